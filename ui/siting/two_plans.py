"""Two plans side by side: a map each, their figures, and the difference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

import locales
from indicators.siting.best_places import KINDS
from indicators.siting.gains import Gains
from indicators.siting.scenario import Outcome, side_by_side
from presentation.parts import html_table, phrases
from presentation.siting import answers, maps, words
from presentation.siting.answers import Asked
from presentation.view import View
from ui.parts import show
from ui.siting import best as siting_shown
from ui.siting import plans as siting_plans
from ui.siting.plans import Plan

Computed = tuple[Plan, Outcome, Gains]


def plans(view: View, asked: Asked) -> list[Plan]:
    """What may be compared, all for the same children: what stands now, the best places, one's own plan, and those that
    were kept."""
    by = KINDS[asked.kind].by
    siting_plans.open_plan(view, asked)
    siting_plans.remember(view, asked)
    best = answers.best_of(asked).chosen
    own = siting_plans.composed(asked.kind)
    found = [Plan(view.say("siting-plan-now"), asked.kind)]
    if best:
        found.append(
            Plan(
                view.say("siting-plan-best", points=words.points(view, asked.kind, len(best))),
                asked.kind,
                best,
            )
        )
    found += [replace(own, name=view.say("siting-plan-own"))] if own.placed or own.closed else []
    named = {one.name for one in found}
    for _, one in siting_plans.kept().iterrows():
        if KINDS[one["kind"]].by == by and one["name"] not in named:
            found.append(Plan(str(one["name"]), str(one["kind"]), one["placed"], one["closed"]))
    return found


def show_comparison(view: View, asked: Asked) -> str:
    """Two plans: a map each, their figures and the difference. Returns the finding, for the title."""
    offered = {one.name: one for one in plans(view, asked)}
    if len(offered) < 2:
        st.info(view.say("siting-nothing-to-compare"))
        return view.say("siting-nothing-to-compare-title")
    chosen: list[Computed] = []
    for place, column in enumerate(st.columns(2, gap="medium")):
        with column:
            key = f"siting-plan-{place}"
            names = [name for name in offered if not chosen or name != chosen[0][0].name]
            if st.session_state.get(key) not in names:
                st.session_state[key] = names[-1 if place else max(0, len(names) - 2)]
            plan = offered[st.selectbox(view.say(f"siting-choose-plan-{place}"), names, key=key)]
            chosen.append((plan, *_computed(view, asked, plan)))
            show.picture(view, maps.picture(view, chosen[-1][2], chosen[-1][1], "after"))
            st.html(maps.legend(view, chosen[-1][2], chosen[-1][1]))
    st.html(f"<div class='siting-compared'>{html_table.table(*_compared(view, chosen))}</div>")
    st.caption(view.say("siting-compared-note", hours=words.hours(view, asked.hours)))
    siting_shown.rest(view, {plan.name: found for plan, _, found in chosen})
    return compared_title(view, chosen[0], chosen[1])


def _computed(view: View, asked: Asked, plan: Plan) -> tuple[Outcome, Gains]:
    """A plan over this release; a point it closes may be gone since it was kept, and that is said."""
    told = answers.coverage(asked.ground).told
    there = set(zip(told["regency"], told["id"], strict=True))
    closed = tuple(one for one in plan.closed if one in there)
    if gone := len(plan.closed) - len(closed):
        st.caption(view.say("siting-gone", count=gone))
    return answers.changed(asked.ground, plan.kind, asked.hours, plan.placed, closed)


def compared_title(view: View, one: Computed, other: Computed) -> str:
    """Which of two plans brings more children within the threshold."""
    more = other[2].after - one[2].after
    first, second = (other, one) if more > 0 else (one, other)
    hours = words.hours(view, one[2].threshold)
    names = {"first": phrases.as_written(first[0].name), "second": phrases.as_written(second[0].name)}
    if more == 0:
        return view.say("siting-compared-same", hours=hours, **names)
    return view.say("siting-compared", children=words.number(view, abs(more)), hours=hours, **names)


def _compared(view: View, chosen: list[Computed]) -> tuple[list[str], list[list[str]]]:
    """The headings and rows of the table of two plans: now, each of them, and the difference."""
    (one, first, left), (other, second, right) = chosen
    number = partial(words.number, view)
    share = partial(locales.percent, view.language)
    points = partial(phrases.amount, view.language, "points")
    hours = words.hours(view, left.threshold)
    now_named = view.say("siting-plan-now")
    headings = ["", now_named, one.name, other.name, view.say("siting-difference")]
    rows = [
        (view.say("siting-in-time", hours=hours), number, left.before, left.after, right.after),
        (view.say("siting-share"), share, left.share("before"), left.share("after"), right.share("after")),
        (
            view.say("siting-not-known"),
            number,
            left.areas.loc[left.areas["before"] == "unknown", "children"].sum(),
            left.unknown,
            right.unknown,
        ),
    ]
    if left.kind.by == "district":
        table = side_by_side([_named(first, "first"), _named(second, "second")])
        for key in ("points", "mobile_teams", "districts_over_3"):
            rows.append((view.say(f"siting-row-{key.replace('_', '-')}"), number, *table.loc[key]))
    lines = [
        [name, said(now), said(a), said(b), _signed(b - a, points if said is share else number)]
        for name, said, now, a, b in rows
    ]
    if now_named not in (one.name, other.name):
        return headings, lines
    # What stands now is one of the two: once is enough.
    return headings[:1] + headings[2:], [line[:1] + line[2:] for line in lines]


def _named(result: Outcome, name: str) -> Outcome:
    return replace(result, scenario=replace(result.scenario, name=name))


def _signed(more: float, said: Callable[[float], str]) -> str:
    if not more:
        return said(0)
    return ("+" if more > 0 else "−") + said(abs(more))
