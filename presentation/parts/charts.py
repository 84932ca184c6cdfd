"""The charts that several pages, sheets and cards share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

import locales
from data import words
from indicators import by_id
from indicators.definition import Indicator, Quantile
from presentation.parts import phrases
from presentation.parts.figure import Figure, figure
from presentation.parts.theme import (
    ACCENT,
    BRAND,
    CLASS_COLOURS,
    INK,
    LINE,
    QUIET,
    STATES,
    UNSETTLED,
)
from presentation.parts.vega_lite import Drawing, Layers
from presentation.view import View

# A chart's height includes its axis, title and mark, since Streamlit fits it with all of them into the height given.
_ROW_HEIGHT = 25
_AROUND = 78


def result_twin(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Result rows of one indicator as a table that can be read without the chart."""
    unit = by_id(rows["indicator"].iloc[0]).unit

    def said(value: float) -> str:
        return phrases.amount(view.language, unit, value)

    return pd.DataFrame(
        {
            view.say("column-place"): [phrases.place(area) for area in rows["area"]],
            view.say("column-value-shown"): [
                phrases.value_of(view.language, row) for row in rows.to_dict("records")
            ],
            view.say("column-numerator"): [
                locales.number(view.language, value) for value in rows["numerator"]
            ],
            view.say("column-denominator"): [
                locales.number(view.language, value) for value in rows["denominator"]
            ],
            view.say("column-interval"): [
                phrases.limits(view.language, unit, low, high)
                for low, high in zip(rows["lower"], rows["upper"], strict=True)
            ],
            view.say("column-target-shown"): [said(value) for value in rows["target"]],
            view.say("column-evidence"): [
                view.say(f"basis-{grade}") if grade else "–" for grade in rows["evidence"]
            ],
        }
    )


def by_regency(view: View, rows: pd.DataFrame) -> Drawing:
    """One indicator over the regencies: a point with its interval, the target as a line, a state as a word."""
    indicator = by_id(rows["indicator"].iloc[0])
    drawn = _drawn(view, indicator, rows)
    x = _scale_of(view, indicator, drawn)
    base = alt.Chart(drawn).encode(
        y=alt.Y("place:N", sort=list(drawn["place"]), title=None),
        tooltip=[
            alt.Tooltip("place:N", title=view.say("column-place")),
            alt.Tooltip("shown:N", title=phrases.indicator_name(view.language, indicator.id)),
        ],
    )
    known = base.transform_filter("datum.known")
    layers = [
        known.mark_rule(color=QUIET, strokeWidth=1.2).encode(x=alt.X("lower:Q", **x), x2=alt.X2("upper:Q")),
        known.mark_point(filled=True, size=95, opacity=1, stroke=INK, strokeWidth=0.6).encode(
            x=alt.X("value:Q", **x), color=alt.Color("colour:N", scale=None)
        ),
        known.mark_text(align="right", color=INK, fontSize=12).encode(
            x=alt.XValue("width"), text=alt.Text("said:N")
        ),
        base.transform_filter("!datum.known")
        .mark_text(align="left", color=QUIET, fontStyle="italic", dx=4)
        .encode(x=alt.XValue(0), text=alt.Text("shown:N")),
        *_targets(base, drawn["target"].dropna(), x),
    ]
    return Layers(*layers, height=_ROW_HEIGHT * len(drawn) + _AROUND)


def _drawn(view: View, indicator: Indicator, rows: pd.DataFrame) -> pd.DataFrame:
    """What is drawn of each regency, the highest first and those without a figure last."""
    upper = rows["upper"]
    if (
        isinstance(indicator.form, Quantile) and indicator.form.at_end
    ):  # an interval without end is drawn to the last band
        upper = upper.mask(upper.isna() & rows["lower"].notna(), indicator.form.scale[-1][1])
    drawn = rows.assign(
        place=[phrases.place(area) for area in rows["area"]],
        shown=[phrases.with_base(view.language, row) for row in rows.to_dict("records")],
        known=rows["status"] == "ok",
        colour=[_colour(indicator, value) for value in rows["attainment"]],
        said=[phrases.where_narrow(view.language, indicator.unit, value) for value in rows["value"]],
        upper=upper,
        end=upper.fillna(rows["value"]),
    )
    drawn = drawn.sort_values(["known", "value"], ascending=False)
    return drawn[["place", "value", "lower", "upper", "target", "shown", "said", "known", "colour", "end"]]


