"""The verification page's dealings: what waits for the province, choosing some, verifying them or noting a document."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pandas as pd
import streamlit as st

import locales
from data import geography, importing, periods
from data.importing.faults import Fault
from data.store.schema import LEDGERS
from presentation import editions
from presentation.collection import calendar
from presentation.parts import phrases
from presentation.parts.phrases import as_written
from presentation.view import View
from ui.visitor import audit, frame

EVERY = ""
ORDERS = ("oldest", "newest", "largest")
_AT_ONCE = 20
_LEDGERS = [ledger.name for ledger in LEDGERS]


@st.cache_data(max_entries=4, show_spinner=False)
def _current(made_at: datetime, event: int) -> pd.DataFrame:
    """The submissions that count, but for ledgers, which nobody verifies; read again after any event."""
    held = editions.store().submissions()
    return held[held["superseded_by"].isna() & ~held["table_name"].isin(_LEDGERS)]


def current(view: View) -> pd.DataFrame:
    """The current submissions of the chosen area; those of the province itself where that is the area."""
    held = _current(view.release.made_at, editions.store().last_event())
    areas = [*view.regencies, *([geography.PROVINCE] if view.area == geography.PROVINCE else [])]
    return held[held["regency"].isin(areas)]


def place_name(area: str) -> str:
    return geography.area_name(area) if area == geography.PROVINCE else phrases.place(area)


def filters(view: View, held: pd.DataFrame) -> dict[str, str]:
    """The choice of regency, month and table, each possibly EVERY, kept in the address; and of the order."""
    month_name = partial(locales.month_name, view.language)
    offered: dict[str, tuple[list[str], Callable[[str], str]]] = {
        "place": (sorted(set(held["regency"])), place_name),
        "month": (sorted(set(held["month"]), reverse=True), month_name),
        "table": (list(dict.fromkeys(held["table_name"])), lambda table: view.say(f"table-{table}")),
    }
    with st.container(horizontal=True, key="filters"):
        chosen = {name: _filter(view, name, *one) for name, one in offered.items()}
        chosen["order"] = st.selectbox(
            view.say("filter-order"),
            ORDERS,
            format_func=lambda order: view.say(f"order-{order}"),
            key="filter-order",
            width=200,
        )
    return chosen


def _filter(view: View, name: str, options: list[str], said: Callable[[str], str]) -> str:
    asked = st.session_state.get(f"filter-{name}", st.query_params.get(name, EVERY))
    st.session_state[f"filter-{name}"] = asked if asked in options else EVERY
    chosen = st.selectbox(
        view.say(f"filter-{name}"),
        [EVERY, *options],
        format_func=lambda one: said(one) if one else view.say(f"every-{name}"),
        key=f"filter-{name}",
        width=230,
    )
    frame.remember(name, chosen)
    return chosen


def queue(held: pd.DataFrame, chosen: dict[str, str]) -> pd.DataFrame:
    """Those of the chosen regency, month and table that are not verified, in the chosen order."""
    waiting = held[held["evidence"] != "verified"]
    for name, column in {"place": "regency", "month": "month", "table": "table_name"}.items():
        if chosen[name]:
            waiting = waiting[waiting[column] == chosen[name]]
    by, ascending = {
        "oldest": ("sent_at", True),
        "newest": ("sent_at", False),
        "largest": ("row_count", False),
    }[chosen["order"]]
    return waiting.sort_values([by, "regency", "month"], ascending=[ascending, True, True], ignore_index=True)


def title(view: View, held: pd.DataFrame) -> str:
    """The finding: how many wait, and which has waited longest."""
    waiting = held[held["evidence"] != "verified"]
    if waiting.empty:
        return view.say("verification-title-none", area=view.area_name)
    oldest = waiting.loc[waiting["sent_at"].idxmin()]
    return view.say(
        "verification-title",
        shown=locales.number(view.language, len(waiting)),
        all=locales.number(view.language, len(held)),
        place=place_name(oldest["regency"]),
        day=locales.day(view.language, periods.by_office_clock(oldest["sent_at"])),
    )


def item(view: View, one: pd.Series, to_history: bool = True) -> str:
    """A waiting submission in one line of Markdown: what, how many rows, on what evidence, from whom, since when."""
    month = locales.month_name(view.language, one["month"])
    where = {"place": one["regency"], "month": one["month"], "table": one["table_name"]}
    head = f"**{place_name(one['regency'])} · {month} · {view.say('table-' + one['table_name'])}**"
    rows, document, sender = int(one["row_count"]), one["document"], one["sender"]
    says = [
        view.say(f"holds-{one['form']}", rows=rows, shown=locales.number(view.language, rows)),
        view.say(f"basis-{one['evidence']}").lower(),
        view.say("document-number", number=as_written(document))
        if _given(document)
        else view.say("no-document"),
        view.say("sent-by", sender=as_written(sender)) if _given(sender) else view.say("no-sender"),
        view.say("sent-on", day=locales.day(view.language, periods.by_office_clock(one["sent_at"]))),
    ]
    if to_history:
        says.append(f"[{view.say('to-history')}]({calendar.link(view, where).replace('&amp;', '&')})")
    return f"{head} — {' · '.join(says)}"


def show_locked(view: View, held: pd.DataFrame, chosen: dict[str, str]) -> None:
    """The one submission asked for, where it is verified already and so stands in no queue."""
    wanted = held[
        (held["regency"] == chosen["place"])
        & (held["month"] == chosen["month"])
        & (held["table_name"] == chosen["table"])
    ]
    for _, one in wanted[wanted["evidence"] == "verified"].iterrows():
        by = {
            "office": as_written(one["verified_by"]),
            "moment": locales.moment(view.language, periods.by_office_clock(one["verified_at"])),
        }
        by_whom = view.say("locked-by", **by) if _given(one["verified_by"]) else view.say("locked")
        st.info(f"{item(view, one, to_history=False)} · {by_whom}")


def _given(text: object) -> bool:
    return isinstance(text, str) and bool(text.strip())


def show_queue(view: View, waiting: pd.DataFrame) -> None:
    """The queue as boxes to tick, a page of it at a time, with what can be done with the ticked ones."""
    st.markdown(
        f"### {view.say('queue-title', count=len(waiting), shown=locales.number(view.language, len(waiting)))}"
    )
    if waiting.empty:
        return
    count = st.session_state.setdefault("queue-shown", _AT_ONCE)
    shown = waiting.head(count)
    keys = {int(one["submission_id"]): f"pick-{int(one['submission_id'])}" for _, one in shown.iterrows()}
    st.checkbox(
        view.say("choose-all", count=len(shown)),
        key="pick-all",
        on_change=_pick_all,
        args=(list(keys.values()),),
    )
    with st.form("verify", border=False):
        with st.container(gap="xxsmall", key="queue"):
            for _, one in shown.iterrows():
                st.checkbox(item(view, one), key=keys[int(one["submission_id"])])
        left, right = st.columns(2)
        office = left.text_input(
            view.say("verifying-office"), key="verifying-office", help=view.say("office-help")
        )
        number = right.text_input(
            view.say("document-to-note"), key="document-to-note", help=view.say("document-help")
        )
        with st.container(horizontal=True):
            verifying = st.form_submit_button(view.say("verify-chosen"), type="primary")
            noting = st.form_submit_button(view.say("document-chosen"))
    if len(waiting) > count and st.button(view.say("show-more", count=min(_AT_ONCE, len(waiting) - count))):
        st.session_state["queue-shown"] = count + _AT_ONCE
        st.rerun()
    chosen = shown[[bool(st.session_state.get(keys[int(one)])) for one in shown["submission_id"]]]
    if verifying:
        _verify(view, chosen, office.strip())
    if noting:
        _note_document(view, chosen, office.strip(), number.strip())


def _pick_all(keys: list[str]) -> None:
    for key in keys:
        st.session_state[key] = st.session_state["pick-all"]


def _stopped(view: View, chosen: pd.DataFrame, **texts: str) -> bool:
    """Whether something is missing or must not be stored; the reader is told what."""
    lacking = ["nothing-chosen"] if chosen.empty else []
    lacking += [f"lacking-{name}" for name, text in texts.items() if not text]
    for key in lacking:
        st.error(view.say(key))
    personal = importing.check_free_text(**texts)
    for fault in personal:
        st.error(_fault_said(view, fault))
    return bool(lacking or personal)


def _fault_said(view: View, fault: Fault) -> str:
    return f"{fault.what(view.language)} {fault.what_to_do(view.language)}"


def _verify(view: View, chosen: pd.DataFrame, office: str) -> None:
    if _stopped(view, chosen, verifier=office):
        return
    with frame.telling_of_store_problems():
        count = audit.store().verify(
            by=office,
            cut_off=view.release.cut_off,
            submission_ids=[int(one) for one in chosen["submission_id"]],
        )
    _done(view.say("verified-done", count=count))


def _note_document(view: View, chosen: pd.DataFrame, office: str, number: str) -> None:
    if _stopped(view, chosen, verifier=office, document=number):
        return
    with frame.telling_of_store_problems():
        count = audit.store().document(
            document=number, by=office, cut_off=view.release.cut_off, submission_ids=chosen["submission_id"]
        )
    _done(view.say("documented-done", count=count, number=number))


def _done(said: str) -> None:
    """Begin a new turn that says what was done, with no box ticked any more."""
    for key in [key for key in st.session_state if str(key).startswith("pick-")]:
        del st.session_state[key]
    st.session_state["verification-outcome"] = said
    st.rerun()


def show_outcome() -> None:
    if said := st.session_state.pop("verification-outcome", ""):
        st.success(said)
