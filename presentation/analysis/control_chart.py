"""An indicator's own history as a control chart: the chart, the title that says the finding, and its twin."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import altair as alt
import pandas as pd

import locales
from data.periods import Period
from data.say_values import period_name
from indicators import by_id
from indicators.comparison.control_chart import FEWEST_POINTS, FEWEST_STEPS, History, Hit
from indicators.definition import Indicator
from indicators.records import records
from presentation.analysis.comparison import amount
from presentation.parts import domain_head, phrases
from presentation.parts.theme import BRAND, INK, LINE, PAPER, QUIET, SIGNAL_COLOURS
from presentation.parts.vega_lite import Drawing, Written, rows_named, written
from presentation.view import View

_HEIGHT = 300
_BOUNDED = {"percent": (0.0, 100.0), "index": (25.0, 100.0)}


def period_label(language: str, period: Period) -> str:
    """Short, for an axis: Agu 2026, III 2026, I 2026, 2026."""
    if period.kind == "month":
        return locales.month_name(language, period.id, short=True)
    if period.kind == "year":
        return period.id
    return f"{('I', 'II', 'III', 'IV')[period.number - 1]} {period.year}"


def title(view: View, spans: Sequence[Period], past: History) -> str:
    """What the history says: nothing to claim and why, ordinary variation, or each signal by its rule and time."""
    if past.reason:
        return nothing_claimed(view.language, view.period.kind, past)
    if not past.hits:
        return view.say("history-ordinary", count=past.known, periods=view.say(f"kinds-{view.period.kind}"))
    if not past.latest:
        return view.say("history-past", signal=_signal(view, spans, past.hits[-1]), now=_now(view, past))
    return view.say("history-signal", signal=_signal(view, spans, past.latest[-1]))


def nothing_claimed(language: str, kind: str, past: History) -> str:
    """Why a history has no limits; `kind`: of its periods."""
    values = {"count": past.known, "periods": locales.say(language, f"kinds-{kind}")}
    enough = {"points": FEWEST_POINTS, "steps": FEWEST_STEPS}
    return locales.say(language, f"history-{past.reason}", **values, **enough)


def _now(view: View, past: History) -> str:
    missing = past.values[-1] != past.values[-1]
    return view.say("history-now-unknown" if missing else "history-now-ordinary")


def _signal(view: View, spans: Sequence[Period], hit: Hit) -> str:
    values = {
        "label": view.say(f"label-{hit.label}"),
        "when": period_name(view.language, spans[hit.points[0]]),
        "count": len(hit.points),
    }
    return view.say(f"rule-{hit.rule}-{hit.side}", **values)


def chart(
    view: View, indicator: Indicator, rows: pd.DataFrame, spans: Sequence[Period], past: History
) -> Drawing | None:
    """The points in time with the centre and their limits; None where fewer than two are known. Periods of which some
    months are not known stand apart: open dots that no line leads to."""
    if past.known + len(past.apart) < 2:
        return None
    low, high = _ends(indicator, past)
    name = view.say("history-centre", value=amount(view, indicator.id, past.centre))
    centre = [{"centre": past.centre, "name": name}] if past.has_limits else []
    return Drawing(
        _layers(view.language, indicator.id, past.has_limits, view.period.kind),
        {"centre": centre, "rows": _points(view, rows, spans, past)},
        {"order": [period_label(view.language, span) for span in spans], "low": low, "high": high},
        height=_HEIGHT,
    )


@cache
def _layers(language: str, indicator_id: str, has_limits: bool, kind: str) -> list[Written]:
    axis = alt.Axis(title=None, labelAngle=0, labelOverlap=True)
    x = alt.X("period:N", scale=alt.Scale(domain=alt.ExprRef("order")), axis=axis)
    title = phrases.unit(language, by_id(indicator_id), kind)
    y: dict[str, Any] = {
        "scale": alt.Scale(domain=[alt.ExprRef("low"), alt.ExprRef("high")], nice=False),
        "axis": alt.Axis(title=title, tickCount=5),
    }
    tooltip = [
        alt.Tooltip("name:N", title=locales.say(language, "column-period")),
        alt.Tooltip("shown:N", title=phrases.indicator_name(language, indicator_id)),
        alt.Tooltip("signal:N", title=locales.say(language, "column-signal")),
    ]
    base = rows_named().encode(x=x)
    marked = base.transform_filter("datum.label != ''")
    line = base.mark_line(color=BRAND, strokeWidth=1.8)
    dots = base.mark_point(filled=True, size=38, opacity=1, color=BRAND)
    open_dots = base.transform_filter("datum.apart").mark_point(fill=PAPER, size=38, opacity=1, color=BRAND)
    signals = marked.mark_point(filled=True, size=120, opacity=1, stroke=INK, strokeWidth=0.6)
    layers = [
        *(_limit_layers(base, y) if has_limits else ()),
        line.encode(y=alt.Y("value:Q", **y), detail=alt.Detail("stretch:N")),
        *(layer.encode(y=alt.Y("value:Q", **y), tooltip=tooltip) for layer in (dots, open_dots)),
        signals.encode(
            y=alt.Y("value:Q", **y),
            color=alt.Color("colour:N", scale=None),
            shape=alt.Shape("shape:N", scale=None),
            tooltip=tooltip,
        ),
        *(layer for side in ("up", "down") for layer in _names(marked, side, alt.Y("value:Q", **y))),
    ]
    return [written(layer) for layer in layers]


def _names(marked: alt.Chart, side: str, y: alt.Y) -> list[alt.Chart]:
    """The rule of each signal in words, above or below its last point, on a ground of paper so that no line cuts it."""
    text = marked.transform_filter(f"datum.named != '' && datum.side == '{side}'").encode(
        y=y, text=alt.Text("named:N")
    )
    style: dict[str, Any] = {"dy": -13 if side == "up" else 15, "fontSize": 11, "fontWeight": "bold"}
    return [text.mark_text(stroke=PAPER, strokeWidth=4, **style), text.mark_text(**style)]


def _ends(indicator: Indicator, past: History) -> tuple[float, float]:
    """Where the value axis begins and ends: round the points and limits, within what the value can be."""
    seen = [*(value for value in past.values if value == value), *past.apart.values()]
    if past.has_limits:
        seen += [limit for limit in (*past.lower, *past.upper) if limit == limit]
    room = 0.14 * (max(seen) - min(seen)) or 1.0
    least, most = _BOUNDED.get(indicator.unit, (0.0, float("inf")))
    return max(least, min(seen) - room), min(most, max(seen) + room)


def _limit_layers(base: alt.Chart, y: dict[str, Any]) -> list[alt.Chart]:
    """The band between the limits of each point, the centre and its name."""
    limit = base.mark_line(color=QUIET, strokeWidth=0.8)
    centre, middle = rows_named("centre"), alt.Y("centre:Q", **y)
    name = centre.mark_text(align="left", color=QUIET, fontSize=11, dx=3, dy=-6)
    stretch = alt.Detail("stretch:N")
    return [
        base.mark_area(color=LINE, opacity=0.32).encode(
            y=alt.Y("lower:Q", **y), y2=alt.Y2("upper:Q"), detail=stretch
        ),
        *(limit.encode(y=alt.Y(f"{side}:Q", **y), detail=stretch) for side in ("lower", "upper")),
        centre.mark_rule(color=QUIET, strokeWidth=1.2).encode(y=middle),
        name.encode(x=alt.XValue(0), y=middle, text=alt.Text("name:N")),
    ]


def _points(view: View, rows: pd.DataFrame, spans: Sequence[Period], past: History) -> pd.DataFrame:
    """The known points: period, name, value, shown; stretch breaks the line at a gap and at what stands apart; a
    signal's label, colour, shape; `named` once a signal, at its last point."""
    hits = {place: hit for hit in reversed(past.hits) for place in hit.points}
    ends = {hit.points[-1]: hit for hit in reversed(past.hits)}
    drawn = []
    stretch = 0
    for place, (span, row) in enumerate(zip(spans, records(rows), strict=True)):
        if row["value"] != row["value"]:
            stretch += 1
            continue
        apart = place in past.apart
        stretch += apart or place - 1 in past.apart
        hit = hits.get(place)
        named = ends.get(place)
        drawn.append(
            {
                "period": period_label(view.language, span),
                "name": view.named(span),
                "value": float(row["value"]),
                "shown": phrases.with_base(view.language, row),
                "stretch": str(stretch),
                "apart": apart,
                **({"lower": past.lower[place], "upper": past.upper[place]} if past.has_limits else {}),
                "label": hit.label if hit else "",
                "colour": SIGNAL_COLOURS[hit.label] if hit else BRAND,
                "shape": ("triangle-up" if hit.side == "up" else "triangle-down") if hit else "circle",
                "side": hit.side if hit else "",
                "signal": _rule_name(view, hit.rule) if hit else "–",
                "named": _rule_name(view, named.rule) if named else "",
            }
        )
    return pd.DataFrame(drawn)


