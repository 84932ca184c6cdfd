"""Where words on a map stand, so that none covers another or a point."""

from __future__ import annotations

import pandas as pd

# A map of 400 pixels in height shows the province's 4.5 degrees of latitude in about so many pixels a degree.
_SCALE = 88.0
_LETTER, _LINE = 6.2, 14.0
_GAP = 9.0

_Box = tuple[float, float, float, float]


def placed(points: pd.DataFrame, taken: pd.DataFrame) -> pd.DataFrame:
    """The labels of points that find room, first come first served: code, label, lon, lat of its middle.

    `points`: code, label ("" for none), lon, lat; `taken`: labels that stand already, at their lon, lat. A label goes
    right of its point, left of it, above or below; one that would cover a word or a point is left out, since tooltip
    and table have it.
    """
    boxes = [_box(one["label"], one["lon"], one["lat"]) for one in taken.to_dict("records")]
    half = 5 / _SCALE
    dots = [
        (x - half, y - half, x + half, y + half) for x, y in zip(points["lon"], points["lat"], strict=True)
    ]
    rows = []
    for one in points[points["label"] != ""].to_dict("records"):
        for lon, lat in _beside(one["label"], one["lon"], one["lat"]):
            box = _box(one["label"], lon, lat)
            if not any(_meet(box, other) for other in [*boxes, *dots]):
                boxes.append(box)
                rows.append({"code": one["code"], "label": one["label"], "lon": lon, "lat": lat})
                break
    return pd.DataFrame(rows, columns=["code", "label", "lon", "lat"])


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


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
