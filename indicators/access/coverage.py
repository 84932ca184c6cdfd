"""Coverage: who is reached, in layers by regency and by district, each figure with its state and its base."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from indicators.access.e2sfca import enhanced_two_step, zone_weights
from indicators.access.facts_by_district import Heard
from indicators.access.land import Land
from indicators.access.layers import BY_ID, HeardRows, Layers, measured, table
from indicators.access.layers import FROM_INDICATORS as FROM_INDICATORS
from indicators.access.layers import LAYER_COLUMNS as LAYER_COLUMNS
from indicators.access.layers import LAYERS as LAYERS
from indicators.access.point_layers import PointRows
from indicators.access.service_points import offers, placed
from indicators.access.travel import TravelRules
from indicators.access.trips import Trips, trips

DEFAULT_THRESHOLD = 2.0
AREAS = ("regency", "district")
# Staff whom a child is brought to: counsellors and child psychologists.
REACHED_STAFF = ("counsellors", "psychologists")


@dataclass(frozen=True)
class Premises:
    """What a coverage rests on beside its points.

    `states`, `evidence`: what was heard of the points, by regency; `staff`: index regency: staff (NaN where unknown),
    those of each kind, and status; `layers`: those that do not follow from points, by kind of area;
    `until`: the last month looked at ("" before any has ended).
    """

    land: Land
    states: pd.Series
    evidence: pd.Series
    staff: pd.DataFrame
    layers: dict[str, Layers]
    until: str
    rules: TravelRules
    threshold: float


@dataclass(frozen=True)
class Coverage:
    """Who is reached in one period, on one basis, by one rule of travel.

    `trips` to the points that assist (indicators.access.trips); `points`: all open points with a place, and
    whether each is `assisting`; `told`: the same as they were told, and shelters, of which the regency is all
    that is known; `staff` as `staff_shared`.
    """

    premises: Premises
    trips: Trips
    points: pd.DataFrame
    told: pd.DataFrame
    staff: pd.DataFrame
    _access: dict[float, pd.DataFrame] = field(default_factory=dict, compare=False, repr=False)

    @property
    def land(self) -> Land:
        return self.premises.land

    @property
    def until(self) -> str:
        return self.premises.until

    @property
    def threshold(self) -> float:
        return self.premises.threshold

    @property
    def rules(self) -> TravelRules:
        return self.premises.rules

    def with_points(self, points: pd.DataFrame) -> Coverage:
        """The same with other points, as if they stood at the end of the period: nothing else is known to change."""
        return cover(self.premises, points)

    @cached_property
    def _rows(self) -> PointRows:
        premises = self.premises
        states, evidence = (series.to_numpy(object) for series in (premises.states, premises.evidence))
        return PointRows(self.land, states, evidence, self.trips, self.accessibility(self.threshold))

    @cached_property
    def _by_regency(self) -> Layers:
        return self._rows.by_regency(self.told) | self.premises.layers["regency"]

    @cached_property
    def _by_district(self) -> Layers:
        return self._rows.by_district(self.points) | self.premises.layers["district"]

    def layers(self, by: str) -> Layers:
        """All layers as arrays in the land's order; `by` "regency" or "district", else ValueError."""
        if by not in AREAS:
            raise ValueError(f"{by!r} is no kind of area of coverage; choose one of {', '.join(AREAS)}")
        return self._by_regency if by == "regency" else self._by_district

    def areas(self, by: str) -> pd.Index:
        """The codes of these areas."""
        return (self.land.geography if by == "regency" else self.land.districts).index.rename("area")

    def table(self, by: str) -> pd.DataFrame:
        """A row a layer and area, columns LAYER_COLUMNS; raises ValueError as `layers`. `status` is one of those of
        `measure`, "hidden", or "not_by_district": published or sent by regency only. `value` is NaN unless ok or
        reported_zero."""
        return table(self.land, by, self.layers(by))

    def accessibility(self, threshold: float) -> pd.DataFrame:
        """Staff within another threshold, index district: numerator (staff-equivalents), denominator (children 0–17)
        and status."""
        if threshold not in self._access:
            self._access[threshold] = accessibility(self.land, self.trips, self.staff, threshold)
        return self._access[threshold]

    def layer(self, name: str, by: str) -> pd.DataFrame:
        """The rows of one layer, index area. Raises KeyError for a layer that is none."""
        chosen = {BY_ID[name].id: self.layers(by)[name]}
        return table(self.land, by, chosen).set_index("area")


