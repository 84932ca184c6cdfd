"""Two-way tables with their totals as cells, to be worked by hand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from indicators.disclosure.linked_counts import LinkedCounts, Numbers

# One count below the threshold of 5: hidden alone it is told by its row.
GIVEN = [[20, 3, 17], [12, 15, 13], [8, 10, 30]]


def table(rows: Sequence[Sequence[float]]) -> tuple[LinkedCounts, Numbers]:
    """A table with row sums, column sums and the whole; and the place of each cell, the sums last."""
    inner = np.asarray(rows, dtype=float)
    full = np.zeros((inner.shape[0] + 1, inner.shape[1] + 1))
    full[:-1, :-1] = inner
    full[:-1, -1], full[-1, :-1], full[-1, -1] = inner.sum(axis=1), inner.sum(axis=0), inner.sum()
    at = np.arange(full.size).reshape(full.shape)
    sums = [(int(at[row, -1]), at[row, :-1].tolist()) for row in range(full.shape[0])]
    sums += [(int(at[-1, column]), at[:-1, column].tolist()) for column in range(full.shape[1])]
    cost = np.ones(full.shape)
    cost[-1, :] = cost[:, -1] = 10
    cost[-1, -1] = 100
    return LinkedCounts.of(full.ravel(), sums, cost=cost.ravel().tolist()), at


def flat(at: Numbers, places: Sequence[tuple[int, int]]) -> Numbers:
    """Truth values over all cells, true at these rows and columns."""
    hidden = np.zeros(at.size, bool)
    hidden[[at[place] for place in places]] = True
    return hidden
