"""Maps of the 14 regencies: choropleth, tile grid, and on demand pydeck; nothing is asked of any other server."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from functools import cache
from typing import Any

import altair as alt
import pandas as pd
import pydeck as pdk
from shapely.geometry import MultiLineString, mapping, shape

from data import geography
from ui.session import View
from ui.theme import BRAND, INK, LINE, PAPER, QUIET, Drawing, Layers

_HEIGHT = 500
_HATCH_STEP = 0.075
_OUTSIDE = "#EFEBE2"
_NO_TILES = {
    "version": 8,
    "sources": {},
    "layers": [{"id": "paper", "type": "background", "paint": {"background-color": PAPER}}],
}
# A data address instead of a style on somebody's server: the map library then asks for nothing.
BLANK_STYLE = "data:application/json;base64," + base64.b64encode(json.dumps(_NO_TILES).encode()).decode()
SIGNS = {"reported_zero": "0", "not_yet_due": "◷", "hidden": "•••"}

# What a map draws of each regency: its code, what is said in the tooltip, the fill, and the status.
COLUMNS = ("regency", "shown", "colour", "status")


@cache
def _hatching() -> dict[str, dict[str, Any]]:
    """Diagonal lines inside each regency: the mark of "no such service", which Vega has no fill for."""
    lines = {}
    for feature in geography.shapes("regencies"):
        area = shape(feature["geometry"])
        west, south, east, north = area.bounds
        reach = (east - west) + (north - south)
        count = int(reach / _HATCH_STEP) + 1
        diagonals = [
            ((west + k * _HATCH_STEP - (north - south), south), (west + k * _HATCH_STEP, north))
            for k in range(count)
        ]
        inside = MultiLineString(diagonals).intersection(area)
        # Where a line only touches a corner the intersection is a point, which a map would draw as a circle.
        strokes = [part for part in getattr(inside, "geoms", [inside]) if part.geom_type == "LineString"]
        lines[feature["properties"]["code"]] = mapping(MultiLineString(strokes))
    return lines


def _features(regions: pd.DataFrame) -> list[dict[str, Any]]:
    """GeoJSON features that carry what is drawn of them; a regency without a row is not reported."""
    said = regions.set_index("regency")[["shown", "colour", "status"]].to_dict("index")
    return [
        {**feature, "properties": feature["properties"] | said[feature["properties"]["code"]]}
        for feature in geography.shapes("regencies")
    ]


def choropleth(view: View, regions: pd.DataFrame, value_title: str, height: int = _HEIGHT) -> Drawing:
    """The regencies filled by `colour`; those without a figure stay white, each state with its own mark; those
    outside the chosen area are faint.

    `regions`: one row a regency with COLUMNS. Colours are for status "ok" only.
    """
    features = _features(regions)
    tooltip = [
        alt.Tooltip("properties.name:N", title=view.say("column-place")),
        alt.Tooltip("properties.shown:N", title=value_title),
    ]
    layers, drawn_of = [], {}
    for status, mark in _MARKS.items():
        chosen = [one for one in features if _mark_of(one) == status]
        if chosen:
            drawn_of[status] = chosen
            drawn = _shapes(status, **mark).encode(tooltip=tooltip)
            fill = alt.Fill("properties.colour:N", scale=None)
            layers.append(drawn.encode(fill=fill) if status == "ok" else drawn)
    if lines := _hatched(features):
        drawn_of["hatched"] = lines
        layers.append(_shapes("hatched", filled=False, stroke=QUIET, strokeWidth=0.8))
    drawn_of["outline"] = list(geography.shapes("province"))
    layers.append(_shapes("outline", filled=False, stroke=INK, strokeWidth=1.4))
    return Layers(
        *layers, *_labels(regions), datasets=drawn_of, projection={"type": "mercator"}, height=height
    )


# How the shapes of a state are drawn, in this order; every other state is white with a firm outline.
_MARKS: dict[str, dict[str, Any]] = {
    "ok": {"stroke": PAPER, "strokeWidth": 1},
    "outside": {"fill": _OUTSIDE, "stroke": PAPER, "strokeWidth": 1},
    "other": {"fill": "#FFFFFF", "stroke": INK, "strokeWidth": 1},
    "too_few": {"fill": "#F7F4EC", "stroke": QUIET, "strokeWidth": 1},
    "not_verified": {"fill": "#FFFFFF", "stroke": BRAND, "strokeWidth": 1.3, "strokeDash": [1, 3]},
    "no_report": {"fill": "#FFFFFF", "stroke": QUIET, "strokeWidth": 1.3, "strokeDash": [4, 3]},
}


def _mark_of(feature: dict[str, Any]) -> str:
    status = feature["properties"]["status"]
    return status if status in _MARKS else "other"


def _shapes(name: str, **mark: Any) -> alt.Chart:
    """The shapes of this name among the chart's datasets."""
    return alt.Chart(alt.NamedData(name=name)).mark_geoshape(**mark)


