"""Signal or noise: how far indicators and score moved between two periods, and what chance alone would move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from data.periods import Period
from indicators import CORE
from indicators.change.decomposition import EFFECTS, attribute
from indicators.change.printed import PLACES, printed
from indicators.comparison.control_chart import FEWEST_POINTS, history_of_values
from indicators.comparison.looked_at import LEVEL, Looked, looked_at
from indicators.evaluation import PAGE_DRAWS, Evaluation
from indicators.records import records
from indicators.scores.judged import judge
from indicators.scores.monte_carlo import Row, Simulate, method_draws, simulate_judged
from indicators.scores.score import SEED, checked_weights, fewest_domains, scoring_rows
from indicators.statistics.latin_hypercube import Draws

SIGNAL, ORDINARY, UNKNOWN, GROWING = "signal", "ordinary", "", "maturing"
COMPOSITION, OTHER_MONTHS = "composition", "other_months"
PERCENTILES = (100 * (1 - LEVEL) / 2, 100 * (1 + LEVEL) / 2)
HISTORY = {"month": 12, "quarter": 12, "semester": 8, "year": 8}
_POINTS = tuple(f"points_{effect}" for effect in EFFECTS)
# The same as they are printed: parts that sum to what is printed as their whole.
_PRINTED = ("printed", *(f"printed_{effect}" for effect in EFFECTS))
# Whether an indicator made the score (before, now).
PRESENCE = {(True, True): "both", (False, True): "came", (True, False): "left", (False, False): ""}

AREA_COLUMNS = ("period", "before", "area", "score_before", "score", "points", "points_alike", "lower", "upper",
                "signal", "outcome", "xmr", "history", "domains_before", "domains", "rests_on_before", "rests_on",
                "fewest_domains", "thin_before", "thin", "hidden_before", "hidden", *_POINTS, "printed_alike",
                "printed_lower", "printed_upper", *_PRINTED, "months_before", "months", "months_whole")  # fmt: skip
# What is not said of a change where the two periods hold other months.
_OF_A_CHANGE = [name for name in AREA_COLUMNS if name.startswith(("points", "printed", "lower", "upper"))]
_OF_RESULT = ("status", "numerator", "denominator", "value", "target", "attainment")
# Both sides over the regencies behind both: how `compare` names the cells of a row, and how they are named here.
_FIGURES = ("value", "numerator", "denominator")
_ALIKE = dict(zip(("reference", "reference_numerator", "reference_denominator"),
                  (f"alike_{name}_before" for name in _FIGURES), strict=True))  # fmt: skip
_ALIKE |= {name: f"alike_{name}" for name in _FIGURES}
INDICATOR_COLUMNS = ("period", "before", "area", "indicator", *(f"{name}_before" for name in _OF_RESULT), *_OF_RESULT,
                     *_ALIKE.values(), "scale", "lower", "upper", "signal", "reason", "presence", "points",
                     *_POINTS, *_PRINTED)  # fmt: skip

REVISION_COLUMNS = ("period", "area", "day", "score_then", "score", "points", "printed", "other_rule")


@dataclass(frozen=True)
class Change:
    """What changed in the areas of a kind between two periods of the same kind.

    `areas` (AREA_COLUMNS), a row an area: both scores, the change in points; `points_alike`, its part by value and
    target, which is what was assessed on both sides, the 99.8 % interval of that part and whether it is a signal (""
    without a score on both sides); `outcome` the same, but "composition" where more than half of the change comes
    from what was assessed on one side only, and "other_months" where the two periods hold other months, of so many
    (`months_before`, `months` of `months_whole`): then nothing is split or judged, and the points are NaN; `xmr` the
    signal at the score's last point, of `history` points; how many domains each score rests on and are hidden; the
    sums of the parts by effect. `printed` and its parts are the points as they are printed, to one decimal: `printed`
    lies between both printed scores, and all its parts sum to it as printed.
    `indicators` (INDICATOR_COLUMNS), a row an area and core indicator: the result rows of both sides; the `alike_`
    figures of both over the regencies behind both, with the 99.8 % interval of what lies between them and its `scale`,
    as `compare.compare` has them of the period before; whether that is a signal ("maturing" where the newest
    figure still grows, "" where they are not comparable, with compare's `reason`); `presence` in the score ("both",
    "came", "left" or ""), and the points it moved the score, by effect, exact and as printed.
    `parts`: every part, as `decomposition.attribute` gives them.
    `regencies`: area, indicator, regency, points_value, points_composition and their sum points, and the same as
    printed; those of all indicators together stand under indicator "".
    """

    areas: pd.DataFrame
    indicators: pd.DataFrame
    parts: pd.DataFrame
    regencies: pd.DataFrame


@dataclass(frozen=True)
class Movement:
    """The part of a change that a headline needs: `areas` and `parts` as `Change` has them, and what they come from:
    the result rows of both periods, and those that score by period and area."""

    areas: pd.DataFrame
    parts: pd.DataFrame
    results: pd.DataFrame
    scored: Mapping[tuple[str, str], Sequence[Row]]


def moved(
    evaluation: Evaluation,
    period: Period,
    before: Period,
    by: str,
    weights: Mapping[str, float] | None = None,
    draws: int = PAGE_DRAWS,
    area: str = "",
) -> Movement:
    """How far the scores of the areas of a kind, or of one of them, moved from `before` to `period`, and in what parts.

    The interval of `points_alike`: 0.1–99.9 % of simulated differences of the score less the part by composition,
    which is no chance. Both periods share every scenario of weights and aggregation and draw their sampling errors
    independently. Raises ValueError for periods of different kinds.
    """
    if period.kind != before.kind:
        raise ValueError("two periods of different kinds cannot be compared")
    earlier = [period.shift(step) for step in range(1 - HISTORY[period.kind], 1)]
    scores = evaluation.scores(sorted({*earlier, before}), by, weights, draws=0, area=area)
    of_both = evaluation.recalled(sorted({before, period}), by, indicators=CORE)
    of_both = of_both[of_both["area"] == area] if area else of_both
    regencies = (
        of_both if by == "regency" else evaluation.recalled([before, period], "regency", indicators=CORE)
    )
    domain_weights = checked_weights(weights)
    scored = scoring_rows(of_both, domain_weights)
    whose, spans = members(evaluation.geography, by), (period.id, before.id)
    parts = attribute(of_both, regencies, scores, whose, *spans, weights, scored=scored)
    # An area is judged by all its domains, whatever their weights.
    judged_by = scored if all(domain_weights.values()) else scoring_rows(of_both, checked_weights(None))
    simulated = _simulated(judged_by, domain_weights, draws, evaluation.simulate)
    # A period under way, or the first one, is no point of a history of whole ones.
    whole = [span.id for span in earlier if evaluation.known.is_whole(span)]
    seen = whole if period.id in whole else []
    areas, fewest = of_both["area"].unique(), fewest_domains(domain_weights)
    rows = _areas(spans[::-1], areas, scores, parts, simulated, seen, fewest)
    months = [len(evaluation.known.places(span)) for span in (before, period)]
    rows = rows.assign(months_before=months[0], months=months[1], months_whole=len(period.whole.months))
    if evaluation.known.are_alike(period, before):
        return Movement(rows, parts, of_both, scored)
    outcomes = rows["outcome"].mask(rows["points"].notna(), OTHER_MONTHS)
    rows = rows.assign(**dict.fromkeys(_OF_A_CHANGE, float("nan")), signal=UNKNOWN, outcome=outcomes)
    return Movement(rows, parts.head(0), of_both, scored)


def change(
    evaluation: Evaluation,
    period: Period,
    before: Period,
    by: str,
    weights: Mapping[str, float] | None = None,
    draws: int = PAGE_DRAWS,
    area: str = "",
) -> Change:
    """`moved` with every core indicator and regency beside it."""
    movement = moved(evaluation, period, before, by, weights, draws, area)
    alike = evaluation.comparisons(CORE, period, by, before=before, against=["previous"], area=area)
    indicators = _indicators((before.id, period.id), movement.results, alike, movement.scored, movement.parts)
    return Change(movement.areas, indicators, movement.parts, _regencies(movement.parts))


def members(geography: pd.DataFrame, by: str) -> dict[str, list[str]]:
    """The regencies of every area of a kind."""
    areas = {"regency": geography.index, "district_dprd": geography["electoral_district"]}.get(by)
    if areas is None:
        return {"62": list(geography.index)}
    return {area: list(geography.index[areas == area]) for area in sorted(set(areas))}


def verdict(lower: float, upper: float) -> str:
    """signal if 0 lies outside the interval, else ordinary; "" without an interval."""
    if lower != lower or upper != upper:
        return UNKNOWN
    return SIGNAL if lower > 0 or upper < 0 else ORDINARY


def _judged(verdict_of: str, reason: str, reference: float) -> str:
    if reason == "maturing" and reference == reference:
        return GROWING
    return {"not_comparable": UNKNOWN, "alike": ORDINARY}.get(verdict_of, SIGNAL)


def outcome(points: float, composition: float, signal: str) -> str:
    """What a change of the score is before all, of both as printed: COMPOSITION where that is more than half of it,
    else its signal.

    Composition that went the other way explains nothing of the change.
    """
    return COMPOSITION if points * composition > 0 and abs(composition) > abs(points) / 2 else signal


def last_point(values: Sequence[float]) -> str:
    """The signal that holds at the last of these points, as `control_chart.RULES` names it; "" if none."""
    return next((hit.rule for hit in history_of_values(values).latest), "")


def looked(change: Change, area: str = "") -> Looked:
    """How many of a change's figures were judged for a signal, of one area or of all: each area's score against the
    one before and by its history, and the indicators of its score."""
    areas, indicators = (
        rows[rows["area"] == area] if area else rows for rows in (change.areas, change.indicators)
    )
    scores = looked_at("comparison", int((areas["signal"] != UNKNOWN).sum()))
    charts = looked_at("chart", int((areas["history"] >= FEWEST_POINTS).sum()))
    judged = looked_at("comparison", int(indicators["signal"].isin([SIGNAL, ORDINARY]).sum()))
    return scores.also(charts, judged)


def _simulated(
    scored: Mapping[tuple[str, str], Sequence[Row]],
    weights: Mapping[str, float],
    draws: int,
    simulate: Simulate,
) -> dict[tuple[str, str], Draws]:
    """The simulated scores of each period and area, every one over the same scenarios."""
    chosen, catalogue = method_draws(weights, draws, SEED), {indicator.id: indicator for indicator in CORE}
    totals = {}
    for place, rows in scored.items():
        domains = simulate_judged(place, judge(rows, catalogue), draws, SEED, simulate)
        weighed = {name: scores for name, scores in domains.items() if weights[name] > 0}
        if weighed:
            totals[place] = chosen.total(weighed)
    return totals


def _areas(
    spans: tuple[str, str],
    areas: Sequence[str],
    scores: pd.DataFrame,
    parts: pd.DataFrame,
    simulated: Mapping[tuple[str, str], Draws],
    earlier: Sequence[str],
    fewest: int,
) -> pd.DataFrame:
    by_effect = {
        column: parts.groupby(["area", "effect"])[column].sum().to_dict() for column in ("points", "printed")
    }
    row_of = {(row["period"], row["area"]): row for row in records(scores)}
    nothing: dict[str, Any] = {"score": float("nan"), "rests_on": (), "thin": False, "hidden": ()}
    rows = []
    for area in areas:
        then, now = (row_of.get((span, area), nothing) for span in spans)
        points = now["score"] - then["score"]
        shown = _tenths(printed(now["score"]) - printed(then["score"]))
        seen = [row_of.get((span, area), nothing)["score"] for span in earlier]
        none = 0.0 if points == points else float("nan")
        effects = [by_effect["points"].get((area, effect), none) for effect in EFFECTS]
        shown_effects = [_tenths(by_effect["printed"].get((area, effect), none)) for effect in EFFECTS]
        composition, shown_composition = effects[-1], shown_effects[-1]
        lower, upper = _limits(points, composition, *(simulated.get((span, area)) for span in spans))
        signal = verdict(lower, upper)
        rows.append(
            (*spans[::-1], area, then["score"], now["score"], points, points - composition, lower, upper, signal,
             outcome(shown, shown_composition, signal), last_point(seen), sum(value == value for value in seen),
             len(then["rests_on"]), len(now["rests_on"]), then["rests_on"], now["rests_on"], fewest, then["thin"],
             now["thin"], len(then["hidden"]), len(now["hidden"]), *effects,
             *_printed_alike(_tenths(shown - shown_composition), lower, upper), shown, *shown_effects)
        )  # fmt: skip
    return pd.DataFrame(rows, columns=list(AREA_COLUMNS[:-3]))


def _tenths(sums: float) -> float:
    """A sum of printed figures without what its floats add: 0.1 + 0.2 is 0.3."""
    return round(sums, PLACES) + 0.0


def _printed_alike(alike: float, lower: float, upper: float) -> tuple[float, float, float]:
    """The part assessed on both sides and its interval as printed: the part lies within it, and a limit beside nought
    keeps its side of it."""
    below, above = (end if printed(end) == 0 else printed(end) for end in (lower, upper))
    return (
        alike,
        below if lower > 0 >= alike else min(below, alike),
        above if upper < 0 <= alike else max(above, alike),
    )


def _limits(
    points: float, composition: float, before: Draws | None, now: Draws | None
) -> tuple[float, float]:
    """The 99.8 % interval of the simulated difference less the composition, widened to hold that part itself."""
    if now is None or before is None or points != points:
        return float("nan"), float("nan")
    alike = points - composition
    lower, upper = np.percentile(now - before - composition, PERCENTILES)
    return min(float(lower), alike), max(float(upper), alike)


def _indicators(
    spans: tuple[str, str],
    results: pd.DataFrame,
    alike: pd.DataFrame,
    scored: Mapping[tuple[str, str], Sequence[Row]],
    parts: pd.DataFrame,
) -> pd.DataFrame:
    keys = ["area", "indicator"]
    wanted = [*keys, *_OF_RESULT]
    then, now = (results.loc[results["period"] == span, wanted] for span in spans)
    both = now.merge(then, on=keys, suffixes=("", "_before"))
    judged = zip(alike["verdict"], alike["reason"], alike["reference"], strict=True)
    alike = alike.assign(signal=[_judged(*row) for row in judged]).rename(columns=_ALIKE)
    columns = [*keys, *_ALIKE.values(), "scale", "lower", "upper", "signal", "reason"]
    both = both.merge(alike[columns], on=keys, how="left")
    inside = [
        {
            (area, row["indicator"])
            for (period, area), rows in scored.items()
            if period == span
            for row in rows
        }
        for span in spans
    ]
    pairs = list(both[keys].itertuples(index=False, name=None))
    both = both.assign(
        before=spans[0], period=spans[1],
        presence=[PRESENCE[pair in inside[0], pair in inside[1]] for pair in pairs],
    )  # fmt: skip
    by_effect = _by_effect(parts, keys, EFFECTS)
    return both.merge(by_effect, on=keys, how="left")[list(INDICATOR_COLUMNS)]


def _regencies(parts: pd.DataFrame) -> pd.DataFrame:
    of_regencies = parts[parts["regency"] != ""]
    keys = ["area", "indicator", "regency"]
    both = pd.concat([of_regencies, of_regencies.assign(indicator="")])
    return _by_effect(both, keys, ("value", "composition"))


def _by_effect(parts: pd.DataFrame, keys: Sequence[str], effects: Sequence[str]) -> pd.DataFrame:
    """A row a place: the points of each effect and together, exact and as printed."""
    wide = {}
    for column in ("points", "printed"):
        sums = parts.groupby([*keys, "effect"], sort=False)[column].sum().unstack("effect")
        sums = sums.reindex(columns=list(effects)).fillna(0.0).add_prefix(f"{column}_")
        sums[column] = sums.sum(axis=1)
        wide[column] = sums if column == "points" else sums.round(PLACES) + 0.0
    return pd.concat(wide.values(), axis=1).reset_index().rename_axis(columns=None)


def revision(then: Evaluation | None, now: Evaluation, span: Period, by: str) -> pd.DataFrame:
    """What an earlier release said of a period and what is said now, a row an area: REVISION_COLUMNS.

    `printed` lies between both scores as they are printed. `day` is the earlier cut-off. Where the earlier release was
    made by another rule (`other_rule`) there are no figures: its scores mean something else. Without an earlier release
    no row, nor where today's figures are protected and those of the earlier release came as they are.
    """
    if then is None or (now.protection is not None and then.protection is None):
        return pd.DataFrame(columns=list(REVISION_COLUMNS))
    earlier, today = (evaluation.scores([span], by, draws=0)[["area", "score"]] for evaluation in (then, now))
    both = earlier.merge(today, on="area", suffixes=("_then", ""))
    both = both.assign(
        period=span.id, day=then.cut_off, points=both["score"] - both["score_then"],
        printed=[_tenths(printed(score) - printed(was)) for score, was in both[["score", "score_then"]].to_numpy()],
    )  # fmt: skip
    both["other_rule"] = then.rule != now.rule
    figures = ["score_then", "score", "points", "printed"]
    both[figures] = both[figures].mask(both["other_rule"])
    return both[list(REVISION_COLUMNS)]
