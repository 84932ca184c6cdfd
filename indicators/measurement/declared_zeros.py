"""Whether a declared zero is likely: held against the regency's own year before, and against its peers.

A regency that declares that it received no report, or had no victim, may be right, or may not have looked. Where E are
expected, none at all has the probability exp(−E) (Poisson). E is told twice: by the regency's own rate in the twelve
months before, and by the rate of its peers in the same period, each times its own children and the months it reported.
The less likely of the two counts, and below LEVEL the zero is improbable. Fourteen regencies with two counts held
against two expectations make 56 looks: by chance alone fewer than one of them, 0.56, is called improbable a period.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from data.periods import Period
from indicators.definition import Quantity
from indicators.domains.reports import REPORTS_RECEIVED
from indicators.records import records

Row = Mapping[str, Any]

LEVEL = 0.01
# As many periods of a kind as a year has.
YEAR_BEFORE = {"month": 12, "quarter": 4, "semester": 2, "year": 1}
VICTIMS = replace(REPORTS_RECEIVED, id="victims", numerator=Quantity("victims"), breakdowns=())
COUNTS = (REPORTS_RECEIVED, VICTIMS)
COLUMNS = (
    "indicator",
    "area",
    "own",
    "peers",
    "against",
    "expected",
    "probability",
    "improbable",
    "observed",
    "children",
)
_KNOWN = ("ok", "reported_zero")


def years_before(period: Period) -> list[Period]:
    """The periods of the twelve months before it."""
    return [period.shift(-step) for step in range(YEAR_BEFORE[period.kind], 0, -1)]


def declared_zeros(rows: pd.DataFrame, period: Period, peers: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    """A row each declared zero, columns COLUMNS, the least likely first. `own` and `peers`: how many were expected by
    either; `against`: by which of them `expected` and `probability` are told ("own", "peers"); `observed`: none;
    `children`: those of the regency, times the share of the period's months that it reported.

    `rows`: of `measure`, of COUNTS by regency, for the period and those of `years_before`; `peers`: regency → others
    that are like it. A zero with nothing to be held against has no row.
    """
    settled = rows[rows["status"].isin(_KNOWN) & (rows["denominator"] > 0)]
    now: dict[tuple[str, str], Row] = {}
    before: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in records(settled):
        place = row["indicator"], row["area"]
        if row["period"] == period.id:
            now[place] = row
        else:
            before[place].append(row)
    made = []
    for (count, area), zero in now.items():
        if zero["status"] != "reported_zero":
            continue
        others = [now[count, peer] for peer in peers.get(area, ()) if (count, peer) in now]
        expected = {"own": _rate(before[count, area]), "peers": _rate(others)}
        expected = {name: rate * zero["denominator"] for name, rate in expected.items()}
        known_of = {name: count for name, count in expected.items() if count == count}
        if not known_of:
            continue
        against = max(known_of, key=lambda name: known_of[name])
        probability = math.exp(-known_of[against])
        made.append((count, area, expected["own"], expected["peers"], against, known_of[against],
                     probability, probability < LEVEL, zero["numerator"], zero["denominator"]))  # fmt: skip
    table = pd.DataFrame(made, columns=list(COLUMNS))
    return table.sort_values("probability", kind="stable", ignore_index=True)


def _rate(rows: Sequence[Row]) -> float:
    """Events per child and reported month, in the rows' own unit; NaN without any."""
    sums = (math.fsum(row[side] for row in rows) for side in ("numerator", "denominator"))
    return next(sums) / next(sums) if rows else math.nan
