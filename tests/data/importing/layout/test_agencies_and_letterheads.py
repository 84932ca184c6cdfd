"""A hundred names of agencies and letterheads pass; a person's number, address or name is refused as firmly as ever."""

from __future__ import annotations

import pytest

from data import importing
from data.importing.layout.letterheads import without_agency
from data.importing.layout.personal_data import sign_of_person
from tests.data.filled import CAMPAIGN, PARTNER, REPORT, codes, examined, plain_rows, sheet_of, with_

AGENCIES = """Forum Anak: Tunas Katingan|Forum Anak Daerah: Isen Mulang|Forum Anak: Bintang Kahayan|Yayasan An. Nur
Yayasan An. Nisa Palangka Raya|LKSA An. Najah|Masjid An. Noor|Pondok Pesantren An. Nahdlah|TK An. Nisa
RA An. Nur|MI An. Nur Kasongan|Panti Asuhan An. Nur|MTs An. Najah|Yayasan Umar bin Khattab
Masjid Abu Bakar bin Affan|Pondok Pesantren Ali bin Thalib|SD Islam Khadijah binti Khuwailid
Yayasan Fatimah binti Muhammad|SMP Bilal bin Rabah|Lembaga Perlindungan Saksi dan Korban: Perwakilan Kalteng
LPSK Korban: Kantor Perwakilan|Rumah Aman Anak: Betang Mandiri|Posyandu Anak: Melati Indah
Sanggar Anak: Huma Betang|Komunitas Peduli Anak: Borneo Sehat|Taman Anak: Ceria Bersama|Dinas Sosial
DP3APPKB Kabupaten Katingan|UPTD PPA Kota Palangka Raya|P2TP2A Kabupaten Kapuas|Polres Katingan
Unit PPA Satreskrim Polres Kotim|Kejaksaan Negeri Sampit|Pengadilan Negeri Kasongan
Kantor Urusan Agama Kec. Selat|KPAID Kalimantan Tengah|LBH Palangka Raya|LSM Betang Mandiri
PT. Media Kalteng|CV Anugerah|RSUD dr. Doris Sylvanus|RSUD Mas Amsyar Kasongan|Puskesmas Kereng Pangi
Dewan Adat Dayak|Kedamangan Katingan Hilir|Majelis Ulama Indonesia|GKE Sinta Kuala Kurun
Keuskupan Palangka Raya|Karang Taruna Isen Mulang|Tim Penggerak PKK Kab. Seruyan|GOW Kobar|Fatayat NU
Aisyiyah Palangka Raya|Muslimat NU Kotim|Universitas Palangka Raya|IAIN Palangka Raya
Radio Republik Indonesia|Diskominfosantik Prov. Kalteng|Balai Pemasyarakatan|Lapas Kelas IIA|BKKBN
Puspaga Isen Mulang|PATBM Desa Hampalit|Bhayangkari Cabang Kapuas|Dharma Wanita Persatuan
Kwartir Cabang Pramuka|PMI Kota Palangka Raya|Telkomsel Sampit|BNN Kota Palangka Raya|Bapas Sampit
Yayasan An. Naba""".replace("\n", "|").split("|")

