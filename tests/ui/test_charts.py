"""No visitor waits while charts are checked: here every chart of every page is held against Vega-Lite's own schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import altair as alt
import pandas as pd
import pytest
from altair.vegalite.v6.schema.core import Root
from jsonschema import ValidationError

from tests.ui.app import PAGES, App
from ui import theme


def allowed(specification: dict[str, Any]) -> None:
    """Raises unless Vega-Lite's schema allows it; what Streamlit adds as Arrow is no part of it."""
    Root.validate({name: part for name, part in specification.items() if name != "datasets"})


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


@pytest.mark.parametrize("area", ["62", "62.07"])
def test_every_chart_of_every_page_is_allowed(shown: Path, charts: list[dict[str, Any]], area: str) -> None:
    for page in PAGES:
        App(area=area).open(page)
    assert len(charts) > 10
    for specification in charts:
        allowed(specification)
        assert specification["config"]["background"] == "transparent"


def test_every_simulated_chart_bears_the_mark(shown: Path, charts: list[dict[str, Any]]) -> None:
    App().open("reports")
    assert charts
    assert {chart["title"]["text"] for chart in charts} == {"SIMULASI"}


def test_a_chart_that_is_not_allowed_is_found() -> None:
    chart = alt.Chart(alt.Data(values=[{"a": 1}])).mark_bar(colour="red").encode(x=alt.X("a:Q"))
    with pytest.raises(ValidationError):
        allowed(theme.Dressed(chart, "id").to_dict())


def test_a_layer_carries_its_rows_and_nothing_where_a_number_is_missing() -> None:
    frame = pd.DataFrame({"a": [1.0, float("nan")], "b": ["x", "y"]})
    base = alt.Chart(frame).encode(x=alt.X("a:Q"))
    told = theme.Dressed(theme.Layers(base.mark_bar(), base.mark_rule()), "id").to_dict()
    rows = [{"a": 1.0, "b": "x"}, {"a": None, "b": "y"}]
    assert [layer["data"] for layer in told["layer"]] == [{"values": rows}] * 2
    assert told["datasets"] == {}
    assert [layer["mark"]["type"] for layer in told["layer"]] == ["bar", "rule"]
    allowed(told)
