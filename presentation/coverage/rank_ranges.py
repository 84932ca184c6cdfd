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
from presentation.parts.theme import ACCENT, BRAND, LINE
from presentation.parts.vega_lite import Drawing, Written, in_order, rows_named, written
from presentation.view import View

_MOST = 14


def drawn(view: View, held: Underserved) -> pd.DataFrame:
    """The first areas inside the chosen one: place, rank, lower, upper, best, worst; none where no rank can move."""
    table = underserved.inside(view, held)
    moves = reach.steadiness(view, held.by)[["lower", "upper", "best", "worst"]]
    found = table.loc[table["rank"].notna(), ["rank"]].join(moves).dropna().head(_MOST)
    return found.assign(place=[reach.name(str(one)) for one in found.index]).reset_index(drop=True)


def chart(view: View, found: pd.DataFrame) -> Drawing:
    """A line an area: thin over all that was tried, thick where nine of ten lie, a dot at its rank."""
    last = max(2, math.ceil(found["worst"].max()))
    values = {"order": list(found["place"]), "last": last}
    return Drawing(_layers(view.language), {"rows": found}, values, height=24 * len(found) + 70)


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


def finding(view: View, found: pd.DataFrame) -> str:
    """How far the first of them moves, and how many stay among the first three whatever is chosen."""
    if found.empty:
        return view.say("ranks-nothing")
    first = found.iloc[0]
    steady = int((found["upper"] - found["lower"] <= 3).sum())
    ends = {"lower": math.floor(first["lower"]), "upper": math.ceil(first["upper"])}
    return view.say("ranks-finding", place=str(first["place"]), **ends, steady=steady, count=len(found))


def twin(view: View, found: pd.DataFrame) -> pd.DataFrame:
    def span(low: str, high: str) -> list[str]:
        return [
            f"{math.floor(one)}–{math.ceil(other)}"
            for one, other in zip(found[low], found[high], strict=True)
        ]

    return pd.DataFrame(
        {
            view.say("column-place"): list(found["place"]),
            view.say("pair-column-rank"): [f"{one:.0f}" for one in found["rank"]],
            view.say("pair-column-often"): span("lower", "upper"),
            view.say("pair-column-ever"): span("best", "worst"),
        }
    )
