"""Which months two periods hold: only those that hold the same ones are held against each other; and what is known of
months whose reports are not of age yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

import pandas as pd

from data.periods import Period
from indicators.measurement.panel import last_day
from indicators.records import records


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


def young_of(rows: pd.DataFrame, horizon: int, cut_off: date) -> dict[str, Young]:
    """Area → what its rows by month say, as they stand at the cut-off, and the days of a horizon; no area of which
    nothing came."""
    told: dict[str, Young] = {}
    for row in records(rows[rows["denominator"].gt(0)]):
        is_young = last_day(row["period"]) + timedelta(days=horizon) > cut_off
        waiting = row["denominator"] - row["numerator"] if is_young else 0.0
        so_far = told.get(row["area"], Young(0.0, 0.0, 0.0))
        added = zip(so_far, (row["numerator"], row["denominator"], waiting), strict=True)
        told[row["area"]] = Young(*(before + more for before, more in added))
    return told
