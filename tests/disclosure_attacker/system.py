"""Published cells and links as one system: unknown whole numbers between bounds, and rows that tie them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

import numpy as np
from scipy import sparse

from tests.disclosure_attacker import links as said_by
from tests.disclosure_attacker.cells import (
    PROVINCE,
    Calendar,
    Cell,
    PublicFacts,
    Published,
    joined,
    months_of,
)

Position = tuple[str, str, str]  # area, period_kind, period
Districts = tuple[tuple[str, str], ...]  # regency and its electoral district
_FINER: dict[str, tuple[str, ...]] = {
    "span": ("quarter", "month"),
    "year": ("semester", "quarter", "month"),
    "semester": ("quarter", "month"),
    "quarter": ("month",),
    "month": (),
}
_PART_OF = ":"  # between what part and the measure, as in "verified:victims"
# The registers whose rows a count is made of; whatever else is counted is of no child.
_OF_SERVICES = ("victims", "services_", "rehabilitation", "reintegrated")
_OF_REPORTS = ("reports_", "response_days", "takedown", "reached", "maximum_sentence")
# Whose counts may fall when rows are added: a need that was added may be unmet.
_MAY_FALL = {"victims_all_needs_met"}


def tables_of(measure: str) -> tuple[str, ...]:
    """The tables that must have been sent for a month, so that it counts."""
    measure = measure.rpartition(_PART_OF)[2]
    if measure.startswith(_OF_REPORTS):
        return ("reports",)
    if measure.startswith(_OF_SERVICES):
        return ("reports", "services")
    if measure.startswith(("questionnaires", "score_", "index_", "access_")):
        return ("satisfaction",)
    if measure.startswith(("activities", "participants", "online_reach")):
        return ("campaigns",)
    return ()


def is_of_children(measure: str) -> bool:
    """Whether a row behind the count is a child."""
    return "reports" in tables_of(measure)


@dataclass
class System:
    """`low` and `high` of every cell, whole numbers or infinite; `rows`: cells by factor, least, most, and the link."""

    cells: list[Cell] = field(default_factory=list)
    place: dict[Cell, int] = field(default_factory=dict)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    rows: list[tuple[dict[int, float], float, float, str]] = field(default_factory=list)

    def add(self, cell: Cell, low: float = 0.0, high: float = math.inf) -> int:
        if cell not in self.place:
            self.place[cell] = len(self.cells)
            self.cells.append(cell)
            self.low.append(0.0)
            self.high.append(math.inf)
        at = self.place[cell]
        self.low[at] = max(self.low[at], math.ceil(low - 1e-9))
        self.high[at] = min(self.high[at], math.floor(high + 1e-9) if high < math.inf else high)
        return at

    def tie(self, terms: Mapping[Cell, float], low: float, high: float, link: str) -> None:
        row = {self.place[cell]: factor for cell, factor in terms.items()}
        self.rows.append((row, low, high, link))

    def matrix(self) -> tuple[sparse.csr_matrix, np.ndarray, np.ndarray]:
        """Rows × cells, and the least and most of each row."""
        entries = [
            (at, column, factor) for at, (row, *_) in enumerate(self.rows) for column, factor in row.items()
        ]
        rows, columns, factors = (
            (np.array(part) for part in zip(*entries, strict=True)) if entries else ([], [], [])
        )
        shape = (len(self.rows), len(self.cells))
        lows, highs = (np.array([row[end] for row in self.rows], float) for end in (1, 2))
        return sparse.csr_matrix((factors, (rows, columns)), shape=shape), lows, highs


def system_of(
    published: Iterable[Published],
    public: PublicFacts,
    without: Collection[str] = (),
    asked: Iterable[Cell] = (),
) -> System:
    """All that is published with all links but those named in `without`; `asked`: counts that are nowhere published."""
    return _Building(list(published), public, frozenset(without), list(asked)).system


class _Building:
    def __init__(
        self,
        published: Sequence[Published],
        public: PublicFacts,
        without: frozenset[str],
        asked: Sequence[Cell],
    ) -> None:
        self.public, self.without = public, without
        self.system = System()
        self._recaps: dict[tuple[int, str, Position], bool] = {}
        self._places: dict[tuple[str, int, Position], bool] = {}
        self._insides: dict[Position, frozenset[tuple[str, str]]] = {}
        self._since: dict[tuple[int, str, Position], str] = {}
        for cell, low, high, _ in published:
            self.system.add(cell, low, high)
        for cell in asked:
            self.system.add(cell)
        for statement in public.statements:
            for cell in statement.terms:
                self.system.add(cell)
        for mean in public.means:
            for part in mean.parts:
                self.system.add(part.numerator), self.system.add(part.denominator)
        self.releases = sorted({cell.release for cell in self.system.cells})
        self._unpublished()
        self._sums()
        self._breakdowns()
        self._rules()
        self._calendars()
        self._verified()
        self._releases({cell: answer for cell, _, _, answer in published if answer is not None})
        for statement in public.statements:
            self._tie(*statement[:3], statement.link)

    def _tie(self, terms: Mapping[Cell, float], low: float, high: float, link: str) -> None:
        if link not in self.without:
            self.system.tie(terms, low, high, link)

    def _series(self) -> dict[tuple[int, str, str], set[Position]]:
        series: dict[tuple[int, str, str], set[Position]] = defaultdict(set)
        for cell in self.system.cells:
            series[cell.release, cell.measure, cell.breakdown].add(cell[1:4])
        return series

    def _unpublished(self) -> None:
        """Counts that nobody publishes but which tie others: the parts where areas and periods are both divided, and
        every measure that the definitions speak of, wherever another of the same children is."""
        by_dimension: dict[tuple[int, str, str], set[Position]] = defaultdict(set)
        for (release, measure, breakdown), positions in self._series().items():
            by_dimension[release, measure, breakdown.partition("=")[0]] |= positions
        for (release, measure, breakdown), _ in list(self._series().items()):
            dimension = breakdown.partition("=")[0]
            for position in _with_finest(by_dimension[release, measure, dimension], self.public.districts):
                self.system.add(Cell(measure, *position, breakdown, release))
        spoken_of = {
            term for rule in said_by.rules(self.public.working_days) for term in rule.terms if not term[1]
        }
        for release in self.releases:
            everywhere: dict[bool, set[Position]] = defaultdict(set)
            for (of_release, measure, breakdown), positions in self._series().items():
                if of_release == release and not breakdown and is_of_children(measure):
                    everywhere[_PART_OF in measure] |= positions
            for measure, _ in spoken_of:
                if is_of_children(measure):
                    for position in everywhere[False]:
                        self.system.add(Cell(measure, *position, "", release))

    def _sums(self) -> None:
        districts = tuple(sorted(self.public.districts.items()))
        for (release, measure, breakdown), positions in self._series().items():
            for whole, parts, link in _sums_of(frozenset(positions), districts):
                if link == "quarters_sum" and measure in said_by.STOCKS:
                    parts, link = parts[-1:], "stock_at_the_end"
                elif link == "quarters_sum" and not self._whole_time(release, measure, whole, parts):
                    continue
                terms = {Cell(measure, *whole, breakdown, release): 1.0}
                terms |= {Cell(measure, *part, breakdown, release): -1.0 for part in parts}
                self._tie(terms, 0.0, 0.0, link)

    def _whole_time(self, release: int, measure: str, whole: Position, parts: list[Position]) -> bool:
        """Whether the parts hold every month of the whole for which anything was sent."""
        calendar = self._calendar(release)
        if calendar is None:
            return True
        inside = {month for part in parts for month in months_of(*part[1:])}
        left = [pair for pair in self._inside(whole) if pair[1] not in inside]
        return not any(pair in calendar.sent.get(table, ()) for table in tables_of(measure) for pair in left)

    def _breakdowns(self) -> None:
        categories: dict[tuple[int, str, str, Position], list[str]] = defaultdict(list)
        for cell in self.system.cells:
            if cell.breakdown:
                dimension, _, category = cell.breakdown.partition("=")
                categories[cell.release, cell.measure, dimension, cell[1:4]].append(category)
        for (release, measure, dimension, position), names in categories.items():
            cells = {name: Cell(measure, *position, f"{dimension}={name}", release) for name in names}
            simple = [name for name in names if len(joined(name)) == 1]
            whole = Cell(measure, *position, "", release)
            if simple and whole in self.system.place:
                full = self.public.all_categories and not self._recapped(release, measure, position)
                terms = {whole: 1.0} | {cells[name]: -1.0 for name in simple}
                self._tie(terms, 0.0, 0.0 if full else math.inf, "categories_sum")
            for name in set(names) - set(simple):
                parts = [cells.get(part) for part in joined(name)]
                if all(part is not None or self.public.all_categories for part in parts):
                    summed = {part: -1.0 for part in parts if part is not None}
                    self._tie({cells[name]: 1.0, **summed}, 0.0, 0.0, "categories_joined")

    def _rules(self) -> None:
        recaps = {link.name for link in said_by.links() if link.recaps}
        positions = {(cell.release, cell[1:4]) for cell in self.system.cells if _PART_OF not in cell.measure}
        for rule in said_by.rules(self.public.working_days):
            if rule.link in self.without:
                continue
            tables = [measure for measure, _ in rule.terms]
            for release, position in positions:
                terms = {Cell(m, *position, b, release): factor for (m, b), factor in rule.terms.items()}
                if not self._there(terms) or not self._holds(rule.where, release, position):
                    continue
                if rule.link not in recaps and any(
                    self._recapped(release, name, position) for name in tables
                ):
                    continue
                self.system.tie(
                    {cell: factor for cell, factor in terms.items() if cell in self.system.place},
                    0.0,
                    0.0 if rule.equal else math.inf,
                    rule.link,
                )

    def _there(self, terms: Mapping[Cell, float]) -> bool:
        """Whether every count of a rule is there; a band or kind that nobody counts only takes away, so it may lack."""
        lacking = [cell for cell in terms if cell not in self.system.place]
        if len(terms) - len(lacking) < 2:
            return False
        return all(cell.breakdown.startswith(("days=", "risk=")) and terms[cell] < 0 for cell in lacking)

    def _calendar(self, release: int) -> Calendar | None:
        return self.public.calendars[release] if release < len(self.public.calendars) else None

    def _inside(self, position: Position) -> frozenset[tuple[str, str]]:
        """Every regency and month of an area and period."""
        if position not in self._insides:
            area, kind, period = position
            self._insides[position] = frozenset(
                (regency, month)
                for regency, district in self.public.districts.items()
                if area in (PROVINCE, district, regency)
                for month in months_of(kind, period)
            )
        return self._insides[position]

    def _recapped(self, release: int, measure: str, position: Position) -> bool:
        calendar = self._calendar(release)
        if calendar is None or not any(calendar.recaps.values()):
            return False
        return any(self._has_recap(release, table, position) for table in tables_of(measure))

    def _has_recap(self, release: int, table: str, position: Position) -> bool:
        key = release, table, position
        if key not in self._recaps:
            recaps = self.public.calendars[release].recaps.get(table, ())
            self._recaps[key] = any(inside in recaps for inside in self._inside(position))
        return self._recaps[key]

    def _holds(self, where: str, release: int, position: Position) -> bool:
        if not where:
            return True
        key = where, release, position
        if key not in self._places:
            self._places[key] = self._is_so(where, self._calendar(release), position)
        return self._places[key]

    def _is_so(self, where: str, calendar: Calendar | None, position: Position) -> bool:
        if calendar is None:
            return False
        reports, services = calendar.sent.get("reports", ()), calendar.sent.get("services", ())
        sent = [inside for inside in self._inside(position) if inside in reports]
        if where == "both":
            return all(inside in services for inside in sent)
        return all(self._is_closed(month, calendar.cut_off) for _, month in sent)

    def _is_closed(self, month: str, cut_off: date) -> bool:
        """Whether also a report of the month's last day is past the longest time allowed."""
        year, number = int(month[:4]), int(month[5:])
        last = date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)
        since = range(1, min(max((cut_off - last).days, 0), 30) + 1)
        days = sum((last + timedelta(days=day)).weekday() < 5 for day in since)
        return days > max(self.public.working_days.values()) + 1

    def _calendars(self) -> None:
        if "silent_is_nothing" in self.without:
            return
        for cell in self.system.cells:
            calendar, tables = self._calendar(cell.release), tables_of(cell.measure)
            if calendar is None or not tables or not set(tables) <= set(calendar.sent):
                continue
            nothing = calendar.nothing.get(tables[0], ())
            counts = (
                inside not in nothing and all(inside in calendar.sent.get(table, ()) for table in tables)
                for inside in self._inside(cell[1:4])
            )
            if not any(counts):
                self._tie({cell: 1.0}, 0.0, 0.0, "silent_is_nothing")

    def _verified(self) -> None:
        for cell in self.system.cells:
            whole = cell._replace(measure=cell.measure.rpartition(_PART_OF)[2])
            if whole != cell and whole in self.system.place:
                self._tie({whole: 1.0, cell: -1.0}, 0.0, math.inf, "verified_among_all")

    def _releases(self, answers: Mapping[Cell, float]) -> None:
        for cell in self.system.cells:
            later = cell._replace(release=cell.release + 1)
            calendars = self._calendar(cell.release), self._calendar(later.release)
            if later not in self.system.place or calendars[0] is None or calendars[1] is None:
                continue
            key = cell.release, cell.measure, cell[1:4]
            if key not in self._since:
                self._since[key] = self._came(cell, calendars[0], calendars[1])
            came = self._since[key]
            if came == "nothing":
                self._tie({later: 1.0, cell: -1.0}, 0.0, 0.0, "same_when_nothing_came")
            elif came == "more":
                self._tie({later: 1.0, cell: -1.0}, 0.0, math.inf, "later_release_adds")
                if (
                    self.public.same_answers
                    and answers.get(cell) != answers.get(later)
                    and {cell, later} <= answers.keys()
                ):
                    self._tie({later: 1.0, cell: -1.0}, 1.0, math.inf, "other_answer_other_count")

    def _came(self, cell: Cell, before: Calendar, after: Calendar) -> str:
        """Between two releases: "nothing" that could move the count, "more" that can only raise it, or "anything"."""
        inside = self._inside(cell[1:4])
        tables = tables_of(cell.measure)
        if not tables or any(inside & set(after.replaced.get(table, ())) for table in tables):
            return "anything"
        fresh = {table: set(after.sent.get(table, ())) - set(before.sent.get(table, ())) for table in tables}
        moved = any(inside & of_table for of_table in fresh.values())
        if "services" in tables and cell.measure != "victims":
            # A service stands in the month of its report, whenever it was sent.
            regencies = {regency for regency, _ in inside}
            again = {regency for regency, _ in after.replaced.get("services", ())}
            if again & regencies:
                return "anything"
            moved = moved or any(regency in regencies for regency, _ in fresh["services"])
            if moved and cell.measure in _MAY_FALL:
                return "anything"
        ages = cell.measure == "reports_due" and not self._holds("closed", cell.release, cell[1:4])
        return "more" if moved or ages else "nothing"


