"""Satisfaction: the bands of Permenpan RB 14/2017, a published survey, and the samples of Krejcie and Morgan."""

import pandas as pd
import pytest

from indicators.domains.satisfaction import UNSUR, ikm_grade, required_sample, sample_to_ask
from indicators.statistics.sampling_error import standard_error
from tests.indicators.given import result
from tests.oracles.outside import PERMENPAN, outside, printed

OFFICE = "An office's survey by Permenpan RB 14/2017, 29 respondents: totals of the nine unsur and the index it prints"

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


@printed(OFFICE)
def test_ikm_of_29_respondents() -> None:
    """955 points of 29 people: 25 × 955 / 261 = 91.4751, grade A."""
    row = survey()
    assert (row.numerator, row.denominator) == (955, 261)
    assert row.value == pytest.approx(91.4751, abs=5e-5)
    assert ikm_grade(row.value) == "A"


@printed(OFFICE)
def test_the_truncated_weight_that_offices_print() -> None:
    """Σ 0.11 × 25 × total/29 = 90.56: the exact value times 0.99, never what is computed here."""
    assert sum(0.11 * 25 * total / 29 for total in TOTALS.values()) == pytest.approx(90.56, abs=5e-3)
    assert survey().value * 0.99 == pytest.approx(90.56, abs=5e-3)


@outside(
    PERMENPAN,
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


@outside(
    PERMENPAN,
    ("interval", "converted", "grade"),
    [
        (1.00, 25.00, "D"),
        (2.5996, 64.99, "D"),
        (2.60, 65.00, "C"),
        (3.064, 76.60, "C"),
        (3.0644, 76.61, "B"),
        (3.532, 88.30, "B"),
        (3.5324, 88.31, "A"),
        (4.00, 100.00, "A"),
    ],
)
def test_the_interval_of_scores_converts_to_the_printed_band(
    interval: float, converted: float, grade: str
) -> None:
    """The regulation prints each border twice, as a mean of scores 1–4 and converted by 25."""
    assert 25 * interval == pytest.approx(converted, abs=1e-9)
    assert ikm_grade(25 * interval) == grade


@outside(
    "Krejcie & Morgan (1970), Determining Sample Size, Educ. Psychol. Meas. 30: 607–610, the formula",
    ("population", "sample"),
    [(100, 79.5), (1_000, 277.7)],
)
def test_krejcie_morgan_before_rounding(population: int, sample: float) -> None:
    assert required_sample(population) == pytest.approx(sample, abs=0.05)


@outside(
    "Krejcie & Morgan (1970), Determining Sample Size, Educ. Psychol. Meas. 30: 607–610, Table 1",
    ("population", "sample"),
    [
        (10, 10),
        (15, 14),
        (20, 19),
        (25, 24),
        (30, 28),
        (35, 32),
        (40, 36),
        (45, 40),
        (50, 44),
        (55, 48),
        (60, 52),
        (65, 56),
        (70, 59),
        (75, 63),
        (80, 66),
        (85, 70),
        (90, 73),
        (95, 76),
        (100, 80),
        (110, 86),
        (120, 92),
        (200, 132),
        (220, 140),
        (230, 144),
        (240, 148),
        (250, 152),
        (500, 217),
        (1_000, 278),
        (1_200, 291),
        (1_300, 297),
        (1_400, 302),
        (1_500, 306),
        (2_800, 338),
        (5_000, 357),
        (9_000, 368),
        (10_000, 370),
    ],
)
def test_the_table_of_krejcie_and_morgan(population: int, sample: int) -> None:
    assert float(sample_to_ask(population)) == sample


@printed("Cochran (1977), Sampling Techniques, 3rd ed., ch. 2: signatures on 676 petition sheets", 3)
def test_cochrans_petition() -> None:
    """50 of 676 sheets, Σy = 1,471, Σy² = 54,497: s² = 229.0, and 80 % limits of the total of 18,107 and 21,669.

    Cochran takes t = 1.28, and prints 19,888 for the total.
    """
    error = standard_error(1471, 54_497, 50, 676)
    assert pytest.approx(229.0, abs=0.05) == (54_497 - 1471**2 / 50) / 49
    assert pytest.approx(19_888, abs=0.5) == 676 * 1471 / 50
    assert 19_888 - 1.28 * 676 * error == pytest.approx(18_107, abs=1)
    assert 19_888 + 1.28 * 676 * error == pytest.approx(21_669, abs=1)
