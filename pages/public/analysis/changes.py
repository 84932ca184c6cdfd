"""What changed: how far the score moved, whether that is a signal, what and who moved it, and the data behind it."""

import streamlit as st

from presentation.analysis import changes
from ui.analysis import changes as page
from ui.visitor import entrance, frame

entrance.guard("public/changes")
view = frame.view()

heading = st.container()
before = page.choose_before(view)
changed = changes.of(view, before)
sentences = changes.told(view, changed)
with heading:
    st.title(changes.title(view, changes.own(view, changed)))
    st.html(changes.lead(view, sentences) + changes.instead(view, changes.own(view, changed)))
left, right = st.columns([2, 3], gap="large")
with left:
    st.html(changes.reasons(view, sentences))
with right:
    page.show_waterfall(view, changed)
page.show_parts(view, changed)
page.show_arrivals(view, before)
