"""What is judged of a score once more, in plain Python and from every possible outcome, written from the method's text.

An area is judged by the level, the same in all its indicators, at which it would on average measure what it measured.
Between two whole percents the average runs straight. Nothing of the product is imported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from math import erf, exp, isnan, lgamma, log, pi, sqrt
from statistics import fmean
from typing import Any

Z975 = 1.959963984540054


def judged(rows: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """Domain → its judged score. `rows`: domain, attainment, target, worst, per, and of what is a share of events its
    `events` (None of the others), of anything else value, lower and upper."""
    by_domain = defaultdict(list)
    for row in rows:
        by_domain[row["domain"]].append(row)
    measured = {domain: fmean(row["attainment"] for row in inside) for domain, inside in by_domain.items()}

    @cache
    def lost(percent: int) -> dict[str, float]:
        return {
            domain: fmean(lost_by(row, percent) for row in inside) for domain, inside in by_domain.items()
        }

    def expected(percent: int) -> float:
        return percent - fmean(lost(percent).values())

    below, part = _between(expected, fmean(measured.values()))
    return {
        domain: points + (1 - part) * lost(below)[domain] + part * lost(below + 1)[domain]
        for domain, points in measured.items()
    }


def _between(expected: Callable[[int], float], measured: float) -> tuple[int, float]:
    """The whole percent below the level, and how far it is from there to the next."""
    if measured >= expected(100):
        return 99, 1.0
    below, above = 0, 100
    while above - below > 1:
        middle = (below + above) // 2
        below, above = (middle, above) if expected(middle) <= measured else (below, middle)
    step = expected(below + 1) - expected(below)
    return below, max(0.0, (measured - expected(below)) / step)


def lost_by(row: Mapping[str, Any], percent: int) -> float:
    """By how many points an indicator that truly attains so many percent falls short of them on average."""
    if isnan(row["lower"]) or isnan(row["upper"]):
        return 0.0
    if row["events"]:
        return lost_of_events(int(row["events"]), row["target"] / row["per"], percent)
    error = max(row["value"] - row["lower"], row["upper"] - row["value"]) / Z975
    return lost_of_mean(100 * error / (row["target"] - row["worst"]), percent)


@cache
def lost_of_events(events: int, target: float, percent: int) -> float:
    chance = min(1.0, percent / 100 * target)
    if chance in (0.0, 1.0):
        return 0.0
    average = sum(
        exp(_log_ways(events, number) + number * log(chance) + (events - number) * log(1 - chance))
        * min(100.0, 100 * number / events / target)
        for number in range(events + 1)
    )
    return 100 * chance / target - average


def _log_ways(events: int, number: int) -> float:
    return lgamma(events + 1) - lgamma(number + 1) - lgamma(events - number + 1)


def lost_of_mean(error: float, percent: int) -> float:
    """What of a normal lies above 100: its mean there, less 100, times how often."""
    if error <= 0:
        return 0.0
    away = (100 - percent) / error
    density, above = exp(-away * away / 2) / sqrt(2 * pi), (1 - erf(away / sqrt(2))) / 2
    return error * (density - away * above)
