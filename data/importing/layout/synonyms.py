"""What a heading can be called: the form's own words, everyday synonyms, abbreviations, and near writings of these."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

import locales
from data import reference, words
from data.importing.one_reading import once_a_reading
from data.importing.raw_table import HELD, REASONS, WHOLE, column_heading, columns_of
from data.tables import TABLES, Table

# How certain a meaning is: the form's own heading; the same through a synonym or abbreviation; a near writing.
OWN, RENAMED, NEAR = 1, 2, 3
_LONG, _SHORTEST = 8, 5
_COUNTING = {"", "no", "nomor", "nomor urut", "urut", "nr", "number"}
_DIGIT = re.compile(r"\d")
# What a program writes behind a heading that stands twice: Bentuk.1, Bentuk_2.
_AGAIN = re.compile(r"(?<=[^\W\d])[._]\d{1,2}\s*$")
_UNITS = re.compile(r"\((?:rp|rupiah|orang|org|hari|jiwa)\.?\)", re.IGNORECASE)


_MARKS = {"template-errors-column": REASONS, "template-whole-column": WHOLE, "template-held-column": HELD}


class Meaning(NamedTuple):
    """The column that a heading stands for, and how certain that is; several columns mean that it is ambiguous."""

    columns: tuple[str, ...]
    level: int


_NOTHING = Meaning((), 0)


class _Name(NamedTuple):
    """A name without gaps, its letters, how many of them may be wrong in a slip of the pen, and its columns."""

    text: str
    letters: frozenset[str]
    slips: int
    columns: tuple[str, ...]


@once_a_reading(at_most=8192)
def forms(text: str) -> tuple[str, ...]:
    """A heading as it is compared: with what stands in brackets, and without: "Bentuk *" and "Biaya (Rp)" are the
    form's own headings, "Peserta (P)" is not the same as "Peserta"; at last without the number of its repetition."""
    plain = _UNITS.sub(" ", text.replace("*", " "))
    whole, without = words.normal(plain), words.normal(re.sub(r"\(.*?\)", " ", plain))
    once = words.normal(_AGAIN.sub("", plain))
    return tuple(dict.fromkeys(form for form in (whole, without, once) if form))


def is_counting(text: str) -> bool:
    """ "No." above a column that only counts the rows."""
    return any(form in _COUNTING for form in forms(text))


@cache
def own_names(table: Table) -> Mapping[str, str]:
    """The headings of the form in both languages, and the names of the columns, each with its column."""
    marks = {
        form: mark
        for key, mark in _MARKS.items()
        for language in locales.LANGUAGES
        for form in forms(locales.say(language, key))
    }
    own_headings: dict[str, str] = {}
    for column in columns_of(table):
        for heading in (column, *(column_heading(table, column, language) for language in locales.LANGUAGES)):
            own_headings |= dict.fromkeys(forms(heading), column)
    return marks | own_headings


@cache
def _synonyms() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Table ("*" for all) → heading → its columns."""
    synonyms: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    with (reference.FOLDER / "headings.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = words.normal(row["heading"])
            several = (*synonyms[row["table"]].get(name, ()), row["column"])
            synonyms[row["table"]][name] = tuple(dict.fromkeys(several))
    return synonyms


@cache
def _renamed(table: Table) -> Mapping[str, tuple[str, ...]]:
    """Synonyms of this table's columns; where one says what another table's own heading says, the own one wins."""
    general = {
        name: tuple(column for column in columns if column in columns_of(table))
        for name, columns in _synonyms()["*"].items()
    }
    special = _synonyms().get(table.name, {})
    spelt = {_expanded(name): (column,) for name, column in own_names(table).items()}
    return {name: columns for name, columns in {**spelt, **general, **special}.items() if columns}


@cache
def _abbreviations() -> Mapping[str, str]:
    with (reference.FOLDER / "abbreviations.csv").open(encoding="utf-8", newline="") as file:
        return {row["short"]: row["long"] for row in csv.DictReader(file)}


@once_a_reading(at_most=8192)
def _expanded(form: str) -> str:
    return " ".join(_abbreviations().get(word, word) for word in form.split())


@once_a_reading(at_most=32768)
def certain(table: Table, text: str) -> Meaning:
    """What a heading means by the form's own words, by a synonym or by its abbreviations written out."""
    by_name, renamed = own_names(table), _renamed(table)
    for form in forms(text):
        if form in by_name:
            return Meaning((by_name[form],), OWN)
    for form in forms(text):
        long = _expanded(form)
        for name in (form, long):
            if columns := ((by_name[name],) if name in by_name else renamed.get(name)):
                return Meaning(columns, RENAMED)
        # "Jumlah peserta perempuan" is the same count; "Jumlah tindak lanjut" is no yes or no.
        counted = by_name.get(long.removeprefix("jumlah "), "")
        if counted in table.column_names and table.column(counted).kind in ("whole", "decimal"):
            return Meaning((counted,), RENAMED)
    return _NOTHING


