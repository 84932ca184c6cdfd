"""What a map is given: fourteen areas, no number where there is none, and nothing of what is hidden."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from data import geography
from data.periods import parse
from ui import context, layers, maps
from ui.session import View

CODES = list(geography.regencies().index)


@pytest.fixture
def view() -> View:
    from datetime import date, datetime

    from data.store import Release

    release = Release("test", datetime(2026, 10, 20), date(2026, 10, 20), "", 0, simulated=False)
    return View("id", parse("2026-Q3"), "62", "reported", release)


def regions(status: str = "ok", **different: str) -> pd.DataFrame:
    """All areas alike, but for those named as r6207="no_report"."""
    told = {code: different.get("r" + code.replace(".", ""), status) for code in CODES}
    return pd.DataFrame(
        [
            {
                "regency": code,
                "shown": f"angka {code}" if one == "ok" else one,
                "colour": "#14506E",
                "status": one,
            }
            for code, one in told.items()
        ]
    )


def specification(chart: object) -> str:
    return json.dumps(chart.to_dict())  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "status", ["ok", "no_report", "reported_zero", "no_such_service", "not_yet_due", "hidden", "outside"]
)
def test_a_map_of_one_state_only_is_drawn_with_all_areas(view: View, status: str) -> None:
    drawn = specification(maps.choropleth(view, regions(status), "nilai"))
    assert all(name in drawn for name in geography.regencies()["name"])
    assert specification(maps.tile_grid(view, regions(status), "nilai"))


def test_an_area_without_a_report_is_dashed_and_without_colour(view: View) -> None:
    chart = maps.choropleth(view, regions(r6207="no_report"), "nilai").to_dict()  # type: ignore[attr-defined]
    dashed = [layer for layer in chart["layer"] if layer["mark"].get("strokeDash")]
    assert len(dashed) == 1
    values = dashed[0]["data"].get("values") or chart["datasets"][dashed[0]["data"]["name"]]
    assert [one["properties"]["code"] for one in values] == ["62.07"]
    assert dashed[0]["mark"]["fill"] == "#FFFFFF"


def test_the_moving_map_asks_for_no_style(view: View) -> None:
    made = json.loads(maps.deck(view, regions()).to_json())
    assert made["mapStyle"].startswith("data:application/json;base64,")
    assert "http" not in made["mapStyle"]


@pytest.mark.parametrize(
    "figure",
    ["child_victims_2025", "all_victims_2025", "women_child_cases_2023", "child_violence_reports_2022"],
)
def test_a_hidden_count_is_in_no_map_table_or_tooltip(view: View, figure: str) -> None:
    drawn, legend = context.regions(view, figure)
    hidden = drawn[drawn["status"] == "hidden"]
    assert len(hidden) >= 2
    assert hidden["value"].isna().all()
    assert set(hidden["shown"]) == {"disembunyikan"}
    assert "disembunyikan" in legend
    small = geography.context().query("figure == @figure and 0 < number < 5")["regency"]
    assert set(small) <= set(hidden["regency"])
    said = context.table(view).set_index("Wilayah")[view.say(f"figure-{figure}")]
    assert (said == "disembunyikan").sum() == len(hidden)


def test_neutral_steps_go_from_the_smallest_to_the_largest() -> None:
    """0–100 in five equal steps: 19 is in the first, 20 in the second, 100 in the last."""
    assert layers.neutral_steps(pd.Series([0.0, 19, 20, 50, 100])) == [0, 0, 1, 2, 4]


def test_areas_that_are_all_alike_stand_in_the_middle() -> None:
    assert layers.neutral_steps(pd.Series([7.0, 7, 7])) == [2, 2, 2]
