"""Which months two periods hold: only those that hold the same ones are held against each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

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
