"""The best places as the page shows them: two maps, the figures beside them, and the table below."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from indicators.siting.gains import Gains
from indicators.siting.scenario import Outcome
from presentation.coverage import reach
from presentation.parts.figure import source_line
from presentation.siting import address, answers, maps, words
from presentation.siting.answers import Asked
from presentation.view import View
from ui.parts import show


def pair(view: View, found: Gains, result: Outcome) -> None:
    """Now and afterwards, side by side, with one legend."""
    for column, when in zip(st.columns(2, gap="small"), ("before", "after"), strict=True):
        with column:
            st.markdown(f"### {view.say(f'siting-{when}')}: {_reached(view, found, when)}")
            show.picture(view, maps.picture(view, found, result, when))
    st.html(maps.legend(view, found, result))


def _reached(view: View, found: Gains, when: str) -> str:
    count = found.before if when == "before" else found.after
    return view.say("siting-reached", children=words.number(view, count))


def rest(view: View, plans: Mapping[str, Gains]) -> None:
    """Below the first screen: the rule, the source, and the table that can be read without the maps. `plans`: what each
    plan changes, by the heading of its column."""
    first = next(iter(plans.values()))
    rules = ["siting-rule-shelter" if first.kind.by == "regency" else "siting-rule"]
    rules += ["siting-rule-team"] if any(one.kind.radius is not None for one in plans.values()) else []
    st.caption(" ".join(view.say(rule) for rule in rules))
    st.caption(source_line(view, "source-service-points", len(first.areas)))
    with st.expander(view.say("table-twin")):
        st.dataframe(twin(view, plans), hide_index=True, width="stretch")


def twin(view: View, plans: Mapping[str, Gains]) -> pd.DataFrame:
    """Every area with its children, how it is reached now, and in each of the plans."""
    areas = next(iter(plans.values())).areas
    told = {
        view.say("column-place"): [reach.name(str(code)) for code in areas.index],
        view.say("siting-children"): [words.number(view, one) for one in areas["children"]],
        view.say("siting-before"): [maps.state(view, one) for one in areas["before"]],
    }
    for name, found in plans.items():
        told[name] = [maps.state(view, one) for one in maps.states(found, "after")]
    return pd.DataFrame(told)


def show_best(view: View, asked: Asked) -> str:
    """The best places: maps, figures, what else could be done. Returns the finding, for the title."""
    address.forget()
    answer = answers.best_of(asked)
    result, found = answers.changed(asked.ground, asked.kind, asked.hours, answer.chosen, ())
    left, right = st.columns([2, 1], gap="medium")
    with left:
        pair(view, found, result)
    with right:
        words.sheet(view, found, result, words.alternatives(view, answer))
    rest(view, {view.say("siting-after"): found})
    return words.title(view, answer)
