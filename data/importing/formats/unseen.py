"""Signs that nobody can see (blanks of no width, marks of direction, control signs): removed from every cell."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from data.importing.formats.guards import Line
from data.importing.formats.xlsx_sheet import letter
from data.importing.notes import Note

_KINDS = ("Cf", "Cc")
# They part words, as a blank does.
_BLANKS = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85"
_NAMED_AT_MOST = 3
# Some letters that show nothing are no format signs by their kind.
_EMPTY = frozenset("\u115f\u1160\u3164\uffa0\u034f\u17b4\u17b5\u2800")


def without_unseen(text: str) -> str:
    """A text without these signs; blanks, line breaks and tabs stay."""
    return "".join(sign for sign in text if sign in _BLANKS or not is_unseen(sign))


@cache
def is_unseen(sign: str) -> bool:
    """Whether a sign shows nothing and parts no words."""
    variation = "\ufe00" <= sign <= "\ufe0f"
    return sign in _EMPTY or variation or unicodedata.category(sign) in _KINDS


class Unseen:
    """Takes these signs out of the lines of one sheet, and remembers where they were."""

    def __init__(self) -> None:
        self._found: dict[int, tuple[int, int, set[str]]] = {}

    def removed(self, lines: Iterable[Line]) -> Iterator[Line]:
        """The lines without them."""
        for line in lines:
            # What is printable in Python's eyes has none; of the rest most are line breaks and hard blanks.
            odd = [
                place
                for place, cell in enumerate(line.cells)
                if type(cell) is str and (not cell.isprintable() or not cell.isascii())
            ]
            yield self._clean(line, odd) if odd else line

    def _clean(self, line: Line, odd: list[int]) -> Line:
        cells = list(line.cells)
        for place in odd:
            text = str(cells[place])
            plain = without_unseen(text)
            if plain != text:
                cells[place] = plain or None
                count, first, signs = self._found.get(place, (0, line.number, set()))
                signs |= {sign for sign in text if sign not in _BLANKS and is_unseen(sign)}
                self._found[place] = (count + 1, first, signs)
        return line._replace(cells=cells)

    def notes(self, sheet: str, headings: dict[int, str]) -> list[Note]:
        """A note for each column that had some: how many cells, the first of them, and which signs."""
        return [
            Note(
                "unseen_signs",
                sheet,
                first,
                headings.get(place) or letter(place),
                details={"count": str(count), "signs": ", ".join(_named(signs))},
            )
            for place, (count, first, signs) in sorted(self._found.items())
        ]


def _named(signs: set[str]) -> list[str]:
    return [f"U+{ord(sign):04X}" for sign in sorted(signs)][:_NAMED_AT_MOST]
