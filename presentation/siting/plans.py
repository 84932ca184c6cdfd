"""Plans: points placed and closed, what may be, what a plan changes, those that were kept, and what to compare."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import pandas as pd

from data import geography, words
from data.office import scenarios
from indicators.siting.best_places import KINDS
from indicators.siting.gains import Gains
from indicators.siting.scenario import Outcome
from presentation import editions
from presentation.coverage import reach
from presentation.kept import kept_by_stamp
from presentation.parts import phrases
from presentation.siting import address, answers
from presentation.siting import words as siting_words
from presentation.siting.answers import Asked, Closed, Codes
from presentation.view import View


@dataclass(frozen=True)
class Plan:
    """Points placed (codes of areas) and closed (regency and id), with the name that readers see."""

    name: str
    kind: str
    placed: Codes = ()
    closed: Closed = ()


class Computed(NamedTuple):
    """A plan over a release: what it changes, and how many of the points it closes are not there."""

    plan: Plan
    outcome: Outcome
    gains: Gains
    gone: int


def is_confidential(kind: str) -> bool:
    """Whether points of a kind are told by their regency alone: shelters."""
    return KINDS[kind].by == "regency"


def areas_on_offer(kind: str) -> list[str]:
    """Where a kind may be placed: districts by regency and name, or for a shelter regencies and nothing finer."""
    if is_confidential(kind):
        return list(geography.regencies().index)
    return list(geography.districts().sort_values(["regency", "name"]).index)


def points_on_offer(view: View, asked: Asked) -> dict[tuple[str, str], str]:
    """The points that may be closed, with their names: for a shelter the shelters, else all others."""
    points = answers.coverage(asked.ground).told
    of_kind = (points["kind"] == "shelter") == is_confidential(asked.kind)
    names, seen = {}, dict[str, int]()
    for _, point in points[of_kind].iterrows():
        name = _point(view, point)
        seen[name] = seen.get(name, 0) + 1
        names[str(point["regency"]), str(point["id"])] = name if seen[name] == 1 else f"{name} ({seen[name]})"
    return names


def _point(view: View, point: pd.Series) -> str:
    """A point in words; a shelter is named by its regency alone, not even by its number."""
    kind = words.word("point_kind", point["kind"], view.language)
    if point["kind"] == "shelter":
        return view.say("siting-point", kind=kind, place=phrases.place(point["regency"]))
    has_district = point["district"] in geography.districts().index
    place = reach.name(point["district"] if has_district else point["regency"])
    return view.say("siting-point-id", kind=kind, place=place, point=point["id"])


def signs(view: View, asked: Asked, plan: Plan) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """What a plan places and closes, each with its sign in an address, in the order of what is on offer."""
    areas = address.signs(areas_on_offer(asked.kind))
    points = address.signs_of_points(points_on_offer(view, asked), is_confidential(asked.kind))
    return (
        {area: sign for area, sign in areas.items() if area in plan.placed},
        {point: sign for point, sign in points.items() if point in plan.closed},
    )


def computed(asked: Asked, plan: Plan) -> Computed:
    """A plan over this release; a point it closes may be gone since it was kept."""
    points = answers.coverage(asked.ground).told
    there = set(zip(points["regency"], points["id"], strict=True))
    closed = tuple(point for point in plan.closed if point in there)
    result = answers.changed(asked.ground, plan.kind, asked.hours, plan.placed, closed)
    return Computed(plan, *result, len(plan.closed) - len(closed))


# --- those that were kept


def kept_plans() -> pd.DataFrame:
    """The plans on the list, newest first, as data.office.scenarios has them."""
    return _kept_plans(editions.store())


# Asked on every turn.
_kept_plans = kept_by_stamp(4)(scenarios.every)


def removable(plans: pd.DataFrame, role: str) -> list[str]:
    """The names of kept plans that a role may take off the list: its own, or for leadership any."""
    authors = zip(plans["name"], plans["author_role"], strict=True)
    return [str(name) for name, author in authors if scenarios.may_remove(str(author), role)]


# --- side by side


def to_compare(view: View, asked: Asked, composed: Plan, others: pd.DataFrame) -> dict[str, Plan]:
    """What may be compared, by name, all for the same children: what stands now, the best places, the plan `composed`,
    and of `others`, which were kept, those of the same kind of area."""
    best, kind = answers.best_of(asked).chosen, asked.kind
    plans = [Plan(view.say("siting-plan-now"), kind)]
    if best:
        name = view.say("siting-plan-best", points=siting_words.points(view, kind, len(best)))
        plans.append(Plan(name, kind, best))
    plans += (
        [replace(composed, name=view.say("siting-plan-own"))] if composed.placed or composed.closed else []
    )
    by_name = {plan.name: plan for plan in plans}
    for _, row in others.iterrows():
        if KINDS[row["kind"]].by == KINDS[kind].by and row["name"] not in by_name:
            by_name[str(row["name"])] = Plan(str(row["name"]), str(row["kind"]), row["placed"], row["closed"])
    return by_name
