"""Import: the workbook to take along, how a filled one was read, all its faults at once, and what it would change."""

from functools import partial

import streamlit as st

import locales
from ui.collection import import_file, import_preview, import_questions, month_workbook
from ui.visitor import entrance, frame, limits, session_keys

entrance.guard("office/import_file")
limits.admit_files()
speech = frame.language()
say = partial(locales.say, speech)

st.title(say("import-title"))
st.html(f"<p class='lead'>{say('import-lead')}</p>")
month_workbook.offer(speech)
import_file.offer_forms(speech)
import_file.show_outcome(speech)
import_file.show_sent_back(speech)
left, right = st.columns(2)
sender = left.text_input(say("import-sender"), key=session_keys.SENDER)
correction = right.text_input(say("import-correction"), key=import_file.correction_key())
uploaded = st.file_uploader(say("import-upload"), key=import_file.uploader_key())
import_file.show_refused(speech, uploaded)
if uploaded is not None:
    read = import_file.examined(speech, uploaded, correction)
    import_file.refuse_personal(read, uploaded)
    import_file.refuse_elsewhere(speech, read, uploaded)
    import_questions.ask(speech, read, uploaded.file_id)
    import_questions.offer(speech, read, uploaded.file_id)
    import_file.show_faults(speech, read)
    import_questions.show_notes(speech, read)
    loses = import_preview.show_changes(speech, read)
    import_preview.show_flags(speech, read)
    import_file.offer_saving(speech, read, uploaded, sender, correction, loses)
import_file.offer_removal(speech)
