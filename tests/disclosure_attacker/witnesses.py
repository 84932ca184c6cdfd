"""A system too large to be solved at once, searched piece by piece from counts that are known to fit.

A piece is what some regencies, their electoral districts and the province have in one year. While all else stays as it
is, whole numbers in it are witnesses for the whole system. What cannot be in a piece of which all else is left out, can
be nowhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from time import process_time

import numpy as np
from numpy.typing import NDArray

from tests.disclosure_attacker.cells import PROVINCE, SMALL, Cell, months_of
from tests.disclosure_attacker.whole_numbers import Places, Programme, alone, part_of

_REGENCIES = 2  # of a piece
_GAP = 0.02
_SECONDS = 5.0  # for a piece
_WITHOUT_SPANS = 0.6  # of the pieces leave the times that reach into another year as they are, which is quick
# How much more a piece is after some areas and periods than after others.
_OF_AREAS, _OF_PERIODS = 2, 4


@dataclass
class Search:
    """`cells` of the programme, in its order; its `base` fits."""

    programme: Programme
    cells: Sequence[Cell]
    districts: Mapping[str, str]
    lot: np.random.Generator = field(default_factory=lambda: np.random.default_rng(9))

    def __post_init__(self) -> None:
        self.areas = np.array([cell.area for cell in self.cells])
        years = [{month[:4] for month in months_of(*cell[2:4])} for cell in self.cells]
        named = sorted({cell.period[:4] for cell in self.cells if cell.period_kind != "span"})
        self.years = {year: np.array([year in of for of in years]) for year in named}
        self.is_span = np.array([cell.period_kind == "span" for cell in self.cells])
        named = [(cell.area, cell.period, cell.measure + cell.breakdown) for cell in self.cells]
        self.groups = [_numbered(names) for names in zip(*named, strict=True)]

    def left(self, asked: Places) -> Places:
        """Which of those asked for have not been seen both at 1 or less and at 4 or more."""
        least, most = self.programme.least_seen[asked], self.programme.most_seen[asked]
        return asked[(least > SMALL[0]) | (most < SMALL[-1])]

    def find(self, asked: Places, seconds: float) -> None:
        """Seek witnesses for as many of those asked for as may be, for so long (processor time)."""
        counts = self.programme.base
        if counts is None or not self.programme.fits(counts):
            raise AssertionError("the counts to begin with do not fit what is published")
        begun = process_time()
        while (left := self.left(asked)).size and process_time() - begun < seconds:
            places = self._piece(left)
            piece = part_of(self.programme, counts, places, _SECONDS)
            low, high = (np.flatnonzero(np.isin(places, some)) for some in self._ends(left))
            piece.push(low, high, self.lot, self._weights(places), _GAP)
            if piece.newest is not None:
                counts = counts.copy()
                counts[places] = piece.newest
                if not self.programme.fits(counts):
                    raise AssertionError("a piece fits and the whole does not")
                self.programme.saw(counts)

    def _ends(self, left: Places) -> tuple[Places, Places]:
        """Those still to be seen at 1 or less, and at 4 or more."""
        least, most = self.programme.least_seen[left], self.programme.most_seen[left]
        return left[least > SMALL[0]], left[most < SMALL[-1]]

    def _piece(self, left: Places) -> Places:
        """Some regencies, rather those in which much is left, with all that holds them, in a year."""
        year = str(self.lot.choice(list(self.years)))
        codes = sorted(self.districts)
        areas = self.areas[left]
        many = np.array([np.isin(areas, [code, self.districts[code]]).sum() + 0.1 for code in codes])
        chosen = self.lot.choice(codes, min(_REGENCIES, len(codes)), replace=False, p=many / many.sum())
        places = self._inside(set(map(str, chosen)), year)
        return places[~self.is_span[places]] if self.lot.random() < _WITHOUT_SPANS else places

    def _inside(self, regencies: set[str], year: str) -> Places:
        areas = regencies | {self.districts[code] for code in regencies} | {PROVINCE}
        return np.flatnonzero(self.years[year] & np.isin(self.areas, sorted(areas)))

    def _weights(self, places: Places) -> NDArray[np.float64]:
        """What is counted of the same children can be much or little together, and rather in one place than in all."""
        area, period, kind = (self.lot.exponential(1.0, of.max() + 1)[of[places]] for of in self.groups)
        return np.asarray(area**_OF_AREAS * period**_OF_PERIODS * kind)

    def narrowed(self, asked: Places, seconds: float) -> list[int]:
        """Of those left, in any order and for so long, the ones that cannot be 1 or less, or 4 or more, by what ties
        the counts of their own area, district and year alone."""
        begun = process_time()
        narrowed = []
        for at in self.lot.permutation(self.left(asked)).tolist():
            if process_time() - begun > seconds:
                break
            places = self._around(at)
            here = int(np.flatnonzero(places == at)[0])
            piece = alone(self.programme, places, _SECONDS)
            if False in (piece.can_be(here, 0, SMALL[0]), piece.can_be(here, SMALL[-1], np.inf)):
                narrowed.append(at)
        return narrowed

    def _around(self, at: int) -> Places:
        area = self.areas[at]
        inside = {code for code, district in self.districts.items() if area in (code, district)}
        year = next(year for year, touches in self.years.items() if touches[at])
        return self._inside(inside or set(self.districts), year)


def _numbered(names: Sequence[str]) -> NDArray[np.int64]:
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], np.int64)
