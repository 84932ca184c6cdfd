"""Reference files are small, fit each other and add up to what their sources state; names are read right."""

from __future__ import annotations

import json
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from data import geography, reference
from data.geography import Recognition, recognise_district, recognise_regency

REFERENCE = reference.FOLDER
REGENCIES = geography.regencies()
BPS_READING = {bps: code for code, bps in REGENCIES["bps_code"].items()}


def shapes(level: str) -> np.ndarray:
    return geography.boundary_frame(level).geometry.to_numpy()


def total(figure: str) -> float:
    context = geography.context()
    return float(context.loc[context["figure"] == figure, "number"].sum())


# --- boundaries


@pytest.mark.parametrize(
    ("level", "features", "bytes_allowed"),
    [("regencies", 14, 60_000), ("districts", 136, 160_000), ("province", 1, 20_000)],
)
def test_boundary_files_are_complete_and_small(level: str, features: int, bytes_allowed: int) -> None:
    assert len(geography.boundaries(level)["features"]) == features
    assert (REFERENCE / f"{level}.geojson").stat().st_size <= bytes_allowed


@pytest.mark.parametrize("level", ["regencies", "districts"])
def test_shapes_have_the_codes_and_names_of_the_tables(level: str) -> None:
    table = getattr(geography, level)()
    frame = geography.boundary_frame(level)
    assert frame["name"].to_dict() == table["name"].to_dict()
    assert set(frame.columns) - {"geometry", "name"} == ({"regency"} if level == "districts" else set())


@pytest.mark.parametrize("level", ["regencies", "districts"])
def test_shapes_cover_the_land_without_gap_or_overlap(level: str) -> None:
    """The parts add up to the province, and the province has no hole left between them."""
    parts = shapes(level)
    assert shapely.is_valid(parts).all()
    assert shapely.coverage_is_valid(parts)
    whole = shapely.union_all(parts)
    assert shapely.area(parts).sum() == pytest.approx(whole.area, rel=1e-12)
    assert [len(part.interiors) for part in shapely.get_parts(whole)] == [0, 0]
    assert whole.equals(shapes("province")[0])


def test_a_regency_is_exactly_its_districts() -> None:
    frame = geography.boundary_frame("districts")
    for code, regency in geography.boundary_frame("regencies").geometry.items():
        districts = frame.loc[frame["regency"] == code].geometry.to_numpy()
        assert shapely.coverage_union_all(districts).equals(regency)


def test_the_province_is_one_land_and_one_island() -> None:
    areas = sorted(shapely.area(shapely.get_parts(shapes("province")[0])) * 12_300)
    assert len(areas) == 2
    assert areas[0] > 10
    assert areas[1] == pytest.approx(153_430, rel=0.005)


@pytest.mark.parametrize("level", ["regencies", "districts"])
def test_no_part_is_a_sliver(level: str) -> None:
    parts = shapely.get_parts(shapes(level))
    assert (shapely.area(parts) * 12_300).min() > 0.9
    assert (4 * np.pi * shapely.area(parts) / shapely.length(parts) ** 2).min() > 0.05


@pytest.mark.parametrize("level", ["regencies", "districts", "province"])
def test_outer_rings_run_clockwise_for_vega(level: str) -> None:
    for part in shapely.get_parts(shapes(level)):
        assert not shapely.is_ccw(part.exterior)
        assert all(shapely.is_ccw(hole) for hole in part.interiors)


def test_corners_lie_on_one_grid() -> None:
    corners = shapely.get_coordinates(shapes("districts"))
    assert np.allclose(corners, corners.round(3), atol=1e-12)


def test_boundaries_are_a_fresh_copy_and_other_levels_are_refused() -> None:
    geography.boundaries("regencies")["features"].clear()
    assert len(geography.boundaries("regencies")["features"]) == 14
    with pytest.raises(ValueError, match="regencies, districts or province"):
        geography.boundaries("villages")


# --- points on the map


