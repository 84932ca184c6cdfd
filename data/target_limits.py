"""What a target may be, however it comes in: of which indicators, within which limits, for which years."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

import pandas as pd

import locales
from data import reference

FIRST_YEAR = 2020
YEARS_AHEAD = 10
_FILE = reference.FOLDER / "target_limits.csv"


@dataclass(frozen=True)
class Refusal:
    """Why a target is not taken and what to do, in each language."""

    code: str
    details: dict[str, Any] = field(default_factory=dict)

    def said(self, language: str) -> str:
        shown = {
            name: locales.number(language, one, 0 if one == int(one) else 2)
            if isinstance(one, float)
            else one
            for name, one in self.details.items()
        }
        return locales.say(language, f"target-refused-{self.code}", **shown)


@cache
def limits() -> dict[str, tuple[float, float]]:
    """Each indicator that can have a target, with the least and the greatest it may be besides being above 0."""
    rows = pd.read_csv(_FILE).itertuples(index=False, name=None)
    return {indicator: (float(lowest), float(highest)) for indicator, lowest, highest in rows}


def refusals(indicator: str, year: int, target: float, today: date) -> list[Refusal]:
    """What speaks against a target of an indicator for a year, all at once; nothing where it may be."""
    found = [] if indicator in limits() else [Refusal("indicator")]
    last = today.year + YEARS_AHEAD
    if not FIRST_YEAR <= year <= last:
        found.append(Refusal("year", {"first": str(FIRST_YEAR), "last": str(last)}))
    elif year < today.year:
        # Scores of that year have been read and acted on: a target set afterwards would change them unseen.
        found.append(Refusal("past", {"year": str(year), "first": str(today.year)}))
    lowest, highest = limits().get(indicator, (0.0, float("inf")))
    if not target > 0:
        found.append(Refusal("zero"))
    elif not lowest <= target <= highest:
        found.append(Refusal("range", {"lowest": lowest, "highest": highest}))
    return found
