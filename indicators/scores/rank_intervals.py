"""How firm scores, classes and ranks stand: every area of a kind under the same 10,000 scenarios."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators import CORE, DOMAINS
from indicators.definition import Indicator
from indicators.scores.bases import Base
from indicators.scores.classes import claimed
from indicators.scores.judged import Judged, judge
from indicators.scores.monte_carlo import (
    PERCENTILES,
    MethodDraws,
    Row,
    Simulate,
    method_draws,
    score_intervals,
    simulate_judged,
    simulated,
)
from indicators.scores.score import (
    CLASSES,
    SEED,
    attain,
    checked_weights,
    classify,
    judged_total,
    score_attained,
    scoring_rows,
    total,
)
from indicators.statistics.latin_hypercube import Draws

DRAWS = 10_000
CLASS_NAMES = tuple(name for name, _ in CLASSES)
# The lowest score of each class but the last: a score is rounded half-up to an integer before it is judged.
BORDERS = tuple((lowest - 0.5, name) for name, lowest in CLASSES if lowest > 0)
SOURCES = ("weights", "aggregation", "sampling")
COLUMNS = (
    "area",
    "score",
    "judged",
    "lower",
    "upper",
    "class",
    "class_lower",
    "class_upper",
    "uncapped",
    "uncapped_class",
    "rests_on",
    "rank",
    "rank_lower",
    "rank_upper",
    "ranked",
    "first",
    "last",
    *CLASS_NAMES,
    *Base._fields,
    "thin",
    "hidden",
)
_DECIMALS = 9  # finer than two results of whole counts can differ, coarser than the error of floats


@dataclass(frozen=True)
class Drawn:
    """One period of areas of one kind, drawn once: any weights recombine it into scores, classes and ranks.

    `attained`: the rows of `attain` that score, with their domain. `scores`: area → domain → its score, None without;
    in the order of the results; `uncapped` the same without the cap at 100, of the domains that have one.
    `judged`: area → its judged domains, by which it is classed and ranked (`judged.judge`).
    `simulated`: area → domain → its draws by chance alone, around what is judged.
    `hidden`: area → the domains in which an indicator is hidden; no total of the area may rest without them.
    `bases`: area → what its score rests on; a thin one has no total either.
    """

    attained: pd.DataFrame
    scores: Mapping[str, Mapping[str, float | None]]
    uncapped: Mapping[str, Mapping[str, float]]
    judged: Mapping[str, Judged]
    simulated: Mapping[str, Mapping[str, Draws]]
    draws: int
    seed: int
    hidden: Mapping[str, Sequence[str]] = field(default_factory=dict)
    bases: Mapping[str, Base] = field(default_factory=dict)

    def total(
        self, area: str, weights: Mapping[str, float], scores: Mapping[str, float] | None = None
    ) -> float:
        """The total of an area under these weights; NaN where a domain with a weight is hidden, or the base thin."""
        if self.base(area).thin or any(weights[domain] > 0 for domain in self.hidden.get(area, ())):
            return math.nan
        return total(self.known(area) if scores is None else scores, weights)

    def judged_total(self, area: str, weights: Mapping[str, float]) -> float:
        """The judged score of an area under these weights, NaN as `total`."""
        measured = self.total(area, weights)
        return judged_total(self.judged[area].domains, weights) if measured == measured else measured

    def base(self, area: str) -> Base:
        """What the score of an area rests on."""
        return self.bases.get(area, Base())

    def is_ranked(self, area: str, weights: Mapping[str, float]) -> bool:
        """Whether an area has a score on every domain with a weight: on fewer it would be held against others without
        what they are weakest in, so that a declared zero would be rewarded."""
        whole = {domain for domain in DOMAINS if weights[domain] > 0}
        return whole <= set(self.known(area)) and not math.isnan(self.total(area, weights))

    def known(self, area: str) -> dict[str, float]:
        """The domains of an area that have a score."""
        return {domain: score for domain, score in self.scores[area].items() if score is not None}


def draw(
    results: pd.DataFrame,
    targets: pd.DataFrame,
    draws: int = DRAWS,
    seed: int = SEED,
    indicators: Sequence[Indicator] = CORE,
) -> Drawn:
    """The draws of every area in the rows of `measure` of one period, with the generator `score` uses: so its
    intervals at as many draws are these. Raises ValueError for rows of more than one period or draws below 1."""
    ours = results[results["indicator"].isin([indicator.id for indicator in indicators])]
    return draw_attained(attain(ours, targets, indicators), draws, seed, indicators)


def draw_attained(
    attained: pd.DataFrame,
    draws: int = DRAWS,
    seed: int = SEED,
    indicators: Sequence[Indicator] = CORE,
    simulate: Simulate = simulated,
) -> Drawn:
    """`draw` of results that have been through `attain`: their own targets and attainments are taken."""
    if attained["period"].nunique() > 1:
        raise ValueError("areas are compared within one period")
    catalogue = {indicator.id: indicator for indicator in indicators}
    scored_rows = score_attained(attained, draws=0, seed=seed, indicators=indicators).set_index("area")
    points, unseen = scored_rows["domains"], scored_rows["hidden"].to_dict()
    everywhere = dict.fromkeys(DOMAINS, 1.0)
    rows = {
        area: area_rows for (_, area), area_rows in scoring_rows(attained, everywhere, indicators).items()
    }
    judged = {area: judge(area_rows, catalogue) for area, area_rows in rows.items()}
    attained = attained.dropna(subset="attainment")
    attained = attained.assign(domain=[catalogue[name].domain for name in attained["indicator"]])
    scored = {(area, row["indicator"]) for area, area_rows in rows.items() for row in area_rows}
    pairs = zip(attained["area"], attained["indicator"], strict=True)
    return Drawn(
        attained[np.array([pair in scored for pair in pairs], dtype=bool)],
        {str(area): parts for area, parts in points.items()},
        {area: _uncapped(area_rows, catalogue) for area, area_rows in rows.items()},
        judged,
        {
            area: simulate_judged((area_rows[0]["period"], area), judged[area], draws, seed, simulate)
            for area, area_rows in rows.items()
            if area_rows
        },
        draws,
        seed,
        unseen,
        {area: Base(*(row[name] for name in Base._fields)) for area, row in scored_rows.iterrows()},
    )


def _uncapped(rows: Sequence[Row], catalogue: Mapping[str, Indicator]) -> dict[str, float]:
    """The domain scores of an area without the cap at 100."""
    of_domain: dict[str, list[float]] = {}
    for row in rows:
        of_domain.setdefault(catalogue[row["indicator"]].domain, []).append(row["uncapped"])
    return {domain: math.fsum(parts) / len(parts) for domain, parts in of_domain.items()}


def totals(drawn: Drawn, weights: Mapping[str, float] | None = None) -> dict[str, Draws]:
    """The simulated total scores of each area that has a score, under scenarios around these weights."""
    given = checked_weights(weights)
    chosen = method_draws(given, drawn.draws, drawn.seed)
    return {
        area: chosen.total({name: scores for name, scores in parts.items() if given[name] > 0})
        for area, parts in drawn.simulated.items()
        if not math.isnan(drawn.total(area, given))
    }


def standings(drawn: Drawn, weights: Mapping[str, float] | None = None) -> pd.DataFrame:
    """Score, class and rank of every area with their 5–95 % intervals: a row each, columns COLUMNS.

    Class and rank are those of `judged`. `rank` counts how many ranked areas stand strictly higher, plus 1; `ranked` is
    of how many: areas without a score on every domain that has a weight have no rank (`Drawn.is_ranked`). `first` and
    `last` are the shares of draws in which no other ranked area is higher, or lower; `very_high` to `very_low` the
    shares in each class. Intervals are widened to hold the score, as measured and as judged, and the rank themselves.
    """
    given, simulated = checked_weights(weights), totals(drawn, weights)
    points = [(drawn.total(area, given), drawn.judged_total(area, given)) for area in simulated]
    limits = dict(zip(simulated, score_intervals(list(simulated.values()), points), strict=True))
    placed = _placed(
        drawn, given, {area: simulated[area] for area in simulated if drawn.is_ranked(area, given)}
    )
    rows = [
        {**_scored(drawn, area, given, limits), **_classed(simulated.get(area)), **placed.get(area, {})}
        for area in drawn.scores
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _scored(
    drawn: Drawn, area: str, weights: Mapping[str, float], limits: Mapping[str, tuple[float, float]]
) -> dict[str, Any]:
    scores = drawn.known(area)
    points, uncapped = (
        drawn.total(area, weights),
        drawn.total(area, weights, drawn.uncapped.get(area, {})),
    )
    judged = math.nan if math.isnan(points) else drawn.judged_total(area, weights)
    lower, upper = limits.get(area, (math.nan, math.nan))
    return {
        "area": area,
        "score": points,
        "judged": judged,
        "lower": lower,
        "upper": upper,
        "class": claimed(judged, lower, upper, "weight" in drawn.attained),
        "class_lower": classify(lower),
        "class_upper": classify(upper),
        "uncapped": uncapped,
        "uncapped_class": classify(uncapped),
        "rests_on": tuple(domain for domain in DOMAINS if domain in scores and weights[domain] > 0),
        **drawn.base(area)._asdict(),
        "thin": drawn.base(area).thin,
        "hidden": tuple(drawn.hidden.get(area, ())),
    }


def _classed(simulated: Draws | None) -> dict[str, float]:
    """The share of an area's draws in each class."""
    if simulated is None:
        return {}
    return dict(zip(CLASS_NAMES, map(float, class_shares(simulated[None])[0]), strict=True))


