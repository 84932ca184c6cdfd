"""Accessibility of staff by the enhanced two-step floating catchment area (E2SFCA)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

Amounts = NDArray[np.float64]

# The weights of three zones of equal width within the threshold: the slow step-decay of Luo & Qi (2009).
ZONE_WEIGHTS = (1.0, 0.68, 0.22)


def zone_weights(hours: ArrayLike, threshold: float, weights: Sequence[float] = ZONE_WEIGHTS) -> Amounts:
    """The weight of each trip by the zone it ends in: hours in, weights 0–1 out, 0 beyond the threshold or unknown.

    The threshold is cut into as many zones of equal width as there are weights; a border belongs to the nearer zone.
    Raises ValueError for a threshold of 0 or less.
    """
    if not threshold > 0:
        raise ValueError(f"a threshold is above 0 hours, not {threshold}")
    hours = np.asarray(hours, dtype=float)
    borders = threshold * np.arange(1, len(weights) + 1) / len(weights)
    # A hair is allowed for, so that a threshold of 3 has its borders at 1 and 2 exactly.
    zone = np.searchsorted(borders + 1e-12 * threshold, np.nan_to_num(hours, nan=np.inf), side="left")
    return np.append(np.asarray(weights, dtype=float), 0.0)[zone]


def enhanced_two_step(population: ArrayLike, supply: ArrayLike, weights: ArrayLike) -> Amounts:
    """Supply per head of each population within reach, more for what is nearer.

    E2SFCA of Luo & Qi (2009), Health & Place 15:1100–1107: for each place of supply R = supply ÷ Σ weight × population,
    for each population A = Σ weight × R. `weights` is populations × places of supply, 0 where out of reach. What is
    conserved: Σ population × A is the supply of the places that anybody reaches. Supply within nobody's reach serves
    nobody. Raises ValueError for a negative or missing number, or shapes that do not fit.
    """
    people, given, weight = (np.asarray(amounts, dtype=float) for amounts in (population, supply, weights))
    if weight.shape != (len(people), len(given)):
        raise ValueError(f"weights are {len(people)} populations × {len(given)} places, not {weight.shape}")
    for name, numbers in (("population", people), ("supply", given), ("weights", weight)):
        if not (np.isfinite(numbers).all() and (numbers >= 0).all()):
            raise ValueError(f"{name}: every number is 0 or more, and none is missing")
    demand = people @ weight
    share = np.divide(given, demand, out=np.zeros(len(given)), where=demand > 0)
    return np.asarray(weight @ share)
