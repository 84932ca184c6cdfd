"""Every word a reader sees, in Indonesian and English, and numbers and dates as each language writes them."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("id", "en")
MINUS = "\u2212"
_FOLDER = Path(__file__).parent
_INDONESIAN = str.maketrans(",.", ".,")
# Where a message begins: its key at the beginning of a line.
_BEGINNING = re.compile(r"^(?=[A-Za-z][\w-]* =)", re.MULTILINE)


@cache
def _written(language: str) -> dict[str, str]:
    """Each message of a language, by its key, as its file has it."""
    texts = [file.read_text("utf-8") for file in sorted((_FOLDER / language).glob("*.ftl"))]
    entries = [entry for text in texts for entry in _BEGINNING.split(text)[1:]]
    return {entry.partition(" =")[0]: entry for entry in entries}


@cache
def _bundle(language: str) -> FluentBundle:
    """What has been parsed so far: each message when it is first said, for all together take a third of a second."""
    # Isolation marks are for mixed writing directions; here they would only show up in files and searches.
    return FluentBundle([language], use_isolating=False)


def has(key: str, language: str = "id") -> bool:
    return key in _written(language)


def say(language: str, key: str, **values: Any) -> str:
    """The message `key` in a language with its values filled in.

    Raises KeyError for an unknown key and ValueError for a value the message needs and did not get:
    a hole in a sentence must fail in a test, not reach a reader.
    """
    bundle = _bundle(language)
    if not bundle.has_message(key):
        if not has(key, language):
            raise KeyError(f"locales/{language} has no message {key!r}")
        bundle.add_resource(FluentResource(_written(language)[key]))
    pattern = bundle.get_message(key).value
    assert pattern is not None, f"message {key!r} has no text"
    text, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise ValueError(f"message {key!r} in {language}: {errors[0]}")
    return str(text)


def number(language: str, value: float | None, decimals: int = 0) -> str:
    """1234.5 → "1.234,5" (id) or "1,234.5" (en); a missing number is an en dash. Below 0 it has a true minus sign
    (U+2212), of which what is printed as nought has none."""
    if value is None or value != value:
        return "–"
    # Half up, as classes and grades are judged: 90.5 must not print as 90 beside the class that begins at 91.
    # What a float's noise adds is read away as they do it.
    rounded = Decimal(f"{value:.9f}").quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    written = f"{abs(rounded):,.{decimals}f}"
    return (MINUS if rounded < 0 else "") + (written.translate(_INDONESIAN) if language == "id" else written)


def percent(language: str, value: float | None, decimals: int = 0) -> str:
    """A value already in percent, with a narrow no-break space before the sign in Indonesian."""
    sign = "\u202f%" if language == "id" else "%"
    return number(language, value, decimals) + ("" if value is None or value != value else sign)


def day(language: str, moment: date | datetime) -> str:
    """A date in words: 30 September 2026."""
    return format_date(moment, "d MMMM y", locale=language)


def moment(language: str, at: datetime) -> str:
    """A moment with its zone, as its clock shows it: 8 Oktober 2026, 14.05 WIB."""
    clock = f"{at:%H.%M}" if language == "id" else f"{at:%H:%M}"
    return f"{day(language, at)}, {clock} {at.tzname()}"


def month_name(language: str, month: str, short: bool = False) -> str:
    """`2026-05` → "Mei 2026"."""
    return format_date(date.fromisoformat(f"{month}-01"), "MMM y" if short else "MMMM y", locale=language)


def month_short(language: str, month: str) -> str:
    """`2026-05` → "Mei", where the year stands beside it."""
    return format_date(date.fromisoformat(f"{month}-01"), "MMM", locale=language)


def listing(language: str, items: list[str]) -> str:
    """Items joined as a sentence does: "a, b, dan c" / "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    comma = "," if language == "id" and len(items) > 2 else ""
    return f"{', '.join(items[:-1])}{comma} {say(language, 'and')} {items[-1]}"
