"""Checks of a recap: categories that exist, every total its register is needed for, breakdowns that sum to it."""

from __future__ import annotations

from typing import cast

import pandas as pd

from data import geography, words
from data.importing.draft import STATEMENT, Draft, Statement
from data.importing.raw_table import written
from data.importing.values.cell import district_meant
from data.measures import PART_OF, RECAP_MEASURES, RecapMeasure
from data.tables import RECAP


def read_categories(draft: Draft) -> None:
    """Say which register each row stands for, and turn its category into a code."""
    rows = draft.tables.get(RECAP.name)
    if rows is None:
        return
    tables = [RECAP_MEASURES[name].table if name else None for name in rows["measure"]]
    rows = draft.tables[RECAP.name] = rows.assign(
        table_name=pd.Series(tables, index=rows.index, dtype=object)
    )
    columns = ["regency", "measure", "dimension", "category", "good"]
    for index, regency, measure, dimension, category, good in rows[columns].itertuples(name=None):
        if good and (dimension, category) != (None, None):
            allowed = RECAP_MEASURES[measure].dimensions
            code = _code(dimension, category, regency) if dimension in allowed else None
            if code is None:
                breakdowns = (
                    ", ".join(words.word("dimension", breakdown, "id") for breakdown in allowed) or "–"
                )
                draft.refuse(
                    RECAP.name, index, "recap_breakdown", "category", written(category), allowed=breakdowns
                )
            rows.at[index, "category"] = code


def _code(dimension: str, category: str | None, regency: str) -> str | None:
    if category is None:
        return None
    if dimension == "district":
        return district_meant(category, regency)[0]
    return words.meanings(dimension).get(words.normal(category))


def refuse_incomplete(draft: Draft) -> None:
    """A month of a register comes as a whole or not at all: half a recap would turn "not stated" into a false zero."""
    if RECAP.name not in draft.tables:
        return
    rows = draft.tables[RECAP.name]
    for statement, group in rows.dropna(subset=STATEMENT).groupby(STATEMENT):
        before = len(draft.faults)
        if group["good"].all():
            _check_group(draft, group)
        if len(draft.faults) > before or not group["good"].all():
            draft.set_aside(RECAP.name, cast("Statement", statement))


def _check_group(draft: Draft, group: pd.DataFrame) -> None:
    """One regency, month and register: `group` holds its rows, all good in themselves."""
    regency, month, table = group[STATEMENT].iloc[0]
    place = {"regency": geography.area_name(regency), "month": month}
    totals = {row.measure: row for row in group[group["dimension"].isna()].itertuples()}
    for name, measure in RECAP_MEASURES.items():
        if measure.table != table:
            continue
        parts = group[(group["measure"] == name) & group["dimension"].notna()]
        if name in totals:
            _check_breakdowns(draft, name, totals[name], parts)
        lacking = _lacking(name, measure, parts, int(totals[name].value) if name in totals else None)
        if lacking:
            draft.refuse(RECAP.name, group.index[0], "recap_incomplete", "measure", lacking, **place)
    _check_parts(draft, group)


def _check_parts(draft: Draft, group: pd.DataFrame) -> None:
    """No count above the nearest whole that is stated: total against total, category against category."""
    keys = group[["measure", "dimension", "category"]].fillna("").itertuples(index=False, name=None)
    stated = dict(zip(keys, zip(group.index, group["value"], strict=True), strict=True))
    broken_down = {(measure, dimension) for measure, dimension, _ in stated}
    for (part, dimension, category), (index, value) in stated.items():
        whole = PART_OF.get(part)
        while whole is not None and (whole, dimension) not in broken_down:
            whole = PART_OF.get(whole)
        # A category that a breakdown leaves out is 0 in it, since its categories sum to the stated total.
        if whole is not None and value > stated.get((whole, dimension, category), (index, 0))[1]:
            details = {"part": _named(part, dimension, category), "whole": _named(whole, dimension, category)}
            draft.refuse(RECAP.name, index, "part_above_whole", "value", str(value), **details)


def _named(measure: str, dimension: str, category: str) -> str:
    measure_name = words.word("measure", measure, "id")
    return f"{measure_name}, {words.word(dimension, category, 'id')}" if dimension else measure_name


def _lacking(name: str, measure: RecapMeasure, parts: pd.DataFrame, total: int | None) -> str:
    """What a measure still needs, in words: its total, or the breakdown that makes it a true distinct count."""
    measure_name = words.word("measure", name, "id")
    if total is None:
        return measure_name if measure.needed or not parts.empty else ""
    if measure.divided_by and total > 0 and measure.divided_by not in set(parts["dimension"]):
        return f"{measure_name}: {words.word('dimension', measure.divided_by, 'id')}"
    return ""


def _check_breakdowns(draft: Draft, name: str, total: object, parts: pd.DataFrame) -> None:
    """Breakdowns sum to their total; those by district may leave a rest that no district accounts for."""
    stated, index = int(total.value), total.Index  # type: ignore[attr-defined]
    for dimension, rows in parts.groupby("dimension"):
        counted = int(rows["value"].sum())
        if counted > stated or (dimension != "district" and counted != stated):
            measure_name = words.word("measure", name, "id")
            draft.refuse(
                RECAP.name,
                index,
                "recap_total",
                "value",
                str(stated),
                rows=str(counted),
                measure=measure_name,
            )
