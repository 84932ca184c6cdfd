"""A plan of one's own in the address of its page: short, read once when the page is opened, and never trusted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar
from urllib.parse import quote, unquote

from data.office.scenarios import MOST_POINTS
from presentation.parts import phrases
from presentation.view import View

T = TypeVar("T")
PLACED, CLOSED = "placed", "closed"
NONE = "-"
_BETWEEN = "."
_NAMED, _LONGEST = 3, 20


class Read(NamedTuple):
    """What an address says of a plan: what may be placed and closed, and what is left out, as it was written."""

    placed: tuple[str, ...]
    closed: tuple[tuple[str, str], ...]
    left_out: tuple[str, ...]


def signs(areas: Iterable[str]) -> dict[str, str]:
    """How each area is written: 62.06.02 as 0602, a regency 62.06 as 06. The province is always the same."""
    return {area: area.replace(".", "").removeprefix("62") for area in areas}


def signs_of_points(points: Iterable[tuple[str, str]], confidential: bool) -> dict[tuple[str, str], str]:
    """How each point (regency, id) is written: (62.06, T-4) as 06T-4. A shelter (`confidential`) by its regency alone,
    the second of one as 06_2: its number stays where it is."""
    written, seen = {}, dict[str, int]()
    for regency, number in points:
        seen[regency] = seen.get(regency, 0) + 1
        named = quote(number, safe="").replace(_BETWEEN, "%2E")
        if confidential:
            named = f"_{seen[regency]}" if seen[regency] > 1 else ""
        written[regency, number] = signs([regency])[regency] + named
    return written


def written(signs: Iterable[str]) -> str:
    """What is placed or closed, each by its sign, as an address has it; "" for nothing."""
    return _BETWEEN.join(signs)


def read(
    words: Mapping[str, str], areas: Sequence[str], points: Sequence[tuple[str, str]], confidential: bool
) -> Read:
    """What the words of an address under PLACED and CLOSED say. `areas`, `points`: what may be placed and closed;
    anything else is left out, and so is what is more than a plan may hold."""
    placed, strange = _meant(words.get(PLACED, ""), signs(areas))
    closed, stranger = _meant(words.get(CLOSED, ""), signs_of_points(points, confidential))
    return Read(placed, closed, (*strange, *stranger))


def _meant(text: str, written: Mapping[T, str]) -> tuple[tuple[T, ...], tuple[str, ...]]:
    """What the signs of a text mean, by what each is `written` as; and the signs that are left out."""
    meant = {sign: place for place, sign in written.items()}
    given = dict.fromkeys(text.split(_BETWEEN))
    understood = [sign for sign in given if sign in meant]
    strange = [sign for sign in given if sign not in meant and sign not in ("", NONE)]
    left_out = (*strange, *understood[MOST_POINTS:])
    return tuple(meant[sign] for sign in understood[:MOST_POINTS]), left_out


def warning(view: View, left_out: Sequence[str]) -> str:
    """Which parts of an address were left out, in words."""
    short = [" ".join(unquote(sign).split())[:_LONGEST] for sign in left_out[:_NAMED]]
    named = ", ".join(f'"{sign}"' for sign in short)
    more = len(left_out) - _NAMED
    names = phrases.as_written(f"{named} …" if more > 0 else named)
    return view.say("siting-address-left", count=len(left_out), names=names, most=MOST_POINTS)
