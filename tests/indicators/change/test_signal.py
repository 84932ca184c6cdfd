"""Signal or noise: the interval of a difference, the last point of a series, and both scores of a change."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from data.periods import parse
from indicators import CORE
from indicators.change.decomposition import EFFECTS
from indicators.change.sentences import sentences
from indicators.change.signal import change, last_point, members, outcome, verdict
from indicators.evaluation import Evaluation
from indicators.statistics.difference_intervals import mover
from indicators.statistics.intervals import wilson
from tests.families import family
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
    interval = mover(x / n, wilson(x, n), other_x / other_n, wilson(other_x, other_n))
    assert interval == pytest.approx((lower, upper), abs=5e-5)


@pytest.mark.parametrize(
    ("lower", "upper", "judgement"),
    [(0.1, 2, "signal"), (-2, -0.1, "signal"), (-1, 1, "ordinary"), (0, 1, "ordinary"), (math.nan, 1, "")],
)
def test_a_signal_leaves_nought_outside(lower: float, upper: float, judgement: str) -> None:
    assert verdict(lower, upper) == judgement


STEADY = [50, 52, 48, 51, 49, 52, 48]


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ([*STEADY, 51], ""),
        ([*STEADY, 90], "outside"),
        ([50, 52, 48, 51, 49, 52, 48, 61, 62], "shift"),
        ([30, 40, 20, 35, 51, 50, 52, 51, 50, 51, 50.5], "shift"),
        (STEADY, ""),
        ([*STEADY[:6], 90], ""),
        ([*STEADY[:3], 90], ""),
        ([*STEADY, math.nan], ""),
        ([50.0] * 9, ""),
    ],
)
def test_the_last_point_of_a_series(values: list[float], rule: str) -> None:
    """The rules are those of `control_chart`: fewer than eight points claim nothing."""
    assert last_point(values) == rule


def test_areas_have_their_regencies() -> None:
    places = pd.DataFrame({"electoral_district": ["x", "y", "x"]}, index=["62.01", "62.02", "62.03"])
    assert members(places, "district_dprd") == {"x": ["62.01", "62.03"], "y": ["62.02"]}
    assert members(places, "regency") == {regency: [regency] for regency in places.index}
    assert members(places, "province") == {"62": list(places.index)}


def test_periods_of_different_kinds_are_not_compared() -> None:
    with pytest.raises(ValueError, match="different kinds"):
        change(register(0), parse("2026-Q1"), parse("2025"), "province")


@family("by")
@pytest.mark.parametrize("seed", range(24))
@pytest.mark.parametrize("by", ["province", "district_dprd", "regency"])
def test_a_change_agrees_with_the_scores_and_sums_to_the_whole(seed: int, by: str) -> None:
    """The scores of a change are those that `score` gives; its parts, by indicator and by effect, sum to it."""
    evaluation, before, now = register(seed), parse("2025-Q4"), parse("2026-Q1")
    changed = change(evaluation, now, before, by, draws=50)
    scores = evaluation.scores([before, now], by, draws=1).set_index(["period", "area"])
    areas = changed.areas.set_index("area")
    for area, row in areas.iterrows():
        for column, span in (("score_before", before), ("score", now)):
            assert row[column] == pytest.approx(scores.loc[(span.id, area), "score"], abs=1e-9, nan_ok=True)
        if row["points"] != row["points"]:
            assert row["signal"] == ""
            continue
        assert row["lower"] <= row["points_alike"] <= row["upper"]
        assert row["points_alike"] == pytest.approx(
            row["points_value"] + row["points_mix"] + row["points_target"], abs=1e-9
        )
        of_area = changed.indicators[changed.indicators["area"] == area]
        for total in (
            of_area["points"].sum(),
            row[[f"points_{effect}" for effect in EFFECTS]].sum(),
            changed.parts.loc[changed.parts["area"] == area, "points"].sum(),
        ):
            assert total == pytest.approx(row["points"], abs=1e-9)
    assert len(changed.indicators) == len(areas) * len(CORE)


def test_what_is_attained_without_a_monthly_figure_is_not_in_the_score() -> None:
    """`presence` says what made the score, not what has an attainment: agreements alone make no domain, and come in
    with the joint activities of January."""
    evaluation = Evaluation(
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
        targets(*((indicator.id, "", 2025, 80.0) for indicator in CORE)),
        given.LATER,
    )
    by_indicator = change(
        evaluation, parse("2026-Q1"), parse("2025-Q4"), "province", draws=1
    ).indicators.set_index("indicator")
    assert by_indicator.loc["agreements_in_force", "attainment_before"] == 100
    assert by_indicator["presence"][["agreements_in_force", "joint_activities_held"]].tolist() == [
        "came",
        "came",
    ]
    assert by_indicator.loc["partners_active", "presence"] == ""
    assert by_indicator.loc["reports_followed_up", "presence"] == "both"


@pytest.mark.parametrize("by", ["province", "district_dprd", "regency"])
def test_where_nothing_counts_there_is_no_score_and_no_part(by: str) -> None:
    """Of a table that was not sent nothing counts."""
    facts = given.facts("2026-Q1  62.06  sent agreements\n2026-Q1  62.06  reports_received 4")
    evaluation = Evaluation(
        facts, given.GEOGRAPHY, targets(*((indicator.id, "", 2025, 80.0) for indicator in CORE)), given.LATER
    )
    changed = change(evaluation, parse("2026-Q1"), parse("2025-Q4"), by, draws=1)
    assert changed.areas["points"].isna().all()
    assert (changed.areas["domains"] == 0).all()
    assert changed.parts.empty
    assert changed.indicators["points"].isna().all()


def test_the_same_score_by_the_same_facts_is_no_signal() -> None:
    """Nothing changed between two equal quarters: 0 points, and the interval holds it."""
    evaluation = register(4)
    facts = evaluation.facts[evaluation.facts["month"].isin(["2025-10", "2025-11", "2025-12"])]
    later = facts.assign(
        month=facts["month"].map({"2025-10": "2026-01", "2025-11": "2026-02", "2025-12": "2026-03"})
    )
    twice = Evaluation(
        pd.concat([facts, later]),
        evaluation.geography,
        evaluation.targets[evaluation.targets["year"] < 2026],
        pd.Timestamp("2027-01-01").date(),
    )
    changed = change(twice, parse("2026-Q1"), parse("2025-Q4"), "regency", draws=200)
    scored = changed.areas.dropna(subset="points")
    assert len(scored)
    stocks = changed.parts["indicator"].isin(["agreements_in_force", "partners_active"])
    assert np.allclose(changed.parts.loc[~stocks & (changed.parts["effect"] == "value"), "points"], 0)
    assert set(scored["signal"]) == {"ordinary"}


def quarter_of(span: str, place: str, received: int, followed: int) -> str:
    """Lines of a quarter in which three domains have figures; per month, the same but for the reports."""
    return f"""
        {span} {place} sent campaigns reports services joint_activities satisfaction
        {span} {place} activities_planned 10
        {span} {place} activities_held 8
        {span} {place} activities_followed_up 4
        {span} {place} reports_received {received}
        {span} {place} reports_followed_up {followed}
        {span} {place} victims 10
        {span} {place} victims_served 5
        """


def evaluated(text: str, *more: tuple[str, str, int, float]) -> Evaluation:
    """A target of 80 for every core indicator from 2025 on, and those given."""
    every = [(indicator.id, "", 2025, 80.0) for indicator in CORE]
    return Evaluation(given.facts(text), given.GEOGRAPHY, targets(*every, *more), given.LATER)


def test_a_regency_that_fell_silent_makes_no_signal_of_the_others() -> None:
    """Palangka Raya (40 of 40 a month) sends nothing in the second quarter. Of all: 240 of 360, 66.7 %, then 120 of
    240, 50 %. Of Katingan and Seruyan, which are behind both: 120 of 240 and 120 of 240, so nothing changed."""
    both = [
        quarter_of(span, place, 40, 20) for span in ("2026-Q1", "2026-Q2") for place in ("62.06", "62.07")
    ]
    evaluation = evaluated("".join([*both, quarter_of("2026-Q1", "62.71", 40, 40)]))
    changed = change(evaluation, parse("2026-Q2"), parse("2026-Q1"), "province", draws=50)
    row = changed.indicators.set_index("indicator").loc["reports_followed_up"]
    assert (row["value_before"], row["value"]) == pytest.approx((200 / 3, 50))
    assert (row["alike_numerator_before"], row["alike_denominator_before"]) == (120, 240)
    assert (row["alike_numerator"], row["alike_denominator"]) == (120, 240)
    assert row["signal"] == "ordinary"
    assert row["points_value"] == pytest.approx(0, abs=1e-12)
    summary = sentences(changed, "62")
    movers = [sentence for sentence in summary if sentence.about in ("mover", "places")]
    moves = [
        (sentence.key, sentence.values["points"].value) for sentence in movers if "points" in sentence.values
    ]
    points = row["printed"]
    assert points < 0
    assert moves[:2] == [("changes-mover-plain-share", points), ("changes-composition", points)]
    assert movers[1].key == "changes-alike-share"
    assert movers[1].values["signal"].value == "ordinary"
    assert [sentence.key for sentence in summary if sentence.about == "composition"] == [
        "changes-regency-one-side"
    ]


def test_too_few_regencies_behind_both_periods_are_not_judged() -> None:
    """Katingan falls from 40 of 40 to 10 of 40 a month. Beside it Seruyan and Palangka Raya sent reports the
    quarter before and none after, when only their other tables came: one of three is fewer than half, so what the
    values did is told and no signal is claimed."""
    lines = [quarter_of("2026-Q1", regency, 40, 40) for regency in given.GEOGRAPHY.index]
    others = "campaigns joint_activities satisfaction"
    lines += [f"\n2026-Q2 {regency} sent {others}" for regency in ("62.07", "62.71")]
    lines.append(quarter_of("2026-Q2", "62.06", 40, 10))
    evaluation = evaluated("".join(lines))
    changed = change(evaluation, parse("2026-Q2"), parse("2026-Q1"), "province", draws=50)
    row = changed.indicators.set_index("indicator").loc["reports_followed_up"]
    assert (row["signal"], row["reason"]) == ("", "other_regencies")
    lines = [sentence for sentence in sentences(changed, "62") if sentence.about in ("mover", "places")]
    at = next(
        place for place, sentence in enumerate(lines)
        if sentence.about == "mover" and sentence.values["indicator"].value == "reports_followed_up"
    )  # fmt: skip
    assert [sentence.key for sentence in lines[at : at + 2]] == [
        "changes-mover-plain-share",
        "changes-alike-none",
    ]


def test_a_mover_is_told_by_its_value_and_its_target_by_itself() -> None:
    """45 % of 1,200 reports, then 70 %, while the target goes from 50 to 100: attainment 90, then 70. By value, the
    mean of both orders (Shapley): ((100 − 90) + (70 − 45)) ÷ 2 = +17.5; by target ((45 − 90) + (70 − 100)) ÷ 2 = −37.5.
    The figure rose and the score fell: both are told, so that no sentence has a figure that rises, a score that falls
    and no reason."""
    text = quarter_of("2025-Q4", "62.06", 400, 180) + quarter_of("2026-Q1", "62.06", 400, 280)
    moved = [("reports_followed_up", "", 2025, 50.0), ("reports_followed_up", "", 2026, 100.0)]
    others = [(indicator.id, "", 2025, 80.0) for indicator in CORE if indicator.id != "reports_followed_up"]
    evaluation = Evaluation(given.facts(text), given.GEOGRAPHY, targets(*others, *moved), given.LATER)
    changed = change(evaluation, parse("2026-Q1"), parse("2025-Q4"), "regency", draws=50)
    row = (
        changed.indicators[changed.indicators["area"] == "62.06"]
        .set_index("indicator")
        .loc["reports_followed_up"]
    )
    assert row["points_value"] / row["points_target"] == pytest.approx(-17.5 / 37.5)
    lines = sentences(changed, "62.06")
    at = next(
        place for place, sentence in enumerate(lines)
        if sentence.about == "mover" and sentence.values["indicator"].value == "reports_followed_up"
    )  # fmt: skip
    bare, figures, target, by_value = lines[at : at + 4]
    assert [line.key for line in (bare, figures, target, by_value)] == [
        "changes-mover-bare",
        "changes-figures-share",
        "changes-target-too",
        "changes-own",
    ]
    assert (bare.values["direction"].value, bare.values["points"].value) == ("down", row["printed"])
    assert target.values["points"].value == row["printed_target"]
    assert by_value.values["points"].value == row["printed_value"] > 0
    assert row["printed"] == pytest.approx(row["printed_value"] + row["printed_target"])


@family("by")
@pytest.mark.parametrize("seed", range(0, 24, 2))
@pytest.mark.parametrize("by", ["province", "district_dprd", "regency"])
def test_a_change_and_a_comparison_judge_alike(seed: int, by: str) -> None:
    """The page of changes and the page of an indicator say the same of the same two periods."""
    evaluation, now = register(seed), parse("2026-Q1")
    before = evaluation.known.before(now)
    changed = change(evaluation, now, before, by, draws=1).indicators.set_index(["area", "indicator"])
    places = evaluation.geography.assign(area_km2=range(1, 1 + len(evaluation.geography)))
    compared = replace(evaluation, geography=places).comparisons(CORE, now, by)
    compared = compared[compared["against"] == "previous"].set_index(["area", "indicator"])
    compared = compared.loc[changed.index]
    signal = ~compared["verdict"].isin(["alike", "not_comparable"])
    assert ((changed["signal"] == "signal") == signal).all()
    assert ((changed["signal"] == "ordinary") == (compared["verdict"] == "alike")).all()
    for mine, theirs in (("lower", "lower"), ("upper", "upper"), ("alike_value_before", "reference")):
        pd.testing.assert_series_equal(changed[mine], compared[theirs], check_names=False)


@pytest.mark.parametrize(
    ("points", "composition", "signal", "judgement"),
    [
        (10, 4, "signal", "signal"),
        (10, 5, "ordinary", "ordinary"),
        (10, 5.1, "signal", "composition"),
        (-10, -6, "signal", "composition"),
        # −8 by value and +6 by composition are −2 together: composition does not explain why the score fell.
        (-2, 6, "signal", "signal"),
        (0, 0, "ordinary", "ordinary"),
        (math.nan, math.nan, "", ""),
    ],
)
def test_a_change_is_its_composition_where_that_is_more_than_half(
    points: float, composition: float, signal: str, judgement: str
) -> None:
    assert outcome(points, composition, signal) == judgement


def test_sending_more_is_no_signal_of_the_score() -> None:
    """Two equal quarters; in the second Katingan also sends 30 of 30 joint activities a month. Each of the three
    domains before and the equal figures after: what is assessed in both moves 0 points, and the whole change is
    composition. 0 lies in its own interval, so it is no signal."""
    text = "".join(quarter_of(span, "62.06", 40, 20) for span in ("2026-Q1", "2026-Q2"))
    more = """
        2026-Q2 62.06 sent joint_activities
        2026-Q2 62.06 joint_held 30
        2026-Q2 62.06 joint_planned 30
        """
    changed = change(evaluated(text + more), parse("2026-Q2"), parse("2026-Q1"), "regency", draws=500)
    row = changed.areas.set_index("area").loc["62.06"]
    assert row["points"] > 5
    assert row["points_alike"] == pytest.approx(0, abs=1e-9)
    assert row["points_composition"] == pytest.approx(row["points"])
    assert (row["signal"], row["outcome"]) == ("ordinary", "composition")
    # The interval lies about that 0, not about the whole change.
    assert abs(row["lower"] + row["upper"]) / 2 < row["points"] / 2
    whole = [sentence for sentence in sentences(changed, "62.06") if sentence.about == "whole"]
    assert [sentence.key for sentence in whole] == [
        "changes-whole",
        "changes-whole-composition",
        "changes-whole-alike",
    ]
    assert whole[2].values["signal"].value == "ordinary"


def test_a_fall_of_what_is_assessed_in_both_is_a_signal_whatever_came_in() -> None:
    """From 390 of 400 reports a month to 40 of 400, while joint activities come in: what was assessed in both fell
    beyond chance, and its interval does not hold 0."""
    text = quarter_of("2026-Q1", "62.06", 400, 390) + quarter_of("2026-Q2", "62.06", 400, 40)
    more = "2026-Q2 62.06 sent joint_activities\n2026-Q2 62.06 joint_held 30\n2026-Q2 62.06 joint_planned 30"
    changed = change(evaluated(f"{text}\n{more}"), parse("2026-Q2"), parse("2026-Q1"), "regency", draws=500)
    row = changed.areas.set_index("area").loc["62.06"]
    assert row["points_alike"] < 0 < row["points_composition"]
    assert row["upper"] < 0
    assert row["signal"] == "signal"
