"""Every result against its target, the rest of the province, regencies like it, and the period before.

**The rest of the province** is pooled without the area itself: a part compared with a whole that holds it would
share its events on both sides, which no interval here allows, and would be drawn to it, the more the larger it is.

**Peers** are the four regencies nearest in children, land area and villages without signal (`peers`), pooled.
Only a regency has peers.

**The period before** is compared like with like: over the same months of either where an indicator has more of
itself in a longer time, over the regencies with a figure in both periods, whose pooled
values both stand in the row. Where these are fewer than half of those of either period, nothing is compared; a
reference of several regencies of which fewer than half have a figure is none either. Where a report needs long to
get somewhere (`Indicator.matures`), newer periods have had less time than older ones, and are not held against them.

**Chance.** The two figures are taken as independent samples. A difference of proportions has Newcombe's interval,
a ratio of rates the exact Poisson one, a difference of means Welch's (`difference_intervals`); a target is a number
without chance, so the figure's own interval is held against it. Beyond the 99.8 % interval they differ: of the 182
comparisons that an answer shows at most (13 core indicators of 14 regencies), less than one does so by chance; by 95 %
nine would (`looked_at`).

**Few children.** Newcombe's and Wilson's intervals are approximations that leave 0 out too often where few count: one
child of one against a province of 93 % would differ. So two proportions differ only where Fisher's exact test agrees at
the same level, and one from its target only where the binomial tail does, whatever the interval shows.

**Clusters.** Where the units are no separate trials (`contrasts.is_clustered`), no interval says how far chance would
move them, and the figures are not held against each other: seven kinds of partner of which one meeting brings four
differ by chance in 9 to 36 of 100 histories. A stock without an interval is not judged either.

**A target at the end of what is possible** (100 %) is missed by whoever is not there yet, and no chance explains that:
it is the distance that is judged, "reached" or "short", never how sure that is. So it is with any target where the
figure itself has no interval.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from data.periods import Period
from indicators.comparison.contrasts import (
    ComparedFigure,
    Contrast,
    contrast,
    is_at_an_end,
    is_clustered,
    side_of,
    sure,
)
from indicators.comparison.looked_at import Looked, looked_at
from indicators.comparison.peers import peers
from indicators.definition import Indicator
from indicators.measurement.measure import PROVINCE
from indicators.records import records

AGAINST = ("target", "rest", "peers", "previous")
VERDICTS = ("better", "worse", "higher", "lower", "alike", "reached", "short", "not_comparable")
DIFFERENT = ("better", "worse", "higher", "lower")
REASONS = (
    "no_data",
    "no_target",
    "no_reference",
    "other_regencies",
    "other_months",
    "no_interval",
    "clustered",
    "not_pooled",
    "maturing",
    "hidden",
)
COLUMNS = (
    "indicator",
    "period",
    "area",
    "against",
    "regencies",
    "value",
    "numerator",
    "denominator",
    "reference",
    "reference_numerator",
    "reference_denominator",
    "difference",
    "scale",
    "lower",
    "upper",
    "verdict",
    "reason",
)


_NEEDED = ("indicator", "period", "area", "value", "at_most", "numerator", "denominator", "squares", "weight", "target",
           "status")  # fmt: skip
Row = Mapping[str, Any]
# What a figure is held against, the two figures, and the regencies behind the other one.
Pair = tuple[str, ComparedFigure, ComparedFigure, tuple[str, ...]]


def compare(
    indicators: Sequence[Indicator],
    results: pd.DataFrame,
    regencies: pd.DataFrame,
    geography: pd.DataFrame,
    period: Period,
    before: Period | None = None,
    against: Sequence[str] = AGAINST,
    same_months: bool = True,
) -> pd.DataFrame:
    """Indicators of every area against all that they can be held against: rows of COLUMNS.

    `results` and `regencies` are rows of `attain` with `squares` (`with_squares`), of the areas asked for and of all
    regencies, for the period and for `before`, which stands as "previous" and is the period before unless named.
    `same_months`: whether both hold the same of their months; where not, what is not on one scale
    (`Indicator.is_on_one_scale`) is not held against it.
    `regencies` of a row names those behind the reference (for the period before: behind both sides); `value`,
    `numerator` and `denominator` are NaN where there is no figure, `difference` also where a quantile is known within
    bounds only. `scale` says what `lower` and `upper` hold: the "difference" (value − reference) or the "ratio"
    (value ÷ reference, `upper` inf over a reference of 0), at 99.8 %. `verdict` is one of VERDICTS, a neutral indicator
    never better or worse (of proportions the exact test confirms a difference, so a small sample may be "alike" beside
    an interval without 0); "reached" and "short" where the distance to a target is judged, without an interval;
    `reason` one of REASONS.
    """
    alike = peers(geography) if "peers" in against else {}
    spans = (period, before or period.previous)
    by_place = _by_place(regencies), _by_place(results)
    table = _Table(*by_place, geography, *spans, alike, "rest" in against, same_months)
    areas = list(dict.fromkeys(results.loc[results["period"] == period.id, "area"]))
    rows: list[dict[str, object]] = []
    for indicator, area in product(indicators, areas):
        head = {"indicator": indicator.id, "period": period.id, "area": area}
        rows += [head | _row(indicator, *pair) for pair in table.pairs(indicator, area) if pair[0] in against]
    return pd.DataFrame(rows, columns=list(COLUMNS))


class _Table(NamedTuple):
    """The rows of regencies and of the areas asked for, by indicator, period and area; the two periods; the peers of
    each regency, whether the rest of the province is asked for, and whether both periods hold the same months."""

    of_regency: dict[tuple[str, str, str], Row]
    of_area: dict[tuple[str, str, str], Row]
    geography: pd.DataFrame
    period: Period
    earlier: Period
    alike: Mapping[str, Sequence[str]]
    with_rest: bool
    same_months: bool

    def of(self, indicator: Indicator, codes: Sequence[str], span: Period) -> list[Row]:
        """The rows that these regencies have."""
        keys = [(indicator.id, span.id, code) for code in codes]
        return [self.of_regency[key] for key in keys if key in self.of_regency]

    def pairs(self, indicator: Indicator, area: str) -> list[Pair]:
        """An area's figure beside its target, the rest, its peers and the period before."""
        inside = _inside(self.geography, area)
        now, then = (self.of(indicator, inside, span) for span in (self.period, self.earlier))
        result, last = (self.of_area[indicator.id, span.id, area] for span in (self.period, self.earlier))
        figure = _figure(result, now)
        pairs: list[Pair] = [("target", figure, _target(result), ())]
        if self.with_rest and area != PROVINCE:
            others = [code for code in self.geography.index if code not in inside]
            pairs.append(_beside("rest", indicator, figure, self.of(indicator, others, self.period)))
        if area in self.alike:
            alike = self.of(indicator, self.alike[area], self.period)
            pairs.append(_beside("peers", indicator, figure, alike))
        earlier, against, shared = _like_with_like(indicator, result, last, now, then)
        if not (self.same_months or indicator.is_on_one_scale or earlier.reason):
            against = against._replace(reason="other_months")
        pairs.append(("previous", earlier, against, shared))
        return pairs


