"""Best estimates: against the exact mean over all tables that could stand behind the figures."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from indicators.disclosure.estimates import Pairs, draws_of
from indicators.disclosure.known_links import Links
from indicators.disclosure.rounding import BASE, UNTOLD, possible


def estimates(figures: list[int], links: Links) -> np.ndarray:
    told = np.array(figures)
    low, high = links.ranges(*possible(told))
    draws = draws_of(told, low, high, Pairs(*links.pairs), [f"kind {at}" for at in range(len(told))], 1)
    return draws.mean(axis=1)


def exact_means(figures: list[int], keeps: object) -> np.ndarray:
    """The mean of every count over all tables, each as likely as it is to be rounded to these figures."""
    low, high = (side.astype(int) for side in possible(np.array(figures)))
    rows = np.array([
        table
        for table in product(*(range(least, most + 1) for least, most in zip(low, high, strict=True)))
        if keeps(table)  # type: ignore[operator]
    ])  # fmt: skip
    chances = np.prod(1 - np.abs(rows - np.array(figures)) / BASE, axis=1)
    return np.asarray((rows * chances[:, None]).sum(axis=0) / chances.sum())


@pytest.mark.parametrize("figures", [[5, 5, 0], [10, 5, 5], [15, 0, 0], [5, 0, 0]])
def test_a_chain_of_parts(figures: list[int]) -> None:
    """Served among victims, healed among served: 800 draws, so the means lie within a fifth."""
    links = Links.of(3, at_most=[(1, 0, 1.0), (2, 1, 1.0)])
    expected = exact_means(figures, lambda table: table[2] <= table[1] <= table[0])
    assert estimates(figures, links) == pytest.approx(expected, abs=0.2)


def test_what_is_one_and_the_same_has_one_estimate_from_all_its_figures() -> None:
    """Rounded three times, to 0, 5 and 5: the chances of 1 to 4 are as 4·1·1, 3·2·2, 2·3·3 and 1·4·4."""
    links = Links.of(3, at_most=[(0, 1, 1.0), (1, 0, 1.0), (1, 2, 1.0), (2, 1, 1.0)])
    expected = (1 * 4 + 2 * 12 + 3 * 18 + 4 * 16) / 50
    drawn = estimates([0, 5, 5], links)
    assert drawn == pytest.approx([expected] * 3, abs=0.1)
    assert len(set(drawn.tolist())) == 1


def test_what_is_not_told_has_no_estimate_and_says_nothing_of_others() -> None:
    links = Links.of(2, at_most=[(0, 1, 1.0)])
    drawn = estimates([5, UNTOLD], links)
    assert drawn[1] == UNTOLD
    assert drawn[0] == pytest.approx(5, abs=0.2)


def test_no_draw_breaks_a_link() -> None:
    links = Links.of(3, at_most=[(1, 0, 1.0), (2, 1, 10.0)])
    told = np.array([5, 5, 20])
    draws = draws_of(told, *links.ranges(*possible(told)), Pairs(*links.pairs), ["a", "b", "c"], 3)
    assert (draws[1] <= draws[0]).all()
    assert (draws[2] <= 10 * draws[1]).all()
