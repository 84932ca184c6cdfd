"""The clean file: two regencies and a recap of a third, everything as the empty workbook asks for it, and its facts."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import openpyxl

TODAY = date(2026, 6, 30)
Cell = Any

KATINGAN, MURUNG_RAYA, SERUYAN = ("62.06", "Katingan"), ("62.12", "Murung Raya"), ("62.07", "Seruyan")


@dataclass
class Sheet:
    """One table on a sheet: `columns` are the names of data.tables, `headings` what stands above them.

    `above`, `below`: lines before the headings and after the rows. Cells are str, int, float, date or None.
    """

    table: str
    title: str
    columns: list[str]
    headings: list[str]
    rows: list[list[Cell]]
    above: list[list[Cell]] = field(default_factory=list)
    below: list[list[Cell]] = field(default_factory=list)

    @property
    def lines(self) -> list[list[Cell]]:
        return [*self.above, self.headings, *self.rows, *self.below]

    def values(self, column: str) -> list[Cell]:
        return [row[self.columns.index(column)] for row in self.rows]

    def write(self, row: int, column: str, value: Cell) -> None:
        """Write one cell; `row` counts as the spreadsheet does: 2 is the first below the headings."""
        self.rows[row - 2][self.columns.index(column)] = value

    def insert(self, index: int, heading: str, cells: Iterable[Cell]) -> None:
        """A further column, which no table knows."""
        self.columns.insert(index, "")
        self.headings.insert(index, heading)
        for row, cell in zip(self.rows, cells, strict=True):
            row.insert(index, cell)


# Table → (sheet, column → heading): as the Indonesian template has them, written down here once more by hand.
HEADINGS: dict[str, tuple[str, dict[str, str]]] = {
    "submissions": ("Kiriman", {
        "month": "Bulan", "table": "Tabel", "rows_stated": "Jumlah baris", "document": "Nomor dokumen"}),
    "campaigns": ("Kampanye", {
        "id": "Nomor samaran", "district": "Kecamatan", "date": "Tanggal", "held": "Terlaksana", "form": "Bentuk",
        "audience": "Sasaran", "participants_female": "Peserta perempuan",
        "participants_male": "Peserta laki-laki", "online_reach": "Jangkauan daring",
        "adapted": "Disesuaikan budaya setempat", "figures": "Tokoh yang terlibat",
        "followed_up": "Ditindaklanjuti sesudahnya", "cost": "Biaya (Rp)"}),
    "reports": ("Laporan", {
        "id": "Nomor samaran", "district": "Kecamatan", "received": "Tanggal diterima", "channel": "Kanal",
        "form": "Bentuk OCSEA", "victim_sex": "Jenis kelamin korban", "age_group": "Kelompok umur",
        "disability": "Penyandang disabilitas", "risk": "Kelas risiko", "assessed": "Tanggal asesmen",
        "first_follow_up": "Tanggal tindak lanjut pertama", "referred": "Tanggal rujukan",
        "police": "Tanggal kepolisian", "prosecutor": "Tanggal kejaksaan", "court": "Tanggal pengadilan",
        "verdict": "Tanggal putusan", "maximum_sentence": "Hukuman maksimal",
        "takedown_asked": "Tanggal minta hapus konten", "takedown_done": "Tanggal konten terhapus",
        "closed": "Tanggal ditutup", "withdrawn": "Ditarik pelapor"}),
    "services": ("Layanan", {
        "id": "Nomor samaran", "report_id": "Nomor laporan", "service": "Layanan", "needed": "Dibutuhkan",
        "first_date": "Tanggal mulai", "completed_date": "Tanggal selesai",
        "given_in": "Diberikan di kabupaten/kota", "trauma_trained": "Petugas terlatih trauma"}),
    "partners": ("Mitra", {
        "id": "Nomor samaran", "agency": "Instansi", "kind": "Jenis", "government": "Pemerintah", "since": "Sejak"}),
    "joint_activities": ("Kegiatan Bersama", {
        "id": "Nomor samaran", "district": "Kecamatan", "kind": "Jenis", "planned": "Tanggal rencana",
        "held": "Tanggal terlaksana", "lead": "Nomor mitra pemimpin", "taking_part": "Nomor mitra peserta",
        "level": "Tingkat partisipasi"}),
    "satisfaction": ("Kepuasan", {
        "id": "Nomor samaran", "date": "Tanggal", "channel": "Cara survei", "respondent": "Jenis responden",
        "requirements": "Persyaratan", "procedure": "Sistem, mekanisme, dan prosedur",
        "time": "Waktu penyelesaian", "cost": "Biaya/tarif", "product": "Produk layanan",
        "competence": "Kompetensi pelaksana", "behaviour": "Perilaku pelaksana",
        "complaints": "Penanganan pengaduan", "facilities": "Sarana dan prasarana",
        "access": "Kemudahan menjangkau layanan"}),
    "capacity": ("Kapasitas", {
        "year": "Tahun", "counsellors": "Konselor", "psychologists": "Psikolog anak",
        "legal_companions": "Pendamping hukum", "certified": "Tenaga bersertifikat",
        "cadres_trained": "Kader terlatih", "budget": "Anggaran (Rp)", "spent": "Realisasi (Rp)",
        "digital_connected": "Pelaporan digital terhubung"}),
    "service_points": ("Titik Layanan", {
        "id": "Nomor samaran", "district": "Kecamatan", "kind": "Jenis", "functions": "Fungsi",
        "opened": "Tanggal buka", "closed": "Tanggal tutup", "hours": "Jam layanan", "capacity": "Daya tampung",
        "longitude": "Bujur", "latitude": "Lintang"}),
    "community": ("Masyarakat", {
        "village": "Kode desa/kelurahan", "year": "Tahun", "patbm_since": "PATBM sejak",
        "level": "Tingkat partisipasi", "neighbourhood_watch": "Ronda warga",
        "family_sessions": "Sesi literasi digital keluarga"}),
    "recap": ("Rekap", {
        "month": "Bulan", "measure": "Ukuran", "dimension": "Rincian menurut", "category": "Kategori",
        "value": "Jumlah"}),
}  # fmt: skip
PLACE = {"regency_code": "Kode kabupaten/kota", "regency_name": "Kabupaten/kota"}


def _day(month: int, day: int) -> date:
    return date(2026, month, day)


# Every file decides by itself whether the day stands first: in each table some date has a day beyond the twelfth.
ROWS: dict[str, list[list[Cell]]] = {
    "submissions": [
        [*KATINGAN, "01/2026", "Laporan", 2, "470/0823/DP3A/2026"],
        [*KATINGAN, "01/2026", "Kampanye", 2, None],
        [*KATINGAN, "03/2026", "Laporan", 0, None],
        [*MURUNG_RAYA, "02/2026", "Kampanye", 2, "B-12/DP3A/2026"],
        [*MURUNG_RAYA, "02/2026", "Kepuasan", 0, None],
        [*SERUYAN, "01/2026", "Kampanye", 4, None],
    ],
    "campaigns": [
        [*KATINGAN, "K-01", "62.06.02", _day(1, 13), "Ya", "Kunjungan sekolah", "Peserta didik", 30, 20, 0,
         "Tidak", "Tokoh agama; Tokoh adat", "Ya", 1_500_000.5],
        [*KATINGAN, "K-02", "62.06.01", _day(1, 5), "Ya", "Media sosial", "Masyarakat umum", None, None, 12_500,
         "Ya", None, "Tidak", 2_750_000],
        [*KATINGAN, "K-03", "62.06.10", _day(2, 17), "Tidak", "Pelatihan guru", "Guru", None, None, None,
         "Tidak", None, "Tidak", None],
        [*KATINGAN, "K-04", None, _day(3, 4), "Ya", "Pertemuan warga", "Warga", 18, 25, None, "Ya",
         "Tokoh masyarakat", "Ya", 900_000],
        [*MURUNG_RAYA, "K-11", "62.12.01", _day(2, 3), "Ya", "Pelatihan orang tua", "Orang tua", 22, 9, 0,
         "Ya", "Tokoh adat", "Ya", 1_250_000.25],
        [*MURUNG_RAYA, "K-12", "62.12.03", _day(2, 26), "Ya", "Kunjungan sekolah", "Peserta didik", 41, 38, 1_350,
         "Tidak", None, "Tidak", 12_345.75],
        [*MURUNG_RAYA, "K-13", "62.12.02", _day(3, 12), "Tidak", "Media massa lokal", "Masyarakat umum", None,
         None, None, "Tidak", None, "Tidak", None],
        [*MURUNG_RAYA, "K-14", "62.12.01", _day(3, 20), "Ya", "Pertemuan warga", "Aparat desa dan kader", 7, 12,
         None, "Ya", "Tokoh agama; Tokoh masyarakat", "Ya", 475_000],
    ],
    # The dates at the prosecutor and of what was taken down prove nothing by themselves: no day beyond the twelfth.
    "reports": [
        [*KATINGAN, "L-01", "62.06.01", _day(1, 9), "Daring", "Grooming", "Perempuan", "13–17 tahun", "Tidak",
         "Sedang", _day(1, 12), _day(1, 13), None, _day(1, 20), _day(3, 2), None, None, None, _day(1, 12),
         _day(2, 3), None, "Tidak"],
        [*KATINGAN, "L-02", "62.06.02", _day(1, 22), "Datang ke kantor", "Pemerasan seksual", "Perempuan",
         "13–17 tahun", "Tidak", "Tinggi", _day(1, 22), _day(1, 23), _day(1, 26), None, None, None, None, None,
         None, None, None, "Tidak"],
        [*KATINGAN, "L-03", None, _day(2, 10), "SAPA 129", "Penyebaran konten", "Laki-laki", "6–12 tahun", "Ya",
         "Tinggi", _day(2, 11), _day(2, 20), None, _day(2, 24), None, None, None, None, _day(2, 11), None, None,
         "Tidak"],
        [*KATINGAN, "L-04", "62.06.05", _day(2, 24), "Rujukan", "Lainnya", "Perempuan", "0–5 tahun", None,
         "Rendah", None, None, None, None, None, None, None, None, None, None, None, "Ya"],
        [*MURUNG_RAYA, "L-11", "62.12.02", _day(1, 15), "Pusat panggilan", "Siaran langsung", "Perempuan",
         "13–17 tahun", "Tidak", "Tinggi", _day(1, 16), _day(1, 16), _day(1, 19), _day(1, 27), _day(4, 7),
         _day(5, 18), _day(6, 22), "Ya", None, None, _day(6, 25), "Tidak"],
        [*MURUNG_RAYA, "L-12", "62.12.01", _day(3, 5), "Pos pengaduan", "Ajakan bertemu", "Laki-laki",
         "13–17 tahun", "Tidak", "Sedang", _day(3, 6), _day(3, 9), None, None, None, None, None, None, _day(3, 6),
         _day(3, 11), _day(4, 14), "Tidak"],
        [*MURUNG_RAYA, "L-13", None, _day(3, 19), "Daring", "Pembuatan konten", "Perempuan", "6–12 tahun", None,
         "Sedang", _day(3, 23), None, None, None, None, None, None, None, None, None, None, "Tidak"],
    ],
    "services": [
        [*KATINGAN, "Y-01", "L-01", "Pendampingan psikologis", "Ya", _day(1, 14), _day(2, 16), "Palangka Raya",
         "Ya"],
        [*KATINGAN, "Y-02", "L-01", "Bantuan hukum", "Ya", _day(2, 4), None, "Katingan", "Tidak"],
        [*KATINGAN, "Y-03", "L-02", "Kesehatan", "Ya", _day(1, 23), _day(1, 30), None, "Ya"],
        [*KATINGAN, "Y-04", "L-03", "Rehabilitasi sosial", "Ya", _day(3, 3), None, None, None],
        [*MURUNG_RAYA, "Y-11", "L-11", "Rehabilitasi sosial", "Ya", _day(2, 2), _day(5, 29), "Murung Raya", "Ya"],
        [*MURUNG_RAYA, "Y-12", "L-11", "Pemulangan", "Tidak", None, None, None, None],
        [*MURUNG_RAYA, "Y-13", "L-12", "Pengaduan", "Ya", None, None, None, None],
    ],
    "partners": [
        [*KATINGAN, "M-01", "Dinas P3A", "Dinas perempuan dan anak", "Ya", _day(1, 2)],
        [*KATINGAN, "M-02", "Yayasan Lamiang", "LSM", "Tidak", _day(1, 14)],
        [*MURUNG_RAYA, "M-11", "Unit PPA Polres", "Unit PPA kepolisian", "Ya", _day(1, 5)],
        [*MURUNG_RAYA, "M-12", "Dinas Sosial", "Dinas sosial", "Ya", _day(2, 16)],
    ],
    "joint_activities": [
        [*KATINGAN, "B-01", "62.06.02", "Konferensi kasus", _day(1, 20), _day(1, 21), "M-01", "M-01; M-02",
         "Memutuskan bersama"],
        [*KATINGAN, "B-02", None, "Rapat tim terpadu", _day(2, 9), None, "M-01", None, "Informasi"],
        [*MURUNG_RAYA, "B-11", "62.12.01", "Kampanye bersama", _day(2, 17), _day(2, 18), "M-12", "M-11; M-12",
         "Bertindak bersama"],
        [*MURUNG_RAYA, "B-12", None, "Penghapusan konten", _day(3, 10), _day(3, 11), "M-11", "M-11",
         "Konsultasi"],
    ],
    "satisfaction": [
        [*KATINGAN, "S-01", _day(1, 27), "Telepon", "Keluarga korban", 3, 3, 2, 4, 3, 3, 4, 3, 2, 3],
        [*KATINGAN, "S-02", _day(2, 6), "Di tempat layanan", "Warga", 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
        [*MURUNG_RAYA, "S-11", _day(3, 16), "Daring", "Anak 13–17 tahun", 2, 3, 2, 3, 2, 3, 3, 2, 3, None],
        [*MURUNG_RAYA, "S-12", _day(3, 6), "Kunjungan rumah", "Mitra", 3, 3, 3, 4, 3, 4, 3, 3, 3, 2],
    ],
    "capacity": [
        [*KATINGAN, 2026, 2, 1, 0, 1, 12, 1_500_000_000, 700_000_000.5, "Ya"],
        [*MURUNG_RAYA, 2026, 1, 0, 1, None, None, 850_000_000, 125_000_000, "Tidak"],
    ],
    "service_points": [
        [*KATINGAN, "T-01", "62.06.02", "UPTD PPA", "Pengaduan masyarakat; Mediasi", _day(1, 19), None,
         "08.00–15.00", None, 113.415, -1.865],
        [*KATINGAN, "T-02", None, "Rumah aman", "Penampungan sementara", _day(2, 2), None, None, 8, None, None],
        [*MURUNG_RAYA, "T-11", "62.12.01", "Pos pengaduan", "Pengaduan masyarakat", _day(1, 7), _day(5, 29), None,
         None, 114.5287, -0.7172],
    ],
    "community": [
        [*KATINGAN, "62.06.01.2001", 2026, date(2025, 5, 1), "Konsultasi", "Ya", 1],
        [*MURUNG_RAYA, "62.12.01.2003", 2026, date(2025, 8, 17), "Bertindak bersama", "Tidak", 2],
    ],
    "recap": [
        [*SERUYAN, "01/2026", "Kegiatan direncanakan", None, None, 1_250],
        [*SERUYAN, "01/2026", "Kegiatan terlaksana", None, None, 4],
        [*SERUYAN, "01/2026", "Kegiatan terlaksana", "Kecamatan", "Seruyan Hilir", 3],
        [*SERUYAN, "01/2026", "Kegiatan ditindaklanjuti", None, None, 1],
    ],
}  # fmt: skip

# What the rows above amount to, counted by hand: measure → undivided sum over months, regencies and districts.
COUNTED = {
    "activities_planned": 8 + 1_250,
    "activities_held": 6 + 4,
    "activities_followed_up": 4 + 1,
    "participants": 50 + 43 + 31 + 79 + 19,
    "online_reach": 12_500 + 1_350,
    "reports_received": 7,
    "reports_followed_up": 5,
    "takedown_asked": 3,
    "takedown_done": 2,
    "reached_police": 3,
    "reached_verdict": 1,
    "maximum_sentence": 1,
    "reports_withdrawn": 1,
    "victims": 7,
    "services_needed": 6,
    "services_given": 5,
    "joint_planned": 4,
    "joint_held": 3,
    "questionnaires": 4,
}
COUNTED_ROWS = {"campaigns": 8, "reports": 7, "services": 7, "partners": 4, "joint_activities": 4,
                "satisfaction": 4, "capacity": 2, "service_points": 3, "community": 2, "recap": 4}  # fmt: skip


def sheets(*only: str) -> list[Sheet]:
    """The clean sheets, all or those of some tables; each call makes them anew, to be spoiled at will."""
    chosen = only or tuple(ROWS)
    return [
        Sheet(name, title, [*PLACE, *headings], [*PLACE.values(), *headings.values()], deepcopy(ROWS[name]))
        for name, (title, headings) in HEADINGS.items()
        if name in chosen
    ]


def book_of(made: Sequence[Sheet]) -> openpyxl.Workbook:
    """The sheets in an openpyxl workbook, dates as real dates."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for table in made:
        sheet = book.create_sheet(table.title)
        for line in table.lines:
            sheet.append(line)
    return book


def saved(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def xlsx_of(made: Sequence[Sheet]) -> bytes:
    return saved(book_of(made))


def each_cell(made: Sequence[Sheet], change: Callable[[str, str, Cell], Cell]) -> list[Sheet]:
    """The sheets with every cell below the headings written otherwise: change(table, column, cell)."""
    for sheet in made:
        sheet.rows = [
            [change(sheet.table, column, cell) for column, cell in zip(sheet.columns, row, strict=True)]
            for row in sheet.rows
        ]
    return list(made)
