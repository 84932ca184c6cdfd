"""Small numbers: intervals of proportions, counts and rates, funnels and charts in time, outliers."""

import math

import numpy as np
import pytest
from scipy import stats

from indicators import by_id
from indicators.comparison.outliers import modified_z
from indicators.statistics.control_limits import REACH, control_chart
from indicators.statistics.difference_intervals import hypergeometric_tail
from indicators.statistics.intervals import (
    binomial_tail,
    byar,
    exact_poisson,
    funnel_limits,
    rate_interval,
    wilson,
)
from tests.oracles.outside import PHE, outside, printed
from tests.oracles.test_satisfaction_figures import survey

Z_95, Z_998 = 1.959963984540054, 3.090232306167813


@outside(
    PHE,
    ("x", "n", "level", "lower", "upper"),
    [
        (65, 100, 0.95, 0.5525444330, 0.7363575176),
        (65, 100, 0.998, 0.4954946574, 0.7783540614),
        (1, 100, 0.95, 0.001767, 0.054486),
    ],
)
def test_wilson(x: int, n: int, level: float, lower: float, upper: float) -> None:
    digits = 5e-11 if x == 65 else 5e-7
    assert wilson(x, n, level) == pytest.approx((lower, upper), abs=digits)


@outside(
    "Newcombe (1998), Two-sided confidence intervals for the single proportion, Stat. Med. 17: 857–872, Table I, "
    "method 3",
    ("x", "n", "lower", "upper"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_in_newcombes_table(x: int, n: int, lower: float, upper: float) -> None:
    assert wilson(x, n) == pytest.approx((lower, upper), abs=5e-5)


@outside(
    "R package binom, binom.confint(method = 'wilson'), as printed in statsmodels, "
    "stats/tests/results/results_proportion.py",
    ("x", "n", "lower", "upper"),
    [
        (18, 20, 0.6989663547715128, 0.972133518786232),
        (4, 20, 0.0806576625797981, 0.4160174322518935),
        (4, 200, 0.00780442641634947, 0.05028708690582643),
        (190, 200, 0.910421851861224, 0.972617354399236),
        (1, 30, 0.005908590, 0.16670391),
        (29, 30, 0.8332961, 0.9940914),
        (0, 30, 0, 0.11351339),
        (30, 30, 0.8864866, 1),
    ],
)
def test_wilson_of_r(x: int, n: int, lower: float, upper: float) -> None:
    assert wilson(x, n) == pytest.approx((lower, upper), abs=5e-8)


@outside(
    "Fagerland, Lydersen & Laake, contingencytables for R, tests/testthat/test-ch2.R (Ligarden 2010)",
    ("x", "n", "lower", "upper"),
    [(13, 16, 0.5699, 0.9341)],
)
def test_wilson_of_contingencytables(x: int, n: int, lower: float, upper: float) -> None:
    assert wilson(x, n) == pytest.approx((lower, upper), abs=5e-5)


@outside(
    "Agresti (2007), An Introduction to Categorical Data Analysis, 2nd ed., section 1.4: score intervals",
    ("x", "n", "lower", "upper"),
    [(9, 10, 0.596, 0.982)],
)
def test_wilson_in_agrestis_textbook(x: int, n: int, lower: float, upper: float) -> None:
    assert wilson(x, n) == pytest.approx((lower, upper), abs=5e-4)


@printed(PHE, 2)
def test_byar() -> None:
    assert byar(65) == pytest.approx((50.1631877105, 82.8491385459), abs=5e-11)
    assert rate_interval(65, 100, per=100) == pytest.approx((50.1631877105, 82.8491385459), abs=5e-11)


@printed(PHE, 2)
def test_exact_poisson() -> None:
    """1 of 100, per 100,000; and a count of 0 has the lower limit 0."""
    assert rate_interval(1, 100, per=100_000) == pytest.approx((25.317808, 5571.643391), abs=5e-7)
    assert exact_poisson(0) == pytest.approx((0, -math.log(0.025)))


@outside(
    "National Center for Health Statistics, National Vital Statistics Reports, Technical notes: 95 % confidence limit "
    "factors of a death rate based on a Poisson variable of 1 through 99 deaths",
    ("count", "lower", "upper"),
    [
        (1, 0.02532, 5.57164),
        (2, 0.12110, 3.61234),
        (3, 0.20622, 2.92242),
        (4, 0.27247, 2.56040),
        (5, 0.32470, 2.33367),
        (6, 0.36698, 2.17658),
        (7, 0.40205, 2.06038),
        (8, 0.43173, 1.97040),
        (9, 0.45726, 1.89831),
        (10, 0.47954, 1.83904),
    ],
)
def test_exact_limits_as_factors_of_the_count(count: int, lower: float, upper: float) -> None:
    assert np.divide(exact_poisson(count), count) == pytest.approx((lower, upper), abs=6e-6)


@printed("Aragon, epitools for R, help page of pois.exact: with no event the upper limit is 3.689")
def test_the_upper_limit_of_no_event() -> None:
    assert float(exact_poisson(0)[1]) == pytest.approx(3.689, abs=5e-4)


@outside(
    PHE + " (testdata_funnel_prop_outputs.csv, baseline 80.642448 %)",
    ("n", "look", "act"),
    [
        (1, (3.204264, 100), (0, 100)),
        (2, (25.885383, 100), (0, 100)),
        (3, (35.933491, 100), (10.150815, 100)),
        (5, (46.011039, 100), (26.039864, 100)),
        (10, (56.154344, 100), (42.032590, 100)),
        (16, (61.282902, 100), (50.118675, 100)),
        (18, (62.390093, 98.894803), (51.864359, 100)),
        (20, (63.326743, 97.958152), (53.341156, 100)),
        (30, (66.504234, 94.780661), (58.351036, 100)),
        (41, (68.548635, 92.736260), (61.574398, 99.710497)),
        (50, (69.691035, 91.593861), (63.375595, 97.909301)),
        (102, (72.974925, 88.309971), (68.553233, 92.731663)),
        (1_008, (78.203374, 83.081521), (76.796814, 84.488082)),
        (110_000, (80.408963, 80.875933), (80.274317, 81.010578)),
    ],
)
def test_funnel(n: int, look: tuple[float, float], act: tuple[float, float]) -> None:
    assert np.multiply(100, funnel_limits(0.80642448, n, Z_95)) == pytest.approx(look, abs=2e-6)
    assert np.multiply(100, funnel_limits(0.80642448, n, Z_998)) == pytest.approx(act, abs=2e-6)


@printed("The normal distribution: two-sided tails at 95 % and 99.8 %, 70 times")
def test_false_alarms_of_many_comparisons() -> None:
    """14 regencies × 5 indicators at 95 % give about 3.5 false alarms; at 99.8 % 0.14."""
    outside_look, outside_act = 2 * stats.norm.sf(Z_95), 2 * stats.norm.sf(Z_998)
    assert 14 * 5 * outside_look == pytest.approx(3.5, abs=5e-3)
    assert 14 * 5 * outside_act == pytest.approx(0.14, abs=5e-3)


# fmt: off
NORMAL_POINTS = (
    -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
    -0.68685285, -0.44566197, 1.22408180, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314,
    0.49785048, -1.96661716, 0.70135590, -0.47279141,
)
# fmt: on


def three_deviations(points: tuple[float, ...]) -> tuple[float, float, float]:
    """Centre and limits of a series judged by its own steps, at three deviations instead of REACH."""
    series = np.array(points)
    shown = control_chart(series, np.ones(len(series)), np.ones(len(series) - 1, dtype=bool), "mean")
    reach = (float(shown.upper[0]) - shown.centre) * 3 / REACH["mean"]
    return shown.centre, shown.centre - reach, shown.centre + reach


@printed("nhs-r-community/NHSRplotthedots, tests/testthat/_snaps: twenty points of R with the seed 123", 3)
def test_limits_by_the_steps() -> None:
    """Twenty standard-normal points (R, seed 123): mean and limits of the chart, there with 2.66 for 3 ÷ 1.12838."""
    assert three_deviations(NORMAL_POINTS) == pytest.approx((0.1416238, -3.01138, 3.294627), rel=1e-3)


@printed("NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2 Individuals Control Charts: flow rates", 3)
def test_the_individuals_chart_of_nist() -> None:
    """Ten flow rates: mean 50.81, limits 45.8159 and 55.8041; NIST divides by 1.128."""
    rates = (49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1)
    assert three_deviations(rates) == pytest.approx((50.81, 45.8159, 55.8041), abs=3e-3)


@outside(
    "SciPy, stats.hypergeom and stats.binom",
    ("x", "n", "total", "everything"),
    [(3, 5, 7, 30), (0, 8, 4, 20), (9, 9, 40, 60)],
)
def test_tails_of_counts(x: int, n: int, total: int, everything: int) -> None:
    there = stats.hypergeom(everything, total, n)
    assert hypergeometric_tail(x, n, total, everything, "up") == pytest.approx(there.sf(x - 1))
    assert hypergeometric_tail(x, n, total, everything, "down") == pytest.approx(there.cdf(x))
    share = total / everything
    assert binomial_tail(x, n, share, "up") == pytest.approx(stats.binom(n, share).sf(x - 1))
    assert binomial_tail(x, n, share, "down") == pytest.approx(stats.binom(n, share).cdf(x))


@printed("Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers, ASQC 16: 0.6745 (x − median) / MAD")
def test_the_modified_z_of_iglewicz_and_hoaglin() -> None:
    """0.6745 is the quartile of the normal distribution that they print: one MAD away is 0.6745 deviations."""
    assert modified_z(6, (3, 4, 5, 6, 7, 4, 6)) == pytest.approx(0.6745, abs=5e-5)
    assert float(stats.norm.ppf(0.75)) == pytest.approx(0.6745, abs=5e-5)


@printed("SciPy, stats.t.interval, computed by SciPy itself")
def test_the_interval_of_pooled_mean_scores_is_that_of_scipy() -> None:
    """The IKM's limits against scipy's own t interval, from the same mean and standard error."""
    row = survey()
    variance = (250_000 - 29 * row.value**2) / 28
    expected = stats.t.interval(0.95, 28, row.value, math.sqrt(variance / 29))
    assert (row.lower, min(row.upper, 100)) == pytest.approx((expected[0], min(expected[1], 100)))
    assert by_id("satisfaction_ikm").bounds == (25, 100)


@outside(
    "SciPy, stats.binomtest(...).proportion_ci(method='wilson')", ("x", "n"), [(7, 50), (3, 15), (41, 97)]
)
def test_wilson_is_that_of_scipy(x: int, n: int) -> None:
    theirs = stats.binomtest(x, n).proportion_ci(0.95, method="wilson")
    assert wilson(x, n) == pytest.approx((theirs.low, theirs.high), abs=1e-12)
