"""Grades of the IKM and the sample it needs, at their borders; published figures are in tests/oracles."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import tables
from indicators.domains.satisfaction import UNSUR, ikm_grade, required_sample
from indicators.statistics.rounding import half_up


@pytest.mark.parametrize(
    ("value", "grade"), [(64.994, "D"), (64.995, "C"), (76.604999, "C"), (76.605, "B"), (88.305, "A")]
)
def test_grades_are_read_after_rounding_half_up_to_two_decimals(value: float, grade: str) -> None:
    assert ikm_grade(value) == grade


def test_a_float_that_falls_a_last_digit_short_is_no_lower_grade() -> None:
    """The next float below 76.605, as an addition may leave it, is 76.605 to anyone who counts."""
    assert ikm_grade(math.nextafter(76.605, 0)) == "B"


def test_no_value_no_grade_and_nothing_outside_the_scale() -> None:
    assert ikm_grade(float("nan")) == ""
    for outside in (24.99, 100.01):
        with pytest.raises(ValueError, match="between 25 and 100"):
            ikm_grade(outside)


def test_the_nine_unsur_are_those_of_the_survey_table() -> None:
    assert UNSUR == tables.UNSUR


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [(2.5, 0, "3"), (3.5, 0, "4"), (0.125, 2, "0.13"), (2.675, 2, "2.68"), (-2.5, 0, "-3")],
)
def test_half_up_is_away_from_zero_and_sees_decimals(value: float, places: int, rounded: str) -> None:
    """2.675 sits in memory as 2.67499999999999982; Python's round gives 2.67, and 2 for 2.5."""
    assert str(half_up(value, places)) == rounded


@given(st.integers(0, 10**7))
def test_half_up_of_a_written_decimal_is_what_a_hand_would_round(thousandths: int) -> None:
    """In whole numbers: add 5 thousandths, drop the last digit."""
    assert int(half_up(thousandths / 1000, 2) * 100) == (thousandths + 5) // 10


@given(st.integers(1, 10**6))
def test_a_sample_is_never_larger_than_its_population_nor_than_384(population: int) -> None:
    assert 0 < required_sample(population) <= min(population, 384.1) + 1e-9


def test_a_sample_of_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="a population above 0"):
        required_sample(0)
