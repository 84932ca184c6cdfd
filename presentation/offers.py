"""What a reader may choose from: areas, kinds of period and periods, and the bases, for an audience."""

from __future__ import annotations

from functools import cache

from data import geography, periods
from data.periods import Period
from data.store import Release
from indicators.definition import AREA_KINDS
from indicators.scores.bases import Base
from presentation import release_figures
from presentation.editions import EXACT, PROTECTED, Edition
from presentation.kept import kept

BASES = ("reported", "verified")
OPEN_KINDS = ("quarter", "year")
# One regency more is no reason to show an older period.
_NEARLY = 0.9


def kinds_on_offer(audience: str, collecting: bool = False) -> tuple[str, ...]:
    """The kinds of period an audience may ask for. What is protected is so for quarters and years alone; what an office
    sends it sends by the month, so where its sendings are shown (`collecting`) an officer may ask for that too."""
    if audience == EXACT:
        return periods.KINDS
    by_month = ("month",) if sends(audience, collecting) else ()
    return tuple(kind for kind in periods.KINDS if kind in (*by_month, *OPEN_KINDS))


def sends(audience: str, collecting: bool) -> bool:
    """Whether these are the pages on which an officer sends, and sees what was sent."""
    return collecting and audience not in (EXACT, PROTECTED)


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


def month_due() -> Period:
    """The month that an office sends now: the newest that is over."""
    return periods.last_full("month", periods.office_today())


def period_of_the_month_due(
    release: Release, audience: str, last_full: Period, collecting: bool = False
) -> Period:
    """The period that an officer begins with: where sendings are shown the month that is due. Where figures are shown
    its quarter, for those of others are made for no month; or the last full one, until anything of that quarter came
    from the own regency."""
    month = month_due()
    if sends(audience, collecting):
        return month
    quarter = periods.containing(month.id, "quarter")
    if quarter not in spans_on_offer(release, "quarter", audience):
        return last_full
    bases = release_figures.bases(Edition.of(release, audience), quarter, "regency")
    return quarter if bases.get(("", audience), Base()).months_reported else last_full


def spans_on_offer(release: Release, kind: str, audience: str, collecting: bool = False) -> list[Period]:
    """The periods of a kind that a release can say something about, newest first; where an officer sends, as far as the
    month that is due."""
    last = f"{release.cut_off:%Y-%m}"
    first = release_figures.first_month(Edition.of(release, audience)) or last
    newest = max(last, month_due().id) if sends(audience, collecting) else last
    return periods.between(min(first, last), newest, kind)[::-1]


@cache
def areas() -> tuple[str, ...]:
    return (geography.PROVINCE, *geography.electoral_districts().index, *geography.regencies().index)
