"""What the public gets of a release: its counts of people with the hidden ones left out, and the rows made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.periods import Period, containing, parse
from indicators.definition import AREA_KINDS, Indicator, Quantity
from indicators.disclosure.public_bands import public_categories
from indicators.disclosure.public_cube import CLOSED, COUNTED, FOLLOWS, Cube, Series
from indicators.domains.satisfaction import sample_to_ask
from indicators.measurement.measure import Areas
from indicators.measurement.panel import months_before

Grid = NDArray[Any]

HIDDEN = "hidden"
# What no count is under, so that it stands whatever is hidden.
_SILENT = ("no_report", "not_verified")
_FIGURES = (
    "numerator",
    "denominator",
    "value",
    "lower",
    "upper",
    "at_most",
    "uncapped",
    "attainment",
    "squares",
)
CELL_COLUMNS = (
    "measure",
    "period_kind",
    "period",
    "area_kind",
    "area",
    "dimension",
    "category",
    "value",
    "status",
)


def is_of_people(measure: str) -> bool:
    """Whether a measure of the facts counts people or is summed over them."""
    return measure in COUNTED or measure in FOLLOWS or measure in CLOSED


@dataclass(frozen=True)
class Protection:
    """The counts of a release and which are hidden: series × areas × periods, with the zeros inside hidden counts.

    `own`: the regency whose officers look at it, which is exact for them; "" for everybody else.
    """

    cube: Cube
    hidden: Grid
    own: str = ""

    @cached_property
    def _inside(self) -> Grid:
        """Where a category that never occurred would be a zero inside a hidden count."""
        cells = self.cube.cells
        every = np.concatenate([self.hidden.ravel(), np.zeros(len(cells.values) - self.hidden.size, bool)])
        return np.asarray((every | cells.beneath(every))[: self.hidden.size].reshape(self.hidden.shape))

    def veil(self, quantity: Quantity) -> Grid:
        """Areas × periods: whether a count that the quantity rests on is hidden. Not public at all: everywhere."""
        nowhere = np.zeros(self.hidden.shape[1:], bool)
        if not quantity.is_event or not is_of_people(quantity.measure):
            return nowhere
        measure, dimension = quantity.measure, quantity.dimension
        if measure in FOLLOWS:
            measure, dimension = FOLLOWS[measure], "" if dimension == "unsur" else dimension
        categories = public_categories(quantity) if dimension else ("",)
        if (
            measure in CLOSED
            or dimension not in ("", *COUNTED[measure].dimensions)
            or not categories
            or quantity.plus
            or quantity.minus
        ):
            return ~nowhere
        joined = self.cube.place.get(Series(measure, dimension, "+".join(categories)))
        if joined is not None:
            return np.asarray(self.hidden[joined])
        return np.logical_or.reduce(
            [self._of(Series(measure, dimension, category)) for category in categories]
        )

    def _of(self, series: Series) -> Grid:
        at = self.cube.place.get(series)
        return self._inside[self.cube.place[Series(series.measure)]] if at is None else self.hidden[at]

    def _known(self, quantity: Quantity) -> Grid | None:
        """Areas × periods of the published count, as a result row has it; None where there is none to compare with."""
        categories = (public_categories(quantity) or ()) if quantity.dimension else ("",)
        at = self.cube.place.get(Series(quantity.measure, quantity.dimension, "+".join(categories)))
        if at is None or not quantity.is_event:
            return None
        counts = self.cube.counts[at] * quantity.times
        return sample_to_ask(counts) if quantity.how == "required_sample" else counts

    def guarded(self, rows: pd.DataFrame, indicators: Sequence[Indicator], basis: str) -> pd.DataFrame:
        """The rows of `measure` or `attain` as the public gets them: status "hidden" and no figure wherever a count of
        people under a row is hidden, or its period, area or basis is not public.

        A row whose own months make another sum than the published count is hidden too: of two sums over different
        months the difference is a count as well, so the public gets one of them only.
        """
        if rows.empty:
            return rows
        guarded = {
            indicator.id: indicator
            for indicator in indicators
            if any(is_of_people(part.measure) for part in indicator.quantities)
        }
        ours = rows["indicator"].isin(list(guarded)).to_numpy() & ~rows["status"].isin(_SILENT).to_numpy()
        ours &= (rows["area"] != self.own).to_numpy()
        hide = ours.copy()
        if basis == "reported":
            for name, indicator in guarded.items():
                places = np.flatnonzero(ours & (rows["indicator"] == name).to_numpy())
                hide[places] = self._hides(indicator, rows.iloc[places])
        return blanked(rows, hide)

    def _hides(self, indicator: Indicator, rows: pd.DataFrame) -> Grid:
        if rows.empty:
            return np.zeros(0, dtype=bool)
        areas = rows["area"].map(self.cube.area_place).to_numpy(float)
        ids = list(dict.fromkeys(rows["period"]))
        read_in = [self._read_in(indicator, parse(str(period_id))) for period_id in ids]
        public = ~np.isnan(areas) & rows["period"].map(
            dict(zip(ids, map(bool, read_in), strict=True))
        ).to_numpy(bool)
        places, spans = np.nan_to_num(areas).astype(int), pd.Index(ids).get_indexer(pd.Index(rows["period"]))
        quantities = (*indicator.quantities, *([indicator.spread] if indicator.spread else []))

        def over(of_cells: Grid, combine: np.ufunc) -> Grid:
            """Areas × periods of the cube, of the periods in which each row is read."""
            whole = [combine.reduce(of_cells[:, at or [0]], axis=1) for at in read_in]
            return np.stack(whole, axis=1)[places, spans]

        hide = ~public | np.logical_or.reduce([over(self.veil(part), np.logical_or) for part in quantities])
        for side in ("numerator", "denominator"):
            published = self._known(getattr(indicator, side))
            if published is not None:
                figures = rows[side].to_numpy(float)
                hide |= ~np.isnan(figures) & (np.abs(figures - over(published, np.add)) > 1e-6)
        return np.asarray(hide)

    def _read_in(self, indicator: Indicator, period: Period) -> list[int]:
        """The periods of the cube in which a period is read: itself; with a lag the one, or the quarters, that hold its
        months and no other. None where these are not public."""
        months = months_before(period, indicator.lag)
        for kind in dict.fromkeys((period.kind, "quarter")):
            spans = list(dict.fromkeys(containing(month, kind) for month in months))
            if [month for span in spans for month in span.months] == months:
                places = [self.cube.period_place.get(span) for span in spans]
                return [] if None in places else [at for at in places if at is not None]
        return []

    def counts(self, measure: str, dimension: str, basis: str, period: Period, area: str) -> pd.DataFrame:
        """The counts of one area and period, a row each category: regency (the area itself), district (""), category,
        value (NaN where hidden), status. No row where nothing was sent; one hidden row for what is not public."""
        place, at = self.cube.area_place.get(area), self.cube.period_place.get(period)
        dimensions = COUNTED[measure].dimensions if measure in COUNTED else ()
        rows: list[tuple[str, str, str, float, str]] = []
        closed = measure in CLOSED or dimension not in ("", *dimensions)
        if basis != "reported" or place is None or at is None or closed:
            rows.append((area, "", "", np.nan, HIDDEN))
        else:
            for series, row in self.cube.place.items():
                value = self.cube.values[row, place, at]
                if series[:2] == (measure, dimension) and not series.joins and value == value:
                    shown = not self.hidden[row, place, at]
                    rows.append(
                        (area, "", series.category, value if shown else np.nan, "ok" if shown else HIDDEN)
                    )
        return pd.DataFrame(rows, columns=["regency", "district", "category", "value", "status"])

    def frame(self, exact: bool = False) -> pd.DataFrame:
        """Every public count as a row: CELL_COLUMNS; status ok, reported_zero, hidden, no_report or not_yet_due.

        With `exact` the hidden counts keep their values beside the status: that is what the next release needs to know
        of this one, and never leaves the office.
        """
        cube = self.cube
        shape = cube.values.shape
        series, areas, periods = (axis.ravel() for axis in np.indices(shape))
        values, hidden = cube.values.ravel(), self.hidden.ravel()
        states = ["no_report", "not_yet_due", HIDDEN, "reported_zero"]
        tests = [np.isnan(values) & ~cube.not_due.ravel(), cube.not_due.ravel(), hidden, values == 0]
        columns: dict[str, Any] = {
            name: np.array([key[place] for key in cube.series], object)[series]
            for place, name in enumerate(("measure", "dimension", "category"))
        }
        columns["period_kind"] = np.array([span.kind for span in cube.periods], object)[periods]
        columns["period"] = np.array([span.id for span in cube.periods], object)[periods]
        columns["area_kind"] = np.array(cube.areas.kinds, object)[areas]
        columns["area"] = np.array(cube.areas.codes, object)[areas]
        columns["value"] = values if exact else np.where(hidden, np.nan, values)
        columns["status"] = np.select(tests, states, "ok")
        return pd.DataFrame(columns)[list(CELL_COLUMNS)]


def blanked(rows: pd.DataFrame, hide: Grid) -> pd.DataFrame:
    """The rows without the figures of those to hide, which have the status hidden."""
    if not hide.any():
        return rows
    figures = {name: rows[name].mask(hide) for name in _FIGURES if name in rows}
    return rows.assign(**figures, status=rows["status"].mask(hide, HIDDEN))


def as_kept(frame: pd.DataFrame, geography: pd.DataFrame) -> Protection:
    """The protection of an earlier release from `Protection.frame(exact=True)`, as it was kept."""
    names = ["measure", "dimension", "category"]
    series = tuple(Series(*row) for row in frame[names].drop_duplicates().itertuples(index=False, name=None))
    areas = Areas.of(geography, AREA_KINDS)
    periods = tuple(parse(str(period_id)) for period_id in frame["period"].drop_duplicates())
    axes = (
        pd.MultiIndex.from_tuples(series).get_indexer(pd.MultiIndex.from_frame(frame[names])),
        pd.Index(areas.codes).get_indexer(pd.Index(frame["area"])),
        pd.Index([span.id for span in periods]).get_indexer(pd.Index(frame["period"].astype(str))),
    )
    shape = len(series), len(areas.codes), len(periods)
    values, hidden, not_due = np.full(shape, np.nan), np.zeros(shape, bool), np.zeros(shape, bool)
    values[axes] = frame["value"].to_numpy(float)
    hidden[axes] = (frame["status"] == HIDDEN).to_numpy()
    not_due[axes] = (frame["status"] == "not_yet_due").to_numpy()
    return Protection(Cube(series, areas, periods, values, not_due), hidden)