def premises_of(
    land: Land,
    heard: Heard,
    results: pd.DataFrame,
    staff: pd.DataFrame,
    open_to: Sequence[str],
    rules: TravelRules,
    threshold: float = DEFAULT_THRESHOLD,
) -> Premises:
    """What is known of a period beside its points.

    `results`: the rows of `measure` of FROM_INDICATORS by regency; `staff`: those of the REACHED_STAFF, by regency;
    `open_to`: the regencies of which counts of people by district may be told.
    """
    regencies = land.geography.index.rename(None)
    columns = heard.states(("service_points",)), heard.evidence(("service_points",))
    states, evidence = (pd.Series(column, regencies, dtype="str") for column in columns)
    others = HeardRows(land, heard, measured(results, regencies), frozenset(open_to))
    return Premises(
        land,
        states,
        evidence,
        staff_told(staff, regencies),
        {"regency": others.by_regency(), "district": others.by_district()},
        heard.until,
        rules,
        threshold,
    )


def cover(premises: Premises, told_points: pd.DataFrame) -> Coverage:
    """The coverage by some points (`service_points.points_of`).

    A regency's counsellors and psychologists are divided equally among its points that assist, since nobody says who
    sits where; those of a regency without such a point are within nobody's reach, and are told as such in `staff`.
    Raises ValueError for a threshold that is not above 0.
    """
    land = premises.land
    points = placed(told_points, land.districts, land.capitals)
    points = points.assign(assisting=offers(points))
    ways = trips(land, points[points["assisting"]], premises.states, premises.rules)
    return Coverage(
        premises, ways, points, told_points, staff_shared(premises.staff, ways.points, premises.states)
    )


def staff_told(staff: pd.DataFrame, regencies: pd.Index) -> pd.DataFrame:
    """Index regency: staff of the REACHED_STAFF together and of each kind, and the status of the first of them."""
    by_indicator = measured(staff, regencies)
    kinds = {kind: by_indicator[f"staff_per_children:{kind}"] for kind in REACHED_STAFF}
    number = {kind: rows.numerator for kind, rows in kinds.items()}
    status = kinds[REACHED_STAFF[0]].status
    return pd.DataFrame({"staff": sum(number.values()), **number, "status": status}, index=regencies)


def staff_shared(staff: pd.DataFrame, points: pd.DataFrame, states: pd.Series) -> pd.DataFrame:
    """`staff_told` with the assisting `points` of each regency and the staff `per_point` (NaN where either is unknown
    or there is no point); `status` is that of staff and points together."""
    status = np.where(states == "ok", staff["status"], states)
    many = np.bincount(staff.index.get_indexer(pd.Index(points["regency"])), minlength=len(staff)).astype(
        float
    )
    per_point = staff["staff"].to_numpy() / np.where((many > 0) & (status == "ok"), many, np.nan)
    return staff.assign(points=many, per_point=per_point, status=status)


def accessibility(land: Land, ways: Trips, shared: pd.DataFrame, threshold: float) -> pd.DataFrame:
    """Index district: staff-equivalents within reach, children, and the state of its regency's points and staff."""
    children = land.children["children_0_17"].to_numpy()
    at = shared.index.get_indexer(pd.Index(ways.points["regency"]))
    supply = np.nan_to_num(shared["per_point"].to_numpy()[at])
    per_child = enhanced_two_step(np.nan_to_num(children), supply, zone_weights(ways.hours, threshold))
    return pd.DataFrame(
        {
            "numerator": per_child * children,
            "denominator": children,
            "status": shared["status"].to_numpy(object)[land.regency_at],
        },
        index=land.districts.index,
    )
