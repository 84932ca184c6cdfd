"""Where the capitals of the regencies lie: a small hollow square on a map of coverage, named when it is pointed at."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import Any

import altair as alt
import pandas as pd
from shapely.geometry import Point, shape

from data import geography
from presentation.maps.map_layers import AT
from presentation.parts.theme import INK, PAPER
from presentation.parts.vega_lite import Written, rows_named, written
from presentation.view import View

SIGN = "□"
_SIZE, _LARGER = 26, 60
# The capital of the province is drawn larger.
_FIRST = "62.71"
_DRAWN = ("code", "name", "capital", "first", "lon", "lat")


def marks(view: View, by: str, rows: pd.DataFrame, value_title: str) -> list[Written]:
    """The capitals, to be drawn `over` a map of regencies or districts (`by`): a click on one is a click on its area.

    `rows`: index code of the areas of that kind, with `shown`.
    """
    shown = dict(zip(rows.index, rows["shown"], strict=True))
    drawn = [
        {**{name: row[name] for name in _DRAWN}, "shown": shown[row["code"]]}
        for row in _rows(by)
        if row["regency"] in view.regencies
    ]
    squares = _squares(view.say("capital"), view.say("column-place"), value_title)
    return [{**squares, "data": {"values": drawn}}]


@cache
def _squares(capital_title: str, place_title: str, value_title: str) -> Written:
    titles = {"capital": capital_title, "name": place_title, "shown": value_title}
    square = rows_named().mark_point(shape="square", fill=PAPER, stroke=INK, strokeWidth=1.1, opacity=1)
    size = alt.SizeValue(_SIZE, condition={"test": "datum.first", "value": _LARGER})
    tooltip = [alt.Tooltip(f"{name}:N", title=title) for name, title in titles.items()]
    return written(square.encode(**AT, size=size, tooltip=tooltip))


@cache
def _rows(by: str) -> list[dict[Any, Any]]:
    return places(by).round({"lon": 2, "lat": 2}).to_dict("records")


@cache
def _seats() -> dict[str, str]:
    """The district in which each capital lies, or the nearest one of its regency: boundaries are simplified."""
    areas = {
        feature["properties"]["code"]: shape(feature["geometry"]) for feature in geography.shapes("districts")
    }
    seats = {}
    for regency, row in geography.regencies().iterrows():
        place = Point(row["capital_lon"], row["capital_lat"])
        districts = [code for code in areas if code.startswith(f"{regency}.")]
        seats[str(regency)] = min(districts, key=lambda code: areas[code].distance(place))
    return seats


@cache
def places(by: str) -> pd.DataFrame:
    """The capitals: code of the area ("regency", "district") that each lies in, its name, regency, capital, lon, lat,
    and whether it is the province's."""
    regencies = geography.regencies()
    regency = pd.Series(regencies.index, index=regencies.index)
    code, name = regency, regencies["name"]
    if by == "district":
        code = regency.map(_seats())
        name = code.map(geography.districts()["name"])
    frame = pd.DataFrame({"code": code, "regency": regency, "name": name, "capital": regencies["capital"]})
    frame["first"] = regency == _FIRST
    return frame.assign(lon=regencies["capital_lon"], lat=regencies["capital_lat"]).reset_index(drop=True)


def with_legend(view: View, legend: str) -> str:
    """The legend of a map, with what the square means as its last item."""
    item = f"<span class='item'><b>{SIGN}</b> {escape(view.say('capital-legend'))}</span>"
    return f"{legend.removesuffix('</div>')}{item}</div>"
