"""Underserved: where provision is low for the need, in parts that can all be seen, with reasons as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.access.coverage import Coverage
from indicators.underserved.need_and_provision import (
    NEED_PARTS,
    PARTS,
    PROVISION_PARTS,
    checked_weights,
    figures,
    side_of,
    stacked,
)
from indicators.underserved.reasons import reasons

Grid = NDArray[Any]

# With fewer of the five parts of provision than this an area is not ranked: what is missing is then the finding.
FEWEST_OF_PROVISION = 3
_NEARLY = 1e-12


@dataclass(frozen=True)
class Underserved:
    """The areas of a kind by how much their provision falls short of their need.

    `table`: index area, most underserved first, those not ranked last: regency, `need` and `provision` (0–1, NaN where
    unknown), `shortfall` = need × (1 − provision), `rank` (1 = most; equal ones share the better), `need_class` and
    `provision_class` (1 low, 2 middle, 3 high; 0 unknown), `known` parts of 8.
    `parts`: columns of `need_and_provision.stacked` with `weight` (its share of its side) and `share`: how much it adds
    to need, or takes from provision. `reasons`: `reasons.REASON_COLUMNS`, the weightiest of each area first.
    `missing`: the parts that nobody knows: area, part, status.
    """

    by: str
    threshold: float
    weights: dict[str, float]
    table: pd.DataFrame
    parts: pd.DataFrame
    reasons: pd.DataFrame
    missing: pd.DataFrame


def underserved(
    coverage: Coverage, by: str, threshold: float | None = None, weights: Mapping[str, float] | None = None
) -> Underserved:
    """Need against provision of every area of a kind ("regency", "district").

    A part that is unknown is left out of its side and the others weigh more; an area of which the children or all but
    two parts of provision are unknown is not ranked. The product makes an area underserved only if it has both a need
    and a lack; with children as the need it is the number of children who lack. Raises ValueError as `figures` and
    `checked_weights` of need_and_provision do.
    """
    hours = coverage.threshold if threshold is None else threshold
    given = checked_weights(weights)
    by_part, areas = figures(coverage, by, hours), coverage.areas(by)
    values = np.column_stack([part.value for part in by_part.values()])
    both = sides(values, np.array([[given[name] for name in PARTS]]))
    # A float's last digit is no rank.
    rank = pd.Series(both.shortfall[0]).round(12).rank(ascending=False, method="min").to_numpy()
    table = pd.DataFrame(
        {
            "regency": areas.str[:5],
            "need": both.need[0],
            "provision": both.provision[0],
            "shortfall": both.shortfall[0],
            "rank": rank,
            "need_class": classes(pd.Series(both.need[0])).to_numpy(),
            "provision_class": classes(pd.Series(both.provision[0])).to_numpy(),
            "known": (~np.isnan(values)).sum(axis=1),
        },
        index=areas,
    )
    weighed = stacked(by_part, areas).assign(**_weighed(values, given))
    return Underserved(
        by,
        hours,
        given,
        table.sort_values("rank", kind="stable"),
        weighed,
        reasons(coverage, weighed, by, hours),
        weighed.loc[weighed["value"].isna(), ["area", "part", "status"]].reset_index(drop=True),
    )


@dataclass(frozen=True)
class Sides:
    """Draws × areas: need, provision and shortfall (NaN where unknown); `base` is the need without reports."""

    base: Grid
    need: Grid
    provision: Grid

    @property
    def shortfall(self) -> Grid:
        return np.asarray(self.need * (1 - self.provision))


def sides(values: Grid, weights: Grid) -> Sides:
    """Need and provision: `values` areas × PARTS (NaN unknown), `weights` draws × PARTS.

    Provision is the weighted mean of its known parts. So is need of children and blank spots; reports then raise it
    towards 1 by their weight among the three, and never lower it: need = base + (1 − base) × weight × reports. An area
    that reports nothing, or is silent, has no less need for it. With all weight on reports need is theirs alone.
    """
    at = {name: place for place, name in enumerate(PARTS)}
    standing = [at[name] for name in NEED_PARTS if name != "reports"]
    provision = [at[name] for name in PROVISION_PARTS]
    has_value = ~np.isnan(values)
    enough = has_value[:, at["children"]] & (has_value[:, provision].sum(axis=1) >= FEWEST_OF_PROVISION)
    base = _mean(values[:, standing], weights[:, standing])
    of_reports = weights[:, at["reports"]]
    weight = (of_reports / (weights[:, standing].sum(axis=1) + of_reports + _NEARLY))[:, None]
    reports = values[:, at["reports"]][None, :]
    raised = base + (1 - base) * weight * np.nan_to_num(reports)
    alone = weights[:, standing].sum(axis=1) <= _NEARLY
    need = np.where(alone[:, None], reports, raised)
    there = _mean(values[:, provision], weights[:, provision])
    return Sides(*(np.where(enough, side, np.nan) for side in (base, need, there)))


def _mean(values: Grid, weights: Grid) -> Grid:
    """Draws × areas: the weighted mean of what is known; NaN where none of it has a weight."""
    sums = weights @ np.nan_to_num(values).T
    whole = weights @ (~np.isnan(values)).T.astype(float)
    return np.divide(sums, whole, out=np.full(sums.shape, np.nan), where=whole > _NEARLY)


def classes(values: pd.Series) -> pd.Series:
    """1, 2 or 3 by thirds of the areas (equal ones in one class), 0 where unknown; 2 for all if they are all equal."""
    numbers = values.dropna().round(12)
    if numbers.empty:
        return pd.Series(0, index=values.index)
    if numbers.max() - numbers.min() < _NEARLY:
        return pd.Series(np.where(values.notna(), 2, 0), index=values.index)
    # By the middle of the places that equal ones share, so that an even three-way split comes out as thirds.
    place = (numbers.rank(method="average") - 0.5) / len(numbers)
    thirds = 1 + (place > 1 / 3 + _NEARLY).astype(int) + (place > 2 / 3 + _NEARLY).astype(int)
    return thirds.reindex(values.index, fill_value=0)


def _weighed(values: Grid, weights: Mapping[str, float]) -> dict[str, Grid]:
    """The parts with their weight and their share, one below the other: the shares of a side sum to need, or to what
    provision lacks. `values`: areas × PARTS."""
    has_value = ~np.isnan(values)
    given = np.where(has_value, np.array([weights[name] for name in PARTS]), 0.0)
    at = {name: place for place, name in enumerate(PARTS)}
    weight, lacking = (
        np.zeros(values.shape),
        np.where([side_of(name) == "need" for name in PARTS], values, 1 - values),
    )
    standing = [at[name] for name in NEED_PARTS if name != "reports"]
    for side in (standing, [at[name] for name in PROVISION_PARTS]):
        whole = given[:, side].sum(axis=1, keepdims=True)
        weight[:, side] = np.divide(given[:, side], whole, out=weight[:, side], where=whole > 0)
    share = weight * lacking
    need, reports = sum(weights[name] for name in NEED_PARTS), at["reports"]
    alone = weights["reports"] >= need - _NEARLY
    room = 1.0 if alone else (1 - np.nansum(share[:, standing], axis=1)) * (weights["reports"] / need)
    share[:, reports] = values[:, reports] * room
    weight[:, reports] = np.where(given[:, reports] > 0, weights["reports"] / need, 0.0)
    return {"weight": weight.ravel(order="F"), "share": share.ravel(order="F")}
