"""How often one visitor may import, export and report, and who may send files: asked of ui/server/rate_limit.py."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from data.refusal import Refusal, Refused
from ui.server import rate_limit
from ui.server.rate_limit import Allowance
from ui.visitor import entrance

IMPORTS = Allowance(30, 600)
EXPORTS = Allowance(60, 600)
FIELD_REPORTS = Allowance(30, 600)
SCENARIOS = Allowance(30, 600)


def visitor_key() -> str:
    """Whose allowance is used: that of a login, else of an address; "" for one person on one computer."""
    who = entrance.visitor()
    if who.state == "local":
        return ""
    return f"login {who.login}" if who.login else f"from {st.context.headers.get(entrance.PEER)}"


def stop_if_too_often(language: str, allowance: Allowance, key: str | None = None) -> None:
    """Use one up, or end the page with when to come back."""
    key = visitor_key() if key is None else key
    if key and not allowance.take(key):
        st.error(_too_often(allowance.wait(key)).said(language))
        st.stop()


def _too_often(seconds: float) -> Refusal:
    return Refusal("request", "too-often", {"minutes": max(1, round(seconds / 60))})


def download_button(
    language: str,
    label: str,
    data: Callable[[], bytes | str],
    taken: Callable[[], None] | None = None,
    **how: Any,
) -> None:
    """A download that counts as an export; where none is left, the button is off and says when it will be on.

    `taken` is called when the file was made. The click does not run the page again: a turn that is quicker than the
    file would put another button in the place of the one that waits for it, and the file would never come.
    """
    key = visitor_key()
    wait = EXPORTS.wait(key) if key else 0.0
    state = {"disabled": True, "help": _too_often(wait).said(language)} if wait else {}

    def made() -> bytes | str:
        # The page may have stood open for long: what counts is the moment of the click.
        if key and not EXPORTS.take(key):
            raise Refused(_too_often(EXPORTS.wait(key)))
        content = data()
        if taken is not None:
            taken()
        return content

    st.download_button(label, data=made, on_click="ignore", **{**how, **state})


def admit_files() -> None:
    """From now on this visitor's session may send files; called by the page of import, after its guard."""
    context = get_script_run_ctx()
    if context is not None:
        rate_limit.admit(context.session_id)
