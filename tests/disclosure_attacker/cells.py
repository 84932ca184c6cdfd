"""What the attacker is given: published cells with the counts they allow, and what anybody may know besides."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import NamedTuple

PROVINCE = "62"
SMALL = range(1, 5)


class Cell(NamedTuple):
    """One count. `breakdown`: "" for the whole, else "sex=female", or "channel=online+sapa_129" for a sum of both.
    `release`: 0 for the first publication that is compared. A measure with a name before it, as in "verified:victims",
    is part of it. A period of kind "span" is "2024-10:2025-09"."""

    measure: str
    area: str
    period_kind: str
    period: str
    breakdown: str = ""
    release: int = 0


class Published(NamedTuple):
    """A published cell: the least and the most that may stand behind what is shown. Hidden: 0 and infinite.
    `answer`: the number that is printed, where it is not the count."""

    cell: Cell
    low: float
    high: float
    answer: float | None = None


def exact(cell: Cell, count: float) -> Published:
    return Published(cell, count, count)


def hidden(cell: Cell) -> Published:
    return Published(cell, 0, math.inf)


def rounded(cell: Cell, shown: int, base: int) -> Published:
    """To one of the two nearest multiples of a base by lot: the count lies less than a base away."""
    return Published(cell, max(shown - base + 1, 0), shown + base - 1, shown)


class Statement(NamedTuple):
    """Counts by their factors, and between what their sum lies: a share, a quantile, or whatever else was read."""

    terms: Mapping[Cell, float]
    low: float
    high: float
    link: str


def share(numerator: Cell, denominator: Cell, low: float, high: float) -> list[Statement]:
    """A printed share, as 0–1: the true one lies between low and high."""
    link = "share_of_counts"
    return [
        Statement({numerator: 1.0, denominator: -low}, 0.0, math.inf, link),
        Statement({numerator: 1.0, denominator: -high}, -math.inf, 0.0, link),
    ]


class Attained(NamedTuple):
    """A share that is part of a score: the attainment is (share − floor) ÷ (target − floor) × 100, at most 100."""

    numerator: Cell
    denominator: Cell
    target: float
    floor: float = 0.0


class Mean(NamedTuple):
    """A printed score: the mean of attainments lies between low and high, 0–100."""

    parts: tuple[Attained, ...]
    low: float
    high: float


Sent = Mapping[str, Collection[tuple[str, str]]]  # table → regency and month


@dataclass(frozen=True)
class Calendar:
    """What is public about the sending of one release: `sent` by table, of it `nothing` (a declared zero) and `recaps`;
    `replaced` since the release before. Months run to that of the cut-off."""

    cut_off: date
    sent: Sent
    nothing: Sent = field(default_factory=dict)
    recaps: Sent = field(default_factory=dict)
    replaced: Sent = field(default_factory=dict)


@dataclass(frozen=True)
class PublicFacts:
    """What anybody may know: the areas, the calendar of each release (none: nothing is known of it), statements read
    elsewhere. `working_days`: those allowed by risk. `all_categories`: a category that nobody publishes is empty.
    `same_answers`: the same count in the same cell is answered alike in every release, without any lot drawn again."""

    districts: Mapping[str, str]
    calendars: tuple[Calendar, ...] = ()
    statements: tuple[Statement, ...] = ()
    means: tuple[Mean, ...] = ()
    working_days: Mapping[str, int] = field(default_factory=lambda: {"low": 3, "medium": 3, "high": 1})
    all_categories: bool = True
    same_answers: bool = False


class Narrowed(NamedTuple):
    """A count of 1–4 of which the attacker can leave out some of 1–4: between which counts it must lie, and what links
    tell it; `settled` is false where the solver gave up, so that it is not proved to be safe."""

    cell: Cell
    low: int
    high: float
    truth: int
    links: tuple[str, ...]
    settled: bool = True


def joined(category: str) -> list[str]:
    """The categories that one stands for: "online+sapa_129" for two, "21+" for itself, "20+21+" for two."""
    return re.findall(r"\d+\+(?=\+|$)|[^+]+", category)


@cache
def months_of(period_kind: str, period: str) -> list[str]:
    """The months of a period: "2026", "2026-S1", "2026-Q2", "2026-05" or "2024-10:2025-09"."""
    if period_kind == "month":
        return [period]
    if period_kind == "span":
        first, last = (number_of(month) for month in period.split(":"))
        return [month_of(number) for number in range(first, last + 1)]
    year, _, rest = period.partition("-")
    length = {"year": 12, "semester": 6, "quarter": 3}[period_kind]
    first = number_of(f"{year}-01") + (int(rest[1:]) - 1) * length if rest else number_of(f"{year}-01")
    return [month_of(number) for number in range(first, first + length)]


def number_of(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1


def month_of(number: int) -> str:
    return f"{number // 12}-{number % 12 + 1:02d}"


@cache
def before(period_kind: str, period: str, months: int) -> tuple[str, str]:
    """Kind and name of the same length of time so many months earlier."""
    if not months:
        return period_kind, period
    names = [month_of(number_of(month) - months) for month in months_of(period_kind, period)]
    first, last = names[0], names[-1]
    if period_kind == "month":
        return period_kind, first
    if period_kind == "quarter" and int(first[5:]) % 3 == 1:
        return period_kind, f"{first[:4]}-Q{(int(first[5:]) + 2) // 3}"
    if period_kind == "year" and first[5:] == "01":
        return period_kind, first[:4]
    return "span", f"{first}:{last}"
