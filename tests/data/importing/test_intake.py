"""A file is taken whole or not at all; its good rows only if asked; and sent again it changes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from data import importing
from data.importing import template
from data.refusal import NotTaken
from data.store import Store
from tests.data.filled import (
    CAMPAIGN,
    GOOD,
    JOINT,
    PARTNER,
    QUESTIONNAIRE,
    RECAP_CAMPAIGNS,
    REPORT,
    SERVICE,
    TARGET,
    TODAY,
    Row,
    codes,
    examined,
    facts_of,
    filled_template,
    only_fault,
    recap,
    sent,
    value_of,
    with_,
    workbook_of,
)  # fmt: skip
from tests.data.store import ready_stores


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return ready_stores.empty().laid(tmp_path)


def cover(table: str, stated: int | None, month: str = "01/2026", document: str | None = None) -> Row:
    return {
        "regency_code": "62.06",
        "month": month,
        "table": table,
        "rows_stated": stated,
        "document": document,
    }


def ids(store: Store, table: str) -> list[str]:
    return sorted(store.current_rows(table)["id"])


def held(store: Store) -> dict[str, tuple[str, int]]:
    """What counts now: table → evidence and rows."""
    rows = store.submissions()
    rows = rows[rows["superseded_by"].isna()]
    return {row.table_name: (row.evidence, row.row_count) for row in rows.itertuples()}


def test_a_template_with_good_rows_in_every_table_is_taken_without_a_fault(store: Store) -> None:
    intake = examined(filled_template(GOOD), store)
    assert codes(intake) == []
    assert intake.row_count == sum(len(rows) for rows in GOOD.values()) - len(GOOD["submissions"])
    sent(store, GOOD)
    assert {name: len(store.current_rows(name)) for name in GOOD if name != "submissions"} == {
        name: len(rows) for name, rows in GOOD.items() if name != "submissions"
    }


def test_what_a_cell_leaves_empty_is_empty_in_the_store_too(store: Store) -> None:
    sent(store, {"reports": [with_(REPORT, district=None, disability=None, police=None, prosecutor=None)]})
    (row,) = store.current_rows("reports").to_dict("records")
    for column in ("district", "disability", "police"):
        assert row[column] is None or row[column] != row[column]
    assert store.submissions()["document"].isna().all()


def test_examining_writes_nothing_not_even_an_empty_store(tmp_path: Path) -> None:
    store = Store(tmp_path / "none")
    examined(GOOD, store)
    assert not store.exists


# --- good rows and faulty rows

MIXED = {
    "reports": [REPORT, with_(REPORT, id="L-2", risk="ungu")],
    "services": [SERVICE, with_(SERVICE, id="Y-2", report_id="L-2")],
}


def test_a_file_with_faults_is_not_taken_and_leaves_the_store_as_it_was(store: Store) -> None:
    sent(store, {"partners": GOOD["partners"]})
    before = store.place.file.read_bytes()
    with pytest.raises(NotTaken) as refused:
        importing.take(examined(MIXED, store), store, cut_off=TODAY)
    assert [fault.code for fault in refused.value.refusals] == ["unknown_word", "reference_refused"]
    assert store.place.file.read_bytes() == before


def test_good_rows_only_means_exactly_those_without_the_services_of_a_refused_report(store: Store) -> None:
    sent(store, MIXED, good_only=True)
    assert ids(store, "reports") == ["L-1"]
    assert ids(store, "services") == ["Y-1"]


def test_a_service_whose_report_was_refused_points_at_it(store: Store) -> None:
    fault = examined(MIXED, store).faults[-1]
    assert (fault.code, fault.sheet, fault.row, fault.column) == (
        "reference_refused",
        "Layanan",
        3,
        "Nomor laporan",
    )
    assert "L-2" in fault.what("en")
    assert "Laporan" in fault.what_to_do("id")


def test_the_mended_workbook_of_faulty_rows_completes_what_was_taken(store: Store) -> None:
    """One report and one service were taken; the other two come back mended and are added, not put in their place."""
    intake = examined(MIXED, store)
    importing.take(intake, store, cut_off=TODAY, good_only=True)
    faulty = template.faulty_workbook(intake.raw, intake.faults)
    sent(store, mended(faulty, "Laporan", "Kelas risiko", 2, "Rendah"))
    assert ids(store, "reports") == ["L-1", "L-2"]
    assert ids(store, "services") == ["Y-1", "Y-2"]
    whole = Store(store.place.home / "other")
    right = {**MIXED, "reports": [REPORT, with_(REPORT, id="L-2", risk="Rendah")]}
    assert sent(whole, right).content_hash == store.latest_release().content_hash


def mended(content: bytes, sheet: str, heading: str, line: int, value: object) -> bytes:
    """The workbook with one cell corrected."""
    import io

    import openpyxl

    from tests.data.filled import saved

    book = openpyxl.load_workbook(io.BytesIO(content))
    column = next(cell.column for cell in book[sheet][1] if cell.value.removesuffix(" *") == heading)
    book[sheet].cell(line, column).value = value
    return saved(book)


def test_a_file_without_one_good_row_has_nothing_to_take(store: Store) -> None:
    intake = examined(
        {"campaigns": [with_(CAMPAIGN, form="ungu")], "submissions": [cover("Kampanye", 1)]}, store
    )
    assert codes(intake) == ["unknown_word"]
    assert not intake.can_take_good
    with pytest.raises(NotTaken):
        importing.take(intake, store, cut_off=TODAY, good_only=True)


# --- the cover sheet


def test_a_declared_zero_is_a_report_of_nothing_and_no_other_fact(store: Store) -> None:
    sent(store, {"submissions": [cover("Laporan", 0)]})
    facts = facts_of(store)
    assert facts[["month", "regency", "measure", "dimension", "category", "value"]].values.tolist() == [
        ["2026-01", "62.06", "submitted", "table", "reports", 1.0]
    ]


def test_a_blank_count_without_rows_is_a_fault_and_with_rows_is_none() -> None:
    fault = only_fault(examined({"submissions": [cover("Laporan", None)]}))
    assert (fault.code, fault.sheet, fault.row, fault.column) == (
        "empty_submission",
        "Kiriman",
        2,
        "Jumlah baris",
    )
    assert examined({"submissions": [cover("Laporan", None)], "reports": [REPORT]}).clean


@pytest.mark.parametrize("stated", [0, 1, 3])
def test_a_stated_total_that_is_not_the_rows_takes_none_of_them(stated: int, store: Store) -> None:
    tables = {"submissions": [cover("Laporan", stated)], "reports": [REPORT, with_(REPORT, id="L-2")],
              "campaigns": [CAMPAIGN], "services": [SERVICE]}  # fmt: skip
    intake = examined(tables, store)
    assert codes(intake) == ["stated_total", "reference_refused"]
    assert "2" in intake.faults[0].what("id")
    importing.take(intake, store, cut_off=TODAY, good_only=True)
    assert held(store) == {"campaigns": ("reported", 1)}
    faulty = template.faulty_workbook(intake.raw, intake.faults)
    sent(store, mended(faulty, "Kiriman", "Jumlah baris", 2, 2))
    assert ids(store, "reports") == ["L-1", "L-2"]


def test_a_row_whose_date_cannot_be_read_is_not_held_against_the_stated_total(store: Store) -> None:
    tables = {
        "submissions": [cover("Kampanye", 2)],
        "campaigns": [CAMPAIGN, with_(CAMPAIGN, id="K-2", date="kapan")],
    }
    assert codes(examined(tables, store)) == ["not_a_date"]


def test_a_faulty_row_is_never_read_as_a_declared_zero(store: Store) -> None:
    tables = {"submissions": [cover("Laporan", 1), cover("Kampanye", 1)], "reports": [with_(REPORT, received="kapan")],
              "campaigns": [CAMPAIGN]}  # fmt: skip
    importing.take(examined(tables, store), store, cut_off=TODAY, good_only=True)
    assert held(store) == {"campaigns": ("reported", 1)}


def test_a_document_number_makes_a_submission_documented(store: Store) -> None:
    sent(
        store,
        {
            "submissions": [cover("Laporan", 1, document="470/12/2026")],
            "reports": [REPORT],
            "campaigns": [CAMPAIGN],
        },
    )
    assert held(store) == {"reports": ("documented", 1), "campaigns": ("reported", 1)}


# --- again, corrected, moved, verified


def test_the_same_file_twice_changes_no_fact(store: Store) -> None:
    first = sent(store, GOOD)
    again = sent(store, GOOD)
    assert (again.id, again.content_hash) == (first.id, first.content_hash)


def test_a_correction_supersedes_and_both_stay_as_history(store: Store) -> None:
    sent(store, {"campaigns": [CAMPAIGN, with_(CAMPAIGN, id="K-2")]})
    sent(store, {"campaigns": [with_(CAMPAIGN, held="Tidak")]})
    history = store.submissions()
    assert history["row_count"].tolist() == [2, 1]
    assert history["superseded_by"].iloc[0] == history["submission_id"].iloc[1]
    assert value_of(facts_of(store), "activities_planned") == 1
    assert value_of(facts_of(store), "activities_held") == 0


def test_other_months_tables_and_regencies_are_left_alone(store: Store) -> None:
    february = with_(CAMPAIGN, id="K-2", date=date(2026, 2, 2))
    seruyan = with_(CAMPAIGN, regency_code="62.07", regency_name="Seruyan", district=None)
    sent(store, {"campaigns": [CAMPAIGN, february, seruyan], "satisfaction": [QUESTIONNAIRE]})
    sent(store, {"campaigns": [with_(CAMPAIGN, id="K-9")]})
    assert ids(store, "campaigns") == ["K-1", "K-2", "K-9"]
    assert ids(store, "satisfaction") == ["S-1"]


def test_an_id_of_another_month_is_refused_unless_that_month_is_told_again(store: Store) -> None:
    sent(store, {"campaigns": [CAMPAIGN, with_(CAMPAIGN, id="K-2")]})
    moved = with_(CAMPAIGN, date=date(2026, 2, 2))
    fault = only_fault(examined({"campaigns": [moved]}, store))
    assert (fault.code, fault.sheet, fault.row, fault.column) == (
        "duplicate_in_store",
        "Kampanye",
        2,
        "Nomor samaran",
    )
    assert "Januari 2026" in fault.what("id")
    sent(store, {"campaigns": [moved, with_(CAMPAIGN, id="K-2")]})
    assert store.current_rows("campaigns").set_index("id")["month"].to_dict() == {
        "K-1": "2026-02",
        "K-2": "2026-01",
    }


def test_references_may_point_at_what_came_earlier_but_not_at_what_this_file_replaces(store: Store) -> None:
    sent(store, {"partners": GOOD["partners"], "reports": [REPORT]})
    assert examined({"joint_activities": [JOINT], "services": [SERVICE]}, store).clean
    replacing = {"partners": [PARTNER], "joint_activities": [JOINT]}
    assert codes(examined(replacing, store)) == ["unknown_reference"], "M-2 would be gone"


TWO = {
    "reports": [REPORT, with_(REPORT, id="L-2")],
    "services": [SERVICE, with_(SERVICE, id="Y-2", report_id="L-2")],
}


def test_a_report_that_services_point_at_is_not_taken_away(store: Store) -> None:
    """L-1 and L-2 are held with a service each; the month of reports comes again with L-1 alone."""
    sent(store, TWO)
    intake = examined({"reports": [REPORT], "campaigns": [CAMPAIGN]}, store)
    fault = only_fault(intake)
    assert (fault.code, fault.sheet, fault.row, fault.value) == ("still_referred_to", "Laporan", 2, "L-2")
    assert "Y-2" in fault.what("id")
    assert "Layanan" in fault.what_to_do("id")
    assert "Services" in fault.what_to_do("en")
    importing.take(intake, store, cut_off=TODAY, good_only=True)
    assert ids(store, "reports") == ["L-1", "L-2"]
    assert ids(store, "campaigns") == ["K-1"], "only that submission is set aside"


def test_it_is_taken_away_together_with_what_points_at_it(store: Store) -> None:
    sent(store, TWO)
    sent(store, {"reports": [REPORT], "services": [SERVICE]})
    assert (ids(store, "reports"), ids(store, "services")) == (["L-1"], ["Y-1"])


def test_a_declared_zero_or_a_faulty_row_does_not_take_it_away_either(store: Store) -> None:
    sent(store, TWO)
    fault = only_fault(examined({"submissions": [cover("Laporan", 0)]}, store))
    assert (fault.code, fault.sheet, fault.value) == ("still_referred_to", "Kiriman", "L-1, L-2")
    intake = examined({"reports": [REPORT, with_(REPORT, id="L-2", risk="ungu")]}, store)
    assert codes(intake) == ["unknown_word"], "the held L-2 stays as long as its new writing has a fault"
    assert not intake.can_take_good


def test_partners_stay_while_agreements_and_joint_activities_point_at_them(store: Store) -> None:
    sent(store, {name: GOOD[name] for name in ("partners", "agreements", "joint_activities")})
    fault = only_fault(examined({"partners": GOOD["partners"][:1]}, store))
    assert (fault.code, fault.sheet, fault.value) == ("still_referred_to", "Mitra", "M-2")


def test_what_could_not_be_replaced_still_points(store: Store) -> None:
    """The activity that comes again points at nobody, so the held one stays, and with it the partner it needs."""
    sent(store, {name: GOOD[name] for name in ("partners", "joint_activities")})
    again = {"partners": [PARTNER], "joint_activities": [with_(JOINT, lead="M-9", taking_part="M-1")]}
    assert codes(examined(again, store)) == ["still_referred_to", "unknown_reference"]


def ten_with_one_fault() -> dict[str, list[Row]]:
    return {
        "reports": [with_(REPORT, id=f"L-{n}", risk="ungu" if n == 10 else "Sedang") for n in range(1, 11)]
    }


def test_one_mended_row_never_passes_for_the_month_of_a_refused_file(store: Store) -> None:
    """Ten reports, one faulty, nothing taken: the mended one alone is refused, and completes once nine are held."""
    intake = examined(ten_with_one_fault(), store)
    faulty = template.faulty_workbook(intake.raw, intake.faults)
    back = mended(faulty, "Laporan", "Kelas risiko", 2, "Rendah")
    fault = only_fault(examined(back, store))
    assert (fault.code, fault.sheet, fault.row) == ("nothing_to_complete", "Laporan", 2)
    assert not examined(back, store).can_take_good
    importing.take(intake, store, cut_off=TODAY, good_only=True)
    sent(store, back)
    assert len(ids(store, "reports")) == 10


def test_a_month_whose_every_row_was_faulty_comes_back_whole(store: Store) -> None:
    intake = examined({"campaigns": [CAMPAIGN], "reports": [with_(REPORT, risk="ungu")]}, store)
    importing.take(intake, store, cut_off=TODAY, good_only=True)
    faulty = template.faulty_workbook(intake.raw, intake.faults)
    sent(store, mended(faulty, "Laporan", "Kelas risiko", 2, "Rendah"))
    assert ids(store, "reports") == ["L-1"]


def test_the_verified_is_locked_until_a_reason_is_given(store: Store) -> None:
    sent(store, {"campaigns": [CAMPAIGN], "reports": [REPORT]})
    assert store.verify(by="DPPA", cut_off=TODAY, table="campaigns") == 1
    changed = {"campaigns": [with_(CAMPAIGN, held="Tidak")]}
    fault = only_fault(examined(changed, store))
    assert (fault.code, fault.sheet, fault.whole_file) == ("verified_locked", "Kampanye", True)
    assert "kemajuan kasus" in fault.what_to_do("id"), "a police date told later is a correction too"
    assert "Katingan" in fault.what("en")
    assert examined({"reports": [REPORT]}, store).clean
    sent(store, changed, correction="salah catat", sender="UPTD Katingan")
    assert store.submissions()["note"].iloc[-1] == "salah catat"
    assert held(store)["campaigns"] == ("reported", 1), "it has to be verified again"


def test_a_recap_replaces_a_register_and_a_register_a_recap(store: Store) -> None:
    seruyan = with_(CAMPAIGN, regency_code="62.07", regency_name="Seruyan", district="62.07.01")
    sent(store, {"campaigns": [seruyan]})
    sent(store, {"recap": recap(RECAP_CAMPAIGNS)})
    assert value_of(facts_of(store), "activities_held") == 4
    sent(store, {"campaigns": [seruyan]})
    assert value_of(facts_of(store), "activities_held") == 1


def test_targets_are_added_to_and_the_latest_of_a_key_counts(store: Store) -> None:
    first = sent(store, {"targets": [TARGET, with_(TARGET, regency_code="62.06", target=50)]})
    assert sent(store, {"targets": [TARGET]}).content_hash == first.content_hash, (
        "the same target again moves nothing"
    )
    second = sent(store, {"targets": [with_(TARGET, target=90)]})
    assert second.content_hash != first.content_hash
    targets = store.targets()
    targets = targets[(targets["indicator"] == "reports_followed_up") & (targets["year"] == 2026)]
    assert targets.set_index("regency")["target"].to_dict() == {"": 90.0, "62.06": 50.0}
    assert facts_of(store).empty


def test_a_target_of_a_past_year_may_be_told_again_as_it_is_and_not_otherwise(store: Store) -> None:
    """Sent in 2026 for 2026; in 2027 the same workbook comes again, and then with another figure."""
    sent(store, {"targets": [TARGET]})
    later = date(2027, 3, 1)
    again = importing.examine("a.xlsx", workbook_of({"targets": [TARGET]}), store, later)
    assert again.nothing_new
    other = {"targets": [with_(TARGET, target=60), with_(TARGET, year=2027, target=85)]}
    changed = importing.examine("a.xlsx", workbook_of(other), store, later)
    assert codes(changed) == ["target_past"]
    importing.take(changed, store, cut_off=later, good_only=True)
    targets = store.targets().query("indicator == 'reports_followed_up' and year >= 2026")
    assert targets.set_index("year")["target"].to_dict() == {2026: 82.5, 2027: 85.0}


def test_thousands_of_rows_are_all_read_and_every_fault_of_them_is_told(store: Store) -> None:
    campaigns = [with_(CAMPAIGN, id=f"K-{n}", date=date(2026, 1 + n % 6, 1 + n % 28)) for n in range(2500)]
    reports = [with_(REPORT, id=f"L-{n}") for n in range(1000)]
    services = [with_(SERVICE, id=f"Y-{n}", report_id=f"L-{n % 1000}") for n in range(2500)]
    from tests.data.filled import csv_of, plain_rows, sheet_of

    assert examined(sheet_of("Kampanye", *plain_rows("campaigns", campaigns)), store).row_count == 2500
    assert examined(csv_of(plain_rows("reports", reports)), store).row_count == 1000
    refused = examined(sheet_of("Layanan", *plain_rows("services", services)), store)
    assert codes(refused) == ["unknown_reference"] * 2500


def test_a_reason_of_nothing_but_blanks_is_none(store: Store) -> None:
    sent(store, {"campaigns": [CAMPAIGN]})
    store.verify(by="DPPA", cut_off=TODAY)
    changed = {"campaigns": [with_(CAMPAIGN, held="Tidak")]}
    assert codes(examined(changed, store, correction="  ")) == ["verified_locked"]