@once_a_reading(at_most=8192)
def near(table: Table, text: str) -> Meaning:
    """What a heading is a slip of the pen for: at most two wrong letters, one in a short word, none in digits."""
    nearest, columns = _LONG, set[str]()
    for form in forms(text):
        for short in {_compact(form), _compact(_expanded(form))}:
            letters = set(short)
            for name in _about_as_long(table).get(len(short), ()):
                # Most names have too many other letters; to count in what order would take far longer.
                if len(letters - name.letters) > name.slips or len(name.letters - letters) > name.slips:
                    continue
                distance = _distance(short, name)
                if distance is not None and distance <= nearest:
                    columns = {*name.columns} if distance < nearest else columns | {*name.columns}
                    nearest = distance
    return Meaning(tuple(sorted(columns)), NEAR) if columns else _NOTHING


@cache
def _about_as_long(table: Table) -> Mapping[int, Sequence[_Name]]:
    """Length of a text → the names of a table's columns that it may be a slip for."""
    columns_by_name = {**{name: (column,) for name, column in own_names(table).items()}, **_renamed(table)}
    names: dict[int, list[_Name]] = defaultdict(list)
    for text, columns in ((_compact(name), columns) for name, columns in columns_by_name.items()):
        slips = 0 if len(text) < _SHORTEST else 1 if len(text) < _LONG else 2
        for length in range(len(text) - slips, len(text) + slips + 1):
            names[length].append(_Name(text, frozenset(text), slips, columns))
    return dict(names)


@once_a_reading(at_most=8192)
def could_be(table: Table, text: str) -> tuple[str, ...]:
    """The columns whose own heading holds all words of a shorter one: "Peserta" can be either of two."""
    wanted = set(_expanded(forms(text)[0]).split()) if forms(text) else set()
    headings = {
        column: set(words.normal(column_heading(table, column, "id")).split()) for column in columns_of(table)
    }
    return tuple(column for column, parts in headings.items() if wanted and wanted < parts)


def _compact(name: str) -> str:
    return re.sub(r"[\s-]", "", name)


def _distance(text: str, name: _Name) -> int | None:
    """How many letters differ, if they are few enough for a slip; None otherwise."""
    if text == name.text:
        return 0
    if not name.slips or _DIGIT.findall(text) != _DIGIT.findall(name.text):
        return None
    row = list(range(len(name.text) + 1))
    for place, sign in enumerate(text, 1):
        before, row[0] = row[0], place
        for index, wanted in enumerate(name.text, 1):
            before, row[index] = (
                row[index],
                min(row[index] + 1, row[index - 1] + 1, before + (sign != wanted)),
            )
        if min(row) > name.slips:
            return None
    return row[-1] if row[-1] <= name.slips else None


@once_a_reading(at_most=8192)
def is_familiar(text: str) -> bool:
    """Whether any table has such a heading, by its own words or a synonym."""
    return any(form in _every_name() for form in (*forms(text), *map(_expanded, forms(text))))


@cache
def _every_name() -> frozenset[str]:
    return frozenset(name for table in TABLES for name in (*own_names(table), *_renamed(table)))
