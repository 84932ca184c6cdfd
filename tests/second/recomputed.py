"""The whole score once more, in plain Python and another way round, as a second calculation to hold against the first.

Written from docs/indicators.md, the rules that measure(), attain() and score() promise, and the standards; nothing
of the product is imported and nothing but the standard library is used. A register is read into dictionaries; each
regency and period gives a numerator and a denominator or nothing; areas add them up.
"""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from statistics import fmean
from typing import Any

GRADE = {"reported": 1, "documented": 2, "verified": 3}
PARTNERS = {
    "women_child_office",
    "police_ppa",
    "hospital",
    "prosecutor",
    "social_affairs",
    "education",
    "ngo",
}
CLASS_FROM = {91: "very_high", 76: "high", 66: "medium", 51: "low"}


def months_of(period: str) -> list[str]:
    """2026-05, 2026-Q2, 2026-S1 or 2026."""
    year, _, rest = period.partition("-")
    length = {"": 12, "Q": 3, "S": 6}.get(rest[:1], 1)
    number = int(rest.lstrip("QS") or 1)
    return [f"{year}-{month:02d}" for month in range((number - 1) * length + 1, number * length + 1)]


def earlier(month: str, by: int) -> str:
    year, number = divmod(int(month[:4]) * 12 + int(month[5:]) - 1 - by, 12)
    return f"{year}-{number + 1:02d}"


def last_of(month: str) -> date:
    year, number = int(month[:4]), int(month[5:])
    return date(year, number, monthrange(year, number)[1])


@dataclass
class Register:
    """Facts on one basis. `rows`: (district, category, value) by regency, month, measure and dimension;
    `sent`: the lowest grade by regency, month and table, on any basis."""

    facts: Iterable[Mapping[str, Any]]
    basis: str
    cut_off: date
    rows: dict[tuple[str, str, str, str], list[tuple[str, str, float]]] = field(default_factory=dict)
    sent: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        rows = defaultdict(list)
        for fact in self.facts:
            place, grade = (fact["regency"], fact["month"]), GRADE[fact["evidence"]]
            if fact["measure"] == "submitted":
                key = (*place, fact["category"])
                self.sent[key] = min(grade, self.sent.get(key, 9))
            if self.basis == "reported" or grade == 3:
                item = (fact["district"], fact["category"], fact["value"])
                rows[(*place, fact["measure"], fact["dimension"])].append(item)
        self.rows = dict(rows)

    def came(self, regency: str, month: str, table: str) -> bool:
        return self.sent.get((regency, month, table), 0) >= GRADE[self.basis]

    def came_by(self, regency: str, month: str, table: str) -> bool:
        """Whether a stock was ever told up to this month."""
        return any(
            who == regency and what == table and when <= month and grade >= GRADE[self.basis]
            for (who, when, what), grade in self.sent.items()
        )

    def end(self, period: str) -> str:
        """The last month of the period that was over by the cut-off, "" if none was."""
        over = [month for month in months_of(period) if last_of(month) <= self.cut_off]
        return over[-1] if over else ""

    def said(self, regency: str, months: Iterable[str], measure: str, dimension: str = "") -> list[Any]:
        return [item for month in months for item in self.rows.get((regency, month, measure, dimension), [])]

    def total(self, regency: str, months: Iterable[str], measure: str) -> float:
        return sum(value for _, _, value in self.said(regency, months, measure))


Number = Callable[[Register, Mapping[str, Any], str, list[str]], float]


def total(measure: str, times: float = 1) -> Number:
    return lambda register, place, period, months: times * register.total(place["regency"], months, measure)


def districts_reached(register: Register, place: Mapping[str, Any], period: str, months: list[str]) -> float:
    by_district = defaultdict(float)
    for district, _, value in register.said(place["regency"], months, "activities_held"):
        by_district[district] += value
    return sum(1 for district, activities in by_district.items() if district and activities > 0)


def in_year(place: Mapping[str, Any], name: str, period: str) -> float:
    """A number of a place as it was in the period's year, else the last one before it, else the first that is known."""
    years = sorted(int(key.partition("@")[2]) for key in place if key.startswith(f"{name}@"))
    if not years:
        return place[name]
    until_then = [year for year in years if year <= int(period[:4])] or years[:1]
    return place[f"{name}@{until_then[-1]}"]


def partner_kinds(register: Register, place: Mapping[str, Any], period: str, months: list[str]) -> float:
    took_part = defaultdict(float)
    for _, kind, value in register.said(place["regency"], months, "partner_activity", "partner_kind"):
        took_part[kind] += value
    return sum(1 for kind in PARTNERS if took_part[kind] > 0)


def agreement_stands(register: Register, place: Mapping[str, Any], period: str, months: list[str]) -> float:
    end = register.end(period)
    return float(end in months and register.total(place["regency"], [end], "agreements_complete") > 0)


