"""What the page of the audit trail shows: the verdict on its chain, the newest entries by filters, and a file."""

from __future__ import annotations

from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

import locales
from data.office import audit_trail as office_trail
from data.office import audit_words
from data.office.audit_trail import Soundness
from presentation.administration import audit_trail
from ui.visitor import audit, audit_queue, limits, session_keys

_EVERY = ""


def read() -> tuple[pd.DataFrame, Soundness]:
    """The whole log and what its check came to; what this server has yet to write is written first."""
    audit_queue.flush()
    return audit_trail.read()


def show_soundness(speech: str, soundness: Soundness) -> None:
    """A line that says whether the chain is sound and up to which entry, or what is wrong with it."""
    verdict = audit_trail.verdict(speech, soundness)
    if soundness.fault is not None:
        st.error(verdict)
    else:
        st.caption(verdict)


def filtered(speech: str, log: pd.DataFrame) -> pd.DataFrame:
    """The entries of the chosen action, actor and day by the office's clock, newest first."""
    say, done = partial(locales.say, speech), set(log["action"])
    with st.container(horizontal=True, key="filters"):
        action = st.selectbox(
            say("trail-filter-action"),
            [_EVERY, *(action for action in office_trail.ACTIONS if action in done)],
            format_func=lambda action: (
                audit_words.action(speech, action) if action else say("trail-every-action")
            ),
            key=session_keys.trail_filter("action"),
            width=230,
        )
        actor = st.selectbox(
            say("trail-filter-actor"),
            [_EVERY, *sorted(set(log["actor"].astype(str)))],
            format_func=lambda actor: actor or say("trail-every-actor"),
            key=session_keys.trail_filter("actor"),
            width=230,
        )
        day = st.date_input(
            say("trail-filter-day"),
            value=None,
            key=session_keys.trail_filter("day"),
            format="DD/MM/YYYY",
            width=180,
        )
    asked_day = day if isinstance(day, date) else None
    return office_trail.chosen(log, action=str(action), actor=str(actor), day=asked_day).iloc[::-1]


def show_entries(speech: str, entries: pd.DataFrame) -> None:
    """The newest entries in words, a row each."""
    shown = audit_trail.newest(speech, entries)
    st.markdown(f"### {shown.title}")
    if shown.table:
        st.html(shown.table)
    if shown.cut:
        st.caption(shown.cut)


def offer_file(speech: str, log: pd.DataFrame) -> None:
    """Every entry with its hashes; that somebody took it is an entry too."""
    limits.download_button(
        speech,
        locales.say(speech, "trail-download"),
        lambda: audit_words.as_csv(log),
        file_name="pelita-audit-log.csv",
        mime="text/csv",
        icon=":material/download:",
        taken=audit.exporting("audit_log"),
    )
