"""Audit trail: who did what and when, newest first, whether the chain is sound, and all of it as a file."""

from html import escape

import streamlit as st

from presentation.administration import audit_trail
from ui.administration import audit_trail as page
from ui.visitor import entrance, frame

entrance.guard("office/trail")
speech = frame.language()

log, soundness = page.read()
st.title(audit_trail.title(speech, soundness))
page.show_soundness(speech, soundness)
st.html(f"<p class='lead quiet'>{escape(audit_trail.lead(speech))}</p>")
if not log.empty:
    page.show_entries(speech, page.filtered(speech, log))
    page.offer_file(speech, log)
