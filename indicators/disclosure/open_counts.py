"""Counts that are open as they are, for they tell nothing of a child: activities, agreements, points and means."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.definition import AREA_KINDS, How, Quantity
from indicators.measurement.measure import Areas
from indicators.measurement.panel import Panel

CELL_COLUMNS = (
    "measure",
    "period_kind",
    "period",
    "area_kind",
    "area",
    "dimension",
    "category",
    "value",
    "status",
)


@dataclass(frozen=True)
class OpenCount:
    """The table that must have come, the breakdowns, and how it is read over a period."""

    table: str
    dimensions: tuple[str, ...] = ()
    how: How = "sum"


OPEN: dict[str, OpenCount] = {
    "activities_planned": OpenCount("campaigns", ("campaign_form", "audience")),
    "activities_held": OpenCount("campaigns", ("campaign_form", "audience")),
    "activities_followed_up": OpenCount("campaigns"),
    "activities_local": OpenCount("campaigns"),
    "online_reach": OpenCount("campaigns"),
    "joint_planned": OpenCount("joint_activities", ("joint_kind",)),
    "joint_held": OpenCount("joint_activities", ("joint_kind", "level")),
    "partner_activity": OpenCount("joint_activities", ("partner_kind",)),
    "agreements_in_force": OpenCount("agreements", how="last"),
    "agreements_complete": OpenCount("agreements", how="last"),
    "service_points": OpenCount("service_points", ("function",), how="last"),
    "staff": OpenCount("capacity", ("staff_kind",), how="last"),
    "budget": OpenCount("capacity", how="of_year"),
    "budget_spent": OpenCount("capacity", how="of_year"),
    "villages_patbm": OpenCount("community", how="last"),
}


def open_counts(panel: Panel) -> pd.DataFrame:
    """A row each measure × category × area × period of the panel: CELL_COLUMNS, status
    ok, reported_zero, no_report or not_yet_due. A flow is the period's sum, a stock what stood at its end. Value: NaN
    where nothing came."""
    areas = Areas.of(panel.arrays.geography, AREA_KINDS)
    rows = []
    for measure, about in OPEN.items():
        asked = [("", "")] + [
            (dimension, name)
            for dimension in about.dimensions
            for name in panel.categories_of(measure, dimension)
            if name
        ]
        for dimension, category in asked:
            quantity = Quantity(measure, dimension, (category,) if category else (), about.how)
            rows.append(_rows(panel, areas, about.table, quantity))
    return pd.concat(rows, ignore_index=True)[list(CELL_COLUMNS)]


def _rows(panel: Panel, areas: Areas, table: str, quantity: Quantity) -> pd.DataFrame:
    """One count: its rows, area after area."""
    completeness = panel.completeness((table,), (quantity,))
    amount = np.where(completeness.reporting, panel.read(quantity, completeness), 0.0)
    heard = np.stack([completeness.reporting[:, inside].any(axis=1) for inside in areas.regencies])
    summed = np.stack([amount[:, inside].sum(axis=1) for inside in areas.regencies])
    not_due = np.asarray(~(panel.whole & panel.due).any(axis=1))[None, :]
    status = np.select(
        [~heard & not_due, ~heard, summed == 0], ["not_yet_due", "no_report", "reported_zero"], "ok"
    )
    place, period = np.indices(summed.shape)
    return pd.DataFrame(
        {
            "measure": quantity.measure,
            "period_kind": np.array([span.kind for span in panel.periods], object)[period].ravel(),
            "period": np.array([span.id for span in panel.periods], object)[period].ravel(),
            "area_kind": np.array(areas.kinds, object)[place].ravel(),
            "area": np.array(areas.codes, object)[place].ravel(),
            "dimension": quantity.dimension,
            "category": "".join(quantity.categories),
            "value": np.where(heard, summed, np.nan).ravel(),
            "status": status.ravel(),
        }
    )
