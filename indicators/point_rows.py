"""The layers of coverage that follow from where points stand: functions, trips, staff within reach."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from indicators.layer_rows import Rows
from indicators.points import FUNCTIONS
from indicators.travel import BANDS, THRESHOLDS
from indicators.trips import within


@dataclass(frozen=True)
class PointRows(Rows):
    """The rows, without values, of what follows from where points stand.

    `states`, `evidence`: `Heard.states` and `Heard.evidence` of the points, by regency; `ways`: the table of Trips;
    `reached`: `coverage.accessibility`.
    """

    states: pd.Series
    evidence: pd.Series
    ways: pd.DataFrame
    reached: pd.DataFrame

    def by_regency(self, told: pd.DataFrame) -> list[pd.DataFrame]:
        """`told`: the points as they were told, shelters too."""
        states, evidence, owner = self.states, self.evidence, self.ways["regency"]
        present = _offered(told, "regency").reindex(states.index, fill_value=0.0)
        parts = [self.regency("functions_present", present, float(len(FUNCTIONS)), states, evidence)]
        for name, inside, base in reached_layers(self.ways):
            part = (inside * base).groupby(owner).sum(min_count=1)
            status = states.where(inside.isna().groupby(owner).any(), "ok")
            parts.append(self.regency(name, part, base.groupby(owner).sum(), status, evidence))
        sums = self.reached.groupby(owner)[["numerator", "denominator"]].sum()
        access = self.reached["status"].groupby(owner).first()
        return [
            *parts,
            self.regency("accessibility", sums["numerator"], sums["denominator"], access, evidence),
        ]

    def by_district(self, points: pd.DataFrame) -> list[pd.DataFrame]:
        """`points`: those with a place. Where a child is sheltered is known by regency only, so that one of the
        functions is nobody's to place."""
        states, evidence, reached = self.states, self.evidence, self.reached
        present = _offered(points, "district").reindex(self.land.districts.index, fill_value=0.0)
        parts = [self.district("functions_present", present, float(len(FUNCTIONS) - 1), states, evidence)]
        for name, inside, base in reached_layers(self.ways):
            status = self.ways["status"].where(inside.isna(), "ok")
            parts.append(self.district(name, inside * base, base, status, evidence))
        access = (reached["numerator"], reached["denominator"], reached["status"])
        return [*parts, self.district("accessibility", *access, evidence)]


def _offered(points: pd.DataFrame, by: str) -> pd.Series:
    """How many functions the points of each area have, each counted once."""
    return points.explode("functions").groupby(by)["functions"].nunique().astype(float)


def reached_layers(ways: pd.DataFrame) -> list[tuple[str, pd.Series, pd.Series]]:
    """Layer, whether each district belongs to it (1, 0, NaN), and what is counted in it."""
    children, villages = ways["children_12_17"], ways["villages"].astype(float)
    inside = {hours: within(ways, hours) for hours in THRESHOLDS}
    layers = [(f"children_within_{hours}", one, children) for hours, one in inside.items()]
    layers += [(f"villages_within_{hours}", one, villages) for hours, one in inside.items()]
    known = (ways["status"] == "ok") | (ways["band"] == BANDS[0])
    # Where no point at all is known to be open, every trip is as long as can be.
    of_band = ways["band"].mask(known & (ways["band"] == ""), BANDS[-1])
    layers += [(f"villages_{one}", (of_band == one).astype(float).where(known), villages) for one in BANDS]
    return layers
