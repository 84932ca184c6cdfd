"""One indicator: its figure against target, others, peers and before; its history, its funnel, its parts."""

import streamlit as st

from indicators import by_id
from presentation.analysis import indicator as one_indicator
from presentation.analysis import method
from ui.analysis import indicator as page
from ui.parts import show
from ui.visitor import entrance, frame, session_keys

entrance.guard("public/indicator")
view = frame.view()

names = method.wholes(view)
heading = st.container()
st.session_state.setdefault(session_keys.INDICATOR, page.asked_for(names))
chosen = st.selectbox(
    view.say("method-choose"),
    list(names),
    format_func=names.__getitem__,
    key=session_keys.INDICATOR,
    label_visibility="collapsed",
)
frame.remember("indicator", chosen)
view = view.measuring(chosen)
indicator, compared = by_id(chosen), view.comparisons(chosen)
with heading:
    st.title(one_indicator.title(view, indicator, compared))
    st.html(one_indicator.lead(view, indicator))

left, right = st.columns([6, 7], gap="large")
with left:
    page.show_comparisons(view, indicator, compared)
with right:
    show.figure(view, one_indicator.history(view, indicator))
left, right = st.columns([6, 7], gap="large")
with left:
    show.figure(view, one_indicator.funnel(view, indicator))
with right:
    show.figure(view, one_indicator.regencies(view, indicator))
show.figures(view, one_indicator.breakdowns(view, indicator))
