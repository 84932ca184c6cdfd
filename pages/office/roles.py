"""Roles: who was given which, giving and taking one, the history of it, and which pages each role is shown."""

import streamlit as st

from ui.administration import roles
from ui.visitor import entrance, frame

entrance.guard("office/roles")
speech = frame.language()

with frame.telling_of_store_problems():
    held = roles.current()
    st.title(roles.title(speech, held))
    st.html(f"<p class='lead'>{roles.lead(speech)}</p>")
    roles.show_outcome()
    roles.show_current(speech, held)
    roles.show_form(speech)
    roles.show_history(speech)
    roles.show_powers(speech)
    roles.show_access(speech)
