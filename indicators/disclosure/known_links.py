"""What anybody knows of counts before seeing one: which are sums of others, and which can never exceed which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from indicators.disclosure.rounding import Numbers

Grid = NDArray[np.float64]
_SWEEPS = 200


@dataclass(frozen=True)
class Links:
    """m inequalities over n counts: `matrix` (m × n, whole numbers) @ counts <= 0. An equality is two of them."""

    matrix: sparse.csr_matrix

    @classmethod
    def of(
        cls,
        n: int,
        sums: Iterable[tuple[int, Sequence[int]]] = (),
        at_most: Iterable[tuple[int, int, float]] = (),
        parts: Iterable[tuple[int, Sequence[int]]] = (),
        others: Iterable[Mapping[int, float]] = (),
    ) -> Links:
        """Links written out: each whole with the shares it is the sum of; each count with the one it cannot exceed
        times a factor; each whole with the shares that may leave a rest; and others: count → factor, of which the sum
        is at most 0."""
        rows: list[tuple[list[int], list[float]]] = []
        for whole, shares in sums:
            ones = [1.0] * len(shares)
            rows += [
                ([whole, *shares], [1.0, *(-one for one in ones)]),
                ([whole, *shares], [-1.0, *ones]),
            ]
        rows += [([part, whole], [1.0, -factor]) for part, whole, factor in at_most]
        rows += [([whole, *shares], [-1.0, *([1.0] * len(shares))]) for whole, shares in parts]
        rows += [(list(terms), list(terms.values())) for terms in others]
        at = np.repeat(np.arange(len(rows)), [len(columns) for columns, _ in rows])
        columns = [column for row, _ in rows for column in row]
        data = [number for _, row in rows for number in row]
        return cls(sparse.csr_matrix((data, (at, columns)), shape=(len(rows), n)))

    @property
    def n(self) -> int:
        return int(self.matrix.shape[1])

    def hold(self, counts: Numbers) -> NDArray[np.bool_]:
        """Which of the links these counts keep."""
        return np.asarray(self.matrix @ counts <= 0)

    @cached_property
    def pairs(self) -> tuple[Numbers, Numbers, Grid]:
        """The links between two counts alone: places of the parts and of the wholes, and by what a whole is
        multiplied."""
        rows = self.matrix[np.flatnonzero(np.diff(self.matrix.indptr) == 2)]
        columns, factors = rows.indices.reshape(-1, 2), rows.data.reshape(-1, 2)
        two_sided = (factors > 0).sum(axis=1) == 1
        columns, factors = columns[two_sided], factors[two_sided]
        at, first = np.arange(len(columns)), (factors[:, 0] < 0).astype(int)
        parts, wholes = columns[at, first], columns[at, 1 - first]
        return parts, wholes, -factors[at, 1 - first] / factors[at, first]

    @cached_property
    def _entries(self) -> tuple[Numbers, Numbers, NDArray[np.float64], NDArray[np.bool_]]:
        entries = self.matrix.tocoo()
        return entries.row, entries.col, entries.data, entries.data > 0

    def ranges(self, low: Grid, high: Grid) -> tuple[Grid, Grid]:
        """The least and the most that each count may be once every link has been drawn upon until none tells more.

        `low`, `high`: what is known of each count by itself, infinite where nothing is. Whole numbers: what one link
        leaves for one count when all its others are at their ends, over and over (bounds propagation, as solvers of
        integer programmes begin).
        """
        rows, columns, factors, rising = self._entries
        many = self.matrix.shape[0]
        low, high = low.astype(float), high.astype(float)
        entries = np.arange(len(rows))
        for _ in range(_SWEEPS):
            row, column, factor, rises = rows[entries], columns[entries], factors[entries], rising[entries]
            least = factor * np.where(rises, low[column], high[column])
            endless = np.isinf(least)
            finite = np.where(endless, 0.0, least)
            others_endless = np.bincount(row, endless, many)[row] - endless > 0
            left = np.where(others_endless, -np.inf, np.bincount(row, finite, many)[row] - finite) / -factor
            tighter_high, tighter_low = high.copy(), low.copy()
            np.minimum.at(tighter_high, column[rises], np.floor(left[rises] + 1e-9))
            np.maximum.at(tighter_low, column[~rises], np.ceil(left[~rises] - 1e-9))
            moved = (tighter_high != high) | (tighter_low != low)
            low, high = tighter_low, tighter_high
            if not moved.any():
                break
            # Only a link in which something has moved can tell more.
            touched = np.zeros(many, bool)
            touched[rows[moved[columns]]] = True
            entries = np.flatnonzero(touched[rows])
        return low, high
