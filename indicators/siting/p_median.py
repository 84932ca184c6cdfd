"""Where to place k more for the shortest trips: the p-median, exactly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

Grid = NDArray[Any]
Places = tuple[int, ...]

_AT_FIRST = 24  # places looked at for each row before more are asked for
_FEW_SETS = 10_000  # so many sets are simply all tried
_NEARLY = 1e-6


def best_median(weights: ArrayLike, hours: ArrayLike, so_far: ArrayLike, k: int) -> Places:
    """The k places that make Σ weight × hours to the nearest place least, counting what is there already.

    The p-median of Hakimi (1964), Operations Research 12:450–459, solved exactly. `hours`: rows × places, all known;
    `so_far`: hours of each row to what is there, infinite where there is nothing. Only places nearer than that can
    shorten a trip; of those each row looks at its nearest few, beyond which it travels at least as far as to the next
    one: if the answer needs no row to travel beyond, it is exact, else those rows look farther. Raises ValueError for
    k below 1, missing hours, or shapes that do not fit.
    """
    people, trips, there = (np.asarray(amounts, dtype=float) for amounts in (weights, hours, so_far))
    if k < 1:
        raise ValueError(f"at least one place is placed, not {k}")
    if trips.shape != (len(people), trips.shape[-1]) or len(there) != len(people) or np.isnan(trips).any():
        raise ValueError("hours are known from every row to every place")
    if not trips.size:
        return ()
    # Where there is nothing yet, anything is nearer.
    limit = np.where(np.isinf(there), trips.max() + 1, there)
    rows = np.flatnonzero((people > 0) & (trips < limit[:, None]).any(axis=1))
    people, trips, limit = people[rows], trips[rows], limit[rows]
    if comb(trips.shape[1], min(k, trips.shape[1])) <= _FEW_SETS:
        return _tried(people, trips, limit, min(k, trips.shape[1]))
    depth = np.full(len(rows), _AT_FIRST)
    while True:
        chosen, beyond = _solve(people, trips, limit, k, depth)
        if not beyond.any():
            return chosen
        depth[beyond] *= 3


def mean_hours(weights: Grid, hours: Grid, so_far: Grid, places: Sequence[int]) -> float:
    """The weighted mean of hours to the nearest of these places and what is there; NaN where a row has neither."""
    nearest = np.minimum(so_far, hours[:, list(places)].min(axis=1, initial=np.inf))
    whole = weights.sum()
    carried = np.where(weights > 0, nearest, 0.0) @ weights
    return float(carried / whole) if whole > 0 and np.isfinite(carried) else float("nan")


@dataclass(frozen=True)
class _Pairs:
    """Row and place of every trip that is looked at, what it saves, and the rows that could travel beyond, with what
    that would save at most."""

    row: Grid
    place: Grid
    saved: Grid
    far: Grid
    saved_far: Grid

    @classmethod
    def of(cls, people: Grid, trips: Grid, limit: Grid, depth: Grid) -> _Pairs:
        order = np.argsort(trips, axis=1, kind="stable")
        ordered = np.take_along_axis(trips, order, axis=1)
        saving = people[:, None] * (limit[:, None] - ordered)
        nearer, rank = ordered < limit[:, None], np.arange(trips.shape[1])[None, :]
        row, at = np.nonzero(nearer & (rank < depth[:, None]))
        far, next_at = np.nonzero(nearer & (rank == depth[:, None]))
        return cls(row, order[row, at], saving[row, at], far, saving[far, next_at])


def _solve(people: Grid, trips: Grid, limit: Grid, k: int, depth: Grid) -> tuple[Places, Grid]:
    """The best places, and which rows would go to a place they have not looked at."""
    pairs, places = _Pairs.of(people, trips, limit, depth), trips.shape[1]
    near, far = len(pairs.row), len(pairs.far)
    saving = np.concatenate([pairs.saved, pairs.saved_far])
    of_row = np.concatenate([pairs.row, pairs.far])
    wide = places + near + far
    taken, at = np.arange(places), np.arange(near)
    count = sparse.csr_matrix((np.ones(places), (np.zeros(places, int), taken)), shape=(1, wide))
    once = sparse.csr_matrix(
        (np.ones(near + far), (of_row, places + np.arange(near + far))), shape=(len(people), wide)
    )
    there = sparse.csr_matrix(
        (np.repeat([1.0, -1.0], near), (np.tile(at, 2), np.concatenate([places + at, pairs.place]))),
        shape=(near, wide),
    )
    limits = [
        LinearConstraint(count, 0, k),
        LinearConstraint(once, -np.inf, 1),
        LinearConstraint(there, -np.inf, 0),
    ]
    answer = milp(
        np.concatenate([np.zeros(places), -saving / max(float(saving.max(initial=0.0)), 1.0)]),
        integrality=np.concatenate([np.ones(places), np.zeros(near + far)]),
        bounds=Bounds(0, 1),
        constraints=limits,
        options={"mip_rel_gap": 0.0},
    )
    beyond = np.zeros(len(people), dtype=bool)
    beyond[pairs.far[answer.x[places + near :] > _NEARLY]] = True
    return tuple(int(place) for place in np.flatnonzero(answer.x[:places] > 0.5)), beyond


def _tried(people: Grid, trips: Grid, limit: Grid, k: int) -> Places:
    """The best of all sets of places, one after the other; the first of equal ones."""
    sets = np.array(list(combinations(range(trips.shape[1]), k)))
    nearest = np.minimum(trips[:, sets].min(axis=2), limit[:, None])
    return tuple(int(place) for place in sets[int((people @ nearest).argmin())])
