"""Control limits: by hand, at the border of what is possible, and how often they are wrong and how often right."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.comparison.looked_at import CHANCE
from indicators.statistics.control_limits import ControlChart, Kind, Shift, control_chart

POINTS, SERIES = 12, 1_000
NEIGHBOURS = np.ones(POINTS - 1, dtype=bool)
MOST_OF_ALL = 0.08  # what the office asked for: any signal over twelve points in control
Draw = Callable[[np.random.Generator], tuple[np.ndarray, np.ndarray]]


def chart(numerators: list[float], denominators: float | list[float], kind: Kind) -> ControlChart:
    counts = np.array(numerators, dtype=float)
    sizes = np.broadcast_to(np.asarray(denominators, dtype=float), counts.shape)
    return control_chart(counts, sizes, np.ones(len(counts) - 1, dtype=bool), kind)


def is_signal(shown: ControlChart) -> bool:
    return bool(shown.outside or shown.shift)


def counts(mean: float) -> Draw:
    return lambda chance: (chance.poisson(mean, POINTS).astype(float), np.ones(POINTS))


def shares(of: int, share: float) -> Draw:
    return lambda chance: (chance.binomial(of, share, POINTS).astype(float), np.full(POINTS, float(of)))


def means(respondents: int) -> Draw:
    """Questionnaires of 25, 50, 75 or 100."""
    return lambda chance: (
        chance.choice([25.0, 50.0, 75.0, 100.0], (POINTS, respondents)).sum(axis=1),
        np.full(POINTS, float(respondents)),
    )


def overdispersed(mean: float, times: float) -> Draw:
    """Counts whose variance is so many times their mean."""
    return lambda chance: (
        chance.negative_binomial(mean / (times - 1), 1 / times, POINTS).astype(float),
        np.ones(POINTS),
    )


def false_alarms(draw: Draw, kind: Kind, judge: Callable[[np.ndarray, np.ndarray, Kind], bool]) -> float:
    chance = np.random.default_rng(16)
    return float(np.mean([judge(*draw(chance), kind) for _ in range(SERIES)]))


def by_these_limits(numerators: np.ndarray, denominators: np.ndarray, kind: Kind) -> bool:
    return is_signal(control_chart(numerators, denominators, NEIGHBOURS, kind))


def by_xmr(numerators: np.ndarray, denominators: np.ndarray, _kind: Kind) -> bool:
    """The chart as it was: mean ± 2.66 × mean step, a point outside, two of three in the outer third, seven rising or
    falling, seven on one side."""
    values = numerators / denominators
    centre, reach = values.mean(), 2.66 * np.abs(np.diff(values)).mean()
    for away in (values - centre, centre - values):
        near, beside = away > 2 / 3 * reach + 1e-9, away > 1e-9
        if (away > reach + 1e-9).any() or (np.convolve(near, np.ones(3), "valid") >= 2).any():
            return True
        rising = np.diff(away) > 1e-9
        if (np.convolve(beside, np.ones(7), "valid") >= 7).any() or (
            np.convolve(rising, np.ones(6), "valid") >= 6
        ).any():
            return True
    return False


# --- by simulation

SMALL = [
    *((counts(mean), "rate") for mean in (0.2, 0.5, 1, 2, 5)),
    *((shares(of, share), "share") for of in (3, 5, 10) for share in (0.2, 0.5, 0.9)),
]


@pytest.mark.parametrize(("draw", "kind"), SMALL)
def test_of_series_in_control_few_hold_any_signal_however_few_are_counted(draw: Draw, kind: Kind) -> None:
    assert false_alarms(draw, kind, by_these_limits) <= CHANCE["chart"] <= MOST_OF_ALL


@pytest.mark.parametrize(
    ("draw", "kind"),
    [(counts(20), "rate"), (counts(200), "rate"), (shares(50, 0.5), "share"), (means(3), "mean")],
)
def test_and_so_it_is_of_many(draw: Draw, kind: Kind) -> None:
    assert false_alarms(draw, kind, by_these_limits) <= CHANCE["chart"]


@pytest.mark.parametrize(("mean", "times"), [(5, 1.5), (20, 1.5), (100, 10)])
def test_what_varies_more_than_its_counts_does_not_look_like_a_signal(mean: float, times: float) -> None:
    """By exact limits alone counts of ten times the variance would be signals nearly always."""
    assert false_alarms(overdispersed(mean, times), "rate", by_these_limits) <= 0.09


def test_the_chart_as_it_was_fails() -> None:
    """62 of 100 series of mean 0.2, and of shares of five about 97 %, held a signal though nothing had moved."""
    assert false_alarms(counts(0.2), "rate", by_xmr) > 0.5
    assert false_alarms(shares(5, 0.97), "share", by_xmr) > 0.5
    assert false_alarms(counts(200), "rate", by_xmr) < 0.2


def test_a_doubling_from_five_is_seen_within_eight_points() -> None:
    """Twelve points of mean 5, then of mean 10, looked at anew with each that comes; what is seen is a signal up."""
    chance, seen = np.random.default_rng(16), 0
    for _ in range(400):
        series = np.concatenate([chance.poisson(5, 12), chance.poisson(10, 8)]).astype(float)
        seen += any(
            (12 + now, "up") in (shown := chart(list(series[: 13 + now]), 1, "rate")).outside
            or (shown.shift is not None and shown.shift.side == "up")
            for now in range(8)
        )
    assert seen / 400 >= 0.8


def seen_within_eight(
    before: Callable[[np.random.Generator], float],
    after: Callable[[np.random.Generator], float],
    of: int,
    kind: Kind,
) -> float:
    """How often a change after twelve points is a signal within eight more."""
    chance, seen = np.random.default_rng(16), 0
    for _ in range(200):
        series = [before(chance) for _ in range(12)] + [after(chance) for _ in range(8)]
        charts = (chart(series[: 13 + now], of, kind) for now in range(8))
        seen += any(
            shown.shift is not None or (12 + now, "up") in shown.outside for now, shown in enumerate(charts)
        )
    return seen / 200


def test_below_the_fewest_counted_not_even_a_large_change_would_be_seen() -> None:
    """Why a history of fewer than one report a period, or than three of a share, is too few to judge
    (`control_chart.FEWEST_COUNTED`): fourfold from 1 and from 0.2 a period; from 80 % to 40 % of three and of one."""
    fourfold = {
        mean: seen_within_eight(
            lambda chance, mean=mean: float(chance.poisson(mean)),
            lambda chance, mean=mean: float(chance.poisson(4 * mean)),
            1,
            "rate",
        )
        for mean in (1, 0.2)
    }
    halved = {
        of: seen_within_eight(
            lambda chance, of=of: float(chance.binomial(of, 0.8)),
            lambda chance, of=of: float(chance.binomial(of, 0.4)),
            of,
            "share",
        )
        for of in (3, 1)
    }
    assert fourfold[1] >= 0.8
    assert fourfold[0.2] <= 0.35
    assert halved[3] >= 0.5
    assert halved[1] <= 0.25


def test_clusters_taken_for_separate_trials_give_false_signals() -> None:
    """Why `contrasts.is_clustered` is not judged: seven kinds of partner, each with its own liking for meetings, of
    which a period has two in the mean and each brings four kinds. No limits of separate trials hold, nor do those of
    the series' own steps."""

    def kinds(chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        liking = chance.dirichlet(np.full(7, 2.0))
        counted = []
        for meetings in chance.poisson(2, POINTS):
            came = np.argsort(chance.exponential(1 / liking, (meetings, 7)), axis=1)[:, :4]
            counted.append(len(np.unique(came)))
        return np.array(counted, dtype=float), np.full(POINTS, 7.0)

    assert false_alarms(kinds, "share", by_these_limits) > MOST_OF_ALL
    assert false_alarms(kinds, "mean", by_these_limits) > CHANCE["chart"]


# --- by hand


def test_a_point_outside_is_beyond_the_exact_count_and_three_errors() -> None:
    """Eleven fours and a twelve: 56 of 12, centre 4.667. Steps: ten of 0 and one of 8, 0.727 in the mean, ÷ √4.667 and
    ÷ 1.128 is 0.298, so nothing widens. Three errors end at 4.667 + 3 × 2.160 = 11.148. Of 21 questions (12 points, 9
    splits with at least two on a side) each has 0.05 ÷ 21 = 0.00238 on a side. P(≥ 12) = 0.0033 and P(≥ 13) = 0.0012:
    the limit is 12. With a thirteen the centre is 4.75 and the limit still 12: beyond."""
    calm = chart([4.0] * 11 + [12], 1, "rate")
    assert (calm.upper[-1], calm.outside, calm.shift) == (12, (), None)
    beyond = chart([4.0] * 11 + [13], 1, "rate")
    assert (beyond.upper[-1], beyond.outside, beyond.shift) == (12, ((11, "up"),), None)


def test_a_shift_is_told_by_its_first_point() -> None:
    shown = chart([10.0, 11, 9, 10, 12, 9, 20, 22, 19, 21], 1, "rate")
    assert shown.shift == Shift(6, "up")
    assert chart([20.0, 22, 19, 21, 10, 11, 9, 10, 12, 9], 1, "rate").shift == Shift(4, "down")


def test_a_single_last_point_is_no_level() -> None:
    assert chart([1.0] * 11 + [9], 1, "rate").shift is None


def test_limits_are_wider_where_fewer_are_counted() -> None:
    shown = chart([8.0, 4, 40, 5, 3, 41, 4, 8, 4, 4], [10, 5, 50, 5, 5, 50, 5, 10, 5, 5], "share")
    assert shown.lower[1] < shown.lower[0] < shown.lower[2]


def test_what_never_varies_has_no_signal_and_stays_at_its_centre() -> None:
    for kind, at in (("rate", 0.0), ("share", 1.0), ("mean", 70.0)):
        shown = chart([at] * POINTS, 1, kind)
        assert (shown.outside, shown.shift) == ((), None)
        assert set(shown.lower) == set(shown.upper) == {at}


def test_a_chart_refuses_what_is_none() -> None:
    for numerators, denominators in (([1.0], [1.0]), ([1.0, 2], [1.0, 0])):
        with pytest.raises(ValueError, match="denominators above 0"):
            control_chart(
                np.array(numerators), np.array(denominators), np.ones(len(numerators) - 1, bool), "rate"
            )


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=4, max_size=30),
    st.sampled_from(["rate", "share"]),
)
def test_limits_lie_within_what_is_possible_and_hold_every_point_that_is_no_signal(
    counted: list[tuple[int, int]], kind: Kind
) -> None:
    numerators = [float(first) for first, _ in counted]
    shown = chart(numerators, [float(first + more) or 1.0 for first, more in counted], kind)
    assert (shown.lower >= 0).all()
    assert (shown.lower <= shown.centre + 1e-9).all()
    assert (shown.upper >= shown.centre - 1e-9).all()
    assert kind == "rate" or (shown.upper <= 1).all()


@given(st.lists(st.integers(0, 30), min_size=8, max_size=24))
def test_a_share_turned_over_turns_every_side(counted: list[int]) -> None:
    turned = {"up": "down", "down": "up"}
    here, there = (
        chart([float(n) for n in counted], 30, "share"),
        chart([30.0 - n for n in counted], 30, "share"),
    )
    assert {(at, turned[side]) for at, side in here.outside} == set(there.outside)
    assert (here.shift is None) == (there.shift is None)
