"""Siting in words: the finding, the figures of a plan, what else could be done, and what it means for the score."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from html import escape

import pandas as pd

import locales
from indicators.siting.best_places import MOST_NEW, Siting
from indicators.siting.gains import UNKNOWN, Gains
from indicators.siting.scenario import Outcome, effect_on_score
from presentation.coverage.reach import name as area_name
from presentation.parts import phrases
from presentation.siting import answers
from presentation.siting.answers import Asked, Codes
from presentation.view import View

_NAMED_IN_TITLE = 3
_LISTED = 3
_TIES_LISTED = 2
_OPTIONS = {"kind": "scenario-kind", "season": "season", "way": "siting-way"}


def option(view: View, choice: str, value: str) -> str:
    """What is chosen from, in words: a kind of point, a season, a way to ask, hours; a number says itself."""
    if choice == "hours":
        return hours(view, int(value))
    return view.say(f"{_OPTIONS[choice]}-{value}") if choice in _OPTIONS else value


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


# --- titles


def title(view: View, best: Siting) -> str:
    """The finding: what the best places bring."""
    limit = hours(view, best.threshold)
    if not best.by_area["children"].sum() > 0 or best.unknown == best.children:
        return view.say("siting-title-unknown", period=view.period_name)
    if not best.chosen:
        return view.say("siting-title-none", points=points(view, best.kind.id, best.new), hours=limit)
    figures = {
        "points": points(view, best.kind.id, len(best.chosen)),
        "gained": number(view, best.gained),
        "hours": limit,
    }
    if len(best.chosen) > _NAMED_IN_TITLE:
        return view.say("siting-title-many", **figures)
    by = best.kind.by if not best.ties else f"{best.kind.by}-tied"
    return view.say("siting-title", by=by, places=places(view, best.chosen), **figures)


def own_title(view: View, plan: Gains) -> str:
    """How many more or fewer children a plan brings within the threshold."""
    more = plan.after - plan.before
    key = "siting-own-more" if more > 0 else "siting-own-fewer" if more < 0 else "siting-own-same"
    return view.say(key, children=number(view, abs(more)), hours=hours(view, plan.threshold))


def compared_title(view: View, plans: Sequence[tuple[str, Gains]]) -> str:
    """Which of two plans, each with its name, brings more children within the threshold."""
    (name, left), (other_name, right) = plans
    more = right.after - left.after
    first, second = (other_name, name) if more > 0 else (name, other_name)
    names = {"first": phrases.as_written(first), "second": phrases.as_written(second)}
    limit = hours(view, left.threshold)
    if more == 0:
        return view.say("siting-compared-same", hours=limit, **names)
    return view.say("siting-compared", children=number(view, abs(more)), hours=limit, **names)


def map_title(view: View, plan: Gains, when: str) -> str:
    """Above a map of a plan: who is reached "before" or "after"; neither where it is not known of anybody now."""
    if (plan.areas["before"] == UNKNOWN).all():
        return f"{view.say(f'siting-{when}')}: {view.say('siting-reached-unknown')}"
    children = number(view, plan.before if when == "before" else plan.after)
    return f"{view.say(f'siting-{when}')}: {view.say('siting-reached', children=children)}"


# --- the figures of a plan


def within(view: View, plan: Gains) -> str:
    """From so many to so many children, of all, with the shares."""
    return view.say(
        "siting-within",
        before=number(view, plan.before),
        after=number(view, plan.after),
        children=number(view, plan.children),
        was=locales.percent(view.language, plan.share("before")),
        now=locales.percent(view.language, plan.share("after")),
    )


def areas(view: View, moved: pd.Series) -> str:
    """The areas that gain or lose most, each with its children, and how many more there are."""
    named = [
        f"{area_name(str(code))} {number(view, children)}" for code, children in moved.head(_LISTED).items()
    ]
    more = len(moved) - _LISTED
    return ", ".join(named) + (view.say("siting-areas-more", count=more) if more > 0 else "")


def sheet(view: View, plan: Gains, result: Outcome, alternatives: Sequence[tuple[str, str]] = ()) -> str:
    """The figures of a plan and what else could be done, as a list of names and sentences in HTML."""
    items = [(view.say("siting-in-time", hours=hours(view, plan.threshold)), within(view, plan))]
    items += [(view.say("siting-gain"), areas(view, plan.gained))] if len(plan.gained) else []
    if plan.perhaps_already > 0:
        sentence = view.say("siting-gained-unknown", children=number(view, plan.perhaps_already))
        items.append((view.say("siting-perhaps"), sentence))
    items += [(view.say("siting-lose"), areas(view, plan.lost))] if len(plan.lost) else []
    items += alternatives
    if plan.unknown > 0:
        items.append((view.say("siting-not-known"), _unknown(view, plan)))
    items.append((view.say("siting-score"), score(view, result)))
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(sentence)}</dd>" for name, sentence in items)
    return f"<dl class='sheet siting'>{rows}</dl>"


def _unknown(view: View, plan: Gains) -> str:
    where = plan.areas[plan.areas["after"] == "unknown"]
    named = phrases.places(view.language, sorted(set(where["regency"])))
    return view.say("siting-unknown", children=number(view, plan.unknown), places=named)


def rules(view: View, plans: Collection[Gains]) -> str:
    """The rules by which children are counted as reached in these plans, all for the same children."""
    by_regency = any(plan.kind.by == "regency" for plan in plans)
    keys = ["siting-rule-shelter" if by_regency else "siting-rule"]
    keys += ["siting-rule-team"] if any(plan.kind.radius is not None for plan in plans) else []
    return " ".join(view.say(key) for key in keys)


# --- what else could be done


def alternatives(view: View, best: Siting) -> list[tuple[str, str]]:
    """The runner-up with its regret, what does as well, and where the shortest trips would have it."""
    if not best.chosen:
        return []
    # The title names a few, the map has no room for regencies.
    many = len(best.chosen) > _NAMED_IN_TITLE
    items = [(view.say("siting-way-best"), places(view, best.chosen))] if many else []
    items += [
        (view.say("siting-runner-up"), _runner_up(view, best)),
        (view.say("siting-ties"), _ties(view, best)),
        (view.say("siting-median"), _median(view, best)),
    ]
    if best.visits == best.visits:
        visits = locales.number(view.language, best.visits, 0 if best.visits >= 3 else 1)
        items.append((view.say("siting-visits"), view.say("siting-visits-said", visits=visits)))
    return items


def _runner_up(view: View, best: Siting) -> str:
    if not best.runner_up:
        return view.say("siting-second-none")
    return view.say(
        "siting-second", places=_instead(view, best, best.runner_up), regret=number(view, best.regret)
    )


def _ties(view: View, best: Siting) -> str:
    if not best.ties:
        return view.say("siting-ties-none")
    named = "; ".join(_instead(view, best, codes) for codes in best.ties[:_TIES_LISTED])
    more = "many" if best.more_ties else "some" if len(best.ties) > _TIES_LISTED else "none"
    return view.say("siting-ties-some", places=named, count=len(best.ties) - _TIES_LISTED, more=more)


def _instead(view: View, best: Siting, codes: Codes) -> str:
    """Another choice, by what it has instead of the best places where it shares some with them."""
    new, gone = (
        tuple(code for code in these if code not in those)
        for these, those in ((codes, best.chosen), (best.chosen, codes))
    )
    if not gone or len(new) == len(codes):
        return places(view, codes)
    return view.say("siting-instead", new=places(view, new), old=places(view, gone))


def _median(view: View, best: Siting) -> str:
    if set(best.median) == set(best.chosen):
        return view.say("siting-median-same")
    fewer = best.gained - best.median_gained
    return view.say(
        "siting-median-other",
        places=places(view, best.median),
        fewer=number(view, fewer),
        same="yes" if fewer <= 0 else "no",
    )


def against_best(view: View, asked: Asked, plan: Gains, count: int) -> list[tuple[str, str]]:
    """How far a plan stays behind the best places for as many points, where it is of a size that is computed."""
    if not 1 <= count <= MOST_NEW:
        return []
    behind = answers.best(asked.ground, asked.kind, count, asked.hours).after - plan.after
    sentence = view.say(
        "siting-behind",
        count=count,
        children=number(view, behind),
        same="yes" if behind <= 0 else "no",
    )
    return [(view.say("siting-best-of-as-many"), sentence)]


# --- the score


def score(view: View, result: Outcome) -> str:
    """What a plan does to the parts of the score, as far as anybody can tell, and that no more can be told."""
    return " ".join([*_functions(view, result), *_effects(view, result), view.say("siting-score-said")])


def _functions(view: View, result: Outcome) -> list[str]:
    """Where more functions are there than before, and where fewer."""
    was, now = result.regencies["functions_before"], result.regencies["functions_after"]
    sentences = []
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
            sentences.append(view.say(f"siting-functions-{key}", places=listed))
    return sentences


def _effects(view: View, result: Outcome) -> list[str]:
    """Which indicators begin or end to be measured, and where."""
    effects = effect_on_score(result)
    return [
        view.say(
            f"siting-indicator-{effect}",
            name=phrases.indicator_name(view.language, row.indicator),
            places=phrases.places(view.language, list(row.regencies)),
        )
        for effect in ("begins", "ends")
        for row in effects[effects["effect"] == effect].itertuples()
    ]
