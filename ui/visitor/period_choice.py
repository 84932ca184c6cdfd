"""The choice of a period above every page: its kind, and which of that kind; and with which period a visitor begins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

import locales
from data import periods
from data.periods import Period
from data.say_values import period_name
from data.store import Release
from indicators.measurement.panel import last_day
from presentation import offers
from presentation.editions import Edition
from ui.visitor import session_keys
from ui.visitor.entrance import Visitor


def choose(language: str, who: Visitor, release: Release, collecting: bool) -> Period:
    """Draw kind and period, and return what is chosen. `collecting`: whether the page is one of those on which months
    are sent."""
    sends = offers.sends(who.audience, collecting)
    last_full = periods.last_full("quarter", release.cut_off + timedelta(days=1))
    kinds = offers.kinds_on_offer(who.audience, collecting)
    is_unchosen = _asked() is None or is_begun_with()
    if is_unchosen:
        period = _first(who, release, last_full, collecting)
        st.session_state[session_keys.KIND] = period.kind
    else:
        period = _chosen(last_full, kinds)
    kind = _kind(language, period, kinds)
    offered = offers.spans_on_offer(release, kind, who.audience, collecting)
    last_over = offers.month_due().id if sends else last_full.months[-1]
    until = periods.office_today() if sends else release.cut_off
    period = _period(language, period, kind, offered, last_over, until)
    if is_unchosen:
        st.session_state[session_keys.BEGUN_WITH] = period.id
    elif who.state in ("out", "expired"):
        # Whoever loads a page again finds in its address what it began with.
        st.session_state[session_keys.BEGUN_WITH] = _first(who, release, last_full, collecting).id
    return period


def _asked() -> str | None:
    asked = st.session_state.get(session_keys.PERIOD, st.query_params.get(session_keys.PERIOD))
    return None if asked is None else str(asked)


def is_begun_with() -> bool:
    """Whether what stands above the page is what one begins with, and nobody has chosen since: another page, or who has
    logged in, may begin with something else."""
    begun = st.session_state.get(session_keys.BEGUN_WITH)
    if begun is None or st.session_state.get(session_keys.PERIOD) != begun:
        return False
    return bool(st.session_state.get(session_keys.KIND) == periods.parse(begun).kind)


def _first(who: Visitor, release: Release, last_full: Period, collecting: bool) -> Period:
    """What is shown to whoever has chosen nothing."""
    if who.standing.regency:
        return offers.period_of_the_month_due(release, who.audience, last_full, collecting)
    if who.gets_figures:
        return offers.opening_period(Edition.of(release, who.audience), last_full)
    return last_full


def _chosen(default: Period, kinds: Sequence[str]) -> Period:
    """The period that was chosen, or `default` where an address asks for none that there is. A month chosen on a page
    that has months becomes its quarter on one that has none."""
    text = _asked() or ""
    try:
        period = periods.parse(text)
    except ValueError:
        _not_understood(text)
        return default
    if period.kind not in kinds and session_keys.PERIOD in st.session_state:
        st.session_state[session_keys.KIND] = kinds[0]
        return periods.containing(period.months[-1], kinds[0])
    return period


def _not_understood(text: str) -> None:
    """The reader is told that the address asked for something in vain."""
    st.session_state[session_keys.NOT_UNDERSTOOD] = {session_keys.PERIOD: text}


def _kind(language: str, period: Period, kinds: Sequence[str]) -> str:
    """The kind of period. An address that asks for one that this visitor may not have gets the first they may."""
    wanted = st.session_state.get(session_keys.KIND) or period.kind
    if wanted not in kinds:
        _not_understood(period.id)
    st.session_state[session_keys.KIND] = wanted if wanted in kinds else kinds[0]
    return st.selectbox(
        locales.say(language, "choose-kind"),
        kinds,
        format_func=lambda kind: locales.say(language, f"kind-of-period-{kind}"),
        key=session_keys.KIND,
        label_visibility="collapsed",
        width=120,
    )


def _period(
    language: str, period: Period, kind: str, offered: list[Period], last_over: str, until: date
) -> Period:
    """`last_over`: the newest month that is whole; `until`: the day by which it is judged what is still under way."""
    if period.kind != kind:
        # A longer period still under way hands over to the last shorter one that is over.
        period = periods.containing(min(period.months[-1], last_over), kind)
    ids = [span.id for span in offered]
    if period.id not in ids:
        by_address = session_keys.PERIOD not in st.session_state
        if by_address and st.query_params.get(session_keys.PERIOD) == period.id:
            _not_understood(period.id)
        period = periods.containing(last_over, kind)
    # A young store has nothing of any period that is over: its newest one is shown.
    st.session_state[session_keys.PERIOD] = period.id if period.id in ids else ids[0]
    chosen = st.selectbox(
        locales.say(language, "choose-period"),
        ids,
        format_func=lambda identity: _label(language, periods.parse(identity), until),
        key=session_keys.PERIOD,
        label_visibility="collapsed",
        width=222,
    )
    return periods.parse(chosen)


def _label(language: str, period: Period, until: date) -> str:
    name = period_name(language, period)
    is_running = last_day(period.months[-1]) > until
    return locales.say(language, "period-running", name=name) if is_running else name
