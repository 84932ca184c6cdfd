"""Which months two periods hold: only those that hold the same ones are held against each other; and what is known of
months whose reports are not of age yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

import pandas as pd

from data.periods import Period
from indicators.measurement.panel import last_day


@dataclass(frozen=True)
class KnownMonths:
    """From when and until when a register can say anything: its first month, and the day of the cut-off."""

    first: str
    cut_off: date

    def places(self, period: Period) -> tuple[int, ...]:
        """The months of a period, by their place in it, that were over by then and not before the first."""
        return tuple(
            place
            for place, month in enumerate(period.months)
            if month >= self.first and last_day(month) <= self.cut_off
        )

    def is_whole(self, period: Period) -> bool:
        return len(self.places(period)) == len(period.whole.months)

    def are_alike(self, period: Period, other: Period) -> bool:
        """Whether two periods of a kind hold the same of their months."""
        return self.places(period) == self.places(other)

    def before(self, period: Period) -> Period:
        """What a period is held against: the one before, or of one under way the same months of the year before, where
        all of these are known."""
        months = len(self.places(period))
        if 0 < months < len(period.months) and self.places(period) == tuple(range(months)):
            year_before = replace(period, year=period.year - 1, until=months)
            if self.are_alike(period, year_before):
                return year_before
        return period.previous


class Young(NamedTuple):
    """Of reports received in a period that is judged by earlier ones: what came so far, of how many, how many wait."""

    numerator: float
    denominator: float
    waiting: float


def young_of(rows: pd.DataFrame, horizon: int, cut_off: date) -> Young | None:
    """Of the rows of one area by month, as they stand at the cut-off, and the days of a horizon; None of nothing."""
    so_far = rows[rows["denominator"].gt(0)]
    if so_far.empty:
        return None
    ends = [last_day(month) + timedelta(days=horizon) for month in so_far["period"]]
    young = so_far[[end > cut_off for end in ends]]
    waiting = young["denominator"].sum() - young["numerator"].sum()
    return Young(float(so_far["numerator"].sum()), float(so_far["denominator"].sum()), float(waiting))
