"""Once more, another way round: what verification leaves open of every figure and score, and how likely a zero is.

Written as `recomputed` is, from the rules: what is verified stands; of the rest, floor and ceiling take every event as
not achieved and as achieved, or every answer as the worst and as the best, over all that was reported; of things that
are no events the floor has those that verified submissions show. Where E are expected, none has the chance exp(−E).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from math import exp
from typing import Any

from tests.second.recomputed import (
    CORE,
    Core,
    Register,
    areas_of,
    earlier,
    in_year,
    judged_by,
    last_of,
    months_of,
    months_that_count,
    of_area,
    of_months,
    of_regency,
    sent_of,
    too_little,
)

Place = Mapping[str, Any]


def ends(
    facts: list[Mapping[str, Any]],
    places: list[Place],
    targets: list[Mapping[str, Any]],
    period: str,
    cut_off: date,
) -> dict[str, dict[str, Any]]:
    """By area: `floor` and `ceiling`, each as `recomputed.evaluate` has an area, and `verified`: by indicator how much
    of the denominator is verified."""
    reported, verified = (Register(facts, basis, cut_off) for basis in ("reported", "verified"))
    by_place = {
        place["regency"]: {
            name: of_one(reported, verified, core, place, period) for name, core in CORE.items()
        }
        for place in places
    }
    sent = {
        (name, place["regency"]): sent_of(reported, core, place, period)
        for name, core in CORE.items()
        for place in places
    }
    areas = {}
    for area, inside in areas_of(places).items():
        regencies = [place["regency"] for place in inside]
        little = too_little(
            {name: [sent[name, regency] for regency in regencies] for name in CORE}, len(inside)
        )
        known = {name: [by_place[regency][name] for regency in regencies] for name in CORE}
        areas[area] = {
            side: of_area(
                {name: [None if part is None else part[at] for part in parts] for name, parts in known.items()},
                targets, area, period, little,
            )
            for at, side in enumerate(("floor", "ceiling"))
        }  # fmt: skip
        areas[area]["verified"] = {
            name: sum(part[2] for part in parts if part is not None) for name, parts in known.items()
        }
    return areas


def of_one(
    reported: Register, verified: Register, core: Core, place: Place, period: str
) -> tuple[tuple[float, float], tuple[float, float], float] | None:
    """Numerator and denominator at the floor and at the ceiling, and the verified denominator, of one regency."""
    counted = of_regency(reported, core, place, period)
    if counted is None:
        return None
    if core.distinct or not core.monthly:
        least, most = things(reported, verified, core, place, period)
        return (least, counted[1]), (most, counted[1]), 0.0
    least = most = firm_whole = 0.0
    for month in judged_by(core, period):
        if not months_that_count(reported, core, place, [month]):
            continue
        part, whole = (side(reported, place, period, [month]) for side in (core.over, core.under))
        if months_that_count(verified, core, place, [month]):
            least, most, firm_whole = least + part, most + part, firm_whole + whole
        else:
            least += min(part, core.worst / core.per * whole)
            most += max(part, 100 / core.per * whole)
    return (least, counted[1]), (most, counted[1]), firm_whole


def things(
    reported: Register, verified: Register, core: Core, place: Place, period: str
) -> tuple[float, float]:
    """Of an agreement that stands, or of districts and kinds of partner in each quarter that is over: what verified
    submissions show, never more than what all show."""
    if not core.distinct:
        shown = [of_regency(register, core, place, period) for register in (verified, reported)]
        least, most = (0.0 if part is None else part[0] for part in shown)
        return min(least, most), most
    asked = months_of(period)
    if len(asked) == 1:
        asked = [earlier(asked[0], back) for back in (2, 1, 0)]
    least = most = 0.0
    for first in range(0, len(asked), 3):
        quarter = asked[first : first + 3]
        whole = of_months(reported, core, place, period, quarter)
        if last_of(quarter[-1]) > reported.cut_off or whole is None:
            continue
        months = months_that_count(verified, replace(core, looks_up=""), place, quarter) or []
        if core.looks_up and not verified.came_by(place["regency"], quarter[-1], core.looks_up):
            # Rows that are looked up in what is not verified yet say nothing yet; the counts of a recap do.
            months = [month for month in months if recapped(verified, core, place, month)]
        least += min(core.over(verified, place, period, months), whole[0])
        most += whole[0]
    return least, most


def recapped(register: Register, core: Core, place: Place, month: str) -> bool:
    kinds = {kind for _, kind, _ in register.said(place["regency"], [month], "recapped", "table")}
    return bool(kinds & set(core.tables))


def zeros(
    facts: Iterable[Mapping[str, Any]],
    places: list[Place],
    peers: Mapping[str, Iterable[str]],
    period: str,
    cut_off: date,
) -> dict[tuple[str, str], tuple[float, float]]:
    """By count and regency that declared none: how many were expected by the larger of both expectations, and how
    likely none is. Both are rates a child and reported month: its own in the twelve months before, its peers' now."""
    register, by_regency = Register(facts, "reported", cut_off), {place["regency"]: place for place in places}
    now = months_of(period)
    before = [earlier(now[0], back) for back in range(12, 0, -1)]
    spans_before = [before[first : first + len(now)] for first in range(0, 12, len(now))]

    def told(count: str, regency: str, months: list[str]) -> tuple[float, float]:
        """Events, and the children that were exposed to the months that count."""
        counting = [
            month
            for month in months
            if register.came(regency, month, "reports")
            and count not in {kind for _, kind, _ in register.said(regency, [month], "unstated", "measure")}
        ]
        children = in_year(by_regency[regency], "children_0_17", months[-1])
        return register.total(regency, counting, count), children * len(counting) / len(months)

    chances = {}
    for count in ("reports_received", "victims"):
        for regency in by_regency:
            events, children = told(count, regency, now)
            if not children or events:
                continue
            expected = []
            for others in ([told(count, regency, span) for span in spans_before],
                           [told(count, peer, now) for peer in peers.get(regency, ())]):  # fmt: skip
                exposed = sum(part[1] for part in others)
                if exposed:
                    expected.append(children * sum(part[0] for part in others) / exposed)
            if expected:
                chances[count, regency] = (max(expected), exp(-max(expected)))
    return chances
