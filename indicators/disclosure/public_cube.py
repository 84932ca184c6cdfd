"""Every count of people that the public may ask for: measures and their categories × areas × quarters and years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from data.periods import Period, between
from indicators.definition import AREA_KINDS, Quantity
from indicators.disclosure.linked_counts import LinkedCounts
from indicators.disclosure.public_bands import IN_BANDS
from indicators.measurement.fact_arrays import FactArrays
from indicators.measurement.measure import Areas
from indicators.measurement.panel import Panel

Grid = NDArray[Any]

PERIOD_KINDS = ("quarter", "year")


class Counted(NamedTuple):
    """A measure of people: the tables a month must have sent, and the breakdowns the public may ask for."""

    tables: tuple[str, ...]
    dimensions: tuple[str, ...] = ()


_REPORTS, _VICTIMS = ("reports",), ("reports", "services")
COUNTED: dict[str, Counted] = {
    "reports_received": Counted(_REPORTS, ("channel", "ocsea_form", "sex", "age_group", "risk")),
    "reports_followed_up": Counted(_REPORTS),
    "reports_due": Counted(_REPORTS),
    "reports_in_time": Counted(_REPORTS),
    "reports_withdrawn": Counted(_REPORTS),
    "response_days": Counted(_REPORTS, ("days",)),
    "takedown_asked": Counted(_REPORTS),
    "takedown_done": Counted(_REPORTS),
    "reached_police": Counted(_REPORTS),
    "reached_prosecutor": Counted(_REPORTS),
    "reached_court": Counted(_REPORTS),
    "reached_verdict": Counted(_REPORTS),
    "maximum_sentence": Counted(_REPORTS),
    "victims": Counted(_VICTIMS, ("sex", "age_group")),
    "victims_served": Counted(_VICTIMS, ("sex",)),
    "victims_with_need": Counted(_VICTIMS),
    "victims_all_needs_met": Counted(_VICTIMS),
    "services_needed": Counted(_VICTIMS, ("service",)),
    "services_given": Counted(_VICTIMS, ("service",)),
    "rehabilitation_started": Counted(_VICTIMS),
    "rehabilitation_completed": Counted(_VICTIMS),
    "reintegrated": Counted(_VICTIMS),
    "victims_trauma_care": Counted(_VICTIMS),
    "victims_served_at_home": Counted(_VICTIMS),
    "questionnaires": Counted(("satisfaction",), ("survey_channel", "respondent")),
    "participants": Counted(("campaigns",), ("sex",)),
}
# Sums over questionnaires are shown where the questionnaires are, whatever the element they are summed by.
FOLLOWS = dict.fromkeys(
    ("score_sum", "index_sum", "index_square_sum", "access_sum", "access_square_sum"), "questionnaires"
)
# Categories of which an indicator shows the sum, so that the sum is a published count of its own.
JOINED = {("reports_received", "channel"): (("online", "sapa_129"),)}
# Counts of people that the public gets in no shape.
CLOSED = ("reports_open",)
# Counts that are one and the same wherever both are stated: the whole, and what it is counted as a second time.
SAME = {"reports_followed_up": "response_days", "reports_received": "victims"}
# A part, its whole, and whether the two are shown as one rate, so that a rest of 1–4 children is theirs to protect.
PARTS = (
    ("reports_due", "reports_received", False),
    ("reports_followed_up", "reports_received", True),
    ("reports_followed_up", "reports_due", True),
    ("reports_in_time", "reports_followed_up", False),
    ("reports_in_time", "reports_due", True),
    ("reports_withdrawn", "reports_received", False),
    ("takedown_asked", "reports_received", False),
    ("takedown_done", "takedown_asked", True),
    ("reached_police", "reports_received", True),
    ("reached_prosecutor", "reached_police", False),
    ("reached_court", "reached_prosecutor", False),
    ("reached_verdict", "reached_court", False),
    ("reached_court", "reports_received", True),
    ("reached_verdict", "reports_received", True),
    ("maximum_sentence", "reached_verdict", True),
    ("victims_served", "victims", True),
    ("victims_with_need", "victims", False),
    ("victims_all_needs_met", "victims_with_need", True),
    ("victims_all_needs_met", "victims_served", False),
    ("services_given", "services_needed", True),
    ("rehabilitation_started", "victims_served", False),
    ("rehabilitation_completed", "rehabilitation_started", True),
    ("reintegrated", "victims_served", False),
    ("reintegrated", "victims", True),
    ("victims_trauma_care", "victims_served", True),
    ("victims_served_at_home", "victims_served", True),
)
# What is read most is hidden last: the province before its parts, years before quarters, totals before breakdowns.
_COST = {"province": 40.0, "district_dprd": 5.0, "regency": 1.0, "quarter": 1.0, "year": 3.0}


class Series(NamedTuple):
    """A count over all areas and periods: "" and "" for a measure that is not divided."""

    measure: str
    dimension: str = ""
    category: str = ""

    @property
    def joins(self) -> tuple[str, ...]:
        """The categories it is the sum of, if it is one of JOINED."""
        matching = (
            categories for categories in JOINED.get(self[:2], ()) if "+".join(categories) == self.category
        )
        return next(matching, ())


@dataclass(frozen=True)
class Cube:
    """The counts of one release. `values` is series × areas × periods, NaN where nothing was sent or nothing is stated;
    `not_due`, of the same shape, where nothing came because no month is due yet; `kinds` and `regencies` are those of
    the areas, `quarters` the places of each year's quarters among the periods, by the year's own place."""

    series: tuple[Series, ...]
    areas: Areas
    periods: tuple[Period, ...]
    values: Grid
    not_due: Grid

    @classmethod
    def of(cls, panel: Panel) -> Cube:
        """The cube of a panel on the reported basis, whose periods are quarters and the years that hold them."""
        areas = Areas.of(panel.arrays.geography, AREA_KINDS)
        nothing_due = np.asarray(~(panel.whole & panel.due).any(axis=1))
        names = [series for measure in COUNTED for series in _series_of(panel, measure)]
        values = np.stack([_counts(panel, series, areas) for series in names])
        not_due = np.isnan(values) & nothing_due[None, None, :]
        return cls(tuple(names), areas, panel.periods, values, not_due)

    @cached_property
    def place(self) -> dict[Series, int]:
        return {series: at for at, series in enumerate(self.series)}

    @cached_property
    def area_place(self) -> dict[str, int]:
        return {code: at for at, code in enumerate(self.areas.codes)}

    @cached_property
    def period_place(self) -> dict[Period, int]:
        return {period: at for at, period in enumerate(self.periods)}

    @cached_property
    def counts(self) -> Grid:
        """The values, 0 where nothing was sent."""
        return np.nan_to_num(self.values)

    @cached_property
    def cells(self) -> LinkedCounts:
        """The cube as one row of counts with all that links them; the rests stand behind the cube's own cells."""
        return _Links(self).cells()


