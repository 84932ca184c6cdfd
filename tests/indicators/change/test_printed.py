"""Parts as they are printed: worked by hand, and by property: rows, columns and the whole all add up."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from indicators.change.printed import printed, printed_parts
from tests.families import examples


def test_the_largest_remainders_are_rounded_up() -> None:
    """0.26 + 0.26 + 0.48 = 1.0: each rounded by itself they are 0.3 + 0.3 + 0.5 = 1.1."""
    parts = printed_parts(np.array([[0.26, 0.26, 0.48]]), 1.0)
    assert sorted(parts[0]) == pytest.approx([0.2, 0.3, 0.5])


def test_a_whole_may_be_the_difference_of_two_printed_scores() -> None:
    """62.44 → 63.36 is 0.92, and printed 62.4 → 63.4: the reader subtracts 1.0."""
    assert printed_parts(np.array([[0.60], [0.32]]), 1.0).ravel() == pytest.approx([0.6, 0.4])


def test_nought_stays_nought_and_nothing_stays_nothing() -> None:
    parts = printed_parts(np.array([[0.0, 0.34], [math.nan, -0.08]]), 0.3)
    assert parts[0, 0] == 0
    assert math.isnan(parts[1, 0])


def test_a_whole_a_unit_away_from_its_parts_is_refused() -> None:
    with pytest.raises(ValueError, match="a unit away"):
        printed_parts(np.array([[0.26, 0.26]]), 0.7)


def test_one_figure_is_rounded_half_up() -> None:
    assert (printed(0.25), printed(62.44999999999999), printed(-0.04)) == (0.3, 62.5, 0)
    assert math.isnan(printed(math.nan))


@st.composite
def tables(draw: st.DrawFn) -> NDArray[np.float64]:
    height, width = draw(st.integers(1, 8)), draw(st.integers(1, 8))
    cell = st.one_of(
        st.just(0.0), st.just(math.nan), st.floats(-3, 3), st.integers(-20, 20).map(lambda n: n / 20)
    )
    rows = draw(st.lists(st.lists(cell, min_size=width, max_size=width), min_size=height, max_size=height))
    return np.array(rows)


@examples(200)
@given(tables(), st.booleans())
def test_every_margin_adds_up_and_is_its_exact_sum_rounded(parts: NDArray[np.float64], up: bool) -> None:
    exact = round(10 * float(np.nansum(np.round(parts, 10))), 9)
    whole = (math.ceil(exact) if up else math.floor(exact)) / 10
    shown = printed_parts(parts, whole)
    assert np.nansum(shown) == pytest.approx(whole, abs=1e-9)
    assert (np.isnan(shown) == np.isnan(parts)).all()
    assert (np.nan_to_num(shown) * np.nan_to_num(parts) >= -1e-9).all()
    for axis in (0, 1):
        away = np.nansum(shown, axis=axis) - np.nansum(parts, axis=axis)
        assert np.abs(away).max() < 0.1 + 1e-8


@examples(100)
@given(tables())
def test_turned_signs_give_turned_figures(parts: NDArray[np.float64]) -> None:
    """What is printed of the way back differs only where two figures are as near: its distance is the same."""
    whole = math.floor(round(10 * float(np.nansum(np.round(parts, 10))), 9)) / 10
    there, back = printed_parts(parts, whole), printed_parts(-parts, -whole)
    assert np.nansum(there) == pytest.approx(-np.nansum(back), abs=1e-9)
    assert np.nansum((there - parts) ** 2) + _margins(there - parts) == pytest.approx(
        np.nansum((back + parts) ** 2) + _margins(back + parts), abs=1e-6
    )


def _margins(away: NDArray[np.float64]) -> float:
    return float((np.nansum(away, axis=0) ** 2).sum() + (np.nansum(away, axis=1) ** 2).sum())