def _by_place(results: pd.DataFrame) -> dict[tuple[str, str, str], Row]:
    """Plain rows, since a frame's own cost more to make than all that is done with them."""
    needed = [name for name in _NEEDED if name in results]
    rows = records(results[needed])
    return {(row["indicator"], row["period"], row["area"]): row for row in rows}


def _inside(geography: pd.DataFrame, area: str) -> list[str]:
    if area == PROVINCE:
        return list(geography.index)
    if area in geography.index:
        return [area]
    return list(geography.index[geography["electoral_district"] == area])


def _counted(rows: Sequence[Row]) -> tuple[str, ...]:
    return tuple(str(row["area"]) for row in rows if row["numerator"] == row["numerator"] or _is_hidden(row))


def _is_hidden(row: Row) -> bool:
    """Whether the figure is there and withheld: such a regency counts, but with nothing of it can be reckoned."""
    return bool(row.get("status") == "hidden")


def _figure(result: Row, rows: Sequence[Row]) -> ComparedFigure:
    """An area's own result, resting on those of its regencies' rows that count."""
    return ComparedFigure(
        value=float(result["value"]),
        numerator=sure(result, "numerator"),
        denominator=sure(result, "denominator"),
        squares=float(result["squares"]),
        regencies=_counted(rows),
        reason="" if result["value"] == result["value"] else "hidden" if _is_hidden(result) else "no_data",
        is_exact=bool(result.get("at_most", result["value"]) == result["value"]),
    )


def _target(result: Row) -> ComparedFigure:
    target = float(result["target"])
    return ComparedFigure(target, reason="" if target == target else "no_target")


def _beside(against: str, indicator: Indicator, figure: ComparedFigure, rows: Sequence[Row]) -> Pair:
    reference = _pooled(indicator, rows)
    if 0 < len(reference.regencies) < len(rows) / 2:
        reference = reference._replace(reason="other_regencies")
    return against, figure, reference, reference.regencies


