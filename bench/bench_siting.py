"""How long siting takes: 136 districts × 136 places, five new points, ties and runner-up. Prints; asserts no time.

python -m pytest bench/bench_siting.py -s
"""

from __future__ import annotations

import time

import numpy as np
import pytest

from data import geography
from indicators.access.land import children_by_district
from indicators.access.travel import TravelRules, nearest, travel_hours
from indicators.siting.max_coverage import best_cover
from indicators.siting.p_median import best_median

NEW = 5
LIMIT = 2.0  # seconds


@pytest.fixture(scope="module")
def land() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Children 12–17, hours between districts, and hours to the nearest capital, where the first points stand."""
    districts = geography.districts()
    places = districts[["lon", "lat"]].assign(district=districts.index)
    capitals = geography.regencies()[["capital_lon", "capital_lat"]].set_axis(["lon", "lat"], axis=1)
    children = children_by_district(districts, geography.geography())["children_12_17"].to_numpy(float)
    rules = TravelRules()
    there = nearest(travel_hours(places, capitals.assign(district=""), rules))
    return children, travel_hours(places, places, rules), there


@pytest.mark.parametrize("threshold", [1, 2, 4, 6])
def test_five_new_points_among_136_districts(
    land: tuple[np.ndarray, np.ndarray, np.ndarray], threshold: int
) -> None:
    children, hours, there = land
    begun = time.perf_counter()
    found = best_cover(np.where(there <= threshold, 0, children), hours <= threshold, NEW)
    median = best_median(children, hours, there, NEW)
    took = time.perf_counter() - begun
    print(f"\nthreshold {threshold} h: {took:.2f} s (to hold: {LIMIT:g} s), regret {found.regret:,.0f}")
    print(f"gained {found.gained:,.0f}, greedy {found.greedy_gained:,.0f}, median {median}")


def test_five_points_where_there_are_none(land: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
    children, hours, _ = land
    for threshold in (1, 2, 4, 6):
        begun = time.perf_counter()
        found = best_cover(children, hours <= threshold, NEW)
        print(
            f"nothing there, {threshold} h: {time.perf_counter() - begun:.2f} s, gained {found.gained:,.0f}"
        )
