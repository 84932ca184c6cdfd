"""How a file was read: the notes on what was forgiven, and the questions about what nothing in it decides."""

from __future__ import annotations

from functools import partial

import streamlit as st

import locales
from data.importing import Intake
from data.importing.notes import Offer, Question
from presentation.collection import import_questions
from ui.visitor import session_keys


def show_notes(language: str, read: Intake) -> None:
    """Everything that was forgiven or decided while reading, so that it can be checked; what warns stands open."""
    for warning in import_questions.warnings(language, read):
        st.warning(warning)
    if notes := import_questions.notes(language, read):
        items = "".join(f"<li>{note}</li>" for note in notes)
        with st.expander(locales.say(language, "preview-notes", count=len(notes))):
            st.html(f"<ul class='flags'>{items}</ul>")


def answers(upload: str) -> dict[str, str]:
    """The orders of day and month that were chosen for the questions about this upload."""
    asked: dict[str, Question] = st.session_state.get(session_keys.questions(upload), {})
    chosen = {key: st.session_state.get(session_keys.date_order(upload, key)) for key in asked}
    return {key: order for key, order in chosen.items() if order}


def ask(language: str, read: Intake, upload: str) -> None:
    """Each question about the order of day and month, with both readings in words and nothing chosen beforehand.

    A question that was answered stays, so that the answer can be changed.
    """
    asked: dict[str, Question] = st.session_state.setdefault(session_keys.questions(upload), {})
    asked.update({question.key: question for question in read.questions})
    if not asked:
        return
    if read.questions:
        st.warning(locales.say(language, "preview-ask", count=len(read.questions)))
    for key, question in asked.items():
        st.radio(
            question.said(language),
            question.options,
            index=None,
            format_func=partial(import_questions.reading, language, question),
            key=session_keys.date_order(upload, key),
        )


def accepted(upload: str) -> tuple[str, ...]:
    """The keys of the offers about this upload that were said yes to."""
    offered: dict[str, Offer] = st.session_state.get(session_keys.offers(upload), {})
    return tuple(key for key in offered if st.session_state.get(session_keys.accepted(upload, key)))


def offer(language: str, read: Intake, upload: str) -> None:
    """Each month that may be stated as zero and each year far from all others: one tick says yes, none is set."""
    offered: dict[str, Offer] = st.session_state.setdefault(session_keys.offers(upload), {})
    offered.update({offer.key: offer for offer in read.offers})
    if not offered:
        return
    st.warning(locales.say(language, "preview-offers", count=len(offered)))
    for key, each in offered.items():
        st.checkbox(each.said(language), key=session_keys.accepted(upload, key))
