"""What every drawn map is made of, each written once by Altair: shapes, marks at places, words that can be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Literal

import altair as alt

from presentation.parts.theme import INK, PAPER
from presentation.parts.vega_lite import Written, rows_named, written

PointMark = Literal["point", "circle"]
# Where a mark stands: at the lon and lat of its row.
AT: dict[str, Any] = {"longitude": alt.Longitude("lon:Q"), "latitude": alt.Latitude("lat:Q")}
# Ink, or white where the datum says that its ground is `dark`.
ON_COLOUR = alt.ColorValue(INK, condition={"test": "datum.dark", "value": "#FFFFFF"})
# Whether a map, or a grid of tiles, is wide enough for names at their own size.
WIDE = "width < 420 ? 0 : 1"


@cache
def shapes(name: str, **mark: Any) -> Written:
    """The shapes in the chart's table of this name."""
    return written(rows_named(name).mark_geoshape(**mark))


def marks(rows: Sequence[Mapping[str, Any]], kind: PointMark, **look: Any) -> Written:
    """Points or circles, one at the lon and lat of each row."""
    return {**_marks(kind, **look), "data": {"values": list(rows)}}


@cache
def _marks(kind: PointMark, **look: Any) -> Written:
    chart = alt.Chart(alt.NamedData("rows"), mark=alt.MarkDef(kind, opacity=1, **look))
    return written(chart.encode(**AT))


def texts(
    rows: Sequence[Mapping[str, Any]], on_colour: bool = False, if_wide: bool = False, **look: Any
) -> Written:
    """Words on a map, each in the middle of its place: `text`, lon, lat; with `on_colour` in white where the row says
    that its ground is `dark`; with `if_wide` a narrow map leaves them out."""
    return {**_texts(on_colour, if_wide, **look), "data": {"values": list(rows)}}


@cache
def _texts(on_colour: bool, if_wide: bool, **look: Any) -> Written:
    encoding = {**AT, "text": alt.Text("text:N")}
    if on_colour:
        encoding["color"] = ON_COLOUR
    if if_wide:
        encoding["opacity"] = alt.OpacityValue(alt.ExprRef(WIDE))
    return written(rows_named().mark_text(**look).encode(**encoding))


def edged(rows: Sequence[Mapping[str, Any]], if_wide: bool = False, **look: Any) -> list[Written]:
    """Text in ink with an edge of paper: a name leaves its area, so it must be readable on every fill, and in grey."""
    edge = texts(rows, if_wide=if_wide, stroke=PAPER, strokeWidth=2.6, strokeJoin="round", **look)
    return [edge, texts(rows, if_wide=if_wide, color=INK, **look)]
