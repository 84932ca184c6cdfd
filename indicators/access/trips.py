"""Trips of children to the nearest point that assists them, by district, and who is within some hours of one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.access.land import Land
from indicators.access.travel import BANDS, TravelRules, bands, travel_hours

Hours = NDArray[np.float64]

TRIP_COLUMNS = (
    "regency",
    "villages",
    "children_12_17",
    "children_0_17",
    "hours",
    "band",
    "point",
    "point_regency",
    "status",
)


@dataclass(frozen=True)
class Trips:
    """`table`: index district, columns TRIP_COLUMNS; `hours`: districts × `points` (those that assist, with a place).

    A trip to the nearest of ALL points, also another regency's. Where a district's own regency has not told its points
    (`status` is not "ok"), the hours are those to the nearest point that is known, so that it may be nearer than that,
    never farther: it is then known to be within some hours or not known at all.
    """

    table: pd.DataFrame
    hours: Hours
    points: pd.DataFrame

    @cached_property
    def told(self) -> NDArray[np.bool_]:
        """By district: whether its regency has told its points."""
        return np.asarray(self.table["status"].to_numpy(object) == "ok")

    def within(self, threshold: float) -> Hours:
        """By district: 1 within the threshold, 0 beyond it, NaN where that cannot be known."""
        inside = self.table["hours"].to_numpy(float) <= threshold
        return np.where(inside | self.told, inside.astype(float), np.nan)

    def reached(self, threshold: float) -> pd.Series:
        """The same with its index."""
        return pd.Series(self.within(threshold), index=self.table.index)


def trips(land: Land, points: pd.DataFrame, states: pd.Series, rules: TravelRules) -> Trips:
    """The trips to points that have a place (`service_points.placed`); `states`: `Heard.states` of the points.

    `point` is the id of the nearest one, "" where there is none, and `hours` NaN; of points equally near the first.
    """
    located = points[points[["lon", "lat"]].notna().all(axis=1)].reset_index(drop=True)
    hours = travel_hours(land.places, located, rules)
    least, at = _nearest(hours)
    ids, owners = (np.append(located[name].to_numpy(object), "") for name in ("id", "regency"))
    status = states.to_numpy(object)[land.regency_at]
    # Beyond what is known of another regency's points, what one's own has not told may be nearer.
    band = bands(least)
    band = np.where((status == "ok") | (band == BANDS[0]), band, "")
    table = pd.DataFrame(
        {
            "regency": land.regency_of,
            "villages": land.districts["villages"],
            **{name: land.children[name] for name in ("children_12_17", "children_0_17")},
            "hours": least,
            "band": band,
            "point": ids[at],
            "point_regency": owners[at],
            "status": status,
        },
        index=land.districts.index,
    )
    return Trips(table[list(TRIP_COLUMNS)], hours, located)


def _nearest(hours: Hours) -> tuple[Hours, NDArray[np.intp]]:
    """The least hours of each row and the column it is in; NaN and the place after the last where there is none."""
    many = hours.shape[1]
    filled = np.column_stack([np.where(np.isnan(hours), np.inf, hours), np.full(len(hours), np.inf)])
    at = filled.argmin(axis=1)
    least = filled[np.arange(len(filled)), at]
    lost = np.isinf(least)
    return np.where(lost, np.nan, least), np.where(lost, many, at)
