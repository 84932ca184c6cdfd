"""How far the rank of each underserved area moves, drawn: its place, and the span over thresholds and weights."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

import altair as alt
import pandas as pd

import locales
from indicators.underserved.ranking import Underserved
from presentation.coverage import reach, underserved
from presentation.parts import superlatives
from presentation.parts.figure import Figure, figure
from presentation.parts.theme import ACCENT, BRAND, LINE
from presentation.parts.vega_lite import Drawing, Written, in_order, rows_named, written
from presentation.view import View

_MOST = 14


def rank_ranges(view: View, ranking: Underserved) -> Figure:
    """How far the ranks move, drawn and as a table."""
    moves = drawn(view, ranking)
    drawing = None if moves.empty else chart(view, moves)
    note = f"<p class='lead quiet small'>{view.say('ranks-note')}</p>"
    return figure(
        view, finding(view, moves), drawing, twin(view, moves), "reach-source-underserved", note=note
    )


def drawn(view: View, ranking: Underserved) -> pd.DataFrame:
    """The first areas inside the chosen one: place, rank, lower, upper, best, worst; none where no rank can move."""
    table = underserved.inside(view, ranking)
    moves = reach.steadiness(view, ranking.by)[["lower", "upper", "best", "worst"]]
    first = table.loc[table["rank"].notna(), ["rank"]].join(moves).dropna().head(_MOST)
    return first.assign(place=[reach.name(str(area)) for area in first.index]).reset_index(drop=True)


def chart(view: View, moves: pd.DataFrame) -> Drawing:
    """A line an area: thin over all that was tried, thick where nine of ten lie, a dot at its rank."""
    last = max(2, math.ceil(moves["worst"].max()))
    values = {"order": list(moves["place"]), "last": last}
    return Drawing(_layers(view.language), {"rows": moves}, values, height=24 * len(moves) + 70)


@cache
def _layers(language: str) -> list[Written]:
    title = locales.say(language, "pair-column-rank")
    x: dict[str, Any] = {
        "scale": alt.Scale(domain=[1, alt.ExprRef("last")]),
        "axis": alt.Axis(title=title, tickMinStep=1),
    }
    base = rows_named().encode(
        y=in_order("place"),
        tooltip=[alt.Tooltip("place:N", title=" "), alt.Tooltip("rank:Q", title=title)],
    )
    dot: dict[str, Any] = {
        "filled": True,
        "size": 90,
        "color": ACCENT,
        "opacity": 1,
        "stroke": BRAND,
        "strokeWidth": 1,
    }
    return [
        written(layer)
        for layer in (
            base.mark_rule(color=LINE, strokeWidth=3).encode(x=alt.X("best:Q", **x), x2=alt.X2("worst:Q")),
            base.mark_rule(color=BRAND, strokeWidth=5, opacity=0.55).encode(
                x=alt.X("lower:Q", **x), x2=alt.X2("upper:Q")
            ),
            base.mark_point(**dot).encode(x=alt.X("rank:Q", **x)),
        )
    ]


def finding(view: View, moves: pd.DataFrame) -> str:
    """How far the first of them moves, and how many stay among the first three whatever is chosen."""
    if moves.empty:
        return view.say("ranks-nothing")
    first = moves[moves["rank"] == moves["rank"].min()]
    steady = int((moves["upper"] - moves["lower"] <= 3).sum())
    ends = {"lower": math.floor(first["lower"].min()), "upper": math.ceil(first["upper"].max())}
    place = superlatives.who(view.language, list(first["place"]))
    if len(moves) == 1:
        return view.say("ranks-finding-one", place=place, rank=int(first["rank"].iloc[0]), **ends)
    return view.say("ranks-finding", place=place, **ends, steady=steady, count=len(moves))


def twin(view: View, moves: pd.DataFrame) -> pd.DataFrame:
    def span(low: str, high: str) -> list[str]:
        ends = zip(moves[low], moves[high], strict=True)
        return [f"{math.floor(lower)}–{math.ceil(upper)}" for lower, upper in ends]

    return pd.DataFrame(
        {
            view.say("column-place"): list(moves["place"]),
            view.say("pair-column-rank"): [f"{rank:.0f}" for rank in moves["rank"]],
            view.say("pair-column-often"): span("lower", "upper"),
            view.say("pair-column-ever"): span("best", "worst"),
        }
    )
