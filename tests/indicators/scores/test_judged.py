"""The judged score: what the cap takes by chance, put back; recomputed by hand and from exact sums."""

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats

from indicators import CORE
from indicators.scores import judged as module
from indicators.scores.judged import LEVELS, judge
from indicators.scores.rank_intervals import draw, standings
from indicators.scores.score import score
from tests.families import examples
from tests.indicators.scored import results, sampled, targets

CATALOGUE = {indicator.id: indicator for indicator in CORE}
SHARES = [indicator.id for indicator in CORE if indicator.interval == "wilson"]
AIMS = (100, 60, 60, 100, 80, 100, 75, 75, 90, 85, 100)
TARGETS = targets(
    *((name, "", 2023, aim) for name, aim in zip(SHARES, AIMS, strict=True)),
    ("satisfaction_ikm", "", 2023, 76.61),
    ("satisfaction_access", "", 2023, 76.61),
)


def counted(counts: list[tuple[int, int]], area: str = "62.06") -> pd.DataFrame:
    """The proportions of one area, of as many events each; satisfaction of 30 questionnaires."""
    shares = [sampled(name, area, min(x, n), n) for name, (x, n) in zip(SHARES, counts, strict=True)]
    satisfied = results(("satisfaction_ikm", area, 68), ("satisfaction_access", area, 61))
    return pd.concat([*shares, satisfied.assign(lower=[63.5, 56.0], upper=[72.5, 66.0])], ignore_index=True)


def scored(frame: pd.DataFrame) -> pd.Series:
    return score(frame, TARGETS, draws=0).iloc[0]


def rows_of(counts: list[tuple[int, int]]) -> list[dict[str, Any]]:
    """The same as plain rows, of the proportions alone."""
    return [
        {"indicator": name, "denominator": n, "target": float(aim), "value": 100 * min(x, n) / n, "lower": 0.0,
         "upper": 100.0, "attainment": min(100 * min(x, n) / n / aim * 100, 100)}
        for name, aim, (x, n) in zip(SHARES, AIMS, counts, strict=True)
    ]  # fmt: skip


def plain(counts: list[tuple[int, int]]) -> tuple[float, float]:
    """What these measure, and what they are judged, over their four domains."""
    rows = rows_of(counts)
    domains = pd.Series([row["attainment"] for row in rows]).groupby(
        [CATALOGUE[row["indicator"]].domain for row in rows]
    )
    return float(domains.mean().mean()), float(np.mean(list(judge(rows, CATALOGUE).domains.values())))


# --- by hand


def test_what_the_cap_takes_of_four_events_by_hand() -> None:
    """54 of 100, which is 90 % of a target of 60 %. Of 4 events 0, 1, 2, 3, 4 succeed in 4.5, 21.0, 37.0, 29.0, 8.5 %
    and attain 0, 41.7, 83.3, 100 and 100: on average 77.1. So the cap takes 12.9 of the 90; of 40 events 1.6."""
    few = stats.binom.pmf(range(5), 4, 0.54) @ np.array([0, 125 / 3, 250 / 3, 100, 100])
    assert few == pytest.approx(77.1, abs=0.05)
    loss, variance = module._of_proportion(4.0, 0.6)
    assert 100 * loss[90] == pytest.approx(90 - few)
    assert 100 * module._of_proportion(40.0, 0.6)[0][90] == pytest.approx(1.65, abs=0.01)
    squares = stats.binom.pmf(range(5), 4, 0.54) @ np.array([0, 125 / 3, 250 / 3, 100, 100]) ** 2
    assert 10_000 * variance[90] == pytest.approx(squares - few**2)


def test_an_area_that_measures_what_ninety_would_is_judged_ninety() -> None:
    """Three domains of one such indicator each, which measure what an even 90 does on average."""
    names = ("campaign_reach", "reports_followed_up", "victims_served")
    sixty = targets(*((name, "", 2023, 60) for name in names))
    attained = stats.binom.pmf(range(5), 4, 0.54) @ np.array([0, 125 / 3, 250 / 3, 100, 100])
    rows = pd.concat([sampled(name, "62.06", 0.6 * attained / 100 * 4, 4) for name in names])
    row = score(rows, sixty, draws=2_000).iloc[0]
    assert (row["score"], row["judged"]) == pytest.approx((attained, 90))
    assert (row["class"], row["domains_judged"]["b"]) == ("high", pytest.approx(90))
    assert row["lower"] < row["score"] < row["judged"] < row["upper"] <= 100


@pytest.mark.parametrize(
    ("trials", "target"), [(1, 1.0), (1, 0.6), (2, 0.5), (5, 0.6), (7, 0.85), (30, 0.75), (420, 1.2)]
)
def test_means_and_variances_are_those_of_all_outcomes(trials: int, target: float) -> None:
    loss, variance = module._of_proportion(float(trials), target)
    attained = np.minimum(np.arange(trials + 1) / trials / target, 1)
    for place in (0, 1, 37, 50, 92, 99, 100):
        share = min(LEVELS[place] * target, 1)
        chance = stats.binom.pmf(np.arange(trials + 1), trials, share)
        assert loss[place] == pytest.approx(share / target - chance @ attained, abs=1e-12)
        assert variance[place] == pytest.approx(chance @ attained**2 - (chance @ attained) ** 2, abs=1e-12)


