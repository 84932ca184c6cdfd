"""From what is held to what can be computed: a release with every figure in it, the land, and the rule of travel."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from data import geography, travel_rules
from data.store import Store
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
    cut_off = store.release(release_id).cut_off
    return Evaluation(store.facts(release_id), geography.geography(), store.targets(targets_until), cut_off)


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
