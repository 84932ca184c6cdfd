"""Figures worked out by others: every one was printed or computed outside this repository."""

import math

import numpy as np
import pandas as pd
import pytest

from indicators import by_id
from indicators.definition import Indicator, constant
from indicators.intervals import byar, exact_poisson, funnel_limits, rate_interval, wilson, xmr
from indicators.satisfaction import UNSUR, ikm_grade, required_sample
from indicators.scoring import attain, classify, score
from tests.indicators.given import result
from tests.indicators.scored import results, targets

Z_95, Z_998 = 1.959963984540054, 3.090232306167813


# Satisfaction: Permenpan RB 14/2017


TOTALS = dict(zip(UNSUR, (105, 101, 100, 116, 102, 105, 106, 105, 115), strict=True))


def survey() -> pd.Series:
    by_unsur = "\n".join(f"2026-01 62.06 score_sum unsur={unsur} {total}" for unsur, total in TOTALS.items())
    text = f"""
        2026-Q1 62.06 sent satisfaction
        2026-01 62.06 questionnaires 29
        2026-01 62.06 score_sum {sum(TOTALS.values())}
        2026-01 62.06 index_square_sum 250000
        {by_unsur}
        """
    return result(text, "satisfaction_ikm")


def test_ikm_of_29_respondents() -> None:
    """955 points of 29 people: 25 × 955 / 261 = 91.4751, grade A."""
    row = survey()
    assert (row.numerator, row.denominator) == (955, 261)
    assert row.value == pytest.approx(91.4751, abs=5e-5)
    assert ikm_grade(row.value) == "A"


def test_the_truncated_weight_that_offices_print() -> None:
    """Σ 0.11 × 25 × total/29 = 90.56: the exact value times 0.99, never what is computed here."""
    assert sum(0.11 * 25 * total / 29 for total in TOTALS.values()) == pytest.approx(90.56, abs=5e-3)
    assert survey().value * 0.99 == pytest.approx(90.56, abs=5e-3)


@pytest.mark.parametrize(
    ("value", "grade"),
    [
        (25.00, "D"),
        (64.99, "D"),
        (65.00, "C"),
        (76.60, "C"),
        (76.61, "B"),
        (88.30, "B"),
        (88.31, "A"),
        (100, "A"),
    ],
)
def test_the_borders_of_the_bands(value: float, grade: str) -> None:
    assert ikm_grade(value) == grade


@pytest.mark.parametrize(("population", "sample"), [(100, 79.5), (1_000, 277.7)])
def test_krejcie_morgan(population: int, sample: float) -> None:
    assert required_sample(population) == pytest.approx(sample, abs=0.05)


# Performance of an office


def test_an_uncapped_mean_lets_one_over_achiever_hide_a_failure() -> None:
    """100.00, 111.11, 77.78: mean 96.30 uncapped, 92.59 capped at 100."""
    names = ("campaign_activities", "campaign_reach", "campaign_sustained")
    values = results(*((name, "62", value) for name, value in zip(names, (90, 100, 70), strict=True)))
    nineties = targets(*((name, "", 2023, 90) for name in names))
    assert attain(values, nineties)["uncapped"].tolist() == pytest.approx([100, 111.11, 77.78], abs=5e-3)
    row = score(values, nineties, {"a": 1}, draws=10).iloc[0]
    assert row["uncapped"] == pytest.approx(96.30, abs=5e-3)
    assert row["score"] == pytest.approx(92.59, abs=5e-3)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (100, "very_high"),
        (91, "very_high"),
        (90.50, "very_high"),
        (90.49, "high"),
        (76, "high"),
        (75.50, "high"),
        (75.49, "medium"),
        (66, "medium"),
        (65.50, "medium"),
        (65.49, "low"),
        (51, "low"),
        (50.50, "low"),
        (50.49, "very_low"),
        (50, "very_low"),
    ],
)
def test_the_borders_of_the_classes(value: float, name: str) -> None:
    assert classify(value) == name


