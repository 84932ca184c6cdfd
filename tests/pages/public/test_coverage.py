"""The page of coverage: its finding, its list with reasons, every layer, one area; the true picture at the edges."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data import geography, importing
from data.store import Store
from indicators.access.travel import THRESHOLDS
from presentation.coverage import need_by_provision, reach, reach_layers
from presentation.maps import label_placing
from tests.data import filled
from tests.families import family
from tests.pages.app import App
from tests.pages.test_published import everything_of
from tests.presentation.drawn import tables_of

ALL = [*reach_layers.BOTH, *reach_layers.BY_REGENCY, "score", "blank_spots", "victims_served"]


def open_page(**choices: str) -> App:
    return App(**choices).open("coverage")


def html_of(app: App, mark: str) -> str:
    """The piece of HTML with this mark."""
    return next(element.proto.body for element in app.test.get("html") if mark in element.proto.body)


def maps_of(app: App) -> list[dict]:
    return [json.loads(chart.proto.spec) for chart in app.test.get("vega_lite_chart")]


def areas_of(app: App) -> list[dict]:
    """The areas of the first map, as they are drawn."""
    return tables_of(maps_of(app)[0])["areas"]


# --- the first screen
MOST = r"Paling kurang terjangkau(?: menurut pilihan ini)?"


def test_the_title_is_the_finding(shown: Path) -> None:
    """How many children live beyond the threshold, of how many, and who is most underserved; further hours, fewer."""
    beyond = []
    for hours in THRESHOLDS:
        title = open_page(hours=str(hours)).title
        match = re.fullmatch(
            rf"([\d.]+) dari 301\.873 anak 12–17 tahun \(perkiraan\) tinggal lebih dari {hours} jam dari "
            r"pendampingan(?:; [\d.]+ belum diketahui)?\. Paling kurang terjangkau menurut pilihan ini: [\w ]+ "
            r"\(dengan pilihan lain tempat \d+–\d+\)\.",
            title,
        )
        assert match, title
        beyond.append(int(match[1].replace(".", "")))
    assert beyond == sorted(beyond, reverse=True)
    assert beyond[0] > beyond[-1]


@pytest.mark.parametrize("by", ["regency", "district"])
@pytest.mark.parametrize("area", ["62", "kalteng-2", "62.06"])
def test_the_page_and_its_map_name_the_same_area_as_most_underserved(shown: Path, area: str, by: str) -> None:
    app = App(area=area, layer="underserved", by=by).open("coverage")
    named = re.search(rf"{MOST}: (.+)\.$", app.title)
    on_the_map = re.search(rf"### {MOST}: ([^;\n]+)", app.text)
    assert (named and named[1]) == (on_the_map and on_the_map[1])


def test_the_list_says_why_in_plain_words(shown: Path) -> None:
    html = html_of(open_page(), "class='gaps'")
    assert html.count("<li>") == 5
    for reason in (
        r"\d+ dari \d+ desa blank spot",
        "tidak ada psikolog anak",
        r"tidak ada kegiatan sejak \w+ 20\d\d",
    ):
        assert re.search(reason, html), reason
    assert re.search(r"\d+ dari \d+ kecamatan dalam 2 jam", open_page(place="62.07").text)
    assert "place=62." in html


def test_both_levels_have_a_map_of_all_areas_and_a_table_of_all(shown: Path) -> None:
    for by, count in (("regency", 14), ("district", 136)):
        app = open_page(by=by)
        assert len(areas_of(app)) == count
        assert html_of(app, "class='ledger'").count("<tr>") == count + 1
        assert list(app.test.dataframe) == []


_WITH_FIGURE = ("ok", "reported_zero", "fewer_domains")


@family()
@pytest.mark.parametrize("by", ["regency", "district"])
def test_every_layer_is_drawn_with_a_title_and_a_word_for_every_area(shown: Path, by: str) -> None:
    app = open_page(by=by)
    for layer in ALL if by == "regency" else reach_layers.BOTH:
        app.test.selectbox(key="layer").set_value(layer)
        drawn = areas_of(app.run())
        assert app.test.session_state["layer"] == layer
        assert all(area["shown"].strip() for area in drawn)
        without = [area["shown"] for area in drawn if area["status"] not in _WITH_FIGURE]
        assert not [shown for shown in without if re.match(r"\d", shown)]
        assert len(app.test.selectbox(key="layer").options) > 10


def test_where_there_is_none_that_is_the_lowest(shown: Path) -> None:
    """By district many have no function at all: the title counts them, and calls no figure the lowest."""
    app = open_page(by="district", layer="functions")
    none = sum(area["status"] == "no_such_service" for area in areas_of(app))
    assert none > 50
    assert f"; {none} daerah tanpa layanan itu sama sekali; 10 daerah tanpa angka" in app.text
    assert "; terendah" not in app.text


def test_what_is_known_by_regency_only_is_not_offered_by_district(shown: Path) -> None:
    for layer in (*reach_layers.BY_REGENCY, "score"):
        assert open_page(by="district", layer=layer).test.session_state["layer"] == "underserved"


def test_estimates_are_called_so_and_hours_come_in_bands(shown: Path) -> None:
    for layer in ("children_within", "travel", "accessibility"):
        for by in ("regency", "district"):
            figures = [
                area["shown"] for area in areas_of(open_page(layer=layer, by=by)) if area["status"] == "ok"
            ]
            assert figures
            assert all("perkiraan" in figure for figure in figures)
            assert not any(re.search(r"\d,\d+ jam|menit", figure) for figure in figures)


def test_choices_stand_in_the_address_and_what_it_cannot_mean_falls_back(shown: Path) -> None:
    app = open_page(layer="travel", by="district", hours="4", place="62.06.05", picture="deck")
    for name, wanted in {"layer": "travel", "by": "district", "hours": "4", "place": "62.06.05"}.items():
        assert app.test.query_params[name] in (wanted, [wanted])
    app = open_page(layer="none", by="village", hours="3", place="99.99", picture="film")
    assert app.test.session_state["layer"] == "underserved"
    assert app.test.session_state["place"] == ""


# --- one area


def test_one_area_tells_its_rank_reasons_parts_points_and_districts(shown: Path) -> None:
    text = open_page(place="62.06").text
    assert re.search(r"Peringkat \d+ dari 13; antara \d+ dan \d+ pada sembilan dari sepuluh", text)
    for part in (
        "Anak 12–17 tahun",
        "Desa blank spot",
        "Fungsi layanan",
        "Petugas terjangkau",
        "Desa dengan PATBM",
    ):
        assert part in text
    assert "T-00022" in text
    assert "Kecamatan di Katingan" in [expander.label for expander in open_page(place="62.06").test.expander]


def test_the_area_follows_the_kind_of_areas(shown: Path) -> None:
    """A district becomes its regency where regencies are shown; what lies outside the chosen area is no choice."""
    app = open_page(by="district", place="62.06.05")
    app.test.session_state["by"] = "regency"
    assert app.run().test.session_state["place"] == "62.06"
    assert open_page(area="kalteng-3", place="62.06").test.session_state["place"] == ""


# --- shelters


@pytest.mark.parametrize("picture", ["map", "tiles", "deck"])
@pytest.mark.parametrize("by", ["regency", "district"])
def test_a_shelter_is_never_finer_than_its_regency(shown: Path, by: str, picture: str) -> None:
    """In no chart, deck or table; the one list says in which regency it is, and that its place is confidential."""
    for layer in ("functions", "travel"):
        app = open_page(by=by, picture=picture, layer=layer, place="62.71")
        charts = json.dumps(maps_of(app)) + "".join(
            chart.proto.json for chart in app.test.get("deck_gl_json_chart")
        )
        assert "T-00057" not in charts
        assert "shelter" not in charts
        rows = re.findall(r"<tr[^>]*>(?:(?!</tr>).)*T-00057.*?</tr>", html_of(app, "T-00057</td>"))
        assert len(rows) == 1
        assert "tempatnya dirahasiakan" in rows[0]
        district_names = geography.districts().query("regency == '62.71'")["name"]
        reported = html_of(app, "!4")
        assert "Rumah aman T-00057, Kota Palangka Raya<br>" in reported
        assert not any(name in rows[0] or name in reported for name in district_names)


# --- what the public gets


def test_the_public_sees_no_count_of_people_by_district(published: Path) -> None:
    for layer in ("reports_received", "campaign_participants"):
        app = App(local=False, period="2026-Q2", by="district", layer=layer).open("coverage")
        assert "ok" not in {area["status"] for area in areas_of(app)}
        assert "disembunyikan" in {area["shown"] for area in areas_of(app)}
    seen = everything_of(App(local=False, period="2026-Q2", by="district", place="62.06.01").open("coverage"))
    assert "laporan</td>" not in seen


# --- the true picture at the edges


@pytest.fixture
def register(empty: Path) -> Callable[..., None]:
    """Takes in a workbook of Katingan with these tables, and nothing else."""

    def take(**tables: list) -> None:
        store, today = Store(empty), date(2026, 6, 30)
        importing.take(
            importing.examine("a.xlsx", filled.workbook_of(tables), store, today), store, cut_off=today
        )

    return take


def test_nothing_known_is_neither_zero_nor_a_rank(register: Callable[..., None]) -> None:
    register(satisfaction=[filled.QUESTIONNAIRE])
    for by in ("regency", "district"):
        app = open_page(period="2026-Q1", by=by)
        assert app.title.startswith("Belum diketahui berapa dari 301.873 anak")
        assert "Paling kurang terjangkau" not in app.title
        assert {area["status"] for area in areas_of(app)} == {"too_few"}
        assert "Belum ada daerah yang dapat diberi peringkat" in app.text
        assert "dan layanannya diketahui" in app.text
        assert open_page(period="2026-Q1", by=by, layer="travel").text.count("Belum ada angka") == 1
    assert "Titik layanan di daerah ini belum diketahui" in app.text


def test_points_told_and_none_open_is_no_service_and_no_gap(register: Callable[..., None]) -> None:
    """Katingan says that its only point has closed: its children are beyond any threshold, and that is known."""
    closed = filled.with_(filled.SERVICE_POINT, closed=date(2026, 2, 1))
    register(service_points=[closed], satisfaction=[filled.QUESTIONNAIRE])
    app = open_page(period="2026-Q1", by="district", layer="travel")
    states = {area["code"]: area["status"] for area in areas_of(app)}
    katingan = {status for code, status in states.items() if code.startswith("62.06")}
    others = {status for code, status in states.items() if not code.startswith("62.06")}
    assert katingan == {"no_such_service"}
    assert others == {"no_report"}
    assert "hatched" in tables_of(maps_of(app)[0])
    assert app.title.startswith("20.925 dari 301.873 anak 12–17 tahun (perkiraan) tinggal lebih dari 2 jam")
    functions = {area["code"]: area for area in areas_of(open_page(period="2026-Q1", layer="functions"))}
    assert functions["62.06"]["status"] == "no_such_service"
    assert functions["62.07"]["status"] == "no_report"
    assert "Tidak ada titik layanan yang terbuka" in open_page(period="2026-Q1", area="62.06").text


def test_a_regency_with_no_district_reached_is_said_to_be_so(register: Callable[..., None]) -> None:
    """A month of campaigns in which none was held is a known zero in each of its thirteen districts."""
    register(campaigns=[filled.with_(filled.CAMPAIGN, held="Tidak")])
    app = open_page(period="2026-01", by="district", layer="campaign_reach")
    districts = [area for area in areas_of(app) if area["code"].startswith("62.06")]
    assert {(district["status"], district["shown"]) for district in districts} == {
        ("ok", "belum ada kegiatan")
    }
    assert "1 dari 14 melapor; belum ada yang disimpulkan" in app.text
    assert (
        "0 dari 13 kecamatan"
        in open_page(period="2026-01", by="district", layer="campaign_reach", area="62.06").text
    )
    assert len({district["fill"] for district in districts}) == 1


def regencies(values: list[float]) -> pd.DataFrame:
    codes = list(geography.regencies().index)
    have_values = [value == value for value in values]
    return pd.DataFrame(
        {
            "area": codes,
            "regency": codes,
            "value": values,
            "shown": [f"{value:g}" if value == value else "tidak ada laporan diterima" for value in values],
            "short": [f"{value:g}" for value in values],
            "status": ["ok" if has_value else "no_report" for has_value in have_values],
            "class": "",
            "step": float("nan"),
        }
    )


NAN = float("nan")


@pytest.mark.parametrize(
    ("values", "colours", "phrase"),
    [
        ([7.0] * 14, 1, "14 daerah"),
        ([NAN] * 14, 0, "Belum ada angka"),
        ([NAN] * 13 + [3.0], 1, "Palangka Raya"),
        ([0.0, *[1.0] * 13], 2, "terendah"),
    ],
    ids=["alike", "missing", "one", "two"],
)
def test_layers_at_their_edges_are_drawn_as_they_are(
    shown: Path, monkeypatch: pytest.MonkeyPatch, values: list[float], colours: int, phrase: str
) -> None:
    monkeypatch.setattr(reach_layers, "rows", lambda *_: regencies(values))
    app = open_page(layer="functions")
    drawn = areas_of(app)
    measured = [area for area in drawn if area["status"] == "ok"]
    assert len(measured) == sum(value == value for value in values)
    assert len({area["fill"] for area in measured}) == colours
    assert {area["fill"] for area in drawn if area["status"] != "ok"} <= {"#FFFFFF"}
    title = next(markdown.value for markdown in app.test.markdown if markdown.value.startswith("### "))
    assert phrase in title


# --- need and provision


def test_the_nine_classes_have_a_sign_and_grow_darker_with_need_and_with_lack() -> None:
    """For grey print: lightness falls along both axes, and no two classes have the same sign."""

    def lightness(sign: str) -> float:
        red, green, blue = (int(need_by_provision.COLOURS[sign][at : at + 2], 16) for at in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    assert len(set(need_by_provision.COLOURS.values())) == 9
    for need in "ABC":
        assert lightness(f"{need}3") > lightness(f"{need}2") > lightness(f"{need}1")
    for there in "123":
        assert lightness(f"A{there}") > lightness(f"B{there}") > lightness(f"C{there}")


def test_signs_of_areas_say_both_classes_and_nothing_where_one_is_unknown() -> None:
    table = pd.DataFrame({"need_class": [3, 1, 0, 2], "provision_class": [1, 3, 0, 0]}, index=list("abcd"))
    assert list(need_by_provision.signs(table)) == ["C1", "A3", "", ""]


def test_the_square_counts_the_areas_of_the_map(shown: Path) -> None:
    app = open_page()
    square = html_of(app, "class='pair'")
    counted = [int(count) for count in re.findall(r"<small>(\d+)</small>", square)]
    drawn = [area for area in tables_of(maps_of(app)[1])["areas"] if area["status"] == "ok"]
    assert sum(counted) == len(drawn) == 13
    assert all(re.match(r"[ABC][123]: kebutuhan", area["shown"]) for area in drawn)


def test_signs_in_districts_do_not_cover_each_other() -> None:
    places = geography.districts()
    kept = label_placing.free(pd.Series(["C1"] * len(places)), places["lon"], places["lat"])
    assert 60 < sum(kept) < len(places)


def test_what_is_missing_is_its_own_finding(shown: Path) -> None:
    app = open_page()
    finding = next(markdown.value for markdown in app.test.markdown if "bagian di" in markdown.value)
    assert "terbanyak di Murung Raya" in finding
    assert "1 daerah belum dapat diberi peringkat" in finding
    assert "dilaporkan nol" not in html_of(app, "tidak ada laporan diterima</td>")


def test_layers_of_a_threshold_change_with_it_and_ask_the_release_once(
    shown: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_page(layer="children_within", hours="2")
    made = []
    monkeypatch.setattr(reach.lands, "land", lambda: made.append(1))
    before = [area["shown"] for area in areas_of(app)]
    app.test.session_state["hours"] = "1"
    assert [area["shown"] for area in areas_of(app.run())] != before
    assert made == []
