"""How firm the score is, on a page: weights that can be moved, and what the class hangs on."""

from __future__ import annotations

import streamlit as st

from indicators import DOMAINS
from presentation.analysis import sensitivity
from presentation.analysis.stability import DEFAULT, weight
from presentation.view import View
from ui.visitor.session_keys import weight as weight_key


def weights() -> dict[str, int]:
    """The weights in the address or moved on the page: points from 0 to 100; the default where they cannot be read."""
    asked = str(st.query_params.get("weights", "")).split(",")
    sound = len(asked) == len(DOMAINS) and all(points.isdecimal() and int(points) <= 100 for points in asked)
    given = dict(zip(DOMAINS, map(int, asked), strict=True)) if sound else DEFAULT
    for domain, points in given.items():
        st.session_state.setdefault(weight_key(domain), points)
    return {domain: int(st.session_state[weight_key(domain)]) for domain in DOMAINS}


def sliders(view: View) -> dict[str, int]:
    """Five sliders with each one's share of the whole, and a way back; what is chosen stays in the address."""
    chosen = weights()
    whole = sum(chosen.values())
    with st.container(key="weights"):
        for column, domain in zip(st.columns(len(DOMAINS)), DOMAINS, strict=True):
            part = (
                view.say("weights-share", share=weight(view, 100 * chosen[domain] / whole)) if whole else ""
            )
            name = f"{view.say(f'domain-{domain}-short')} {part}"
            column.slider(name, 0, 100, step=5, key=weight_key(domain))
    if chosen != DEFAULT:
        st.query_params["weights"] = ",".join(map(str, chosen.values()))
        st.button(view.say("weights-reset"), on_click=_reset)
    elif "weights" in st.query_params:
        del st.query_params["weights"]
    if not whole:
        st.warning(view.say("weights-nothing"))
        return DEFAULT
    return chosen


def _reset() -> None:
    for domain, points in DEFAULT.items():
        st.session_state[weight_key(domain)] = points


def show_sensitivity(view: View) -> None:
    shown = sensitivity.sensitivity(view)
    st.markdown(f"### {view.say('hinges-title')}")
    for lines in shown.lists:
        st.html(lines)
    if shown.twin is not None:
        with st.expander(view.say("hinge-table")):
            st.dataframe(shown.twin, hide_index=True, width="stretch")
        st.caption(view.say("stability-method"))
