"""What a place has rather than does, valued at each month's end: agreements, points, staff, policies, villages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import reduce
from operator import add

import ibis
from ibis.expr.types import Table

from data import periods
from data.facts.columns import PLACE, as_fact, divided, side_by_side, undivided, yes
from data.geography import PROVINCE
from data.tables import POLICY_STAGES

STAFF_KINDS = ("counsellors", "psychologists", "legal_companions")


def stock(name: str, rows: Table, submissions: Table, cut_off: date) -> list[Table]:
    """Facts of one of STOCKS for every month from the first one sent to that of the cut-off; `rows` are graded."""
    return [as_fact(part) for part in STOCKS[name](rows, _months_until(submissions, cut_off))]


def _months_until(submissions: Table, cut_off: date) -> Table:
    """Every month from the first one sent to the one of the cut-off, with its last day: what a stock is valued at."""
    last = f"{cut_off:%Y-%m}"
    first = ibis.least(submissions.month.min().fill_null(last), last) + "-01"
    month = ibis.interval(months=1)
    after = ibis.timestamp(f"{periods.parse(last).shift(1).id}-01 00:00:00")
    begins = submissions.aggregate(first=first.cast("timestamp"))
    begins = begins.select(begin=ibis.range(begins.first, after, step=month).unnest())
    return begins.select(
        at_month=begins.begin.strftime("%Y-%m"),
        month_end=(begins.begin + month - ibis.interval(days=1)).date(),
        at_year=begins.begin.year().cast("int64"),
    )


def _at_each_month(rows: Table, spine: Table, begins: str, ends: str) -> Table:
    """Rows repeated for every month at whose end they hold: begun by then, and not ended before it."""
    begun = rows.cross_join(spine).drop("month")
    in_force = begun.filter(
        (begun[begins] <= begun.month_end) & (begun[ends].isnull() | (begun[ends] >= begun.month_end))
    )
    return in_force.rename(month="at_month")


def _agreements(rows: Table, spine: Table) -> list[Table]:
    rows = _at_each_month(rows, spine, "signed", "valid_until")
    complete = rows.count(where=yes(rows.covers_data) & yes(rows.covers_procedure))
    return [undivided(rows, {"agreements_in_force": rows.count(), "agreements_complete": complete}, PLACE)]


def _service_points(rows: Table, spine: Table) -> list[Table]:
    rows = _at_each_month(_secret_kept(rows), spine, "opened", "closed")
    offered = rows.mutate(function=rows.functions.split(";")).unnest("function")
    return [
        undivided(rows, {"service_points": rows.count()}, PLACE),
        divided(rows, "point_kind", rows.kind, {"service_points": rows.count()}, PLACE),
        divided(offered, "function", offered.function, {"service_points": offered.count()}, PLACE),
        _each_point(rows),
    ]


def _secret_kept(rows: Table) -> Table:
    """Points without anything finer than the regency of those that shelter, whatever was let in of them."""
    shelters = (rows.kind == "shelter") | rows.functions.contains("temporary_shelter")
    finer = ("district", "longitude", "latitude", "hours")
    return rows.mutate(**{name: ibis.ifelse(shelters, None, rows[name]) for name in finer})


def _each_point(rows: Table) -> Table:
    """Every point by itself: id|kind|functions|longitude|latitude|capacity|hours, what is unknown left empty.

    Degrees are written in hundred-thousandths (about a metre), since engines write fractions each in their own way.
    """
    parts = (
        rows.id.replace("|", "/"),
        rows.kind,
        rows.functions.replace(";", "+"),
        *(
            (rows[name] * 100_000 + 0.5).floor().cast("int64").cast("string")
            for name in ("longitude", "latitude")
        ),
        rows.capacity.cast("int64").cast("string"),
        rows.hours,
    )
    category = reduce(lambda joined, part: joined + "|" + part, (part.fill_null("") for part in parts))
    named = rows.mutate(category=category).group_by([*PLACE, "district", "category"])
    return named.agg(value=ibis._.count()).mutate(
        measure=ibis.literal("service_points"), dimension=ibis.literal("point")
    )


def _latest_year(rows: Table, spine: Table, key: str) -> Table:
    """Yearly rows at each month: the latest year not after it, until a newer one is sent."""
    yearly = rows.cross_join(spine).drop("month")
    yearly = yearly.filter(yearly.year <= yearly.at_year).rename(month="at_month")
    order = ibis.window(group_by=[yearly.regency, yearly[key], yearly.month], order_by=yearly.year.desc())
    return yearly.mutate(place=ibis.row_number().over(order)).filter(ibis._.place == 0)


def _capacity(rows: Table, spine: Table) -> list[Table]:
    rows = _latest_year(rows, spine, "regency")
    # Money is a flow of its own year: it is not carried into the next one as staff are.
    own_year = rows.year == rows.at_year
    kinds = {name: rows[name].sum() for name in STAFF_KINDS}
    totals = {
        "staff": reduce(add, kinds.values()),
        "staff_certified": rows.certified.sum(),
        "budget": rows.budget.sum(where=own_year),
        "budget_spent": rows.spent.sum(where=own_year),
        "digital_connected": rows.count(where=yes(rows.digital_connected)),
    }
    return [undivided(rows, totals, PLACE), side_by_side(rows, "staff", "staff_kind", kinds, PLACE)]


def _policies(rows: Table, spine: Table) -> list[Table]:
    """Instruments begun by the month's end: their stages, and those done by then. Each has all the stages."""
    rows = rows.cross_join(spine).drop("month").rename(month="at_month")
    rows = rows.filter(rows.started <= rows.month_end)
    stages = {
        "policy_stages": rows.count() * len(POLICY_STAGES),
        "policy_stages_done": reduce(
            # Spark counts none where all are unknown as unknown, and the sum of the stages with it.
            add,
            (rows.count(where=(rows[name] <= rows.month_end).fill_null(False)) for name in POLICY_STAGES),
        ),
    }
    issuer = ibis.ifelse(rows.regency == PROVINCE, "province", "regency")
    return [
        undivided(rows, stages, PLACE),
        divided(rows, "policy_kind", rows.kind, stages, PLACE),
        divided(rows, "policy_issuer", issuer, stages, PLACE),
    ]


def _community(rows: Table, spine: Table) -> list[Table]:
    rows = _latest_year(rows, spine, "village")
    rows = rows.mutate(district=rows.village.substr(0, 8))
    villages = {
        "villages_patbm": rows.count(where=rows.patbm_since <= rows.month_end),
        "villages_family_session": rows.count(where=(rows.family_sessions > 0) & (rows.year == rows.at_year)),
    }
    return [undivided(rows, villages, PLACE)]


STOCKS: Mapping[str, Callable[[Table, Table], list[Table]]] = {
    "agreements": _agreements,
    "service_points": _service_points,
    "capacity": _capacity,
    "policies": _policies,
    "community": _community,
}
