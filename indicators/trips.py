"""Trips of children to the nearest point that assists them, by district, and who is within some hours of one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.land import Land
from indicators.travel import TravelRules, band, travel_hours

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

    def reached(self, threshold: float) -> pd.Series:
        """By district: 1 within the threshold, 0 beyond it, NaN where that cannot be known."""
        return within(self.table, threshold)


def within(table: pd.DataFrame, threshold: float) -> pd.Series:
    """By district of a table of trips: 1 within the threshold, 0 beyond it, NaN where that cannot be known."""
    inside = table["hours"] <= threshold
    return inside.astype(float).where(inside | (table["status"] == "ok"))


def trips(land: Land, points: pd.DataFrame, states: pd.Series, rules: TravelRules) -> Trips:
    """The trips to points that have a place (`points.placed`); `states`: `Heard.states` of the points, by regency.

    `point` is the id of the nearest one, "" where there is none, and `hours` NaN; of points equally near the first.
    """
    known = points[points[["lon", "lat"]].notna().all(axis=1)].reset_index(drop=True)
    hours = travel_hours(land.places, known, rules)
    least, at = _nearest(hours)
    ids, owners = (np.append(known[name].to_numpy(object), "") for name in ("id", "regency"))
    status = land.regency_of.map(states)
    # Beyond what is known of another regency's points, what one's own has not told may be nearer.
    bands = [
        band(one) if told == "ok" or band(one) == "under_1" else ""
        for one, told in zip(least, status, strict=True)
    ]
    table = pd.DataFrame(
        {
            "regency": land.regency_of,
            "villages": land.districts["villages"],
            "children_12_17": land.children["children_12_17"],
            "children_0_17": land.children["children_0_17"],
            "hours": least,
            "band": bands,
            "point": ids[at],
            "point_regency": owners[at],
            "status": status,
        },
        index=land.districts.index,
    )
    return Trips(table[list(TRIP_COLUMNS)], hours, known)


def _nearest(hours: Hours) -> tuple[Hours, NDArray[np.intp]]:
    """The least hours of each row and the column it is in; NaN and the place after the last where there is none."""
    many = hours.shape[1]
    known = np.column_stack([np.where(np.isnan(hours), np.inf, hours), np.full(len(hours), np.inf)])
    at = known.argmin(axis=1)
    least = known[np.arange(len(known)), at]
    lost = np.isinf(least)
    return np.where(lost, np.nan, least), np.where(lost, many, at)
