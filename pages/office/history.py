"""One regency's submissions: what counts of which month, what was sent back, its history, and taking one back."""

from html import escape

import streamlit as st

from presentation.collection import sent
from ui.collection import sent as page
from ui.collection import timeline
from ui.visitor import entrance, frame

entrance.guard("office/history")
speech = frame.language()

heading = st.container()
chosen = page.choose(speech, entrance.visitor().standing)
shown = sent.of(speech, chosen)
with heading:
    st.title(shown.title)
    st.html(f"<p class='lead quiet'>{escape(shown.lead)}</p>")
    page.show_outcome()
page.show_state(shown)
page.offer_left_out(speech, chosen, shown)
page.offer_withdrawal(speech, chosen, shown)
if chosen["place"]:
    timeline.show_history(speech, chosen)
