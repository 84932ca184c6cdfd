"""What a visitor has chosen and may see: language, period, area and basis, kept in the page's address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from html import escape
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

import locales
from data import demo, geography, periods
from data.periods import Period
from data.say_values import period_name as period_name
from data.store import Release, Settings
from data.tables import MONTHLY
from indicators import CORE, INDICATORS, by_id
from indicators.evaluation import PAGE_DRAWS
from indicators.scores.rank_intervals import Drawn, draw_attained, standings
from presentation.edition import EXACT, PROTECTED, Edition
from presentation.edition import evaluation as evaluation
from presentation.edition import store as store
from presentation.kept import kept
from ui.visitor import entrance

BASES = ("reported", "verified")
OPEN_KINDS = ("quarter", "year")
_MONTHLY_INDICATORS = [one.id for one in CORE if set(one.tables) <= set(MONTHLY)]


@dataclass(frozen=True)
class View:
    """One reader's choice over one release: everything a page needs in order to say something."""

    language: str
    period: Period
    area: str
    basis: str
    release: Release
    audience: str = PROTECTED

    @property
    def edition(self) -> Edition:
        """What everything computed for this reader is kept under."""
        return Edition(self.release.id, self.audience)

    @property
    def compares_bases(self) -> bool:
        """Whether this reader may see verified figures beside reported ones."""
        return bases_on_offer(self.audience) == BASES

    def say(self, key: str, **values: Any) -> str:
        return locales.say(self.language, key, **values)

    @property
    def area_kind(self) -> str:
        return geography.kind_of(self.area)

    @property
    def area_name(self) -> str:
        return geography.area_name(self.area)

    @property
    def period_name(self) -> str:
        return period_name(self.language, self.period)

    @property
    def regencies(self) -> list[str]:
        """The regencies the chosen area consists of."""
        return geography.regencies_of(self.area)

    def results(self, by: str, spans: Sequence[Period] = (), basis: str | None = None) -> pd.DataFrame:
        """Every indicator with its target and attainment, for the chosen period or other ones."""
        shared = _results(self.edition, tuple(spans) or (self.period,), by, basis or self.basis)
        return shared.copy(deep=False)

    def measuring(self, indicator: str) -> View:
        """The view itself, or the province's where the indicator is measured for the province only."""
        return self if self.area_kind in by_id(indicator).areas else replace(self, area=geography.PROVINCE)

    def own(self, indicator: str, span: Period | None = None) -> pd.Series:
        """The result row of one indicator for the chosen area, or the province's if only it is measured."""
        asked = self.measuring(indicator)
        where = (self.edition, (span or self.period,), asked.area_kind, self.basis)
        return _results(*where).iloc[_places(*where)[indicator, asked.area]]

    def by_regency(self, indicator: str) -> pd.DataFrame:
        """The result rows of one indicator for the regencies of the chosen area (all 14 for the province)."""
        rows = self.results("regency")
        return rows[(rows["indicator"] == indicator) & rows["area"].isin(self.regencies)]

    def history(self, indicator: str, spans: Sequence[Period], alone: bool = False) -> pd.DataFrame:
        """The result rows of one indicator for the chosen area over periods, in their order. All indicators are
        measured together for a page that needs many of them; `alone` measures this one."""
        where = (self.area_kind, self.area, self.basis)
        held, places = _histories(self.edition, indicator if alone else "", tuple(spans), *where)
        return held.iloc[places[indicator]]

    def counted(self, indicator: str) -> pd.DataFrame:
        """One indicator for all regencies of the province, with what a funnel needs (`Evaluation.counted`)."""
        return _counted(self.edition, indicator, self.period, self.basis).copy(deep=False)

    def comparisons(self, indicator: str) -> pd.DataFrame:
        """One indicator of the chosen area against target, rest, peers and period before, a row each."""
        where = self.area_kind, self.area
        held = _comparisons(self.edition, indicator, self.period, *where, self.basis)
        return held.set_index("against", drop=False)

    def address(self, page: str, **where: str) -> str:
        """The address of a page, for a link: the reader's own choices are kept."""
        kept = {"period": self.period.id, "area": self.area, "basis": self.basis, "lang": self.language}
        return f"{page}?{escape(urlencode({**kept, **where}), quote=True)}"

    def scores(
        self, by: str, spans: Sequence[Period] = (), basis: str | None = None, draws: int = PAGE_DRAWS
    ) -> pd.DataFrame:
        """The score of every area of a kind; without draws it has no interval."""
        where = (by, "", basis or self.basis)
        return _scores(self.edition, tuple(spans) or (self.period,), *where, draws).copy(deep=False)

    def own_scores(
        self, spans: Sequence[Period] = (), basis: str | None = None, draws: int = PAGE_DRAWS
    ) -> pd.DataFrame:
        """The score of the chosen area, a row for each period."""
        where = (self.area_kind, self.area, basis or self.basis)
        return _scores(self.edition, tuple(spans) or (self.period,), *where, draws).copy(deep=False)

    def core(self, by: str) -> pd.DataFrame:
        """The core indicators as measured, without targets."""
        return _core(self.edition, self.period, by, self.basis)

    def drawn(self, by: str) -> Drawn:
        """The simulated domain scores of every area of a kind: to be recombined, never to be changed."""
        return drawn_of(self.edition, self.period, by, self.basis)

    def standings(self, by: str, weights: Mapping[str, float] | None = None) -> pd.DataFrame:
        """Score, class and rank of every area of a kind with their intervals, by default or other weights."""
        given = None if weights is None else tuple(weights.items())
        return _standings(self.edition, self.period, by, self.basis, given)

    def breakdown(
        self, indicator: str, categories: Sequence[str], by: str | None = None, dimension: str | None = None
    ) -> pd.DataFrame:
        """One indicator within each category of a breakdown, for the chosen area, or by another kind of area."""
        where = (self.period, by or self.area_kind, self.basis)
        return _breakdown(self.edition, indicator, tuple(categories), *where, dimension).copy(deep=False)

    def counts(self, measure: str, dimension: str = "") -> pd.DataFrame:
        """What was counted in the chosen period and area: regency, district, category, value, status (hidden: NaN)."""
        held, where = evaluation(self.edition), (self.period, self.area, self.regencies)
        return held.counts(measure, dimension, *where, self.basis)

    def network(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        """Who took part in joint activities and who met whom in the chosen area: nodes and links, see Evaluation."""
        return evaluation(self.edition).network(self.period, self.regencies, self.basis)

    def leaves_out(self, count: str) -> bool:
        """Whether a recap of the area and period leaves out a count ("reached_police", "reports_received/channel")."""
        return bool((self.counts("unstated", "measure")["category"] == count).any())

    def nothing_came(self, indicator: str) -> str:
        """The state of the area when nothing of an indicator's tables came in the period, else ""."""
        status = str(self.own(indicator)["status"])
        return status if status in ("no_report", "not_yet_due", "not_verified") else ""

    def is_silent(self, regency: str) -> bool:
        """Whether nothing monthly came from a regency in the period although something was due.

        Verified or not makes no difference to having been heard.
        """
        return regency in _silent(self.edition, self.period)

    def silent(self) -> list[str]:
        """The silent regencies of the area."""
        silent = _silent(self.edition, self.period)
        return [regency for regency in self.regencies if regency in silent]


def guard(page: str) -> None:
    """The first statement of every page: only whom the page's row in data/reference/access.csv names comes past it,
    also around the front door. `page`: the page's own place, "public/overview"."""
    entrance.guard(page)


@st.cache_resource(show_spinner=False)
def _demonstration_lock() -> Any:
    import threading

    return threading.Lock()


def prepare() -> None:
    """At the very first start there is nothing to show: build the demonstration register, once for all visitors."""
    settings = Settings.from_environment()
    with _demonstration_lock():
        if settings.demonstration and store().latest_release() is None:
            demo.build(store(), date.today())


# Shared by all visitors and not copied for each, which would take longer than computing them: nobody changes them.
@kept(256)
def _results(edition: Edition, spans: tuple[Period, ...], by: str, basis: str) -> pd.DataFrame:
    chosen = INDICATORS if len(spans) == 1 else CORE
    return evaluation(edition).recalled(spans, by, basis, chosen)


@kept(256)
def _histories(
    edition: Edition, indicator: str, spans: tuple[Period, ...], by: str, area: str, basis: str
) -> tuple[pd.DataFrame, dict[str, Any]]:
    """The result rows of an area over periods, and where those of each indicator stand."""
    chosen = (by_id(indicator),) if indicator else INDICATORS
    rows = evaluation(edition).recalled(spans, by, basis, chosen)
    rows = rows[rows["area"] == area]
    return rows, {str(name): places for name, places in rows.groupby("indicator").indices.items()}


@kept(256)
def _counted(edition: Edition, indicator: str, period: Period, basis: str) -> pd.DataFrame:
    return evaluation(edition).counted([by_id(indicator)], [period], "regency", basis)


@kept(256)
def _comparisons(
    edition: Edition, indicator: str, period: Period, by: str, area: str, basis: str
) -> pd.DataFrame:
    return evaluation(edition).comparisons([by_id(indicator)], period, by, basis, area=area)


@kept(8)
def first_month(edition: Edition) -> str:
    """The first month for which a monthly table was sent; "" while there is none."""
    held = evaluation(edition).facts
    sent = held.loc[(held["measure"] == "submitted") & held["category"].isin(MONTHLY), "month"]
    return str(sent.min()) if len(sent) else ""


@kept(256)
def _places(edition: Edition, spans: tuple[Period, ...], by: str, basis: str) -> dict[tuple[str, str], int]:
    """Where the row of each indicator and area stands in the results of one period."""
    results = _results(edition, spans, by, basis)
    return {key: place for place, key in enumerate(zip(results["indicator"], results["area"], strict=True))}


@kept(256)
def _silent(edition: Edition, period: Period) -> frozenset[str]:
    """The regencies from which nothing monthly came although something was due."""
    results = _results(edition, (period,), "regency", "reported")
    monthly = results[results["indicator"].isin(_MONTHLY_INDICATORS)]
    nothing = (monthly["status"] == "no_report").groupby(monthly["area"]).all()
    return frozenset(nothing.index[nothing])


@kept(256)
def _scores(
    edition: Edition, spans: tuple[Period, ...], by: str, area: str, basis: str, draws: int
) -> pd.DataFrame:
    return evaluation(edition).scores(spans, by, basis, draws=draws, area=area)


@st.cache_data(max_entries=64, show_spinner=False)
def _core(edition: Edition, span: Period, by: str, basis: str) -> pd.DataFrame:
    return evaluation(edition).core([span], by, basis)


# 6 MB for 14 regencies. Kept as it is, for copying it would take longer than all that is done with it.
@kept(8)
def drawn_of(edition: Edition, span: Period, by: str, basis: str) -> Drawn:
    return draw_attained(evaluation(edition).recalled([span], by, basis, CORE))


@st.cache_data(max_entries=256, show_spinner=False)
def _standings(
    edition: Edition, span: Period, by: str, basis: str, weights: tuple[tuple[str, float], ...] | None
) -> pd.DataFrame:
    return standings(drawn_of(edition, span, by, basis), None if weights is None else dict(weights))


@kept(256)
def _breakdown(
    edition: Edition,
    indicator: str,
    categories: tuple[str, ...],
    period: Period,
    by: str,
    basis: str,
    dimension: str | None,
) -> pd.DataFrame:
    return evaluation(edition).breakdown(by_id(indicator), categories, [period], by, basis, dimension)


def kinds_on_offer(audience: str) -> tuple[str, ...]:
    """The kinds of period an audience may ask for. What is protected is so for quarters and years alone."""
    return periods.KINDS if audience == EXACT else tuple(one for one in periods.KINDS if one in OPEN_KINDS)


def bases_on_offer(audience: str) -> tuple[str, ...]:
    """Reported and verified figures side by side would tell how large a single late submission is."""
    return BASES if audience == EXACT else BASES[:1]


@kept(16)
def opening_period(edition: Edition, last_full: Period) -> Period:
    """The period that is shown to whoever asks for none: the last full quarter. Of protected figures, where the score
    of the province is hidden in it, the year it lies in, and then the year before, if the score is shown there."""
    if edition.audience == EXACT:
        return last_full
    year = periods.containing(last_full.months[-1], "year")
    for period in (last_full, year, year.previous):
        if _scores(edition, (period,), "province", "", "reported", 0)["score"].notna().any():
            return period
    return last_full


def spans_on_offer(release: Release, kind: str, audience: str) -> list[Period]:
    """The periods of a kind that a release can say something about, newest first."""
    last = f"{release.cut_off:%Y-%m}"
    return periods.between(min(first_month(Edition(release.id, audience)) or last, last), last, kind)[::-1]


@cache
def areas() -> tuple[str, ...]:
    return (geography.PROVINCE, *geography.electoral_districts().index, *geography.regencies().index)
