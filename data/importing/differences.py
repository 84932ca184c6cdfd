"""What a file would change: its rows beside those that are held of the same regency, month and table; and in words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

import pandas as pd

import locales
from data import say_values
from data.importing.draft import STATEMENT, Draft
from data.importing.raw_table import written
from data.store.schema import LEDGERS, table_schema
from data.tables import BY_NAME, RECAP, Table

COUNTS = ["new", "changed", "unchanged", "removed"]
CHANGES = [
    *STATEMENT,
    *COUNTS,
    "rows_now",
    "rows_held",
    "form_now",
    "form_held",
    "evidence_held",
    "documents",
]
CELLS = [*STATEMENT, "key", "column", "before", "after"]
# More than a person would read; the counts are always whole.
_SHOWN_AT_MOST = 1000
NOTHING = "–"
_HEADINGS = ("column-place", "column-month", "preview-table", *(f"preview-{name}" for name in COUNTS), "preview-rows",
             "preview-besides")  # fmt: skip
# Of what is held, what is shown beside it.
_HELD = ("form", "evidence", "document", "row_count")
_Row = tuple[str, ...]
Counted = defaultdict[_Row, Counter[str]]


def compare(
    draft: Draft, tables: Mapping[str, pd.DataFrame], submitted: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """How each submission of a file differs from the one it would replace, and which cells have changed.

    The first frame has one row a submission: its keys, how many rows are new, changed, unchanged and removed, how many
    there are now and are held, the two forms, the evidence of what is held ("" if nothing is) and `documents`: it
    brings another document number. The second has one row a changed cell, as texts: keys, key, column, before, after.
    Ledgers are added to row by row, so nothing of them is removed.
    """
    current = draft.current()
    both = _beside(submitted, current)
    counted: Counted = defaultdict(Counter)
    cells: list[_Row] = []
    for name in dict.fromkeys([*tables, *_held_tables(both)]):
        cells += _compare_table(draft, BY_NAME[name], tables.get(name), both, counted)
    keys = both[STATEMENT].itertuples(index=False, name=None)
    sums = pd.DataFrame(
        [[counted[key][kind] for kind in COUNTS] for key in keys], both.index, COUNTS, dtype=int
    )
    return _described(pd.concat([both, sums], axis=1)), pd.DataFrame(cells, columns=CELLS)


def _beside(submitted: pd.DataFrame, current: pd.DataFrame) -> pd.DataFrame:
    """What a file tells, and with "_held" behind their names the columns of what is held of the same."""
    if not current.empty:
        return submitted.merge(current, on=STATEMENT, how="left", suffixes=("", "_held"))
    return submitted.assign(**{f"{name}_held": None for name in _HELD}, submission_id=None)


def _held_tables(both: pd.DataFrame) -> list[str]:
    registers = both.loc[both["form_held"] == "register", "table_name"]
    return [*registers.unique(), *([RECAP.name] if (both["form_held"] == "recap").any() else [])]


def _described(changes: pd.DataFrame) -> pd.DataFrame:
    ledger = changes["table_name"].isin([table.name for table in LEDGERS])
    given = changes["document"].notna() & (changes["document"] != changes["document_held"])
    described = changes.assign(
        rows_now=changes["row_count"],
        rows_held=changes["row_count_held"].fillna(0).astype(int).where(~ledger, 0),
        form_now=changes["form"],
        form_held=_text(changes["form_held"]),
        evidence_held=_text(changes["evidence_held"]),
        documents=given & ~ledger,
    )
    return described[CHANGES]


def _text(values: pd.Series) -> pd.Series:
    return values.astype(object).where(values.notna(), "")


def _compare_table(
    draft: Draft, table: Table, rows: pd.DataFrame | None, both: pd.DataFrame, counted: Counted
) -> list[_Row]:
    """Counts the rows of one table, new ones and those of the submissions to be replaced; gives the changed cells."""
    now = pd.DataFrame(columns=STATEMENT) if rows is None else rows
    now = now if table is RECAP else now.assign(table_name=table.name)
    held_rows = draft.held(table.name)
    if not held_rows.empty and table in LEDGERS:
        held_rows = held_rows.drop_duplicates(list(table.key), keep="last")
    elif not held_rows.empty:
        replaced = both.loc[both["submission_id"].notna(), ["submission_id", "table_name"]]
        held_rows = held_rows.drop(columns="table_name").merge(replaced, on="submission_id")
    if held_rows.empty:
        for statement in now[STATEMENT].itertuples(index=False, name=None):
            counted[statement]["new"] += 1
        return []
    keys = list(dict.fromkeys([*STATEMENT, *table.key]))
    values = [name for name in table_schema(table) if name not in ("submission_id", *keys)]
    after, before = (_texts(frame, table, keys, values) for frame in (now, held_rows))
    cells: list[_Row] = []
    for key in sorted(after.keys() | before.keys()):
        kind = _kind(after.get(key), before.get(key))
        if kind == "removed" and table in LEDGERS:
            continue
        counted[key[: len(STATEMENT)]][kind] += 1
        if kind == "changed" and len(cells) < _SHOWN_AT_MOST:
            cells.append(key)
    key_places = [place for place, name in enumerate(keys) if name in table.key and name not in STATEMENT]
    return [
        (*key[: len(STATEMENT)], _joined(key, key_places), name, was, now_is)
        for key in cells
        for name, was, now_is in zip(values, before[key], after[key], strict=True)
        if was != now_is
    ]


def _joined(key: _Row, places: list[int]) -> str:
    return " / ".join(key[place] for place in places if key[place])


def _kind(after: _Row | None, before: _Row | None) -> str:
    """Which of COUNTS a row is, by its values in the file and those that are held."""
    if before is None:
        return "new"
    if after is None:
        return "removed"
    return "unchanged" if after == before else "changed"


def _texts(rows: pd.DataFrame, table: Table, keys: list[str], values: list[str]) -> dict[_Row, _Row]:
    """The values of each row by its key, every cell as text: the same for a row just read and for one that comes from
    the database. In plain Python, since most files are small."""
    kinds = table_schema(table)
    columns = [
        _as_texts(rows[name], kinds.get(name, "string")) if name in rows else [""] * len(rows)
        for name in (*keys, *values)
    ]
    return {row[: len(keys)]: row[len(keys) :] for row in zip(*columns, strict=True)}


def _as_texts(cells: pd.Series, kind: str) -> list[str]:
    pairs = zip(cells.tolist(), cells.isna().tolist(), strict=True)
    if kind in ("date", "timestamp"):
        return ["" if missing else f"{cell:%d/%m/%Y}" for cell, missing in pairs]
    if kind in ("int64", "float64"):
        return ["" if missing else written(float(cell)) for cell, missing in pairs]
    return ["" if missing else str(cell) for cell, missing in pairs]


def told_anew(changes: pd.DataFrame) -> set[tuple[str, str, str]]:
    """The submissions that say something else than what is held: only these are written."""
    ledgers = {table.name for table in LEDGERS}
    anew = set()
    for change in changes.itertuples():
        differs = bool(change.new or change.changed or change.removed)
        told_otherwise = not change.form_held or change.form_now != change.form_held or change.documents
        if differs or (change.table_name not in ledgers and told_otherwise):
            anew.add((str(change.regency), str(change.month), str(change.table_name)))
    return anew


# --- in words


def differing(changes: pd.DataFrame) -> pd.DataFrame:
    """The submissions of a file that say something else than what is held; `changes` as an Intake has them."""
    same = (changes[["new", "changed", "removed"]].sum(axis=1) == 0) & ~sent_first(changes)
    same &= (changes["form_now"] == changes["form_held"]) & ~changes["documents"].astype(bool)
    return changes[~same]


def sent_first(changes: pd.DataFrame) -> pd.Series:
    """Which of them nothing is held of yet."""
    return changes["form_held"] == ""


def headings(language: str) -> list[str]:
    return [locales.say(language, key) for key in _HEADINGS]


def row(language: str, change: pd.Series) -> list[str]:
    """One submission under these headings; what there is none of is a dash."""
    counts = [locales.number(language, change[name]) if change[name] else NOTHING for name in COUNTS]
    rows_held = locales.number(language, change["rows_held"]) if change["form_held"] else NOTHING
    return [
        say_values.place(change["regency"]),
        locales.month_name(language, change["month"]),
        locales.say(language, f"table-{change['table_name']}"),
        *counts,
        f"{rows_held} → {locales.number(language, change['rows_now'])}",
        "; ".join(_besides(language, change)) or NOTHING,
    ]


def _besides(language: str, change: pd.Series) -> list[str]:
    """What else there is to say: stated as zero, the first sending, another form or document, verified until now."""
    zero = change["form_now"] == "register" and not change["rows_now"]
    keys = ["preview-zero"] if zero else []
    if not change["form_held"]:
        keys.append("preview-first")
    else:
        keys += [f"preview-form-{change['form_now']}"] if change["form_now"] != change["form_held"] else []
        keys += ["preview-document"] if change["documents"] else []
        keys += ["preview-was-verified"] if change["evidence_held"] == "verified" else []
    return [locales.say(language, key) for key in keys]
