"""Coverage: who is reached, in layers by regency and by district, each figure with its state and its base."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from indicators.accessibility import enhanced_two_step, zone_weights
from indicators.by_district import Heard
from indicators.land import Land
from indicators.layer_rows import BY_ID, KNOWN_OF, HeardRows
from indicators.layer_rows import FROM_INDICATORS as FROM_INDICATORS
from indicators.layer_rows import LAYERS as LAYERS
from indicators.point_rows import PointRows
from indicators.points import offers, placed
from indicators.travel import TravelRules
from indicators.trips import Trips, trips

LAYER_COLUMNS = ("layer", "area", "regency", "numerator", "denominator", "value", "status", "evidence")
DEFAULT_THRESHOLD = 2.0
AREAS = ("regency", "district")
# Staff whom a child is brought to: counsellors and child psychologists.
REACHED_STAFF = ("counsellors", "psychologists")


@dataclass(frozen=True)
class Known:
    """What a coverage rests on beside its points.

    `states`, `evidence`: what was heard of the points, by regency; `staff`: index regency: staff (NaN where unknown),
    those of each kind, and status; `regencies`, `districts`: the rows of the layers that do not follow from points;
    `until`: the last month looked at ("" before any has ended).
    """

    land: Land
    states: pd.Series
    evidence: pd.Series
    staff: pd.DataFrame
    regencies: tuple[pd.DataFrame, ...]
    districts: tuple[pd.DataFrame, ...]
    until: str
    rules: TravelRules
    threshold: float


@dataclass(frozen=True)
class Coverage:
    """Who is reached in one period, on one basis, by one rule of travel.

    `regencies`, `districts`: a row a layer and area, columns LAYER_COLUMNS. `status` is one of those of `measure`,
    "hidden", or "not_by_district": published or sent by regency only. `value` is NaN unless ok or reported_zero.
    `trips` to the points that assist (indicators.trips); `points`: all open points with a place, and whether each is
    `assisting`; `told`: the same as they were told, and shelters, of which the regency is all that is known; `staff` as
    `staff_shared`.
    """

    known: Known
    regencies: pd.DataFrame
    districts: pd.DataFrame
    trips: Trips
    points: pd.DataFrame
    told: pd.DataFrame
    staff: pd.DataFrame

    @property
    def land(self) -> Land:
        return self.known.land

    @property
    def until(self) -> str:
        return self.known.until

    @property
    def threshold(self) -> float:
        return self.known.threshold

    @property
    def rules(self) -> TravelRules:
        return self.known.rules

    def with_points(self, told: pd.DataFrame) -> Coverage:
        """The same with other points, as if they stood at the end of the period: nothing else is known to change."""
        return cover(self.known, told)

    def table(self, by: str) -> pd.DataFrame:
        """The rows of all layers; `by` "regency" or "district", else ValueError."""
        if by not in AREAS:
            raise ValueError(f"{by!r} is no kind of area of coverage; choose one of {', '.join(AREAS)}")
        return self.regencies if by == "regency" else self.districts

    def accessibility(self, threshold: float) -> pd.DataFrame:
        """Staff within another threshold, index district: numerator (staff-equivalents), denominator (children 0–17)
        and status."""
        return accessibility(self.land, self.trips, self.staff, threshold)

    def layer(self, name: str, by: str) -> pd.DataFrame:
        """The rows of one layer, index area. Raises KeyError for a layer that is none."""
        table = self.table(by)
        return table[table["layer"] == BY_ID[name].id].set_index("area")


def known_of(
    land: Land,
    heard: Heard,
    results: pd.DataFrame,
    staff: pd.DataFrame,
    open_to: Sequence[str],
    rules: TravelRules,
    threshold: float = DEFAULT_THRESHOLD,
) -> Known:
    """What is known of a period beside its points.

    `results`: the rows of `measure` of FROM_INDICATORS by regency; `staff`: those of the REACHED_STAFF, by regency;
    `open_to`: the regencies of which counts of people by district may be told.
    """
    others = HeardRows(land, heard, results, frozenset(open_to))
    return Known(
        land,
        heard.states(("service_points",)),
        heard.evidence(("service_points",)),
        staff_told(staff, heard.regencies),
        tuple(others.by_regency()),
        tuple(others.by_district()),
        heard.until,
        rules,
        threshold,
    )


def cover(known: Known, told: pd.DataFrame) -> Coverage:
    """The coverage by some points (`points.points_of`).

    A regency's counsellors and psychologists are divided equally among its points that assist, since nobody says who
    sits where; those of a regency without such a point are within nobody's reach, and are told as such in `staff`.
    Raises ValueError for a threshold that is not above 0.
    """
    land = known.land
    points = placed(told, land.districts, land.capitals)
    points = points.assign(assisting=offers(points))
    ways = trips(land, points[points["assisting"]], known.states, known.rules)
    shared = staff_shared(known.staff, ways.points, known.states)
    reached = accessibility(land, ways, shared, known.threshold)
    rows = PointRows(land, known.states, known.evidence, ways.table, reached)
    return Coverage(
        known,
        _table([*rows.by_regency(told), *known.regencies]),
        _table([*rows.by_district(points), *known.districts]),
        ways,
        points,
        told,
        shared,
    )


def staff_told(staff: pd.DataFrame, regencies: Sequence[str]) -> pd.DataFrame:
    """Index regency: staff of the REACHED_STAFF together and of each kind, and the status of the first of them."""
    kinds = {
        kind: staff[staff["indicator"] == f"staff_per_children:{kind}"].set_index("area")["numerator"]
        for kind in REACHED_STAFF
    }
    rows = staff.groupby("area", sort=False)
    number = rows["numerator"].sum(min_count=len(REACHED_STAFF))
    told = {"staff": number, **kinds, "status": rows["status"].first()}
    return pd.DataFrame(told, index=pd.Index(regencies)).fillna({"status": "no_report"})


def staff_shared(told: pd.DataFrame, points: pd.DataFrame, states: pd.Series) -> pd.DataFrame:
    """`staff_told` with the assisting `points` of each regency and the staff `per_point` (NaN where either is unknown
    or there is no point); `status` is that of staff and points together."""
    status = states.where(states != "ok", told["status"])
    many = points["regency"].value_counts().reindex(told.index, fill_value=0).astype(float)
    per_point = (told["staff"] / many.where(many > 0)).where(status == "ok")
    return told.assign(points=many, per_point=per_point, status=status)


def accessibility(land: Land, ways: Trips, shared: pd.DataFrame, threshold: float) -> pd.DataFrame:
    """Index district: staff-equivalents within reach, children, and the state of its regency's points and staff."""
    children = land.children["children_0_17"]
    supply = ways.points["regency"].map(shared["per_point"]).fillna(0.0).to_numpy(float)
    weights = zone_weights(ways.hours, threshold)
    per_child = enhanced_two_step(children.fillna(0), supply, weights)
    return pd.DataFrame(
        {
            "numerator": per_child * children,
            "denominator": children,
            "status": land.regency_of.map(shared["status"]),
        }
    )


def _table(parts: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """The layers one below the other, with values; what is unknown or hidden has no figure at all."""
    rows = pd.concat(parts, ignore_index=True)
    known = rows["status"].isin(KNOWN_OF)
    rows["numerator"] = rows["numerator"].where(known)
    rows["denominator"] = rows["denominator"].where(known)
    per = rows["layer"].map({one.id: one.per for one in LAYERS})
    counted = rows["layer"].isin(["functions_present", "months_since_activity"])
    ratio = per * rows["numerator"] / rows["denominator"].where(rows["denominator"] > 0)
    rows["value"] = rows["numerator"].where(counted, ratio)
    return rows[list(LAYER_COLUMNS)]