def _with_finest(positions: set[Position], districts: Mapping[str, str]) -> set[Position]:
    """Positions, and the finest of area and period where some are fine in one and some in the other."""
    areas = {area for area, *_ in positions}
    kinds = {kind for _, kind, _ in positions}
    finest_kind = min(kinds, key=lambda kind: len(_FINER[kind]))
    periods = {(kind, period) for _, kind, period in positions if kind == finest_kind}
    if len(areas) == 1 or len(kinds) == 1:
        return positions
    finest = {
        regency
        for regency, district in districts.items()
        if areas & {regency, district} or areas <= {PROVINCE}
    }
    return positions | {(area, *period) for area in finest for period in periods}


@lru_cache(maxsize=64)
def _sums_of(
    positions: frozenset[Position], districts: Districts
) -> list[tuple[Position, list[Position], str]]:
    """Each whole with its parts, one step down in area or in period, as far as all of them are there."""
    of_district: dict[str, list[str]] = defaultdict(list)
    for regency, district in districts:
        of_district[district].append(regency)
    divisions = {district: [regencies] for district, regencies in of_district.items()}
    divisions[PROVINCE] = [list(of_district), [regency for regency, _ in districts]]
    by_kind: dict[tuple[str, str], list[str]] = defaultdict(list)
    for area, kind, period in sorted(positions):
        by_kind[area, kind].append(period)
    sums = []
    for area, kind, period in sorted(positions):
        for parts in divisions.get(area, []):
            finer = [(part, kind, period) for part in parts]
            if all(part in positions for part in finer):
                sums.append(((area, kind, period), finer, "regencies_sum"))
        shorter = [
            (finer_kind, by_kind[area, finer_kind])
            for finer_kind in _FINER[kind]
            if by_kind[area, finer_kind]
        ]
        for finer_kind, periods in shorter[:1]:
            months = set(months_of(kind, period))
            inside = [
                (area, finer_kind, part) for part in periods if set(months_of(finer_kind, part)) <= months
            ]
            if inside:
                sums.append(((area, kind, period), inside, "quarters_sum"))
    return sums


__all__ = ["System", "is_of_children", "system_of", "tables_of"]
