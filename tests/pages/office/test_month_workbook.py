"""The workbook that the page of import gives along: whose it may be, for which month, and that it comes back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from unittest.mock import patch

from data import geography, importing
from data.office.roles import Role, Standing
from data.store import Store
from presentation import editions
from presentation.collection import import_file
from tests.data.filled import TODAY
from tests.pages.app import App
from tests.pages.office.test_import_file import PAGE, take


def test_the_page_offers_it_for_the_month_that_is_due(empty: Path) -> None:
    take(Store(empty))
    with patch("data.periods.office_today", return_value=TODAY):
        app = App(area="62.06", period="2026-Q2").open(PAGE)
    chosen = {box.key: box.value for box in app.test.selectbox}
    assert (chosen["workbook-place"], chosen["workbook-month"]) == ("62.06", "2026-05")
    labels = [download.proto.label for download in app.test.get("download_button")]
    assert "Unduh buku kerja terisi: Katingan" in labels


def test_it_holds_what_is_held_and_comes_back(empty: Path) -> None:
    store = Store(empty)
    take(store)
    content = import_file.workbook_of("62.06", "2026-05", "id")
    assert importing.examine("a.xlsx", content, editions.store(), date.today()).nothing_new


def test_an_officer_gets_the_own_regencys_alone() -> None:
    assert import_file.places(Standing(Role.OFFICER, "62.06")) == ["62.06"]
    assert import_file.places(Standing(Role.VERIFIER)) == list(geography.regencies().index)
    assert import_file.places(Standing(Role.LEADERSHIP)) == []


def test_months_are_offered_newest_first() -> None:
    assert import_file.months_offered(date(2026, 2, 3))[:3] == ["2026-02", "2026-01", "2025-12"]