@pytest.mark.parametrize("error", [0.002, 0.05, 0.3])
def test_what_the_cap_takes_of_a_mean(error: float) -> None:
    loss, variance = module._of_normal(error)
    for place in (50, 92, 100):
        level = float(LEVELS[place])
        mean, square = (capped_normal(level, error, power) for power in (1, 2))
        assert loss[place] == pytest.approx(level - mean, abs=1e-9)
        assert variance[place] == pytest.approx(square - mean**2, abs=1e-9)


def capped_normal(level: float, error: float, power: int) -> float:
    """The expected power of a normal attainment that counts for 1 at most, integrated."""
    around = stats.norm(level, error)
    below = integrate.quad(
        lambda x: x**power * around.pdf(x), level - 10 * error, min(1, level + 10 * error), points=[level],
        epsabs=1e-13,
    )[0]  # fmt: skip
    return float(below + around.sf(1))


# --- what must always hold

COUNTS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 40)), min_size=len(SHARES), max_size=len(SHARES)
)


@examples(60)
@given(COUNTS, st.integers(0, len(SHARES) - 1))
def test_attaining_more_never_lowers_what_is_judged(counts: list[tuple[int, int]], which: int) -> None:
    """One event more of one indicator, also beyond its target."""
    x, n = counts[which]
    more = [*counts[:which], (min(x, n - 1) + 1, n), *counts[which + 1 :]]
    less = [*counts[:which], (min(x, n - 1), n), *counts[which + 1 :]]
    (measured, judged), (measured_more, judged_more) = plain(less), plain(more)
    assert measured_more >= measured - 1e-9
    assert judged_more >= judged - 1e-9
    assert judged >= measured - 1e-9


@examples(25)
@given(COUNTS, COUNTS)
def test_of_the_same_size_the_order_is_that_of_the_scores(
    first: list[tuple[int, int]], second: list[tuple[int, int]]
) -> None:
    alike = [(x, n) for (x, _), (_, n) in zip(second, first, strict=True)]
    (measured, judged), (other_measured, other_judged) = plain(first), plain(alike)
    assert (measured - other_measured) * (judged - other_judged) >= -1e-9


@examples(25)
@given(COUNTS, st.randoms(use_true_random=False))
def test_the_order_of_rows_makes_no_difference_to_the_last_digit(
    counts: list[tuple[int, int]], lot: object
) -> None:
    rows = rows_of(counts)
    mixed = list(rows)
    lot.shuffle(mixed)  # type: ignore[attr-defined]
    assert judge(mixed, CATALOGUE) == judge(rows, CATALOGUE)


def test_what_was_not_sampled_is_judged_as_measured() -> None:
    values = {"campaign_reach": 48, "reports_followed_up": 70, "victims_served": 55}
    rows = results(*((name, "62.06", value) for name, value in values.items()))
    row = score(rows, TARGETS, draws=100).iloc[0]
    assert row["judged"] == row["score"]
    assert row["domains_judged"] == row["domains"]


def test_all_attained_is_judged_a_hundred_and_none_nought() -> None:
    full = scored(counted([(3, 3)] * len(SHARES)).assign(value=100.0, lower=90.0, upper=100.0))
    none = scored(counted([(0, 3)] * len(SHARES)).query("indicator.str.startswith('satis') == False"))
    assert (full["score"], full["judged"]) == (100, 100)
    assert (none["score"], none["judged"]) == (0, 0)


def test_class_and_rank_are_those_of_what_is_judged() -> None:
    """Both attain 90 % of every target of events, of which one has 4 each and one 400: the small one measures 4 points
    less, is judged the same within a point, and has the same class and nobody else's place."""
    frame = counted([(0, 4)] * len(SHARES))
    means = [
        100 * stats.binom.pmf(range(5), 4, 0.009 * aim) @ np.minimum(np.arange(5) / 4 / aim * 100, 1)
        for aim in AIMS
    ]
    values = [mean * aim / 100 for mean, aim in zip(means, AIMS, strict=True)]
    frame.loc[: len(SHARES) - 1, "value"] = values
    large = counted([(round(3.6 * aim), 400) for aim in AIMS], "62.71")
    both = standings(draw(pd.concat([frame, large]), TARGETS, draws=200)).set_index("area")
    assert both.loc["62.71", "score"] - both.loc["62.06", "score"] > 4
    assert both["judged"].diff().abs().iloc[1] < 1
    assert both["class"].nunique() == 1
    better = both["judged"].idxmax()
    assert both["rank"].to_dict() == {better: 1, ({"62.06", "62.71"} - {better}).pop(): 2}


def test_an_empty_area_is_judged_by_nothing() -> None:
    assert judge([], CATALOGUE).domains == {}
    assert math.isnan(
        score(results(("campaign_reach", "62.06", math.nan)), TARGETS, draws=0).iloc[0]["judged"]
    )
