"""What the public figures say of each count, taken together: the best estimate, and how far it may be off.

Made of the published figures and the definitions alone, so whoever computes it learns nothing new: a rounded figure has
been drawn from every count up to BASE − 1 away with a known probability, a part never exceeds its whole, and what is
one and the same by definition has been rounded more than once. Gibbs sampling (Geman & Geman 1984): count after count
is drawn from what its figure and its neighbours allow, every count beforehand equally likely.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.disclosure.known_links import Grid
from indicators.disclosure.rounding import BASE, UNTOLD, Numbers

CHAINS = 80
_SWEEPS, _SETTLING = 30, 10


class Pairs(NamedTuple):
    """Counts that never exceed others times a factor: three arrays of one length, places of part and whole."""

    parts: Numbers
    wholes: Numbers
    factors: Grid


def draws_of(
    figures: Numbers, low: Grid, high: Grid, pairs: Pairs, kinds: Sequence[str], seed: int
) -> NDArray[np.int32]:
    """Counts that the public figures allow, drawn CHAINS × (sweeps after settling) times: n × draws; −1 throughout for
    a figure that is not told.

    `low`, `high` (n): the range of each count; `kinds` (n): what each count is of: those of one kind are in no pair
    with each other and are drawn at the same time. Counts that are one and the same (in two pairs, either way round,
    by a factor of 1) are drawn as one.
    """
    variables, place = _merged(len(figures), pairs)
    figured = np.flatnonzero(figures != UNTOLD)
    first = np.full(len(variables), 0.0)
    last = np.full(len(variables), np.inf)
    np.maximum.at(first, place[figured], low[figured])
    np.minimum.at(last, place[figured], high[figured])
    is_told = np.zeros(len(variables), bool)
    is_told[place[figured]] = True
    candidates = first[:, None] + np.arange(2 * BASE - 1, dtype=float)
    chances = np.where(candidates <= last[:, None], 1.0, 0.0)
    for at in figured:
        chances[place[at]] *= np.clip(1 - np.abs(candidates[place[at]] - figures[at]) / BASE, 0, None)
    sampler = _Sampler(candidates, chances, _between(pairs, place, is_told), np.random.default_rng(seed))
    order: dict[str, list[int]] = defaultdict(list)
    for variable, members in enumerate(variables):
        if is_told[variable]:
            order[kinds[members[0]]].append(variable)
    kept = sampler.run([np.array(variables_of_kind) for variables_of_kind in order.values()])
    draws = np.where(is_told[:, None], kept, UNTOLD)[place]
    draws[figures == UNTOLD] = UNTOLD
    return draws.astype(np.int32)


def _merged(n: int, pairs: Pairs) -> tuple[list[list[int]], Numbers]:
    """The counts in groups that are one and the same, and the group of each."""
    one_to_one = set(zip(pairs.parts[pairs.factors == 1], pairs.wholes[pairs.factors == 1], strict=True))
    root = np.arange(n)
    for part, whole in sorted(one_to_one):
        if (whole, part) in one_to_one and part < whole:
            root[root == root[whole]] = root[part]
    _, place = np.unique(root, return_inverse=True)
    groups: list[list[int]] = [[] for _ in range(place.max(initial=-1) + 1)]
    for at, group in enumerate(place):
        groups[group].append(at)
    return groups, place


def _between(pairs: Pairs, place: Numbers, is_told: NDArray[np.bool_]) -> Pairs:
    """The pairs between groups that are told."""
    parts, wholes = place[pairs.parts], place[pairs.wholes]
    ours = (parts != wholes) & is_told[parts] & is_told[wholes]
    return Pairs(parts[ours], wholes[ours], pairs.factors[ours])


class _Sampler:
    def __init__(self, candidates: Grid, chances: Grid, pairs: Pairs, lot: np.random.Generator) -> None:
        self.candidates, self.chances, self.pairs, self.lot = candidates, chances, pairs, lot
        # Every count at the least that it may be: these keep all pairs, since the ranges have been drawn tight.
        self.state = np.repeat(candidates[:, :1], CHAINS, axis=1)

    def run(self, kinds: Sequence[Numbers]) -> Grid:
        """The state after each sweep that counts, side by side."""
        beside = [(kind, *self._pairs_of(kind)) for kind in kinds]
        kept = []
        for sweep in range(_SWEEPS):
            for kind, above, below in beside:
                self._draw(kind, above, below)
            if sweep >= _SETTLING and sweep % 2:
                kept.append(self.state.copy())
        return np.concatenate(kept, axis=1)

    def _pairs_of(self, kind: Numbers) -> tuple[Pairs, Pairs]:
        """The pairs in which these counts are the part, and those in which they are the whole: their own places first
        counted among `kind`."""
        where = np.full(len(self.candidates), -1)
        where[kind] = np.arange(len(kind))
        parts, wholes, factors = self.pairs
        of_parts, of_wholes = where[parts] >= 0, where[wholes] >= 0
        return (
            Pairs(where[parts[of_parts]], wholes[of_parts], factors[of_parts]),
            Pairs(parts[of_wholes], where[wholes[of_wholes]], factors[of_wholes]),
        )

    def _draw(self, kind: Numbers, above: Pairs, below: Pairs) -> None:
        most = np.full((len(kind), CHAINS), np.inf)
        least = np.zeros((len(kind), CHAINS))
        np.minimum.at(most, above.parts, self.state[above.wholes] * above.factors[:, None])
        np.maximum.at(least, below.wholes, self.state[below.parts] / below.factors[:, None])
        at = self.candidates[kind][:, None, :]
        chances = self.chances[kind][:, None, :] * ((at <= most[..., None]) & (at >= least[..., None]))
        until = chances.cumsum(axis=2)
        drawn = (until <= self.lot.random((len(kind), CHAINS, 1)) * until[..., -1:]).sum(axis=2)
        possible = until[..., -1] > 0
        chosen = np.take_along_axis(
            np.broadcast_to(at, chances.shape), np.minimum(drawn, at.shape[2] - 1)[..., None], 2
        )
        self.state[kind] = np.where(possible, chosen[..., 0], self.state[kind])
