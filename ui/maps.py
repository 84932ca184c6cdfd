"""Maps drawn by Altair: the 14 regencies or the 136 districts by colour and state, and equal tiles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import altair as alt
import pandas as pd
from shapely import line_merge, set_precision, union_all
from shapely.geometry import MultiLineString, mapping, shape

from data import geography
from ui import labels
from ui.session import View
from ui.theme import ACCENT, BRAND, INK, LINE, PAPER, QUIET, Drawing, Layers

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
    area = next(
        shape(one["geometry"]) for one in geography.shapes(level) if one["properties"]["code"] == code
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


@cache
def _borders() -> dict[str, Any]:
    """The lines between regencies, each once."""
    outlines = [shape(one["geometry"]).boundary for one in geography.shapes("regencies")]
    around = shape(geography.shapes("province")[0]["geometry"]).boundary
    return rounded(mapping(line_merge(union_all(outlines).difference(around))))


def features(level: str, rows: pd.DataFrame) -> list[dict[str, Any]]:
    """GeoJSON features of a level ("regencies", "districts") that carry what is drawn of them, beside the geometry and
    not under it, so that a chart can name it. `rows`: index code, with shown, colour, status."""
    said = rows[["shown", "colour", "status"]].to_dict("index")
    made = []
    for feature in geography.shapes(level):
        code, name = feature["properties"]["code"], feature["properties"]["name"]
        one = said[code]
        drawn = {"code": code, "name": name, "shown": one["shown"], "status": one["status"]}
        drawn["fill"] = fill_of(one["colour"], one["status"])
        made.append({"type": "Feature", "geometry": feature["geometry"], **drawn})
    return sorted(made, key=lambda one: _ORDER[mark_of(one["status"])])


def choropleth(
    view: View,
    regions: pd.DataFrame,
    value_title: str,
    height: int = _HEIGHT,
    picked: str = "",
    over: Sequence[alt.Chart] = (),
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
    over: Sequence[alt.Chart] = (),
    selects: bool = False,
    dots: pd.DataFrame | None = None,
) -> Drawing:
    """The 136 districts as `choropleth` draws regencies, with the lines and names of the regencies above them.

    `rows`: columns district, shown, colour, status. `picked`: codes of districts to point out.
    """
    charts, sets = _areas("districts", rows.set_index("district"), picked)
    sets["borders"] = [{"type": "Feature", "code": "", "geometry": _borders()}]
    lines = _shapes("borders", filled=False, stroke=INK, strokeWidth=0.9, strokeOpacity=0.75)
    above = [*_names(named(dots)), _touched(view, value_title, selects), *over]
    return _whole(([*charts, lines], sets), above, height)


_Drawn = tuple[list[alt.Chart], dict[str, Any]]


def _areas(level: str, rows: pd.DataFrame, picked: Sequence[str]) -> _Drawn:
    """The areas of a level with their marks, and the data they are drawn from."""
    drawn = features(level, rows)
    sets: dict[str, Any] = {"areas": drawn}
    areas = _shapes("areas", aria=False).encode(
        fill=alt.Fill("fill:N", scale=None),
        stroke=_by_state(alt.StrokeValue, "stroke"),
        strokeWidth=_by_state(alt.StrokeWidthValue, "strokeWidth"),
        strokeDash=_by_state(alt.StrokeDashValue, "strokeDash"),
    )
    charts = [areas]
    if hatched := [one for one in drawn if one["status"] == "no_such_service"]:
        sets["hatched"] = [{**one, "geometry": hatching(level, one["code"])} for one in hatched]
        charts.append(_shapes("hatched", filled=False, stroke=QUIET, strokeWidth=0.8))
    sets["outline"] = [{"code": "", **one} for one in geography.shapes("province")]
    charts.append(_shapes("outline", filled=False, stroke=INK, strokeWidth=1.4))
    if pointed := [one for one in drawn if one["code"] in picked]:
        sets["picked"] = pointed
        # Twice, light under dark, so that it stands out on any colour and in grey print.
        charts.append(_shapes("picked", filled=False, stroke="#FFFFFF", strokeWidth=5.5))
        charts.append(_shapes("picked", filled=False, stroke=ACCENT, strokeWidth=3))
    return charts, sets


def _touched(view: View, value_title: str, selects: bool) -> alt.Chart:
    """The areas once more, unseen and above all lines: what is pointed at, clicked and read aloud. A line lies over a
    whole area for the mouse, and would answer in its place."""
    unseen = _shapes("areas", fill="#FFFFFF", fillOpacity=0, strokeOpacity=0)
    told = [
        alt.Tooltip("name:N", title=view.say("column-place")),
        alt.Tooltip("shown:N", title=value_title),
    ]
    unseen = unseen.encode(tooltip=told)
    if not selects:
        return unseen
    # Without a toggle, so that a second click on an area does not say that none is chosen.
    click = alt.selection_point(name=CLICKED, fields=["code"], on="click", toggle=False, clear=False)
    return unseen.add_params(click)


def _by_state(kind: type[Any], what: str) -> Any:
    """One side of the marks, by the state of each area."""
    known = [status for status in _MARKS if status != "other"]
    conditions = [
        {"test": f"datum.status === '{status}'", "value": _MARKS[status][what]}
        for status in known
        if _MARKS[status][what] != _MARKS["other"][what]
    ]
    return kind(_MARKS["other"][what], condition=conditions)


def _whole(drawn: _Drawn, above: Sequence[alt.Chart], height: int) -> Layers:
    charts, sets = drawn
    return Layers(*charts, *above, datasets=sets, projection={"type": "mercator"}, height=height)


def _shapes(name: str, **mark: Any) -> alt.Chart:
    """The shapes of this name among the chart's datasets."""
    return alt.Chart(alt.NamedData(name=name)).mark_geoshape(**mark)


