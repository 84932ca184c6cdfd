"""More of each kind that offices and their programs write: a list of variants a kind, with all offenders at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from data import geography, importing
from data.importing import Intake, second_yes
from data.importing.notes import YEAR, ZERO
from data.importing.values import gazetteer, qualifiers
from data.place_names import regencies_named
from data.store import Store
from tests.data.filled import (
    AGREEMENT,
    CAMPAIGN,
    JOINT,
    PARTNER,
    REPORT,
    TODAY,
    codes,
    csv_of,
    examined,
    plain_rows,
    saved,
    sheet_of,
    with_,
)  # fmt: skip
from tests.data.importing.test_qualified_values import export

NOWHERE = Path("/nonexistent-and-never-made")
HEADINGS, *ROWS = plain_rows("campaigns", [CAMPAIGN, with_(CAMPAIGN, id="K-2")])


def campaigns(**changes: Any) -> Intake:
    return examined({"campaigns": [with_(CAMPAIGN, **changes)]})


def of_rows(column: str, written: Iterable[Any], **more: Any) -> dict[Any, object]:
    """Each writing → the month its row is taken for, or the code of its fault with shape or advice: a row each of one
    file, for a file costs more than its rows."""
    texts = list(written)
    rows = [with_(CAMPAIGN, id=f"K-{at}", **{**more, column: text}) for at, text in enumerate(texts)]
    intake = examined({"campaigns": rows})
    taken = dict(zip(intake.tables["campaigns"]["id"], intake.tables["campaigns"]["month"], strict=True))
    faults = {fault.row: fault for fault in reversed(intake.faults)}
    answers: dict[Any, object] = {}
    for at, text in enumerate(texts):
        fault = faults.get(at + 2)
        extra = fault and (fault.details.get("shape") or fault.details.get("advice"))
        answers[text] = (
            taken.get(f"K-{at}") if fault is None else f"{fault.code} {extra}" if extra else fault.code
        )
    return answers


def other(expected: Mapping[Any, object], answers: Mapping[Any, object]) -> dict[Any, object]:
    """What gave something else than was expected."""
    return {written: answers[written] for written in expected if answers[written] != expected[written]}


# --- days


def test_zones_of_many_programs() -> None:
    january, february = "2026-01", "2026-02"
    days: dict[Any, object] = {
        "2026-02-01T00:30:00+08:00": january,
        "2026-02-01 00:30 GMT+8": january,
        "2026-01-31T23:30 GMT+7": january,
        "31 Jan 2026 17:00 GMT": february,
        "2026-01-31T17:00Z": february,
        "2026-01-31T17:00:00.000000Z": february,
        "2026-01-31T17:00 Zulu": february,
        "2026-01-31 17:00:00 +0000 UTC": february,
        "01 Feb 2026 00:30 UTC+08:00": january,
        "Sat, 31 Jan 2026 17:00:00 GMT": february,
        "1 Februari 2026 00.30 Waktu Indonesia Tengah": january,
        "1 Februari 2026 pukul 00.30 (Waktu Indonesia Bagian Tengah)": january,
        "1 Februari 2026 01.30 Waktu Indonesia Timur": january,
        "1 Februari 2026 00.30 Waktu Indonesia Barat": february,
        "2026-02-01 00:30 Central Indonesia Time": january,
        "2026-02-01 00:30 Indonesian Western Time": february,
        46053.99: january,
        "46053.75": january,
        46054: february,
        "2026-01-31T170000Z": "not_a_date unread",
    }
    assert other(days, of_rows("date", days)) == {}
    zoned = campaigns(date="1 Februari 2026 00.30 Waktu Indonesia Tengah").notes
    assert [(note.code, dict(note.details)) for note in zoned] == [
        ("time_zone", {"count": "1", "moved": "1"})
    ]


def test_what_is_no_one_day_is_told_as_what_it_is() -> None:
    shapes: dict[Any, object] = {
        **dict.fromkeys(
            ("12 jan 2026 s/d 14 jan 2026", "12-14/01/2026", "12, 13, 14 Januari 2026", "12 dan 13 Januari 2026",
             "12–14 Jan 2026", "2026-01-12/2026-01-14", "12 Januari s.d 2 Februari 2026"), "not_a_date range"),
        **dict.fromkeys(
            ("± 12 Januari 2026", "kira-kira 12 Januari 2026", "lk. 12 Januari 2026", "lk 12/01/2026",
             "ca. 12 Jan 2026", "~12/01/2026", "12 Januari 2026 (perkiraan)", "12 Januari 2026?",
             "12/01/2026 (tentatif)", "tentatif 12/01/2026", "awal Januari 2026"), "not_a_date about"),
        **dict.fromkeys(
            ("rencana 12 Januari 2026", "batal 12 Januari 2026", "12 Januari 2026 WIB", "2026-01-25 Masehi",
             "25 Januari 2O26", "sebelum 12 Januari 2026"), "not_a_date unread"),
        **dict.fromkeys(("Januari 2026", "01/2026", "Jan '26"), "not_a_date month"),
        **dict.fromkeys(("31/02/2026", "2026-02-30", "31 April 2026"), "not_a_date none"),
    }  # fmt: skip
    assert other(shapes, of_rows("date", shapes)) == {}


def test_a_year_that_cannot_be_is_told_as_one_and_its_order_is_not_asked() -> None:
    years = ("12/01/0206", "12-01-2569", "12/01/1447", "12/01/206", "25/01/20226", "25/01/2206", "25/01/1926",
             "0206-01-25", "2569-01-25", "1447-01-25", "25 Januari 206", "25 Januari 2569 BE", "12 Rajab 1447 H",
             "7 Sya'ban 1447", date(1926, 1, 25))  # fmt: skip
    assert other(dict.fromkeys(years, "not_a_date year"), of_rows("date", years)) == {}
    (fault,) = campaigns(date="12/01/0206").faults
    assert fault.value == "12/01/0206"
    for language, word in (("id", "tahun Masehi"), ("en", "common era")):
        assert word in fault.what_to_do(language)
    stated = {"regency_code": "62.06", "table": "Laporan", "rows_stated": 0}
    months = [{**stated, "month": month} for month in ("01/0206", "2569-01", "01/1447", "01/206")]
    faults = examined({"submissions": months}).faults
    assert [(fault.code, fault.details["shape"]) for fault in faults] == [("not_a_month", "year")] * 4


def agreed_until(*years: int, store: Store | None = None, accepted: tuple[str, ...] = ()) -> Intake:
    agreements = [
        with_(AGREEMENT, id=f"P-{year}", partners="M-1", valid_until=date(year, 1, 5)) for year in years
    ]
    return examined({"agreements": agreements, "partners": [PARTNER]}, store, accepted=accepted)


def test_a_plan_or_an_end_far_off_is_asked_about_once(tmp_path: Path) -> None:
    rows = {"joint_activities": [with_(JOINT, planned=date(2062, 1, 20), held=None, lead="M-1", taking_part="M-1")],
            "partners": [PARTNER]}  # fmt: skip
    assert codes(examined(rows)) == ["year_far"]
    intake = agreed_until(2027, 2031, 2036, 2046, 2062)
    assert [(fault.code, fault.row) for fault in intake.faults] == [("year_far", 5), ("year_far", 6)]
    assert [offer.key for offer in intake.offers] == [
        f"{YEAR} agreements 62.06 {year}" for year in (2046, 2062)
    ]
    assert "2062" in intake.offers[1].said("id")
    store = Store(tmp_path)
    importing.take(agreed_until(2062, store=store, accepted=(YEAR,)), store, cut_off=TODAY)
    assert agreed_until(2062, store=store).faults == [], "what is held is not asked about every month"


# --- numbers


def test_what_qualifies_a_number() -> None:
    about = ("±30", "30±", "kira-kira 30", "kira2 30", "lk. 30", "lk 30", "l.k. 30", "kl. 30", "k/l 30", "30 lebih",
             "30-an", "30an", "maks 30", "max. 30", "min 30", "30+", "30++", "sktr 30", "sekitar 30 orang", "30 +/- 2",
             "30 peserta (perkiraan)", "30 (sementara)", "> 30", "≥ 30", "< 5", "est. 30")  # fmt: skip
    shapes: dict[Any, object] = {
        **dict.fromkeys(about, "not_a_number about"),
        **dict.fromkeys(("30 s/d 40", "30 s.d 40", "30 – 40", "30 sampai 40", "30/40"), "not_a_number range"),
        **dict.fromkeys(("tiga puluh", "30 L", "٣٠", "***", "½"), "not_a_number none"),
    }
    assert other(shapes, of_rows("participants_female", shapes)) == {}


def test_words_for_nought_are_nought_and_words_for_nothing_are_empty() -> None:
    noughts = dict.fromkeys(("0 (nol)", "nol", "Nol", "0 orang", "0 (zero)", "(nol)", "0"), 0)
    nothings = dict.fromkeys(("NIHIL", "Tdk ada", "tidak ada", "belum ada", "kosong", "nil"), None)
    expected = {**noughts, **nothings}
    rows = [with_(CAMPAIGN, id=f"K-{at}", participants_female=text) for at, text in enumerate(expected)]
    read = examined({"campaigns": rows}).tables["campaigns"]["participants_female"]
    assert dict(zip(expected, read, strict=True)) == expected


# --- a month without anything


def test_a_month_without_anything_in_many_words() -> None:
    says = ("NIHIL", "NIHIL.", "(NIHIL)", "- nihil -", "N I H I L", "Nihil/Tidak ada", "nihil laporan", "0 (nol)",
            "nol", "Zero", "ZERO REPORT", "Tdk ada kegiatan", "tdk ada kegiatan bln ini", "Tdk ada kampanye", "KOSONG",
            "Tidak melaksanakan kegiatan", "Kegiatan tidak dilaksanakan", "Tidak terlaksana",
            "Laporan nihil bulan Mei 2026")  # fmt: skip
    does_not = ("Belum ada kegiatan", "-", "Kegiatan", "menyusul", "data menyusul", "lihat lampiran", "0,5")
    expected = {**dict.fromkeys(says, True), **dict.fromkeys(does_not, False)}
    assert other(expected, {text: qualifiers.says_no_events(text) for text in expected}) == {}


@pytest.mark.parametrize("text", ["0 (nol)", "Kegiatan tidak dilaksanakan"])
def test_such_a_month_is_offered_as_a_stated_zero(text: str) -> None:
    above = [["PEMERINTAH KABUPATEN KATINGAN"], ["Bulan: Mei 2026"]]
    content = sheet_of("Kampanye", *above, HEADINGS, [text])
    assert [offer.key for offer in examined(content).offers] == ["zero campaigns 62.06 2026-05"]
    assert codes(examined(content, accepted=[ZERO])) == []


# --- reviews

REVIEWED = {
    "_validation_status": ("Not Approved", "validation_status_not_approved", "On Hold", "on-hold"),
    "_validation_status.label": ("Not approved", "{'uid': 'validation_status_on_hold', 'label': 'On hold'}"),
    "__system/reviewState": ("hasIssues", "rejected", "edited", "has-issues"),
    "__system-reviewState": ("hasIssues", "rejected", "edited"),
    "reviewState": ("hasIssues", "Rejected"),
    "eventStatus": ("SKIPPED", "OVERDUE", "SCHEDULE", "ACTIVE"),
    "followup": ("true", "1", "Ya"),
    "registrationStatus": ("IN_PROGRESS", "DECLARED", "REJECTED", "ARCHIVED", "CORRECTION_REQUESTED"),
    "Declaration status": ("WAITING_VALIDATION", "NOTIFIED"),
    "Status verifikasi": (
        "Tdk disetujui",
        "blm diverifikasi",
        "Ditolak",
        "perlu perbaikan",
        "revisi",
        "tolak",
    ),
    "Disetujui": ("tidak", "Tdk", "belum", "false", "0"),
    "Status": ("Not approved", "Ditolak", "Draft", "Pending", "CANCELLED", "revisi"),
}


def test_rows_that_were_not_approved_are_held_however_it_is_spelt() -> None:
    approved = {"followup": "false"}
    held_rows = {
        heading: {
            fault.value
            for fault in export(heading, approved.get(heading, "Approved"), *states).faults
            if fault.code.startswith("review_")
        }
        for heading, states in REVIEWED.items()
    }
    assert held_rows == {heading: set(states) for heading, states in REVIEWED.items()}


def test_what_is_no_review_holds_nothing() -> None:
    columns = {
        "storedBy": ("admin", "system"),
        "followup": ("false", None),
        "Follow up": ("ya", "tidak"),
        "Status": ("Approved", "proses"),
        "Keterangan": ("lancar", "batal hujan"),
        "_validation_status": ("Approved", "validation_status_approved"),
        "reviewState": ("approved", "Approved"),
        "Registration status": ("REGISTERED", "ISSUED"),
        "Event status": ("COMPLETED", "COMPLETED"),
    }
    faults = {heading: codes(export(heading, *states)) for heading, states in columns.items()}
    assert [heading for heading in columns if faults[heading]] == []


# --- places


def districts_told(rows: Iterable[tuple[str, Any]]) -> dict[Any, Mapping[str, str]]:
    """What is told of each (regency, what stands for a district); nothing of one that is a district."""
    places = list(rows)
    written = [
        with_(CAMPAIGN, id=f"K-{at}", regency_code=regency, regency_name=None, district=text)
        for at, (regency, text) in enumerate(places)
    ]
    return {places[(fault.row or 0) - 2]: fault.details for fault in examined({"campaigns": written}).faults}


def test_every_capital_leads_to_its_district() -> None:
    capitals = list(geography.regencies()["capital"].items())
    written = [
        (str(code), text)
        for code, capital in capitals
        for text in (capital, capital.upper(), f"Kota {capital}", f"Kel. {capital}")
    ]
    told = districts_told(written)
    names = {place: details["nearest"].split(", ") for place, details in told.items()}
    assert [
        place for place in told if len(set(names[place])) < len(names[place]) or "–" in names[place]
    ] == []
    # Two capitals are called as something else of their regency.
    places = {place[0] for place, details in told.items() if details["advice"] == "place"}
    assert places == {code for code, capital in capitals} - {"62.08", "62.71"}


def test_every_capital_leads_to_its_regency() -> None:
    written = {
        text: geography.area_name(code)
        for code, capital in geography.regencies()["capital"].items()
        for text in (capital, f"{capital}, Kalimantan Tengah", f"{capital} (Kalteng)")
    }
    rows = [
        with_(CAMPAIGN, id=f"K-{at}", regency_code=None, regency_name=text, district=None)
        for at, text in enumerate(written)
    ]
    texts = list(written)
    faults = examined({"campaigns": rows}).faults
    nearest = {texts[(fault.row or 0) - 2]: fault.details["nearest"] for fault in faults}
    assert len(nearest) > 30
    assert other({text: written[text] for text in nearest}, nearest) == {}


@pytest.mark.parametrize("language", ["id", "en"])
def test_where_nothing_is_written_alike_the_districts_are_named(language: str) -> None:
    row = with_(CAMPAIGN, regency_code="62.71", regency_name=None, district="Palangka Raya")
    (fault,) = examined({"campaigns": [row]}).faults
    assert "Pahandut" in fault.what(language)
    assert "Jekan Raya" in fault.what(language)


def test_codes_of_bps_of_every_regency_and_district() -> None:
    codes_of_bps = geography.regencies()["bps_code"]
    rows = [with_(CAMPAIGN, regency_code=bps, regency_name=geography.area_name(code), district=None)
            for code, bps in codes_of_bps.items()]  # fmt: skip
    read = examined({"campaigns": rows}).tables["campaigns"]["regency"]
    assert read.tolist() == list(codes_of_bps.index)
    written = {
        (district[:5], text): district
        for bps, district in gazetteer._bps().items()
        for text in (bps, f"{bps[:4]}.{bps[4:]}", int(bps))
    }
    told = districts_told(written)
    assert {place: details["kemendagri"] for place, details in told.items()} == written
    assert {details["advice"] for details in told.values()} == {"bps"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_word_unlike_all_is_told_with_words_to_choose_from(language: str) -> None:
    rows = [with_(REPORT, id=f"L-{at}", channel=text) for at, text in enumerate(("SIMFONI", "Darng"))]
    unlike, alike = (fault.what(language) for fault in examined({"reports": rows}).faults)
    nearest = "Yang paling mirip" if language == "id" else "Nearest"
    assert nearest not in unlike
    assert "SAPA 129" in unlike
    assert f"{nearest}: Daring" in alike


# --- rows that would go, and other regencies


def test_whatever_would_take_rows_away_is_asked_about(tmp_path: Path) -> None:
    store = Store(tmp_path)
    rows = [with_(CAMPAIGN, id=f"K-{number}") for number in (1, 2, 3)]
    importing.take(examined({"campaigns": rows}, store), store, cut_off=TODAY)
    zero = {"regency_code": "62.06", "month": "01/2026", "table": "Kampanye", "rows_stated": 0}
    nihil = sheet_of("Kampanye", ["KABUPATEN KATINGAN"], ["Bulan: Januari 2026"], HEADINGS, ["NIHIL"])
    elsewhere = with_(CAMPAIGN, id="K-5", regency_code="62.07", regency_name="Seruyan", district=None)
    files: dict[str, tuple[Any, str]] = {
        "the new one alone": ({"campaigns": [with_(CAMPAIGN, id="K-4")]}, "3"),
        "none at all": ({"submissions": [zero]}, "3"),
        "nihil with a yes": (nihil, "3"),
        "other codes": ({"campaigns": [with_(row, id=f"X-{at}") for at, row in enumerate(rows)]}, "3"),
        "two of three": ({"campaigns": rows[:2]}, "1"),
        "one moved to February": (
            {"campaigns": [*rows[:2], with_(rows[2], date=date(2026, 2, 3))]},
            "1",
        ),
        "one given to another": ({"campaigns": [*rows[:2], elsewhere]}, "1"),
        "the same": ({"campaigns": rows}, ""),
        "one more": ({"campaigns": [*rows, with_(CAMPAIGN, id="K-9")]}, ""),
    }
    asked = {
        name: "".join(
            fault.details["count"]
            for fault in second_yes.asked(examined(content, store, accepted=[ZERO]), store, "Katingan")
            if fault.code == second_yes.LOST
        )
        for name, (content, _) in files.items()
    }
    assert asked == {name: count for name, (_, count) in files.items()}


def test_a_file_that_tells_of_another_regency_than_its_rows_is_asked_about() -> None:
    """The classic slip: last month's file of a neighbour, or the wrong line of a drop-down list in every row."""

    def asked(name: str, *titles: str, sender: str = "") -> list[str]:
        content = sheet_of("Kampanye", *([title] for title in titles), HEADINGS, *ROWS)
        faults = second_yes.asked(examined(content, name=name), Store(NOWHERE), sender)
        for fault in faults:
            assert "Kabupaten Seruyan" in fault.what("id")
            assert "Kabupaten Katingan" in fault.what("en")
        return [fault.code for fault in faults]

    slips = [
        asked("Kampanye_Kab_Seruyan_Mei_2026.xlsx"),
        asked("a.xlsx", "PEMERINTAH KABUPATEN SERUYAN", "Bulan: Januari 2026"),
        asked("a.xlsx", "Rekap kampanye Kab. Seruyan"),
        asked("kabupaten seruyan.xlsx", sender="Dinas P3A"),
        asked("a.xlsx", sender="DP3A Seruyan"),
    ]
    assert slips == [["sender_elsewhere"]] * len(slips)
    right = [
        asked("Kampanye_Kab_Katingan_Mei_2026.xlsx"),
        asked("a.xlsx", "PEMERINTAH KABUPATEN SERUYAN", sender="DP3A Katingan"),
        asked("a.xlsx", "Kabupaten Katingan dan Kabupaten Seruyan"),
        asked("kiriman.xlsx"),
        asked("Seruyan Hilir.xlsx"),
        asked("a.xlsx", "DINAS P3APPKB PROVINSI KALIMANTAN TENGAH", "Jl. Contoh 1, Kota Palangka Raya"),
    ]
    assert right == [[]] * len(right)


