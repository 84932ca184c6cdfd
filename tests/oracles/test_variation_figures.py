"""Differences, ratios, signals and funnels worked out by others: each was printed outside this repository."""

from __future__ import annotations

import numpy as np
import pytest

from indicators.comparison.funnel_plot import rate_limits
from indicators.statistics.difference_intervals import newcombe, poisson_ratio, welch
from indicators.statistics.intervals import funnel_limits
from tests.oracles.outside import PHE, outside, printed


@outside(
    "Newcombe (1998), Stat. Med. 17: 873–890, table II, as the tests of the R package propint quote it",
    "first, second, limits",
    [((56, 70), (48, 80), (0.0524, 0.3339)), ((9, 10), (3, 10), (0.1705, 0.8090))],
)
def test_newcombe_method_10(
    first: tuple[int, int], second: tuple[int, int], limits: tuple[float, float]
) -> None:
    """Newcombe (1998), Stat. Med. 17: 873–890, table II, as the tests of the R package propint quote it."""
    assert newcombe(*first, *second) == pytest.approx(limits, abs=1e-4)


@printed("R, poisson.test(c(10, 2), c(20000, 17887))")
def test_the_ratio_of_two_poisson_rates() -> None:
    """R's poisson.test(c(10, 2), c(20000, 17887)): 0.9529548 to 41.9743814 about 4.47175."""
    assert poisson_ratio(10, 20_000, 2, 17_887) == pytest.approx((0.9529548, 41.9743814), abs=5e-7)


WELCH_X = (6.6, 5.3, 2.2, 2.3, 7.1, 1.6, 6.1, 2.0, 2.5, 3.7)
WELCH_Y = (6.3, 14.7, 10.3, 7.8, 3.7, 5.8, 4.5, 7.8, 11.1, 10.8)
LONG_X = (5.1, 2.0, 4.1, 6.2, 7.1, 8.3)
LONG_Y = (3.5, 6.4, 3.3, 5.8, 4.8, 7.2, 5.6, 4.5)


def sums(observations: tuple[float, ...]) -> tuple[float, float, int]:
    values = np.array(observations)
    return float(values.sum()), float((values**2).sum()), len(values)


@printed("R, t.test on the page t-test CI of r.omics.wiki")
def test_welch() -> None:
    """R's t.test on the page "t-test CI" of r.omics.wiki: df 15.045, −7.054604 to −1.625396."""
    assert welch(*sums(WELCH_X), *sums(WELCH_Y)) == pytest.approx((-7.054604, -1.625396), abs=5e-7)


@printed("SciPy, ttest_ind(equal_var=False).confidence_interval", 2)
def test_welch_agrees_with_scipy_at_both_levels() -> None:
    from scipy import stats

    for level in (0.95, 0.998):
        there = stats.ttest_ind(LONG_X, LONG_Y, equal_var=False).confidence_interval(level)
        assert welch(*sums(LONG_X), *sums(LONG_Y), level) == pytest.approx((there.low, there.high))


# PHEindicatormethods, tests/testthat/testdata_funnel_ratio_outputs.csv: the expected events at
# which a count lies just on a limit.
LOWER = [(1, 5.571644585, 9.233410143), (5, 11.6683331, 16.45474478), (49, 64.7805979, 74.7246273)]
UPPER = [(1, 0.025317898, 0.001000547), (5, 1.623486324, 0.739371928), (49, 36.25047284, 30.17809181)]


@outside(PHE, "count, look, act", LOWER)
def test_the_lower_limit_of_a_poisson_funnel(count: int, look: float, act: float) -> None:
    """Two-sided 95 % and 99.8 %; the source searched in steps of 1e-7, so 1e-4 of the count is what it holds."""
    assert rate_limits(1, look, 0.95)[0] * look == pytest.approx(count, rel=1e-4)
    assert rate_limits(1, act, 0.998)[0] * act == pytest.approx(count, rel=1e-4)


@outside(PHE, "count, look, act", UPPER)
def test_the_upper_limit_of_a_poisson_funnel(count: int, look: float, act: float) -> None:
    assert rate_limits(1, look, 0.95)[1] * look == pytest.approx(count, rel=1e-4)
    assert rate_limits(1, act, 0.998)[1] * act == pytest.approx(count, rel=1e-4)


@outside(
    PHE,
    "population, limits",
    [
        (1, (3.204264, 100, 0, 100)),
        (50, (69.691035, 91.593861, 63.375595, 97.909301)),
        (1008, (78.203374, 83.081521, 76.796814, 84.488082)),
        (110_000, (80.408963, 80.875933, 80.274317, 81.010578)),
    ],
)
def test_the_limits_of_a_funnel_of_proportions(population: int, limits: tuple[float, ...]) -> None:
    """PHEindicatormethods, tests/testthat/testdata_funnel_prop_outputs.csv, baseline 80.642448 %."""
    sides = [
        100 * side
        for z in (1.959963984540054, 3.090232306167813)
        for side in funnel_limits(0.80642448, population, z)
    ]
    assert sides == pytest.approx(limits, abs=5e-6)
