"""One indicator: its figure against target, others, peers and before; its history, its funnel, its parts."""

import streamlit as st

from indicators import by_id
from presentation.analysis import indicator as one_indicator
from presentation.analysis import method
from ui.visitor import entrance, frame

entrance.guard("public/indicator")
view = frame.view()

names = method.wholes(view)
heading = st.container()
st.session_state.setdefault("one_indicator", method.asked_for(names))
chosen = st.selectbox(
    view.say("method-choose"),
    list(names),
    format_func=names.__getitem__,
    key="one_indicator",
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
    one_indicator.show_comparisons(view, compared)
with right:
    one_indicator.show_history(view, indicator)
left, right = st.columns([6, 7], gap="large")
with left:
    one_indicator.show_funnel(view, indicator)
with right:
    one_indicator.show_regencies(view, indicator)
one_indicator.show_breakdown(view, indicator)
