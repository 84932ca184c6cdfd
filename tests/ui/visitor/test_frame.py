"""Where screens tell what is refused: a page goes on where somebody can mend it, and ends where not."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

import locales

FAST = locales.say("id", "travel-refused-speed", lowest="2", highest="100")
HELD = locales.say("id", "store-refused-nothing-held")


def page(kind: str, about: str = "", after: str = "") -> AppTest:
    """A page on which something of a kind is refused; `about`: how the frame is told to treat it."""
    script = f"""
import streamlit as st
from data.refusal import NotTaken, Refusal, Refused
from ui.visitor import frame

FAST = Refusal("travel", "speed", {{"lowest": 2.0, "highest": 100.0}})
HELD = Refusal("store", "nothing-held")
with frame.telling_of_refusals({about}):
    raise {kind}
st.write("goes on")
{after}
"""
    return AppTest.from_string(script, default_timeout=30).run()


def said(test: AppTest) -> tuple[list[str], bool]:
    """The refusals that are told, and whether the page went on."""
    return [str(error.value) for error in test.error], bool(test.markdown)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("NotTaken([FAST, HELD])", ([FAST, HELD], True)),
        ("Refused(HELD)", ([HELD], False)),
    ],
)
def test_a_page_goes_on_only_where_somebody_can_mend_it(kind: str, expected: tuple[list[str], bool]) -> None:
    assert said(page(kind)) == expected


def test_a_callback_leaves_what_was_refused_for_the_page() -> None:
    test = page("Refused([HELD, FAST])", "later='kept'")
    assert said(test) == ([], True)
    assert test.session_state["kept"] == f"{HELD}\n\n{FAST}"


def test_the_kind_that_a_caller_treats_apart_is_left_to_it() -> None:
    test = page("NotTaken(FAST)", "but=NotTaken")
    assert [error.message for error in test.exception] != []
    assert said(test)[1] is False
