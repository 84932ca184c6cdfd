"""Whether what a view shows rests on a count of 1–4 people: then looking at exact figures is written down."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from indicators import INDICATORS
from indicators.disclosure.protection import is_of_people
from presentation.view import View

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
    shown = [(view.results(view.area_kind), [view.area]), (view.results("regency"), view.regencies)]
    return any(_any(page, rows, areas) for rows, areas in shown)


def _any(page: str, rows: pd.DataFrame, areas: Sequence[str]) -> bool:
    chosen = (rows["indicator"].isin(_SENSITIVE) & rows["area"].isin(areas)).to_numpy()
    above, below = (rows[name].to_numpy(float)[chosen] for name in ("numerator", "denominator"))
    counts = np.concatenate([above, below, below - above])
    few = counts >= 1
    return bool((few if page in _DIVIDED else few & (counts <= FEW)).any())
