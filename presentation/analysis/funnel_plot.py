"""The funnel over regencies: its chart, the title that says who lies outside, and its twin."""

from __future__ import annotations

from functools import cache
from typing import Any

import altair as alt
import pandas as pd

import locales
from indicators import by_id
from indicators.comparison.funnel_plot import LIMITS, Funnel
from indicators.definition import Indicator
from indicators.records import records
from presentation.analysis.comparison import amount
from presentation.parts import phrases
from presentation.parts.theme import BRAND, INK, QUIET, SIGNAL_COLOURS
from presentation.parts.vega_lite import Drawing, Written, rows_named, written
from presentation.view import View

_HEIGHT = 320
_VERDICT_COLOURS = {
    "better": SIGNAL_COLOURS["improvement"],
    "worse": SIGNAL_COLOURS["concern"],
    "higher": SIGNAL_COLOURS["neutral"],
    "lower": SIGNAL_COLOURS["neutral"],
    "alike": BRAND,
}


def title(view: View, indicator: Indicator, shown: Funnel) -> str:
    """Who lies outside the limits, by name; else that nobody can be told apart from ordinary variation."""
    baseline = amount(view, indicator.id, shown.baseline)
    outside = shown.points[shown.points["side"] != ""]
    if outside.empty:
        return view.say("funnel-ordinary", known=len(shown.points), baseline=baseline)
    return view.say(
        "funnel-outside",
        count=len(outside),
        known=len(shown.points),
        names=phrases.places(view.language, list(outside["area"])),
        baseline=baseline,
    )


def chart(view: View, indicator: Indicator, shown: Funnel) -> Drawing:
    """A point a regency over its denominator, the limits as lines; names only of those outside and of the chosen."""
    low, high = _ends(indicator, shown)
    times = indicator.denominator.times if indicator.interval == "mean" else 1.0
    curve = shown.curve.assign(denominator=shown.curve["denominator"] / times)
    limits = {
        name: curve.loc[curve[name].between(low, high), ["denominator", name]].set_axis(
            ["denominator", "limit"], axis=1
        )
        for name in LIMITS
    }
    values = {
        "low": low,
        "high": high,
        "smallest": float(curve["denominator"].min()),
        "largest": float(curve["denominator"].max()),
    }
    tables = {**limits, "middle": [{"baseline": shown.baseline}], "rows": _points(view, indicator, shown)}
    return Drawing(
        _layers(view.language, indicator.id, view.period.kind), tables, values, height=_HEIGHT + 20
    )


@cache
def _layers(language: str, indicator_id: str, kind: str) -> list[Written]:
    ends = [alt.ExprRef("smallest"), alt.ExprRef("largest")]
    x = alt.X("denominator:Q", title=locales.say(language, "funnel-size"),
              scale=alt.Scale(domain=ends, nice=False), axis=alt.Axis(tickCount=5, tickMinStep=1))  # fmt: skip
    y: dict[str, Any] = {
        "scale": alt.Scale(domain=[alt.ExprRef("low"), alt.ExprRef("high")], nice=False),
        "axis": alt.Axis(title=phrases.unit(language, by_id(indicator_id), kind), tickCount=5),
    }
    lines = [
        rows_named(name)
        .mark_line(color=QUIET, strokeWidth=1.1, clip=True)
        .encode(x=x, y=alt.Y("limit:Q", **y))
        for name in LIMITS
    ]
    middle = rows_named("middle").mark_rule(color=BRAND, strokeWidth=1.1)
    dots = rows_named().encode(
        x=x,
        y=alt.Y("value:Q", **y),
        tooltip=[
            alt.Tooltip("place:N", title=locales.say(language, "column-place")),
            alt.Tooltip("shown:N", title=phrases.indicator_name(language, indicator_id)),
            alt.Tooltip("said:N", title=locales.say(language, "compare-means")),
        ],
    )
    marks = dots.mark_point(filled=True, size=85, opacity=0.8, stroke=INK).encode(
        color=alt.Color("colour:N", scale=None),
        shape=alt.Shape("shape:N", scale=None),
        strokeWidth=alt.StrokeWidth("ring:Q", scale=None),
    )
    named = dots.transform_filter("datum.named != ''").mark_text(dy=-11, fontSize=11)
    layers = [
        *lines,
        middle.encode(y=alt.Y("baseline:Q", **y)),
        marks,
        named.encode(text=alt.Text("named:N")),
    ]
    return [written(layer) for layer in layers]


