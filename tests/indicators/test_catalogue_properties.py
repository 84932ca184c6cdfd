"""What must hold for every indicator and any register: pooling, bounds, monotony; order and files do not matter."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.periods import parse
from indicators import DOMAINS, INDICATORS, by_id
from indicators.definition import AREA_KINDS, Quantile
from indicators.measurement.measure import measure
from indicators.scores.score import score
from tests.families import examples
from tests.indicators.given import GEOGRAPHY, LATER
from tests.indicators.random_register import TABLES, register
from tests.indicators.scored import targets

PERIODS = [parse("2026-01"), parse("2026-Q1"), parse("2026-S1")]
KEYS = ["indicator", "period", "area"]
FIGURES = ["numerator", "denominator", "value", "lower", "upper"]
QUIET = examples(25)
seeds = st.integers(0, 2**32 - 1)
AIMS = targets(*((indicator.id, "", 2023, 80) for indicator in INDICATORS if indicator.core))
BY_ID = {indicator.id: indicator for indicator in INDICATORS}


def measured(facts: pd.DataFrame, basis: str = "reported") -> pd.DataFrame:
    return measure(facts, GEOGRAPHY, INDICATORS, PERIODS, AREA_KINDS, basis, LATER)


@QUIET
@given(seeds)
def test_every_area_is_the_sum_of_its_regencies(seed: int) -> None:
    results = measured(register(seed))
    pooled = [
        indicator.id
        for indicator in INDICATORS
        if indicator.denominator.how != "required_sample" and "regency" in indicator.areas
    ]
    results = results[results["indicator"].isin(pooled)]
    district = results["area"].map(GEOGRAPHY["electoral_district"])
    keys = ["indicator", "period"]
    sums = results[district.notna()].groupby(keys)[FIGURES[:2]].sum(min_count=1)
    province = results[results["area"] == "62"].set_index(keys)[FIGURES[:2]].sort_index()
    pd.testing.assert_frame_equal(sums, province)
    by_district = results.assign(district=district).dropna(subset="district")
    sums = by_district.groupby([*keys, "district"])[FIGURES[:2]].sum(min_count=1)
    districts = results[results["area"].str.startswith("kalteng")].set_index([*keys, "area"])[FIGURES[:2]]
    pd.testing.assert_frame_equal(sums, districts.sort_index(), check_names=False)


@QUIET
@given(seeds, st.sampled_from(["reported", "verified"]))
def test_a_value_lies_within_its_scale_and_its_interval(seed: int, basis: str) -> None:
    results = measured(register(seed), basis)
    assert (results["value"].notna() == results["status"].isin(["ok"]) | results["value"].eq(0)).all()
    results = results.dropna(subset="value")
    bounded = results.dropna(subset=["lower"])
    near = 1e-9 * (1 + bounded["value"].abs())
    assert (
        (bounded["lower"] <= bounded["value"] + near)
        & (bounded["value"] <= bounded["upper"].fillna(np.inf) + near)
    ).all()
    for row in results.itertuples():
        indicator = BY_ID[row.indicator]
        if isinstance(indicator.form, Quantile):
            least, most = indicator.form.scale[0].lowest, indicator.form.scale[-1].highest
            lower, upper = (most if limit != limit else limit for limit in (row.lower, row.upper))
            assert least <= lower <= upper <= most
        elif indicator.unit == "points":
            assert -100 <= row.lower <= row.upper <= 100
        elif indicator.interval == "wilson" or indicator.id.startswith("network"):
            assert 0 <= row.value <= 100


@QUIET
@given(seeds, seeds)
def test_order_and_the_files_that_rows_came_in_change_nothing(seed: int, other: int) -> None:
    """Every count of a regency's month divided over two submissions, and all rows shuffled."""
    facts = register(seed)
    random = np.random.default_rng(other)
    part = np.floor(facts["value"] * random.random(len(facts)))
    # A submission says that it came in each of the two files, on the same grade.
    submitted = facts["measure"] == "submitted"
    halves = [
        facts.assign(value=part.where(~submitted, 1.0)),
        facts.assign(value=(facts["value"] - part).where(~submitted, 1.0)),
    ]
    split = pd.concat(halves)
    split = split[split["value"] != 0].sample(frac=1, random_state=int(other))
    pd.testing.assert_frame_equal(measured(facts), measured(split), rtol=1e-12, atol=1e-12)


def _one_more(facts: pd.DataFrame, where: pd.Series, by: float = 1.0) -> pd.DataFrame:
    return facts.assign(value=facts["value"] + by * where)


@QUIET
@given(seeds)
def test_one_more_in_the_numerator_never_lowers_a_ratio(seed: int) -> None:
    facts = register(seed)
    for indicator in INDICATORS:
        name = indicator.numerator.measure
        if indicator.form or indicator.numerator.how != "sum" or name == indicator.denominator.measure:
            continue
        more = _one_more(
            facts, (facts["measure"] == name) & (facts["dimension"] == indicator.numerator.dimension)
        )
        before, after = (
            measure(rows, GEOGRAPHY, [indicator], PERIODS, AREA_KINDS, cut_off=LATER)
            for rows in (facts, more)
        )
        with_value = before["value"].notna()
        assert (after.loc[with_value, "value"] >= before.loc[with_value, "value"] - 1e-9).all(), indicator.id


@QUIET
@given(seeds, st.sampled_from(["response_days", "response_days_p90", "participation_level"]))
def test_what_moves_up_the_scale_never_lowers_its_quantile(seed: int, name: str) -> None:
    """All of one category of the scale move to the next."""
    facts, indicator = register(seed), by_id(name)
    assert isinstance(indicator.form, Quantile)
    order = [step.name for step in indicator.form.scale]
    counts = indicator.form.counts
    of_scale = (facts["measure"] == counts.measure) & (facts["dimension"] == counts.dimension)
    moved = facts.copy()
    later = facts["category"].map(dict(zip(order, [*order[1:], order[-1]], strict=True)))
    moved["category"] = facts["category"].where(~of_scale, later)
    before, after = (
        measure(rows, GEOGRAPHY, [indicator], PERIODS, AREA_KINDS, cut_off=LATER) for rows in (facts, moved)
    )
    assert (before["value"].isna() == after["value"].isna()).all()
    for column in ("value", "lower", "upper"):
        # A limit that is not known lies in the last, open-ended category.
        assert (after[column].fillna(np.inf) >= before[column].fillna(np.inf)).all()


@pytest.mark.parametrize("domain", DOMAINS)
@QUIET
@given(seed=seeds)
def test_a_domain_without_data_has_no_score_and_no_part_in_the_total(domain: str, seed: int) -> None:
    scores = score(measured(register(seed, without=TABLES[domain])), AIMS, draws=1)
    assert all(domains[domain] is None for domains in scores["domains"])
    assert not any(domain in rests_on for rests_on in scores["rests_on"])
    assert scores["score"].dropna().between(0, 100).all()
