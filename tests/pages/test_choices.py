"""The choices above every page: what is chosen where nobody asked, and what is told where the address asked in vain."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from data import importing
from data.store import Store
from tests import hand_workbook
from tests.pages.app import ROOT, App

TODAY = date(2026, 4, 20)


@pytest.fixture
def young(empty: Path) -> Path:
    """Only April 2026 is held, and April is not over."""
    store = Store(empty)
    read = importing.examine("a.xlsx", hand_workbook.workbook("62.06"), store, date.today())
    importing.take(read, store, cut_off=TODAY)
    return empty


def boxes(app: App) -> list[str]:
    return [
        warning.value for warning in app.test.warning if warning.value.startswith(("Alamat", "The address"))
    ]


def test_a_young_store_opens_with_what_it_has_and_says_nothing_of_an_address(young: Path) -> None:
    """The last full quarter, January to March, is not on offer; nobody has asked for it."""
    app = App()
    assert boxes(app) == []
    assert boxes(app.open("office/submissions")) == []
    assert app.test.query_params["period"] in ("2026-Q2", ["2026-Q2"])
    app.test.selectbox(key="kind").set_value("month")
    assert boxes(app.run()) == []
    assert app.test.selectbox(key="period").value == "2026-04"


@pytest.mark.parametrize("period", ["2026-Q1", "2026-Q9"])
def test_an_address_that_asks_in_vain_is_told_so_once_by_the_name_of_the_choice(
    young: Path, period: str
) -> None:
    app = App(period=period)
    (warning,) = boxes(app)
    assert warning.startswith(f'Alamat halaman ini meminta "{period}" untuk pilihan Periode.')
    assert boxes(app.run()) == []
    (warning,) = boxes(App(period=period, lang="en"))
    assert f'asks for "{period}" under Period.' in warning


def test_no_cached_function_shows_its_name_while_it_runs() -> None:
    """Streamlit would write "Running _scores(...)" over the page, in English."""
    for file in sorted((ROOT / "ui").rglob("*.py")):
        for decorator in re.findall(r"@st\.cache_\w+.*", file.read_text("utf-8")):
            assert "show_spinner=False" in decorator, f"{file.name}: {decorator}"