def test_offices_are_known_by_many_names() -> None:
    offices = {
        "UPTD PPA Kuala Kurun": {"62.10"},
        "Dinas P3A Pangkalan Bun": {"62.01"},
        "DP3A Kuala Kapuas": {"62.03"},
        "DP3A Puruk Cahu": {"62.12"},
        "Dinas Gumas": {"62.10"},
        "DP3A P.Raya": {"62.71"},
        "UPTD PPA Lamandau & Sukamara": {"62.08", "62.09"},
        "Kab. Katingan (Kasongan)": {"62.06"},
        "6206": set(),
        "Kotawaringin": set(),
        "Provinsi Kalimantan Tengah, Palangka Raya": set(),
        "Dinas Sosial": set(),
    }
    assert other(offices, {name: regencies_named(name) for name in offices}) == {}


# --- letterheads, headings, unseen signs, empty files


def test_offices_are_reached_by_these_and_persons_by_those() -> None:
    def refused(*lines: str) -> bool:
        above = [["PEMERINTAH KABUPATEN KATINGAN"], *([line] for line in lines), []]
        return examined(sheet_of("Kampanye", *above, HEADINGS, *ROWS)).refused_whole

    offices = ("Layanan SAPA 129 / WA 08111-129-129", "SAPA 129: +62 8111 129 129", "e-mail: dinas_p3a@yahoo.co.id",
               "surel dinas.p3a@gmail.com", "Telp/Fax (0536) 4043105",
               "Email: dp3ap2kb.katingan@gmail.com")  # fmt: skip
    assert not refused(*offices)
    persons = ("WA 08111-129-128", "Hotline 0821-5000-1234", "budi_p3a@yahoo.co.id", "NIK 6271014505990001",
               "Operator: Siti (0812-3456-7890)")  # fmt: skip
    assert [line for line in persons if not refused(line)] == []
    assert codes(examined({"partners": [with_(PARTNER, agency="PKBM Bin Baz")]})) == []


