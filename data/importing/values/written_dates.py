"""A day or a month as people write it: ISO, by the name of the month, or as two numbers whose order is open."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from data import reference
from data.importing.one_reading import once_a_reading
from data.importing.values.clock import Clock, clock_of

_FILE = reference.FOLDER / "months.csv"
_EARLIEST, _FURTHEST_YEARS = 2000, 50
_LABEL = re.compile(r"^(?:tgl|tanggal|hari)\b[\s.:/]*(?=\D*\d)", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b[\s,./]*",
    re.IGNORECASE,
)
_TIME = r"(?:(?:t|[\s,]+(?:(?:pukul|jam|pkl\.?|at)\s*)?)(?P<time>\d{1,2}[:.]\d.*))?"
_SIGN = r"\s*([/.\-])\s*"
_ISO = re.compile(rf"(\d{{4}}){_SIGN}(\d{{1,2}})\s*\2\s*(\d{{1,2}}){_TIME}", re.ASCII | re.DOTALL)
_PAIR = re.compile(rf"(\d{{1,2}}){_SIGN}(\d{{1,2}})\s*\2\s*(\d{{4}}){_TIME}", re.ASCII | re.DOTALL)
_SHORT_YEAR = re.compile(rf"\d{{1,2}}{_SIGN}\d{{1,2}}\s*\1\s*'?\d\d{_TIME}", re.ASCII | re.DOTALL)
_GAP = r"[\s.,/\-]+"
_YEAR = r"(\d{4}|'?\d\d)"
_DAY_NAMED = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th)?{_GAP}([a-z]+){_GAP}{_YEAR}{_TIME}", re.ASCII | re.DOTALL
)
_NAMED_DAY = re.compile(
    rf"([a-z]+){_GAP}(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){_TIME}", re.ASCII | re.DOTALL
)
_MONTH_NAMED = re.compile(rf"(?:bulan\s+)?([a-z]+){_GAP}(?:tahun\s+)?{_YEAR}", re.ASCII)
_MONTH_ISO = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})", re.ASCII)
_MONTH_COMPACT = re.compile(r"(20\d\d)(0[1-9]|1[0-2])", re.ASCII)  # DHIS2
_MONTH_FIRST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{4})", re.ASCII)
# A year where one stands in a date, with however many digits, and whatever the month is called.
_YEAR_IN = re.compile(
    r"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*(\d{3,6})(?!\d)"
    r"|^(\d{3,6})\s*[/.\-]\s*\d{1,2}(?!\d)"
    r"|^\d{1,2}[\s.,/\-]+[a-z' ]{3,}?[\s.,/\-]*(\d{3,6})(?!\d)|^(?:\d{1,2}|[a-z']{3,})\s*[-/. ]\s*(\d{3,6})(?!\d)",
    re.ASCII,
)


@dataclass(frozen=True)
class Pair:
    """Two numbers and a year: 05/03/2026 is the fifth of March or the third of May. `later`: the days by which the
    office's day differs, where a time with a zone stands behind them."""

    first: int
    second: int
    year: int
    later: int = 0

    def in_order(self, order: str) -> date | None:
        """The day meant if the order is "dmy" or "mdy"; None if there is no such day."""
        day, month = (self.first, self.second) if order == "dmy" else (self.second, self.first)
        return _day(self.year, month, day, self.later)

    @property
    def proves(self) -> str:
        """The only order that makes a day of it; "" if both or none do."""
        orders = [order for order in ("dmy", "mdy") if self.in_order(order) is not None]
        return orders[0] if len(orders) == 1 else ""

    @property
    def is_open(self) -> bool:
        """Both orders make a day of it, and not the same."""
        return self.first != self.second and None not in (self.in_order("dmy"), self.in_order("mdy"))


@once_a_reading(at_most=4096)
def pair_in(text: str) -> Pair | None:
    """Day and month as numbers before a year of four digits, in whichever order."""
    match = _PAIR.fullmatch(_plain(text))
    clock = _clock(match)
    if match is None or not clock.understood:
        return None
    return Pair(int(match[1]), int(match[3]), int(match[4]), clock.days)


@once_a_reading(at_most=4096)
def day_in(text: str) -> date | None:
    """The day that a text means beyond doubt: the year first, or the month by its name."""
    plain = _plain(text)
    if match := _ISO.fullmatch(plain):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
    elif match := _DAY_NAMED.fullmatch(plain):
        year, month, day = _year(match[3]), _months().get(match[2], 0), int(match[1])
    elif match := _NAMED_DAY.fullmatch(plain):
        year, month, day = _year(match[3]), _months().get(match[1], 0), int(match[2])
    else:
        return None
    clock = _clock(match)
    return _day(year, month, day, clock.days) if clock.understood else None


@once_a_reading(at_most=4096)
def clock_in(text: str) -> Clock:
    """What the time of day behind a date says, as `values.clock` has it; nothing where no time stands there."""
    plain = _plain(text)
    shapes = (_ISO, _PAIR, _DAY_NAMED, _NAMED_DAY)
    return _clock(next((match for shape in shapes if (match := shape.fullmatch(plain))), None))


def _clock(match: re.Match[str] | None) -> Clock:
    return Clock() if match is None or match["time"] is None else clock_of(match["time"])


@once_a_reading(at_most=4096)
def month_in(text: str) -> tuple[int, int] | None:
    """Year and month of "Maret 2026", "03/2026", "2026-03"; None if the text is something else."""
    plain = _plain(text)
    if match := _MONTH_NAMED.fullmatch(plain):
        year_month = _year(match[2]), _months().get(match[1], 0)
    elif (match := _MONTH_ISO.fullmatch(plain)) or (match := _MONTH_COMPACT.fullmatch(plain)):
        year_month = int(match[1]), int(match[2])
    elif match := _MONTH_FIRST.fullmatch(plain):
        year_month = int(match[2]), int(match[1])
    else:
        return None
    return year_month if 1 <= year_month[1] <= 12 else None


def possible_years(today: date) -> range:
    """The years that a date of the registers may lie in."""
    return range(_EARLIEST, today.year + _FURTHEST_YEARS + 1)


def shape_of(text: str, today: date) -> str:
    """What is wrong with a text that is no day, as far as its shape tells: "year" (one that cannot be: of too few
    digits, far off, or of another calendar), "month" (no day in it), "none" (a day that there is not) or "unread"."""
    plain = _plain(text)
    year = _YEAR_IN.match(plain)
    if year is not None and int(next(filter(None, year.groups()))) not in possible_years(today):
        return "year"
    if month_in(text) is not None:
        return "month"
    shapes = (_ISO, _PAIR, _NAMED_DAY)
    named = _DAY_NAMED.fullmatch(plain)
    is_day = any(shape.fullmatch(plain) for shape in shapes) or (named is not None and named[2] in _months())
    return "none" if is_day else "unread"


def has_short_year(text: str) -> bool:
    """Three pairs of digits, 05/03/26: which of them is the year cannot be known."""
    return _SHORT_YEAR.fullmatch(_plain(text)) is not None


def _plain(text: str) -> str:
    return _WEEKDAY.sub("", _LABEL.sub("", text.strip())).casefold()


def _year(digits: str) -> int:
    year = int(digits.strip("'"))
    return year + 2000 if year < 100 else year


def _day(year: int, month: int, day: int, later: int = 0) -> date | None:
    try:
        return date(year, month, day) + timedelta(days=later)
    except (ValueError, OverflowError):
        return None


@cache
def _months() -> dict[str, int]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {name: int(row["month"]) for row in csv.DictReader(file) for name in row["names"].split()}
