"""Counts of people that are published beside their total: what is hidden cannot be worked out."""

from __future__ import annotations

from itertools import product

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.disclosure.nested_rows import rows_to_hide

SMALL = {1, 2, 3, 4}


def hidden(**columns: list[int]) -> list[int]:
    marks = rows_to_hide(pd.DataFrame(columns))
    return [int(place) for place in marks.index[marks]]


def test_nothing_small_hides_nothing() -> None:
    assert hidden(children=[5, 12, 0, 30]) == []


def test_one_small_count_takes_a_second_with_it() -> None:
    """3 alone is total − rest; with the next smallest, 6, the two sum to 9 and 3 could be anything from 0 to 9."""
    assert hidden(children=[3, 6, 20, 40]) == [0, 1]


def test_two_small_counts_of_too_small_a_sum_take_a_third() -> None:
    """1 + 1 = 2: neither could be 3 or 4, so 7 is hidden too."""
    assert hidden(children=[1, 1, 7, 40]) == [0, 1, 2]


def test_a_zero_is_no_cover() -> None:
    assert hidden(children=[2, 0, 9]) == [0, 2]


def test_the_difference_of_two_published_counts_is_a_count_of_people_too() -> None:
    """14 children of 18 victims: the 4 others would be told, so both figures of that place are hidden."""
    assert hidden(children=[14, 30, 21], everyone=[18, 60, 50]) == [0, 2]


def test_official_figures_of_2025_hide_what_the_differences_would_tell() -> None:
    """Seruyan 14 of 18 and Lamandau 14 of 16 (4 and 2 women), Pulang Pisau 3 of 3, Barito Timur 2 of 6."""
    children = [63, 41, 23, 23, 6, 29, 14, 12, 14, 11, 3, 5, 2, 26]
    everyone = [88, 64, 37, 42, 16, 34, 18, 19, 16, 16, 3, 12, 6, 43]
    assert hidden(children=children, everyone=everyone) == [6, 8, 10, 12]


@given(st.lists(st.integers(0, 40), min_size=5, max_size=9).filter(lambda counts: sum(counts) >= 20))
def test_every_hidden_small_count_could_be_any_of_one_to_four(counts: list[int]) -> None:
    """An attacker who knows the total and all shown counts solves for the hidden ones, by trying every value."""
    marks = rows_to_hide(pd.DataFrame({"people": counts}))
    shown = sum(count for count, mark in zip(counts, marks, strict=True) if not mark)
    free, rest = int(marks.sum()), sum(counts) - shown
    if not free:
        assert not SMALL & set(counts)
        return
    assert free >= 2
    possible = {first for first, others in product(range(5), range(rest + 1)) if first + others == rest}
    assert possible >= SMALL


@pytest.mark.parametrize("counts", [[5, 5], [0, 0, 0], [40]])
def test_large_counts_and_zeros_stay(counts: list[int]) -> None:
    assert hidden(people=counts) == []
