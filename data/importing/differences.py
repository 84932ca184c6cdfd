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
_Row = tuple[str, ...]


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
    both = submitted.merge(current, on=STATEMENT, how="left", suffixes=("", "_held"))
    counts, cells = [], []
    for name in dict.fromkeys([*tables, *_held_tables(both)]):
        counted, changed = _compare_table(draft, BY_NAME[name], tables.get(name), both)
        counts.append(counted)
        cells.append(changed)
    counted = pd.concat(counts) if counts else pd.DataFrame(columns=[*STATEMENT, *COUNTS])
    sums = counted.groupby(STATEMENT, as_index=False)[COUNTS].sum()
    # Where no row of the file can be taken, an empty column may pass for numbers.
    sums = sums.astype(dict.fromkeys(STATEMENT, object))
    changes = both.merge(sums, on=STATEMENT, how="left")
    changes[COUNTS] = changes[COUNTS].fillna(0).astype(int)
    return _described(changes), pd.concat(cells) if cells else pd.DataFrame(columns=CELLS)


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
    draft: Draft, table: Table, rows: pd.DataFrame | None, both: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Counts and changed cells of the rows of one table, new ones and those of the submissions to be replaced."""
    now = pd.DataFrame(columns=["regency", "month"]) if rows is None else rows
    now = now if table is RECAP else now.assign(table_name=table.name)
    held_rows = draft.held(table.name).drop(columns="table_name")
    if table in LEDGERS:
        held_rows = held_rows.drop_duplicates(list(table.key), keep="last").assign(table_name=table.name)
    else:
        replaced = both.loc[both["submission_id"].notna(), ["submission_id", "table_name"]]
        held_rows = held_rows.merge(replaced, on="submission_id")
    if held_rows.empty:
        return _all_new(now), pd.DataFrame(columns=CELLS)
    keys = list(dict.fromkeys([*STATEMENT, *table.key]))
    values = [name for name in table_schema(table) if name not in ("submission_id", *keys)]
    after, before = (_texts(frame, table, keys, values) for frame in (now, held_rows))
    counted: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    cells: list[_Row] = []
    for key in sorted(after.keys() | before.keys()):
        kind = _kind(after.get(key), before.get(key))
        if kind == "removed" and table in LEDGERS:
            continue
        counted[key[: len(STATEMENT)]][kind] += 1
        if kind == "changed" and len(cells) < _SHOWN_AT_MOST:
            cells.append(key)
    counts = [(*statement, *(kinds[kind] for kind in COUNTS)) for statement, kinds in counted.items()]
    key_places = [place for place, name in enumerate(keys) if name in table.key and name not in STATEMENT]
    changed_cells = [
        (*key[: len(STATEMENT)], _joined(key, key_places), name, was, now_is)
        for key in cells
        for name, was, now_is in zip(values, before[key], after[key], strict=True)
        if was != now_is
    ]
    return pd.DataFrame(counts, columns=[*STATEMENT, *COUNTS]), pd.DataFrame(changed_cells, columns=CELLS)


def _joined(key: _Row, places: list[int]) -> str:
    return " / ".join(key[place] for place in places if key[place])


def _kind(after: _Row | None, before: _Row | None) -> str:
    """Which of COUNTS a row is, by its values in the file and those that are held."""
    if before is None:
        return "new"
    if after is None:
        return "removed"
    return "unchanged" if after == before else "changed"


def _all_new(rows: pd.DataFrame) -> pd.DataFrame:
    """The counts where nothing is held that could differ."""
    counts = rows.groupby(STATEMENT, as_index=False).size().rename(columns={"size": "new"})
    return counts.reindex(columns=[*STATEMENT, *COUNTS], fill_value=0)


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
    nothing_held = (changes["form_held"] == "") & ~changes["table_name"].isin(
        [table.name for table in LEDGERS]
    )
    differs = changes[["new", "changed", "removed"]].any(axis=1)
    moved = nothing_held | differs | (changes["form_now"] != changes["form_held"]) | changes["documents"]
    ledgers = changes["table_name"].isin([table.name for table in LEDGERS])
    chosen = changes[moved.where(~ledgers, differs)]
    return set(chosen[STATEMENT].itertuples(index=False, name=None))


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
