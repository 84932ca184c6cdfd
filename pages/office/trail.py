"""Audit trail: who did what and when, newest first, whether the chain is sound, and all of it as a file."""

from html import escape

import streamlit as st

from ui import chain, frame, session

session.guard("office/trail")
speech = frame.language()

with frame.telling_of_store_problems():
    log, found = chain.read()
st.title(chain.title(speech, found))
chain.show_soundness(speech, found)
st.html(f"<p class='lead quiet'>{escape(chain.lead(speech))}</p>")
if not log.empty:
    chain.show_entries(speech, chain.filtered(speech, log))
    chain.offer_file(speech, log)
