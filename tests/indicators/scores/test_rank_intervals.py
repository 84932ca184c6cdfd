"""Scores, classes and ranks under 10,000 scenarios, and where their variance comes from."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators import DOMAINS, by_id
from indicators.scores.bases import Base
from indicators.scores.monte_carlo import MethodDraws, method_draws
from indicators.scores.rank_intervals import (
    CLASS_NAMES,
    Drawn,
    class_shares,
    draw,
    first_order,
    ranks,
    standings,
    totals,
    variance_shares,
)
from indicators.scores.score import classify, score, total
from tests.families import examples
from tests.indicators.scored import results, sampled, targets

FIRST_OF = {
    "a": "campaign_reach",
    "b": "reports_followed_up",
    "c": "victims_served",
    "d": "joint_activities_held",
    "e": "satisfaction_ikm",
}
TARGETS = targets(*((name, "", 2023, 100) for name in FIRST_OF.values()))


def area(code: str, *scores: float) -> pd.DataFrame:
    """An area whose domains, from a on, have these scores against TARGETS, without sampling error."""
    pairs = ((by_id(FIRST_OF[domain]), score) for domain, score in zip(DOMAINS, scores, strict=False))
    return results(
        *(
            (indicator.id, code, indicator.worst + (1 - indicator.worst / 100) * score)
            for indicator, score in pairs
        )
    )


def counted(code: str, *counts: tuple[int, int]) -> pd.DataFrame:
    """An area whose domains are proportions of events, whose sampling error is drawn."""
    return pd.concat(
        [sampled(FIRST_OF[domain], code, *count) for domain, count in zip(DOMAINS, counts, strict=False)]
    )


def three_areas() -> pd.DataFrame:
    return pd.concat(
        [
            counted("62.06", (2, 4), (6, 10), (3, 10), (5, 8), (4, 9)),
            counted("62.08", (3, 4), (9, 12), (8, 10), (5, 9), (6, 9)),
            counted("62.71", (5, 5), (20, 31), (16, 20), (9, 10), (7, 9)),
        ]
    )


def by_area(table: pd.DataFrame) -> pd.DataFrame:
    return table.set_index("area")


# --- ranks and classes


def test_equal_scores_share_the_better_rank() -> None:
    """80, 60, 80, 40: 1, 3, 1, 4. A last digit of a float makes no difference."""
    scores = np.array([[80.0], [60.0], [80.0 + 1e-12], [40.0]])
    assert ranks(scores)[:, 0].tolist() == [1, 3, 1, 4]


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=14, unique=True))
def test_ranks_of_different_scores_are_a_permutation(scores: list[int]) -> None:
    places = ranks(np.array(scores, dtype=float)[:, None] / 100)[:, 0]
    assert sorted(places) == list(range(1, len(scores) + 1))
    assert scores[list(places).index(1)] == max(scores)


def test_class_shares_judge_each_draw_as_a_score_is_judged() -> None:
    """90.49 high, 90.50 very high, 50.5 low, 50.4999 very low: half, none, a quarter …"""
    drawn = np.array([[90.49, 90.50, 50.5, 50.4999]])
    assert class_shares(drawn)[0].tolist() == [0.25, 0.25, 0, 0.25, 0.25]
    scores = np.linspace(0, 100, 4_001)
    expected = [np.mean([classify(score) == name for score in scores]) for name in CLASS_NAMES]
    assert class_shares(scores[None])[0] == pytest.approx(expected)


@given(st.lists(st.floats(0, 100), min_size=1, max_size=50))
def test_class_shares_sum_to_one(scores: list[float]) -> None:
    assert class_shares(np.array([scores])).sum() == pytest.approx(1)


def test_without_any_chance_a_rank_is_one_number() -> None:
    """Domains all alike within an area leave nothing to weights or aggregation: 80, 70 and 60 stay in their order."""
    rows = pd.concat([area("62.06", *[70] * 5), area("62.07", *[60] * 5), area("62.71", *[80] * 5)])
    ranking = by_area(standings(draw(rows, TARGETS, draws=200)))
    assert ranking["rank"].to_dict() == {"62.06": 2, "62.07": 3, "62.71": 1}
    assert (ranking["rank_lower"] == ranking["rank"]).all()
    assert (ranking["rank_upper"] == ranking["rank"]).all()
    assert ranking["first"].to_dict() == {"62.06": 0, "62.07": 0, "62.71": 1}
    assert ranking["last"].to_dict() == {"62.06": 0, "62.07": 1, "62.71": 0}
    assert ranking.loc["62.71", "high"] == 1


def test_an_area_without_a_score_has_no_rank_and_is_not_counted() -> None:
    """Two domains are too few: Seruyan is not ranked, and the others are ranked of 2."""
    rows = pd.concat([area("62.06", *[70] * 5), area("62.07", 90, 90), area("62.71", *[80] * 5)])
    ranking = by_area(standings(draw(rows, TARGETS, draws=50)))
    assert ranking.loc["62.07", ["rank", "rank_lower", "ranked", "first", "high"]].isna().all()
    assert ranking.loc["62.07", "class"] == ""
    assert ranking.loc[["62.06", "62.71"], "ranked"].tolist() == [2, 2]
    assert ranking.loc["62.71", "rank"] == 1


@pytest.mark.parametrize("count", [3, 4])
def test_a_score_on_fewer_than_all_domains_has_no_rank_and_keeps_its_class(count: int) -> None:
    """Seruyan scores 90 on three or four domains: it is not first, and of the others there are two."""
    rows = pd.concat([area("62.06", *[70] * 5), area("62.07", *[90] * count), area("62.71", *[80] * 5)])
    ranking = by_area(standings(draw(rows, TARGETS, draws=50)))
    assert ranking.loc["62.07", ["rank", "rank_lower", "rank_upper", "ranked", "first", "last"]].isna().all()
    assert (ranking.loc["62.07", "class"], ranking.loc["62.07", "high"]) == ("high", 1)
    assert ranking.loc["62.71", ["rank", "ranked", "first"]].tolist() == [1, 2, 1]


def test_by_weights_that_leave_domains_out_the_others_are_enough_for_a_rank() -> None:
    rows = pd.concat([area("62.06", *[70] * 5), area("62.07", *[90] * 3)])
    ranking = by_area(standings(draw(rows, TARGETS, draws=50), {"a": 1, "b": 1, "c": 1}))
    assert ranking["rank"].to_dict() == {"62.06": 2, "62.07": 1}


@pytest.mark.parametrize(
    ("counts", "thin"),
    [
        ((1, 14, 1, 1), True),
        ((6, 14, 18, 18), True),
        ((7, 14, 21, 42), False),
        ((7, 14, 20, 42), True),
        ((1, 1, 1, 3), True),
        ((1, 1, 2, 3), False),
        ((0, 14, 0, 42), False),
    ],
)
def test_from_less_than_half_there_is_neither_score_nor_class_nor_rank(
    counts: tuple[int, int, int, int], thin: bool
) -> None:
    """One regency of fourteen, whether or not the others are due; or less than half of the months. Half is enough."""
    base = dict(zip(Base._fields, counts, strict=True))
    rows = pd.concat([area("62.06", *[70] * 5).assign(**base), area("62.71", *[80] * 5)])
    ranking = by_area(standings(draw(rows, TARGETS, draws=50)))
    row = score(rows, TARGETS, draws=50).iloc[0]
    assert (row["thin"], ranking.loc["62.06", "thin"]) == (thin, thin)
    assert bool(np.isnan(row["score"])) == bool(np.isnan(ranking.loc["62.06", "rank"])) == thin
    assert (row["class"] == "") == (row["class_upper"] == "") == thin
    assert row["months_reported"] == 5 * counts[2]


def test_intervals_of_scores_are_those_of_the_score() -> None:
    scored = score(three_areas(), TARGETS, draws=2_000)
    ranking = standings(draw(three_areas(), TARGETS, draws=2_000))
    for name in ("score", "lower", "upper", "uncapped"):
        assert ranking[name].tolist() == pytest.approx(scored[name].tolist(), abs=1e-9)
    for name in ("area", "class", "class_lower", "class_upper", "rests_on"):
        assert ranking[name].tolist() == scored[name].tolist()


@examples(12)
@given(st.lists(st.integers(0, 40), min_size=5, max_size=5).filter(any))
def test_other_weights_recombine_the_same_draws_into_what_the_score_gives(points: list[int]) -> None:
    weights = dict(zip(DOMAINS, map(float, points), strict=True))
    scored = score(three_areas(), TARGETS, weights, draws=100)
    ranking = standings(DRAWN, weights)
    for name in ("score", "lower", "upper", "uncapped"):
        assert ranking[name].tolist() == pytest.approx(scored[name].tolist(), abs=1e-9, nan_ok=True)
    shares = ranking.dropna(subset="score")[list(CLASS_NAMES)].sum(axis=1)
    assert shares.tolist() == pytest.approx([1] * len(shares))


DRAWN = draw(three_areas(), TARGETS, draws=100)


def test_the_class_range_of_the_headline_holds_nine_tenths_of_the_draws() -> None:
    """The classes from the lower to the upper limit are those of at least 90 % of the simulated scores."""
    for _, row in standings(draw(three_areas(), TARGETS, draws=3_000)).iterrows():
        best, worst = CLASS_NAMES.index(row["class_upper"]), CLASS_NAMES.index(row["class_lower"])
        assert row[list(CLASS_NAMES[best : worst + 1])].sum() >= 0.9


def test_ranks_by_brute_force() -> None:
    """Every draw sorted by itself, in plain Python."""
    ranking = by_area(standings(DRAWN))
    simulated = totals(DRAWN)
    places: dict[str, list[int]] = {name: [] for name in simulated}
    for turn in range(DRAWN.draws):
        order = sorted(simulated, key=lambda name: -simulated[name][turn])
        for name in simulated:
            places[name].append(order.index(name) + 1)
    for name, drawn_ranks in places.items():
        drawn_ranks.sort()
        assert ranking.loc[name, "first"] == pytest.approx(drawn_ranks.count(1) / len(drawn_ranks))
        # Of 100 places the 5th and the 95th in order.
        assert ranking.loc[name, "rank_lower"] == min(drawn_ranks[4], ranking.loc[name, "rank"])
        assert ranking.loc[name, "rank_upper"] == max(drawn_ranks[94], ranking.loc[name, "rank"])


def test_the_same_seed_gives_the_same_ranks_and_the_order_of_rows_does_not_matter() -> None:
    turned = three_areas().iloc[::-1]
    ranking, other = (by_area(standings(draw(rows, TARGETS, draws=100))) for rows in (three_areas(), turned))
    pd.testing.assert_frame_equal(ranking, other.loc[ranking.index])


def test_periods_are_not_compared_with_each_other() -> None:
    rows = pd.concat([area("62.06", 70, 70, 70), area("62.06", 70, 70, 70).assign(period="2026-Q2")])
    with pytest.raises(ValueError, match="one period"):
        draw(rows, TARGETS)


@pytest.mark.parametrize("weights", [{"z": 1}, {"a": -1, "b": 2}, {"a": 0}, {"a": float("nan")}])
def test_weights_that_are_none_are_refused(weights: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"domain|weights"):
        standings(DRAWN, weights)


def test_a_period_without_any_figure_is_answered_too() -> None:
    rows = area("62.06", float("nan"), float("nan"))
    assert standings(draw(rows, TARGETS, draws=5))["rank"].isna().all()


def test_nothing_scored_leaves_an_empty_but_whole_frame() -> None:
    ranking = standings(draw(area("62.06", 70), TARGETS, draws=50))
    assert ranking["score"].isna().all()
    assert len(ranking) == 1


# --- where the variance comes from


def test_first_order_indices_of_the_ishigami_function() -> None:
    """Published: S = 0.3139, 0.4424, 0 for a = 7, b = 0.1 (Ishigami & Homma 1990; Saltelli et al. 2008, ch. 4)."""
    x = np.random.default_rng(1).uniform(-np.pi, np.pi, size=(3, 200_000))

    def ishigami(first: np.ndarray, second: np.ndarray, third: np.ndarray) -> np.ndarray:
        return np.sin(first) + 7 * np.sin(second) ** 2 + 0.1 * third**4 * np.sin(first)

    assert first_order(ishigami, list(x)) == pytest.approx([0.3139, 0.4424, 0], abs=0.01)


def test_an_input_without_effect_explains_nothing() -> None:
    """As COINr's own test of its sensitivity analysis asks: an assumption that changes nothing has index 0."""
    x = np.random.default_rng(2).uniform(size=(2, 20_000))
    assert first_order(lambda first, _two: 3 * first, list(x)) == pytest.approx([1, 0], abs=0.02)


