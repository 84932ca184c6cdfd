"""What must be reached, on the page of targets: the way to a class, and an indicator shared out among regencies."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from indicators.scores.goal_seeking import Reach
from presentation.administration import goal_seeking
from presentation.parts import phrases
from presentation.view import View


def show(view: View, way: Reach) -> None:
    """Every core indicator with what it is, what it must be, and how many events more that means."""
    st.markdown(f"### {view.say('reach-heading')}")
    if missing := goal_seeking.left_out(view, way):
        st.html(f"<p class='lead quiet'>{escape(missing)}</p>")
    if way.answer != "reachable":
        st.html(f"<p class='lead'>{escape(goal_seeking.sentence(view, way))}</p>")
        return
    st.html(goal_seeking.table(view, way))
    st.caption(goal_seeking.note(view, way))


def show_shares(view: View, way: Reach) -> None:
    """One indicator shared out among the regencies of the area: all who are below are raised to a common floor."""
    rising = goal_seeking.rising(way).set_index("indicator")
    if way.answer != "reachable" or rising.empty:
        return
    st.markdown(f"### {view.say('share-heading')}")
    if view.area_kind == "regency":
        st.caption(view.say("share-one"))
        return
    hardest = str(rising["added"].idxmax())
    indicator = st.selectbox(
        view.say("share-indicator"),
        list(rising.index),
        index=list(rising.index).index(hardest),
        format_func=partial(phrases.indicator_name, view.language),
        width=360,
    )
    shares = goal_seeking.shares(view, way, indicator)
    for place, sentence in enumerate(shares.sentences):
        st.html(f"<p class='{'lead quiet' if place else 'lead'}'>{escape(sentence)}</p>")
    st.html(shares.table)
