"""The ranks of the regencies as one chart, each with its interval, and the class shares in its table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

import locales
from indicators.stability import CLASS_NAMES, DRAWS
from ui import charts, phrases
from ui.session import View
from ui.stability import places, share
from ui.theme import ACCENT, CLASS_COLOURS, INK, QUIET

_SHARED_BELOW = 0.5  # a top place held in fewer draws than this is shared
_ROW_HEIGHT, _AROUND = 25, 70
_ROOM_FOR_FIGURES = 1.3


def show(view: View, chosen: Mapping[str, float] | None) -> None:
    """The ranks of all regencies as one chart, with the class shares in its table."""
    found = view.standings("regency", chosen)
    ranked = found.dropna(subset="score").sort_values("rank", kind="stable")
    note = view.say("rank-note", draws=locales.number(view.language, DRAWS))
    if chosen is not None:
        note += " " + view.say("rank-note-chosen")
    chart = _rank_chart(view, ranked, found[found["score"].isna()]) if len(ranked) > 1 else None
    charts.figure(
        view,
        _rank_title(view, ranked),
        chart,
        _rank_twin(view, pd.concat([ranked, found[found["score"].isna()]])),
        "source-all",
        len(ranked),
        note=f"<p class='lead quiet'>{note}</p>",
    )


def _rank_title(view: View, ranked: pd.DataFrame) -> str:
    if len(ranked) < 2:
        key = "rank-title-none" if ranked.empty else "rank-title-one"
        named = {} if ranked.empty else {"place": phrases.place(ranked["area"].iloc[0])}
        return view.say(key, **named)
    top, bottom = ranked.loc[ranked["first"].idxmax()], ranked.loc[ranked["last"].idxmax()]
    best = ranked.iloc[0]
    key = "rank-title-clear" if top["first"] >= _SHARED_BELOW else "rank-title-shared"
    return view.say(
        key if best["area"] == top["area"] else "rank-title-other",
        best=phrases.place(best["area"]),
        top=phrases.place(top["area"]),
        first=share(view, top["first"]),
        bottom=phrases.place(bottom["area"]),
        last=share(view, bottom["last"]),
    )


def _rank_chart(view: View, ranked: pd.DataFrame, unranked: pd.DataFrame) -> alt.TopLevelMixin:
    drawn = _rank_rows(view, ranked, unranked)
    # As many places as there are by either weights, and room for the figures at the end of each row.
    places_drawn = int(max(len(ranked), drawn["default"].max()))
    scale = alt.Scale(domain=[0.5, places_drawn * _ROOM_FOR_FIGURES], nice=False)
    axis = alt.Axis(title=view.say("rank-axis"), values=list(range(1, places_drawn + 1)), format="d")
    x: dict[str, Any] = {"scale": scale, "axis": axis}
    base = alt.Chart(drawn).encode(
        y=alt.Y("place:N", sort=list(drawn["place"]), title=None),
        tooltip=[
            alt.Tooltip("place:N", title=view.say("column-place")),
            alt.Tooltip("said:N", title=view.say("column-rank-interval")),
            alt.Tooltip("score:N", title=view.say("column-score-interval")),
        ],
    )
    known = base.transform_filter("datum.known")
    return alt.layer(
        known.mark_rule(color=QUIET, strokeWidth=1.2).encode(x=alt.X("lower:Q", **x), x2="upper:Q"),
        known.mark_point(filled=False, size=95, stroke=INK, strokeWidth=1.4).encode(
            x=alt.X("default:Q", **x)
        ),
        known.mark_point(filled=True, size=95, opacity=1, strokeWidth=0.8).encode(
            x=alt.X("rank:Q", **x),
            color=alt.Color("colour:N", scale=None),
            stroke=alt.condition("datum.own", alt.value(ACCENT), alt.value(INK)),
            strokeWidth=alt.condition("datum.own", alt.value(3), alt.value(0.6)),
        ),
        known.mark_text(align="right", color=INK, fontSize=12).encode(x=alt.value("width"), text="said:N"),
        base.transform_filter("!datum.known")
        .mark_text(align="left", color=QUIET, fontStyle="italic", dx=4)
        .encode(x=alt.value(0), text="said:N"),
    ).properties(height=_ROW_HEIGHT * len(drawn) + _AROUND)


def _rank_rows(view: View, ranked: pd.DataFrame, unranked: pd.DataFrame) -> pd.DataFrame:
    default = view.standings("regency").set_index("area")["rank"]
    rows = [
        {
            "place": phrases.place(one["area"]),
            "known": True,
            "own": one["area"] == view.area,
            "rank": int(one["rank"]),
            "default": None if pd.isna(default[one["area"]]) else int(default[one["area"]]),
            "lower": int(one["rank_lower"]),
            "upper": int(one["rank_upper"]),
            "colour": CLASS_COLOURS[one["class"]],
            "said": view.say("rank-short", **places(view, one)),
            "score": phrases.score_text(view.language, one),
        }
        for _, one in ranked.iterrows()
    ]
    none = view.say("score-none")
    rows += [
        {"place": phrases.place(area), "known": False, "own": area == view.area, "said": none, "score": none}
        for area in unranked["area"]
    ]
    return pd.DataFrame(rows).astype(object).where(lambda one: one.notna(), None)


def _rank_twin(view: View, found: pd.DataFrame) -> pd.DataFrame:
    """Rank, score and class of each regency, and the share of the draws in each class."""

    def shown(name: str) -> list[str]:
        return [share(view, part) if part == part else "–" for part in found[name]]

    ranked = [
        view.say("rank-short", **places(view, one)) if one["rank"] == one["rank"] else "–"
        for _, one in found.iterrows()
    ]
    return pd.DataFrame(
        {
            view.say("column-place"): [phrases.place(area) for area in found["area"]],
            view.say("column-rank-interval"): ranked,
            view.say("column-score-interval"): [
                phrases.score_text(view.language, one) for _, one in found.iterrows()
            ],
            view.say("row-class"): [phrases.class_range(view.language, one) for _, one in found.iterrows()],
            view.say("column-uncapped"): [locales.number(view.language, one, 1) for one in found["uncapped"]],
            view.say("column-first"): shown("first"),
            view.say("column-last"): shown("last"),
            **{phrases.class_name(view.language, name): shown(name) for name in CLASS_NAMES},
        }
    )
