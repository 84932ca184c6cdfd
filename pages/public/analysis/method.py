"""Method: each indicator's definition, formula and worked example with the chosen area's figures; the whole to keep."""

import streamlit as st

from briefing import method_document
from briefing.method_sheet import SECTIONS, Subject, section, sheet, sheet_html
from presentation.analysis import method
from ui.analysis import indicator
from ui.visitor import audit, entrance, frame, limits, session_keys

entrance.guard("public/method")
view = frame.view(without_data=True)

subject = Subject(view.language, view.period, view.area, view.basis, view.release, method.years_taken(view))
st.title(view.say("method-title"))
names = method.offered(view)
st.session_state.setdefault(session_keys.METHOD_INDICATOR, indicator.asked_for(names))
with st.container(horizontal=True, vertical_alignment="bottom", key="method-choice"):
    chosen = st.selectbox(
        view.say("method-choose"),
        list(names),
        format_func=names.__getitem__,
        key=session_keys.METHOD_INDICATOR,
    )
    limits.download_button(
        view.language,
        view.say("method-download"),
        lambda: method_document.document(subject, method_document.with_province(*method.rows(view))),
        file_name=method_document.file_name(subject),
        mime="text/html",
        taken=audit.exporting("method", period=view.period.id, area=view.area, release=view.release.key),
    )
frame.remember("indicator", chosen)
st.html(sheet_html(sheet(subject, method.row(view, chosen))))
for name in SECTIONS:
    st.markdown(f"### {view.say(f'method-{name}-title')}")
    st.html(section(view.language, name))
