"""What a server sends to a browser, kept as it comes and taken apart: every message over the open connection."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

import pyarrow as pa
from google.protobuf.message import Message
from playwright.sync_api import Page
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

Table = dict[str, list[Any]]


@dataclass
class Wire:
    """All messages of a visit, by the page that was open when they came."""

    frames: list[tuple[str, bytes]] = field(default_factory=list)
    page: str = ""

    def tap(self, page: Page) -> None:
        page.on("websocket", lambda socket: socket.on("framereceived", self._keep))

    def _keep(self, frame: bytes | str) -> None:
        self.frames.append((self.page, frame if isinstance(frame, bytes) else frame.encode()))

    def messages(self) -> Iterator[tuple[str, ForwardMsg]]:
        return ((page, ForwardMsg.FromString(frame)) for page, frame in self.frames)

    def tables(self, page: str) -> list[Table]:
        """The tables of a page as they were sent, in their order."""
        elements = (message.delta.new_element for at, message in self.messages() if at == page)
        return [
            table
            for element in elements
            if element.WhichOneof("type") == "dataframe"
            for table in contents(element.dataframe)
            if isinstance(table, dict)
        ]

    def ledgers(self, page: str) -> Iterator[list[list[str]]]:
        """The tables of a page that were sent as HTML: their rows, each the words of its cells."""
        for at, message in self.messages():
            if at == page:
                for table in _TABLE.findall(message.delta.new_element.html.body):
                    yield [[_words(cell) for cell in _CELL.findall(row)] for row in _ROW.findall(table)]


_TABLE, _ROW, _CELL = (
    re.compile(rf"<{tag}\b[^>]*>(.*?)</{tag}>", re.DOTALL) for tag in ("table", "tr", "(?:t[hd])")
)


def _words(cell: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", cell)).strip()


def contents(message: Message) -> Iterator[Any]:
    """Every text, number and table in a message, however deep; what is JSON or Arrow in it is read as such."""
    for descriptor, value in message.ListFields():
        several = value if descriptor.is_repeated else [value]
        if descriptor.message_type is not None and descriptor.message_type.GetOptions().map_entry:
            several = list(value.values())
        for item in several:
            yield from contents(item) if isinstance(item, Message) else _read(item)


def _read(value: Any) -> Iterator[Any]:
    if isinstance(value, bytes):
        table = _arrow(value)
        yield value.decode("utf-8", "replace") if table is None else table
    elif isinstance(value, str) and value[:1] in ("{", "["):
        yield value
        yield from _json(value)
    else:
        yield value


def _arrow(value: bytes) -> Table | None:
    try:
        return dict(pa.ipc.open_stream(value).read_all().to_pydict())
    except pa.ArrowInvalid:
        return None


def _json(value: str) -> Iterator[Any]:
    try:
        yield json.loads(value)
    except ValueError:
        return


def numbers(given: Any) -> Iterator[float]:
    """Every number in lists and mappings."""
    if isinstance(given, dict):
        given = given.values()
    if isinstance(given, Iterable) and not isinstance(given, str | bytes):
        for member in given:
            yield from numbers(member)
    elif isinstance(given, int | float):
        yield float(given)


def as_bytes(number: int) -> list[bytes]:
    """A number as machines write it: in decimal digits, and as a float or a long integer of either order."""
    return [str(number).encode(), *(struct.pack(form, number) for form in ("<d", ">d", "<q", ">q"))]