def test_halves_of_a_question_as_programs_call_them() -> None:
    def joined(heading: str) -> object:
        place = HEADINGS.index("Bentuk")
        halves = [["Kunjungan sekolah", None], [None, "Media sosial"]]
        rows = [[*row[:place], first, *row[place + 1 :], second]
                for row, (first, second) in zip(ROWS, halves, strict=True)]  # fmt: skip
        intake = examined(csv_of([[*HEADINGS, heading], *rows], day="%Y-%m-%d"), name="Kampanye.csv")
        return codes(intake) == [] and {note.code for note in intake.notes} == {"columns_joined"}

    headings = ("Bentuk", "Bentuk (2)", "Bentuk.1", "Bentuk_2", "BENTUK", "bentuk *", "Bentuk.10")
    assert [heading for heading in headings if not joined(heading)] == []


def test_more_signs_nobody_can_see() -> None:
    signs = "\u200b\u200c\u200d\ufeff\u00ad\u2060\u200e\u200f\u202a\u202c\u2066\u2069\u180e\u034f\u061c\u3164\u2800"
    rows = [with_(CAMPAIGN, id=f"K{sign}-{at}", participants_female=f"3{sign}0", figures=None, cost=None)
            for at, sign in enumerate(signs)]  # fmt: skip
    intake = examined(csv_of(plain_rows("campaigns", rows), day="%Y-%m-%d"), name="Kampanye.csv")
    assert intake.tables["campaigns"]["id"].tolist() == [f"K-{at}" for at in range(len(signs))]
    assert set(intake.tables["campaigns"]["participants_female"]) == {30}
    assert {note.code for note in intake.notes} == {"unseen_signs"}


def test_empty_files_are_told_to_be_empty() -> None:
    contents = {
        "bytes": (b"", b"\n\n", b"   \n  ", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n"),
        "form": (csv_of([HEADINGS]), csv_of([HEADINGS, [None] * 3, [" "] * 9])),
        "none": (saved(openpyxl.Workbook()),),
    }
    assert {
        seen: {fault.details["seen"] for content in of_kind for fault in examined(content, name="a").faults}
        for seen, of_kind in contents.items()
    } == {seen: {seen} for seen in contents}
