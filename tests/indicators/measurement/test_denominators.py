"""Population and other denominators are those of the period's year, else the last before it, else the first."""

from __future__ import annotations

import pandas as pd
import pytest

from data.periods import parse
from indicators import by_id
from indicators.measurement.denominators import of_year, year_taken
from indicators.measurement.measure import measure

PLACES = pd.DataFrame(
    {"electoral_district": "kalteng-1", "children_0_17": 30_000, "children_0_17@2024": 10_000,
     "children_0_17@2026": 30_000},
    index=["62.06"],
)  # fmt: skip


@pytest.mark.parametrize(
    ("year", "taken", "children"),
    [
        (2022, 2024, 10_000),
        (2024, 2024, 10_000),
        (2025, 2024, 10_000),
        (2026, 2026, 30_000),
        (2031, 2026, 30_000),
    ],
)
def test_the_year_of_the_period_rules(year: int, taken: int, children: int) -> None:
    assert year_taken(PLACES, "children_0_17", year) == taken
    assert of_year(PLACES, "children_0_17", year).tolist() == [children]


def test_what_is_not_dated_is_the_same_in_every_year() -> None:
    places = PLACES[["electoral_district", "children_0_17"]]
    assert year_taken(places, "children_0_17", 2025) is None
    assert of_year(places, "children_0_17", 2025).tolist() == [30_000]


def test_reports_per_child_divide_by_the_children_of_their_year() -> None:
    """3 reports a month: 3 ÷ (10,000 × 1/1) in 2025 and 3 ÷ 30,000 in 2026, a month counting as it stands."""
    rows = [
        {
            "month": month,
            "measure": measure_name,
            "dimension": dimension,
            "category": category,
            "value": value,
        }
        for month in ("2025-12", "2026-01")
        for measure_name, dimension, category, value in (
            ("submitted", "table", "reports", 1.0),
            ("reports_received", "", "", 3.0),
        )
    ]
    facts = pd.DataFrame(rows).assign(regency="62.06", district="", evidence="reported")
    spans = [parse("2025-12"), parse("2026-01")]
    measured = measure(facts, PLACES, [by_id("reports_received")], spans, "regency")
    assert measured["denominator"].tolist() == [10_000, 30_000]
    assert measured["numerator"].tolist() == [3, 3]
