"""Rows left out of what was taken: counted, kept with their faults, given back, settled, given up."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from data.importing import examine
from data.office import left_out, way_back
from data.office.roles import Role, Standing
from data.refusal import NotTaken, Refused
from data.store import Store
from tests.data.filled import CAMPAIGN, REPORT, TODAY, Row, codes, examined, saved, sent, with_, workbook_of

ADMINISTRATOR = Standing(Role.ADMINISTRATOR)
MONTH = ("62.06", "2026-01", "campaigns")


def campaign(number: int, **changes: object) -> Row:
    return with_(CAMPAIGN, id=f"K-{number}", **changes)


def seven(wrong: str = "Mungkin") -> dict[str, list[Row]]:
    """Seven campaigns of January, of which four say a word that there is not."""
    return {"campaigns": [campaign(n, held=wrong if n > 3 else "Ya") for n in range(1, 8)]}


def counts(store: Store) -> list[tuple[object, ...]]:
    return list(left_out.short(store).itertuples(index=False, name=None))


def mended(store: Store, *edits: tuple[str, object], keep: int = 4) -> bytes:
    """The workbook of the waiting rows as it comes back: `held` right in the first `keep` rows, the others deleted."""
    book = openpyxl.load_workbook(BytesIO(left_out.workbook(store)))
    sheet = book["Kampanye"]
    places = {cell.value: cell.column for cell in sheet[1]}
    for line in range(2, sheet.max_row + 1):
        sheet.cell(line, places["Terlaksana *"]).value = "Ya"
    sheet.delete_rows(2 + keep, sheet.max_row)
    return saved(book)


def test_good_rows_taken_leave_the_others_waiting(store: Store) -> None:
    sent(store, seven(), good_only=True)
    assert counts(store) == [(*MONTH, 3, 4, 7)]
    submission = store.current_submissions(["62.06"]).iloc[0]
    assert submission[["row_count", "read_count", "left_out"]].tolist() == [3, 7, 4]
    rows = left_out.waiting(store)
    assert rows["sheet_row"].tolist() == [5, 6, 7, 8]
    assert '"code": "unknown_word"' in rows["reasons"].iloc[0]


def test_they_come_back_as_they_were_and_mended_they_make_the_month_whole(store: Store) -> None:
    sent(store, seven(), good_only=True)
    book = openpyxl.load_workbook(BytesIO(left_out.workbook(store)))
    sheet = book["Kampanye"]
    assert [row[2].value for row in sheet.iter_rows(min_row=2)] == ["K-4", "K-5", "K-6", "K-7"]
    assert [row[-1].value for row in sheet.iter_rows(min_row=2)] == [7] * 4
    assert (
        sheet.cell(2, 5).value.date() == CAMPAIGN["date"] if hasattr(sheet.cell(2, 5).value, "date") else True
    )
    sent(store, mended(store))
    assert counts(store) == []
    assert len(store.current_rows("campaigns")) == 7


def test_some_mended_leave_the_others_waiting(store: Store) -> None:
    sent(store, seven(), good_only=True)
    sent(store, mended(store, keep=1))
    assert counts(store) == [(*MONTH, 4, 3, 7)]
    assert '"K-4"' not in "".join(left_out.waiting(store)["cells"])
    sent(store, mended(store, keep=3))
    assert counts(store) == []


def test_the_same_file_again_doubles_nothing_and_writes_nothing(store: Store) -> None:
    sent(store, seven(), good_only=True)
    before = left_out.waiting(store), store.history()
    sent(store, seven(), good_only=True)
    assert left_out.waiting(store).equals(before[0])
    assert store.history().equals(before[1])
    sent(store, seven("Entah"), good_only=True)
    assert counts(store) == [(*MONTH, 3, 4, 7)]
    assert "Entah" in left_out.waiting(store)["cells"].iloc[0]


def test_faulty_rows_beside_good_ones_that_are_held_are_kept_too(store: Store) -> None:
    sent(store, {"campaigns": seven()["campaigns"][:3]})
    sent(store, seven(), good_only=True)
    assert counts(store) == [(*MONTH, 3, 4, 7)]


def test_the_good_rows_alone_do_not_make_a_short_month_whole(store: Store) -> None:
    sent(store, seven(), good_only=True)
    sent(store, {"campaigns": seven()["campaigns"][:3]})
    assert counts(store) == [(*MONTH, 3, 4, 7)]
    sent(store, {"campaigns": [campaign(n) for n in range(1, 8)]})
    assert counts(store) == []


def test_a_month_known_to_be_short_needs_no_correction_to_become_whole(store: Store) -> None:
    sent(store, seven(), good_only=True)
    store.verify(by="DPPA", cut_off=TODAY)
    assert codes(examined(mended(store), store)) == []
    more = {"campaigns": [campaign(n) for n in range(1, 9)]}
    assert codes(examined(more, store)) == ["verified_locked"], "one more than was waited for is a correction"
    other = {"campaigns": [campaign(n, held="Tidak" if n == 1 else "Ya") for n in range(1, 8)]}
    assert codes(examined(other, store)) == ["verified_locked"]
    sent(store, mended(store))
    assert store.current_submissions(["62.06"])["evidence"].tolist() == ["reported"]
    assert counts(store) == []


def test_what_is_withdrawn_waits_no_longer_and_what_it_mended_waits_again(store: Store) -> None:
    sent(store, seven(), good_only=True)
    sent(store, mended(store))
    withdraw = {"by": "DPPA", "reason": "Salah"}
    way_back.withdraw(store, ADMINISTRATOR, *MONTH, **withdraw)
    assert counts(store) == [(*MONTH, 3, 4, 7)]
    way_back.withdraw(store, ADMINISTRATOR, *MONTH, **withdraw)
    assert counts(store) == []


def test_rows_are_given_up_with_a_reason(store: Store) -> None:
    sent(store, seven(), good_only=True)
    texts = {"by": "UPTD PPA Katingan", "reason": "Kegiatan ganda"}
    with pytest.raises(NotTaken) as refused:
        left_out.give_up(store, ADMINISTRATOR, *MONTH, by="", reason="NIK 6271034501010002")
    assert refused.value.codes == ["by", "personal_text"]
    with pytest.raises(Refused):
        left_out.give_up(store, Standing(Role.OFFICER, "62.07"), *MONTH, **texts)
    assert left_out.give_up(store, Standing(Role.OFFICER, "62.06"), *MONTH, **texts) == 4
    assert counts(store) == []
    event = store.history().iloc[-1]
    assert (event["action"], event["reason"], event["month"]) == ("given_up", "Kegiatan ganda", "2026-01")
    with pytest.raises(Refused):
        left_out.give_up(store, ADMINISTRATOR, *MONTH, **texts)
    with pytest.raises(Refused):
        left_out.workbook(store)


def test_a_month_of_which_nothing_was_taken_is_known_too(store_on) -> None:
    store = store_on("duckdb")
    february = [campaign(n, date=date(2026, 2, 3), held="Mungkin") for n in (8, 9)]
    sent(store, {"campaigns": [campaign(1), *february]}, good_only=True)
    assert counts(store) == [("62.06", "2026-02", "campaigns", 0, 2, 2)]


def test_a_row_whose_day_cannot_be_read_stays_with_its_file(store_on) -> None:
    store = store_on("duckdb")
    sent(store, {"campaigns": [campaign(1), campaign(2, date="kemarin")]}, good_only=True)
    assert counts(store) == [(*MONTH, 1, 1, 2)]


def test_what_may_be_a_name_is_not_kept(store_on) -> None:
    store = store_on("duckdb")
    sent(store, {"reports": [REPORT, with_(REPORT, id="Melati Kembang")]}, good_only=True)
    row = left_out.waiting(store).iloc[0]
    assert "Melati" not in row.to_json()
    assert '"not_a_pseudonym"' in row["reasons"]
    assert left_out.workbook(store)


def test_rows_that_waited_for_others_say_so(store_on) -> None:
    store = store_on("duckdb")
    recap = [
        {"regency_code": "62.07", "month": "01/2026", "measure": measure, "value": value}
        for measure, value in (("activities_planned", 5), ("activities_held", -4))
    ]
    tables = {"campaigns": [campaign(1)], "recap": recap}
    intake = examined(tables, store)
    assert intake.can_take_good
    sent(store, tables, good_only=True)
    assert set(left_out.waiting(store)["of_table"]) == {"recap"}
    assert left_out.workbook(store)


def test_a_cover_sheet_is_declared(store_on) -> None:
    store = store_on("duckdb")
    cover = [{"regency_code": "62.06", "month": "01/2026", "table": "Kampanye", "rows_stated": 7}]
    sent(store, {"submissions": cover, **seven()}, good_only=True)
    submission = store.current_submissions(["62.06"]).iloc[0]
    assert submission[["declared", "read_count", "row_count", "left_out"]].tolist() == [7, 7, 3, 4]


def test_removing_the_simulation_takes_its_left_out_rows_along(store_on) -> None:
    from data import importing

    store = store_on("duckdb")
    intake = examine("a.xlsx", workbook_of(seven()), store, TODAY)
    importing.take(intake, store, cut_off=TODAY, good_only=True, simulated=True)
    assert counts(store) == [(*MONTH, 3, 4, 7)]
    store.remove_simulated(TODAY)
    assert counts(store) == []
