"""What changed, on a page: the choice of the period to compare with, the waterfall, the parts, and the data."""

from __future__ import annotations

import streamlit as st

from data.periods import Period, parse
from indicators.change.signal import Change, looked
from presentation import offers
from presentation.analysis import arrivals, changes, waterfall
from presentation.parts import phrases
from presentation.view import View
from ui.parts import show
from ui.visitor import frame, session_keys


def choose_before(view: View) -> Period:
    """The period to compare with: any earlier one of the same kind, by default the one before, or of a period under way
    the same months of the year before."""
    offered = [
        span
        for span in offers.spans_on_offer(view.release, view.period.kind, view.audience)
        if span < view.period
    ]
    ids = list(dict.fromkeys([view.before.id, *(span.id for span in offered)]))
    asked = st.session_state.get(session_keys.AGAINST, st.query_params.get("against"))
    st.session_state[session_keys.AGAINST] = asked if asked in ids else ids[0]
    compared = view.say("changes-compare")
    chosen = st.selectbox(
        compared,
        ids,
        format_func=lambda identity: f"{compared} {view.named(parse(identity))}",
        key=session_keys.AGAINST,
        label_visibility="collapsed",
        width=330,
    )
    frame.remember("against", str(chosen))
    return parse(str(chosen))


def show_waterfall(view: View, changed: Change) -> None:
    steps = waterfall.waterfall(view, changed)
    if steps is not None:
        show.figure(view, steps)
        judged = phrases.looked(view.language, looked(changed, view.area))
        st.caption(" ".join(part for part in (view.say("changes-method"), judged) if part))


def show_parts(view: View, changed: Change) -> None:
    """Regencies × indicators, as every figure here is shown: finding, picture, source, twin."""
    shown = changes.parts(view, changed)
    if shown is None:
        return
    st.markdown(f"### {shown.title}")
    st.html(shown.heat)
    st.html(shown.note)
    st.caption(shown.source)
    with st.expander(view.say("table-twin")):
        st.dataframe(shown.twin, hide_index=True, width="stretch")


def show_arrivals(view: View, before: Period) -> None:
    """The counts and the revision in sentences, and the late, the revised and what came after, as a list."""
    shown = arrivals.arrivals(view, before)
    st.markdown(f"### {shown.title}")
    st.html(shown.sentences)
    st.html(shown.first_rows)
    st.caption(shown.source)
    if shown.all_rows:
        with st.expander(view.say("table-twin")):
            st.html(shown.all_rows)
