"""How a file was read, in words: what was forgiven, and what either answer to a question would mean."""

from __future__ import annotations

from html import escape

import locales
from data.importing import Intake
from data.importing.notes import WARNINGS, Question
from data.importing.values.written_dates import pair_in
from presentation.parts import phrases


def warnings(language: str, read: Intake) -> list[str]:
    """The notes on what must be seen before anything is saved, as Markdown."""
    return [phrases.as_written(note.said(language)) for note in read.notes if note.code in WARNINGS]


def notes(language: str, read: Intake) -> list[str]:
    """All other notes on what was forgiven or decided while reading, as HTML, a line each."""
    return [escape(note.said(language)) for note in read.notes if note.code not in WARNINGS]


def reading(language: str, question: Question, order: str) -> str:
    """hari/bulan/tahun: 3 April 2026; 4 Mei 2026 — what the examples would mean."""
    pairs = [pair_in(text) for text in question.examples]
    days = [pair.in_order(order) for pair in pairs if pair is not None]
    examples = "; ".join(locales.day(language, day) for day in days if day is not None)
    return f"{locales.say(language, f'date-order-{order}')}: {examples}"
