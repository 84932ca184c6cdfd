"""The parts of a change as they are printed: rounded so that what is printed sums to what is printed.

Rounding each figure by itself leaves columns that do not add up. Here every cell, row and column is the exact figure
rounded down or up, with the whole fixed beforehand, and of all ways to do so the one nearest to the exact figures: the
largest remainder method (Hamilton 1792) where there is one row, and its form for tables with both margins, controlled
rounding (Cox & Ernst 1982, INFOR 20: 423–432), else. It exists for every table; a cell of nought stays nought, and none
changes its sign.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

from indicators.statistics.rounding import half_up

PLACES = 1
# In units of the last printed place: what a float's noise can leave of a whole number.
_NOISE = 9

Numbers = NDArray[np.float64]


def printed(value: float) -> float:
    """One figure as it is printed, half up; NaN stays."""
    return value if value != value else float(half_up(value, PLACES))


def printed_parts(parts: Numbers, whole: float) -> Numbers:
    """Rows × columns of exact parts (NaN: nothing there) → as printed, summing to `whole`, which is printed itself and
    less than one unit of the last place (0.1) from their exact sum; else raises ValueError.

    A row's sum and a column's sum are their exact sum rounded down or up too.
    """
    there = ~np.isnan(parts)
    exact = np.round(np.where(there, parts, 0.0) * 10**PLACES, _NOISE)
    down, wanted = np.floor(exact), round(whole * 10**PLACES)
    if not np.floor(total := round(exact.sum(), _NOISE)) <= wanted <= np.ceil(total):
        raise ValueError("a whole that is printed cannot be a unit away from its parts")
    up = down.copy()
    rows, columns = np.nonzero(exact > down)
    if len(rows):
        up[rows, columns] += _raised(exact, down, rows, columns, wanted)
    return np.where(there, up / 10**PLACES, np.nan)


def _raised(
    exact: Numbers, down: Numbers, rows: NDArray[np.intp], columns: NDArray[np.intp], wanted: int
) -> Numbers:
    """Which cells are rounded up (1) rather than down: the least sum of squared distances of cells and margins."""
    cells, (height, width) = len(rows), exact.shape
    at, rest = np.arange(cells), exact[rows, columns] - down[rows, columns]
    member = sparse.csr_matrix(
        (np.ones(2 * cells), (np.concatenate([rows, height + columns]), np.tile(at, 2))),
        shape=(height + width, cells),
    )
    sums = np.round(member @ rest, _NOISE)
    # A margin's cell above its floor costs as a cell does: 1 − 2 × its remainder.
    costs = np.concatenate([1 - 2 * rest, 1 - 2 * (sums - np.floor(sums))])
    limits = [
        LinearConstraint(
            sparse.hstack([member, -sparse.eye_array(height + width)]), np.floor(sums), np.floor(sums)
        ),
        LinearConstraint(
            np.concatenate([np.ones(cells), np.zeros(height + width)]),
            wanted - down.sum(),
            wanted - down.sum(),
        ),
    ]
    most = np.concatenate([np.ones(cells), np.ceil(sums) - np.floor(sums)])
    answer = milp(costs, bounds=Bounds(0, most), constraints=limits)
    return np.round(answer.x[:cells])
