"""How a chart is written for Vega-Lite: each part as Altair holds it, and each table once.

Altair writes a chart by copying every part of every layer four times over, looks for a protocol at each word, and
leaves each layer its own table. On a page of charts that was most of its time, so here is read what Altair's objects
hold; for every chart of every page the tests compare it with what Altair writes (tests/ui/test_charts.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeAlias

import altair as alt
import numpy as np
import pandas as pd
from altair.expr.core import OperatorMixin
from altair.utils import parse_shorthand, schemapi

# Altair would check every part of a chart when it is made. The tests check them, and a visitor waits for none of it.
schemapi.disable_debug_mode()

# A layer as Vega-Lite has it. What is the same on every map is quicker to write down than to have Altair put together.
Written: TypeAlias = dict[str, Any]


class Layers:
    """Charts drawn over each other, with properties of the whole, as `alt.layer` has them.

    `datasets`: data by name, for layers that are `Written`.
    """

    def __init__(
        self, *charts: Drawing | Written, datasets: Mapping[str, Any] | None = None, **whole: Any
    ) -> None:
        self.charts, self.datasets, self.whole = charts, dict(datasets or {}), whole

    def to_dict(self) -> Written:
        return specification(self)


# What may be shown: one chart, or some over each other.
Drawing: TypeAlias = alt.Chart | Layers


def specification(drawing: Drawing) -> Written:
    """A chart with its tables in it, each with the first layer that is drawn from it; the later ones name it."""
    return {"$schema": alt.SCHEMA_URL, **_drawn(drawing, _Tables())}


class _Tables:
    """The tables of one chart."""

    def __init__(self) -> None:
        self._waiting: dict[str, Any] = {}
        self._names: dict[int, str] = {}

    def add(self, datasets: Mapping[str, Any]) -> None:
        self._waiting |= datasets

    def named(self, name: str) -> Written:
        return {"name": name, "values": self._waiting.pop(name)} if name in self._waiting else {"name": name}

    def of(self, frame: pd.DataFrame) -> Written:
        """The table of a frame, which lives for as long as its chart is written."""
        if id(frame) not in self._names:
            name = self._names[id(frame)] = f"rows-{len(self._names) + 1}"
            self._waiting[name] = records(frame)
        return self.named(self._names[id(frame)])


def _drawn(drawing: Drawing | Written, tables: _Tables) -> Written:
    if isinstance(drawing, Layers):
        tables.add(drawing.datasets)
        return {**drawing.whole, "layer": [_drawn(one, tables) for one in drawing.charts]}
    if isinstance(drawing, alt.Chart):
        told = plain(drawing)
        return {**told, "data": tables.of(drawing.data)} if isinstance(drawing.data, pd.DataFrame) else told
    name = drawing.get("data", {}).get("name")
    return {**drawing, "data": tables.named(name)} if name else drawing


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a small frame as JSON has them: nothing where a number is missing. Streamlit's way, an Arrow file for
    each frame, takes longer to make and is heavier than a few dozen rows."""
    columns = [[None if value != value else value for value in frame[name].tolist()] for name in frame]
    return [dict(zip(frame.columns, row, strict=True)) for row in zip(*columns, strict=True)]


_SIMPLE = frozenset((str, int, float, bool, type(None)))


def plain(part: Any) -> Any:
    """What Altair's object says, all the way down, without the frame it is drawn from. Raises TypeError for what is
    written in a way of its own: parameters and expressions."""
    if type(part) in _SIMPLE:
        return part
    if isinstance(part, list | tuple):
        return [plain(one) for one in part]
    if isinstance(part, dict):
        return {name: plain(one) for name, one in part.items() if one is not alt.Undefined}
    if isinstance(part, np.generic):
        return part.item()
    if not isinstance(part, schemapi.SchemaBase) or isinstance(part, OperatorMixin):
        raise TypeError(f"Vega-Lite has nothing like {part!r}")
    if part._args:
        return plain(part._args[0])
    said = {name: one for name, one in part._kwds.items() if not isinstance(one, pd.DataFrame)}
    if isinstance(said.get("mark"), str):
        said["mark"] = {"type": said["mark"]}
    short = said.pop("shorthand", alt.Undefined)
    return _field(short, "type" in said) | plain(said) if isinstance(short, str) else plain(said)


@cache
def _field(shorthand: str, typed: bool) -> dict[str, Any]:
    """What the short form of a channel means: "value:Q" is the field value, and its type, if the channel has one."""
    meant = parse_shorthand(shorthand)
    return meant if typed else {name: one for name, one in meant.items() if name != "type"}
