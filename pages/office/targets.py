"""Targets: those in force with reference and state, setting one, their history, and what a class asks for."""

from html import escape

import streamlit as st

from indicators.scores.rank_intervals import BORDERS
from presentation.administration import goal_seeking
from ui.administration import targets
from ui.visitor import entrance, frame

entrance.guard("office/targets")
view = frame.view()

heading = st.container()
with st.container(horizontal=True, key="filters"):
    year = int(targets.choice(view, "year", "targets-year", targets.years(view), str(view.period.year)))
    classes = [name for _, name in BORDERS]
    to_class = targets.choice(view, "class", "reach-class", classes, "high")
    reach_year = int(targets.choice(view, "by", "reach-year", targets.years(view), str(view.period.year + 1)))
rows, way = targets.in_force(view, year), goal_seeking.solved(view, to_class, reach_year)
with heading:
    st.title(targets.title(view, rows, year))
    st.html(f"<p class='lead'>{escape(goal_seeking.sentence(view, way))}</p>")
    targets.show_outcome()
with frame.telling_of_store_problems():
    targets.show_in_force(view, rows, year)
    targets.show_form(view, year)
    targets.show_history(view)
    goal_seeking.show(view, way)
    goal_seeking.show_shares(view, way)
