"""The KoboToolbox forms (XLSForm) of campaigns and satisfaction, made from the tables and the closed lists."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import xlsxwriter

import locales
from data import geography, words
from data.tables import CAMPAIGNS, SATISFACTION, UNSUR, Column, Table

Row = dict[str, str]

# How XLSForm names the two languages of a form.
LANGUAGES = {"id": "Indonesia (id)", "en": "English (en)"}
REGENCY = "regency_code"
_TRANSLATED = ("label", "hint", "constraint_message", "required_message")
_PLAIN = ("required", "relevant", "constraint", "default", "calculation", "choice_filter", "appearance")
_SURVEY_COLUMNS = ["type", "name", *(f"{column}::{spoken}" for column in _TRANSLATED for spoken in LANGUAGES.values()),
                   *_PLAIN]  # fmt: skip
_CHOICE_COLUMNS = ["list_name", "name", *(f"label::{spoken}" for spoken in LANGUAGES.values()), "regency"]
_SETTINGS_COLUMNS = ["form_title", "form_id", "version", "default_language"]
# A workbook states when it was made; a fixed day keeps equal forms equal to the byte.
_MADE = datetime(2026, 1, 1)
_SINCE_2000 = ". >= date('2000-01-01')"
_IF_HELD = "${held} = 'yes'"
_IF_ONLINE = "${form} = 'social_media' or ${form} = 'mass_media'"


@dataclass(frozen=True)
class Form:
    """What a form adds to its table: the groups its questions stand in, and what depends on other answers.

    `groups`: group → questions in their order. `helping`: questions that are no column of the table → their
    survey row. `relevant`: question or group → condition under which it is asked. `constraint`: question →
    what an answer must fulfil, and the key of what is said if it does not. `ungrouped`: asked before the groups.
    `prefix` begins the pseudonyms.
    """

    table: Table
    prefix: str
    groups: Mapping[str, tuple[str, ...]]
    ungrouped: tuple[str, ...] = ()
    helping: Mapping[str, Row] = field(default_factory=dict)
    relevant: Mapping[str, str] = field(default_factory=dict)
    constraint: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def form_id(self) -> str:
        return f"pelita_{self.table.name}"


FORMS: Mapping[str, Form] = {
    "campaigns": Form(
        CAMPAIGNS,
        prefix="K1",
        groups={
            "place": (REGENCY, "district"),
            "activity": ("held", "date", "form", "audience", "adapted"),
            "reached": (
                "participants_female",
                "participants_male",
                "online_reach",
                "figures",
                "follow_up",
                "followed_up",
            ),
        },
        # Nothing can follow up on a mere plan, but the table wants an answer for it too.
        helping={
            "follow_up": {"type": "select_one yes_no", "required": "yes"},
            "followed_up": {
                "type": "calculate",
                "calculation": "if(" + _IF_HELD + ", ${follow_up}, 'no')",
            },
        },
        relevant={
            "participants_female": _IF_HELD,
            "participants_male": _IF_HELD,
            "online_reach": f"{_IF_HELD} and ({_IF_ONLINE})",
            "follow_up": _IF_HELD,
        },
        constraint={"date": (f"(. <= today() or ${{held}} = 'no') and {_SINCE_2000}", "held_date")},
    ),
    "satisfaction": Form(
        SATISFACTION,
        prefix="S1",
        ungrouped=("consent",),
        groups={"visit": (REGENCY, "date", "channel", "respondent"), "opinions": UNSUR},
        helping={"consent": {"type": "select_one yes_no", "required": "yes"}},
        relevant={"visit": "${consent} = 'yes'", "opinions": "${consent} = 'yes'"},
        # Without consent the form cannot be completed, so nothing of it ever leaves the telephone.
        constraint={"consent": (". = 'yes'", "consent")},
    ),
}


def xlsform(name: str) -> bytes:
    """The XLSX workbook of one form of FORMS, the same bytes as long as its content is the same.

    Sheets survey, choices and settings as XLSForm (xlsform.org) describes them. Raises KeyError for another name.
    """
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"title": _say("id", FORMS[name], "title"), "created": _MADE})
        for sheet, columns, rows in (
            ("survey", _SURVEY_COLUMNS, survey(name)),
            ("choices", _CHOICE_COLUMNS, choices(name)),
            ("settings", _SETTINGS_COLUMNS, [settings(name)]),
        ):
            _write(book.add_worksheet(sheet), columns, rows)
    return target.getvalue()


def file_name(name: str) -> str:
    """Under which name a form is handed out: pelita_campaigns.xlsx."""
    return f"{FORMS[name].form_id}.xlsx"


def settings(name: str) -> Row:
    """The settings sheet's one row; `version` changes with every change of the survey or its choices."""
    form = FORMS[name]
    content = json.dumps([survey(name), choices(name)], sort_keys=True, ensure_ascii=False)
    return {
        "form_title": _say("id", form, "title"),
        "form_id": form.form_id,
        "version": "v" + hashlib.sha256(content.encode()).hexdigest()[:10],
        "default_language": LANGUAGES["id"],
    }


