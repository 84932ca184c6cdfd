"""Intervals and limits: refusals, borders and shapes. Their figures are checked in tests/oracles."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.statistics.intervals import (
    byar,
    funnel_limits,
    mean_interval,
    rate_interval,
    wilson,
)

counts = st.integers(0, 500)


@pytest.mark.parametrize(
    ("x", "n", "sentence"),
    [
        (-1, 10, "must not be negative"),
        (1, 0, "a denominator above 0"),
        (1, -5, "a denominator above 0"),
        (11, 10, "must not exceed its denominator"),
        (float("nan"), 10, "must not be negative"),
        (1, float("nan"), "a denominator above 0"),
        ([1, 11], [10, 10], "must not exceed its denominator"),
    ],
)
def test_wilson_refuses_what_is_no_proportion(x: object, n: object, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        wilson(x, n)


def test_other_intervals_refuse_with_one_sentence() -> None:
    with pytest.raises(ValueError, match="a population above 0"):
        rate_interval(1, 0)
    with pytest.raises(ValueError, match="must not be negative"):
        rate_interval(-1, 100)
    with pytest.raises(ValueError, match="a count above 0"):
        byar(0)
    with pytest.raises(ValueError, match="at least one observation"):
        mean_interval(0, 0, 0)
    with pytest.raises(ValueError, match="too small for the sum"):
        mean_interval(10, 49, 2)
    with pytest.raises(ValueError, match="denominators above 0"):
        funnel_limits(0.5, 0, 1.96)
    with pytest.raises(ValueError, match="from 0 to 1"):
        funnel_limits(50, 10, 1.96)
    with pytest.raises(ValueError, match="between 0 and 1"):
        wilson(1, 2, level=95)


def test_wilson_is_exact_at_its_ends() -> None:
    lower, upper = wilson([0, 7], [7, 7])
    assert lower[0] == 0
    assert upper[1] == 1


def test_arrays_give_what_single_numbers_give() -> None:
    counted, populations = [0, 9, 10, 65], [100, 200, 300, 400]
    together = rate_interval(counted, populations, per=1_000)
    alone = [rate_interval(*pair, per=1_000) for pair in zip(counted, populations, strict=True)]
    np.testing.assert_allclose(np.array(together).T, np.array(alone))


def test_the_exact_method_ends_and_byar_begins_at_ten() -> None:
    """Nine by chi-squared quantiles: 4.1154–17.0848. Ten by Byar: 4.7894 (exact would be 4.7954)."""
    assert rate_interval(9, 1) == pytest.approx((4.1154, 17.0848), abs=1e-4)
    assert rate_interval(10, 1)[0] == pytest.approx(byar(10)[0])


def test_one_observation_leaves_the_whole_range() -> None:
    assert mean_interval(80, 6400, 1, lowest=25, highest=100) == (25, 100)


def test_equal_observations_have_no_spread_though_floats_do() -> None:
    """Three times 0.1: the squares fall a last digit short of the sum squared over n, and that is noise."""
    lower, upper = mean_interval(0.1 + 0.1 + 0.1, 3 * 0.1**2, 3)
    assert (lower, upper) == pytest.approx((0.1, 0.1), abs=1e-6)


@given(counts, counts, st.floats(0.5, 0.998))
def test_wilson_holds_the_proportion_and_stays_a_proportion(x: int, more: int, level: float) -> None:
    n = x + more + 1
    lower, upper = wilson(x, n, level)
    assert 0 <= lower <= x / n <= upper <= 1


@given(counts, st.integers(1, 10**6))
def test_a_rate_lies_within_its_interval(count: int, population: int) -> None:
    lower, upper = rate_interval(count, population, per=10_000)
    assert 0 <= lower <= count / population * 10_000 < upper


@given(st.lists(st.integers(25, 100), min_size=2, max_size=50))
def test_a_mean_lies_within_its_interval(observations: list[int]) -> None:
    values = np.array(observations, dtype=float)
    lower, upper = mean_interval(values.sum(), (values**2).sum(), len(values), lowest=25, highest=100)
    assert 25 <= lower <= values.mean() + 1e-9
    assert values.mean() - 1e-9 <= upper <= 100