def cube_of(arrays: FactArrays, cut_off: date) -> Cube:
    """The public counts of a release, from the first month for which a table that counts people was sent."""
    tables = tuple(dict.fromkeys(name for counted in COUNTED.values() for name in counted.tables))
    sent, _ = arrays.submitted()
    ours = sent.month[np.isin(sent.category, arrays.category_codes(tables))]
    last = f"{cut_off:%Y-%m}"
    months = [arrays.months[at] for at in np.unique(ours) if arrays.months[at] <= last]
    return Cube.of(Panel(arrays, public_periods(months, last), "reported", cut_off))


def public_periods(months: Sequence[str], last: str) -> tuple[Period, ...]:
    """The quarters and years the public may ask for, from the first month to the last."""
    first = min([*months, last])
    quarters = between(first, max([*months, last]), "quarter")
    return (*quarters, *dict.fromkeys(Period(quarter.year, 1, "year") for quarter in quarters))


def _series_of(panel: Panel, measure: str) -> Iterator[Series]:
    yield Series(measure)
    for dimension in COUNTED[measure].dimensions:
        categories = [name for name in panel.categories_of(measure, dimension) if name]
        if bands := IN_BANDS.get((measure, dimension)):
            categories = [band.name for band in bands if not set(categories).isdisjoint(band.categories)]
        yield from (Series(measure, dimension, name) for name in categories)
        for joined in JOINED.get((measure, dimension), ()):
            yield Series(measure, dimension, "+".join(joined))


