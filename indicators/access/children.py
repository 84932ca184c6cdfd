"""Children by district: an estimate, since they are published by regency only."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

AGES = ("children_12_17", "children_0_17")


def children_by_district(districts: pd.DataFrame, geography: pd.DataFrame) -> pd.DataFrame:
    """A regency's children shared among its districts by their villages: an ESTIMATE, to be called one.

    `districts`: index district code, with regency and villages; `geography`: index regency, with AGES. Index and order
    of `districts`: regency and the columns AGES, whole children that sum to the regency exactly (largest remainders,
    Hamilton's method; of equal ones the earlier district). NaN where a regency's children are unknown, or where it
    has no villages. Raises ValueError for a negative number of villages.
    """
    if (districts["villages"] < 0).any():
        raise ValueError("a district has no fewer than 0 villages")
    shared = pd.DataFrame({"regency": districts["regency"]}, index=districts.index)
    for age in AGES:
        shared[age] = np.nan
        for regency, inside in districts.groupby("regency", sort=False):
            whole = float(geography[age].get(regency, np.nan))
            shared.loc[inside.index, age] = _by_remainders(inside["villages"].to_numpy(float), whole)
    return shared


def _by_remainders(weights: NDArray[np.float64], whole: float) -> NDArray[np.float64]:
    """A whole number in parts as near to these weights as whole numbers can be."""
    if np.isnan(whole) or weights.sum() <= 0:
        return np.full(len(weights), np.nan)
    exact = whole * weights / weights.sum()
    parts = np.floor(exact)
    # Rounded, so that a difference in the last digit of a float does not decide between equal remainders.
    left = np.round(exact - parts, 9)
    first = np.argsort(-left, kind="stable")[: round(whole - parts.sum())]
    parts[first] += 1
    return np.asarray(parts)
