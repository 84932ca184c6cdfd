"""What KoboToolbox exports of our forms → headings and cells as our own tables have them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple, TypeVar

import locales
from data import words
from data.importing import kobo_forms
from data.importing.formats.guards import Line
from data.importing.raw_table import column_heading, columns_of
from data.tables import TABLES, Table

# Columns of KoboToolbox and ODK themselves; every other one of theirs begins with an underscore.
_OWN = frozenset(
    {"start", "end", "today", "deviceid", "username", "phonenumber", "simserial", "subscriberid", "audit",
     "background-audio", "formhub/uuid", "meta/instanceID", "meta/instanceName", "meta/rootUuid",
     "meta/deprecatedID", "instanceID", "KEY"}
)  # fmt: skip
# Any of them tells an export; the rest of its own columns may stand in other tables too.
_TELLTALE = re.compile(r"_(?:uuid|submission_time|submitted_by|validation_status|_version__|index|status|id)")
_NEEDED = 3
# A random identity: some of its runs of digits look like a telephone number.
_IDENTITY = re.compile(r"(?:uuid:)?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)
_OF_IDENTITIES = re.compile(r"uuid|instanceID|rootUuid|deprecatedID", re.IGNORECASE)
# Groups of somebody's own making are told from the question by one of these.
_GROUP_END = re.compile(r"/|\||>|::|\s[-–]\s")
_LISTED = re.compile(r"[;,\n]")
_CHOSEN = {"1", "1.0", "true"}

_LABELS = [f"label::{language}" for language in kobo_forms.LANGUAGES.values()]

Row = Sequence[object]
_Of = TypeVar("_Of")


class Meaning(NamedTuple):
    """What a heading stands for: a question ("" for one that is no column of a table), and maybe one option of it."""

    question: str
    option: str = ""


@dataclass(frozen=True)
class Export:
    """How the columns of one export are read; an index counts columns from 0.

    `headings`: as the tables have them, None for a column that is not read. `lists`: index of a column of words →
    its closed list. `options`: index of the first of several 0/1 columns → those columns with the code of each.
    `scores`: index → answer in words → score. `identities`: columns of random identities. `own`: index → name of
    the columns of KoboToolbox itself.
    """

    headings: list[object]
    lists: dict[int, str] = field(default_factory=dict)
    options: dict[int, dict[int, str]] = field(default_factory=dict)
    scores: dict[int, Mapping[str, str]] = field(default_factory=dict)
    identities: frozenset[int] = frozenset()
    own: dict[int, str] = field(default_factory=dict)

    def row(self, cells: Row) -> list[object]:
        """A row below the header with its answers as the tables write them; what is not understood stays as it is."""
        plain = list(cells)
        if not plain:  # a blank row must not be filled up into one of empty answers
            return plain
        for index, codes in self.options.items():
            plain += [None] * (index + 1 - len(plain))
            plain[index] = _chosen(cells, codes)
        for index, cell in enumerate(plain):
            if index in self.lists and index not in self.options:
                plain[index] = _separated(cell, self.lists[index])
            elif index in self.scores:
                plain[index] = self.scores[index].get(_squeezed(cell), cell)
            elif index in self.identities and _IDENTITY.fullmatch(str(cell).strip()):
                plain[index] = None
        return plain


def plain_headings(header: Row) -> list[object]:
    """The headings with the name of the column for each question of our forms.

    Group paths are stripped; KoboToolbox's own columns, notes, and 0/1 columns beside their summary become None.
    A header row that is no Kobo export comes back as it is.
    """
    export = understood(header)
    return list(header) if export is None else export.headings


def plain_lines(first: list[Line], rest: Iterator[Line]) -> tuple[list[Line], Iterator[Line], Export | None]:
    """The first lines of a sheet and the rest of it as our tables have them, and how a Kobo export is read.

    What stands in KoboToolbox's own columns stays below headings of None, so that the search for persons sees it;
    only random identities are taken out, since their digits may look like a telephone number.
    """
    for place, header in enumerate(first):
        if export := understood(header.cells):
            plain = (line._replace(cells=export.row(line.cells)) for line in rest)
            below = [line._replace(cells=export.row(line.cells)) for line in first[place + 1 :]]
            return [*first[:place], header._replace(cells=export.headings), *below], plain, export
    return first, rest, None


def understood(header: Row) -> Export | None:
    """How the columns below this header row are read, or None if it is not that of an export of our forms."""
    texts = [_text(cell) for cell in header]
    form, meanings = _most_understood(texts)
    if not _is_export(texts, meanings):
        return None
    headings = _headings(header, texts, meanings)
    options = _unsummed_options(meanings, headings)
    for index, (question, _) in options.items():
        headings[index] = question
    kobo_columns = {index: text for index, text in enumerate(texts) if _is_own(text)}
    return Export(
        headings,
        lists=_at_headings(headings, _closed_lists(form)),
        options={index: codes for index, (_, codes) in options.items()},
        scores=_at_headings(headings, _score_words(form)),
        identities=frozenset(index for index, text in kobo_columns.items() if _OF_IDENTITIES.search(text)),
        own=kobo_columns,
    )


def _most_understood(texts: Sequence[str]) -> tuple[str, list[Meaning | None]]:
    """The form of which most headings are questions, and what each heading means in it."""
    asked = [[] if _is_own(text) else _endings(text) for text in texts]
    read = {form: [_meaning(endings, form) for endings in asked] for form in kobo_forms.FORMS}
    return max(read.items(), key=lambda pair: sum(meaning is not None for meaning in pair[1]))


def _headings(header: Row, texts: Sequence[str], meanings: Sequence[Meaning | None]) -> list[object]:
    """What stands above each column as the tables have it; None for columns of KoboToolbox, notes and 0/1 columns."""
    headings: list[object] = list(header)
    for index, (text, meaning) in enumerate(zip(texts, meanings, strict=True)):
        if meaning is not None:
            headings[index] = None if meaning.option else meaning.question or None
        elif _is_own(text):
            headings[index] = None
    return headings


def _unsummed_options(
    meanings: Sequence[Meaning | None], headings: Sequence[object]
) -> dict[int, tuple[str, dict[int, str]]]:
    """Index of the first of several 0/1 columns whose summary is not there → the question, and the code of each."""
    codes: dict[str, dict[int, str]] = {}
    for index, meaning in enumerate(meanings):
        if meaning is not None and meaning.option:
            codes.setdefault(meaning.question, {})[index] = meaning.option
    return {min(of): (question, of) for question, of in codes.items() if question not in headings}


def _at_headings(headings: Sequence[object], by_question: Mapping[str, _Of]) -> dict[int, _Of]:
    """Index → what is known of the question above that column."""
    return {
        index: by_question[name]
        for index, name in enumerate(headings)
        if isinstance(name, str) and name in by_question
    }


def _is_own(text: str) -> bool:
    return text.startswith("_") or text in _OWN


def _is_export(texts: Sequence[str], meanings: Sequence[Meaning | None]) -> bool:
    """Whether a header tells of KoboToolbox: by its own columns, or by questions as only our forms ask them."""
    if sum(meaning is not None for meaning in meanings) < _NEEDED:
        return False
    if any(_TELLTALE.fullmatch(text) for text in texts):
        return True
    only_of_forms = [
        meaning
        for text, meaning in zip(texts, meanings, strict=True)
        if text not in _names() and _squeezed(text) not in _of_workbook()
    ]
    return sum(meaning is not None for meaning in only_of_forms) >= _NEEDED


def _endings(text: str) -> list[str]:
    """A heading, and what is left of it without its groups, as they are compared."""
    return [_squeezed(text), *(_squeezed(text[match.end() :]) for match in _GROUP_END.finditer(text))]


def _meaning(endings: Sequence[str], form: str) -> Meaning | None:
    by_heading = _meanings(form)
    return next((by_heading[ending] for ending in endings if ending in by_heading), None)


def _text(cell: object) -> str:
    return cell.strip() if isinstance(cell, str) else ""


def _squeezed(cell: object) -> str:
    """Text as it is compared: letters and digits only, so that any separator of groups and options is the same."""
    plain = re.sub(r"<[^<>]*>", " ", html.unescape(str(cell)))
    return re.sub(r"[\W_]+", " ", plain).casefold().strip()


def _chosen(cells: Row, codes: Mapping[int, str]) -> str | None:
    """The codes of the 0/1 columns that say 1, as one cell of words."""
    answers = {code: str(cells[index]).casefold() for index, code in codes.items() if index < len(cells)}
    return ";".join(code for code, answer in answers.items() if answer in _CHOSEN) or None


def _separated(cell: object, list_name: str) -> object:
    """Codes or words in a row, parted by nothing but spaces → the codes parted by semicolons."""
    if not isinstance(cell, str) or _LISTED.search(cell):
        return cell
    rest, codes = _squeezed(cell), []
    while rest:
        spoken = next(
            (wording for wording in _spoken_words(list_name) if f"{rest} ".startswith(f"{wording} ")), None
        )
        if spoken is None:
            return cell
        codes.append(_spoken_words(list_name)[spoken])
        rest = rest[len(spoken) :].strip()
    return ";".join(codes) or cell


@cache
def _spoken_words(list_name: str) -> dict[str, str]:
    """Every writing of a closed list, the longest first, with its code."""
    spoken = {_squeezed(written): code for written, code in words.meanings(list_name).items()}
    return dict(sorted(spoken.items(), key=lambda pair: -len(pair[0])))


@cache
def _names() -> frozenset[str]:
    """The names of all questions as the form has them; our own tables accept them as headings too."""
    return frozenset(
        row["name"] for name in kobo_forms.FORMS for row in kobo_forms.survey(name) if "name" in row
    )


@cache
def _of_workbook() -> frozenset[str]:
    """The headings of our own workbook, squeezed: some are questions of the forms word for word."""
    return frozenset(
        _squeezed(column_heading(table, column, language))
        for table in TABLES
        for column in columns_of(table)
        for language in locales.LANGUAGES
    )


@cache
def _closed_lists(form: str) -> dict[str, str]:
    """Question with several answers → its closed list."""
    kinds = {row["name"]: row["type"].split(" ") for row in kobo_forms.survey(form) if "name" in row}
    return {name: kind[1] for name, kind in kinds.items() if kind[0] == "select_multiple"}


@cache
def _score_words(form: str) -> dict[str, dict[str, str]]:
    """Scored question → answer in words, of either language, → score."""
    scores: dict[str, dict[str, str]] = {}
    for choice in kobo_forms.choices(form):
        listed, _, question = choice["list_name"].partition("_")
        if listed == "score":
            spoken = scores.setdefault(question, {})
            spoken |= {_squeezed(choice[label]): choice["name"] for label in _LABELS}
    return scores


@cache
def _meanings(form: str) -> dict[str, Meaning]:
    """Every heading an export of a form may have, squeezed, with what it stands for."""
    return dict(headings_of(form))


def headings_of(name: str) -> Iterator[tuple[str, Meaning]]:
    """Each heading of a form's export by names and by labels, with and without its group, and what it means."""
    columns = {*kobo_forms.FORMS[name].table.column_names, kobo_forms.REGENCY}
    group: list[str] | None = None
    for row in kobo_forms.survey(name):
        if row["type"] in ("begin_group", "end_group"):
            group = _spoken(row) if row["type"] == "begin_group" else None
            continue
        question = row["name"] if row["name"] in columns else ""
        for way, spoken in enumerate(_spoken(row)):
            for path in ("", group[way]) if group else ("",):
                yield _squeezed(f"{path} {spoken}"), Meaning(question)
                for code, option in _options(row, way):
                    yield _squeezed(f"{path} {spoken} {option}"), Meaning(question, code)
    yield from _asked_before(kobo_forms.FORMS[name].table)


def _asked_before(table: Table) -> Iterator[tuple[str, Meaning]]:
    """What older versions of a form asked, and the table still takes where it is answered."""
    for column in table.columns:
        if not column.asked:
            headings = (column_heading(table, column.name, language) for language in locales.LANGUAGES)
            for heading in (column.name, *headings):
                yield _squeezed(heading), Meaning(column.name)


def _spoken(row: kobo_forms.Row) -> list[str]:
    """The name of a survey row and its labels; what has no label is exported by its name."""
    return [row["name"], *(row.get(label, row["name"]) for label in _LABELS)]


def _options(row: kobo_forms.Row, way: int) -> list[tuple[str, str]]:
    if not row["type"].startswith("select_multiple "):
        return []
    listed = words.word_list(row["type"].split(" ")[1])
    return list(zip(listed["code"], listed[["code", *kobo_forms.LANGUAGES][way]], strict=True))
