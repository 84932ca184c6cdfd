"""measure(): facts in, one long table of results out, with status and evidence beside every figure.

The rules:
1. A regency's month counts only if every table the indicator needs was sent for it (a stock table: at or
   before the period's end; a flow of the year: in that year), and no recap among them leaves out a count it
   rests on. Other months are left out of numerator and denominator: missing is never zero.
2. A regency reports when any of its months counts; it is ok when its denominator is above 0 too. With denominator 0
   it is not_yet_due (something is awaited), no_such_service (the points are known and none has the function) or
   nothing_to_count (0 of 0). Not reporting it is not_yet_due while none of the period's months is due, and then
   no_report.
3. Of events in a population a declared zero is reported_zero, and keeps its value 0 and its interval.
4. Areas are pooled: numerators over denominators of their ok, reported_zero and nothing_to_count regencies, never an
   average. An area has the most informative status among its regencies, ok > reported_zero > nothing_to_count >
   not_yet_due > no_such_service > not_verified > no_report: so it is ok as soon as one regency is. Regencies and months
   add up. What the province itself has sent counts in its own figure where the indicator says so, but not as a
   regency.
5. Evidence is the lowest grade among the submissions the figure rests on, "" when there are none. A stock sent
   as it comes (agreements, points, partners) rests on all its submissions so far; a yearly one (capacity,
   community) on its latest year, and is unknown on the verified basis until that year is verified.
6. An indicator that is no ratio (Indicator.form) has no value where one side of a difference is empty: it is then
   nothing_to_count. A concentration without the place, or of the place alone, is no_report.
7. An indicator with a horizon (Indicator.horizon) is read in the months by which its period is judged, `lag` months
   before; of these a month whose reports have not all had their time by the cut-off is not due.
8. What counts distinct things (districts, kinds of partner) is counted within each quarter that is over, of a month
   within the three months that end with it, and added up on both sides: a longer period has no more of them by being
   longer, and one under way has not fewer.
9. On the verified basis what was sent and waits for the province is not_verified rather than no_report. One basis
   alone cannot tell: `measure` says no_report, and `awaiting_verification` puts it right from the rows of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.periods import Period
from indicators.definition import AREA_KINDS as AREA_KINDS
from indicators.definition import Concentration, Indicator, Quantile, constant
from indicators.domains.satisfaction import sample_to_ask
from indicators.measurement.fact_arrays import GRADES, NO_SUBMISSION_NEEDED, FactArrays
from indicators.measurement.fact_arrays import PROVINCE as PROVINCE
from indicators.measurement.panel import BASES, Completeness, Grid, Panel
from indicators.measurement.values import figures

COLUMNS = (
    "indicator",
    "period",
    "area",
    "numerator",
    "denominator",
    "value",
    "lower",
    "upper",
    "at_most",
    "status",
    "evidence",
    "regencies_reporting",
    "regencies_due",
    "regencies",
    "months_reported",
    "months_due",
)

# From the least to the most informative: an area has the most informative status among its regencies.
STATUSES = (
    "no_report",
    "not_verified",
    "no_such_service",
    "not_yet_due",
    "nothing_to_count",
    "reported_zero",
    "ok",
)
_NO_REPORT, _NOT_VERIFIED, _NO_SUCH_SERVICE, _NOT_YET_DUE, _NOTHING_TO_COUNT, _REPORTED_ZERO, _OK = range(7)
_NAMES = {"status": STATUSES, "evidence": GRADES}


def measure(
    facts: pd.DataFrame,
    geography: pd.DataFrame,
    indicators: Sequence[Indicator],
    periods: Sequence[Period],
    by: str | Sequence[str],
    basis: str = "reported",
    cut_off: date = date.max,
    arrays: FactArrays | None = None,
) -> pd.DataFrame:
    """The indicators for every period and area: a row each, columns COLUMNS, in the order of the arguments.

    `facts` has the columns month, regency, district, measure, dimension, category, evidence and value;
    `geography` a row each regency, by its code. `by` is "province" (area "62"), "district_dprd" or "regency", or
    several of them; `basis` "reported" (everything) or "verified". A month is due on the 10th of the next month,
    judged at `cut_off` (by default everything is due). `arrays`: these facts and this geography, if they were laid
    out before. An indicator has no rows for kinds of area for which it is not measured.

    `regencies_reporting` of the area's `regencies` have sent what counts, `months_reported` of `months_due` came.
    `numerator` and `denominator` are NaN where no regency counts; `value`, `lower` and `upper` where there is none
    (rules 2, 3 and 6), the latter two also where the indicator has no interval or its sums contradict each other.
    `at_most` is the value itself; only of a quantile it may be more: the end of the band that the value lies in (inf:
    it has none), or NaN where the quantile is not reached, so that all that is known is: more than `value`.
    Raises ValueError for an unknown area kind or basis.
    """
    kinds = (by,) if isinstance(by, str) else tuple(by)
    for kind in kinds:
        if kind not in AREA_KINDS:
            raise ValueError(f"{kind!r} is no kind of area; choose one of {', '.join(AREA_KINDS)}")
    if basis not in BASES:
        raise ValueError(f"{basis!r} is no basis; choose one of {', '.join(BASES)}")
    if not indicators or not periods or not kinds:
        return pd.DataFrame(columns=list(COLUMNS))
    panel = Panel(arrays or FactArrays(facts, geography), tuple(periods), basis, cut_off)
    areas = Areas.of(geography, kinds)
    measured = [_measure_one(panel, indicator, areas) for indicator in indicators]
    return _table(indicators, panel.periods, areas, measured)


def awaiting_verification(verified: pd.DataFrame, reported: pd.DataFrame) -> pd.DataFrame:
    """The rows of `measure` on the verified basis by rule 9; `reported`: the rows of the same arguments as reported.

    Of an area with several regencies it is the same as pooling by rule 4: verified it is no_report only if all of
    them are, and reported it is something else as soon as one of them has sent.
    """
    waits = (verified["status"] == STATUSES[_NO_REPORT]) & (
        reported["status"] != STATUSES[_NO_REPORT]
    ).to_numpy()
    return verified.assign(status=verified["status"].mask(waits, STATUSES[_NOT_VERIFIED]))


@dataclass(frozen=True)
class Areas:
    """The areas of some kinds: their codes, the kind of each, and the places of the arrays that lie in each."""

    codes: list[str]
    kinds: list[str]
    regencies: list[Grid]

    @classmethod
    def of(cls, geography: pd.DataFrame, kinds: Sequence[str]) -> Areas:
        codes: list[str] = []
        of_kind: list[str] = []
        regencies: list[Grid] = []
        for kind in kinds:
            area_of = {
                "province": np.full(len(geography), PROVINCE, dtype=object),
                "district_dprd": geography["electoral_district"].to_numpy(object),
                "regency": geography.index.to_numpy(object),
            }[kind]
            members = [PROVINCE] if kind == "province" else sorted(set(area_of))
            codes += members
            of_kind += [kind] * len(members)
            regencies += [np.flatnonzero(area_of == code) for code in members]
        return cls(codes, of_kind, regencies)

    def places(self, province_too: bool) -> list[Grid]:
        """The places whose figures each area pools: its regencies, of the province also itself, the last place."""
        if not province_too:
            return self.regencies
        sender = {"province": np.array([-1])}
        none = np.array([], dtype=int)
        pairs = zip(self.kinds, self.regencies, strict=True)
        return [np.concatenate([inside, sender.get(kind, none)]).astype(int) for kind, inside in pairs]


def _table(
    indicators: Sequence[Indicator],
    periods: Sequence[Period],
    areas: Areas,
    measured: Sequence[dict[str, Grid]],
) -> pd.DataFrame:
    """The grids (periods × areas) of each indicator as one long table."""
    shape = (len(indicators), len(periods), len(areas.codes))
    labels = {
        "indicator": ([indicator.id for indicator in indicators], (-1, 1, 1)),
        "period": ([period.id for period in periods], (1, -1, 1)),
        "area": (areas.codes, (1, 1, -1)),
    }
    asked = [
        np.tile([kind in indicator.areas for kind in areas.kinds], len(periods)) for indicator in indicators
    ]
    rows = np.flatnonzero(np.concatenate(asked))
    columns: dict[str, object] = {}
    for name, (names, place) in labels.items():
        codes = np.broadcast_to(np.arange(len(names)).reshape(place), shape).ravel()[rows]
        columns[name] = _named(names, codes)
    for name in COLUMNS[len(labels) :]:
        grid = np.concatenate([grids[name].ravel() for grids in measured])[rows]
        columns[name] = _named(_NAMES[name], grid) if name in _NAMES else grid
    return pd.DataFrame(columns)


def _named(names: Sequence[str], codes: Grid) -> object:
    """The names at these places, as a column of text; far quicker than text row by row."""
    return pd.array(list(names), dtype="str").take(codes.astype(int))


def _measure_one(panel: Panel, indicator: Indicator, areas: Areas) -> dict[str, Grid]:
    """One indicator for every period and area: the columns of COLUMNS after its labels, as periods × areas."""
    panel = panel.at_age(indicator)
    readings = _by_quarter(panel, indicator) if indicator.is_by_quarter else _readings(panel, indicator)
    completeness = panel.completeness(indicator.tables, indicator.quantities, indicator.looked_up)
    counts = readings.rank >= _NOTHING_TO_COUNT
    places = areas.places(indicator.province_too)
    heard = _over_parts(np.add, counts, places) > 0

    def pooled(amount: Grid) -> Grid:
        return np.where(heard, _over_parts(np.add, np.where(counts, amount, 0.0), places), np.nan)

    sums = {
        "numerator": pooled(readings.amounts[0]),
        "denominator": _sized(indicator, pooled(readings.amounts[1])),
    }
    squares, *parts = (pooled(amount) for amount in readings.amounts[2:])
    result = figures(indicator, sums["numerator"], sums["denominator"], squares, parts)
    status = _over_parts(np.maximum, readings.rank, places)
    evidence = _over_parts(np.minimum, np.where(counts, readings.evidence, NO_SUBMISSION_NEEDED), places)
    columns = {**sums, **result._asdict(), "status": status, "evidence": evidence}
    if indicator.form:
        _settle(indicator, columns)
    due = (completeness.months_due > 0) | completeness.reporting
    whole = {
        "regencies_reporting": completeness.reporting,
        "regencies_due": due,
        "months_reported": completeness.months_reported,
        "months_due": completeness.months_due,
    }
    added = {name: _over_parts(np.add, grid.astype(int), areas.regencies) for name, grid in whole.items()}
    many = np.array([len(inside) for inside in areas.regencies])
    added["regencies"] = np.broadcast_to(many, status.shape)
    return columns | added


def counting(panel: Panel, indicator: Indicator) -> Grid:
    """Periods × places: whether the figures of a place enter sums (rule 4)."""
    completeness = panel.completeness(indicator.tables, indicator.quantities, indicator.looked_up)
    sides = (panel.read(side, completeness) for side in (indicator.numerator, indicator.denominator))
    return _ranks(panel, indicator, completeness, *sides) >= _NOTHING_TO_COUNT


class _Readings(NamedTuple):
    """What an indicator says of every period and place: numerator, denominator, squares and parts; the status as its
    place in STATUSES; the evidence."""

    amounts: list[Grid]
    rank: Grid
    evidence: Grid


def _readings(panel: Panel, indicator: Indicator) -> _Readings:
    completeness = panel.completeness(indicator.tables, indicator.quantities, indicator.looked_up)
    read = (indicator.numerator, indicator.denominator, indicator.spread or constant(0))
    amounts = [panel.read(quantity, completeness) for quantity in read]
    amounts += _parts(panel, indicator, completeness)
    rank = _ranks(panel, indicator, completeness, amounts[0], amounts[1])
    return _Readings(amounts, rank, completeness.evidence)


def _parts(panel: Panel, indicator: Indicator, completeness: Completeness) -> list[Grid]:
    """What else is read for its form, in the order in which `figures` takes it."""
    form = indicator.form
    if not isinstance(form, Quantile):
        return [panel.read(quantity, completeness) for quantity in indicator.parts]
    steps = [step.categories for step in form.scale]
    by_step = [
        grid for quantity in form.by_step for grid in panel.read_by_step(quantity, steps, completeness)
    ]
    return [*by_step, *(panel.read(quantity, completeness) for quantity in form.at_end or ())]


def _by_quarter(panel: Panel, indicator: Indicator) -> _Readings:
    """The sums of the quarters that are over and count; a quarter under way has had less time than the others."""
    quarters, rows = panel.by_quarter()
    of_quarters = _readings(quarters, indicator)
    under_way = np.asarray((quarters.whole & ~quarters.ended).any(axis=1))
    rank = np.where(under_way[:, None], np.minimum(of_quarters.rank, _NOT_YET_DUE), of_quarters.rank)
    counts = rank >= _NOTHING_TO_COUNT
    folded = [
        np.stack([np.where(counts, amount, 0.0)[places].sum(axis=0) for places in rows])
        for amount in of_quarters.amounts
    ]
    evidence = np.where(counts, of_quarters.evidence, NO_SUBMISSION_NEEDED)
    # A quarter of which nothing is due yet, and nothing was sent, does not excuse silence in those that are over.
    waiting = of_quarters.rank == _NOT_YET_DUE
    latest = [np.where(waiting, -1, rank)[places].max(axis=0, initial=-1) for places in rows]
    return _Readings(
        folded,
        # A part of a period that holds no whole quarter has none to count yet.
        np.stack([np.where(status < 0, _NOT_YET_DUE, status) for status in latest]),
        np.stack([evidence[places].min(axis=0, initial=NO_SUBMISSION_NEEDED) for places in rows]),
    )


def _sized(indicator: Indicator, denominator: Grid) -> Grid:
    """The pooled denominator; of a population that is sampled, the sample it needs as a whole."""
    if indicator.denominator.how != "required_sample":
        return denominator
    return sample_to_ask(denominator)


def _settle(indicator: Indicator, columns: dict[str, Grid]) -> None:
    """Rule 6: the status of a figure whose form finds no value in sums that are there, or finds one after all."""
    has_value = ~np.isnan(columns["value"])
    status = columns["status"]
    lost = ~has_value & (status == _OK)
    status[has_value & (status == _NOTHING_TO_COUNT)] = _OK
    if not isinstance(indicator.form, Concentration):
        status[lost] = _NOTHING_TO_COUNT
        return
    status[lost] = _NO_REPORT
    columns["evidence"][lost] = NO_SUBMISSION_NEEDED
    for name in ("numerator", "denominator"):
        columns[name][lost] = np.nan


def _over_parts(combine: np.ufunc, amount: Grid, places: Sequence[Grid]) -> Grid:
    """Periods × places combined into periods × areas."""
    return np.stack([combine.reduce(amount[:, inside], axis=1) for inside in places], axis=1)


def _ranks(
    panel: Panel, indicator: Indicator, completeness: Completeness, numerator: Grid, denominator: Grid
) -> Grid:
    """Periods × regencies: the status, as its place in STATUSES (rules 2 and 3 of `measure`)."""
    nothing_due = ~(panel.whole & panel.due).any(axis=1, keepdims=True)
    silent = np.where(nothing_due, _NOT_YET_DUE, _NO_REPORT)
    without = np.full(numerator.shape, _NOTHING_TO_COUNT)
    if indicator.requires_function:
        without[panel.without_function(indicator.requires_function)] = _NO_SUCH_SERVICE
    if indicator.awaiting:
        without[panel.read(indicator.awaiting, completeness) > 0] = _NOT_YET_DUE
    over_population = indicator.denominator.how == "exposure"
    measured = np.where(over_population & (numerator == 0), _REPORTED_ZERO, _OK)
    return np.where(completeness.reporting, np.where(denominator > 0, measured, without), silent)