def size(view: View, indicator: Indicator) -> str:
    """What the denominator counts, short: the words of its definition up to the first comma."""
    if indicator.interval == "mean":
        return view.say("funnel-respondents")
    return view.say(f"indicator-{indicator.id}-denominator").partition(",")[0]


def note(view: View, indicator: Indicator) -> str:
    """What the axis and the lines are; of a proportion also that the exact count must agree before a mark."""
    sentence = view.say("funnel-note", what=size(view, indicator))
    return f"{sentence} {view.say('funnel-note-exact')}" if indicator.interval == "wilson" else sentence


def _ends(indicator: Indicator, shown: Funnel) -> tuple[float, float]:
    if indicator.unit == "percent":
        return 0.0, 100.0
    seen = shown.points["value"]
    least, most = (25.0, 100.0) if indicator.unit == "index" else (0.0, float("inf"))
    reach = max(float((seen - shown.baseline).abs().max()) * 1.25, shown.baseline * 0.02)
    reach = max(reach, float(shown.points["upper"].min()) - shown.baseline)
    return max(least, shown.baseline - reach), min(most, shown.baseline + reach)


def _points(view: View, indicator: Indicator, shown: Funnel) -> pd.DataFrame:
    times = indicator.denominator.times if indicator.interval == "mean" else 1.0
    chosen = shown.points["area"].eq(view.area)
    named = chosen | shown.points["side"].ne("")
    return pd.DataFrame(
        {
            "denominator": shown.points["denominator"] / times,
            "value": shown.points["value"],
            "place": [phrases.place(area) for area in shown.points["area"]],
            "shown": [_value(view, indicator, row) for row in records(shown.points)],
            "said": [verdict(view, row) for row in records(shown.points)],
            "colour": shown.points["verdict"].map(_VERDICT_COLOURS),
            "shape": shown.points["side"].map({"": "circle", "up": "triangle-up", "down": "triangle-down"}),
            "ring": chosen.map({True: 2.2, False: 0.6}),
            "named": [
                phrases.place(area) if is_named else ""
                for area, is_named in zip(shown.points["area"], named, strict=True)
            ],
        }
    )


def _value(view: View, indicator: Indicator, row: pd.Series) -> str:
    return phrases.with_base(view.language, {**row, "indicator": indicator.id, "status": "ok"})


def verdict(view: View, row: pd.Series) -> str:
    """Where a regency lies: within ordinary variation, or beyond the limits and how that is judged."""
    return view.say(f"verdict-{row['verdict']}") if row["side"] else view.say("funnel-inside")


def twin(view: View, indicator: Indicator, shown: Funnel) -> pd.DataFrame:
    """Every regency with its value, the limits for its size, and the verdict, or why it was left out."""
    every = pd.concat([shown.points, shown.left_out])
    none = ["–"] * len(shown.left_out)

    limits = [
        f"{amount(view, indicator.id, row['lower'])} – {amount(view, indicator.id, row['upper'])}"
        for row in records(shown.points)
    ]
    return pd.DataFrame(
        {
            view.say("column-place"): [phrases.place(area) for area in every["area"]],
            view.say("column-value-shown"): [_value(view, indicator, row) for row in records(every)],
            view.say("column-limits"): limits + none,
            view.say("compare-means"): [verdict(view, row) for row in records(shown.points)]
            + [view.say("funnel-left-out")] * len(none),
        }
    )
