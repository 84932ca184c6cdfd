"""A sign of a real person refuses the whole file and is never repeated; ordinary numbers raise no alarm."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from data import importing
from data.importing.layout import personal_data
from data.importing.layout.personal_data import sign_of_person
from data.refusal import NotTaken
from data.store import Store
from tests.data.filled import (
    CAMPAIGN,
    GOOD,
    QUESTIONNAIRE,
    TODAY,
    codes,
    csv_of,
    examined,
    filled_template,
    plain_rows,
    sent,
    sheet_of,
    with_,
)  # fmt: skip
from tests.families import family

NIK = "6271014505990001"  # made up
PHONE = "0812-3456-7890"
EMAIL = "contoh@example.org"


@pytest.mark.parametrize(
    ("cell", "sign"),
    [
        (NIK, "nik"),
        (int(NIK), "nik"),
        (float(NIK), "nik"),
        (f"{NIK}.0", "nik"),
        ("6,27101E+15", "nik"),
        ("627101 450599 0001", "nik"),
        ("6271-0145-0599-0001", "nik"),
        (f"No.{NIK}", "nik"),
        (f"NIK {NIK}, Katingan", "nik"),
        (PHONE, "phone"),
        ("081234567890", "phone"),
        ("+62 812 3456 7890", "phone"),
        (6281234567890, "phone"),
        ("(0812) 3456 7890", "phone"),
        ("0812/3456/7890", "phone"),
        ("(0536) 3221234", "phone"),
        ("(+62) 812-3456-7890", "phone"),
        ("0812 - 3456 - 7890", "phone"),
        (f"hubungi {EMAIL} segera", "email"),
    ],
)
def test_signs_of_a_person_are_seen_in_text_and_in_numbers(cell: object, sign: str) -> None:
    assert sign_of_person(cell) == sign


@pytest.mark.parametrize(
    "cell",
    [
        "470/0823/DP3A/2026",
        "B-440/1234.567/2026",
        "470/0812/DP3A/2026",
        "470/0812/03/2026",
        "B/0812/1234/2026",
        "(2026) 1234567",
        "1.500.000.000",
        "1.081.234.567.890",
        1_500_000_000,
        81_234_567_890.0,
        "Rp 12.500.000.000,00",
        "62.06.01.2001",
        "62.06.01.2001 62.06.01.2002 62.06.01.2003",
        "2026-01-05 00:00:00",
        "05/03/2026",
        "2026-01-05 2026-02-06",
        "62.8571428571",
        "0.8123456789",
        "113.9213456789012",
        "-2.208333333333333",
        62.857142857142854,
        "SAPA 129",
        "L-00001;L-00002;L-00003;L-00004",
        True,
        None,
    ],
)
def test_documents_sums_codes_dates_and_coordinates_are_no_signs(cell: object) -> None:
    assert sign_of_person(cell) is None


@pytest.mark.parametrize(
    "cell",
    [81_234_567_890, 81_234_567_890.0, "81234567890", "812-3456-7890", "81234567890.0", "WA 81234567890"],
)
def test_among_words_a_mobile_number_without_its_nought_is_a_sign(cell: object) -> None:
    assert sign_of_person(cell, text=True) == "phone"


@pytest.mark.parametrize(
    "cell",
    [
        "Rp 850000000",
        "Rp812.345.678",
        "8500000000",
        "K-812345678901",
        "470/8123456789",
        "800/1234/2026",
        2026,
    ],
)
def test_among_words_sums_and_document_numbers_are_none(cell: object) -> None:
    assert sign_of_person(cell, text=True) is None


@pytest.mark.parametrize("number", [81_234_567_890, "81234567890"])
def test_the_column_says_whether_a_bare_number_may_be_a_telephone(number: object) -> None:
    """81 234 567 890 is a budget of eighty-one billion, or somebody's number."""
    assert examined({"capacity": [with_(GOOD["capacity"][0], budget=number)]}).clean
    for name, column in (("reports", "id"), ("services", "report_id"), ("agreements", "partners"),
                         ("commitments", "proof")):  # fmt: skip
        (fault,) = examined({**GOOD, name: [with_(GOOD[name][0], **{column: number})]}).faults
        assert (fault.code, fault.details["sign"]) == ("personal_data", "phone")


@pytest.mark.parametrize("text", [f"Bidan, {PHONE}", "81234567890", EMAIL, NIK])
@pytest.mark.parametrize("which", ["sender", "correction"])
def test_what_is_said_about_a_submission_is_searched_too(which: str, text: str, tmp_path: Path) -> None:
    store = Store(tmp_path)
    intake = examined({"campaigns": [CAMPAIGN]}, store)
    with pytest.raises(NotTaken) as refused:
        importing.take(intake, store, cut_off=TODAY, **{which: text})
    (fault,) = refused.value.refusals
    assert fault.code == "personal_text"
    assert text not in str(fault.as_dict())
    assert not store.exists


def test_offices_and_reasons_may_be_named() -> None:
    assert (
        importing.check_free_text(sender="DP3APPKB Katingan", correction="salah catat, surat 470/0812/2026")
        == []
    )
    (fault,) = importing.check_free_text(sender="DPPA", verifier=f"Kabid {PHONE}")
    assert fault.details["which"] == "verifier"


