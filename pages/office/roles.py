"""Roles: who was given which, giving and taking one, the history of it, and which pages each role is shown."""

import streamlit as st

from presentation.administration import roles
from ui.administration import roles as page
from ui.visitor import entrance, frame

entrance.guard("office/roles")
speech = frame.language()

holders = roles.current()
st.title(roles.title(speech, holders))
st.html(f"<p class='lead'>{page.lead(speech)}</p>")
page.show_outcome()
page.show_current(speech, holders)
page.show_form(speech)
page.show_history(speech)
page.show_powers(speech)
page.show_access(speech)
