"""Facts of recaps: monthly counts as sent, and which counts nobody told."""

from __future__ import annotations

import ibis
from ibis.expr.types import Table

from data.facts.columns import as_fact
from data.measures import countable


def recap(rows: Table) -> list[Table]:
    """Monthly counts as sent. Districts are given as a breakdown: what no district accounts for keeps none."""
    rows = rows.mutate(dimension=rows.dimension.fill_null(""), category=rows.category.fill_null(""))
    in_district = rows.dimension == "district"
    whole = rows.filter(in_district | (rows.dimension == ""))
    place = ["month", "regency", "evidence", "measure"]
    rest = whole.group_by(place).agg(
        value=ibis.ifelse(whole.dimension == "", whole.value, -whole.value).sum()
    )
    by_district = rows.filter(in_district).select(*place, "value", district="category")
    parts = rows.filter((rows.dimension != "") & ~in_district)
    return [
        as_fact(rest),
        as_fact(by_district),
        as_fact(parts.select(*place, "value", "dimension", "category")),
    ]


def left_out(rows: Table, submissions: Table) -> list[Table]:
    """What a recap does not state of its own register, so that nobody reads it as zero: "victims" or "victims/sex"."""
    counts: dict[str, list[str]] = {}
    for count, table in countable().items():
        counts.setdefault(table, []).append(count)
    recaps = submissions.filter(submissions.form == "recap")
    # Written into the query itself: the store keeps it as text, where a table in memory would be lost.
    of_table = ibis.cases(
        *((recaps.table_name == table, ibis.literal(some, "array<string>")) for table, some in counts.items())
    )
    expected = recaps.select("submission_id", "month", "regency", "evidence", count=of_table).unnest("count")
    breakdown = ibis.ifelse(rows.dimension.fill_null("") == "", "", "/" + rows.dimension.fill_null(""))
    stated = rows.select("submission_id", count=rows.measure + breakdown).distinct()
    silent = expected.anti_join(stated, ["submission_id", "count"]).mutate(value=1)
    silent = silent.select("month", "regency", "evidence", "value", category="count")
    return [as_fact(silent, measure="unstated", dimension="measure")]


def without_reports(submissions: Table) -> list[Table]:
    """Victims are the rows of the register of reports: where reports came as a recap, a register of services
    (also one that declares none) cannot say of whom it counts the services."""
    of_victims = [count for count, table in countable().items() if table == "services"]
    recaps = submissions.filter((submissions.table_name == "reports") & (submissions.form == "recap"))
    services = submissions.filter((submissions.table_name == "services") & (submissions.form == "register"))
    rows = services.inner_join(recaps.select("regency", "month"), ["regency", "month"])
    rows = rows.select("month", "regency", "evidence", category=ibis.literal(of_victims, "array<string>"))
    return [as_fact(rows.unnest("category").mutate(value=1), measure="unstated", dimension="measure")]
