"""Travel speeds: the districts that have one of their own, setting one or taking it back, and the history of all."""

import streamlit as st

from presentation.administration import travel_speeds
from ui.administration import travel_speeds as page
from ui.visitor import entrance, frame

entrance.guard("office/travel")
speech = frame.language()

overrides = travel_speeds.in_force()
st.title(travel_speeds.title(speech, overrides))
st.html(f"<p class='lead'>{travel_speeds.lead(speech)}</p>")
page.show_outcome()
page.show_in_force(speech, overrides)
page.show_form(speech)
page.show_history(speech)
