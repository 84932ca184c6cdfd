"""What follows from links: worked by hand, and held against all tables that are possible."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from indicators.disclosure.known_links import Links

# A whole (0) of two shares (1, 2), and a part (3) that never exceeds the first share.
LINKS = Links.of(4, sums=[(0, (1, 2))], at_most=[(3, 1, 1.0)])


def ranges(low: list[float], high: list[float], links: Links = LINKS) -> list[tuple[float, float]]:
    return list(zip(*(side.tolist() for side in links.ranges(np.array(low), np.array(high))), strict=True))


def test_a_sum_and_a_part_by_hand() -> None:
    """The whole is at most 4 and one share at least 1, so the other is at most 3; the part at least 1 lifts its own."""
    assert ranges([0, 0, 1, 1], [4, 9, 9, 9]) == [(2, 4), (1, 3), (1, 3), (1, 3)]


def test_what_is_not_known_at_all_is_bounded_by_what_is() -> None:
    assert ranges([6, 0, 0, 0], [14, np.inf, 4, np.inf]) == [(6, 14), (2, 14), (0, 4), (0, 14)]


def test_a_factor() -> None:
    """Ten kinds of service: 21 services needed are needed by three victims at least."""
    links = Links.of(2, at_most=[(0, 1, 10.0)])
    assert ranges([21, 0], [29, 9], links) == [(21, 29), (3, 9)]


def test_pairs_are_the_links_between_two() -> None:
    parts, wholes, factors = Links.of(3, sums=[(0, (1, 2))], at_most=[(2, 1, 10.0)]).pairs
    assert (parts.tolist(), wholes.tolist(), factors.tolist()) == ([2], [1], [10.0])


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=4, max_size=4))
def test_no_possible_table_lies_outside_the_ranges(pairs: list[tuple[int, int]]) -> None:
    """Every table of four counts up to 4 that keeps the links and what is known of each lies inside."""
    low, high = ([min(pair) for pair in pairs], [max(pair) for pair in pairs])
    tables = [
        table
        for table in product(*(range(least, most + 1) for least, most in zip(low, high, strict=True)))
        if table[0] == table[1] + table[2] and table[3] <= table[1]
    ]
    if not tables:
        return
    found_low, found_high = LINKS.ranges(np.array(low, float), np.array(high, float))
    every = np.array(tables)
    assert (found_low <= every.min(axis=0)).all()
    assert (found_high >= every.max(axis=0)).all()
    assert LINKS.hold(every.T.astype(np.int64)[:, 0]).all()
