"""The import page with files: what it shows before it writes, what it asks, what it forgets, and what it then holds."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from unittest.mock import patch

import openpyxl
import pytest
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

from data import importing
from data.importing import kobo_forms
from data.importing.values.written_dates import pair_in
from data.store import Store
from tests import hand_workbook
from tests.data import filled
from tests.data.store import ready_stores
from tests.pages.app import App

PAGE = "office/import_file"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORKBOOK = hand_workbook.workbook("62.06")


@pytest.fixture
def store(empty: Path) -> Store:
    return Store(empty)


def upload(app: App, content: bytes, name: str = "kiriman.xlsx") -> App:
    app.test.file_uploader[0].set_value((name, content, XLSX))
    return app.run()


def opened(**choices: str) -> App:
    return App(period="2026-Q2", area="62.06", **choices).open(PAGE)


def changed(edit: Callable[[openpyxl.Workbook], None], content: bytes = WORKBOOK) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    edit(book)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def take(store: Store, content: bytes = WORKBOOK) -> None:
    ready_stores.once(store, lambda: _take(store, content), "take", content, date.today())


def _take(store: Store, content: bytes) -> None:
    read = importing.examine("a.xlsx", content, store, date.today())
    importing.take(read, store, cut_off=date.today())


def dated(*texts: str) -> bytes:
    """Reports as CSV, received on days written like this."""
    empty = dict.fromkeys(
        ("assessed", "first_follow_up", "police", "prosecutor", "takedown_asked", "takedown_done")
    )
    rows = [
        filled.with_(filled.REPORT, id=f"L-{n}", received=text, **empty) for n, text in enumerate(texts, 1)
    ]
    return filled.csv_of(filled.plain_rows("reports", rows))


def button(app: App, label: str) -> object:
    return next((button for button in app.test.button if button.label == label), None)


def test_a_first_file_shows_what_is_new_and_is_held_after_saving(store: Store) -> None:
    app = upload(opened(), WORKBOOK)
    assert "Yang akan berubah: 7 kiriman, 7 di antaranya kiriman pertama" in app.text
    assert "30 baris dari 7 kiriman siap disimpan" in app.text
    assert store.submissions().empty, "nothing is written before it is confirmed"
    app.press("Simpan")
    assert "Tersimpan sebagai rilis" in app.text
    assert len(store.submissions()) == 7


def test_the_same_file_again_says_that_nothing_is_new_and_offers_no_saving(store: Store) -> None:
    take(store)
    app = upload(opened(), WORKBOOK)
    assert "Tidak ada yang baru: isi berkas ini sama dengan 7 kiriman yang sudah tersimpan" in app.text
    assert button(app, "Simpan") is None


def test_changed_cells_are_shown_before_and_after_in_words(store: Store) -> None:
    """One questionnaire's second score from 3 to 2, and one activity no longer held."""
    take(store)

    def edit(book: openpyxl.Workbook) -> None:
        book["Kepuasan"]["H2"] = 2
        book["Kampanye"]["F2"] = "Tidak"

    text = " ".join(upload(opened(), changed(edit)).text.split())
    assert "Yang akan berubah: 2 kiriman" in text
    assert "5 kiriman lain dalam berkas ini sama dengan yang tersimpan" in text
    assert "Sistem, mekanisme, dan prosedur 3 2" in text
    assert "Ya Tidak" in text


def test_rows_that_would_be_gone_are_warned_of_and_need_a_second_yes(store: Store) -> None:
    take(store)
    app = upload(opened(), changed(lambda book: book["Kampanye"].delete_rows(6)))
    assert "1 baris yang kini tersimpan tidak ada dalam berkas ini" in app.text
    assert "Katingan April 2026 (Kampanye)" in app.text
    assert button(app, "Simpan").disabled  # type: ignore[attr-defined]
    app.test.checkbox(key="agreed").check()
    app.run()
    app.press("Simpan")
    assert len(store.current_rows("campaigns")) == 4


def test_dates_that_can_be_read_in_two_ways_are_asked_about_without_a_default(store: Store) -> None:
    """03/04/2026 and 05/04/2026: 3 and 5 April, or 4 March and 4 May."""
    app = upload(opened(), dated("03/04/2026", "05/04/2026"), "laporan.csv")
    asked = app.test.radio[0]
    assert asked.value is None
    assert asked.options == [
        "hari/bulan/tahun: 3 April 2026; 5 April 2026",
        "bulan/hari/tahun: 4 Maret 2026; 4 Mei 2026",
    ]
    assert button(app, "Simpan") is None
    assert "tidak dapat dipastikan" not in app.text, "the question stands for the fault"