def _scale_of(view: View, indicator: Indicator, drawn: pd.DataFrame) -> dict[str, Any]:
    """Scale and axis of an indicator's unit, with room at the right: not everyone can point at a dot for its value."""
    lowest, highest = {"index": (25.0, 100.0), "percent": (0.0, 100.0)}.get(indicator.unit, (0.0, 0.0))
    if not highest:
        seen = drawn.loc[drawn["known"], "end"].max()
        highest = float(seen) if seen == seen and seen > 0 else 1.0
    ticks: Any = alt.Undefined
    if indicator.unit in ("percent", "index"):
        ticks = list(range(int(lowest), 101, 25 if lowest else 20))
    title = view.say(f"unit-{indicator.unit}")
    scale = alt.Scale(domain=[lowest, lowest + (highest - lowest) * 1.14], nice=False)
    return {"scale": scale, "axis": alt.Axis(title=title, tickCount=5, values=ticks, labelOverlap=False)}


def _targets(base: alt.Chart, targets: pd.Series, x: dict[str, Any]) -> list[alt.Chart]:
    """One line where all share a target; a tick in each row where they differ."""
    if targets.nunique() > 1:
        return [base.mark_tick(color=INK, thickness=2, size=16).encode(x=alt.X("target:Q", **x))]
    line = alt.Chart(pd.DataFrame({"target": targets.unique()})).mark_rule(strokeDash=[4, 3], color=INK)
    return [line.encode(x=alt.X("target:Q", **x))] if len(targets) else []


def _colour(indicator: Indicator, attainment: float) -> str:
    """The class colour of a judged percentage; an index has official grades of its own and keeps one colour."""
    judged = indicator.unit == "percent" and attainment == attainment
    return CLASS_COLOURS[phrases.class_of_attainment(attainment)] if judged else BRAND


def indicator_figure(view: View, indicator: str, source: str) -> Figure:
    """One indicator by regency, whole: finding, chart, source line, table."""
    return rows_figure(view, view.by_regency(indicator), source)


def rows_figure(view: View, rows: pd.DataFrame, source: str) -> Figure:
    """The result rows of one indicator by regency, whole."""
    return figure(
        view,
        phrases.finding(view.language, rows),
        by_regency(view, rows),
        result_twin(view, rows),
        source,
        counted(by_id(rows["indicator"].iloc[0]), rows),
    )


def counted(indicator: Indicator, rows: pd.DataFrame) -> float | None:
    """n is what was counted: events, or questionnaires, never the nine scores of each. None where some is hidden: the
    sum of the others would be no n."""
    if "status" in rows and is_any_hidden(rows):
        return None
    return float(rows["denominator"].sum()) / (
        indicator.denominator.times if indicator.interval == "mean" else 1
    )


def bars(view: View, counts: pd.DataFrame, value_title: str) -> Drawing:
    """Plain counts, longest first as given. `counts`: label, value, shown."""
    drawn = counts[["label", "value", "shown"]].assign(end=counts["value"].fillna(0))
    base = alt.Chart(drawn).encode(
        y=alt.Y("label:N", sort=list(counts["label"]), title=None),
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("shown:N", title=value_title)],
    )
    top = max(1.0, float(drawn["end"].max()) * 1.12) if len(counts) else 1.0
    x = alt.X(
        "value:Q",
        title=value_title,
        scale=alt.Scale(domain=[0, top]),
        axis=alt.Axis(tickMinStep=1, tickCount=5),
    )
    return Layers(
        base.mark_bar(color=BRAND, height={"band": 0.62}).encode(x=x),
        base.mark_text(align="left", dx=5).encode(
            x=alt.X("end:Q", title=value_title, scale=x["scale"], axis=x["axis"]), text=alt.Text("shown:N")
        ),
        height=_ROW_HEIGHT * max(1, len(counts)) + _AROUND,
    )


