"""A declared zero: how likely it is, and that nobody rises in rank by declaring one."""

from __future__ import annotations

import math
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given as drawn_by
from hypothesis import strategies as st

from briefing import from_store
from data.periods import parse
from data.store import Store
from indicators import CORE
from indicators.evaluation import Evaluation
from indicators.measurement.declared_zeros import COUNTS, LEVEL, declared_zeros, years_before
from indicators.measurement.measure import measure
from indicators.scores.rank_intervals import draw_attained, standings
from tests import families
from tests.indicators import given, random_register
from tests.indicators.scored import targets

NOW = parse("2026-Q1")
BEFORE = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]
PEERS = {"62.06": ("62.07", "62.71")}


def zeros(*lines: str) -> pd.DataFrame:
    rows = measure(
        given.facts("\n".join(lines)), given.GEOGRAPHY, COUNTS, [*years_before(NOW), NOW], "regency"
    )
    return declared_zeros(rows, NOW, PEERS)


def test_a_zero_after_a_year_of_three_a_month_is_improbable() -> None:
    """Three reports in each of twelve months are nine a quarter; none at all has exp(−9) = 0.0001."""
    year = [f"{quarter} 62.06 sent reports\n{quarter} 62.06 reports_received 3" for quarter in BEFORE]
    row = zeros(*year, "2026-Q1 62.06 sent reports").iloc[0]
    assert (row["indicator"], row["area"], row["against"]) == ("reports_received", "62.06", "own")
    assert row["expected"] == pytest.approx(9)
    assert row["probability"] == pytest.approx(math.exp(-9))
    assert row["improbable"]


def test_only_the_months_that_were_reported_are_expected_of() -> None:
    """Of the quarter one month came: three are expected, and none of them is 5 %, which is not improbable."""
    year = [f"{quarter} 62.06 sent reports\n{quarter} 62.06 reports_received 3" for quarter in BEFORE]
    row = zeros(*year, "2026-01 62.06 sent reports").iloc[0]
    assert row["expected"] == pytest.approx(3)
    assert LEVEL < row["probability"] == pytest.approx(math.exp(-3))
    assert not row["improbable"]


def test_a_regency_that_never_has_any_is_held_against_its_peers() -> None:
    """Seruyan and Palangka Raya, 50,000 children, have 30 in the quarter: 6 for the 10,000 of Katingan."""
    quarters = [*BEFORE, "2026-Q1"]
    lines = [f"{quarter} 62.06 sent reports services" for quarter in quarters]
    lines += [f"2026-Q1 {place} sent reports services" for place in ("62.07", "62.71")]
    lines += ["2026-01 62.07 reports_received 12", "2026-01 62.71 reports_received 18"]
    rows = zeros(*lines).set_index("indicator")
    row = rows.loc["reports_received"]
    assert (row["own"], row["peers"], row["against"]) == (0, pytest.approx(6), "peers")
    assert row["probability"] == pytest.approx(math.exp(-6))
    assert row["improbable"]
    assert rows.loc["victims", "probability"] == 1, "where nobody has any, none is expected"


def test_silence_is_no_zero_and_a_zero_without_anything_beside_it_is_not_judged() -> None:
    assert zeros("2026-Q1 62.07 sent reports").empty
    assert zeros("2025-Q1 62.06 sent reports\n2025-Q1 62.06 reports_received 3").empty


_OF_REPORTS = (
    "reports_",
    "victims",
    "reached_",
    "response_",
    "rehabilitation_",
    "takedown",
    "served_",
    "services_",
)


def declaring_none(facts: pd.DataFrame, regency: str) -> pd.DataFrame:
    """The register in which a regency's reports and services were sent all the same, and hold nothing."""
    statements = facts["measure"].isin(["submitted", "recapped", "unstated"])
    ours = (facts["regency"] == regency) & facts["measure"].str.startswith(_OF_REPORTS) & ~statements
    return facts[~ours]


def test_no_regency_of_the_demonstration_register_rises_by_declaring_none(register_copy: Store) -> None:
    release = register_copy.latest_release()
    assert release is not None
    evaluation = from_store.whole(register_copy, release.id)
    for span in (parse("2026-Q3"), parse("2026-Q2")):
        before = standings(evaluation.drawn(span, "regency")).set_index("area")["rank"]
        for regency in before.dropna().index:
            declared = replace(evaluation, facts=declaring_none(evaluation.facts, regency))
            after = standings(declared.drawn(span, "regency")).set_index("area")["rank"]
            assert not after[regency] < before[regency], regency


EVERY = targets(*((indicator.id, "", 2023, 80.0) for indicator in CORE))


def ranks_of(facts_of: pd.DataFrame, span: str) -> pd.Series:
    """The rank of each regency by these facts, NaN without."""
    evaluation = Evaluation(facts_of, given.GEOGRAPHY, EVERY, given.LATER)
    rows = evaluation.results([parse(span)], "regency", indicators=CORE)
    return standings(draw_attained(rows, draws=1)).set_index("area")["rank"]


@families.examples(30)
@drawn_by(
    st.integers(0, 10_000),
    st.sampled_from(["2026-Q1", "2026-01", "2026-03"]),
    st.sampled_from([*given.GEOGRAPHY.index]),
)
def test_no_regency_of_a_planted_register_rises_by_declaring_none(seed: int, span: str, regency: str) -> None:
    """Whoever turns its reports into a zero has no figure of that domain: no rank, and nobody else's falls for it."""
    register = random_register.register(seed)
    before, after = ranks_of(register, span), ranks_of(declaring_none(register, regency), span)
    assert not after[regency] <= before[regency]
    others = before.index != regency
    assert not (after[others] > before[others]).any()


def test_planted_registers_have_ranks_to_lose() -> None:
    ranked = [ranks_of(random_register.register(seed), "2026-Q1").notna().mean() for seed in range(6)]
    assert sum(ranked) / len(ranked) > 0.4