def test_a_printed_percentage_that_does_not_survive_recomputation() -> None:
    """2,159 of 2,338 was printed as 92.33 %; it is 92.344 %."""
    row = result(
        """
        2026-Q1 62.06 sent reports
        2026-01 62.06 reports_received 2338
        2026-01 62.06 reports_followed_up 2159
        """,
        "reports_followed_up",
    )
    assert row.value == pytest.approx(92.344, abs=5e-4)
    assert round(row.value, 2) != 92.33


def test_more_reports_is_neither_success_nor_failure() -> None:
    """Depok's reports rose 203 → 206 → 257, partly through outreach: no attainment, whatever the target."""
    rows = pd.concat(
        results(("reports_received", "62", reports), period=year)
        for year, reports in (("2023", 203), ("2024", 206), ("2025", 257))
    )
    attained = attain(rows, targets(("reports_received", "", 2023, 200)))
    assert attained[["uncapped", "attainment"]].isna().all(axis=None)


def test_the_denominator_says_which_question_is_answered() -> None:
    """Social rehabilitation January–July 2021: 727 of all 7,784 child victims is 9.3 %."""
    text = "2026-Q1 62.06 sent reports services\n2026-01 62.06 victims 7784\n2026-01 62.06 reintegrated 727"
    assert result(text, "reintegration").value == pytest.approx(9.3, abs=0.05)


# Small numbers


@pytest.mark.parametrize(
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


def test_byar() -> None:
    assert byar(65) == pytest.approx((50.1631877105, 82.8491385459), abs=5e-11)
    assert rate_interval(65, 100, per=100) == pytest.approx((50.1631877105, 82.8491385459), abs=5e-11)


def test_exact_poisson() -> None:
    """1 of 100, per 100,000; and a count of 0 has the lower limit 0."""
    assert rate_interval(1, 100, per=100_000) == pytest.approx((25.317808, 5571.643391), abs=5e-7)
    assert exact_poisson(0) == pytest.approx((0, -math.log(0.025)))


def test_funnel() -> None:
    look = np.multiply(100, funnel_limits(0.80642448, 10, Z_95))
    act = np.multiply(100, funnel_limits(0.80642448, 10, Z_998))
    assert look == pytest.approx([56.154344, 100], abs=5e-6)
    assert act == pytest.approx([42.032590, 100], abs=5e-6)


# fmt: off
NORMAL_POINTS = (
    -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
    -0.68685285, -0.44566197, 1.22408180, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314,
    0.49785048, -1.96661716, 0.70135590, -0.47279141,
)
# fmt: on


def test_xmr() -> None:
    """Twenty standard-normal points (R, seed 123): mean and limits as an outside chart printed them."""
    chart = xmr(NORMAL_POINTS)
    assert chart.mean == pytest.approx(0.1416238, abs=5e-8)
    assert (chart.lower, chart.upper) == pytest.approx((-3.01138, 3.294627), abs=5e-6)


# Composite


def test_the_asem_pillar_of_coinr() -> None:
    """COINr's ASEM example (MIT), CHE, pillar SusEcFin: the flat mean of five normalised figures."""
    figures = (75.391949, 45.707959, 7.964118, 69.547243, 85.783133)
    five = [
        Indicator(f"asem_{number}", "a", constant(1), constant(1), ("campaigns",), interval="none")
        for number in range(5)
    ]
    rows = results(*((one.id, "CHE", figure) for one, figure in zip(five, figures, strict=True)))
    row = score(rows, targets(*((one.id, "", 2023, 100) for one in five)), draws=10, indicators=five).iloc[0]
    assert row["domains"]["a"] == pytest.approx(56.88, abs=5e-3)


def test_the_interval_of_pooled_mean_scores_is_that_of_scipy() -> None:
    """The IKM's limits against scipy's own t interval, from the same mean and standard error."""
    from scipy import stats

    row = survey()
    variance = (250_000 - 29 * row.value**2) / 28
    expected = stats.t.interval(0.95, 28, row.value, math.sqrt(variance / 29))
    assert (row.lower, min(row.upper, 100)) == pytest.approx((expected[0], min(expected[1], 100)))
    assert by_id("satisfaction_ikm").bounds == (25, 100)