def test_variance_shares_by_nested_loops() -> None:
    """Var(E[Y | X]) ÷ Var(Y) with the expectation taken by brute force for 400 values of each input."""
    drawn = draw(counted("62.06", (2, 4), (6, 10), (9, 10), (1, 8)), TARGETS, draws=10_000)
    chosen, parts = (
        method_draws(dict.fromkeys(DOMAINS, 1.0), drawn.draws, drawn.seed),
        drawn.simulated["62.06"],
    )
    every = np.arange(drawn.draws)

    def outcome(weights: object, geometric: object, sampling: object) -> np.ndarray:
        some = MethodDraws(
            chosen.domains,
            chosen.weights[np.broadcast_to(weights, every.shape)],
            chosen.geometric[np.broadcast_to(geometric, every.shape)],
        )
        return some.total(
            {name: scores[np.broadcast_to(sampling, every.shape)] for name, scores in parts.items()}
        )

    whole = outcome(every, np.roll(every, 3_000), np.roll(every, 6_000)).var()
    means = {
        "weights": [outcome(i, every, np.roll(every, 5_000)).mean() for i in range(400)],
        "aggregation": [outcome(every, i, np.roll(every, 5_000)).mean() for i in range(400)],
        "sampling": [outcome(every, np.roll(every, 5_000), i).mean() for i in range(400)],
    }
    shares = variance_shares(drawn, "62.06")
    for name, averages in means.items():
        assert shares[name] == pytest.approx(np.var(averages) / whole, abs=0.06), name
    assert sum(shares.values()) == pytest.approx(1, abs=0.05)


