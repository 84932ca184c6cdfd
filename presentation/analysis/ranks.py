"""The ranks of the regencies as one chart, each with its interval, and the class shares in its table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import altair as alt
import pandas as pd

import locales
from indicators.records import records
from indicators.scores.classes import classify
from indicators.scores.rank_intervals import CLASS_NAMES, DRAWS
from presentation.analysis.stability import places, share, weighed
from presentation.maps.scored_regencies import colour_of
from presentation.parts import phrases
from presentation.parts.figure import Figure, figure
from presentation.parts.theme import ACCENT, INK, QUIET
from presentation.parts.vega_lite import Drawing, Written, in_order, rows_named, written
from presentation.view import SCORED, View

_SHARED_BELOW = 0.5  # a top place held in fewer draws than this is shared
_CLEARLY = 0.25  # by so many of the draws a place must be ahead of the next to be named for it
_ROW_HEIGHT, _AROUND = 25, 70
_ROOM_FOR_FIGURES = 1.3


def ranking(view: View, chosen: Mapping[str, float] | None) -> Figure:
    """The ranks of all regencies as one chart, with the class shares in its table."""
    standings = view.standings("regency", chosen)
    ranked = standings.dropna(subset="rank").sort_values("rank", kind="stable")
    unranked, domains = standings[standings["rank"].isna()], weighed(chosen)
    return figure(
        replace(view, basis=SCORED),
        _rank_title(view, ranked, unranked),
        _rank_chart(view, ranked, unranked) if len(ranked) > 1 else None,
        _rank_twin(view, pd.concat([ranked, unranked]), domains),
        "source-all",
        len(ranked),
        note=f"<p class='lead quiet'>{_note(view, unranked, chosen)}</p>",
    )


def _note(view: View, unranked: pd.DataFrame, chosen: Mapping[str, float] | None) -> str:
    sentences = [view.say("rank-note", draws=locales.number(view.language, DRAWS))]
    if chosen is not None:
        sentences.append(view.say("rank-note-chosen"))
    fewer = int(unranked["score"].notna().sum())
    if fewer:
        sentences.append(view.say("rank-note-fewer", count=fewer, all=weighed(chosen)))
    return " ".join(sentences)


def _rank_title(view: View, ranked: pd.DataFrame, unranked: pd.DataFrame) -> str:
    if ranked.empty and any(map(phrases.is_hidden, records(unranked))):
        return view.say("rank-title-hidden")
    if len(ranked) < 2:
        key = "rank-title-none" if ranked.empty else "rank-title-one"
        named = {} if ranked.empty else {"place": phrases.place(ranked["area"].iloc[0])}
        return view.say(key, **named)
    sharing = int((ranked["rank"] == 1).sum())
    if sharing == len(ranked):
        return view.say("rank-title-all-tied", count=sharing)
    bottom = _clearly(ranked, "last")
    tail = "" if bottom is None else _bottom(view, bottom)
    if sharing > 1:
        return view.say("rank-title-tied", count=sharing, tail=tail)
    best, top = ranked.iloc[0], _clearly(ranked, "first")
    named = {"best": phrases.place(best["area"]), "tail": tail}
    if top is None:
        return view.say("rank-title-open", **named)
    key = "rank-title-clear" if top["first"] >= _SHARED_BELOW else "rank-title-shared"
    return view.say(
        key if best["area"] == top["area"] else "rank-title-other",
        top=phrases.place(top["area"]),
        first=share(view, top["first"]),
        **named,
    )


def _bottom(view: View, bottom: pd.Series) -> str:
    named = {"bottom": phrases.place(bottom["area"]), "last": share(view, bottom["last"])}
    return view.say("rank-title-bottom", **named)


def _clearly(ranked: pd.DataFrame, end: str) -> pd.Series | None:
    """Who is at this end ("first" or "last") in clearly more of the draws than the next; None if nobody is."""
    shares = ranked[end].sort_values(ascending=False)
    ahead = shares.iloc[0] - shares.iloc[1] >= _CLEARLY - 1e-9
    return ranked.loc[shares.index[0]] if ahead else None


def _rank_chart(view: View, ranked: pd.DataFrame, unranked: pd.DataFrame) -> Drawing:
    drawn = _rank_rows(view, ranked, unranked)
    # As many places as there are by either weights, and room for the figures at the end of each row.
    places_drawn = int(max(len(ranked), *drawn["default"].dropna(), 0))
    return Drawing(
        _rank_layers(view.language, places_drawn),
        {"rows": drawn},
        {"order": list(drawn["place"])},
        height=_ROW_HEIGHT * len(drawn) + _AROUND,
    )


@cache
def _rank_layers(language: str, places_drawn: int) -> list[Written]:
    scale = alt.Scale(domain=[0.5, places_drawn * _ROOM_FOR_FIGURES], nice=False)
    values, title = list(range(1, places_drawn + 1)), locales.say(language, "rank-axis")
    x: dict[str, Any] = {"scale": scale, "axis": alt.Axis(title=title, values=values, format="d")}
    keys = {"place": "column-place", "said": "column-rank-interval", "score": "column-score-interval"}
    tooltip = [alt.Tooltip(f"{field}:N", title=locales.say(language, key)) for field, key in keys.items()]
    base = rows_named().encode(y=in_order("place"), tooltip=tooltip)
    scored = base.transform_filter("datum.known")
    return [
        written(layer)
        for layer in (
            scored.mark_rule(color=QUIET, strokeWidth=1.2).encode(
                x=alt.X("lower:Q", **x), x2=alt.X2("upper:Q")
            ),
            scored.mark_point(filled=False, size=95, stroke=INK, strokeWidth=1.4).encode(
                x=alt.X("default:Q", **x)
            ),
            scored.mark_point(filled=True, size=95, opacity=1, strokeWidth=0.8).encode(
                x=alt.X("rank:Q", **x),
                color=alt.Color("colour:N", scale=None),
                stroke=alt.StrokeValue(INK, condition={"test": "datum.own", "value": ACCENT}),
                strokeWidth=alt.StrokeWidthValue(0.6, condition={"test": "datum.own", "value": 3}),
            ),
            scored.mark_text(align="right", color=INK, fontSize=12).encode(
                x=alt.XValue("width"), text=alt.Text("said:N")
            ),
            base.transform_filter("!datum.known")
            .mark_text(align="left", color=QUIET, fontStyle="italic", dx=4)
            .encode(x=alt.XValue(0), text=alt.Text("said:N")),
        )
    ]


def _rank_rows(view: View, ranked: pd.DataFrame, unranked: pd.DataFrame) -> pd.DataFrame:
    default = view.standings("regency").set_index("area")["rank"]
    rows = [
        {
            "place": phrases.place(standing["area"]),
            "known": True,
            "own": standing["area"] == view.area,
            "rank": int(standing["rank"]),
            "default": None if pd.isna(default[standing["area"]]) else int(default[standing["area"]]),
            "lower": int(standing["rank_lower"]),
            "upper": int(standing["rank_upper"]),
            "colour": colour_of(standing["class"], classify(standing["judged"])),
            "said": view.say("rank-short", **places(view, standing)),
            "score": phrases.score_text(view.language, standing),
        }
        for standing in records(ranked)
    ]
    rows += [
        {
            "place": phrases.place(standing["area"]),
            "known": False,
            "own": standing["area"] == view.area,
            "said": phrases.unranked(view.language, standing),
            "score": phrases.score_text(view.language, standing),
        }
        for standing in records(unranked)
    ]
    return pd.DataFrame(rows).astype(object).where(lambda frame: frame.notna(), None)


def _rank_twin(view: View, standings: pd.DataFrame, domains: int) -> pd.DataFrame:
    """Rank, score, what it is judged by, the domains it rests on, and class of each regency, and the share of the draws
    in each class."""

    def shown(name: str) -> list[str]:
        return [share(view, part) if part == part else "–" for part in standings[name]]

    ranked = [
        view.say("rank-short", **places(view, standing)) if standing["rank"] == standing["rank"] else "–"
        for standing in records(standings)
    ]
    return pd.DataFrame(
        {
            view.say("column-place"): [phrases.place(area) for area in standings["area"]],
            view.say("column-rank-interval"): ranked,
            view.say("column-score-interval"): [
                phrases.score_text(view.language, standing) for standing in records(standings)
            ],
            view.say("column-judged"): [
                locales.number(view.language, judged, 1) for judged in standings["judged"]
            ],
            view.say("column-domains"): [
                view.say("rank-domains", count=len(domains_of), all=domains)
                for domains_of in standings["rests_on"]
            ],
            view.say("row-class"): [
                phrases.class_range(view.language, standing) for standing in records(standings)
            ],
            view.say("column-uncapped"): [
                locales.number(view.language, score, 1) for score in standings["uncapped"]
            ],
            view.say("column-first"): shown("first"),
            view.say("column-last"): shown("last"),
            **{phrases.class_name(view.language, name): shown(name) for name in CLASS_NAMES},
        }
    )
