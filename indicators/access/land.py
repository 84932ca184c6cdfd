"""Where children live and offices stand, as coverage and siting take it: districts, capitals, children."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Ring = NDArray[np.float64]
Numbers = NDArray[Any]

AGES = ("children_12_17", "children_0_17")


@dataclass(frozen=True)
class Land:
    """`districts`: index code, with name, regency, villages, lon, lat (the middle village); `capitals`: index regency,
    with capital_lon, capital_lat; `geography` as `measure` takes it, with the children of each regency; `shapes`:
    GeoJSON features of the districts with their `code`, to tell in which one a place lies."""

    districts: pd.DataFrame
    capitals: pd.DataFrame
    geography: pd.DataFrame
    shapes: Sequence[dict[str, Any]] = field(default=(), compare=False)

    @cached_property
    def children(self) -> pd.DataFrame:
        """The estimate of `children_by_district`."""
        return children_by_district(self.districts, self.geography)

    @cached_property
    def places(self) -> pd.DataFrame:
        """Where the children of each district are thought to be: its middle village. lon, lat, `district`."""
        return self.districts[["lon", "lat"]].assign(district=self.districts.index)

    @cached_property
    def regency_of(self) -> pd.Series:
        return self.districts["regency"]

    @cached_property
    def regency_at(self) -> Numbers:
        """The place of each district's regency among those of the geography."""
        return self.geography.index.get_indexer(pd.Index(self.regency_of))

    def summed(self, by_district: Numbers) -> Numbers:
        """By regency: the sum of what is known of its districts, NaN where of none anything is."""
        has_figure = ~np.isnan(by_district)
        owner, many = self.regency_at[has_figure], len(self.geography)
        sums = np.bincount(owner, by_district[has_figure], minlength=many)
        return np.where(np.bincount(owner, minlength=many) > 0, sums, np.nan)

    def first(
        self, by_district: Numbers, chosen: Numbers | slice = slice(None), otherwise: str = ""
    ) -> Numbers:
        """By regency: what its first district says, of those `chosen`; `otherwise` where it has none."""
        by_regency = np.full(len(self.geography), otherwise, dtype=object)
        # The last one that is written stays.
        by_regency[self.regency_at[chosen][::-1]] = by_district[chosen][::-1]
        return by_regency

    def district_at(self, lon: float, lat: float) -> str:
        """The district in which a place lies. Raises ValueError for one outside all of them: outside the province."""
        for code, rings in self._rings.items():
            # Inside an outer ring and in no hole of it: a ray from the place crosses the rings an odd number of times.
            if sum(_crossings(ring, lon, lat) for ring in rings) % 2:
                return code
        raise ValueError(f"{lon:g}, {lat:g} lies outside the province")

    @cached_property
    def _rings(self) -> dict[str, list[Ring]]:
        """District → its rings, outer ones and holes, of all its parts."""
        rings = {}
        for feature in self.shapes:
            shape = feature["geometry"]
            parts = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
            rings[feature["properties"]["code"]] = [
                np.asarray(ring, dtype=float) for part in parts for ring in part
            ]
        return rings


def _crossings(ring: Ring, lon: float, lat: float) -> int:
    """How often a ray to the east crosses a closed ring (Shimrat 1962, Communications of the ACM 5:434)."""
    x, y, next_x, next_y = ring[:-1, 0], ring[:-1, 1], ring[1:, 0], ring[1:, 1]
    spans = (y > lat) != (next_y > lat)
    rise = np.where(spans, next_y - y, 1.0)
    return int((spans & (lon < x + (lat - y) / rise * (next_x - x))).sum())


def children_by_district(districts: pd.DataFrame, geography: pd.DataFrame) -> pd.DataFrame:
    """A regency's children shared among its districts by their villages: an ESTIMATE, to be called one.

    `districts`: index district code, with regency and villages; `geography`: index regency, with AGES. Index and order
    of `districts`: regency and the columns AGES, whole children that sum to the regency exactly (largest remainders,
    Hamilton's method; of equal ones the earlier district). NaN where a regency's children are unknown, or where it
    has no villages. Raises ValueError for a negative number of villages.
    """
    if (districts["villages"] < 0).any():
        raise ValueError("a district has no fewer than 0 villages")
    villages, inside = districts["villages"].to_numpy(float), districts.groupby("regency").indices
    shared = {age: np.full(len(districts), np.nan) for age in AGES}
    for regency, at in inside.items():
        for age in AGES:
            shared[age][at] = _by_remainders(villages[at], float(geography[age].get(regency, np.nan)))
    return pd.DataFrame({"regency": districts["regency"], **shared}, index=districts.index)


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
