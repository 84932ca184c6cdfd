"""What a workbook is given out with: untouched it changes nothing, and what is changed reaches the month of its row."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

import locales
from data import demo, geography, importing, periods
from data.importing import Intake, second_yes, template
from data.importing.layout.read import column_heading
from data.importing.prefilled import filling, still_open
from data.importing.raw_table import asked_columns
from data.store import Store
from data.tables import BY_NAME, MONTHLY
from tests.conftest import TODAY as LATER
from tests.data.filled import (
    CAMPAIGN,
    CAPACITY,
    GOOD,
    PARTNER,
    REPORT,
    SERVICE,
    TODAY,
    codes,
    csv_of,
    examined,
    only_fault,
    saved,
    sent,
    with_,
)
from tests.families import family

KATINGAN, NEXT = "62.06", "2026-02"
OPEN = with_(REPORT, police=None, prosecutor=None)
DONE = with_(REPORT, id="L-2", closed=date(2026, 1, 29))
JANUARY = {
    "reports": [OPEN, DONE],
    "services": [with_(SERVICE, completed_date=None), with_(SERVICE, id="Y-2", report_id="L-2")],
    "campaigns": [with_(CAMPAIGN, followed_up="Tidak"), with_(CAMPAIGN, id="K-2")],
    "partners": [PARTNER, with_(PARTNER, id="M-2", agency="LSM", kind="LSM", government="Tidak")],
    "capacity": [with_(CAPACITY, year=2025)],
}
# (regency, table) → rows
Content = dict[str, list[dict[str, Any]]]


def given_out(store: Store, month: str = NEXT, regency: str = KATINGAN, language: str = "id") -> bytes:
    return template.workbook(language, filling(store, regency, month, language))


def filled_in(content: bytes, *changes: Callable[[openpyxl.Workbook], None]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    for change in changes:
        change(book)
    return saved(book)


def sheet_of(book: openpyxl.Workbook, name: str) -> tuple[Worksheet, list[str]]:
    return book[locales.say("id", f"table-{name}")], asked_columns(BY_NAME[name])


def writing(name: str, column: str, value: object, line: int = 2) -> Callable[[openpyxl.Workbook], None]:
    """Write a cell; lines count as the spreadsheet does."""

    def write(book: openpyxl.Workbook) -> None:
        sheet, columns = sheet_of(book, name)
        sheet.cell(line, columns.index(column) + 1).value = value

    return write


def adding(name: str, **cells: object) -> Callable[[openpyxl.Workbook], None]:
    """Write a row below those that are there."""

    def add(book: openpyxl.Workbook) -> None:
        sheet, columns = sheet_of(book, name)
        line = 2
        while sheet.cell(line, columns.index("id") + 1).value:
            line += 1
        for column, value in cells.items():
            sheet.cell(line, columns.index(column) + 1).value = value

    return add


def deleting(name: str, line: int) -> Callable[[openpyxl.Workbook], None]:
    return lambda book: sheet_of(book, name)[0].delete_rows(line)


def plain(row: Any) -> dict[str, object]:
    return {
        column: value
        for column, value in row.items()
        if not column.startswith("regency_") and column != "cost"
    }


def rows_now(store: Store, name: str) -> dict[str, str]:
    rows = store.current_rows(name)
    return dict(zip(rows["id"], rows["month"], strict=True))


def told(intake: Intake) -> list[tuple[str, str]]:
    return sorted(intake.submissions[["month", "table_name"]].itertuples(index=False, name=None))


@family()
@pytest.mark.parametrize("number", range(14))
def test_sent_back_untouched_it_changes_nothing(simulated: Path, number: int) -> None:
    """Of every regency, for the month to be told next or one told already; the silent one's as well."""
    store, regency = Store(simulated), geography.regencies().index[number]
    month = periods.parse(demo.last_month(LATER)).shift(1 - 5 * (number % 3)).id
    content = given_out(store, month, regency, locales.LANGUAGES[number % 2])
    intake = importing.examine("kembali.xlsx", content, store, LATER)
    assert (codes(intake), intake.questions, intake.offers, intake.notes) == ([], [], [], [])
    assert intake.nothing_new
    assert intake.submissions.empty
    assert intake.changed_cells.empty
    assert intake.left_out.empty
    assert not intake.changes[["new", "changed", "removed"]].to_numpy().any()