def _hatched(features: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The lines of regencies without such a service."""
    codes = [
        one["properties"]["code"] for one in features if one["properties"]["status"] == "no_such_service"
    ]
    return [{"type": "Feature", "properties": {}, "geometry": _hatching()[code]} for code in codes]


def _labels(regions: pd.DataFrame) -> list[alt.Chart]:
    """Names at places chosen so that they do not collide; too narrow a map shows none, and the table has them."""
    named = geography.regencies().reset_index().rename(columns={"code": "regency"})
    named = named.merge(regions[["regency", "status", "colour"]], on="regency")
    named["sign"] = named["status"].map(SIGNS).fillna("")
    named["dark"] = [
        _is_dark(colour) if status == "ok" else False
        for colour, status in zip(named["colour"], named["status"], strict=True)
    ]
    columns = ["short_name", "label_lon", "label_lat", "sign", "dark"]
    base = alt.Chart(named[columns]).encode(
        longitude=alt.Longitude("label_lon:Q"), latitude=alt.Latitude("label_lat:Q")
    )
    wide = alt.OpacityValue(alt.expr("width < 420 ? 0 : 1"))
    return [
        base.mark_text(fontSize=10.5).encode(text=alt.Text("short_name:N"), color=_on_colour(), opacity=wide),
        base.mark_text(fontSize=13, dy=14, color=INK).encode(text=alt.Text("sign:N")),
    ]


def _on_colour() -> alt.ColorValue:
    return alt.ColorValue(INK, condition={"test": "datum.dark", "value": "#FFFFFF"})


def _is_dark(colour: str) -> bool:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue < 130


def tile_grid(view: View, regions: pd.DataFrame, value_title: str, height: int = 300) -> Drawing:
    """Every regency as a tile of the same size: on a map the large, empty ones look like most of the province."""
    tiles = geography.regencies().reset_index().rename(columns={"code": "regency"})
    tiles = tiles[["regency", "name", "short_name", "tile_row", "tile_col"]].merge(
        regions[list(COLUMNS)], on="regency"
    )
    tiles["fill"] = tiles["colour"].where(tiles["status"] == "ok", "#FFFFFF")
    tiles.loc[tiles["status"] == "outside", "fill"] = _OUTSIDE
    tiles["dark"] = [_is_dark(colour) for colour in tiles["fill"]]
    tiles["name_lines"] = [name.replace(" ", "\n", 1) for name in tiles["short_name"]]
    # A tile has room for the value only: of "41 %, 9 dari 22" and "62,4 (58–67)" the first part.
    value = tiles["shown"].str.split(r", | \(| dari | of ", regex=True).str[0]
    sign = tiles["status"].map({**SIGNS, "no_such_service": "╱╱"})
    tiles["sign"] = sign.fillna(value.where(tiles["status"] == "ok", ""))
    x = alt.X("tile_col:O", axis=None, scale=alt.Scale(paddingInner=0.06))
    y = alt.Y("tile_row:O", axis=None, scale=alt.Scale(paddingInner=0.06))
    tooltip = [
        alt.Tooltip("name:N", title=view.say("column-place")),
        alt.Tooltip("shown:N", title=value_title),
    ]
    base = alt.Chart(tiles).encode(x=x, y=y, tooltip=tooltip)
    ink = _on_colour()
    return Layers(
        base.transform_filter("datum.status != 'no_report'")
        .mark_rect(stroke=LINE)
        .encode(fill=alt.Fill("fill:N", scale=None)),
        base.transform_filter("datum.status == 'no_report'").mark_rect(
            fill="#FFFFFF", stroke=QUIET, strokeDash=[4, 3]
        ),
        base.mark_text(fontSize=10, lineBreak="\n", dy=-12, lineHeight=11).encode(
            text=alt.Text("name_lines:N"), color=ink
        ),
        base.mark_text(fontSize=11, fontWeight="bold", dy=16).encode(text=alt.Text("sign:N"), color=ink),
        height=height,
    )


def deck(view: View, regions: pd.DataFrame) -> pdk.Deck:
    """The same map to move about in. Needs WebGL, so it is opened on demand and never the only one."""
    features = _features(regions)
    for feature in features:
        known = feature["properties"]["status"] == "ok"
        outside = feature["properties"]["status"] == "outside"
        colour = feature["properties"]["colour"] if known else (_OUTSIDE if outside else "#FFFFFF")
        feature["properties"]["rgb"] = [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
    layer = pdk.Layer(
        "GeoJsonLayer",
        {"type": "FeatureCollection", "features": features},
        id="regencies",
        pickable=True,
        auto_highlight=True,
        get_fill_color="properties.rgb",
        get_line_color=[29, 42, 48],
        line_width_min_pixels=1,
    )
    start = pdk.ViewState(longitude=113.4, latitude=-1.6, zoom=5.9)
    tip: Any = {"text": "{name}\n{shown}"}
    return pdk.Deck(
        [layer], initial_view_state=start, map_provider="mapbox", map_style=BLANK_STYLE, tooltip=tip
    )
