"""Need and provision in their parts, each between 0 and 1 with the figure it comes from and its state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.access.coverage import Coverage
from indicators.access.layers import LayerRows, is_known

Numbers = NDArray[Any]

NEED_PARTS = ("children", "blank_spots", "reports")
PROVISION_PARTS = ("travel", "functions", "staff", "campaigns", "villages")
PARTS = (*NEED_PARTS, *PROVISION_PARTS)
PART_COLUMNS = ("area", "side", "part", "value", "numerator", "denominator", "status")


def side_of(part: str) -> str:
    return "need" if part in NEED_PARTS else "provision"


class PartValues(NamedTuple):
    """One part of need or provision: an array each, over the areas of a kind."""

    value: Numbers
    numerator: Numbers
    denominator: Numbers
    status: Numbers


def figures(coverage: Coverage, by: str, threshold: float) -> dict[str, PartValues]:
    """Every part of need and provision, in the order of PARTS, over `coverage.areas(by)`.

    `value` is 0–1, NaN where unknown. Of need, more is more need: children 12–17 as a share of the most in any area;
    blank-spot villages as a share of all (by regency only); reports per child as a share of the highest rate. Reports
    are neutral: none, or none heard of, makes need UNKNOWN, never small. Of provision, 1 is all there and 0 is nothing:
    children within the threshold; functions present; staff within reach against the province's own mean, not beyond
    it; districts with an activity in the period; villages with PATBM. `numerator` ÷ `denominator` is the figure
    itself. Raises ValueError for another kind of area.
    """
    every = _standing(coverage, by) | _within(coverage, by, threshold)
    return {name: every[name] for name in PARTS}


def _standing(coverage: Coverage, by: str) -> dict[str, PartValues]:
    """The parts that no threshold changes."""
    layers = coverage.layers(by)
    return {
        "children": _children(coverage, by),
        "blank_spots": _left_out(layers["connected_villages"]),
        "reports": _reports(layers["reports_received"]),
        "functions": _share(layers["functions_present"]),
        "campaigns": _share(layers["campaign_reach"]),
        "villages": _share(layers["patbm_villages"]),
    }


def _within(coverage: Coverage, by: str, threshold: float) -> dict[str, PartValues]:
    return {"travel": _travel(coverage, by, threshold), "staff": _staff(coverage, by, threshold)}


def values(coverage: Coverage, by: str, thresholds: Sequence[float]) -> Numbers:
    """The `value` of `figures` at each threshold: thresholds × areas × PARTS."""
    standing = _standing(coverage, by)
    each = [standing | _within(coverage, by, hours) for hours in thresholds]
    return np.stack([np.column_stack([by_part[name].value for name in PARTS]) for by_part in each])


def stacked(made: Mapping[str, PartValues], areas: pd.Index) -> pd.DataFrame:
    """`figures` one below the other, columns PART_COLUMNS."""
    columns = {
        "area": areas.append([areas] * (len(made) - 1)),
        "side": np.repeat([side_of(name) for name in made], len(areas)),
        "part": np.repeat(list(made), len(areas)),
        **{
            name: np.concatenate([getattr(part, name) for part in made.values()])
            for name in PartValues._fields
        },
    }
    return pd.DataFrame(columns)[list(PART_COLUMNS)]


def parts(coverage: Coverage, by: str, threshold: float) -> pd.DataFrame:
    """`figures` as `stacked` gives them."""
    return stacked(figures(coverage, by, threshold), coverage.areas(by))


def _figures(numerator: Numbers, denominator: Numbers, status: Numbers) -> PartValues:
    has_figure = is_known(status) & (denominator > 0)
    return PartValues(
        _ratio(numerator, np.where(has_figure, denominator, np.nan)), numerator, denominator, status
    )


def _ratio(numerator: Numbers, denominator: Numbers) -> Numbers:
    return np.divide(numerator, denominator, out=np.full(len(numerator), np.nan), where=denominator > 0)


def _share(rows: LayerRows) -> PartValues:
    return _figures(rows.numerator, rows.denominator, rows.status)


def _left_out(rows: LayerRows) -> PartValues:
    """What a layer's share leaves out: blank-spot villages of all villages."""
    return _figures(rows.denominator - rows.numerator, rows.denominator, rows.status)


def _children(coverage: Coverage, by: str) -> PartValues:
    land = coverage.land
    children = (land.geography if by == "regency" else land.children)["children_12_17"].to_numpy(float)
    status = np.where(np.isnan(children), "no_report", "ok").astype(object)
    return _figures(children, np.full(len(children), np.fmax.reduce(children, initial=np.nan)), status)


def _reports(rows: LayerRows) -> PartValues:
    """Reports per child against the highest rate of any area; the figure is reports of children."""
    received = (rows.status == "ok") & (rows.numerator > 0)
    rate = _ratio(rows.numerator, np.where(received, rows.denominator, np.nan))
    return PartValues(
        rate / np.fmax.reduce(rate, initial=np.nan), rows.numerator, rows.denominator, rows.status
    )


def _travel(coverage: Coverage, by: str, threshold: float) -> PartValues:
    land, ways = coverage.land, coverage.trips
    inside, children = ways.within(threshold), land.children["children_12_17"].to_numpy()
    status = np.where(np.isnan(inside), ways.table["status"].to_numpy(object), "ok")
    if by == "district":
        return _figures(inside * children, children, status)
    state = land.first(status, status != "ok", "ok")
    has_figure = state == "ok"
    reached, whole = (
        np.where(has_figure, land.summed(amounts), np.nan) for amounts in (inside * children, children)
    )
    return _figures(reached, whole, state)


def _staff(coverage: Coverage, by: str, threshold: float) -> PartValues:
    """Staff within reach per child against the mean of all areas known together; no more than all of it."""
    land, rows = coverage.land, coverage.accessibility(threshold)
    status = rows["status"].to_numpy(object)
    staff, children = (rows[name].to_numpy() for name in ("numerator", "denominator"))
    if by == "regency":
        staff, children, status = land.summed(staff), land.summed(children), land.first(status)
    has_figure = is_known(status)
    staff, children = (np.where(has_figure, amounts, np.nan) for amounts in (staff, children))
    whole = np.nansum(children)
    mean = np.nansum(staff) / whole if whole > 0 else np.nan
    rate = _ratio(staff, children)
    # Where nobody has any staff, nobody has the mean either: nothing is there.
    return PartValues(np.minimum(rate / mean, 1) if mean > 0 else rate * 0, staff, children, status)


def checked_weights(weights: Mapping[str, float] | None) -> dict[str, float]:
    """A weight for every part, by default 1; the parts of a side are weighed against each other only. Raises ValueError
    for a part that is none, a weight below 0, and a side without any."""
    given = dict.fromkeys(PARTS, 1.0) | dict(weights or {})
    if unknown := set(given) - set(PARTS):
        raise ValueError(f"{sorted(unknown)} are no parts; they are {', '.join(PARTS)}")
    if any(not np.isfinite(weight) or weight < 0 for weight in given.values()):
        raise ValueError("a weight is 0 or more")
    for side in (NEED_PARTS, PROVISION_PARTS):
        if sum(given[name] for name in side) <= 0:
            raise ValueError(f"one of {', '.join(side)} must have a weight")
    return given
