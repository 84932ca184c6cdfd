"""Where words on a map stand, so that none covers another or a point."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from data import geography

# How a name is set beside its mark on a small map: alignment, and pixels across and down.
SIDES = {
    "right": ("left", 10, 0),
    "left": ("right", -10, 0),
    "above": ("center", 0, -15),
    "below": ("center", 0, 16),
}

# A map of 400 pixels in height shows the province's 4.5 degrees of latitude in about so many pixels a degree.
_SCALE = 88.0
_LETTER, _LINE = 6.2, 14.0
_GAP = 9.0
# How far a name of a regency may move from its own place, and in what steps, in degrees.
_FARTHEST, _STEP = 0.48, 0.06
_DOT = 5.0
# The same of a small map, of 330 pixels in height, whose names are set in bold, of 12 pixels; and where it ends.
_SMALL_SCALE = 68.0
_SMALL_LETTER, _SMALL_LINE, _SMALL_MARK = 7.0, 14.0, 8.0
_WEST, _EAST = 110.7, 115.9

_Box = tuple[float, float, float, float]
_Boxes = NDArray[Any]


def placed(points: pd.DataFrame, taken: pd.DataFrame) -> pd.DataFrame:
    """The labels of points that find room, first come first served: code, label, lon, lat of its middle.

    `points`: code, label ("" for none), lon, lat; `taken`: labels that stand already, at their lon, lat. A label goes
    right of its point, left of it, above or below; one that would cover a word or a point is left out, since tooltip
    and table have it.
    """
    boxes = [_box(label["label"], label["lon"], label["lat"]) for label in taken.to_dict("records")]
    half = 5 / _SCALE
    dots = [
        (x - half, y - half, x + half, y + half) for x, y in zip(points["lon"], points["lat"], strict=True)
    ]
    rows = []
    for point in points[points["label"] != ""].to_dict("records"):
        for lon, lat in _beside(point["label"], point["lon"], point["lat"]):
            box = _box(point["label"], lon, lat)
            if not any(_meet(box, other) for other in [*boxes, *dots]):
                boxes.append(box)
                rows.append({"code": point["code"], "label": point["label"], "lon": lon, "lat": lat})
                break
    return pd.DataFrame(rows, columns=["code", "label", "lon", "lat"])


def clear_of(named: pd.DataFrame, dots: pd.DataFrame) -> pd.DataFrame:
    """The names of regencies moved so that they cover as few marks as can be, each within its regency and off the
    others: the nearest place with the fewest marks under it.

    `named`: index code, with name_lines (a word a line), label_lon, label_lat; `dots`: lon, lat of the marks.
    """
    columns = (named[name].tolist() for name in ("name_lines", "label_lon", "label_lat"))
    names = tuple(zip(named.index, *columns, strict=True))
    moved = _moved(names, tuple(zip(dots["lon"].tolist(), dots["lat"].tolist(), strict=True)))
    return named.assign(label_lon=[lon for lon, _ in moved], label_lat=[lat for _, lat in moved])


_Name = tuple[str, str, float, float]


# The same for every figure that is drawn on the map.
@lru_cache(maxsize=64)
def _moved(names: tuple[_Name, ...], dots: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    at, half = np.array(dots, dtype=float).reshape(-1, 2), _DOT / _SCALE
    marks = np.hstack([at - half, at + half])
    boxes = np.array([_of_lines(*name[1:]) for name in names], dtype=float)
    moved = []
    for place, (code, _, lon, lat) in enumerate(names):
        across, along = _shift(code, (lon, lat), boxes[place], marks, np.delete(boxes, place, axis=0))
        boxes[place] += (across, along, across, along)
        moved.append((round(lon + across, 3), round(lat + along, 3)))
    return moved


def _shift(code: str, place: tuple[float, float], box: _Boxes, marks: _Boxes, others: _Boxes) -> _Boxes:
    """The nearest shift with the fewest marks under the name, off other names and within the regency."""
    shifts = np.vstack([np.zeros((1, 2)), _shifts()])
    tried = box + np.hstack([shifts, shifts])
    under = _meeting(tried, marks).sum(axis=1)
    free = np.logical_not(_meeting(tried, others).any(axis=1))
    for number in np.argsort(under, kind="stable"):
        if under[number] >= under[0]:
            break
        if free[number] and _regencies()[code].contains(shapely.Point(*(place + shifts[number]))):
            return np.asarray(shifts[number])
    return np.zeros(2)


def _meeting(some: _Boxes, others: _Boxes) -> _Boxes:
    """Some × others: whether two boxes cover each other anywhere."""
    left, right = some[:, None, :], others[None, :, :]
    return np.asarray(
        (left[..., 0] < right[..., 2])
        & (right[..., 0] < left[..., 2])
        & (left[..., 1] < right[..., 3])
        & (right[..., 1] < left[..., 3])
    )


@cache
def _shifts() -> _Boxes:
    """Nearest first; upwards and downwards before sideways, where a name soon leaves its regency."""
    steps = [_STEP * step for step in range(-int(_FARTHEST / _STEP), int(_FARTHEST / _STEP) + 1)]
    return np.array(sorted(product(steps, steps), key=lambda shift: (shift[0] * 1.5) ** 2 + shift[1] ** 2))


@cache
def _regencies() -> dict[str, BaseGeometry]:
    return {
        feature["properties"]["code"]: shape(feature["geometry"]) for feature in geography.shapes("regencies")
    }


def _of_lines(name: str, x: float, y: float) -> _Box:
    """The ground that a name of one line or more covers."""
    lines = name.split("\n")
    across = max(len(line) for line in lines) * _LETTER / 2 / _SCALE
    along = (11 * len(lines) + 2) / 2 / _SCALE
    return x - across, y - along, x + across, y + along


def free(texts: pd.Series, lon: pd.Series, lat: pd.Series) -> list[bool]:
    """Which of these texts, each in the middle of its place, cover none that comes before them."""
    boxes: list[_Box] = []
    kept = []
    for text, x, y in zip(texts, lon, lat, strict=True):
        box = _box(text, x, y)
        kept.append(not any(_meet(box, other) for other in boxes))
        if kept[-1]:
            boxes.append(box)
    return kept


def _beside(label: str, lon: float, lat: float) -> list[tuple[float, float]]:
    """Where the middle of a label may stand: right, left, above, below, and the corners between."""
    across = (_GAP + len(label) * _LETTER / 2) / _SCALE
    along = (_GAP + _LINE / 2) / _SCALE
    sides = [(across, 0.0), (-across, 0.0), (0.0, along), (0.0, -along)]
    corners = [(x * across, y * along) for y in (1, -1) for x in (1, -1)]
    return [(lon + x, lat + y) for x, y in (*sides, *corners)]


def _box(label: str, lon: float, lat: float) -> _Box:
    across, along = len(label) * _LETTER / 2 / _SCALE, _LINE / 2 / _SCALE
    return lon - across, lat - along, lon + across, lat + along


def _meet(box: _Box, other: _Box) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]


def sides(places: pd.DataFrame) -> pd.Series:
    """On which side of its mark (of SIDES) each name stands on a small map, so that it covers no other mark or name
    and is not cut; "" where no side is free. `places`: label, lon, lat."""
    marks = [_around(*_pixels(place), _SMALL_MARK, _SMALL_MARK) for _, place in places.iterrows()]
    taken, chosen = list(marks), []
    for at, (_, place) in enumerate(places.iterrows()):
        others = [box for box in taken if box is not marks[at]]
        boxes = {side: _beside_mark(place, side) for side in SIDES}
        free = [
            side
            for side, box in boxes.items()
            if _within_map(box) and not any(_meet(box, other) for other in others)
        ]
        chosen.append(free[0] if free else "")
        taken += [boxes[side] for side in free[:1]]
    return pd.Series(chosen, index=places.index, dtype="str")


def _pixels(place: pd.Series) -> tuple[float, float]:
    return place["lon"] * _SMALL_SCALE, -place["lat"] * _SMALL_SCALE


def _beside_mark(place: pd.Series, side: str) -> _Box:
    """The ground, in pixels, that a name covers on this side of its mark."""
    (x, y), (align, across, down) = _pixels(place), SIDES[side]
    half = len(place["label"]) * _SMALL_LETTER / 2
    middle = x + across + {"left": half, "right": -half, "center": 0.0}[align]
    return _around(middle, y + down, half, _SMALL_LINE / 2)


def _around(x: float, y: float, across: float, along: float) -> _Box:
    return x - across, y - along, x + across, y + along


def _within_map(box: _Box) -> bool:
    return box[0] >= _WEST * _SMALL_SCALE and box[2] <= _EAST * _SMALL_SCALE
