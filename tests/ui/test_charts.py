"""No visitor waits while charts are checked: here every chart of every page is held against Vega-Lite's own schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import altair as alt
import pandas as pd
import pytest
from altair.vegalite.v6.schema.core import Root
from jsonschema import ValidationError

from presentation.parts import theme, vega_lite
from tests.ui.app import PAGES, App

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


@pytest.fixture
def written_twice(monkeypatch: pytest.MonkeyPatch) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Every chart as it is written here, and as Altair writes it: both without its table."""
    pairs: list[tuple[dict[str, Any], dict[str, Any]]] = []
    written = vega_lite.plain

    def kept(part: Any) -> Any:
        told = written(part)
        if isinstance(part, alt.Chart):
            bare = part.copy(deep=False)
            bare.data = alt.Undefined
            theirs = bare.to_dict(validate=False)
            pairs.append((told, {name: theirs[name] for name in set(theirs) - OF_THE_WHOLE}))
        return told

    monkeypatch.setattr(vega_lite, "plain", kept)
    return pairs


@pytest.mark.parametrize("area", ["62", "62.07"])
def test_every_chart_of_every_page_is_allowed_and_is_as_altair_writes_it(
    shown: Path,
    charts: list[dict[str, Any]],
    written_twice: list[tuple[dict[str, Any], dict[str, Any]]],
    area: str,
) -> None:
    for page in PAGES:
        App(area=area).open(page)
    assert len(charts) > 10
    for specification in charts:
        allowed(specification)
        assert specification["config"]["background"] == "transparent"
    assert len(written_twice) > 10
    for ours, altairs in written_twice:
        assert ours == altairs


def test_every_simulated_chart_bears_the_mark(shown: Path, charts: list[dict[str, Any]]) -> None:
    App().open("reports")
    assert charts
    assert {chart["title"]["text"] for chart in charts} == {"SIMULASI"}


def test_a_chart_that_is_not_allowed_is_found() -> None:
    chart = alt.Chart(alt.Data(values=[{"a": 1}])).mark_bar(colour="red").encode(x=alt.X("a:Q"))
    with pytest.raises(ValidationError):
        allowed(theme.Dressed(chart, "id").to_dict())


def test_layers_share_a_table_which_has_nothing_where_a_number_is_missing() -> None:
    """Sent once, with the first layer; another table is another name."""
    frame = pd.DataFrame({"a": [1.0, float("nan")], "b": ["x", "y"]})
    base, other = alt.Chart(frame).encode(x=alt.X("a:Q")), alt.Chart(frame.copy()).mark_point()
    inner = vega_lite.Layers(base.mark_rule(), other)
    told = theme.Dressed(vega_lite.Layers(base.mark_bar(), inner), "id").to_dict()
    rows = [{"a": 1.0, "b": "x"}, {"a": None, "b": "y"}]
    assert told["layer"][0]["data"] == {"name": "rows-1", "values": rows}
    assert [one["data"] for one in told["layer"][1]["layer"]] == [
        {"name": "rows-1"},
        {"name": "rows-2", "values": rows},
    ]
    assert [told["layer"][0]["mark"], *(one["mark"] for one in told["layer"][1]["layer"])] == [
        {"type": "bar"},
        {"type": "rule"},
        {"type": "point"},
    ]
    allowed(told)


@pytest.mark.parametrize("title", [{1, 2}, alt.datum.a == 1, alt.param(value=1)])
def test_what_is_not_written_here_is_refused(title: Any) -> None:
    chart = alt.Chart(pd.DataFrame({"a": [1]})).mark_bar().encode(x=alt.X("a:Q", title=title))
    with pytest.raises(TypeError, match="Vega-Lite"):
        theme.Dressed(chart, "id").to_dict()
