"""Where children live and offices stand, as coverage and siting take it: districts, capitals, children."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from indicators.children import children_by_district


@dataclass(frozen=True)
class Land:
    """`districts`: index code, with name, regency, villages, lon, lat (the middle village); `capitals`: index regency,
    with capital_lon, capital_lat; `geography` as `measure` takes it, with the children of each regency."""

    districts: pd.DataFrame
    capitals: pd.DataFrame
    geography: pd.DataFrame

    @cached_property
    def children(self) -> pd.DataFrame:
        """The estimate of `children.children_by_district`."""
        return children_by_district(self.districts, self.geography)

    @cached_property
    def places(self) -> pd.DataFrame:
        """Where the children of each district are thought to be: its middle village. lon, lat, `district`."""
        return self.districts[["lon", "lat"]].assign(district=self.districts.index)

    @cached_property
    def regency_of(self) -> pd.Series:
        return self.districts["regency"]