def _labels(rows: pd.DataFrame, dots: pd.DataFrame | None) -> list[alt.Chart]:
    """Names at places chosen so that they do not collide; too narrow a map shows none, and the table has them. Below
    them the signs of the states that have one."""
    places = named(dots)
    signed = places.join(rows[["status"]], how="inner").rename_axis("code").reset_index()
    signed["sign"] = signed["status"].map(SIGNS).fillna("")
    signed = signed[signed["sign"] != ""]
    if signed.empty:
        return _names(places)
    return [*_names(places), *edged(_at_labels(signed), alt.Text("sign:N"), fontSize=13, dy=19)]


WIDE = alt.expr("width < 420 ? 0 : 1")


def named(dots: pd.DataFrame | None = None) -> pd.DataFrame:
    """The names of the regencies, index code: short_name, label_lon, label_lat and name_lines, a word a line, so that
    narrow names stay within their regency. They make room for `dots` (lon, lat)."""
    names = geography.regencies()[["short_name", "label_lon", "label_lat"]]
    names = names.assign(name_lines=[name.replace(" ", "\n", 1) for name in names["short_name"]])
    return names if dots is None else labels.clear_of(names, dots)


def _at_labels(places: pd.DataFrame) -> alt.Chart:
    return alt.Chart(places.drop(columns=["status", "short_name"], errors="ignore")).encode(
        longitude=alt.Longitude("label_lon:Q"), latitude=alt.Latitude("label_lat:Q")
    )


def _names(places: pd.DataFrame) -> list[alt.Chart]:
    """The names of the regencies, of one line and of two, each around its place."""
    names = places.rename_axis("code").reset_index()
    lines = names["name_lines"].str.count("\n")
    look = {"fontSize": 10.5, "fontWeight": "bold", "lineBreak": "\n", "lineHeight": 11}
    written = []
    for more in sorted(set(lines)):
        base = _at_labels(names[lines == more]).encode(opacity=alt.OpacityValue(WIDE))
        written += edged(base, alt.Text("name_lines:N"), dy=-5.5 * more, **look)
    return written


def edged(base: alt.Chart, text: alt.Text, **look: Any) -> list[alt.Chart]:
    """Text in ink with an edge of paper: a name leaves its area, so it must be readable on every fill, and in grey."""
    edge = base.mark_text(stroke=PAPER, strokeWidth=2.6, strokeJoin="round", **look)
    return [edge.encode(text=text), base.mark_text(color=INK, **look).encode(text=text)]


def on_colour() -> alt.ColorValue:
    """Ink, or white where the datum says that its ground is `dark`."""
    return alt.ColorValue(INK, condition={"test": "datum.dark", "value": "#FFFFFF"})


def is_dark(colour: str) -> bool:
    """Whether white is read better than ink on a colour."""
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue < 130


def signs(told: pd.DataFrame) -> list[alt.Chart]:
    """A short sign in each area, to be drawn `over` a map: below a regency's name, in the middle of a district, where
    no other one stands. `told`: code, sign, colour of the ground."""
    places = geography.regencies()[["label_lon", "label_lat"]].set_axis(["lon", "lat"], axis=1)
    places = pd.concat([places, geography.districts()[["lon", "lat"]]])
    named = told.assign(dark=[is_dark(colour) for colour in told["colour"]]).join(places, on="code")
    of_regencies = bool((named["code"].str.len() == 5).all())
    if not of_regencies:
        named = named[labels.free(named["sign"], named["lon"], named["lat"])]
    if named.empty:
        return []
    base = alt.Chart(named[["code", "sign", "dark", "lon", "lat"]]).encode(
        longitude=alt.Longitude("lon:Q"), latitude=alt.Latitude("lat:Q"), text=alt.Text("sign:N")
    )
    if of_regencies:
        return edged(base, alt.Text("sign:N"), fontWeight="bold", fontSize=11, dy=18)
    # Within a district it stays on its own fill, and an edge would cover that.
    return [base.mark_text(fontWeight="bold", fontSize=8.5).encode(color=on_colour())]
