"""The order of day and month is decided by evidence, said in a note, or asked: never guessed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import locales
from data.importing import Intake
from data.importing.values.written_dates import day_in, month_in
from tests.data.filled import (
    CAMPAIGN,
    REPORT,
    codes,
    csv_of,
    examined,
    plain_rows,
    sheet_of,
    with_,
    workbook_of,
)  # fmt: skip


def reports(received: list[Any], **columns: Any) -> bytes:
    """Reports received on these days, each cell as written; no other date but those of `columns`."""
    bare = with_(REPORT, **dict.fromkeys(("assessed", "first_follow_up", "police", "prosecutor", "takedown_asked",
                                          "takedown_done"), None))  # fmt: skip
    rows = [with_(bare, id=f"L-{n}", received=day, **columns) for n, day in enumerate(received)]
    return sheet_of("Laporan", *plain_rows("reports", rows))


def received(intake: Intake) -> list[date]:
    return intake.tables["reports"]["received"].tolist()


def evidence(intake: Intake) -> list[tuple[str, str, str]]:
    return [
        (note.column, note.details["order"], note.details["evidence"])
        for note in intake.notes
        if note.code == "date_order"
    ]


@pytest.mark.parametrize(
    ("written", "order"),
    [(["05/03/2026", "25/03/2026"], "dmy"), (["03/05/2026", "03/25/2026"], "mdy")],
)
def test_one_value_that_only_one_order_can_read_proves_it_for_the_column(
    written: list[str], order: str
) -> None:
    intake = examined(reports(written))
    assert received(intake) == [date(2026, 3, 5), date(2026, 3, 25)]
    assert evidence(intake) == [("Tanggal diterima", order, "proof")]


def test_a_day_still_to_come_rules_an_order_out() -> None:
    """Read on 30 June 2026, 05/11/2026 as 5 November lies ahead, so it was 11 May."""
    intake = examined(reports(["05/11/2026", "03/04/2026"]))
    assert received(intake) == [date(2026, 5, 11), date(2026, 3, 4)]
    assert evidence(intake) == [("Tanggal diterima", "mdy", "future")]


def test_the_month_on_the_cover_sheet_rules_an_order_out() -> None:
    cover = [{"regency_code": "62.06", "month": "Maret 2026", "table": "Laporan", "rows_stated": 1}]
    intake = examined(workbook_of({"submissions": cover, "reports": [with_(REPORT, received="05/03/2026",
                      assessed=None, first_follow_up=None, police=None, prosecutor=None, takedown_asked=None,
                      takedown_done=None)]}))  # fmt: skip
    assert received(intake) == [date(2026, 3, 5)]
    assert evidence(intake) == [("Tanggal diterima", "dmy", "cover")]


def test_a_stage_before_its_earlier_stage_rules_an_order_out() -> None:
    """Received on 1 May, assessed 02/05: 5 February would be before it."""
    intake = examined(reports([date(2026, 5, 1)], assessed="02/05/2026"))
    assert evidence(intake) == [("Tanggal asesmen", "dmy", "stages")]


def test_a_campaign_that_was_held_lies_behind_us_and_a_plan_may_not() -> None:
    def of(was_held: str) -> Intake:
        row = with_(CAMPAIGN, date="05/11/2026", held=was_held)
        return examined(sheet_of("Kampanye", *plain_rows("campaigns", [row])))

    assert evidence(of("Ya")) == [("Tanggal", "mdy", "future")]
    assert codes(of("Tidak")) == ["date_order_unclear"]


def test_the_proven_order_of_the_other_columns_decides_where_they_agree() -> None:
    intake = examined(reports(["25/03/2026"], assessed="03/04/2026", first_follow_up="04/05/2026"))
    row = intake.tables["reports"].iloc[0]
    assert (row["assessed"], row["first_follow_up"]) == (date(2026, 4, 3), date(2026, 5, 4))
    assert ("Tanggal tindak lanjut pertama", "dmy", "others") in evidence(intake)


def test_without_evidence_it_is_asked_and_each_answer_gives_its_days() -> None:
    content = reports(["05/03/2026", "04/02/2026", "02/02/2026"])
    intake = examined(content)
    (fault,), (question,) = intake.faults, intake.questions
    assert (fault.code, fault.sheet, fault.column, fault.whole_file) == (
        "date_order_unclear", "Laporan", "Tanggal diterima", True)  # fmt: skip
    assert (question.key, question.options) == ("Laporan: Tanggal diterima", ("dmy", "mdy"))
    assert question.examples == ("05/03/2026", "04/02/2026")
    for language in locales.LANGUAGES:
        assert "05/03/2026" in question.said(language)
    for key in (question.key, ""):
        day_first = examined(content, date_orders={key: "dmy"})
        assert received(day_first) == [date(2026, 3, 5), date(2026, 2, 4), date(2026, 2, 2)]
        assert evidence(day_first) == [("Tanggal diterima", "dmy", "answer")]
        month_first = examined(content, date_orders={key: "mdy"})
        assert received(month_first) == [date(2026, 5, 3), date(2026, 4, 2), date(2026, 2, 2)]


def test_proofs_of_both_orders_are_a_fault_of_the_fewer_rows() -> None:
    intake = examined(reports(["25/03/2026", "26/03/2026", "03/27/2026"]))
    (fault,) = intake.faults
    assert (fault.code, fault.row, fault.column, fault.value) == (
        "date_order_mixed", 4, "Tanggal diterima", "03/27/2026")  # fmt: skip
    assert received(intake) == [date(2026, 3, 25), date(2026, 3, 26)]
    assert intake.questions == []


def test_a_mixed_column_with_open_dates_is_asked_about() -> None:
    content = reports(["25/03/2026", "26/03/2026", "03/27/2026", "05/03/2026"])
    assert codes(examined(content)) == ["date_order_unclear"]
    answered = examined(content, date_orders={"": "dmy"})
    assert [(fault.code, fault.row) for fault in answered.faults] == [("date_order_mixed", 4)]
    assert received(answered)[-1] == date(2026, 3, 5)


def test_an_answer_against_the_only_proof_gives_a_fault_at_that_row() -> None:
    intake = examined(reports(["25/03/2026", "05/03/2026"]), date_orders={"": "mdy"})
    assert [(fault.code, fault.row) for fault in intake.faults] == [("date_order_mixed", 2)]


@pytest.mark.parametrize("written", ["05/03/26", "5-3-26", "05.03.26"])
def test_a_year_of_two_digits_is_refused(written: str) -> None:
    (fault,) = examined(reports([written])).faults
    assert (fault.code, fault.row, fault.value) == ("two_digit_year", 2, written)


@pytest.mark.parametrize(
    "written",
    ["5 Maret 2026", "05-Mar-26", "5 mar 2026", "Kamis, 5 Maret 2026", "2026-03-05", "2026/3/5", "March 5, 2026",
     "5 Mrt '26", "5-Maret-2026 08:30", "Thursday 5 March 2026", "5th March 2026", "2026-03-05T08:00:00"],
)  # fmt: skip
def test_a_named_month_or_the_year_first_is_beyond_doubt(written: str) -> None:
    assert day_in(written) == date(2026, 3, 5)
    intake = examined(reports([written]))
    assert received(intake) == [date(2026, 3, 5)]
    assert evidence(intake) == []


@pytest.mark.parametrize(
    ("name", "month"),
    [("Peb", 2), ("Pebruari", 2), ("Nopember", 11), ("Nop", 11), ("Agt", 8), ("Agust", 8), ("Ags", 8), ("Agu", 8),
     ("Okt", 10), ("Des", 12), ("Mei", 5), ("May", 5), ("Sept", 9), ("JANUARI", 1), ("Juli", 7)],
)  # fmt: skip
def test_months_by_their_names_old_spellings_and_abbreviations(name: str, month: int) -> None:
    assert day_in(f"17 {name} 2025") == date(2025, month, 17)
    assert month_in(f"{name} 2025") == (2025, month)


@pytest.mark.parametrize(
    "written", ["Maret 2026", "bulan Maret tahun 2026", "03/2026", "3-2026", "2026-03", "Mar-26"]
)
def test_a_month_is_written_in_many_ways(written: str) -> None:
    assert month_in(written) == (2026, 3)


@pytest.mark.parametrize("written", ["13/2026", "Marit 2026", "2026", "", "3"])
def test_what_is_no_month_is_none(written: str) -> None:
    assert month_in(written) is None


@pytest.mark.parametrize("written", ["31 Februari 2026", "5 Maretember 2026", "0 Mei 2026"])
def test_a_day_that_does_not_exist_is_none(written: str) -> None:
    assert day_in(written) is None
    assert codes(examined(reports([written]))) == ["not_a_date"]


def test_the_same_in_csv() -> None:
    rows = [with_(REPORT, id="L-1"), with_(REPORT, id="L-2", received=date(2026, 1, 5))]
    intake = examined(csv_of(plain_rows("reports", rows)), name="laporan.csv")
    assert received(intake) == [date(2026, 1, 9), date(2026, 1, 5)]
