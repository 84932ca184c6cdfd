"""Whether what a view shows rests on a count of 1–4 people: then looking at exact figures is written down."""

from __future__ import annotations

import pandas as pd

from indicators import INDICATORS
from indicators.protection import is_of_people
from ui.session import View

# Pages with figures of the register itself; what is officially published, and the office's own work on submissions, is
# not among them. The first kind also breaks counts down, so that parts of a large count may be small.
_DIVIDED = frozenset({"reports", "victims", "satisfaction", "indicator", "method", "changes", "coverage"})
PAGES = _DIVIDED | {"overview", "campaigns", "collaboration", "stability"}
FEW = 4
_SENSITIVE = frozenset(
    one.id for one in INDICATORS if any(is_of_people(part.measure) for part in one.quantities)
)


def are_shown(page: str, view: View) -> bool:
    """Whether a count of people, or what it lacks to its whole, is 1–4 for the area or a regency in it. On a page that
    breaks counts down any count will do: rather one entry too many."""
    own = view.results(view.area_kind)
    inside = view.results("regency")
    rows = pd.concat([own[own["area"] == view.area], inside[inside["area"].isin(view.regencies)]])
    rows = rows[rows["indicator"].isin(_SENSITIVE)]
    counts = pd.concat([rows["numerator"], rows["denominator"], rows["denominator"] - rows["numerator"]])
    return bool((counts >= 1).any() if page in _DIVIDED else counts.between(1, FEW).any())
