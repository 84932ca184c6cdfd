"""What a heading can be called: the form's own words, everyday synonyms, abbreviations, and near writings of these."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

import locales
from data import reference, words
from data.importing.raw_table import REASONS, WHOLE, column_heading, columns_of
from data.tables import TABLES, Table

# How certain a meaning is: the form's own heading; the same through a synonym or abbreviation; a near writing.
OWN, RENAMED, NEAR = 1, 2, 3
_LONG, _SHORTEST = 8, 5
_COUNTING = {"", "no", "nomor", "nomor urut", "urut", "nr", "number"}
_UNITS = re.compile(r"\((?:rp|rupiah|orang|org|hari|jiwa)\.?\)", re.IGNORECASE)


class Meaning(NamedTuple):
    """The column that a heading stands for, and how certain that is; several columns mean that it is ambiguous."""

    columns: tuple[str, ...]
    level: int


_NOTHING = Meaning((), 0)


@lru_cache(maxsize=8192)
def forms(text: str) -> tuple[str, ...]:
    """A heading as it is compared: with what stands in brackets, and without: "Bentuk *" and "Biaya (Rp)" are the
    form's own headings, "Peserta (P)" is not the same as "Peserta"."""
    plain = _UNITS.sub(" ", text.replace("*", " "))
    whole, without = words.normal(plain), words.normal(re.sub(r"\(.*?\)", " ", plain))
    return tuple(dict.fromkeys(form for form in (whole, without) if form))


def is_counting(text: str) -> bool:
    """ "No." above a column that only counts the rows."""
    return any(form in _COUNTING for form in forms(text))


@cache
def own_names(table: Table) -> Mapping[str, str]:
    """The headings of the form in both languages, and the names of the columns, each with its column."""
    marks = {
        form: mark
        for key, mark in (("template-errors-column", REASONS), ("template-whole-column", WHOLE))
        for language in locales.LANGUAGES
        for form in forms(locales.say(language, key))
    }
    own: dict[str, str] = {}
    for column in columns_of(table):
        for heading in (column, *(column_heading(table, column, language) for language in locales.LANGUAGES)):
            own |= dict.fromkeys(forms(heading), column)
    return marks | own


@cache
def _synonyms() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Table ("*" for all) → heading → its columns."""
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    with (reference.FOLDER / "headings.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = words.normal(row["heading"])
            several = (*found[row["table"]].get(name, ()), row["column"])
            found[row["table"]][name] = tuple(dict.fromkeys(several))
    return found


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


@lru_cache(maxsize=8192)
def _expanded(form: str) -> str:
    return " ".join(_abbreviations().get(word, word) for word in form.split())


@lru_cache(maxsize=32768)
def certain(table: Table, text: str) -> Meaning:
    """What a heading means by the form's own words, by a synonym or by its abbreviations written out."""
    own, renamed = own_names(table), _renamed(table)
    for form in forms(text):
        if form in own:
            return Meaning((own[form],), OWN)
    for form in forms(text):
        long = _expanded(form)
        for name in (form, long):
            if found := ((own[name],) if name in own else renamed.get(name)):
                return Meaning(found, RENAMED)
        # "Jumlah peserta perempuan" is the same count; "Jumlah tindak lanjut" is no yes or no.
        counted = own.get(long.removeprefix("jumlah "), "")
        if counted in table.column_names and table.column(counted).kind in ("whole", "decimal"):
            return Meaning((counted,), RENAMED)
    return _NOTHING


@lru_cache(maxsize=8192)
def near(table: Table, text: str) -> Meaning:
    """What a heading is a slip of the pen for: at most two wrong letters, one in a short word, none in digits."""
    known = {**{name: (column,) for name, column in own_names(table).items()}, **_renamed(table)}
    found: dict[int, set[str]] = defaultdict(set)
    for form in forms(text):
        for short in {_compact(form), _compact(_expanded(form))}:
            for name, columns in known.items():
                distance = _distance(short, _compact(name))
                if distance is not None:
                    found[distance] |= set(columns)
    nearest = found[min(found)] if found else set()
    return Meaning(tuple(sorted(nearest)), NEAR) if nearest else _NOTHING


@lru_cache(maxsize=8192)
def could_be(table: Table, text: str) -> tuple[str, ...]:
    """The columns whose own heading holds all words of a shorter one: "Peserta" can be either of two."""
    said = set(_expanded(forms(text)[0]).split()) if forms(text) else set()
    own = {
        column: set(words.normal(column_heading(table, column, "id")).split()) for column in columns_of(table)
    }
    return tuple(column for column, parts in own.items() if said and said < parts)


def forget() -> None:
    """Drop every heading seen, since what stood among the first rows may have been somebody's name."""
    for cached in (forms, _expanded, certain, near, could_be, is_familiar):
        cached.cache_clear()


def _compact(name: str) -> str:
    return re.sub(r"[\s-]", "", name)


def _distance(one: str, other: str) -> int | None:
    """How many letters differ, if they are few enough for a slip; None otherwise."""
    most = 0 if len(other) < _SHORTEST else 1 if len(other) < _LONG else 2
    if abs(len(one) - len(other)) > most or re.findall(r"\d", one) != re.findall(r"\d", other):
        return None
    row = list(range(len(other) + 1))
    for place, sign in enumerate(one, 1):
        before, row[0] = row[0], place
        for index, wanted in enumerate(other, 1):
            before, row[index] = (
                row[index],
                min(row[index] + 1, row[index - 1] + 1, before + (sign != wanted)),
            )
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None


@lru_cache(maxsize=8192)
def is_familiar(text: str) -> bool:
    """Whether any table has such a heading, by its own words or a synonym."""
    return any(form in _every_name() for form in (*forms(text), *map(_expanded, forms(text))))


@cache
def _every_name() -> frozenset[str]:
    return frozenset(name for table in TABLES for name in (*own_names(table), *_renamed(table)))
