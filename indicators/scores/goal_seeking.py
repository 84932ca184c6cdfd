"""What must be reached for a class: solved backwards with the smallest total effort, and shared among regencies."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from indicators import CORE, DOMAINS, by_id
from indicators.definition import Indicator
from indicators.scores.attainment import of_target
from indicators.scores.rank_intervals import BORDERS
from indicators.scores.score import SEED, attain, checked_weights, percent_of_target, score, total
from indicators.scores.sensitivity import value_at

STEPS = (
    "indicator",
    "domain",
    "value",
    "target",
    "attainment",
    "needed_attainment",
    "added",
    "needed_value",
    "numerator",
    "denominator",
    "extra",
    "whole_value",
)
SHARES = ("area", "value", "numerator", "denominator", "needed_value", "extra", "reached_value")
_NEARLY = 1e-9  # what a float may lack of a whole event, and a score of its border


@dataclass(frozen=True)
class Reach:
    """The way of one area to a class, from one period to the same period of another year.

    `answer`: already (the score has the class under that year's targets), reachable, unreachable (not even with
    everything at its best) or no_score. All scores are the judged ones, with what the cap takes by chance now
    (`judged.judge`). `needed`: the least score of the class; `now`: the score under that year's targets; `then`: the
    score once every step is taken to its percent; `whole`: the score with the whole events of `extra`; `best`: the
    highest that can be reached. `steps`: a row for each indicator that scores, columns STEPS;
    `left_out`: the core indicators without a figure, which nobody assumes; `domains_left_out`: the domains without a
    score.
    """

    area: str
    period: str
    year: int
    to_class: str
    answer: str
    needed: float
    now: float
    then: float
    whole: float
    best: float
    steps: pd.DataFrame
    left_out: tuple[str, ...]
    domains_left_out: tuple[str, ...]


def least_effort(slopes: ArrayLike, room: ArrayLike, gap: float) -> NDArray[np.float64]:
    """The additions x, 0 ≤ x ≤ room, with Σ slopes·x = gap and the least Σ x²; all the room if it is not enough.

    The problem is convex. By its Karush–Kuhn–Tucker conditions x = min(room, λ·slope) for one λ, as water fills
    vessels: Boyd & Vandenberghe (2004), Convex Optimization, section 5.5.3. Σ slopes·min(room, λ·slopes) grows with
    λ in straight pieces that bend where a vessel is full, so λ is found exactly, not searched for.
    """
    slopes, room = np.asarray(slopes, dtype=float), np.asarray(room, dtype=float)
    if (slopes < 0).any() or (room < 0).any():
        raise ValueError("neither a slope nor the room above a value may be negative")
    if gap <= 0:
        return np.zeros(len(slopes))
    full_at = np.divide(room, slopes, out=np.full(len(slopes), np.inf), where=slopes > 0)
    for level in sorted(set(full_at[np.isfinite(full_at)])):
        if slopes @ np.minimum(room, level * slopes) >= gap:
            filling = full_at >= level
            lacking = gap - slopes[~filling] @ room[~filling]
            return np.minimum(room, slopes * (lacking / (slopes[filling] ** 2).sum()))
    return np.where(slopes > 0, room, 0.0)


def reach(
    results: pd.DataFrame,
    targets: pd.DataFrame,
    to_class: str,
    year: int,
    weights: Mapping[str, float] | None = None,
    indicators: Sequence[Indicator] = CORE,
) -> Reach:
    """What the core indicators of one area must attain for a class under the targets of a year.

    `results`: the rows of `measure` of one area and period. Effort is Σ of the squares of the points of attainment
    added, so that each further point is harder than the last and the answer is the only one. `extra` counts the
    further events of a proportion on its present denominator: those its percent needs, rounded up, less those the
    class does not need once all are rounded; `whole_value` is the value with them. NaN and `needed_value` for an
    index. Raises ValueError for an unknown class, or the lowest, which needs nothing.
    """
    needed = _least_of(to_class)
    if len(results[["area", "period"]].drop_duplicates()) != 1:
        raise ValueError("the way to a class is that of one area from one period")
    area, period = results[["area", "period"]].iloc[0]
    then = results.assign(period=f"{year}{period[4:]}")
    points = score(then, targets, weights, draws=0, seed=SEED, indicators=indicators).iloc[0]
    rows = _scoring_rows(then, targets, points["domains"], indicators)
    # What the cap takes by chance is left as it is now: it grows with the score, so that this is no promise too much.
    taken = points["judged"] - points["score"]
    steps, answer = _steps(rows, points["score"], needed - taken, checked_weights(weights))
    scored = set(rows["indicator"])
    then_whole_best = [
        math.nan if answer == "no_score" else min(_after(steps, column, weights) + taken, 100.0)
        for column in ("needed_attainment", "whole_attainment", "best")
    ]
    return Reach(
        area=str(area),
        period=str(period),
        year=year,
        to_class=to_class,
        answer=answer,
        needed=needed,
        now=float(points["judged"]),
        then=then_whole_best[0],
        whole=then_whole_best[1],
        best=then_whole_best[2],
        steps=steps[list(STEPS)],
        left_out=tuple(indicator.id for indicator in indicators if indicator.id not in scored),
        domains_left_out=tuple(name for name in DOMAINS if points["domains"][name] is None),
    )


def _least_of(to_class: str) -> float:
    """The least score of a class; ValueError for one that is none, or the lowest."""
    borders = {name: border for border, name in BORDERS}
    if to_class not in borders:
        raise ValueError(f"{to_class!r} is no class to reach; choose one of {', '.join(borders)}")
    return borders[to_class]


def _scoring_rows(
    results: pd.DataFrame,
    targets: pd.DataFrame,
    domains: Mapping[str, float | None],
    indicators: Sequence[Indicator],
) -> pd.DataFrame:
    domain_of = {indicator.id: indicator.domain for indicator in indicators}
    rows = attain(results[results["indicator"].isin(list(domain_of))], targets, indicators)
    rows = rows.dropna(subset="attainment").assign(domain=lambda frame: frame["indicator"].map(domain_of))
    scored = [name for name, points in domains.items() if points is not None]
    return rows[rows["domain"].isin(scored)].reset_index(drop=True)


def _steps(
    rows: pd.DataFrame, now: float, needed: float, weights: Mapping[str, float]
) -> tuple[pd.DataFrame, str]:
    """The steps, with the best attainment of each indicator, and the answer."""
    about = [by_id(name) for name in rows["indicator"]]
    best = [_best(indicator, target) for indicator, target in zip(about, rows["target"], strict=True)]
    room = np.maximum(0.0, np.array(best, dtype=float) - rows["attainment"].to_numpy(float))
    slopes = _slopes(rows, weights)
    gap = 0.0 if math.isnan(now) else needed - now
    added = least_effort(slopes, room, gap if gap > _NEARLY else 0.0)
    answer = "already" if gap <= _NEARLY else "reachable"
    if slopes @ added < gap - _NEARLY:
        answer = "unreachable"
    if math.isnan(now):
        answer = "no_score"
    values = [
        # What attains as much as before stays as it is, also where it is beyond its target.
        row["value"] if more <= 0 else value_at(indicator, row["attainment"] + more, row["target"])
        for indicator, more, (_, row) in zip(about, added, rows.iterrows(), strict=True)
    ]
    steps = rows.assign(
        needed_attainment=rows["attainment"] + added, added=added, needed_value=values, best=best
    )
    extra = [_extra(indicator, row) for indicator, (_, row) in zip(about, steps.iterrows(), strict=True)]
    return _in_whole_events(steps.assign(extra=np.array(extra, dtype=float)), slopes, needed), answer


def _in_whole_events(steps: pd.DataFrame, slopes: NDArray[np.float64], needed: float) -> pd.DataFrame:
    """The steps without the events that the score `needed` can do without, with `whole_value` and what it attains.

    Each indicator is rounded up for itself, which together is more than the score asks for. The event whose
    indicator overshoots its percent most (in points of the score) is dropped first, one at a time, until none can be.
    """
    extra, attained = steps["extra"].to_numpy(float, copy=True), _attained(steps, steps["extra"])
    one_event = np.sign(np.nan_to_num(extra))
    while True:
        fewer = _attained(steps, pd.Series(extra - one_event, index=steps.index))
        enough = slopes @ attained - slopes * (attained - fewer) >= needed - _NEARLY
        can_drop = enough & (one_event != 0) & (np.nan_to_num(extra) * one_event > 0)
        if not can_drop.any():
            break
        beyond = np.round(slopes * (attained - steps["needed_attainment"].to_numpy(float)), 9)
        dropped = int(np.argmax(np.where(can_drop, beyond, -math.inf)))
        extra[dropped] -= one_event[dropped]
        attained[dropped] = fewer[dropped]
    whole = steps.assign(extra=extra, whole_attainment=attained)
    return whole.assign(whole_value=_with_events(whole, whole["extra"]))


def _with_events(steps: pd.DataFrame, extra: pd.Series) -> pd.Series:
    """The value of each indicator with these further events; the needed one where no events are counted."""
    per = np.array([by_id(name).per for name in steps["indicator"]], dtype=float)
    value = per * (steps["numerator"] + extra) / steps["denominator"]
    # Without a further event the value is the present one, to the last digit.
    return value.where(extra != 0, steps["value"]).where(extra.notna(), steps["needed_value"])


def _attained(steps: pd.DataFrame, extra: pd.Series) -> NDArray[np.float64]:
    """What each indicator attains with these further events, held to 0–100."""
    about = [by_id(name) for name in steps["indicator"]]
    lower = np.array([indicator.direction == "lower" for indicator in about], dtype=bool)
    worst = np.array([indicator.worst for indicator in about], dtype=float)
    attained = percent_of_target(_with_events(steps, extra), steps["target"], lower, worst)
    return np.asarray(np.where(extra.isna(), steps["needed_attainment"], np.clip(attained, 0, 100)))


def _best(indicator: Indicator, target: float) -> float:
    """The highest attainment that counts: 100, or less where the target lies beyond what can be."""
    highest = indicator.per if indicator.interval == "wilson" else indicator.bounds[1]
    value = indicator.bounds[0] if indicator.direction == "lower" else highest
    return float(np.clip(of_target(indicator, value, target), 0, 100))


def _slopes(rows: pd.DataFrame, weights: Mapping[str, float]) -> NDArray[np.float64]:
    """By how much the score moves for a point of attainment of each row."""
    weight = rows["domain"].map(weights).to_numpy(float)
    whole = sum(weights[name] for name in rows["domain"].unique())
    return weight / max(whole, _NEARLY) / rows.groupby("domain")["domain"].transform("size").to_numpy(float)


def _after(steps: pd.DataFrame, attainment: str, weights: Mapping[str, float] | None) -> float:
    """The score with these attainments."""
    means = steps.groupby("domain")[attainment].mean()
    return total({str(name): float(mean) for name, mean in means.items()}, checked_weights(weights))


def _extra(indicator: Indicator, row: pd.Series) -> float:
    """The further events (fewer, where lower is better) that bring a proportion to its needed value, rounded up."""
    if indicator.interval != "wilson":
        return math.nan
    needed = row["needed_value"] * row["denominator"] / indicator.per
    if indicator.direction == "lower":
        return float(np.floor(needed + _NEARLY)) - row["numerator"]
    return float(np.ceil(needed - _NEARLY)) - row["numerator"]


def common_floor(values: ArrayLike, denominators: ArrayLike, needed: float) -> float:
    """The level L with Σ D·max(v, L) = needed·Σ D: raising whoever is below to it moves the pool there with the
    least rise of the highest. The present lowest where the pool is there already.

    Σ D·max(v, L) grows with L in straight pieces that bend at each value, so L is solved for exactly.
    """
    values, denominators = np.asarray(values, dtype=float), np.asarray(denominators, dtype=float)
    order = np.argsort(values, kind="stable")
    values, denominators = values[order], denominators[order]
    missing = needed * denominators.sum() - denominators @ values
    if missing <= _NEARLY * denominators.sum():
        return float(values[0])
    below = np.cumsum(denominators)
    levels = (
        needed * denominators.sum() - (denominators @ values - np.cumsum(denominators * values))
    ) / below
    # The level that holds the first n up is right if it does not pass the next value.
    next_value = np.append(values[1:], math.inf)
    return float(levels[np.argmax(levels <= next_value + _NEARLY)])


def share_out(results: pd.DataFrame, indicator: Indicator, needed_value: float) -> tuple[float, pd.DataFrame]:
    """The common floor of an indicator, and what each area must reach for the pooled value: columns SHARES.

    `results`: its rows of `measure` for the areas of one pool and period. Only those with a value and a denominator
    are asked for anything. `extra`: further events, rounded up, so that the pool reaches at least `needed_value`
    (NaN for an index); `reached_value`: the value with them. Raises ValueError where lower is better.
    """
    if indicator.direction == "lower":
        raise ValueError("a common floor raises values, and here lower is better")
    counted = results[results["value"].notna() & (results["denominator"] > 0)]
    if counted.empty:
        return math.nan, pd.DataFrame(columns=list(SHARES))
    floor = common_floor(counted["value"], counted["denominator"], needed_value)
    shared = counted.assign(needed_value=counted["value"].clip(lower=floor))
    shared["extra"] = [_extra(indicator, row) for _, row in shared.iterrows()]
    whole = indicator.per * (shared["numerator"] + shared["extra"]) / shared["denominator"]
    shared["reached_value"] = whole.fillna(shared["needed_value"])
    return floor, shared[list(SHARES)].reset_index(drop=True)