@pytest.mark.parametrize(("order", "months"), [("dmy", {"2026-04"}), ("mdy", {"2026-03", "2026-05"})])
def test_an_answer_is_used_and_can_be_changed(store: Store, order: str, months: set[str]) -> None:
    app = upload(opened(), dated("03/04/2026", "05/04/2026"), "laporan.csv")
    for answer in ("mdy", "dmy", order):
        app.test.radio[0].set_value(answer)
        app.run()
    assert "seperti yang Anda jawab" in app.text
    app.press("Simpan")
    assert set(store.submissions()["month"]) == months


def test_both_readings_of_a_date_are_in_words_of_the_language(store: Store) -> None:
    app = upload(opened(lang="en"), dated("03/04/2026", "05/04/2026"), "laporan.csv")
    assert app.test.radio[0].options[1].endswith("4 March 2026; 4 May 2026")
    assert pair_in("03/04/2026") is not None


def test_a_file_with_personal_data_is_dropped_from_memory_at_once(store: Store) -> None:
    """The page still says what was wrong, never what was written; the server no longer has the file."""
    removed: list[str] = []
    forget = MemoryUploadedFileManager.remove_file

    def watch(self: MemoryUploadedFileManager, session_id: str, file_id: str) -> None:
        assert self.get_files(session_id, [file_id]), "the file was there"
        forget(self, session_id, file_id)
        removed.append(file_id)
        assert not self.get_files(session_id, [file_id])

    def edit(book: openpyxl.Workbook) -> None:
        book["Laporan"]["A9"] = "hubungi 0812-0000-0000"

    app = opened()
    with patch.object(MemoryUploadedFileManager, "remove_file", watch):
        upload(app, changed(edit))
    assert len(removed) == 1
    assert "sudah dihapus dari memori" in app.text
    assert "nomor telepon" in app.text
    assert "0812" not in app.text
    assert "examined" not in app.test.session_state
    assert store.submissions().empty


def test_what_was_refused_is_forgotten_when_another_file_is_chosen(store: Store) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        book["Laporan"]["A9"] = "hubungi 0812-0000-0000"

    app = upload(opened(), changed(edit))
    upload(app, WORKBOOK)
    assert "dihapus dari memori" not in app.text
    assert "siap disimpan" in app.text


def test_a_row_count_unlike_the_history_asks_for_a_look_and_blocks_nothing(shown: Path) -> None:
    """Forty reports in October in the capital, which has 1 to 6 a month."""
    empty = dict.fromkeys(
        ("district", "assessed", "first_follow_up", "police", "prosecutor", "takedown_asked", "takedown_done")
    )
    rows = [
        filled.with_(
            filled.REPORT,
            regency_code="62.71",
            regency_name="Palangka Raya",
            id=f"X-{n}",
            received=date(2026, 10, 1 + n % 15),
            **empty,
        )
        for n in range(40)
    ]
    with patch("ui.collection.import_file.periods.office_today", return_value=date(2026, 11, 21)):
        app = upload(App().open(PAGE), filled.csv_of(filled.plain_rows("reports", rows)), "laporan.csv")
    text = " ".join(app.text.split())
    assert "Kota Palangka Raya, Oktober 2026: Jumlah baris Laporan 40; biasanya " in text
    assert button(app, "Simpan").disabled  # type: ignore[attr-defined]
    app.test.checkbox(key="agreed-among_simulated").check()
    assert not button(app.run(), "Simpan").disabled  # type: ignore[attr-defined]


def test_a_store_that_changed_meanwhile_is_compared_anew_and_told(store: Store) -> None:
    """While the preview is open another officer sends the same file: nothing is written on what was not shown."""
    app = upload(opened(), WORKBOOK)
    take(store)
    app.press("Simpan")
    assert "berubah setelah berkas diperiksa" in app.text
    assert "Tidak ada yang baru" in app.text
    assert len(store.submissions()) == 7


def test_a_faulty_file_shows_every_fault_and_the_way_to_its_good_rows(store: Store) -> None:
    app = upload(opened(), changed(lambda book: book["Kepuasan"].__setitem__("H2", 5)))
    assert "1 kesalahan ditemukan; 29 baris baik" in app.text
    assert "5 lebih besar dari 4" in app.text
    app.press("Simpan baris yang baik saja")
    assert len(store.current_rows("satisfaction")) == 3


