"""Underserved: where provision is low for the need, in parts that can all be seen, with reasons as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.coverage import Coverage
from indicators.need import NEED_PARTS, PARTS, PROVISION_PARTS, checked_weights, parts, side_of
from indicators.shortfall_reasons import reasons

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
    `parts`: columns of `need.parts` with `weight` (its share of its side) and `share`: how much it adds to need, or
    takes from provision. `reasons`: `shortfall_reasons.REASON_COLUMNS`, the weightiest of each area first. `missing`:
    the parts that nobody knows: area, part, status.
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
    and a lack; with children as the need it is the number of children who lack. Raises ValueError as `need.parts` and
    `need.checked_weights` do.
    """
    hours = coverage.threshold if threshold is None else threshold
    given = checked_weights(weights)
    told = parts(coverage, by, hours)
    values = _wide(told)
    both = sides(values.to_numpy(), np.array([[given[name] for name in PARTS]]))
    table = pd.DataFrame(
        {
            "regency": [str(area)[:5] for area in values.index],
            "need": both.need[0],
            "provision": both.provision[0],
            "shortfall": both.shortfall[0],
        },
        index=values.index,
    )
    table["rank"] = (
        table["shortfall"].round(12).rank(ascending=False, method="min")
    )  # a float's last digit is no rank
    table["need_class"] = classes(table["need"])
    table["provision_class"] = classes(table["provision"])
    table["known"] = values.notna().sum(axis=1)
    weighed = _weighed(told, given)
    return Underserved(
        by,
        hours,
        given,
        table.sort_values("rank", kind="stable"),
        weighed,
        reasons(coverage, weighed, by, hours),
        told.loc[told["value"].isna(), ["area", "part", "status"]].reset_index(drop=True),
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
    known = ~np.isnan(values)
    enough = known[:, at["children"]] & (known[:, provision].sum(axis=1) >= FEWEST_OF_PROVISION)
    base = _mean(values[:, standing], weights[:, standing])
    of_reports = weights[:, at["reports"]]
    weight = (of_reports / (weights[:, standing].sum(axis=1) + of_reports + _NEARLY))[:, None]
    reports = values[:, at["reports"]][None, :]
    raised = base + (1 - base) * weight * np.nan_to_num(reports)
    alone = weights[:, standing].sum(axis=1) <= _NEARLY
    need = np.where(alone[:, None], reports, raised)
    there = _mean(values[:, provision], weights[:, provision])
    return Sides(*(np.where(enough, one, np.nan) for one in (base, need, there)))


def _mean(values: Grid, weights: Grid) -> Grid:
    """Draws × areas: the weighted mean of what is known; NaN where none of it has a weight."""
    sums = weights @ np.nan_to_num(values).T
    whole = weights @ (~np.isnan(values)).T.astype(float)
    return np.divide(sums, whole, out=np.full(sums.shape, np.nan), where=whole > _NEARLY)


def classes(values: pd.Series) -> pd.Series:
    """1, 2 or 3 by thirds of the areas (equal ones in one class), 0 where unknown; 2 for all if they are all equal."""
    known = values.dropna().round(12)
    if known.empty:
        return pd.Series(0, index=values.index)
    if known.max() - known.min() < _NEARLY:
        return pd.Series(np.where(values.notna(), 2, 0), index=values.index)
    # By the middle of the places that equal ones share, so that an even three-way split comes out as thirds.
    place = (known.rank(method="average") - 0.5) / len(known)
    found = 1 + (place > 1 / 3 + _NEARLY).astype(int) + (place > 2 / 3 + _NEARLY).astype(int)
    return found.reindex(values.index, fill_value=0)


def _wide(told: pd.DataFrame) -> pd.DataFrame:
    wide = told.pivot(index="area", columns="part", values="value")
    return wide.reindex(index=told["area"].unique(), columns=list(PARTS))


def _weighed(told: pd.DataFrame, weights: Mapping[str, float]) -> pd.DataFrame:
    """The parts with their weight and their share: the shares of a side sum to need, or to what provision lacks."""
    given = told["part"].map(weights).where(told["value"].notna(), 0.0)
    group = told["side"].mask(told["part"] == "reports", "reports")
    whole = given.groupby([told["area"], group]).transform("sum")
    weight = (given / whole.where(whole > 0)).fillna(0.0)
    lacking = told["value"].where(told["part"].map(side_of) == "need", 1 - told["value"])
    share = weight * lacking
    need = sum(weights[name] for name in NEED_PARTS)
    of_reports = told["part"] == "reports"
    base = told["area"].map(share[(told["side"] == "need") & ~of_reports].groupby(told["area"]).sum())
    alone = weights["reports"] >= need - _NEARLY
    room = 1.0 if alone else (1 - base) * (weights["reports"] / need)
    return told.assign(
        weight=weight.mask(of_reports & (weight > 0), weights["reports"] / need),
        share=share.mask(of_reports, told["value"] * room),
    )
