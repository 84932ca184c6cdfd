"""Quantiles of waits of which some are still open, against SciPy, a published table and counts written out."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from indicators.statistics.waiting import Places, quantile

LONGEST = 25


def quantile_of(share: float, over: list[int], waiting: list[int], beyond: int = 0) -> tuple[int, int, int]:
    """The quantile and limits of single waits, in days below LONGEST."""
    counts = (np.bincount(days, minlength=LONGEST)[:, None].astype(float) for days in (over, waiting))
    places = quantile(share, *(counts), np.array([float(beyond)]))
    return int(places.value[0]), int(places.lower[0]), int(places.upper[0])


waits = st.lists(st.integers(0, LONGEST - 1), max_size=30)


@given(waits, waits, st.integers(0, 5), st.sampled_from([0.1, 0.5, 0.9]))
def test_it_is_the_quantile_of_scipys_curve(
    over: list[int], waiting: list[int], beyond: int, share: float
) -> None:
    open_days = [*waiting, *[LONGEST] * beyond]
    if not over:
        assert quantile_of(share, over, waiting, beyond)[0] == LONGEST
        return
    curve = stats.ecdf(stats.CensoredData(uncensored=over, right=open_days)).cdf
    reached = curve.quantiles[curve.probabilities >= share - 1e-9]
    assert quantile_of(share, over, waiting, beyond)[0] == (reached[0] if len(reached) else LONGEST)


def test_the_medians_of_two_published_groups() -> None:
    """Weeks until relapse of acute myelogenous leukaemia, Embury et al. (1977), as in Miller, Survival Analysis (1981)
    and in R's survival package: 31 weeks where maintained, 23 where not. Open: 13, 28, 45 and 161; 16."""
    maintained, without = [9, 13, 18, 23, 31, 34, 48], [5, 5, 8, 8, 12, 23, 27, 30, 33, 43, 45]
    for over, waiting, median in ((maintained, [13, 28, 45, 161], 31), (without, [16], 23)):
        counts = (np.bincount(weeks, minlength=162)[:, None].astype(float) for weeks in (over, waiting))
        assert quantile(0.5, *counts, np.zeros(1)).value[0] == median


@given(st.integers(1, 200), st.sampled_from([0.1, 0.5, 0.9]))
def test_with_nothing_open_the_limits_are_the_ranks_at_which_the_binomial_sum_passes_its_tails(
    n: int, share: float
) -> None:
    """One wait at each step, the k-th at step k − 1. The sum is written out term by term; the upper rank is one above
    its count. Below the first rank stands the first step, beyond the last none."""
    sums = np.cumsum([math.comb(n, k) * share**k * (1 - share) ** (n - k) for k in range(n + 1)])
    ranks = [int(np.argmax(sums >= tail)) for tail in (0.025, 0.975)]
    places = quantile(share, np.ones((n, 1)), np.zeros((n, 1)), np.zeros(1))
    assert places.lower[0] == max(ranks[0] - 1, 0)
    assert places.upper[0] == ranks[1]
    assert places.value[0] == math.ceil(round(share * n, 9)) - 1


def test_what_waits_beyond_all_is_never_dropped() -> None:
    """Two of five over on the first day, three open longer than anybody knows: two fifths, never half."""
    assert quantile_of(0.5, [0, 0], [], 3)[0] == LONGEST
    assert quantile_of(0.4, [0, 0], [], 3)[0] == 0


def test_what_waits_shorter_than_the_others_says_nothing_of_later_days() -> None:
    """Over after 2 and 9 days; two open since yesterday. Of the four one in two of those that were still there on day 2
    is over: the median is 2. Had the two been open for 20 days it would be one in four, and not reached."""
    assert quantile_of(0.5, [2, 9], [1, 1])[0] == 2
    assert quantile_of(0.5, [2, 9], [20, 20])[0] == 9
    assert quantile_of(0.5, [2], [20, 20])[0] == LONGEST


@pytest.mark.parametrize("seed", range(3))
def test_the_limits_hold_the_true_median_in_at_least_93_of_100(seed: int) -> None:
    """Geometric waits of which a fifth is done each day: 3 days at the median (59 % are over on day 3, 49 % on day 2).
    Open since 0 to 15 days; 400 groups of 30."""
    lot = np.random.default_rng(seed)
    days, since = lot.geometric(0.2, (30, 400)) - 1, lot.integers(0, 16, (30, 400))
    over, waiting = (
        np.stack([((last == step) & chosen).sum(axis=0) for step in range(40)]).astype(float)
        for last, chosen in ((days, days <= since), (since, days > since))
    )
    places: Places = quantile(0.5, over, waiting, np.zeros(400))
    assert ((places.lower <= 3) & (places.upper >= 3)).mean() >= 0.93
