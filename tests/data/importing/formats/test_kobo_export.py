"""Exports of our KoboToolbox forms, in every layout KoboToolbox offers, read like our own workbook.

The layouts are those of KoboToolbox's exporter (formpack): headings are names or labels, with or without the groups
before them; several answers stand in one cell parted by spaces, in one 0/1 column each, or both; its own columns
follow.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from data import words
from data.importing import Intake, kobo_forms
from data.importing.faults import Fault
from data.importing.formats import kobo_export
from data.importing.formats.guards import Line
from data.store import Store
from tests.data.filled import Row, codes, csv_of, examined, facts_of, plain_rows, saved, sent, sheet_of
from tests.families import family

WAYS = {"names": "name", "id": "label::Indonesia (id)", "en": "label::English (en)"}
OWN = {
    "_id": 512345678,
    "_uuid": "0f3a91bc-4d2e-4c11-9a52-081234567890",
    "_submission_time": "2026-02-01T08:11:12",
    "_validation_status": "",
    "_notes": "",
    "_status": "submitted_via_web",
    "_submitted_by": "dp3a_provinsi",
    "__version__": "vQm3pJ7Yw2nXc5RtZk8LdB",
    "_tags": "",
    "_index": 1,
}
BEFORE = {
    "start": "2026-02-01T08:01:02.081+07:00",
    "end": "2026-02-01T08:09:12.345+07:00",
    "today": "2026-02-01",
}
AFTER = {
    "meta/instanceID": "uuid:0f3a91bc-4d2e-4c11-9a52-628123456789",
    "meta/rootUuid": "62812345-6789-4012-8345-628123456789",
    "_version_": "",
    "_version__001": "",
}

CAMPAIGNS: list[Row] = [
    {"id": "K1-0f3a91bcx4d2e", "regency_code": "62.06", "district": "62.06.01", "held": "yes", "date": "2026-01-12",
     "form": "school_visit", "audience": "pupils", "adapted": "yes", "participants_female": "30",
     "participants_male": "20", "figures": "religious adat", "follow_up": "yes", "followed_up": "yes",
     "cost": "1500000"},
    {"id": "K1-12345678x9012", "regency_code": "62.10", "district": "62.10.02", "held": "yes", "date": "2026-01-20",
     "form": "social_media", "audience": "public", "adapted": "no", "participants_female": "0",
     "participants_male": "0", "online_reach": "5400", "figures": "community", "follow_up": "no",
     "followed_up": "no", "cost": "0"},
    {"id": "K1-77aa00ffx0001", "regency_code": "62.06", "held": "no", "date": "2026-02-03",
     "form": "community_meeting", "audience": "community", "adapted": "yes", "followed_up": "no"},
]  # fmt: skip
SCORES = dict(zip([*kobo_forms.UNSUR, "access"], "3324334321", strict=True))
QUESTIONNAIRES: list[Row] = [
    {"id": "S1-0f3a91bcx4d2e", "consent": "yes", "regency_code": "62.06", "date": "2026-01-25",
     "channel": "telephone", "respondent": "victim_family", **SCORES},
    {"id": "S1-12345678x9012", "consent": "yes", "regency_code": "62.71", "date": "2026-01-26",
     "channel": "at_service", "respondent": "adolescent", **SCORES, "time": "1", "access": ""},
]  # fmt: skip
ANSWERS = {"campaigns": CAMPAIGNS, "satisfaction": QUESTIONNAIRES}
ALL = pytest.mark.parametrize("form", list(ANSWERS))


def label(list_name: str, code: str, form: str, way: str) -> str:
    """How one choice is exported."""
    choices = [
        choice
        for choice in kobo_forms.choices(form)
        if (choice["list_name"], choice["name"]) == (list_name, code)
    ]
    return choices[0][WAYS[way]]


def exported(
    form: str,
    answers: Sequence[Row],
    *,
    way: str = "names",
    groups: str | None = None,
    several: str = "both",
    after: Mapping[str, Any] = OWN,
    before: Mapping[str, Any] = BEFORE,
    typed: bool = False,
) -> list[list[Any]]:
    """Header and rows as KoboToolbox lays them out. `typed`: dates and numbers as such, not as text."""
    columns: list[tuple[str, str, str, str]] = []  # heading, question, closed list if any, option if any
    group = ""
    for row in kobo_forms.survey(form):
        if row["type"] == "end_group":
            group = ""
            continue
        caption = row.get(WAYS[way], row["name"])
        if row["type"] == "begin_group":
            group = f"{caption}{groups}" if groups else ""
            continue
        kind, _, listed = row["type"].partition(" ")
        if kind != "select_multiple" or several != "details":
            columns.append((group + caption, row["name"], listed, ""))
        if kind == "select_multiple" and several != "summary":
            for code in words.codes(listed):
                option = f"{group}{caption}{groups or '/'}{label(listed, code, form, way)}"
                columns.append((option, row["name"], listed, code))

    def cell(answer: Row, question: str, listed: str, option: str) -> Any:
        text = answer.get(question, "")
        if option:
            return "" if text == "" else str(int(option in text.split()))
        if listed:
            return " ".join(label(listed, code, form, way) for code in text.split())
        if typed and question == "date":
            return date.fromisoformat(text)
        return int(text) if typed and text.isdigit() else text

    header = [*before, *(heading for heading, *_ in columns), *after]
    body = [
        [*before.values(), *(cell(answer, *column) for _, *column in columns), *after.values()]
        for answer in answers
    ]
    return [header, *body]


def as_xlsx(lines: Sequence[Sequence[Any]], title: str = "Pelita – Kegiatan kampanye") -> bytes:
    """As KoboToolbox names its sheet: the title of the form, cut at 31 characters."""
    return sheet_of(title if len(title) <= 31 else title[:28] + "...", *lines)


def as_csv(lines: Sequence[Sequence[Any]]) -> bytes:
    """As KoboToolbox writes CSV: every cell quoted, semicolons between."""
    target = io.StringIO()
    csv.writer(target, delimiter=";", quoting=csv.QUOTE_ALL).writerows(lines)
    return target.getvalue().encode()


def own_rows(form: str, answers: Sequence[Row]) -> list[Row]:
    """The same answers as an office writes them into our own workbook."""

    def cell(question: str, text: str) -> Any:
        column = kobo_forms.FORMS[form].table.column(question) if question != "regency_code" else None
        if column is None or not text:
            return text or None
        if column.words:
            return "; ".join(words.word(column.words, code, "id") for code in text.split())
        return date.fromisoformat(text) if column.kind == "date" else int(text) if text.isdigit() else text

    columns = {*kobo_forms.FORMS[form].table.asked, "regency_code"}
    return [{name: cell(name, text) for name, text in row.items() if name in columns} for row in answers]


def taken(intake: Intake) -> dict[str, pd.DataFrame]:
    assert [(fault.code, fault.where("id"), fault.value) for fault in intake.faults] == []
    return {name: rows.reset_index(drop=True) for name, rows in intake.tables.items()}


@cache
def of_our_own_workbook(form: str) -> pd.DataFrame:
    return taken(examined({form: own_rows(form, ANSWERS[form])}))[form]


def assert_read_alike(content: bytes, form: str, name: str = "ekspor.xlsx") -> None:
    """The export gives the rows that our own workbook with the same answers gives."""
    read = taken(examined(content, name=name))
    assert list(read) == [form]
    pd.testing.assert_frame_equal(read[form], of_our_own_workbook(form))


# --- every layout


@ALL
@family("form", "way", "groups", "several")
@pytest.mark.parametrize(
    ("way", "groups", "several"),
    list(product(WAYS, [None, "/", " - "], ["both", "summary", "details"])),
)
def test_every_layout_of_the_export_gives_the_same_rows(
    form: str, way: str, groups: str | None, several: str
) -> None:
    lines = exported(form, ANSWERS[form], way=way, groups=groups, several=several)
    assert_read_alike(as_csv(lines), form, "ekspor.csv")


@ALL
@family("form", "way", "typed")
@pytest.mark.parametrize("way", list(WAYS))
@pytest.mark.parametrize("typed", [False, True])
def test_a_workbook_gives_the_same_rows(form: str, way: str, typed: bool) -> None:
    lines = exported(form, ANSWERS[form], way=way, groups="/", typed=typed)
    assert_read_alike(as_xlsx(lines, f"{kobo_forms.settings(form)['form_title']} versi kedua"), form)


@ALL
@family("form", "way", "groups")
@pytest.mark.parametrize("groups", ["_", "-", "|", "::", " > ", "."])
@pytest.mark.parametrize("way", ["names", "id"])
def test_a_separator_of_somebodys_own_choice_is_understood(form: str, groups: str, way: str) -> None:
    assert_read_alike(as_csv(exported(form, ANSWERS[form], way=way, groups=groups)), form, "ekspor.csv")


@ALL
def test_columns_of_several_versions_and_of_the_apps_are_left_out(form: str) -> None:
    before = {
        **BEFORE,
        "deviceid": "collect:abc123",
        "username": "dp3a",
        "audit": "",
        "background-audio": "",
    }
    assert_read_alike(as_xlsx(exported(form, ANSWERS[form], before=before, after={**AFTER, **OWN})), form)


@ALL
def test_an_export_without_any_column_of_kobotoolbox_is_understood_by_its_questions(form: str) -> None:
    for way in ("names", "id"):
        lines = exported(form, ANSWERS[form], way=way, groups="/", after={}, before={})
        assert_read_alike(as_csv(lines), form, "ekspor.csv")


@ALL
def test_markup_in_a_label_and_a_group_of_somebodys_own_do_no_harm(form: str) -> None:
    header, *rows = exported(form, ANSWERS[form], way="id")
    marked = [
        f'<span style="color:red">{heading}</span>&nbsp;' if "?" in heading else heading for heading in header
    ]
    assert_read_alike(as_csv([marked, *rows]), form, "ekspor.csv")
    header, *rows = exported(form, ANSWERS[form])
    grouped = [
        heading if heading.startswith("_") or heading in BEFORE else f"bagian_satu/bagian_dua/{heading}"
        for heading in header
    ]
    assert_read_alike(as_csv([grouped, *rows]), form, "ekspor.csv")


def test_a_question_added_to_the_form_is_left_out_and_named() -> None:
    lines = exported("campaigns", CAMPAIGNS)
    wider = [[*line, extra] for line, extra in zip(lines, ["cuaca", "cerah", "hujan", ""], strict=True)]
    intake = examined(as_xlsx(wider))
    assert [raw.ignored for raw in intake.raw] == [["cuaca"]]
    assert len(taken(intake)["campaigns"]) == 3


def test_several_words_of_several_words_are_told_apart() -> None:
    """ "Tokoh agama Tokoh adat" is two answers; neither language has an answer that begins another one."""
    for way, count in product(WAYS, (1, 2, 3)):
        answer = {**CAMPAIGNS[0], "figures": " ".join(words.codes("figure")[:count])}
        lines = exported("campaigns", [answer], way=way, several="summary")
        assert taken(examined(as_csv(lines), name="a.csv"))["campaigns"]["figures"].tolist() == [
            ";".join(words.codes("figure")[:count])
        ]


def test_an_answer_that_is_in_no_list_is_a_fault_at_its_row_and_not_dropped() -> None:
    lines = exported("campaigns", [{**CAMPAIGNS[0]}], several="summary")
    lines[1][lines[0].index("figures")] = "religious artis"
    (fault,) = examined(as_xlsx(lines)).faults
    assert (fault.code, fault.row, fault.value) == ("unknown_word", 2, "religious artis")


def test_all_faults_of_an_export_are_listed_with_their_rows() -> None:
    lines = exported("satisfaction", QUESTIONNAIRES)
    lines[1][lines[0].index("date")] = "2026-07-01"
    lines[2][lines[0].index("behaviour")] = "5"
    faults = [(fault.code, fault.row) for fault in examined(as_xlsx(lines)).faults]
    assert sorted(faults) == [("above_maximum", 3), ("future_date", 2)]


def test_a_note_says_that_the_file_was_read_as_an_export() -> None:
    notes = examined(as_xlsx(exported("campaigns", CAMPAIGNS), "Ekspor Juni")).notes
    assert [(note.code, note.sheet) for note in notes] == [("kobo_columns", "Ekspor Juni")]
    assert "KoboToolbox" in notes[0].said("id")
    assert not examined({"campaigns": own_rows("campaigns", CAMPAIGNS)}).notes


# --- the whole path: the same facts, and growing exports


@ALL
def test_an_export_gives_the_same_facts_as_our_own_workbook(form: str, tmp_path: Path) -> None:
    facts = {}
    for name, content in {
        "kobo": as_xlsx(exported(form, ANSWERS[form], way="id", groups="/")),
        "own": {form: own_rows(form, ANSWERS[form])},
    }.items():
        store = Store(tmp_path / name)
        sent(store, content)
        every = facts_of(store)
        facts[name] = every.sort_values(list(every.columns)).reset_index(drop=True)
    assert not facts["own"].empty
    pd.testing.assert_frame_equal(facts["kobo"], facts["own"])


def test_a_longer_export_of_all_months_replaces_each_regency_and_month(tmp_path: Path) -> None:
    store = Store(tmp_path)
    sent(store, as_xlsx(exported("campaigns", CAMPAIGNS[:1])))
    sent(store, as_xlsx(exported("campaigns", CAMPAIGNS)))
    submissions = store.submissions()
    current = submissions[submissions["superseded_by"].isna()].sort_values(["regency", "month"])
    assert current[["regency", "month", "row_count"]].to_numpy().tolist() == [
        ["62.06", "2026-01", 1],
        ["62.06", "2026-02", 1],
        ["62.10", "2026-01", 1],
    ]
    assert sorted(store.current_rows("campaigns")["id"]) == sorted(row["id"] for row in CAMPAIGNS)


# --- persons


def test_random_identities_full_of_digits_raise_no_alarm() -> None:
    """0f3a…-081234567890 ends like a telephone number; below _uuid it is none."""
    assert codes(examined(as_xlsx(exported("campaigns", CAMPAIGNS, after={**AFTER, **OWN})))) == []


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("_submitted_by", "petugas@contoh.example"),
        ("_notes", "hubungi 0812-0000-0000"),
        ("_tags", "6200000000000000"),
        ("_uuid", "081200000000"),
        ("_uuid", "6200000000000000"),
        ("__version__", "petugas@contoh.example"),
    ],
)
def test_personal_data_in_a_column_of_kobotoolbox_refuses_the_whole_file(column: str, value: str) -> None:
    intake = examined(as_xlsx(exported("campaigns", CAMPAIGNS, after={**OWN, column: value})))
    assert set(codes(intake)) == {"personal_data"}
    assert not intake.can_take_good
    assert intake.raw == []


def test_the_telephone_number_of_a_device_refuses_the_whole_file() -> None:
    before = {**BEFORE, "phonenumber": "081200000000"}
    faults: list[Fault] = examined(as_csv(exported("satisfaction", QUESTIONNAIRES, before=before))).faults
    assert {fault.code for fault in faults} == {"personal_data"}
    assert {fault.value for fault in faults} == {""}
    assert all("kolom" in fault.where("id") and "(phonenumber)" in fault.where("id") for fault in faults)
    assert all("Ekspor ulang dari KoboToolbox tanpa kolom itu" in fault.what_to_do("id") for fault in faults)
    assert all("Export again from KoboToolbox" in fault.what_to_do("en") for fault in faults)


# --- what is no export


def sheet(rows: list[list[object]]) -> tuple[list[object], bool]:
    """A whole sheet as it comes out of the reading of Kobo exports, one row read after the header was found."""
    lines = [Line(number, row) for number, row in enumerate(rows, 1)]
    first, rest, export = kobo_export.plain_lines(lines[:2], iter(lines[2:]))
    return [line.cells for line in (*first, *rest)], export is not None


@pytest.mark.parametrize("form", list(ANSWERS))
def test_our_own_tables_are_no_export_and_stay_as_they_are(form: str) -> None:
    lines = plain_rows(form, own_rows(form, ANSWERS[form]))
    assert kobo_export.understood(lines[0]) is None
    assert kobo_export.plain_headings(lines[0]) == lines[0]
    assert sheet(lines) == (lines, False)
    assert len(taken(examined(csv_of(lines), name=f"{form}.csv"))[form]) == len(ANSWERS[form])


def test_a_list_of_words_in_our_own_table_is_not_taken_apart_by_spaces() -> None:
    header, *rows = plain_rows("campaigns", own_rows("campaigns", CAMPAIGNS[:1]))
    rows[0][header.index("Tokoh yang terlibat")] = "religious adat"
    assert codes(examined(sheet_of("Kampanye", header, *rows))) == ["unknown_word"]


def test_headings_come_back_in_their_places() -> None:
    header = ["start", "place/regency_code", "reached/figures", "reached/figures/adat", "activity/date", "thanks",
              "cuaca", "_uuid"]  # fmt: skip
    plain = kobo_export.plain_headings(header)
    is_export = kobo_export.understood(header) is not None
    assert is_export
    assert plain == [None, "regency_code", "figures", None, "date", None, "cuaca", None]


def test_single_option_columns_become_one_column_of_words() -> None:
    header = ["regency_code", "id", "date", "figures/religious", "figures/adat", "_uuid"]
    rows, is_export = sheet([header, ["62.06", "K-1", "2026-01-02", 1, "1", ""], ["62.06", "K-2"]])
    assert is_export
    assert rows == [
        ["regency_code", "id", "date", "figures", None, None],
        ["62.06", "K-1", "2026-01-02", "religious;adat", "1", ""],
        ["62.06", "K-2", None, None],
    ]


@ALL
def test_a_heading_of_a_form_never_means_two_things(form: str) -> None:
    """Among all headings by name, by label, with and without groups, and of options."""
    meant: dict[str, set[kobo_export.Meaning]] = {}
    for heading, meaning in kobo_export.headings_of(form):
        meant.setdefault(heading, set()).add(meaning)
    assert [heading for heading, meanings in meant.items() if len(meanings) > 1] == []


def test_the_words_of_scores_never_mean_two_scores() -> None:
    for choice in kobo_forms.choices("satisfaction"):
        if choice["list_name"].startswith("score_"):
            spoken = [
                other[way]
                for other in kobo_forms.choices("satisfaction")
                if other["list_name"] == choice["list_name"] and other["name"] != choice["name"]
                for way in WAYS.values()
            ]
            assert not {choice[way] for way in WAYS.values()} & set(spoken)


def test_a_blank_row_of_an_export_stays_blank() -> None:
    header, *rows = exported("campaigns", CAMPAIGNS, several="details")
    assert_read_alike(as_csv([header, rows[0], [""] * len(header), *rows[1:]]), "campaigns", "ekspor.csv")


def test_a_header_below_title_rows_is_found() -> None:
    book = openpyxl.Workbook()
    book.active.title = "Ekspor"
    for line in [["Ekspor Juni"], [], *exported("campaigns", CAMPAIGNS, way="id", groups="/")]:
        book.active.append(line)
    assert_read_alike(saved(book), "campaigns")
