"""Latin hypercube draws: of as many equally likely slices of a distribution as draws, each once, in a random order.

After McKay, Beckman & Conover (1979), Technometrics 21(2), 239–245, with each slice at its middle (a median Latin
hypercube). Each figure alone is then spread as its distribution is, which draws apart are only roughly; between
figures chance is left to the orders.
"""

from __future__ import annotations

import hashlib
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy import special

Draws = NDArray[np.float64]

_SHUFFLES = 32


def generator_of(seed: int, name: str) -> np.random.Generator:
    """Random numbers that depend on the seed and the name alone, not on what else is drawn."""
    digest = hashlib.sha256(name.encode()).digest()
    return np.random.default_rng([seed, int.from_bytes(digest[:8], "big")])


def normal(mean: float, deviation: float, generator: np.random.Generator, draws: int) -> Draws:
    """Draws from the normal distribution."""
    return mean + deviation * _normal_slices(draws)[_order(generator, draws)]


# Pure mathematics of how many draws there are, which is one number on all pages: a table for each.
@cache
def _slices(draws: int) -> Draws:
    """The middle of each slice, as a share of the whole."""
    return (np.arange(draws) + 0.5) / draws


@cache
def _normal_slices(draws: int) -> Draws:
    return np.asarray(special.ndtri(_slices(draws)))


def _order(generator: np.random.Generator, draws: int) -> NDArray[np.intp]:
    """A random order: one of some shuffles, from a random place on, taken in the order of another. To shuffle anew
    costs more than to draw; like this there are 10¹¹ orders of 10,000 draws."""
    (first, other), (here, there) = generator.integers(_SHUFFLES, size=2), generator.integers(draws, size=2)
    shuffles = _shuffles(draws)
    return shuffles[first, here : here + draws][shuffles[other, there : there + draws]]


@cache
def _shuffles(draws: int) -> NDArray[np.intp]:
    """Shuffles × twice the draws: each shuffle twice in a row, so that it can begin anywhere."""
    generator = generator_of(draws, "shuffles")
    shuffles = generator.permuted(np.tile(np.arange(draws), (_SHUFFLES, 1)), axis=1)
    return np.hstack([shuffles, shuffles])
