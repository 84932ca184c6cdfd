"""Submissions: who sent what for which month, in time or late, who is silent, and which figures ask for a look."""

from html import escape
from itertools import chain

import streamlit as st

from presentation.collection import submissions
from ui.collection import submissions as page
from ui.visitor import entrance, frame

entrance.guard("office/submissions")
view = submissions.own(frame.view(without_data=True))

heading = st.container()
table = page.choose_table(view)
statuses = submissions.of_area(view, table)
shown = submissions.last_twelve(view, statuses)
month = submissions.judged_month(view, shown)
with heading:
    st.title(submissions.title(view, shown, table, month))
    for sentence in submissions.sentences(view, statuses, month):
        st.html(f"<p class='lead'>{escape(sentence)}</p>")
    st.html(f"<p class='lead quiet'>{escape(submissions.next_due(view))}</p>")
    warnings = (
        submissions.overdue(view, month, table),
        submissions.sent_back(view, table),
        submissions.short(view, table),
    )
    for sentence in chain.from_iterable(warnings):
        st.warning(sentence)
if shown.empty:
    st.info(view.say("nothing-monthly"))
else:
    page.show_calendar(view, shown, table)
    page.show_flags(view, shown)
