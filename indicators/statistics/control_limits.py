"""Control limits of a series in time that hold where few are counted: counts on an exposure, shares, means.

Two questions are asked of a series: does a point lie outside what all points together let expect, and do the points
from some time on, taken together, lie apart from those before? Either is answered yes only where both of these agree:

- the exact chance of such a count about the pooled centre: Poisson or binomial for a point; for the points from some
  time on, given the total of all, binomial (Przyborowski & Wilenski 1940, Biometrika 31: 313–323) or hypergeometric
  (Fisher 1935). The tail asked for is TAIL over twice the number of questions (Bonferroni);
- the distance from the centre in standard errors, more than REACH of them. These are widened by the spread that the
  steps between neighbours show, as in the charts of Laney (2002, Quality Engineering 14: 531–537), and never made
  narrower, so that what varies more than counting alone does not look like a signal.

A mean has no exact count and is judged by its steps alone, as an individuals chart weighted by its observations.

TAIL and REACH were chosen by simulation (tests/indicators/statistics/test_control_limits.py): of 12 points in control
any signal comes in at most 4 % of series, whatever the size, and a count that doubles from 5 is seen within 8 points in
more than 80 %. TAIL may stand above that, since an exact test of few counts stays far below the tail it is asked for.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import special

from indicators.statistics.difference_intervals import hypergeometric_tail
from indicators.statistics.intervals import Limits, Numbers, binomial_quantile, binomial_tail

Kind = Literal["rate", "share", "mean"]

TAIL = 0.10
REACH: dict[Kind, float] = {"rate": 3.0, "share": 3.0, "mean": 3.5}
LEAST_AFTER = 2  # fewer points than this, before or after, are no level of their own
_MEAN_STEP = 2 / np.sqrt(np.pi)  # the mean step between two standard normal neighbours is 1.128


class Shift(NamedTuple):
    """From the point `first` on (from 0), the points together lie on `side` ("up", "down") of those before."""

    first: int
    side: str


class ControlChart(NamedTuple):
    """Centre, a lower and an upper limit for each point, the points outside them with their side, and the clearest
    shift of level, if there is one. On the scale numerator ÷ denominator."""

    centre: float
    lower: Numbers
    upper: Numbers
    outside: tuple[tuple[int, str], ...]
    shift: Shift | None


class _Pooled(NamedTuple):
    """The points, the centre of all, the variance of one unit of denominator, and how far the steps widen it."""

    numerators: Numbers
    denominators: Numbers
    centre: float
    variance: float
    widening: float


def control_chart(
    numerators: Numbers, denominators: Numbers, steps: NDArray[np.bool_], kind: Kind
) -> ControlChart:
    """The chart of a series without gaps, oldest first.

    `kind` "rate": counts on exposures; "share": counts out of counts; "mean": sums over numbers of observations.
    `steps`: for every point but the first, whether it and the one before are neighbours in time. Raises ValueError
    where there are fewer than two points or no step between neighbours, or a denominator is not above 0.
    """
    if len(numerators) < 2 or not steps.any() or not np.all(denominators > 0):
        raise ValueError("a control chart needs neighbours in time and denominators above 0")
    pooled = _pooled(numerators, denominators, steps, kind)
    if pooled.widening * np.sqrt(pooled.variance) <= 1e-9 * max(1.0, abs(pooled.centre)):
        still = np.full(len(numerators), pooled.centre)
        return ControlChart(pooled.centre, still, still, (), None)
    tail = TAIL / 2 / (len(numerators) + max(0, len(numerators) + 1 - 2 * LEAST_AFTER))
    lower, upper = _limits(pooled, kind, tail)
    values, noise = numerators / denominators, 1e-9 * max(1.0, abs(pooled.centre))
    above, below = values > upper + noise, values < lower - noise
    outside = tuple(
        (int(at), side) for side, rows in (("up", above), ("down", below)) for at in np.flatnonzero(rows)
    )
    # A point that is a signal by itself makes no level of those around it.
    within = np.flatnonzero(~(above | below))
    shift = _shift(pooled, within, kind, tail)
    return ControlChart(pooled.centre, lower, upper, outside, shift)


def _pooled(numerators: Numbers, denominators: Numbers, steps: NDArray[np.bool_], kind: Kind) -> _Pooled:
    centre = float(numerators.sum() / denominators.sum())
    variance = {"rate": centre, "share": centre * (1 - centre), "mean": 1.0}[kind]
    values, inverse = numerators / denominators, 1 / denominators
    with np.errstate(divide="ignore", invalid="ignore"):
        moved = np.abs(np.diff(values)) / np.sqrt(variance * (inverse[1:] + inverse[:-1]) / 2)
    widening = float(moved[steps].mean() / _MEAN_STEP)
    return _Pooled(
        numerators, denominators, centre, variance, widening if kind == "mean" else max(1.0, widening)
    )


def _limits(pooled: _Pooled, kind: Kind, tail: float) -> Limits:
    """The wider of the two limits of each point, and never beyond what is possible."""
    reach = REACH[kind] * pooled.widening * np.sqrt(pooled.variance / pooled.denominators)
    lower, upper = pooled.centre - reach, pooled.centre + reach
    if kind == "mean":
        return lower, upper
    least, most = _counts(pooled, kind, tail)
    lower = np.maximum(np.minimum(lower, least / pooled.denominators), 0.0)
    upper = np.maximum(upper, most / pooled.denominators)
    return lower, np.minimum(upper, 1.0) if kind == "share" else upper


def _counts(pooled: _Pooled, kind: Kind, tail: float) -> Limits:
    """The least and the greatest count of each point that is not rarer than the tail on its side."""
    if kind == "rate":
        expected = pooled.centre * pooled.denominators
        return tuple(_poisson_quantile(share, expected) for share in (tail, 1 - tail))  # type: ignore[return-value]
    return tuple(binomial_quantile(share, pooled.denominators, pooled.centre) for share in (tail, 1 - tail))  # type: ignore[return-value]


def _poisson_quantile(probability: float, expected: Numbers) -> Numbers:
    least = np.maximum(np.ceil(special.pdtrik(probability, expected)), 0.0)
    below = np.maximum(least - 1, 0.0)
    return np.where(special.pdtr(below, expected) >= probability, below, least)


def _shift(pooled: _Pooled, within: NDArray[np.intp], kind: Kind, tail: float) -> Shift | None:
    """The split of these points whose two sides lie furthest apart, if that is beyond both limits."""
    numerators, denominators = pooled.numerators[within], pooled.denominators[within]
    places = np.arange(LEAST_AFTER, len(within) - LEAST_AFTER + 1)
    if not places.size:
        return None
    after, exposed = (np.cumsum(side[::-1])[::-1][places] for side in (numerators, denominators))
    total, everything = numerators.sum(), denominators.sum()
    # The centre is made by both sides, so that one of them varies about it by so much less.
    scale = pooled.widening * np.sqrt(pooled.variance * (1 / exposed - 1 / everything))
    errors = (after / exposed - total / everything) / scale
    for at in np.argsort(-np.abs(errors), kind="stable"):
        if abs(errors[at]) <= REACH[kind]:
            return None
        side = "up" if errors[at] > 0 else "down"
        counted = (float(after[at]), float(exposed[at]), float(total), float(everything))
        if kind == "mean" or _chance(kind, *counted, side) <= tail:
            return Shift(int(within[places[at]]), side)
    return None


def _chance(kind: Kind, after: float, exposed: float, total: float, everything: float, side: str) -> float:
    """How often chance alone leaves at least as much (up) or as little (down) of the whole total to this part."""
    if kind == "share":
        return hypergeometric_tail(after, exposed, total, everything, side)
    return binomial_tail(round(after), round(total), exposed / everything, side)
