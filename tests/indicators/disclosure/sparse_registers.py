"""Sparse random registers of children's reports, as facts: few reports, many zeros, silent months."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from indicators.measurement.fact_arrays import FactArrays

PLACES = pd.DataFrame(
    {
        "name": ["A", "B", "C"],
        "electoral_district": ["one", "one", "two"],
        "children_0_17": [9000, 5000, 700],
        "children_12_17": [3000, 2000, 300],
        "districts": [3, 2, 2],
        "villages": [30, 20, 10],
        "blank_spot_villages": [3, 2, 1],
        "area_km2": [900.0, 800.0, 700.0],
    },
    index=pd.Index(["62.01", "62.02", "62.03"], name="regency"),
)
CUT_OFF = date(2026, 1, 20)
MONTHS = [f"2025-{month:02d}" for month in range(1, 13)]
STAGES = ["reached_police", "reached_prosecutor", "reached_court", "reached_verdict"]


def register(seed: int) -> pd.DataFrame:
    """A year of three regencies with about as many reports as a seed decides."""
    lot = np.random.default_rng(seed)
    rate = lot.uniform(0.2, 2.5)
    rows: list[dict[str, Any]] = []
    for place in PLACES.index:
        for month in MONTHS:
            if lot.random() > 0.15:
                rows += _month(lot, place, month, int(lot.poisson(rate * lot.choice([0.3, 1, 3]))))
    return pd.DataFrame(rows)


def _month(lot: np.random.Generator, place: str, month: str, reports: int) -> list[dict[str, Any]]:
    counts: dict[tuple[str, str, str], int] = {}

    def count(measure: str, dimension: str = "", category: str = "") -> None:
        counts[measure, dimension, category] = counts.get((measure, dimension, category), 0) + 1

    for _ in range(reports):
        sex, channel = (
            lot.choice(["female", "male"], p=[0.8, 0.2]),
            lot.choice(["online", "office", "sapa_129"]),
        )
        for measure in ("reports_received", "victims"):
            count(measure)
            count(measure, "sex", sex)
        count("reports_received", "channel", channel)
        count("reports_due")
        if lot.random() < 0.7:
            count("reports_followed_up")
            count("response_days")
            count("response_days", "days", lot.choice(["0", "2", "21+"]))
            if lot.random() < 0.5:
                count("reports_in_time")
        for stage in STAGES[: lot.integers(0, 5)]:
            count(stage)
        if lot.random() < 0.6:
            count("victims_served")
            count("victims_served", "sex", sex)
    rows = [
        {"measure": measure, "dimension": dimension, "category": category, "value": float(many)}
        for (measure, dimension, category), many in counts.items()
    ]
    rows += [
        {"measure": "submitted", "dimension": "table", "category": table, "value": 1.0}
        for table in ("reports", "services")
    ]
    return [{"month": month, "regency": place, "district": "", "evidence": "reported", **row} for row in rows]


def arrays(facts: pd.DataFrame) -> FactArrays:
    return FactArrays(facts, PLACES)
