"""Random facts that no register could contradict: parts within their wholes, categories that sum to their totals."""

from __future__ import annotations

import numpy as np
import pandas as pd

from indicators.domains.collaboration import EXPECTED_PAIRS
from indicators.domains.reports import DAYS
from tests.indicators.given import COLUMNS, EVIDENCE, GEOGRAPHY

MONTHS = ("2026-01", "2026-02", "2026-03", "2026-04")
TABLES = {
    "a": ("campaigns",),
    "b": ("reports",),
    "c": ("reports", "services"),
    "d": ("joint_activities", "agreements", "partners"),
    "e": ("satisfaction",),
}
ALL_TABLES = (
    *dict.fromkeys(table for tables in TABLES.values() for table in tables),
    "capacity",
    "community",
    "policies",
)


def register(seed: int, without: tuple[str, ...] = ()) -> pd.DataFrame:
    """The facts of some months of three regencies; some tables are missing here and there, `without` everywhere."""
    random = np.random.default_rng(seed)
    rows: list[tuple[object, ...]] = []
    for regency in GEOGRAPHY.index:
        for month in MONTHS:
            evidence = str(random.choice(EVIDENCE))
            counted = _counts(random, regency)
            sent = {("", "submitted", "table", table): 1.0 for table in ALL_TABLES if random.random() < 0.8}
            sent = {key: value for key, value in sent.items() if key[3] not in without}
            for (district, *labels), value in {**counted, **sent}.items():
                if value:
                    rows.append((month, regency, district, *labels, evidence, float(value)))
    return pd.DataFrame(rows, columns=COLUMNS).astype({"value": float})


def _counts(random: np.random.Generator, regency: str) -> dict[tuple[str, str, str, str], float]:
    def some(most: int) -> int:
        return int(random.integers(0, most + 1))

    counts: dict[tuple[str, str, str, str], float] = {}

    def count(measure: str, value: float, dimension: str = "", category: str = "", district: str = "") -> int:
        counts[district, measure, dimension, category] = value
        return int(value)

    planned = some(6)
    activities = count("activities_held", some(planned), district=f"{regency}.0{1 + some(2)}")
    count("activities_planned", planned)
    count("activities_followed_up", some(activities))
    count("activities_local", some(activities))
    count("participants", some(90))
    received = count("reports_received", some(8))
    due = count("reports_due", some(received))
    followed = count("reports_followed_up", some(due))
    count("reports_in_time", some(followed))
    for number, step in zip(random.multinomial(followed, [1 / len(DAYS)] * len(DAYS)), DAYS, strict=True):
        count("response_days", int(number), "days", step.name)
    still = random.multinomial(received - followed, [1 / len(DAYS)] * len(DAYS))
    for number, step in zip(still, DAYS, strict=True):
        count("reports_open", int(number), "days", step.name)
    girls = some(received)
    served = {"female": some(girls), "male": some(received - girls)}
    for sex, of_sex in (("female", girls), ("male", received - girls)):
        count("victims", of_sex, "sex", sex)
        count("victims_served", served[sex], "sex", sex)
    count("victims", received)
    in_need = count("victims_with_need", some(received))
    count("victims_served", sum(served.values()))
    count("victims_all_needs_met", some(in_need))
    count("rehabilitation_completed", some(count("rehabilitation_started", some(received))))
    joint = some(5)
    count("joint_planned", joint)
    joint_held = count("joint_held", some(joint))
    for number, level in zip(random.multinomial(joint_held, [0.2] * 5), "12345", strict=True):
        count("joint_held", int(number), "level", level)
    for pair in random.choice(EXPECTED_PAIRS, size=some(5)):
        count("partner_pair", 1 + some(2), "partner_pair", str(pair))
    count("partner_activity", some(4), "partner_kind", "hospital")
    count("agreements_complete", some(1))
    scores = random.integers(9, 37, size=some(6))
    count("questionnaires", len(scores))
    count("score_sum", int(scores.sum()))
    count("index_square_sum", float((scores**2).sum()) * (25 / 9) ** 2)
    count("access_sum", float(scores.sum()) * 25 / 9)
    count("access_square_sum", float((scores**2).sum()) * (25 / 9) ** 2)
    count("staff_certified", some(count("staff", some(9))))
    count("budget_spent", some(count("budget", some(900))))
    count("policy_stages_done", some(count("policy_stages", 6 * some(2))))
    count("villages_patbm", some(9))
    return counts
