"""The verification page's dealings: what waits for the province, choosing some, verifying them or noting a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import pandas as pd
import streamlit as st

import locales
from data import importing
from data.office import way_back
from presentation.collection import verification
from presentation.view import View
from ui.visitor import audit, entrance, frame, session_keys

EVERY = ""
_AT_ONCE = 20


def filters(view: View, submissions: pd.DataFrame) -> dict[str, str]:
    """The choice of regency, month and table, each possibly EVERY, kept in the address; and of the order."""
    month_name = partial(locales.month_name, view.language)
    offered: dict[str, tuple[list[str], Callable[[str], str]]] = {
        "place": (sorted(set(submissions["regency"])), verification.place_name),
        "month": (sorted(set(submissions["month"]), reverse=True), month_name),
        "table": (list(dict.fromkeys(submissions["table_name"])), lambda table: view.say(f"table-{table}")),
    }
    with st.container(horizontal=True, key="filters"):
        chosen = {name: _filter(view, name, *offer) for name, offer in offered.items()}
        chosen["order"] = st.selectbox(
            view.say("filter-order"),
            list(verification.ORDERS),
            format_func=lambda order: view.say(f"order-{order}"),
            key=session_keys.QUEUE_ORDER,
            width=200,
        )
    return chosen


def _filter(view: View, name: str, options: list[str], label: Callable[[str], str]) -> str:
    key = session_keys.queue_filter(name)
    asked = st.session_state.get(key, st.query_params.get(name, EVERY))
    st.session_state[key] = asked if asked in options else EVERY
    chosen = st.selectbox(
        view.say(f"filter-{name}"),
        [EVERY, *options],
        format_func=lambda option: label(option) if option else view.say(f"every-{name}"),
        key=key,
        width=230,
    )
    frame.remember(name, chosen)
    return chosen


def show_locked(view: View, submissions: pd.DataFrame, chosen: Mapping[str, str]) -> None:
    for line in verification.locked(view, submissions, chosen):
        st.info(line)


def show_queue(view: View, waiting: pd.DataFrame) -> None:
    """The queue as boxes to tick, a page of it at a time, with what can be done with the ticked ones."""
    st.markdown(
        f"### {view.say('queue-title', count=len(waiting), shown=locales.number(view.language, len(waiting)))}"
    )
    if waiting.empty:
        return
    count = st.session_state.setdefault(session_keys.QUEUE_SHOWN, _AT_ONCE)
    shown = waiting.head(count)
    keys = {number: session_keys.pick(number) for number in shown["submission_id"].astype(int)}
    st.checkbox(
        view.say("choose-all", count=len(shown)),
        key=session_keys.PICK_ALL,
        on_change=_pick_all,
        args=(list(keys.values()),),
    )
    with st.form("verify", border=False):
        with st.container(gap="xxsmall", key="queue"):
            for _, submission in shown.iterrows():
                st.checkbox(verification.item(view, submission), key=keys[int(submission["submission_id"])])
        office, document = _texts(view)
        with st.container(horizontal=True):
            verifying = st.form_submit_button(view.say("verify-chosen"), type="primary")
            noting = st.form_submit_button(view.say("document-chosen"))
        reason = st.text_input(
            view.say("sending-back-reason"), key=session_keys.SENDING_BACK, help=view.say("sending-back-help")
        )
        returning = st.form_submit_button(view.say("send-back-chosen"))
    if len(waiting) > count and st.button(view.say("show-more", count=min(_AT_ONCE, len(waiting) - count))):
        st.session_state[session_keys.QUEUE_SHOWN] = count + _AT_ONCE
        st.rerun()
    chosen = shown[[bool(st.session_state.get(key)) for key in keys.values()]]
    if verifying:
        _verify(view, chosen, office)
    if noting:
        _note_document(view, chosen, office, document)
    if returning:
        _send_back(view, chosen, office, reason.strip())


def _texts(view: View) -> tuple[str, str]:
    """Which office verifies, and the number of the document to note."""
    left, right = st.columns(2)
    office = left.text_input(
        view.say("verifying-office"), key=session_keys.VERIFYING_OFFICE, help=view.say("office-help")
    )
    document = right.text_input(
        view.say("document-to-note"), key=session_keys.DOCUMENT, help=view.say("document-help")
    )
    return office.strip(), document.strip()


def _pick_all(keys: list[str]) -> None:
    for key in keys:
        st.session_state[key] = st.session_state[session_keys.PICK_ALL]


def _stopped(view: View, chosen: pd.DataFrame, **texts: str) -> bool:
    """Whether something is missing or must not be stored; the reader is told what."""
    lacking = ["nothing-chosen"] if chosen.empty else []
    lacking += [f"lacking-{name}" for name, text in texts.items() if not text]
    for key in lacking:
        st.error(view.say(key))
    personal = importing.check_free_text(**texts)
    for fault in personal:
        st.error(fault.said(view.language))
    return bool(lacking or personal)


def _agreed(view: View, chosen: pd.DataFrame) -> bool:
    """Whether none of the chosen is short, or the verifier has read which are and pressed again."""
    sentences = verification.short(view, chosen)
    asked = [int(number) for number in chosen.loc[chosen["waiting"] > 0, "submission_id"]]
    if not sentences or st.session_state.get(session_keys.SHORT_READ) == asked:
        st.session_state.pop(session_keys.SHORT_READ, None)
        return True
    st.session_state[session_keys.SHORT_READ] = asked
    for sentence in sentences:
        st.warning(sentence)
    st.warning(view.say("verify-short", count=len(sentences)))
    return False


def _verify(view: View, chosen: pd.DataFrame, office: str) -> None:
    if _stopped(view, chosen, verifier=office) or not _agreed(view, chosen):
        return
    with frame.telling_of_refusals():
        count = audit.store().verify(
            by=office,
            cut_off=view.release.cut_off,
            submission_ids=[int(number) for number in chosen["submission_id"]],
        )
        _done(view.say("verified-done", count=count))


def _note_document(view: View, chosen: pd.DataFrame, office: str, number: str) -> None:
    if _stopped(view, chosen, verifier=office, document=number):
        return
    with frame.telling_of_refusals():
        count = audit.store().document(
            document=number, by=office, cut_off=view.release.cut_off, submission_ids=chosen["submission_id"]
        )
        _done(view.say("documented-done", count=count, number=number))


def _send_back(view: View, chosen: pd.DataFrame, office: str, reason: str) -> None:
    if _stopped(view, chosen, verifier=office, reason=reason):
        return
    with frame.telling_of_refusals():
        numbers = [int(number) for number in chosen["submission_id"]]
        standing = entrance.visitor().standing
        count = way_back.send_back(audit.store(), standing, numbers, by=office, reason=reason)
        st.session_state.pop(session_keys.SENDING_BACK, None)
        _done(view.say("told-sent-back", count=count))


def _done(outcome: str) -> None:
    """Begin a new turn that says what was done, with no box ticked any more."""
    for key in [key for key in st.session_state if session_keys.is_pick(key)]:
        del st.session_state[key]
    st.session_state[session_keys.VERIFICATION_OUTCOME] = outcome
    st.rerun()


def show_outcome() -> None:
    if outcome := st.session_state.pop(session_keys.VERIFICATION_OUTCOME, ""):
        st.success(outcome)