def test_untouched_it_makes_no_release_and_of_nothing_at_all_it_says_that_it_is_empty(store: Store) -> None:
    assert only_fault(examined(given_out(store), store)).code == "nothing_found"
    before = sent(store, JANUARY)
    for regency in (KATINGAN, "62.07"):
        intake = examined(given_out(store, regency=regency), store)
        assert importing.take(intake, store, cut_off=TODAY).id == before.id


def test_it_holds_what_can_still_change_and_each_row_says_that_it_is_held(store: Store) -> None:
    sent(store, JANUARY)
    book = openpyxl.load_workbook(io.BytesIO(given_out(store)))
    ids = {
        name: [row[2] for row in sheet_of(book, name)[0].iter_rows(2, values_only=True)]
        for name in ("reports", "services", "campaigns", "partners")
    }
    assert ids == {"reports": ["L-1"], "services": ["Y-1"], "campaigns": ["K-1"], "partners": ["M-1", "M-2"]}
    cover = list(sheet_of(book, "submissions")[0].iter_rows(2, values_only=True))
    assert [row[2:5] for row in cover] == [
        (NEXT, locales.say("id", f"table-{table}"), None) for table in MONTHLY
    ]
    header, row = sheet_of(book, "reports")[0].iter_rows(1, 2, values_only=True)
    assert (header[-1], row[-1]) == (f"Sudah tercatat ({KATINGAN}, {NEXT})", "Dilaporkan")
    assert "Target" not in book.sheetnames
    assert {row[-1] for row in cover} == {"belum dilaporkan"}
    book = openpyxl.load_workbook(io.BytesIO(given_out(store, "2026-01")))
    cover = list(sheet_of(book, "submissions")[0].iter_rows(2, values_only=True))
    assert [row[-1] for row in cover] == [*["Dilaporkan"] * 3, *["belum dilaporkan"] * 2]


def test_a_change_reaches_the_month_of_its_row_and_takes_nothing_from_it(store: Store) -> None:
    """The report of January goes to the police in February, and February has a new one."""
    sent(store, JANUARY)
    new = plain(with_(REPORT, id="L-9", received=date(2026, 2, 3), assessed=None, first_follow_up=None,
                      police=None, prosecutor=None, takedown_asked=None, takedown_done=None))  # fmt: skip
    content = filled_in(
        given_out(store), writing("reports", "police", date(2026, 2, 20)), adding("reports", **new)
    )
    intake = examined(content, store)
    assert codes(intake) == []
    assert told(intake) == [("2026-01", "reports"), (NEXT, "reports")]
    assert intake.changed_cells[["key", "column", "after"]].to_numpy().tolist() == [
        ["L-1", "police", "20/02/2026"]
    ]
    assert intake.changes["removed"].sum() == 0
    importing.take(intake, store, cut_off=TODAY)
    assert rows_now(store, "reports") == {"L-1": "2026-01", "L-2": "2026-01", "L-9": NEXT}
    assert set(store.current_rows("reports")["regency"]) == {KATINGAN}


def test_a_service_of_an_old_report_is_added_to_those_held(store: Store) -> None:
    sent(store, JANUARY)
    new = plain(with_(SERVICE, id="Y-9", service="Bantuan hukum", completed_date=None))
    importing.take(
        examined(filled_in(given_out(store), adding("services", **new)), store), store, cut_off=TODAY
    )
    assert rows_now(store, "services") == dict.fromkeys(("Y-1", "Y-2", "Y-9"), "2026-01")


def test_a_month_without_any_is_told_by_one_nought(store: Store) -> None:
    sent(store, JANUARY)
    line = 2 + MONTHLY.index("reports")
    intake = examined(filled_in(given_out(store), writing("submissions", "rows_stated", 0, line)), store)
    assert (codes(intake), told(intake)) == ([], [(NEXT, "reports")])
    assert intake.submissions["row_count"].tolist() == [0]


