"""Service points on a map: a mark for each kind, apart where they share a place, with labels where there is room."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data import geography
from ui import labels
from ui.maps import WIDE, nominal, texts
from ui.session import View
from ui.theme import ACCENT, INK, PAPER, Written

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
POINT_COLUMNS = ("code", "lon", "lat", "kind", "kind_name", "state", "said", "label")
_LEGEND = {"title": None, "orient": "top", "symbolFillColor": INK, "symbolStrokeColor": INK, "columns": 3}
_NEW, _CLOSED = "datum.state === 'new'", "datum.state === 'closed'"
_BY_STATE: Written = {
    "fill": {
        "value": INK,
        "condition": [{"test": _NEW, "value": ACCENT}, {"test": _CLOSED, "value": PAPER}],
    },
    "stroke": {"value": PAPER, "condition": [{"test": f"{_NEW} || {_CLOSED}", "value": INK}]},
    "size": {"value": 62, "condition": [{"test": _NEW, "value": 190}]},
}
_APART = 0.08  # degrees between points that stand at one place, so that each can be seen


def points(view: View, frame: pd.DataFrame) -> list[Written]:
    """Service points, to be drawn `over` a map: shape by kind, open solid, closed hollow, new in the accent.

    `frame`: POINT_COLUMNS; `code` of the area they lie in, so that a click on one is a click on that; `state` "open",
    "closed" or "new"; `said` and `kind_name` for the tooltip; `label` what is written beside it where there is room, or
    "". Points of one place stand around it; those without a place are not drawn, and a shelter never is.
    """
    shown = frame[(frame["kind"] != "shelter") & frame[["lon", "lat"]].notna().all(axis=1)]
    if shown.empty:
        return []
    shown = _around(shown[list(POINT_COLUMNS)].reset_index(drop=True))
    names = dict(zip(shown["kind"], shown["kind_name"], strict=True))
    kinds = [kind for kind in SHAPES if kind in names]
    scale = {"domain": [names[kind] for kind in kinds], "range": [SHAPES[kind] for kind in kinds]}
    rows = shown[[name for name in POINT_COLUMNS if name != "label"]].to_dict("records")
    marks: Written = {
        "data": {"values": rows},
        "mark": {"type": "point", "strokeWidth": 1.1, "opacity": 1},
        "encoding": {
            "longitude": {"field": "lon", "type": "quantitative"},
            "latitude": {"field": "lat", "type": "quantitative"},
            "shape": nominal("kind_name", scale=scale, legend=_LEGEND),
            **_BY_STATE,
            "tooltip": [nominal("kind_name", title=" "), nominal("said", title=" ")],
        },
    }
    placed = labels.placed(shown, _names_at()) if shown["label"].any() else shown[:0]
    return [marks, *_written(placed)]


def _around(shown: pd.DataFrame) -> pd.DataFrame:
    """Points of one place, moved around it."""
    place = shown[["lon", "lat"]].round(2)
    groups = shown.groupby([place["lon"], place["lat"]])
    number, many = groups.cumcount(), groups["kind"].transform("size")
    turn = 2 * np.pi * number / many + np.pi / 2
    apart = _APART * (many > 1) * np.maximum(1, many / 5)
    return shown.assign(lon=shown["lon"] + apart * np.cos(turn), lat=shown["lat"] + apart * np.sin(turn))


def _names_at() -> pd.DataFrame:
    """Where the names of regencies stand already."""
    named = geography.regencies()[["short_name", "label_lon", "label_lat"]]
    return named.rename(columns={"short_name": "label", "label_lon": "lon", "label_lat": "lat"})


def _written(placed: pd.DataFrame) -> list[Written]:
    if placed.empty:
        return []
    rows = placed.rename(columns={"label": "text"}).to_dict("records")
    layers = [
        texts(rows, fontSize=11, stroke=PAPER, strokeWidth=3),
        texts(rows, fontSize=11, fontWeight="bold", color=INK),
    ]
    for layer in layers:
        layer["encoding"]["opacity"] = {"value": {"expr": WIDE}}
    return layers
