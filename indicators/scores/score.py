"""The effectiveness score: domain scores, their weighted mean, its class and its interval."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from indicators import CORE, DOMAINS
from indicators.definition import Indicator
from indicators.scores.attainment import attain, percent_of_target, targets_for
from indicators.scores.bases import Base, bases_of
from indicators.scores.classes import CLASSES, claimed, classify
from indicators.scores.judged import Judged, judge
from indicators.scores.monte_carlo import (
    MethodDraws,
    Row,
    Simulate,
    method_draws,
    score_intervals,
    simulate_judged,
    simulated,
)
from indicators.scores.scored_rows import (
    by_place,
    hidden_domains,
    missing_of,
    of_reported_domains,
    of_shown_domains,
    scoring_rows,
)
from indicators.statistics.latin_hypercube import Draws

__all__ = [
    "CLASSES",
    "attain",
    "checked_weights",
    "classify",
    "fewest_domains",
    "of_reported_domains",
    "percent_of_target",
    "score",
    "scoring_rows",
    "targets_for",
    "total",
]

SEED = 129

# A total over fewer domains than this would judge an office by what little it sent.
FEWEST_DOMAINS = 3

COLUMNS = (
    "period",
    "area",
    "score",
    "judged",
    "lower",
    "upper",
    "class",
    "class_lower",
    "class_upper",
    "domains",
    "domains_judged",
    "domain_limits",
    "domain_classes",
    "uncapped",
    "rests_on",
    "missing",
    "hidden",
    *Base._fields,
    "thin",
)


def score(
    results: pd.DataFrame,
    targets: pd.DataFrame,
    weights: Mapping[str, float] | None = None,
    draws: int = 10_000,
    seed: int = SEED,
    indicators: Sequence[Indicator] = CORE,
) -> pd.DataFrame:
    """The score of every period and area of the results: a row each, columns COLUMNS, in order of appearance.

    A domain's score is the mean attainment of its indicators that have one, provided that one of these rests on
    a monthly table: standing agreements alone say nothing about a period. Without, it is None in `domains` and
    has no part in the total, the weighted mean of the others (equal weights by default).
    With data in fewer than FEWEST_DOMAINS of the weighed domains there is no total, only domain scores; nor is
    there one where its base is `thin` (`bases.Base`, whose counts stand beside): from so little nobody is judged.
    `judged` is the score with what the cap at 100 takes of it by chance put back (`judged.judge`), and the class is
    its class where that may be said (`classes.claimed`); so `domains_judged` and `domain_classes` of the domains.
    `domain_limits` gives the 5–95 % interval of each domain score, by the sampling error of its indicators alone.
    `rests_on` names the domains the total rests on; `missing` gives for each domain the ids of the indicators
    without an attainment; `hidden` names the domains in which an indicator is hidden: they have no score, and the
    total has none if they have a weight, since what is hidden would follow from it; `uncapped` is the total
    without the cap at 100. `lower`
    and `upper` are the 5–95 % interval of `monte_carlo`. Without any domain: NaN and class "".

    Rows of indicators outside `indicators` are passed over. Raises ValueError for an unknown domain, a
    negative weight, weights that are all 0, or draws below 0. With 0 draws there are no limits.
    """
    domain_weights = checked_weights(weights)
    ours = results[results["indicator"].isin([indicator.id for indicator in indicators])]
    attained = attain(ours, targets, indicators)
    areas = results[["period", "area"]].drop_duplicates()
    return _scores(attained, areas, domain_weights, draws, seed, indicators)


def score_attained(
    attained: pd.DataFrame,
    weights: Mapping[str, float] | None = None,
    draws: int = 10_000,
    seed: int = SEED,
    indicators: Sequence[Indicator] = CORE,
    simulate: Simulate = simulated,
) -> pd.DataFrame:
    """`score` of results that have been through `attain`: their own targets and attainments are taken."""
    ours = attained[attained["indicator"].isin([indicator.id for indicator in indicators])]
    return _scores(
        ours,
        attained[["period", "area"]].drop_duplicates(),
        checked_weights(weights),
        draws,
        seed,
        indicators,
        simulate,
    )


def _scores(
    attained: pd.DataFrame,
    areas: pd.DataFrame,
    domain_weights: Mapping[str, float],
    draws: int,
    seed: int,
    indicators: Sequence[Indicator],
    simulate: Simulate = simulated,
) -> pd.DataFrame:
    """A score for each period and area of `areas`, from the attained rows of the indicators."""
    if draws < 0:
        raise ValueError("there can be no fewer draws than none")
    catalogue = {indicator.id: indicator for indicator in indicators}
    chosen = method_draws(domain_weights, draws, seed)
    rows_of, hidden_of = by_place(attained), hidden_domains(attained, catalogue)
    base_of = bases_of(attained, catalogue)
    scores = []
    for period, area in areas.itertuples(index=False, name=None):
        rows, hidden = rows_of.get((period, area), []), hidden_of.get((period, area), ())
        missing = missing_of(rows, catalogue)
        rows = of_shown_domains(of_reported_domains(rows, catalogue), catalogue, hidden)
        base, judged = base_of.get((period, area), Base()), judge(rows, catalogue)
        point = _point(rows, judged, catalogue, domain_weights, hidden, base.thin)
        drawn = simulate_judged((period, area), judged, draws, seed, simulate) if draws else {}
        limits = _limits(point, drawn, chosen, "weight" in attained)
        scores.append(
            {
                "period": period,
                "area": area,
                **point,
                **limits,
                "missing": missing,
                "hidden": hidden,
                **base._asdict(),
                "thin": base.thin,
            }
        )
    return pd.DataFrame(scores, columns=list(COLUMNS))


def checked_weights(weights: Mapping[str, float] | None) -> dict[str, float]:
    """A weight for each domain, equal ones by default; a domain that is not named has none.

    Raises ValueError for an unknown domain, a negative weight, or weights that are all 0.
    """
    weights = dict.fromkeys(DOMAINS, 1.0) if weights is None else weights
    if unknown := sorted(set(weights) - set(DOMAINS)):
        raise ValueError(f"no domain is called {', '.join(unknown)}")
    if any(not weight >= 0 for weight in weights.values()) or not sum(weights.values()) > 0:
        raise ValueError("weights must not be negative, and not all of them 0")
    return {domain: float(weights.get(domain, 0)) for domain in DOMAINS}


def fewest_domains(weights: Mapping[str, float]) -> int:
    """How many domains a total needs: FEWEST_DOMAINS, or all that have a weight where these are fewer."""
    return min(FEWEST_DOMAINS, sum(weight > 0 for weight in weights.values()))


def total(scores: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The weighted mean of the domains that have a score and a weight; NaN where they are too few."""
    weighed = [domain for domain in DOMAINS if domain in scores and weights[domain] > 0]
    if not weighed or len(weighed) < fewest_domains(weights):
        return math.nan
    whole = sum(weights[domain] for domain in weighed)
    return sum(weights[domain] * scores[domain] for domain in weighed) / whole


