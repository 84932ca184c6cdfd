"""What the verified part of what was reported leaves open: each figure at its worst and at its best.

What is verified stands. Of the rest, which was reported and waits for the province, the floor takes every event as not
achieved and the ceiling every one as achieved, both over the full reported denominator: reports not followed up, or all
of them; activities not held, or all of them. Of a questionnaire not achieved is the scale's worst answer (25) and
achieved its best (100). Where the denominator counts no events (districts, kinds of partner, regencies), the floor
counts what verified submissions show, and the ceiling what all of them show: nobody reported more than that.

Verifying a submission only takes its events out of what is open, so that it never lowers the floor nor raises the
ceiling, in whatever order; with all verified both are the reported figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from data.periods import Period, parse
from indicators.definition import Indicator
from indicators.measurement.fact_arrays import FactArrays
from indicators.measurement.measure import Areas, counting
from indicators.measurement.panel import Completeness, Grid, Panel, months_before, quarters_of

COLUMNS = ("indicator", "area", "floor", "ceiling", "verified")


def verified_range(
    arrays: FactArrays,
    geography: pd.DataFrame,
    indicators: Sequence[Indicator],
    period: Period,
    by: str,
    cut_off: date,
) -> pd.DataFrame:
    """A row an indicator and area, columns COLUMNS: the numerator at its least and at its greatest, and how much of the
    reported denominator is verified (NaN where it counts no events). Of indicators that are a ratio Σ/Σ only."""
    reported, verified = (Panel(arrays, (period,), basis, cut_off) for basis in ("reported", "verified"))
    monthly = Panel(arrays, tuple(parse(month) for month in period.months), "reported", cut_off)
    areas = Areas.of(geography, (by,))
    made = []
    for indicator in indicators:
        if not indicator.is_ratio:
            raise ValueError(f"{indicator.id} is no ratio of sums")
        counts = counting(reported.at_age(indicator), indicator)
        of_events = indicator.denominator.is_event
        ends: tuple[Grid, ...]
        if of_events:
            ends = _of_events(monthly, verified, indicator)
        elif indicator.is_by_quarter:
            ends, counts = _of_quarters(reported, verified, indicator), np.ones_like(counts)
        else:
            ends = _of_items(reported, verified, indicator)
        for code, inside in zip(areas.codes, areas.places(indicator.province_too), strict=True):
            sums = [float(np.where(counts, end, 0.0)[0, inside].sum()) for end in ends]
            made.append((indicator.id, code, *(sums if of_events else (*sums[:2], np.nan))))
    return pd.DataFrame(made, columns=list(COLUMNS))


def _completeness(panel: Panel, indicator: Indicator) -> Completeness:
    return panel.completeness(indicator.tables, indicator.quantities, indicator.looked_up)


def _of_events(monthly: Panel, verified: Panel, indicator: Indicator) -> tuple[Grid, Grid, Grid]:
    """1 × places: least and greatest numerator, and the verified denominator, month by month."""
    monthly, verified = monthly.at_age(indicator), verified.at_age(indicator)
    sent = _completeness(monthly, indicator)
    part, whole = (monthly.read(side, sent) for side in (indicator.numerator, indicator.denominator))
    at = [verified.months.index(months_before(span, indicator.lag)[0]) for span in monthly.periods]
    firm = _completeness(verified, indicator).counted[at] & sent.reporting
    is_mean = indicator.spread is not None
    worst, best = (
        whole * bound / indicator.per for bound in (indicator.bounds if is_mean else (0, indicator.per))
    )
    # A month may have held more than it planned: what is achieved is then no less than what was reported.
    ends = np.where(firm, part, np.minimum(part, worst)), np.where(firm, part, np.maximum(part, best))
    return (
        *(end.sum(axis=0, keepdims=True) for end in ends),
        np.where(firm, whole, 0.0).sum(axis=0, keepdims=True),
    )


def _of_quarters(reported: Panel, verified: Panel, indicator: Indicator) -> tuple[Grid, ...]:
    """The sums of `_of_items` over the quarters that are over and count, as `measure` adds them up."""
    ends = []
    for months in quarters_of(reported.periods[0]):
        quarter = reported.reading(months)
        if (quarter.whole & ~quarter.ended).any():
            continue
        counts = counting(quarter, indicator)
        both = _of_items(quarter, verified.reading(months), indicator)
        ends.append([np.where(counts, end, 0.0) for end in both])
    none = np.zeros((1, len(reported.arrays.places)))
    return tuple(sum(of_quarters, none) for of_quarters in zip(*ends, strict=True)) or (none, none)


def _of_items(reported: Panel, verified: Panel, indicator: Indicator) -> tuple[Grid, Grid]:
    """1 × places: the distinct things that verified submissions show, and those that all show."""
    firm = _completeness(verified, indicator)
    if indicator.looked_up and indicator.tables:
        # A register whose rows are looked up in what is not verified yet says nothing yet; a recap beside it does.
        stands = verified.whole.T.astype(int) @ verified.stands(indicator.looked_up) > 0
        firm = replace(firm, counted=firm.counted & (verified.recapped(indicator.tables) | stands))
        least = verified.read(indicator.numerator, firm)
    else:
        least = np.where(firm.reporting, verified.read(indicator.numerator, firm), 0.0)
    most = reported.read(indicator.numerator, _completeness(reported, indicator))
    return np.minimum(least, most), most