@family("value", "where")
@pytest.mark.parametrize("value", [NIK, int(NIK), PHONE, EMAIL])
@pytest.mark.parametrize("where", ["cell", "title", "unknown column", "unknown sheet", "guide", "list"])
def test_one_sign_anywhere_refuses_the_whole_file_without_repeating_it(value: object, where: str) -> None:
    content = _with_value(value, where)
    intake = examined(content)
    assert codes(intake) == ["personal_data"]
    (fault,) = intake.faults
    assert fault.whole_file
    assert not intake.can_take_good
    assert intake.raw == []
    assert str(value) not in str(fault.as_dict())
    assert fault.row is not None
    assert fault.column


def _with_value(value: object, where: str) -> bytes:
    import io

    book = openpyxl.load_workbook(io.BytesIO(filled_template(GOOD)))
    if where == "unknown sheet":
        book.create_sheet("Catatan")["B7"] = value
    else:
        sheet, cell = {
            "cell": ("Kampanye", "C2"), "title": ("Laporan", "A1"), "unknown column": ("Kampanye", "Z2"),
            "guide": ("Petunjuk", "B90"), "list": ("Daftar", "B90"),
        }[where]  # fmt: skip
        if where == "title":
            book[sheet].insert_rows(1)
        book[sheet][cell] = value
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    "heading", ["Nama korban", "NAMA", "nama_anak", "No. HP", "NIK *", "Alamat", "Tanggal lahir"]
)
@pytest.mark.parametrize("above", [[], [["Laporan bulan Januari"], []]])
def test_a_heading_that_asks_for_a_person_refuses_the_file_even_if_empty_below(
    heading: str, above: list
) -> None:
    headings, row = plain_rows("campaigns", [CAMPAIGN])
    (fault,) = examined(sheet_of("Kampanye", *above, [*headings, heading], row)).faults
    assert fault.code == "personal_heading"
    assert (fault.sheet, fault.row, fault.column) == ("Kampanye", 1 + len(above), "P")


def test_a_heading_of_names_is_refused_in_a_table_lower_on_the_sheet_too() -> None:
    lines = [*plain_rows("campaigns", [CAMPAIGN]), *[["Jumlah", 1]] * 30, [None, "Nama korban"]]
    assert codes(examined(sheet_of("Kampanye", *lines))) == ["personal_heading"]


def test_a_sheet_or_file_named_after_a_person_is_not_repeated_either() -> None:
    (fault,) = examined(sheet_of(f"HP {PHONE}", *plain_rows("campaigns", [CAMPAIGN]))).faults
    assert fault.code == "personal_data"
    assert PHONE not in str(fault.as_dict())


def test_nothing_of_a_refused_file_reaches_the_store(tmp_path: Path) -> None:
    store = Store(tmp_path)
    sent(store, {"campaigns": [CAMPAIGN]})
    before = store.place.file.read_bytes()
    intake = examined(
        {"campaigns": [with_(CAMPAIGN, id="K-2", figures=NIK)], "satisfaction": [QUESTIONNAIRE]}, store
    )
    for good_only in (False, True):
        with pytest.raises(NotTaken):
            importing.take(intake, store, cut_off=TODAY, good_only=good_only)
    assert store.place.file.read_bytes() == before
    assert NIK.encode() not in before


def test_words_of_the_forms_raise_no_alarm() -> None:
    """A survey "by telephone", a document number, a budget, a village code and coordinates are in these rows."""
    assert examined(GOOD).clean
    english = csv_of(plain_rows("satisfaction", [with_(QUESTIONNAIRE, channel="Telephone")]))
    assert examined(english, name="kepuasan.csv").clean
    assert examined(
        {"commitments": [with_(GOOD["commitments"][0], question="Bagaimana nama anak dijaga?")]}
    ).clean


@pytest.mark.parametrize(
    ("hidden", "sign"),
    [
        ("627101\u200b0101010001", "nik"),
        ("6271_0101_0101_0001", "nik"),
        ("62.71.01.01.01.01.0001", "nik"),
        ("6271 010101 010001", "nik"),
        ("hubungi 0812\u00a03456\u00a07890", "phone"),
        ("0812\u20113456\u20117890", "phone"),
        ("0812_3456_7890", "phone"),
        ("0536-3221234", "phone"),
        ("siti(at)contoh.id", "email"),
        ("siti aminah bin ahmad", "name"),
        ("korban: Siti Aminah", "name"),
    ],
)
def test_what_is_hidden_from_the_eye_is_found(hidden: str, sign: str) -> None:
    """Blanks of no width, other dashes and underscores hold a number together once the cell is read."""
    assert personal_data.sign_of_person(hidden) == sign


@pytest.mark.parametrize(
    "harmless", ["470/0536/2026", "UPTD-62_06-2026-001", "korban: anak", "Kantor bin\u2011aan", "1_234_567"]
)
def test_what_only_looks_like_it_is_left(harmless: str) -> None:
    assert personal_data.sign_of_person(harmless) is None


@pytest.mark.parametrize(
    ("heading", "named"), [("Catatan", " (Catatan)"), ("Catatan Ny. Sari", ""), ("Nama korban Sari", "")]
)
def test_a_cell_is_named_by_its_heading_unless_that_tells_of_a_person(heading: str, named: str) -> None:
    """In a CSV nobody counts columns off by letters. Of a heading that asks for a person only that much is said."""
    lines = plain_rows("campaigns", [GOOD["campaigns"][0]])
    lines[0].append(heading)
    lines[1].append(f"hubungi {PHONE}")
    letter = chr(ord("A") + len(lines[0]) - 1)
    faults = examined(csv_of(lines), name="k.csv").faults
    (cell,) = [fault for fault in faults if fault.row == 2]
    assert cell.where("id").endswith(f"baris 2, kolom {letter}{named}")
    assert not any("Sari" in str(fault.as_dict()) + fault.where("id") for fault in faults)
