"""Scenarios: points that are placed or closed by hand, what that changes, and two of them side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from indicators import INDICATORS
from indicators.access.coverage import Coverage
from indicators.access.service_points import FUNCTIONS, POINT_COLUMNS, offers, placed
from indicators.access.travel import band, travel_hours
from indicators.siting.best_places import MOBILE_DAYS, PointKind, Siting, kind_of_point

NEW_ID = "+"  # before the number of a point that is only planned; no register has such an id


@dataclass(frozen=True)
class Placed:
    """A point that is placed: its kind, and a district (for a shelter a regency), or coordinates in degrees instead."""

    kind: str
    area: str = ""
    lon: float | None = None
    lat: float | None = None


@dataclass(frozen=True)
class Scenario:
    """What a person would do: points `placed`, and points `closed` by regency and id."""

    name: str
    placed: tuple[Placed, ...] = ()
    closed: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, siting: Siting, name: str) -> Scenario:
        """The best places of a siting, as a scenario to be looked at or moved."""
        return cls(name, tuple(Placed(siting.kind.id, area) for area in siting.chosen))


@dataclass(frozen=True)
class Outcome:
    """What a scenario changes. `before` and `after` are whole coverages, of which everything can be asked (layers,
    `underserved`).

    `districts`: index district: regency, children (12–17, an estimate), hours and band before and after, reached
    before and after (1, 0, NaN unknown; a district to which a mobile team comes is reached), `visits` a month.
    `regencies`: index regency: children, reached before and after, functions before and after (of 6; NaN unknown),
    shelter before and after, staff_per_point before and after. `totals` of the province: children, reached_before,
    reached_after, unknown (children of whom it is not known afterwards), hours_before, hours_after (the mean of a
    child, NaN where there is nowhere to go).
    """

    scenario: Scenario
    threshold: float
    before: Coverage
    after: Coverage
    districts: pd.DataFrame
    regencies: pd.DataFrame
    totals: pd.Series


def outcome(coverage: Coverage, scenario: Scenario, threshold: float | None = None) -> Outcome:
    """What a scenario changes: trips, functions, and how far the same staff reach. No staff come with a new point, for
    nobody has said so: a regency's staff are divided among its points as before.

    Raises ValueError for a kind that is none, a place outside the province or of another kind of area, a shelter with
    a place finer than its regency, and a closed point that is not there.
    """
    hours = coverage.threshold if threshold is None else threshold
    kept, going = _kept(coverage, scenario), _mobile(coverage, scenario)
    new = [
        _row(coverage, point, number)
        for number, point in enumerate(scenario.placed, 1)
        if not _goes_out(point)
    ]
    points = (
        pd.concat([kept, pd.DataFrame(new, columns=list(POINT_COLUMNS))], ignore_index=True) if new else kept
    )
    after = coverage.with_points(points)
    visits = _visits(coverage, going)
    districts = _by_district(coverage, after, visits, hours)
    return Outcome(
        scenario,
        hours,
        coverage,
        after,
        districts,
        _by_regency(coverage, after, districts),
        _totals(districts),
    )


def _kept(coverage: Coverage, scenario: Scenario) -> pd.DataFrame:
    """The points that are not closed."""
    points = coverage.told
    keys = list(zip(points["regency"], points["id"], strict=True))
    if lost := set(scenario.closed) - set(keys):
        raise ValueError(f"no such open point: {', '.join('/'.join(key) for key in sorted(lost))}")
    return points[np.array([key not in scenario.closed for key in keys], dtype=bool)].reset_index(drop=True)


def _goes_out(point: Placed) -> bool:
    return kind_of_point(point.kind).radius is not None


def _row(coverage: Coverage, point: Placed, number: int) -> tuple[object, ...]:
    kind = kind_of_point(point.kind)
    regency, district, lon, lat = _where(coverage, point, kind)
    return (f"{NEW_ID}{number}", regency, district, kind.id, kind.functions, lon, lat, np.nan, "")


def _where(coverage: Coverage, point: Placed, kind: PointKind) -> tuple[str, str, float, float]:
    """Regency, district ("" of a shelter) and coordinates (NaN where the district's middle village stands for it)."""
    land = coverage.land
    by_place = point.lon is not None or point.lat is not None
    if kind.by == "regency":
        if by_place or point.area not in land.geography.index:
            raise ValueError(
                f"a {kind.id} is placed in a regency and never finer, not in {point.area or 'a place'!r}"
            )
        return point.area, "", np.nan, np.nan
    if by_place:
        if point.lon is None or point.lat is None or point.area:
            raise ValueError("a place is a district, or a longitude and a latitude")
        district = land.district_at(point.lon, point.lat)
        return str(land.regency_of[district]), district, point.lon, point.lat
    if point.area not in land.districts.index:
        raise ValueError(f"{point.area!r} is no district")
    return str(land.regency_of[point.area]), point.area, np.nan, np.nan


def _mobile(coverage: Coverage, scenario: Scenario) -> pd.DataFrame:
    """The bases of the mobile teams: where they stand, and how far they go (hours)."""
    teams = [(n, point) for n, point in enumerate(scenario.placed, 1) if _goes_out(point)]
    rows = [_row(coverage, point, number) for number, point in teams]
    points = pd.DataFrame(rows, columns=list(POINT_COLUMNS)).astype({"lon": float, "lat": float})
    bases = placed(points, coverage.land.districts, coverage.land.capitals)
    return bases.assign(radius=[kind_of_point(point.kind).radius for _, point in teams])


def _visits(coverage: Coverage, teams: pd.DataFrame) -> pd.Series:
    """By district: how often a month a team comes, if each divides its days evenly among the districts it reaches."""
    if teams.empty:
        return pd.Series(0.0, index=coverage.land.districts.index)
    hours = travel_hours(coverage.land.places, teams, coverage.rules)
    served = hours <= teams["radius"].to_numpy(float)
    days = MOBILE_DAYS / np.maximum(served.sum(axis=0), 1)
    return pd.Series(served @ days, index=coverage.land.districts.index)


def _by_district(before: Coverage, after: Coverage, visits: pd.Series, hours: float) -> pd.DataFrame:
    was, now = before.trips.table, after.trips.table
    columns = {
        "regency": was["regency"],
        "children": was["children_12_17"],
        "hours_before": was["hours"],
        "hours_after": now["hours"],
        "band_before": was["band"],
        "band_after": now["band"],
        "reached_before": before.trips.reached(hours),
        "reached_after": after.trips.reached(hours).mask(visits > 0, 1.0),
        "visits": visits,
    }
    return pd.DataFrame(columns, index=was.index)


def _by_regency(before: Coverage, after: Coverage, districts: pd.DataFrame) -> pd.DataFrame:
    owner, children = districts["regency"], districts["children"]
    columns: dict[str, Any] = {"children": children.groupby(owner).sum(min_count=1)}
    for name, coverage in {"before": before, "after": after}.items():
        part = children * districts[f"reached_{name}"]
        unknown = part.isna().groupby(owner).any()
        columns[f"reached_{name}"] = part.groupby(owner).sum(min_count=1).mask(unknown)
        columns[f"functions_{name}"] = coverage.layer("functions_present", "regency")["value"]
        sheltering = set(coverage.told.loc[offers(coverage.told, ("temporary_shelter",)), "regency"])
        is_told = coverage.premises.states == "ok"
        has = pd.Series(is_told.index.isin(list(sheltering)), index=is_told.index)
        columns[f"shelter_{name}"] = has.astype(float).where(is_told | has)
        columns[f"staff_per_point_{name}"] = coverage.staff["per_point"]
    return pd.DataFrame(columns, index=before.land.geography.index)


def _totals(districts: pd.DataFrame) -> pd.Series:
    children = districts["children"]
    totals: dict[str, float] = {"children": float(children.sum())}
    for name in ("before", "after"):
        reached, hours = districts[f"reached_{name}"], districts[f"hours_{name}"]
        totals[f"reached_{name}"] = float((children * reached).sum())
        totals[f"hours_{name}"] = float((children * hours).sum(min_count=len(hours)) / children.sum())
    totals["unknown"] = float(children[districts["reached_after"].isna()].sum())
    return pd.Series(totals)


def side_by_side(outcomes: Sequence[Outcome]) -> pd.DataFrame:
    """The totals of scenarios over the same coverage, a column each by name, before them "now".

    Rows: children, reached, percent, unknown, mean_hours, districts_under_1, districts_from_1_to_3, districts_over_3,
    points (that assist), mobile_teams. Raises ValueError without a scenario, or for two of the same name.
    """
    names = [result.scenario.name for result in outcomes]
    if not names or len({"now", *names}) <= len(names):
        raise ValueError("each scenario has a name of its own, and there is at least one")
    first = outcomes[0]
    table = {"now": _summary(first.totals, "before", first.districts["band_before"], first.before, 0)}
    for result in outcomes:
        teams = sum(_goes_out(point) for point in result.scenario.placed)
        bands = result.districts["band_after"]
        table[result.scenario.name] = _summary(result.totals, "after", bands, result.after, teams)
    return pd.DataFrame(table)


def _summary(
    totals: pd.Series, when: str, bands: pd.Series, coverage: Coverage, teams: int
) -> dict[str, float]:
    children, reached = totals["children"], totals[f"reached_{when}"]
    return {
        "children": children,
        "reached": reached,
        "percent": 100 * reached / children if children > 0 else float("nan"),
        "mean_hours": totals[f"hours_{when}"],
        **{f"districts_{band(hours)}": float((bands == band(hours)).sum()) for hours in (0.5, 2, 4)},
        "points": float(len(coverage.trips.points)),
        "mobile_teams": float(teams),
    }


def effect_on_score(result: Outcome) -> pd.DataFrame:
    """What a scenario does to the indicators of the score, as far as it can be computed: indicator, core, effect,
    regencies.

    The score counts what was done, not where points stand. Only what needs a function (`requires_function`) changes its
    state at once: "begins" in the regencies that had no point with it and now have, "ends" in those that lose it. All
    others are "follows": they follow from what is then done, and no figure of it can be given.
    """
    rows = []
    for indicator in INDICATORS:
        begun, ended = (
            _functions_moved(result, indicator.requires_function) if indicator.requires_function else ([], [])
        )
        effects = {"begins": begun, "ends": ended}
        moved = [
            (indicator.id, indicator.core, effect, tuple(areas)) for effect, areas in effects.items() if areas
        ]
        rows += moved or [(indicator.id, indicator.core, "follows", ())]
    return pd.DataFrame(rows, columns=["indicator", "core", "effect", "regencies"])


def _functions_moved(result: Outcome, function: str) -> tuple[list[str], list[str]]:
    """The regencies, of those that told their points, that gain and that lose all points with a function."""
    if function not in FUNCTIONS:
        raise ValueError(f"{function!r} is no function of a point")
    telling = set(result.before.premises.states.index[result.before.premises.states == "ok"])
    had, has = (
        set(coverage.told.loc[offers(coverage.told, (function,)), "regency"]) & telling
        for coverage in (result.before, result.after)
    )
    return sorted(has - had), sorted(had - has)
