"""How a chart is put together: layers that Altair wrote once, and what differs from view to view: tables and values.

Altair is slow to write a chart: about 0.8 ms a layer, and a page has sixty. What a chart looks like depends on its kind
and its language; of a view it has rows, an order and the ends of a scale. So a layer names its table (`alt.NamedData`)
and the values it takes (`alt.ExprRef`, a parameter of Vega-Lite), is written once by Altair itself, and is kept by the
function that made it (`functools.cache`); each view adds its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import altair as alt
import numpy as np
import pandas as pd

# A layer, or a whole chart, as Vega-Lite has it. Layers are kept: nobody changes one.
Written: TypeAlias = dict[str, Any]
Table: TypeAlias = "pd.DataFrame | Sequence[Mapping[str, Any]] | Mapping[str, Any]"
# How wide a letter of a chart's text is at most, on the average of a word, and what stays free around it.
_LETTER, _GAP = 6.2, 14
_OF_THE_WHOLE = ("$schema", "config", "datasets")


def written(chart: alt.Chart) -> Written:
    """A chart as Altair writes it, as one layer: without what belongs to the whole. The tests check it against
    Vega-Lite's schema, so that no visitor waits for that."""
    layer = chart.to_dict(validate=False)
    return {name: part for name, part in layer.items() if name not in _OF_THE_WHOLE}


class Drawing:
    """Layers drawn over each other. `tables`: rows by the name that layers ask for; `values`: what else they ask for by
    name, some worked out where it is drawn (`with_room`); `whole`: properties of the whole, as height or projection."""

    def __init__(
        self,
        layers: Sequence[Written],
        tables: Mapping[str, Table],
        values: Mapping[str, Any] | None = None,
        **whole: Any,
    ) -> None:
        self.layers, self.tables, self.values, self.whole = list(layers), tables, values or {}, whole

    def to_dict(self) -> Written:
        """The specification, each table with the first layer that is drawn from it."""
        waiting = dict(self.tables)
        layers = []
        for layer in self.layers:
            name = layer.get("data", {}).get("name")
            if name is None:
                layers.append(layer)
                continue
            data = {"name": name, "values": rows_of(waiting.pop(name))} if name in waiting else {"name": name}
            layers.append({**layer, "data": data})
        params = [{"name": name, **_stated(value)} for name, value in self.values.items()]
        given = {"params": params} if params else {}
        return {"$schema": alt.SCHEMA_URL, **self.whole, **given, "layer": layers}


def _stated(value: Any) -> dict[str, Any]:
    return {"expr": value.expr} if isinstance(value, alt.ExprRef) else {"value": plain(value)}


def rows_of(table: Table) -> Any:
    """The rows of a small table as JSON has them: nothing where a number is missing. Streamlit's way, an Arrow file for
    each frame, takes longer to make and is heavier than a few dozen rows."""
    if not isinstance(table, pd.DataFrame):
        return table
    columns = [[None if value != value else value for value in table[name].tolist()] for name in table]
    return [dict(zip(table.columns, row, strict=True)) for row in zip(*columns, strict=True)]


def plain(value: Any) -> Any:
    """A number of NumPy as JSON has it, alone or in a list."""
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value.item() if isinstance(value, np.generic) else value


def rows_named(name: str = "rows") -> alt.Chart:
    """A layer still to be drawn, from the table of that name."""
    return alt.Chart(alt.NamedData(name))


def in_order(field: str) -> alt.Y:
    """A row for each word of the field, in the order that the view gives by the name "order"."""
    return alt.Y(f"{field}:N", scale=alt.Scale(domain=alt.ExprRef("order")), title=None)


def with_room(start: float, end: float, room: float, texts: Sequence[str]) -> alt.ExprRef:
    """Where a scale from `start` ends so that `end` has room beside it: `room` times the way to it, and on a narrow
    screen as much more as these texts take, up to two thirds of the width."""
    wide = _LETTER * max((len(text) for text in texts), default=0) + _GAP
    beside = f"width / max(width - {wide:g}, width / 3)"
    return alt.ExprRef(f"{start:g} + {end - start:g} * max({room:g}, {beside})")


def up_to(end: str) -> alt.Scale:
    """A scale from 0 to what the view gives by the name of its end."""
    return alt.Scale(domain=[0, alt.ExprRef(end)])
