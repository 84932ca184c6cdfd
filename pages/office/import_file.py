"""Import: the empty workbook, all faults of a filled one at once, and nothing kept before it is confirmed."""

import streamlit as st

from ui import frame, intake, session

session.guard("office")
speech = frame.language()
say = intake.sayer(speech)

st.title(say("import-title"))
st.html(f"<p class='lead'>{say('import-lead')}</p>")
st.download_button(
    say("import-download"),
    data=lambda: intake.empty_workbook(speech),
    file_name="pelita.xlsx",
    icon=":material/download:",
)
intake.show_outcome(speech)
left, right = st.columns(2)
sender = left.text_input(say("import-sender"), key="sender")
correction = right.text_input(say("import-correction"), key="correction")
uploaded = st.file_uploader(say("import-upload"), type=["xlsx", "csv"], key=intake.uploader_key())
if uploaded is not None:
    with st.spinner(say("import-reading", name=uploaded.name)), frame.telling_of_store_problems():
        read = intake.examine(uploaded.name, uploaded.getvalue(), correction)
    intake.show_content(speech, read)
    intake.show_ignored(speech, read)
    intake.show_replaced(speech, read)
    if read.clean:
        st.success(say("import-ready", rows=str(read.row_count), submissions=str(len(read.submissions))))
        if st.button(say("import-save"), type="primary"):
            intake.save(speech, read, sender, correction, good_only=False)
    else:
        intake.show_faults(speech, read)
        if read.can_take_good and st.button(say("import-save-good")):
            intake.save(speech, read, sender, correction, good_only=True)
if (view := st.session_state.get("view")) is not None and view.release.simulated:
    st.caption(say("import-simulated"))
