"""Ugly but honest workbooks: the same values written otherwise."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from itertools import cycle

from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.corpus.clean import Cell, Sheet, book_of, each_cell, saved, sheets
from tests.corpus.ugly.ugliness import Made, ugly

MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
          "November", "Desember")  # fmt: skip
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def dates_as(written: Callable[[date], Cell]) -> list[Sheet]:
    return each_cell(sheets(), lambda _, __, cell: written(cell) if isinstance(cell, date) else cell)


def serial(day: date) -> int:
    """The day as a spreadsheet counts it: 1 January 1900 is 1, and 1900 is taken for a leap year."""
    return (day - date(1899, 12, 30)).days


@ugly()
def dates_as_serial_numbers() -> Made:
    """Dates lost their format and show as numbers: 46035."""
    return dates_as(serial)


@ugly()
def dates_as_serial_numbers_in_text() -> Made:
    """Dates lost their format and became text: "46035"."""
    return dates_as(lambda day: str(serial(day)))


@ugly()
def dates_in_iso_text() -> Made:
    """Dates as text, year first."""
    return dates_as(date.isoformat)


@ugly("date_order")
def dates_day_first() -> Made:
    """Dates as text, day first, with slashes."""
    return dates_as(lambda day: f"{day:%d/%m/%Y}")


@ugly("date_order")
def dates_day_first_without_noughts() -> Made:
    """Dates as text, day first, with dots and without noughts: 5.1.2026."""
    return dates_as(lambda day: f"{day.day}.{day.month}.{day.year}")


@ugly("date_order")
def dates_month_first() -> Made:
    """Dates as text, month first, as an English spreadsheet writes them; the thirteenth month proves it."""
    return dates_as(lambda day: f"{day:%m/%d/%Y}")


@ugly()
def dates_with_month_names() -> Made:
    """13 Januari 2026."""
    return dates_as(lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}")


@ugly()
def dates_with_short_month_names() -> Made:
    """13-Jan-2026, with the Indonesian abbreviations."""
    return dates_as(lambda day: f"{day.day:02d}-{SHORT_MONTHS[day.month - 1]}-{day.year}")


@ugly()
def dates_with_the_weekday() -> Made:
    """Selasa, 13 Januari 2026."""
    return dates_as(lambda day: f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}")


@ugly()
def dates_with_a_time() -> Made:
    """Real dates with the time of day at which somebody wrote them down."""
    return dates_as(lambda day: datetime.combine(day, time(8, 30)))


@ugly("date_order")
def dates_in_text_with_a_time() -> Made:
    """13/01/2026 08:30, as a form on the internet exports it."""
    return dates_as(lambda day: f"{day:%d/%m/%Y} 08:30")


@ugly()
def dates_counted_from_1904() -> Made:
    """A workbook from an old Mac counts its days from 1904."""
    book = book_of(sheets())
    book.epoch = CALENDAR_MAC_1904
    return saved(book)


def _numbers_as(written: Callable[[Cell], Cell], *tables: str) -> list[Sheet]:
    """Quantities of all (or some) tables written otherwise; codes, years and coordinates stay."""
    kept = {"regency_code", "year", "longitude", "latitude"}

    def change(table: str, column: str, cell: Cell) -> Cell:
        wanted = column not in kept and isinstance(cell, int | float) and (not tables or table in tables)
        return written(cell) if wanted else cell

    return each_cell(sheets(), change)


def dotted(number: Cell) -> str:
    """1500000.5 → 1.500.000,5 as Indonesian writes it."""
    return f"{number:,}".translate(str.maketrans(",.", ".,"))


@ugly()
def decimal_comma() -> Made:
    """Numbers as text with a decimal comma, coordinates too."""
    return each_cell(
        sheets(), lambda _, __, cell: str(cell).replace(".", ",") if isinstance(cell, float) else cell
    )


@ugly()
def dots_between_thousands() -> Made:
    """Numbers as text with dots between the thousands: 1.500.000,5 and 12.500."""
    return _numbers_as(dotted)


@ugly()
def money_with_rp() -> Made:
    """Sums of money with Rp before them, and ",-" or ",00" after whole ones."""
    ends = cycle((",-", ",00", ""))

    def change(_: str, column: str, cell: Cell) -> Cell:
        if column not in ("cost", "budget", "spent") or not isinstance(cell, int | float) or cell < 10:
            return cell
        return f"Rp {dotted(cell)}" if isinstance(cell, float) else f"Rp{dotted(cell)}{next(ends)}"

    return each_cell(sheets(), change)


@ugly()
def numbers_as_text() -> Made:
    """Whole numbers as text, as cells formatted "Text" keep them; the year too."""
    return each_cell(sheets(), lambda _, __, cell: str(cell) if type(cell) is int else cell)


@ugly()
def numbers_with_an_apostrophe() -> Made:
    """Whole numbers as text behind an apostrophe that somebody typed and another program kept as a sign."""
    return _numbers_as(lambda cell: f"'{cell}" if type(cell) is int else cell)


@ugly()
def spaces_around() -> Made:
    """Spaces, tabs and no-break spaces around every text, and double ones within."""
    around = cycle(("{} ", "\xa0{}", " {}\xa0\xa0", "\t{}"))
    return each_cell(
        sheets(),
        lambda _, __, cell: next(around).format(cell.replace(" ", "  ")) if isinstance(cell, str) else cell,
    )


# Columns whose words come from a closed list, which no case may matter to; ids, names and categories stay out.
_FREE = {
    "regency_code",
    "id",
    "report_id",
    "lead",
    "taking_part",
    "agency",
    "hours",
    "document",
    "month",
    "village",
}


@ugly()
def words_in_capitals() -> Made:
    """Every word of a list in capitals."""
    return each_cell(
        sheets(),
        lambda _, column, cell: cell.upper() if isinstance(cell, str) and column not in _FREE else cell,
    )


@ugly()
def words_in_lower_case_without_signs() -> Made:
    """Every word of a list in lower case, with plain hyphens for dashes."""
    return each_cell(
        sheets(),
        lambda _, column, cell: (
            cell.lower().replace("–", "-") if isinstance(cell, str) and column not in _FREE else cell
        ),
    )


ENGLISH_WORDS = {
    "Ya": "Yes", "Tidak": "No", "Kunjungan sekolah": "School visit", "Media sosial": "Social media",
    "Pelatihan guru": "Teacher training", "Pertemuan warga": "Community meeting",
    "Pelatihan orang tua": "Parent training", "Media massa lokal": "Local mass media", "Peserta didik": "Pupils",
    "Masyarakat umum": "General public", "Guru": "Teachers", "Orang tua": "Parents",
    "Aparat desa dan kader": "Village officials and cadres", "Tokoh agama; Tokoh adat": "Religious figure; Adat figure",
    "Tokoh masyarakat": "Community figure", "Tokoh adat": "Adat figure",
    "Tokoh agama; Tokoh masyarakat": "Religious figure; Community figure", "Daring": "Online",
    "Datang ke kantor": "At the office", "Rujukan": "Referral", "Pusat panggilan": "Call center",
    "Pemerasan seksual": "Sextortion", "Penyebaran konten": "Distribution of content", "Lainnya": "Other",
    "Siaran langsung": "Live streaming", "Ajakan bertemu": "Solicitation to meet",
    "Pembuatan konten": "Production of content", "Perempuan": "Female", "Laki-laki": "Male",
    "13–17 tahun": "13–17 years", "6–12 tahun": "6–12 years", "0–5 tahun": "0–5 years", "Sedang": "Medium",
    "Tinggi": "High", "Rendah": "Low", "Pendampingan psikologis": "Psychological assistance",
    "Bantuan hukum": "Legal aid", "Kesehatan": "Health", "Rehabilitasi sosial": "Social rehabilitation",
    "Pemulangan": "Repatriation", "Pengaduan": "Complaint handling",
    "Dinas perempuan dan anak": "Women and child office", "LSM": "NGO",
    "Unit PPA kepolisian": "Police women and child unit", "Konferensi kasus": "Case conference",
    "Rapat tim terpadu": "Integrated-team meeting", "Kampanye bersama": "Joint campaign",
    "Penghapusan konten": "Content takedown", "Memutuskan bersama": "Deciding together",
    "Informasi": "Information", "Bertindak bersama": "Acting together", "Konsultasi": "Consultation",
    "Telepon": "Telephone", "Di tempat layanan": "At the service", "Kunjungan rumah": "Home visit",
    "Keluarga korban": "Family of a victim", "Anak 13–17 tahun": "Adolescent 13–17", "Mitra": "Partner",
    "Pengaduan masyarakat; Mediasi": "Public complaints; Mediation", "Rumah aman": "Shelter",
    "Penampungan sementara": "Temporary shelter", "Pengaduan masyarakat": "Public complaints",
}  # fmt: skip


@ugly()
def english_words() -> Made:
    """The words of the lists in English."""
    as_they_are = {"agency", "table", "measure", "dimension", "category", "regency_name", "given_in"}
    return each_cell(
        sheets(), lambda _, column, cell: cell if column in as_they_are else ENGLISH_WORDS.get(cell, cell)
    )


@ugly()
def yes_in_many_ways() -> Made:
    """Ya, YA, ya, Y; Tidak, TIDAK, tidak, T, tdk."""
    yes, no = cycle(("Ya", "YA", "ya", "Y")), cycle(("Tidak", "TIDAK", "tidak", "T", "Tdk"))
    ways = {"Ya": yes, "Tidak": no}
    return each_cell(sheets(), lambda _, __, cell: next(ways[cell]) if cell in ways else cell)


@ugly("yes_no_marks")
def yes_as_a_tick() -> Made:
    """A tick, or the letter that looks like one, for yes."""
    marks = cycle(("✓", "v", "√", "V"))
    return each_cell(sheets(), lambda _, __, cell: next(marks) if cell == "Ya" else cell)


@ugly("yes_no_marks")
def ticks_and_crosses() -> Made:
    """A tick for yes and, in the same columns, a cross for no; one and nought in one of them."""
    marks = {"held": ("✓", "x"), "needed": ("1", "0"), "government": ("V", "X")}
    return each_cell(
        sheets(),
        lambda _, column, cell: (
            marks[column][cell == "Tidak"] if column in marks and cell in ("Ya", "Tidak") else cell
        ),
    )


@ugly("dashes")
def dashes_in_empty_cells() -> Made:
    """A dash where there is no date, place or word; for a number it could mean a nought."""
    counted = {"participants_female", "participants_male", "online_reach", "cost", "access", "certified",
               "cadres_trained", "capacity", "longitude", "latitude"}  # fmt: skip
    return each_cell(
        sheets(), lambda _, column, cell: "-" if cell is None and column not in counted else cell
    )


def _places_as(written: dict[str, tuple[Cell, Cell]]) -> list[Sheet]:
    made = sheets()
    for sheet in made:
        sheet.rows = [[*written[row[0]], *row[2:]] for row in sheet.rows]
    return made


@ugly()
def short_names_of_regencies() -> Made:
    """Kab. Katingan, Mura, KAB.SERUYAN, and no code."""
    return _places_as(
        {"62.06": (None, "Kab. Katingan"), "62.12": (None, "Mura"), "62.07": (None, "KAB.SERUYAN")}
    )


@ugly()
def codes_without_their_dot() -> Made:
    """6206, 6212, 6207: each means another regency to BPS, but the name beside it decides."""
    return _places_as(
        {"62.06": (6206, "Katingan"), "62.12": (6212, "Murung Raya"), "62.07": ("6207", "Seruyan")}
    )


@ugly()
def codes_as_numbers() -> Made:
    """62.06 and 62.12 as numbers, with nothing beside them."""
    return _places_as({"62.06": (62.06, None), "62.12": (62.12, None), "62.07": (62.07, None)})


@ugly()
def codes_of_bps() -> Made:
    """The codes of BPS, named so, beside the official names."""
    return _places_as(
        {
            "62.06": ("BPS 6209", "Kabupaten Katingan"),
            "62.12": ("BPS 6213", "Kabupaten Murung Raya"),
            "62.07": ("BPS 6208", "Kabupaten Seruyan"),
        }
    )


DISTRICTS = {
    "62.06.01": "Kamipang", "62.06.02": "Kec. Katingan Hilir", "62.06.05": "KATINGAN TENGAH",
    "62.06.10": "katingan kuala", "62.12.01": "Murung", "62.12.02": "Kecamatan Tanah Siang", "62.12.03": "621203",
}  # fmt: skip


@ugly()
def districts_by_name() -> Made:
    """Districts by their names, with and without "Kec.", and by a code without dots."""
    return each_cell(
        sheets(), lambda _, column, cell: DISTRICTS.get(cell, cell) if column == "district" else cell
    )


@ugly()
def months_in_words() -> Made:
    """Months as Januari 2026, 2026-02, or a date in that month."""
    ways: dict[Cell, Cell] = {"01/2026": "Januari 2026", "02/2026": "2026-02", "03/2026": date(2026, 3, 1)}
    return each_cell(sheets(), lambda _, column, cell: ways.get(cell, cell) if column == "month" else cell)
