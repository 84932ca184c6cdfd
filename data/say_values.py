"""How a value of a sentence is said in a language: a figure with its unit, a place, an indicator, a period, a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import locales
from data import geography, words
from data.periods import Period, parse

NUMERALS = ("I", "II", "III", "IV")


def said(language: str, kind: str, value: Any) -> str:
    """A value of one of the KINDS. Raises KeyError for another kind."""
    return KINDS[kind](language, value)


def period_name(language: str, period: Period) -> str:
    """Triwulan III 2026; Mei 2026; Semester I 2026; 2026; of a part its months too: Semester I 2026 (Jan–Mar)."""
    if period.until:
        whole = period_name(language, period.whole)
        return with_months(language, whole, period.months)
    if period.kind == "month":
        return locales.month_name(language, period.id)
    if period.kind == "year":
        return str(period.year)
    numeral = NUMERALS[period.number - 1]
    return locales.say(
        language, f"period-{period.kind}", numeral=numeral, number=str(period.number), year=str(period.year)
    )


def with_months(language: str, name: str, months: Sequence[str]) -> str:
    """A period's name with the months of it that are meant: "Semester II 2026 (Jul–Sep)"."""
    first, last = (locales.month_short(language, month) for month in (months[0], months[-1]))
    key = "period-under-way-month" if first == last else "period-under-way"
    return locales.say(language, key, period=name, first=first, last=last)


def place(area: str) -> str:
    """The short way to say an area: without Kabupaten, but Kota stays; "" is all of the province."""
    return geography.area_name(area or geography.PROVINCE).removeprefix("Kabupaten ")


def signed(language: str, value: float, decimals: int = 1) -> str:
    """+0,8 or −0,8, with a true minus sign; a value that is printed as nought has none."""
    shown = locales.number(language, value, decimals)
    return f"+{shown}" if value > 0 and any(digit in shown for digit in "123456789") else shown


def _domains(language: str, letters: Sequence[str]) -> str:
    return locales.listing(language, [locales.say(language, f"domain-{letter}") for letter in letters])


def _day(language: str, value: date) -> str:
    return locales.day(language, value)


def _limit(language: str, value: float) -> str:
    """The end of an interval, with a sign: as many decimals as show on which side of nought it lies, at most three."""
    shown = [signed(language, value, decimals) for decimals in (1, 2, 3)]
    return next((text for text in shown if text[0] in "+−"), shown[0])


def _percent(decimals: int) -> Callable[[str, float], str]:
    return lambda language, value: locales.percent(language, value, decimals)


def _number(decimals: int) -> Callable[[str, float], str]:
    return lambda language, value: locales.number(language, value, decimals)


KINDS: dict[str, Callable[[str, Any], str]] = {
    "points": lambda language, value: locales.number(language, abs(value), 1),
    "signed": signed,
    "limit": _limit,
    "score": _number(1),
    "count": _number(0),
    "percent": _percent(0),
    "percent_1": _percent(1),
    "percent_2": _percent(2),
    "index": _number(1),
    "index_2": _number(2),
    "place": lambda language, value: place(value),
    "area": lambda language, value: geography.area_name(value),
    "indicator": lambda language, value: words.word("indicator", value, language),
    "period": lambda language, value: period_name(language, parse(value)),
    "domains": _domains,
    "state": lambda language, value: locales.say(language, f"state-{value}"),
    "day": _day,
    # A word that picks a form of the sentence, never one that is read.
    "choice": lambda language, value: str(value),
}
# What is a figure, and must therefore be found where its source says.
FIGURES = (
    "points", "signed", "limit", "score", "count", "percent", "percent_1", "percent_2", "index", "index_2"
)  # fmt: skip
