"""XLSX read row by row: values beside formulas, dates by their format, and every other text that may name a person.

openpyxl gives formulas or values, never both, and a million blank rows for one stray cell; so the parts are read here.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from posixpath import dirname, join, normpath
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, ParseError
from xml.parsers import expat

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from data.importing.faults import Faulty
from data.importing.formats.guards import Grid, Line
from data.importing.formats.xlsx_sheet import SharedTexts, SheetParser, unescaped

_CHUNK = 1 << 17
_MAX_TEXTS = 100_000_000
_BROKEN = (zipfile.BadZipFile, zlib.error, ParseError, expat.ExpatError, LookupError, ValueError, EOFError,
           OSError, RuntimeError, NotImplementedError, OverflowError, AttributeError, TypeError)  # fmt: skip
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
# The standard formats of dates that no program writes down (East Asian calendars among them).
_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_OUTSIDE = (
    (re.compile(r"xl/(threaded)?comments"), "comment"),
    (re.compile(r"xl/drawings/[^/]*\.xml"), "drawing"),
    (re.compile(r"xl/(charts|diagrams)/[^/]*\.xml"), "drawing"),
    (re.compile(r"xl/worksheets/_rels/"), "link"),
    # What a pivot table was made of is kept in it, even where its sheet is gone.
    (re.compile(r"xl/pivotcache/"), "pivot"),
    (re.compile(r"docprops/(core|custom|app)\.xml"), "property"),
)
# Whoever made the file stands in its properties; that is no child's data.
_MAKERS = {"creator", "lastModifiedBy", "Application", "AppVersion", "Manager", "Company"}


class Outside(NamedTuple):
    """A text that is no cell: what kind it is, and the sheet and cell it belongs to, where that is known."""

    where: str
    text: str
    sheet: str = ""
    cell: str = ""


class Workbook:
    """An opened XLSX file: its sheets, and what stands beside them. Raises Faulty wherever it is broken."""

    def __init__(self, archive: zipfile.ZipFile, progress: Callable[[float], None]) -> None:
        self._archive, self._told = archive, progress
        self._passed = 0
        self.names: list[str] = []
        self.epoch_1904 = False
        with guarded():
            self._read_book()
            self._size = sum(archive.getinfo(path).file_size for *_, path in self._sheets) or 1

    def grids(self) -> list[Grid]:
        """The sheets in their order; charts on sheets of their own hold no rows."""
        grids = []
        for name, hidden, path in self._sheets:
            grids.append(Grid(name, partial(self._lines, path), hidden))
        return grids

    def texts_outside(self) -> Iterator[Outside]:
        """Whatever is no cell: comments, drawings, links, properties, names of ranges."""
        yield from (Outside("name", text) for text in self.names)
        with guarded():
            owners = self._owners()
            for part in self._archive.namelist():
                where = next((place for shape, place in _OUTSIDE if shape.match(part.lower())), "")
                if where and part.endswith((".xml", ".rels")):
                    for text, cell in _texts_in(self._part(part)):
                        yield Outside(where, text, owners.get(part, ""), cell)

    def _owners(self) -> dict[str, str]:
        """Part → the sheet it belongs to."""
        owners: dict[str, str] = {}
        present = set(self._archive.namelist())
        for name, _, path in self._sheets:
            rels = f"{dirname(path)}/_rels/{path.rpartition('/')[2]}.rels"
            if rels in present:
                owners |= {target: name for target, _ in self._related(path).values()} | {rels: name}
        return owners

    def _read_book(self) -> None:
        target = next(_slashed(relation.get("Target", "")) for relation in self._part("_rels/.rels")
                      if relation.get("Type", "").endswith("/officeDocument")).lstrip("/")  # fmt: skip
        kinds = self._archive.read("[Content_Types].xml")
        if b"macroEnabled" in kinds:
            raise Faulty("macros")
        book = self._part(target)
        related = self._related(target)
        self.epoch_1904 = any(
            _named(element, "workbookPr") and element.get("date1904") in ("1", "true") for element in book
        )
        self._sheets = []
        for element in book.iter():
            if _named(element, "definedName"):
                self.names += [element.get("name", ""), element.text or ""]
            elif _named(element, "sheet"):
                key = next(value for name, value in element.items() if name.endswith("}id"))
                path, kind = related[key]
                if kind.endswith("/worksheet"):
                    self._sheets.append(
                        (element.get("name", ""), element.get("state", "visible") != "visible", path)
                    )
        paths = {kind.rpartition("/")[2]: path for path, kind in related.values()}
        self._formats = self._cell_formats(paths.get("styles"))
        self._shared = self._shared_texts(paths.get("sharedStrings"))

    def _related(self, part: str) -> dict[str, tuple[str, str]]:
        """Relation id → (path of the part, its kind) of what a part refers to inside the file."""
        folder = dirname(part)
        rels = self._part(f"{folder}/_rels/{part.rpartition('/')[2]}.rels".lstrip("/"))
        return {
            relation.get("Id", ""): (
                normpath(join("/", folder, _slashed(relation.get("Target", "")))).lstrip("/"),
                relation.get("Type", ""),
            )
            for relation in rels
            if relation.get("TargetMode") != "External"
        }

    def _part(self, path: str) -> Element:
        return fromstring(self._archive.read(path), forbid_dtd=True)

    def _cell_formats(self, path: str | None) -> list[str]:
        """For each style of a cell: "date", "percent" or ""."""
        if path is None:
            return []
        styles = self._part(path)
        codes = {int(element.get("numFmtId", "0")): element.get("formatCode", "") for element in styles.iter()
                 if _named(element, "numFmt")}  # fmt: skip
        crosses = next((element for element in styles if _named(element, "cellXfs")), ())
        return [_format(int(element.get("numFmtId", "0")), codes) for element in crosses]

    def _shared_texts(self, path: str | None) -> list[str]:
        if path is None:
            return []
        if self._archive.getinfo(path).file_size > _MAX_TEXTS:
            raise Faulty("zip_bomb", megabytes=str(_MAX_TEXTS // 1_000_000))
        shared = SharedTexts()
        for _ in self._parsed(path, shared.parser):
            pass
        return shared.texts

    def _parsed(self, path: str, parser: Any) -> Iterator[None]:
        """Feed a part to a parser, chunk by chunk; no part has a reason to declare entities."""
        parser.StartDoctypeDeclHandler = _refuse_doctype
        with self._archive.open(path) as stream:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk, False)
                yield
            parser.Parse(b"", True)

    def _lines(self, path: str, grid: Grid) -> Iterator[Line]:
        sheet = SheetParser(self._shared, self._formats, _EPOCH_1904 if self.epoch_1904 else _EPOCH)
        size = self._archive.getinfo(path).file_size
        with guarded():
            for count, _ in enumerate(self._parsed(path, sheet.parser), 1):
                yield from sheet.taken()
                self._told((self._passed + min(count * _CHUNK, size)) / self._size)
            yield from sheet.taken()
        self._passed += size
        grid.merged, grid.outside = sheet.merged, sheet.outside


@contextmanager
def guarded() -> Iterator[None]:
    """Whatever the libraries below raise for a broken part becomes one refusal, without any of its content."""
    try:
        yield
    except DefusedXmlException:
        raise Faulty("unsafe_xml") from None
    except (*_BROKEN, StopIteration):
        raise Faulty("unreadable_file", seen="damaged") from None


def _slashed(target: str) -> str:
    return target.replace("\\", "/")


def _refuse_doctype(*_: object) -> None:
    raise Faulty("unsafe_xml")


def _named(element: Element, name: str) -> bool:
    return element.tag.rpartition("}")[2] == name


def _texts_in(root: Element) -> Iterator[tuple[str, str]]:
    """Every text, with the cell it is a comment of ("" for others)."""
    cell = ""
    for element in root.iter():
        cell = element.get("ref") or cell
        if isinstance(element.tag, str) and element.tag.rpartition("}")[2] not in _MAKERS:
            if element.text and element.text.strip():
                yield unescaped(element.text), cell
            if (target := element.get("Target")) and element.get("TargetMode") == "External":
                yield target, ""
            if kept := element.get("v"):
                yield unescaped(kept), ""


def _format(number: int, codes: dict[int, str]) -> str:
    code = codes.get(number) or BUILTIN_FORMATS.get(number, "")
    if number in _DATE_FORMATS and number not in codes:
        return "date"
    if is_date_format(code):
        return "date"
    return "percent" if "%" in _QUOTED.sub("", code) else ""