def test_of_its_own_month_it_is_the_whole(store: Store) -> None:
    """All rows of January stand in January's workbook: one deleted there counts no longer, which is asked."""
    sent(store, JANUARY)
    intake = examined(filled_in(given_out(store, "2026-01"), deleting("campaigns", 3)), store)
    assert intake.changes.set_index("table_name").loc["campaigns", "removed"] == 1
    assert [fault.code for fault in second_yes.asked(intake, store, "")] == [second_yes.LOST]


def test_of_other_months_deleting_a_row_takes_nothing_away(store: Store) -> None:
    sent(store, JANUARY)
    intake = examined(filled_in(given_out(store), deleting("campaigns", 2), deleting("reports", 2)), store)
    assert intake.nothing_new


def test_a_few_rows_never_pass_for_a_month_that_was_not_told(store: Store) -> None:
    """December was never sent; a campaign of it in February's workbook is not all of December, unless that is said."""
    sent(store, JANUARY)
    old = adding("campaigns", **plain(with_(CAMPAIGN, id="K-0", date=date(2025, 12, 15))))
    fault = only_fault(examined(filled_in(given_out(store), old), store))
    assert (fault.code, fault.details["month"]) == ("nothing_to_complete", "2025-12")
    stated = [
        writing("submissions", column, value, 2 + len(MONTHLY))
        for column, value in {"month": "12/2025", "table": "Kampanye", "rows_stated": 1}.items()
    ]
    intake = examined(filled_in(given_out(store), old, *stated), store)
    assert (codes(intake), told(intake)) == ([], [("2025-12", "campaigns")])


def test_a_partner_of_long_ago_and_a_plan_to_come_begin_their_month(store: Store) -> None:
    sent(store, JANUARY)
    content = filled_in(
        given_out(store),
        adding("partners", **plain(with_(PARTNER, id="M-9", since=date(2024, 5, 2)))),
        adding("campaigns", **plain(with_(CAMPAIGN, id="K-9", date=date(2026, 3, 2), held="Tidak"))),
    )
    assert told(examined(content, store)) == [("2024-05", "partners"), ("2026-03", "campaigns")]


def test_the_year_of_the_last_row_changed_makes_the_next_row(store: Store) -> None:
    sent(store, JANUARY)
    intake = examined(filled_in(given_out(store), writing("capacity", "year", 2026)), store)
    assert (codes(intake), told(intake)) == ([], [("2026-01", "capacity")])
    importing.take(intake, store, cut_off=TODAY)
    assert sorted(store.current_rows("capacity")["year"]) == [2025, 2026]


def test_one_sheet_of_it_as_csv_is_understood_too(store: Store) -> None:
    sent(store, JANUARY)
    book = openpyxl.load_workbook(io.BytesIO(given_out(store)))
    lines = [list(row) for row in sheet_of(book, "reports")[0].iter_rows(values_only=True)]
    place = asked_columns(BY_NAME["reports"]).index("risk")
    lines[1][place] = "Tinggi"
    intake = examined(csv_of(lines), store, name="Laporan.csv")
    assert (codes(intake), told(intake)) == ([], [("2026-01", "reports")])
    assert intake.changes["removed"].sum() == 0


def test_a_change_to_what_was_verified_needs_a_reason_which_new_rows_do_not_bear(store: Store) -> None:
    sent(store, JANUARY)
    store.verify(by="UPTD provinsi", cut_off=TODAY)
    content = filled_in(
        given_out(store),
        writing("campaigns", "followed_up", "Ya"),
        writing("submissions", "rows_stated", 0, 2 + MONTHLY.index("reports")),
    )
    assert only_fault(examined(content, store)).code == "verified_locked"
    intake = examined(content, store, correction="Ditindaklanjuti pada Februari")
    importing.take(
        intake, store, cut_off=TODAY, sender="UPTD Katingan", correction="Ditindaklanjuti pada Februari"
    )
    current = store.current_submissions().set_index(["month", "table_name"])
    assert current.loc[("2026-01", "campaigns"), "note"] == "Ditindaklanjuti pada Februari"
    assert not current.loc[(NEXT, "reports"), "note"]


