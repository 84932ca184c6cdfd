"""The page of where next: its finding, plans of one's own, keeping them, two side by side, and pictures of little."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import locales
from briefing import publishing
from data import geography
from data.office import audit_trail, scenarios, travel_speeds
from data.office.travel_speeds import Override
from data.store import Store
from presentation.siting import answers
from tests.commands.command import answer
from tests.data.filled import PARTNER, SERVICE_POINT, sent, with_
from tests.data.office.test_field_reports import SHELTER
from tests.data.store import ready_stores
from tests.pages.app import App
from ui.server.rate_limit import Allowance
from ui.visitor import limits, logins

PERIOD = "2026-Q2"
SAVE = "Simpan susunan"
PLACED, CLOSED = "siting-own-placed-district", "siting-own-closed-district"


@pytest.fixture(autouse=True)
def roles_from_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PELITA_ROLES_FROM", "claim")
    logins.forget_all()


def claims(role: str) -> dict[str, Any]:
    login = {"is_logged_in": True, "sub": f"w-{role}", "email": f"{role}@lsm.id", "email_verified": True}
    return {**login, "iat": time.time(), "pelita_role": role, "pelita_regency": "62.06"}


def point(district: str, number: int = 1, **changes: Any) -> dict[str, Any]:
    """A point in a district that accompanies children, at the district's middle village."""
    where = {"regency_code": district[:5], "id": f"T-{number}", "district": district, "regency_name": None}
    given = {"functions": "Pendampingan korban", "longitude": None, "latitude": None, "hours": None}
    return with_(SERVICE_POINT, **{**where, **given, **changes})


def register(empty: Path, *points: dict[str, Any]) -> Store:
    store = Store(empty)
    release = sent(store, {"service_points": list(points)})
    ready_stores.once(store, lambda: publishing.publish(store, release, "Provinsi"), "publish")
    return store


def one_in_each_regency(**changes: Any) -> list[dict[str, Any]]:
    return [point(f"{code}.01", **changes) for code in geography.regencies().index]


def specs(app: App) -> list[str]:
    return [chart.proto.spec for chart in app.test.get("vega_lite_chart")]


def drawn(app: App) -> list[list[dict[str, Any]]]:
    """The points and names that the maps are sent beside their shapes."""
    assert not any(chart.proto.datasets for chart in app.test.get("vega_lite_chart"))
    layers = [layer for spec in specs(app) for layer in json.loads(spec)["layer"]]
    return [layer["data"]["values"] for layer in layers if "name" not in layer["data"]]


def choose(app: App, key: str, *values: Any) -> App:
    app.test.multiselect(key=key).set_value(list(values))
    return app.run()


# --- the finding


def test_the_title_is_the_finding_that_the_command_gives(shown: Path) -> None:
    best = answer("siting", "--period", "2026-Q3", "--new", "2", "--threshold", "2")
    app = App(period="2026-Q3").open("siting")
    assert f"membawa {locales.number('id', best['gained'])} anak lagi ke dalam 2 jam (perkiraan)" in app.title
    assert app.title.startswith("Dua pos konseling baru")
    for code in best["chosen"]:
        assert geography.districts().at[code, "name"] in app.title
    before, after, children = (locales.number("id", best[key]) for key in ("before", "after", "children"))
    assert f"{before} menjadi {after} dari {children} anak" in app.text
    assert f"{locales.number('id', best['regret'])} anak lebih sedikit" in app.text
    assert "p-median" in app.text
    assert "Skor menilai yang dikerjakan, bukan letak titik." in app.text


@pytest.mark.parametrize(
    ("kind", "new", "hours"), [("uptd_ppa", 5, 4), ("shelter", 1, 2), ("mobile_team", 3, 1)]
)
def test_every_kind_answers_as_the_command_does(shown: Path, kind: str, new: int, hours: int) -> None:
    best = answer(
        "siting", "--period", "2026-Q3", "--kind", kind, "--new", str(new), "--threshold", str(hours)
    )
    app = App(period="2026-Q3", lang="en", kind=kind, new=str(new), hours=str(hours)).open("siting")
    assert f"{locales.number('en', best['gained'])} more children within {hours} hour" in app.title
    after = locales.number("en", best["after"])
    assert f"become {after} of" in app.text
    assert len(specs(app)) == 2