def domain_means(rows: Sequence[Row], side: str, catalogue: Mapping[str, Indicator]) -> dict[str, float]:
    """Domain → the mean of what its rows have on this side ("attainment", "uncapped")."""
    of_domain: dict[str, list[float]] = {}
    for row in rows:
        of_domain.setdefault(catalogue[row["indicator"]].domain, []).append(row[side])
    return {domain: math.fsum(sides) / len(sides) for domain, sides in of_domain.items()}


def judged_total(domains: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The judged score: the `total` of the judged domains, 100 at most."""
    judged = total(domains, weights)
    return min(judged, 100.0) if judged == judged else judged


def at_most_100(score: float | None) -> float | None:
    return None if score is None else min(score, 100.0)


def _limits(
    point: Mapping[str, Any], drawn: Mapping[str, Draws], chosen: MethodDraws, is_public: bool
) -> dict[str, Any]:
    """The limits of the total and of each domain, the class of each, and that of the limits of the total."""
    has_total = not math.isnan(point["score"])
    weighed = {domain: drawn[domain] for domain in point["rests_on"] if domain in drawn and has_total}
    whole = [chosen.total(weighed)] if weighed else []
    domains = [(point["domains"][name], point["domains_judged"][name]) for name in drawn]
    limits = score_intervals(
        [*drawn.values(), *whole], [*domains, *([(point["score"], point["judged"])] if weighed else [])]
    )
    lower, upper = limits[-1] if weighed else (math.nan, math.nan)
    domain_limits = dict(zip(drawn, limits, strict=False))
    classes = {
        name: claimed(judged, *domain_limits.get(name, (math.nan, math.nan)), is_public)
        for name, judged in point["domains_judged"].items()
        if judged is not None
    }
    return {
        "lower": lower,
        "upper": upper,
        "class": claimed(point["judged"], lower, upper, is_public),
        "class_lower": classify(lower),
        "class_upper": classify(upper),
        "domain_limits": domain_limits,
        "domain_classes": classes,
    }


def _point(
    rows: Sequence[Row],
    judged: Judged,
    catalogue: Mapping[str, Indicator],
    weights: Mapping[str, float],
    hidden: Sequence[str] = (),
    is_thin: bool = False,
) -> dict[str, Any]:
    """The score of one area in one period, measured and judged, its domains and what it rests on, from its attained
    rows."""
    scores, uncapped = (domain_means(rows, side, catalogue) for side in ("attainment", "uncapped"))
    withheld = is_thin or any(weights[domain] > 0 for domain in hidden)
    return {
        "score": math.nan if withheld else total(scores, weights),
        "judged": math.nan if withheld else judged_total(judged.domains, weights),
        "domains": {domain: scores.get(domain) for domain in DOMAINS},
        "domains_judged": {domain: at_most_100(judged.domains.get(domain)) for domain in DOMAINS},
        "uncapped": math.nan if withheld else total(uncapped, weights),
        "rests_on": tuple(domain for domain in DOMAINS if domain in scores and weights[domain] > 0),
    }
