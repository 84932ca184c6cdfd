"""Satisfaction: the IKM with its margin and grade, the nine unsur, and by regency."""

import streamlit as st

from ui import charts, domain, frame, satisfaction, session

session.guard("public")
view = frame.view()

if domain.opening(view, "e", "source-register-satisfaction"):
    st.html(f"<p class='lead'>{satisfaction.grade(view)}</p>")

    unsur = satisfaction.unsur(view)
    charts.figure(
        view,
        satisfaction.unsur_title(view, unsur),
        satisfaction.unsur_chart(view, unsur),
        satisfaction.unsur_twin(view, unsur),
        "source-register-satisfaction",
        satisfaction.respondents(view),
    )
    charts.show_indicator(view, "satisfaction_ikm", "source-register-satisfaction")
    for dimension in ("survey_channel", "respondent"):
        counts = charts.ranked(charts.labelled(view, view.counts("questionnaires", dimension), dimension))
        charts.figure(
            view,
            satisfaction.who_title(view, dimension, counts),
            charts.bars(view, counts, view.say("questionnaires")),
            charts.plain_twin(
                counts, {"label": view.say("column-category-shown"), "shown": view.say("questionnaires")}
            ),
            "source-register-satisfaction",
            counts["value"].sum(),
        )
    with st.expander(view.say("spreadsheet-title")):
        st.write(view.say("spreadsheet-text"))
