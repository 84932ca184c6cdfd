"""What is left wide after the bounds have been passed along, solved exactly: whole numbers that fit all that is public.

Any such solution is a witness: what it gives a count is possible. The true counts are the first witness, and each
further one is sought so that as many as possible of the counts still asked for are at 1 or less, or at 4 or more.
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

_NEARLY = 1e-6
_LARGE = 10_000.0  # no count is asked for above it


@dataclass
class Programme:
    """One part of the system that nothing ties to the rest. `least_seen` and `most_seen`: of each cell by a witness."""

    matrix: sparse.csr_matrix
    least: Grid
    most: Grid
    low: Grid
    high: Grid
    seconds: float
    least_seen: Grid = field(init=False)
    most_seen: Grid = field(init=False)

    def __post_init__(self) -> None:
        self.least_seen, self.most_seen = np.full(len(self.low), np.inf), np.full(len(self.low), -np.inf)

    def witness(self, counts: Grid) -> None:
        self.least_seen, self.most_seen = (
            np.minimum(self.least_seen, counts),
            np.maximum(self.most_seen, counts),
        )

    def push(self, low: NDArray[np.int64], high: NDArray[np.int64], lot: np.random.Generator) -> bool:
        """Seek a solution with some of the counts as high as 4 and others as low as 1; whether there was time."""
        both = np.intersect1d(low, high)
        turned = lot.random(len(both)) < 0.5
        up = np.concatenate([np.setdiff1d(high, low), both[turned]]).astype(int)
        down = np.concatenate([np.setdiff1d(low, high), both[~turned]]).astype(int)
        n, many = len(self.low), len(up) + len(down)
        steps = sparse.lil_matrix((many, n + many))
        for at, cell in enumerate([*up, *down]):
            steps[at, cell], steps[at, n + at] = 1.0, -1.0
        ends = (
            np.r_[np.zeros(len(up)), np.full(len(down), -np.inf)],
            np.r_[np.full(len(up), np.inf), np.zeros(len(down))],
        )
        aim = np.r_[np.zeros(n), -lot.uniform(0.5, 1, len(up)), lot.uniform(0.5, 1, len(down))]
        bounds = Ends(
            np.r_[self.low, np.zeros(len(up)), np.ones(len(down))],
            np.r_[self.high, np.full(len(up), 4.0), np.full(len(down), _LARGE)],
        )
        wide = sparse.hstack([self.matrix, sparse.csr_matrix((self.matrix.shape[0], many))]).tocsr()
        return self._solve(
            aim,
            [LinearConstraint(wide, self.least, self.most), LinearConstraint(steps.tocsr(), *ends)],
            bounds,
            np.r_[np.ones(n), np.zeros(many)],
        )[0]

    def end(self, cell: int, sign: float) -> tuple[float, bool]:
        """The least a cell may be (sign 1), or the most (−1), and whether that is proved."""
        aim = np.zeros(len(self.low))
        aim[cell] = sign
        solved, bound = self._solve(
            aim,
            [LinearConstraint(self.matrix, self.least, self.most)],
            Ends(self.low, self.high),
            np.ones(len(aim)),
        )
        return sign * bound, solved

    def _solve(
        self, aim: Grid, rows: list[LinearConstraint], bounds: Ends, whole: Grid
    ) -> tuple[bool, float]:
        options = {"time_limit": self.seconds, "mip_rel_gap": 0.0}
        answer = milp(aim, constraints=rows, bounds=bounds, integrality=whole, options=options)
        if answer.x is not None:
            self.witness(np.round(answer.x[: len(self.low)]))
        if answer.status == 0:
            return True, float(np.round(answer.fun, 6))
        bound = getattr(answer, "mip_dual_bound", None)
        return False, -np.inf if bound is None else float(np.ceil(bound - _NEARLY))


def programmes(bounds: Bounds, truth: Grid, seconds: float) -> Iterator[tuple[NDArray[np.int64], Programme]]:
    """The parts of the system, each with the places of its cells; what has only one possible count is put in."""
    matrix, least, most = bounds.system.matrix()
    low, high = bounds.low, np.minimum(bounds.high, np.maximum(_LARGE, 2 * np.nan_to_num(truth)))
    open_ = np.flatnonzero(high - low > 0.5)
    fixed = np.where(high - low > 0.5, 0.0, low)
    given = matrix @ fixed
    left = matrix[:, open_].tocsr()
    tied = np.flatnonzero(np.diff(left.indptr) > 0)
    left, least, most = left[tied], (least - given)[tied], (most - given)[tied]
    needed = _rows_that_bind(left, least, most, low[open_], high[open_])
    left, least, most = left[needed], least[needed], most[needed]
    _, part_of = connected_components(abs(left).T @ abs(left), directed=False)
    for part in np.unique(part_of):
        inside = np.flatnonzero(part_of == part)
        columns = left[:, inside].tocsr()
        ours = np.flatnonzero(np.diff(columns.indptr) > 0)
        places = open_[inside]
        programme = Programme(
            columns[ours].tocsr(), least[ours], most[ours], low[places], high[places], seconds
        )
        if not np.isnan(truth[places]).any():
            programme.witness(truth[places])
        yield places, programme


def _rows_that_bind(
    matrix: sparse.csr_matrix, least: Grid, most: Grid, low: Grid, high: Grid
) -> NDArray[np.int64]:
    """Rows that the bounds of their cells do not fulfil already."""
    up, down = matrix.maximum(0), matrix.minimum(0)
    smallest, largest = up @ low + down @ high, up @ high + down @ low
    return np.flatnonzero((smallest < least - _NEARLY) | (largest > most + _NEARLY))
