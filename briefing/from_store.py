"""From what is held to what can be computed: a release with every figure in it, the land, and the rule of travel."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pandas as pd

from data import geography, travel_rules
from data.store import Release, Store
from indicators.access.land import Land
from indicators.access.travel import TravelRules
from indicators.evaluation import Evaluation


def whole(store: Store, release_id: str) -> Evaluation:
    """A release with every figure in it, against the targets as they hold now.

    Raises KeyError for what is no release.
    """
    return _evaluation(store, release_id, None)


def as_it_was(store: Store, release_id: str) -> Evaluation:
    """A release with every figure in it, against the targets that had come in when it was made.

    Raises KeyError for what is no release.
    """
    return _evaluation(store, release_id, store.release(release_id).last_submission)


def _evaluation(store: Store, release_id: str, targets_until: int | None) -> Evaluation:
    """What was made by the first rule stays as it was: one denominator for all years, and of the targets that had come
    the latest for the whole of its year."""
    release, lines = store.release(release_id), store.denominators(release_id)
    if lines is None:
        targets = store.targets(release.last_submission)
        places = geography.geography()
        undated = [name for name in places.columns if "@" not in name]
        targets = targets.drop_duplicates(["indicator", "regency", "year"], keep="last", ignore_index=True)
        return _of(store, release, places[undated], targets.assign(since=""))
    return _of(store, release, geography.geography(lines), store.targets(targets_until))


def _of(store: Store, release: Release, places: pd.DataFrame, targets: pd.DataFrame) -> Evaluation:
    return Evaluation(store.facts(release.id), places, targets, release.cut_off, rule=release.rule)


@cache
def land() -> Land:
    """The 136 districts of the 14 regencies, with their shapes; one for all, since nobody changes it."""
    return Land(
        geography.districts(), geography.regencies(), geography.geography(), geography.shapes("districts")
    )


def rules(speeds: Mapping[str, float] | None = None) -> TravelRules:
    """The rule of travel with the speeds of districts that have their own (km/h, `data.office.travel_speeds.speeds`).
    Raises ValueError for a speed that is none, and for a district that is none."""
    by_district = dict(speeds or {})
    if unknown := set(by_district) - set(geography.districts().index):
        raise ValueError(f"{', '.join(sorted(unknown))}: no district")
    return TravelRules.of(travel_rules.travel_rules(), by_district)
