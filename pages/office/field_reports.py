"""Field reports: which places are not as the register says, who waits how long, reporting one, and answering."""

from html import escape

import streamlit as st

from presentation.coverage import field_reports
from ui.administration import field_forms
from ui.coverage.field_reports import show_all, show_open
from ui.visitor import entrance, frame

entrance.guard("office/field_reports")
view = frame.view()

reports = field_reports.of_area(view)
st.title(field_reports.title(view, reports))
for sentence in field_reports.sentences(view, reports):
    st.html(f"<p class='lead'>{escape(sentence)}</p>")
field_forms.show_outcome()
show_open(view, reports)
left, right = st.columns(2, gap="large")
with left:
    field_forms.show_sending(view)
with right:
    field_forms.show_answering(view, reports)
show_all(view, reports)
