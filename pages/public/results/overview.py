"""Overview: the score and its class, what changed, who is missing, the five indicators, the map, the least reached."""

import streamlit as st

from presentation.results import overview
from ui.collection import first_day
from ui.parts import show
from ui.visitor import entrance, frame

entrance.guard("public/overview")
first_day.show()
view = frame.view()

score = view.own_scores().iloc[0]
st.title(overview.headline(view, score))
st.html(overview.leads(view, score))
rows, legend = overview.domains(view, score)
st.html(rows)
st.caption(legend)

left, right = st.columns([3, 2], gap="large")
with left:
    show.figure(view, overview.score_map(view))
with right:
    st.markdown(f"### {view.say('least-reached-title')}")
    st.html(overview.attention(view))
    st.caption(view.say("least-reached-note"))
