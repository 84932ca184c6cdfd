"""The layers of coverage that follow from where points stand: functions, trips, staff within reach."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.access.land import Land
from indicators.access.layers import LayerRows, Layers, rows
from indicators.access.service_points import FUNCTIONS
from indicators.access.travel import BANDS, THRESHOLDS
from indicators.access.trips import Trips

Numbers = NDArray[Any]

_FIGURES = ("numerator", "denominator")


@dataclass(frozen=True)
class PointRows:
    """The rows of what follows from where points stand.

    `states`, `evidence`: `Heard.states` and `Heard.evidence` of the points, by regency; `reached`:
    `coverage.accessibility`.
    """

    land: Land
    states: Numbers
    evidence: Numbers
    ways: Trips
    reached: pd.DataFrame

    def by_regency(self, points: pd.DataFrame) -> Layers:
        """`points`: as they were told, shelters too."""
        land, states, evidence = self.land, self.states, self.evidence
        made = {"functions_present": self._functions(points, "regency", len(FUNCTIONS), states, evidence)}
        for name, inside, base in reached_layers(self.ways):
            unknown = ~np.isnan(land.summed(np.where(np.isnan(inside), 1.0, np.nan)))
            status = np.where(unknown, states, "ok")
            whole = land.summed(np.nan_to_num(base))
            made[name] = rows(name, land.summed(inside * base), whole, status, evidence)
        staff, children = (land.summed(self.reached[name].to_numpy()) for name in _FIGURES)
        access = land.first(self.reached["status"].to_numpy(object))
        return made | {"accessibility": rows("accessibility", staff, children, access, evidence)}

    def by_district(self, points: pd.DataFrame) -> Layers:
        """`points`: those with a place. Where a child is sheltered is known by regency only, so that one of the
        functions is nobody's to place."""
        at, reached = self.land.regency_at, self.reached
        states, evidence = self.states[at], self.evidence[at]
        made = {
            "functions_present": self._functions(points, "district", len(FUNCTIONS) - 1, states, evidence)
        }
        for name, inside, base in reached_layers(self.ways):
            status = np.where(np.isnan(inside), states, "ok")
            made[name] = rows(name, inside * base, base, status, evidence)
        staff, children = (reached[name].to_numpy() for name in _FIGURES)
        access = reached["status"].to_numpy(object)
        return made | {"accessibility": rows("accessibility", staff, children, access, evidence)}

    def _functions(
        self, points: pd.DataFrame, by: str, of_all: int, states: Numbers, evidence: Numbers
    ) -> LayerRows:
        """How many functions the points of each area have, each counted once."""
        offered = functions_offered(points, by)
        areas = (self.land.geography if by == "regency" else self.land.districts).index
        present = [float(len(offered[area])) for area in areas]
        return rows("functions_present", present, np.full(len(areas), float(of_all)), states, evidence)


def functions_offered(points: pd.DataFrame, by: str) -> defaultdict[str, set[str]]:
    """The functions that the points of each area have; none of any other area."""
    offered = defaultdict[str, set[str]](set)
    for area, functions in zip(points[by], points["functions"], strict=True):
        offered[area].update(functions)
    return offered


def reached_layers(ways: Trips) -> list[tuple[str, Numbers, Numbers]]:
    """Layer, whether each district belongs to it (1, 0, NaN), and what is counted in it."""
    children, villages = (ways.table[name].to_numpy(float) for name in ("children_12_17", "villages"))
    inside = {hours: ways.within(hours) for hours in THRESHOLDS}
    layers = [(f"children_within_{hours}", reached, children) for hours, reached in inside.items()]
    layers += [(f"villages_within_{hours}", reached, villages) for hours, reached in inside.items()]
    bands, points_told = ways.table["band"].to_numpy(object), ways.told
    has_band = points_told | (bands == BANDS[0])
    # Where no point at all is known to be open, every trip is as long as can be.
    of_band = np.where(has_band & (bands == ""), BANDS[-1], bands)
    layers += [(f"villages_{band}", np.where(has_band, of_band == band, np.nan), villages) for band in BANDS]
    return layers
