"""The KoboToolbox forms: made from the tables, accepted by pyxform, and asking nobody who they are."""

from __future__ import annotations

import io
import json
import re
import uuid
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from click.testing import CliRunner
from pyxform.xls2xform import ConvertResult, convert

import pelita
from data import geography, words
from data.importing import kobo_forms
from data.importing.formats.guards import Line
from data.importing.layout import personal_data
from data.importing.values.cell import Limits, read_cell
from data.tables import BY_NAME, UNSUR

XF = "{http://www.w3.org/2002/xforms}"
JR = "{http://openrosa.org/javarosa}"
TODAY = date(2026, 6, 30)
INDONESIAN, ENGLISH = (f"label::{language}" for language in kobo_forms.LANGUAGES.values())
ALL = pytest.mark.parametrize("name", list(kobo_forms.FORMS))


def question(form: str, name: str) -> kobo_forms.Row:
    return next(row for row in kobo_forms.survey(form) if row.get("name") == name)


@cache
def converted(name: str) -> ConvertResult:
    return convert(io.BytesIO(kobo_forms.xlsform(name)), file_type=".xlsx")


def xform(name: str) -> ElementTree.Element:
    return ElementTree.fromstring(converted(name).xform)


def binds(name: str) -> dict[str, dict[str, str]]:
    """Name of a question → what its bind says, namespaces left out."""
    return {
        bind.attrib["nodeset"].rpartition("/")[2]: {
            key.rpartition("}")[2]: value for key, value in bind.attrib.items()
        }
        for bind in xform(name).iter(f"{XF}bind")
    }


def computed(expression: str, value: Any = None, **answers: Any) -> Any:
    """What an expression of the form gives for this answer (".") beside the others (${name})."""
    # Texts are set aside, so that nothing in them is taken for an operator.
    texts: list[str] = []

    def aside(text: re.Match[str]) -> str:
        texts.append(text.group(1))
        return f"TEXTS[{len(texts) - 1}]"

    python = re.sub(r"'([^']*)'", aside, expression)
    python = re.sub(r"\$\{(\w+)\}", r"ANSWERS['\1']", python)
    python = re.sub(r"(?<![<>!=])=(?!=)", "==", python)
    python = re.sub(r"(?<![\w.)])\.(?![\w.])", "VALUE", python)
    python = python.replace("if(", "chosen(")
    names = {
        "VALUE": value,
        "TEXTS": texts,
        "ANSWERS": answers,
        "today": lambda: TODAY,
        "date": date.fromisoformat,
        "chosen": lambda condition, then, otherwise: then if condition else otherwise,
        "once": lambda text: text,
        "concat": lambda *parts: "".join(parts),
        "substr": lambda text, start, end: text[start:end],
        "uuid": lambda: answers["uuid"],
    }
    return eval(python, {"__builtins__": {}}, names)


# --- made from the tables


@ALL
def test_every_column_of_the_table_is_asked_once(name: str) -> None:
    asked = [row["name"] for row in kobo_forms.survey(name) if "name" in row]
    assert len(asked) == len(set(asked))
    assert {*BY_NAME[name].asked, kobo_forms.REGENCY} <= set(asked)


@ALL
def test_a_list_has_the_codes_and_words_of_the_closed_list(name: str) -> None:
    choices = kobo_forms.choices(name)
    for column in BY_NAME[name].columns:
        if column.words:
            offered = [
                (choice["name"], choice[INDONESIAN], choice[ENGLISH])
                for choice in choices
                if choice["list_name"] == column.words
            ]
            listed = words.word_list(column.words)
            assert offered == list(listed[["code", "id", "en"]].itertuples(index=False, name=None))


@ALL
def test_what_the_table_requires_the_form_requires(name: str) -> None:
    """What is calculated is always there; everything else that is required has to be answered."""
    for column in (column for column in BY_NAME[name].columns if column.asked):
        row = question(name, column.name)
        assert (row["type"] == "calculate") or ((row.get("required") == "yes") == column.required)


@ALL
def test_what_is_required_is_never_hidden_by_another_answer(name: str) -> None:
    """Only consent, without which nothing is sent, stands before required columns."""
    required = [column.name for column in BY_NAME[name].columns if column.required]
    assert [column for column in required if "relevant" in question(name, column)] == []


@ALL
def test_every_regency_and_every_district_can_be_chosen(name: str) -> None:
    lists = {list_name: [] for list_name in ("regency", "district")}
    for choice in kobo_forms.choices(name):
        lists.setdefault(choice["list_name"], []).append((choice["name"], choice.get("regency", "")))
    assert [code for code, _ in lists["regency"]] == list(geography.regencies().index)
    if any(row["type"] == "select_one district" for row in kobo_forms.survey(name)):
        assert dict(lists["district"]) == geography.districts()["regency"].to_dict()
        assert len(lists["district"]) == 136


