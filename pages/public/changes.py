"""What changed: how far the score moved, whether that is a signal, what and who moved it, and the data behind it."""

import streamlit as st

from presentation.analysis import arrivals, changes, waterfall
from ui.visitor import entrance, frame

entrance.guard("public/changes")
view = frame.view()

heading = st.container()
before = changes.choose_before(view)
changed = changes.of(view, before)
told = changes.told(view, changed)
with heading:
    st.title(changes.title(view, changes.own(view, changed)))
    st.html(changes.lead(view, told))
left, right = st.columns([2, 3], gap="large")
with left:
    st.html(changes.reasons(view, told))
with right:
    waterfall.show(view, changed)
changes.show_parts(view, changed)
arrivals.show(view, before)
