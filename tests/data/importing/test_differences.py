"""What a file would change is told before anything is written, and what is held already is not written again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from data import importing
from data.importing import Intake
from data.store import Store, StoreChanged
from tests.data.filled import (
    CAMPAIGN,
    GOOD,
    RECAP_CAMPAIGNS,
    REPORT,
    SERVICE,
    TARGET,
    TODAY,
    codes,
    csv_of,
    examined,
    plain_rows,
    recap,
    sent,
    with_,
)  # fmt: skip

JANUARY = ("62.06", "2026-01")


def counts(intake: Intake, table: str) -> tuple[int, ...]:
    """New, changed, unchanged, removed rows of the one submission of a table."""
    (row,) = intake.changes[intake.changes["table_name"] == table].to_dict("records")
    return tuple(row[name] for name in ("new", "changed", "unchanged", "removed"))


def cells(intake: Intake) -> list[tuple[Any, ...]]:
    return list(
        intake.changed_cells[["table_name", "key", "column", "before", "after"]].itertuples(
            index=False, name=None
        )
    )


def test_a_first_file_is_all_new(store: Store) -> None:
    intake = examined({"reports": [REPORT, with_(REPORT, id="L-2")]}, store)
    assert counts(intake, "reports") == (2, 0, 0, 0)
    assert intake.changes["evidence_held"].tolist() == [""]
    assert not intake.nothing_new


def test_every_kind_of_change_is_counted_and_the_changed_cells_are_shown(store: Store) -> None:
    """Held: L-1, L-2, L-3. The file has L-1 as it was, L-2 of another risk and without its district, and L-4."""
    three = [with_(REPORT, id=f"L-{number}") for number in (1, 2, 3)]
    sent(store, {"reports": three})
    again = [three[0], with_(three[1], risk="Tinggi", district=None), with_(REPORT, id="L-4")]
    intake = examined({"reports": again}, store)
    assert counts(intake, "reports") == (1, 1, 1, 1)
    before = store.current_rows("reports").set_index("id").loc["L-2"]
    assert cells(intake) == [
        ("reports", "L-2", "district", before["district"], ""),
        ("reports", "L-2", "risk", before["risk"], "high"),
    ]


def test_dates_and_numbers_read_again_are_the_same(store: Store) -> None:
    sent(store, GOOD)
    intake = examined(GOOD, store)
    assert intake.nothing_new
    assert intake.changes[["new", "changed", "removed"]].to_numpy().sum() == 0
    assert intake.changes["unchanged"].sum() == sum(
        len(rows) for name, rows in GOOD.items() if name != "submissions"
    )
    assert intake.row_count == 0


def test_the_same_file_twice_leaves_not_a_byte_changed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    release = sent(store, GOOD)
    before = store.place.file.read_bytes()
    assert importing.take(examined(GOOD, store), store, cut_off=date(2026, 12, 31)) == release
    assert store.place.file.read_bytes() == before


def test_the_same_file_twice_adds_nothing(store: Store) -> None:
    sent(store, GOOD)
    before = store.history(), store.submissions()
    sent(store, GOOD)
    assert store.history().equals(before[0])
    assert store.submissions().equals(before[1])


def test_only_what_changed_is_sent_and_superseded(store: Store) -> None:
    sent(store, {"reports": [REPORT], "services": [SERVICE], "campaigns": [CAMPAIGN]})
    sent(store, {"reports": [REPORT], "services": [SERVICE], "campaigns": [with_(CAMPAIGN, held="Tidak")]})
    submissions = store.submissions()
    assert submissions["table_name"].value_counts().to_dict() == {"campaigns": 2, "reports": 1, "services": 1}
    assert submissions.loc[submissions["superseded_by"].notna(), "table_name"].tolist() == ["campaigns"]


def test_what_is_verified_and_comes_again_as_it_was_needs_no_reason(store: Store) -> None:
    """A workbook of the whole year holds verified months as well: only a month that differs is locked."""
    sent(store, {"campaigns": [CAMPAIGN]})
    store.verify(by="DPPA", cut_off=TODAY)
    february = with_(CAMPAIGN, id="K-2", date=date(2026, 2, 5))
    assert codes(examined({"campaigns": [CAMPAIGN, february]}, store)) == []
    sent(store, {"campaigns": [CAMPAIGN, february]})
    rows = store.submissions()
    assert rows[["month", "evidence"]].values.tolist() == [["2026-01", "verified"], ["2026-02", "reported"]]
    assert codes(examined({"campaigns": [with_(CAMPAIGN, held="Tidak")]}, store)) == ["verified_locked"]


def test_a_document_number_alone_is_a_change(store: Store) -> None:
    sent(store, {"campaigns": [CAMPAIGN]})
    cover = {
        "regency_code": "62.06",
        "month": "01/2026",
        "table": "Kampanye",
        "rows_stated": 1,
        "document": "BA-7/2026",
    }
    documented = {"submissions": [cover], "campaigns": [CAMPAIGN]}
    intake = examined(documented, store)
    assert counts(intake, "campaigns") == (0, 0, 1, 0)
    assert intake.changes["documents"].tolist() == [True]
    sent(store, documented)
    assert store.submissions()["evidence"].tolist() == ["reported", "documented"]
    assert examined(documented, store).nothing_new
    store.verify(by="DPPA", cut_off=TODAY)
    assert examined(documented, store).nothing_new
    cover["document"] = "BA-8/2026"
    assert codes(examined(documented, store)) == ["verified_locked"], (
        "another document is not dropped in silence"
    )


def test_a_recap_in_place_of_a_register_removes_its_rows(store: Store) -> None:
    sent(store, {"campaigns": [with_(CAMPAIGN, regency_code="62.07", regency_name=None, district=None)]})
    counted = {"recap": recap(RECAP_CAMPAIGNS)}
    intake = examined(counted, store)
    row = intake.changes.iloc[0]
    assert (row["form_held"], row["form_now"]) == ("register", "recap")
    assert counts(intake, "campaigns") == (len(RECAP_CAMPAIGNS), 0, 0, 1)
    sent(store, counted)
    assert examined(counted, store).nothing_new


def test_a_ledger_is_added_to(store: Store) -> None:
    sent(store, {"targets": [TARGET]})
    assert examined({"targets": [TARGET]}, store).nothing_new
    other = with_(TARGET, target=55)
    intake = examined({"targets": [other]}, store)
    assert counts(intake, "targets") == (0, 1, 0, 0)
    sent(store, {"targets": [other]})
    assert 55.0 in store.targets().query("confirmed")["target"].tolist()


def test_what_changed_meanwhile_is_not_overwritten(store: Store) -> None:
    """Two officers checked a file of the same regency; the second must look again. Another regency is no matter."""
    mine = examined({"campaigns": [CAMPAIGN]}, store)
    elsewhere = examined(
        {"campaigns": [with_(CAMPAIGN, regency_code="62.07", regency_name=None, district=None)]}, store
    )
    sent(store, {"reports": [REPORT]})
    with pytest.raises(StoreChanged, match="Check the file once more"):
        importing.take(mine, store, cut_off=TODAY)
    importing.take(elsewhere, store, cut_off=TODAY)
    sent(store, {"campaigns": [CAMPAIGN]})
    assert sorted(store.submissions()["regency"]) == ["62.06", "62.06", "62.07"]


def test_history_says_who_when_what_and_why(store: Store) -> None:
    first = examined({"campaigns": [CAMPAIGN]}, store)
    importing.take(first, store, cut_off=TODAY, sender="UPTD Katingan")
    store.verify(by="DPPA", cut_off=TODAY)
    changed = examined({"campaigns": [with_(CAMPAIGN, held="Tidak")]}, store, correction="batal hujan")
    importing.take(changed, store, cut_off=TODAY, sender="UPTD Katingan", correction="batal hujan")
    history = store.history(*JANUARY, "campaigns")
    assert history[["action", "actor", "reason", "submission_id"]].values.tolist() == [
        ["sent", "UPTD Katingan", "", 1],
        ["verified", "DPPA", "", 1],
        ["superseded", "UPTD Katingan", "", 1],
        ["sent", "UPTD Katingan", "batal hujan", 2],
    ]
    assert history["file_hash"].tolist() == [first.file_hash, "", "", changed.file_hash]
    assert history["at"].is_monotonic_increasing
    assert pd.Index(store.history()["event_id"]).is_monotonic_increasing
    assert store.history().query("action == 'released'")["release_id"].iloc[-1] == store.latest_release().id


def test_what_is_asked_no_more_stays_where_a_row_comes_without_it(store: Store) -> None:
    """An old file told the costs; a new one has no such column, and one with the column empty takes them away."""
    day = date(2026, 1, 13)  # a day that can be read in one way alone
    sent(store, {"campaigns": [with_(CAMPAIGN, date=day)]})
    row = {column: value for column, value in CAMPAIGN.items() if column != "cost"}
    without = csv_of(plain_rows("campaigns", [with_(row, held="Tidak", date=day)]))
    assert [(column, after) for _, _, column, _, after in cells(examined(without, store))] == [("held", "no")]
    sent(store, without)
    assert store.current_rows("campaigns")["cost"].tolist() == [1_500_000.5]
    assert examined(without, store).nothing_new
    emptied = examined({"campaigns": [with_(CAMPAIGN, held="Tidak", date=day, cost=None)]}, store)
    assert [column for _, _, column, _, _ in cells(emptied)] == ["cost"]
