"""Rounding by lot, with lots drawn again until nobody can narrow a small count by what links it to others.

Whether a table is good is judged by the published figures alone, never by the counts behind them, and any table that is
good at the first draw stays. Each figure that need not be told may be withheld by lot, too. So every set of counts that
can stand behind the published figures could have led to them: who knows this procedure, but not the secret, learns
nothing from the choice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.disclosure.known_links import Grid, Links
from indicators.disclosure.rounding import (
    BASE,
    LARGEST,
    SELDOM_UNTOLD,
    SMALLEST,
    UNTOLD,
    UNTOLD_BY_LOT,
    Numbers,
    possible,
    rounded,
    seed_of,
    untold,
)

Flags = NDArray[np.bool_]

_MOST_ROUNDS = 80
_IN_VAIN = 6  # rounds without fewer in the way than ever before, after which more is withheld around them
# How many links away, and whether also what is of most use; after the last there is no hope.
_WITHHELD = ((0, False), (1, False), (2, False), (3, False), (1, True), (2, True), (4, True), (8, True))
_TRIALS = 30  # lots drawn again around one count before the next has its turn
_UPHILL = 0.01
_PATIENCE = 3  # rounds before a figure in the way is withheld


@dataclass(frozen=True)
class ToRound:
    """n counts that are to be told or to be protected beside those that are.

    `names`: what each is called when its lot is drawn; `may_be_told`: which have a figure at all; `must_be_told`: of
    which it is withheld only where nothing else helps; `is_rest`: which are what is left of a whole without a part, of
    which it may be known that many are left.
    """

    names: Sequence[str]
    counts: Numbers
    links: Links
    may_be_told: Flags
    must_be_told: Flags
    is_rest: Flags


@dataclass(frozen=True)
class Known:
    """What was told before of n counts: the least and the most, and the turn at which its lot had been drawn."""

    low: Grid
    high: Grid
    turns: Numbers

    @classmethod
    def nothing(cls, n: int) -> Known:
        return cls(np.zeros(n), np.full(n, np.inf), np.zeros(n, np.int64))


@dataclass(frozen=True)
class Rounded:
    """n published figures and what follows from them: each a multiple of BASE or UNTOLD, with the least and the most
    that the count may be for all anyone can tell. `turns`: how often each lot was drawn again; `open`: which are those
    of which more follows than may, none where the control succeeded."""

    figures: Numbers
    low: Grid
    high: Grid
    turns: Numbers
    open: Flags


def narrowed(low: Grid, high: Grid, is_rest: Flags) -> Flags:
    """Which ranges cut into the small counts: some of 1–4 are possible and others are not."""
    touches = (low <= LARGEST) & (high >= SMALLEST)
    return np.asarray(touches & ((high < LARGEST) | ((low > SMALLEST) & ~is_rest)))


def controlled(secret: bytes, asked: ToRound, known: Known | None = None) -> Rounded:
    """Counts rounded so that no range that follows from the figures and the links cuts into 1–4.

    `known`: what earlier publications told of each; a lot begins at the turn at which it was drawn for them. Raises
    ValueError where the counts themselves do not keep the links.
    """
    if not asked.links.hold(asked.counts).all():
        raise ValueError("the counts do not keep the links between them")
    known = known or Known.nothing(len(asked.counts))
    untold = _nothing_told(asked, known)
    return untold if untold.open.any() else _Drawing(secret, asked, known).settled()


def _nothing_told(asked: ToRound, known: Known) -> Rounded:
    """What is known if nothing more is told. A count of 1–4 that is in the way then is so whatever lots are drawn: more
    figures leave less. (Of another count they may yet tell that it is none of 1–4.)"""
    low, high = asked.links.ranges(known.low, known.high)
    is_small = (asked.counts >= SMALLEST) & (asked.counts <= LARGEST)
    figures = np.full(len(asked.counts), UNTOLD)
    return Rounded(figures, low, high, known.turns, narrowed(low, high, asked.is_rest) & is_small)


class _Near(NamedTuple):
    """What is looked at around a count: itself and all that so many links lead to (`places`), the links in which any of
    these stands, and all that stand in those (`inside`): which are the places (`mine`), and which rests."""

    places: Numbers
    inside: Numbers
    links: Links
    mine: Flags
    is_rest: Flags


class _Drawing:
    """The figures drawn so far, and the ranges that follow from them."""

    def __init__(self, secret: bytes, asked: ToRound, known: Known) -> None:
        self.secret, self.asked, self.known = secret, asked, known
        self.turns, self.drawn = known.turns.copy(), known.turns.copy()
        drawn = rounded(secret, asked.names, asked.counts, self.turns)
        by_lot = untold(secret, asked.names, np.where(asked.must_be_told, SELDOM_UNTOLD, UNTOLD_BY_LOT))
        self.silent = ~asked.may_be_told | by_lot
        self.must_be_told = asked.must_be_told.copy()
        self.figures = np.where(self.silent, UNTOLD, drawn)
        self.can_move = asked.may_be_told & (asked.counts % BASE > 0)
        beside = abs(asked.links.matrix)
        self.beside = (beside.T @ beside).tocsr()
        self.rows_of = beside.tocsc()
        self.neighbours: dict[tuple[int, int], Numbers] = {}
        self.surroundings: dict[tuple[int, int], _Near] = {}
        # The order in which lots are drawn again is drawn by lot too.
        self.lot = np.random.default_rng(list(seed_of(secret, asked.names)))

    def settled(self) -> Rounded:
        """The figures once nothing stands in the way, or once nothing more can be withheld around what does."""
        in_the_way = np.array([], int)
        for steps, of_most_use in _WITHHELD:
            self._withhold(in_the_way, steps, of_most_use)
            result = self._drawn_again()
            in_the_way = np.flatnonzero(result.open)
            if not in_the_way.size:
                break
        return result

    def _withhold(self, places: Numbers, steps: int, of_most_use: bool) -> None:
        """Withholds what need not be told around some counts, so many links away; in the end also what is of most use:
        what is left of ten without none is two at least, however lots fall."""
        for place in places.tolist():
            near = self._around(place, steps)
            if of_most_use:
                self.must_be_told[near] = False
            self.figures[near[~self.must_be_told[near]]] = UNTOLD

    def _drawn_again(self) -> Rounded:
        """The figures once nothing stands in the way, or after so many rounds in vain."""
        fewest, since = len(self.figures) + 1, 0
        for turn in range(_MOST_ROUNDS):
            low, high = self._ranges(self.asked.links, slice(None), self.figures)
            bad = narrowed(low, high, self.asked.is_rest)
            fewest, since = (int(bad.sum()), 0) if bad.sum() < fewest else (fewest, since + 1)
            if not bad.any() or since > _IN_VAIN:
                break
            done: set[int] = set()
            for place in self.lot.permutation(np.flatnonzero(bad)).tolist():
                if place not in done:
                    done.update(self._mend(place, turn))
        return Rounded(self.figures, low, high, self.turns, bad)

    def _mend(self, place: int, turn: int) -> list[int]:
        """Draws lots again around a count of which too much is known; returns the places that were looked at.

        Only what is near is looked at, further with every few turns; all that is off is at what its own figure says."""
        near = self._near(place, 2 + min(turn // _PATIENCE, 4))

        def wrong(figures: Numbers) -> Flags:
            return narrowed(*self._ranges(near.links, near.inside, figures), near.is_rest) & near.mine

        best = wrong(self.figures)
        for _ in range(_TRIALS):
            if not best.any():
                break
            figures = self.figures.copy()
            turned = self._changed(int(near.inside[self.lot.choice(np.flatnonzero(best))]), figures, turn)
            then = best if turned is None else wrong(figures)
            # Now and then a step that makes it worse, or the search would end in a corner.
            if turned is not None and (then.sum() <= best.sum() or self.lot.random() < _UPHILL):
                self.figures, best = figures, then
                self.turns[turned] = self.drawn[turned]
        return near.places.tolist()

    def _changed(self, place: int, figures: Numbers, turn: int) -> int | None:
        """Draws the lot of a count again, or of one beside it, or withholds one that need not be told, or tells it
        after all: which it was."""
        if turn >= _PATIENCE and self.lot.random() < 0.3:
            near = self._around(place, 2 + min(turn // (2 * _PATIENCE), 3))
            optional = near[~self.must_be_told[near] & ~self.silent[near]]
            if optional.size:
                at = int(self.lot.choice(optional))
                figures[at] = UNTOLD if figures[at] != UNTOLD else self._figure(at)
                return at
        steps = int(self.lot.integers(0, 3 + min(turn // _PATIENCE, 3)))
        near = self._around(place, steps)
        free = near[self.can_move[near] & (figures[near] != UNTOLD)]
        if not free.size:
            return None
        at = int(self.lot.choice(free))
        self.drawn[at] += 1
        figures[at] = self._figure(at)
        return at

    def _figure(self, at: int) -> int:
        """The figure of a count by the lot that was drawn for it last."""
        names, counts = [self.asked.names[at]], self.asked.counts[[at]]
        return int(rounded(self.secret, names, counts, self.drawn[[at]])[0])

    def _around(self, place: int, steps: int) -> Numbers:
        """This count and all that so many links lead to."""
        key = place, steps
        if key not in self.neighbours:
            before = self._around(place, steps - 1) if steps else None
            self.neighbours[key] = (
                np.array([place]) if before is None else np.unique(self.beside[before].indices)
            )
        return self.neighbours[key]

    def _near(self, place: int, steps: int) -> _Near:
        key = place, steps
        if key not in self.surroundings:
            places = self._around(place, steps)
            part = self.asked.links.matrix[np.unique(self.rows_of[:, places].indices)]
            inside = np.unique(part.indices)
            self.surroundings[key] = _Near(
                places, inside, Links(part[:, inside]), np.isin(inside, places), self.asked.is_rest[inside]
            )
        return self.surroundings[key]

    def _ranges(self, links: Links, at: slice | Numbers, figures: Numbers) -> tuple[Grid, Grid]:
        low, high = possible(figures[at])
        return links.ranges(np.maximum(low, self.known.low[at]), np.minimum(high, self.known.high[at]))
