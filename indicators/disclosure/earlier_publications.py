"""What was published before beside what is to be: one system, in which also what has changed since is protected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from indicators.disclosure.controlled import Known, ToRound
from indicators.disclosure.known_links import Links

# One inequality: places with their factors, in order of place.
_Row = tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Earlier:
    """An earlier publication: its n counts with the links between them, and what it told of each."""

    asked: ToRound
    told: Known


def as_told(asked: ToRound, cells: pd.DataFrame) -> Earlier:
    """Some counts, and what was told of those among them that are still what they were. Columns of `cells`: name,
    count, low, high, turn."""
    known = Known.nothing(len(asked.counts))
    places = {key: at for at, key in enumerate(_keys(asked))}
    keys = _apart(zip(cells["name"], cells["count"].astype(int), strict=True))
    rows = [(places[key], row) for row, key in enumerate(keys) if key in places]
    at, row = np.array(rows, int).reshape(-1, 2).T
    known.low[at], known.high[at], known.turns[at] = (
        cells[name].to_numpy()[row] for name in ("low", "high", "turn")
    )
    return Earlier(asked, known)


def beside(asked: ToRound, earlier: Sequence[Earlier]) -> tuple[ToRound, Known]:
    """The n counts of a publication, and behind them all that earlier ones (oldest first) told and that is no longer
    so, as one question; and what they told of each.

    Whoever attacks is taken to know which counts have not changed, and which have risen.
    """
    system = _System(asked)
    for publication in reversed(earlier):
        system.add(publication)
    n, many = len(asked.counts), len(system.counts)
    gone = np.zeros(many - n, bool)
    joint = ToRound(
        system.names,
        np.array(system.counts, np.int64),
        Links.of(many, others=map(dict, system.rows)),
        np.concatenate([asked.may_be_told, gone]),
        np.concatenate([asked.must_be_told, gone]),
        np.array(system.is_rest, bool),
    )
    return joint, Known(np.array(system.low), np.array(system.high), np.array(system.turns, np.int64))


class _System:
    """The counts and links so far, and what is known of each: all that was told of a count while it was what it is."""

    def __init__(self, asked: ToRound) -> None:
        n = len(asked.counts)
        self.names, self.counts = list(asked.names), asked.counts.tolist()
        self.is_rest: list[bool] = asked.is_rest.tolist()
        self.low, self.high, self.turns = [0.0] * n, [np.inf] * n, [0] * n
        self.places = {key: at for at, key in enumerate(_keys(asked))}
        self.newest = {name: at for at, name in enumerate(_apart(asked.names))}
        self.rows: dict[_Row, None] = dict.fromkeys(_rows(asked.links, range(n)))

    def add(self, earlier: Earlier) -> None:
        """A publication before all that have been added; of two, the newer one's lots are kept."""
        asked, told = earlier.asked, earlier.told
        at = [self._place(key, is_rest) for key, is_rest in zip(_keys(asked), asked.is_rest, strict=True)]
        for place, low, high, turn in zip(at, told.low, told.high, told.turns, strict=True):
            self.low[place], self.high[place] = max(self.low[place], low), min(self.high[place], high)
            self.turns[place] = self.turns[place] or int(turn)
        self.rows |= dict.fromkeys(_rows(asked.links, at))
        for place, name in zip(at, _apart(asked.names), strict=True):
            later = self.newest.get(name, place)
            if self.counts[place] < self.counts[later]:
                self.rows[tuple(sorted([(place, 1.0), (later, -1.0)]))] = None
            self.newest[name] = place

    def _place(self, key: tuple[tuple[str, int], int], is_rest: bool) -> int:
        """Where a count stands; behind all others if it is not there, or no longer what it was."""
        if key not in self.places:
            self.places[key] = len(self.counts)
            (name, count), _ = key
            self.names.append(name)
            self.counts.append(count)
            self.is_rest.append(is_rest)
            self.low.append(0.0)
            self.high.append(np.inf)
            self.turns.append(0)
        return self.places[key]


def _keys(asked: ToRound) -> Iterator[tuple[tuple[str, int], int]]:
    return _apart(zip(asked.names, asked.counts.tolist(), strict=True))


def _apart(names: Iterable[Hashable]) -> Iterator[tuple[Any, int]]:
    """Each name with how often it has come already, so that no two are alike."""
    times: Counter[Hashable] = Counter()
    for name in names:
        yield name, times[name]
        times[name] += 1


def _rows(links: Links, at: Sequence[int]) -> Iterator[_Row]:
    """The inequalities of links, their counts standing elsewhere."""
    matrix = links.matrix
    columns, factors = [at[column] for column in matrix.indices.tolist()], matrix.data.tolist()
    for begin, end in pairwise(matrix.indptr.tolist()):
        yield tuple(sorted(zip(columns[begin:end], factors[begin:end], strict=True)))
