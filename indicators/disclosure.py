"""Disclosure control: which published counts of people must not be shown, and the proof that they do not follow."""

from __future__ import annotations

import numpy as np
import pandas as pd

from indicators.cells import LARGEST, SMALLEST, Cells, Numbers
from indicators.possible import NEARLY, Attack, prove
from indicators.suppression import suppressed as protect_cells

__all__ = ["audit_cells", "protect_cells", "rows_to_hide"]

SMALL = range(1, 5)


def rows_to_hide(counts: pd.DataFrame) -> pd.Series:
    """Which rows (areas) of nested counts of people to hide; index as given, True means hide.

    `counts`: one row an area, one column a count, each column contained in the next (child victims, all victims);
    the column totals are taken to be public. A row is hidden if a count in it, or the difference of two neighbouring
    columns, is 1–4. Then rows are added, smallest first, until no hidden count follows from a total: at least two
    rows are hidden, and in every column (and difference) they sum to 4 or more, so that each hidden count may, for
    all anyone can tell, be any of 1–4.
    """
    gaps = counts.diff(axis=1).iloc[:, 1:].add_prefix("gap_")
    told = counts.join(gaps)
    hidden = told.isin(list(SMALL)).any(axis=1)
    by_size = counts.iloc[:, -1].sort_values(kind="stable").index
    for area in by_size:
        if not hidden.any() or _safe(told[hidden]):
            break
        # An area with nothing at all hides nothing: its zero is no cover for another's count.
        if not hidden[area] and counts.loc[area].sum() > 0:
            hidden[area] = True
    return hidden


def _safe(hidden: pd.DataFrame) -> bool:
    sums = hidden.sum()
    needed = hidden.isin(list(SMALL)).any()
    return len(hidden) >= 2 and bool((sums[needed] >= SMALL[-1]).all())


def audit_cells(cells: Cells, hidden: Numbers, seed: int = 1) -> pd.DataFrame:
    """The small counts that an attacker can tell more of than that they are 1–4: cell, value, least, most; none if safe.

    `hidden`: n truth values, however they were chosen. Bounds that follow link by link convict without a programme;
    tables found for many counts at once acquit; what is left has its range computed exactly.
    """
    hidden = hidden & (cells.values > 0)
    attack = Attack(cells, hidden)
    least, most = attack.outer()
    told = cells.small & _narrow(least, most)
    proof = prove(cells, hidden, excused=told, seed=seed)
    for place in np.flatnonzero(proof.open):
        least[place], most[place] = attack.exact(int(place))
    told |= proof.open & _narrow(least, most)
    found = np.flatnonzero(told)
    return pd.DataFrame(
        {"cell": found, "value": cells.values[found], "least": least[found], "most": most[found]}
    )


def _narrow(least: Numbers, most: Numbers) -> Numbers:
    """Whether a range leaves out any of 1–4."""
    return np.asarray((least > SMALLEST + NEARLY) | (most < LARGEST - NEARLY))
