"""The product's figures against the second calculation, to 1e-9: the demonstration register and 200 random ones."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
import pytest

from data import geography, periods
from data.periods import parse
from data.store import Store
from indicators import CORE, DOMAINS, by_id
from indicators.evaluation import Evaluation
from indicators.measurement.measure import AREA_KINDS
from indicators.scores.score import score_attained
from tests import families
from tests.families import family
from tests.second import recomputed
from tests.second.judged_again import judged
from tests.second.random_registers import PERIODS, PLACES, Drawing

TODAY = date(2026, 11, 21)
CLOSE = 1e-9
REGISTERS = 200


def differences(evaluation: Evaluation, spans: Sequence[str], basis: str) -> list[str]:
    """Every figure on which the two calculations do not agree; empty when they agree on all."""
    second = recomputed.evaluate(
        evaluation.facts.to_dict("records"),
        evaluation.geography.reset_index(names="regency").to_dict("records"),
        evaluation.targets.to_dict("records"),
        spans,
        basis,
        evaluation.cut_off,
    )
    results = evaluation.results([parse(span) for span in spans], AREA_KINDS, basis, CORE)
    names, disagreements = ("numerator", "denominator", "value", "attainment"), []
    rows_of: dict[tuple[str, str], list[dict[Hashable, Any]]] = {}
    for row in results.to_dict("records"):
        rows_of.setdefault((row["period"], row["area"]), []).append(row)
        figures = second[row["period"], row["area"]]["indicators"][row["indicator"]]
        disagreements += [
            f"{row['period']} {row['area']} {row['indicator']} {name}: {row[name]} and {other}"
            for name, other in zip(names, figures, strict=True)
            if not agree(row[name], other)
        ]
    # `Evaluation.scores` are these: the last test below.
    scores = score_attained(results, draws=0).to_dict("records")
    assert (len(results), len(scores)) == (len(second) * len(CORE), len(second))
    for row in scores:
        place = row["period"], row["area"]
        disagreements += of_score(row, second[place], judged_of(rows_of[place], second[place]["domains"]))
    return disagreements


def judged_of(results: Sequence[Mapping[Hashable, Any]], domains: Mapping[str, float]) -> dict[str, float]:
    """What the second calculation judges of an area's domains. The interval of a mean, which has oracles of its own, is
    taken as it is."""
    rows = [
        {**row, "domain": core.domain, "per": core.per, "worst": core.worst,
         "events": row["denominator"] if core.interval == "wilson" else None}
        for row in results
        for core in [by_id(row["indicator"])]
        if row["attainment"] == row["attainment"] and core.domain in domains
    ]  # fmt: skip
    return judged(rows) if rows else {}


def of_score(row: Mapping[str, Any], second: Mapping[str, Any], again: Mapping[str, float]) -> list[str]:
    whole = None if second["score"] is None else min(100.0, sum(again.values()) / len(again))
    pairs = {"score": (row["score"], second["score"]), "judged": (row["judged"], whole)}
    pairs |= {domain: (row["domains"][domain], second["domains"].get(domain)) for domain in DOMAINS}
    pairs |= {
        f"{domain} judged": (
            row["domains_judged"][domain],
            None if domain not in again else min(100.0, again[domain]),
        )
        for domain in DOMAINS
    }
    where = f"{row['period']} {row['area']}"
    disagreements = [
        f"{where} {name}: {pair[0]} and {pair[1]}" for name, pair in pairs.items() if not agree(*pair)
    ]
    class_name = "" if whole is None else recomputed.class_of(whole)
    return disagreements + [f"{where} class: {row['class']} and {class_name}"] * (row["class"] != class_name)


def agree(first: float | None, second: float | None) -> bool:
    if first is None or first != first:
        return second is None
    return second is not None and abs(first - second) <= CLOSE * max(1.0, abs(second))


@pytest.fixture(scope="module")
def demonstration(register_copy: Store) -> Evaluation:
    store, release = register_copy, register_copy.latest_release()
    assert release is not None
    return Evaluation(store.facts(release.id), geography.geography(), store.targets(), release.cut_off)


@family("kind", "basis")
@pytest.mark.parametrize("basis", ["reported", "verified"])
@pytest.mark.parametrize("kind", periods.KINDS)
def test_the_demonstration_register_gives_the_same_figures_twice(
    demonstration: Evaluation, kind: str, basis: str
) -> None:
    """Every period of three years and the one still running, all 20 areas, 13 indicators, domains, totals, classes."""
    spans = [span.id for span in periods.between("2023-10", "2026-11", kind)]
    assert differences(demonstration, spans, basis) == []


def test_some_figures_are_there_to_agree_on(demonstration: Evaluation) -> None:
    scores = demonstration.scores([parse("2026-Q3")], "regency", draws=1)
    assert scores["score"].notna().sum() > 8


@pytest.mark.slow
def test_random_registers_give_the_same_figures_twice() -> None:
    def agrees(seed: int) -> None:
        assert differences(register(seed), PERIODS, ("reported", "verified")[seed % 2]) == []

    families.hold("registers calculated twice", REGISTERS, agrees)


def test_random_registers_know_silence_zeros_and_scores() -> None:
    """What they must hold to be a test: areas without a score, with one, and values of 0 and of 100."""
    scores, values = [], []
    for seed in range(20):
        evaluation = register(seed)
        scores += list(evaluation.scores([parse(span) for span in PERIODS], "regency", draws=1)["score"])
        values += list(evaluation.results([parse("2026-Q1")], "regency", indicators=CORE)["value"])
    assert 0.1 < pd.Series(scores).isna().mean() < 0.9
    assert {0.0, 100.0} <= set(values)


def register(seed: int) -> Evaluation:
    drawn = Drawing(seed)
    places = pd.DataFrame(PLACES).set_index("regency")
    unused = dict.fromkeys(("villages", "children_0_17", "children_12_17", "blank_spot_villages"), 1)
    targets = pd.DataFrame(drawn.targets).assign(reference="test", confirmed=False)
    return Evaluation(pd.DataFrame(drawn.facts), places.assign(**unused), targets, drawn.cut_off)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [(1.0, 1.0 + 1e-11, True), (1.0, 1.0 + 1e-8, False), (float("nan"), None, True), (float("nan"), 0.0, False),
     (0.0, None, False), (None, None, True)],
)  # fmt: skip
def test_agreement_is_to_the_ninth_decimal_and_nothing_is_never_zero(
    first: float | None, second: float | None, same: bool
) -> None:
    assert agree(first, second) is same


@pytest.mark.parametrize("by", AREA_KINDS)
def test_scores_read_from_one_pass_are_those_made_for_the_question(
    demonstration: Evaluation, by: str
) -> None:
    """Without draws the scores of all periods are held; with a single draw they are made anew, each by itself, and
    both are those of the results."""
    spans = [parse("2026-Q2"), parse("2025-Q4"), parse("2023-Q1")]
    same = ["period", "area", "score", "domains", "uncapped", "rests_on", "missing", "hidden"]
    read, made = (demonstration.scores(spans, by, draws=draws)[same] for draws in (0, 1))
    pd.testing.assert_frame_equal(read, made)
    pd.testing.assert_frame_equal(score_attained(demonstration.results(spans, by), draws=0)[same], made)
    last = str(made["area"].iloc[-1])
    of_last = demonstration.scores(spans, by, draws=0, area=last)[same]
    pd.testing.assert_frame_equal(of_last, made[made["area"] == last].reset_index(drop=True))
