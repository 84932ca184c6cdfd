"""How firm the score is: the finding, class shares, the rank, and weights that can be moved."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

import locales
from indicators import DOMAINS
from indicators.scores.rank_intervals import CLASS_NAMES, DRAWS
from indicators.scores.sensitivity import weight_hinges
from presentation.parts import html_table, phrases
from presentation.view import View

DEFAULT = dict.fromkeys(DOMAINS, 20)
NEAR = 0.5  # a weight that has to change by more than half of itself is not what a class hangs on
_SMALLEST_SHARE = 0.005


def own(view: View, weights: Mapping[str, float] | None = None) -> pd.Series:
    """The standing of the chosen area among those of its kind."""
    standings = view.standings(view.area_kind, weights)
    return standings[standings["area"] == view.area].iloc[0]


def share(view: View, part: float) -> str:
    """A share of the draws in whole percent; never 0 or 100 % of what did, or did not, happen."""
    if 0 < part < _SMALLEST_SHARE:
        return "< " + locales.percent(view.language, 1)
    if 1 - _SMALLEST_SHARE < part < 1:
        return "> " + locales.percent(view.language, 99)
    return locales.percent(view.language, 100 * part)


def weight(view: View, percent: float) -> str:
    """A weight in percent, with a decimal only where it has one."""
    return locales.percent(view.language, percent, 0 if abs(percent - round(percent)) < 0.05 else 1)


def title(view: View, standing: pd.Series) -> str:
    """The finding: the class that is drawn most often and how often, then that of the score where it is another, and
    where weights would change it."""
    subject = {"area": view.area_name}
    if standing["thin"]:
        heard = phrases.heard(view.language, standing)
        return view.say("stability-title-thin", **subject, period=view.period_name, heard=heard)
    if standing["score"] != standing["score"]:
        kind = "hidden" if phrases.is_hidden(standing) else "none"
        return view.say(f"stability-title-{kind}", **subject, period=view.period_name)
    often = likeliest(standing)
    subject |= {
        "often": phrases.class_name(view.language, often),
        "share": share(view, standing[often]),
        "class_name": phrases.class_name(view.language, standing["class"]),
        # Where no class may be said of the score, none is held against the one that is drawn most often.
        "same": "yes" if standing["class"] in ("", often) else "no",
    }
    hinges = weight_hinges(view.drawn(view.area_kind), view.area)
    nearest = _nearest(hinges)
    if nearest is None:
        present = hinges["weight"].iloc[0]
        ends = {"low": weight(view, present * (1 - NEAR)), "high": weight(view, present * (1 + NEAR))}
        return view.say("stability-title-firm", **subject, **ends)
    hinge, side = nearest
    return view.say(
        "stability-title-hangs",
        **subject,
        becomes=phrases.class_name(view.language, hinge[f"{side}_class"]),
        domain=view.say(f"domain-{hinge['domain']}-short").lower(),
        side=side,
        at=weight(view, hinge[side]),
        weight=weight(view, hinge["weight"]),
    )


def likeliest(standing: pd.Series) -> str:
    """The class that is drawn most often; of equal ones that of the score."""
    return max(CLASS_NAMES, key=lambda name: (standing[name], name == standing["class"]))


def _nearest(hinges: pd.DataFrame) -> tuple[pd.Series, str] | None:
    """The hinge that asks for the least change of a weight, if that is no more than half of it."""
    changes_needed = [
        (abs(hinge[side] / hinge["weight"] - 1), place, side)
        for place, (_, hinge) in enumerate(hinges.iterrows())
        for side in ("below", "above")
        if hinge[side] == hinge[side]
    ]
    if not changes_needed or min(changes_needed)[0] > NEAR:
        return None
    _, place, side = min(changes_needed)
    return hinges.iloc[place], side


def lead(view: View, standing: pd.Series) -> list[str]:
    """Score and classes by the draws, then the rank of an area that has others beside it."""
    if standing["score"] != standing["score"]:
        return [rank(view)] if view.area_kind != "province" else []
    shares = [
        view.say(
            "stability-share",
            class_name=phrases.class_name(view.language, name),
            share=share(view, standing[name]),
        )
        for name in sorted(CLASS_NAMES, key=lambda name: -standing[name])
        if standing[name] > 0
    ]
    sentence = view.say(
        "stability-score",
        period=view.period_name,
        score=phrases.score_text(view.language, standing),
        classes=phrases.class_range(view.language, standing),
    )
    about = " ".join(filter(None, (view.say("score-covers"), phrases.judged(view.language, standing))))
    draws = locales.number(view.language, DRAWS)
    sentence += f" {about} " + view.say("stability-shares", draws=draws, shares=", ".join(shares))
    if view.area_kind == "province":
        return [sentence]
    if standing["rank"] != standing["rank"] or _ranked(view) == 1:
        return [sentence, rank(view)]
    ends = {name: share(view, standing[name]) for name in ("first", "last")}
    return [sentence, f"{rank(view)} {view.say('stability-ends', **ends)}"]


def _ranked(view: View) -> int:
    """How many areas of the kind have a rank that these eyes may see."""
    return int(view.standings(view.area_kind)["rank"].notna().sum())


def rank(view: View) -> str:
    """Rank 3 of 12; between 2 and 7 — or that there is none; nothing for the province, which stands alone."""
    if view.area_kind == "province":
        return ""
    standings = view.standings(view.area_kind)
    standing = standings[standings["area"] == view.area].iloc[0]
    ranked = _ranked(view)
    if standing["rank"] == standing["rank"] and ranked == 1:
        return view.say("stability-rank-alone")
    if standing["rank"] == standing["rank"]:
        is_sure = standing["rank_lower"] == standing["rank"] == standing["rank_upper"]
        return view.say("stability-rank-sure" if is_sure else "stability-rank", **places(view, standing))
    if phrases.is_hidden(standing):
        return view.say("stability-unranked-hidden")
    if standing["score"] != standing["score"]:
        return view.say("stability-unranked", ranked=ranked, kind=view.area_kind)
    domains = phrases.from_domains(view.language, standing)
    return view.say("stability-unranked-fewer", domains=domains, ranked=ranked, kind=view.area_kind)


def weighed(weights: Mapping[str, float] | None) -> int:
    """How many domains these weights let into a score."""
    return len(DOMAINS) if weights is None else sum(points > 0 for points in weights.values())


def places(view: View, standing: pd.Series) -> dict[str, str]:
    """A rank, of how many, and its interval, as messages say them."""
    names = {"rank": "rank", "ranked": "ranked", "lower": "rank_lower", "upper": "rank_upper"}
    return {name: locales.number(view.language, standing[column]) for name, column in names.items()}


def as_weights(chosen: Mapping[str, int]) -> dict[str, float] | None:
    """What the simulation takes; nothing for the default, whatever the points are called."""
    if len(set(chosen.values())) == 1:
        return None
    return {domain: float(points) for domain, points in chosen.items()}


def comparison(view: View, chosen: Mapping[str, float] | None) -> str:
    """The default beside the chosen weights: score and class, capped and not, the likeliest class, the rank."""
    keys = ("column-weights", "column-score-interval", "row-class", "column-most-likely", "column-uncapped",
            "column-rank-interval")  # fmt: skip
    lines = [_compared(view, "weights-default", own(view))]
    if chosen is not None:
        lines.append(_compared(view, "weights-chosen", own(view, chosen)))
    shown = len(keys) - (view.area_kind == "province")  # which has no rank
    return html_table.table([view.say(key) for key in keys[:shown]], [line[:shown] for line in lines])


def _compared(view: View, key: str, standing: pd.Series) -> list[str]:
    if standing["score"] != standing["score"]:
        return [view.say(key), phrases.score_text(view.language, standing), *[html_table.NOTHING] * 4]
    often = likeliest(standing)
    uncapped = locales.number(view.language, standing["uncapped"], 1)
    return [
        view.say(key),
        phrases.score_text(view.language, standing),
        phrases.class_range(view.language, standing),
        view.say(
            "stability-share",
            class_name=phrases.class_name(view.language, often),
            share=share(view, standing[often]),
        ),
        f"{uncapped}, {phrases.class_name(view.language, standing['uncapped_class']).lower()}",
        view.say("rank-value", **places(view, standing)) if standing["rank"] == standing["rank"] else "–",
    ]
