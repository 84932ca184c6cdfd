"""What qualifies a value or stands for none: about, from … to …, words for nothing. Never dropped in silence."""

from __future__ import annotations

import re

from data import words
from data.importing.one_reading import once_a_reading
from data.importing.values.clock import Clock
from data.tables import Column

DASHES = frozenset({"-", "–", "—", "--", "---"})
_BLANKS = frozenset(
    {"...", "…", "..", "?", "n/a", "na", "n.a.", "n.a", "#n/a", "nan", "nat", "<na>", "null", "none"}
)
_NO_WORDS = frozenset(
    {"nihil", "nil", "kosong", "tidak ada", "tdk ada", "tak ada", "tiada", "belum ada", "belum", "tidak ada data",
     "tidak tersedia", "belum tersedia", "tidak diketahui", "tdk diketahui", "belum diketahui", "data tidak ada",
     "nothing", "not available", "unknown", "no data", "not yet"}
)  # fmt: skip
_NO_EVENTS = re.compile(
    r"(?:(?:laporan )?nihil|nil|zero report(?:ing)?)\b.{0,80}"
    r"|(?:tidak|tdk|tak) (?:ada|terdapat|melaksanakan|menerima|melakukan)\b.{0,80}"
    r"|(?:0|nol) (?:laporan|kegiatan|kasus|kampanye|layanan)\b.{0,60}|nol|zero|0 ?\(? ?(?:nol|nihil|zero) ?\)?"
    r"|(?:kegiatan |kampanye |layanan )?tidak (?:terlaksana|dilaksanakan)\b.{0,80}"
    r"|no (?:reports?|activit(?:y|ies)|campaigns?|cases?|data|services?)\b.{0,60}|kosong"
)
_ABOUT = re.compile(
    r"^(?:±|\+ ?/ ?-|\+-|~|≈|[<>≤≥]|(?:k[./]?l|l[./]?k)(?:\.\s*|\s+)(?=\D*\d)|kurang lebih|lebih kurang|sekitar|sktr"
    r"|kira(?:[ -]?kira|2)|(?:di)?perkira|prakira|estimasi|est\b|hampir|lebih dari|kurang dari|min(?:imal|\.)?\s"
    r"|max|maks|paling (?:sedikit|banyak)|sedikitnya|approx|about|circa|ca\.|awal\b|akhir\b|pertengahan|minggu\b"
    r"|tentatif|kemungkinan|mungkin\b)"
    r"|\(?(?:perkiraan|estimasi|tentatif|approx\w*|est\.?|kurang lebih|sementara)\)?$|[±≈~]|\+ ?/ ?-|\d\s?\++$"
    r"|\d[ -]?an$|\d lebih$|\?$"
)
_BETWEEN = r"(?:[-–—&]|s\s?[./]?\s?d\.?|sampai(?: dengan)?|hingga|dan|to|until|and|/)"
_RANGE_OF_DAYS = re.compile(
    rf"(?<!\d{{4}}-)(?<!\d{{4}}-\d)\b\d{{1,2}}\s*{_BETWEEN}\s*\d{{1,2}}\s+[a-z]"
    rf"|[a-z]\.?(?: \d{{4}})?\s*{_BETWEEN}\s*(?:\d{{1,2}}\s+)?[a-z]+\.?\s+\d{{4}}"
    rf"|(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}|\d{{4}}-\d\d-\d\d)[\d:. t]*\s*{_BETWEEN}\s*\d{{1,4}}[-/.]"
    rf"|\d{{1,2}}\s*{_BETWEEN}\s*\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}$(?<!-\d{{4}})"
    rf"|^\d{{1,2}}(?:\s*,\s*\d{{1,2}})+\b"
)
_RANGE_OF_NUMBERS = re.compile(rf"\d[\d.,]*\s*{_BETWEEN}\s*\d[\d.,]*(?:\s*\w+)?")


def stands_for_nothing(cell: object, column: Column) -> bool:
    """Whether a text in a cell that may be empty says that there is nothing. In a count a dash could also say none, and
    "NaN" is what a program writes that went wrong: these are asked about."""
    if not isinstance(cell, str) or column.required:
        return False
    plain = cell.strip(" ()").casefold()
    if column.kind in ("whole", "decimal"):
        return plain in _NO_WORDS
    return plain in DASHES or plain in _BLANKS or plain in _NO_WORDS


def may_be_id(cell: object) -> bool:
    """Whether a cell holds a pseudonym, and not only the number of its line."""
    if not isinstance(cell, str) or not any(sign.isdigit() for sign in cell):
        return False
    return not cell.rstrip(".)").isdecimal() and not says_no_events(cell)


@once_a_reading(at_most=4096)
def says_no_events(text: str) -> bool:
    """Whether a text says that a month had none of what the table counts: NIHIL, tidak ada kegiatan …"""
    plain = words.normal(text).strip("-+ ")
    spaced = re.fullmatch(r"(?:\w )+\w", plain)  # N I H I L
    return _NO_EVENTS.fullmatch(plain.replace(" ", "") if spaced else plain) is not None


def is_mark_of_nothing(cell: object) -> bool:
    """A dash, NIHIL or a nought, as people fill a row of a month without anything."""
    if type(cell) in (int, float):
        return cell == 0
    return isinstance(cell, str) and (cell in DASHES or cell in ("0", ".") or says_no_events(cell))


def of_number(text: str) -> str:
    """How a text that is no plain number qualifies one: "range", "about", or "none" where it does neither."""
    plain = text.strip().casefold()
    if _RANGE_OF_NUMBERS.fullmatch(plain):
        return "range"
    return "about" if any(sign.isdigit() for sign in plain) and _ABOUT.search(plain) else "none"


def of_day(text: str, clock: Clock) -> str:
    """How a text that is no one day qualifies it: "zone" (one that is not known), "range", "about" or "none"."""
    plain = text.strip().casefold()
    if clock.zoned and not clock.understood:
        return "zone"
    if _RANGE_OF_DAYS.search(plain):
        return "range"
    return "about" if _ABOUT.search(plain) else "none"
