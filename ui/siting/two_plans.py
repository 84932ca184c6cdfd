"""Two plans side by side: a map each, their figures, and the difference."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from presentation.siting import maps, plans, tables, words
from presentation.siting.answers import Asked
from presentation.siting.plans import Computed, Plan
from presentation.view import View
from ui.parts import show
from ui.siting import best
from ui.siting import plans as own_plans
from ui.visitor import session_keys


def show_comparison(view: View, asked: Asked) -> str:
    """Two plans: a map each, their figures and the difference. Returns the finding, for the title."""
    own_plans.open_plan(view, asked)
    own_plans.remember(view, asked)
    offered = plans.to_compare(view, asked, own_plans.composed(asked.kind), own_plans.kept_plans())
    if len(offered) < 2:
        st.info(view.say("siting-nothing-to-compare"))
        return view.say("siting-nothing-to-compare-title")
    chosen: list[Computed] = []
    for column in st.columns(2, gap="medium"):
        with column:
            plan = _choice(view, offered, [computed.plan.name for computed in chosen])
            chosen.append(plans.computed(asked, plan))
            _show_plan(view, chosen[-1])
    first, second = chosen
    st.html(f"<div class='siting-compared'>{tables.compared(view, first, second)}</div>")
    st.caption(view.say("siting-compared-note", hours=words.hours(view, asked.hours)))
    best.rest(view, {computed.plan.name: computed.gains for computed in chosen})
    return words.compared_title(view, [(computed.plan.name, computed.gains) for computed in chosen])


def _choice(view: View, offered: Mapping[str, Plan], taken: list[str]) -> Plan:
    """One of the plans; the second beside the first is another one. At first the last two stand there."""
    place = len(taken)
    key = session_keys.compared_plan(place)
    names = [name for name in offered if name not in taken]
    if st.session_state.get(key) not in names:
        st.session_state[key] = names[-1 if place else max(0, len(names) - 2)]
    return offered[st.selectbox(view.say(f"siting-choose-plan-{place}"), names, key=key)]


def _show_plan(view: View, computed: Computed) -> None:
    if computed.gone:
        st.caption(view.say("siting-gone", count=computed.gone))
    show.picture(view, maps.picture(view, computed.gains, computed.outcome, "after"))
    st.html(maps.legend(view, computed.gains, computed.outcome))
