"""Travel speeds: the districts that have one of their own, setting one or taking it back, and the history of all."""

import streamlit as st

from ui.administration import travel_speeds
from ui.visitor import entrance, frame

entrance.guard("office/travel")
speech = frame.language()

with frame.telling_of_store_problems():
    held = travel_speeds.in_force()
    st.title(travel_speeds.title(speech, held))
    st.html(f"<p class='lead'>{travel_speeds.lead(speech)}</p>")
    travel_speeds.show_outcome()
    travel_speeds.show_in_force(speech, held)
    travel_speeds.show_form(speech)
    travel_speeds.show_history(speech)