def part_of_whole(view: View, counts: pd.DataFrame, value_title: str) -> Drawing:
    """A part drawn solid inside its outlined whole. `counts`: label, whole, part, shown, in the order to draw."""
    drawn = counts[["label", "whole", "part", "shown"]].assign(end=counts["whole"].fillna(0))
    base = alt.Chart(drawn).encode(
        y=alt.Y("label:N", sort=list(counts["label"]), title=None),
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("shown:N", title=value_title)],
    )
    top = max(1.0, float(drawn["end"].max()) * 1.5) if len(counts) else 1.0
    scale, axis = alt.Scale(domain=[0, top]), alt.Axis(tickMinStep=1, tickCount=5)
    x = alt.X("whole:Q", title=value_title, scale=scale, axis=axis)
    return Layers(
        base.mark_bar(filled=False, stroke=BRAND, strokeWidth=1.4, height={"band": 0.66}).encode(x=x),
        base.mark_bar(color=BRAND, height={"band": 0.66}).encode(
            x=alt.X("part:Q", scale=scale, axis=axis, title=value_title)
        ),
        base.mark_text(align="left", dx=6).encode(
            x=alt.X("end:Q", title=value_title, scale=scale, axis=axis), text=alt.Text("shown:N")
        ),
        height=_ROW_HEIGHT * max(1, len(counts)) + _AROUND,
    )


def two_shares(view: View, shares: pd.DataFrame, first: str, second: str) -> Drawing:
    """Two shares of the same areas, joined by a line: where the dots part, one runs ahead of the other.

    `shares`: place, first, second (both percent), in the order to draw.
    """
    base = alt.Chart(shares).encode(y=alt.Y("place:N", sort=list(shares["place"]), title=None))
    axis = alt.Axis(title=view.say("unit-percent"), tickCount=5)
    long = shares.melt("place", ["first", "second"], var_name="which", value_name="share")
    long["which"] = long["which"].map({"first": first, "second": second})
    long["shown"] = [locales.percent(view.language, share, 1) for share in long["share"]]
    colour = alt.Color("which:N", scale=alt.Scale(domain=[first, second], range=[BRAND, ACCENT]), title=None)
    dots = alt.Chart(long).encode(y=alt.Y("place:N", sort=list(shares["place"]), title=None))
    return Layers(
        base.mark_rule(color=LINE, strokeWidth=3).encode(
            x=alt.X("first:Q", axis=axis), x2=alt.X2("second:Q")
        ),
        dots.mark_point(filled=True, size=85, opacity=1).encode(
            x=alt.X("share:Q", axis=axis),
            color=colour,
            tooltip=[
                alt.Tooltip("place:N", title=" "),
                alt.Tooltip("which:N", title=" "),
                alt.Tooltip("shown:N", title=" "),
            ],
        ),
        height=_ROW_HEIGHT * len(shares) + _AROUND + 24,
    )


def labelled(view: View, counts: pd.DataFrame, closed_list: str) -> pd.DataFrame:
    """Counts by category → label, value, shown for every word of the closed list, in its own order, zeros too.

    A hidden count has no value. Where one is hidden, a word without a row is hidden as well: that it is a zero would
    tell of the others.
    """
    sums = counts.groupby("category")["value"].sum(min_count=1)
    known, nothing = words.codes(closed_list), float("nan") if is_any_hidden(counts) else 0.0
    values = [float(sums.get(code, nothing)) for code in known]
    return pd.DataFrame(
        {
            "label": [words.word(closed_list, code, view.language) for code in known],
            "value": values,
            "shown": [shown_count(view, value) for value in values],
        }
    )


def is_any_hidden(rows: pd.DataFrame) -> bool:
    return bool((rows["status"] == "hidden").any())


def shown_count(view: View, value: float) -> str:
    """A count, or that it is hidden."""
    return locales.number(view.language, value) if value == value else phrases.state(view.language, "hidden")


def ranked(counts: pd.DataFrame) -> pd.DataFrame:
    return counts.sort_values("value", ascending=False, kind="stable", ignore_index=True)


def plain_twin(counts: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """The columns of a chart's data under names for people."""
    return counts[list(names)].rename(columns=dict(names))


def states_in(rows: pd.DataFrame) -> Sequence[str]:
    return [status for status in (*STATES, *UNSETTLED) if (rows["status"] == status).any()]
