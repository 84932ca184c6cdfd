"""Who is reached, as pages ask it: coverage, underserved areas and their stability, each computed once a release."""

from __future__ import annotations

from functools import cache
from typing import Any

import pandas as pd

from briefing import from_store as lands
from data import geography
from data.office import travel_speeds
from data.office.travel_speeds import SEASONS
from data.periods import Period
from data.store import Store
from indicators.access.coverage import Coverage
from indicators.access.travel import TravelRules
from indicators.underserved.rank_stability import stability
from indicators.underserved.ranking import Underserved, underserved
from presentation import editions
from presentation.editions import Edition
from presentation.kept import kept, kept_by_stamp
from presentation.parts import phrases
from presentation.view import View

# District code and km/h, each.
Speeds = tuple[tuple[str, float], ...]
_Key = tuple[Edition, Period, str, Any]


def rules(edition: Edition, speeds: Speeds | None = None) -> TravelRules:
    """The rule of travel that a release keeps, with speeds of districts, by default those that the office has set."""
    return _rules(edition, _speeds(editions.store(), SEASONS[0]) if speeds is None else speeds)


@kept(16)
def _rules(edition: Edition, speeds: Speeds) -> TravelRules:
    store = editions.store()
    return lands.rules(store.files(edition.release_id) if store.exists else {}, dict(speeds))


def speeds(season: str) -> Speeds:
    """The speeds that the office has set for districts in a season (of data.office.travel_speeds.SEASONS), in the order
    of the districts. Raises ValueError for an unknown season."""
    return _speeds(editions.store(), season)


# Asked many times on every turn.
@kept_by_stamp(16)
def _speeds(store: Store, season: str) -> Speeds:
    return tuple(travel_speeds.speeds(store, season).items())


def coverage(view: View) -> Coverage:
    """The coverage of the chosen period, for these eyes. It is made once: another threshold asks nothing new of it."""
    return _coverage(*_key(view))


def coverage_by(edition: Edition, period: Period, basis: str, rule: TravelRules) -> Coverage:
    """The same by another rule of travel: another season."""
    return _coverage(edition, period, basis, rule.key)


def _key(view: View) -> _Key:
    return view.edition, view.period, view.basis, rules(view.edition).key


@kept(64)
def _coverage(edition: Edition, period: Period, basis: str, speeds: Any) -> Coverage:
    detour, speed_kmh, overrides = speeds
    land = editions.land(edition)
    rule = TravelRules(detour, speed_kmh, dict(overrides))
    return editions.evaluation(edition).coverage(land, period, basis, rule)


def ranked(view: View, by: str, threshold: float) -> Underserved:
    """The areas of a kind in the order of their shortfall."""
    return _ranked(*_key(view), by, threshold)


@kept(128)
def _ranked(
    edition: Edition, period: Period, basis: str, speeds: Any, by: str, threshold: float
) -> Underserved:
    return underserved(_coverage(edition, period, basis, speeds), by, threshold)


def steadiness(view: View, by: str) -> pd.DataFrame:
    """How far each rank moves over all thresholds and weights (indicators.underserved.rank_stability)."""
    return _steadiness(*_key(view), by)


@kept(64)
def _steadiness(edition: Edition, period: Period, basis: str, speeds: Any, by: str) -> pd.DataFrame:
    return stability(_coverage(edition, period, basis, speeds), by)


def beyond(view: View, threshold: float) -> dict[str, float]:
    """Children 12–17 of the chosen area: `beyond` the threshold, `unknown`, and `all` (by district an estimate)."""
    ways = coverage(view).trips
    inside = ways.table["regency"].isin(view.regencies)
    children, reached = ways.table.loc[inside, "children_12_17"], ways.reached(threshold)[inside]
    return {
        "beyond": float(children[reached == 0].sum()),
        "unknown": float(children[reached.isna()].sum()),
        "all": float(children.sum()),
    }


def name(area: str) -> str:
    """The short name of a regency, and of a district with its regency's."""
    return _district_names().get(area) or phrases.place(area)


@cache
def _district_names() -> dict[str, str]:
    districts = geography.districts()
    return {
        str(code): f"{name} ({phrases.place(str(regency))})"
        for code, name, regency in zip(districts.index, districts["name"], districts["regency"], strict=True)
    }
