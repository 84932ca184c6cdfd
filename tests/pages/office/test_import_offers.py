"""A month that says NIHIL: one tick on the page states zero, without it nothing is stated."""

from __future__ import annotations

from pathlib import Path

from data.store import Store
from tests.data import filled
from tests.pages.app import App

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LINES = [
    ["PEMERINTAH KABUPATEN KATINGAN"],
    ["Bulan: Mei 2026"],
    [],
    filled.plain_rows("campaigns", [filled.CAMPAIGN])[0],
]


def test_one_tick_states_zero(empty: Path) -> None:
    app = App(period="2026-Q2", area="62.06").open("office/import_file")
    content = filled.sheet_of("Kampanye", *LINES, ["NIHIL"])
    app.test.file_uploader[0].set_value(("kiriman.xlsx", content, XLSX))
    app.run()
    (tick,) = app.test.checkbox
    assert "Nyatakan nol: tidak ada Kampanye di Kabupaten Katingan pada Mei 2026?" in tick.label
    assert not tick.value
    assert [button.label for button in app.test.button if button.label == "Simpan"] == []
    tick.check()
    app.run()
    app.press("Simpan")
    held = Store(empty).submissions()[["regency", "month", "table_name", "row_count"]]
    assert held.to_numpy().tolist() == [["62.06", "2026-05", "campaigns", 0]]
