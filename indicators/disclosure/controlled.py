"""Rounding by lot, with lots drawn again until nobody can narrow a small count by what links it to others.

Whether a table is good is judged by the published figures alone, never by the counts behind them, and any table that is
good at the first draw stays. Each figure that need not be told may be withheld by lot, too. So every set of counts that
can stand behind the published figures could have led to them: who knows this procedure, but not the secret, learns
nothing from the choice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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

_ATTEMPTS, _OPTIONAL_ALONE = 6, 4
_MOST_ROUNDS = 80
_IN_VAIN = 25  # rounds without fewer counts in the way than ever before, after which there is no hope
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


def controlled(
    secret: bytes, asked: ToRound, known: tuple[Grid, Grid] | None = None, kept: Numbers | None = None
) -> Rounded:
    """Counts rounded so that no range that follows from the figures and the links cuts into 1–4.

    `known`: the least and the most that earlier publications told of each count. `kept`: the turn at which an earlier
    publication had drawn the lot of the same cell and count, with which it begins again. Raises ValueError where the
    counts themselves do not keep the links.
    """
    if not asked.links.hold(asked.counts).all():
        raise ValueError("the counts do not keep the links between them")
    results: list[Rounded] = []
    for attempt in range(_ATTEMPTS):
        drawing = _Drawing(secret, asked, known, kept, attempt)
        if attempt:
            # What need not be told around what was in the way is withheld from the first.
            drawing.withhold(np.flatnonzero(results[-1].open), 1 + attempt % _OPTIONAL_ALONE)
        results.append(drawing.settled())
        if not results[-1].open.any():
            break
    return min(results, key=lambda result: int(result.open.sum()))


class _Drawing:
    """The figures drawn so far, and the ranges that follow from them."""

    def __init__(
        self,
        secret: bytes,
        asked: ToRound,
        known: tuple[Grid, Grid] | None,
        kept: Numbers | None,
        attempt: int,
    ) -> None:
        self.secret, self.asked = secret, asked
        n = len(asked.counts)
        nothing: tuple[Grid, Grid] = np.zeros(n), np.full(n, np.inf)
        self.least, self.most = known or nothing
        self.turns = np.zeros(n, np.int64) if kept is None else kept.astype(np.int64)
        self.drawn = self.turns.copy()
        drawn = rounded(secret, asked.names, asked.counts, self.turns)
        by_lot = untold(secret, asked.names, np.where(asked.must_be_told, SELDOM_UNTOLD, UNTOLD_BY_LOT))
        self.silent = ~asked.may_be_told | by_lot
        # In the end also what is of most use: what is left of ten without none is two at least, however lots fall.
        self.must_be_told = asked.must_be_told & (attempt < _OPTIONAL_ALONE)
        self.figures = np.where(self.silent, UNTOLD, drawn)
        self.can_move = asked.may_be_told & (asked.counts % BASE > 0)
        beside = abs(asked.links.matrix)
        self.beside = (beside.T @ beside).tocsr()
        self.rows_of = beside.tocsc()
        # The order in which lots are drawn again is drawn by lot too.
        self.lot = np.random.default_rng(list(seed_of(secret, [str(attempt), *asked.names])))

    def withhold(self, places: Numbers, steps: int) -> None:
        """Withholds what need not be told around some counts, so many links away."""
        near = self._around(places, steps)
        self.figures[near[~self.must_be_told[near]]] = UNTOLD

    def settled(self) -> Rounded:
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
        near = self._around(np.array([place]), 2 + min(turn // _PATIENCE, 4))
        rows = np.unique(self.rows_of[:, near].indices)
        part = self.asked.links.matrix[rows]
        inside = np.unique(part.indices)
        links = Links(part[:, inside])
        mine, is_rest = np.isin(inside, near), self.asked.is_rest[inside]

        def wrong(figures: Numbers) -> Flags:
            return narrowed(*self._ranges(links, inside, figures), is_rest) & mine

        best = wrong(self.figures)
        for _ in range(_TRIALS):
            if not best.any():
                break
            figures = self.figures.copy()
            turned = self._changed(int(inside[self.lot.choice(np.flatnonzero(best))]), figures, turn)
            then = best if turned is None else wrong(figures)
            # Now and then a step that makes it worse, or the search would end in a corner.
            if turned is not None and (then.sum() <= best.sum() or self.lot.random() < _UPHILL):
                self.figures, best = figures, then
                self.turns[turned] = self.drawn[turned]
        return near.tolist()

    def _changed(self, place: int, figures: Numbers, turn: int) -> int | None:
        """Draws the lot of a count again, or of one beside it, or withholds one that need not be told, or tells it
        after all: which it was."""
        if turn >= _PATIENCE and self.lot.random() < 0.3:
            near = self._around(np.array([place]), 2 + min(turn // (2 * _PATIENCE), 3))
            optional = near[~self.must_be_told[near] & ~self.silent[near]]
            if optional.size:
                at = int(self.lot.choice(optional))
                figures[at] = UNTOLD if figures[at] != UNTOLD else self._figure(at)
                return at
        steps = int(self.lot.integers(0, 3 + min(turn // _PATIENCE, 3)))
        near = self._around(np.array([place]), steps)
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

    def _around(self, places: Numbers, steps: int) -> Numbers:
        """These counts and all that so many links lead to."""
        for _ in range(steps):
            places = np.unique(self.beside[places].indices)
        return places

    def _ranges(self, links: Links, at: slice | Numbers, figures: Numbers) -> tuple[Grid, Grid]:
        low, high = possible(figures[at])
        return links.ranges(np.maximum(low, self.least[at]), np.minimum(high, self.most[at]))