@dataclass(frozen=True)
class Core:
    """One core indicator. `needs`: the counts a recap must have told; `after`: what to do with a denominator of 0."""

    domain: str
    tables: tuple[str, ...]
    over: Number
    under: Number
    needs: tuple[str, ...]
    per: float = 100
    awaits: str = ""
    function: str = ""
    looks_up: str = ""
    monthly: bool = True
    worst: float = 0
    distinct: bool = False
    months_before: int = 0
    days: int = 0


def share(domain: str, tables: str, over: str, under: str, **more: Any) -> Core:
    return Core(domain, tuple(tables.split()), total(over), total(under), (over, under), **more)


CORE = {
    "campaign_activities": share("a", "campaigns", "activities_held", "activities_planned"),
    "campaign_reach": Core(
        "a", ("campaigns",), districts_reached, lambda _, place, period, __: in_year(place, "districts", period),
        ("activities_held",),
        distinct=True,
    ),
    "campaign_sustained": share("a", "campaigns", "activities_followed_up", "activities_held"),
    "reports_followed_up": share("b", "reports", "reports_followed_up", "reports_received"),
    "reports_in_time": share("b", "reports", "reports_in_time", "reports_due", awaits="reports_received"),
    "victims_served": share("c", "reports services", "victims_served", "victims"),
    "victims_comprehensive": share("c", "reports services", "victims_all_needs_met", "victims_with_need"),
    "rehabilitation_completed": share(
        "c", "reports services", "rehabilitation_completed", "rehabilitation_started", function="accompaniment",
        months_before=3, days=90,
    ),
    "joint_activities_held": share("d", "joint_activities", "joint_held", "joint_planned"),
    "partners_active": Core(
        "d", ("joint_activities",), partner_kinds, lambda *_: len(PARTNERS),
        ("partner_activity/partner_kind",), looks_up="partners", distinct=True,
    ),
    "agreements_in_force": Core(
        "d", (), agreement_stands, lambda *_: 1, ("agreements_complete",), looks_up="agreements", monthly=False
    ),
    "satisfaction_ikm": Core(
        "e", ("satisfaction",), total("score_sum"), total("questionnaires", 9), ("score_sum", "questionnaires"), 25,
        worst=25,
    ),
    "satisfaction_access": Core(
        "e", ("satisfaction",), total("access_sum"), total("questionnaires"), ("access_sum", "questionnaires"), 1,
        worst=25,
    ),
}  # fmt: skip


def judged_by(core: Core, period: str) -> list[str]:
    """The months by which a period is judged."""
    return [earlier(month, core.months_before) for month in months_of(period)]


def of_age(register: Register, core: Core, asked: list[str]) -> list[str]:
    """Those of the months whose reports have all had their time."""
    return [month for month in asked if last_of(month) + timedelta(days=core.days) <= register.cut_off]


def months_that_count(
    register: Register, core: Core, place: Mapping[str, Any], asked: list[str]
) -> list[str] | None:
    """Those of the months that are counted; None where what they are looked up in was never told."""
    regency = place["regency"]
    old_enough = of_age(register, core, asked)
    end = max(old_enough, default="")
    months = [
        month
        for month in (old_enough if core.days else asked)
        if all(register.came(regency, month, table) for table in core.tables)
        and not {kind for _, kind, _ in register.said(regency, [month], "unstated", "measure")}
        & set(core.needs)
    ]
    by_register = [
        month
        for month in months
        if not {kind for _, kind, _ in register.said(regency, [month], "recapped", "table")}
        & set(core.tables)
    ]
    must_look_up = core.looks_up and (by_register or not core.monthly)
    return None if must_look_up and not (end and register.came_by(regency, end, core.looks_up)) else months


