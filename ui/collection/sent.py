"""The page of one regency's submissions: which of them, what counts, and withdrawing one with a reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

import locales
from data.office import left_out, way_back
from data.office.roles import Standing
from data.store import StoreChanged
from presentation import offers
from presentation.collection import sent
from presentation.collection.sent import Sent
from presentation.collection.verification import place_name
from ui.parts import show
from ui.visitor import audit, entrance, frame, limits, session_keys

EVERY = ""


def choose(language: str, standing: Standing) -> dict[str, str]:
    """The regency, of an officer the own one, and month and table of it or EVERY; kept in the address. An officer
    begins with the month that is due once something of it was sent."""
    say = partial(locales.say, language)
    with st.container(horizontal=True, key="filters"):
        places = sent.regencies(standing)
        place = _choice(
            say("filter-place"), "place", places, lambda code: place_name(code) if code else say("sent-place")
        )
        offered = sent.offered(place)
        due = offers.month_due().id
        begins = due if standing.regency and due in offered["month"] else EVERY
        month = _choice(
            say("filter-month"),
            "month",
            [EVERY, *offered["month"]],
            lambda month: locales.month_name(language, month) if month else say("every-month"),
            begins,
        )
        table = _choice(
            say("filter-table"),
            "table",
            [EVERY, *offered["table"]],
            lambda table: say(f"table-{table}") if table else say("every-table"),
        )
    return {"place": place, "month": month, "table": table}


def _choice(
    label: str, name: str, options: list[str], word: Callable[[str], str], begins: str = EVERY
) -> str:
    key = session_keys.sent_choice(name)
    asked = st.session_state.get(key, st.query_params.get(name, begins))
    st.session_state[key] = asked if asked in options else options[0]
    chosen = str(st.selectbox(label, options, format_func=word, key=key, width=230))
    frame.remember(name, chosen)
    return chosen


def show_state(shown: Sent) -> None:
    """What counts, and what was sent back to be mended."""
    for sentence in shown.sent_back:
        st.warning(sentence)
    if shown.listing is not None:
        show.listing(shown.listing)


def offer_left_out(language: str, chosen: dict[str, str], shown: Sent) -> None:
    """What is missing of the months chosen: the rows to be mended as a file, and giving them up with a reason."""
    say, standing = partial(locales.say, language), entrance.visitor().standing
    for sentence in shown.short:
        st.warning(sentence)
    if not shown.short or not standing.may_import([chosen["place"]]):
        return
    limits.download_button(
        language,
        say("left-out-file"),
        data=lambda: sent.workbook(language, **chosen),
        file_name="pelita-belum-diperbaiki.xlsx",
        icon=":material/download:",
    )
    if not (chosen["month"] and chosen["table"]):
        return
    with st.expander(say("give-up-title")):
        st.write(say("give-up-help"))
        with st.form("give-up", border=False):
            left, right = st.columns(2)
            office = left.text_input(say("give-up-by"), key=session_keys.GIVE_UP_BY)
            reason = right.text_input(say("give-up-reason"), key=session_keys.GIVE_UP_REASON)
            pressed = st.form_submit_button(say("give-up"))
    if pressed:
        with frame.telling_of_refusals():
            places = chosen["place"], chosen["month"], chosen["table"]
            count = left_out.give_up(audit.store(), standing, *places, by=office, reason=reason)
            st.session_state[session_keys.WITHDRAWN] = say("told-given-up", count=count)
            for key in (session_keys.GIVE_UP_BY, session_keys.GIVE_UP_REASON):
                st.session_state.pop(key, None)
            st.rerun()


def offer_withdrawal(language: str, chosen: dict[str, str], shown: Sent) -> None:
    """The form that takes a submission back, where it is this visitor's to take."""
    say, standing = partial(locales.say, language), entrance.visitor().standing
    if not standing.may_import([chosen["place"]]) or not chosen["place"]:
        return
    if shown.number is None:
        if not (chosen["month"] and chosen["table"]):
            st.caption(say("withdraw-choose"))
        return
    if shown.verified and not standing.may.verify:
        st.caption(say("withdraw-verified"))
        return
    with st.expander(say("withdraw-title")):
        st.write(say("withdraw-help"))
        with st.form("withdraw", border=False):
            left, right = st.columns(2)
            office = left.text_input(say("withdraw-by"), key=session_keys.WITHDRAW_BY)
            reason = right.text_input(say("withdraw-reason"), key=session_keys.WITHDRAW_REASON)
            pressed = st.form_submit_button(say("withdraw"))
    if pressed:
        _withdraw(language, standing, chosen, shown.number, by=office, reason=reason)


def _withdraw(
    language: str, standing: Standing, chosen: dict[str, str], number: int, *, by: str, reason: str
) -> None:
    try:
        with frame.telling_of_refusals(but=StoreChanged):
            done = way_back.withdraw(
                audit.store(),
                standing,
                chosen["place"],
                chosen["month"],
                chosen["table"],
                by=by,
                reason=reason,
                number=number,
            )
            again = str(done.stands_again or "none")
            outcome = locales.say(language, "told-withdrawn", number=str(done.number), again=again)
            st.session_state[session_keys.WITHDRAWN] = outcome
            for key in (session_keys.WITHDRAW_BY, session_keys.WITHDRAW_REASON):
                st.session_state.pop(key, None)
            st.rerun()
    except StoreChanged:
        st.warning(locales.say(language, "withdraw-changed"))


def show_outcome() -> None:
    """After a withdrawal: what counts now."""
    if outcome := st.session_state.pop(session_keys.WITHDRAWN, ""):
        st.success(outcome)
