"""Sparse registers of different seeds, child by child: 20 to 400 reports a year, silent or late months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from data import geography
from tests import families
from tests.disclosure_attacker.cells import PROVINCE, Calendar, Cell, joined, months_of
from tests.disclosure_attacker.links import SERVICES

REGISTERS = 20
YEARS = (2024, 2025)
CUT_OFF = date(2026, 1, 20)
WORKING_DAYS = {"low": 3, "medium": 3, "high": 1}
_FEWEST, _MOST = 20, 400
_BANDS = ((30, "21-30"), (60, "31-60"), (10**6, "61+"))
_STAGES = ("reached_police", "reached_prosecutor", "reached_court", "reached_verdict")
_CHANNELS, _FORMS = (
    ("office", "call_center", "online", "sapa_129", "referral"),
    ("grooming", "sextortion", "production"),
)
Sent = tuple[str, str]  # regency, month


@dataclass(frozen=True)
class Child:
    """One report with its victim: `marks` are what is counted of it, a measure and a breakdown each."""

    regency: str
    month: str
    marks: tuple[tuple[str, str], ...]
    of_victim: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Register:
    """Children, and for which regencies and months reports and services were sent; others count nowhere."""

    children: tuple[Child, ...]
    reports: frozenset[Sent]
    services: frozenset[Sent]
    replaced: frozenset[Sent] = frozenset()
    cut_off: date = CUT_OFF

    @cached_property
    def counts(self) -> dict[tuple[str, str, str, str], int]:
        """Month, regency, measure and breakdown → how many."""
        counts: dict[tuple[str, str, str, str], int] = {}
        for child in self.children:
            place = child.regency, child.month
            if place in self.reports:
                marks = [*child.marks, *(child.of_victim if place in self.services else ())]
                for mark in marks:
                    key = (child.month, child.regency, *mark)
                    counts[key] = counts.get(key, 0) + 1
        return counts

    @cached_property
    def facts(self) -> pd.DataFrame:
        """The same as facts, with questionnaires and activities here and there: every domain has something."""
        rows: list[tuple[Any, ...]] = []
        for (month, regency, measure, breakdown), many in self.counts.items():
            if (measure, breakdown) == ("reports_open", ""):
                continue  # facts have it by days alone
            rows.append((month, regency, measure, *breakdown.partition("=")[::2], float(many)))
        sent = {"reports": self.reports, "services": self.services, **dict.fromkeys(_OTHERS, self.reports)}
        for table, places in sent.items():
            for regency, month in places:
                rows += [
                    (month, regency, name, "table", table, 1.0) for name in ("submitted", "submitted_in_time")
                ]
        rows += [
            (month, regency, *other)
            for regency, month in self.reports
            for other in _other_facts(regency, month)
        ]
        table = pd.DataFrame(rows, columns=["month", "regency", "measure", "dimension", "category", "value"])
        return table.assign(district="", evidence="reported").sort_values(list(table)[:5], ignore_index=True)

    @property
    def calendar(self) -> Calendar:
        replaced = {"reports": self.replaced, "services": self.replaced}
        others = dict.fromkeys(_OTHERS, self.reports)
        return Calendar(
            self.cut_off, {"reports": self.reports, "services": self.services, **others}, replaced=replaced
        )


_OTHERS = ("campaigns", "joint_activities", "satisfaction")


def _other_facts(regency: str, month: str) -> list[tuple[str, str, str, float]]:
    """Facts of the other domains: the same in every register, told by regency and month alone."""
    turn = (int(regency[-2:]) * 7 + int(month[-2:])) % 5
    held, planned, asked = float(turn // 2), float(turn), float(turn * 2)
    indexes = {
        "score_sum": 27,
        "index_sum": 75,
        "index_square_sum": 75**2,
        "access_sum": 75,
        "access_square_sum": 75**2,
    }
    facts = [("activities_planned", planned), ("activities_held", held), ("activities_followed_up", held // 2),
             ("joint_planned", planned), ("joint_held", held), ("participants", held * 30), ("questionnaires", asked),
             *((name, asked * each) for name, each in indexes.items())]  # fmt: skip
    divided = [("participants", "sex", "female", held * 20), ("participants", "sex", "male", held * 10)]
    divided += [
        ("questionnaires", "survey_channel", "online", asked),
        ("questionnaires", "respondent", "partner", asked),
    ]
    return [(measure, "", "", value) for measure, value in facts if value] + [
        row for row in divided if row[3]
    ]


def seeds() -> list[int]:
    """Of which registers a run makes use: one a day, or all where families are whole."""
    return (
        list(range(REGISTERS))
        if families.is_whole()
        else families.drawn("registers of the attacker", REGISTERS)[:1]
    )


def register(seed: int) -> Register:
    """A register whose size, shape and silence a seed decides."""
    lot = np.random.default_rng([17, seed])
    yearly = float(np.exp(lot.uniform(np.log(_FEWEST), np.log(_MOST))))
    regencies = list(geography.regencies().index)
    weights = lot.dirichlet(np.full(len(regencies), 0.7))
    months = [f"{year}-{month:02d}" for year in YEARS for month in range(1, 13)]
    everywhere = [(regency, month) for regency in regencies for month in months]
    silent = {str(regency) for regency in lot.choice(regencies, lot.integers(0, 3), replace=False)}
    reports = frozenset(place for place in everywhere if place[0] not in silent and lot.random() > 0.1)
    services = frozenset(place for place in sorted(reports) if lot.random() > lot.choice([0.0, 0.1]))
    children = []
    for weight, regency in zip(weights, regencies, strict=True):
        quality = lot.uniform(0.2, 0.95)
        for month in months:
            many = int(lot.poisson(yearly * weight / 12))
            children += [_child(lot, regency, month, quality) for _ in range(many)]
    return Register(tuple(children), reports, services)


def two_releases(seed: int) -> tuple[Register, Register]:
    """A release in which a tenth of the months had not come yet, and the register itself with one month corrected: a
    report taken out of it and another put in."""
    lot = np.random.default_rng([18, seed])
    whole = register(seed)
    late = {place for place in sorted(whole.reports) if lot.random() < 0.1}
    first = replace(whole, reports=whole.reports - late, services=whole.services - late)
    filled = [child for child in whole.children if (child.regency, child.month) in first.reports]
    chosen = filled[int(lot.integers(len(filled)))]
    place = chosen.regency, chosen.month
    children = [child for child in whole.children if child is not chosen]
    children += [_child(lot, *place, 0.5) for _ in range(int(lot.integers(0, 3)))]
    return first, replace(whole, children=tuple(children), replaced=frozenset({place}))


def _child(lot: np.random.Generator, regency: str, month: str, quality: float) -> Child:
    sex = f"sex={lot.choice(['female', 'male'], p=[0.75, 0.25])}"
    age = f"age_group={lot.choice(['0-5', '6-12', '13-17'], p=[0.05, 0.2, 0.75])}"
    risk = str(lot.choice(list(WORKING_DAYS), p=[0.3, 0.5, 0.2]))
    kinds = f"channel={lot.choice(_CHANNELS)}", f"ocsea_form={lot.choice(_FORMS)}", sex, age, f"risk={risk}"
    marks = [("reports_received", kind) for kind in ("", *kinds)]
    received = date(int(month[:4]), int(month[5:]), int(lot.integers(1, 29)))
    wait = int(lot.gamma(1.2, 11 * (1.05 - quality)))
    followed = lot.random() < 0.3 + 0.6 * quality and received + timedelta(wait) <= CUT_OFF
    if followed or _working_days(received, CUT_OFF) > WORKING_DAYS[risk]:
        marks.append(("reports_due", ""))
    if followed:
        marks += _followed_up(lot, received, wait, WORKING_DAYS[risk])
    else:
        marks += [("reports_open", ""), ("reports_open", f"days={_band((CUT_OFF - received).days)}")]
    if lot.random() < 0.05:
        marks.append(("reports_withdrawn", ""))
    victim = [("victims", ""), ("victims", sex), ("victims", age)]
    return Child(regency, month, tuple(marks), (*victim, *_services(lot, sex, bool(followed), quality)))


def _working_days(first: date, last: date) -> int:
    return sum((first + timedelta(days)).weekday() < 5 for days in range((last - first).days))


def _band(days: int) -> str:
    return str(days) if days <= 20 else next(name for last, name in _BANDS if days <= last)


def _followed_up(
    lot: np.random.Generator, received: date, wait: int, allowed: int
) -> Iterator[tuple[str, str]]:
    band = _band(wait)
    yield from (("reports_followed_up", ""), ("response_days", ""), ("response_days", f"days={band}"))
    if _working_days(received, received + timedelta(wait)) <= allowed:
        yield "reports_in_time", ""
    reached = _STAGES[: int(lot.choice(5, p=[0.4, 0.25, 0.15, 0.1, 0.1]))]
    yield from ((stage, "") for stage in reached)
    if len(reached) == len(_STAGES) and lot.random() < 0.2:
        yield "maximum_sentence", ""
    if lot.random() < 0.4:
        yield "takedown_asked", ""
        if lot.random() < 0.5:
            yield "takedown_done", ""


def _services(lot: np.random.Generator, sex: str, reached: bool, quality: float) -> Iterator[tuple[str, str]]:
    needed = [service for service in SERVICES if lot.random() < 0.3]
    given = [service for service in needed if reached and lot.random() < 0.3 + 0.6 * quality]
    for measure, some in (("services_needed", needed), ("services_given", given)):
        for service in some:
            yield from ((measure, ""), (measure, f"service={service}"))
    if needed:
        yield "victims_with_need", ""
        if given == needed:
            yield "victims_all_needs_met", ""
    if given:
        yield from _served(lot, sex, given)


def _served(lot: np.random.Generator, sex: str, given: list[str]) -> Iterator[tuple[str, str]]:
    yield from (("victims_served", ""), ("victims_served", sex))
    if lot.random() < 0.5:
        yield "victims_trauma_care", ""
    if lot.random() < 0.8:
        yield "victims_served_at_home", ""
    if "social_rehabilitation" in given and lot.random() < 0.9:
        yield "rehabilitation_started", ""
        if lot.random() < 0.6:
            yield "rehabilitation_completed", ""
    if "reintegration" in given:
        yield "reintegrated", ""


def districts() -> dict[str, str]:
    """Regency → electoral district."""
    return dict(geography.regencies()["electoral_district"])


def true_counts(
    counts: Mapping[tuple[str, str, str, str], float],
    release: int = 0,
    kinds: Iterable[str] = ("quarter", "year"),
) -> dict[Cell, float]:
    """Of every measure and breakdown the count in each area and period, where there is any: month, regency, measure,
    breakdown → how many."""
    of_regency = districts()
    truth: dict[Cell, float] = {}
    for (month, regency, measure, breakdown), many in counts.items():
        year, quarter = month[:4], f"{month[:4]}-Q{(int(month[5:]) + 2) // 3}"
        names = {"year": year, "quarter": quarter, "month": month}
        for area in (regency, of_regency[regency], PROVINCE):
            for kind in kinds:
                cell = Cell(measure, area, kind, names[kind], breakdown, release)
                truth[cell] = truth.get(cell, 0) + many
    return truth


class Counted:
    """Any count of a register, of whatever area, time and joined categories: what a mapping of cells gives."""

    def __init__(self, counts: Mapping[tuple[str, str, str, str], float]) -> None:
        self.of_regency = districts()
        self.rows: dict[tuple[str, str], list[tuple[str, str, float]]] = {}
        for (month, regency, measure, breakdown), many in counts.items():
            self.rows.setdefault((measure, breakdown), []).append((month, regency, many))

    def get(self, cell: Cell, otherwise: float = 0.0) -> float:
        dimension, _, category = cell.breakdown.partition("=")
        names = joined(category) or [""]
        months = set(months_of(cell.period_kind, cell.period))
        return sum(
            many
            for name in names
            for month, regency, many in self.rows.get(
                (cell.measure, f"{dimension}={name}" if dimension else ""), ()
            )
            if month in months and cell.area in (PROVINCE, regency, self.of_regency[regency])
        )
