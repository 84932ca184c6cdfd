"""The waterfall: from the score before to the score now, a step an indicator in the order of the domains."""

from __future__ import annotations

from functools import cache
from typing import Any

import altair as alt
import pandas as pd

import locales
from data import say_values
from data.periods import parse
from indicators import by_id
from indicators.change.printed import PLACES, printed
from indicators.change.signal import SIGNAL, Change
from indicators.records import records
from presentation.analysis import changes
from presentation.parts import phrases
from presentation.parts.figure import Figure, figure
from presentation.parts.theme import BRAND, INK, QUIET
from presentation.parts.vega_lite import Drawing, Written, in_order, rows_named, written
from presentation.view import View

_ROW_HEIGHT, _AROUND = 24, 78


def waterfall(view: View, changed: Change) -> Figure | None:
    """The waterfall of the chosen area; None without a score on both sides."""
    row = changes.own(view, changed)
    if row["points"] != row["points"]:
        return None
    indicators = changed.indicators[changed.indicators["area"] == view.area]
    up, down = int((indicators["printed"] > 0).sum()), int((indicators["printed"] < 0).sum())
    title = (
        view.say("changes-waterfall", up=up, down=down) if up + down else view.say("changes-waterfall-none")
    )
    return figure(
        view,
        title,
        _chart(view, steps(view, row, indicators)),
        changes.indicator_twin(view, changed),
        "source-changes",
    )


def steps(view: View, row: pd.Series, indicators: pd.DataFrame) -> pd.DataFrame:
    """Rows to draw, in order: the score before, the indicators that moved it, the score now.

    Columns label, start, end, shown, colour, is_score; a step begins where the one before ended, as long as it
    is printed: both printed scores and the steps between them add up. Steps printed as nought are not drawn.
    """
    language, drawn, level = view.language, [], printed(row["score_before"])
    drawn.append(_score(view, row["before"], level))
    for moved in records(indicators):
        points, indicator = moved["printed"], moved["indicator"]
        if points == points and points != 0:
            shown = say_values.signed(language, points)
            # The signal is one of the value: not of a step that a target or other regencies made.
            by_figures = moved["points_value"] + moved["points_mix"]
            is_signal = moved["signal"] == SIGNAL and by_figures * points > 0
            drawn.append(
                {
                    "label": f"{by_id(indicator).domain} · {phrases.indicator_name(language, indicator)}",
                    "start": level,
                    "end": round(level + points, PLACES),
                    "shown": f"{shown} {view.say('changes-signal-mark')}" if is_signal else shown,
                    "colour": changes.RAISED if points > 0 else changes.LOWERED,
                    "is_score": False,
                }
            )
            level = round(level + points, PLACES)
    drawn.append(_score(view, row["period"], printed(row["score"])))
    return pd.DataFrame(drawn).assign(right=lambda bars: bars[["start", "end"]].max(axis=1))


def _score(view: View, period: str, score: float) -> dict[str, object]:
    return {
        "label": view.named(parse(period)),
        "start": score,
        "end": score,
        "shown": locales.number(view.language, score, 1),
        "colour": BRAND,
        "is_score": True,
    }


def _chart(view: View, drawn: pd.DataFrame) -> Drawing:
    low, high = drawn[["start", "end"]].to_numpy().min(), drawn[["start", "end"]].to_numpy().max()
    room = max(1.0, high - low)
    joints = drawn.assign(next=drawn["label"].shift(-1)).dropna(subset="next")
    return Drawing(
        _layers(view.language),
        {"joints": joints, "rows": drawn},
        # The scale does not begin at 0: scores are drawn as points, and only steps have a length.
        {"order": list(drawn["label"]), "left": low - 0.08 * room, "right": high + 0.3 * room},
        height=_ROW_HEIGHT * len(drawn) + _AROUND,
    )


@cache
def _layers(language: str) -> list[Written]:
    x: dict[str, Any] = {
        "scale": alt.Scale(domain=[alt.ExprRef("left"), alt.ExprRef("right")], nice=False, zero=False),
        "axis": alt.Axis(title=locales.say(language, "changes-scale"), tickCount=5),
    }
    tooltip = [alt.Tooltip("label:N", title=" "), alt.Tooltip("shown:N", title=" ")]
    base = rows_named().encode(y=in_order("label"), tooltip=tooltip)
    joined = rows_named("joints").mark_rule(color=QUIET, strokeWidth=0.8, strokeDash=[2, 2])
    return [
        written(layer)
        for layer in (
            joined.encode(x=alt.X("end:Q", **x), y=in_order("label"), y2=alt.Y2("next:N")),
            base.transform_filter("!datum.is_score")
            .mark_bar(height={"band": 0.6})
            .encode(x=alt.X("start:Q", **x), x2=alt.X2("end:Q"), color=alt.Color("colour:N", scale=None)),
            base.transform_filter("datum.is_score")
            .mark_point(filled=True, size=110, opacity=1, stroke=INK, strokeWidth=0.6, color=BRAND)
            .encode(x=alt.X("end:Q", **x)),
            base.mark_text(align="left", dx=8).encode(x=alt.X("right:Q", **x), text=alt.Text("shown:N")),
        )
    ]
