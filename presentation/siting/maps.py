"""The maps of siting: who is within reach now and afterwards, with the points that stand, come and go."""

from __future__ import annotations

from functools import cache
from typing import Any

import altair as alt
import numpy as np
import pandas as pd

import locales
from data import geography
from indicators.siting.gains import BEYOND, UNKNOWN, WITHIN, Gains
from indicators.siting.scenario import Outcome
from presentation.coverage.reach import name as area_name
from presentation.maps import outlines
from presentation.maps.label_placing import SIDES, sides
from presentation.maps.map_layers import edged, marks, shapes
from presentation.parts.theme import ACCENT, BRAND, INK, NEUTRAL_STEPS, PAPER, QUIET
from presentation.parts.vega_lite import Drawing, Written, rows_named, written
from presentation.view import View

HEIGHT = 330
_MOST_LABELS = 6
GAINED, LOST = "gained", "lost"
_MARKS: dict[str, dict[str, Any]] = {
    BEYOND: {"fill": "#F1EDE3", "stroke": "#CFC8B8", "strokeWidth": 0.5},
    WITHIN: {"fill": NEUTRAL_STEPS[1], "stroke": PAPER, "strokeWidth": 0.5},
    UNKNOWN: {"fill": "#FFFFFF", "stroke": QUIET, "strokeWidth": 0.8, "strokeDash": (3, 2)},
    GAINED: {"fill": BRAND, "stroke": PAPER, "strokeWidth": 0.5},
    LOST: {"fill": "#E09A5A", "stroke": INK, "strokeWidth": 1.1},
}
STATES = tuple(_MARKS)


def states(found: Gains, when: str) -> pd.Series:
    """What is drawn of each area "before" or "after"; afterwards what is gained and lost stands out."""
    told = found.areas[when]
    if when == "before":
        return told
    told = told.mask(told.index.isin(found.gained.index), GAINED)
    return told.mask(told.index.isin(found.lost.index), LOST)


def picture(view: View, found: Gains, result: Outcome, when: str) -> Drawing:
    """The areas by who is within reach, and the points on them; of shelters the regency is all that is drawn."""
    states_of, said, by = states(found, when).to_dict(), _told(view, found), found.kind.by
    level = "districts" if by == "district" else "regencies"
    layers, drawn = list[Written](), dict[str, Any]()
    for state in _MARKS:
        if named := [
            one
            for one in outlines.areas(level, outlines.SMALL)
            if states_of[one["properties"]["code"]] == state
        ]:
            drawn[state] = [{**one, "properties": said[one["properties"]["code"]]} for one in named]
            layers.append(_areas(view.language, state))
    drawn["outline"] = list(outlines.areas("regencies", outlines.SMALL))
    layers.append(shapes("outline", filled=False, stroke=INK, strokeWidth=0.7, strokeOpacity=0.55))
    layers += _points(result, when) if by == "district" else []
    layers += _new(found, result) if when == "after" else []
    return Drawing(layers, drawn, projection={"type": "mercator"}, height=HEIGHT)


def _told(view: View, found: Gains) -> dict[str, dict[str, str]]:
    """What is said of each area, by its code."""
    areas, named = found.areas, {one: state(view, one) for one in STATES}
    columns = (areas[name].tolist() for name in ("children", "before", "after"))
    return {
        code: {
            "name": area_name(code),
            "children": locales.number(view.language, children),
            "before": named[before],
            "after": named[after],
        }
        for code, children, before, after in zip(areas.index, *columns, strict=True)
    }


@cache
def _areas(language: str, name: str) -> Written:
    keys = {
        "name": "column-place",
        "children": "siting-children",
        "before": "siting-before",
        "after": "siting-after",
    }
    tooltip = [
        alt.Tooltip(f"properties.{field}:N", title=locales.say(language, key)) for field, key in keys.items()
    ]
    return written(rows_named(name).mark_geoshape(**_MARKS[name]).encode(tooltip=tooltip))


