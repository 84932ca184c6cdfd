"""What kind of file came in, and whether it may be opened: each guard has its own fault, before any cell is read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import NamedTuple

from data.importing.faults import Faulty

MAX_BYTES = 25_000_000
MAX_UNPACKED = 300_000_000
MAX_PARTS = 3_000
# A sheet of equal rows packs well, but not so well. Small files may, since they cannot hold much.
MAX_RATIO = 150
_RATIO_FROM = 30_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MARKUP = (b"<!doctype", b"<html", b"<table", b"<head", b"<body", b"<meta", b"<style", b"<div", b"<?xml")
# How files begin that are no tables, and what they are.
_BINARY = {b"%PDF": "pdf", b"\x89PNG": "picture", b"\xff\xd8\xff": "picture", b"GIF8": "picture", b"RIFF": "picture",
           b"Rar!": "archive", b"7z\xbc\xaf": "archive", b"\x1f\x8b": "archive", b"{\\rtf": "document"}  # fmt: skip


class Line(NamedTuple):
    """One row as it stands in the file: its number there, its cells without the blank ones at the end, and how many
    cells lie so far to the right that they are searched for persons but not read (`beyond`)."""

    number: int
    cells: Sequence[object]
    beyond: Sequence[object] = ()
    hidden: bool = False


@dataclass
class Grid:
    """One sheet, read while the lines of it are asked for: `read` gives them and fills the lists by the last.

    `merged`: ranges of merged cells (first row, first column, last row, last column; columns from 0).
    `outside`: texts that are no cells (headers and footers).
    """

    name: str
    read: Callable[[Grid], Iterator[Line]]
    hidden: bool = False
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[Line]:
        return self.read(self)


def archive_of(name: str, content: bytes) -> zipfile.ZipFile | None:
    """The opened workbook, or None if the file may be a text with separators.

    Raises Faulty with the guard's code for everything else.
    """
    if len(content) > MAX_BYTES:
        raise Faulty("file_too_large", megabytes=str(MAX_BYTES // 1_000_000))
    if content.startswith(_OLE[:4]):
        raise Faulty("encrypted_file" if _ENCRYPTED in content else "old_workbook")
    head = content.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith(_MARKUP):
        raise Faulty("web_page")
    if kind := next((kind for begins, kind in _BINARY.items() if content.startswith(begins)), ""):
        raise Faulty("unreadable_file", seen=kind)
    if not content.startswith(b"PK"):
        if PurePath(name).suffix.lower() in (".xlsx", ".xlsm") and b"\x00" in content:
            raise Faulty("unreadable_file", seen="bytes")
        return None
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Faulty("unreadable_file", seen="damaged") from error
    _name_as_usual(archive)
    _guard(archive, name, len(content))
    return archive


def _name_as_usual(archive: zipfile.ZipFile) -> None:
    """Some programs write xl\\workbook.xml: parts are known by names with slashes."""
    for part in archive.infolist():
        if "\\" in part.filename:
            part.filename = part.filename.replace("\\", "/").lstrip("/")
            archive.NameToInfo.setdefault(part.filename, part)


def _guard(archive: zipfile.ZipFile, name: str, size: int) -> None:
    """Each line is one rule: its code and what breaks it. Sizes are those stated; more is never unpacked than that."""
    parts = archive.infolist()
    names = {part.filename.lower() for part in parts}
    unpacked = sum(part.file_size for part in parts)
    too_full = unpacked > MAX_UNPACKED or (unpacked > _RATIO_FROM and unpacked > MAX_RATIO * size)
    ending = PurePath(name).suffix.lower()
    is_document = any(part.startswith(("word/", "ppt/", "visio/")) for part in names)
    rules = (
        ("zip_bomb", too_full or len(parts) > MAX_PARTS),
        ("encrypted_file", any(part.flag_bits & 1 for part in parts)),
        (
            "opendocument",
            ending in (".ods", ".fods") or _begins(archive, "mimetype", b"application/vnd.oasis"),
        ),
        ("binary_workbook", "xl/workbook.bin" in names),
        ("macros", ending in (".xlsm", ".xltm", ".xlam") or any("vbaproject" in part for part in names)),
        ("external_links", any(map(_reaches_out, names))),
        ("unreadable_file", is_document or "[content_types].xml" not in names),
    )
    for code, broken in rules:
        if broken:
            seen = "document" if is_document else "archive"
            raise Faulty(code, megabytes=str(MAX_UNPACKED // 1_000_000), seen=seen)


def _begins(archive: zipfile.ZipFile, part: str, start: bytes) -> bool:
    try:
        with archive.open(part) as stream:
            return stream.read(len(start)) == start
    except (KeyError, zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError):
        return False


def _reaches_out(part: str) -> bool:
    """Parts by which a workbook asks other files or servers for its numbers."""
    return part.startswith(("xl/externallinks/", "xl/querytables/")) or part == "xl/connections.xml"
