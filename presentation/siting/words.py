"""Siting in words: the finding, the figures of a plan, what else could be done, and what it means for the score."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

import locales
from indicators.siting.best_places import Siting
from indicators.siting.gains import Gains
from indicators.siting.scenario import Outcome, effect_on_score
from presentation.coverage.reach import name as area_name
from presentation.parts import phrases
from presentation.siting.answers import Codes
from presentation.view import View

_NAMED_IN_TITLE = 3
_LISTED = 3
_TIES_LISTED = 2


def hours(view: View, amount: float) -> str:
    """2 jam; 2 hours."""
    return view.say("siting-hours", count=amount, hours=f"{amount:g}")


def points(view: View, kind: str, count: int) -> str:
    """Two new counselling posts."""
    many = view.say("siting-count", count=count)
    return view.say("siting-points", kind=kind, count=count, many=many)


def places(view: View, codes: Codes) -> str:
    return locales.listing(view.language, [area_name(code) for code in codes])


def number(view: View, amount: float) -> str:
    return locales.number(view.language, amount)


def title(view: View, found: Siting) -> str:
    """The finding: what the best places bring."""
    limit = hours(view, found.threshold)
    if not found.by_area["children"].sum() > 0 or found.unknown == found.children:
        return view.say("siting-title-unknown", period=view.period_name)
    if not found.chosen:
        return view.say("siting-title-none", points=points(view, found.kind.id, found.new), hours=limit)
    told = {
        "points": points(view, found.kind.id, len(found.chosen)),
        "gained": number(view, found.gained),
        "hours": limit,
    }
    if len(found.chosen) > _NAMED_IN_TITLE:
        return view.say("siting-title-many", **told)
    where = places(view, found.chosen)
    by = found.kind.by if not found.ties else f"{found.kind.by}-tied"
    return view.say("siting-title", by=by, places=where, **told)


def within(view: View, found: Gains) -> str:
    """From so many to so many children, of all, with the shares."""
    return view.say(
        "siting-within",
        before=number(view, found.before),
        after=number(view, found.after),
        children=number(view, found.children),
        was=locales.percent(view.language, found.share("before")),
        now=locales.percent(view.language, found.share("after")),
    )


def areas(view: View, moved: pd.Series) -> str:
    """The areas that gain or lose most, each with its children, and how many more there are."""
    named = [
        f"{area_name(str(code))} {number(view, children)}" for code, children in moved.head(_LISTED).items()
    ]
    more = len(moved) - _LISTED
    return ", ".join(named) + (view.say("siting-areas-more", count=more) if more > 0 else "")


def sheet(view: View, found: Gains, result: Outcome, alternatives: Sequence[tuple[str, str]] = ()) -> None:
    """The figures of a plan and what else could be done, as a list of names and sentences."""
    limit = hours(view, found.threshold)
    told = [(view.say("siting-in-time", hours=limit), within(view, found))]
    told += [(view.say("siting-gain"), areas(view, found.gained))] if len(found.gained) else []
    if found.perhaps_already > 0:
        said = view.say("siting-gained-unknown", children=number(view, found.perhaps_already))
        told.append((view.say("siting-perhaps"), said))
    told += [(view.say("siting-lose"), areas(view, found.lost))] if len(found.lost) else []
    told += alternatives
    if found.unknown > 0:
        told.append((view.say("siting-not-known"), _unknown(view, found)))
    told.append((view.say("siting-score"), score(view, result)))
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(said)}</dd>" for name, said in told)
    st.html(f"<dl class='sheet siting'>{rows}</dl>")


def _unknown(view: View, found: Gains) -> str:
    where = found.areas[found.areas["after"] == "unknown"]
    named = phrases.places(view.language, sorted(set(where["regency"])))
    return view.say("siting-unknown", children=number(view, found.unknown), places=named)


def alternatives(view: View, found: Siting) -> list[tuple[str, str]]:
    """The runner-up with its regret, what does as well, and where the shortest trips would have it."""
    if not found.chosen:
        return []
    second = (
        view.say(
            "siting-second", places=_instead(view, found, found.runner_up), regret=number(view, found.regret)
        )
        if found.runner_up
        else view.say("siting-second-none")
    )
    # The title names a few, the map has no room for regencies.
    many = len(found.chosen) > _NAMED_IN_TITLE
    told = [(view.say("siting-way-best"), places(view, found.chosen))] if many else []
    told += [(view.say("siting-runner-up"), second), (view.say("siting-ties"), _ties(view, found))]
    told.append((view.say("siting-median"), _median(view, found)))
    if found.visits == found.visits:
        visits = locales.number(view.language, found.visits, 0 if found.visits >= 3 else 1)
        told.append((view.say("siting-visits"), view.say("siting-visits-said", visits=visits)))
    return told


def _ties(view: View, found: Siting) -> str:
    if not found.ties:
        return view.say("siting-ties-none")
    named = "; ".join(_instead(view, found, one) for one in found.ties[:_TIES_LISTED])
    more = "many" if found.more_ties else "some" if len(found.ties) > _TIES_LISTED else "none"
    return view.say("siting-ties-some", places=named, count=len(found.ties) - _TIES_LISTED, more=more)


def _instead(view: View, found: Siting, codes: Codes) -> str:
    """Another choice, by what it has instead of the best places where it shares some with them."""
    new, gone = (
        tuple(one for one in these if one not in those)
        for these, those in ((codes, found.chosen), (found.chosen, codes))
    )
    if not gone or len(new) == len(codes):
        return places(view, codes)
    return view.say("siting-instead", new=places(view, new), old=places(view, gone))


def _median(view: View, found: Siting) -> str:
    if set(found.median) == set(found.chosen):
        return view.say("siting-median-same")
    fewer = found.gained - found.median_gained
    return view.say(
        "siting-median-other",
        places=places(view, found.median),
        fewer=number(view, fewer),
        same="yes" if fewer <= 0 else "no",
    )


def score(view: View, result: Outcome) -> str:
    """What a plan does to the parts of the score, as far as anybody can tell, and that no more can be told."""
    told = []
    was, now = result.regencies["functions_before"], result.regencies["functions_after"]
    for key, moved in (("more", now > was), ("fewer", now < was)):
        named = [
            view.say(
                "siting-functions",
                place=phrases.place(code),
                before=f"{was[code]:.0f}",
                after=f"{now[code]:.0f}",
            )
            for code in result.regencies.index[moved]
        ]
        if named:
            listed = locales.listing(view.language, named)
            told.append(view.say(f"siting-functions-{key}", places=listed))
    effects = effect_on_score(result)
    for effect in ("begins", "ends"):
        for one in effects[effects["effect"] == effect].itertuples():
            name = phrases.indicator_name(view.language, one.indicator)
            told.append(
                view.say(
                    f"siting-indicator-{effect}",
                    name=name,
                    places=phrases.places(view.language, list(one.regencies)),
                )
            )
    return " ".join([*told, view.say("siting-score-said")])
