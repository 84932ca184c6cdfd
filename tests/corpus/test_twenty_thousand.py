"""Twenty thousand spoiled files without a crash (PELITA_FAMILY=whole); a run of every day reads a few dozen of them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from random import Random
from typing import Any

from data.importing.notes import YEAR, ZERO
from data.store import Store
from tests import families
from tests.corpus import consistency, mutations, sending
from tests.corpus.mutations import GROUPS, small, workbook_of
from tests.corpus.ugly.ugly_files import text_of

SEED, WHOLE, FEW = 20261201, 20_000, 30
NOWHERE = Store(Path("/nonexistent-and-never-made"))
# What offices and their programs write into cells: qualifiers, zones, nothing, reviews, towns, ages, footnotes.
CELLS: tuple[Any, ...] = (
    "2026-01-31T17:00:00.000Z", "31/01/2026 23:59 WITA", "2026-01-31 24:00:00+14:00", "2026-01-31T99:99:99Z",
    "5 s.d. 7 Maret 2026", "±50", "50-60", "12 orang", "NIHIL", "nihil", "tidak ada kegiatan", "N/A", "-", "…",
    "Not Approved", "hasIssues", "Ditolak", "Belum diverifikasi", "6209020", "Kasongan", "6. Katingan", "Katingan 1)",
    "15 tahun", 15, "3 bulan", "WhatsApp", "Telepon", "Nama", "K\u200b-01", "\ufeff", "\u202e62.06", '"Ya', 'Layar 12"',
    "Forum Anak: Tunas", "Telp. (0536) 3220000", "Bulan: Mei 2026", "01/05/2016", "0001-01-01T00:00:00Z", "Tgl", 1e308,
)  # fmt: skip
HEADINGS = (
    "_validation_status",
    "ReviewState",
    "Status verifikasi",
    "Tanggal",
    "Tgl",
    "Kanal",
    "Umur",
    "Catatan",
)
PARTS = (b"<v></v>", b"<v> </v>", b"<v>08:00</v>", b'<c t="d"><v>T08:00:00</v></c>', b'<c t="d"><v>2026-13-45Z</v></c>',
         b'<c t="n"><v>abc</v></c>', b'<c t="b"/>', b'<c t="d"/>')  # fmt: skip


def of_new_kinds(random: Random) -> tuple[str, bytes]:
    """A file with oddities of the kinds that offices send, as workbook or text."""
    made = small(random.choice(GROUPS))
    for _ in range(random.choice((1, 2, 4, 8))):
        sheet = random.choice(made)
        lines = random.choice((sheet.rows, sheet.rows, sheet.above, sheet.below))
        if lines is sheet.rows and sheet.rows and random.random() < 0.8:
            row = random.choice(sheet.rows)
            row[random.randrange(len(row))] = random.choice(CELLS)
        elif random.random() < 0.5:
            sheet.headings.insert(random.randrange(len(sheet.headings) + 1), random.choice(HEADINGS))
            for row in sheet.rows:
                row.insert(
                    min(len(row), random.randrange(len(sheet.headings))), random.choice((*CELLS, None))
                )
        else:
            lines.insert(random.randrange(len(lines) + 1), random.choices(CELLS, k=random.choice((1, 3, 9))))
    if random.random() < 0.4:
        sheet = random.choice(made)
        return f"{sheet.title}.csv", text_of(sheet.lines, random.choice(";,\t")).encode(
            "utf-8", "surrogatepass"
        )
    return "aneh.xlsx", _with_odd_parts(workbook_of(made), random)


def _with_odd_parts(content: bytes, random: Random) -> bytes:
    if random.random() < 0.5:
        return content
    backslashes, part_of_cell = random.random() < 0.3, random.choice(PARTS)
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as packed:
        for name in source.namelist():
            part = source.read(name)
            if "worksheets/sheet" in name:
                places = [place for place in range(len(part)) if part.startswith(b"<v>", place)]
                for place in random.sample(places, min(2, len(places)))[:1]:
                    end = part.index(b"</v>", place) + 4
                    part = part[:place] + part_of_cell + part[end:]
            packed.writestr(name.replace("/", "\\") if backslashes else name, part)
    return target.getvalue()


def case(number: int) -> tuple[str, bytes]:
    """The name and content of one file: half of them spoiled as mutations does it, half of the new kinds."""
    if number % 2:
        return mutations.case(SEED, number)[1:]
    return of_new_kinds(Random(f"{SEED}/{number}"))


def test_twenty_thousand_files_are_read_or_refused() -> None:
    numbers = range(WHOLE) if families.is_whole() else Random(families.seed()).sample(range(WHOLE), FEW)
    for number in numbers:
        name, content = case(number)
        try:
            intake = sending.examined(name, content, NOWHERE)
            consistency.check(intake)
            if intake.offers:
                consistency.check(sending.examined(name, content, NOWHERE, accepted=[ZERO, YEAR]))
            for offer in intake.offers:
                assert offer.said("id")
                assert offer.said("en")
        except Exception as error:
            raise AssertionError(f"file {number} of seed {SEED}") from error
