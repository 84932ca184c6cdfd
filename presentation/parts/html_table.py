"""A plain table as HTML: its cells wrap, and on a narrow screen each row becomes a card that names its columns."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from html import escape

NOTHING = "–"


@dataclass(frozen=True)
class Listing:
    """Rows of texts under their headings, of which there may be more than a page of text takes. `loud`: the places of
    the rows to look at first."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    loud: Collection[int] = ()


def table(columns: Sequence[str], rows: Sequence[Sequence[str]], loud: Collection[int] = ()) -> str:
    """Rows of texts under these headings. `loud`: the places of the rows to look at first."""
    head = "".join(f"<th scope='col'>{escape(column)}</th>" for column in columns)
    body = "".join(_row(columns, row, place in loud) for place, row in enumerate(rows))
    return f"<table class='ledger'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _row(columns: Sequence[str], row: Sequence[str], loud: bool) -> str:
    cells = "".join(_cell(name, text) for name, text in zip(columns, row, strict=True))
    return f"<tr class='loud'>{cells}</tr>" if loud else f"<tr>{cells}</tr>"


def _cell(name: str, text: str) -> str:
    # What is not there takes a place in a table, but no line of a card.
    mark = " class='none'" if text == NOTHING else ""
    return f"<td{mark} data-label='{escape(name, quote=True)}'>{escape(text)}</td>"
