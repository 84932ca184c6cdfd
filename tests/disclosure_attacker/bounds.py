"""The least and most of every count by passing bounds along the links until nothing moves, and by which links."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from tests.disclosure_attacker.cells import Attained, Mean
from tests.disclosure_attacker.system import System

Grid = NDArray[np.float64]
_NEARLY = 1e-7
_MOST_TURNS = 400


@dataclass
class Bounds:
    """`low` and `high` of each cell; `by_low` and `by_high`: the row that moved it last, −1 for what was published."""

    system: System
    low: Grid = field(init=False)
    high: Grid = field(init=False)
    by_low: NDArray[np.int64] = field(init=False)
    by_high: NDArray[np.int64] = field(init=False)

    def __post_init__(self) -> None:
        matrix, self.least, self.most = self.system.matrix()
        entries = matrix.tocoo()
        self.row, self.column, self.factor = entries.row, entries.col, entries.data
        self.low, self.high = np.array(self.system.low), np.array(self.system.high)
        self.by_low, self.by_high = (np.full(len(self.low), -1) for _ in range(2))
        self._pass()

    def _pass(self) -> None:
        for _ in range(_MOST_TURNS):
            low, high = self._implied()
            lower, higher = low > self.low + _NEARLY, high < self.high - _NEARLY
            self.low, self.high = np.maximum(self.low, low), np.minimum(self.high, high)
            if self.contradict or not (lower.any() or higher.any()):
                return

    def _implied(self) -> tuple[Grid, Grid]:
        """Bounds of each cell by each row alone: what the other cells of the row leave it at least and at most."""
        up = self.factor > 0
        ends = np.where(up, self.low[self.column], self.high[self.column]) * self.factor
        others_least = self._others(ends)
        ends = np.where(up, self.high[self.column], self.low[self.column]) * self.factor
        others_most = -self._others(-ends)
        with np.errstate(invalid="ignore"):
            most = (self.most[self.row] - others_least) / self.factor
            least = (self.least[self.row] - others_most) / self.factor
        low, high = np.where(up, least, most), np.where(up, most, least)
        low, high = np.ceil(low - _NEARLY), np.floor(high + _NEARLY)
        return self._best(low, high)

    def _best(self, low: Grid, high: Grid) -> tuple[Grid, Grid]:
        best_low, best_high = self.low.copy(), self.high.copy()
        np.maximum.at(best_low, self.column, low)
        np.minimum.at(best_high, self.column, high)
        moved = (low > self.low[self.column] + _NEARLY) & (low == best_low[self.column])
        self.by_low[self.column[moved]] = self.row[moved]
        moved = (high < self.high[self.column] - _NEARLY) & (high == best_high[self.column])
        self.by_high[self.column[moved]] = self.row[moved]
        return best_low, best_high

    def _others(self, ends: Grid) -> Grid:
        """The sum of a row's ends without each of its own, −∞ where another is."""
        open_ended = ~np.isfinite(ends)
        many = len(self.system.rows)
        finite = np.where(open_ended, 0.0, ends)
        sums = np.bincount(self.row, finite, many)[self.row] - finite
        opens = np.bincount(self.row, open_ended, many)[self.row] - open_ended
        return np.where(opens > 0, -np.inf, sums)

    @property
    def contradict(self) -> bool:
        return bool((self.low > self.high + _NEARLY).any())

    def links_to(self, at: int) -> tuple[str, ...]:
        """The names of the links by which the bounds of a cell came about."""
        names: set[str] = set()
        seen: set[int] = set()
        waiting = [at]
        while waiting:
            cell = waiting.pop()
            for row in {int(self.by_low[cell]), int(self.by_high[cell])} - {-1} - seen:
                seen.add(row)
                names.add(self.system.rows[row][3])
                waiting += list(self.system.rows[row][0])
        return tuple(sorted(names))

    def shares_from(self, mean: Mean) -> list[tuple[Attained, float, float]]:
        """What a printed mean of attainments leaves each of its shares, as 0–1."""
        attained = [self._attained(part) for part in mean.parts]
        many = len(attained)
        shares = []
        for place, part in enumerate(mean.parts):
            others = [ends for at, ends in enumerate(attained) if at != place]
            least = mean.low * many - sum(high for _, high in others)
            most = mean.high * many - sum(low for low, _ in others)
            span = part.target - part.floor
            low = part.floor + max(least, 0.0) / 100 * span
            high = part.floor + most / 100 * span if most < 100 - _NEARLY else np.inf
            shares.append((part, low, high))
        return shares

    def _attained(self, part: Attained) -> tuple[float, float]:
        """The least and most that a share attains, 0–100, by the bounds of its counts."""
        above, below = (self.system.place[cell] for cell in (part.numerator, part.denominator))
        lowest = self.low[above] / self.high[below] if self.high[below] else 0.0
        highest = self.high[above] / self.low[below] if self.low[below] else np.inf
        span = part.target - part.floor
        low, high = (min(max((share - part.floor) / span * 100, 0.0), 100.0) for share in (lowest, highest))
        return low, high
