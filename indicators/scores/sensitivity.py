"""What the class of a score hangs on: a domain's weight, one indicator, the way of adding up, the cap."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from indicators import CORE, by_id
from indicators.definition import Indicator
from indicators.records import records
from indicators.scores.judged import judge
from indicators.scores.monte_carlo import GEOMETRIC_FLOOR
from indicators.scores.rank_intervals import BORDERS, CLASS_NAMES, Drawn
from indicators.scores.score import checked_weights, classify, judged_total, of_reported_domains, total

WEIGHT_COLUMNS = ("domain", "score", "weight", "below", "below_class", "above", "above_class")
INDICATOR_COLUMNS = (
    "indicator",
    "domain",
    "value",
    "lower",
    "upper",
    "target",
    "attainment",
    "score_without",
    "class_without",
    "rise_at",
    "rise_class",
    "rise_within",
    "fall_at",
    "fall_class",
    "fall_within",
)
VARIANTS = ("arithmetic", "geometric", "uncapped")
_HALF_A_DIGIT = 0.5e-9  # classes are judged by nine decimals
_CORE = {indicator.id: indicator for indicator in CORE}


def border_above(score: float) -> tuple[float, str] | None:
    """The least score that has a higher class, and that class."""
    higher = [(border, name) for border, name in BORDERS if border > score + _HALF_A_DIGIT]
    return min(higher) if higher else None


def border_below(score: float) -> tuple[float, str] | None:
    """The least score that still has this class, and the class of whatever is lower."""
    lower = [(border, name) for border, name in BORDERS if border <= score + _HALF_A_DIGIT]
    if not lower:
        return None
    border, name = max(lower)
    return border, CLASS_NAMES[CLASS_NAMES.index(name) + 1]


def weight_hinges(drawn: Drawn, area: str, weights: Mapping[str, float] | None = None) -> pd.DataFrame:
    """For each domain with a score, the weights at which the class changes: columns WEIGHT_COLUMNS.

    Weights are percent of the whole over the domains of this area that have a score; the others keep their
    proportions. With x the domain's share, s its score and r the mean of the others the score is x·s + (1 − x)·r,
    a straight line, so each border is met once: x = (border − r) ÷ (s − r). Scores are the judged ones. `below` and
    `above` are the nearest such weights on either side of the present one, NaN where the class never changes between it
    and 0 or 100.
    """
    given = checked_weights(weights)
    if math.isnan(drawn.total(area, given)):
        return pd.DataFrame(columns=list(WEIGHT_COLUMNS))
    scores = drawn.judged[area].domains
    whole = sum(given[domain] for domain in scores)
    rows = []
    for domain, score in scores.items():
        others = {name: value for name, value in scores.items() if name != domain}
        left = sum(given[name] for name in others)
        # Without another weighed domain there is nothing to shift weight to.
        rest = sum(given[name] * value for name, value in others.items()) / left if left > 0 else score
        below, below_class = _meeting(total(scores, given), score, rest, towards=rest)
        above, above_class = _meeting(total(scores, given), score, rest, towards=score)
        weight = 100 * given[domain] / whole
        rows.append((domain, score, weight, below, below_class, above, above_class))
    return pd.DataFrame(rows, columns=list(WEIGHT_COLUMNS))


def _meeting(score: float, alone: float, rest: float, towards: float) -> tuple[float, str]:
    """The domain's weight in percent at which the score meets a border on its way, and the class beyond it."""
    border = border_above(score) if towards > score else border_below(score)
    if border is None or towards == score:
        return math.nan, ""
    reached = towards >= border[0] if towards > score else towards < border[0]
    return (100 * (border[0] - rest) / (alone - rest), border[1]) if reached else (math.nan, "")