def test_label_and_capital_points_lie_in_their_regency() -> None:
    """Coastal and riverside capitals may fall a little outside the generalised line."""
    drawn = geography.boundary_frame("regencies").geometry
    for code, row in REGENCIES.iterrows():
        assert drawn[code].contains(shapely.Point(row["label_lon"], row["label_lat"]))
        assert drawn[code].distance(shapely.Point(row["capital_lon"], row["capital_lat"])) < 0.01


def test_short_names_do_not_collide_on_a_map_600_px_wide() -> None:
    """Six pixels a letter and 15 a line are more than Source Sans of 11 px takes."""
    west, _, east, _ = shapes("province")[0].bounds
    pixels = 600 / (east - west)
    boxes = [
        (row["label_lon"] * pixels, row["label_lat"] * pixels, len(row["short_name"]) * 6)
        for _, row in REGENCIES.iterrows()
    ]
    for (x1, y1, width1), (x2, y2, width2) in combinations(boxes, 2):
        assert abs(x1 - x2) >= (width1 + width2) / 2 or abs(y1 - y2) >= 15
    assert all(x - width / 2 >= west * pixels and x + width / 2 <= east * pixels for x, _, width in boxes)


def test_tiles_are_fourteen_different_places() -> None:
    assert not REGENCIES.duplicated(["tile_row", "tile_col"]).any()


def test_a_districts_point_lies_in_the_district() -> None:
    drawn = geography.boundary_frame("districts").geometry
    table = geography.districts()
    assert shapely.contains_xy(drawn.to_numpy(), table["lon"].to_numpy(), table["lat"].to_numpy()).all()


# --- tables


def test_tables_have_the_agreed_shape() -> None:
    frame = geography.geography()
    assert frame.index.tolist() == sorted(REGENCIES.index)
    assert frame.index.name == "regency"
    assert frame.columns[:2].tolist() == ["name", "electoral_district"]
    assert frame.columns[2:8].tolist() == list(geography.DENOMINATORS)
    assert {name.partition("@")[0] for name in frame.columns[8:]} == set(geography.DENOMINATORS)
    assert (frame.dtypes[["districts", "villages", "children_0_17", "blank_spot_villages"]] == "int64").all()


def test_loaders_give_frames_that_may_be_changed() -> None:
    names, figures = geography.regencies(), geography.context()
    names.loc["62.06", "name"] = ""
    figures.loc[:, "number"] = 0.0
    assert geography.regencies().loc["62.06", "name"] == "Kabupaten Katingan"
    assert total("blank_spot_villages") == 376


def test_electoral_districts_have_45_seats_and_every_regency() -> None:
    seats = geography.electoral_districts()["seats"]
    assert seats.tolist() == [10, 10, 7, 9, 9]
    assert seats.sum() == 45
    assert set(REGENCIES["electoral_district"]) == set(seats.index)


@pytest.mark.parametrize(
    ("figure", "stated"),
    [
        ("blank_spot_villages", 376),
        ("child_victims_2025", 272),
        ("all_victims_2025", 414),
        ("child_violence_reports_2022", 69),
        ("women_child_cases_2023", 294),
        ("villages", 1_571),
        ("population", 2_784_971),
        ("children_0_17", 821_784),
        ("children_12_17", 301_873),
        ("area_km2", 153_430.363),
    ],
)
def test_figures_add_up_to_what_their_source_states(figure: str, stated: float) -> None:
    assert total(figure) == pytest.approx(stated, abs=1e-6)


def test_districts_and_villages_agree_between_files() -> None:
    frame = geography.geography()
    context = geography.context().query("figure == 'villages'").set_index("regency")["number"]
    assert frame["districts"].sum() == 136
    assert frame["districts"].to_dict() == geography.districts()["regency"].value_counts().to_dict()
    assert frame["villages"].to_dict() == context.astype(int).to_dict()
    assert all(code.startswith(f"{regency}.") for code, regency in geography.districts()["regency"].items())


def test_a_figure_is_of_the_year_in_which_its_time_ends() -> None:
    context, sources = geography.context(), geography.context_sources()
    assert (context["year"] == context["figure"].map(sources["as_of"].str.split("/").str[-1].str[:4])).all()


