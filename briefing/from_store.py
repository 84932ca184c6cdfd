"""From what is held to what can be computed: a release with every figure in it, the land, and the rule of travel."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import pandas as pd

from data import facts, geography, travel_rules
from data.reference import horizons
from data.store import Release, Store, kept_files
from data.store.connection import no_rows
from data.store.releases import RULE
from data.store.schema import FACTS
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
    release = store.release(release_id)
    lines = store.denominators(release_id)
    places = geography.geography(None if lines.empty else lines)
    if release.of_this_rule:
        return _of(store, release, places, store.targets(targets_until, release_id))
    targets = store.targets(release.last_submission, release_id)
    targets = targets.drop_duplicates(["indicator", "regency", "year"], keep="last", ignore_index=True)
    undated = [name for name in places.columns if "@" not in name]
    return _of(store, release, places[undated], targets.assign(since=""))


def _of(store: Store, release: Release, places: pd.DataFrame, targets: pd.DataFrame) -> Evaluation:
    rows, files = store.facts(release.id), store.files(release.id)
    days = horizons.checked(kept_files.table(files, kept_files.HORIZONS))
    return Evaluation(rows, places, targets, release.cut_off, rule=release.rule, horizons=days)


def of_nothing(store: Store, cut_off: date) -> Evaluation:
    """What can be said before anything was sent: what is measured, by which targets, of which land."""
    nothing = no_rows(FACTS)[list(facts.COLUMNS)]
    days = horizons.checked(kept_files.table({}, kept_files.HORIZONS))
    return Evaluation(nothing, geography.geography(), store.targets(), cut_off, rule=RULE, horizons=days)


def land(store: Store, release_id: str) -> Land:
    """The 136 districts of the 14 regencies, with their shapes, as a release keeps them; as they are now where nothing
    was ever sent."""
    return _land(tuple(store.files(release_id).items()) if store.exists else ())


@lru_cache(maxsize=4)
def _land(files: tuple[tuple[str, str], ...]) -> Land:
    """One for all that keep the same files, since nobody changes it."""
    districts = kept_files.table(dict(files), kept_files.DISTRICTS).set_index("code")
    numbers = {"villages": "int64", "lon": "float64", "lat": "float64"}
    return Land(
        districts.astype(numbers), geography.regencies(), geography.geography(), geography.shapes("districts")
    )


def rules(speeds: Mapping[str, float] | None = None) -> TravelRules:
    """The rule of travel with the speeds of districts that have their own (km/h, `data.office.travel_speeds.speeds`).
    Raises ValueError for a speed that is none, and for a district that is none."""
    by_district = dict(speeds or {})
    if unknown := set(by_district) - set(geography.districts().index):
        raise ValueError(f"{', '.join(sorted(unknown))}: no district")
    return TravelRules.of(travel_rules.travel_rules(), by_district)
