"""What verification leaves open: a floor and a ceiling that only come nearer, and meet in what was reported."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given as drawing
from hypothesis import strategies as st

from briefing import from_store
from data.periods import parse
from data.store import Store
from indicators import by_id
from indicators.evaluation import Evaluation
from indicators.measurement.fact_arrays import FactArrays
from indicators.measurement.verified_range import verified_range
from tests.families import examples
from tests.indicators import given
from tests.second.test_recomputed import register

_ENDS = ["verified_floor", "verified_ceiling"]
_CLOSE = 1e-9


def ends(text: str, indicator: str) -> pd.Series:
    """Of Katingan in the first quarter of 2026."""
    arrays = FactArrays(given.facts(text), given.GEOGRAPHY)
    rows = verified_range(
        arrays, given.GEOGRAPHY, [by_id(indicator)], parse("2026-Q1"), "regency", given.LATER
    )
    return rows.set_index("area").loc["62.06"]


def test_reports_that_are_not_verified_count_as_not_achieved_and_as_achieved() -> None:
    """January, verified: 2 of 3 followed up. February, not verified: 4 of 7. Floor 2 of 10, ceiling 9 of 10."""
    text = """
        2026-01 62.06 sent reports verified
        2026-01 62.06 reports_received 3 verified
        2026-01 62.06 reports_followed_up 2 verified
        2026-02 62.06 sent reports
        2026-02 62.06 reports_received 7
        2026-02 62.06 reports_followed_up 4
        2026-03 62.06 sent reports
        """
    row = ends(text, "reports_followed_up")
    assert (row["floor"], row["ceiling"], row["verified"]) == (2, 9, 3)


def test_answers_that_are_not_verified_count_as_the_worst_and_as_the_best_of_the_scale() -> None:
    """Two verified questionnaires of 30 each, one more that is not: 60 + 9 × 1 and 60 + 9 × 4."""
    text = """
        2026-01 62.06 sent satisfaction verified
        2026-01 62.06 questionnaires 2 verified
        2026-01 62.06 score_sum 60 verified
        2026-02 62.06 sent satisfaction
        2026-02 62.06 questionnaires 1
        2026-02 62.06 score_sum 27
        """
    row = ends(text, "satisfaction_ikm")
    assert (row["floor"], row["ceiling"], row["verified"]) == (69, 96, 18)


def test_districts_that_are_not_verified_count_from_none_to_those_that_were_told() -> None:
    text = """
        2026-01 62.06 sent campaigns verified
        2026-01 62.06.01 activities_held 1 verified
        2026-02 62.06 sent campaigns
        2026-02 62.06.01 activities_held 1
        2026-02 62.06.02 activities_held 1
        """
    row = ends(text, "campaign_reach")
    assert (row["floor"], row["ceiling"]) == (1, 2)
    assert np.isnan(row["verified"])


QUARTERS_TOLD = """
    2026-S1 62.06 sent campaigns
    2026-01 62.06.01 activities_held 1
    2026-05 62.06.01 activities_held 1
    2026-05 62.06.02 activities_held 1
    """


@pytest.mark.parametrize(
    ("period", "expected"), [("2026-Q1", 1), ("2026-Q2", 2), ("2026-S1", 3), ("2026", 3), ("2026-05", 2)]
)
def test_distinct_things_of_a_longer_period_are_added_up_by_quarter(period: str, expected: int) -> None:
    """One district in the first quarter, two in the second; the same as `measure` has, verified or not."""
    for text in (QUARTERS_TOLD, QUARTERS_TOLD.replace("activities_held 1", "activities_held 1 verified")):
        asked = given.facts(text), given.GEOGRAPHY
        indicator, span = by_id("campaign_reach"), parse(period)
        row = verified_range(FactArrays(*asked), given.GEOGRAPHY, [indicator], span, "regency", given.LATER)
        assert row.set_index("area").at["62.06", "ceiling"] == expected
        assert given.result(text, "campaign_reach", period).numerator == expected


@examples(15)
@drawing(
    st.integers(0, 400),
    st.sampled_from(["2026-Q1", "2026-02", "2025"]),
    st.sampled_from(["regency", "province"]),
)
def test_verifying_never_lowers_the_floor_nor_raises_the_ceiling_and_any_order_ends_alike(
    seed: int, span: str, by: str
) -> None:
    """A few regencies' months at a time, in two orders, from whatever was verified before."""
    evaluation, orders = register(seed), []
    sent = evaluation.facts["regency"] + " " + evaluation.facts["month"]
    for turn in range(2):
        waiting = sorted(sent.unique())
        random.Random(seed + turn).shuffle(waiting)
        last = pair(evaluation, span, by)
        for many in range(0, len(waiting) + 1, 1 + len(waiting) // 6):
            verified = sent.isin(waiting[: many or None])
            facts = evaluation.facts.assign(evidence=evaluation.facts["evidence"].mask(verified, "verified"))
            now = pair(replace(evaluation, facts=facts), span, by)
            if many:
                assert not (now["verified_floor"] < last["verified_floor"] - _CLOSE).any()
                assert not (now["verified_ceiling"] > last["verified_ceiling"] + _CLOSE).any()
                last = now
            else:
                orders.append(now)
    for whole in orders:
        assert_alike(whole["verified_floor"], whole["score"])
        assert_alike(whole["verified_ceiling"], whole["score"])
    assert_alike(orders[0]["score"], orders[1]["score"])


def pair(evaluation: Evaluation, span: str, by: str) -> pd.DataFrame:
    both = evaluation.both_scores(parse(span), by, draws=0).set_index("area")[["score", *_ENDS]]
    assert not (both["verified_floor"] > both["score"] + _CLOSE).any()
    assert not (both["verified_ceiling"] < both["score"] - _CLOSE).any()
    return both


def assert_alike(first: pd.Series, second: pd.Series) -> None:
    assert first.to_numpy() == pytest.approx(second.to_numpy(), abs=_CLOSE, nan_ok=True)


def test_on_the_demonstration_register_the_pair_holds_the_score_and_says_its_base(
    register_copy: Store,
) -> None:
    """Kotawaringin Timur in the third quarter of 2026: 3 of 10 reports are verified, and 75.3 was printed for it."""
    release = register_copy.latest_release()
    assert release is not None
    evaluation = from_store.whole(register_copy, release.id)
    both = pair(evaluation, "2026-Q3", "regency")
    assert both.loc["62.02", "verified_floor"] < 40
    assert both.loc["62.02", "verified_ceiling"] > 80
    row = evaluation.both_scores(parse("2026-Q3"), "regency", draws=0).set_index("area").loc["62.02"]
    assert (row["reports_verified"], row["reports"]) == (3, 10)
    everything = replace(evaluation, facts=evaluation.facts.assign(evidence="verified"))
    whole = pair(everything, "2026-Q3", "province")
    assert_alike(whole["verified_floor"], whole["score"])
    assert_alike(whole["verified_ceiling"], whole["score"])
