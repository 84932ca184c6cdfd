"""Ugly but honest workbooks: sheets and columns under other names than the template's."""

from __future__ import annotations

from tests.corpus.clean import Sheet, sheets
from tests.corpus.ugly.ugliness import Made, ugly

ENGLISH = {
    "submissions": "Submissions", "campaigns": "Campaigns", "reports": "Reports", "services": "Services",
    "partners": "Partners", "joint_activities": "Joint activities", "satisfaction": "Satisfaction",
    "capacity": "Capacity", "service_points": "Service points", "community": "Community", "recap": "Recap",
}  # fmt: skip
ENGLISH_HEADINGS = {
    "Kode kabupaten/kota": "Regency code", "Kabupaten/kota": "Regency", "Nomor samaran": "Pseudonym number",
    "Kecamatan": "District", "Bulan": "Month", "Tabel": "Table", "Jumlah baris": "Number of rows",
    "Nomor dokumen": "Document number", "Tanggal": "Date", "Terlaksana": "Held", "Bentuk": "Form",
    "Sasaran": "Audience", "Peserta perempuan": "Female participants", "Peserta laki-laki": "Male participants",
    "Jangkauan daring": "Online reach", "Disesuaikan budaya setempat": "Adapted to local culture",
    "Tokoh yang terlibat": "Figures involved", "Ditindaklanjuti sesudahnya": "Followed up afterwards",
    "Biaya (Rp)": "Cost (Rp)", "Tanggal diterima": "Date received", "Kanal": "Channel",
    "Bentuk OCSEA": "Form of OCSEA", "Jenis kelamin korban": "Sex of victim", "Kelompok umur": "Age group",
    "Penyandang disabilitas": "Disability", "Kelas risiko": "Risk class", "Tanggal asesmen": "Date of assessment",
    "Tanggal tindak lanjut pertama": "Date of first follow-up", "Tanggal rujukan": "Date of referral",
    "Tanggal kepolisian": "Date at police", "Tanggal kejaksaan": "Date at prosecutor",
    "Tanggal pengadilan": "Date at court", "Tanggal putusan": "Date of verdict",
    "Hukuman maksimal": "Maximum sentence", "Tanggal minta hapus konten": "Date takedown asked",
    "Tanggal konten terhapus": "Date content taken down", "Tanggal ditutup": "Date closed",
    "Ditarik pelapor": "Withdrawn by reporter", "Nomor laporan": "Report number", "Layanan": "Service",
    "Dibutuhkan": "Needed", "Tanggal mulai": "Date begun", "Tanggal selesai": "Date completed",
    "Diberikan di kabupaten/kota": "Given in regency", "Petugas terlatih trauma": "Trauma-trained staff",
    "Instansi": "Agency", "Jenis": "Kind", "Pemerintah": "Government", "Sejak": "Since",
    "Tanggal rencana": "Date planned", "Tanggal terlaksana": "Date held",
    "Nomor mitra pemimpin": "Number of lead partner", "Nomor mitra peserta": "Numbers of partners taking part",
    "Tingkat partisipasi": "Level of participation", "Cara survei": "Survey channel",
    "Jenis responden": "Kind of respondent", "Persyaratan": "Requirements",
    "Sistem, mekanisme, dan prosedur": "System, mechanism and procedure", "Waktu penyelesaian": "Time taken",
    "Biaya/tarif": "Cost or fee", "Produk layanan": "Product of the service",
    "Kompetensi pelaksana": "Competence of staff", "Perilaku pelaksana": "Behaviour of staff",
    "Penanganan pengaduan": "Handling of complaints", "Sarana dan prasarana": "Facilities",
    "Kemudahan menjangkau layanan": "Ease of reaching the service", "Tahun": "Year", "Konselor": "Counsellors",
    "Psikolog anak": "Child psychologists", "Pendamping hukum": "Legal companions",
    "Tenaga bersertifikat": "Certified staff", "Kader terlatih": "Cadres trained", "Anggaran (Rp)": "Budget (Rp)",
    "Realisasi (Rp)": "Spent (Rp)", "Pelaporan digital terhubung": "Digital reporting connected",
    "Fungsi": "Functions", "Tanggal buka": "Date opened", "Tanggal tutup": "Date of closing",
    "Jam layanan": "Opening hours", "Daya tampung": "Places", "Bujur": "Longitude", "Lintang": "Latitude",
    "Kode desa/kelurahan": "Village code", "PATBM sejak": "PATBM since", "Ronda warga": "Neighbourhood watch",
    "Sesi literasi digital keluarga": "Family digital-literacy sessions",
    "Ukuran": "Measure", "Rincian menurut": "Broken down by", "Kategori": "Category", "Jumlah": "Count",
}  # fmt: skip
# What offices write over the same columns.
SYNONYMS = {
    "Kode kabupaten/kota": "Kode Kab/Kota", "Kabupaten/kota": "Kab/Kota", "Kecamatan": "Kec.", "Tanggal": "Tgl",
    "Tanggal diterima": "Tgl diterima", "Tanggal asesmen": "Tgl. asesmen", "Tanggal mulai": "Tgl mulai",
    "Tanggal selesai": "Tgl selesai", "Tanggal rencana": "Tgl rencana", "Tanggal terlaksana": "Tgl terlaksana",
    "Jumlah baris": "Jml baris", "Nomor dokumen": "No. dokumen", "Nomor laporan": "No. laporan",
    "Peserta perempuan": "Peserta (P)", "Peserta laki-laki": "Peserta (L)",
    "Jenis kelamin korban": "Jenis kelamin", "Kelas risiko": "Risiko",
    "Biaya (Rp)": "Biaya", "Anggaran (Rp)": "Anggaran",
}  # fmt: skip
TYPOS = {
    "Kabupaten/kota": "Kabupaten/kotta", "Kecamatan": "Kecamtan", "Tanggal diterima": "Tanggal ditrima",
    "Peserta perempuan": "Peserta perempuam", "Jangkauan daring": "Jangkuan daring", "Sasaran": "Sasarn",
    "Kelompok umur": "Kelompok umurr", "Tanggal asesmen": "Tanggal assesmen", "Instansi": "Instasi",
    "Dibutuhkan": "Dibutuhkn", "Persyaratan": "Persaratan", "Konselor": "Konsellor", "Pemerintah": "Pemerintahh",
    "Tanggal rencana": "Tanggal recana",
}  # fmt: skip


