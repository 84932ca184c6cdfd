"""The means of questionnaires that the public gets: rounded to whole points of their scale, as is their spread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from data.periods import Period
from indicators.definition import AREA_KINDS, Indicator
from indicators.disclosure.protection import Mean
from indicators.measurement.fact_arrays import FactArrays
from indicators.measurement.measure import measure


def means_of(
    arrays: FactArrays,
    cut_off: date,
    periods: Sequence[Period],
    asked: Sequence[tuple[Indicator, Indicator | None]],
) -> dict[tuple[str, str, str], Mean]:
    """Name, area, period → mean. `asked`: each mean as an indicator, with the one whose numerator is the sum of squares
    of the same observations on the same scale, if its spread is told too."""
    means: dict[tuple[str, str, str], Mean] = {}
    for indicator, squares in asked:
        rows = _rows(arrays, cut_off, periods, indicator)
        spread = (
            None if squares is None else _rows(arrays, cut_off, periods, squares)["numerator"].to_numpy(float)
        )
        n = rows["denominator"].to_numpy(float) / indicator.denominator.times
        value = rows["value"].to_numpy(float)
        deviation = np.full(len(rows), np.nan)
        if spread is not None:
            with np.errstate(invalid="ignore", divide="ignore"):
                variance = np.where(n > 1, (spread - n * value**2) / (n - 1), np.nan)
            deviation = np.sqrt(np.maximum(variance, 0.0))
        for area, period, mean, off in zip(rows["area"], rows["period"], value, deviation, strict=True):
            if mean == mean:
                means[indicator.id, area, period] = Mean(round(mean), float(np.round(off)))
    return means


def _rows(arrays: FactArrays, cut_off: date, periods: Sequence[Period], indicator: Indicator) -> pd.DataFrame:
    plain = replace(indicator, interval="none", spread=None)
    return measure(
        pd.DataFrame(), arrays.geography, [plain], periods, AREA_KINDS, "reported", cut_off, arrays
    )


def as_table(means: Mapping[tuple[str, str, str], Mean]) -> pd.DataFrame:
    """The means as rows: name, area, period, mean, deviation."""
    rows = [(*place, mean.mean, mean.deviation) for place, mean in means.items()]
    return pd.DataFrame(rows, columns=["name", "area", "period", "mean", "deviation"])


def from_table(table: pd.DataFrame) -> dict[tuple[str, str, str], Mean]:
    """The means of `as_table`."""
    return {
        (str(name), str(area), str(period)): Mean(float(mean), float(deviation))
        for name, area, period, mean, deviation in table.itertuples(index=False, name=None)
    }
