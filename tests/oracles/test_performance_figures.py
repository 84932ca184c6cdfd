"""Performance of an office: attainment, classes, printed percentages, and the composite score."""

import pandas as pd
import pytest

from indicators.definition import Indicator, constant
from indicators.scores.score import attain, classify, score
from tests.indicators.given import result
from tests.indicators.scored import results, targets
from tests.oracles.outside import SIMFONI, outside, printed

COINR = "bluefoxr/COINr (MIT), ASEM example: flat weights, min–max 0–100, arithmetic mean"


@printed("Attainment as offices report it: realisation ÷ target × 100, without a cap", 4)
def test_an_uncapped_mean_lets_one_over_achiever_hide_a_failure() -> None:
    """100.00, 111.11, 77.78: mean 96.30 uncapped, 92.59 capped at 100."""
    names = ("campaign_activities", "campaign_reach", "campaign_sustained")
    values = results(*((name, "62", value) for name, value in zip(names, (90, 100, 70), strict=True)))
    nineties = targets(*((name, "", 2023, 90) for name in names))
    assert attain(values, nineties)["uncapped"].tolist() == pytest.approx([100, 111.11, 77.78], abs=5e-3)
    row = score(values, nineties, {"a": 1}, draws=10).iloc[0]
    assert row["uncapped"] == pytest.approx(96.30, abs=5e-3)
    assert row["score"] == pytest.approx(92.59, abs=5e-3)


@outside(
    "Classes of attainment as offices use them after Permendagri 54/2010 and 86/2017",
    ("value", "name"),
    [
        (91, "very_high"),
        (90.50, "very_high"),
        (90.49, "high"),
        (76, "high"),
        (66, "medium"),
        (51, "low"),
        (50, "very_low"),
    ],
)
def test_the_borders_of_the_classes(value: float, name: str) -> None:
    assert classify(value) == name


@printed(SIMFONI)
def test_a_printed_percentage_that_does_not_survive_recomputation() -> None:
    """2,159 of 2,338 was printed as 92.33 %; it is 92.344 %."""
    row = result(
        """
        2026-Q1 62.06 sent reports
        2026-01 62.06 reports_received 2338
        2026-01 62.06 reports_followed_up 2159
        """,
        "reports_followed_up",
    )
    assert row.value == pytest.approx(92.344, abs=5e-4)
    assert round(row.value, 2) != 92.33


@printed("Depok, reports of three years as the city gave them")
def test_more_reports_is_neither_success_nor_failure() -> None:
    """Depok's reports rose 203 → 206 → 257, partly through outreach: no attainment, whatever the target."""
    rows = pd.concat(
        results(("reports_received", "62", reports), period=year)
        for year, reports in (("2023", 203), ("2024", 206), ("2025", 257))
    )
    attained = attain(rows, targets(("reports_received", "", 2023, 200)))
    assert attained[["uncapped", "attainment"]].isna().all(axis=None)


@printed(SIMFONI)
def test_the_denominator_says_which_question_is_answered() -> None:
    """Social rehabilitation January–July 2021: 727 of all 7,784 child victims is 9.3 %."""
    text = "2026-Q1 62.06 sent reports services\n2026-01 62.06 victims 7784\n2026-01 62.06 reintegrated 727"
    assert result(text, "reintegration", "2026-Q3").value == pytest.approx(9.3, abs=0.05)


@printed(COINR)
def test_the_asem_pillar_of_coinr() -> None:
    """CHE, pillar SusEcFin: the flat mean of five normalised figures is 56.88."""
    figures = (75.391949, 45.707959, 7.964118, 69.547243, 85.783133)
    five = [
        Indicator(f"asem_{number}", "a", constant(1), constant(1), ("campaigns",), interval="none")
        for number in range(5)
    ]
    rows = results(*((indicator.id, "CHE", figure) for indicator, figure in zip(five, figures, strict=True)))
    row = score(
        rows, targets(*((indicator.id, "", 2023, 100) for indicator in five)), draws=10, indicators=five
    ).iloc[0]
    assert row["domains"]["a"] == pytest.approx(56.88, abs=5e-3)
