"""The charts that several pages, sheets and cards share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import altair as alt
import pandas as pd

import locales
from data import words
from indicators import by_id
from indicators.definition import Indicator, Quantile
from indicators.records import records
from presentation.parts import phrases, superlatives
from presentation.parts.figure import UNDRAWN, Figure, figure
from presentation.parts.theme import (
    ACCENT,
    BRAND,
    CLASS_COLOURS,
    INK,
    LINE,
    QUIET,
    STATES,
    UNJUDGED,
    UNSETTLED,
)
from presentation.parts.vega_lite import (
    Drawing,
    Written,
    in_order,
    plain,
    rows_named,
    up_to,
    with_room,
    written,
)
from presentation.view import View

# A chart's height includes its axis, title and mark, since Streamlit fits it with all of them into the height given.
_ROW_HEIGHT = 25
_AROUND = 78
_LOWEST = {"index": 25.0}
_BOUNDED = ("percent", "index")
_COUNT_AXIS = alt.Axis(tickMinStep=1, tickCount=5)


def result_twin(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Result rows of one indicator as a table that can be read without the chart."""
    unit = by_id(rows["indicator"].iloc[0]).unit

    def said(value: float) -> str:
        return phrases.amount(view.language, unit, value)

    return pd.DataFrame(
        {
            view.say("column-place"): [phrases.place(area) for area in rows["area"]],
            view.say("column-value-shown"): [phrases.value_of(view.language, row) for row in records(rows)],
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


def is_closed(rows: pd.DataFrame) -> bool:
    """Whether of result rows that have a figure in the office none is told."""
    return bool(rows["status"].isin(["hidden", "few"]).any()) and not (rows["status"] == "ok").any()


def is_all_hidden(values: pd.Series) -> bool:
    """Whether there are counts, and every one is hidden."""
    return len(values) > 0 and bool(values.isna().all())


def by_regency(view: View, rows: pd.DataFrame) -> Drawing:
    """One indicator over the regencies: a point with its interval, the target as a line, a state as a word."""
    indicator = by_id(rows["indicator"].iloc[0])
    if is_closed(rows):
        return UNDRAWN
    drawn = _drawn(view, indicator, rows)
    targets = drawn["target"].dropna().unique()
    # One line where all share a target; a tick in each row where they differ.
    marked = "ticks" if len(targets) > 1 else "line" if len(targets) else ""
    return Drawing(
        _by_regency(view.language, indicator.id, marked, view.period.kind),
        {"rows": drawn, "targets": [{"target": target} for target in plain(list(targets))]},
        {"order": list(drawn["place"]), "right": _right(indicator, drawn)},
        height=_ROW_HEIGHT * len(drawn) + _AROUND,
    )


@cache
def _by_regency(language: str, indicator_id: str, targets: str, kind: str) -> list[Written]:
    indicator = by_id(indicator_id)
    lowest = _LOWEST.get(indicator.unit, 0.0)
    values = (
        list(range(int(lowest), 101, 25 if lowest else 20)) if indicator.unit in _BOUNDED else alt.Undefined
    )
    title = phrases.unit(language, indicator, kind)
    x: dict[str, Any] = {
        "scale": alt.Scale(domain=[lowest, alt.ExprRef("right")], nice=False),
        "axis": alt.Axis(title=title, tickCount=5, values=values, labelOverlap=False),
    }
    base = rows_named().encode(
        y=in_order("place"),
        tooltip=[
            alt.Tooltip("place:N", title=locales.say(language, "column-place")),
            alt.Tooltip("shown:N", title=phrases.indicator_name(language, indicator.id)),
        ],
    )
    drawn = base.transform_filter("datum.known")
    tick = base.mark_tick(color=INK, thickness=2, size=16).encode(x=alt.X("target:Q", **x))
    line = rows_named("targets").mark_rule(strokeDash=[4, 3], color=INK).encode(x=alt.X("target:Q", **x))
    return [
        written(layer)
        for layer in (
            drawn.mark_rule(color=QUIET, strokeWidth=1.2).encode(
                x=alt.X("lower:Q", **x), x2=alt.X2("upper:Q")
            ),
            drawn.mark_point(filled=True, size=95, opacity=1, stroke=INK, strokeWidth=0.6).encode(
                x=alt.X("value:Q", **x), color=alt.Color("colour:N", scale=None)
            ),
            drawn.mark_text(align="right", color=INK, fontSize=12).encode(
                x=alt.XValue("width"), text=alt.Text("said:N")
            ),
            base.transform_filter("!datum.known")
            .mark_text(align="left", color=QUIET, fontStyle="italic", dx=4)
            .encode(x=alt.XValue(0), text=alt.Text("shown:N")),
            *{"ticks": [tick], "line": [line]}.get(targets, []),
        )
    ]


def _drawn(view: View, indicator: Indicator, rows: pd.DataFrame) -> pd.DataFrame:
    """What is drawn of each regency, the highest first and those without a figure last."""
    upper = rows["upper"]
    if isinstance(indicator.form, Quantile):  # an interval without end is drawn to the last step
        upper = upper.mask(upper.isna() & rows["lower"].notna(), indicator.form.scale[-1].lowest)
    each = records(rows)
    drawn = rows.assign(
        place=[phrases.place(area) for area in rows["area"]],
        shown=[phrases.with_base(view.language, row) for row in each],
        known=rows["status"] == "ok",
        colour=[_colour(indicator, row) for row in each],
        said=[phrases.where_narrow(view.language, row) for row in each],
        upper=upper,
        end=upper.fillna(rows["value"]),
    )
    drawn = drawn.sort_values(["known", "value"], ascending=False)
    return drawn[["place", "value", "lower", "upper", "target", "shown", "said", "known", "colour", "end"]]


def _right(indicator: Indicator, drawn: pd.DataFrame) -> alt.ExprRef:
    """Where the value axis ends, with room at the right: not everyone can point at a dot for its value."""
    lowest, highest = _LOWEST.get(indicator.unit, 0.0), 100.0
    if indicator.unit not in _BOUNDED:
        seen = drawn.loc[drawn["known"], "end"].max()
        highest = float(seen) if seen == seen and seen > 0 else 1.0
    return with_room(lowest, highest, 1.14, list(drawn.loc[drawn["known"], "said"]))


def _colour(indicator: Indicator, result: phrases.Row) -> str:
    """The class colour of a judged percentage; an index has official grades of its own and keeps one colour, which is
    also that of a figure of which no class may be said."""
    judged = indicator.unit == "percent" and result["attainment"] == result["attainment"]
    return CLASS_COLOURS.get(phrases.class_of(result), UNJUDGED) if judged else UNJUDGED


def indicator_figure(view: View, indicator: str, source: str) -> Figure:
    """One indicator by regency, whole: finding, chart, source line, table."""
    return rows_figure(view, view.by_regency(indicator), source)


def rows_figure(view: View, rows: pd.DataFrame, source: str) -> Figure:
    """The result rows of one indicator by regency, whole."""
    return figure(
        view,
        superlatives.finding(view.language, rows),
        by_regency(view, rows),
        result_twin(view, rows),
        source,
        counted_in(view, rows),
    )


def counted_in(view: View, rows: pd.DataFrame) -> float | None:
    """n of the rows of one indicator by regency. The public reads that of the area as a whole: those of its regencies,
    each rounded by a lot of its own, add up to another."""
    indicator = by_id(rows["indicator"].iloc[0])
    return counted(indicator, rows if view.compares_bases else view.own(indicator.id).to_frame().T)


def counted(indicator: Indicator, rows: pd.DataFrame) -> float | None:
    """n is what was counted: events, or questionnaires, never the nine scores of each. None where some is hidden: the
    sum of the others would be no n."""
    if "status" in rows and is_any_hidden(rows):
        return None
    return float(rows["denominator"].sum()) / (
        indicator.denominator.times if indicator.interval == "mean" else 1
    )


def bars(counts: pd.DataFrame, value_title: str) -> Drawing:
    """Plain counts, longest first as given. `counts`: label, value, shown."""
    if is_all_hidden(counts["value"]):
        return UNDRAWN
    drawn = counts[["label", "value", "shown"]].assign(end=counts["value"].fillna(0))
    return Drawing(_bars(value_title), {"rows": drawn}, _ends(drawn, 1.12), height=_height(drawn))


@cache
def _bars(value_title: str) -> list[Written]:
    base = _labelled_rows(value_title)
    x: dict[str, Any] = {"title": value_title, "scale": up_to("top"), "axis": _COUNT_AXIS}
    return [
        written(base.mark_bar(color=BRAND, height={"band": 0.62}).encode(x=alt.X("value:Q", **x))),
        written(base.mark_text(align="left", dx=5).encode(x=alt.X("end:Q", **x), text=alt.Text("shown:N"))),
    ]


def part_of_whole(counts: pd.DataFrame, value_title: str) -> Drawing:
    """A part drawn solid inside its outlined whole. `counts`: label, whole, part, shown, in the order to draw."""
    if is_all_hidden(counts["whole"]):
        return UNDRAWN
    drawn = counts[["label", "whole", "part", "shown"]].assign(end=counts["whole"].fillna(0))
    return Drawing(_part_of_whole(value_title), {"rows": drawn}, _ends(drawn, 1.5), height=_height(drawn))


@cache
def _part_of_whole(value_title: str) -> list[Written]:
    base = _labelled_rows(value_title)
    x: dict[str, Any] = {"title": value_title, "scale": up_to("top"), "axis": _COUNT_AXIS}
    band = {"band": 0.66}
    return [
        written(
            base.mark_bar(filled=False, stroke=BRAND, strokeWidth=1.4, height=band).encode(
                x=alt.X("whole:Q", **x)
            )
        ),
        written(base.mark_bar(color=BRAND, height=band).encode(x=alt.X("part:Q", **x))),
        written(base.mark_text(align="left", dx=6).encode(x=alt.X("end:Q", **x), text=alt.Text("shown:N"))),
    ]


def _labelled_rows(value_title: str) -> alt.Chart:
    return rows_named().encode(
        y=in_order("label"),
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("shown:N", title=value_title)],
    )


def _ends(drawn: pd.DataFrame, room: float) -> dict[str, Any]:
    """The order of the labels and the end of the axis, with room for the figures beside the bars."""
    end = max(1.0 / room, float(drawn["end"].max())) if len(drawn) else 1.0
    return {"order": list(drawn["label"]), "top": with_room(0.0, end, room, list(drawn["shown"]))}


def _height(drawn: pd.DataFrame) -> int:
    return _ROW_HEIGHT * max(1, len(drawn)) + _AROUND


def two_shares(view: View, shares: pd.DataFrame, first: str, second: str) -> Drawing:
    """Two shares of the same areas, joined by a line: where the dots part, one runs ahead of the other.

    `shares`: place, first, second (both percent), in the order to draw.
    """
    long = shares.melt("place", ["first", "second"], var_name="which", value_name="share")
    long["which"] = long["which"].map({"first": first, "second": second})
    long["shown"] = [locales.percent(view.language, share, 1) for share in long["share"]]
    return Drawing(
        _two_shares(view.language, first, second),
        {"rows": shares, "shares": long},
        {"order": list(shares["place"])},
        height=_ROW_HEIGHT * len(shares) + _AROUND + 24,
    )


@cache
def _two_shares(language: str, first: str, second: str) -> list[Written]:
    axis = alt.Axis(title=locales.say(language, "unit-percent"), tickCount=5)
    colour = alt.Color("which:N", scale=alt.Scale(domain=[first, second], range=[BRAND, ACCENT]), title=None)
    joined = rows_named().mark_rule(color=LINE, strokeWidth=3)
    dots = rows_named("shares").mark_point(filled=True, size=85, opacity=1)
    names = [alt.Tooltip(f"{field}:N", title=" ") for field in ("place", "which", "shown")]
    return [
        written(joined.encode(y=in_order("place"), x=alt.X("first:Q", axis=axis), x2=alt.X2("second:Q"))),
        written(dots.encode(y=in_order("place"), x=alt.X("share:Q", axis=axis), color=colour, tooltip=names)),
    ]


def labelled(view: View, counts: pd.DataFrame, closed_list: str) -> pd.DataFrame:
    """Counts by category → label, value, shown for every word of the closed list, in its own order, zeros too.

    A hidden count has no value. Where one is hidden, a word without a row is hidden as well: that it is a zero would
    tell of the others.
    """
    sums = counts.groupby("category")["value"].sum(min_count=1)
    codes, nothing = words.codes(closed_list), float("nan") if is_any_hidden(counts) else 0.0
    values = [float(sums.get(code, nothing)) for code in codes]
    return pd.DataFrame(
        {
            "label": [words.word(closed_list, code, view.language) for code in codes],
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