def _points(result: Outcome, when: str) -> list[Written]:
    """The points that assist a child: those that stand, and afterwards those that are closed."""
    before = result.before.trips.points
    closed = set(result.scenario.closed) if when == "after" else set()
    gone = [place in closed for place in zip(before["regency"], before["id"], strict=True)]
    there = _spots(before[~np.array(gone, dtype=bool)])
    charts = [marks(there, "circle", size=26, fill=INK, stroke=PAPER, strokeWidth=0.8)]
    if any(gone):
        cross = {"shape": "cross", "angle": 45, "size": 90, "stroke": INK, "fill": INK}
        charts.append(marks(_spots(before[gone]), "point", **cross))
    return charts


def _spots(points: pd.DataFrame) -> list[dict[str, float]]:
    places = zip(points["lon"].tolist(), points["lat"].tolist(), strict=True)
    return [{"lon": round(lon, 2), "lat": round(lat, 2)} for lon, lat in places]


def _new(found: Gains, result: Outcome) -> list[Written]:
    """What is placed: a lamp-coloured mark in its area, with the area's name where there are few."""
    places = new_places(result)
    if places.empty:
        return []
    diamond = {"shape": "diamond", "size": 150, "fill": ACCENT, "stroke": INK, "strokeWidth": 1}
    diamonds = marks(_spots(places), "point", **diamond)
    return [diamonds] if len(places) > _MOST_LABELS else [*_names(places), diamonds]


def _names(places: pd.DataFrame) -> list[Written]:
    layers = []
    for side, named in places.groupby(sides(places)):
        if not side:
            continue
        align, across, down = SIDES[str(side)]
        rows = [{**spot, "text": name} for spot, name in zip(_spots(named), named["label"], strict=True)]
        how: dict[str, Any] = {"align": align, "dx": across, "dy": down, "fontSize": 12, "fontWeight": "bold",
                               "baseline": "middle"}  # fmt: skip
        layers += edged(rows, **how)
    return layers


def new_places(result: Outcome) -> pd.DataFrame:
    """Where points are placed: code, lon, lat, and the area's name as `label`."""
    districts, regencies = geography.districts(), geography.regencies()
    rows = [
        (code, one["lon"], one["lat"], one["name"])
        if code in districts.index
        else (code, one["label_lon"], one["label_lat"], one["short_name"])
        for code in dict.fromkeys(point.area for point in result.scenario.placed)
        for one in [districts.loc[code] if code in districts.index else regencies.loc[code]]
    ]
    places = pd.DataFrame(rows, columns=["code", "lon", "lat", "label"])
    return places.astype({"lon": float, "lat": float})


def legend(view: View, found: Gains, result: Outcome) -> str:
    """What the fills and marks in the pair of maps mean, only those that occur."""
    told = set(states(found, "before")) | set(states(found, "after"))
    items = [_item(_chip(_MARKS[one]), state(view, one)) for one in STATES if one in told]
    signs = [("◆", ACCENT, "siting-sign-new")] if result.scenario.placed else []
    if found.kind.by == "district":
        signs = [("●", INK, "siting-sign-stands"), *signs]
        signs += [("✕", INK, "siting-sign-closed")] if result.scenario.closed else []
    items += [_item(f"<b style='color:{colour}'>{sign}</b> ", view.say(key)) for sign, colour, key in signs]
    return f"<div class='legend'>{''.join(items)}</div>"


def _item(mark: str, words: str) -> str:
    return f"<span class='item'>{mark}{words}</span>"


def _chip(mark: dict[str, Any]) -> str:
    edge = "dashed" if "strokeDash" in mark else "solid"
    return f"<span class='chip' style='background:{mark['fill']};border:1px {edge} {QUIET}'></span>"


def state(view: View, name: str) -> str:
    return view.say(f"siting-state-{name}")
