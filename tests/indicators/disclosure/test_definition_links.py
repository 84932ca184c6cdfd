"""What definitions say of the counts of a plan together, where no sum says it."""

from __future__ import annotations

import numpy as np

from indicators.disclosure.definition_links import linked
from indicators.disclosure.public_counts import Cell, PublicCounts, Reading

NAME = "rehabilitation_started"


def public(counts: dict[tuple[str, str, int], int]) -> PublicCounts:
    """Counts by area, period and by how many months before it they are read; each of other months than the others."""
    cells, answers = [], {}
    for at, (area, period, lag) in enumerate(counts):
        kinds = "province" if area == "62" else "regency", "quarter" if "-" in period else "year"
        cells.append(Cell(NAME, "", "", kinds[0], area, kinds[1], period, lag, months=at))
        # Read earlier it waits for another table, too.
        answers[Reading(NAME, "", "", lag, "services" if lag else "reports", ""), area, period] = at
    every = np.ones(len(cells), bool)
    return PublicCounts(tuple(cells), np.array([*counts.values()]), every, answers, frozenset(), {})


def least(counts: PublicCounts, known: dict[int, float]) -> list[float]:
    low = np.zeros(len(counts.cells))
    low[list(known)] = list(known.values())
    return linked(counts).links.ranges(low, np.full(len(low), np.inf))[0].tolist()


def test_a_year_holds_the_part_of_it_that_is_read_earlier() -> None:
    """The register begins with 2024, so the twelve months to September 2024 are nine of that year: who began by then
    began in it. Those of the twelve months to September 2025 began in 2024 or 2025: that says of neither year alone."""
    counts = {("62", f"{year}-Q{number}", 0): 1 for year in (2024, 2025) for number in (1, 2, 3, 4)}
    counts |= {
        ("62.04", "2024", 0): 2,
        ("62.04", "2025", 0): 3,
        ("62.04", "2024", 3): 1,
        ("62.04", "2025", 3): 2,
    }
    assert least(public(counts), {10: 1}) == [0.0] * 8 + [1.0, 0.0, 1.0, 0.0]
    high = linked(public(counts)).links.ranges(
        np.zeros(12), np.r_[np.full(8, np.inf), 2.0, 3.0, np.inf, np.inf]
    )[1]
    assert high[8:].tolist() == [2.0, 3.0, 2.0, 5.0]


def test_what_the_counts_themselves_break_is_no_link() -> None:
    """Where more was heard of the months read earlier than of the year, the year is no more."""
    counts = {("62", "2024-Q1", 0): 1, ("62.04", "2024", 0): 1, ("62.04", "2024", 3): 2}
    assert least(public(counts), {2: 1}) == [0.0, 0.0, 1.0]