def survey(name: str) -> list[Row]:
    """The survey sheet: one row a question, group border or note; an empty cell is left out of its row."""
    form = FORMS[name]
    # Two runs of hexadecimal digits parted by a letter: long enough to be alone, never like a telephone number.
    pseudonym = f"once(concat('{form.prefix}-', substr(uuid(), 0, 8), 'x', substr(uuid(), 9, 13)))"
    rows = [
        {"type": "calculate", "name": "id", "calculation": pseudonym},
        _spoken(form, "intro", {"type": "note"}),
        *(_question(form, question) for question in form.ungrouped),
    ]
    for group, questions in form.groups.items():
        rows.append(_spoken(form, group, {"type": "begin_group"}))
        rows += [_question(form, question) for question in questions]
        rows.append({"type": "end_group"})
    return [*rows, _spoken(form, "thanks", {"type": "note"})]


def choices(name: str) -> list[Row]:
    """The choices sheet: the lists its questions use, with the code as name and the word as label."""
    lists = {row["type"].split(" ")[1]: None for row in survey(name) if row["type"].startswith("select_")}
    return [choice for list_name in lists for choice in _list(list_name)]


def _question(form: Form, name: str) -> Row:
    row = _of_column(form.table.column(name)) if name not in (REGENCY, *form.helping) else {}
    if name == REGENCY:
        row = {"type": "select_one regency", "required": "yes", "appearance": "minimal"}
    row = {**row, **form.helping.get(name, {})}
    if name in form.constraint:
        row["constraint"], row["refusal"] = form.constraint[name]
    return _spoken(form, name, row)


def _of_column(column: Column) -> Row:
    """What follows for a question from the kind of its column."""
    required = {"required": "yes"} if column.required else {}
    if column.maximum is not None:
        return {"type": f"select_one score_{column.name}", **required}
    return {**_OF_KIND[column.kind](column), **required}


_OF_KIND = {
    "district": lambda column: {
        "type": "select_one district",
        "choice_filter": f"regency = ${{{REGENCY}}}",
        "appearance": "minimal",
    },
    "word": lambda column: {"type": f"select_one {column.words}"},
    "words": lambda column: {"type": f"select_multiple {column.words}"},
    "date": lambda column: {
        "type": "date",
        "default": "today()",
        "constraint": _SINCE_2000 if column.future else f". <= today() and {_SINCE_2000}",
        "refusal": "date",
    },
    "whole": lambda column: {"type": "integer", "constraint": ". >= 0", "refusal": "count"},
}


def _spoken(form: Form, name: str, row: Row) -> Row:
    """The row with its name, its condition and its words in both languages."""
    refusal = row.pop("refusal", None)
    row = {**row, "name": name}
    if name in form.relevant:
        row["relevant"] = form.relevant[name]
    if row["type"] == "calculate":
        return row
    for language, spoken in LANGUAGES.items():
        row[f"label::{spoken}"] = _say(language, form, name)
        if locales.has(f"form-{form.table.name}-{name}-hint", language):
            row[f"hint::{spoken}"] = _say(language, form, f"{name}-hint")
        if refusal:
            row[f"constraint_message::{spoken}"] = locales.say(language, f"form-refuse-{refusal}")
        if "required" in row:
            row[f"required_message::{spoken}"] = locales.say(language, "form-required")
    return row


def _list(name: str) -> Iterable[Row]:
    if name == "regency":
        return [_choice(name, code, place, place) for code, place in geography.regencies()["name"].items()]
    if name == "district":
        places = geography.districts()[["name", "regency"]].itertuples()
        return [_choice(name, code, place, place, regency=regency) for code, place, regency in places]
    if name.startswith("score_"):
        keys = {score: f"form-{name.removeprefix('score_')}-{score}" for score in "1234"}
        return [
            _choice(name, score, *(locales.say(language, key) for language in LANGUAGES))
            for score, key in keys.items()
        ]
    return [
        _choice(name, code, *spoken)
        for code, *spoken in words.word_list(name)[["code", *LANGUAGES]].itertuples(index=False, name=None)
    ]


def _choice(list_name: str, code: str, *spoken: str, **filters: str) -> Row:
    labels = {f"label::{language}": text for language, text in zip(LANGUAGES.values(), spoken, strict=True)}
    return {"list_name": list_name, "name": code, **labels, **filters}


def _say(language: str, form: Form, key: str) -> str:
    return locales.say(language, f"form-{form.table.name}-{key}")


def _write(sheet: xlsxwriter.worksheet.Worksheet, columns: Sequence[str], rows: Sequence[Row]) -> None:
    used = [column for column in columns if any(column in row for row in rows)]
    sheet.freeze_panes(1, 0)
    for index, column in enumerate(used):
        sheet.set_column(index, index, min(48, max(len(row.get(column, column)) for row in rows) + 2))
        sheet.write_string(0, index, column)
        for line, row in enumerate(rows, 1):
            if column in row:
                sheet.write_string(line, index, row[column])
