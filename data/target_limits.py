"""What a target may be, however it comes in: of which indicators, within which limits, for which years."""

from __future__ import annotations

from datetime import date
from functools import cache

import pandas as pd

from data import reference
from data.refusal import Refusal

FIRST_YEAR = 2020
YEARS_AHEAD = 10
_FILE = reference.FOLDER / "target_limits.csv"


@cache
def limits() -> dict[str, tuple[float, float]]:
    """Each indicator that can have a target, with the least and the greatest it may be besides being above 0."""
    rows = pd.read_csv(_FILE).itertuples(index=False, name=None)
    return {indicator: (float(lowest), float(highest)) for indicator, lowest, highest in rows}


def refusals(indicator: str, year: int, target: float, today: date) -> list[Refusal]:
    """What speaks against a target of an indicator for a year, all at once; nothing where it may be."""
    reasons = [] if indicator in limits() else [Refusal("target", "indicator")]
    last = today.year + YEARS_AHEAD
    if not FIRST_YEAR <= year <= last:
        reasons.append(Refusal("target", "year", {"first": str(FIRST_YEAR), "last": str(last)}))
    elif year < today.year:
        # Scores of that year have been read and acted on: a target set afterwards would change them unseen.
        reasons.append(Refusal("target", "past", {"year": str(year), "first": str(today.year)}))
    lowest, highest = limits().get(indicator, (0.0, float("inf")))
    if not target > 0:
        reasons.append(Refusal("target", "zero"))
    elif not lowest <= target <= highest:
        reasons.append(Refusal("target", "range", {"lowest": lowest, "highest": highest}))
    return reasons
