"""Latin hypercube draws: spread as the distribution they come from, in an order that knows nothing of other draws."""

from itertools import product

import numpy as np
import pytest
from scipy import stats

from data.periods import KINDS, between
from indicators import DOMAINS
from indicators.scores.score import SEED
from indicators.statistics.latin_hypercube import generator_of, normal
from presentation.offers import areas

MANY = 10_000
MIDDLES = (np.arange(MANY) + 0.5) / MANY


def of(name: str) -> np.random.Generator:
    return generator_of(62, name)


def test_a_normal_is_its_quantiles_in_another_order() -> None:
    drawn = normal(60, 5, of("mean"), MANY)
    np.testing.assert_allclose(np.sort(drawn), stats.norm.ppf(MIDDLES, 60, 5), rtol=0, atol=1e-9)


def test_a_name_and_a_seed_alone_decide_the_order() -> None:
    first, again, other = (normal(60, 5, of(name), MANY) for name in ("a", "a", "b"))
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, other)
    assert not np.array_equal(first, normal(60, 5, generator_of(7, "a"), MANY))


def test_draws_of_different_figures_are_not_related() -> None:
    """Of 300 figures no two move together more than chance lets 44,850 pairs: |r| × √n is below 5.5 for each of them,
    which a normal exceeds with a probability of 4 in a hundred million; and over all pairs it varies as chance does."""
    drawn = np.array([normal(0, 1, of(f"figure {number}"), MANY) for number in range(300)])
    related = np.corrcoef(drawn)[np.triu_indices(300, 1)] * np.sqrt(MANY)
    assert np.abs(related).max() < 5.5
    assert related.std() == pytest.approx(1, abs=0.02)


def test_no_two_figures_of_three_years_are_drawn_in_the_same_order() -> None:
    """By the names under which scores draw them: two of the same order would move as one."""
    spans = [span for kind in KINDS for span in between("2024-01", "2026-12", kind)]
    names = [f"{span.id}/{area}/{domain}" for span, area, domain in product(spans, areas(), DOMAINS)]
    orders = {tuple(normal(0, 1, generator_of(SEED, name), MANY)[:4]) for name in names}
    assert len(orders) == len(names) > 4_000


def test_the_mean_of_two_figures_is_spread_as_two_independent_ones_are() -> None:
    """The deviation of a mean of two that are alike is theirs ÷ √2."""
    both = [normal(60, 5, of(name), MANY) for name in ("one", "two")]
    assert np.mean(both, axis=0).std() == pytest.approx(5 / np.sqrt(2), rel=0.02)


def test_a_percentile_of_one_figure_owes_nothing_to_the_seed() -> None:
    """What draws one by one would scatter by a hundredth of the deviation."""
    limits = {np.percentile(normal(60, 5, generator_of(seed, "x"), MANY), 5).round(12) for seed in range(5)}
    assert len(limits) == 1
