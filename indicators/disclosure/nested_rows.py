"""Which rows of official tables with nested counts of people to hide: what others have published, shown again here."""

from __future__ import annotations

import pandas as pd

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
    with_gaps = counts.join(gaps)
    hidden = with_gaps.isin(list(SMALL)).any(axis=1)
    by_size = counts.iloc[:, -1].sort_values(kind="stable").index
    for area in by_size:
        if not hidden.any() or _safe(with_gaps[hidden]):
            break
        # An area with nothing at all hides nothing: its zero is no cover for another's count.
        if not hidden[area] and counts.loc[area].sum() > 0:
            hidden[area] = True
    return hidden


def _safe(hidden: pd.DataFrame) -> bool:
    sums = hidden.sum()
    needed = hidden.isin(list(SMALL)).any()
    return len(hidden) >= 2 and bool((sums[needed] >= SMALL[-1]).all())
