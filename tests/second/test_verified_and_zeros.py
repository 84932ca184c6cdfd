"""Floor and ceiling of figures and scores, and the chance of a declared zero, against the second calculation."""

from __future__ import annotations

import pytest

from data import geography
from data.periods import parse
from data.store import Store
from indicators.comparison.peers import peers
from indicators.evaluation import Evaluation
from indicators.measurement.measure import AREA_KINDS
from tests import families
from tests.second import verified_and_zeros as second
from tests.second.random_registers import PERIODS
from tests.second.test_recomputed import agree, register

REGISTERS = 60


@pytest.fixture(scope="module")
def demonstration(register_copy: Store) -> Evaluation:
    store, release = register_copy, register_copy.latest_release()
    assert release is not None
    return Evaluation(store.facts(release.id), geography.geography(), store.targets(), release.cut_off)


def with_land(evaluation: Evaluation) -> Evaluation:
    """Peers are alike in children, land and villages without signal; a random register has no land of its own."""
    places = evaluation.geography
    if "area_km2" in places:
        return evaluation
    parts = (evaluation.facts, places.assign(area_km2=range(1, 1 + len(places))), evaluation.targets)
    return Evaluation(*parts, evaluation.cut_off)


def differences(evaluation: Evaluation, span: str) -> list[str]:
    """Every figure, score and chance on which the two calculations do not agree."""
    facts, targets = (frame.to_dict("records") for frame in (evaluation.facts, evaluation.targets))
    places = evaluation.geography.reset_index(names="regency").to_dict("records")
    areas = second.ends(facts, places, targets, span, evaluation.cut_off)
    pairs: list[tuple[str, float | None, float | None]] = []
    for by in AREA_KINDS:
        for row in evaluation.verified_range(parse(span), by).to_dict("records"):
            name, other = row["indicator"], areas[row["area"]]
            where = f"{row['area']} {name}"
            for side in ("floor", "ceiling"):
                figures = other[side]["indicators"][name]
                pairs.append((f"{where} {side}", row[side], figures[2]))
                pairs.append((f"{where} {side} attained", row[f"{side}_attainment"], figures[3]))
            if row["verified"] == row["verified"]:
                pairs.append((f"{where} verified", row["verified"], other["verified"][name]))
        for row in evaluation.both_scores(parse(span), by, draws=0).to_dict("records"):
            for side in ("floor", "ceiling"):
                score = areas[row["area"]][side]["score"]
                pairs.append((f"{row['area']} score at the {side}", row[f"verified_{side}"], score))
    return [f"{span} {where}: {one} and {other}" for where, one, other in pairs if not agree(one, other)] + (
        of_zeros(evaluation, facts, places, span)
    )


def of_zeros(evaluation: Evaluation, facts: list, places: list, span: str) -> list[str]:
    others = second.zeros(facts, places, peers(evaluation.geography), span, evaluation.cut_off)
    rows = evaluation.declared_zeros(parse(span)).to_dict("records")
    ours = {(row["indicator"], row["area"]): (row["expected"], row["probability"]) for row in rows}
    if ours.keys() != others.keys():
        return [f"{span}: zeros {sorted(ours.keys() ^ others.keys())} are declared on one side only"]
    return [
        f"{span} {key}: {figures} and {others[key]}"
        for key, figures in ours.items()
        if not all(map(agree, figures, others[key]))
    ]


@pytest.mark.parametrize("span", ["2026-09", "2026-Q3", "2026-S2", "2025", "2026"])
def test_the_demonstration_register_gives_the_same_ends_and_chances(
    demonstration: Evaluation, span: str
) -> None:
    assert differences(demonstration, span) == []


def test_some_ends_are_apart_and_some_zeros_are_declared(demonstration: Evaluation) -> None:
    """Not everything is verified, and one regency declares that it received nothing."""
    rows = demonstration.both_scores(parse("2026-Q3"), "regency", draws=0)
    assert (rows["verified_ceiling"] - rows["verified_floor"] > 1).sum() > 5
    assert len(demonstration.declared_zeros(parse("2026-Q3"))) == 2


def test_random_registers_give_the_same_ends_and_chances() -> None:
    def agrees(seed: int) -> None:
        evaluation = with_land(register(seed))
        assert differences(evaluation, PERIODS[seed % len(PERIODS)]) == []

    families.hold("ends calculated twice", REGISTERS, agrees)