def with_lines(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    return pd.concat(
        [geography.denominators(), pd.DataFrame(rows, columns=geography.LINE)], ignore_index=True
    )


def test_a_year_without_a_line_has_what_was_known_before_it_and_the_first_holds_before_that() -> None:
    """Katingan alone has a line of 2026; the others keep in 2026 what they had in 2024."""
    before, column = geography.geography(), "children_12_17"
    frame = geography.geography(with_lines((column, "62.06", "2026", "30000")))
    assert frame.loc["62.06", [f"{column}@2024", f"{column}@2026", column]].tolist() == [
        20_925,
        30_000,
        30_000,
    ]
    others = frame.index.drop("62.06")
    assert frame.loc[others, f"{column}@2026"].equals(before.loc[others, column])
    earlier = geography.geography(with_lines((column, "62.06", "2023", "19000")))
    assert earlier.loc["62.06", [f"{column}@2023", f"{column}@2024"]].tolist() == [19_000, 20_925]
    assert earlier.loc[others, f"{column}@2023"].equals(before.loc[others, column])


def test_every_figure_has_its_source_and_kind() -> None:
    context, sources = geography.context(), geography.context_sources()
    assert set(context["figure"]) == set(sources.index)
    assert sources.notna().all().all()
    assert set(sources.index[sources["people_harmed"]]) == {
        "child_victims_2025", "all_victims_2025", "child_violence_reports_2022", "women_child_cases_2023",
    }  # fmt: skip
    kinds = context["figure"].map(sources["kind"])
    assert context.loc[kinds == "number", "number"].notna().all()
    assert context.loc[kinds == "text", "number"].isna().all()


def test_missing_stays_missing() -> None:
    """Seven of 14 have a 2023 category; for ten no evidence of a UPTD PPA was found; Lamandau's 0 is a 0."""
    context = geography.context().set_index(["figure", "regency"])
    assert context.loc["kla_category_2023", "value"].isna().sum() == 7
    assert context.loc["uptd_ppa", "value"].isna().sum() == 10
    assert context.loc[("women_child_cases_2023", "62.09"), "number"] == 0


def test_national_context_agrees_with_the_regencies() -> None:
    stated = geography.national_context()["value"]
    assert stated["province_child_victims"] == total("child_victims_2025")
    assert stated["province_women_victims"] == total("all_victims_2025") - total("child_victims_2025")
    assert stated["province_blank_spot_villages"] == total("blank_spot_villages")
    assert stated["justice_recorded"] - stated["justice_reached_court"] == 3_457 - 1_832


def test_areas() -> None:
    assert geography.regencies_of("62") == sorted(REGENCIES.index)
    assert geography.regencies_of("kalteng-2") == ["62.02", "62.07"]
    assert geography.regencies_of("62.71") == ["62.71"]
    names = [geography.area_name(area) for area in ("62", "kalteng-2", "62.71")]
    assert names == ["Kalimantan Tengah", "Kalteng 2", "Kota Palangka Raya"]
    with pytest.raises(ValueError, match="is no area"):
        geography.area_name("kalteng-6")


# --- reading regencies as they are written


def test_eight_of_fourteen_codes_differ_between_the_schemes() -> None:
    assert sum(code.replace(".", "") != bps for code, bps in REGENCIES["bps_code"].items()) == 8
    assert set(BPS_READING) == {code.replace(".", "") for code in REGENCIES.index}


@pytest.mark.parametrize("bare", sorted(BPS_READING))
def test_a_bare_code_counts_only_when_both_schemes_or_the_name_agree(bare: str) -> None:
    kemendagri, bps = f"62.{bare[2:]}", BPS_READING[bare]
    for code in {kemendagri, bps}:
        assert recognise_regency(bare, REGENCIES.loc[code, "name"]) == Recognition(code)
    for other in set(REGENCIES.index) - {kemendagri, bps}:
        assert recognise_regency(bare, REGENCIES.loc[other, "name"]).problem == "regency_conflict"
    alone = recognise_regency(bare)
    if kemendagri == bps:
        assert alone == Recognition(kemendagri)
    else:
        names = REGENCIES["short_name"]
        both = (f"Kemendagri {kemendagri} {names[kemendagri]}", f"BPS {bare} {names[bps]}")
        assert alone == Recognition(None, "ambiguous_regency_code", both)


@pytest.mark.parametrize("bare", sorted(BPS_READING))
def test_a_stated_scheme_or_a_dot_decides(bare: str) -> None:
    kemendagri, bps = f"62.{bare[2:]}", BPS_READING[bare]
    assert recognise_regency(f"BPS {bare}").code == bps
    assert recognise_regency(f"{bare} (bps)").code == bps
    assert recognise_regency(f"Kemendagri {bare}").code == kemendagri
    assert recognise_regency(kemendagri).code == kemendagri
    assert recognise_regency(kemendagri.replace(".", ",")).code == kemendagri
    assert recognise_regency(f"{kemendagri} {REGENCIES.loc[kemendagri, 'short_name']}").code == kemendagri


@pytest.mark.parametrize(
    ("code", "name", "meant"),
    [
        (6206, "Sukamara", "62.08"),
        (6206.0, "Katingan", "62.06"),
        ("6206.0", "Kab. Katingan", "62.06"),
        ("6.206", "Sukamara", "62.08"),
        (62.06, None, "62.06"),
        (62.1, "Gunung Mas", "62.10"),
        ("62.1", "Gumas", "62.10"),
        (62.1, "Murung Raya", "62.12"),
        (62.2, None, "62.02"),
        (float("nan"), "KOTIM", "62.02"),
        (None, "62.06 Katingan", "62.06"),
        ("Kode 62.06 - Katingan", "Katingan", "62.06"),
        ("'62.06", "-", "62.06"),
        ("", "Palangkaraya", "62.71"),
        (None, "Kota Waringin Timur", "62.02"),
        (None, "Kabupaten Katingan, Provinsi Kalimantan Tengah", "62.06"),
        ("BPS 62.06", "Sukamara", "62.08"),
    ],
)
def test_cells_as_they_really_come(code: str | float | None, name: str | None, meant: str) -> None:
    assert recognise_regency(code, name) == Recognition(meant)


@pytest.mark.parametrize(
    ("code", "name", "problem"),
    [
        (6206.0, None, "ambiguous_regency_code"),
        (62.1, None, "ambiguous_regency_code"),
        ("62.7", None, "ambiguous_regency_code"),
        ("BPS 62.06", None, "ambiguous_regency_code"),
        ("62.06", "Sukamara", "regency_conflict"),
        ("BPS 6206", "Katingan", "regency_conflict"),
        (62.1, "Kota Palangka Raya", "regency_conflict"),
        ("62.06 Katingan", "Sukamara", "regency_conflict"),
        ("Katingan", "Sukamara", "regency_conflict"),
        (None, None, "unknown_regency"),
        ("62", None, "unknown_regency"),
        ("62.14", "Katingan", "unknown_regency"),
        ("62.06", "Katingn", "unknown_regency"),
        ("63.01", None, "unknown_regency"),
        (None, "Kalimantan Tengah", "unknown_regency"),
    ],
)
def test_what_is_not_sure_is_refused(code: str | float | None, name: str | None, problem: str) -> None:
    recognised = recognise_regency(code, name)
    assert (recognised.code, recognised.problem) == (None, problem)


def test_a_refusal_says_the_readings_and_the_nearest_names() -> None:
    assert recognise_regency("62.06", "Sukamara").readings == ("Kemendagri 62.06 Katingan", "62.08 Sukamara")
    assert recognise_regency("62.1").readings[0] == "Kemendagri 62.10 Gunung Mas"
    assert recognise_regency("62.7").readings == (
        "Kemendagri 62.07 Seruyan",
        "Kemendagri 62.71 Palangka Raya",
    )
    assert recognise_regency(None, "Kab. Katingn").nearest == ("Kabupaten Katingan",)
    assert set(recognise_regency(None, "Barito").nearest) == {
        "Kabupaten Barito Selatan", "Kabupaten Barito Timur", "Kabupaten Barito Utara",
    }  # fmt: skip
    assert recognise_regency("62.06.01").nearest == ("Kabupaten Katingan",)
    assert recognise_regency(None, "Xyz").nearest == ()


SPELLINGS = [
    (spelling, str(code))
    for code, row in REGENCIES.iterrows()
    for spelling in [row["name"], row["short_name"], *str(row["aliases"]).replace("nan", "").split(";")]
    if spelling
]


@st.composite
def written_regencies(draw: st.DrawFn) -> tuple[str, str]:
    """A spelling as someone may type it: any case, spaces lost or doubled, a word for its kind before it."""
    spelling, code = draw(st.sampled_from(SPELLINGS))
    gap = draw(st.sampled_from(["", " ", "  ", "\u00a0", "-"])) if "." not in spelling else " "
    kind = (
        ""
        if spelling == REGENCIES.loc[code, "name"]
        else draw(st.sampled_from(["", "Kab. ", "Kabupaten ", "KOTA "]))
    )
    letters = [
        draw(st.sampled_from([letter.lower(), letter.upper()]))
        for letter in kind + spelling.replace(" ", gap)
    ]
    return draw(st.sampled_from(["", " ", "\t"])) + "".join(letters) + draw(
        st.sampled_from(["", " ", "."])
    ), code


@given(written_regencies())
def test_every_name_is_recognised_however_it_is_typed(written: tuple[str, str]) -> None:
    text, code = written
    assert recognise_regency(None, text) == Recognition(code)
    assert recognise_regency(code, text) == Recognition(code)


@given(
    st.one_of(st.none(), st.text(max_size=30), st.floats(), st.integers()),
    st.one_of(st.none(), st.text(max_size=30)),
)
def test_any_cell_gives_either_a_code_or_a_problem(code: str | float | None, name: str | None) -> None:
    recognised = recognise_regency(code, name)
    assert (recognised.code is None) == (recognised.problem is not None)


# --- reading districts


def test_every_district_is_recognised_by_code_and_by_name() -> None:
    for code, row in geography.districts().iterrows():
        regency = row["regency"]
        for written in (
            code,
            code.replace(".", ""),
            row["name"],
            f"KEC. {row['name'].upper()}",
            f"{code} {row['name']}",
        ):
            assert recognise_district(written, regency) == (code, ())


@pytest.mark.parametrize(
    ("text", "regency", "expected"),
    [
        ("Gunung Bintang Awai", "62.04", ("62.04.05", ())),
        (620602.0, "62.06", ("62.06.02", ())),
        ("Sebangau", "62.71", (None, ("Sabangau",))),
        ("Selat", "62.06", (None, ())),
        ("62.03.01", "62.06", (None, ())),
        (None, "62.06", (None, ())),
    ],
)
def test_districts_as_they_really_come(
    text: str | float | None, regency: str, expected: tuple[str | None, tuple[str, ...]]
) -> None:
    assert recognise_district(text, regency) == expected


def test_a_district_code_beside_another_name_is_refused_with_both() -> None:
    code, nearest = recognise_district("62.06.01 Katingan Hilir", "62.06")
    assert code is None
    assert nearest[:2] == ("Kamipang", "Katingan Hilir")


def test_the_notice_of_the_boundaries_is_carried() -> None:
    notice = (REFERENCE / "README.md").read_text(encoding="utf-8")
    assert "Copyright (c) 2024 Cahya DSN" in notice
    assert "Permission is hereby granted, free of charge" in notice
    assert "not an authoritative legal boundary" in notice


def test_files_are_plain_utf8() -> None:
    for file in [*REFERENCE.glob("*.csv"), *REFERENCE.glob("*.geojson")]:
        text = file.read_text(encoding="utf-8")
        assert not text.startswith("\ufeff")
        assert "\r" not in text
        if file.suffix == ".geojson":
            assert json.loads(text)["type"] == "FeatureCollection"
