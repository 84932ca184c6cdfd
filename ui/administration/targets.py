"""The targets page: those in force with their reference and state, setting one, and the history of all."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

import pandas as pd
import streamlit as st

import locales
from data import geography, periods
from data.office import targets as targets_held
from data.office.targets import Change
from data.refusal import NotTaken
from indicators import INDICATORS, by_id
from indicators.scores.attainment import targets_for
from presentation import editions
from presentation.parts import html_table, phrases
from presentation.view import View
from ui.visitor import audit, frame

JUDGED = tuple(one.id for one in INDICATORS if one.direction != "neutral")
_EVERY = ""
_AT_MOST = 60
_FIELDS = ("reference", "reason", "office")


def in_force(view: View, year: int) -> pd.DataFrame:
    """The targets of a year, in the order of the catalogue: that of the chosen area, and who has another one.

    Columns indicator, target, reference, confirmed, own (whether it is the area's alone), different (places).
    """
    held = editions.evaluation(view.edition).targets
    regencies = list(geography.regencies().index)
    found = targets_for(held, JUDGED, [geography.PROVINCE, *regencies], year)
    common = found[found["area"] == geography.PROVINCE].set_index("indicator")
    asked = view.area if view.area_kind == "regency" else geography.PROVINCE
    rows = found[found["area"] == asked].set_index("indicator")
    each = found[found["area"].isin(regencies)]
    other = each[each["target"] != each["indicator"].map(common["target"])].groupby("indicator")
    rows["different"] = pd.Series({name: list(one["area"]) for name, one in other}, dtype=object)
    was = common.reindex(rows.index)
    rows["own"] = (rows["target"] != was["target"]) | (rows["reference"] != was["reference"])
    return rows.loc[[name for name in JUDGED if name in rows.index]].reset_index()


def title(view: View, rows: pd.DataFrame, year: int) -> str:
    if rows.empty:
        return view.say("targets-title-none", year=str(year))
    waiting = int((~rows["confirmed"].astype(bool)).sum())
    return view.say("targets-title", waiting=waiting, count=len(rows), year=str(year))


def choice(view: View, name: str, key: str, options: list[str], default: str) -> str:
    """One of the choices that stay in the address, beside the others; words for classes, else as it is."""
    asked = st.session_state.get(f"targets-{name}", st.query_params.get(name, default))
    st.session_state[f"targets-{name}"] = asked if asked in options else default
    chosen = st.selectbox(
        view.say(key),
        options,
        format_func=lambda one: phrases.class_name(view.language, one) if not one.isdecimal() else one,
        key=f"targets-{name}",
        width=200,
    )
    frame.remember(name, chosen)
    return str(chosen)


def years(view: View) -> list[str]:
    return [str(year) for year in range(2023, view.release.cut_off.year + 5)]


def amount(view: View, indicator: str, value: float) -> str:
    unit = by_id(indicator).unit
    whole = value == value and abs(value - round(value)) < 0.005
    decimals = {"percent": 0 if whole else 1, "index": 0 if whole else 2}.get(unit)
    return phrases.amount(view.language, unit, value, decimals)


def show_in_force(view: View, rows: pd.DataFrame, year: int) -> None:
    st.markdown(f"### {view.say('targets-heading', year=str(year), area=view.area_name)}")
    keys = ("targets-indicator", "column-target-in-force", "column-for", "targets-reference", "column-confirmed",
            "column-different")  # fmt: skip
    lines = [
        [
            phrases.indicator_name(view.language, row["indicator"]),
            amount(view, row["indicator"], row["target"]),
            view.say("targets-own" if row["own"] else "targets-of-all"),
            row["reference"],
            view.say("targets-confirmed" if row["confirmed"] else "targets-unconfirmed"),
            phrases.places(view.language, row["different"])
            if isinstance(row["different"], list)
            else html_table.NOTHING,
        ]
        for _, row in rows.iterrows()
    ]
    st.html(html_table.table([view.say(key) for key in keys], lines))
    st.caption(view.say("targets-lead"))


# What stood on the page when the form was filled in: a change that came in between is told, not overwritten.
_KNOWN = "targets-known"


def show_form(view: View, year: int) -> None:
    """Set one target: for all or one regency, from a year on, with its reference and reason."""
    known = st.session_state.get(_KNOWN, editions.store().last_event())
    with st.expander(view.say("set-target"), expanded=bool(st.session_state.get("targets-trying"))):
        st.caption(view.say("set-target-lead"))
        with st.form("set-target", border=False):
            change = _asked(view, year)
            pressed = st.form_submit_button(view.say("set-button"), type="primary")
        if pressed:
            st.session_state["targets-trying"] = True
            st.session_state[_KNOWN] = editions.store().last_event()
            _set(view, change, known)
    st.session_state[_KNOWN] = editions.store().last_event()


def _asked(view: View, year: int) -> Change:
    first, second, third, fourth = st.columns([3, 3, 1.3, 1.3])
    indicator = first.selectbox(
        view.say("set-indicator"),
        JUDGED,
        format_func=partial(phrases.indicator_name, view.language),
        key="set-indicator",
    )
    regency = second.selectbox(
        view.say("set-regency"),
        [_EVERY, *geography.regencies().index],
        format_func=lambda area: _place(view, area),
        key="set-regency",
    )
    from_year = third.number_input(
        view.say("set-year"), value=max(year, date.today().year), step=1, key="set-year"
    )
    target = fourth.number_input(
        view.say("set-value"), value=None, step=1.0, key="set-value", help=view.say("set-value-help")
    )
    texts = {
        name: column.text_input(
            view.say(f"set-{name}"),
            key=f"set-{name}",
            help=view.say("set-office-help") if name == "office" else None,
        )
        for name, column in zip(_FIELDS, st.columns(len(_FIELDS)), strict=True)
    }
    return Change(str(indicator), str(regency), int(from_year or 0), float(target or 0), **texts)


def _place(view: View, regency: str) -> str:
    return phrases.place(regency) if regency else view.say("all-regencies")


def _set(view: View, change: Change, known: int) -> None:
    """Keep the change and begin a new turn that says so; or tell everything that speaks against it."""
    found = targets_held.refusals(change, date.today())
    if not found:
        try:
            with frame.telling_of_store_problems():
                release = targets_held.keep(
                    audit.store(), change, cut_off=view.release.cut_off, based_on=known
                )
        except NotTaken as refused:
            found = refused.refusals
    for refusal in found:
        st.error(refusal.said(view.language))
    if found:
        return
    st.session_state["targets-outcome"] = view.say(
        "set-done",
        name=phrases.indicator_name(view.language, change.indicator),
        place=_place(view, change.regency),
        year=str(change.year),
        target=amount(view, change.indicator, change.target),
        release=release.id,
    )
    for key in ("targets-trying", _KNOWN, *(f"set-{name}" for name in ("value", *_FIELDS))):
        st.session_state.pop(key, None)
    st.rerun()


def show_outcome() -> None:
    if said := st.session_state.pop("targets-outcome", ""):
        st.success(said)


@st.cache_data(max_entries=4, show_spinner=False)
def _history(made_at: datetime, event: int) -> pd.DataFrame:
    """Read again after any event."""
    return targets_held.history(editions.store())


def show_history(view: View) -> None:
    """Who changed which target, when, from what to what, and why; newest first."""
    found = _history(view.release.made_at, editions.store().last_event())
    count = {"count": len(found), "shown": locales.number(view.language, len(found))}
    with st.expander(view.say("targets-history", **count)):
        if found.empty:
            st.caption(view.say("targets-history-none"))
            return
        keys = ("history-when", "targets-indicator", "history-place", "history-year", "history-from", "history-to",
                "history-who", "targets-reference", "history-reason")  # fmt: skip
        lines = [_told(view, one) for _, one in found.head(_AT_MOST).iterrows()]
        st.html(html_table.table([view.say(key) for key in keys], lines))


def _told(view: View, one: pd.Series) -> list[str]:
    written = [
        one[name] if isinstance(one[name], str) and one[name] else html_table.NOTHING
        for name in ("office", "reference", "reason")
    ]
    return [
        locales.moment(view.language, periods.by_office_clock(one["at"])),
        phrases.indicator_name(view.language, one["indicator"]),
        _place(view, one["regency"]),
        str(one["year"]),
        amount(view, one["indicator"], one["before"]),
        amount(view, one["indicator"], one["target"]),
        *written,
    ]
