"""The map to move about in, by pydeck: on demand, since it needs WebGL, and never the only one."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from typing import Any

import pandas as pd
import pydeck as pdk
from pydeck.types import String

from data import geography
from presentation.maps import capitals, choropleth
from presentation.parts.theme import ACCENT, INK, PAPER, QUIET

_NO_TILES = {
    "version": 8,
    "sources": {},
    "layers": [{"id": "paper", "type": "background", "paint": {"background-color": PAPER}}],
}
# A data address instead of a style on somebody's server: the map library then asks for nothing.
BLANK_STYLE = "data:application/json;base64," + base64.b64encode(json.dumps(_NO_TILES).encode()).decode()
_FIRM = [0, 0]
# The map library comes with it; measured along the whole line, so that dashes do not begin anew at every corner.
_DASHES = {"@@type": "PathStyleExtension", "dash": True, "highPrecisionDash": True}
# The page's own; a name that ends in a digit would be no font to a canvas.
_FONT = "Source Sans, sans-serif"
# The layer whose objects can be clicked.
AREAS = "areas"
# Longitude and latitude in the middle of the map as it opens, and how near it is: the province is 350 pixels wide
# then, which a phone has.
CENTRE, ZOOM = (113.29, -1.35), 5.55


def rgb(colour: str) -> list[int]:
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]


def deck(level: str, rows: pd.DataFrame, picked: Sequence[str] = ()) -> pdk.Deck:
    """The areas of a level ("regencies", "districts") as `maps.features` has them, with all their corners, each state
    with the mark that the drawn map gives it: a dashed or dotted line, hatching, a sign. Names of regencies and squares
    for capitals above.

    `rows`: index code, with shown, colour, status. A click tells the object of the layer AREAS, with its `code`.
    """
    drawn = choropleth.features(rows, geography.shapes(level))
    areas = [_feature(feature) for feature in drawn]
    lines = [
        _feature({**feature, "geometry": choropleth.hatching(level, feature["code"])})
        for feature in drawn
        if feature["status"] in choropleth.HATCHED
    ]
    pointed = [area for area in areas if area["properties"]["code"] in picked]
    # Only where something is dashed: measuring dashes takes the map library a moment for every line.
    dashed = any(area["properties"]["dash"] != _FIRM for area in areas)
    dashes: Any = {"get_dash_array": "properties.dash", "extensions": [_DASHES]} if dashed else {}
    layers = [
        _layer(
            AREAS, areas, pickable=True, auto_highlight=True, get_fill_color="properties.rgb",
            get_line_color="properties.line", line_width_units=String("pixels"), get_line_width="properties.width",
            **dashes,
        ),
        _layer("hatching", lines, stroked=True, filled=False, get_line_color=rgb(QUIET), line_width_min_pixels=1),
        _layer("outline", _outline(), filled=False, get_line_color=rgb(INK), line_width_min_pixels=1.4),
        _layer("picked", pointed, filled=False, get_line_color=rgb(ACCENT), line_width_min_pixels=3),
        *_written(level, drawn),
    ]  # fmt: skip
    start = pdk.ViewState(longitude=CENTRE[0], latitude=CENTRE[1], zoom=ZOOM)
    tip: Any = {"text": "{name}\n{shown}"}
    return pdk.Deck(
        [layer for layer in layers if layer is not None],
        initial_view_state=start,
        map_provider="mapbox",
        map_style=BLANK_STYLE,
        tooltip=tip,
    )


def _feature(feature: dict[str, Any]) -> dict[str, Any]:
    look, properties = (
        choropleth.look_of(feature["status"]),
        {name: feature[name] for name in ("code", "name", "shown")},
    )
    # A dash of (1, 0) is a firm line.
    dash = _FIRM if look["strokeDash"] == (1, 0) else look["strokeDash"]
    drawn = {
        "rgb": rgb(feature["fill"]),
        "line": rgb(look["stroke"]),
        "width": look["strokeWidth"],
        "dash": dash,
    }
    return {"type": "Feature", "properties": {**properties, **drawn}, "geometry": feature["geometry"]}


def _outline() -> list[dict[str, Any]]:
    return [{"type": "Feature", "geometry": feature["geometry"]} for feature in geography.shapes("province")]


def _written(level: str, drawn: list[dict[str, Any]]) -> list[pdk.Layer | None]:
    """The names of the regencies, the squares of their capitals, and the signs of the states that have one."""
    seats = capitals.places("regency")
    names = choropleth.named(dots=seats).rename(columns={"label_lon": "lon", "label_lat": "lat"})
    middles = names if level == "regencies" else geography.districts()
    signs = {feature["code"]: sign for feature in drawn if (sign := choropleth.SIGNS.get(feature["status"]))}
    below = [0, 19] if level == "regencies" else [0, 0]
    return [
        _text("names", names.assign(text=names["name_lines"]), get_size=9.5),
        # A square of paper with an edge of ink.
        _text("capitals", seats.assign(text="■"), get_size=11, get_color=rgb(PAPER), outline_color=rgb(INK)),
        _text("signs", middles.join(pd.Series(signs, name="text", dtype="str"), how="inner"),
              get_size=13, get_pixel_offset=below),
    ]  # fmt: skip


def _text(name: str, places: pd.DataFrame, **look: Any) -> pdk.Layer | None:
    """Words (`text`) at places (lon, lat), in ink with an edge of paper; a font of the page draws them."""
    if places.empty:
        return None
    texts = [
        {"at": [round(float(place["lon"]), 3), round(float(place["lat"]), 3)], "text": place["text"]}
        for place in places.to_dict("records")
    ]
    how = {"get_color": rgb(INK), "outline_color": rgb(PAPER), **look}
    return pdk.Layer(
        "TextLayer", texts, id=name, get_position="at", get_text="text", character_set=String("auto"),
        font_family=String(_FONT), font_weight=700, line_height=1.05, outline_width=6,
        font_settings={"sdf": True, "fontSize": 48, "buffer": 8, "radius": 14, "cutoff": 0.21}, **how,
    )  # fmt: skip


def _layer(name: str, features: list[dict[str, Any]], **look: Any) -> pdk.Layer | None:
    if not features:
        return None
    return pdk.Layer("GeoJsonLayer", {"type": "FeatureCollection", "features": features}, id=name, **look)
