"""No visitor waits while charts are checked: here every chart of every page is held against Vega-Lite's own schema."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import altair as alt
import numpy as np
import pandas as pd
import pytest
from altair.vegalite.v6.schema.core import Root
from jsonschema import ValidationError

from presentation.parts import theme
from presentation.parts.theme import Dressed
from presentation.parts.vega_lite import Drawing, rows_named, with_room, written
from tests.families import family
from tests.pages.app import PAGES, App

# What Altair adds to a chart that is shown alone.
OF_THE_WHOLE = {"$schema", "config", "data", "datasets"}


def allowed(specification: dict[str, Any]) -> None:
    """Raises unless Vega-Lite's schema allows it."""
    Root.validate(specification)


@pytest.fixture
def charts(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The specification of every chart that is shown."""
    shown: list[dict[str, Any]] = []
    written = theme.Dressed.to_dict

    def kept(chart: theme.Dressed) -> dict[str, Any]:
        shown.append(written(chart))
        return shown[-1]

    monkeypatch.setattr(theme.Dressed, "to_dict", kept)
    return shown


@family()
@pytest.mark.parametrize("area", ["62", "62.07"])
def test_every_chart_of_every_page_is_allowed_and_finds_what_it_asks_for(
    shown: Path, charts: list[dict[str, Any]], area: str
) -> None:
    for page in PAGES:
        App(area=area).open(page)
    assert len(charts) > 10
    for specification in charts:
        allowed(specification)
        assert specification["config"]["background"] == "transparent"
        assert asked_for(specification) <= given(specification)


def asked_for(specification: dict[str, Any]) -> set[str]:
    """The values and tables that the layers of a chart name."""
    text = json.dumps(specification["layer"])
    tables = {layer["data"]["name"] for layer in specification["layer"] if "name" in layer.get("data", {})}
    return tables | set(re.findall(r'{"expr": "(\w+)"}', text))


def given(specification: dict[str, Any]) -> set[str]:
    tables = {
        layer["data"].get("name") for layer in specification["layer"] if "values" in layer.get("data", {})
    }
    return tables | {param["name"] for param in specification.get("params", ())}


def test_every_simulated_chart_bears_the_mark(shown: Path, charts: list[dict[str, Any]]) -> None:
    App().open("reports")
    assert charts
    assert {chart["title"]["text"] for chart in charts} == {"SIMULASI"}


def test_a_chart_that_is_not_allowed_is_found() -> None:
    bar = written(rows_named().mark_bar(color="red").encode(x=alt.X("a:Q")))
    bar["mark"]["colour"] = bar["mark"].pop("color")
    with pytest.raises(ValidationError):
        allowed(Dressed(Drawing([bar], {"rows": [{"a": 1}]}), "id").to_dict())


def test_layers_share_a_table_which_has_nothing_where_a_number_is_missing() -> None:
    """Sent once, with the first layer that asks for it; another table is another name."""
    frame = pd.DataFrame({"a": [1.0, float("nan")], "b": ["x", "y"]})
    bar, rule, point = (
        written(rows_named(name).encode(x=alt.X("a:Q")).mark_bar()) for name in ("rows", "rows", "other")
    )
    tables = {"rows": frame, "other": [{"a": 2}]}
    drawing = Drawing(
        [bar, rule, point], tables, {"top": np.float64(3.5), "order": ["x", np.int64(1)]}, height=9
    )
    specification = drawing.to_dict()
    rows = [{"a": 1.0, "b": "x"}, {"a": None, "b": "y"}]
    assert [layer["data"] for layer in specification["layer"]] == [
        {"name": "rows", "values": rows},
        {"name": "rows"},
        {"name": "other", "values": [{"a": 2}]},
    ]
    assert specification["params"] == [{"name": "top", "value": 3.5}, {"name": "order", "value": ["x", 1]}]
    assert specification["height"] == 9
    assert bar["data"] == {"name": "rows"}, "what is kept for all views stays as it was written"


def test_a_scale_leaves_room_for_its_texts_on_a_narrow_screen_too() -> None:
    """Of 100 px a text of 10 letters takes 62 and 14 around it; what is left of a third would show nothing."""
    end = with_room(25.0, 100.0, 1.14, ["", "x" * 10]).expr
    assert end == "25 + 75 * max(1.14, width / max(width - 76, width / 3))"
    drawing = Drawing([], {}, {"top": with_room(0.0, 2.0, 1.5, [])})
    assert drawing.to_dict()["params"] == [
        {"name": "top", "expr": "0 + 2 * max(1.5, width / max(width - 14, width / 3))"}
    ]