def headed(headings: dict[str, str]) -> list[Sheet]:
    made = sheets()
    for sheet in made:
        sheet.headings = [headings.get(heading, heading) for heading in sheet.headings]
    return made


@ugly()
def english_headings() -> Made:
    """The headings of the English template on sheets with Indonesian names."""
    return headed(ENGLISH_HEADINGS)


@ugly("column_renamed")
def synonyms() -> Made:
    """Everyday short forms over the columns: Tgl, Kab/Kota, Kec., Jml."""
    return headed(SYNONYMS)


@ugly("column_renamed")
def typing_errors_in_headings() -> Made:
    """A letter too many, too few or wrong in some headings."""
    return headed(TYPOS)


@ugly()
def headings_in_capitals_over_two_lines() -> Made:
    """Headings in capitals, broken within the cell, with a star, a hint in brackets and double spaces."""
    made = sheets()
    for sheet in made:
        sheet.headings = [
            f" {heading.upper().replace(' ', chr(10), 1)}  * (wajib)" for heading in sheet.headings
        ]
    return made


@ugly()
def sheets_in_english() -> Made:
    """The sheets bear their English names."""
    made = sheets()
    for sheet in made:
        sheet.title = ENGLISH[sheet.table]
    return made


@ugly()
def sheets_in_lower_case_with_spaces() -> Made:
    """The names of the sheets in lower case with a space before and after."""
    made = sheets()
    for sheet in made:
        sheet.title = f" {sheet.title.lower()} "
    return made


@ugly()
def sheets_with_a_year() -> Made:
    """The names of the sheets go on: "1. Kampanye 2026"."""
    made = sheets()
    for number, sheet in enumerate(made, 1):
        sheet.title = f"{number}. {sheet.title} 2026"
    return made


@ugly()
def sheets_without_a_name() -> Made:
    """Sheet1, Sheet2 …: what a sheet holds, only its headings say."""
    made = sheets()
    for number, sheet in enumerate(made, 1):
        sheet.title = f"Sheet{number}"
    return made