LETTERHEADS = [
    ["PEMERINTAH KABUPATEN KATINGAN", "Jl. Contoh No. 5 Telp. (0536) 3220000 Fax. (0536) 3220001"],
    ["PEMERINTAH KOTA PALANGKA RAYA", "Jalan Contoh Nomor 12, Telepon (0536) 3221234, 3221235"],
    ["DINAS PEMBERDAYAAN PEREMPUAN", "Jln. Contoh Km. 1 Telp/Fax: (0513) 21234"],
    ["UPTD PPA KABUPATEN KAPUAS", "Email: uptdppa@kapuaskab.go.id"],
    ["PEMERINTAH PROVINSI KALIMANTAN TENGAH", "Website: dp3appkb.kalteng.go.id  e-mail: dp3appkb@kalteng.go.id"],
    ["DINAS SOSIAL", "Telp. 0536-3220000"],
    ["DINAS SOSIAL", "Telepon : (0531) 21-234", "Kode Pos 74322"],
    ["KEPOLISIAN RESOR KATINGAN", "Jl. Contoh 1 Kasongan Telp (0536) 4043110"],
    ["PEMERINTAH KABUPATEN SERUYAN", "Nomor Telp. (0538) 21100 - 21101"],
    ["PEMKAB KOTAWARINGIN TIMUR", "Telp. +62 531 2067000"],
    ["BADAN PUSAT STATISTIK", "Email : bps6209@bps.go.id, Telp. (0536) 3220009"],
    ["PEMERINTAH KABUPATEN LAMANDAU", "Alamat", "Jl. Contoh"],
    ["PEMERINTAH KABUPATEN SUKAMARA", "Telepon", "(0532) 26000"],
    ["UPTD PPA PROVINSI", "email: uptdppa.kalteng@gmail.com"],
    ["PEMERINTAH KABUPATEN BARITO UTARA", "Telp. (0519) 21021 Faks. (0519) 21022 MUARA TEWEH 73811"],
    ["DINAS P3A", "Jl. Contoh, Telp. (0526) 2023000 / 2023001"],
    ["KANTOR KECAMATAN KATINGAN HILIR", "Telp. (0536) 4043001"],
    ["PEMERINTAH KABUPATEN GUNUNG MAS", "Alamat : Jl. Contoh Telp (0537) 31000 Kuala Kurun"],
    ["PEMERINTAH KABUPATEN PULANG PISAU", "Telp. (0513) 61234 e-mail : dp3a@pulangpisaukab.go.id"],
    ["PEMERINTAH KABUPATEN MURUNG RAYA", "(0528) 3101000 Puruk Cahu"],
    ["PEMERINTAH KABUPATEN BARITO TIMUR", "Telp.(0526)2091111"],
    ["PEMERINTAH KABUPATEN BARITO SELATAN", "TELP. (0525) 21500 BUNTOK"],
    ["PEMERINTAH KOTAWARINGIN BARAT KABUPATEN", "No. Telp (0532) 21234"],
    ["DINAS PENDIDIKAN", "Fax (0536) 3229999"],
    ["LEMBAGA PERLINDUNGAN ANAK", "Forum Anak: Tunas Katingan"],
    ["SEKRETARIAT DAERAH", "Phone (0536) 3221111"],
    ["PUSKESMAS KASONGAN", "Telp. (0536) 4043222, email: puskesmas@katingankab.go.id"],
    ["RSUD MAS AMSYAR", "Jl. Contoh Telp. (0536) 4043333 Fax. 4043334"],
    ["YAYASAN AN. NUR", "Yayasan An. Nur, Telp. (0536) 3224444"],
    ["PEMERINTAH KABUPATEN KAPUAS", "Jl. Contoh No.1 Telp. (0513) 21005 s.d. 21007"],
    ["UNIT PELAKSANA TEKNIS DAERAH", "Alamat: Jl. Contoh; Telp: (0536) 322 0000"],
]  # fmt: skip


def test_there_are_a_hundred() -> None:
    assert len(set(AGENCIES)) + len(LETTERHEADS) >= 100


def test_a_name_of_an_agency_passes_where_agencies_are_named() -> None:
    rows = [with_(PARTNER, id=f"M-{number}", agency=name) for number, name in enumerate(AGENCIES, 1)]
    intake = examined({"partners": rows})
    assert codes(intake) == []
    assert intake.tables["partners"]["agency"].tolist() == AGENCIES


@pytest.mark.parametrize("lines", LETTERHEADS, ids=range(len(LETTERHEADS)))
def test_a_letterhead_above_the_table_is_left_out(lines: list[str]) -> None:
    intake = examined(
        sheet_of("Kampanye", *([line] for line in lines), [], *plain_rows("campaigns", [CAMPAIGN]))
    )
    assert codes(intake) == []
    assert len(intake.tables["campaigns"]) == 1