def _placed(
    drawn: Drawn, weights: Mapping[str, float], simulated: Mapping[str, Draws]
) -> dict[str, dict[str, Any]]:
    """Rank and shares of each ranked area; `simulated`: of these only."""
    if not simulated:
        return {}
    points = np.array([[drawn.judged_total(area, weights)] for area in simulated])
    matrix = np.stack(list(simulated.values()))
    place, places = ranks(points)[:, 0], ranks(matrix)
    # Of whole places the percentile is one of them: the first that this share of the draws does not pass.
    lower, upper = np.percentile(places, PERCENTILES, axis=1, method="inverted_cdf")
    read = np.round(matrix, _DECIMALS)
    last = (read == read.min(axis=0)).mean(axis=1)
    return {
        area: {
            "rank": int(place[row]),
            "rank_lower": int(min(lower[row], place[row])),
            "rank_upper": int(max(upper[row], place[row])),
            "ranked": len(simulated),
            "first": float((places[row] == 1).mean()),
            "last": float(last[row]),
        }
        for row, area in enumerate(simulated)
    }


def ranks(scores: Draws) -> NDArray[np.int64]:
    """Areas × draws of scores → their ranks, 1 the highest; equal scores share the better rank, as in sport."""
    read = np.round(scores, _DECIMALS)
    return np.asarray(1 + (read[:, None] < read[None]).sum(axis=1))


