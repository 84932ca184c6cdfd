"""Who is gained and who is lost by placing and closing points: by district, for shelters by regency."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.access.coverage import Coverage
from indicators.siting.best_places import PointKind, candidates, kind_of_point
from indicators.siting.scenario import Outcome

WITHIN, BEYOND, UNKNOWN = "within", "beyond", "unknown"
STATES = (WITHIN, BEYOND, UNKNOWN)


@dataclass(frozen=True)
class Gains:
    """`areas`: index area: regency, children (12–17), before and after (of STATES). A district is within reach of a
    point that assists; where shelters are asked about, a regency is within reach of one from capital to capital."""

    kind: PointKind
    threshold: float
    areas: pd.DataFrame

    @property
    def children(self) -> float:
        return float(self.areas["children"].sum())

    @property
    def before(self) -> float:
        """Children within the threshold now, as far as it is known."""
        return self._in("before", WITHIN)

    @property
    def after(self) -> float:
        return self._in("after", WITHIN)

    @property
    def unknown(self) -> float:
        """Children of whom it is not known afterwards."""
        return self._in("after", UNKNOWN)

    @property
    def gained(self) -> pd.Series:
        """The children of each area that comes within the threshold, most first."""
        return self._moved("after", "before")

    @property
    def lost(self) -> pd.Series:
        """The children of each area that falls out of it, most first."""
        return self._moved("before", "after")

    @property
    def perhaps_already(self) -> float:
        """Of the children gained, those of whom it is not known whether they are within the threshold now."""
        return float(self.gained[self.areas.loc[self.gained.index, "before"] == UNKNOWN].sum())

    def share(self, when: str) -> float:
        """The percentage within the threshold "before" or "after"; NaN without children."""
        return 100 * self._in(when, WITHIN) / self.children if self.children > 0 else float("nan")

    def _in(self, when: str, state: str) -> float:
        return float(self.areas.loc[self.areas[when] == state, "children"].sum())

    def _moved(self, inside: str, outside: str) -> pd.Series:
        moved = (self.areas[inside] == WITHIN) & (self.areas[outside] != WITHIN)
        return self.areas.loc[moved, "children"].sort_values(ascending=False, kind="stable")


def gains(result: Outcome, kind: str) -> Gains:
    """What a scenario changes for those whom points of a kind are for. Raises ValueError for a kind that is none."""
    about = kind_of_point(kind)
    if about.by == "regency":
        before, after = (
            _sheltered(coverage, kind, result.threshold) for coverage in (result.before, result.after)
        )
        areas = before.rename(columns={"state": "before"}).assign(after=after["state"])
        return Gains(about, result.threshold, areas.assign(regency=areas.index))
    districts = result.districts
    states = {when: _states(districts[f"reached_{when}"]) for when in ("before", "after")}
    children = districts["children"].fillna(0)
    return Gains(about, result.threshold, districts[["regency"]].assign(children=children, **states))


def _states(reached: pd.Series) -> pd.Series:
    return reached.map({1.0: WITHIN, 0.0: BEYOND}).fillna(UNKNOWN)


def _sheltered(coverage: Coverage, kind: str, threshold: float) -> pd.DataFrame:
    """Index regency: children, and whether they are within the threshold of a shelter."""
    areas = candidates(coverage, kind, threshold).areas
    outside = np.where(areas["known"], BEYOND, UNKNOWN)
    return areas[["children"]].assign(state=np.where(areas["so_far"] <= threshold, WITHIN, outside))
