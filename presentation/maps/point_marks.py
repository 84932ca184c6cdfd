"""Service points on a map: a mark for each kind, apart where they share a place, with labels where there is room."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from data import geography
from presentation.maps import label_placing
from presentation.maps.map_layers import AT, edged, marks
from presentation.parts.theme import ACCENT, INK, PAPER
from presentation.parts.vega_lite import Written, rows_named, written
from presentation.view import View

# The mark of each kind of point: what exists, and what may be placed.
SHAPES = {
    "uptd_ppa": "square",
    "p2tp2a": "diamond",
    "complaint_post": "triangle-up",
    "police_ppa": "triangle-down",
    "hospital": "cross",
    "counselling_post": "circle",
    "mobile_team": "triangle-right",
    "shelter": "wedge",
}
POINT_COLUMNS = ("code", "lon", "lat", "kind", "kind_name", "state", "said", "label", "mark")
_NEW, _CLOSED = "datum.state === 'new'", "datum.state === 'closed'"
_APART = 0.08  # degrees between points that stand at one place, so that each can be seen


def points(view: View, shown: pd.DataFrame) -> list[Written]:
    """Service points that are `standing`, drawn `over` a map: a shape for each kind; solid, hollow or new by state."""
    if shown.empty:
        return []
    names = dict(zip(shown["kind"], shown["kind_name"], strict=True))
    rows = shown[[name for name in POINT_COLUMNS if name not in ("label", "mark")]].to_dict("records")
    kinds = tuple((kind, names[kind]) for kind in SHAPES if kind in names)
    drawn = {**_by_kind(kinds), "data": {"values": rows}}
    placed = label_placing.placed(shown, _names_at()) if shown["label"].any() else shown[:0]
    return [*_ringed(shown[shown["mark"] != ""]), drawn, *_labels(placed)]


@cache
def _by_kind(kinds: tuple[tuple[str, str], ...]) -> Written:
    """A shape for each kind of point (id, name); solid, hollow or larger by state."""
    scale = alt.Scale(domain=[name for _, name in kinds], range=[SHAPES[kind] for kind, _ in kinds])
    legend = alt.Legend(title=None, orient="top", symbolFillColor=INK, symbolStrokeColor=INK, columns=3)
    return written(
        rows_named()
        .mark_point(strokeWidth=1.1, opacity=1)
        .encode(
            **AT,
            shape=alt.Shape("kind_name:N", scale=scale, legend=legend),
            fill=alt.FillValue(
                INK, condition=[{"test": _NEW, "value": ACCENT}, {"test": _CLOSED, "value": PAPER}]
            ),
            stroke=alt.StrokeValue(PAPER, condition=[{"test": f"{_NEW} || {_CLOSED}", "value": INK}]),
            size=alt.SizeValue(62, condition=[{"test": _NEW, "value": 190}]),
            tooltip=[alt.Tooltip("kind_name:N", title=" "), alt.Tooltip("said:N", title=" ")],
        )
    )


def standing(frame: pd.DataFrame) -> pd.DataFrame:
    """The points that are drawn, with lon and lat of where they stand then: points of one place stand around it; those
    without a place are not drawn, and a shelter never is.

    `frame` and what is returned: POINT_COLUMNS; `code` of the area they lie in, so that a click on one is a click on
    that; `state` "open", "closed" or "new"; `said` and `kind_name` for the tooltip; `label` what is written beside it
    where there is room, or ""; `mark` what is always written beside it, with a ring around it, or "".
    """
    shown = frame[(frame["kind"] != "shelter") & frame[["lon", "lat"]].notna().all(axis=1)]
    return _around(shown[list(POINT_COLUMNS)].reset_index(drop=True)).round({"lon": 3, "lat": 3})


def taken(shown: pd.DataFrame) -> pd.DataFrame:
    """The ground that points and what is always written beside them take: lon, lat of dots that a name should not
    cover."""
    marked = shown[shown["mark"] != ""]
    beside = [marked.assign(lon=marked["lon"] + across, lat=marked["lat"] + 0.1) for across in (0.1, 0.18)]
    return pd.concat([shown, *beside])[["lon", "lat"]]


def _ringed(marked: pd.DataFrame) -> list[Written]:
    if marked.empty:
        return []
    rows = marked[["lon", "lat", "mark"]].rename(columns={"mark": "text"}).to_dict("records")
    look: dict[str, Any] = {
        "shape": "circle",
        "size": 240,
        "fillOpacity": 0,
        "stroke": ACCENT,
        "strokeWidth": 2.4,
    }
    beside: dict[str, Any] = {"align": "left", "baseline": "bottom", "dx": 7, "dy": -4}
    ring = marks(rows, "point", **look)
    return [ring, *edged(rows, fontSize=13, fontWeight="bold", **beside)]


def _around(shown: pd.DataFrame) -> pd.DataFrame:
    """Points of one place, moved around it."""
    places = list(zip(shown["lon"].round(2), shown["lat"].round(2), strict=True))
    many, seen = Counter(places), Counter[tuple[float, float]]()
    shifts = np.zeros((len(places), 2))
    for row, place in enumerate(places):
        turn = 2 * np.pi * seen[place] / many[place] + np.pi / 2
        apart = _APART * (many[place] > 1) * max(1, many[place] / 5)
        shifts[row] = apart * np.cos(turn), apart * np.sin(turn)
        seen[place] += 1
    return shown.assign(lon=shown["lon"] + shifts[:, 0], lat=shown["lat"] + shifts[:, 1])


def _names_at() -> pd.DataFrame:
    """Where the names of regencies stand already."""
    named = geography.regencies()[["short_name", "label_lon", "label_lat"]]
    return named.rename(columns={"short_name": "label", "label_lon": "lon", "label_lat": "lat"})


def _labels(placed: pd.DataFrame) -> list[Written]:
    rows = placed.rename(columns={"label": "text"}).to_dict("records")
    return edged(rows, if_wide=True, fontSize=11, fontWeight="bold") if rows else []
