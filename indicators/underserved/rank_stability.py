"""How the ranking of the underserved moves with the threshold and the weights, which nobody can prove right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.access.coverage import Coverage
from indicators.access.travel import THRESHOLDS
from indicators.underserved.need_and_provision import NEED_PARTS, PARTS, PROVISION_PARTS, values
from indicators.underserved.ranking import sides

Grid = NDArray[Any]

SEED = 62
DRAWS = 500
STABILITY_COLUMNS = ("rank", "best", "worst", "lower", "upper", "often_first", "draws")


def corners() -> Grid:
    """Weights with all of the weight on one part of each side, a row for every pair of them."""
    rows = [[float(name in pair) for name in PARTS] for pair in product(NEED_PARTS, PROVISION_PARTS)]
    return np.array(rows)


def drawn(draws: int, seed: int = SEED) -> Grid:
    """Weights drawn evenly from all there are: each side a Dirichlet(1, …, 1), which is uniform on its simplex."""
    lot = np.random.default_rng(seed)
    both = [lot.dirichlet(np.ones(len(side)), draws) for side in (NEED_PARTS, PROVISION_PARTS)]
    return np.hstack(both)


def stability(
    coverage: Coverage, by: str, draws: int = DRAWS, seed: int = SEED, first: int | None = None
) -> pd.DataFrame:
    """Index area, columns STABILITY_COLUMNS: its rank under everything that may be chosen.

    `rank` with equal weights and the coverage's own threshold; `best`, `worst` over every THRESHOLDS × (equal weights,
    the corners, and random weights); `lower`, `upper`: the 5th and 95th percentile over random weights and thresholds;
    `often_first`: in what share of these it is among the `first` (a fifth of the areas, unless said); `draws`: how
    often it had a rank. Where the part that has all the weight is unknown the area has none. The seed is fixed, so that
    a figure that was printed stays. Raises ValueError for fewer than 1 draw.
    """
    if draws < 1:
        raise ValueError("a ranking is drawn at least once")
    fixed = np.vstack([np.ones((1, len(PARTS))), corners()])
    weights = np.vstack([fixed, drawn(draws, seed)])
    areas = coverage.areas(by)
    at_own, *at_each = values(coverage, by, [coverage.threshold, *THRESHOLDS])
    equal = pd.Series(sides(at_own, fixed[:1]).shortfall[0], index=areas)
    ranked = np.stack([ranks(sides(part_values, weights).shortfall) for part_values in at_each])
    random = ranked[:, len(fixed) :].reshape(-1, len(areas))
    had = (~np.isnan(random)).sum(axis=0)
    lower, upper = percentiles(random, had, (0.05, 0.95))
    among = max(1, round(len(areas) / 5)) if first is None else first
    columns = {
        "rank": equal.round(12).rank(ascending=False, method="min"),
        "best": np.fmin.reduce(ranked.reshape(-1, len(areas)), axis=0),
        "worst": np.fmax.reduce(ranked.reshape(-1, len(areas)), axis=0),
        "lower": lower,
        "upper": upper,
        "often_first": np.where(had > 0, (random <= among).sum(axis=0) / np.maximum(had, 1), np.nan),
        "draws": had,
    }
    return pd.DataFrame(columns, index=areas)[list(STABILITY_COLUMNS)]


def percentiles(ranked: Grid, had: Grid, shares: Sequence[float]) -> Grid:
    """Shares × areas: the least rank that so large a share of the draws in which an area had one does not exceed (the
    inverse of their distribution function); NaN where it `had` none."""
    ordered = np.sort(ranked, axis=0)  # NaN come last
    places = [np.maximum(np.ceil(share * had - 1), 0).astype(int) for share in shares]
    return np.stack([ordered[place, np.arange(ranked.shape[1])] for place in places])


def ranks(shortfall: Grid) -> Grid:
    """The rank of each area within each draw, 1 = the greatest shortfall, equal ones at the middle of their places; NaN
    where unknown, and throughout a draw in which all are equal, since that ranks nobody."""
    rounded = np.round(shortfall, 12)
    order = np.argsort(-rounded, axis=1, kind="stable")  # unknown ones last
    ordered = np.take_along_axis(rounded, order, axis=1)
    draws, areas = rounded.shape
    differs = ordered[:, 1:] != ordered[:, :-1]
    begins, ends = (
        np.hstack([np.ones((draws, 1), bool), differs]),
        np.hstack([differs, np.ones((draws, 1), bool)]),
    )
    place = np.arange(1.0, areas + 1)
    first = np.maximum.accumulate(np.where(begins, place, 0.0), axis=1)
    last = np.minimum.accumulate(np.where(ends, place, areas)[:, ::-1], axis=1)[:, ::-1]
    ranked = np.full(rounded.shape, np.nan)
    np.put_along_axis(ranked, order, (first + last) / 2, axis=1)
    spread = np.fmax.reduce(rounded, axis=1) - np.fmin.reduce(rounded, axis=1)
    return np.where((spread > 0)[:, None] & ~np.isnan(rounded), ranked, np.nan)
