"""The funnel over regencies: how far each would lie from the pooled value by chance alone, given its denominator.

The limits are those of 99.8 % (Spiegelhalter 2005, Stat. Med. 24: 1185–1202), the level of every comparison
(`looked_at`): of 14 regencies that are all alike one lies outside in 3 of 100 funnels. All regencies, silent ones left
out, make the baseline together.

The limits of a proportion are drawn by the normal formula (`intervals.funnel_limits`), which is too narrow where few
count: about a baseline of 93 %, one child without a service lies beyond 99.8 %, though that happens to one child in
fourteen. So a proportion is marked only where the exact binomial tail is as rare as well, 0.1 % on its side.
A rate's limits are exact already. What is counted in clusters has no funnel (`contrasts.is_clustered`).
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy import special

from indicators.comparison.compare import verdict
from indicators.comparison.contrasts import is_clustered
from indicators.comparison.looked_at import LEVEL, Looked, looked_at
from indicators.definition import Indicator
from indicators.records import records
from indicators.statistics.intervals import Limits, binomial_tail, funnel_limits

FEWEST_REGENCIES = 3
WITHOUT = ("no_interval", "clustered", "same_denominators", "too_few")
LIMITS = ("lower", "upper")
POINT_COLUMNS = ("area", "numerator", "denominator", "value", *LIMITS, "side", "verdict")
_STEPS = 80


class Funnel(NamedTuple):
    """`baseline` is the pooled value; `points` have POINT_COLUMNS; `curve` has denominator and LIMITS, to be drawn.

    `left_out` (area, numerator, denominator, value) are proportions above 1, which neither stand in the funnel nor make
    the baseline. Of a point `side` is "up", "down" or "", `verdict` one of compare.VERDICTS.
    """

    baseline: float
    points: pd.DataFrame
    curve: pd.DataFrame
    left_out: pd.DataFrame

    @property
    def looked(self) -> Looked:
        return looked_at("comparison", len(self.points))


def without_funnel(indicator: Indicator, regencies: pd.DataFrame) -> str:
    """Why there is no funnel, as one of WITHOUT; "" if there is one. Arguments as of `funnel`."""
    rows = regencies[_has_value(regencies) & ~_is_contradictory(indicator, regencies)]
    if indicator.interval not in ("wilson", "rate", "mean"):
        return "no_interval"
    if is_clustered(indicator):
        return "clustered"
    if len(rows) < FEWEST_REGENCIES or (indicator.interval == "mean" and rows["squares"].isna().any()):
        return "too_few"
    return "same_denominators" if rows["denominator"].nunique() == 1 else ""


def funnel(indicator: Indicator, regencies: pd.DataFrame) -> Funnel:
    """The funnel of one indicator and period, over the regencies that have a value that can be one.

    `regencies`: result rows of `measure` by regency with `squares` (`compare.with_squares`). Raises ValueError
    where there is none (`without_funnel`).
    """
    if reason := without_funnel(indicator, regencies):
        raise ValueError(f"no funnel for {indicator.id}: {reason}")
    rows = regencies[_has_value(regencies) & ~_is_contradictory(indicator, regencies)]
    baseline = indicator.per * rows["numerator"].sum() / rows["denominator"].sum()
    sizes = rows["denominator"].to_numpy(dtype=float)
    grid = np.geomspace(sizes.min() * 0.9, sizes.max() * 1.05, _STEPS)
    shown = ["area", "numerator", "denominator", "value"]
    points = rows[shown].assign(**_limits(indicator, rows, sizes))
    share = min(baseline / indicator.per, 1.0)
    judged = [_judged(indicator, row, share) for row in records(points)]
    points[["side", "verdict"]] = pd.DataFrame(judged, index=points.index)
    curve = pd.DataFrame({"denominator": grid, **_limits(indicator, rows, grid)})
    left_out = regencies.loc[_has_value(regencies) & _is_contradictory(indicator, regencies), shown]
    return Funnel(float(baseline), points.reset_index(drop=True), curve, left_out.reset_index(drop=True))


def _has_value(regencies: pd.DataFrame) -> pd.Series:
    return (regencies["denominator"] > 0) & regencies["value"].notna()


def _is_contradictory(indicator: Indicator, regencies: pd.DataFrame) -> pd.Series:
    """More counted than there were to count: as a proportion that is a fault of the figures, not a feat."""
    return (indicator.interval == "wilson") & (regencies["numerator"] > regencies["denominator"])


def _judged(indicator: Indicator, point: Mapping[Hashable, Any], baseline: float) -> tuple[str, str]:
    side = "up" if point["value"] > point["upper"] else "down" if point["value"] < point["lower"] else ""
    if side and indicator.interval == "wilson":
        tail = binomial_tail(point["numerator"], point["denominator"], baseline, side)
        side = side if tail <= (1 - LEVEL) / 2 else ""
    return side, verdict(indicator.direction, side)


def _limits(indicator: Indicator, rows: pd.DataFrame, sizes: np.ndarray) -> dict[str, np.ndarray]:
    """LIMITS for regencies of these denominators, on the value's scale."""
    numerator, denominator = rows["numerator"].sum(), rows["denominator"].sum()
    if indicator.interval == "rate":
        lower, upper = rate_limits(numerator / denominator, sizes, LEVEL)
    elif indicator.interval == "mean":
        times = indicator.denominator.times
        mean = indicator.per * numerator / denominator
        variance = max(rows["squares"].sum() / (denominator / times) - mean**2, 0.0)
        lower, upper = mean_limits(mean, variance, sizes / times, LEVEL, indicator.bounds)
    else:
        lower, upper = funnel_limits(min(numerator / denominator, 1.0), sizes, _z(LEVEL))
    per = 1.0 if indicator.interval == "mean" else indicator.per
    return {"lower": per * lower, "upper": per * upper}


def _z(level: float) -> float:
    return float(special.ndtri(0.5 + level / 2))


def rate_limits(baseline: float, population: ArrayLike, level: float) -> Limits:
    """Limits around a baseline rate for these populations, per person: the count whose Poisson tail is (1 − level)/2.

    The distribution is carried on between whole numbers by the gamma function, as Spiegelhalter (2005) and
    PHEindicatormethods do; the lower limit is 0 where no count is rare enough. Raises ValueError if the baseline is
    negative or a population not above 0.
    """
    population = np.asarray(population, dtype=float)
    if baseline < 0 or not np.all(population > 0):
        raise ValueError("a funnel of rates needs a baseline of 0 or more and populations above 0")
    expected, tail = baseline * population, (1 - level) / 2
    rare = special.pdtr(0, expected) < tail
    lower = np.where(rare, special.pdtrik(tail, np.maximum(expected, 1e-300)), 0.0)
    above = special.pdtrik(1 - tail, np.maximum(expected, 1e-300))
    # Below the tail even a count of 1 is rare, which the continued distribution cannot say; a count of 0 never is.
    upper = np.where(special.pdtrc(0, expected) <= tail, np.where(expected > 0, 1.0, 0.0), above + 1)
    return lower / population, upper / population


def mean_limits(
    baseline: float, variance: float, n: ArrayLike, level: float, bounds: tuple[float, float]
) -> Limits:
    """Limits around a baseline mean for n observations of this variance: baseline ± z √(variance/n), within bounds."""
    half_width = _z(level) * np.sqrt(variance / np.asarray(n, dtype=float))
    return np.clip(baseline - half_width, *bounds), np.clip(baseline + half_width, *bounds)
