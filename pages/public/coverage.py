"""Coverage: where nobody is reached, by regency or district: layers, underserved areas, points, what is not known."""

import streamlit as st

from ui import (
    area_choice,
    bivariate,
    charts,
    coverage_page,
    frame,
    layers,
    reached,
    session,
    shortfalls,
)

session.guard("public/coverage")
view = frame.view()

heading = st.container()
choice = coverage_page.choices(view)
area = area_choice.chosen(view, choice.by)
heading.title(coverage_page.title(view, choice.threshold, choice.by))
shown = layers.layer(view, choice.layer, choice.by, choice.threshold)

left, right = st.columns([2, 1], gap="medium")
with left:
    coverage_page.picture(view, shown, choice, area)
with right:
    coverage_page.answer(view, choice, area)

held = reached.ranked(view, choice.by, choice.threshold)
pairs = bivariate.rows(view, held)
st.markdown(f"## {view.say('pair-heading')}")
left, right = st.columns([2, 1], gap="medium")
with left:
    charts.figure(
        view,
        bivariate.finding(view, pairs),
        bivariate.chart(view, held, pairs, height=400),
        bivariate.twin(view, held, pairs),
        "reach-source-underserved",
    )
with right:
    st.html(bivariate.square(view, pairs))
    st.caption(view.say("pair-note"))
coverage_page.steadiness(view, choice)

st.markdown(f"## {view.say('missing-heading')}")
said, rows = shortfalls.missing(view, held)
coverage_page.show_missing(view, said, rows)

st.markdown(f"## {view.say('points-heading')}")
coverage_page.show_points(view, area)
coverage_page.how(view)
coverage_page.show_downloads(view)
