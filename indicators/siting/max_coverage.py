"""Where to place k more for most weight within reach: exactly, with ties and runner-up, and the greedy answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

Grid = NDArray[Any]
Places = tuple[int, ...]

MOST_TIES = 8
_OPTIONS = {"mip_rel_gap": 0.0, "presolve": True}


@dataclass(frozen=True)
class Covering:
    """The best places (columns of `reach`, as few as do it, in order) and what they gain; `ties`: other sets that gain
    as much with as few places, `more_ties` whether there are more than told; `runner_up`: the best set that gains less,
    `second` of it (NaN where nothing gains less); `greedy`: what taking one after the other gives."""

    chosen: Places
    gained: float
    ties: tuple[Places, ...]
    more_ties: bool
    runner_up: Places
    second: float
    greedy: Places
    greedy_gained: float

    @property
    def regret(self) -> float:
        """What the runner-up loses against the best."""
        return self.gained - self.second


def best_cover(weights: ArrayLike, reach: ArrayLike, k: int, most_ties: int = MOST_TIES) -> Covering:
    """The k or fewer places whose reach holds the most weight: the maximal covering location problem, solved exactly.

    Church & ReVelle (1974), Papers of the Regional Science Association 32:101–118, as a mixed-integer programme solved
    by branch and cut (HiGHS) with no gap left. `weights`: whole numbers, 0 or more, a row each; `reach`: rows × places,
    whether the place reaches the row. Raises ValueError for k below 1, weights that are not whole or below 0, or
    shapes that do not fit.
    """
    people, within = _checked(weights, reach, k)
    problem = _Problem.of(people, within)
    sets, more = problem.all_best(k, most_ties)
    spelled, cut = problem.spelled(sets, most_ties + 1)
    best = gain_of(people, within, spelled[0])
    below = problem.next_best(k, sets, more) if best > 0 else None
    runner_up = problem.spelled([below], 1)[0][0] if below is not None else ()
    first = greedy(people, within, k)
    return Covering(
        chosen=spelled[0],
        gained=best,
        ties=tuple(spelled[1:]),
        more_ties=more or cut,
        runner_up=runner_up,
        second=gain_of(people, within, runner_up) if below is not None else float("nan"),
        greedy=first,
        greedy_gained=gain_of(people, within, first),
    )


def gain_of(weights: Grid, reach: Grid, places: Sequence[int]) -> float:
    """The weight that these places reach together."""
    return float(weights[reach[:, list(places)].any(axis=1)].sum())


def greedy(weights: Grid, reach: Grid, k: int) -> Places:
    """The place that adds most, then the one that adds most to it, and so on; the first of equal ones, none that adds
    nothing. It is within 1 − 1/e of the best (Nemhauser, Wolsey & Fisher 1978), and is shown only to compare."""
    left, taken = weights.astype(float).copy(), list[int]()
    for _ in range(k):
        adds = left @ reach
        if not len(adds) or adds.max() <= 0:
            break
        place = int(adds.argmax())
        taken.append(place)
        left = np.where(reach[:, place], 0, left)
    return tuple(sorted(taken))


def _checked(weights: ArrayLike, reach: ArrayLike, k: int) -> tuple[Grid, Grid]:
    people, within = np.asarray(weights, dtype=float), np.asarray(reach, dtype=bool)
    if k < 1:
        raise ValueError(f"at least one place is placed, not {k}")
    if within.ndim != 2 or within.shape[0] != len(people):
        raise ValueError(f"reach has a row for each of {len(people)} weights, not {within.shape}")
    if not (np.isfinite(people).all() and (people >= 0).all() and (people == np.round(people)).all()):
        raise ValueError("a weight is a whole number, 0 or more")
    return people, within


@dataclass(frozen=True)
class _Problem:
    """The problem without what cannot matter: rows that nobody reaches or that weigh nothing are left out, rows with
    the same reach are one, and so are places with the same reach (a group: one does as well as another)."""

    weights: Grid
    reach: Grid
    groups: tuple[Places, ...]

    @classmethod
    def of(cls, weights: Grid, reach: Grid) -> _Problem:
        rows = (weights > 0) & reach.any(axis=1)
        if not rows.any():
            return cls(np.zeros(0), np.zeros((0, 0), bool), ())
        patterns, row_of = np.unique(reach[rows], axis=0, return_inverse=True)
        summed = np.bincount(row_of.ravel(), weights[rows], minlength=len(patterns))
        columns, group_of = np.unique(patterns, axis=1, return_inverse=True)
        members = [tuple(map(int, np.flatnonzero(group_of.ravel() == at))) for at in range(columns.shape[1])]
        useful = sorted(np.flatnonzero(columns.any(axis=0)), key=lambda at: members[at])
        return cls(summed, columns[:, useful], tuple(members[at] for at in useful))

    def gain(self, groups: Places) -> float:
        return gain_of(self.weights, self.reach, groups)

    def solve(self, k: int, cuts: Sequence[Places] = (), below: float | None = None) -> Places | None:
        """The groups that gain most, as few as do it; none of `cuts`, and less than `below`; None where there are none.

        Variables: a place is taken (one each), a row is reached. Below a limit a row that is reached must be counted,
        or the programme would just leave rows out.
        """
        rows, places = self.reach.shape
        if not places:
            return None if cuts or below is not None else ()
        # A place costs less than the least that can be gained, so that no set is longer than it must be.
        costs = np.concatenate([np.full(places, 0.5 / (k + 1)), -self.weights])
        limits = [
            LinearConstraint(self._row(np.ones(places), np.zeros(rows)), 0, k),
            LinearConstraint(
                sparse.hstack([-sparse.csr_matrix(self.reach * 1.0), sparse.eye(rows)]), -np.inf, 0
            ),
            *(
                LinearConstraint(self._row(self._in(cut), np.zeros(rows)), -np.inf, len(cut) - 1)
                for cut in cuts
            ),
        ]
        if below is not None:
            limits += [
                LinearConstraint(self._row(np.zeros(places), self.weights), -np.inf, below - 0.5),
                LinearConstraint(self._counted(), 0, np.inf),
            ]
        whole = np.concatenate([np.ones(places), np.zeros(rows)])
        answer = milp(costs, integrality=whole, bounds=Bounds(0, 1), constraints=limits, options=_OPTIONS)
        if answer.x is None:
            return None
        return tuple(int(at) for at in np.flatnonzero(answer.x[:places] > 0.5))

    def _row(self, of_places: Grid, of_rows: Grid) -> sparse.csr_matrix:
        return sparse.csr_matrix(np.concatenate([of_places, of_rows])[None, :])

    def _in(self, groups: Places) -> Grid:
        return np.isin(np.arange(len(self.groups)), groups).astype(float)

    def _counted(self) -> sparse.csr_matrix:
        """A row is reached as soon as one of the places that reach it is taken: y − x ≥ 0 for every pair."""
        row, place = np.nonzero(self.reach)
        pair = np.arange(len(row))
        here = sparse.csr_matrix((np.ones(len(row)), (pair, row)), shape=(len(row), self.reach.shape[0]))
        taken = sparse.csr_matrix((np.ones(len(row)), (pair, place)), shape=(len(row), self.reach.shape[1]))
        return sparse.hstack([-taken, here]).tocsr()

    def all_best(self, k: int, most: int) -> tuple[list[Places], bool]:
        """Sets of groups that gain most with the fewest places, and whether there are more than `most`."""
        first = self.solve(k)
        if not first:
            return [()], False
        sets = [first]
        while len(sets) <= most:
            other = self.solve(len(first), sets)
            if other is None or self.gain(other) < self.gain(first):
                return sets, False
            sets.append(other)
        return sets[:most], True

    def next_best(self, k: int, best: Sequence[Places], more: bool) -> Places | None:
        """The best set that gains less than these best ones, which are all there are unless there are `more`.

        Where the best reach everything, what gains less leaves out some row and all places that reach it: tried row by
        row from the lightest, until no row left out is light enough. Otherwise every best set has k places, for with
        fewer a further one would add; with all of them forbidden, the next one is what is asked for.
        """
        value, whole = self.gain(best[0]), float(self.weights.sum())
        if value < whole:
            return self.solve(k, below=value) if more else self.solve(k, best)
        second: Places | None = None
        for row in np.argsort(self.weights, kind="stable"):
            if second is not None and whole - self.weights[row] <= self.gain(second):
                break
            kept = np.flatnonzero(~self.reach[row])
            part = _Problem(self.weights, self.reach[:, kept], tuple(self.groups[at] for at in kept))
            chosen = part.solve(k)
            if chosen is not None:
                places = tuple(int(kept[at]) for at in chosen)
                second = places if second is None or self.gain(places) > self.gain(second) else second
        return second

    def spelled(self, sets: Sequence[Places], most: int) -> tuple[list[Places], bool]:
        """The places of sets of groups, every member of a group in turn, and whether there are more than told."""
        every = (
            tuple(sorted(places))
            for groups in sets
            for places in product(*(self.groups[group] for group in groups))
        )
        listed = list(islice(every, most + 1))
        return sorted(listed[:most]), len(listed) > most
