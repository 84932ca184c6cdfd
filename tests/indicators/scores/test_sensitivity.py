"""What a class hangs on: each hinge is worked by hand, and turned on both sides by computing the score anew."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators import CORE, DOMAINS, by_id
from indicators.scores.attainment import percent_of_target
from indicators.scores.rank_intervals import draw
from indicators.scores.score import classify, score
from indicators.scores.sensitivity import indicator_hinges, value_at, variants, weight_hinges
from tests.families import examples
from tests.indicators.scored import results, targets
from tests.indicators.scores.test_rank_intervals import TARGETS, area, counted

CORE_IDS = [indicator.id for indicator in CORE]
ALL_TARGETS = targets(*((name, "", 2023, 80) for name in CORE_IDS))
JUST = 1e-6


def weight_rows(*scores: float) -> pd.DataFrame:
    return weight_hinges(draw(area("62.06", *scores), TARGETS, draws=1), "62.06").set_index("domain")


def test_the_weights_at_which_a_class_changes() -> None:
    """a 80, b and c 60, equal weights: 66.67, medium. With share x of a the score is 60 + 20 x.

    It falls below 65.5 under x = 27.5 % and reaches 75.5 at 77.5 %. With share x of b it is 70 − 10 x: below 65.5
    above x = 45 %, and never another class down to 0.
    """
    hinges = weight_rows(80, 60, 60)
    assert hinges.loc["a", "weight"] == pytest.approx(100 / 3)
    assert hinges.loc["a", ["below", "above"]].tolist() == pytest.approx([27.5, 77.5])
    assert hinges.loc["a", ["below_class", "above_class"]].tolist() == ["low", "high"]
    assert hinges.loc["b", "above"] == pytest.approx(45)
    assert hinges.loc["b", "above_class"] == "low"
    assert np.isnan(hinges.loc["b", "below"])
    assert hinges.loc["b", "below_class"] == ""


def test_where_all_domains_are_alike_no_weight_matters() -> None:
    hinges = weight_rows(70, 70, 70, 70, 70)
    assert hinges[["below", "above"]].isna().all(axis=None)


def test_a_single_weighed_domain_has_nothing_to_hang_on() -> None:
    drawn = draw(area("62.06", 80, 60, 40), TARGETS, draws=1)
    hinges = weight_hinges(drawn, "62.06", {"a": 1}).set_index("domain")
    assert hinges.loc["a", ["below", "above"]].isna().all()
    assert hinges.loc["a", "weight"] == 100


def test_without_a_score_there_are_no_hinges() -> None:
    drawn = draw(area("62.06", 80), TARGETS, draws=1)
    assert weight_hinges(drawn, "62.06").empty
    assert indicator_hinges(drawn, "62.06").empty
    assert variants(drawn, "62.06")["class"].tolist() == ["", "", ""]


def class_with(scores: list[float], domain: str, percent: float, given_weights: dict[str, float]) -> str:
    """The class by a plain weighted mean, the domain weighing this percent and the others as they do."""
    others = sum(weight for name, weight in given_weights.items() if name != domain)
    weights = {name: (100 - percent) * weight / others for name, weight in given_weights.items()}
    weights[domain] = percent
    return classify(sum(weights[name] * score for name, score in zip(DOMAINS, scores, strict=True)) / 100)


SCORES = st.lists(st.integers(0, 400).map(lambda quarters: quarters / 4), min_size=5, max_size=5)
WEIGHTS = st.lists(st.integers(1, 9), min_size=5, max_size=5)


@examples(60)
@given(SCORES, WEIGHTS)
def test_a_hinge_of_a_weight_flips_the_class_and_nothing_does_before_it(
    scores: list[float], points: list[int]
) -> None:
    given_weights = dict(zip(DOMAINS, map(float, points), strict=True))
    drawn = draw(area("62.06", *scores), TARGETS, draws=1)
    present = class_with(scores, "a", 100 * points[0] / sum(points), given_weights)
    for _, hinge in weight_hinges(drawn, "62.06", given_weights).iterrows():
        for side, outwards in (("below", -JUST), ("above", JUST)):
            at, end = hinge[side], (JUST if side == "below" else 100 - JUST)
            reached = end if np.isnan(at) else at - outwards
            for share in np.linspace(hinge["weight"], reached, 4):
                assert class_with(scores, hinge["domain"], share, given_weights) == present
            if not np.isnan(at) and JUST < at < 100 - JUST:
                beyond = class_with(scores, hinge["domain"], at + outwards, given_weights)
                assert beyond == hinge[f"{side}_class"] != present


# --- single indicators


def test_the_value_of_an_indicator_that_flips_the_class() -> None:
    """80, 60, 60 with one indicator a domain: a point of it moves the score by a third.

    66.67 falls below 65.5 with 3.5 points less: a at 76.5, b and c at 56.5. It reaches 75.5 with 26.5 more: a would
    have to pass 100, b and c at 86.5. Without a only two domains are left, too few for a score.
    """
    hinges = indicator_hinges(draw(area("62.06", 80, 60, 60), TARGETS, draws=1), "62.06").set_index("domain")
    assert hinges["fall_at"].tolist() == pytest.approx([76.5, 56.5, 56.5])
    assert hinges["fall_class"].tolist() == ["low"] * 3
    assert np.isnan(hinges.loc["a", "rise_at"])
    assert hinges.loc["b", "rise_at"] == pytest.approx(86.5)
    assert hinges["score_without"].isna().all()
    assert not hinges["fall_within"].any(), "what was not sampled cannot be otherwise by chance"


def test_only_a_value_within_its_own_interval_could_be_chance() -> None:
    """As above. 76.5 lies in the interval of a, 75–85; 56.5 in neither that of b, 57–63, nor that of c."""
    rows = area("62.06", 80, 60, 60).assign(lower=[75.0, 57.0, 59.0], upper=[85.0, 63.0, 61.0])
    hinges = indicator_hinges(draw(rows, TARGETS, draws=1), "62.06")
    assert hinges["fall_within"].tolist() == [True, False, False]


def full(values: list[float]) -> pd.DataFrame:
    return results(*((name, "62.06", value) for name, value in zip(CORE_IDS, values, strict=True)))


VALUES = st.lists(
    st.integers(100, 400).map(lambda quarters: quarters / 4), min_size=len(CORE), max_size=len(CORE)
)


def plain_class(values: dict[str, float]) -> str:
    """The class of these values against a target of 80 each, satisfaction from 25 on: the mean of the domains' mean
    attainments."""
    attained: dict[str, list[float]] = {}
    for name, value in values.items():
        worst = 25 if name.startswith("satisfaction") else 0
        attained.setdefault(by_id(name).domain, []).append(min(100, 100 * (value - worst) / (80 - worst)))
    return classify(
        sum(sum(attainments) / len(attainments) for attainments in attained.values()) / len(attained)
    )


@examples(60)
@given(VALUES)
def test_a_flipping_value_flips_the_class(values: list[float]) -> None:
    present = dict(zip(CORE_IDS, values, strict=True))
    for _, hinge in indicator_hinges(draw(full(values), ALL_TARGETS, draws=1), "62.06").iterrows():
        for way, onwards in (("rise", JUST), ("fall", -JUST)):
            if hinge[f"{way}_class"]:
                at = {hinge["indicator"]: hinge[f"{way}_at"]}
                over, before = (
                    {name: value + step for name, value in at.items()} for step in (onwards, -onwards)
                )
                assert plain_class({**present, **over}) == hinge[f"{way}_class"] != plain_class(present)
                assert plain_class({**present, **before}) == plain_class(present)


@pytest.mark.parametrize("seed", range(3))
def test_without_an_indicator_the_score_is_what_it_would_be_had_it_not_been_sent(seed: int) -> None:
    rows = full(list(np.random.default_rng(seed).uniform(25, 100, len(CORE))))
    for _, hinge in indicator_hinges(draw(rows, ALL_TARGETS, draws=1), "62.06").iterrows():
        left = score(rows[rows["indicator"] != hinge["indicator"]], ALL_TARGETS, draws=1).iloc[0]
        assert hinge["score_without"] == pytest.approx(left["score"])
        assert hinge["class_without"] == left["class"]


def test_a_domain_left_with_stocks_alone_falls_out() -> None:
    """Of domain d joint activities go: the agreement that stays says nothing of a period, so d goes as well.

    a 80, b 60, c 40 without d: 60. With d = (100 + 100) ÷ 2 it was 70.
    """
    rows = pd.concat([area("62.06", 80, 60, 40, 100), results(("agreements_in_force", "62.06", 100))])
    own_targets = pd.concat([TARGETS, targets(("agreements_in_force", "", 2023, 100))])
    hinges = indicator_hinges(draw(rows, own_targets, draws=1), "62.06").set_index("indicator")
    assert hinges.loc["joint_activities_held", "score_without"] == pytest.approx(60)
    assert hinges.loc["agreements_in_force", "score_without"] == pytest.approx(70)


def test_the_value_of_an_attainment_reverses_the_percentage_of_a_target() -> None:
    lower = by_id("campaign_reach").__class__(**{**vars(by_id("campaign_reach")), "direction": "lower"})
    for indicator in (by_id("campaign_reach"), lower):
        values = [value_at(indicator, percent, 40) for percent in (0, 50, 100)]
        back = percent_of_target(values, 40, indicator.direction == "lower")
        assert back.tolist() == pytest.approx([0, 50, 100])
        assert all(value < other for value, other in pairwise(values)) == (indicator.direction == "higher")


# --- ways of adding up


def test_the_other_ways_of_adding_up() -> None:
    """150 (capped 100), 60, 60: arithmetic 73.33, geometric ∛(100 × 60 × 60) = 71.138, uncapped 90."""
    ways = variants(draw(area("62.06", 150, 60, 60), TARGETS, draws=1), "62.06")
    assert ways["score"].tolist() == pytest.approx([220 / 3, 71.1379, 90], abs=1e-4)
    assert ways["class"].tolist() == ["medium", "medium", "high"]


def test_a_geometric_mean_is_never_the_larger_one() -> None:
    ways = variants(draw(counted("62.06", (0, 4), (6, 10), (9, 10)), TARGETS, draws=1), "62.06")
    assert ways["score"].iloc[1] < ways["score"].iloc[0]
