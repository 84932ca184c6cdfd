"""A plan of one's own in the address that the browser shows: written at every turn, read once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from presentation.siting import address
from presentation.siting.address import CLOSED, NONE, PLACED, Read
from presentation.view import View
from ui.visitor import frame


def write(placed: Mapping[str, str], closed: Mapping[tuple[str, str], str]) -> None:
    """Put what is placed and closed, each with its sign, into the address."""
    frame.remember(PLACED, address.written(placed.values()) or NONE)
    if closed:
        frame.remember(CLOSED, address.written(closed.values()))
    else:
        frame.forget(CLOSED)


def forget() -> None:
    """Take a plan out of the address."""
    frame.forget(PLACED, CLOSED)


def names_a_plan() -> bool:
    return PLACED in st.query_params or CLOSED in st.query_params


def read(areas: Sequence[str], points: Sequence[tuple[str, str]], confidential: bool) -> Read:
    """What the address says, see presentation.siting.address.read."""
    words = {name: str(st.query_params.get(name, "")) for name in (PLACED, CLOSED)}
    return address.read(words, areas, points, confidential)


def warn(view: View, left_out: Sequence[str]) -> None:
    """Say which parts of an address were left out."""
    if left_out:
        st.warning(address.warning(view, left_out))
