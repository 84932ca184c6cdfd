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


def states(plan: Gains, when: str) -> pd.Series:
    """What is drawn of each area "before" or "after"; afterwards what is gained and lost stands out."""
    drawn = plan.areas[when]
    if when == "before":
        return drawn
    drawn = drawn.mask(drawn.index.isin(plan.gained.index), GAINED)
    return drawn.mask(drawn.index.isin(plan.lost.index), LOST)


def picture(view: View, plan: Gains, result: Outcome, when: str) -> Drawing:
    """The areas by who is within reach, and the points on them; of shelters the regency is all that is drawn."""
    layers, datasets = _areas(view, plan, when)
    datasets["outline"] = list(outlines.areas("regencies", outlines.SMALL))
    layers.append(shapes("outline", filled=False, stroke=INK, strokeWidth=0.7, strokeOpacity=0.55))
    layers += _points(result, when) if plan.kind.by == "district" else []
    layers += _new(result) if when == "after" else []
    return Drawing(layers, datasets, projection={"type": "mercator"}, height=HEIGHT)


def _areas(view: View, plan: Gains, when: str) -> tuple[list[Written], dict[str, Any]]:
    """A layer for each state that occurs, in the order of the marks, and the areas that each is drawn from."""
    states_of, properties = states(plan, when).to_dict(), _properties(view, plan)
    level = "districts" if plan.kind.by == "district" else "regencies"
    layers, datasets = list[Written](), dict[str, Any]()
    for name in _MARKS:
        features = [
            {**feature, "properties": properties[feature["properties"]["code"]]}
            for feature in outlines.areas(level, outlines.SMALL)
            if states_of[feature["properties"]["code"]] == name
        ]
        if features:
            datasets[name] = features
            layers.append(_layer(view.language, name))
    return layers, datasets


def _properties(view: View, plan: Gains) -> dict[str, dict[str, str]]:
    """What is said of each area, by its code."""
    areas, named = plan.areas, {name: state(view, name) for name in STATES}
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
def _layer(language: str, name: str) -> Written:
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


def _new(result: Outcome) -> list[Written]:
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
    codes = list(dict.fromkeys(point.area for point in result.scenario.placed))
    rows = [(code, *_place(code)) for code in codes]
    places = pd.DataFrame(rows, columns=["code", "lon", "lat", "label"])
    return places.astype({"lon": float, "lat": float})


def _place(code: str) -> tuple[float, float, str]:
    """Where a district or regency is marked: lon, lat, name."""
    districts = geography.districts()
    if code in districts.index:
        area = districts.loc[code]
        return area["lon"], area["lat"], area["name"]
    area = geography.regencies().loc[code]
    return area["label_lon"], area["label_lat"], area["short_name"]


def legend(view: View, plan: Gains, result: Outcome) -> str:
    """What the fills and marks in the pair of maps mean, only those that occur."""
    seen = set(states(plan, "before")) | set(states(plan, "after"))
    items = [_item(_chip(mark), state(view, name)) for name, mark in _MARKS.items() if name in seen]
    signs = [("◆", ACCENT, "siting-sign-new")] if result.scenario.placed else []
    if plan.kind.by == "district":
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
