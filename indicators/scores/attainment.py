"""Targets as dated data, and how far a result attains its target (capaian).

A target is for a year and those after it, and holds for periods that begin on or after the day it was set (`since`, as
2026-11-30; "" where it holds from the beginning of its year: it came with Pelita, or was set before there was anything
to read). Whatever has begun may have been read, in part or whole, and keeps the target then in force.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from pandas.api.extensions import take

from data.periods import parse
from indicators import INDICATORS
from indicators.definition import Indicator, whole_of


def targets_for(
    targets: pd.DataFrame, indicator_ids: Iterable[str], areas: Iterable[str], year: int
) -> pd.DataFrame:
    """The target in force at the end of a year, whenever it was set: a row each indicator and area, with the columns
    indicator, area, target, reference, confirmed, and since where the targets have it.

    It is the row of the latest year up to `year`; in the same year an area's own row beats the row for all
    (regency ""), and of two for the same the one set last. A pair without a target has no row. Raises ValueError for a
    target of 0 or less.
    """
    ids, places = pd.Index(list(indicator_ids), dtype="str"), pd.Index(list(areas), dtype="str")
    rows = _in_force(targets, ids, places, year)
    named = [name for name in ("target", "reference", "confirmed", "since") if name in targets]
    of_id, of_area = np.nonzero(rows >= 0)
    columns = targets[named].take(rows[of_id, of_area])
    return pd.DataFrame(
        {"indicator": ids[of_id], "area": places[of_area], **{name: columns[name].array for name in columns}}
    )


def _days(targets: pd.DataFrame) -> NDArray[np.object_]:
    """The day from which each row holds, "" from the beginning of its year: so all do that have no `since`."""
    return (
        targets["since"].to_numpy(object) if "since" in targets else np.full(len(targets), "", dtype=object)
    )


def _in_force(
    targets: pd.DataFrame, ids: pd.Index, areas: pd.Index, year: int, begins: str = "9999"
) -> NDArray[np.intp]:
    """Indicators × areas: the place of the row in force in a period of this year that begins on this day, -1 where
    there is none. Raises ValueError as `targets_for`."""
    codes, places = (
        ids.get_indexer(pd.Index(targets["indicator"])),
        areas.get_indexer(pd.Index(targets["regency"])),
    )
    years, general = targets["year"].to_numpy(int), (targets["regency"] == "").to_numpy()
    chosen = (codes >= 0) & (years <= year) & (_days(targets) <= begins)
    if (targets["target"].to_numpy(float)[chosen] <= 0).any():
        raise ValueError("a target must be above 0, since attainment divides by it")
    in_force = np.full((len(ids), len(areas)), -1)
    # What comes later in this order is stronger: a later year, in it an area's own, and of two alike the one set last.
    for row in np.lexsort((~general, years)):
        if chosen[row] and general[row]:
            in_force[codes[row]] = row
        elif chosen[row] and places[row] >= 0:
            in_force[codes[row], places[row]] = row
    return in_force


def percent_of_target(
    value: ArrayLike, target: ArrayLike, lower_is_better: ArrayLike = False, worst: ArrayLike = 0.0
) -> NDArray[np.float64]:
    """Capaian in percent, uncapped: (value − worst) ÷ (target − worst) × 100, with the worst value there can be.

    So the worst attains 0 on every scale: without it the worst possible questionnaire, an IKM of 25, would attain a
    third of its target. The way of the UNDP's dimension indices (Human Development Report, technical note 1).
    Where lower is better it is (2 × target − value) ÷ target × 100, the customary formula of performance
    reports: 100 at the target, 0 at twice the target. All arguments broadcast. A target at or below the worst value
    has no attainment: NaN.
    """
    value, target, worst = (np.asarray(number, dtype=float) for number in (value, target, worst))
    lower = np.asarray(lower_is_better, dtype=bool)
    above = np.where(lower, 2 * target - value, value - worst)
    whole = np.where(lower, target, target - worst)
    return np.divide(100 * above, whole, out=np.full(np.broadcast_shapes(above.shape, whole.shape), np.nan),
                     where=whole > 0)  # fmt: skip


def of_target(indicator: Indicator, value: ArrayLike, target: ArrayLike) -> NDArray[np.float64]:
    """`percent_of_target` on the indicator's scale."""
    return percent_of_target(value, target, indicator.direction == "lower", indicator.worst)


def attain(
    results: pd.DataFrame, targets: pd.DataFrame, indicators: Sequence[Indicator] = INDICATORS
) -> pd.DataFrame:
    """The results of `measure` with target, reference, confirmed, uncapped and attainment beside each row.

    `uncapped` is the percentage of the target in force when the period began; `attainment` the same held to
    0–100, which is what scores. Both are NaN without a value, without a target, and for a neutral indicator.
    """
    codes = {name: pd.factorize(results[name]) for name in ("indicator", "area", "period")}
    (id_of, ids), (area_of, areas), (span_of, spans) = codes.values()
    rows = np.full((len(ids), len(areas), max(len(spans), 1)), -1)
    for begins, alike in _alike(targets, spans).items():
        rows[:, :, alike] = _in_force(targets, ids, areas, int(begins[:4]), begins)[:, :, None]
    named = {"target": targets["target"].astype(float), "reference": targets["reference"],
             "confirmed": targets["confirmed"].astype(object)}  # fmt: skip
    where = rows[id_of, area_of, span_of]
    in_force = {name: take(column.array, where, allow_fill=True) for name, column in named.items()}
    uncapped = _uncapped(results["indicator"], results["value"], in_force["target"], indicators)
    attained = results.reset_index(drop=True)
    return attained.assign(**in_force, uncapped=uncapped, attainment=np.clip(uncapped, 0, 100))


def attainment_of(
    ids: pd.Series, value: pd.Series, target: pd.Series, indicators: Sequence[Indicator]
) -> NDArray[np.float64]:
    """The attainment of other values of these indicators, by targets that `attain` found for them: 0–100."""
    return np.clip(_uncapped(ids, value, target, indicators), 0, 100)


def _uncapped(
    ids: pd.Series, value: pd.Series, target: ArrayLike, indicators: Sequence[Indicator]
) -> NDArray[np.float64]:
    direction, worst = _scales(ids, indicators)
    percent = percent_of_target(value, target, direction == "lower", worst)
    return np.where(np.isin(direction, ["higher", "lower"]), percent, np.nan)


def _alike(targets: pd.DataFrame, spans: Iterable[str]) -> dict[str, list[int]]:
    """The places of the periods for which the same targets hold, by the day on which the first of them begins."""
    days = sorted(set(_days(targets)))
    alike: dict[tuple[str, int], tuple[str, list[int]]] = {}
    for place, span in enumerate(spans):
        begins = f"{parse(span).months[0]}-01"
        alike.setdefault((begins[:4], bisect_right(days, begins)), (begins, []))[1].append(place)
    return dict(alike.values())


def _scales(
    ids: pd.Series, indicators: Sequence[Indicator]
) -> tuple[NDArray[np.object_], NDArray[np.float64]]:
    """Direction and worst value of each of these indicators; a category of one has those of the whole, unless it is
    given itself."""
    given = {indicator.id: (indicator.direction, indicator.worst) for indicator in indicators}
    codes, names = pd.factorize(ids)
    scales = [given.get(name, given.get(whole_of(name), ("", 0.0))) for name in names] or [("", 0.0)]
    directions, worst = zip(*scales, strict=True)
    return np.array(directions, dtype=object)[codes], np.array(worst, dtype=float)[codes]
