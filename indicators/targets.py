"""Targets as dated data, and how far a result attains its target (capaian)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from indicators import INDICATORS
from indicators.definition import Indicator


def targets_for(
    targets: pd.DataFrame, indicator_ids: Iterable[str], areas: Iterable[str], year: int
) -> pd.DataFrame:
    """The target in force for each indicator and area: columns indicator, area, target, reference, confirmed.

    It is the row of the latest year up to `year`; in the same year an area's own row beats the row for all
    (regency ""). A pair without a target has no row. Raises ValueError for a target of 0 or less.
    """
    chosen = targets[targets["indicator"].isin(list(indicator_ids)) & (targets["year"] <= year)]
    if (chosen["target"] <= 0).any():
        raise ValueError("a target must be above 0, since attainment divides by it")
    pairs = chosen.merge(pd.DataFrame({"area": list(areas)}, dtype="str"), how="cross")
    pairs["own"] = pairs["regency"] == pairs["area"]
    pairs = pairs[pairs["own"] | (pairs["regency"] == "")]
    pairs = pairs.sort_values(["year", "own"], kind="stable")
    latest = pairs.drop_duplicates(["indicator", "area"], keep="last")
    return latest[["indicator", "area", "target", "reference", "confirmed"]].reset_index(drop=True)


def percent_of_target(
    value: ArrayLike, target: ArrayLike, lower_is_better: ArrayLike = False
) -> NDArray[np.float64]:
    """Capaian in percent, uncapped: value ÷ target × 100.

    Where lower is better it is (2 × target − value) ÷ target × 100, the customary formula of performance
    reports: 100 at the target, 0 at twice the target.
    """
    value, target = np.asarray(value, dtype=float), np.asarray(target, dtype=float)
    return 100 * np.where(lower_is_better, 2 * target - value, value) / target


def target_limits(indicator: Indicator) -> tuple[float, float]:
    """The least and the greatest target that makes sense, beside being above 0: an index on its own scale, a share
    of which more is better up to 100 %, anything else up to what a table takes."""
    if indicator.unit == "index":
        return indicator.bounds if indicator.bounds[0] > 0 else (25.0, 100.0)
    return 0.0, 100.0 if indicator.unit == "percent" and indicator.direction == "higher" else 1e9


def attain(
    results: pd.DataFrame, targets: pd.DataFrame, indicators: Sequence[Indicator] = INDICATORS
) -> pd.DataFrame:
    """The results of `measure` with target, reference, confirmed, uncapped and attainment beside each row.

    `uncapped` is the percentage of the target in force in the period's year; `attainment` the same held to
    0–100, which is what scores. Both are NaN without a value, without a target, and for a neutral indicator.
    """
    years = results["period"].str[:4].astype(int)
    ids, areas = results["indicator"].unique(), results["area"].unique()
    in_force = [targets_for(targets, ids, areas, year).assign(year=year) for year in years.unique()]
    keys = ["indicator", "area", "year"]
    none = pd.DataFrame(columns=[*keys, "target", "reference", "confirmed"])  # where there is no year at all
    attained = results.assign(year=years).merge(pd.concat(in_force or [none]), on=keys, how="left")
    attained = attained.drop(columns="year")
    direction = attained["indicator"].map({indicator.id: indicator.direction for indicator in indicators})
    percent = percent_of_target(attained["value"], attained["target"], direction == "lower")
    attained["uncapped"] = np.where(direction.isin(["higher", "lower"]), percent, np.nan)
    attained["attainment"] = attained["uncapped"].clip(0, 100)
    return attained