def _pooled(indicator: Indicator, rows: Sequence[Row]) -> ComparedFigure:
    """Σ numerator over Σ denominator of the regencies that count; not for a value that is no such quotient."""
    if any(map(_is_hidden, rows)):
        # The sum without them is another group's; with them it would tell them.
        return ComparedFigure(np.nan, regencies=_counted(rows), reason="hidden")
    counted = [row for row in rows if row["numerator"] == row["numerator"]]
    sides = ("numerator", "denominator", "squares")
    numerator, denominator, squares = (float(sum(row[name] for row in counted)) for name in sides)
    counted_as = [float(sum(sure(row, side) for row in counted)) for side in sides[:2]]
    if not denominator > 0:
        return ComparedFigure(np.nan, reason="no_reference")
    additive = indicator.is_ratio and all(
        math.isclose(
            row["value"] * row["denominator"], indicator.per * row["numerator"], rel_tol=1e-5, abs_tol=1e-8
        )
        for row in counted
        if row["value"] == row["value"]
    )
    value = indicator.per * numerator / denominator if additive else np.nan
    return ComparedFigure(
        value,
        counted_as[0],
        counted_as[1],
        squares,
        _counted(counted),
        reason="" if additive else "not_pooled",
    )


def _like_with_like(
    indicator: Indicator,
    result: Row,
    before: Row,
    now: Sequence[Row],
    then: Sequence[Row],
) -> tuple[ComparedFigure, ComparedFigure, tuple[str, ...]]:
    """The figure and the one before, over the regencies behind both; the two as they stand where those are all."""
    figure, last = _figure(result, now), _figure(before, then)
    shared = tuple(code for code in figure.regencies if code in last.regencies)
    if indicator.matures and not figure.reason:
        return figure, last._replace(reason="maturing"), shared
    if last.reason or figure.reason:
        missing = "hidden" if last.reason == "hidden" else "no_reference"
        return figure, last._replace(reason=missing if last.reason else ""), shared
    if set(figure.regencies) == set(last.regencies):
        return figure, last, shared
    if len(shared) < max(len(figure.regencies), len(last.regencies)) / 2:
        return figure, last._replace(reason="other_regencies"), shared
    both = [_pooled(indicator, [row for row in rows if row["area"] in shared]) for rows in (now, then)]
    return both[0], both[1], shared


def _row(
    indicator: Indicator,
    against: str,
    figure: ComparedFigure,
    reference: ComparedFigure,
    regencies: tuple[str, ...],
) -> dict[str, object]:
    reason = figure.reason or reference.reason
    look, judged = Contrast(np.nan, np.nan, ""), "not_comparable"
    if not reason and against == "target" and _by_distance(indicator, figure, reference):
        judged = _distance(indicator, figure.value, reference.value)
    elif not reason:
        look = contrast(indicator, against, figure, reference)
        reason = "clustered" if is_clustered(indicator) else "no_interval" if look.lower != look.lower else ""
        judged = (
            judged if reason else verdict(indicator.direction, side_of(indicator, against, figure, reference))
        )
    look = look if not reason else Contrast(np.nan, np.nan, "")
    return {
        "against": against,
        "regencies": regencies,
        "value": figure.value,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "reference": reference.value,
        "reference_numerator": reference.numerator,
        "reference_denominator": reference.denominator,
        "difference": figure.value - reference.value if figure.is_exact and reference.is_exact else np.nan,
        "scale": look.scale,
        "lower": look.lower,
        "upper": look.upper,
        "verdict": judged,
        "reason": reason,
    }


def _by_distance(indicator: Indicator, figure: ComparedFigure, target: ComparedFigure) -> bool:
    if indicator.direction == "neutral":
        return False
    if is_clustered(indicator) or is_at_an_end(indicator, target.value):
        return True
    limits = contrast(indicator, "target", figure, target)
    return limits.lower != limits.lower and limits.upper != limits.upper


def _distance(indicator: Indicator, value: float, target: float) -> str:
    short = target - value if indicator.direction == "higher" else value - target
    return "short" if short > 1e-9 * max(1.0, abs(target)) else "reached"


def looked(compared: pd.DataFrame) -> Looked:
    """How many of these comparisons were judged by chance, and how many would differ by chance alone."""
    return looked_at("comparison", int(compared["verdict"].isin([*DIFFERENT, "alike"]).sum()))


def verdict(direction: str, side: str) -> str:
    """One of VERDICTS, for a figure that lies on a side ("up", "down" or "") of what it is compared with."""
    if not side:
        return "alike"
    if direction == "neutral":
        return "higher" if side == "up" else "lower"
    return "better" if (side == "up") == (direction == "higher") else "worse"
