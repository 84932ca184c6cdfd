"""A plan of one's own in the address: a link opens the same plan, and whatever else an address says is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from data import geography
from presentation.siting import address
from tests.data.office.test_field_reports import SHELTER
from tests.pages.app import App
from tests.pages.public.test_siting import (
    CLOSED,
    PERIOD,
    PLACED,
    choose,
    one_in_each_regency,
    point,
    register,
)

SHELTERS = "siting-own-closed-regency"
REGENCIES = "siting-own-placed-regency"


def asked(app: App, name: str) -> str | None:
    """What stands in the address under a name."""
    value: Any = app.test.query_params.get(name)
    return value[0] if isinstance(value, list) else value


def linked(app: App, way: str = "own") -> App:
    """Another visitor who opens the address that this one sees."""
    kept = {name: asked(app, name) or "" for name in app.test.query_params}
    return App(**{**kept, "way": way}).open("siting")


def own(**choices: str) -> App:
    return App(**{"period": PERIOD, "way": "own", **choices}).open("siting")


def test_a_link_opens_the_same_plan(empty: Path) -> None:
    """Placed in two districts and one point closed: 62.71.01 is 7101, point T-1 of 62.01 is 01T-1."""
    register(empty, *one_in_each_regency())
    app = choose(own(), PLACED, "62.71.01", "62.06.02")
    choose(app, CLOSED, ("62.01", "T-1"))
    assert (asked(app, "placed"), asked(app, "closed")) == ("0602.7101", "01T-1")
    other = linked(app)
    assert other.test.multiselect(key=PLACED).value == ["62.06.02", "62.71.01"]
    assert other.test.multiselect(key=CLOSED).value == [("62.01", "T-1")]
    assert other.title == app.title
    assert not other.test.warning


def test_a_plan_of_nothing_is_no_plan_to_begin_with(empty: Path) -> None:
    """Who has taken all points away links to that, and not to the best places."""
    register(empty, *one_in_each_regency())
    app = choose(own(), PLACED)
    assert (asked(app, "placed"), asked(app, "closed")) == ("-", None)
    assert linked(app).test.multiselect(key=PLACED).value == []


def test_the_plan_of_an_address_may_be_compared_and_is_left_behind_by_the_best(empty: Path) -> None:
    register(empty, *one_in_each_regency())
    app = App(period=PERIOD, way="compare", placed="0602", new="1").open("siting")
    assert "Susunan Anda" in " ".join(app.test.selectbox(key="siting-plan-0").options)
    assert asked(app, "placed") == "0602"
    app.test.segmented_control(key="siting-way").set_value("best")
    assert asked(app.run(), "placed") is None


def test_another_kind_of_points_has_a_plan_of_its_own(empty: Path) -> None:
    """What was placed in districts says nothing of shelters: no warning, and the address follows."""
    register(empty, *one_in_each_regency())
    app = own(placed="0602")
    app.test.selectbox(key="siting-kind").set_value("shelter")
    app.run()
    assert not app.test.warning
    assert app.test.multiselect(key=REGENCIES).value
    assert all(len(sign) == 2 for sign in str(asked(app, "placed")).split("."))
    app.test.selectbox(key="siting-kind").set_value("counselling_post")
    assert asked(app.run(), "placed") == "0602"


def test_a_shelter_is_in_the_address_by_its_regency_alone(empty: Path) -> None:
    shelters = [{**SHELTER, "regency_code": "62.06", "id": f"RHS-{number}"} for number in (7, 8)]
    register(empty, *one_in_each_regency(), *shelters)
    app = choose(own(kind="shelter"), SHELTERS, ("62.06", "RHS-7"), ("62.06", "RHS-8"))
    assert asked(app, "closed") == "06.06_2"
    other = linked(app)
    assert other.test.multiselect(key=SHELTERS).value == [("62.06", "RHS-7"), ("62.06", "RHS-8")]


@pytest.mark.parametrize(
    ("placed", "closed", "phrase"),
    [
        ("0602.9999", "", "1 titik yang tidak dikenal"),
        ("0602.06", "01T-77", "2 titik yang tidak dikenal"),
        ("0602.<script>alert(1)</script>..", "", "1 titik yang tidak dikenal"),
        ("0602.%FF%00%0A", "%%%", "2 titik yang tidak dikenal"),
        ("0602." + "9" * 5000, "", "1 titik yang tidak dikenal"),
    ],
)
def test_what_an_address_names_wrongly_is_told_and_left_out(
    empty: Path, placed: str, closed: str, phrase: str
) -> None:
    register(empty, *one_in_each_regency())
    app = own(placed=placed, closed=closed)
    assert app.test.multiselect(key=PLACED).value == ["62.06.02"]
    assert app.test.multiselect(key=CLOSED).value == []
    (warning,) = app.test.warning
    assert phrase in warning.value
    assert "<script>" not in warning.value
    assert len(warning.value) < 300
    # What was left out is not handed on.
    assert (asked(app, "placed"), asked(app, "closed")) == ("0602", None)
    assert not app.run().test.warning


def test_more_than_a_plan_may_hold_is_left_out(empty: Path) -> None:
    register(empty, *one_in_each_regency())
    codes = [code for code in geography.districts().index if code not in ("62.06.01",)]
    app = own(placed=".".join(address.signs(codes[:45]).values()))
    assert len(app.test.multiselect(key=PLACED).value) == 40
    assert "5 titik" in app.test.warning[0].value


def test_a_point_with_a_dot_in_its_number_is_still_found(empty: Path) -> None:
    register(empty, *one_in_each_regency(), point("62.06.03", id="A.1/2"))
    app = choose(own(), CLOSED, ("62.06", "A.1/2"))
    assert linked(app).test.multiselect(key=CLOSED).value == [("62.06", "A.1/2")]


IDS = some.text(min_size=1, max_size=8)


@given(
    some.lists(
        some.tuples(some.sampled_from(["62.01", "62.06", "62.71"]), IDS), min_size=1, max_size=12, unique=True
    ),
    some.booleans(),
)
def test_every_point_has_a_sign_of_its_own_that_holds_no_separator(
    points: list[tuple[str, str]], confidential: bool
) -> None:
    written = address.signs_of_points(points, confidential)
    assert len(set(written.values())) == len(points)
    assert not any("." in sign for sign in written.values())
    if confidential:
        assert all(sign[2:].lstrip("_").isdigit() or len(sign) == 2 for sign in written.values())
