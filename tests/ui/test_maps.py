"""What a map is given: fourteen areas, no number where there is none, and nothing of what is hidden."""

from __future__ import annotations

import gzip
import json

import pandas as pd
import pytest

from data import geography
from data.periods import parse
from ui import context, labels, layers, maps, moving_map, point_marks, tiles
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
    assert specification(tiles.tile_grid(view, regions(status), "nilai"))


def test_an_area_without_a_report_is_dashed_and_without_colour(view: View) -> None:
    chart = maps.choropleth(view, regions(r6207="no_report"), "nilai").to_dict()  # type: ignore[attr-defined]
    areas = chart["layer"][0]
    dashes = areas["encoding"]["strokeDash"]["condition"]
    assert {"test": "datum.status === 'no_report'", "value": [4, 3]} in dashes
    states = {one["code"]: (one["status"], one["fill"]) for one in chart["datasets"]["areas"]}
    assert states.pop("62.07") == ("no_report", "#FFFFFF")
    assert set(states.values()) == {("ok", "#14506E")}


def test_the_moving_map_asks_for_no_style(view: View) -> None:
    made = json.loads(moving_map.deck("regencies", regions().set_index("regency")).to_json())
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


def district_rows(status: str = "ok") -> pd.DataFrame:
    codes = list(geography.districts().index)
    return pd.DataFrame({"district": codes, "shown": "1", "colour": "#14506E", "status": status})


@pytest.mark.parametrize("status", ["ok", "no_report", "hidden", "not_by_district", "no_such_service"])
def test_a_map_of_districts_is_whole_and_light(view: View, status: str) -> None:
    """136 districts; its words and shapes x."""
    drawn = maps.districts(view, district_rows(status), "nilai", picked=["62.06.01"]).to_dict()
    assert len(drawn["datasets"]["areas"]) == 136
    assert [one["code"] for one in drawn["datasets"]["picked"]] == ["62.06.01"]
    if status == "ok":
        assert len(gzip.compress(json.dumps(drawn, default=str).encode(), 6)) < 60_000


def point(**different: object) -> dict[str, object]:
    base = {"code": "62.06", "lon": 113.4, "lat": -1.9, "kind": "uptd_ppa", "kind_name": "UPTD PPA"}
    return {**base, "state": "open", "said": "08.00", "label": "", **different}


def test_points_of_one_place_stand_apart_and_a_shelter_stands_nowhere(view: View) -> None:
    frame = pd.DataFrame(
        [
            point(),
            point(kind="hospital", kind_name="RS"),
            point(kind="shelter", kind_name="rumah aman", said="x9"),
        ]
    )
    charts = point_marks.points(view, frame)
    assert len(charts) == 1
    drawn = pd.DataFrame(charts[0]["data"]["values"])
    assert list(drawn["kind"]) == ["uptd_ppa", "hospital"]
    assert len(drawn.drop_duplicates(["lon", "lat"])) == 2
    assert "x9" not in json.dumps(charts)
    assert point_marks.points(view, frame[frame["kind"] == "shelter"]) == []


def test_labels_of_points_cover_neither_each_other_nor_a_name() -> None:
    """Forty points in a cluster: what is written does not overlap, and what finds no room is left out."""
    many = [point(lon=113 + 0.1 * (k % 8), lat=-2 + 0.1 * (k // 8), label=f"titik {k}") for k in range(40)]
    named = pd.DataFrame({"label": ["Katingan"], "lon": [113.4], "lat": [-1.8]})
    found = labels.placed(pd.DataFrame(many), named)
    assert 3 < len(found) < 40
    boxes = [labels._box(*one) for one in [*found[["label", "lon", "lat"]].to_numpy(), *named.to_numpy()]]
    for at, one in enumerate(boxes):
        assert not any(labels._meet(one, other) for other in boxes[at + 1 :])
