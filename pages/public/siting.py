"""Where next: the best places for new points, plans of one's own, and two plans side by side."""

import streamlit as st

from ui import frame, session, siting, siting_compared, siting_plans, siting_shown

session.guard("public/siting")
view = frame.view()

heading = st.container()
show = {
    "best": siting_shown.show_best,
    "own": siting_plans.show_own,
    "compare": siting_compared.show_comparison,
}
with frame.telling_of_store_problems():
    asked = siting.choices(view)
    heading.title(show[asked.way](view, asked))
