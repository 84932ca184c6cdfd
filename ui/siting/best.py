"""The best places as the page shows them: two maps, the figures beside them, and the table below."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from indicators.siting.gains import Gains
from indicators.siting.scenario import Outcome
from presentation.parts.figure import source_line
from presentation.siting import answers, maps, tables, words
from presentation.siting.answers import Asked
from presentation.view import View
from ui.parts import show
from ui.siting import address


def pair(view: View, plan: Gains, result: Outcome) -> None:
    """Now and afterwards, side by side, with one legend."""
    for column, when in zip(st.columns(2, gap="small"), ("before", "after"), strict=True):
        with column:
            st.markdown(f"### {words.map_title(view, plan, when)}")
            show.picture(view, maps.picture(view, plan, result, when))
    st.html(maps.legend(view, plan, result))


def rest(view: View, plans: Mapping[str, Gains]) -> None:
    """Below the first screen: the rule, the source, and the table that can be read without the maps. `plans`: what each
    plan changes, by the heading of its column."""
    first = next(iter(plans.values()))
    st.caption(words.rules(view, plans.values()))
    st.caption(source_line(view, "source-service-points", len(first.areas)))
    with st.expander(view.say("table-twin")):
        show.table(tables.twin(view, plans))


def show_best(view: View, asked: Asked) -> str:
    """The best places: maps, figures, what else could be done. Returns the finding, for the title."""
    address.forget()
    best = answers.best_of(asked)
    result, plan = answers.changed(asked.ground, asked.kind, asked.hours, best.chosen, ())
    left, right = st.columns([2, 1], gap="medium")
    with left:
        pair(view, plan, result)
    with right:
        st.html(words.sheet(view, plan, result, words.alternatives(view, best)))
    rest(view, {view.say("siting-after"): plan})
    return words.title(view, best)