def test_what_is_verified_is_locked_until_a_reason_is_given(store: Store) -> None:
    take(store)
    store.verify(by="Provinsi", cut_off=date.today())
    app = upload(opened(), changed(lambda book: book["Kepuasan"].__setitem__("H2", 2)))
    assert "terkunci" in app.text
    assert button(app, "Simpan") is None
    assert "berkas ini mengubah angka yang sudah diverifikasi" in app.text
    assert "ditolak seluruhnya" not in app.text, "nothing is wrong with the file"
    app.test.text_input(key="correction-0").set_value("salah ketik")
    app.run()
    app.press("Simpan")
    assert "Koreksi ini tidak menyebut kantor pengirimnya" in app.text
    assert len(store.submissions()) == 7
    app.test.text_input(key="sender").set_value("UPTD PPA Katingan")
    app.run()
    assert "tadinya terverifikasi; harus diverifikasi lagi" in app.text
    app.press("Simpan")
    assert store.history(table="satisfaction")["reason"].tolist()[-2:].count("salah ketik") == 1


def test_good_rows_that_are_held_are_said_to_be_and_nothing_is_refused_whole(store: Store) -> None:
    """One score of 5 in a file whose other rows are held: its 7 submissions say nothing new."""
    take(store)
    app = upload(opened(), changed(lambda book: book["Kepuasan"].__setitem__("H2", 5)))
    text = " ".join(app.text.split())
    assert (
        "1 kesalahan ditemukan; baris yang baik sudah tersimpan, 1 baris yang salah menunggu diperbaiki."
        in text
    )
    assert "7 kiriman dalam berkas ini sama dengan yang tersimpan" in text
    assert "Yang akan berubah" not in text
    assert "ditolak seluruhnya" not in text
    assert button(app, "Simpan baris yang baik saja") is None


def test_a_file_without_a_good_row_can_be_mended(store: Store) -> None:
    faulty = filled.with_(filled.REPORT, channel="merpati")
    app = upload(opened(lang="en"), filled.csv_of(filled.plain_rows("reports", [faulty])), "laporan.csv")
    assert "1 fault found; there is no row that can be saved" in " ".join(app.text.split())


def test_what_was_corrected_before_is_warned_of_in_the_open(store: Store) -> None:
    take(store)
    corrected = changed(lambda book: book["Kepuasan"].__setitem__("H2", 2))
    read = importing.examine("a.xlsx", corrected, store, date.today())
    importing.take(read, store, cut_off=date.today(), sender="UPTD *Katingan*", correction="salah ketik")
    app = upload(opened(), changed(lambda book: book["Kepuasan"].__setitem__("H2", 1)))
    (warned,) = [warning.value for warning in app.test.warning if "dikoreksi" in warning.value]
    assert "Kepuasan Kabupaten Katingan April 2026: berkas ini mengubah angka" in warned.replace("\\", "")
    assert "UPTD \\*Katingan\\*" in warned, "what somebody wrote is no Markdown"
    assert not button(app, "Simpan").disabled  # type: ignore[attr-defined]


def test_a_file_is_examined_once_however_often_the_page_runs(store: Store) -> None:
    with patch("ui.collection.import_file.importing.examine", wraps=importing.examine) as examine:
        app = upload(opened(), WORKBOOK)
        app.test.text_input(key="sender").set_value("UPTD PPA Katingan")
        app.run()
        app.run()
        assert examine.call_count == 1


def test_both_workbooks_and_both_forms_can_be_had(store: Store) -> None:
    labels = [download.proto.label for download in opened().test.get("download_button")]
    assert len(labels) == 2 + len(kobo_forms.FORMS)
    assert sum("XLSForm" in label for label in labels) == 2


def test_real_rows_come_among_simulated_ones_only_after_a_yes(store: Store) -> None:
    """Of Katingan's month all is simulated; a file of Seruyan is real."""
    read = importing.examine("a.xlsx", WORKBOOK, store, date.today())
    importing.take(read, store, cut_off=date.today(), simulated=True)
    app = upload(opened(lang="en"), hand_workbook.workbook("62.07"))
    assert "This register holds a SIMULATION; the rows of this file are real" in app.text
    assert button(app, "Save").disabled  # type: ignore[attr-defined]
    box = app.test.checkbox(key="agreed-among_simulated")
    assert not box.value
    box.check()
    app.run().press("Save")
    assert set(store.submissions().query("not simulated")["regency"]) == {"62.07"}


def test_the_administrator_takes_the_simulation_out_on_the_page(store: Store) -> None:
    """And it does not come back by itself."""
    read = importing.examine("a.xlsx", WORKBOOK, store, date.today())
    importing.take(read, store, cut_off=date.today(), simulated=True)
    app = opened()
    remove = app.test.button(key="remove-simulation")
    assert remove.disabled
    app.test.checkbox(key="removal-agreed").check()
    app.run().press("Keluarkan register simulasi")
    assert "7 kiriman simulasi dikeluarkan" in app.text
    assert store.submissions().empty
    assert "SIMULASI" not in App().open(PAGE).text
