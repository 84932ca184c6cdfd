"""How people write the words of the closed lists: other case, spaces and hyphens, everyday short forms, ticks."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from data import reference, words
from data.importing.notes import Note
from data.importing.raw_table import RawTable, written
from data.tables import Column

_FILE = reference.FOLDER / "spellings.csv"
_CROSSES = {"x", "✗", "✘", "×", "☒"}
_TICKS = {"v", "√", "✓", "✔", "☑"}
# "1. Grooming", "b) Perempuan": a number or a letter of a list before the word, or a footnote behind it.
_LISTED = re.compile(r"^\(?(?:\d{1,2}|[a-z])[.)]\s*(?=[^\W\d_])|(?<=\w)\s*(?:\d{1,2}\)|\*+)$")
_MARKS = {*_CROSSES, *_TICKS, "1", "0", "true", "false"}


def code_of(text: str, name: str, ticked: bool = False) -> str | None:
    """The code in a closed list that a text means, or None. `ticked`: the column has ticks, so a cross says no."""
    plain = text.strip().casefold()
    if plain in _CROSSES and name == "yes_no":
        # Where nothing else is marked, a cross may just as well be what marks a yes.
        return "no" if ticked else None
    normal = words.normal(plain)
    code = words.meanings(name).get(normal) or _spellings()[name].get(plain) or _spellings()[name].get(normal)
    code = code or _without_gaps(name).get(_compact(normal))
    listed = _LISTED.sub("", plain)
    return code if code or listed == plain else code_of(listed, name, ticked)


def code_of_day(day: date, name: str) -> str | None:
    """The code that a spreadsheet has made a day of: 6-12 becomes the sixth of December, or the twelfth of June."""
    either = {f"{day.day}-{day.month}", f"{day.month}-{day.day}"} & set(words.codes(name))
    return either.pop() if len(either) == 1 else None


def settle(tables: Iterable[RawTable]) -> list[Note]:
    """Find the columns of yes and no that are filled with ticks, crosses or ones and noughts, and say how they read."""
    notes = []
    for table in tables:
        for column in table.table.columns:
            if column.words == "yes_no":
                writings = {written(cell).strip().casefold() for cell in set(table.rows[column.name])}
                if writings & _TICKS:
                    table.ticked.add(column.name)
                if marks := sorted(writings & (_MARKS if writings & _TICKS else _MARKS - _CROSSES)):
                    details = {"marks": ", ".join(marks)}
                    heading = table.heading(column.name)
                    notes.append(Note("yes_no_marks", table.sheet, column=heading, details=details))
            elif column.words == "channel":
                notes += _channels(table, column)
            elif column.kind == "word":
                days = [cell for cell in table.rows[column.name] if isinstance(cell, date)]
                if days and all(code_of_day(day, column.words or "") for day in days):
                    details = {"count": str(len(days))}
                    heading = table.heading(column.name)
                    notes.append(Note("word_from_day", table.sheet, column=heading, details=details))
    return notes


def _channels(table: RawTable, column: Column) -> list[Note]:
    """What a channel that the list does not name is read as: WhatsApp as online. Said, since it is less exact."""
    read: dict[str, set[str]] = defaultdict(set)
    for text in {written(cell) for cell in table.rows[column.name] if isinstance(cell, str)}:
        plain = text.strip().casefold()
        if words.normal(plain) not in words.meanings("channel") and (code := code_of(text, "channel")):
            read[code].add(text)
    return [
        Note("word_read_as", table.sheet, column=table.heading(column.name),
             details={"written": ", ".join(sorted(texts)), "word": words.word("channel", code, "id")})
        for code, texts in sorted(read.items())
    ]  # fmt: skip


@cache
def _spellings() -> Mapping[str, Mapping[str, str]]:
    codes: dict[str, dict[str, str]] = defaultdict(dict)
    with _FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            codes[row["list"]][row["written"]] = row["code"]
    return codes


@cache
def _without_gaps(name: str) -> Mapping[str, str]:
    """The words of a list without spaces and hyphens, as far as they still mean one thing."""
    meant: dict[str, set[str]] = defaultdict(set)
    for text, code in words.meanings(name).items():
        meant[_compact(text)].add(code)
    return {text: codes.pop() for text, codes in meant.items() if len(codes) == 1 and text}


def _compact(text: str) -> str:
    return re.sub(r"[\s-]", "", text)
