"""How far a score may be trusted: Monte Carlo over weights, aggregation rule and sampling error."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indicators.scores.judged import Judged
from indicators.statistics.latin_hypercube import Draws, generator_of, normal

Row = Mapping[Hashable, Any]
# `simulated`, or the same remembering what it was asked before.
Simulate = Callable[[str, tuple[tuple[str, float, float], ...], int, int], Mapping[str, Draws]]

WEIGHT_RANGE = (0.75, 1.25)  # each weight times a uniform draw from this range, then renormalised
GEOMETRIC_FLOOR = 1.0  # a geometric mean needs domain scores above 0
PERCENTILES = (5, 95)


@dataclass(frozen=True)
class MethodDraws:
    """The choices that are ours and not the data's, the same for every area: so ranks can be compared.

    `weights` (draws × domains) and `geometric` (draws): whether the domains are aggregated geometrically.
    After the OECD/JRC Handbook on Constructing Composite Indicators (2008), step 7.
    """

    domains: tuple[str, ...]
    weights: Draws
    geometric: NDArray[np.bool_]
    _shares: dict[tuple[str, ...], tuple[Draws, Draws]] = field(default_factory=dict, compare=False)

    def total(self, domain_scores: Mapping[str, Draws]) -> Draws:
        """The total score of every draw, over the domains that have one."""
        weights, geometric = self._weights_of(tuple(domain_scores))
        scores = np.column_stack(list(domain_scores.values()))
        totals = np.einsum("ij,ij->i", weights, scores)
        floored = np.maximum(scores[self.geometric], GEOMETRIC_FLOOR)
        totals[self.geometric] = np.exp(np.einsum("ij,ij->i", geometric, np.log(floored)))
        return totals

    def _weights_of(self, domains: tuple[str, ...]) -> tuple[Draws, Draws]:
        """The weights of these domains, which sum to 1, of all draws and of the geometric ones."""
        if domains not in self._shares:
            columns = [self.domains.index(domain) for domain in domains]
            weights = self.weights[:, columns]
            weights = weights / weights.sum(axis=1, keepdims=True)
            self._shares[domains] = weights, weights[self.geometric]
        return self._shares[domains]


def method_draws(weights: Mapping[str, float], draws: int, seed: int) -> MethodDraws:
    """`draws` draws around the weights of the domains."""
    factors, geometric = _factors(len(weights), draws, seed)
    return MethodDraws(tuple(weights), factors * np.array(list(weights.values())), geometric)


# Whatever the weights are: pure mathematics of how many draws there are, which is one number on all pages.
@cache
def _factors(domains: int, draws: int, seed: int) -> tuple[Draws, NDArray[np.bool_]]:
    """What each weight is multiplied by, and which draws are aggregated geometrically."""
    generator = generator_of(seed, "scenarios")
    factors = generator.uniform(*WEIGHT_RANGE, size=(draws, domains))
    geometric = generator.random(draws) < 0.5
    for shared in (factors, geometric):
        shared.setflags(write=False)
    return factors, geometric


def simulated(
    place: str, domains: tuple[tuple[str, float, float], ...], draws: int, seed: int
) -> Mapping[str, Draws]:
    """The draws of each domain by chance alone, which nobody can change; `domains`: of each its id, its judged score
    and the deviation by chance. `place` names what is drawn: the same figures elsewhere are drawn anew.

    They may lie below 0 or above 100: held to the scale one by one, they would no longer be around what is judged.
    """
    drawn = {
        domain: normal(score, deviation, generator_of(seed, f"{place}/{domain}"), draws)
        for domain, score, deviation in domains
    }
    for shared in drawn.values():
        shared.setflags(write=False)
    return drawn


def simulate_judged(
    place: tuple[str, str], judged: Judged, draws: int, seed: int, simulate: Simulate = simulated
) -> Mapping[str, Draws]:
    """The simulated domain scores of one area in one period (`place`: period and area), by chance alone."""
    domains = tuple((name, score, judged.deviations[name]) for name, score in judged.domains.items())
    return simulate("/".join(place), domains, draws, seed)


def score_intervals(
    simulated: Sequence[Draws], points: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    """The 5–95 % interval of each simulated score, held to 0–100 and widened to hold both the score as measured and as
    judged (`points`); NaN where a score is missing."""
    if not simulated:
        return []
    limits = np.clip(percentiles(np.array(simulated), PERCENTILES), 0, 100).tolist()
    return [
        (math.nan, math.nan) if math.isnan(sum(both)) else (min(lower, *both), max(upper, *both))
        for (lower, upper), both in zip(limits, points, strict=True)
    ]


def percentiles(draws: Draws, shares: Sequence[float]) -> Draws:
    """Rows × draws → rows × shares (percent), between two draws on the straight line between them, as `np.percentile`
    has it; to sort the draws is quicker than to select among them for each share."""
    ordered, last = np.sort(draws, axis=1), draws.shape[1] - 1
    columns = []
    for share in shares:
        place = share / 100 * last
        at = math.floor(place)
        below, above, part = ordered[:, at], ordered[:, min(at + 1, last)], place - at
        # From the nearer end, so that no digit is lost.
        step = above - below
        columns.append(below + step * part if part < 0.5 else above - step * (1 - part))
    return np.stack(columns, axis=1)