def test_the_letterhead_is_said_to_be_left_out() -> None:
    above = [[text] for text in LETTERHEADS[0]]
    intake = examined(sheet_of("Kampanye", *above, *plain_rows("campaigns", [CAMPAIGN])))
    assert [(note.code, note.row) for note in intake.notes if note.code == "letterhead"] == [
        ("letterhead", 2)
    ]


def test_a_sender_may_be_a_forum_of_children() -> None:
    assert importing.check_free_text(sender="Forum Anak: Tunas Katingan") == []
    assert importing.check_free_text(correction="Forum Anak: Tunas Katingan") != []


PRIVATE = [
    "Telp/WA 0812-3456-7890",
    "HP 081234567890",
    "+62 812 3456 7890",
    "Narahubung: 0852 1234 5678 (Telp. (0536) 3220000)",
    "budi.santoso@gmail.com",
    "contoh@example.org",
    "NIK 6271014505990001",
    "a.n. Budi Santoso",
    "Sdri. Siti Aminah",
    "An. Budi",
    "Siti binti Ahmad",
    "Korban: Siti Aminah",
]


@pytest.mark.parametrize("text", PRIVATE)
def test_what_is_private_is_refused_in_a_letterhead(text: str) -> None:
    lines = [["PEMERINTAH KABUPATEN KATINGAN"], [text], [], *plain_rows("campaigns", [CAMPAIGN])]
    intake = examined(sheet_of("Kampanye", *lines))
    assert set(codes(intake)) <= {"personal_data", "personal_heading"}
    assert intake.refused_whole


@pytest.mark.parametrize(
    "text", [*PRIVATE, "Yayasan a.n. Budi Santoso", "LSM Ny. Siti Aminah", "Forum Anak WA 081234567890"]
)
def test_what_is_private_is_refused_among_agencies(text: str) -> None:
    intake = examined({"partners": [with_(PARTNER, agency=text)]})
    assert codes(intake) == ["personal_data"]


@pytest.mark.parametrize(
    "cell", ["(0536) 3220000", "0536-3220000", "dp3a@katingankab.go.id", "Forum Anak: Tunas Katingan"]
)
def test_below_the_headings_and_elsewhere_all_of_it_is_a_sign_as_before(cell: str) -> None:
    assert sign_of_person(cell, text=True) is not None
    intake = examined({"reports": [with_(REPORT, channel=cell)]})
    assert codes(intake) == ["personal_data"]


def test_only_what_begins_as_an_agency_is_read_as_one() -> None:
    for text in (
        "An. Nur Aini",
        "Anak: Budi Santoso",
        "Budi bin Ahmad",
        "korban dari Forum Anak: Budi Santoso",
    ):
        assert without_agency(text) == text


@pytest.mark.parametrize("word", ["Nama", "NIK", "Alamat", "HP"])
def test_a_message_never_speaks_of_the_heading_of_a_cell(word: str) -> None:
    headings, row = plain_rows("campaigns", [CAMPAIGN])
    row[headings.index("Kecamatan")] = word
    (fault,) = examined(sheet_of("Kampanye", headings, row)).faults
    assert fault.code == "personal_heading"
    for language, heading in (("id", "judul kolom ini"), ("en", "heading of this column")):
        assert heading not in f"{fault.what(language)} {fault.what_to_do(language)}".casefold()
    assert "(Kecamatan)" in fault.where("id")


def test_the_heading_of_a_column_is_spoken_of_as_one() -> None:
    headings, row = plain_rows("campaigns", [CAMPAIGN])
    (fault,) = examined(sheet_of("Kampanye", [*headings, "Nama korban"], [*row, None])).faults
    assert fault.what("id").startswith("Judul kolom ini")