def _rule_name(view: View, rule: str) -> str:
    return view.say(f"rule-{rule}")


def note(view: View, indicator: Indicator, past: History) -> str:
    """Centre and limits in words, and how they are made; then what stands apart."""
    parts = (_limits_told(view, indicator, past) if past.has_limits else "", domain_head.apart(view, [past]))
    return " ".join(part for part in parts if part)


def _limits_told(view: View, indicator: Indicator, past: History) -> str:
    at = max(place for place, limit in enumerate(past.lower) if limit == limit)
    limits = {"centre": past.centre, "lower": past.lower[at], "upper": past.upper[at]}
    return view.say(
        "history-note", **{name: amount(view, indicator.id, value) for name, value in limits.items()}
    )


def twin(view: View, rows: pd.DataFrame, spans: Sequence[Period], past: History) -> pd.DataFrame:
    """Every period with its value, base and signals; a period without a figure by its state."""
    signals = [
        locales.listing(
            view.language, [_rule_name(view, hit.rule) for hit in past.hits if place in hit.points]
        )
        for place in range(len(spans))
    ]
    return pd.DataFrame(
        {
            view.say("column-period"): [view.named(span) for span in spans],
            view.say("column-value-shown"): [phrases.value_of(view.language, row) for row in records(rows)],
            view.say("column-numerator"): [
                locales.number(view.language, count) for count in rows["numerator"]
            ],
            view.say("column-denominator"): [
                locales.number(view.language, count) for count in rows["denominator"]
            ],
            **({view.say("column-limits"): _limits(view, rows, past)} if past.has_limits else {}),
            view.say("column-signal"): [signal or "–" for signal in signals],
        }
    )


def _limits(view: View, rows: pd.DataFrame, past: History) -> list[str]:
    """The limits of each point; a dash where there is no figure."""
    name = rows["indicator"].iloc[0]
    return [
        f"{amount(view, name, lower)} – {amount(view, name, upper)}" if lower == lower else "–"
        for lower, upper in zip(past.lower, past.upper, strict=True)
    ]
