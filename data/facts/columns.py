"""The shape of facts, how rows are summed into it (undivided by district, or by one breakdown), and grades."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import ibis
from ibis.expr.types import BooleanValue, IntegerValue, NumericScalar, StringValue, Table

EVIDENCE = ("reported", "documented", "verified")
PLACE = ("month", "regency", "evidence")
COLUMNS = ("month", "regency", "district", "measure", "dimension", "category", "evidence", "value")

# Sums stand in the columns of facts, but for PLACE there may be the submission that tells month, regency and evidence.
OF_SUBMISSION = ("submission_id",)
_REST = ("district", "measure", "dimension", "category", "value")
Measures = Mapping[str, NumericScalar]


def undivided(rows: Table, measures: Measures, by: Sequence[str] = OF_SUBMISSION) -> Table:
    """Sums by district, where the rows have one: one pass over the register for all its measures."""
    keys = [*by, "district"] if "district" in rows.columns else [*by]
    return _in_shape(_long(rows.group_by(keys), measures, "measure"), by)


def divided(
    rows: Table,
    dimension: str,
    category: StringValue | IntegerValue,
    measures: Measures,
    by: Sequence[str] = OF_SUBMISSION,
) -> Table:
    """Sums of one breakdown; its categories sum to the undivided total of the same month and regency."""
    return _in_shape(
        _long(rows.group_by(*by, category=category), measures, "measure"), by, dimension=dimension
    )


def side_by_side(
    rows: Table, measure: str, dimension: str, categories: Measures, by: Sequence[str] = OF_SUBMISSION
) -> Table:
    """Sums of one breakdown whose categories stand in columns of their own, as scores do."""
    return _in_shape(
        _long(rows.group_by(*by), categories, "category"),
        by,
        measure=measure,
        dimension=dimension,
    )


def _long(grouped: Table, sums: Measures, names_to: str) -> Table:
    # Engines sum whole numbers in types of their own: as one type, the same sum is the same number on each.
    wide = grouped.agg(**{name: value.cast("float64") for name, value in sums.items()})
    # Not by `pivot_longer`: it writes the names with quotation marks on PostgreSQL (Ibis 12).
    long = wide.mutate(**{names_to: ibis.literal(list(sums), "array<string>")}).unnest(names_to)
    return long.mutate(value=ibis.cases(*((long[names_to] == name, long[name]) for name in sums)))


def _in_shape(rows: Table, by: Sequence[str], **given: str) -> Table:
    texts = {name: "" for name in ("district", "dimension", "category") if name not in rows.columns} | given
    rows = rows.mutate(**{name: ibis.literal(text) for name, text in texts.items()})
    return rows.select(*by, *_REST).mutate(district=ibis._.district.fill_null(""))


def as_fact(rows: Table, **given: str) -> Table:
    """Rows in the shape of facts; `given` is the same for all, a district, dimension or category not there is ""."""
    return _in_shape(rows.mutate(value=rows.value.cast("float64")), PLACE, **given).select(*COLUMNS)


def placed(parts: Sequence[Table], submissions: Table) -> Table:
    """Sums by submission as facts. Submissions are joined last, to few rows: a register may have millions."""
    places = submissions.select(*OF_SUBMISSION, *PLACE)
    return ibis.union(*parts).inner_join(places, OF_SUBMISSION).select(*COLUMNS)


def yes(column: StringValue) -> BooleanValue:
    return column == "yes"


def lower_grade(grade: StringValue, other: StringValue) -> StringValue:
    """The lower of two grades of evidence: what a row of two registers rests on."""
    return grade_of(ibis.least(place_of_grade(grade), place_of_grade(other)))


def grade_of(place: IntegerValue) -> StringValue:
    """The grade at this place in EVIDENCE."""
    return ibis.cases(*((place == number, grade) for number, grade in enumerate(EVIDENCE)), else_=EVIDENCE[0])


def place_of_grade(evidence: StringValue) -> IntegerValue:
    """The place of a grade in EVIDENCE: the lowest is 0."""
    return ibis.cases(*((evidence == grade, rank) for rank, grade in enumerate(EVIDENCE)), else_=0)
