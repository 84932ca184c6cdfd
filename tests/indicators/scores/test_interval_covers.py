"""The 90 % interval of a score holds the true score in nine of ten, and what is judged owes nothing to the size.

Simulated: each indicator of an area has a true rate; its events come by the binomial, its questionnaires by the normal;
what `score` makes of the figures is held against the score of the true rates, capped at 100 each. A run draws a few of
the cells, PELITA_FAMILY=whole all of them with more areas each. The table of all stands in docs/score-interval.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from indicators import CORE, DOMAINS
from indicators.scores.judged import judge
from indicators.scores.monte_carlo import method_draws, score_intervals, simulate_judged
from indicators.scores.score import judged_total, total
from tests import families

CATALOGUE = {indicator.id: indicator for indicator in CORE}
WEIGHTS = dict.fromkeys(DOMAINS, 1.0)
TARGETS = {
    "campaign_activities": 100.0,
    "campaign_reach": 60.0,
    "campaign_sustained": 60.0,
    "reports_followed_up": 100.0,
    "reports_in_time": 80.0,
    "victims_served": 100.0,
    "victims_comprehensive": 75.0,
    "rehabilitation_completed": 75.0,
    "joint_activities_held": 90.0,
    "partners_active": 85.0,
    "agreements_in_force": 100.0,
    "satisfaction_ikm": 76.61,
    "satisfaction_access": 76.61,
}
# Events a quarter, in the order of TARGETS: of the smallest regency that has all, of one in the middle, of the city,
# and of the province.
SIZES = {
    "small": (2, 3, 1, 4, 4, 4, 4, 2, 1, 7, 1, 10, 10),
    "typical": (6, 10, 5, 13, 13, 14, 12, 6, 5, 7, 1, 30, 30),
    "city": (18, 30, 15, 39, 39, 42, 36, 18, 15, 7, 1, 90, 90),
    "province": (84, 140, 70, 182, 182, 196, 168, 84, 70, 84, 14, 420, 420),
}
LEVELS = {"weak": 0.45, "middling": 0.70, "good": 0.92}
BETWEEN_ANSWERS = 13.0  # points of satisfaction, from one questionnaire to the next
T975 = {10: 2.262, 30: 2.045, 90: 1.987, 420: 1.966}
DRAWS = 1_000


def even(level: float) -> NDArray[np.float64]:
    """As good in everything."""
    return np.full(len(TARGETS), level)


def uneven(level: float) -> NDArray[np.float64]:
    """Good in every other indicator and bad in those between."""
    return np.where(np.arange(len(TARGETS)) % 2 == 0, level + 0.25, level - 0.25)


def two_domains(level: float) -> NDArray[np.float64]:
    """Good in two domains and bad in three."""
    good = [CATALOGUE[name].domain in ("a", "c") for name in TARGETS]
    return np.where(good, level + 0.30, level - 0.20)


def beyond(level: float) -> NDArray[np.float64]:
    """Every other indicator beyond its target, those between below it."""
    return np.where(np.arange(len(TARGETS)) % 2 == 0, 1.30, level - 0.20)


PROFILES = {"even": even, "uneven": uneven, "two_domains": two_domains, "beyond": beyond}


@dataclass(frozen=True)
class Outcome:
    """Of so many simulated areas: the share of intervals that hold the true score, and by how many points the mean of
    the scores, and of what is judged, lies above it; and the mean width of the intervals."""

    covered: float
    measured: float
    judged: float
    width: float


def simulate(size: str, level: float, profile: str = "even", areas: int = 400, seed: int = 16) -> Outcome:
    random, rates = np.random.default_rng([seed, areas]), PROFILES[profile](level)
    targets, events = np.array(list(TARGETS.values())), SIZES[size]
    shares = np.clip(rates * targets / 100, 0, 1)
    truth = _true_score(rates, targets)
    chosen = method_draws(WEIGHTS, DRAWS, seed)
    figures = np.array([_area(random, rates, shares, events, chosen, str(number)) for number in range(areas)])
    measured, judged, lower, upper = figures.T
    return Outcome(
        float(((lower - 1e-9 <= truth) & (truth <= upper + 1e-9)).mean()),
        float(measured.mean() - truth),
        float(judged.mean() - truth),
        float((upper - lower).mean()),
    )


def _true_score(rates: NDArray[np.float64], targets: NDArray[np.float64]) -> float:
    best = np.where([CATALOGUE[name].interval == "wilson" for name in TARGETS], 100 / targets, np.inf)
    attained = np.clip(np.minimum(rates, best), 0, 1)
    of_domain: dict[str, list[float]] = {}
    for name, share in zip(TARGETS, attained, strict=True):
        of_domain.setdefault(CATALOGUE[name].domain, []).append(100 * float(share))
    return float(np.mean([np.mean(parts) for parts in of_domain.values()]))


def _area(
    random: np.random.Generator,
    rates: NDArray[np.float64],
    shares: NDArray[np.float64],
    events: tuple[int, ...],
    chosen: Any,
    place: str,
) -> tuple[float, float, float, float]:
    """Score, judged score, lower and upper limit of one simulated area."""
    rows = []
    for (name, target), rate, share, count in zip(TARGETS.items(), rates, shares, events, strict=True):
        if CATALOGUE[name].interval == "wilson":
            value, lower, upper = 100 * random.binomial(count, share) / count, 0.0, 100.0
            attained = value / target
        else:
            answers = 25 + rate * (target - 25) + BETWEEN_ANSWERS * random.standard_normal(count)
            value, half = answers.mean(), T975[count] * answers.std(ddof=1) / np.sqrt(count)
            lower, upper, attained = value - half, value + half, (value - 25) / (target - 25)
        rows.append(
            {"indicator": name, "denominator": count, "value": value, "lower": lower, "upper": upper, "target": target,
             "attainment": 100 * min(max(attained, 0), 1)}
        )  # fmt: skip
    judged, of_domain = judge(rows, CATALOGUE), {}
    for row in rows:
        of_domain.setdefault(CATALOGUE[row["indicator"]].domain, []).append(row["attainment"])
    score = total({name: float(np.mean(parts)) for name, parts in of_domain.items()}, WEIGHTS)
    point = judged_total(judged.domains, WEIGHTS)
    drawn = chosen.total(simulate_judged(("simulated", place), judged, DRAWS, 129))
    return score, point, *score_intervals([drawn], [(score, point)])[0]


EVEN = [(size, name) for size in SIZES for name in LEVELS]
UNEVEN = [
    (size, profile, level)
    for size in SIZES
    for profile, level in (("uneven", 0.45), ("uneven", 0.70), ("two_domains", 0.70), ("beyond", 0.80))
]
# Of 500 simulated areas a true coverage of 87 % is taken for less in 1 of 160 cells, and one of 80 % for 87 in 1 of 27.
AREAS = 2_000 if families.is_whole() else 500


def slack(expected: float) -> float:
    """What chance takes of a simulated share: 2.5 standard errors."""
    return 2.5 * float(np.sqrt(expected * (1 - expected) / AREAS))


def cells(family: str, all_of_them: list[Any], always: list[Any]) -> list[Any]:
    """All cells of a whole run; else those that failed by the rule before, and another by the seed of the day."""
    if families.is_whole():
        return all_of_them
    others = [cell for cell in all_of_them if cell not in always]
    return [*always, others[families.drawn(family, len(others))[0]]]


@pytest.mark.parametrize(("size", "level"), cells("intervals", EVEN, [("typical", "good"), ("city", "good")]))
def test_the_interval_holds_the_true_score_and_the_judged_one_owes_nothing_to_the_size(
    size: str, level: str
) -> None:
    """At least 87 % of the 90 % intervals, and at most 1 point of bias in what is judged, but for what the mean of so
    many areas may be off by chance."""
    outcome = simulate(size, LEVELS[level], areas=AREAS)
    assert outcome.covered >= 0.87 - slack(0.87), outcome
    by_chance = outcome.width / 3.29 / np.sqrt(AREAS)
    assert abs(outcome.judged) <= 1 + 2.5 * by_chance * (not families.is_whole()), outcome


@pytest.mark.parametrize(("size", "profile", "level"), cells("uneven intervals", UNEVEN, [UNEVEN[5]]))
def test_the_interval_holds_it_too_where_an_area_is_good_in_some_and_bad_in_others(
    size: str, profile: str, level: float
) -> None:
    outcome = simulate(size, level, profile, AREAS)
    assert outcome.covered >= 0.85 - slack(0.85), outcome


def test_the_measured_score_of_a_small_area_is_lower_and_what_is_judged_is_not() -> None:
    """That the simulation can see what it looks for: of good performers the smallest measure 5 points less."""
    outcome = simulate("small", 0.92, areas=200)
    assert outcome.measured < -5
    assert abs(outcome.judged) < 2
