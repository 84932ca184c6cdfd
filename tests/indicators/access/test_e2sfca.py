"""E2SFCA by hand, what it conserves, and what it refuses."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from indicators.access.e2sfca import enhanced_two_step, zone_weights


def test_two_districts_and_two_posts_by_hand() -> None:
    """100 children near post 1 (weight 1) and far from post 2 (0.5); 50 children reach post 2 only (1).
    Post 1: 2 staff ÷ 100 = 0.02. Post 2: 3 ÷ (50 + 50) = 0.03. A: 0.02 + 0.5 × 0.03 = 0.035, and 0.03.
    100 × 0.035 + 50 × 0.03 = 5 staff: all of them."""
    assert enhanced_two_step([100, 50], [2, 3], [[1, 0.5], [0, 1]]).tolist() == pytest.approx([0.035, 0.03])


def test_supply_out_of_everybodys_reach_serves_nobody_and_nobody_in_reach_of_none_is_served() -> None:
    assert enhanced_two_step([100, 50], [2, 3], [[1, 0], [0, 0]]).tolist() == [0.02, 0]
    assert enhanced_two_step([0, 50], [2], [[1], [0]]).tolist() == [0, 0]
    assert enhanced_two_step([100], [], np.zeros((1, 0))).tolist() == [0]


def test_zones_have_equal_width_and_a_border_belongs_to_the_nearer_one() -> None:
    """Of 3 hours: up to 1, up to 2, up to 3, beyond; an unknown trip weighs nothing."""
    hours = [0, 1, 1.01, 2, 2.5, 3, 3.01, np.nan]
    assert zone_weights(hours, 3).tolist() == [1, 1, 0.68, 0.68, 0.22, 0.22, 0, 0]
    assert zone_weights([0.3, 0.7, 0.9], 1).tolist() == [1, 0.22, 0.22]


@given(st.data(), st.integers(1, 8), st.integers(1, 8))
def test_nothing_is_lost_and_nothing_is_made(data: st.DataObject, n: int, m: int) -> None:
    """Σ population × A = the supply of the places that anybody reaches."""
    people = data.draw(arrays.arrays(float, n, elements=st.integers(0, 5_000)))
    supply = data.draw(arrays.arrays(float, m, elements=st.floats(0, 50)))
    weights = data.draw(arrays.arrays(float, (n, m), elements=st.sampled_from([0, 0.22, 0.68, 1])))
    access = enhanced_two_step(people, supply, weights)
    reached = people @ weights > 0
    assert people @ access == pytest.approx(supply[reached].sum(), rel=1e-9, abs=1e-9)
    assert (access >= 0).all()


@given(st.floats(0.5, 10), arrays.arrays(float, 6, elements=st.floats(0, 12)))
def test_who_is_nearer_never_weighs_less(threshold: float, hours: np.ndarray) -> None:
    weights = zone_weights(np.sort(hours), threshold)
    assert (np.diff(weights) <= 0).all()
    assert (weights[np.sort(hours) > threshold * (1 + 1e-9)] == 0).all()


@pytest.mark.parametrize(
    ("people", "supply", "weights", "message"),
    [([-1], [1], [[1]], "population"), ([1], [np.nan], [[1]], "supply"), ([1], [1], [[np.inf]], "weights"),
     ([1, 2], [1], [[1]], "2 populations")],
)  # fmt: skip
def test_what_cannot_be_is_refused(people: list, supply: list, weights: list, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        enhanced_two_step(people, supply, weights)


def test_a_threshold_is_above_nothing() -> None:
    with pytest.raises(ValueError, match="threshold"):
        zone_weights([1], 0)
