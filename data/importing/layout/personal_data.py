"""Signs of a real person in a file (NIK, phone, e-mail, names): any of them, anywhere, refuses the whole file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import get_args

import locales
from data import words
from data.importing.faults import Fault
from data.importing.formats.guards import Line
from data.importing.formats.xlsx_sheet import letter
from data.importing.layout.letterheads import speaks_of_office, without_agency, without_contacts
from data.importing.raw_table import Spoiled
from data.tables import Kind

# Sixteen digits in one run or in the groups people write; coordinates, sums and several codes in a row are neither.
_NIK_DIGITS = (
    r"\d{16}"
    r"|\d{4}(?P<between>[ .-])\d{4}(?P=between)\d{4}(?P=between)\d{4}"
    r"|\d{6}[ .-]\d{6}[ .-]\d{4}"
    r"|\d\d[ .-]?\d\d[ .-]?\d\d[ .-]\d{6}[ .-]\d{4}"
    r"|\d{6}[ .-]\d\d[ .-]\d\d[ .-]\d\d[ .-]\d{4}"
    r"|\d\d(?:[ .-]\d\d){5}[ .-]\d{4}"
    r"|\d{4}[ .-]\d{6}[ .-]\d{6}"
)
# What stands before or after a number and makes it part of a longer one: "1.", ",5"; but not ".0", which tools append.
_NOT_INSIDE_BEFORE, _NOT_INSIDE_AFTER = r"(?<!\d)(?<!\d[.,])", r"(?!\d)(?![.,]0*[1-9])"
_MOBILE = r"(?:\(?\+62\)?[ .-]?(?:\(0\) ?)?\(?8\d\d\)?|62[ -]?8\d\d|\(?08\d\d\)?)(?: ?[.–-]? ?\d){6,9}"
_LANDLINE = r"\(0[2-9]\d{1,2}\)[ .-]?\d{3,4}[ .-]?\d{2,4}|(?<!/)0[2-9]\d{1,2}-\d{6,8}(?!/)"
# Document numbers have slashes too, but end in a year or in letters.
_SLASHED = r"08\d\d/\d{3,4}/?(?!20\d\d(?!\d))\d{3,5}"
_SIGNS = {
    "email": re.compile(r"[\w.+-]+(?:@| ?[(\[]at[)\]] ?)[\w-]+\.\w"),
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
_CONTACT_WORDS = re.compile(
    r"(?i)\b(?:no(?:mor)?\.? ?)?(?:telp|telepon|tlp|phone|fax|email|e-mail|alamat|address)\b[.:]*"
)
# Whoever signs for an office, or a word for somebody who is not named, is no name.
_ROLES = (
    r"(?!(?i:kepala|kadis|kabid|kasi|kasub|bupati|wakil|gubernur|wali ?kota|sekretaris|sekda|ketua|camat|lurah|direktur"
    r"|pimpinan|plt|plh|menteri|pemerintah|dinas|uptd|kapol|kasat|kanit|tim|bidang|asisten|korban|anak|pelapor|pelaku"
    r"|terlapor|klien|yang|ybs|bersangkutan|instansi|lembaga|kantor|badan|koordinator|petugas|operator|admin|manajer"
    r"|rektor|dekan|kandung|tiri|dan|serta|provinsi|kabupaten)\b)"
)
_NAME = re.compile(
    rf"\b(?i:a\. ?n\.?|atas nama) ?{_ROLES}[^\W\d_]{{2}}"
    rf"|\b(?i:sdri?|sdra|sdr/i|ny|tn|nn|bpk)\. ?{_ROLES}[^\W\d_]{{2}}"
    rf"|\b(?:An|AN|By|BY)\. ?{_ROLES}[A-Z][^\W\d_]"
    rf"|\b(?:Sdri?|Sdra|Ny|Tn|Nn|Bpk|Saudara|Saudari|Nyonya|Tuan|Nona) {_ROLES}[A-Z][a-z]"
    r"|[^\W\d_]{2} (?i:binti|bte)\.? [^\W\d_]{2}"
    r"|[^\W\d_]{3} (?i:bin)\.? [^\W\d_]{3}"
    r"|\b(?i:korban|pelapor|pelaku|saksi|anak) ?[:=] ?[A-Z][a-z]+ [A-Z][a-z]"
)
_NAME_HINT = re.compile(
    r"(?i)\b(?:a\. ?n|an\.|by\.|atas nama|sdr|ny|tn|nn|bpk|saudar|nyonya|tuan|nona|bin|bte)"
    r"|(?:korban|pelapor|pelaku|saksi|anak) ?[:=]"
)
# What programs put into exports to tell records apart holds digits enough for any sign.
_MACHINE_ID = re.compile(r"(?i)\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\b[0-9a-f]{32}\b")
_SHORTEST = 6
_HYPHEN_OR_BLANK = {"Pd": "-", "Zs": " "}
_SMALLEST = 1_000_000_000
_MOST_FAULTS = 500


def sign_of_person(cell: object, *, text: bool = False) -> str | None:
    """Which sign of a person a cell carries: "nik", "phone", "email", "name" or None. Numbers are read by digits.

    `text`: no quantity can be meant, so a mobile number without its first 0 is a sign too.
    """
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        return None
    if isinstance(cell, float):
        if not cell.is_integer():
            return None  # a share or a coordinate has many digits too
        cell = int(cell)
    plain = _laid_bare(str(cell))
    if len(plain) < _SHORTEST:  # shorter than any sign; most cells are
        return None
    sign = _sign_in(plain, text)
    return _sign_in(_MACHINE_ID.sub(" ", plain), text) if sign else None


def _laid_bare(text: str) -> str:
    """The text without what cannot be seen, any blank a space and any dash or underscore a hyphen: what hides a sign
    from a search would be gone once the cell is read."""
    if text.isascii():
        return text.replace("_", "-")
    plain = unicodedata.normalize("NFKC", text)
    kinds = ((character, unicodedata.category(character)) for character in plain)
    laid = (_HYPHEN_OR_BLANK.get(kind, character) for character, kind in kinds if kind != "Cf")
    return "".join(laid).replace("_", "-")


def _sign_in(plain: str, text: bool) -> str | None:
    clear_sign = next((sign for sign, shape in _SIGNS.items() if shape.search(plain)), None)
    if clear_sign is None and text and _BARE_PHONE.search(plain):
        return "phone"
    return clear_sign or ("name" if _NAME_HINT.search(plain) and _NAME.search(plain) else None)


_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")


@dataclass(frozen=True)
class Context:
    """What a sheet says of its cells: the columns of closed lists, those of agencies' names, and the titles above."""

    words: frozenset[int] = frozenset()
    agencies: frozenset[int] = frozenset()
    titles: tuple[str, ...] = ()


