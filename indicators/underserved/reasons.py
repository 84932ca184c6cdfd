"""Why an area is underserved, as data: a code with its numbers, of which pages make words."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.periods import parse
from indicators.access.coverage import REACHED_STAFF, Coverage
from indicators.access.point_layers import functions_offered
from indicators.access.service_points import FUNCTIONS

REASON_COLUMNS = ("area", "part", "code", "numerator", "denominator", "detail", "share")
_SHELTERING = "temporary_shelter"
# Codes: what numerator and denominator are, and the detail.
#   children       children 12–17 (an estimate by district)
#   blank_spots    villages without signal, of all
#   reports        reports received in the period, of children; only where there are any
#   travel         districts of the regency within the threshold, of all; by district none of its villages. Detail: the
#                  threshold in hours
#   functions      functions present of those told there. Detail: the missing ones, joined by "+"
#   no_staff       0 staff of a kind in the regency. Detail: counsellors, psychologists
#   staff          staff within reach, shared with all whom they reach, of children 0–17; where it is below the mean
#   staff_nowhere  staff of a regency that has no point which assists
#   campaigns      months since the last activity, of months heard of since. Detail: the month of the last one
#   campaigns_never  months heard of, in none of which there was an activity
#   campaign_reach districts with an activity in the period, of all
#   villages       villages with PATBM, of all
#   unknown        nothing is known of this part. Detail: its state


def reasons(coverage: Coverage, weighed: pd.DataFrame, by: str, threshold: float) -> pd.DataFrame:
    """The reasons of every area, columns REASON_COLUMNS; `share` is what the part adds to need or takes from provision.

    `weighed`: `need_and_provision.stacked` with `share`. Of each area the weightiest first, unknown ones last. A part
    of provision that is all there is no reason.
    """
    tell = _Teller(coverage, by, threshold)
    place = {str(area): at for at, area in enumerate(weighed["area"].unique())}
    names = ("area", "part", "value", "numerator", "denominator", "status", "share")
    lines = [
        (area, part, *line, 0.0 if math.isnan(share) else share)
        for area, part, value, above, below, status, share in zip(
            *(weighed[name].tolist() for name in names), strict=True
        )
        for line in tell.of_part(_Figure(area, part, value, above, below, status))
    ]
    lines.sort(key=lambda line: (place[line[0]], line[2] == "unknown", -line[-1]))
    return pd.DataFrame(lines, columns=list(REASON_COLUMNS))


_Line = tuple[str, float, float, str]


class _Figure(NamedTuple):
    """One part of one area."""

    area: str
    part: str
    value: float
    numerator: float
    denominator: float
    status: str


@dataclass(frozen=True)
class _Teller:
    """Tells why the areas of a kind lack what they lack."""

    coverage: Coverage
    by: str
    threshold: float

    def of_part(self, figure: _Figure) -> list[_Line]:
        counts = figure.numerator, figure.denominator
        if math.isnan(figure.value):
            return [("unknown", math.nan, math.nan, figure.status)]
        if figure.part == "children":
            return [("children", figure.numerator, math.nan, "")]
        if figure.part in ("blank_spots", "reports"):
            return [(figure.part, *counts, "")] if figure.numerator > 0 else []
        if figure.value >= 1:
            return []
        if figure.part == "travel":
            return [("travel", *self._travel[figure.area], f"{self.threshold:g}")]
        if figure.part == "functions":
            return [("functions", *counts, "+".join(self._missing(figure.area)))]
        if figure.part == "staff":
            return [*(self._staff(figure.area) if self.by == "regency" else []), ("staff", *counts, "")]
        if figure.part == "campaigns":
            reached = [("campaign_reach", *counts, "")] if self.by == "regency" else []
            return [*self._campaigns(figure.area), *reached]
        return [(figure.part, *counts, "")]

    @cached_property
    def _travel(self) -> dict[str, tuple[float, float]]:
        """Districts within the threshold, of all of a regency; of a district none of its villages."""
        land, inside = self.coverage.land, self.coverage.trips.within(self.threshold)
        if self.by == "district":
            return {area: (0.0, float(many)) for area, many in land.districts["villages"].items()}
        reached, all_of = land.summed(np.nan_to_num(inside)), land.summed(np.ones(len(inside)))
        return dict(
            zip(land.geography.index, zip(reached.tolist(), all_of.tolist(), strict=True), strict=True)
        )

    @cached_property
    def _offered(self) -> Mapping[str, set[str]]:
        return functions_offered(
            self.coverage.points if self.by == "district" else self.coverage.told, self.by
        )

    def _missing(self, area: str) -> list[str]:
        """The functions that no open point has there; where a child is sheltered is not told by district."""
        nobodys = (_SHELTERING,) if self.by == "district" else ()
        return [name for name in FUNCTIONS if name not in self._offered[area] and name not in nobodys]

    def _staff(self, regency: str) -> list[_Line]:
        staff = self.coverage.staff.loc[regency]
        lines = [("no_staff", 0.0, math.nan, kind) for kind in REACHED_STAFF if staff[kind] == 0]
        if staff["staff"] > 0 and staff["points"] == 0:
            lines.append(("staff_nowhere", float(staff["staff"]), math.nan, ""))
        return lines

    @cached_property
    def _activities(self) -> dict[str, tuple[float, float, str, float]]:
        """By area: months since the last activity, months heard of after it, its state, and activities in it."""
        layers, areas = self.coverage.layers(self.by), self.coverage.areas(self.by)
        last, activities = layers["months_since_activity"], layers["campaign_reach"]
        columns = (last.numerator, last.denominator, last.status, activities.numerator)
        rows = zip(*(column.tolist() for column in columns), strict=True)
        return dict(zip(areas, rows, strict=True))

    def _campaigns(self, area: str) -> list[_Line]:
        """How long ago the last activity was, where there was none in the period."""
        since, heard, status, activities = self._activities[area]
        if status == "reported_zero":
            return [("campaigns_never", heard, math.nan, "")]
        if status != "ok" or activities > 0:
            return []
        return [("campaigns", since, heard, parse(self.coverage.until).shift(-int(since)).id)]