def quantity_of(series: Series) -> Quantity:
    """What `Panel.read` reads for a series."""
    bands = {band.name: band.categories for band in IN_BANDS.get(series[:2], ())}
    alone = bands.get(series.category, (series.category,) if series.category else ())
    return Quantity(series.measure, series.dimension, series.joins or alone)


def _counts(panel: Panel, series: Series, areas: Areas) -> Grid:
    """Areas × periods of one series, NaN where nothing counts."""
    quantity = quantity_of(series)
    completeness = panel.completeness(COUNTED[series.measure].tables, (quantity,))
    amount = np.where(completeness.reporting, panel.read(quantity, completeness), 0.0)
    heard = np.stack([completeness.reporting[:, inside].any(axis=1) for inside in areas.regencies])
    return np.where(heard, np.stack([amount[:, inside].sum(axis=1) for inside in areas.regencies]), np.nan)


class _Links:
    """Puts together what links the counts of a cube."""

    def __init__(self, cube: Cube) -> None:
        self.cube = cube
        self.shape = cube.counts.shape
        self.at = np.arange(cube.counts.size).reshape(self.shape)
        self.rows: list[tuple[Grid, Grid]] = []  # links × wholes, links × parts (-1: none)
        self.inside: list[tuple[Grid, Grid]] = []
        self.rest_values: list[Grid] = []
        self.rest_sensitive: list[Grid] = []
        self.many = cube.counts.size

    def cells(self) -> LinkedCounts:
        self._times()
        self._areas()
        self._categories()
        self._parts()
        n = self.many
        values = np.concatenate([self.cube.counts.ravel(), *self.rest_values])
        rest = np.arange(n) >= self.cube.counts.size
        sensitive = np.concatenate([np.ones(self.cube.counts.size, bool), *self.rest_sensitive])
        return LinkedCounts(
            values, rest, sensitive, self._matrix(n), self._inside(n), self._cost(n)
        ).checked()

    def _sum(self, whole: Grid, shares: Grid, shown: bool = True) -> None:
        """Wholes (k) and their shares (k × j)."""
        self.rows.append((whole.ravel(), shares.reshape(whole.size, -1)))
        if shown:
            self.inside.append((shares.reshape(whole.size, -1), whole.ravel()))

    def _times(self) -> None:
        for place, year in enumerate(self.cube.periods):
            if year.kind == "year":
                quarters = [
                    at
                    for at, period in enumerate(self.cube.periods)
                    if period.kind == "quarter" and period.year == year.year
                ]
                self._sum(self.at[:, :, place], self.at[:, :, quarters])

    def _areas(self) -> None:
        areas = self.cube.areas
        kinds = np.array(areas.kinds)
        regencies = np.flatnonzero(kinds == "regency")
        districts = np.flatnonzero(kinds == "district_dprd")
        for area in districts:
            inside = regencies[areas.regencies[area]]
            self._sum(self.at[:, area, :], np.moveaxis(self.at[:, inside, :], 1, 2))
        for area in np.flatnonzero(kinds == "province"):
            self._sum(self.at[:, area, :], np.moveaxis(self.at[:, districts, :], 1, 2))

    def _categories(self) -> None:
        place, counts = self.cube.place, self.cube.counts
        for measure, about in COUNTED.items():
            for dimension in about.dimensions:
                divisions = [
                    at
                    for series, at in place.items()
                    if series[:2] == (measure, dimension) and not series.joins
                ]
                if divisions:
                    self._divided(place[Series(measure)], divisions)
                for joined in JOINED.get((measure, dimension), ()):
                    summands = [
                        place[series]
                        for name in joined
                        if (series := Series(measure, dimension, name)) in place
                    ]
                    whole = place.get(Series(measure, dimension, "+".join(joined)))
                    if summands and whole is not None:
                        self._sum(self.at[whole], np.moveaxis(self.at[summands], 0, 2))
        for whole_name, second in SAME.items():
            for series, at in place.items():
                whole = place.get(series._replace(measure=whole_name))
                if series.measure == second and whole is not None and (counts[at] <= counts[whole]).all():
                    self._divided(whole, [at], shown=False)

    def _divided(self, whole: int, parts: list[int], shown: bool = True) -> None:
        """A whole and its categories; where they do not fill it, what is not stated is a rest that tells of nobody."""
        lacking = self.cube.counts[whole] - self.cube.counts[parts].sum(axis=0)
        for full in (True, False):
            chosen = (lacking == 0) if full else (lacking > 0)
            wholes = self.at[whole][chosen]
            shares = np.moveaxis(self.at[parts], 0, 2)[chosen]
            if shown:
                self.inside.append((shares, wholes))
            if not full:
                shares = np.column_stack([shares, self._rests(lacking[chosen], np.zeros(len(wholes), bool))])
            self.rows.append((wholes, shares))

    def _rests(self, values: Grid, sensitive: Grid) -> Grid:
        self.rest_values.append(values)
        self.rest_sensitive.append(sensitive)
        self.many += len(values)
        return np.arange(self.many - len(values), self.many)

    def _parts(self) -> None:
        """A rest for each part and whole: at the finest, where it is at least 0, and wherever it is 1–4 children."""
        counts, place = self.cube.counts, self.cube.place
        finest = np.array([kind == "regency" for kind in self.cube.areas.kinds])[:, None] & np.array(
            [period.kind == "quarter" for period in self.cube.periods]
        )
        for part_name, whole_name, one_rate in PARTS:
            for series, part in place.items():
                whole = place.get(series._replace(measure=whole_name))
                if series.measure != part_name or whole is None:
                    continue
                left = counts[whole] - counts[part]
                small = (left >= 1) & (left <= 4) & one_rate
                chosen = (left >= 0) & (finest | (small & (counts[part] > 0)))
                rests = self._rests(left[chosen], small[chosen])
                self.rows.append((self.at[whole][chosen], np.column_stack([self.at[part][chosen], rests])))

    def _matrix(self, n: int) -> sparse.csr_matrix:
        links, columns, data, many = [], [], [], 0
        for wholes, shares in self.rows:
            rows = np.arange(many, many + len(wholes))
            many += len(wholes)
            links += [rows, np.repeat(rows, shares.shape[1])]
            columns += [wholes, shares.ravel()]
            data += [np.ones(len(wholes)), -np.ones(shares.size)]
        cells = np.concatenate(data), (np.concatenate(links), np.concatenate(columns))
        return sparse.csr_matrix(cells, shape=(many, n))

    def _inside(self, n: int) -> sparse.csr_matrix:
        shares = np.concatenate([parts.ravel() for parts, _ in self.inside])
        wholes = np.concatenate([np.repeat(whole, parts.shape[1]) for parts, whole in self.inside])
        return sparse.csr_matrix((np.ones(len(shares), np.int8), (shares, wholes)), shape=(n, n))

    def _cost(self, n: int) -> Grid:
        of_series = np.array([1.0 if series.dimension else 3.0 for series in self.cube.series])
        of_area = np.array([_COST[kind] for kind in self.cube.areas.kinds])
        of_period = np.array([_COST[period.kind] for period in self.cube.periods])
        grid = of_series[:, None, None] * of_area[:, None] * of_period
        return np.concatenate([grid.ravel(), np.zeros(n - grid.size)])