class Search:
    """Searches a file sheet by sheet; equal texts are looked at once. Its faults never repeat what was written."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._harmless: dict[bool, set[str]] = {False: set(), True: set()}
        self._sheet = ""
        self._texts: frozenset[int] = frozenset()
        self._headings: dict[int, str] = {}
        self._kobo: Mapping[int, str] = {}
        self._words: frozenset[int] = frozenset()
        self._agencies: frozenset[int] = frozenset()
        self._of_office = False
        self._contacts: list[int] = []

    def begin(
        self,
        sheet: str,
        texts: frozenset[int] = frozenset(),
        headings: Mapping[int, str] = MappingProxyType({}),
        kobo: Mapping[int, str] = MappingProxyType({}),
        context: Context | None = None,
    ) -> None:
        """Turn to a sheet. `texts`: the columns of words and pseudonyms, where a bare number may be a telephone.
        `headings`: what stands above columns; `kobo`: the names of those that KoboToolbox has added."""
        context = context or Context()
        self._words, self._agencies = context.words, context.agencies
        self._of_office, self._contacts = speaks_of_office(context.titles), []
        self._sheet, self._texts, self._kobo = "", texts, kobo
        self._headings = {place: text for place, text in {**headings, **kobo}.items() if _may_be_named(text)}
        if not self.outside("sheet_name", sheet):
            self._sheet = sheet

    def outside(self, place: str, text: str, sheet: str = "", cell: str = "") -> bool:
        """Look at a text that is no cell: a name of a file or sheet, a comment, a header or footer, a property.

        `sheet` and `cell` ("C4") are those it belongs to; without them it is the sheet turned to.
        """
        plain = without_contacts(text) if place == "margin" and speaks_of_office([text]) else text
        sign = sign_of_person(plain, text=True)
        if sign:
            at = _CELL.fullmatch(cell)
            row, column = (int(at[2]), at[1]) if at else (None, "")
            if sign_of_person(sheet, text=True):
                sheet = ""
            details = {"sign": sign, "place": place, "whose": "office"}
            self._add("personal_data", sheet or self._sheet, row, column, **details)
        return sign is not None

    @property
    def contacts(self) -> Sequence[int]:
        """The rows above the table that tell how its office is reached."""
        return self._contacts

    def line(self, line: Line, among_headings: bool, is_title: bool = False) -> None:
        """Look at every cell of a line, those far to the right too. `is_title`: it stands above the headings."""
        if is_title and self._of_office:
            line = self._without_letterhead(line)
        texts, harmless = self._texts, self._harmless
        for index, cell in enumerate(line.cells):
            kind = type(cell)
            if kind is str:
                if among_headings or cell not in harmless[index in texts]:
                    self._look(str(cell), line.number, index, among_headings)
            elif kind is int or kind is float:
                if abs(cell) >= _SMALLEST:  # type: ignore[arg-type]
                    self._look(cell, line.number, index, among_headings)
            elif kind is Spoiled:
                self._look(cell.shown, line.number, index, among_headings)  # type: ignore[attr-defined]
        for cell in line.beyond:
            self._look(cell.shown if isinstance(cell, Spoiled) else cell, line.number, len(line.cells), False)

    def _without_letterhead(self, line: Line) -> Line:
        """A line of titles without what an office's letterhead says of the office."""
        cells = [_without_letterhead(cell) if isinstance(cell, str) else cell for cell in line.cells]
        if any(sign_of_person(cell, text=True) or (isinstance(cell, str) and _personal_heading(cell, True))
               for cell in line.cells):  # fmt: skip
            self._contacts.append(line.number)
        return line._replace(cells=cells)

    def _look(self, cell: object, number: int, index: int, among_headings: bool) -> None:
        is_text = index in self._texts
        if isinstance(cell, str) and (index in self._agencies or among_headings):
            plain: object = without_agency(cell)
        else:
            plain = cell
        sign = sign_of_person(plain, text=is_text)
        if sign and words.normal(cell) not in _own_words():
            details = {"sign": sign, "place": "cell", "whose": "kobo" if index in self._kobo else "office"}
            if not among_headings and index in self._headings:
                details["heading"] = self._headings[index]
            self._add("personal_data", self._sheet, number, letter(index), **details)
        elif isinstance(cell, str) and (asked := self._asked(cell, index, among_headings)):
            if words.normal(cell) not in _own_words():
                details = {"word": asked, "place": "heading" if among_headings else "cell"}
                heading = asked if among_headings else self._headings.get(index, "")
                self._add("personal_heading", self._sheet, number, letter(index), heading=heading, **details)
        elif isinstance(cell, str) and not among_headings:
            self._harmless[is_text].add(cell)

    def _asked(self, cell: str, index: int, among_headings: bool) -> str:
        """What a text asks of a person; in a column of a closed list it is only a word that the list does not have."""
        return "" if index in self._words and not among_headings else _personal_heading(cell, among_headings)

    def _add(self, code: str, sheet: str, row: int | None, column: str, **details: str) -> None:
        if len(self.faults) < _MOST_FAULTS:
            self.faults.append(Fault(code, sheet, row, column, details=details))


