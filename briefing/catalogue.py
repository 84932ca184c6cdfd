"""The reference documents made from the declarations: docs/tables.md and docs/indicators.md, checked by a test."""

from __future__ import annotations

import locales
from data import words
from data.importing.layout.read import PLACE_COLUMNS, column_heading, columns_of
from data.tables import TABLES, Table
from indicators import INDICATORS
from indicators.definition import Indicator

_MADE = (
    "<!-- Made by `python pelita.py docs` from {source}; a test holds it to that. Do not edit by hand. -->"
)


def documents() -> dict[str, str]:
    """Every made document: file name → Markdown."""
    return {"tables.md": tables_document(), "indicators.md": indicators_document()}


def tables_document() -> str:
    """Every table that comes in: what a row is, its columns in both languages, and how a cell is filled."""
    head = ["# Tabel yang masuk / Tables that come in", _MADE.format(source="data/tables.py"), _WORDS_NOTE]
    return "\n\n".join([*head, *map(_table, TABLES), "## Daftar kata / Closed lists", *_lists()]) + "\n"


_WORDS_NOTE = (
    "`*` wajib / required. Kolom berdaftar hanya menerima kata dari daftarnya, dalam bahasa Indonesia, Inggris, atau "
    "kodenya. / A column with a list takes only its words: Indonesian, English, or their code."
)


def _table(table: Table) -> str:
    titles = " / ".join(_both(f"table-{table.name}"))
    lines = [f"## {titles} (`{table.name}`)", "", *_both(f"table-{table.name}-about"), ""]
    lines += ["| kolom | column | kode / code | isi | daftar / list |", "| --- | --- | --- | --- | --- |"]
    for name in columns_of(table):
        indonesian, english = (column_heading(table, name, language) for language in locales.LANGUAGES)
        kind, required, closed, no_more = "regency", "", "", ""
        if name not in PLACE_COLUMNS:
            column = table.column(name)
            kind, required, closed = column.kind, "*" if column.required else "", column.words or ""
            no_more = "" if column.asked else "; tidak diminta lagi / asked no more"
        word = locales.say("id", f"kind-{kind}")
        lines.append(f"| {indonesian}{required} | {english} | `{name}` | {word}{no_more} | {closed} |")
    return "\n".join(lines)


def _both(key: str) -> list[str]:
    return [locales.say(language, key) for language in locales.LANGUAGES]


def _lists() -> list[str]:
    parts = []
    for name in words.list_names():
        rows = "\n".join(
            f"| `{word.code}` | {word.id} | {word.en} |" for word in words.word_list(name).itertuples()
        )
        parts.append(f"### `{name}`\n\n| kode / code | Indonesia | English |\n| --- | --- | --- |\n{rows}")
    return parts


def indicators_document() -> str:
    """Every indicator: formula, direction, interval, what it is for and what it must not be used for."""
    head = ["# Indikator / Indicators", _MADE.format(source="indicators/ and locales/")]
    return "\n\n".join([*head, *map(_indicator, INDICATORS)]) + "\n"


def _indicator(indicator: Indicator) -> str:
    names = " / ".join(words.word("indicator", indicator.id, language) for language in locales.LANGUAGES)
    core = " · inti / core" if indicator.core else ""
    lines = [
        f"## {names} (`{indicator.id}`)",
        f"{indicator.domain}{core} · {indicator.direction} · {indicator.interval}",
    ]
    between = " ÷ " if indicator.is_ratio else "; "
    if indicator.breakdowns:
        lines[1] += f" · {', '.join(indicator.breakdowns)}"
    for language in locales.LANGUAGES:
        texts = {part: locales.say(language, f"indicator-{indicator.id}-{part}") for part in WORDS}
        times = f" × {locales.number(language, indicator.per)}" if indicator.per != 1 else ""
        lines.append(
            f"**{texts['what']}** {texts['numerator']}{between}{texts['denominator']}{times}.\n\n"
            f"{texts['why']} {texts['not']} _{texts['source']}._"
        )
    return "\n\n".join(lines)


# What is said of every indicator, in locales/ under its id.
WORDS = ("what", "numerator", "denominator", "why", "not", "source")
