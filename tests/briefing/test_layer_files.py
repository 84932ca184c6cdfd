"""Layers to take away: geopandas reads them back as they were, and what may not be told is in none of them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import pytest

from briefing import from_store, layer_files
from data.office import audit_trail
from data.periods import parse
from data.store import Release, Store
from indicators.access.coverage import Coverage
from tests.commands.command import answer, run

PERIOD = parse("2026-Q3")
FILES = {
    "layers.gpkg", "dictionary.csv", "regencies.csv", "districts.csv", "service_points.csv", "regencies.geojson",
    "districts.geojson", "service_points.geojson",
}  # fmt: skip


@pytest.fixture(scope="module")
def release(register_copy: Store) -> Release:
    latest = register_copy.latest_release()
    assert latest is not None
    return latest


@pytest.fixture(scope="module")
def coverage(register_copy: Store, release: Release) -> Coverage:
    return from_store.whole(register_copy, release.id).coverage(
        from_store.land(register_copy, release.id), PERIOD
    )


@pytest.fixture(scope="module")
def made(coverage: Coverage, release: Release) -> dict[str, bytes]:
    return layer_files.files(coverage, release, PERIOD, "reported")


@pytest.fixture(scope="module")
def package(made: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("layers") / layer_files.GEOPACKAGE
    place.write_bytes(made[layer_files.GEOPACKAGE])
    return place


def test_every_file_is_there(made: dict[str, bytes]) -> None:
    assert set(made) == FILES


@pytest.mark.parametrize(("layer", "rows"), [("regencies", 14), ("districts", 136)])
def test_geopandas_reads_back_what_was_written(
    package: Path, made: dict[str, bytes], coverage: Coverage, layer: str, rows: int
) -> None:
    """In the same reference system, with the same figures, missing as missing, from all three forms."""
    read = geopandas.read_file(package, layer=layer)
    assert read.crs == "EPSG:4326"
    assert len(read) == rows
    assert read.geometry.is_valid.all()
    assert 110 < read.total_bounds[0] < read.total_bounds[2] < 116
    as_json = geopandas.read_file(io.BytesIO(made[f"{layer}.geojson"]))
    as_csv = pd.read_csv(io.BytesIO(made[f"{layer}.csv"]), dtype={"code": str, "regency": str})
    by = "regency" if layer == "regencies" else "district"
    children = coverage.layer("children_within_2", by)["value"].reindex(read["code"])
    for form in (read, as_json, as_csv):
        assert list(form["code"]) == list(read["code"])
        np.testing.assert_allclose(form["children_within_2"].astype(float), children.to_numpy(float))
    assert (
        read["children_within_2"].isna().sum() == (~read["children_within_2_status"].isin(["ok"])).sum() > 0
    )


def test_names_of_columns_are_plain_and_each_is_explained(made: dict[str, bytes], package: Path) -> None:
    explained = pd.read_csv(io.BytesIO(made["dictionary.csv"]), keep_default_na=False)
    assert (explained[["meaning_id", "meaning_en"]] != "").all().all()
    for layer, group in (("regencies", "regencies, districts"), ("districts", "regencies, districts"),
                         ("service_points", "service_points")):  # fmt: skip
        columns = set(geopandas.read_file(package, layer=layer).columns) - {"geometry"}
        assert all(name.isascii() and name.replace("_", "").isalnum() and len(name) < 40 for name in columns)
        assert columns == set(explained.loc[explained["file"] == group, "column"])
    states = set(explained.loc[explained["file"] == "status", "column"])
    for layer in ("regencies", "districts"):
        table = pd.read_csv(io.BytesIO(made[f"{layer}.csv"]))
        assert set(table.filter(like="_status").stack()) <= states


def test_a_simulation_says_so_in_every_row(made: dict[str, bytes]) -> None:
    for name in ("regencies", "districts", "service_points"):
        assert pd.read_csv(io.BytesIO(made[f"{name}.csv"]))["release"].str.startswith("SIMULASI").all()


def test_a_shelter_has_no_place_in_any_file(made: dict[str, bytes], coverage: Coverage) -> None:
    shelters = coverage.told[coverage.told["kind"] == "shelter"]
    assert len(shelters) == 1
    points = json.loads(made["service_points.geojson"])["features"]
    assert {feature["properties"]["kind"] for feature in points}.isdisjoint({"shelter"})
    for name, content in made.items():
        assert str(shelters["id"].iloc[0]).encode() not in content, name


def test_hours_are_told_in_bands_only(made: dict[str, bytes]) -> None:
    """Nobody knows a trip to the minute: no column of any layer is one of hours, but opening hours of a point."""
    for name in ("regencies", "districts"):
        columns = pd.read_csv(io.BytesIO(made[f"{name}.csv"])).columns
        assert [column for column in columns if "hour" in column or "minute" in column] == []


def test_the_public_gets_no_count_of_people_by_district(
    planted_register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PELITA_HOME", str(planted_register))
    monkeypatch.setenv("PELITA_DEMO", "0")
    reply = answer("layers", "--period", "2026-Q2", "--out", str(tmp_path / "out"))
    assert set(reply["files"]) == FILES
    districts = pd.read_csv(tmp_path / "out" / "districts.csv")
    for name in ("reports_received", "campaign_participants"):
        assert "ok" not in set(districts[f"{name}_status"])
        assert districts[[name, f"{name}_numerator"]].isna().all().all()
    regencies = pd.read_csv(tmp_path / "out" / "regencies.csv", dtype={"code": str}).set_index("code")
    assert regencies.at["62.04", "reports_received_status"] == "hidden"
    assert np.isnan(regencies.at["62.04", "reports_received_numerator"])


def test_the_command_writes_refuses_and_leaves_an_entry(
    register_copy: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PELITA_HOME", str(register_copy.place.file.parent))
    asked = ("layers", "--period", "2026-Q3", "--out", str(tmp_path / "out"))
    assert run(*asked).exit_code == 2  # nothing is published
    reply = answer(*asked, "--role", "leadership")
    assert set(reply["files"]) == FILES == {file.name for file in (tmp_path / "out").iterdir()}
    assert run(*asked, "--role", "leadership").exit_code == 2  # the folder is not empty
    entries = audit_trail.entries(register_copy)
    assert (entries["action"] == "export").sum() == 1
