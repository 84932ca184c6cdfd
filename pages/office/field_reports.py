"""Field reports: which places are not as the register says, who waits how long, reporting one, and answering."""

from html import escape

import streamlit as st

from presentation.coverage import field_reports
from ui.administration import field_forms
from ui.visitor import entrance, frame

entrance.guard("office/field_reports")
view = frame.view()

with frame.telling_of_store_problems():
    held = field_reports.of_area(view)
    st.title(field_reports.title(view, held))
    for said in field_reports.sentences(view, held):
        st.html(f"<p class='lead'>{escape(said)}</p>")
    field_forms.show_outcome()
    field_reports.show_open(view, held)
    left, right = st.columns(2, gap="large")
    with left:
        field_forms.show_sending(view)
    with right:
        field_forms.show_answering(view, held)
    field_reports.show_all(view, held)
