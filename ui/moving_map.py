"""The map to move about in, by pydeck: on demand, since it needs WebGL, and never the only one."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from typing import Any

import pandas as pd
import pydeck as pdk

from data import geography
from ui import maps
from ui.theme import ACCENT, INK, PAPER, QUIET

_NO_TILES = {
    "version": 8,
    "sources": {},
    "layers": [{"id": "paper", "type": "background", "paint": {"background-color": PAPER}}],
}
# A data address instead of a style on somebody's server: the map library then asks for nothing.
BLANK_STYLE = "data:application/json;base64," + base64.b64encode(json.dumps(_NO_TILES).encode()).decode()
# The layer whose objects can be clicked.
AREAS = "areas"
# Longitude and latitude in the middle of the map as it opens, and how near it is.
CENTRE, ZOOM = (113.4, -1.35), 5.75


def rgb(colour: str) -> list[int]:
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]


def deck(level: str, rows: pd.DataFrame, picked: Sequence[str] = ()) -> pdk.Deck:
    """The areas of a level ("regencies", "districts") as `maps.features` has them, with all their corners.

    `rows`: index code, with shown, colour, status. A click tells the object of the layer AREAS, with its `code`.
    """
    drawn = maps.features(rows, geography.shapes(level))
    told = [_feature(one) for one in drawn]
    lines = [
        _feature({**one, "geometry": maps.hatching(level, one["code"])})
        for one in drawn
        if one["status"] == "no_such_service"
    ]
    pointed = [one for one in told if one["properties"]["code"] in picked]
    layers = [
        _layer(
            AREAS, told, pickable=True, auto_highlight=True, get_fill_color="properties.rgb",
            get_line_color="properties.line", line_width_min_pixels=1,
        ),
        _layer("hatching", lines, stroked=True, filled=False, get_line_color=rgb(QUIET), line_width_min_pixels=1),
        _layer("picked", pointed, filled=False, get_line_color=rgb(ACCENT), line_width_min_pixels=3),
    ]  # fmt: skip
    start = pdk.ViewState(longitude=CENTRE[0], latitude=CENTRE[1], zoom=ZOOM)
    tip: Any = {"text": "{name}\n{shown}"}
    return pdk.Deck(
        [one for one in layers if one is not None],
        initial_view_state=start,
        map_provider="mapbox",
        map_style=BLANK_STYLE,
        tooltip=tip,
    )


def _feature(one: dict[str, Any]) -> dict[str, Any]:
    line = INK if maps.mark_of(one["status"]) in ("other", "ok") else QUIET
    said = {name: one[name] for name in ("code", "name", "shown")}
    properties = {**said, "rgb": rgb(one["fill"]), "line": rgb(line)}
    return {"type": "Feature", "properties": properties, "geometry": one["geometry"]}


def _layer(name: str, features: list[dict[str, Any]], **look: Any) -> pdk.Layer | None:
    if not features:
        return None
    return pdk.Layer("GeoJsonLayer", {"type": "FeatureCollection", "features": features}, id=name, **look)
