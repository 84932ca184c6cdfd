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
from presentation.maps.map_layers import edged, shapes, texts
from presentation.parts.theme import ACCENT, BRAND, INK, LINE, PAPER, QUIET
from presentation.parts.vega_lite import Drawing, Written, rows_named, written
from presentation.view import View

_HEIGHT = 500
_HATCH_STEP = {"regencies": 0.075, "districts": 0.045}
OUTSIDE = "#EFEBE2"
SIGNS = {"reported_zero": "0", "not_yet_due": "◷", "nothing_to_count": "∅", "hidden": "•••", "few": "<5"}

# States whose areas have lines across: over white where there is no service, over the colour of an incomplete score.
HATCHED = ("no_such_service", "fewer_domains")

# What a map draws of each regency: its code, what is said in the tooltip, the fill, and the status.
COLUMNS = ("regency", "shown", "colour", "status")
# The name under which a map tells which area was clicked: {"area": [{"code": "62.06"}]}.
CLICKED = "area"

# How an area of a state is drawn, in this order, so that a dashed line is not covered by a neighbour's firm one.
_MARKS: dict[str, dict[str, Any]] = {
    "outside": {"fill": OUTSIDE, "stroke": PAPER, "strokeWidth": 1, "strokeDash": (1, 0)},
    "ok": {"fill": "", "stroke": PAPER, "strokeWidth": 1, "strokeDash": (1, 0)},
    "fewer_domains": {"fill": "", "stroke": PAPER, "strokeWidth": 1, "strokeDash": (1, 0)},
    "too_few": {"fill": "#F7F4EC", "stroke": QUIET, "strokeWidth": 1, "strokeDash": (1, 0)},
    "not_by_district": {"fill": "#F7F4EC", "stroke": LINE, "strokeWidth": 1, "strokeDash": (1, 0)},
    "other": {"fill": "#FFFFFF", "stroke": INK, "strokeWidth": 1, "strokeDash": (1, 0)},
    "not_verified": {"fill": "#FFFFFF", "stroke": BRAND, "strokeWidth": 1.3, "strokeDash": (1, 3)},
    "no_report": {"fill": "#FFFFFF", "stroke": QUIET, "strokeWidth": 1.3, "strokeDash": (4, 3)},
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
    """Diagonal lines inside an area: the mark of HATCHED states, which Vega has no fill for."""
    area = next(
        shape(feature["geometry"])
        for feature in outlines.areas(level)
        if feature["properties"]["code"] == code
    )
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
    looks = dict(zip(rows.index, zip(*columns, strict=True), strict=True))
    made = []
    for feature in areas:
        code, name = feature["properties"]["code"], feature["properties"]["name"]
        shown, colour, status = looks[code]
        drawn = {
            "code": code,
            "name": name,
            "shown": shown,
            "status": status,
            "fill": fill_of(colour, status),
        }
        made.append({"type": "Feature", "geometry": feature["geometry"], **drawn})
    return sorted(made, key=lambda feature: _ORDER[mark_of(feature["status"])])


def choropleth(
    view: View,
    regions: pd.DataFrame,
    value_title: str,
    height: int = _HEIGHT,
    picked: str = "",
    over: Sequence[Written] = (),
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
    return _whole(
        drawn, [*_labels(rows, dots), _touched(view.say("column-place"), value_title, selects), *over], height
    )


def districts(
    view: View,
    rows: pd.DataFrame,
    value_title: str,
    height: int = _HEIGHT,
    picked: Sequence[str] = (),
    over: Sequence[Written] = (),
    selects: bool = False,
    dots: pd.DataFrame | None = None,
) -> Drawing:
    """The 136 districts as `choropleth` draws regencies, with the lines and names of the regencies above them.

    `rows`: columns district, shown, colour, status. `picked`: codes of districts to point out.
    """
    charts, sets = _areas("districts", rows.set_index("district"), picked)
    sets["borders"] = [{"type": "Feature", "code": "", "geometry": outlines.borders()}]
    lines = shapes("borders", filled=False, stroke=INK, strokeWidth=0.9, strokeOpacity=0.75)
    above = [*_names_at(dots)[1], _touched(view.say("column-place"), value_title, selects), *over]
    return _whole(([*charts, lines], sets), above, height)


_Drawn = tuple[list[Written], dict[str, Any]]


def _areas(level: str, rows: pd.DataFrame, picked: Sequence[str]) -> _Drawn:
    """The areas of a level with their marks, and the data they are drawn from."""
    drawn = features(rows, outlines.areas(level))
    sets: dict[str, Any] = {"areas": drawn}
    charts = [_by_state()]
    if hatched := [feature for feature in drawn if feature["status"] in HATCHED]:
        sets["hatched"] = [{**feature, "geometry": hatching(level, feature["code"])} for feature in hatched]
        charts.append(shapes("hatched", filled=False, stroke=QUIET, strokeWidth=0.8))
    sets["outline"] = [{"type": "Feature", "code": "", "geometry": outlines.province(level)}]
    charts.append(shapes("outline", filled=False, stroke=INK, strokeWidth=1.4))
    if pointed := [feature for feature in drawn if feature["code"] in picked]:
        sets["picked"] = pointed
        # Twice, light under dark, so that it stands out on any colour and in grey print.
        charts.append(shapes("picked", filled=False, stroke="#FFFFFF", strokeWidth=5.5))
        charts.append(shapes("picked", filled=False, stroke=ACCENT, strokeWidth=3))
    return charts, sets


@cache
def _touched(place_title: str, value_title: str, selects: bool) -> Written:
    """The areas once more, unseen and above all lines: what is pointed at, clicked and read aloud. A line lies over a
    whole area for the mouse, and would answer in its place."""
    unseen = rows_named("areas").mark_geoshape(fill="#FFFFFF", fillOpacity=0, strokeOpacity=0)
    unseen = unseen.encode(
        tooltip=[alt.Tooltip("name:N", title=place_title), alt.Tooltip("shown:N", title=value_title)]
    )
    if selects:
        # Without a toggle, so that a second click on an area does not say that none is chosen.
        click = alt.selection_point(CLICKED, fields=["code"], on="click", toggle=False, clear=False)
        unseen = unseen.add_params(click)
    return written(unseen)


@cache
def _by_state() -> Written:
    """Fill and marks of an area by its state."""
    channels = {
        "stroke": alt.StrokeValue,
        "strokeWidth": alt.StrokeWidthValue,
        "strokeDash": alt.StrokeDashValue,
    }
    encoding: dict[str, Any] = {"fill": alt.Fill("fill:N", scale=None)}
    for what, channel in channels.items():
        common = _MARKS["other"][what]
        conditions = [
            {"test": f"datum.status === '{status}'", "value": mark[what]}
            for status, mark in _MARKS.items()
            if mark[what] != common
        ]
        encoding[what] = channel(common, condition=conditions)
    return written(rows_named("areas").mark_geoshape(aria=False).encode(**encoding))


def _whole(drawn: _Drawn, above: Sequence[Written], height: int) -> Drawing:
    charts, sets = drawn
    return Drawing([*charts, *above], sets, projection={"type": "mercator"}, height=height)


def _labels(rows: pd.DataFrame, dots: pd.DataFrame | None) -> list[Written]:
    """Names at places chosen so that they do not collide; too narrow a map shows none, and the table has them. Below
    them the signs of the states that have one."""
    states = rows["status"].to_dict()
    signed = [
        {**name, "text": sign}
        for name in _names_at(dots)[0]
        if (sign := SIGNS.get(str(states.get(name["code"]))))
    ]
    return [*_names_at(dots)[1], *(edged(signed, fontSize=13, dy=19) if signed else [])]


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
        for more in sorted({row["text"].count("\n") for row in rows})
        for layer in edged(
            [row for row in rows if row["text"].count("\n") == more], if_wide=True, dy=-5.5 * more, **look
        )
    ]
    return rows, layers


def is_dark(colour: str) -> bool:
    """Whether white is read better than ink on a colour."""
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue < 130


def signs(areas: pd.DataFrame) -> list[Written]:
    """A short sign in each area, to be drawn `over` a map: below a regency's name, in the middle of a district, where
    no other one stands. `areas`: code, sign, colour of the ground."""
    places = geography.regencies()[["label_lon", "label_lat"]].set_axis(["lon", "lat"], axis=1)
    places = pd.concat([places, geography.districts()[["lon", "lat"]]])
    named = areas.assign(dark=[is_dark(colour) for colour in areas["colour"]]).join(places, on="code")
    of_regencies = bool((named["code"].str.len() == 5).all())
    if not of_regencies:
        named = named[label_placing.free(named["sign"], named["lon"], named["lat"])]
    if named.empty:
        return []
    rows = named.rename(columns={"sign": "text"})[["code", "text", "dark", "lon", "lat"]].to_dict("records")
    if of_regencies:
        return edged(rows, fontWeight="bold", fontSize=11, dy=18)
    # Within a district it stays on its own fill, and an edge would cover that.
    return [texts(rows, on_colour=True, fontWeight="bold", fontSize=8.5)]
