"""What moved the score between two periods: its change split exactly among indicators, targets and regencies.

Like is compared with like, on three levels, and what has no like is told apart (composition):

1. Domains. Over the domains that score on both sides the weighted mean moves from m0 to m1. A domain that came
   in adds its share of today's score × (its score − m1); one that dropped out takes away its share of the score
   before × (its score − m0).
2. Indicators of a domain, in the same way: those attained on both sides move by the mean of their changes, one
   that came in adds (attainment − mean of the others) ÷ number attained now.
3. Regencies behind an indicator's value, as `pooled_split` has it: each regency's own change ("value"), the mix of
   their shares ("mix"), which is no regency's doing, and who is counted on one side only.

An attainment moves by its value and by its target, which is dated. Each has the mean of its effects in the two
orders (Shapley 1953; for two factors Marshall & Edgeworth's mean of the weights of both sides). All identities
are exact, and swapping the periods turns every sign.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from indicators import CORE, DOMAINS
from indicators.change.pooled_split import Sums, pooled_split
from indicators.change.printed import printed, printed_parts
from indicators.definition import Indicator
from indicators.scores.attainment import of_target
from indicators.scores.score import checked_weights, scoring_rows

COLUMNS = ("period", "before", "area", "indicator", "regency", "effect", "points", "printed")
_SUMMED = ("period", "indicator", "area", "numerator", "denominator")
EFFECTS = ("value", "mix", "target", "composition")

# Two values nearer than this are one value with a float's noise: no slope can be read from their difference.
_SAME = 1e-12

Row = Mapping[Hashable, Any]


class Contribution(NamedTuple):
    """Points of the change; `regency` is "" where they belong to none."""

    indicator: str
    regency: str
    effect: str
    points: float


@dataclass(frozen=True)
class Side:
    """One area in one period: its score, and by domain the attained rows that make it, by indicator.

    `sums` gives numerator and denominator of each regency of the area, by indicator.
    """

    score: float
    domains: dict[str, dict[str, Row]]
    sums: Mapping[str, Sums]

    def domain_score(self, domain: str) -> float:
        return _mean([row["attainment"] for row in self.domains[domain].values()])

    def mean_over(self, domains: Sequence[str], weights: Mapping[str, float]) -> float:
        """The weighted mean of some domains' scores."""
        whole = sum(weights[domain] for domain in domains)
        return sum(weights[domain] * self.domain_score(domain) for domain in domains) / whole


def attribute(
    results: pd.DataFrame,
    regencies: pd.DataFrame,
    scores: pd.DataFrame,
    members: Mapping[str, Sequence[str]],
    period: str,
    before: str,
    weights: Mapping[str, float] | None = None,
    indicators: Sequence[Indicator] = CORE,
    scored: Mapping[tuple[str, str], Sequence[Row]] | None = None,
) -> pd.DataFrame:
    """The change of each area's score from `before` to `period` (ids) in parts: columns COLUMNS, points of the score
    and the same as they are printed (`printed_parts`), which sum to the difference of both printed scores.

    `results` and `regencies`: rows of `attain` for the areas and for the regencies, of both periods; `scores`: rows
    of `score` for the areas; `members`: area → its regencies; `scored`: `scoring_rows` of the results, where they are
    at hand. Effects: "value" (a regency's own change; of none, "", where an indicator does not pool as Σ/Σ), "mix" and
    "target" (of none), and "composition": an indicator that came in or dropped out (regency ""), or a regency with
    something to count on one side only. The parts of an area sum to its change. An area
    without a score on one side has no rows: there is nothing to split. Raises ValueError as `score` does.
    """
    domain_weights, catalogue = (
        checked_weights(weights),
        {indicator.id: indicator for indicator in indicators},
    )
    if scored is None:
        scored = scoring_rows(results, domain_weights, indicators)
    sums = _sums(regencies)
    sides = {
        name: _sides(scored, sums.get(name, {}), scores, members, name, catalogue)
        for name in (before, period)
    }
    rows = [
        (period, before, area, *part, shown)
        for area, now in sides[period].items()
        if (then := sides[before].get(area)) is not None
        for part, shown in _with_printed(then, now, split(then, now, domain_weights, catalogue))
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"points": float, "printed": float})


def _with_printed(
    before: Side, now: Side, parts: Sequence[Contribution]
) -> Iterator[tuple[Contribution, float]]:
    """Each part with its points as printed: a table of indicators × regencies and the effects that are of none."""
    places = [(part.indicator, part.regency or part.effect) for part in parts]
    names, columns = (list(dict.fromkeys(place[axis] for place in places)) for axis in (0, 1))
    table = np.full((len(names), len(columns)), np.nan)
    at = [(names.index(name), columns.index(column)) for name, column in places]
    for cell, part in zip(at, parts, strict=True):
        table[cell] = part.points
    shown = printed_parts(table, printed(now.score) - printed(before.score))
    return zip(parts, (float(shown[cell]) for cell in at), strict=True)


def _sides(
    scored: Mapping[tuple[str, str], Sequence[Row]],
    sums: Mapping[str, Sums],
    scores: pd.DataFrame,
    members: Mapping[str, Sequence[str]],
    period: str,
    catalogue: Mapping[str, Indicator],
) -> dict[str, Side]:
    """The side of every area that has a score in this period; `sums` of the regencies, by indicator."""
    columns = zip(scores["period"], scores["area"], scores["score"], strict=True)
    score_of = {area: score for span, area, score in columns if span == period and score == score}
    sides = {}
    for (span, area), rows in scored.items():
        if span != period or area not in score_of:
            continue
        by_domain: dict[str, dict[str, Row]] = {}
        for row in rows:
            by_domain.setdefault(catalogue[row["indicator"]].domain, {})[row["indicator"]] = row
        inside = {
            name: {regency: of[regency] for regency in members[area] if regency in of}
            for name, of in sums.items()
        }
        sides[area] = Side(float(score_of[area]), _in_order(by_domain, catalogue), inside)
    return sides