ROW = {"id": "X-1", "month": "2025-12", "report_id": "L-1", "needed": "yes"}


@pytest.mark.parametrize(
    ("table", "row", "is_open"),
    [
        ("reports", {}, True),
        ("reports", {"closed": date(2026, 1, 1)}, False),
        ("reports", {"withdrawn": "yes"}, False),
        ("services", {}, True),
        ("services", {"needed": "no"}, False),
        ("services", {"completed_date": date(2026, 1, 3)}, False),
        ("services", {"report_id": "L-2"}, False),
        ("services", {"report_id": "L-2", "first_date": date(2026, 1, 3)}, True),
        ("campaigns", {"followed_up": "no"}, True),
        ("campaigns", {"followed_up": "yes"}, False),
        ("campaigns", {"followed_up": "no", "month": "2025-10"}, False),
        ("joint_activities", {"month": "2026-05"}, True),
        ("joint_activities", {"held": date(2026, 1, 3)}, False),
        ("agreements", {"valid_until": date(2026, 2, 1)}, True),
        ("agreements", {"valid_until": date(2026, 1, 31)}, False),
        ("service_points", {"closed": date(2026, 1, 31)}, False),
        ("policies", {"promulgation": date(2026, 1, 31)}, False),
        ("partners", {}, True),
        ("satisfaction", {}, False),
        ("satisfaction", {"month": NEXT}, True),
    ],
)
def test_what_can_still_change(table: str, row: dict[str, Any], is_open: bool) -> None:
    reports = [
        {"id": "L-1", "month": "2020-01"},
        {"id": "L-2", "month": "2020-01", "closed": date(2021, 1, 1)},
    ]
    rows = {"reports": reports, table: [*(reports if table == "reports" else []), ROW | row]}
    assert (ROW | row in still_open(rows, NEXT)[table]) is is_open


def test_every_table_given_out_has_its_headings_and_lists(store: Store) -> None:
    sent(store, GOOD)
    book = openpyxl.load_workbook(io.BytesIO(given_out(store, language="en")))
    sheet = book["Reports"]
    table = BY_NAME["reports"]
    headings = [cell.value.removesuffix(" *") for cell in sheet[1]][:-1]
    assert headings == [column_heading(table, column, "en") for column in asked_columns(table)]
    lists = [cells for lists in sheet.data_validations.dataValidation for cells in lists.sqref.ranges]
    assert len(lists) > 5
    # To a thousand rows below the last one in use: what lies further LibreOffice forgets.
    assert {cells.max_row for cells in lists} == {sheet.max_row + 1000}


def test_a_faulty_row_of_it_comes_back_mended_and_completes_its_month(store: Store) -> None:
    """Two new campaigns of February, one of them wrong, and a change of January: the good rows are taken first."""
    sent(store, JANUARY)
    new = plain(with_(CAMPAIGN, id="K-8", date=date(2026, 2, 16)))
    content = filled_in(
        given_out(store),
        writing("campaigns", "followed_up", "Ya"),
        adding("campaigns", **new),
        adding("campaigns", **(new | {"id": "K-9", "form": "ungu"})),
    )
    intake = examined(content, store)
    assert only_fault(intake).code == "unknown_word"
    importing.take(intake, store, cut_off=TODAY, good_only=True)
    assert rows_now(store, "campaigns") == {"K-1": "2026-01", "K-2": "2026-01", "K-8": NEXT}
    mended = filled_in(
        template.faulty_workbook(intake.raw, intake.faults),
        writing("campaigns", "form", "Kunjungan sekolah"),
    )
    importing.take(examined(mended, store), store, cut_off=TODAY)
    assert rows_now(store, "campaigns")["K-9"] == NEXT
    assert len(rows_now(store, "campaigns")) == 4
