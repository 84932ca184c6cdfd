"""Satisfaction: the IKM with its margin and grade, nine unsur, channels and respondents, regencies, spreadsheets."""

import streamlit as st

from indicators.measurement.survey import DIMENSIONS
from presentation.parts import charts, domain_head
from presentation.parts.figure import source_line
from presentation.results import satisfaction
from ui.parts import show
from ui.visitor import entrance, frame

entrance.guard("public/satisfaction")
view = frame.view()

SOURCE = "source-register-satisfaction"
answers = satisfaction.survey(view)
st.title(satisfaction.title(view, answers))
if answers.status == "ok":
    sentences = (satisfaction.about(view, answers), satisfaction.step(view, answers))
    st.html("".join(f"<p class='lead'>{sentence}</p>" for sentence in sentences))
    st.html(satisfaction.unsur_table(view, answers))
    st.caption(source_line(view, SOURCE, answers.whole.n))

    for dimension in DIMENSIONS:
        st.markdown(f"### {satisfaction.parts_title(view, answers, dimension)}")
        st.html(satisfaction.parts_table(view, answers, dimension))
    st.caption(f"{view.say('parts-note')} {source_line(view, SOURCE, answers.whole.n)}")

    st.markdown(f"### {satisfaction.spreadsheet_title(view, answers)}")
    st.html(satisfaction.spreadsheet_table(view, answers))
    st.caption(f"{view.say('spreadsheet-note')} {source_line(view, SOURCE, answers.whole.n)}")

    show.figure(view, charts.indicator_figure(view, "satisfaction_ikm", SOURCE))
st.markdown(f"### {view.say('satisfaction-indicators')}")
rows, legend = domain_head.listed(view, "e", SOURCE)
st.html(rows)
st.caption(legend)
