"""How far a score may be trusted: Monte Carlo over weights, aggregation rule and sampling error."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import special

from indicators.definition import Indicator
from indicators.scores.attainment import of_target
from indicators.statistics.latin_hypercube import Draws, generator_of, normal, proportion

Row = Mapping[Hashable, Any]
# `simulated`, or the same remembering what it was asked before.
Simulate = Callable[[tuple[tuple[Any, ...], ...], int, int], Mapping[str, Draws]]

WEIGHT_RANGE = (0.75, 1.25)  # each weight times a uniform draw from this range, then renormalised
GEOMETRIC_FLOOR = 1.0  # a geometric mean needs domain scores above 0
PERCENTILES = (5, 95)
_Z95 = float(special.ndtri(0.975))


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


def drawn_values(row: Row, indicator: Indicator, draws: int, generator: np.random.Generator) -> Draws:
    """Values the indicator might have had in this period, by its sampling error.

    A proportion of events: Beta(x + ½, n − x + ½), the Jeffreys posterior. Otherwise normal, with the
    standard error its 95 % interval implies (the wider side, as the other may be clipped). Without an
    interval nothing was sampled, so the value stands.
    """
    value, lower, upper = row["value"], row["lower"], row["upper"]
    if math.isnan(lower) or math.isnan(upper):
        return np.full(draws, value)
    if indicator.interval == "wilson":
        return indicator.per * proportion(row["numerator"], row["denominator"], generator, draws)
    standard_error = max(value - lower, upper - value) / _Z95
    return np.clip(normal(value, standard_error, generator, draws), *indicator.bounds)


_DRAWN_FROM = ("period", "area", "numerator", "denominator", "value", "lower", "upper", "target")


def simulated(rows: tuple[tuple[Any, ...], ...], draws: int, seed: int) -> Mapping[str, Draws]:
    """The draws of each domain, which nobody can change; `rows`: of each the indicator, and _DRAWN_FROM."""
    attained: dict[str, list[Draws]] = {}
    for indicator, *entries in rows:
        row: Row = dict(zip(_DRAWN_FROM, entries, strict=True))
        generator = generator_of(seed, f"{row['period']}/{row['area']}/{indicator.id}")
        values = drawn_values(row, indicator, draws, generator)
        attained.setdefault(indicator.domain, []).append(
            np.clip(of_target(indicator, values, row["target"]), 0, 100)
        )
    means = {domain: np.mean(of_indicators, axis=0) for domain, of_indicators in attained.items()}
    for shared in means.values():
        shared.setflags(write=False)
    return means


def simulate_rows(
    rows: Sequence[Row],
    indicators: Mapping[str, Indicator],
    chosen: MethodDraws,
    seed: int,
    simulate: Simulate = simulated,
) -> Mapping[str, Draws]:
    """The simulated domain scores of one area in one period, from its rows of `attain`: sampling error alone."""
    drawn_from = tuple((indicators[row["indicator"]], *(row[name] for name in _DRAWN_FROM)) for row in rows)
    return simulate(drawn_from, len(chosen.geometric), seed)


def score_intervals(simulated: Sequence[Draws], scores: Sequence[float]) -> list[tuple[float, float]]:
    """The 5–95 % interval of each simulated score, widened to hold the score itself; NaN where a score is missing.

    It can miss the score near 100: no draw exceeds 100, and the geometric mean is the lower of the two.
    """
    if not simulated:
        return []
    limits = percentiles(np.array(simulated), PERCENTILES).tolist()
    return [
        (math.nan, math.nan) if math.isnan(score) else (min(lower, score), max(upper, score))
        for (lower, upper), score in zip(limits, scores, strict=True)
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
