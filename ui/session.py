"""What a visitor has chosen and may see: language, period, area and basis, kept in the page's address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

import locales
from data import demo, geography, periods
from data.naming import period_name as period_name
from data.periods import Period
from data.store import Release, Settings, Store
from data.tables import MONTHLY
from indicators import CORE, INDICATORS, by_id
from indicators.evaluation import PAGE_DRAWS, Evaluation
from indicators.stability import Drawn, draw, standings

BASES = ("reported", "verified")
_FORWARDING = ("X-Forwarded-For", "X-Real-Ip", "Forwarded", "X-Forwarded-Host", "Via")
_MONTHLY_INDICATORS = [one.id for one in CORE if set(one.tables) <= set(MONTHLY)]


@dataclass(frozen=True)
class View:
    """One reader's choice over one release: everything a page needs in order to say something."""

    language: str
    period: Period
    area: str
    basis: str
    release: Release

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
        shared = _results(self.release.id, tuple(spans) or (self.period,), by, basis or self.basis)
        return shared.copy(deep=False)

    def measuring(self, indicator: str) -> View:
        """The view itself, or the province's where the indicator is measured for the province only."""
        return self if self.area_kind in by_id(indicator).areas else replace(self, area=geography.PROVINCE)

    def own(self, indicator: str, span: Period | None = None) -> pd.Series:
        """The result row of one indicator for the chosen area, or the province's if only it is measured."""
        asked = self.measuring(indicator)
        where = (self.release.id, (span or self.period,), asked.area_kind, self.basis)
        return _results(*where).iloc[_places(*where)[indicator, asked.area]]

    def by_regency(self, indicator: str) -> pd.DataFrame:
        """The result rows of one indicator for the regencies of the chosen area (all 14 for the province)."""
        rows = self.results("regency")
        return rows[(rows["indicator"] == indicator) & rows["area"].isin(self.regencies)]

    def history(self, indicator: str, spans: Sequence[Period], alone: bool = False) -> pd.DataFrame:
        """The result rows of one indicator for the chosen area over periods, in their order. All indicators are
        measured together for a page that needs many of them; `alone` measures this one."""
        where = (self.area_kind, self.area, self.basis)
        held, places = _histories(self.release.id, indicator if alone else "", tuple(spans), *where)
        return held.iloc[places[indicator]]

    def counted(self, indicator: str) -> pd.DataFrame:
        """One indicator for all regencies of the province, with what a funnel needs (`Evaluation.counted`)."""
        return _counted(self.release.id, indicator, self.period, self.basis)

    def comparisons(self, indicator: str) -> pd.DataFrame:
        """One indicator of the chosen area against target, rest, peers and period before, a row each."""
        where = self.area_kind, self.area
        held = _comparisons(self.release.id, indicator, self.period, *where, self.basis)
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
        return _scores(self.release.id, tuple(spans) or (self.period,), *where, draws).copy(deep=False)

    def own_scores(
        self, spans: Sequence[Period] = (), basis: str | None = None, draws: int = PAGE_DRAWS
    ) -> pd.DataFrame:
        """The score of the chosen area, a row for each period."""
        where = (self.area_kind, self.area, basis or self.basis)
        return _scores(self.release.id, tuple(spans) or (self.period,), *where, draws).copy(deep=False)

    def core(self, by: str) -> pd.DataFrame:
        """The core indicators as measured, without targets."""
        return _core(self.release.id, self.period, by, self.basis)

    def drawn(self, by: str) -> Drawn:
        """The simulated domain scores of every area of a kind: to be recombined, never to be changed."""
        return drawn_of(self.release.id, self.period, by, self.basis)

    def standings(self, by: str, weights: Mapping[str, float] | None = None) -> pd.DataFrame:
        """Score, class and rank of every area of a kind with their intervals, by default or other weights."""
        given = None if weights is None else tuple(weights.items())
        return _standings(self.release.id, self.period, by, self.basis, given)

    def breakdown(
        self, indicator: str, categories: Sequence[str], by: str | None = None, dimension: str | None = None
    ) -> pd.DataFrame:
        """One indicator within each category of a breakdown, for the chosen area, or by another kind of area."""
        where = (self.period, by or self.area_kind, self.basis)
        return _breakdown(self.release.id, indicator, tuple(categories), *where, dimension)

    def counts(self, measure: str, dimension: str = "") -> pd.DataFrame:
        """What was counted in the chosen period and area: regency, district, category, value, status (hidden: NaN)."""
        held, where = evaluation(self.release.id), (self.period, self.area, self.regencies)
        return held.counts(measure, dimension, *where, self.basis)

    def network(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        """Who took part in joint activities and who met whom in the chosen area: nodes and links, see Evaluation."""
        return evaluation(self.release.id).network(self.period, self.regencies, self.basis)

    def functions_offered(self) -> pd.Series:
        """How many service functions each regency offers at the period's end; NaN where no points were sent."""
        return evaluation(self.release.id).functions_offered(self.period, self.basis)

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
        return regency in _silent(self.release.id, self.period)

    def silent(self) -> list[str]:
        """The silent regencies of the area."""
        return [regency for regency in self.regencies if self.is_silent(regency)]


def store() -> Store:
    return Store.of(Settings.from_environment())


def is_local_visitor() -> bool:
    """Whether the visitor sits at this computer."""
    return is_local(st.context.ip_address, st.context.headers)


def is_local(address: str | None, headers: Mapping[str, str]) -> bool:
    """A loopback connection (Streamlit gives no address for it) that no proxy has passed on."""
    return address is None and not any(headers.get(name) for name in _FORWARDING)


def guard(room: str) -> None:
    """The first statement of every page. Until roles and disclosure control are proved, exact figures of children
    are shown on the computer that holds them and nowhere else; a page opened around the front door stops too."""
    language = st.session_state.get("lang", "id")
    if not is_local_visitor():
        st.error(locales.say(language, "guard-elsewhere"))
        st.stop()
    if st.session_state.get("entered") is not True:
        st.switch_page("app.py") if room == "office" else st.error(locales.say(language, "guard-front-door"))
        st.stop()


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


@st.cache_resource(max_entries=3, show_spinner=False)
def evaluation(release_id: str) -> Evaluation:
    """One release, ready to be evaluated; read once for all visitors."""
    held = store()
    cut_off = held.release(release_id).cut_off
    return Evaluation(held.facts(release_id), geography.geography(), held.targets(), cut_off)


# Shared by all visitors and not copied for each, which would take longer than computing them: nobody changes them.
@st.cache_resource(max_entries=256, show_spinner=False)
def _results(release_id: str, spans: tuple[Period, ...], by: str, basis: str) -> pd.DataFrame:
    chosen = INDICATORS if len(spans) == 1 else CORE
    return evaluation(release_id).recalled(spans, by, basis, chosen)


@st.cache_resource(max_entries=256, show_spinner=False)
def _histories(
    release_id: str, indicator: str, spans: tuple[Period, ...], by: str, area: str, basis: str
) -> tuple[pd.DataFrame, dict[str, Any]]:
    """The result rows of an area over periods, and where those of each indicator stand."""
    chosen = (by_id(indicator),) if indicator else INDICATORS
    rows = evaluation(release_id).recalled(spans, by, basis, chosen)
    rows = rows[rows["area"] == area]
    return rows, {str(name): places for name, places in rows.groupby("indicator").indices.items()}


@st.cache_data(max_entries=256, show_spinner=False)
def _counted(release_id: str, indicator: str, period: Period, basis: str) -> pd.DataFrame:
    return evaluation(release_id).counted([by_id(indicator)], [period], "regency", basis)


@st.cache_data(max_entries=256, show_spinner=False)
def _comparisons(
    release_id: str, indicator: str, period: Period, by: str, area: str, basis: str
) -> pd.DataFrame:
    return evaluation(release_id).comparisons([by_id(indicator)], period, by, basis, area=area)


@st.cache_data(max_entries=8, show_spinner=False)
def first_month(release_id: str) -> str:
    """The first month for which a monthly table was sent; "" while there is none."""
    held = evaluation(release_id).facts
    sent = held.loc[(held["measure"] == "submitted") & held["category"].isin(MONTHLY), "month"]
    return str(sent.min()) if len(sent) else ""


@st.cache_resource(max_entries=256, show_spinner=False)
def _places(release_id: str, spans: tuple[Period, ...], by: str, basis: str) -> dict[tuple[str, str], int]:
    """Where the row of each indicator and area stands in the results of one period."""
    results = _results(release_id, spans, by, basis)
    return {key: place for place, key in enumerate(zip(results["indicator"], results["area"], strict=True))}


@st.cache_resource(max_entries=256, show_spinner=False)
def _silent(release_id: str, period: Period) -> frozenset[str]:
    """The regencies from which nothing monthly came although something was due."""
    results = _results(release_id, (period,), "regency", "reported")
    monthly = results[results["indicator"].isin(_MONTHLY_INDICATORS)]
    nothing = (monthly["status"] == "no_report").groupby(monthly["area"]).all()
    return frozenset(nothing.index[nothing])


@st.cache_resource(max_entries=256, show_spinner=False)
def _scores(
    release_id: str, spans: tuple[Period, ...], by: str, area: str, basis: str, draws: int
) -> pd.DataFrame:
    return evaluation(release_id).scores(spans, by, basis, draws=draws, area=area)


@st.cache_data(max_entries=64, show_spinner=False)
def _core(release_id: str, span: Period, by: str, basis: str) -> pd.DataFrame:
    return evaluation(release_id).core([span], by, basis)


# 6 MB for 14 regencies. Kept as it is, for copying it would take longer than all that is done with it.
@st.cache_resource(max_entries=8, show_spinner=False)
def drawn_of(release_id: str, span: Period, by: str, basis: str) -> Drawn:
    return draw(_core(release_id, span, by, basis), evaluation(release_id).targets)


@st.cache_data(max_entries=256, show_spinner=False)
def _standings(
    release_id: str, span: Period, by: str, basis: str, weights: tuple[tuple[str, float], ...] | None
) -> pd.DataFrame:
    return standings(drawn_of(release_id, span, by, basis), None if weights is None else dict(weights))


@st.cache_data(max_entries=256, show_spinner=False)
def _breakdown(
    release_id: str,
    indicator: str,
    categories: tuple[str, ...],
    period: Period,
    by: str,
    basis: str,
    dimension: str | None,
) -> pd.DataFrame:
    return evaluation(release_id).breakdown(by_id(indicator), categories, [period], by, basis, dimension)


def spans_on_offer(release: Release, kind: str) -> list[Period]:
    """The periods of a kind that a release can say something about, newest first."""
    last = f"{release.cut_off:%Y-%m}"
    return periods.between(min(first_month(release.id) or last, last), last, kind)[::-1]


def areas() -> list[str]:
    return [geography.PROVINCE, *geography.electoral_districts().index, *geography.regencies().index]
