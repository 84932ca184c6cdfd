"""Need and provision in their parts, each between 0 and 1 with the figure it comes from and its state."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from indicators.coverage import Coverage
from indicators.layer_rows import KNOWN_OF

NEED_PARTS = ("children", "blank_spots", "reports")
PROVISION_PARTS = ("travel", "functions", "staff", "campaigns", "villages")
PARTS = (*NEED_PARTS, *PROVISION_PARTS)
PART_COLUMNS = ("area", "side", "part", "value", "numerator", "denominator", "status")


def side_of(part: str) -> str:
    return "need" if part in NEED_PARTS else "provision"


def parts(coverage: Coverage, by: str, threshold: float) -> pd.DataFrame:
    """Every part of need and provision of every area, columns PART_COLUMNS.

    `value` is 0–1, NaN where unknown. Of need, more is more need: children 12–17 as a share of the most in any area;
    blank-spot villages as a share of all (by regency only); reports per child as a share of the highest rate. Reports
    are neutral: none, or none heard of, makes need UNKNOWN, never small. Of provision, 1 is all there and 0 is nothing:
    children within the threshold; functions present; staff within reach against the province's own mean, not beyond
    it; districts with an activity in the period; villages with PATBM. `numerator` ÷ `denominator` is the figure
    itself. Raises ValueError for another kind of area.
    """
    table = coverage.table(by)
    areas = table.loc[table["layer"] == table["layer"].iloc[0], "area"]
    made = {
        "children": _children(coverage, by),
        "blank_spots": _complement(coverage, "connected_villages", by),
        "reports": _reports(coverage, by),
        "travel": _travel(coverage, by, threshold),
        "functions": _share(coverage, "functions_present", by),
        "staff": _staff(coverage, by, threshold),
        "campaigns": _share(coverage, "campaign_reach", by),
        "villages": _share(coverage, "patbm_villages", by),
    }
    rows = [
        one.reindex(areas).rename_axis("area").reset_index().assign(side=side_of(name), part=name)
        for name, one in made.items()
    ]
    return pd.concat(rows, ignore_index=True)[list(PART_COLUMNS)]


def _figures(numerator: pd.Series, denominator: pd.Series, status: pd.Series) -> pd.DataFrame:
    known = status.isin(KNOWN_OF) & (denominator > 0)
    columns = {"numerator": numerator, "denominator": denominator, "status": status}
    return pd.DataFrame({"value": (numerator / denominator).where(known), **columns})


def _share(coverage: Coverage, layer: str, by: str) -> pd.DataFrame:
    rows = coverage.layer(layer, by)
    return _figures(rows["numerator"], rows["denominator"], rows["status"])


def _complement(coverage: Coverage, layer: str, by: str) -> pd.DataFrame:
    """What a layer's share leaves out: blank-spot villages of all villages."""
    rows = coverage.layer(layer, by)
    return _figures(rows["denominator"] - rows["numerator"], rows["denominator"], rows["status"])


def _children(coverage: Coverage, by: str) -> pd.DataFrame:
    children = coverage.land.children["children_12_17"]
    if by == "regency":
        children = coverage.land.geography["children_12_17"].astype(float)
    most = pd.Series(children.max(), index=children.index)
    status = pd.Series("ok", index=children.index).where(children.notna(), "no_report")
    return _figures(children, most, status)


def _reports(coverage: Coverage, by: str) -> pd.DataFrame:
    """Reports per child against the highest rate of any area; the figure is reports of children."""
    rows = coverage.layer("reports_received", by)
    rate = (rows["numerator"] / rows["denominator"]).where((rows["status"] == "ok") & (rows["numerator"] > 0))
    return pd.DataFrame(
        {"value": rate / rate.max(), **{name: rows[name] for name in ("numerator", "denominator", "status")}}
    )


def _travel(coverage: Coverage, by: str, threshold: float) -> pd.DataFrame:
    ways, inside = coverage.trips.table, coverage.trips.reached(threshold)
    children = ways["children_12_17"]
    status = ways["status"].where(inside.isna(), "ok")
    if by == "district":
        return _figures(inside * children, children, status)
    owner = ways["regency"]
    reached = (inside * children).groupby(owner).sum(min_count=1)
    told = status[status != "ok"].groupby(owner).first().reindex(reached.index).fillna("ok")
    return _figures(
        reached.where(told == "ok"), children.groupby(owner).sum(min_count=1).where(told == "ok"), told
    )


def _staff(coverage: Coverage, by: str, threshold: float) -> pd.DataFrame:
    """Staff within reach per child against the mean of all areas known together; no more than all of it."""
    rows = coverage.accessibility(threshold)
    if by == "regency":
        owner = coverage.land.regency_of
        sums = rows.groupby(owner)[["numerator", "denominator"]].sum()
        rows = sums.assign(status=rows["status"].groupby(owner).first())
    known = rows["status"].isin(KNOWN_OF)
    rows = rows.assign(numerator=rows["numerator"].where(known), denominator=rows["denominator"].where(known))
    whole = rows["denominator"].sum()
    mean = rows["numerator"].sum() / whole if whole > 0 else np.nan
    rate = rows["numerator"] / rows["denominator"]
    # Where nobody has any staff, nobody has the mean either: nothing is there.
    value = (rate / mean).clip(upper=1) if mean > 0 else rate * 0
    return rows.assign(value=value.where(known))


def checked_weights(weights: Mapping[str, float] | None) -> dict[str, float]:
    """A weight for every part, by default 1; the parts of a side are weighed against each other only. Raises ValueError
    for a part that is none, a weight below 0, and a side without any."""
    given = dict.fromkeys(PARTS, 1.0) | dict(weights or {})
    if unknown := set(given) - set(PARTS):
        raise ValueError(f"{sorted(unknown)} are no parts; they are {', '.join(PARTS)}")
    if any(not np.isfinite(one) or one < 0 for one in given.values()):
        raise ValueError("a weight is 0 or more")
    for side in (NEED_PARTS, PROVISION_PARTS):
        if sum(given[name] for name in side) <= 0:
            raise ValueError(f"one of {', '.join(side)} must have a weight")
    return given
