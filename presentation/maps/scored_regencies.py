"""The regencies by their score, as a map draws them: the class as a colour, hatched on fewer than all domains, or why
there is no score."""

from __future__ import annotations

import pandas as pd

from indicators import CORE, DOMAINS
from presentation.parts import phrases
from presentation.parts.theme import CLASS_COLOURS
from presentation.view import View

_CORE = [indicator.id for indicator in CORE]


def scored_regencies(view: View) -> pd.DataFrame:
    """What the map draws: every regency with its score as a class colour, or its state."""
    scores = view.scores("regency")
    drawn = []
    for score in scores.to_dict("records"):
        area, has_score = score["area"], score["score"] == score["score"]
        status = _scored_as(score) if has_score else _state_of(view, area)
        has_words = has_score or score["thin"]
        text = phrases.score_text(view.language, score) if has_words else phrases.state(view.language, status)
        inside = area in view.regencies
        drawn.append(
            {
                "regency": area,
                "shown": text,
                "colour": CLASS_COLOURS[score["class"]] if has_score and inside else "#FFFFFF",
                "status": status if inside else "outside",
                "class": score["class"],
            }
        )
    return pd.DataFrame(drawn)


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