def class_shares(scores: Draws) -> Draws:
    """Areas × draws of scores → areas × classes (CLASS_NAMES): the share of the draws in each class."""
    borders = sorted(border for border, _ in BORDERS)
    place = len(borders) - np.searchsorted(borders, np.round(scores, _DECIMALS), side="right")
    return np.stack([(place == number).mean(axis=1) for number in range(len(CLASS_NAMES))], axis=1)


def variance_shares(drawn: Drawn, area: str, weights: Mapping[str, float] | None = None) -> dict[str, float]:
    """How much of the variance of an area's simulated score each of SOURCES explains alone; `together` is the rest,
    which only their interplay explains. NaN where the score has no variance or there is none.

    First-order Sobol indices, after Saisana, Saltelli & Tarantola (2005), J. R. Stat. Soc. A 168: 307–323.
    """
    given = checked_weights(weights)
    if math.isnan(drawn.total(area, given)):
        return dict.fromkeys((*SOURCES, "together"), math.nan)
    chosen = method_draws(given, drawn.draws, drawn.seed)
    parts = {name: scores for name, scores in drawn.simulated[area].items() if given[name] > 0}

    def model(weighing: Draws, geometric: NDArray[np.bool_], scores: Draws) -> Draws:
        columns = dict(zip(parts, scores.T, strict=True))
        return MethodDraws(chosen.domains, weighing, geometric).total(columns)

    inputs = (chosen.weights, chosen.geometric, np.column_stack(list(parts.values())))
    alone = first_order(model, inputs)
    return {**dict(zip(SOURCES, alone, strict=True)), "together": max(0.0, 1 - sum(alone))}


def first_order(model: Callable[..., Draws], inputs: Sequence[NDArray[Any]]) -> list[float]:
    """The first-order Sobol index Var(E[Y | Xᵢ]) ÷ Var(Y) of each input, held to 0–1; NaN without variance.

    `inputs`: one array each, draws first. Each input in turn is kept while the others are taken from other draws
    (the same ones, half a turn on). Estimator: Janon, Klein, Lagnoux, Nodet & Prieur (2014), ESAIM: P&S 18:
    342–364, equation 6. By 10,000 draws it stands still to about 0.01.
    """
    elsewhere = [np.roll(values, len(values) // 2, axis=0) for values in inputs]
    base = model(*inputs)
    base, centre = base - base.mean(), base.mean()
    if base.std() < 10**-_DECIMALS:
        return [math.nan] * len(inputs)
    indices = []
    for place, kept in enumerate(inputs):
        again = model(*elsewhere[:place], kept, *elsewhere[place + 1 :]) - centre
        mean = (base.mean() + again.mean()) / 2
        variance = ((base**2 + again**2) / 2).mean() - mean**2
        indices.append(float(np.clip(((base * again).mean() - mean**2) / variance, 0, 1)))
    return indices
