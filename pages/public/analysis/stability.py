"""How firm the score is: class and rank with their intervals, movable weights, and what the class hangs on."""

from html import escape

import streamlit as st

from presentation.analysis import ranks, stability
from ui.analysis import stability as page
from ui.parts import show
from ui.visitor import entrance, frame

entrance.guard("public/stability")
view = frame.view()

standing = stability.own(view)
st.title(stability.title(view, standing))
if lead := stability.lead(view, standing):
    st.html("".join(f"<p class='lead'>{escape(sentence)}</p>" for sentence in lead))
st.caption(view.say("weights-lead"))
chosen = stability.as_weights(page.sliders(view))
st.html(stability.comparison(view, chosen))
left, right = st.columns([3, 2], gap="large")
with left:
    show.figure(view, ranks.ranking(view, chosen))
with right:
    page.show_sensitivity(view)
