"""Coverage: where nobody is reached, by regency or district: layers, underserved areas, points, what is not known."""

import streamlit as st

from presentation.coverage import layers, need_by_provision, reach, underserved
from presentation.parts.figure import figure
from ui.coverage import area_choice, page
from ui.parts import show
from ui.visitor import entrance, frame

entrance.guard("public/coverage")
view = frame.view()

heading = st.container()
choice = page.choices(view)
area = area_choice.chosen(view, choice.by)
heading.title(page.title(view, choice.threshold, choice.by))
shown = layers.layer(view, choice.layer, choice.by, choice.threshold)

left, right = st.columns([2, 1], gap="medium")
with left:
    page.picture(view, shown, choice, area)
with right:
    page.answer(view, choice, area)

held = reach.ranked(view, choice.by, choice.threshold)
pairs = need_by_provision.rows(view, held)
st.markdown(f"## {view.say('pair-heading')}")
left, right = st.columns([2, 1], gap="medium")
with left:
    show.figure(
        view,
        figure(
            view,
            need_by_provision.finding(view, pairs),
            need_by_provision.chart(view, held, pairs, height=400),
            need_by_provision.twin(view, held, pairs),
            "reach-source-underserved",
        ),
        plain=True,
    )
with right:
    st.html(need_by_provision.square(view, pairs))
    st.caption(view.say("pair-note"))
page.steadiness(view, choice)

st.markdown(f"## {view.say('missing-heading')}")
said, rows = underserved.missing(view, held)
page.show_missing(view, said, rows)

st.markdown(f"## {view.say('points-heading')}")
page.show_points(view, area)
page.how(view)
page.show_downloads(view)
