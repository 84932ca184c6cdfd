"""How the ranking of the underserved moves with the threshold and the weights, which nobody can prove right."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.stats import rankdata

from indicators.coverage import Coverage
from indicators.need import NEED_PARTS, PARTS, PROVISION_PARTS, parts
from indicators.travel import THRESHOLDS
from indicators.underserved import sides

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
    areas, values = _values(coverage, by, coverage.threshold)
    own = pd.Series(sides(values, fixed[:1]).shortfall[0], index=areas).round(12)
    ranked = np.stack(
        [ranks(sides(_values(coverage, by, hours)[1], weights).shortfall) for hours in THRESHOLDS]
    )
    random = ranked[:, len(fixed) :].reshape(-1, len(areas))
    had = (~np.isnan(random)).sum(axis=0)
    limits = np.full((2, len(areas)), np.nan)
    limits[:, had > 0] = np.nanquantile(random[:, had > 0], [0.05, 0.95], axis=0, method="inverted_cdf")
    among = max(1, round(len(areas) / 5)) if first is None else first
    columns = {
        "rank": own.rank(ascending=False, method="min"),
        "best": np.fmin.reduce(ranked.reshape(-1, len(areas)), axis=0),
        "worst": np.fmax.reduce(ranked.reshape(-1, len(areas)), axis=0),
        "lower": limits[0],
        "upper": limits[1],
        "often_first": np.where(had > 0, (random <= among).sum(axis=0) / np.maximum(had, 1), np.nan),
        "draws": had,
    }
    return pd.DataFrame(columns, index=areas)[list(STABILITY_COLUMNS)]


def _values(coverage: Coverage, by: str, threshold: float) -> tuple[pd.Index, Grid]:
    told = parts(coverage, by, threshold)
    wide = told.pivot(index="area", columns="part", values="value")
    wide = wide.reindex(index=told["area"].unique(), columns=list(PARTS))
    return wide.index, wide.to_numpy(float)


def ranks(shortfall: Grid) -> Grid:
    """The rank of each area within each draw, 1 = the greatest shortfall, equal ones at the middle of their places; NaN
    where unknown, and throughout a draw in which all are equal, since that ranks nobody."""
    rounded = np.round(shortfall, 12)
    ranked = rankdata(-rounded, axis=1, nan_policy="omit")
    spread = np.fmax.reduce(rounded, axis=1) - np.fmin.reduce(rounded, axis=1)
    return np.where((spread > 0)[:, None], ranked, np.nan)
