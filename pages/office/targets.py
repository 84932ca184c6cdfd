"""Targets: those in force with reference and state, setting one, their history, and what a class asks for."""

from html import escape

import streamlit as st

from indicators.scores.rank_intervals import BORDERS
from presentation.administration import goal_seeking, targets
from ui.administration import goal_seeking as way_page
from ui.administration import targets as page
from ui.visitor import entrance, frame

entrance.guard("office/targets")
view = frame.view(without_data=True)

heading = st.container()
with st.container(horizontal=True, key="filters"):
    years, period_year = targets.years(view), view.period.year
    year = int(page.choice(view, "year", "targets-year", years, str(period_year)))
    to_class = page.choice(view, "class", "reach-class", [name for _, name in BORDERS], "high")
    reach_year = int(page.choice(view, "by", "reach-year", years, str(period_year + 1)))
rows, way = targets.in_force(view, year), goal_seeking.solved(view, to_class, reach_year)
with heading:
    st.title(targets.title(view, rows, year))
    st.html(f"<p class='lead'>{escape(goal_seeking.sentence(view, way))}</p>")
    page.show_outcome()
page.show_in_force(view, rows, year)
page.show_form(view, year)
page.show_history(view)
way_page.show(view, way)
way_page.show_shares(view, way)
