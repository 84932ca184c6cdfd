"""The land that coverage and siting are computed on, and the rule of travel, as the reference data hold them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from data import geography, travel_rules
from indicators.access.land import Land
from indicators.access.travel import TravelRules


@cache
def land() -> Land:
    """The 136 districts of the 14 regencies, with their shapes; one for all, since nobody changes it."""
    return Land(
        geography.districts(), geography.regencies(), geography.geography(), geography.shapes("districts")
    )


def rules(speeds: Mapping[str, float] | None = None) -> TravelRules:
    """The rule of travel with the speeds of districts that have their own (km/h, `data.office.travel_speeds.speeds`).
    Raises ValueError for a speed that is none, and for a district that is none."""
    own = dict(speeds or {})
    if unknown := set(own) - set(geography.districts().index):
        raise ValueError(f"{', '.join(sorted(unknown))}: no district")
    return TravelRules.of(travel_rules.travel_rules(), own)
