"""Coverage: where nobody is reached, by regency or district: layers, underserved areas, points, what is not known."""

import streamlit as st

from presentation.coverage import reach
from presentation.coverage.need_by_provision import need_by_provision
from presentation.coverage.page import title
from presentation.coverage.rank_ranges import rank_ranges
from ui.coverage import area_choice, page
from ui.parts import show
from ui.visitor import entrance, frame

entrance.guard("public/coverage")
view = frame.view(without_data=True)

heading = st.container()
choice = page.choices(view)
area = area_choice.chosen(view, choice.by)
heading.title(title(view, choice))

left, right = st.columns([2, 1], gap="medium")
with left:
    page.show_map(view, choice, area)
with right:
    page.show_beside(view, choice, area)

ranking = reach.ranked(view, choice.by, choice.threshold)
pairs = need_by_provision(view, ranking, height=400)
st.markdown(f"## {view.say('pair-heading')}")
left, right = st.columns([2, 1], gap="medium")
with left:
    show.figure(view, pairs.figure, plain=True)
with right:
    st.html(pairs.square)
    st.caption(view.say("pair-note"))
show.figure(view, rank_ranges(view, ranking), plain=True)

st.markdown(f"## {view.say('missing-heading')}")
page.show_missing(view, ranking)

st.markdown(f"## {view.say('points-heading')}")
page.show_points(view, area)
page.show_rules(view)
page.show_downloads(view)
