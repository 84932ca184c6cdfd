"""The regencies by their score, as a map draws them: the class as a colour, hatched on fewer than all domains, or why
there is no score."""

from __future__ import annotations

import pandas as pd

import locales
from indicators import CORE, DOMAINS
from indicators.records import records
from indicators.scores.classes import classify
from presentation.parts import phrases
from presentation.parts.theme import CLASS_COLOURS, TINTS
from presentation.view import View

_CORE = [indicator.id for indicator in CORE]


def shown_domain(view: View) -> str:
    """The domain that a map of the area shows in place of the score: of those that regencies have a score in, the one
    in which most do. "" where one of them has a total, or none has anything."""
    scores = view.scores("regency")
    scores = scores[scores["area"].isin(view.regencies) & ~scores["thin"].astype(bool)]
    if scores["score"].notna().any():
        return ""
    many = {letter: sum(domains[letter] is not None for domains in scores["domains"]) for letter in DOMAINS}
    most = max(DOMAINS, key=lambda letter: many[letter])
    return most if many[most] else ""


def scored_regencies(view: View, domain: str = "") -> pd.DataFrame:
    """What the map draws: every regency with its score, or that of a domain, as a class colour, or its state."""
    drawn = []
    for score in records(view.scores("regency")):
        area, inside = score["area"], score["area"] in view.regencies
        figure = _of_domain(view, score, domain) if domain else _of_all(view, score)
        has_score = figure["leaning"] != ""
        drawn.append(
            {
                "regency": area,
                "colour": colour_of(figure["class"], figure["leaning"])
                if has_score and inside
                else "#FFFFFF",
                **figure,
                "status": figure["status"] if inside else "outside",
            }
        )
    return pd.DataFrame(drawn)


def _of_all(view: View, score: phrases.Row) -> dict[str, str]:
    has_score = score["score"] == score["score"]
    status = _scored_as(score) if has_score else _state_of(view, score["area"])
    has_words = has_score or score["thin"]
    return {
        "shown": phrases.score_text(view.language, score)
        if has_words
        else phrases.state(view.language, status),
        "status": status,
        "class": score["class"],
        "class_lower": score["class_lower"],
        "class_upper": score["class_upper"],
        "classes": phrases.class_range(view.language, score) if has_score else "",
        "leaning": classify(score["judged"]),
    }


def _of_domain(view: View, score: phrases.Row, domain: str) -> dict[str, str]:
    """The same of one domain, whose score stands alone."""
    limits = score["domain_limits"].get(domain)
    if limits is None or score["thin"]:
        return {**_of_all(view, {**score, "score": float("nan")}), "class": "", "leaning": ""}
    value = locales.number(view.language, score["domains"][domain], 1)
    low, high = (locales.number(view.language, limit) for limit in limits)
    name = score["domain_classes"][domain]
    between = phrases.classes_between(view.language, *limits)
    return {
        "shown": f"{value} ({low}–{high})",
        "status": "ok",
        "class": name,
        "class_lower": classify(limits[0]),
        "class_upper": classify(limits[1]),
        "classes": phrases.class_name(view.language, name) if name else between,
        "leaning": classify(score["domains_judged"][domain]),
    }


def colour_of(class_name: str, leaning: str) -> str:
    """The colour of a class; pale, of the class that is nearest, where none may be said."""
    return CLASS_COLOURS[class_name] if class_name else TINTS[leaning]


def _scored_as(score: phrases.Row) -> str:
    return "ok" if len(score["rests_on"]) == len(DOMAINS) else "fewer_domains"


def _state_of(view: View, regency: str) -> str:
    """Why a regency has no score: its own state, or that too little came for a total."""
    if view.is_silent(regency):
        return "no_report"
    results = view.results("regency")
    states = results[(results["area"] == regency) & results["indicator"].isin(_CORE)]["status"]
    return next(
        (status for status in ("hidden", "not_verified", "not_yet_due") if (states == status).any()),
        "too_few",
    )