def _in_order(
    made: Mapping[str, Mapping[str, Row]], catalogue: Mapping[str, Indicator]
) -> dict[str, dict[str, Row]]:
    """Domains and indicators as the catalogue has them, so that the order of rows cannot change a digit."""
    return {
        domain: {name: made[domain][name] for name in catalogue if name in made[domain]}
        for domain in DOMAINS
        if domain in made
    }


def _sums(regencies: pd.DataFrame) -> dict[str, dict[str, dict[str, tuple[float, float]]]]:
    """Period → indicator → regency → numerator and denominator, of the regencies that count."""
    made: dict[str, dict[str, dict[str, tuple[float, float]]]] = {}
    columns = (regencies[name].tolist() for name in _SUMMED)
    for period, name, regency, above, below in zip(*columns, strict=True):
        if below == below:
            made.setdefault(period, {}).setdefault(name, {})[regency] = (above, below)
    return made


def split(
    before: Side, now: Side, weights: Mapping[str, float], catalogue: Mapping[str, Indicator]
) -> list[Contribution]:
    """The parts of now.score − before.score, in the order of domains and indicators."""
    alike = [
        domain for domain in now.domains if set(now.domains[domain]) & set(before.domains.get(domain, {}))
    ]
    level = {
        id(side): side.mean_over(alike, weights) if alike else (before.score + now.score) / 2
        for side in (before, now)
    }
    whole = sum(weights[domain] for domain in alike)
    parts: list[Contribution] = []
    for domain in DOMAINS:
        if domain in alike:
            parts += _of_domain(before, now, domain, weights[domain] / whole, catalogue)
            continue
        for side, sign in ((before, -1), (now, 1)):
            if domain in side.domains:
                share = weights[domain] / sum(weights[name] for name in side.domains)
                parts += _unlike(side.domains[domain], side.domains[domain], sign * share, level[id(side)])
    return parts


def _of_domain(
    before: Side, now: Side, domain: str, share: float, catalogue: Mapping[str, Indicator]
) -> Iterator[Contribution]:
    """The parts of a domain that scores on both sides with at least one indicator in common."""
    then, today = before.domains[domain], now.domains[domain]
    alike = [name for name in today if name in then]
    for name in alike:
        for part in _of_indicator(before, now, domain, catalogue[name]):
            yield part._replace(points=share / len(alike) * part.points)
    for rows, sign in ((then, -1), (today, 1)):
        alone = {name: row for name, row in rows.items() if name not in alike}
        yield from _unlike(alone, rows, sign * share, _mean([rows[name]["attainment"] for name in alike]))


def _unlike(
    alone: Mapping[str, Row], rows: Mapping[str, Row], share: float, level: float
) -> Iterator[Contribution]:
    """What indicators on one side only do to the score, against the level of what is on both."""
    for name, row in alone.items():
        yield Contribution(name, "", "composition", share / len(rows) * (row["attainment"] - level))


def _of_indicator(before: Side, now: Side, domain: str, indicator: Indicator) -> Iterator[Contribution]:
    """The change of one attainment in points of attainment: by its target, and by value for each regency."""
    then, today = before.domains[domain][indicator.id], now.domains[domain][indicator.id]
    by_value, by_target = value_and_target(then, today, indicator)
    if by_target:
        yield Contribution(indicator.id, "", "target", by_target)
    moves = pooled_split(before.sums.get(indicator.id, {}), now.sums.get(indicator.id, {}))
    moved = today["value"] - then["value"]
    pooled = indicator.per * sum(amount for _, _, amount in moves)
    if not moves or abs(pooled - moved) > 1e-9 * max(1.0, abs(today["value"]), abs(then["value"])):
        # It does not pool as Σ/Σ, so no regency can be said to have moved it.
        yield Contribution(indicator.id, "", "value", by_value)
        return
    slope = _slope(by_value, pooled, then, today, indicator)
    for regency, effect, amount in moves:
        yield Contribution(indicator.id, regency, effect, slope * indicator.per * amount)


def value_and_target(before: Row, now: Row, indicator: Indicator) -> tuple[float, float]:
    """How far value and target each moved the capped attainment: the mean of both orders; they sum to its change."""

    def attained(value: Row, target: Row) -> float:
        return _capped(value["value"], target["target"], indicator)

    then, today = attained(before, before), attained(now, now)
    new_value, new_target = attained(now, before), attained(before, now)
    return (new_value - then + today - new_target) / 2, (new_target - then + today - new_value) / 2


def _capped(value: float, target: float, indicator: Indicator) -> float:
    return float(np.clip(of_target(indicator, value, target), 0, 100))


def _slope(by_value: float, moved: float, before: Row, now: Row, indicator: Indicator) -> float:
    """Points of attainment for a unit of value, between both values; where these are one, at that value.

    So regencies that moved against each other and left the whole as it was are still told apart.
    """
    if abs(moved) > _SAME * max(1.0, abs(now["value"])):
        return by_value / moved
    worst = 0.0 if indicator.direction == "lower" else indicator.worst
    steps = [100 / (target - worst) for target in (before["target"], now["target"])]
    sign = -1 if indicator.direction == "lower" else 1
    inside = [
        0 < _capped(now["value"], target, indicator) < 100 for target in (before["target"], now["target"])
    ]
    return sign * sum(step for step, moves in zip(steps, inside, strict=True) if moves) / 2


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)