def texts_among(places: dict[str, int], kinds: Mapping[str, str]) -> frozenset[int]:
    """The places of columns that hold no quantities."""
    quantities = {"whole", "decimal", "date", "month", "year"}
    return frozenset(place for name, place in places.items() if kinds.get(name, "whole") not in quantities)


def _without_letterhead(text: str) -> str:
    """A title without an office's numbers, addresses and the words before them."""
    plain = without_contacts(text)
    return _CONTACT_WORDS.sub(" ", plain).strip()


def _may_be_named(heading: str) -> bool:
    """A heading that carries no sign of a person itself, nor asks for one, can be told."""
    short = len(heading) < _LONGEST_HEADING
    return short and not sign_of_person(heading, text=True) and not _personal_heading(heading, True)


def _personal_heading(cell: str, among_headings: bool) -> str:
    """The words that ask for a person's data, "" if none do; they are of a closed list, so they may be repeated.

    Below the headings only a cell that is nothing but such a heading counts: a sentence may speak of names.
    """
    if len(cell) >= _LONGEST_HEADING:
        return ""
    search = _PERSONAL_HEADING.search if among_headings else _PERSONAL_HEADING.fullmatch
    match = search(words.normal(cell))
    return match[0] if match else ""


@cache
def _own_words() -> frozenset[str]:
    """What the empty workbook itself says: "Telepon" is a survey channel there, the help line a number."""
    keys = ["template-help", *(f"kind-{kind}" for kind in (*get_args(Kind), "regency"))]
    texts = {locales.say(language, key) for key in keys for language in locales.LANGUAGES}
    listed = {text for name in words.list_names() for text in words.meanings(name)}
    return frozenset({words.normal(text) for text in texts} | listed)
