"""What an attacker can still think possible: the least and the most of every hidden count, by linear programming.

The unknowns are the hidden counts and the rests that nobody publishes; what is shown is constant. Any solution of the
links is a proof for every count at once: where it has a count at 1 or less, or at 4 or more, that count may be so for
all anyone can tell (the possible values of a count are an interval, since the links are linear). So one programme asks
for many counts together, and only those that are left are asked for one by one.

After Fischetti & Salazar (2001), Management Science 47: 1008–1027, whose attacker this is; the programmes are solved
by HiGHS (Huangfu & Hall 2018, Math. Prog. Comp. 10: 119–142).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from scipy import sparse
from scipy.optimize import linprog
from scipy.sparse import csgraph

from indicators.disclosure.linked_counts import LARGEST, SMALLEST, LinkedCounts, Numbers

# How far a solution may lie off a bound or a link; HiGHS itself keeps to 1e-7.
NEARLY = 1e-6
_SWEEPS = 40
# What failing a count costs at first, against a move of a shown one by its own cost; tenfold when nothing was found.
_PRICE = 1e2
_PATIENCE = 5  # rounds in vain


class Witness(NamedTuple):
    """A table that the published counts allow, or would allow if `moved` were hidden too."""

    values: Numbers
    moved: Numbers


@dataclass(frozen=True)
class Attack:
    """Some counts, and which of them are hidden. With `knows_zeros` the attacker has been told where the zeros inside
    hidden counts are, which makes the programmes smaller: what such an attacker cannot tell, nobody can."""

    cells: LinkedCounts
    hidden: Numbers
    knows_zeros: bool = False

    @cached_property
    def unknown(self) -> Numbers:
        """Places of the unknowns."""
        cells = self.cells
        unknown = self.hidden & (cells.values > 0)
        if self.knows_zeros:
            return np.flatnonzero(unknown | (cells.rest & cells.filled))
        return np.flatnonzero(unknown | cells.veiled(self.hidden) | cells.rest)

    @cached_property
    def least(self) -> Numbers:
        """The least of each unknown that is known without any link."""
        return self.cells.least(self.hidden)[self.unknown]

    @cached_property
    def _place(self) -> Numbers:
        place = np.full(len(self.cells.values), -1)
        place[self.unknown] = np.arange(len(self.unknown))
        return place

    @cached_property
    def links(self) -> sparse.csr_matrix:
        """The links over the unknowns, without those that have none."""
        links = self.cells.links[:, self.unknown].tocsr()
        return links[np.diff(links.indptr) > 0]

    @cached_property
    def sums(self) -> Numbers:
        """What each of these links comes to."""
        return np.asarray(self.links @ self.cells.values[self.unknown])

    @cached_property
    def parts(self) -> Numbers:
        """Which unknowns hang together: a number for each."""
        linked = abs(self.links)
        return np.asarray(csgraph.connected_components(linked.T @ linked, directed=False)[1])

    def outer(self) -> tuple[Numbers, Numbers]:
        """Bounds of all counts that follow from one link after the other; the possible range lies inside them."""
        low, high = self.cells.values.copy(), self.cells.values.copy()
        low[self.unknown], high[self.unknown] = _propagated(self.links, self.sums, self.least)
        return low, high

    def witness(
        self,
        up: Numbers,
        down: Numbers,
        price: float = 0.0,
        weights: Numbers | None = None,
    ) -> Witness | None:
        """A solution in which as many as can be of the counts `up` (places) are at 4, and of `down` at 1 or less.

        With a price, shown counts that can still be hidden may move too: each costs `cells.cost` times the distance,
        against `price` for each step by which a count fails. None if the solver finds nothing.
        """
        cells, movable = self.cells, self._movable if price else np.array([], int)
        links, sums = self._with(movable)
        asked, many = len(up) + len(down), links.shape[1]
        steps = (price or 1.0) * (np.ones(asked) if weights is None else weights)
        costs = np.tile(cells.cost[movable], 2)
        answer = linprog(
            np.concatenate([np.zeros(len(self.unknown)), costs, -steps[: len(up)], steps[len(up) :]]),
            A_ub=self._steps(up, down, many),
            b_ub=np.concatenate([np.zeros(len(up)), np.full(len(down), float(SMALLEST))]),
            A_eq=sparse.hstack([links, sparse.csr_matrix((links.shape[0], asked))]).tocsr(),
            b_eq=sums,
            bounds=self._bounds(movable, len(up), len(down)),
            method="highs",
        )
        if answer.x is None:
            return None
        values = cells.values.copy()
        values[self.unknown] = answer.x[: len(self.unknown)]
        away = answer.x[len(self.unknown) : many].reshape(2, -1)
        values[movable] += away[0] - away[1]
        moved = np.zeros(len(values), bool)
        moved[movable] = np.abs(values - cells.values)[movable] > NEARLY
        return Witness(values, moved)

    @cached_property
    def _movable(self) -> Numbers:
        """Places of the shown counts that can still be hidden."""
        cells = self.cells
        return np.flatnonzero(~self.hidden & (cells.values > 0) & ~cells.rest & ~cells.told)

    def _with(self, movable: Numbers) -> tuple[sparse.csr_matrix, Numbers]:
        """The links over the unknowns and how far each movable count rises and falls, and what they come to."""
        if not movable.size:
            return self.links, self.sums
        every = np.concatenate([self.unknown, movable])
        links = self.cells.links[:, every].tocsr()
        links = links[np.diff(links.indptr) > 0]
        of_unknown, moving = links[:, : len(self.unknown)], links[:, len(self.unknown) :]
        sums = np.asarray(of_unknown @ self.cells.values[self.unknown])
        return sparse.hstack([of_unknown, moving, -moving]).tocsr(), sums

    def _steps(self, up: Numbers, down: Numbers, many: int) -> sparse.csr_matrix:
        """For each count asked for a step that lies below it (up), or that it passes 1 by (down)."""
        asked = np.arange(len(up) + len(down))
        signs = np.concatenate([np.ones(len(up)), -np.ones(len(down))])
        columns = np.concatenate([many + asked, self._place[np.concatenate([up, down]).astype(int)]])
        entries = np.concatenate([signs, -signs]), (np.tile(asked, 2), columns)
        return sparse.csr_matrix(entries, shape=(len(asked), many + len(asked)))

    def _bounds(self, movable: Numbers, up: int, down: int) -> Numbers:
        moves = self.cells.values[movable]
        lower = np.concatenate([self.least, np.zeros(2 * len(movable) + up + down)])
        upper = np.concatenate(
            [
                np.full(len(self.unknown) + len(movable), np.inf),
                np.maximum(moves - SMALLEST, 0),
                np.full(up, float(LARGEST)),
                np.full(down, np.inf),
            ]
        )
        return np.column_stack([lower, upper])

    def exact(self, place: int) -> tuple[float, float]:
        """The least and the most that one hidden count may be: two programmes over what hangs together with it."""
        position = self._place[place]
        inside = np.flatnonzero(self.parts == self.parts[position])
        links = self.links[:, inside].tocsr()
        rows = np.diff(links.indptr) > 0
        aim = (inside == position).astype(float)
        bounds = np.column_stack([self.least[inside], np.full(len(inside), np.inf)])
        ends = []
        for sign in (1.0, -1.0):
            answer = linprog(
                sign * aim, A_eq=links[rows], b_eq=self.sums[rows], bounds=bounds, method="highs"
            )
            ends.append(sign * answer.fun if answer.status == 0 else -sign * np.inf)
        return max(0.0, ends[0]), ends[1]


def _propagated(links: sparse.csr_matrix, sums: Numbers, least: Numbers) -> tuple[Numbers, Numbers]:
    """Bounds of the unknowns: what each link leaves for one when all its others are at their bounds, over and over."""
    entries = links.tocoo()
    row, column, sign = entries.row, entries.col, entries.data
    low, high = least.astype(float).copy(), np.full(links.shape[1], np.inf)
    for _ in range(_SWEEPS):
        before = low.copy(), high.copy()
        for side in (1.0, -1.0):
            # The least that the link's signed terms come to, and without the one in question.
            term = np.where(side * sign > 0, low[column], -high[column])
            endless = np.isinf(term)
            closed_sums = np.bincount(row, np.where(endless, 0.0, term), links.shape[0])
            open_ends = np.bincount(row, endless, links.shape[0])
            others = np.where(
                open_ends[row] - endless > 0, -np.inf, closed_sums[row] - np.where(endless, 0, term)
            )
            most = side * sums[row] - others
            rises = side * sign > 0
            np.minimum.at(high, column[rises], most[rises])
            np.maximum.at(low, column[~rises], -most[~rises])
        if np.array_equal(before[0], low) and np.array_equal(before[1], high):
            break
    return low, high


class Proof(NamedTuple):
    """Which counts are proved to be possible as 1 or less (`down`) and as 4 or more (`up`), with what is `hidden`."""

    hidden: Numbers
    down: Numbers
    up: Numbers

    @property
    def open(self) -> Numbers:
        return ~(self.down & self.up)


@dataclass
class _Search:
    """What is proved so far, and how the next table is looked for: first `wide`, for all that is open at once; then in
    batches, smaller after every round in vain, and at a price where more may be hidden."""

    cells: LinkedCounts
    hidden: Numbers
    down: Numbers
    up: Numbers
    lot: np.random.Generator
    wide: bool = True
    price: float = 0.0
    in_vain: int = 0

    @property
    def lacking(self) -> int:
        """How many proofs are not there yet."""
        return int((~self.down).sum() + (~self.up).sum())

    def look(self, batch: int) -> Witness | None:
        """A table in which as many as can be of the counts that are open are as they are asked to be: each up or down,
        by lot."""
        lot, size = self.lot, len(self.cells.values) if self.wide else max(batch >> (2 * self.in_vain), 1)
        raised = _some(~self.up & ((lot.random(len(self.up)) < 0.5) | self.down), size, lot)
        lowered = _some(~self.down & ~_mask(raised, len(self.down)), size, lot)
        weights = lot.random(len(raised) + len(lowered)) ** 2 if self.wide else None
        attack = Attack(self.cells, self.hidden, knows_zeros=self.in_vain < 2)
        return attack.witness(raised, lowered, self.price, weights)

    def learn(self, witness: Witness) -> None:
        """Takes what a table proves, and hides what it moved."""
        self.hidden = self.hidden | witness.moved
        self.up |= witness.values >= LARGEST - NEARLY
        self.down |= witness.values <= SMALLEST + NEARLY

    def go_on(self, proved: int, of_lacking: int, price: float) -> None:
        """Narrows the search once it brings little while wide; counts a round in vain and raises the price."""
        if self.wide and proved < of_lacking / 6:
            self.wide, self.price = False, price
        elif not proved:
            self.in_vain += 1
            self.price *= 10
        elif self.in_vain < 2:
            self.in_vain = 0


def prove(
    cells: LinkedCounts,
    hidden: Numbers,
    repair: bool = False,
    excused: Numbers | None = None,
    batch: int = 300,
    seed: int = 0,
) -> Proof:
    """Looks for tables that leave every small count all of 1–4; with `repair` more is hidden until they are found.

    Hiding more never takes a table away, so what is once proved stays so. `excused`: counts not to be asked for.
    """
    asked = cells.small & (hidden | cells.rest) & (~excused if excused is not None else True)
    search = _Search(cells, hidden, ~asked, ~asked, np.random.default_rng(seed))
    while (lacking := search.lacking) and search.in_vain < _PATIENCE:
        witness = search.look(batch)
        if witness is not None:
            search.learn(witness)
        search.go_on(lacking - search.lacking, lacking, _PRICE * repair)
    return Proof(search.hidden, search.down, search.up)


def _mask(places: Numbers, many: int) -> Numbers:
    mask = np.zeros(many, bool)
    mask[places] = True
    return mask


def _some(chosen: Numbers, size: int, lot: np.random.Generator) -> Numbers:
    places = np.flatnonzero(chosen)
    return places if len(places) <= size else np.sort(lot.choice(places, size, replace=False))
