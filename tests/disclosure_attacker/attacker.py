"""The attacker: what can be told of each true count from all that is public together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from tests.disclosure_attacker.bounds import Bounds, Grid
from tests.disclosure_attacker.cells import SMALL, Cell, Narrowed, PublicFacts, Published, share
from tests.disclosure_attacker.links import Link, links
from tests.disclosure_attacker.system import System, is_of_children, system_of
from tests.disclosure_attacker.whole_numbers import Programme, programmes
from tests.disclosure_attacker.witnesses import Search

__all__ = ["Attack", "Link", "Narrowed", "links", "narrowed"]
_NEARLY = 1e-6
_FEW = 3  # so many are asked for one by one
_MANY = 3000  # a part of so many cells is too much for one search


class Behind(Protocol):
    """Counts by cell, as of a mapping."""

    def get(self, cell: Cell, otherwise: float) -> float: ...


def narrowed(
    published: Iterable[Published],
    public: PublicFacts,
    truth: Mapping[Cell, float],
    without: Collection[str] = (),
    exactly: bool = True,
    base: Behind | None = None,
) -> list[Narrowed]:
    """The counts of 1–4 children of which the attacker can leave out some of 1–4.

    `truth`: the counts that are asked for, also those that nobody publishes. `without`: links that the attacker does
    not know. `exactly`: whether what passing bounds leaves wide is solved in whole numbers; `base`: see `Attack`.
    """
    return Attack(list(published), public, truth, without, base).narrowed(exactly)


@dataclass
class Attack:
    """One attack: `truth` says what is asked for. `base`: all counts, also those that nobody publishes, 0 where
    it names none; it spares the solver the search for a first solution, and tells the attacker nothing."""

    published: list[Published]
    public: PublicFacts
    truth: Mapping[Cell, float]
    without: Collection[str] = ()
    base: Behind | None = None
    seconds: float = 20.0  # for one search of the solver
    in_all: float = 60.0  # of processor time for a part that is searched piece by piece
    asks: Callable[[str], bool] = is_of_children
    _unsettled: set[int] = field(default_factory=set)

    @cached_property
    def system(self) -> System:
        return system_of(self.published, self.public, self.without, self.truth)

    @cached_property
    def bounds(self) -> Bounds:
        """The bounds passed along the links until nothing moves, with the shares that printed scores lead to."""
        bounds = Bounds(self.system)
        for _ in range(5):
            if "score_of_shares" in self.without or not self._solve_scores(self.system, bounds):
                break
            bounds = Bounds(self.system)
        return bounds

    def _solve_scores(self, system: System, bounds: Bounds) -> bool:
        before = len(system.rows)
        for mean in self.public.means:
            for part, low, high in bounds.shares_from(mean):
                for terms, least, most, _ in share(part.numerator, part.denominator, low, min(high, 1e6)):
                    system.tie(terms, least, most, "score_of_shares")
        return len(system.rows) > before

    @cached_property
    def counts(self) -> Grid:
        """The true count of each cell, NaN where the truth does not say."""
        return np.array([self.truth.get(cell, np.nan) for cell in self.system.cells], float)

    @cached_property
    def targets(self) -> NDArray[np.int64]:
        counts = self.counts
        small = (counts >= SMALL[0]) & (counts <= SMALL[-1])
        return np.array([at for at in np.flatnonzero(small) if self.asks(self.system.cells[at].measure)], int)

    def narrowed(self, exactly: bool = True) -> list[Narrowed]:
        if self.bounds.contradict:
            raise AssertionError("what is published contradicts the links")
        low, high = self.bounds.low.copy(), self.bounds.high.copy()
        wide = self.targets[(low[self.targets] <= 1) & (high[self.targets] >= 4)]
        solved: set[int] = set()
        if exactly and wide.size:
            for places, programme in programmes(self.bounds, self._base, self.seconds):
                inside = np.flatnonzero(np.isin(places, wide))
                if not inside.size:
                    continue
                self._unsettled, before = set(), self._unsettled
                if len(places) > _MANY and self.base is not None:
                    solved |= {int(places[at]) for at in self._search(programme, places, inside)}
                else:
                    for at, ends in self._solve(programme, inside).items():
                        low[places[at]], high[places[at]] = ends
                        solved.add(int(places[at]))
                self._unsettled = before | {int(places[at]) for at in self._unsettled}
        left = {int(at) for at in self.targets if low[at] > 1 or high[at] < 4} | solved | self._unsettled
        return [self._as_narrowed(at, low[at], high[at], at in solved) for at in sorted(left)]

    def _as_narrowed(self, at: int, low: float, high: float, solved: bool) -> Narrowed:
        names = self.bounds.links_to(at)
        names = (*names, "together") if solved else names or ("published",)
        cell, count = self.system.cells[at], int(self.counts[at])
        return Narrowed(cell, int(low), float(high), count, names, at not in self._unsettled)

    @cached_property
    def _base(self) -> Grid:
        """Counts of all cells that may serve as a first solution; NaN where nobody has told them."""
        if self.base is None:
            return self.counts
        return np.array([self.base.get(cell, 0.0) for cell in self.system.cells], float)

    def _search(self, programme: Programme, places: NDArray[np.int64], asked: NDArray[np.int64]) -> list[int]:
        """Pieces of a large part: of what is asked for, the counts that are narrowed by what is near them. Those that
        are neither that nor witnessed are not settled."""
        cells = [self.system.cells[at] for at in places]
        search = Search(programme, cells, self.public.districts)
        search.find(asked, self.in_all)
        narrowed = search.narrowed(asked, self.in_all / 4)
        self._unsettled |= set(search.left(asked).tolist()) - set(narrowed)
        return narrowed

    def _solve(self, programme: Programme, asked: NDArray[np.int64]) -> dict[int, tuple[float, float]]:
        """The ends of those cells asked for whose range leaves out some of 1–4, or of which that is not settled."""
        self._push(programme, asked)
        ends: dict[int, tuple[float, float]] = {}
        for at in map(int, asked):
            low = programme.least_seen[at] <= SMALL[0] or programme.can_be(at, 0, SMALL[0])
            high = programme.most_seen[at] >= SMALL[-1] or programme.can_be(at, SMALL[-1], np.inf)
            if not (low and high):
                ends[at] = (
                    programme.low[at] if low else programme.end(at, 1.0),
                    programme.high[at] if high else programme.end(at, -1.0),
                )
                if None in (low, high) and False not in (low, high):
                    self._unsettled.add(at)
        return ends

    def _push(self, programme: Programme, asked: NDArray[np.int64]) -> None:
        """Find witnesses for as many as may be at once, until two searches have brought nothing new."""
        lot, in_vain, before = np.random.default_rng(9), 0, -1
        while in_vain < 2:
            low = asked[programme.least_seen[asked] > SMALL[0]]
            high = asked[programme.most_seen[asked] < SMALL[-1]]
            left = len(low) + len(high)
            if left <= _FEW:
                return
            in_vain = in_vain + 1 if left == before else 0
            before = left
            programme.push(low, high, lot)

    def range_of(self, cell: Cell) -> tuple[float, float]:
        """The least and most that a count may be, exactly."""
        at = self.system.place[cell]
        if self.bounds.low[at] == self.bounds.high[at]:
            return float(self.bounds.low[at]), float(self.bounds.high[at])
        for places, programme in programmes(self.bounds, self._base, self.seconds):
            if at in places:
                inside = int(np.flatnonzero(places == at)[0])
                low, high = (programme.end(inside, sign) for sign in (1.0, -1.0))
                return low, high
        return float(self.bounds.low[at]), float(self.bounds.high[at])

    def certain(self) -> dict[Cell, str]:
        """Of the counts that are asked for and are not shown exactly: which are surely zero, and which surely not."""
        shown = {cell for cell, low, high, _ in self.published if low == high}
        told = {}
        for at, cell in enumerate(self.system.cells):
            if cell in shown or np.isnan(self.counts[at]) or not self.asks(cell.measure):
                continue
            if self.bounds.high[at] == 0:
                told[cell] = "zero"
            elif self.bounds.low[at] > 0:
                told[cell] = "not zero"
        return told

    def contradictions(self) -> list[str]:
        """The links that the true counts do not fulfil, where what the truth does not name is 0: there must be none, or
        the attacker deceives himself."""
        counts = np.nan_to_num(self.counts)
        wrong = set()
        for row, least, most, link in self.system.rows:
            sum_ = sum(factor * counts[at] for at, factor in row.items())
            if not least - _NEARLY <= sum_ <= most + _NEARLY:
                wrong.add(link)
        return sorted(wrong)
