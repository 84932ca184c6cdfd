"""A plan of one's own in the address of its page: short, read once when the page is opened, and never trusted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar
from urllib.parse import quote, unquote

import streamlit as st

from data.office.scenarios import MOST_POINTS
from presentation.parts import phrases
from presentation.view import View
from ui.visitor import frame

T = TypeVar("T")
PLACED, CLOSED = "placed", "closed"
NONE = "-"
_BETWEEN = "."
_NAMED, _LONGEST = 3, 20


class Read(NamedTuple):
    """What an address says of a plan: what is known of it, and what is left out, as it was written."""

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


def write(placed: Mapping[str, str], closed: Mapping[tuple[str, str], str]) -> None:
    """Put what is placed and closed, each with its sign, into the address."""
    frame.remember(PLACED, _BETWEEN.join(placed.values()) or NONE)
    if closed:
        frame.remember(CLOSED, _BETWEEN.join(closed.values()))
    else:
        frame.forget(CLOSED)


def forget() -> None:
    """Take a plan out of the address."""
    frame.forget(PLACED, CLOSED)


def is_told() -> bool:
    return PLACED in st.query_params or CLOSED in st.query_params


def read(areas: Sequence[str], points: Sequence[tuple[str, str]], confidential: bool) -> Read:
    """What the address says. `areas`, `points`: what may be placed and closed; anything else is left out, and so is
    what is more than a plan may hold."""
    placed, strange = _known(PLACED, signs(areas))
    closed, stranger = _known(CLOSED, signs_of_points(points, confidential))
    return Read(placed, closed, (*strange, *stranger))


def _known(name: str, written: Mapping[T, str]) -> tuple[tuple[T, ...], tuple[str, ...]]:
    meant = {sign: one for one, sign in written.items()}
    told = dict.fromkeys(str(st.query_params.get(name, "")).split(_BETWEEN))
    known = [sign for sign in told if sign in meant]
    strange = [sign for sign in told if sign not in meant and sign not in ("", NONE)]
    left_out = (*strange, *known[MOST_POINTS:])
    return tuple(meant[sign] for sign in known[:MOST_POINTS]), left_out


def tell(view: View, left_out: Sequence[str]) -> None:
    """Say which parts of an address were left out."""
    if not left_out:
        return
    short = [" ".join(unquote(one).split())[:_LONGEST] for one in left_out[:_NAMED]]
    named = ", ".join(f'"{one}"' for one in short)
    more = len(left_out) - _NAMED
    names = phrases.as_written(f"{named} …" if more > 0 else named)
    st.warning(view.say("siting-address-left", count=len(left_out), names=names, most=MOST_POINTS))
