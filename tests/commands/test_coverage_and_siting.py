"""The commands that ask where nobody is reached, where next, and what a placed or closed point changes."""

from __future__ import annotations

import pytest

from data.store import Store
from tests.commands.command import answer as told
from tests.commands.command import run

QUARTER = ("--period", "2026-Q3")


@pytest.fixture(autouse=True)
def home(register_copy: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PELITA_HOME", str(register_copy.place.home))


@pytest.mark.parametrize(("by", "areas"), [("regency", 14), ("district", 136)])
def test_coverage_tells_every_layer_with_its_state(by: str, areas: int) -> None:
    coverage = told("coverage", *QUARTER, "--by", by)
    layers = {row["layer"] for row in coverage["layers"]}
    assert {"functions_present", "children_within_2", "accessibility", "months_since_activity"} <= layers
    assert len(coverage["layers"]) == len(layers) * areas
    assert {row["status"] for row in coverage["layers"]} <= {
        "ok", "reported_zero", "no_report", "not_by_district",
    }  # fmt: skip
    for row in coverage["layers"]:
        assert (row["value"] is not None) == (
            row["status"] == "ok"
            or (row["status"] == "reported_zero" and row["layer"] != "months_since_activity")
        )
    assert len(coverage["trips"]) == 136
    # Estimated hours are for bands: a machine is not told minutes either.
    assert "hours" not in coverage["trips"][0]


def test_people_read_a_table_and_that_it_is_an_estimate() -> None:
    output = run("coverage", *QUARTER).output
    assert "Murung Raya" in output
    assert "perkiraan" in output
    assert "estimate" in output


def test_a_shelter_is_nowhere_finer_than_its_regency() -> None:
    for command in (("coverage", "--by", "district"), ("siting", "--kind", "shelter"), ("what-if",)):
        assert "T-00057" not in run(*command, *QUARTER, "--json").output


def test_underserved_areas_are_ranked_with_reasons_and_the_silent_one_is_not() -> None:
    underserved = told("underserved", *QUARTER)
    ranks = {row["area"]: row["rank"] for row in underserved["areas"]}
    assert ranks["62.12"] is None
    assert sorted(rank for rank in ranks.values() if rank is not None)[0] == 1
    first = underserved["areas"][0]
    assert first["lower"] <= first["rank"] <= first["upper"]
    codes = {row["code"] for row in underserved["reasons"] if row["area"] == first["area"]}
    assert {"travel", "functions", "children"} <= codes
    assert {"area": "62.12", "part": "functions", "status": "no_report"} in underserved["missing"]
    assert "finding" in run("underserved", *QUARTER).output


@pytest.mark.parametrize("kind", ["counselling_post", "shelter"])
def test_siting_tells_the_best_the_runner_up_and_what_changes(kind: str) -> None:
    plan = told("siting", *QUARTER, "--kind", kind, "--new", "2")
    assert plan["after"] == plan["before"] + plan["gained"]
    assert plan["gained"] >= plan["greedy_gained"]
    assert plan["regret"] == plan["gained"] - plan["runner_up_gained"]
    assert sum(row["gained"] for row in plan["areas"]) == plan["gained"]
    assert {row["effect"] for row in plan["score"]} <= {"follows", "begins", "ends"}
    output = run("siting", *QUARTER, "--kind", kind, "--new", "2").output
    assert "anak 12–17 tahun lagi" in output
    assert "more children aged 12–17" in output


def test_where_nothing_is_to_be_gained_it_says_so() -> None:
    assert "Tidak ada tempat" in run("siting", *QUARTER, "--threshold", "24", "--known-only").output


def test_a_scenario_is_told_in_numbers_and_sentences() -> None:
    asked = ("what-if", *QUARTER, "--place", "counselling_post:113.05,-1.47", "--close", "62.06/T-00022")
    scenario = told(*asked)
    katingan = next(row for row in scenario["regencies"] if row["regency"] == "62.06")
    assert katingan["reached_after"] != katingan["reached_before"]
    assert len(scenario["districts"]) == 136
    assert "reached" in str(scenario["totals"])
    assert "anak" in run(*asked).output


@pytest.mark.parametrize(
    "options",
    [
        ("coverage", "--threshold", "0"),
        ("coverage", "--threshold", "nan"),
        ("coverage", "--speed", "62.06.13"),
        ("coverage", "--speed", "62.06.99=10"),
        ("underserved", "--speed", "62.06.13=-1"),
        ("siting", "--new", "6"),
        ("siting", "--kind", "kiosk"),
        ("what-if", "--place", "counselling_post"),
        ("what-if", "--place", "counselling_post:106.8,-6.2"),
        ("what-if", "--place", "counselling_post:1.2.3,4"),
        ("what-if", "--place", "shelter:62.06.01"),
        ("what-if", "--close", "62.06/T-99999"),
        ("what-if", "--close", "63.06/T-1"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_both_languages(options: tuple[str, ...]) -> None:
    result = run(*options, *QUARTER)
    assert result.exit_code == 2
    assert any(word in result.output for word in ("Tulis", "Pilih"))
    assert any(word in result.output for word in ("Write", "Choose"))
