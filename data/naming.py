"""How a value of a sentence is said in a language: a period."""

from __future__ import annotations

import locales
from data.periods import Period

NUMERALS = ("I", "II", "III", "IV")


def period_name(language: str, period: Period) -> str:
    """Triwulan III 2026; Mei 2026; Semester I 2026; 2026."""
    if period.kind == "month":
        return locales.month_name(language, period.id)
    if period.kind == "year":
        return str(period.year)
    numeral = NUMERALS[period.number - 1]
    return locales.say(
        language, f"period-{period.kind}", numeral=numeral, number=str(period.number), year=str(period.year)
    )
