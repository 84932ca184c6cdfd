"""measure(): facts in, one long table of results out, with status and evidence beside every figure.

The rules:
1. A regency's month counts only if every table the indicator needs was sent for it (a stock table: at or
   before the period's end; a flow of the year: in that year), and no recap among them leaves out a count it
   rests on. Other months are left out of numerator and denominator: missing is never zero.
2. A regency is ok when it is covered and its denominator is above 0. Covered with denominator 0 it is
   not_yet_due (something is awaited), no_such_service (the points are known and none has the function) or
   reported_zero. Not covered it is not_yet_due while none of the period's months is due, and then no_report.
3. Of events in a population a declared zero is reported_zero too, and keeps its value 0 and its interval.
4. Areas are pooled: numerators over denominators of their ok and reported_zero regencies, never an average.
   An area has the most informative status among its regencies, ok > reported_zero > not_yet_due >
   no_such_service > no_report: so it is ok as soon as one regency is. Regencies and months add up.
5. Evidence is the lowest grade among the submissions the figure rests on, "" when there are none. A stock sent
   as it comes (agreements, points, partners) rests on all its submissions so far; a yearly one (capacity,
   community) on its latest year, and is unknown on the verified basis until that year is verified.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from data.periods import Period
from indicators.definition import Indicator, constant
from indicators.intervals import Limits, least_square_total, mean_interval, rate_interval, wilson
from indicators.panel import BASES, Coverage, Grid, Panel
from indicators.submitted import GRADES, NO_SUBMISSION_NEEDED

PROVINCE = "62"
AREA_KINDS = ("province", "district_dprd", "regency")
COLUMNS = (
    "indicator",
    "period",
    "area",
    "numerator",
    "denominator",
    "value",
    "lower",
    "upper",
    "status",
    "evidence",
    "regencies_reporting",
    "regencies_due",
    "months_reported",
    "months_due",
)

# From the least to the most informative: an area has the most informative status among its regencies.
STATUSES = ("no_report", "no_such_service", "not_yet_due", "reported_zero", "ok")
_NO_REPORT, _NO_SUCH_SERVICE, _NOT_YET_DUE, _REPORTED_ZERO, _OK = range(len(STATUSES))


def measure(
    facts: pd.DataFrame,
    geography: pd.DataFrame,
    indicators: Sequence[Indicator],
    periods: Sequence[Period],
    by: str,
    basis: str = "reported",
    cut_off: date = date.max,
) -> pd.DataFrame:
    """The indicators for every period and area: a row each, columns COLUMNS, in the order of the arguments.

    `facts` has the columns month, regency, district, measure, dimension, category, evidence and value;
    `geography` a row each regency, by its code. `by` is "province" (area "62"), "district_dprd" or "regency";
    `basis` "reported" (everything) or "verified". A month is due on the 10th of the next month, judged at
    `cut_off` (by default everything is due). `numerator` and `denominator` are NaN where no regency counts;
    `value`, `lower` and `upper` where there is none (rules 2 and 3), the latter two also where the indicator
    has no interval or its sums contradict each other. Raises ValueError for an unknown area kind or basis.
    """
    if by not in AREA_KINDS:
        raise ValueError(f"{by!r} is no kind of area; choose one of {', '.join(AREA_KINDS)}")
    if basis not in BASES:
        raise ValueError(f"{basis!r} is no basis; choose one of {', '.join(BASES)}")
    panel = Panel(facts, geography, tuple(periods), basis, cut_off)
    areas, members = _membership(geography, by)
    if not indicators or not periods:
        return pd.DataFrame(columns=list(COLUMNS))
    results = [_measure_one(panel, indicator, areas, members) for indicator in indicators]
    return pd.concat(results, ignore_index=True)


def _membership(geography: pd.DataFrame, by: str) -> tuple[list[str], Grid]:
    """The area codes, and regencies × areas: whether the regency lies in the area."""
    if by == "province":
        return [PROVINCE], np.ones((len(geography), 1), dtype=bool)
    area_of = pd.Series(geography.index) if by == "regency" else geography["electoral_district"]
    areas = sorted(area_of.unique())
    return areas, area_of.to_numpy()[:, None] == np.array(areas, dtype=object)[None, :]


def _measure_one(panel: Panel, indicator: Indicator, areas: list[str], members: Grid) -> pd.DataFrame:
    """One indicator for every period and area."""
    coverage = panel.coverage(
        indicator.tables, (indicator.numerator, indicator.denominator), indicator.looked_up
    )
    numerator = panel.read(indicator.numerator, coverage)
    denominator = panel.read(indicator.denominator, coverage)
    squares = panel.read(indicator.spread or constant(0), coverage)
    rank = _ranks(panel, indicator, coverage, numerator, denominator)
    counts = rank >= _REPORTED_ZERO

    def total(amount: Grid) -> Grid:
        return _over_parts(np.add, amount, members, 0)

    def pooled(amount: Grid) -> Grid:
        return np.where(total(counts) > 0, total(np.where(counts, amount, 0)), np.nan)

    evidence = np.where(counts, coverage.evidence, NO_SUBMISSION_NEEDED)
    columns = {
        **_figures(indicator, pooled(numerator), pooled(denominator), pooled(squares)),
        "status": np.array(STATUSES)[_over_parts(np.maximum, rank, members, _NO_REPORT)],
        "evidence": np.array(GRADES)[_over_parts(np.minimum, evidence, members, NO_SUBMISSION_NEEDED)],
        "regencies_reporting": total(coverage.covered),
        "regencies_due": total((coverage.months_due > 0) | coverage.covered),
        "months_reported": total(coverage.months_reported),
        "months_due": total(coverage.months_due),
    }
    return pd.DataFrame(
        {
            "indicator": indicator.id,
            "period": np.repeat([period.id for period in panel.periods], len(areas)),
            "area": areas * len(panel.periods),
            **{name: grid.ravel() for name, grid in columns.items()},
        }
    )


def _over_parts(combine: np.ufunc, amount: Grid, members: Grid, neutral: float) -> Grid:
    """Periods × regencies combined into periods × areas; what lies outside an area is neutral."""
    return np.asarray(combine.reduce(np.where(members, amount[:, :, None], neutral), axis=1))


def _ranks(
    panel: Panel, indicator: Indicator, coverage: Coverage, numerator: Grid, denominator: Grid
) -> Grid:
    """Periods × regencies: the status, as its place in STATUSES (rules 2 and 3 of `measure`)."""
    nothing_due = ~(panel.whole & panel.due).any(axis=1, keepdims=True)
    silent = np.where(nothing_due, _NOT_YET_DUE, _NO_REPORT)
    without = np.full(numerator.shape, _REPORTED_ZERO)
    if indicator.requires_function:
        without[panel.without_function(indicator.requires_function)] = _NO_SUCH_SERVICE
    if indicator.awaiting:
        without[panel.read(indicator.awaiting, coverage) > 0] = _NOT_YET_DUE
    over_population = indicator.denominator.how == "exposure"
    measured = np.where(over_population & (numerator == 0), _REPORTED_ZERO, _OK)
    return np.where(coverage.covered, np.where(denominator > 0, measured, without), silent)


def _figures(indicator: Indicator, numerator: Grid, denominator: Grid, squares: Grid) -> dict[str, Grid]:
    """The pooled sums with their value and its interval, NaN where there is none."""
    figures = {"numerator": numerator, "denominator": denominator}
    figures |= {name: np.full(numerator.shape, np.nan) for name in ("value", "lower", "upper")}
    has_value = denominator > 0
    figures["value"][has_value] = indicator.per * numerator[has_value] / denominator[has_value]
    limits = _limits(indicator, numerator[has_value], denominator[has_value], squares[has_value])
    figures["lower"][has_value], figures["upper"][has_value] = limits
    return figures


def _limits(indicator: Indicator, numerator: Grid, denominator: Grid, squares: Grid) -> Limits:
    """The interval on the value's scale; NaN without one, and for sums that contradict each other."""
    lower, upper = np.full(numerator.shape, np.nan), np.full(numerator.shape, np.nan)
    if indicator.interval == "wilson":
        sound = numerator <= denominator
        limits = wilson(numerator[sound], denominator[sound])
        lower[sound], upper[sound] = indicator.per * limits[0], indicator.per * limits[1]
    elif indicator.interval == "rate":
        lower, upper = rate_interval(numerator, denominator, indicator.per)
    elif indicator.interval == "mean":
        n = denominator / indicator.denominator.times
        total = indicator.per * numerator / indicator.denominator.times
        sound = squares >= least_square_total(total, n)
        lowest, highest = indicator.bounds
        lower[sound], upper[sound] = mean_interval(
            total[sound], squares[sound], n[sound], lowest=lowest, highest=highest
        )
    return lower, upper
