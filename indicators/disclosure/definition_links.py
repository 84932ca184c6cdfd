"""What links the cells of a plan by definition: sums over areas, times and categories, and what never exceeds what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from data.measures import KINDS_OF_SERVICE, MEASURES
from data.periods import parse
from indicators.disclosure.known_links import Links
from indicators.disclosure.public_bands import JOINED
from indicators.disclosure.public_counts import Cell, PublicCounts, Reading
from indicators.disclosure.rounding import Numbers
from indicators.measurement.measure import PROVINCE
from indicators.measurement.panel import months_before

# What is shown as one rate, so that what is left of the whole without the part is a count of children too.
_RATES = frozenset({
    ("reports_followed_up", "reports_received"),
    ("reports_in_time", "reports_due"),
    ("reports_in_time", "reports_followed_up"),
    ("takedown_done", "takedown_asked"),
    ("victims_served", "victims"),
    ("victims_all_needs_met", "victims_with_need"),
    ("rehabilitation_completed", "rehabilitation_started"),
    ("services_given", "services_needed"),
    ("victims_trauma_care", "victims_served"),
    ("victims_served_at_home", "victims_served"),
    ("maximum_sentence", "reached_verdict"),
})  # fmt: skip


# A measure, its dimension and category.
Kind = tuple[str, str, str]


class Linked(NamedTuple):
    """The links of n cells and of the rests behind them: what is left of a whole without a part of it. `counts` and
    `names` of both; rests are never told, but that one is small is as much to be protected."""

    links: Links
    counts: Numbers
    names: list[str]


def linked(public: PublicCounts) -> Linked:
    """What links the cells of a plan, and the rests behind them."""
    return _Linking(public).linked()


class _Linking:
    """Puts together what links the cells of a plan; a rule that the counts themselves break anywhere is none."""

    def __init__(self, public: PublicCounts) -> None:
        self.public, self.counts = public, public.counts
        self.alike: dict[tuple[str, str, str, str, int], int] = {}
        self.spots: dict[tuple[str, str, str, str, str, int], int] = {}
        for at, cell in enumerate(public.cells):
            self.alike.setdefault((cell.measure, cell.dimension, cell.category, cell.area, cell.months), at)
            self.spots.setdefault((*cell[:3], cell.area, cell.period, cell.lag), at)
        self.sums: set[tuple[int, tuple[int, ...]]] = set()
        self.at_most: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
        self.parts: list[tuple[int, tuple[int, ...]]] = []
        self.one_rate: set[tuple[int, int]] = set()

    def linked(self) -> Linked:
        self._areas_and_times()
        self._breakdowns()
        overlapping = self._overlapping()
        for at, cell in enumerate(self.public.cells):
            self._definitions(at, cell)
        kept = [
            (part, whole, factor)
            for pairs in self.at_most.values()
            if all(self.counts[part] <= factor * self.counts[whole] for part, whole, factor in pairs)
            for part, whole, factor in pairs
        ]
        pairs = {(part, whole) for part, whole, factor in kept if factor == 1}
        n = len(self.counts)
        with_rest = sorted(pair for pair in pairs if pair[::-1] not in pairs and pair in self.one_rate)
        rests = [(whole, (part, n + place)) for place, (part, whole) in enumerate(with_rest)]
        left = np.array([self.counts[whole] - self.counts[part] for part, whole in with_rest], np.int64)
        links = Links.of(
            n + len(rests), [*sorted(self.sums), *rests], kept, self.parts, [*self._unmet(), *overlapping]
        )
        names = self.public.names
        names += [f"{names[whole]} without {names[part]}" for part, whole in with_rest]
        return Linked(links, np.concatenate([self.counts, left]), names)

    def _unmet(self) -> list[dict[int, float]]:
        """A victim whose needs were not all met lacks at least one service, and at most one of each kind."""
        rules = []
        for (measure, dimension, category, area, months), need in self.alike.items():
            if (measure, dimension) != ("victims_with_need", ""):
                continue
            names = ("victims_all_needs_met", "services_needed", "services_given")
            at = [self.alike.get((name, dimension, category, area, months)) for name in names]
            met, needed, given = (-1 if place is None else place for place in at)
            if min(met, needed, given) >= 0:
                rules.append({need: 1.0, met: -1.0, needed: -1.0, given: 1.0})
                rules.append(
                    {needed: 1.0, given: -1.0, need: -KINDS_OF_SERVICE, met: float(KINDS_OF_SERVICE)}
                )
        return rules if all(self._holds(rule) for rule in rules) else []

    def _holds(self, rule: Mapping[int, float]) -> bool:
        return sum(factor * self.counts[at] for at, factor in rule.items()) <= 0

    def _areas_and_times(self) -> None:
        answers = self.public.answers
        quarters: dict[tuple[Reading, str, str], list[int]] = defaultdict(list)
        for (reading, area, period), whole in answers.items():
            inside = [(reading, code, period) for code in self.public.inside.get(area, ())]
            self._sum(whole, [answers[place] for place in inside if place in answers])
            if "-Q" in period:
                quarters[reading, area, period[:4]].append(whole)
        for (reading, area, year), shares in quarters.items():
            if (reading, area, year) in answers:
                self._sum(answers[reading, area, year], shares)

    def _overlapping(self) -> list[dict[int, float]]:
        """Of years that are read from other months on, as three months earlier: what lies within one other, or within
        two others together, is no more than they are. (Their quarters say so too, but no one link does.)"""
        heard: dict[Kind, set[str]] = defaultdict(set)
        years: dict[tuple[Kind, str], dict[int, set[str]]] = defaultdict(dict)
        for (reading, area, period), at in self.public.answers.items():
            kind, months = reading[:3], set(months_before(parse(period), reading.lag))
            if "-Q" in period and area == PROVINCE:
                heard[kind] |= months
            elif "-" not in period:
                years[kind, area][at] = months
        rules: dict[Kind, list[dict[int, float]]] = defaultdict(list)
        for (kind, _), months_of in years.items():
            there = {at: months & heard[kind] for at, months in months_of.items()}
            for part, wholes in _within(there):
                rules[kind].append({part: 1.0, **dict.fromkeys(wholes, -1.0)})
        return [rule for of_kind in rules.values() if all(map(self._holds, of_kind)) for rule in of_kind]

    def _sum(self, whole: int, shares: Sequence[int]) -> None:
        """A sum, where the shares count the very months and places that the whole does."""
        cells = self.public.cells
        marks = sum(cells[share].months for share in shares) % 2**64
        if shares and marks == cells[whole].months and whole not in shares:
            self.sums.add((whole, tuple(shares)))

    def _breakdowns(self) -> None:
        """A whole and its categories: what is not stated is a rest, unless everything is stated everywhere."""
        of_whole: dict[tuple[str, str], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for at, cell in enumerate(self.public.cells):
            if not cell.dimension:
                continue
            names = cell.category.split(JOINED)
            if len(names) > 1:
                keys = [(cell.measure, cell.dimension, name, cell.area, cell.months) for name in names]
                if all(key in self.alike for key in keys):
                    self.sums.add((at, tuple(self.alike[key] for key in keys)))
                continue
            whole = self.alike.get((cell.measure, "", "", cell.area, cell.months))
            if (
                whole is not None
                and self.alike[cell.measure, cell.dimension, cell.category, cell.area, cell.months] == at
            ):
                of_whole[cell.measure, cell.dimension][whole].append(at)
        for wholes in of_whole.values():
            rests = [self.counts[whole] - self.counts[shares].sum() for whole, shares in wholes.items()]
            pairs = [(whole, tuple(shares)) for whole, shares in wholes.items()]
            if not any(rests):
                self.sums |= set(pairs)
            elif min(rests) >= 0:
                self.parts += pairs

    def _definitions(self, at: int, cell: Cell) -> None:
        measure = MEASURES[cell.measure]
        for whole in measure.within:
            self._below(at, cell, whole, 1.0)
        for whole in measure.within_category:
            measure_name, dimension, category = re.split("[/=]", whole)
            within = cell._replace(dimension=dimension, category=category)
            self._below(at, within, measure_name, 1.0, whole)
        for whole, factor in measure.at_most:
            self._below(at, cell, whole, factor)
        if cell.dimension == "service":
            # A victim is given each kind of service once.
            whole = "victims_with_need" if cell.measure == "services_needed" else "victims_served"
            self._below(at, cell._replace(dimension="", category=""), whole, 1.0, "each service")
        for same in (measure.alike, measure.settles if cell.period in self.public.settled else ""):
            other = (
                self.alike.get((same, cell.dimension, cell.category, cell.area, cell.months))
                if same
                else None
            )
            if other is not None:
                self.at_most[f"{cell.measure} is {same} {cell.period}"] += [
                    (at, other, 1.0),
                    (other, at, 1.0),
                ]

    def _below(self, at: int, cell: Cell, whole: str, factor: float, why: str = "") -> None:
        """A count below another one of the same months, or of the same time where more months count for the whole."""
        other = self.alike.get((whole, cell.dimension, cell.category, cell.area, cell.months))
        if other is None:
            other = self.spots.get((whole, cell.dimension, cell.category, cell.area, cell.period, cell.lag))
        if other is not None and other != at:
            if (cell.measure, whole) in _RATES and self.public.cells[other].months == cell.months:
                self.one_rate.add((at, other))
            self.at_most[f"{cell.measure}/{cell.dimension} below {whole} {why}"].append((at, other, factor))


def _within(months_of: Mapping[int, set[str]]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each time with every other one that holds all its months, or two that only together do."""
    for part, months in months_of.items():
        others = [at for at, others in months_of.items() if at != part and months & others]
        alone = [at for at in others if months <= months_of[at]]
        yield from ((part, (at,)) for at in alone)
        for pair in combinations([at for at in others if at not in alone], 2):
            if months <= months_of[pair[0]] | months_of[pair[1]]:
                yield part, pair
