"""The public figures of a release, worked out: its counts of people rounded by lot and proved, and what follows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

import numpy as np

from data import words
from data.reference.publication_plan import PlanLine, publication_plan
from indicators import INDICATORS
from indicators.definition import Indicator
from indicators.disclosure import public_means
from indicators.disclosure.controlled import Rounded, ToRound, controlled
from indicators.disclosure.definition_links import linked
from indicators.disclosure.earlier_publications import Earlier, beside
from indicators.disclosure.estimates import Pairs, draws_of
from indicators.disclosure.protection import Protection, periods_of
from indicators.disclosure.public_counts import Cell, Place, PublicCounts, counts_of, with_what_was_told
from indicators.disclosure.rounding import Numbers
from indicators.measurement.fact_arrays import FactArrays
from indicators.measurement.survey import DIMENSIONS, OF_UNSUR, asked_of

# The draws that are kept of each count, of all that its estimate is made of.
_KEPT_DRAWS = 100
_SEED = 129


class Told(NamedTuple):
    """What a publication told: n cells with the counts they were of, and which answers which reading."""

    cells: tuple[Cell, ...]
    counts: Numbers
    answers: Mapping[Place, int]


@dataclass(frozen=True)
class Counts:
    """The counts of a plan and what of them is to be rounded."""

    public: PublicCounts
    asked: ToRound

    @classmethod
    def of(
        cls,
        arrays: FactArrays,
        cut_off: date,
        plan: Sequence[PlanLine] | None = None,
        former: Told | None = None,
    ) -> Counts:
        """The counts of a release; by the plan that is in force unless another is given. `former`: what a publication
        of it has told, by whatever plan and indicators of then: it is among them too."""
        lines = publication_plan() if plan is None else plan
        if former is not None:
            lines = with_what_was_told(lines, former.cells)
        public = counts_of(arrays, cut_off, lines, INDICATORS)
        if former is not None:
            public = public.beside_these(*former)
        step_of = {(line.measure, line.dimension): line.step for line in lines}
        links, counts, names = linked(public)
        cells, n = len(public.cells), len(counts)
        told, first = np.zeros(n, bool), np.zeros(n, bool)
        told[:cells] = public.told
        first[:cells] = [step_of[cell.measure, cell.dimension] == 1 for cell in public.cells]
        return cls(public, ToRound(names, counts, links, told, told & first, np.arange(n) >= cells))

    def rounded(self, secret: bytes, earlier: Sequence[Earlier] = ()) -> Rounded:
        """The counts rounded, as `controlled` does it, beside earlier publications, oldest first: `open` has counts of
        these too that could be narrowed, which have changed since, behind its own."""
        if not earlier:
            return controlled(secret, self.asked)
        n = len(self.asked.counts)
        rounded = controlled(secret, *beside(self.asked, earlier))
        return Rounded(
            rounded.figures[:n], rounded.low[:n], rounded.high[:n], rounded.turns[:n], rounded.open
        )

    def protection(self, rounded: Rounded, arrays: FactArrays, cut_off: date) -> Protection:
        """What is told of them; all that is in it but the means follows from the published figures."""
        public, links = self.public, self.asked.links
        kinds = ["|".join(cell[:3]) for cell in public.cells]
        kinds += ["rest"] * (len(rounded.figures) - len(kinds))
        every = draws_of(rounded.figures, rounded.low, rounded.high, Pairs(*links.pairs), kinds, _SEED)
        told = np.flatnonzero(public.told)
        draws = every[told][:, :: max(every.shape[1] // _KEPT_DRAWS, 1)]
        place = {int(at): position for position, at in enumerate(told)}
        cells = tuple(public.cells[at] for at in told)
        answers = {key: place[at] for key, at in public.answers.items() if at in place}
        periods = periods_of(answers)
        return Protection(
            cells,
            rounded.figures[told],
            rounded.low[told],
            rounded.high[told],
            draws,
            answers,
            public_means.means_of(arrays, cut_off, periods, _means_asked()),
            periods,
        )


def _means_asked() -> list[tuple[Indicator, Indicator | None]]:
    """Every mean that the public gets: the indicators that are means, the elements, and the parts of a survey."""
    asked: list[tuple[Indicator, Indicator | None]] = []
    for indicator in INDICATORS:
        if indicator.spread is not None:
            squares = replace(indicator, numerator=indicator.spread, spread=None, interval="none")
            asked.append((indicator, squares))
    asked += [(indicator, None) for indicator in INDICATORS if indicator.id == "satisfaction_without_cost"]
    asked += [(indicator, None) for indicator in OF_UNSUR]
    pieces = asked_of(
        [("", ""), *((dimension, name) for dimension in DIMENSIONS for name in words.codes(dimension))]
    )
    return [*asked, *((pieces[at], pieces[at + 1]) for at in range(0, len(pieces), 2))]
