"""Targets as dated data, and how far a result attains its target (capaian)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from indicators import INDICATORS
from indicators.definition import Indicator, whole_of


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


def attain(
    results: pd.DataFrame, targets: pd.DataFrame, indicators: Sequence[Indicator] = INDICATORS
) -> pd.DataFrame:
    """The results of `measure` with target, reference, confirmed, uncapped and attainment beside each row.

    `uncapped` is the percentage of the target in force in the period's year; `attainment` the same held to
    0–100, which is what scores. Both are NaN without a value, without a target, and for a neutral indicator.
    """
    years, year_of = np.unique(results["period"].str[:4].astype(int), return_inverse=True)
    ids, areas = pd.Index(results["indicator"].unique()), pd.Index(results["area"].unique())
    in_force = [targets_for(targets, ids, areas, year).assign(year=year) for year in years]
    none = pd.DataFrame(columns=["indicator", "area", "target", "reference", "confirmed", "year"])
    found = pd.concat([one for one in in_force if len(one)] or [none], ignore_index=True)
    # A table of rows by indicator, area and year: quicker than a merge by three columns of text.
    row_of = np.full((len(ids), len(areas), len(years)), -1)
    year_places = np.searchsorted(years, found["year"].to_numpy(int))
    row_of[ids.get_indexer(found["indicator"]), areas.get_indexer(found["area"]), year_places] = found.index
    rows = row_of[ids.get_indexer(results["indicator"]), areas.get_indexer(results["area"]), year_of]
    in_force_there = found[["target", "reference", "confirmed"]].astype(
        {"target": float, "confirmed": object}
    )
    attained = results.reset_index(drop=True).join(in_force_there.reindex(rows).reset_index(drop=True))
    direction = _directions(attained["indicator"], indicators)
    percent = percent_of_target(attained["value"], attained["target"], direction == "lower")
    attained["uncapped"] = np.where(np.isin(direction, ["higher", "lower"]), percent, np.nan)
    attained["attainment"] = attained["uncapped"].clip(0, 100)
    return attained


def _directions(ids: pd.Series, indicators: Sequence[Indicator]) -> NDArray[np.object_]:
    """The direction of each of these indicators; a category of one has that of the whole, unless it is given itself."""
    given = {one.id: one.direction for one in indicators}
    codes, names = pd.factorize(ids)
    known = [given.get(name, given.get(whole_of(name), "")) for name in names]
    return np.array(known or [""], dtype=object)[codes]
