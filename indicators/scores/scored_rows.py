"""The attained rows that make a score: which of them count, of which period and area, and which are missing."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from indicators import CORE, DOMAINS
from indicators.definition import Indicator
from indicators.scores.monte_carlo import Row

_NEEDED = (
    "indicator",
    "period",
    "area",
    "numerator",
    "denominator",
    "value",
    "lower",
    "upper",
    "target",
    "uncapped",
    "attainment",
)
_ATTAINMENT = _NEEDED.index("attainment")


def missing_of(rows: Sequence[Row], catalogue: Mapping[str, Indicator]) -> dict[str, tuple[str, ...]]:
    """For each domain the indicators without an attainment in these rows."""
    present = {row["indicator"] for row in rows}
    absent = [indicator for name, indicator in catalogue.items() if name not in present]
    return {
        domain: tuple(indicator.id for indicator in absent if indicator.domain == domain)
        for domain in DOMAINS
    }


def by_place(attained: pd.DataFrame) -> dict[tuple[str, str], list[Row]]:
    """The rows with an attainment by period and area, as plain ones: an area has a dozen at most, and a frame for
    each area would cost far more than all that is done with it."""
    rows_of: dict[tuple[str, str], list[Row]] = {}
    names = (*_NEEDED, "weight") if "weight" in attained else _NEEDED
    columns = [attained[name].tolist() for name in names]
    for entries in zip(*columns, strict=True):
        if math.isnan(entries[_ATTAINMENT]):
            continue
        row: Row = dict(zip(names, entries, strict=True))
        rows_of.setdefault((row["period"], row["area"]), []).append(row)
    return rows_of


def scoring_rows(
    attained: pd.DataFrame, weights: Mapping[str, float], indicators: Sequence[Indicator] = CORE
) -> dict[tuple[str, str], list[Row]]:
    """The rows of `attain` that make the score of each period and area, of domains with a weight (all of them)."""
    catalogue = {indicator.id: indicator for indicator in indicators}
    ours = attained[attained["indicator"].isin(list(catalogue))]
    hidden = hidden_domains(ours, catalogue)
    return {
        place: [
            row
            for row in of_shown_domains(
                of_reported_domains(rows, catalogue), catalogue, hidden.get(place, ())
            )
            if weights[catalogue[row["indicator"]].domain] > 0
        ]
        for place, rows in by_place(ours).items()
    }


def of_reported_domains(rows: Sequence[Row], catalogue: Mapping[str, Indicator]) -> list[Row]:
    """The rows of domains in which at least one rests on a monthly table."""
    of_rows = [catalogue[row["indicator"]] for row in rows]
    reported = {indicator.domain for indicator in of_rows if indicator.is_monthly}
    return [row for row, indicator in zip(rows, of_rows, strict=True) if indicator.domain in reported]


def hidden_domains(
    attained: pd.DataFrame, catalogue: Mapping[str, Indicator]
) -> dict[tuple[str, str], tuple[str, ...]]:
    """Period and area → the domains in which one of these indicators is hidden."""
    hidden = (attained["status"] == "hidden").to_numpy() if "status" in attained else np.zeros(0, dtype=bool)
    if not hidden.any():
        return {}
    domains_of: dict[tuple[str, str], set[str]] = {}
    rows = attained.loc[hidden, ["indicator", "period", "area"]]
    for name, period, area in rows.itertuples(index=False, name=None):
        if name in catalogue:
            domains_of.setdefault((period, area), set()).add(catalogue[name].domain)
    return {place: tuple(sorted(domains)) for place, domains in domains_of.items()}


def of_shown_domains(
    rows: Sequence[Row], catalogue: Mapping[str, Indicator], hidden: Sequence[str]
) -> list[Row]:
    """The rows of domains in which nothing is hidden: the mean of the others would not be the domain's."""
    return [row for row in rows if catalogue[row["indicator"]].domain not in hidden]
