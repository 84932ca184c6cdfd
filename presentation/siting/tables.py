"""Siting as tables: every area in each plan, two plans beside each other, and the plans that were kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

import pandas as pd

import locales
from data import periods
from indicators.siting.gains import UNKNOWN, Gains
from indicators.siting.scenario import Outcome, side_by_side
from presentation.coverage import reach
from presentation.parts import html_table, phrases
from presentation.siting import maps, words
from presentation.siting.plans import Computed
from presentation.view import View

_SHOWN = 20


def twin(view: View, plans: Mapping[str, Gains]) -> pd.DataFrame:
    """Every area with its children, how it is reached now, and in each of the plans, by the heading of its column."""
    areas = next(iter(plans.values())).areas
    columns = {
        view.say("column-place"): [reach.name(str(code)) for code in areas.index],
        view.say("siting-children"): [words.number(view, children) for children in areas["children"]],
        view.say("siting-before"): [maps.state(view, state) for state in areas["before"]],
    }
    for name, plan in plans.items():
        columns[name] = [maps.state(view, state) for state in maps.states(plan, "after")]
    return pd.DataFrame(columns)


# --- two plans


class _Row(NamedTuple):
    """A figure of what stands now and of two plans, how it is said, and how the difference is."""

    name: str
    say: Callable[[float], str]
    say_difference: Callable[[float], str]
    now: float
    first: float
    second: float

    def cells(self) -> list[str]:
        figures = [self.say(figure) for figure in (self.now, self.first, self.second)]
        return [self.name, *figures, _signed(self.second - self.first, self.say_difference)]


def compared(view: View, first: Computed, second: Computed) -> str:
    """The table of two plans as HTML: now, each of them, and the difference."""
    now_named = view.say("siting-plan-now")
    names = [first.plan.name, second.plan.name]
    headings = ["", now_named, *names, view.say("siting-difference")]
    rows = [row.cells() for row in (*_children(view, first, second), *_points(view, first, second))]
    if now_named in names:
        # What stands now is one of the two: once is enough.
        headings, rows = headings[:1] + headings[2:], [row[:1] + row[2:] for row in rows]
    return html_table.table(headings, rows)


def _children(view: View, first: Computed, second: Computed) -> list[_Row]:
    """Who is reached, their share, and of whom it is not known."""
    left, right = first.gains, second.gains
    number, share = partial(words.number, view), partial(locales.percent, view.language)
    percentage_points = partial(phrases.amount, view.language, "points")
    in_time = view.say("siting-in-time", hours=words.hours(view, left.threshold))
    shares = (left.share("before"), left.share("after"), right.share("after"))
    unknown_now = left.areas.loc[left.areas["before"] == UNKNOWN, "children"].sum()
    return [
        _Row(in_time, number, number, left.before, left.after, right.after),
        _Row(view.say("siting-share"), share, percentage_points, *shares),
        _Row(view.say("siting-not-known"), number, number, unknown_now, left.unknown, right.unknown),
    ]


def _points(view: View, first: Computed, second: Computed) -> list[_Row]:
    """How many points and mobile teams there are, and districts beyond three hours: of shelters nothing so fine."""
    if first.gains.kind.by != "district":
        return []
    number = partial(words.number, view)
    table = side_by_side([_named(first, "first"), _named(second, "second")])
    return [
        _Row(view.say(f"siting-row-{key.replace('_', '-')}"), number, number, *table.loc[key])
        for key in ("points", "mobile_teams", "districts_over_3")
    ]


def _named(computed: Computed, name: str) -> Outcome:
    return replace(computed.outcome, scenario=replace(computed.outcome.scenario, name=name))


def _signed(more: float, say: Callable[[float], str]) -> str:
    if not more:
        return say(0)
    return ("+" if more > 0 else "−") + say(abs(more))


# --- the plans that were kept


def kept(view: View, plans: pd.DataFrame) -> str:
    """The newest kept plans as HTML, by whom of the roles and when. `plans` as presentation.siting.plans has them."""
    keys = ("name", "what", "where", "closing-count", "when", "by")
    lines = [_line(view, plan) for _, plan in plans.head(_SHOWN).iterrows()]
    return html_table.table([view.say(f"siting-kept-{key}") for key in keys], lines)


def _line(view: View, plan: pd.Series) -> Sequence[str]:
    kind = view.say(f"scenario-kind-{plan['kind']}")
    return [
        str(plan["name"]),
        f"{kind}, {words.hours(view, plan['threshold_hours'])}",
        words.places(view, plan["placed"]) or html_table.NOTHING,
        words.number(view, len(plan["closed"])) if plan["closed"] else html_table.NOTHING,
        locales.day(view.language, periods.by_office_clock(plan["at"])),
        view.say(f"role-{plan['author_role']}"),
    ]