def test_what_does_as_well_is_said_and_the_title_does_not_claim_more(shown: Path) -> None:
    """Of two posts in 2 hours one may as well stand elsewhere: the demonstration register has such a tie."""
    best = answer("siting", "--period", "2026-Q3", "--new", "2")
    assert best["ties"]
    app = App(period="2026-Q3").open("siting")
    assert ", misalnya di Kecamatan" in app.title
    other = set(best["ties"][0]) - set(best["chosen"])
    assert all(geography.districts().at[code, "name"] in app.text for code in other)
    assert "Tidak ada pilihan lain yang sama baiknya." not in app.text


def test_choices_stand_in_the_address_and_what_is_no_choice_falls_back(shown: Path) -> None:
    app = App(kind="shelter", new="9", hours="3", way="sideways").open("siting")
    asked = {name: app.test.query_params[name] for name in ("kind", "new", "hours", "way")}
    assert asked == {"kind": "shelter", "new": "2", "hours": "2", "way": "best"}


def test_an_answer_is_computed_once(shown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = App(period="2026-Q3").open("siting")

    def never(*_: object, **__: object) -> None:
        raise AssertionError("computed again")

    monkeypatch.setattr(answers, "best_on", never)
    monkeypatch.setattr(answers, "outcome", never)
    app.test.segmented_control(key="lang").set_value("en")
    assert "more children within 2 hours" in app.run().title
    app.test.selectbox(key="area").set_value("62.06")
    assert "Always worked out for the whole province" in app.run().text


def test_a_season_is_asked_only_where_a_district_has_a_speed_in_it(empty: Path) -> None:
    store = register(empty, *one_in_each_regency())
    app = App(period=PERIOD).open("siting")
    assert "siting-season" not in [box.key for box in app.test.selectbox]
    dry = app.text
    travel_speeds.keep(store, Override("62.06.02", 3.0, "river", "rain", "Perjalanan dinas 2026", "DPPA"))
    app = App(period=PERIOD, season="rain").open("siting")
    assert app.test.selectbox(key="siting-season").options == ["Sepanjang tahun", "Musim hujan"]
    best = answer("siting", "--period", PERIOD, "--new", "2", "--season", "rain")
    assert f"membawa {locales.number('id', best['gained'])} anak lagi" in app.title
    assert app.text != dry
    assert best["before"] < answer("siting", "--period", PERIOD, "--new", "2")["before"]


# --- a plan of one's own


def test_a_plan_begins_with_the_best_and_tells_at_once_what_moving_costs(shown: Path) -> None:
    app = App(period="2026-Q3", way="own").open("siting")
    best = answer("siting", "--period", "2026-Q3", "--new", "2")
    assert app.test.multiselect(key=PLACED).value == sorted(best["chosen"])
    assert "Tidak ada tempat yang lebih baik untuk 2 titik baru." in app.text
    choose(app, PLACED, "62.71.01")
    scenario = answer(
        "what-if", "--period", "2026-Q3", "--threshold", "2", "--place", "counselling_post:62.71.01"
    )
    after = locales.number("id", scenario["totals"]["reached_after"])
    assert f"menjadi {after} dari" in app.text
    assert "Tempat terbaik untuk 1 titik baru" in app.text


def test_children_of_a_silent_regency_that_a_plan_gains_may_be_reached_already(shown: Path) -> None:
    app = choose(App(period="2026-Q3", way="own").open("siting"), PLACED, "62.12.02")
    assert "tinggal di daerah yang belum menyampaikan titiknya" in app.text
    assert "Mungkin sudah" not in choose(app, PLACED, "62.71.01").text


def test_closing_a_point_takes_children_away_and_says_how_many(empty: Path) -> None:
    register(empty, *one_in_each_regency())
    app = choose(App(period=PERIOD, way="own").open("siting"), PLACED)
    assert app.title == "Susunan ini tidak mengubah jumlah anak dalam 2 jam (perkiraan)"
    choose(app, CLOSED, ("62.01", "T-1"))
    totals = answer("what-if", "--period", PERIOD, "--threshold", "2", "--close", "62.01/T-1")["totals"]
    lost = locales.number("id", totals["reached_before"] - totals["reached_after"])
    assert app.title == f"Dengan susunan ini {lost} anak tidak lagi dalam 2 jam (perkiraan)"
    assert "Yang berkurang" in app.text
    assert "Tidak lagi dapat dinilai" in app.text
    assert "tidak lagi terjangkau" in app.text
    assert "ditutup" in app.text


def test_a_plan_is_still_there_after_a_look_at_another_way(shown: Path) -> None:
    app = choose(App(period="2026-Q3", way="own").open("siting"), PLACED, "62.71.01")
    app.test.segmented_control(key="siting-way").set_value("best")
    app.run()
    app.test.segmented_control(key="siting-way").set_value("own")
    assert app.run().test.multiselect(key=PLACED).value == ["62.71.01"]


# --- keeping


def keep(app: App, name: str) -> App:
    app.test.text_input(key="siting-name").set_value(name)
    return app.press(SAVE)


def test_a_partner_keeps_a_plan_and_the_trail_says_so(empty: Path) -> None:
    store = register(empty, *one_in_each_regency())
    app = App(period=PERIOD, way="own", claims=claims("partner")).open("siting")
    choose(app, PLACED, "62.06.05")
    choose(app, CLOSED, ("62.01", "T-1"))
    keep(app, "Dua pos di hulu")
    assert 'Susunan "Dua pos di hulu" tersimpan.' in app.text.replace("\\", "")
    kept = scenarios.get(store, "dua pos di hulu")
    assert (kept.kind, kept.threshold_hours, kept.placed, kept.closed) == (
        "counselling_post", 2.0, ("62.06.05",), (("62.01", "T-1"),),
    )  # fmt: skip
    entry = audit_trail.entries(store).query("action == 'scenario'").iloc[-1]
    assert (entry["actor"], entry["role"]) == ("partner@lsm.id", "partner")
    assert "Susunan yang tersimpan (1)" in app.text
    assert (app.text).count("partner@lsm.id") == 1  # who is logged in, above the page


def test_the_public_may_place_points_and_keeps_and_reads_none(empty: Path) -> None:
    store = register(empty, *one_in_each_regency())
    release = store.latest_release()
    assert release is not None
    scenarios.save(
        store, scenarios.SavedScenario("Rahasia kantor", "uptd_ppa", 2, ("62.06.05",), (), release.id)
    )
    for way in ("own", "compare"):
        app = App(period=PERIOD, way=way, local=False).open("siting")
        assert "Rahasia kantor" not in app.text
        assert SAVE not in [button.label for button in app.test.button]
        assert "Rahasia kantor" not in str([box.options for box in app.test.selectbox])
    app = App(period=PERIOD, way="own", local=False).open("siting")
    assert "Menyimpan hanya untuk mitra dan kantor yang masuk." in app.text
    assert "lagi ke dalam 2 jam" in choose(app, PLACED, "62.12.05").title


@pytest.mark.parametrize(
    ("name", "reason"),
    [("x", "pendek dan biasa"), ("Budi 0812-3456-7890", "data pribadi"), ("", "pendek dan biasa")],
)
def test_a_name_that_cannot_be_kept_is_refused_with_its_reason(empty: Path, name: str, reason: str) -> None:
    store = register(empty, *one_in_each_regency())
    app = keep(App(period=PERIOD, way="own", claims=claims("verifier")).open("siting"), name)
    assert reason in app.text
    assert scenarios.every(store).empty


def test_a_name_is_taken_once_and_free_again_when_its_own_role_removes_it(empty: Path) -> None:
    store = register(empty, *one_in_each_regency())
    keep(App(period=PERIOD, way="own", claims=claims("partner")).open("siting"), "Hulu")
    app = keep(App(period=PERIOD, way="own", claims=claims("officer")).open("siting"), "hulu")
    assert "Nama itu sudah dipakai" in app.text
    assert "Hapus dari daftar" not in [button.label for button in app.test.button]
    app = App(period=PERIOD, way="own", claims=claims("partner")).open("siting")
    assert 'Susunan "Hulu" dihapus dari daftar.' in app.press("Hapus dari daftar").text
    assert scenarios.every(store).empty


def test_whoever_keeps_too_often_is_asked_to_wait(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = register(empty, *one_in_each_regency())
    monkeypatch.setattr(limits, "SCENARIOS", Allowance(1, 600))
    app = keep(App(period=PERIOD, way="own", claims=claims("partner")).open("siting"), "Satu")
    assert "Terlalu banyak permintaan" in keep(app, "Dua").text
    assert scenarios.every(store)["name"].tolist() == ["Satu"]


# --- side by side


def test_two_plans_stand_side_by_side_with_their_difference(empty: Path) -> None:
    register(empty, *one_in_each_regency())
    app = choose(App(period=PERIOD, way="own").open("siting"), PLACED, "62.06.05")
    keep(app, "Satu di hulu")
    app.test.segmented_control(key="siting-way").set_value("compare")
    app.run()
    app.test.selectbox(key="siting-plan-0").set_value("Satu di hulu")
    app.run()
    app.test.selectbox(key="siting-plan-1").set_value("Terbaik: Dua pos konseling baru")
    app.run()
    asked = ("--period", PERIOD, "--threshold", "2")
    reached = answer("what-if", *asked, "--place", "counselling_post:62.06.05")["totals"]["reached_after"]
    best = answer("siting", *asked, "--new", "2")["after"]
    assert f"membawa {locales.number('id', best - reached)} anak lebih banyak ke dalam 2 jam" in app.title
    assert f"+{locales.number('id', best - reached)}" in app.text
    assert len(specs(app)) == 2
    assert "Satu di hulu" not in app.test.selectbox(key="siting-plan-1").options


def test_a_kept_plan_whose_closed_point_is_gone_says_so(empty: Path) -> None:
    store = register(empty, *one_in_each_regency())
    release = store.latest_release()
    assert release is not None
    gone = scenarios.SavedScenario(
        "Tutup satu", "uptd_ppa", 2, ("62.06.05",), (("62.01", "T-99"),), release.id
    )
    scenarios.save(store, gone)
    app = App(period=PERIOD, way="compare").open("siting")
    app.test.selectbox(key="siting-plan-1").set_value("Tutup satu")
    assert "1 titik yang ditutup dalam susunan ini tidak ada" in app.run().text
    assert "T-99" not in app.text


# --- true pictures of little


def test_with_nothing_told_of_points_there_is_no_answer(empty: Path) -> None:
    store = Store(empty)
    publishing.publish(store, sent(store, {"partners": [PARTNER]}), "Provinsi")
    app = App(period=PERIOD).open("siting")
    assert app.title.startswith("Belum dapat dijawab: sampai Triwulan II 2026 belum ada daerah")
    assert "mungkin sudah terjangkau" in app.text
    assert "baru terjangkau" in app.text


def test_without_any_point_left_the_first_is_placed_from_nothing(empty: Path) -> None:
    """Every regency had one and closed it in January."""
    register(empty, *one_in_each_regency(closed=date(2026, 1, 20)))
    app = App(period=PERIOD, new="1").open("siting")
    assert app.title.startswith("Satu pos konseling baru")
    assert "0 menjadi" in app.text
    assert "Sekarang: 0 anak" in app.text
    assert "Belum diketahui" not in app.text
    team = App(period=PERIOD, kind="mobile_team", new="1").open("siting")
    assert team.title.startswith("Satu tim keliling baru")


def test_a_regency_with_no_district_reached_is_drawn_so_and_one_that_is_silent_is_not(empty: Path) -> None:
    """Only Palangka Raya and Murung Raya told anything, and Murung Raya's point was closed."""
    register(empty, point("62.71.01"), point("62.12.01", closed=date(2026, 1, 20)))
    app = App(period=PERIOD).open("siting")
    twin = app.test.get("dataframe")[0].value
    now = twin.set_index("Wilayah")["Sekarang"]
    assert set(now[now.index.str.contains("Murung Raya")]) == {"belum terjangkau"}
    assert set(now[now.index.str.contains("Sukamara")]) == {"belum diketahui"}
    assert "titik layanannya belum disampaikan" in app.text


def test_where_all_are_reached_nothing_is_placed(empty: Path) -> None:
    everywhere = [point(code) for code in geography.districts().index]
    for number, place in enumerate(everywhere, 1):
        place["id"] = f"T-{number}"
    register(empty, *everywhere)
    app = App(period=PERIOD).open("siting")
    assert app.title == (
        "Dua pos konseling baru tidak menambah siapa pun: semua anak yang dihitung sudah dalam 2 jam (perkiraan)"
    )
    assert "Pilihan kedua" not in app.text
    assert "100 % menjadi 100 %" in app.text
    assert (
        App(period=PERIOD, way="compare").open("siting").title == "Belum ada dua susunan untuk dibandingkan"
    )


def test_where_many_are_equal_all_ties_are_counted(empty: Path) -> None:
    """One hour, nothing left standing: many sets of five do as well, and the page says more than it lists."""
    register(empty, *one_in_each_regency(closed=date(2026, 1, 20)))
    best = answer("siting", "--period", PERIOD, "--new", "1", "--threshold", "6")
    app = App(period=PERIOD, new="1", hours="6").open("siting")
    assert ("misalnya" in app.title) == bool(best["ties"])


# --- a shelter is never finer than its regency


def everything_sent(app: App) -> str:
    """All that a browser is sent: charts, HTML, tables, and the options of every box."""
    boxes = [*app.test.selectbox, *app.test.multiselect]
    return "\n".join(
        [*specs(app), str(drawn(app)), app.text, json.dumps([list(map(str, box.options)) for box in boxes])]
    )


@pytest.mark.parametrize("way", ["best", "own", "compare"])
def test_a_shelter_is_never_finer_than_its_regency(empty: Path, way: str) -> None:
    """Neither its number nor a district is sent of what stands, and what is placed stands in a regency."""
    register(empty, *one_in_each_regency(), SHELTER)
    app = App(period=PERIOD, kind="shelter", way=way).open("siting")
    text = everything_sent(app)
    assert "T-9" not in text
    districts = geography.districts()
    named = districts[~districts["name"].isin(set(geography.regencies()["short_name"]))]
    assert [name for name in named["name"] if f"{name} (" in text] == []
    if way == "own":
        assert app.test.multiselect(key="siting-own-closed-regency").options == ["Rumah aman, Katingan"]
        assert len(app.test.multiselect(key="siting-own-placed-regency").options) == 14
        choose(app, "siting-own-closed-regency", ("62.06", "T-9"))
        assert "tidak lagi dalam 2 jam" in app.title or "Yang berkurang" in app.text
        assert "T-9" not in everything_sent(app)


def test_a_shelter_is_on_no_map_of_other_kinds(empty: Path) -> None:
    register(empty, *one_in_each_regency(), SHELTER)
    for way in ("best", "own"):
        app = App(period=PERIOD, way=way).open("siting")
        assert "T-9" not in everything_sent(app)
        assert "Rumah aman, " not in everything_sent(app)
        for rows in drawn(app):
            assert {name for row in rows for name in row} <= {"lon", "lat", "text"}
        standing = [len(rows) for rows in drawn(app) if "text" not in rows[0]]
        # On each of the two maps what stands, and the two that are placed.
        assert standing == [14, 14, 2]
