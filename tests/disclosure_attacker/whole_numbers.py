"""What is left wide after the bounds have been passed along, solved exactly: whole numbers that fit all that is public.

Any such solution is a witness: what it gives a count is possible. Solutions are sought in which as many as may be of
the counts asked for are at 1 or less, or at 4 or more; who is left over is asked for alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import Bounds as Ends
from scipy.optimize import LinearConstraint, milp
from scipy.sparse.csgraph import connected_components

from tests.disclosure_attacker.bounds import Bounds, Grid

Places = NDArray[np.int64]
_NEARLY = 1e-6
_LARGE = 10_000.0  # no count is asked for above it
_GAP = 0.2  # a solution that pushes nearly as many as the best does will do


@dataclass
class Programme:
    """One part of the system that nothing ties to the rest. `least_seen` and `most_seen`: of each cell by a witness;
    `newest`: the counts that were found last; `seconds` that one search may take."""

    matrix: sparse.csr_matrix
    least: Grid
    most: Grid
    low: Grid
    high: Grid
    seconds: float
    base: Grid | None = None
    least_seen: Grid = field(init=False)
    most_seen: Grid = field(init=False)
    newest: Grid | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.least_seen, self.most_seen = np.full(len(self.low), np.inf), np.full(len(self.low), -np.inf)
        if self.base is not None and self.fits(self.base):
            self.saw(self.base)

    def fits(self, counts: Grid) -> bool:
        sums = self.matrix @ counts
        inside = (counts >= self.low - _NEARLY) & (counts <= self.high + _NEARLY)
        return bool(
            inside.all() and (sums >= self.least - _NEARLY).all() and (sums <= self.most + _NEARLY).all()
        )

    def saw(self, counts: Grid) -> None:
        self.newest = counts
        self.least_seen, self.most_seen = (
            np.minimum(self.least_seen, counts),
            np.maximum(self.most_seen, counts),
        )

    @property
    def _rows(self) -> LinearConstraint:
        return LinearConstraint(self.matrix, self.least, self.most)

    def push(
        self,
        low: Places,
        high: Places,
        lot: np.random.Generator,
        weights: Grid | None = None,
        gap: float = _GAP,
    ) -> None:
        """Seek a solution with many of the counts in `low` at 1 or less and of those in `high` at 4 or more; by the
        `weights` of all counts rather of some, where there are any."""
        both = np.intersect1d(low, high)
        turned = lot.random(len(both)) < 0.5
        up = np.concatenate([np.setdiff1d(high, low), both[turned]]).astype(int)
        down = np.concatenate([np.setdiff1d(low, high), both[~turned]]).astype(int)
        n, many = len(self.low), len(up) + len(down)
        # Beside each count pushed a number no larger than it, at most 4, or no smaller than it, at least 1.
        at = np.arange(many)
        signs = np.r_[np.ones(len(up)), -np.ones(len(down))]
        steps = sparse.csr_matrix(
            (np.r_[signs, -signs], (np.r_[at, at], np.r_[up, down, n + at])), shape=(many, n + many)
        )
        wide = sparse.hstack([self.matrix, sparse.csr_matrix((self.matrix.shape[0], many))]).tocsr()
        bounds = Ends(
            np.r_[self.low, np.zeros(len(up)), np.ones(len(down))],
            np.r_[self.high, np.full(len(up), 4.0), np.full(len(down), _LARGE)],
        )
        rows = [LinearConstraint(wide, self.least, self.most), LinearConstraint(steps, 0.0, np.inf)]
        weight = lot.uniform(0.5, 1, many)
        if weights is not None:
            weight *= weights[np.r_[up, down]]
        aim = np.r_[np.zeros(n), -signs * weight]
        self._solve(aim, rows, bounds, np.r_[np.ones(n), np.zeros(many)], gap)

    def can_be(self, cell: int, low: float, high: float) -> bool | None:
        """Whether a count may lie between these; None where there was no time to tell."""
        ends = self.low.copy(), self.high.copy()
        ends[0][cell], ends[1][cell] = max(low, self.low[cell]), min(high, self.high[cell])
        if ends[0][cell] > ends[1][cell]:
            return False
        return self._solve(np.zeros(len(self.low)), [self._rows], Ends(*ends), np.ones(len(self.low)))[0]

    def end(self, cell: int, sign: float) -> float:
        """The least a cell may be (sign 1), or the most (−1): what the solver has proved of it."""
        aim = np.zeros(len(self.low))
        aim[cell] = sign
        ends = self._solve(aim, [self._rows], Ends(self.low, self.high), np.ones(len(aim)), 0.0)[1]
        if ends is None:
            return float((self.low if sign > 0 else self.high)[cell])
        return sign * float(np.ceil(ends - _NEARLY))

    def _solve(
        self, aim: Grid, rows: list[LinearConstraint], bounds: Ends, whole: Grid, gap: float = 0.0
    ) -> tuple[bool | None, float | None]:
        """Whether there is a solution, None where time was up, and below what the aim cannot be brought."""
        options = {"time_limit": self.seconds, "mip_rel_gap": gap}
        answer = milp(aim, constraints=rows, bounds=bounds, integrality=whole, options=options)
        if answer.x is not None:
            self.saw(np.round(answer.x[: len(self.low)]))
            return True, answer.mip_dual_bound
        return (False if answer.status == 2 else None), None


def programmes(bounds: Bounds, truth: Grid, seconds: float) -> Iterator[tuple[Places, Programme]]:
    """The parts of the system, each with the places of its cells; what has only one possible count is put in."""
    matrix, least, most = bounds.system.matrix()
    low, high = bounds.low, np.minimum(bounds.high, np.maximum(_LARGE, 2 * np.nan_to_num(truth)))
    is_open = high - low > 0.5
    open_ = np.flatnonzero(is_open)
    given = matrix @ np.where(is_open, 0.0, low)
    left, least, most = matrix[:, open_].tocsr(), least - given, most - given
    needed = _rows_that_bind(left, least, most, low[open_], high[open_])
    left, least, most = left[needed], least[needed], most[needed]
    _, part_of = connected_components(abs(left).T @ abs(left), directed=False)
    for part in np.unique(part_of):
        inside = np.flatnonzero(part_of == part)
        columns = left[:, inside].tocsr()
        ours = np.flatnonzero(np.diff(columns.indptr) > 0)
        places = open_[inside]
        base = None if np.isnan(truth[places]).any() else truth[places]
        ends = low[places], high[places]
        yield places, Programme(columns[ours].tocsr(), least[ours], most[ours], *ends, seconds, base)


def part_of(whole: Programme, counts: Grid, places: Places, seconds: float) -> Programme:
    """What is left to some cells of a programme while all others stay at these counts, which fit."""
    rows = np.flatnonzero(np.diff(whole.matrix[:, places].tocsr().indptr))
    matrix = whole.matrix[rows][:, places].tocsr()
    others = whole.matrix[rows] @ counts - matrix @ counts[places]
    least, most, low, high = (
        whole.least[rows] - others,
        whole.most[rows] - others,
        whole.low[places],
        whole.high[places],
    )
    needed = _rows_that_bind(matrix, least, most, low, high)
    return Programme(matrix[needed], least[needed], most[needed], low, high, seconds, counts[places])


def alone(whole: Programme, places: Places, seconds: float) -> Programme:
    """Some cells of a programme with what ties them to each other alone: what cannot be here can be nowhere."""
    inside = whole.matrix[:, places].tocsr()
    rows = np.flatnonzero(
        (np.diff(inside.indptr) > 0) & (np.diff(inside.indptr) == np.diff(whole.matrix.indptr))
    )
    return Programme(
        inside[rows], whole.least[rows], whole.most[rows], whole.low[places], whole.high[places], seconds
    )


def _rows_that_bind(matrix: sparse.csr_matrix, least: Grid, most: Grid, low: Grid, high: Grid) -> Places:
    """Rows that the bounds of their cells do not fulfil already."""
    up, down = matrix.maximum(0), matrix.minimum(0)
    smallest, largest = up @ low + down @ high, up @ high + down @ low
    return np.flatnonzero((smallest < least - _NEARLY) | (largest > most + _NEARLY))
