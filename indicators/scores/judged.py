"""The score as it is judged: of few events the cap at 100 takes points by chance alone, and these are put back.

An indicator that truly attains 92 % of its target attains more in one quarter and less in another, and only the less
counts: so a small area measures less than a large one that is as good. The level of an area is that at which even
quality in all its indicators would on average measure what was measured (a calibration, after Osborne 1991, Int. Stat.
Rev. 59(3): 309–336); its interval holds the levels by which that is not unusual, as Wilson's does for one proportion.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import special

from indicators.definition import Indicator

# Every whole percent, on straight lines between: a score's level is told to a tenth.
LEVELS = np.arange(101) / 100
_Z90, _Z95 = (float(special.ndtri(share)) for share in (0.95, 0.975))
_NEARLY = 1e-9  # what a float may lack of a whole event

Curve = NDArray[np.float64]
# Domain, indicator and attainment of a row, and how chance moves it: "events" with their number and the target as a
# share, "normal" with the standard error in shares of the target, or "as_it_is".
_Counted: TypeAlias = tuple[str, str, float, str, float, float]


@dataclass(frozen=True)
class Judged:
    """`domains`: domain → its score as measured and what the cap takes of it by chance at the area's level: points,
    which may lie a little above 100; `deviations`: by how many points chance moves each, in standard deviations."""

    domains: Mapping[str, float]
    deviations: Mapping[str, float]


def judge(rows: Sequence[Mapping[Any, Any]], catalogue: Mapping[str, Indicator]) -> Judged:
    """The judged domains of one area in one period, from its scoring rows of `attain`, whatever their order.

    Domains count alike and in them their indicators, by whatever weights they are put together afterwards. Chance moves
    each indicator by itself: a proportion as the binomial does, anything else by the standard error of its interval.
    """
    return _judged(tuple(sorted(_counted(row, catalogue[row["indicator"]]) for row in rows)))


def _counted(row: Mapping[Any, Any], indicator: Indicator) -> _Counted:
    value, lower, upper = row["value"], row["lower"], row["upper"]
    attained = indicator.domain, indicator.id, float(row["attainment"])
    if lower != lower or upper != upper:
        return *attained, "as_it_is", 0.0, 0.0
    is_share = indicator.interval == "wilson" and indicator.direction == "higher" and not indicator.worst
    if is_share and row["denominator"] > 0:
        # A public figure is as sure as fewer events are, whole ones.
        trials = row["denominator"] * row.get("weight", 1.0)
        trials = max(round(trials), 1) if "weight" in row else trials
        return *attained, "events", float(trials), row["target"] / indicator.per
    # The wider side, as the other may be clipped.
    error = max(value - lower, upper - value) / _Z95
    return *attained, "normal", error / abs(row["target"] - indicator.worst), 0.0


# Score, rank and change of an area ask for the same.
@lru_cache(maxsize=4096)
def _judged(rows: tuple[_Counted, ...]) -> Judged:
    attained: dict[str, list[float]] = {}
    for domain, _, attainment, *_ in rows:
        attained.setdefault(domain, []).append(attainment)
    if not rows:
        return Judged({}, {})
    sizes = [len(points) for points in attained.values()]
    shares = np.repeat(np.eye(len(sizes)) / sizes, sizes, axis=0).T
    curves = [_by_chance(kind, first, second) for *_, kind, first, second in rows]
    lost = shares @ np.array([loss for loss, _ in curves])
    varied = shares**2 @ np.array([variance for _, variance in curves])
    measured = [math.fsum(points) / len(points) for points in attained.values()]

    mean = math.fsum(measured) / len(measured) / 100
    expected, deviation = LEVELS - lost.mean(axis=0), np.sqrt(varied.sum(axis=0)) / len(sizes)
    level = float(np.interp(mean, expected, LEVELS))
    # As wide as the wider side of the interval, with the share that each domain has of it there.
    farthest = max(_limits(expected, deviation, mean), key=lambda limit: abs(limit - level))
    spread = _Z90 * _at(deviation[None], farthest)[0]
    wider = abs(farthest - level) / spread if spread > 0 else 0.0
    judged = np.array(measured) + 100 * _at(lost, level)
    deviations = 100 * wider * np.sqrt(_at(varied, farthest))
    return Judged(
        dict(zip(attained, judged.tolist(), strict=True)),
        dict(zip(attained, deviations.tolist(), strict=True)),
    )


def _limits(expected: Curve, deviation: Curve, measured: float) -> tuple[float, float]:
    """The lowest and the highest level by which the measured score is not among the 5 % farthest on its side."""
    reach = _Z90 * deviation
    lowest, highest = (np.maximum.accumulate(expected + side * reach) for side in (1, -1))
    return float(np.interp(measured, lowest, LEVELS)), float(np.interp(measured, highest, LEVELS))


def _at(curves: Curve, level: float) -> Curve:
    """Each of some curves (rows) at a level, on the straight line between two of LEVELS."""
    place = level * (len(LEVELS) - 1)
    before = min(int(place), len(LEVELS) - 2)
    return np.asarray(curves[:, before] + (place - before) * (curves[:, before + 1] - curves[:, before]))


def _by_chance(kind: str, first: float, second: float) -> tuple[Curve, Curve]:
    """By each of LEVELS: how much of the attainment (as a share) the cap takes on average, and the variance of what it
    leaves. Without an interval nothing was sampled, and the value stands."""
    if kind == "events":
        return _of_proportion(first, second)
    return _of_normal(first) if kind == "normal" else _of_nothing()


@lru_cache(maxsize=1)
def _of_nothing() -> tuple[Curve, Curve]:
    return _kept(np.zeros(len(LEVELS)), np.zeros(len(LEVELS)))


@lru_cache(maxsize=2048)
def _of_proportion(trials: float, target: float) -> tuple[Curve, Curve]:
    """Of the number of successes X, by the binomial: min(1, X ÷ (trials × target)). The parts below the cap are
    x·f(x; n) = n·p·f(x − 1; n − 1), and once more for the squares."""
    share, whole = np.minimum(LEVELS * target, 1), trials * target
    below = math.floor(whole + _NEARLY)
    capped = 1 - _up_to(below, trials, share)
    ones = trials * share * _up_to(below - 1, trials - 1, share)
    pairs = trials * (trials - 1) * share**2 * _up_to(below - 2, trials - 2, share)
    mean = ones / whole + capped
    return _kept(share / target - mean, (pairs + ones) / whole**2 + capped - mean**2)


def _up_to(most: int, trials: float, share: Curve) -> Curve:
    """The probability of at most so many successes."""
    if most < 0:
        return np.zeros(len(share))
    if most >= trials:
        return np.ones(len(share))
    return np.asarray(special.betainc(trials - most, most + 1, 1 - share))


@lru_cache(maxsize=2048)
def _of_normal(error: float) -> tuple[Curve, Curve]:
    """Of a normal attainment with this standard error, capped at 1."""
    if error <= 0:
        return _of_nothing()
    below = (1 - LEVELS) / error
    above, density = special.ndtr(-below), np.exp(-(below**2) / 2) / math.sqrt(2 * math.pi)
    loss = error * (density - below * above)
    mean = LEVELS - loss
    square = (LEVELS**2 + error**2) * (1 - above) - error * (1 + LEVELS) * density + above
    return _kept(loss, square - mean**2)


def _kept(loss: Curve, variance: Curve) -> tuple[Curve, Curve]:
    """Both, without what floats add to nothing, and such that nobody can change them."""
    curves = np.maximum(loss, 0), np.maximum(variance, 0)
    for shared in curves:
        shared.setflags(write=False)
    return curves
