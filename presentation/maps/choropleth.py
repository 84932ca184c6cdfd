"""Maps drawn by Altair: the 14 regencies or the 136 districts by colour and state, and equal tiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import altair as alt
import pandas as pd
from shapely import set_precision
from shapely.geometry import MultiLineString, mapping, shape

from data import geography
from presentation.maps import label_placing, outlines
from presentation.parts.theme import ACCENT, BRAND, INK, LINE, PAPER, QUIET
from presentation.parts.vega_lite import Drawing, Layers, Written
from presentation.view import View

_HEIGHT = 500
_HATCH_STEP = {"regencies": 0.075, "districts": 0.045}
OUTSIDE = "#EFEBE2"
SIGNS = {"reported_zero": "0", "not_yet_due": "◷", "hidden": "•••"}

# What a map draws of each regency: its code, what is said in the tooltip, the fill, and the status.
COLUMNS = ("regency", "shown", "colour", "status")
# The name under which a map tells which area was clicked: {"area": [{"code": "62.06"}]}.
CLICKED = "area"

# How an area of a state is drawn, in this order, so that a dashed line is not covered by a neighbour's firm one.
_MARKS: dict[str, dict[str, Any]] = {
    "outside": {"fill": OUTSIDE, "stroke": PAPER, "strokeWidth": 1, "strokeDash": [1, 0]},
    "ok": {"fill": "", "stroke": PAPER, "strokeWidth": 1, "strokeDash": [1, 0]},
    "too_few": {"fill": "#F7F4EC", "stroke": QUIET, "strokeWidth": 1, "strokeDash": [1, 0]},
    "not_by_district": {"fill": "#F7F4EC", "stroke": LINE, "strokeWidth": 1, "strokeDash": [1, 0]},
    "other": {"fill": "#FFFFFF", "stroke": INK, "strokeWidth": 1, "strokeDash": [1, 0]},
    "not_verified": {"fill": "#FFFFFF", "stroke": BRAND, "strokeWidth": 1.3, "strokeDash": [1, 3]},
    "no_report": {"fill": "#FFFFFF", "stroke": QUIET, "strokeWidth": 1.3, "strokeDash": [4, 3]},
}
_ORDER = {status: place for place, status in enumerate(_MARKS)}


def look_of(status: str) -> dict[str, Any]:
    """Fill ("" for the area's own colour), stroke, strokeWidth and strokeDash of an area of this state."""
    return _MARKS[mark_of(status)]


def mark_of(status: str) -> str:
    """The kind of mark that an area of this state gets; every state without one of its own is white and firm."""
    return status if status in _MARKS else "other"


def fill_of(colour: str, status: str) -> str:
    """What an area is filled with: its colour if it has a figure, else what its state is drawn in."""
    return str(_MARKS[mark_of(status)]["fill"]) or colour


@cache
def hatching(level: str, code: str) -> dict[str, Any]:
    """Diagonal lines inside an area: the mark of "no such service", which Vega has no fill for."""
    area = next(shape(one["geometry"]) for one in outlines.areas(level) if one["properties"]["code"] == code)
    west, south, east, north = area.bounds
    step = _HATCH_STEP[level]
    # Counted from a line that all areas share, so that neighbours are hatched as one.
    first, last = int((west - north) / step) - 1, int((east - south) / step) + 1
    diagonals = [((south + k * step, south), (north + k * step, north)) for k in range(first, last + 1)]
    inside = MultiLineString(diagonals).intersection(area)
    # Where a line only touches a corner the intersection is a point, which a map would draw as a circle.
    strokes = [part for part in getattr(inside, "geoms", [inside]) if part.geom_type == "LineString"]
    return rounded(mapping(MultiLineString(strokes)))


def rounded(geometry: dict[str, Any]) -> dict[str, Any]:
    """Coordinates to a thousandth of a degree (110 m), as the boundaries have them: the rest is weight."""
    return dict(mapping(set_precision(shape(geometry), 0.001, mode="pointwise")))


def features(rows: pd.DataFrame, areas: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """GeoJSON features of some areas that carry what is drawn of them, beside the geometry and not under it, so that a
    chart can name it. `rows`: index code, with shown, colour, status."""
    columns = (rows[name].tolist() for name in ("shown", "colour", "status"))
    said = dict(zip(rows.index, zip(*columns, strict=True), strict=True))
    made = []
    for feature in areas:
        code, name = feature["properties"]["code"], feature["properties"]["name"]
        shown, colour, status = said[code]
        drawn = {
            "code": code,
            "name": name,
            "shown": shown,
            "status": status,
            "fill": fill_of(colour, status),
        }
        made.append({"type": "Feature", "geometry": feature["geometry"], **drawn})
    return sorted(made, key=lambda one: _ORDER[mark_of(one["status"])])


def choropleth(
    view: View,
    regions: pd.DataFrame,
    value_title: str,
    height: int = _HEIGHT,
    picked: str = "",
    over: Sequence[alt.Chart | Written] = (),
    selects: bool = False,
    dots: pd.DataFrame | None = None,
) -> Drawing:
    """The regencies filled by `colour`; those without a figure stay white, each state with its own mark; those
    outside the chosen area are faint.

    `regions`: one row a regency with COLUMNS. Colours are for status "ok" only. `picked`: the code of an area to
    point out; `over`: what is drawn above the areas; with `selects` a click is told as CLICKED; `dots`: lon, lat of
    marks that no name should cover.
    """
    rows = regions.set_index("regency")
    drawn = _areas("regencies", rows, [picked] if picked else [])
    return _whole(drawn, [*_labels(rows, dots), _touched(view, value_title, selects), *over], height)


def districts(
    view: View,
    rows: pd.DataFrame,
    value_title: str,
    height: int = _HEIGHT,
    picked: Sequence[str] = (),
    over: Sequence[alt.Chart | Written] = (),
    selects: bool = False,
    dots: pd.DataFrame | None = None,
) -> Drawing:
    """The 136 districts as `choropleth` draws regencies, with the lines and names of the regencies above them.

    `rows`: columns district, shown, colour, status. `picked`: codes of districts to point out.
    """
    charts, sets = _areas("districts", rows.set_index("district"), picked)
    sets["borders"] = [{"type": "Feature", "code": "", "geometry": outlines.borders()}]
    lines = shapes("borders", filled=False, stroke=INK, strokeWidth=0.9, strokeOpacity=0.75)
    above = [*_names_at(dots)[1], _touched(view, value_title, selects), *over]
    return _whole(([*charts, lines], sets), above, height)


_Drawn = tuple[list[Written], dict[str, Any]]


def _areas(level: str, rows: pd.DataFrame, picked: Sequence[str]) -> _Drawn:
    """The areas of a level with their marks, and the data they are drawn from."""
    drawn = features(rows, outlines.areas(level))
    sets: dict[str, Any] = {"areas": drawn}
    charts = [{**shapes("areas", aria=False), "encoding": _by_state()}]
    if hatched := [one for one in drawn if one["status"] == "no_such_service"]:
        sets["hatched"] = [{**one, "geometry": hatching(level, one["code"])} for one in hatched]
        charts.append(shapes("hatched", filled=False, stroke=QUIET, strokeWidth=0.8))
    sets["outline"] = [{"type": "Feature", "code": "", "geometry": outlines.province(level)}]
    charts.append(shapes("outline", filled=False, stroke=INK, strokeWidth=1.4))
    if pointed := [one for one in drawn if one["code"] in picked]:
        sets["picked"] = pointed
        # Twice, light under dark, so that it stands out on any colour and in grey print.
        charts.append(shapes("picked", filled=False, stroke="#FFFFFF", strokeWidth=5.5))
        charts.append(shapes("picked", filled=False, stroke=ACCENT, strokeWidth=3))
    return charts, sets


def _touched(view: View, value_title: str, selects: bool) -> Written:
    """The areas once more, unseen and above all lines: what is pointed at, clicked and read aloud. A line lies over a
    whole area for the mouse, and would answer in its place."""
    unseen = shapes("areas", fill="#FFFFFF", fillOpacity=0, strokeOpacity=0)
    titles = {"name": view.say("column-place"), "shown": value_title}
    unseen["encoding"] = {"tooltip": [nominal(name, title=title) for name, title in titles.items()]}
    if selects:
        # Without a toggle, so that a second click on an area does not say that none is chosen.
        click = {"type": "point", "fields": ["code"], "on": "click", "toggle": False, "clear": False}
        unseen["params"] = [{"name": CLICKED, "select": click}]
    return unseen


def _by_state() -> Written:
    """Fill and marks of an area by its state."""
    encoding: Written = {"fill": nominal("fill", scale=None)}
    for what in ("stroke", "strokeWidth", "strokeDash"):
        common = _MARKS["other"][what]
        encoding[what] = {
            "value": common,
            "condition": [
                {"test": f"datum.status === '{status}'", "value": mark[what]}
                for status, mark in _MARKS.items()
                if mark[what] != common
            ],
        }
    return encoding


def _whole(drawn: _Drawn, above: Sequence[alt.Chart | Written], height: int) -> Layers:
    charts, sets = drawn
    return Layers(*charts, *above, datasets=sets, projection={"type": "mercator"}, height=height)


def shapes(name: str, **mark: Any) -> Written:
    """The shapes of this name among the chart's datasets."""
    return {"data": {"name": name}, "mark": {"type": "geoshape", **mark}}


def nominal(field: str, **more: Any) -> Written:
    return {"field": field, "type": "nominal", **more}


# Where a mark stands: at the lon and lat of its row.
AT: Written = {
    "longitude": {"field": "lon", "type": "quantitative"},
    "latitude": {"field": "lat", "type": "quantitative"},
}


def texts(rows: Sequence[Mapping[str, Any]], colours: Written | None = None, **mark: Any) -> Written:
    """Words on a map, each in the middle of its place: `text`, lon, lat, and what `colours` asks of them."""
    encoding: Written = {**AT, "text": nominal("text")}
    if colours is not None:
        encoding["color"] = colours
    return {"data": {"values": list(rows)}, "mark": {"type": "text", **mark}, "encoding": encoding}


def edged(rows: Sequence[Mapping[str, Any]], **look: Any) -> list[Written]:
    """Text in ink with an edge of paper: a name leaves its area, so it must be readable on every fill, and in grey."""
    edge = texts(rows, stroke=PAPER, strokeWidth=2.6, strokeJoin="round", **look)
    return [edge, texts(rows, color=INK, **look)]


def _labels(rows: pd.DataFrame, dots: pd.DataFrame | None) -> list[Written]:
    """Names at places chosen so that they do not collide; too narrow a map shows none, and the table has them. Below
    them the signs of the states that have one."""
    told = rows["status"].to_dict()
    signed = [
        {**one, "text": sign} for one in _names_at(dots)[0] if (sign := SIGNS.get(str(told.get(one["code"]))))
    ]
    return [*_names_at(dots)[1], *(edged(signed, fontSize=13, dy=19) if signed else [])]


WIDE = "width < 420 ? 0 : 1"


def named(dots: pd.DataFrame | None = None) -> pd.DataFrame:
    """The names of the regencies, index code: short_name, label_lon, label_lat and name_lines, a word a line, so that
    narrow names stay within their regency. They make room for `dots` (lon, lat)."""
    names = geography.regencies()[["short_name", "label_lon", "label_lat"]]
    names = names.assign(name_lines=[name.replace(" ", "\n", 1) for name in names["short_name"]])
    return names if dots is None else label_placing.clear_of(names, dots)


_Names = tuple[list[Written], list[Written]]


def _names_at(dots: pd.DataFrame | None) -> _Names:
    """The names of `named` as rows of `texts`, with their code, and the layers that write them."""
    at = None if dots is None else tuple(zip(dots["lon"].tolist(), dots["lat"].tolist(), strict=True))
    return _names(at)


# The same for every figure that is drawn on the map.
@lru_cache(maxsize=64)
def _names(dots: tuple[tuple[float, float], ...] | None) -> _Names:
    places = named(None if dots is None else pd.DataFrame(list(dots), columns=["lon", "lat"]))
    columns = (places[name] for name in ("name_lines", "label_lon", "label_lat"))
    rows = [
        {"code": str(code), "text": text, "lon": lon, "lat": lat}
        for code, text, lon, lat in zip(places.index, *columns, strict=True)
    ]
    look = {"fontSize": 10.5, "fontWeight": "bold", "lineBreak": "\n", "lineHeight": 11}
    # Names of one line and of two, each around its place.
    layers = [
        layer
        for more in sorted({one["text"].count("\n") for one in rows})
        for layer in edged([one for one in rows if one["text"].count("\n") == more], dy=-5.5 * more, **look)
    ]
    return rows, [shown_if_wide(layer) for layer in layers]


def shown_if_wide(layer: Written) -> Written:
    """A layer that a narrow map leaves out."""
    return {**layer, "encoding": {**layer["encoding"], "opacity": {"value": {"expr": WIDE}}}}


# Ink, or white where the datum says that its ground is `dark`.
ON_COLOUR: Written = {"value": INK, "condition": {"test": "datum.dark", "value": "#FFFFFF"}}


def is_dark(colour: str) -> bool:
    """Whether white is read better than ink on a colour."""
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue < 130


def signs(told: pd.DataFrame) -> list[Written]:
    """A short sign in each area, to be drawn `over` a map: below a regency's name, in the middle of a district, where
    no other one stands. `told`: code, sign, colour of the ground."""
    places = geography.regencies()[["label_lon", "label_lat"]].set_axis(["lon", "lat"], axis=1)
    places = pd.concat([places, geography.districts()[["lon", "lat"]]])
    named = told.assign(dark=[is_dark(colour) for colour in told["colour"]]).join(places, on="code")
    of_regencies = bool((named["code"].str.len() == 5).all())
    if not of_regencies:
        named = named[label_placing.free(named["sign"], named["lon"], named["lat"])]
    if named.empty:
        return []
    rows = named.rename(columns={"sign": "text"})[["code", "text", "dark", "lon", "lat"]].to_dict("records")
    if of_regencies:
        return edged(rows, fontWeight="bold", fontSize=11, dy=18)
    # Within a district it stays on its own fill, and an edge would cover that.
    return [texts(rows, ON_COLOUR, fontWeight="bold", fontSize=8.5)]