def test_where_nothing_is_sampled_sampling_explains_nothing() -> None:
    shares = variance_shares(draw(area("62.06", 80, 20, 50), TARGETS, draws=10_000), "62.06")
    assert shares["sampling"] == pytest.approx(0, abs=0.03)
    assert shares["weights"] + shares["aggregation"] > 0.9


@pytest.mark.parametrize("scores", [(60, 60, 60), (60,)])
def test_without_variance_or_score_there_are_no_shares(scores: tuple[float, ...]) -> None:
    shares = variance_shares(draw(area("62.06", *scores), TARGETS, draws=100), "62.06")
    assert np.isnan([shares["weights"], shares["aggregation"], shares["sampling"]]).all()


def test_a_total_needs_enough_domains() -> None:
    assert total({"a": 80, "b": 60, "c": 40}, dict.fromkeys(DOMAINS, 1.0)) == 60
    assert np.isnan(total({"a": 80, "b": 60}, dict.fromkeys(DOMAINS, 1.0)))
    assert total({"a": 80, "b": 60}, {**dict.fromkeys(DOMAINS, 0.0), "a": 3, "b": 1}) == 75


def test_the_uncapped_domain_scores_stand_beside() -> None:
    drawn: Drawn = draw(area("62.06", 150, 50, 70), TARGETS, draws=10)
    assert drawn.known("62.06") == {"a": 100, "b": 50, "c": 70}
    assert drawn.uncapped["62.06"]["a"] == 150