def due_by(month: str) -> date:
    """The 10th of the month after."""
    year, number = int(month[:4]), int(month[5:])
    return date(year + number // 12, number % 12 + 1, 10)


def sent_of(register: Register, core: Core, place: Mapping[str, Any], period: str) -> tuple[int, int, int]:
    """Of one regency and indicator: months that came, months that were due or came, and whether any came."""
    every = months_of(period)
    asked = judged_by(core, period)
    without_looking_up = months_that_count(register, replace(core, looks_up=""), place, asked) or []
    came = months_that_count(register, core, place, asked) or []
    due = {month for month in every if due_by(month) <= register.cut_off} | {*without_looking_up}
    return len(came), len(due), int(bool(came))


def too_little(sent: Mapping[str, list[tuple[int, int, int]]], regencies: int) -> bool:
    """Whether less than half of the regencies, or of their months in each domain, have come, yet not nothing at all. Of
    each domain its most complete indicator counts that is judged by the months themselves."""
    came, due, heard = defaultdict(list), defaultdict(list), []
    for name, parts in sent.items():
        if CORE[name].monthly and not CORE[name].days:
            came[CORE[name].domain].append(sum(part[0] for part in parts))
            due[CORE[name].domain].append(sum(part[1] for part in parts))
            heard.append(sum(part[2] for part in parts))
    few_months = sum(map(max, came.values())) < sum(map(max, due.values())) / 2
    return max(heard) > 0 and (max(heard) < regencies / 2 or few_months)


def of_regency(
    register: Register, core: Core, place: Mapping[str, Any], period: str
) -> tuple[float, float] | None:
    """Numerator and denominator of one regency, or None where it does not count."""
    asked = judged_by(core, period)
    if not core.distinct:
        return of_months(register, core, place, period, asked)
    # Distinct things: each quarter that is over by itself, then both sides added up; of a month the last three.
    if len(asked) == 1:
        asked = [earlier(asked[0], back) for back in (2, 1, 0)]
    quarters = [asked[first : first + 3] for first in range(0, len(asked), 3)]
    over = [quarter for quarter in quarters if last_of(quarter[-1]) <= register.cut_off]
    parts = [of_months(register, core, place, period, quarter) for quarter in over]
    counted = [part for part in parts if part is not None]
    return (sum(part[0] for part in counted), sum(part[1] for part in counted)) if counted else None


def of_months(
    register: Register, core: Core, place: Mapping[str, Any], period: str, asked: list[str]
) -> tuple[float, float] | None:
    """The same of some months."""
    regency, end = place["regency"], max(of_age(register, core, asked), default="")
    months = months_that_count(register, core, place, asked)
    if not months:
        return None
    over = core.over(register, place, period, months)
    under = core.under(register, place, period, months)
    if under <= 0 and core.awaits and register.total(regency, months, core.awaits) > 0:
        return None  # something is awaited, so it is not a zero yet
    if under <= 0 and core.function and end and register.came_by(regency, end, "service_points"):
        points = register.said(regency, [end], "service_points", "function")
        if not sum(value for _, function, value in points if function == core.function):
            return None  # nobody there offers it
    return over, under


def target_of(targets: Iterable[Mapping[str, Any]], indicator: str, area: str, period: str) -> float | None:
    """The latest year counts; in one year the area's own target before that of all; of equals the last. A target set
    on a day after the period had begun does not count in it."""
    best, begins, year = None, months_of(period)[0] + "-01", int(period[:4])
    for row in targets:
        if row.get("since", "") > begins:
            continue
        if row["indicator"] == indicator and row["regency"] in ("", area) and row["year"] <= year:
            rank = (row["year"], row["regency"] == area)
            best = (rank, row["target"]) if best is None or rank >= best[0] else best
    return best[1] if best else None


def class_of(score: float) -> str:
    rounded = Decimal(f"{score:.9f}").quantize(Decimal(1), ROUND_HALF_UP)
    return next((name for lowest, name in CLASS_FROM.items() if rounded >= lowest), "very_low")


def areas_of(places: Iterable[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    """The province, the electoral districts and the regencies, each with its regencies."""
    areas = defaultdict(list)
    for place in places:
        for area in ("62", place["electoral_district"], place["regency"]):
            areas[area].append(place)
    return areas


def evaluate(
    facts: Iterable[Mapping[str, Any]],
    places: Iterable[Mapping[str, Any]],
    targets: list[Mapping[str, Any]],
    periods: Iterable[str],
    basis: str,
    cut_off: date,
) -> dict[tuple[str, str], dict[str, Any]]:
    """By period and area: `indicators` (numerator, denominator, value, attainment), `domains`, `score`."""
    register, places = Register(facts, basis, cut_off), list(places)
    evaluated = {}
    for period in periods:
        counted = {
            (name, place["regency"]): of_regency(register, core, place, period)
            for name, core in CORE.items()
            for place in places
        }
        sent = {
            (name, place["regency"]): sent_of(register, core, place, period)
            for name, core in CORE.items()
            for place in places
        }
        for area, inside in areas_of(places).items():
            by_indicator, sent_by = (
                {name: [of[name, place["regency"]] for place in inside] for name in CORE}
                for of in (counted, sent)
            )
            little = too_little(sent_by, len(inside))
            evaluated[period, area] = of_area(by_indicator, targets, area, period, little)
    return evaluated


def of_area(
    by_indicator: Mapping[str, list[Any]],
    targets: list[Mapping[str, Any]],
    area: str,
    period: str,
    little: bool,
) -> dict[str, Any]:
    """Pooled indicators, the mean attainment of each domain with a monthly figure, and the mean of three or more; no
    such mean where too little came."""
    indicators, attained, monthly = {}, defaultdict(list), set()
    for name, parts in by_indicator.items():
        core, counted = CORE[name], [part for part in parts if part is not None]
        over = sum(part[0] for part in counted) if counted else None
        under = sum(part[1] for part in counted) if counted else None
        value = core.per * over / under if under else None
        target = target_of(targets, name, area, period)
        reached = None
        if value is not None and target is not None:
            # How much of the way from the worst there can be to the target.
            reached = min(100.0, max(0.0, 100 * (value - core.worst) / (target - core.worst)))
        indicators[name] = (over, under, value, reached)
        if reached is not None:
            attained[core.domain].append(reached)
            monthly |= {core.domain} if core.monthly else set()
    domains = {domain: fmean(reached) for domain, reached in attained.items() if domain in monthly}
    score = fmean(domains.values()) if len(domains) >= 3 and not little else None
    return {"indicators": indicators, "domains": domains, "score": score}
