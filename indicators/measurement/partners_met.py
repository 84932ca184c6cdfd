"""Who took part in joint activities, and who met whom."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from indicators.definition import Indicator, Quantity
from indicators.measurement.panel import Panel


def partners_met(
    panel: Panel, density: Indicator, regencies: Sequence[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Nodes (kind, participations) and links (one, other, activities), most first, over some regencies in the first
    period of a panel: of the months that count for `density`; both are empty where none does."""
    rows = _counted(panel, density, regencies)
    links = pd.Series(rows["partner_pair"], dtype=float).sort_values(ascending=False, kind="stable")
    ends = [str(pair).split("+") for pair in links.index]
    pairs = pd.DataFrame(ends, columns=["one", "other"]).assign(activities=links.to_numpy())
    nodes = pd.Series(rows["partner_kind"], dtype=float).sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"kind": list(nodes.index), "participations": nodes.to_numpy()}), pairs


def _counted(panel: Panel, indicator: Indicator, regencies: Sequence[str]) -> dict[str, dict[str, float]]:
    """What the months that count for an indicator say of partner kinds and pairs: dimension → category → sum."""
    completeness = panel.completeness(indicator.tables, indicator.quantities, indicator.looked_up)
    inside = np.isin(panel.arrays.places, list(regencies))
    by_dimension: dict[str, dict[str, float]] = {}
    for measure_name, dimension in (("partner_activity", "partner_kind"), ("partner_pair", "partner_pair")):
        named = panel.categories_of(measure_name, dimension)
        sums = {
            name: float(
                panel.read(Quantity(measure_name, dimension, (name,)), completeness)[0, counted].sum()
            )
            for counted in [inside & completeness.reporting[0]]
            for name in named
        }
        by_dimension[dimension] = {name: amount for name, amount in sums.items() if amount > 0}
    return by_dimension
