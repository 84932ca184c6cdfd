"""Import: the empty workbook, how a filled one was read, all its faults at once, and what it would change."""

import streamlit as st

from ui import asking, frame, intake, limits, preview, session

session.guard("office/import_file")
limits.admit_files()
speech = frame.language()
say = intake.sayer(speech)

st.title(say("import-title"))
st.html(f"<p class='lead'>{say('import-lead')}</p>")
intake.offer_downloads(speech)
intake.show_outcome(speech)
left, right = st.columns(2)
sender = left.text_input(say("import-sender"), key="sender")
correction = right.text_input(say("import-correction"), key=intake.correction_key())
uploaded = st.file_uploader(say("import-upload"), key=intake.uploader_key())
intake.show_refused(speech, uploaded)
if uploaded is not None:
    read = intake.examined(speech, uploaded, correction)
    intake.refuse_personal(read, uploaded)
    intake.refuse_elsewhere(speech, read, uploaded)
    asking.ask(speech, read, uploaded.file_id)
    intake.show_faults(speech, read)
    asking.show_notes(speech, read)
    loses = preview.show_changes(speech, read)
    preview.show_flags(speech, read)
    intake.offer_saving(speech, read, uploaded, sender, correction, loses)
if (view := st.session_state.get("view")) is not None and view.release.simulated:
    st.caption(say("import-simulated"))
