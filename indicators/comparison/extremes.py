"""Who stands highest and lowest: equal ones together, and nobody with too few behind the figure."""

from __future__ import annotations

from typing import Any

import pandas as pd

from indicators.definition import Indicator

# With fewer behind a figure chance alone puts it at an end: it is named neither highest nor lowest, and a median of
# fewer says how many it is of.
FEWEST = 5
_SAME = 1e-9


def bases(indicator: Indicator, rows: pd.DataFrame) -> pd.Series:
    """How many are behind each value of an indicator's result rows: the denominators; of an IKM its questionnaires, not
    its nine scores of each."""
    below = indicator.denominator
    return rows["denominator"] / (1.0 if below.how in ("constant", "any") else below.times)


def extremes(values: pd.Series, bases: pd.Series | None = None) -> tuple[list[Any], list[Any]]:
    """The index labels of the lowest and of the highest of these values, in their order, every one that shares it; of
    those with at least FEWEST behind them, where `bases` says how many. Both are empty where nobody has."""
    enough = values.dropna() if bases is None else values[bases >= FEWEST].dropna()
    if enough.empty:
        return [], []
    lowest, highest = (
        list(enough.index[(enough - end).abs() <= _SAME]) for end in (enough.min(), enough.max())
    )
    return lowest, highest


def passed_over(values: pd.Series, bases: pd.Series) -> tuple[bool, bool]:
    """Whether somebody with fewer than FEWEST behind the value stands at the lowest end of `extremes` or below it, and
    at the highest or above it: then those ends are only those of the others, and are said to be."""
    lowest, highest = extremes(values, bases)
    few = values[bases < FEWEST].dropna()
    if not lowest or few.empty:
        return False, False
    low, high = values[lowest[0]], values[highest[0]]
    return bool(few.min() <= low + _SAME), bool(few.max() >= high - _SAME)
