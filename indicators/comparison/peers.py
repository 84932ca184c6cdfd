"""Which regencies are alike: in children, land area and share of villages without signal, from published figures."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np
import pandas as pd

NEAREST = 4
TRAITS = ("children", "area", "blank_spots")


def traits(geography: pd.DataFrame) -> pd.DataFrame:
    """TRAITS of each regency: the logarithms of its children 0–17 and square kilometres, and the share of its villages
    that have no signal.

    `geography`: a row each regency, with children_0_17, area_km2, villages and blank_spot_villages. Raises
    ValueError if one is missing, or one of the first three not above 0.
    """
    sizes = geography[["children_0_17", "area_km2", "villages"]].astype(float)
    if not (sizes > 0).all(axis=None) or geography["blank_spot_villages"].isna().any():
        raise ValueError("peers need children, area and villages above 0, and blank spots, of every regency")
    columns = {
        "children": np.log(sizes["children_0_17"]),
        "area": np.log(sizes["area_km2"]),
        "blank_spots": geography["blank_spot_villages"] / sizes["villages"],
    }
    return pd.DataFrame(columns).sort_index()


def peers(geography: pd.DataFrame, nearest: int = NEAREST) -> Mapping[str, tuple[str, ...]]:
    """The regencies most like each one, the nearest first; being near is not mutual.

    The distance is the straight line over the three `traits`, each less its mean and divided by its standard
    deviation over all regencies, so that they weigh the same. Nobody's results choose
    them. A trait that is the same everywhere counts nothing; at the same distance the lower code comes
    first. Raises ValueError as `traits` does.
    """
    return _nearest(tuple(traits(geography).itertuples(name=None)), nearest)


# Asked for with every comparison, and always of the same land: the one of the reference files.
@cache
def _nearest(rows: tuple[tuple[str | float, ...], ...], nearest: int) -> Mapping[str, tuple[str, ...]]:
    table = pd.DataFrame(list(rows)).set_index(0)
    spread = table.std(ddof=0)
    places = ((table - table.mean()) / spread.where(spread > 1e-12, np.inf)).to_numpy()
    apart = np.sqrt(((places[:, None, :] - places[None, :, :]) ** 2).sum(axis=2))
    np.fill_diagonal(apart, np.inf)
    # Rounded, so that a float's last digit never decides between two at the same distance.
    order = np.argsort(apart.round(12), axis=1, kind="stable")[:, : min(nearest, len(table) - 1)]
    return {
        str(code): tuple(table.index[places_nearest])
        for code, places_nearest in zip(table.index, order, strict=True)
    }
