"""On which side of its mark a name stands on a small map, so that it covers no other mark or name and is not cut."""

from __future__ import annotations

import pandas as pd

# A map of 330 pixels in height shows so many pixels a degree; letters of 12 pixels, bold, are about so wide and high.
_SCALE = 68.0
_LETTER, _LINE, _MARK = 7.0, 14.0, 8.0
_WEST, _EAST = 110.7, 115.9
# How the text is set beside its mark: alignment, and pixels across and down.
SIDES = {
    "right": ("left", 10, 0),
    "left": ("right", -10, 0),
    "above": ("center", 0, -15),
    "below": ("center", 0, 16),
}

_Box = tuple[float, float, float, float]


def sides(places: pd.DataFrame) -> pd.Series:
    """The side (of SIDES) for each place, "" where none is free. `places`: label, lon, lat."""
    marks = [_around(*_pixels(one), _MARK, _MARK) for _, one in places.iterrows()]
    taken, chosen = list(marks), []
    for at, (_, one) in enumerate(places.iterrows()):
        others = [box for box in taken if box is not marks[at]]
        boxes = {side: _text(one, side) for side in SIDES}
        free = [
            side
            for side, box in boxes.items()
            if _inside(box) and not any(_meet(box, other) for other in others)
        ]
        chosen.append(free[0] if free else "")
        taken += [boxes[side] for side in free[:1]]
    return pd.Series(chosen, index=places.index, dtype="str")


def _pixels(one: pd.Series) -> tuple[float, float]:
    return one["lon"] * _SCALE, -one["lat"] * _SCALE


def _text(one: pd.Series, side: str) -> _Box:
    """The ground that a name covers on this side of its mark."""
    (x, y), (align, across, down) = _pixels(one), SIDES[side]
    half = len(one["label"]) * _LETTER / 2
    middle = x + across + {"left": half, "right": -half, "center": 0.0}[align]
    return _around(middle, y + down, half, _LINE / 2)


def _around(x: float, y: float, across: float, along: float) -> _Box:
    return x - across, y - along, x + across, y + along


def _inside(box: _Box) -> bool:
    return box[0] >= _WEST * _SCALE and box[2] <= _EAST * _SCALE


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
