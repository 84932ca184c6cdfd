"""Why an area is underserved, as data: a code with its numbers, of which pages make words."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

from data.periods import parse
from indicators.coverage import REACHED_STAFF, Coverage
from indicators.points import FUNCTIONS

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

    `weighed`: `need.parts` with `share`. Of each area the weightiest first, unknown ones last. A part of provision that
    is all there is no reason.
    """
    lines = [
        (row["area"], row["part"], *line, 0.0 if pd.isna(row["share"]) else row["share"])
        for row in weighed.to_dict("records")
        for line in _of_part(coverage, row, by, threshold)
    ]
    table = pd.DataFrame(lines, columns=list(REASON_COLUMNS))
    order = pd.DataFrame(
        {
            "place": table["area"].map({area: at for at, area in enumerate(weighed["area"].unique())}),
            "unknown": table["code"] == "unknown",
            "lack": -table["share"],
        }
    )
    return table.loc[order.sort_values(list(order), kind="stable").index].reset_index(drop=True)


_Line = tuple[str, float, float, str]


def _of_part(coverage: Coverage, row: dict[str, Any], by: str, threshold: float) -> list[_Line]:
    part, area, figure = row["part"], row["area"], (row["numerator"], row["denominator"])
    if math.isnan(row["value"]):
        return [("unknown", math.nan, math.nan, row["status"])]
    if part == "children":
        return [("children", figure[0], math.nan, "")]
    if part in ("blank_spots", "reports"):
        return [(part, *figure, "")] if figure[0] > 0 else []
    if row["value"] >= 1:
        return []
    if part == "travel":
        return [_travel(coverage, area, by, threshold)]
    if part == "functions":
        return [("functions", *figure, "+".join(_missing(coverage, area, by)))]
    if part == "staff":
        return [*(_staff(coverage, area) if by == "regency" else []), ("staff", *figure, "")]
    if part == "campaigns":
        return [
            *_campaigns(coverage, area, by),
            *([("campaign_reach", *figure, "")] if by == "regency" else []),
        ]
    return [(part, *figure, "")]


def _travel(coverage: Coverage, area: str, by: str, threshold: float) -> _Line:
    inside = coverage.trips.reached(threshold)
    if by == "district":
        return ("travel", 0.0, float(coverage.land.districts.at[area, "villages"]), f"{threshold:g}")
    own = inside[coverage.land.regency_of == area]
    return ("travel", float(own.sum()), float(len(own)), f"{threshold:g}")


def _missing(coverage: Coverage, area: str, by: str) -> list[str]:
    """The functions that no open point has there; where a child is sheltered is not told by district."""
    points = coverage.points if by == "district" else coverage.told
    offered = {name for one in points.loc[points[by] == area, "functions"] for name in one}
    return [
        name for name in FUNCTIONS if name not in offered and not (by == "district" and name == _SHELTERING)
    ]


def _staff(coverage: Coverage, regency: str) -> list[_Line]:
    own = coverage.staff.loc[regency]
    lines = [("no_staff", 0.0, math.nan, kind) for kind in REACHED_STAFF if own[kind] == 0]
    if own["staff"] > 0 and own["points"] == 0:
        lines.append(("staff_nowhere", float(own["staff"]), math.nan, ""))
    return lines


def _campaigns(coverage: Coverage, area: str, by: str) -> list[_Line]:
    """How long ago the last activity was, where there was none in the period."""
    row = coverage.layer("months_since_activity", by).loc[area]
    if row["status"] == "reported_zero":
        return [("campaigns_never", row["denominator"], math.nan, "")]
    if row["status"] != "ok" or coverage.layer("campaign_reach", by).at[area, "numerator"] > 0:
        return []
    last = parse(coverage.until).shift(-int(row["numerator"])).id
    return [("campaigns", row["numerator"], row["denominator"], last)]
