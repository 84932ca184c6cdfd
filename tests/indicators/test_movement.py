"""Signal or noise: the interval of a difference, the last point of a series, and both scores of a change."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from data.periods import parse
from indicators import CORE
from indicators.differences import mover
from indicators.evaluation import Evaluation
from indicators.intervals import wilson
from indicators.movement import change, last_point, members, verdict
from tests.indicators import given
from tests.indicators.scored import targets
from tests.second.test_recomputed import register


@pytest.mark.parametrize(
    ("x", "n", "other_x", "other_n", "lower", "upper"),
    [
        # Newcombe (1998), Stat. Med. 17: 873–890, table II, method 10.
        (56, 70, 48, 80, 0.0524, 0.3339),
        (9, 10, 3, 10, 0.1705, 0.8090),
        (10, 10, 0, 10, 0.6075, 1.0000),
        (5, 56, 0, 29, -0.0381, 0.1926),
    ],
)
def test_a_difference_of_proportions_has_the_interval_newcombe_printed(
    x: int, n: int, other_x: int, other_n: int, lower: float, upper: float
) -> None:
    found = mover(x / n, wilson(x, n), other_x / other_n, wilson(other_x, other_n))
    assert found == pytest.approx((lower, upper), abs=5e-5)


@pytest.mark.parametrize(
    ("lower", "upper", "said"),
    [(0.1, 2, "signal"), (-2, -0.1, "signal"), (-1, 1, "ordinary"), (0, 1, "ordinary"), (math.nan, 1, "")],
)
def test_a_signal_leaves_nought_outside(lower: float, upper: float, said: str) -> None:
    assert verdict(lower, upper) == said


STEADY = [50, 52, 48, 51, 49, 52, 48]


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ([*STEADY, 51], ""),
        ([*STEADY, 90], "outside"),
        # mean 52.9, steps 4.29 on average, limits ± 11.4: 61 and 62 lie beyond ± 7.6.
        ([50, 52, 48, 51, 49, 52, 48, 61, 62], "two_of_three"),
        ([50, 54, 40, 41, 42, 43, 44, 45, 46], "trend"),
        ([30, 40, 20, 35, 51, 50, 52, 51, 50, 51, 50.5], "run"),
        (STEADY, ""),
        ([*STEADY[:6], 90], "outside"),
        ([*STEADY[:3], 90], ""),
        ([*STEADY, math.nan], ""),
        ([50.0] * 9, ""),
    ],
)
def test_the_last_point_of_a_series(values: list[float], rule: str) -> None:
    """The rules are those of `variation`: four points claim nothing, five to seven only what lies outside."""
    assert last_point(values) == rule


def test_areas_have_their_regencies() -> None:
    places = pd.DataFrame({"electoral_district": ["x", "y", "x"]}, index=["62.01", "62.02", "62.03"])
    assert members(places, "district_dprd") == {"x": ["62.01", "62.03"], "y": ["62.02"]}
    assert members(places, "regency") == {one: [one] for one in places.index}
    assert members(places, "province") == {"62": list(places.index)}


def test_periods_of_different_kinds_are_not_compared() -> None:
    with pytest.raises(ValueError, match="different kinds"):
        change(register(0), parse("2026-Q1"), parse("2025"), "province")


@pytest.mark.parametrize("seed", range(0, 24, 3))
@pytest.mark.parametrize("by", ["province", "district_dprd", "regency"])
def test_a_change_agrees_with_the_scores_and_sums_to_the_whole(seed: int, by: str) -> None:
    """The scores of a change are those that `score` gives; its parts, by indicator and by effect, sum to it."""
    held, before, now = register(seed), parse("2025-Q4"), parse("2026-Q1")
    found = change(held, now, before, by, draws=50)
    scores = held.scores([before, now], by, draws=1).set_index(["period", "area"])
    areas = found.areas.set_index("area")
    for area, row in areas.iterrows():
        for column, span in (("score_before", before), ("score", now)):
            assert row[column] == pytest.approx(scores.loc[(span.id, area), "score"], abs=1e-9, nan_ok=True)
        if row["points"] != row["points"]:
            assert row["signal"] == ""
            continue
        assert row["lower"] <= row["points"] <= row["upper"]
        own = found.indicators[found.indicators["area"] == area]
        for total in (
            own["points"].sum(),
            row[["points_value", "points_target", "points_composition"]].sum(),
            found.parts.loc[found.parts["area"] == area, "points"].sum(),
        ):
            assert total == pytest.approx(row["points"], abs=1e-9)
    assert len(found.indicators) == len(areas) * len(CORE)


def test_what_is_attained_without_a_monthly_figure_is_not_in_the_score() -> None:
    """`presence` says what made the score, not what has an attainment: agreements alone make no domain, and come in
    with the joint activities of January."""
    held = Evaluation(
        given.facts(
            """
            2025-Q4  62.06     sent campaigns reports satisfaction
            2026-Q1  62.06     sent campaigns reports satisfaction
            2025-01  62.06     sent agreements
            2025-Q4  62.06     agreements_complete 1
            2026-Q1  62.06     agreements_complete 1
            2025-Q4  62.06     activities_planned 4
            2026-Q1  62.06     activities_planned 4
            2025-Q4  62.06     reports_received 4
            2026-Q1  62.06     reports_received 4
            2025-Q4  62.06     questionnaires 4
            2026-Q1  62.06     questionnaires 4
            2026-01  62.06     sent joint_activities
            2026-01  62.06     joint_planned 2
            """
        ),
        given.GEOGRAPHY,
        targets(*((one.id, "", 2025, 80.0) for one in CORE)),
        given.LATER,
    )
    found = change(held, parse("2026-Q1"), parse("2025-Q4"), "province", draws=1).indicators.set_index(
        "indicator"
    )
    assert found.loc["agreements_in_force", "attainment_before"] == 100
    assert found["presence"][["agreements_in_force", "joint_activities_held"]].tolist() == ["came", "came"]
    assert found.loc["partners_active", "presence"] == ""
    assert found.loc["reports_followed_up", "presence"] == "both"


@pytest.mark.parametrize("by", ["province", "district_dprd", "regency"])
def test_where_nothing_counts_there_is_no_score_and_no_part(by: str) -> None:
    """Nothing of what was sent is verified."""
    facts = given.facts("2026-Q1  62.06  sent campaigns reports\n2026-Q1  62.06  reports_received 4")
    held = Evaluation(
        facts, given.GEOGRAPHY, targets(*((one.id, "", 2025, 80.0) for one in CORE)), given.LATER
    )
    found = change(held, parse("2026-Q1"), parse("2025-Q4"), by, "verified", draws=1)
    assert found.areas["points"].isna().all()
    assert (found.areas["domains"] == 0).all()
    assert found.parts.empty
    assert found.indicators["points"].isna().all()


def test_the_same_score_by_the_same_facts_is_no_signal() -> None:
    """Nothing changed between two equal quarters: 0 points, and the interval holds it."""
    held = register(1)
    facts = held.facts[held.facts["month"].isin(["2025-10", "2025-11", "2025-12"])]
    later = facts.assign(
        month=facts["month"].map({"2025-10": "2026-01", "2025-11": "2026-02", "2025-12": "2026-03"})
    )
    twice = Evaluation(
        pd.concat([facts, later]),
        held.geography,
        held.targets[held.targets["year"] < 2026],
        pd.Timestamp("2027-01-01").date(),
    )
    found = change(twice, parse("2026-Q1"), parse("2025-Q4"), "regency", draws=200)
    known = found.areas.dropna(subset="points")
    assert len(known)
    stocks = found.parts["indicator"].isin(["agreements_in_force", "partners_active"])
    assert np.allclose(found.parts.loc[~stocks & (found.parts["effect"] == "value"), "points"], 0)
    assert set(known["signal"]) == {"ordinary"}
