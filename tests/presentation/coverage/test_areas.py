"""Which area is meant: by a click on either map, and by what an address or a box says."""

from __future__ import annotations

from typing import Any

import pytest

from presentation.coverage import areas
from tests.presentation.views import view


@pytest.mark.parametrize(
    "event",
    [
        {"selection": {"area": [{"code": "62.06"}]}},
        {"selection": {"objects": {"areas": [{"properties": {"code": "62.06"}}]}, "indices": {"areas": [3]}}},
    ],
)
def test_a_click_on_either_map_means_the_same_area(event: dict[str, Any]) -> None:
    assert areas.clicked(event) == "62.06"


@pytest.mark.parametrize(
    "event",
    [
        None,
        {},
        {"selection": {}},
        {"selection": {"area": []}},
        {"selection": {"area": [{"code": ""}]}},
        {"selection": {"area": [{"code": "99.99"}]}},
        {"selection": {"objects": {}}},
    ],
)
def test_what_is_no_click_on_an_area_means_none(event: Any) -> None:
    assert areas.clicked(event) == areas.EVERYWHERE


@pytest.mark.parametrize(
    ("area", "by", "wanted", "meant"),
    [
        ("62", "regency", "62.06", "62.06"),
        ("62", "district", "62.06.05", "62.06.05"),
        ("62", "regency", "62.06.05", "62.06"),
        ("62", "district", "62.06", ""),
        ("62.06", "district", "62.06.05", "62.06.05"),
        ("62.01", "district", "62.06.05", ""),
        ("62.01", "regency", "62.06.05", ""),
        ("62", "regency", "somewhere", ""),
        ("62", "regency", "", ""),
    ],
)
def test_an_area_of_another_kind_becomes_its_regency_and_one_outside_none(
    area: str, by: str, wanted: str, meant: str
) -> None:
    assert areas.settled(view(area), by, wanted) == meant