def indicator_hinges(drawn: Drawn, area: str, weights: Mapping[str, float] | None = None) -> pd.DataFrame:
    """For each core indicator of an area: score and class without it, and the values that would flip the class.

    Columns INDICATOR_COLUMNS. `score_without` is judged anew. `rise_at` and `fall_at` are the values at which the class
    becomes higher or lower, all others, and what the cap takes by chance, as they are; NaN where no value between 0 and
    the target does it. `rise_within` and `fall_within`: whether chance alone could hide such a value, which lies in the
    indicator's own 95 % interval.
    """
    given = checked_weights(weights)
    rows = drawn.attained[drawn.attained["area"] == area]
    if math.isnan(drawn.total(area, given)):
        return pd.DataFrame(columns=list(INDICATOR_COLUMNS))
    points = total(drawn.judged[area].domains, given)
    return pd.DataFrame(
        [_hinge(row, rows, points, given) for row in records(rows)], columns=list(INDICATOR_COLUMNS)
    )


def _hinge(
    row: Mapping[Any, Any], rows: pd.DataFrame, points: float, weights: Mapping[str, float]
) -> dict[str, Any]:
    without = judged_total(_domains_without(rows, row["indicator"]), weights)
    leverage = _leverage(rows, row["domain"], weights)
    rise = _flipping(row, points, leverage, border_above(points))
    fall = _flipping(row, points, leverage, border_below(points))
    return {
        **{name: row[name] for name in INDICATOR_COLUMNS[:7]},
        "score_without": without,
        "class_without": classify(without),
        **{f"rise_{name}": value for name, value in rise.items()},
        **{f"fall_{name}": value for name, value in fall.items()},
    }


def _domains_without(rows: pd.DataFrame, indicator: str) -> dict[str, float]:
    """The judged domains if one indicator had no figure: its domain may be left with none, or with stocks alone."""
    left = [row for row in records(rows) if row["indicator"] != indicator]
    return dict(judge(of_reported_domains(left, _CORE), _CORE).domains)


def _leverage(rows: pd.DataFrame, domain: str, weights: Mapping[str, float]) -> float:
    """By how much the score moves for a point of attainment of one indicator of a domain."""
    whole = sum(weights[name] for name in rows["domain"].unique())
    return weights[domain] / whole / int((rows["domain"] == domain).sum())


def _flipping(
    row: Mapping[Any, Any], points: float, leverage: float, border: tuple[float, str] | None
) -> dict[str, Any]:
    """The value of an indicator at which the score meets a border, and whether chance alone could hide it."""
    if border is not None and leverage > 0:
        attainment = row["attainment"] + (border[0] - points) / leverage
        if -_HALF_A_DIGIT <= attainment <= 100 + _HALF_A_DIGIT:
            indicator = by_id(row["indicator"])
            value = value_at(indicator, attainment, row["target"])
            if indicator.bounds[0] <= value + _HALF_A_DIGIT:
                within = bool(row["lower"] <= value <= row["upper"])
                return {"at": value, "class": border[1], "within": within}
    return {"at": math.nan, "class": "", "within": False}


def value_at(indicator: Indicator, attainment: float, target: float) -> float:
    """The value that has this attainment of a target: the reverse of `of_target`."""
    if indicator.direction == "lower":
        return target * (2 - attainment / 100)
    return indicator.worst + (target - indicator.worst) * attainment / 100


def variants(drawn: Drawn, area: str, weights: Mapping[str, float] | None = None) -> pd.DataFrame:
    """The judged score and class of an area by each of VARIANTS: variant, score, class.

    `arithmetic` is the judged score itself; `geometric` lets a low domain be made up for less; `uncapped` lets an
    indicator count for more than its target.
    """
    given, scores = checked_weights(weights), drawn.judged[area].domains if area in drawn.judged else {}
    logs = {name: math.log(max(score, GEOMETRIC_FLOOR)) for name, score in scores.items()}
    points = (
        drawn.judged_total(area, given),
        float(np.exp(drawn.total(area, given, logs))),
        drawn.total(area, given, drawn.uncapped.get(area, {})),
    )
    classes = [classify(point) for point in points]
    return pd.DataFrame({"variant": VARIANTS, "score": points, "class": classes})
