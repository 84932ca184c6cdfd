"""What the page of the audit trail shows: the verdict on its chain, the newest entries by filters, and a file."""

from __future__ import annotations

from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

import locales
from data.office import audit_trail as held
from data.office import audit_words
from data.office.audit_trail import Head, Soundness
from presentation.parts import html_table
from ui.visitor import audit, audit_queue, limits

_SHOWN = 200
_EVERY = ""


def read() -> tuple[pd.DataFrame, Soundness]:
    """The whole log and what its check found; what this server has yet to write is written first."""
    audit_queue.flush()
    return _read(str(audit.store().place), held.head(audit.store()))


# Of the same newest entry the check is made again after half a minute: what was tampered with is seen soon enough.
@st.cache_data(max_entries=4, ttl=30, show_spinner=False)
def _read(place: str, newest: Head | None) -> tuple[pd.DataFrame, Soundness]:
    return held.entries(audit.store()), held.check(audit.store())


def title(speech: str, found: Soundness) -> str:
    state = "fault" if found.fault else "sound" if found.last else "empty"
    return locales.say(
        speech,
        "trail-title",
        state=state,
        last=locales.number(speech, found.last.number if found.last else 0),
        number=locales.number(speech, found.fault.number if found.fault else 0),
    )


def lead(speech: str) -> str:
    return locales.say(speech, "trail-lead")


def show_soundness(speech: str, found: Soundness) -> None:
    """A line that says whether the chain is sound and up to which entry, or what is wrong with it."""
    said = " ".join(audit_words.soundness(speech, found))
    if found.fault is not None:
        st.error(said)
    else:
        st.caption(said)


def filtered(speech: str, log: pd.DataFrame) -> pd.DataFrame:
    """The entries of the chosen action, actor and day by the office's clock, newest first."""
    say = partial(locales.say, speech)
    with st.container(horizontal=True, key="filters"):
        action = st.selectbox(
            say("trail-filter-action"),
            [_EVERY, *(one for one in held.ACTIONS if one in set(log["action"]))],
            format_func=lambda one: audit_words.action(speech, one) if one else say("trail-every-action"),
            key="trail-action",
            width=230,
        )
        actor = st.selectbox(
            say("trail-filter-actor"),
            [_EVERY, *sorted(set(log["actor"].astype(str)))],
            format_func=lambda one: one or say("trail-every-actor"),
            key="trail-actor",
            width=230,
        )
        day = st.date_input(
            say("trail-filter-day"), value=None, key="trail-day", format="DD/MM/YYYY", width=180
        )
    wanted = day if isinstance(day, date) else None
    return held.chosen(log, action=str(action), actor=str(actor), day=wanted).iloc[::-1]


def show_entries(speech: str, entries: pd.DataFrame) -> None:
    """The newest entries in words, a row each."""
    count = len(entries)
    shown = locales.number(speech, count)
    st.markdown(f"### {locales.say(speech, 'trail-shown', count=count, shown=shown)}")
    if not count:
        return
    headings = [locales.say(speech, key) for key in audit_words.HEADINGS]
    st.html(html_table.table(headings, audit_words.rows(speech, entries.head(_SHOWN))))
    if count > _SHOWN:
        st.caption(locales.say(speech, "trail-cut", shown=str(_SHOWN), all=shown))


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
