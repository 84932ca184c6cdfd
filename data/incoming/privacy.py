"""Signs of a real person in a file (NIK, phone, e-mail, a column of names): any of them refuses the whole file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, get_args

import locales
from data import words
from data.incoming.faults import Fault
from data.tables import Kind

# Sixteen digits in one run or in the groups people write; coordinates, sums and several codes in a row are neither.
_NIK_DIGITS = (
    r"\d{16}"
    r"|\d{4}(?P<between>[ .-])\d{4}(?P=between)\d{4}(?P=between)\d{4}"
    r"|\d{6}[ .-]\d{6}[ .-]\d{4}"
    r"|\d\d[ .-]?\d\d[ .-]?\d\d[ .-]\d{6}[ .-]\d{4}"
    r"|\d{6}[ .-]\d\d[ .-]\d\d[ .-]\d\d[ .-]\d{4}"
)
# What stands before or after a number and makes it part of a longer one: "1.", ",5"; but not ".0", which tools append.
_NOT_INSIDE_BEFORE, _NOT_INSIDE_AFTER = r"(?<!\d)(?<!\d[.,])", r"(?!\d)(?![.,]0*[1-9])"
_MOBILE = r"(?:\(?\+62\)?[ .-]?(?:\(0\) ?)?\(?8\d\d\)?|62[ -]?8\d\d|\(?08\d\d\)?)(?: ?[.–-]? ?\d){6,9}"
_LANDLINE = r"\(0[2-9]\d{1,2}\)[ .-]?\d{3,4}[ .-]?\d{2,4}"
# Document numbers have slashes too, but end in a year or in letters.
_SLASHED = r"08\d\d/\d{3,4}/?(?!20\d\d(?!\d))\d{3,5}"
_SIGNS = {
    "email": re.compile(r"[\w.+-]+@[\w-]+\.\w"),
    # The second form is what a spreadsheet makes of a NIK when it saves CSV: 6,27101E+15.
    "nik": re.compile(
        rf"{_NOT_INSIDE_BEFORE}(?:{_NIK_DIGITS}){_NOT_INSIDE_AFTER}|[1-9][.,]\d{{2,}}[Ee]\+?15\b"
    ),
    "phone": re.compile(
        rf"{_NOT_INSIDE_BEFORE}(?:{_MOBILE}|{_LANDLINE}){_NOT_INSIDE_AFTER}|(?<![\w/]){_SLASHED}(?![\w/])"
    ),
}
# A spreadsheet drops the 0 of a mobile number. A sum of money may look the same, so this is asked of words only.
_BARE_PHONE = re.compile(
    rf"(?<!Rp)(?<!Rp )(?<![/-]){_NOT_INSIDE_BEFORE}"
    rf"(?!8\d+0{{5}}(?!\d))8[1-9]\d[ -]?\d{{3,4}}[ -]?\d{{4,5}}(?:\.0+)?(?![/-]){_NOT_INSIDE_AFTER}"
)
_PEOPLE = r"(?:lengkap|korban|anak|pelapor|pelaku|ibu|ayah|orang tua|wali|child|victim|reporter)"
_WHOLE_HEADING = (
    r"nama|name|full name|nik|n i k|no nik|no kk|alamat|address|telepon|telp|phone|email|e-mail|hp|ttl"
    r"|date of birth|whatsapp"
)
_PERSONAL_HEADING = re.compile(
    rf"^(?:{_WHOLE_HEADING})$"
    rf"|\b(?:nama|name of the|name of|alamat|address of the) {_PEOPLE}\b|\b(?:child|victim|reporter) s? ?name\b"
    r"|\b(?:nik|nomor induk kependudukan|nomor kk|alamat rumah|(?:tempat|tanggal|tgl) lahir)\b"
    r"|\b(?:no|nomor) (?:hp|telepon|telp|wa|whatsapp)\b"
)
_LONGEST_HEADING = 60


class Sheet(NamedTuple):
    """One sheet as read. The first `heading_rows` rows are searched for headings that ask for a person's data.

    `texts`: the columns (0 is the first) of words and pseudonyms, where a bare number may be a telephone number.
    """

    name: str
    rows: Sequence[Sequence[object]]
    heading_rows: int
    texts: frozenset[int] = frozenset()


def sign_of_person(cell: object, *, text: bool = False) -> str | None:
    """Which sign of a person a cell carries: "nik", "phone", "email" or None. Numbers are read digit by digit.

    `text`: no quantity can be meant, so a mobile number without its first 0 is a sign too.
    """
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        return None
    if isinstance(cell, float):
        if not cell.is_integer():
            return None  # a share or a coordinate has many digits too
        cell = int(cell)
    written = str(cell)
    if len(written) < 6:  # shorter than any sign; most cells are
        return None
    bare = "phone" if text and _BARE_PHONE.search(written) else None
    return next((sign for sign, shape in _SIGNS.items() if shape.search(written)), bare)


def personal_faults(sheets: Iterable[Sheet]) -> list[Fault]:
    """A fault for every cell that looks like a person. The fault never repeats what was written."""
    return [fault for sheet in sheets for fault in _faults_of(sheet)]


def _faults_of(sheet: Sheet) -> Iterator[Fault]:
    name = sheet.name
    if sign := sign_of_person(name):
        name = ""
        yield Fault("personal_data", details={"sign": sign})
    for number, row in enumerate(sheet.rows, 1):
        for index, cell in enumerate(row):
            if cell is None or (isinstance(cell, str) and words.normal(cell) in _own_words()):
                continue
            if sign := sign_of_person(cell, text=index in sheet.texts):
                yield Fault("personal_data", name, number, _letter(index), details={"sign": sign})
            elif isinstance(cell, str) and _is_personal_heading(cell, number <= sheet.heading_rows):
                yield Fault("personal_heading", name, number, _letter(index))


def _is_personal_heading(cell: str, among_headings: bool) -> bool:
    """Below the headings only a cell that is nothing but such a heading counts: a sentence may speak of names."""
    if len(cell) >= _LONGEST_HEADING:
        return False
    search = _PERSONAL_HEADING.search if among_headings else _PERSONAL_HEADING.fullmatch
    return bool(search(words.normal(cell)))


@cache
def _own_words() -> frozenset[str]:
    """What the empty workbook itself says: "Telepon" is a survey channel there, the help line a number."""
    keys = ["template-help", *(f"kind-{kind}" for kind in (*get_args(Kind), "regency"))]
    said = {locales.say(language, key) for key in keys for language in locales.LANGUAGES}
    listed = {text for name in words.list_names() for text in words.meanings(name)}
    return frozenset({words.normal(text) for text in said} | listed)


def _letter(index: int) -> str:
    """0 → A, 25 → Z, 26 → AA, as a spreadsheet names its columns."""
    letters = ""
    while index >= 0:
        letters = chr(ord("A") + index % 26) + letters
        index = index // 26 - 1
    return letters
