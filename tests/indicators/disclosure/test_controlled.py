"""Controlled rounding: nothing small can be narrowed, by all tables that are possible; and nothing follows from how."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.disclosure.controlled import Known, ToRound, controlled, narrowed
from indicators.disclosure.known_links import Links
from indicators.disclosure.rounding import UNTOLD, possible, rounded

# Two shares and their whole, twice: once the whole, once a part of it; and each share of the part within its own.
SUMS = [(0, (1, 2)), (3, (4, 5))]
AT_MOST = [(4, 1, 1.0), (5, 2, 1.0), (3, 0, 1.0)]
SHARES = st.lists(st.integers(0, 7), min_size=2, max_size=2)


def asked(first: list[int], second: list[int]) -> ToRound:
    counts = np.array([sum(first), *first, sum(second), *second])
    n = len(counts)
    every, nothing = np.ones(n, bool), np.zeros(n, bool)
    return ToRound(
        [f"cell {at}" for at in range(n)], counts, Links.of(n, SUMS, AT_MOST), every, every, nothing
    )


def tables(figures: np.ndarray) -> np.ndarray:
    """All tables that could stand behind the figures."""
    low, high = possible(figures)
    high = np.minimum(high, 14)  # of what is not told: as many as are looked at
    shares = product(*(range(int(low[at]), int(high[at]) + 1) for at in (1, 2, 4, 5)))
    rows = np.array([(a + b, a, b, c + d, c, d) for a, b, c, d in shares if c <= a and d <= b])
    return rows[((rows >= low) & (rows <= high)).all(axis=1)]


@given(SHARES, SHARES, st.integers(0, 2**16))
def test_every_small_count_may_be_any_small_count(first: list[int], second: list[int], seed: int) -> None:
    parts = [min(pair) for pair in zip(first, second, strict=True)]
    told = controlled(seed.to_bytes(32, "big"), asked(first, parts))
    assert not told.open.any()
    every = tables(told.figures)
    for at in range(6):
        values = set(every[:, at].tolist())
        assert not values & {1, 2, 3, 4} or {1, 2, 3, 4} <= values, (told.figures, at, values)


def test_rounding_alone_would_not_do() -> None:
    """Of 300 secrets some narrow a share of 1 and 2 by their sum, so the control has something to do."""
    question = asked([1, 2], [1, 1])
    bad = 0
    for seed in range(300):
        figures = rounded(seed.to_bytes(32, "big"), question.names, question.counts, np.zeros(6, int))
        low, high = question.links.ranges(*possible(figures))
        bad += narrowed(low, high, question.is_rest).any()
    assert 20 < bad < 280


def test_a_table_that_is_good_at_once_stays() -> None:
    """So whatever counts could stand behind the published figures might have led to them."""
    question = asked([12, 7], [6, 5])
    kept = 0
    for seed in range(60):
        secret = seed.to_bytes(32, "big")
        figures = rounded(secret, question.names, question.counts, np.zeros(6, int))
        if not narrowed(*question.links.ranges(*possible(figures)), question.is_rest).any():
            kept += 1
            assert (controlled(secret, question).figures == figures).all()
    assert kept > 10


def test_whether_it_is_good_is_judged_by_the_figures_alone() -> None:
    """Two sets of counts with the same figures are good or bad together: the ranges know nothing of the counts."""
    one, other = asked([3, 4], [0, 0]), asked([2, 3], [0, 0])
    figures = np.array([5, 5, 5, 0, 0, 0])
    ranges = [question.links.ranges(*possible(figures)) for question in (one, other)]
    assert [side.tolist() for side in ranges[0]] == [side.tolist() for side in ranges[1]]


def test_a_figure_that_need_not_be_told_is_withheld_where_nothing_else_helps() -> None:
    """Twenty services are no lot, they are told as 20; whoever knows that one child needs at most ten knows of two."""
    links = Links.of(2, at_most=[(0, 1, 10.0)])
    every, nothing = np.ones(2, bool), np.zeros(2, bool)
    must = np.array([False, True])
    question = ToRound(["services", "children"], np.array([20, 3]), links, every, must, nothing)
    told = controlled(bytes(32), question)
    assert told.figures[0] == UNTOLD
    assert not told.open.any()
    forced = controlled(bytes(32), replace(question, must_be_told=every))
    assert UNTOLD in forced.figures
    assert not forced.open.any()


def test_what_was_known_before_counts() -> None:
    """A count of 7 that was shown as it is: its share of 1–4 is protected beside it, or it is told that it is not."""
    question = asked([3, 4], [0, 0])
    low, high = np.zeros(6), np.full(6, np.inf)
    low[0] = high[0] = 7
    told = controlled(bytes(32), question, Known(low, high, np.zeros(6, int)))
    every = tables(told.figures)
    every = every[every[:, 0] == 7]
    assert told.open.any() == any(
        0 < len(set(every[:, at].tolist()) & {1, 2, 3, 4}) < 4 for at in (1, 2, 3, 4, 5)
    )


def test_counts_that_break_a_link_are_refused() -> None:
    question = asked([3, 4], [0, 0])
    broken = replace(question, counts=question.counts + np.array([1, 0, 0, 0, 0, 0]))
    with pytest.raises(ValueError, match="links"):
        controlled(bytes(32), broken)
