"""The shape of facts, how a register is summed into it (undivided by district, or by one breakdown), and grades."""

from __future__ import annotations

from collections.abc import Mapping

import ibis
from ibis.expr.types import BooleanValue, IntegerValue, NumericValue, StringValue, Table

EVIDENCE = ("reported", "documented", "verified")
COLUMNS = ("month", "regency", "district", "measure", "dimension", "category", "evidence", "value")


def as_fact(rows: Table, **given: str) -> Table:
    """Rows in the shape of facts; `given` is the same for all, a district, dimension or category not there is ""."""
    texts = {name: "" for name in ("district", "dimension", "category") if name not in rows.columns} | given
    rows = rows.mutate(**{name: ibis.literal(text) for name, text in texts.items()})
    return rows.mutate(value=rows.value.cast("float64"), district=rows.district.fill_null("")).select(
        *COLUMNS
    )


def undivided(rows: Table, measures: Mapping[str, NumericValue]) -> Table:
    """Undivided rows, by district: one pass over the register for all its measures."""
    sums = {name: value.sum().cast("float64") for name, value in measures.items()}
    wide = rows.group_by("month", "regency", "district", "evidence").agg(**sums)
    return as_fact(wide.pivot_longer(list(sums), names_to="measure", values_to="value"))


def divided(
    rows: Table, dimension: str, category: StringValue, measures: Mapping[str, NumericValue]
) -> Table:
    """Rows of one breakdown; its categories sum to the undivided total of the same month and regency."""
    sums = {name: value.sum().cast("float64") for name, value in measures.items()}
    wide = rows.mutate(category=category).group_by("month", "regency", "evidence", "category").agg(**sums)
    return as_fact(wide.pivot_longer(list(sums), names_to="measure", values_to="value"), dimension=dimension)


def one_if(condition: BooleanValue) -> IntegerValue:
    """1 where the condition holds, else 0, also where it is unknown."""
    return ibis.ifelse(condition.fill_null(False), 1, 0)


def yes(column: StringValue) -> BooleanValue:
    return column == "yes"


def lower_grade(one: StringValue, other: StringValue) -> StringValue:
    """The lower of two grades of evidence: what a row of two registers rests on."""
    rank = ibis.least(_rank(one), _rank(other))
    return ibis.cases(*((rank == number, grade) for number, grade in enumerate(EVIDENCE)), else_=EVIDENCE[0])


def _rank(evidence: StringValue) -> IntegerValue:
    return ibis.cases(*((evidence == grade, rank) for rank, grade in enumerate(EVIDENCE)), else_=0)