@ALL
def test_the_same_content_gives_the_same_bytes_and_a_changed_word_another_version(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, version = kobo_forms.xlsform(name), kobo_forms.settings(name)["version"]
    assert kobo_forms.xlsform(name) == before
    say = kobo_forms.locales.say
    monkeypatch.setattr(kobo_forms.locales, "say", lambda *parts, **values: say(*parts, **values) + "!")
    assert kobo_forms.settings(name)["version"] != version


@ALL
def test_the_workbook_has_the_three_sheets_of_an_xlsform(name: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(kobo_forms.xlsform(name)))
    assert book.sheetnames == ["survey", "choices", "settings"]
    heads, values = ([cell.value for cell in row] for row in book["settings"].iter_rows())
    assert dict(zip(heads, values, strict=True)) == kobo_forms.settings(name)
    assert dict(zip(heads, values, strict=True))["default_language"] == "Indonesia (id)"
    codes = {cell.value for row in book["choices"].iter_rows(min_row=2, max_col=2) for cell in row}
    assert all(isinstance(code, str) for code in codes), "62.10 as a number would become 62.1"


# --- accepted by pyxform


@ALL
def test_pyxform_makes_an_xform_of_it_without_a_warning(name: str) -> None:
    assert converted(name).warnings == []


@ALL
def test_the_xform_speaks_both_languages_and_begins_in_indonesian(name: str) -> None:
    translations = list(xform(name).iter(f"{XF}translation"))
    assert [
        (translation.attrib["lang"], translation.attrib.get("default")) for translation in translations
    ] == [
        ("Indonesia (id)", "true()"),
        ("English (en)", None),
    ]
    texts = [{text.attrib["id"] for text in translation.iter(f"{XF}text")} for translation in translations]
    assert texts[0] == texts[1]
    values = [value.text for translation in translations for value in translation.iter(f"{XF}value")]
    assert "-" not in values, "pyxform writes a hyphen where a translation is missing"


@ALL
def test_the_xform_asks_dates_up_to_today_and_begins_with_today(name: str) -> None:
    bind = binds(name)["date"]
    assert bind["type"] == "date"
    assert "today()" in bind["constraint"]
    assert bind["constraintMsg"].startswith("jr:itext(")
    defaults = {
        element.attrib["ref"].rpartition("/")[2]: element.attrib
        for element in xform(name).iter(f"{XF}setvalue")
    }
    assert defaults["date"]["value"] == "today()"
    assert defaults["date"]["event"] == "odk-instance-first-load"


def test_the_xform_of_a_campaign_has_the_binds_it_needs() -> None:
    questions = binds("campaigns")
    for count in ("participants_female", "participants_male", "online_reach"):
        assert (questions[count]["type"], questions[count]["constraint"]) == ("int", ". >= 0")
        assert "= 'yes'" in questions[count]["relevant"]
    assert questions["district"].get("required") is None
    assert questions["form"]["required"] == "true()"
    assert questions["id"]["calculate"].startswith("once(concat('K1-'")
    nodesets = [itemset.attrib["nodeset"] for itemset in xform("campaigns").iter(f"{XF}itemset")]
    assert any(
        nodeset.startswith("instance('district')") and "[regency = " in nodeset for nodeset in nodesets
    )


def test_the_xform_of_the_survey_is_asked_only_with_consent() -> None:
    questions = binds("satisfaction")
    assert (questions["consent"]["constraint"], questions["consent"]["required"]) == (". = 'yes'", "true()")
    for group in kobo_forms.FORMS["satisfaction"].groups:
        assert "consent" in questions[group]["relevant"]


# --- conditions and limits, worked out


@pytest.mark.parametrize(
    ("was_held", "day", "accepted"),
    [
        ("yes", date(2026, 6, 30), True),
        ("yes", date(2026, 7, 1), False),
        ("no", date(2026, 7, 1), True),
        ("yes", date(2000, 1, 1), True),
        ("yes", date(1999, 12, 31), False),
    ],
)
def test_a_campaign_is_held_by_today_or_planned(was_held: str, day: date, accepted: bool) -> None:
    assert computed(question("campaigns", "date")["constraint"], day, held=was_held) is accepted


@pytest.mark.parametrize(
    ("day", "accepted"), [(TODAY, True), (date(2026, 7, 1), False), (date(1999, 12, 31), False)]
)
def test_a_questionnaire_is_filled_in_by_today(day: date, accepted: bool) -> None:
    assert computed(question("satisfaction", "date")["constraint"], day) is accepted


@pytest.mark.parametrize("count", ["participants_female", "participants_male", "online_reach"])
def test_nothing_is_counted_below_zero(count: str) -> None:
    constraint = question("campaigns", count)["constraint"]
    assert [computed(constraint, value) for value in (-1, 0, 1)] == [False, True, True]


@pytest.mark.parametrize(
    ("was_held", "form", "participants", "reach"),
    [
        ("yes", "school_visit", True, False),
        ("yes", "social_media", True, True),
        ("yes", "mass_media", True, True),
        ("no", "social_media", False, False),
    ],
)
def test_participants_are_asked_if_held_and_reach_if_online(
    was_held: str, form: str, participants: bool, reach: bool
) -> None:
    for count in ("participants_female", "participants_male"):
        assert computed(question("campaigns", count)["relevant"], held=was_held) is participants
    assert computed(question("campaigns", "online_reach")["relevant"], held=was_held, form=form) is reach


def test_the_forms_a_condition_names_are_in_the_list() -> None:
    named = re.findall(r"\$\{form\} = '(\w+)'", question("campaigns", "online_reach")["relevant"])
    assert named
    assert set(named) <= set(words.codes("campaign_form"))


@pytest.mark.parametrize(
    ("was_held", "answer", "value"), [("yes", "yes", "yes"), ("yes", "no", "no"), ("no", "", "no")]
)
def test_a_plan_counts_as_not_followed_up(was_held: str, answer: str, value: str) -> None:
    calculation = question("campaigns", "followed_up")["calculation"]
    assert computed(calculation, held=was_held, follow_up=answer) == value


@ALL
@pytest.mark.parametrize(
    "identity",
    [
        str(uuid.UUID(int=0)),
        "08123456-7890-4123-8123-081234567890",
        "62812345-6789-4012-8345-628123456789",
        "81234567-8901-4234-8567-890123456789",
        "ffffffff-ffff-4fff-bfff-ffffffffffff",
        "12345e67-1234-4e12-8123-0123456789ab",
    ],
)
def test_the_calculated_id_is_a_pseudonym_and_never_looks_like_a_person(name: str, identity: str) -> None:
    """The 8 and the 4 digits of a random identity stand apart: K1-08123456x7890 is no telephone number."""
    made = computed(question(name, "id")["calculation"], uuid=identity)
    assert made == f"{kobo_forms.FORMS[name].prefix}-{identity[:8]}x{identity[9:13]}"
    assert read_cell(made, BY_NAME[name].column("id"), Limits(TODAY)) == made
    assert personal_data.sign_of_person(made, text=True) is None


# --- nobody is asked who they are


@ALL
def test_no_question_takes_free_text_a_place_a_picture_or_a_sound(name: str) -> None:
    kinds = {row["type"].split(" ")[0] for row in kobo_forms.survey(name)}
    borders = {"begin_group", "end_group", "note", "calculate"}
    assert kinds - borders <= {"select_one", "select_multiple", "date", "integer", "decimal"}


@ALL
def test_the_xform_keeps_nothing_of_telephone_or_user(name: str) -> None:
    assert [bind for bind in binds(name).values() if "preload" in bind and bind["preload"] != "uid"] == []
    text = converted(name).xform.casefold()
    for metadata in ("deviceid", "username", "phonenumber", "simserial", "geopoint", "audit", "email"):
        assert metadata not in text


@ALL
def test_the_headings_of_an_export_by_labels_raise_no_alarm(name: str) -> None:
    headings = [
        row[label] for row in kobo_forms.survey(name) for label in (INDONESIAN, ENGLISH) if label in row
    ]
    search = personal_data.Search()
    search.begin("ekspor")
    search.line(Line(1, headings), True)
    assert search.faults == []


def test_every_unsur_is_a_full_question_with_four_answers_in_words() -> None:
    for unsur in UNSUR:
        row = question("satisfaction", unsur)
        assert row["type"] == f"select_one score_{unsur}"
        for label in (INDONESIAN, ENGLISH):
            assert row[label].endswith("?")
            answers = [
                choice[label]
                for choice in kobo_forms.choices("satisfaction")
                if choice["list_name"] == f"score_{unsur}"
            ]
            assert len(set(answers)) == 4
    scores = [
        choice["name"] for choice in kobo_forms.choices("satisfaction") if "score" in choice["list_name"]
    ]
    assert scores == ["1", "2", "3", "4"] * len(UNSUR)


def test_the_survey_begins_with_what_it_is_for_and_that_it_is_voluntary() -> None:
    first = [row for row in kobo_forms.survey("satisfaction") if row["type"] != "calculate"][:2]
    assert [row["type"] for row in first] == ["note", "select_one yes_no"]
    assert "sukarela" in first[0][INDONESIAN]
    assert "voluntary" in first[0][ENGLISH]


def test_respondents_below_eighteen_get_no_further_question() -> None:
    """No condition of the survey depends on who answers, so a child is asked what everybody is asked."""
    conditions = [
        row.get("relevant", "") + row.get("constraint", "") for row in kobo_forms.survey("satisfaction")
    ]
    assert [expression for expression in conditions if "respondent" in expression] == []


# --- handed out


def test_the_command_writes_both_forms(tmp_path: Path) -> None:
    result = CliRunner().invoke(pelita.main, ["forms", "--out", str(tmp_path / "forms"), "--json"])
    assert result.exit_code == 0
    answer = json.loads(result.output)
    assert [Path(file).name for file in answer["written"]] == [
        "pelita_campaigns.xlsx",
        "pelita_satisfaction.xlsx",
    ]
    for name, file in zip(kobo_forms.FORMS, answer["written"], strict=True):
        assert Path(file).read_bytes() == kobo_forms.xlsform(name)
        assert answer["versions"][name] == kobo_forms.settings(name)["version"]
