"""Files spoiled at random, by their bytes, by the parts of a workbook, or by their cells; a seed makes each again."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cache
from random import Random
from typing import Any

from tests.corpus.clean import Sheet, sheets, xlsx_of
from tests.corpus.ugly.ugly_files import text_of, with_shared_texts

File = tuple[str, bytes]
# Small files of one or two tables: what is spoiled is found sooner, and twenty thousand of them are read in minutes.
GROUPS = (("campaigns",), ("reports", "services"), ("submissions", "capacity"), ("partners", "joint_activities"),
          ("satisfaction",), ("service_points",), ("recap",), ("community",))  # fmt: skip
_ROWS = 3


def small(tables: Sequence[str]) -> list[Sheet]:
    """The clean sheets of some tables with their first rows only; a recap needs all of its rows."""
    made = sheets(*tables)
    for sheet in made:
        if sheet.table != "recap":
            sheet.rows = sheet.rows[:_ROWS]
    return made


@cache
def _workbooks() -> list[bytes]:
    return [make(small(tables)) for tables in GROUPS for make in (xlsx_of, with_shared_texts)]


@cache
def _texts() -> list[bytes]:
    made = [sheet for tables in GROUPS for sheet in small(tables)]
    styles = ((";", "utf-8"), (",", "cp1252"), ("\t", "utf-16"), (";", "utf-8-sig"))
    return [text_of(sheet.lines, mark).encode(encoding) for sheet in made for mark, encoding in styles]


# --- bytes


def _flipped(content: bytearray, random: Random) -> None:
    for _ in range(random.choice((1, 1, 2, 8, 64))):
        if content:
            content[random.randrange(len(content))] ^= 1 << random.randrange(8)


def _overwritten(content: bytearray, random: Random) -> None:
    start, length = _slice(content, random)
    content[start : start + length] = random.randbytes(length)


def _cut_off(content: bytearray, random: Random) -> None:
    del content[random.randrange(len(content) + 1) :]


def _cut_out(content: bytearray, random: Random) -> None:
    start, length = _slice(content, random)
    del content[start : start + length]


def _doubled(content: bytearray, random: Random) -> None:
    start, length = _slice(content, random)
    times = random.choice((1, 1, 2, 40))
    content[start:start] = content[start : start + length] * times


def _moved(content: bytearray, random: Random) -> None:
    start, length = _slice(content, random)
    piece = content[start : start + length]
    del content[start : start + length]
    place = random.randrange(len(content) + 1)
    content[place:place] = piece


def _strewn(content: bytearray, random: Random) -> None:
    for _ in range(random.choice((1, 2, 5))):
        place = random.randrange(len(content) + 1)
        content[place:place] = random.choice(_PIECES)


_PIECES = (
    b"\0", b'"', b'""', b";", b",", b"\t", b"\r", b"\n", b"=", b"<", b">", b"&", b"&#0;", b"&#xD800;", b"]]>",
    b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"\xed\xa0\x80", b"\x81", b"9" * 400, b"-", b"'", b"1e999", b"NaN",
    b"<c/>", b"<row r=\"0\"/>", b"<v/>", b"</row>", b"sep=", b"\xe2\x80\xae", b"r=\"A1048577\"", b"t=\"s\"",
    b"t=\"e\"", b"t=\"b\"", b"t=\"d\"", b"s=\"99\"", b"<f>1</f>", b"<!DOCTYPE x>", b"<!-- -->", b"_x0000_"
)  # fmt: skip
_BYTES = (_flipped, _flipped, _overwritten, _cut_off, _cut_out, _doubled, _moved, _strewn)


def _slice(content: bytearray, random: Random) -> tuple[int, int]:
    start = random.randrange(len(content) + 1)
    return start, min(random.choice((1, 2, 7, 40, 300)), len(content) - start)


def spoiled(content: bytes, random: Random) -> bytes:
    """The bytes after one to three accidents."""
    changed = bytearray(content)
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        random.choice(_BYTES)(changed, random)
    return bytes(changed)


def by_bytes(random: Random) -> File:
    """A workbook of which bytes were changed as they lie in the archive."""
    return "rusak.xlsx", spoiled(random.choice(_workbooks()), random)


def by_text(random: Random) -> File:
    """A text file of which bytes were changed."""
    return random.choice(("rusak.csv", "Kampanye.csv", "rusak.txt", "rusak")), spoiled(
        random.choice(_texts()), random
    )


# --- the parts of a workbook


def by_part(random: Random) -> File:
    """A workbook of which one part was spoiled, left out, doubled or exchanged, and that was packed again."""
    with zipfile.ZipFile(io.BytesIO(random.choice(_workbooks()))) as source:
        parts = [(name, source.read(name)) for name in source.namelist()]
    usual = [index for index, (name, _) in enumerate(parts) if "docProps" not in name and "theme" not in name]
    index = random.choice(usual)
    name, part = parts[index]
    accident = random.random()
    if accident < 0.8:
        parts[index] = (name, spoiled(part, random))
    elif accident < 0.9:
        del parts[index]
    else:
        parts[index] = (name, random.choice(parts)[1])
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts:
            packed.writestr(name, part)
    return "rusak.xlsx", target.getvalue()


# --- cells


STRANGE: tuple[Any, ...] = (
    None, "", " ", "\xa0", "-", "--", "0", 0, -1, 1, 2.5, 1e15, 1e300, -1e300, 5e-324, 10**20, True, False,
    "NaN", "nan", "inf", "-inf", "1e999", "1_000", "٣", "½", "²", "1.2.3", "1,2,3", "1.000.000,5", "0x1F",
    "12%", "Rp", "Rp -", "=1+1", "+1", "@x", "'", "'=1", "#REF!", "#DIV/0!", "null", "None", "NULL", "TRUE",
    "\ufeff", "\u200b", "\u202e", "e\u0301" * 3, "🙂", "\U0001f469\u200d\U0001f467", "İ", "ß", "\ufb01",
    "\uff2b\uff41\uff4d", "x" * 5_000, "\n", "a\nb", "\t", ";", "\"", ",;\t|", "{ $value }", "{value}", "%s",
    "%(x)s", "<b>", "&amp;", "../..", "62.06", 62.06, 62.1, "6206", 6206, "62", "BPS 6206", "62.99", "Kab.",
    "Kota", "Katingan", "Semua", "01/02/2026", "13/13/2026", "31/12/1899", "29/02/2026", "00/00/0000",
    "2026-02-30", "9999-12-31", "0001-01-01", "1/1/1", "32 Januari 2026", "Senin", "Mei", "05/03/26", "Juni 26",
    60, 61, 0.5, 45000.75, 2958465, 2958466, -45000, date(1900, 1, 1), date(1900, 2, 28), date(2026, 2, 28),
    date(9999, 12, 31), datetime(2026, 1, 5, 23, 59, 59), "24:00", "Jumlah", "TOTAL", "Subtotal", "Catatan:",
    "No", "(1)", "Nomor samaran", "Tanggal", "Kode kabupaten/kota", "Ya", "tidak", "K-01", "L-01", "M-01;M-01",
    ";;;", "Tokoh agama;;Tokoh adat",
)  # fmt: skip
_NO_SIGNS = dict.fromkeys(range(32))


def _cell_written(sheet: Sheet, random: Random) -> None:
    if sheet.rows:
        row = random.choice(sheet.rows)
        row[random.randrange(len(row))] = random.choice(STRANGE)


def _heading_written(sheet: Sheet, random: Random) -> None:
    text = random.choice([*STRANGE, *sheet.headings])
    sheet.headings[random.randrange(len(sheet.headings))] = text


def _cells_exchanged(sheet: Sheet, random: Random) -> None:
    if sheet.rows:
        row, other = random.choice(sheet.rows), random.choice(sheet.rows)
        here, there = random.randrange(len(row)), random.randrange(len(other))
        row[here], other[there] = other[there], row[here]


def _kind_changed(sheet: Sheet, random: Random) -> None:
    if sheet.rows:
        row = random.choice(sheet.rows)
        index = random.randrange(len(row))
        kinds: Sequence[Callable[[Any], Any]] = (str, lambda cell: f"{cell}.0", lambda cell: f" {cell} ", repr,
                                                 lambda cell: None, lambda cell: f"{cell}{cell}")  # fmt: skip
        row[index] = random.choice(kinds)(row[index])


def _row_doubled(sheet: Sheet, random: Random) -> None:
    if sheet.rows:
        sheet.rows.insert(random.randrange(len(sheet.rows) + 1), list(random.choice(sheet.rows)))


def _row_lost(sheet: Sheet, random: Random) -> None:
    if sheet.rows:
        sheet.rows.pop(random.randrange(len(sheet.rows)))


def _row_of_anything(sheet: Sheet, random: Random) -> None:
    width = random.choice((1, 3, len(sheet.columns), len(sheet.columns) + 3))
    place = random.choice((sheet.above, sheet.rows, sheet.below))
    place.insert(random.randrange(len(place) + 1), [random.choice(STRANGE) for _ in range(width)])


def _column_lost(sheet: Sheet, random: Random) -> None:
    index = random.randrange(len(sheet.headings))
    for line in (sheet.headings, *sheet.rows):
        if index < len(line):
            line.pop(index)


def _row_cut(sheet: Sheet, random: Random) -> None:
    if sheet.rows:
        row = random.choice(sheet.rows)
        del row[random.randrange(len(row)) + 1 :]


def _sheet_renamed(sheet: Sheet, random: Random) -> None:
    names = (
        "Laporan",
        "Kampanye",
        "Rekap",
        "Kiriman",
        "Sheet1",
        "Petunjuk",
        "Catatan",
        "🙂",
        "x" * 31,
        "Mitra (2)",
    )
    sheet.title = random.choice(names)


_CELLS = (_cell_written, _cell_written, _cell_written, _cells_exchanged, _kind_changed, _row_doubled, _row_lost,
          _row_cut, _heading_written, _row_of_anything, _column_lost, _sheet_renamed)  # fmt: skip


def by_cells(random: Random) -> File:
    """A workbook or a text of which cells, rows, columns or headings were changed."""
    made = small(random.choice(GROUPS))
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        random.choice(_CELLS)(random.choice(made), random)
    if random.random() < 0.5:
        sheet = random.choice(made)
        mark = random.choice(";,\t")
        return f"{sheet.title}.csv", text_of(sheet.lines, mark).encode("utf-8", "surrogatepass")
    return "rusak.xlsx", workbook_of(made)


def workbook_of(made: Sequence[Sheet]) -> bytes:
    """The sheets as a workbook, names made different and signs left out that no workbook can hold."""
    for number, sheet in enumerate(made):
        sheet.title = f"{sheet.title[:28]}{number or ''}"
        for lines in (sheet.above, [sheet.headings], sheet.rows, sheet.below):
            for line in lines:
                line[:] = [_holdable(cell) for cell in line]
    return xlsx_of(made)


def _holdable(cell: Any) -> Any:
    return cell.translate(_NO_SIGNS) if isinstance(cell, str) else cell


KINDS = {"bytes": by_bytes, "text": by_text, "part": by_part, "cells": by_cells}


def case(seed: int, number: int) -> tuple[str, str, bytes]:
    """The kind, name and content of one case; the same seed and number always give the same."""
    random = Random(f"{seed}/{number}")
    kind = random.choice(tuple(KINDS))
    return kind, *KINDS[kind](random)
