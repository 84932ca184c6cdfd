"""The best places against every set there is, against greedy, and where there is nothing to choose."""

import math
import random
from itertools import combinations

import numpy as np
import pytest

from indicators.siting import p_median
from indicators.siting.max_coverage import best_cover, gain_of, greedy
from indicators.siting.p_median import best_median, mean_hours
from tests import families


def test_greedy_is_not_the_best() -> None:
    """The middle place holds 6 of 8, so greedy takes it first and ends with 7; the two at the sides hold all 8."""
    weights = [1, 3, 3, 1]
    reach = [[1, 0, 0], [1, 1, 0], [0, 1, 1], [0, 0, 1]]
    covering = best_cover(weights, reach, 2)
    assert (covering.chosen, covering.gained) == ((0, 2), 8)
    assert (covering.greedy, covering.greedy_gained) == ((0, 1), 7)
    assert (covering.second, covering.regret) == (7, 1)
    assert covering.runner_up in ((0, 1), (1, 2))
    assert covering.ties == ()


def test_ties_are_all_told_and_no_place_is_taken_that_adds_nothing() -> None:
    """Any of three equal places does; a second one adds nothing, so that one is enough although two may be taken."""
    covering = best_cover([5, 5], np.ones((2, 3)), 2)
    assert (covering.chosen, covering.ties, covering.more_ties) == ((0,), ((1,), (2,)), False)
    assert (covering.runner_up, covering.second, covering.regret) == ((), 0, 10) or math.isnan(
        covering.second
    )
    many = best_cover([1], np.ones((1, 30)), 1, most_ties=4)
    assert (len(many.ties), many.more_ties) == (4, True)


@pytest.mark.parametrize(
    ("weights", "reach"),
    [([0, 0], [[1, 1], [1, 1]]), ([3, 2], [[0, 0], [0, 0]]), ([], np.zeros((0, 3))), ([4], np.zeros((1, 0)))],
)
def test_where_nothing_can_be_gained_nothing_is_placed(weights: list[int], reach: object) -> None:
    covering = best_cover(weights, reach, 2)
    assert (covering.chosen, covering.gained, covering.greedy) == ((), 0, ())
    assert math.isnan(covering.second)


def a_case(seed: int, most_rows: int, most_places: int) -> tuple[np.ndarray, np.ndarray, int]:
    lot = random.Random(seed)
    rows, places = lot.randint(1, most_rows), lot.randint(1, most_places)
    share = lot.random()
    weights = np.array([float(lot.choice([0, 1, 1, 2, 5, 90])) for _ in range(rows)])
    reach = np.array([[lot.random() < share for _ in range(places)] for _ in range(rows)])
    return weights, reach, lot.randint(1, 4)


def test_it_equals_every_set_tried_one_after_the_other() -> None:
    families.hold("lands of few places", 120, equals_every_set_tried)


def equals_every_set_tried(seed: int) -> None:
    """Gain, ties (sets of the fewest places that gain as much), and the greatest gain below it."""
    weights, reach, k = a_case(seed, 9, 8)
    sets = [combination for size in range(k + 1) for combination in combinations(range(reach.shape[1]), size)]
    gains = {combination: gain_of(weights, reach, combination) for combination in sets}
    best = max(gains.values())
    fewest = min(len(combination) for combination in sets if gains[combination] == best)
    covering = best_cover(weights, reach, k, most_ties=1_000)
    assert covering.gained == best
    assert sorted((covering.chosen, *covering.ties)) == sorted(
        combination for combination in sets if gains[combination] == best and len(combination) == fewest
    )
    assert not covering.more_ties
    below = [gain for gain in gains.values() if gain < best]
    assert covering.second == max(below) if below else math.isnan(covering.second)
    assert not below or gain_of(weights, reach, covering.runner_up) == covering.second


def test_it_is_never_worse_than_greedy() -> None:
    families.hold("lands of many places", 200, is_never_worse_than_greedy)


def is_never_worse_than_greedy(seed: int) -> None:
    weights, reach, k = a_case(10_000 + seed, 40, 40)
    covering = best_cover(weights, reach, k, most_ties=1)
    assert covering.gained >= gain_of(weights, reach, greedy(weights, reach, k)) == covering.greedy_gained
    assert covering.gained == gain_of(weights, reach, covering.chosen)
    assert len(covering.chosen) <= k
    assert not covering.second >= covering.gained


@pytest.mark.parametrize(
    ("weights", "reach", "k", "message"),
    [([1], [[1]], 0, "at least one"), ([1, 2], [[1]], 1, "a row for each"), ([0.5], [[1]], 1, "whole"),
     ([-1], [[1]], 1, "whole"), ([math.nan], [[1]], 1, "whole")],
)  # fmt: skip
def test_what_cannot_be_placed_is_refused(weights: list, reach: list, k: int, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        best_cover(weights, reach, k)


def test_the_median_by_hand() -> None:
    """Ten children at each of 0, 1 and 10 hours along a road. One place, nothing there yet: at 0 it costs 0 + 1 + 10,
    at 1 it costs 1 + 0 + 9, at 10 it costs 10 + 9 + 0: the middle. With a point at 0 already, the far end saves
    most."""
    hours = np.abs(np.subtract.outer([0, 1, 10], [0, 1, 10])).astype(float)
    assert best_median([10, 10, 10], hours, np.full(3, np.inf), 1) == (1,)
    assert mean_hours(np.full(3, 10.0), hours, np.full(3, np.inf), (1,)) == pytest.approx(10 / 3)
    assert best_median([10, 10, 10], hours, hours[:, 0], 1) == (2,)
    assert best_median([0, 0, 0], hours, np.full(3, np.inf), 1) in ((), (0,))
    assert math.isnan(mean_hours(np.full(3, 10.0), hours, np.full(3, np.inf), ()))


@pytest.mark.parametrize("tried", [True, False])
def test_the_median_equals_every_set_tried(tried: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a programme, too, that looks at one place of each row first and farther only when it must."""
    if not tried:
        monkeypatch.setattr(p_median, "_FEW_SETS", 0)
        monkeypatch.setattr(p_median, "_AT_FIRST", 1)
    families.hold("lands for the median", 60, median_equals_every_set_tried)


def median_equals_every_set_tried(seed: int) -> None:
    lot = np.random.default_rng(seed)
    rows, places, k = (int(lot.integers(1, most)) for most in (9, 9, 4))
    weights, hours = lot.integers(0, 6, rows).astype(float), lot.random((rows, places)) * 5
    so_far = lot.random(rows) * 5 if seed % 2 else np.full(rows, np.inf)
    chosen = best_median(weights, hours, so_far, k)
    assert len(chosen) <= k
    if weights.sum() > 0:
        least = min(
            mean_hours(weights, hours, so_far, combination)
            for combination in combinations(range(places), min(k, places))
        )
        assert mean_hours(weights, hours, so_far, chosen) == pytest.approx(least, abs=1e-9)


def test_a_median_of_what_is_unknown_is_refused() -> None:
    with pytest.raises(ValueError, match="known"):
        best_median([1], [[math.nan]], [1], 1)
    with pytest.raises(ValueError, match="at least one"):
        best_median([1], [[1]], [1], 0)
