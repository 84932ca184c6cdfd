"""What a map is given: fourteen areas, no number where there is none, and nothing of what is hidden."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pandas as pd
import pytest
import shapely

from data import geography
from data.periods import parse
from presentation.coverage import layers, official_context
from presentation.maps import capitals, choropleth, deck_map, label_placing, point_marks, tile_map
from presentation.parts.theme import INK, PAPER
from presentation.view import View
from tests.presentation.drawn import tables_of

CODES = list(geography.regencies().index)


@pytest.fixture
def view() -> View:
    from datetime import date, datetime

    from data.store import Release

    release = Release("test", datetime(2026, 10, 20), date(2026, 10, 20), "", 0, simulated=False)
    return View("id", parse("2026-Q3"), "62", "reported", release)


def regions(status: str = "ok", **different: str) -> pd.DataFrame:
    """All areas alike, but for those named as r6207="no_report"."""
    states = {code: different.get("r" + code.replace(".", ""), status) for code in CODES}
    return pd.DataFrame(
        [
            {
                "regency": code,
                "shown": f"angka {code}" if state == "ok" else state,
                "colour": "#14506E",
                "status": state,
            }
            for code, state in states.items()
        ]
    )


def specification(chart: object) -> str:
    return json.dumps(chart.to_dict())  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "status",
    [
        "ok",
        "no_report",
        "reported_zero",
        "no_such_service",
        "not_yet_due",
        "nothing_to_count",
        "hidden",
        "outside",
    ],
)
def test_a_map_of_one_state_only_is_drawn_with_all_areas(view: View, status: str) -> None:
    drawn = specification(choropleth.choropleth(view, regions(status), "nilai"))
    assert all(name in drawn for name in geography.regencies()["name"])
    assert specification(tile_map.tile_grid(view, regions(status), "nilai"))


def test_an_area_without_a_report_is_dashed_and_without_colour(view: View) -> None:
    chart = choropleth.choropleth(view, regions(r6207="no_report"), "nilai").to_dict()  # type: ignore[attr-defined]
    areas = chart["layer"][0]
    dashes = areas["encoding"]["strokeDash"]["condition"]
    assert {"test": "datum.status === 'no_report'", "value": [4, 3]} in dashes
    states = {area["code"]: (area["status"], area["fill"]) for area in tables_of(chart)["areas"]}
    assert states.pop("62.07") == ("no_report", "#FFFFFF")
    assert set(states.values()) == {("ok", "#14506E")}


def test_the_moving_map_asks_for_no_style(view: View) -> None:
    made = json.loads(deck_map.deck("regencies", regions().set_index("regency")).to_json())
    assert made["mapStyle"].startswith("data:application/json;base64,")
    assert "http" not in json.dumps(made)


def layers_of(status: str, level: str = "regencies") -> dict[str, dict]:
    rows = regions(status).set_index("regency") if level == "regencies" else district_rows(status)
    areas = rows if level == "regencies" else rows.set_index("district")
    return {layer["id"]: layer for layer in json.loads(deck_map.deck(level, areas).to_json())["layers"]}


def test_the_moving_map_marks_states_as_the_drawn_one_does() -> None:
    """Of an area without a report the line is dashed; a hidden figure has its sign; a figure has neither."""
    firm = layers_of("ok")
    assert "extensions" not in firm["areas"]
    assert "signs" not in firm
    unknown = layers_of("no_report")["areas"]
    assert unknown["extensions"][0]["@@type"] == "PathStyleExtension"
    assert unknown["getDashArray"] == "@@=properties.dash"
    areas = unknown["data"]["features"]
    assert {tuple(area["properties"]["dash"]) for area in areas} == {(4, 3)}
    assert {area["properties"]["shown"] for area in areas} == {"no_report"}
    signs = layers_of("hidden", "districts")["signs"]["data"]
    assert [sign["text"] for sign in signs] == ["•••"] * 136
    for state in ("no_such_service", "fewer_domains"):
        assert len(layers_of(state)["hatching"]["data"]["features"]) == 14


def test_the_moving_map_has_names_and_capitals() -> None:
    drawn = layers_of("ok", "districts")
    assert "Kotawaringin\nBarat" in [name["text"] for name in drawn["names"]["data"]]
    assert len(drawn["capitals"]["data"]) == 14


@pytest.mark.parametrize("colour", ["#14506E", "#DCE8EA"])
def test_names_have_an_edge_of_paper_on_every_fill(view: View, colour: str) -> None:
    """A name leaves its area: ink on a light edge is read on any of two neighbours, and in grey."""
    chart = choropleth.choropleth(view, regions().assign(colour=colour), "nilai").to_dict()  # type: ignore[attr-defined]
    names = [layer for layer in chart["layer"] if layer["mark"]["type"] == "text"]
    edges, inks = names[::2], names[1::2]
    assert all(edge["mark"]["stroke"] == PAPER and "color" not in edge["mark"] for edge in edges)
    assert all(ink["mark"]["color"] == INK and "stroke" not in ink["mark"] for ink in inks)
    assert [edge["data"] for edge in edges] == [ink["data"] for ink in inks]


def test_capitals_stand_in_their_areas_and_say_their_name(view: View) -> None:
    figures = pd.DataFrame({"shown": "1"}, index=[*CODES, *geography.districts().index])
    for by, names in (("regency", "Kabupaten Seruyan"), ("district", "Seruyan Hilir")):
        drawn = capitals.marks(view, by, figures, "nilai")[0]
        seat = next(row for row in drawn["data"]["values"] if row["capital"] == "Kuala Pembuang")
        assert (seat["name"], seat["shown"], seat["first"]) == (names, "1", False)
        assert seat["code"].startswith("62.07")
        titles = [tip["title"] for tip in drawn["encoding"]["tooltip"]]
        assert titles == ["Ibu kota", "Wilayah", "nilai"]
    assert capitals.places("district").set_index("capital").at["Palangka Raya", "code"] == "62.71.03"


def test_names_make_room_for_marks_and_stay_in_their_regency() -> None:
    """On their own places three names cover capitals; moved, none does, and none covers another."""
    seats = capitals.places("regency")
    half = label_placing._DOT / label_placing._SCALE
    dots = [(x - half, y - half, x + half, y + half) for x, y in zip(seats["lon"], seats["lat"], strict=True)]

    def boxes(names: pd.DataFrame) -> list:
        columns = (names[name] for name in ("name_lines", "label_lon", "label_lat"))
        return [label_placing._of_lines(*label) for label in zip(*columns, strict=True)]

    def covered(names: pd.DataFrame) -> int:
        return sum(label_placing._meet(box, dot) for box in boxes(names) for dot in dots)

    moved = choropleth.named(seats)
    assert covered(choropleth.named()) >= 3
    assert covered(moved) == 0
    placed = boxes(moved)
    assert not any(
        label_placing._meet(box, other) for at, box in enumerate(placed) for other in placed[at + 1 :]
    )
    for code, row in moved.iterrows():
        assert label_placing._regencies()[str(code)].contains(
            shapely.Point(row["label_lon"], row["label_lat"])
        )


def test_a_crowd_of_marks_takes_no_name_away() -> None:
    """Marks everywhere: each name stays, at a place with the fewest under it."""
    everywhere = pd.DataFrame(
        [{"lon": 110.5 + x / 20, "lat": -4 + y / 20} for x in range(120) for y in range(100)]
    )
    moved = choropleth.named(everywhere)
    assert list(moved["short_name"]) == list(geography.regencies()["short_name"])
    assert moved[["label_lon", "label_lat"]].notna().all(axis=None)


@pytest.mark.parametrize(
    "figure",
    ["child_victims_2025", "all_victims_2025", "women_child_cases_2023", "child_violence_reports_2022"],
)
def test_a_hidden_count_is_in_no_map_table_or_tooltip(view: View, figure: str) -> None:
    drawn, legend = official_context.regions(view, figure)
    hidden = drawn[drawn["status"] == "hidden"]
    assert len(hidden) >= 2
    assert hidden["value"].isna().all()
    assert set(hidden["shown"]) == {"disembunyikan"}
    assert "disembunyikan" in legend
    small = geography.context().query("figure == @figure and 0 < number < 5")["regency"]
    assert set(small) <= set(hidden["regency"])
    cells = official_context.table(view).set_index("Wilayah")[view.say(f"figure-{figure}")]
    assert (cells == "disembunyikan").sum() == len(hidden)


def test_neutral_steps_go_from_the_smallest_to_the_largest() -> None:
    """0–100 in five equal steps: 19 is in the first, 20 in the second, 100 in the last."""
    assert layers.neutral_steps(pd.Series([0.0, 19, 20, 50, 100])) == [0, 0, 1, 2, 4]


def test_areas_that_are_all_alike_stand_in_the_middle() -> None:
    assert layers.neutral_steps(pd.Series([7.0, 7, 7])) == [2, 2, 2]


def rows_of_tiles(drawn: dict[str, Any]) -> list[dict[str, Any]]:
    """What the tiles are drawn from, wherever it stands in the specification."""
    return next(rows for rows in tables_of(drawn).values() if "narrow" in rows[0])


def test_tiles_on_a_phone_have_short_names_and_a_word_a_line(view: View) -> None:
    """And either the wide or the narrow words are seen, never both."""
    ranked = regions().assign(shown="peringkat 12 dari 14")
    drawn = tile_map.tile_grid(view, ranked, "nilai").to_dict()
    words = [layer["encoding"] for layer in drawn["layer"] if layer["mark"]["type"] == "text"]
    named = {tile["regency"]: (tile["narrow"], tile["narrow_sign"]) for tile in rows_of_tiles(drawn)}
    assert named["62.02"] == ("Kotim", "peringkat\n12")
    assert named["62.71"][0] == "Palangka\nRaya"
    assert max(len(word) for name, _ in named.values() for word in name.split("\n")) < 9
    seen = {encoding["text"]["field"]: encoding["opacity"]["value"]["expr"] for encoding in words}
    assert seen["name_lines"] == seen["sign"] == "width < 420 ? 0 : 1"
    assert seen["narrow"] == seen["narrow_sign"] == "width < 420 ? 1 : 0"


def test_tiles_and_map_draw_a_state_in_the_same_fill(view: View) -> None:
    drawn = tile_map.tile_grid(view, regions("too_few"), "nilai").to_dict()
    assert {tile["fill"] for tile in rows_of_tiles(drawn)} == {choropleth.fill_of("#14506E", "too_few")}


def district_rows(status: str = "ok") -> pd.DataFrame:
    codes = list(geography.districts().index)
    return pd.DataFrame({"district": codes, "shown": "1", "colour": "#14506E", "status": status})


@pytest.mark.parametrize("status", ["ok", "no_report", "hidden", "not_by_district", "no_such_service"])
def test_a_map_of_districts_is_whole_and_light(view: View, status: str) -> None:
    """136 districts; its words and shapes x."""
    drawn = choropleth.districts(view, district_rows(status), "nilai", picked=["62.06.01"]).to_dict()
    assert len(tables_of(drawn)["areas"]) == 136
    assert [district["code"] for district in tables_of(drawn)["picked"]] == ["62.06.01"]
    if status == "ok":
        assert len(gzip.compress(json.dumps(drawn, default=str).encode(), 6)) < 60_000


def point(**different: object) -> dict[str, object]:
    base = {"code": "62.06", "lon": 113.4, "lat": -1.9, "kind": "uptd_ppa", "kind_name": "UPTD PPA"}
    return {**base, "state": "open", "said": "08.00", "label": "", "mark": "", **different}


def test_points_of_one_place_stand_apart_and_a_shelter_stands_nowhere(view: View) -> None:
    frame = pd.DataFrame(
        [
            point(),
            point(kind="hospital", kind_name="RS"),
            point(kind="shelter", kind_name="rumah aman", said="x9"),
        ]
    )
    charts = point_marks.points(view, point_marks.standing(frame))
    assert len(charts) == 1
    drawn = pd.DataFrame(charts[0]["data"]["values"])
    assert list(drawn["kind"]) == ["uptd_ppa", "hospital"]
    assert len(drawn.drop_duplicates(["lon", "lat"])) == 2
    assert "x9" not in json.dumps(charts)
    assert point_marks.points(view, point_marks.standing(frame[frame["kind"] == "shelter"])) == []


def test_labels_of_points_cover_neither_each_other_nor_a_name() -> None:
    """Forty points in a cluster: what is written does not overlap, and what finds no room is left out."""
    many = [point(lon=113 + 0.1 * (k % 8), lat=-2 + 0.1 * (k // 8), label=f"titik {k}") for k in range(40)]
    named = pd.DataFrame({"label": ["Katingan"], "lon": [113.4], "lat": [-1.8]})
    labels = label_placing.placed(pd.DataFrame(many), named)
    assert 3 < len(labels) < 40
    boxes = [
        label_placing._box(*label)
        for label in [*labels[["label", "lon", "lat"]].to_numpy(), *named.to_numpy()]
    ]
    for at, box in enumerate(boxes):
        assert not any(label_placing._meet(box, other) for other in boxes[at + 1 :])
