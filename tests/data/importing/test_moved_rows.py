"""Rows that move to another month, alone or with their services, and held rows whose new writing has a fault."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from data import importing
from data.store import Store
from tests.data.filled import REPORT, SERVICE, TODAY, Row, codes, examined, only_fault, sent, with_
from tests.data.store import ready_stores

_LATER = {"assessed": None, "first_follow_up": None, "police": None, "prosecutor": None,
          "takedown_asked": None, "takedown_done": None}  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return ready_stores.empty().laid(tmp_path)


def report(number: int, month: int, **changes: object) -> Row:
    return with_(REPORT, id=f"L-{number}", received=date(2026, month, 9), **{**_LATER, **changes})


def service(number: int, **changes: object) -> Row:
    """The service Y-n of the report L-n, begun after every report here was received."""
    days = {"first_date": date(2026, 6, 1), "completed_date": None}
    return with_(SERVICE, id=f"Y-{number}", report_id=f"L-{number}", **{**days, **changes})


def stated(table: str, month: int, rows: int) -> Row:
    return {"regency_code": "62.06", "month": f"{month:02d}/2026", "table": table, "rows_stated": rows}


def months(store: Store, table: str) -> list[tuple[str, str]]:
    """Every row that counts, with its month without the year: [("L-1", "03"), …]."""
    rows = store.current_rows(table)
    return sorted(zip(rows["id"], rows["month"].str[-2:], strict=True))


def take_good(store: Store, tables: dict[str, list[Row]]) -> list[str]:
    """Take the good rows of a file, if it has any that are new; returns the codes of its faults."""
    intake = examined(tables, store)
    if intake.can_take_good:
        importing.take(intake, store, cut_off=TODAY, good_only=True)
    return codes(intake)


MARCH = {"reports": [report(1, 3), report(2, 3)]}
WITH_SERVICES = {**MARCH, "services": [service(1), service(2)]}


# --- a row counts in one month


def test_a_row_does_not_move_out_of_a_month_that_is_not_taken(store: Store) -> None:
    """Held: L-1, L-2 in March. The file has L-1 in April; its only row of March is faulty, so March stays as held:
    2 rows, not 2 + 1."""
    sent(store, MARCH)
    faults = take_good(store, {"reports": [report(1, 4), report(2, 3, risk="ungu"), report(3, 5)]})
    assert faults == ["duplicate_in_store", "unknown_word"]
    assert months(store, "reports") == [("L-1", "03"), ("L-2", "03"), ("L-3", "05")]


def test_a_move_that_is_refused_stops_the_moves_that_rest_on_it(store: Store) -> None:
    """L-1 March → April rests on L-3 February → March, and that on L-4 of February, which is faulty: 4 rows stay."""
    sent(store, {"reports": [report(1, 3), report(2, 3), report(3, 2), report(4, 2)]})
    file = {"reports": [report(1, 4), report(3, 3), report(4, 2, risk="ungu")]}
    assert take_good(store, file) == ["duplicate_in_store", "duplicate_in_store", "unknown_word"]
    assert months(store, "reports") == [("L-1", "03"), ("L-2", "03"), ("L-3", "02"), ("L-4", "02")]


def test_a_row_moves_beside_the_good_rows_of_its_old_month(store: Store) -> None:
    sent(store, MARCH)
    sent(store, {"reports": [report(1, 4), report(2, 3)]})
    assert months(store, "reports") == [("L-1", "04"), ("L-2", "03")]


def test_the_only_row_of_a_month_moves_if_the_cover_sheet_says_that_nothing_is_left(store: Store) -> None:
    """Held: L-1 in March. April has 1 row, March 0: 1 row counts, in April."""
    sent(store, {"reports": [report(1, 3)]})
    assert only_fault(examined({"reports": [report(1, 4)]}, store)).code == "duplicate_in_store"
    sent(store, {"reports": [report(1, 4)], "submissions": [stated("Laporan", 3, 0)]})
    assert months(store, "reports") == [("L-1", "04")]


def test_a_cover_sheet_that_states_more_than_is_left_tells_nothing(store: Store) -> None:
    """March is stated with 1 row and has none: that month is not told, so L-1 stays in it."""
    sent(store, {"reports": [report(1, 3)]})
    file = {"reports": [report(1, 4)], "submissions": [stated("Laporan", 3, 1)]}
    assert take_good(store, file) == ["duplicate_in_store", "stated_total"]
    assert months(store, "reports") == [("L-1", "03")]


# --- a service counts in the month of its report


def test_a_report_does_not_move_without_its_services(store: Store) -> None:
    """Y-1 would stay in March while its L-1 goes to April: neither moves, and the fault asks for the services."""
    sent(store, WITH_SERVICES)
    file = {"reports": [report(1, 4), report(2, 3)]}
    fault = only_fault(examined(file, store))
    assert (fault.code, fault.sheet, fault.row, fault.value) == ("duplicate_in_store", "Laporan", 2, "L-1")
    assert "Layanan" in fault.what_to_do("id")
    assert "Kiriman" in fault.what_to_do("en")
    take_good(store, file)
    assert months(store, "reports") == [("L-1", "03"), ("L-2", "03")]
    assert months(store, "services") == [("Y-1", "03"), ("Y-2", "03")]


def test_services_of_the_new_month_alone_do_not_let_it_move_either(store: Store) -> None:
    """The file brings Y-1 for April, but not March without it (Y-2 would be missing): all 4 rows stay in March."""
    sent(store, WITH_SERVICES)
    faults = take_good(store, {"reports": [report(1, 4), report(2, 3)], "services": [service(1)]})
    assert faults == ["duplicate_in_store", "duplicate_in_store"]
    assert months(store, "reports") == [("L-1", "03"), ("L-2", "03")]
    assert months(store, "services") == [("Y-1", "03"), ("Y-2", "03")]


def test_a_report_moves_with_its_services_in_a_file_of_both_months(store: Store) -> None:
    sent(store, WITH_SERVICES)
    sent(store, {"reports": [report(1, 4), report(2, 3)], "services": [service(1), service(2)]})
    assert months(store, "reports") == [("L-1", "04"), ("L-2", "03")]
    assert months(store, "services") == [("Y-1", "04"), ("Y-2", "03")]


def test_the_only_report_of_a_month_moves_with_its_only_service(store: Store) -> None:
    sent(store, {"reports": [report(1, 3)], "services": [service(1)]})
    nothing = [stated("Laporan", 3, 0), stated("Layanan", 3, 0)]
    sent(store, {"reports": [report(1, 4)], "services": [service(1)], "submissions": nothing})
    assert (months(store, "reports"), months(store, "services")) == ([("L-1", "04")], [("Y-1", "04")])


def test_a_service_does_not_move_where_its_report_is_faulty(store: Store) -> None:
    """L-1 is dated April, but faulty, and stays in March: so do Y-1 and, as held, both rows of both tables."""
    sent(store, WITH_SERVICES)
    file = {"reports": [report(1, 4, risk="ungu"), report(2, 3)], "services": [service(1), service(2)]}
    assert take_good(store, file) == ["unknown_word", "reference_refused"]
    assert months(store, "reports") == [("L-1", "03"), ("L-2", "03")]
    assert months(store, "services") == [("Y-1", "03"), ("Y-2", "03")]


# --- a fault takes nothing away


def test_a_held_row_whose_new_writing_has_a_fault_stays_as_held(store: Store) -> None:
    """Held: L-1, L-2, L-5. The file: L-1 as it was, L-2 faulty, L-3 new, no L-5. Taken: L-1, L-3, and the held L-2:
    1 new, 0 changed, 2 unchanged, 1 removed."""
    sent(store, {"reports": [report(1, 3), report(2, 3), report(5, 3)]})
    file = {"reports": [report(1, 3), report(2, 3, risk="ungu"), report(3, 3)]}
    (row,) = examined(file, store).changes.to_dict("records")
    counted = ("new", "changed", "unchanged", "removed", "rows_now", "rows_held")
    assert [row[name] for name in counted] == [1, 0, 2, 1, 3, 3]
    assert take_good(store, file) == ["unknown_word"]
    assert months(store, "reports") == [("L-1", "03"), ("L-2", "03"), ("L-3", "03")]
    assert store.submissions()["row_count"].tolist() == [3, 3]


def test_a_held_row_that_others_point_at_needs_no_mending_to_stay(store: Store) -> None:
    """L-2 is faulty in the file; it stays held, so Y-2 does not point at nothing, and L-3 can be taken."""
    sent(store, WITH_SERVICES)
    assert take_good(store, {"reports": [report(1, 3), report(2, 3, risk="ungu"), report(3, 3)]}) == [
        "unknown_word"
    ]
    assert months(store, "reports") == [("L-1", "03"), ("L-2", "03"), ("L-3", "03")]


def test_a_faulty_service_stays_held_and_keeps_its_report_where_it_is(store: Store) -> None:
    """L-1 would move to April, but its Y-1 has a fault and stays in March: so L-1 stays too."""
    sent(store, WITH_SERVICES)
    file = {"reports": [report(1, 4), report(2, 3)], "services": [service(1, needed="ungu"), service(2)]}
    assert "duplicate_in_store" in take_good(store, file)
    assert months(store, "reports") == [("L-1", "03"), ("L-2", "03")]
    assert months(store, "services") == [("Y-1", "03"), ("Y-2", "03")]
