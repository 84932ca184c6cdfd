"""Trips: distance, the rule of the slower end, bands, and what no trip can have."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import from_store
from data.store import kept_files
from indicators.access.travel import TravelRules, band, great_circle_km, nearest, travel_hours


def ends(*places: tuple[float, float, str]) -> pd.DataFrame:
    return pd.DataFrame(list(places), columns=["lon", "lat", "district"])


def test_a_degree_of_the_equator_is_111_195_km() -> None:
    """2π × 6371.0088 ÷ 360 = 111.1951; a quarter of the way round is 10,007.557."""
    assert great_circle_km(113, 0, 114, 0) == pytest.approx(111.19508, abs=1e-4)
    assert great_circle_km(0, 0, 0, 90) == pytest.approx(10_007.5572, abs=1e-3)
    assert great_circle_km(113.9, -2.2, 113.9, -2.2) == 0


def test_a_trip_is_as_slow_as_the_slower_of_its_ends() -> None:
    """One degree of longitude on the equator: 111.195 km × 1.6 = 177.912 km; at 50 km/h 3.558 h, at a river's 10 km/h
    17.791 h, whichever end the river is at. A quicker end does not help."""
    rules = TravelRules(overrides={"62.06.13": 10, "62.71.01": 80})
    origins = ends((113, 0, "62.06.01"), (113, 0, "62.06.13"))
    places = ends((114, 0, "62.06.02"), (114, 0, "62.06.13"), (114, 0, "62.71.01"))
    assert travel_hours(origins, places, rules) == pytest.approx(
        np.array([[3.5582, 17.7912, 3.5582], [17.7912, 17.7912, 17.7912]]), abs=1e-3
    )


def test_nobody_travels_to_a_place_that_is_unknown() -> None:
    hours = travel_hours(ends((113, 0, "")), ends((math.nan, 0, ""), (113, 0, "")), TravelRules())
    assert np.isnan(hours[0, 0])
    assert nearest(hours).tolist() == [0]
    assert np.isnan(nearest(hours[:, :1])).all()
    assert np.isnan(nearest(hours[:, :0])).all()


@pytest.mark.parametrize(
    ("hours", "name"),
    [(0, "under_1"), (0.999, "under_1"), (1, "from_1_to_3"), (3, "from_1_to_3"), (3.001, "over_3"), (math.nan, "")],
)  # fmt: skip
def test_bands(hours: float, name: str) -> None:
    assert band(hours) == name


@pytest.mark.parametrize(
    "wrong",
    [{"detour": 0.9}, {"detour": math.nan}, {"speed_kmh": 0}, {"overrides": {"62.06.01": -3}},
     {"overrides": {"62.06.01": math.inf}}],
)  # fmt: skip
def test_a_rule_that_no_trip_can_follow_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"detour|speed"):
        TravelRules(**wrong)


@given(
    st.lists(st.tuples(st.floats(110, 116), st.floats(-4, 1)), min_size=3, max_size=3),
    st.floats(1, 2),
    st.floats(5, 90),
)
def test_trips_are_symmetric_and_no_detour_is_shorter(
    places: list[tuple[float, float]], detour: float, speed: float
) -> None:
    """As far there as back; and of three places no way round is shorter than the straight one."""
    every = ends(*((lon, lat, "") for lon, lat in places))
    hours = travel_hours(every, every, TravelRules(detour, speed))
    assert np.allclose(hours, hours.T)
    assert hours[0, 2] <= hours[0, 1] + hours[1, 2] + 1e-9


def test_the_rules_that_are_carried_are_those_of_the_sources() -> None:
    """Nine documented trips in the province: 1.6 (1.13–1.93) and 50 km/h, neither confirmed by the office."""
    rules = kept_files.table({}, kept_files.TRAVEL).set_index("rule")
    assert rules.loc["detour", ["value", "low", "high"]].tolist() == ["1.6", "1.13", "1.93"]
    assert rules.loc["speed", "value"] == "50"
    assert set(rules["confirmed"]) == {"no"}
    assert TravelRules.of(rules, {}) == TravelRules(1.6, 50)


def test_what_is_computed_with_a_rule_is_kept_under_all_of_it() -> None:
    assert from_store.rules({}, {"62.06.13": 12}).key == (1.6, 50, (("62.06.13", 12),))
