"""What the product publishes, as the attacker reads it: the counts, and what else its tables give away."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

import pandas as pd

from tests.disclosure_attacker.cells import (
    PROVINCE,
    Calendar,
    Cell,
    Published,
    before,
    hidden,
    joined,
    rounded,
)

_OF_SUBMISSIONS = ("submitted", "submitted_in_time", "recapped", "unstated")


def of_counts(counts: pd.DataFrame, release: int = 0) -> list[Published]:
    """`counts.csv` of the open data, or `public_cells`: status ok, reported_zero, hidden, or that
    nothing came. Columns `low` and `high`, where there are any, are the range of a value that is not exact."""
    published = []
    for row in counts.to_dict("records"):
        cell = Cell(
            row["measure"], row["area"], row["period_kind"], row["period"], breakdown_of(row), release
        )
        if row["status"] == "hidden":
            published.append(Published(cell, 0, math.inf))
        elif "low" in row and row["low"] == row["low"]:
            published.append(Published(cell, row["low"], row["high"], row["value"]))
        else:
            value = 0.0 if math.isnan(row["value"]) else row["value"]
            published.append(Published(cell, value, value))
    return published


class Told(Protocol):
    """A published cell of a plan: `lag`: by how many months it is read before its period; `months`: alike where the
    same months and regencies count; `category`: several joined by a semicolon."""

    @property
    def measure(self) -> str: ...
    @property
    def dimension(self) -> str: ...
    @property
    def category(self) -> str: ...
    @property
    def area(self) -> str: ...
    @property
    def period_kind(self) -> str: ...
    @property
    def period(self) -> str: ...
    @property
    def lag(self) -> int: ...
    @property
    def months(self) -> int: ...


def of_plan(
    cells: Sequence[Told], figures: Sequence[float], counts: Sequence[float], base: int, release: int = 0
) -> tuple[list[Published], dict[Cell, float]]:
    """The cells of a plan with their figures, each a multiple of a base or below 0 where it is not told; and the counts
    they are of. Of cells that count other months of one time, those of fewer months are parts of the largest."""
    published: list[Published] = []
    truth: dict[Cell, float] = {}
    marks: dict[Cell, int] = {}
    for place in sorted(range(len(cells)), key=lambda at: (cells[at].lag, -counts[at])):
        told, shown = cells[place], int(figures[place])
        breakdown = f"{told.dimension}={told.category.replace(';', '+')}" if told.dimension else ""
        cell = Cell(
            told.measure, told.area, *before(told.period_kind, told.period, told.lag), breakdown, release
        )
        if marks.setdefault(cell, told.months) != told.months:
            cell = cell._replace(measure=f"{told.months}:{told.measure}")
        published.append(hidden(cell) if shown < 0 else rounded(cell, shown, base))
        truth[cell] = counts[place]
    return published, truth


def breakdown_of(row: Mapping[str, str]) -> str:
    return f"{row['dimension']}={row['category']}" if row["dimension"] else ""


def evidence_of_hidden(
    results: pd.DataFrame, numerators: Mapping[str, str], release: int = 0
) -> list[Published]:
    """`indicators.csv`: a hidden row with a grade of evidence tells that something stands under its counts, and one
    without that nothing does. `numerators`: indicator → the measure that it divides by."""
    rows = results[(results["status"] == "hidden") & results["indicator"].isin(list(numerators))]
    published = []
    for row in rows.to_dict("records"):
        cell = Cell(numerators[row["indicator"]], row["area"], row["period_kind"], row["period"], "", release)
        there = bool(row["evidence"])
        published.append(Published(cell, float(there), math.inf if there else 0.0))
    return published


def calendar_of(facts: pd.DataFrame, cut_off: date, earlier: pd.DataFrame | None = None) -> Calendar:
    """Which regency sent what for which month, by the facts; `earlier`: those of the release before, of which a month
    counts as replaced where any of its counts fell or changed without a new sending."""
    sent, recaps = (_places(facts, measure) for measure in ("submitted", "recapped"))
    replaced: dict[str, set[tuple[str, str]]] = {}
    if earlier is not None:
        came = _places(earlier, "submitted")
        for table, places in sent.items():
            both = places & came.get(table, set())
            replaced[table] = both & _changed(earlier, facts)
    return Calendar(cut_off, sent, recaps=recaps, replaced=replaced)


def _places(facts: pd.DataFrame, measure: str) -> dict[str, set[tuple[str, str]]]:
    rows = facts[(facts["measure"] == measure) & (facts["dimension"] == "table")]
    return {
        str(table): set(of_table[["regency", "month"]].itertuples(index=False, name=None))
        for table, of_table in rows.groupby("category")
    }


def _changed(before: pd.DataFrame, after: pd.DataFrame) -> set[tuple[str, str]]:
    keys = ["regency", "month", "measure", "dimension", "category"]
    sums = [facts.groupby(keys)["value"].sum() for facts in (before, after)]
    differ = sums[0].sub(sums[1], fill_value=0)
    changed = differ[differ != 0].reset_index()
    changed = changed[~changed["measure"].isin([*_OF_SUBMISSIONS, "reports_due"])]
    return set(changed[["regency", "month"]].itertuples(index=False, name=None))


def counts_in(facts: pd.DataFrame) -> dict[tuple[str, str, str, str], float]:
    """Facts as month, regency, measure, breakdown → how many; those of regencies alone, and of no single point."""
    rows = facts[
        ~facts["measure"].isin(_OF_SUBMISSIONS)
        & (facts["regency"] != PROVINCE)
        & (facts["dimension"] != "point")
    ]
    sums = rows.groupby(["month", "regency", "measure", "dimension", "category"])["value"].sum()
    return {
        (month, regency, measure, f"{dimension}={category}" if dimension else ""): value
        for (month, regency, measure, dimension, category), value in sums.items()
    }


def truth_of(published: Iterable[Published], truth: Mapping[Cell, float]) -> dict[Cell, float]:
    """The true count of every published cell: 0 where there is nothing, of joined categories the sum."""
    counts = {}
    for cell, *_ in published:
        dimension, _, category = cell.breakdown.partition("=")
        parts = [cell._replace(breakdown=f"{dimension}={part}") for part in joined(category)]
        counts[cell] = truth.get(cell, 0.0) if len(parts) < 2 else sum(truth.get(part, 0.0) for part in parts)
    return counts
