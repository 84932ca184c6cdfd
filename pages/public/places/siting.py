"""Where next: the best places for new points, plans of one's own, and two plans side by side."""

import streamlit as st

from ui.siting import best, choices, plans, two_plans
from ui.visitor import entrance, frame

entrance.guard("public/siting")
view = frame.view()

heading = st.container()
show = {
    "best": best.show_best,
    "own": plans.show_own,
    "compare": two_plans.show_comparison,
}
asked = choices.choices(view)
heading.title(show[asked.way](view, asked))
