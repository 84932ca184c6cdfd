"""Periods of evaluation: month, quarter, semester and year, each a run of whole months."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone

KINDS = ("month", "quarter", "semester", "year")
# By the office's clock (WIB, no summer time) a day begins and a sending is in time; the store keeps UTC.
OFFICE_CLOCK = timezone(timedelta(hours=7), "WIB")
DUE_DAY = 10  # a month is due on this day of the next month
_MONTHS_IN = {"month": 1, "quarter": 3, "semester": 6, "year": 12}
_SHAPES = {
    "month": re.compile(r"(\d{4})-(0[1-9]|1[0-2])"),
    "quarter": re.compile(r"(\d{4})-Q([1-4])"),
    "semester": re.compile(r"(\d{4})-S([12])"),
    "year": re.compile(r"(\d{4})"),
}
_PART = re.compile(r"(.+):([1-9]|1[01])")


@dataclass(frozen=True, order=True)
class Period:
    """A run of whole months; `number` counts within the year from 1 (always 1 for a year). With `until` only the first
    so many of its months: what one under way is held against."""

    year: int
    number: int
    kind: str
    until: int = 0

    @property
    def id(self) -> str:
        """The period as written in addresses and files: 2026-05, 2026-Q2, 2026-S1, 2026; 2026-S1:3 its first three
        months."""
        number = {"year": "", "month": f"-{self.number:02d}"}
        whole = f"{self.year}{number.get(self.kind, f'-{self.kind[0].upper()}{self.number}')}"
        return f"{whole}:{self.until}" if self.until else whole

    @property
    def months(self) -> tuple[str, ...]:
        """The months it holds, in order, as `YYYY-MM`."""
        length = _MONTHS_IN[self.kind]
        first = (self.number - 1) * length + 1
        return tuple(f"{self.year}-{month:02d}" for month in range(first, first + (self.until or length)))

    def shift(self, steps: int) -> Period:
        """The period of the same kind `steps` later (negative: earlier)."""
        in_year = 12 // _MONTHS_IN[self.kind]
        count = self.year * in_year + self.number - 1 + steps
        return Period(count // in_year, count % in_year + 1, self.kind)

    @property
    def whole(self) -> Period:
        """The period with all its months."""
        return replace(self, until=0)

    @property
    def previous(self) -> Period:
        return self.shift(-1)


def office_today() -> date:
    """The day it is in the office (WIB), whatever clock the computer goes by: what is due, to come or overdue."""
    return datetime.now(OFFICE_CLOCK).date()


def by_office_clock(at: datetime) -> datetime:
    """A moment as the store keeps it (UTC, without its zone) by the office's clock."""
    return at.replace(tzinfo=UTC).astimezone(OFFICE_CLOCK)


def parse(text: str) -> Period:
    """Read a period id. Raises ValueError that names the four accepted shapes."""
    if part := _PART.fullmatch(text.strip()):
        whole, until = parse(part[1]), int(part[2])
        if not whole.until and until < len(whole.months):
            return replace(whole, until=until)
    for kind, shape in _SHAPES.items():
        if match := shape.fullmatch(text.strip()):
            numbers = [int(group) for group in match.groups()]
            return Period(numbers[0], numbers[1] if len(numbers) > 1 else 1, kind)
    raise ValueError(f"{text!r} is no period; write 2026-05, 2026-Q2, 2026-S1 or 2026")


def containing(month: str, kind: str) -> Period:
    """The period of this kind that holds the month `YYYY-MM`."""
    year, number = int(month[:4]), int(month[5:7])
    return Period(year, (number - 1) // _MONTHS_IN[kind] + 1, kind)


def between(first_month: str, last_month: str, kind: str) -> list[Period]:
    """Every period of a kind from the one holding `first_month` to the one holding `last_month`."""
    periods = [containing(first_month, kind)]
    last = containing(last_month, kind)
    while periods[-1] < last:
        periods.append(periods[-1].shift(1))
    return periods


def begins(firsts: Collection[str]) -> str:
    """The month with which a register begins, of the first month that each regency ever sent: that by which more than
    half of them had sent anything. Who reaches further back has a history of their own, and moves nobody else's. Raises
    IndexError where nobody sent anything."""
    return sorted(firsts)[len(firsts) // 2]


def last_full(kind: str, today: date) -> Period:
    """The latest period of a kind that had wholly ended before `today`."""
    return containing(f"{today.year}-{today.month:02d}", kind).previous


def due_date(month: str) -> date:
    """The last day on which the tables of a month `YYYY-MM` come in time."""
    following = parse(month).shift(1)
    return date(following.year, following.number, DUE_DAY)


def newest_due(today: date) -> str:
    """The newest month whose tables were due by a day: they are late from then on."""
    month = last_full("month", today)
    return month.id if due_date(month.id) <= today else month.previous.id
