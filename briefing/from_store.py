"""From what is held to what can be computed: a release with every figure in it, the land, and the rule of travel."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

from data import facts, geography
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
    release, files = store.release(release_id), store.files(release_id)
    places = _places(files, store.denominators(release_id))
    if release.of_this_rule:
        return _of(store, release, places, store.targets(targets_until, release_id), files)
    targets = store.targets(release.last_submission, release_id)
    targets = targets.drop_duplicates(["indicator", "regency", "year"], keep="last", ignore_index=True)
    undated = [name for name in places.columns if "@" not in name]
    return _of(store, release, places[undated], targets.assign(since=""), files)


def _places(files: Mapping[str, str], lines: pd.DataFrame) -> pd.DataFrame:
    """The geography of a release; of what it does not keep, that of now."""
    regencies = kept_files.table(files, kept_files.REGENCIES).set_index("code")
    return geography.geography(None if lines.empty else lines, regencies)


def _of(
    store: Store, release: Release, places: pd.DataFrame, targets: pd.DataFrame, files: Mapping[str, str]
) -> Evaluation:
    days = horizons.checked(kept_files.table(files, kept_files.HORIZONS))
    rows = store.facts(release.id)
    return Evaluation(rows, places, targets, release.cut_off, rule=release.rule, horizons=days)


def of_nothing(store: Store, cut_off: date) -> Evaluation:
    """What can be said before anything was sent: what is measured, by which targets, of which land."""
    nothing = no_rows(FACTS)[list(facts.COLUMNS)]
    days = horizons.checked(kept_files.table({}, kept_files.HORIZONS))
    return Evaluation(nothing, geography.geography(), store.targets(), cut_off, rule=RULE, horizons=days)


def land(store: Store, release_id: str) -> Land:
    """The 136 districts of the 14 regencies, their capitals and children as a release keeps them; as they are now where
    nothing was ever sent. The shapes are those of now: they only tell in which district a point of a plan lies."""
    if not store.exists:
        return land_of({}, geography.geography())
    files = store.files(release_id)
    return land_of(files, _places(files, store.denominators(release_id)))


def land_of(files: Mapping[str, str], places: pd.DataFrame) -> Land:
    """The same of a release's files and geography."""
    districts, regencies = (
        kept_files.table(files, name).set_index("code")
        for name in (kept_files.DISTRICTS, kept_files.REGENCIES)
    )
    return Land(
        districts.astype({"villages": "int64", "lon": "float64", "lat": "float64"}),
        regencies.astype({"capital_lon": "float64", "capital_lat": "float64"}),
        places,
        geography.shapes("districts"),
    )


def rules(files: Mapping[str, str], speeds: Mapping[str, float] | None = None) -> TravelRules:
    """The rule of travel among the files that a release keeps, else that of now, with the speeds of districts that have
    their own (km/h, `data.office.travel_speeds.speeds`). Raises ValueError for a speed that is none, and for a
    district that is none."""
    by_district = dict(speeds or {})
    if unknown := set(by_district) - set(kept_files.table(files, kept_files.DISTRICTS)["code"]):
        raise ValueError(f"{', '.join(sorted(unknown))}: no district")
    return TravelRules.of(kept_files.table(files, kept_files.TRAVEL).set_index("rule"), by_district)
