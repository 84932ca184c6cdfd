"""Audit trail: who did what and when, newest first, whether the chain is sound, and all of it as a file."""

from html import escape

import streamlit as st

from ui.administration import audit_trail
from ui.visitor import entrance, frame

entrance.guard("office/trail")
speech = frame.language()

with frame.telling_of_store_problems():
    log, found = audit_trail.read()
st.title(audit_trail.title(speech, found))
audit_trail.show_soundness(speech, found)
st.html(f"<p class='lead quiet'>{escape(audit_trail.lead(speech))}</p>")
if not log.empty:
    audit_trail.show_entries(speech, audit_trail.filtered(speech, log))
    audit_trail.offer_file(speech, log)
