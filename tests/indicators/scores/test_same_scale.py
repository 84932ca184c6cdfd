"""A register of constant quality has one score by month, quarter, half-year and year, and in its newest quarter."""

from __future__ import annotations

from datetime import date
from itertools import product

import numpy as np
import pandas as pd
import pytest

from data import geography, reference
from data.periods import KINDS, between
from indicators.evaluation import Evaluation
from tests.indicators.given import COLUMNS

MONTHS = [f"{year}-{month:02d}" for year in (2024, 2025) for month in range(1, 13)]
CUT_OFF = date(2026, 1, 20)
SENT = (
    "campaigns",
    "reports",
    "services",
    "joint_activities",
    "partners",
    "agreements",
    "satisfaction",
    "service_points",
)
PARTNERS = (
    "women_child_office",
    "police_ppa",
    "hospital",
    "prosecutor",
    "social_affairs",
    "education",
    "ngo",
)
TIMES = 10  # so many that what is left between two figures is no chance
SHARES = {
    ("activities_planned", "activities_held"): (40, 0.7),
    ("", "activities_followed_up"): (28, 0.4),
    ("reports_received", "reports_followed_up"): (60, 0.7),
    ("reports_due", "reports_in_time"): (60, 0.5),
    ("victims", "victims_served"): (60, 0.6),
    ("victims_with_need", "victims_all_needs_met"): (50, 0.4),
    ("rehabilitation_started", "rehabilitation_completed"): (40, 0.45),
    ("joint_planned", "joint_held"): (30, 0.6),
}


def constant_register(random: np.random.Generator) -> pd.DataFrame:
    """Every month of every regency drawn from the same chances; each month other districts and kinds of partner."""
    rows: list[tuple[str, ...]] = []
    places = geography.geography()
    for month, regency in product(MONTHS, places.index):
        counts: list[tuple[str, str, str, float]] = [("submitted", "table", table, 1) for table in SENT]
        for (whole, part), (size, chance) in SHARES.items():
            counts += [(whole, "", "", TIMES * size)] if whole else []
            counts.append((part, "", "", float(random.binomial(TIMES * size, chance))))
        counts += [
            ("partner_activity", "partner_kind", kind, 1) for kind in PARTNERS if random.random() < 0.25
        ]
        counts += [("agreements_complete", "", "", 1), ("service_points", "function", "accompaniment", 1)]
        counts += [
            ("questionnaires", "", "", 30),
            ("score_sum", "", "", 30 * 9 * 2.6),
            ("access_sum", "", "", 30 * 62),
        ]
        counts += [("index_square_sum", "", "", 30 * 66**2), ("access_square_sum", "", "", 30 * 63**2)]
        rows += [(month, regency, "", name, dimension, category, "reported", value)
                 for name, dimension, category, value in counts if name != "activities_held"]  # fmt: skip
        elsewhere = next(value for name, _, _, value in counts if name == "activities_held")
        for number in range(int(places.at[regency, "districts"])):
            if random.random() < 0.2:
                rows.append(
                    (month, regency, f"{regency}.{number + 1:02d}", "activities_held", "", "", "reported", 1)
                )
                elsewhere -= 1
        rows.append((month, regency, "", "activities_held", "", "", "reported", elsewhere))
    return pd.DataFrame(rows, columns=COLUMNS).astype({"value": float})


REGISTERS = 8


@pytest.fixture(scope="module")
def evaluations() -> list[Evaluation]:
    targets = pd.read_csv(reference.FOLDER / "targets.csv", dtype={"regency": str}).fillna({"regency": ""})
    targets = targets.assign(confirmed=False)
    return [
        Evaluation(constant_register(np.random.default_rng(seed)), geography.geography(), targets, CUT_OFF)
        for seed in range(REGISTERS)
    ]


def mean_score(evaluation: Evaluation, kind: str, area: str) -> float:
    # One year, by each kind of period: cohorts of three months before are there.
    spans = between("2025-01", "2025-12", kind)
    scores = evaluation.scores(spans, "province" if area == "62" else "regency", draws=0)
    return float(scores[scores["area"] == area]["score"].mean())


@pytest.mark.parametrize("area", ["62", "62.71"])
def test_the_kind_of_period_moves_a_constant_score_by_less_than_a_point(
    evaluations: list[Evaluation], area: str
) -> None:
    for evaluation in evaluations[:3]:
        means = [mean_score(evaluation, kind, area) for kind in KINDS]
        assert max(means) - min(means) < 1


def test_the_newest_quarter_is_like_the_others(evaluations: list[Evaluation]) -> None:
    """Read 20 days after its end. On the average of registers, since one quarter of one of them lies 0.6 from the next
    by the chance of which districts and partners take part."""
    quarters = between("2024-04", "2025-12", "quarter")
    differences = []
    for evaluation in evaluations:
        scores = evaluation.scores(quarters, "province", draws=0)["score"].to_numpy(float)
        differences.append(scores[-1] - scores[:-1].mean())
    assert abs(np.mean(differences)) < 0.5
