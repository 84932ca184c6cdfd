"""What a reader may choose from: areas, kinds of period and periods, and the bases, for an audience."""

from __future__ import annotations

from functools import cache

from data import geography, periods
from data.periods import Period
from data.store import Release
from indicators.definition import AREA_KINDS
from presentation import release_figures
from presentation.editions import EXACT, Edition
from presentation.kept import kept

BASES = ("reported", "verified")
OPEN_KINDS = ("quarter", "year")
# One regency more is no reason to show an older period.
_NEARLY = 0.9


def kinds_on_offer(audience: str) -> tuple[str, ...]:
    """The kinds of period an audience may ask for. What is protected is so for quarters and years alone."""
    return periods.KINDS if audience == EXACT else tuple(kind for kind in periods.KINDS if kind in OPEN_KINDS)


def bases_on_offer(audience: str) -> tuple[str, ...]:
    """Reported and verified figures side by side would tell how large a single late submission is."""
    return BASES if audience == EXACT else BASES[:1]


@kept(16)
def opening_period(edition: Edition, last_full: Period) -> Period:
    """The period that is shown to whoever asks for none: the last full quarter. Of protected figures, that quarter, the
    year it lies in or the year before: the one in which most areas have a score, of nearly as many the newest."""
    if edition.audience == EXACT:
        return last_full
    year = periods.containing(last_full.months[-1], "year")
    shown = {
        period: sum(
            int(release_figures.scores(edition, (period,), kind, "", 0)["score"].notna().sum())
            for kind in AREA_KINDS
        )
        for period in (last_full, year, year.previous)
    }
    return next(period for period in shown if shown[period] >= _NEARLY * max(shown.values()))


def period_of_the_month_due(release: Release, audience: str, last_full: Period) -> Period:
    """The period that an officer begins with: the quarter of the month that is due, which is the last that is over; or
    the last full one of a release that does not reach as far."""
    month = periods.last_full("month", periods.office_today()).id
    quarter = periods.containing(month, "quarter")
    return quarter if quarter in spans_on_offer(release, "quarter", audience) else last_full


def spans_on_offer(release: Release, kind: str, audience: str) -> list[Period]:
    """The periods of a kind that a release can say something about, newest first."""
    last = f"{release.cut_off:%Y-%m}"
    first = release_figures.first_month(Edition.of(release, audience)) or last
    return periods.between(min(first, last), last, kind)[::-1]


@cache
def areas() -> tuple[str, ...]:
    return (geography.PROVINCE, *geography.electoral_districts().index, *geography.regencies().index)
