"""What a target may be, however it comes in: of which indicators, within which limits, for which years."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

import pandas as pd

from data import reference
from data.refusal import Refusal

FIRST_YEAR = 2020
YEARS_AHEAD = 10
_FILE = reference.FOLDER / "target_limits.csv"


class Limits(NamedTuple):
    """The least and the greatest that a target may be; it is above `worst`, the worst value there can be."""

    lowest: float
    highest: float
    worst: float


_OF_OTHERS = Limits(0.0, float("inf"), 0.0)


@cache
def limits() -> dict[str, Limits]:
    """Each indicator that can have a target, with what it may be."""
    rows = pd.read_csv(_FILE).itertuples(index=False, name=None)
    return {indicator: Limits(*map(float, numbers)) for indicator, *numbers in rows}


def refusals(indicator: str, year: int, target: float, today: date) -> list[Refusal]:
    """What speaks against a target of an indicator for a year, all at once; nothing where it may be."""
    reasons = [] if indicator in limits() else [Refusal("target", "indicator")]
    last = today.year + YEARS_AHEAD
    if not FIRST_YEAR <= year <= last:
        reasons.append(Refusal("target", "year", {"first": str(FIRST_YEAR), "last": str(last)}))
    elif year < today.year:
        # Scores of that year have been read and acted on: a target set afterwards would change them unseen.
        reasons.append(Refusal("target", "past", {"year": str(year), "first": str(today.year)}))
    may_be = limits().get(indicator, _OF_OTHERS)
    if not target > 0:
        reasons.append(Refusal("target", "zero"))
    elif not may_be.lowest <= target <= may_be.highest:
        reasons.append(Refusal("target", "range", {"lowest": may_be.lowest, "highest": may_be.highest}))
    elif not target > may_be.worst:
        # It would be attained by the worst there can be.
        reasons.append(Refusal("target", "worst", {"worst": may_be.worst}))
    return reasons
