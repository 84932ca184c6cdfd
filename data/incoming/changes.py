"""What a file would change: its rows beside those that are held of the same regency, month and table."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from data.holding.schemas import LEDGERS, table_schema
from data.incoming.draft import STATEMENT, Draft
from data.incoming.raw import written
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
        found, changed = _compare_table(draft, BY_NAME[name], tables.get(name), both)
        counts.append(found)
        cells.append(changed)
    found = pd.concat(counts) if counts else pd.DataFrame(columns=[*STATEMENT, *COUNTS])
    sums = found.groupby(STATEMENT, as_index=False)[COUNTS].sum()
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
    held = draft.held(table.name).drop(columns="table_name")
    if table in LEDGERS:
        held = held.drop_duplicates(list(table.key), keep="last").assign(table_name=table.name)
    else:
        replaced = both.loc[both["submission_id"].notna(), ["submission_id", "table_name"]]
        held = held.merge(replaced, on="submission_id")
    if held.empty:
        return _all_new(now), pd.DataFrame(columns=CELLS)
    columns = [name for name in table_schema(table) if name not in ("submission_id", "month")]
    keys = list(dict.fromkeys([*STATEMENT, *table.key]))
    values = [name for name in columns if name not in keys]
    after, before = (_comparable(frame, table, keys, values) for frame in (now, held))
    joined = after.merge(before, on=keys, how="outer", suffixes=("", "_before"), indicator="side")
    if table in LEDGERS:
        joined = joined[joined["side"] != "right_only"]
    differs = pd.DataFrame({name: joined[name] != joined[f"{name}_before"] for name in values})
    joined["kind"] = joined["side"].map({"left_only": "new", "right_only": "removed"}).astype(object)
    in_both = joined["side"] == "both"
    joined.loc[in_both, "kind"] = differs[in_both].any(axis=1).map({True: "changed", False: "unchanged"})
    counts = joined.groupby([*STATEMENT, "kind"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=COUNTS, fill_value=0).reset_index()
    return counts, _cells(joined[joined["kind"] == "changed"].head(_SHOWN_AT_MOST), table, values)


def _all_new(rows: pd.DataFrame) -> pd.DataFrame:
    """The counts where nothing is held that could differ."""
    counts = rows.groupby(STATEMENT, as_index=False).size().rename(columns={"size": "new"})
    return counts.reindex(columns=[*STATEMENT, *COUNTS], fill_value=0)


def _comparable(rows: pd.DataFrame, table: Table, keys: list[str], values: list[str]) -> pd.DataFrame:
    """Every cell as text, the same for a row just read and for one that comes from the database."""
    kinds = table_schema(table)
    whole = rows.reindex(columns=[*keys, *values])
    return pd.DataFrame({name: _as_text(whole[name], kinds.get(name, "string")) for name in whole.columns})


def _as_text(cells: pd.Series, kind: str) -> pd.Series:
    if kind in ("date", "timestamp"):
        return pd.to_datetime(cells).dt.strftime("%d/%m/%Y").astype(object).where(cells.notna(), "")
    if kind in ("int64", "float64"):
        numbers = pd.to_numeric(cells).astype("float64")
        return numbers.map(written, na_action="ignore").astype(object).where(cells.notna(), "")
    return cells.astype(object).where(cells.notna(), "").astype("str")


def _cells(changed: pd.DataFrame, table: Table, values: list[str]) -> pd.DataFrame:
    own = [name for name in table.key if name not in STATEMENT]
    found = []
    for row in changed.to_dict("records"):
        place = {name: row[name] for name in STATEMENT}
        key = " / ".join(row[name] for name in own if row[name])
        for name in values:
            if row[name] != row[f"{name}_before"]:
                cell = {"key": key, "column": name, "before": row[f"{name}_before"], "after": row[name]}
                found.append({**place, **cell})
    return pd.DataFrame(found, columns=CELLS)


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
