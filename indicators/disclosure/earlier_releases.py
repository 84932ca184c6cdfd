"""Successive releases side by side: what the public remembers of the earlier ones, as cells and links of one system."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from indicators.disclosure.linked_counts import LinkedCounts
from indicators.disclosure.protection import Protection
from indicators.disclosure.public_cube import Cube

Grid = NDArray[Any]


def with_earlier(cube: Cube, before: Sequence[Protection]) -> LinkedCounts:
    """The cells of a cube, and behind them those of earlier releases that have changed since.

    The attacker is taken to know which counts have not changed: they are one unknown, shown for good if they ever were
    and with what was known of them. Of a count that has changed the difference is a count too.
    """
    cells = cube.cells
    for earlier in before:
        cells = _joined(cells, cube, earlier)
    return cells


def _joined(cells: LinkedCounts, cube: Cube, old: Protection) -> LinkedCounts:
    """One earlier release beside these cells, the first of which are those of the cube."""
    then = old.cube.cells
    place, values = _same_place(cube, old.cube), then.values
    many, given = len(cells.values), old.cube.counts.size
    counted = place[:given] >= 0
    now = np.where(counted, cells.values[np.maximum(place[:given], 0)], np.nan)
    merged = np.zeros(len(values), bool)
    merged[:given] = counted & (now == values[:given])
    # Links of the earlier release that say something new: those with a count that has changed.
    changed = ~merged & ~then.rest
    rows = np.asarray(abs(then.links) @ changed.astype(float)) > 0
    rests = then.rest & (np.asarray(abs(then.links[rows]).sum(axis=0)).ravel() > 0)
    added = np.flatnonzero(changed | rests)
    where = np.where(merged, place, -1)
    where[added] = many + np.arange(len(added))
    differing = np.flatnonzero(changed[:given] & counted)
    sizes = values[differing] - now[differing]
    gap = many + len(added) + np.arange(len(differing))
    n = many + len(added) + len(differing)

    fixed, kept, floor = _remembered(cells, old, np.flatnonzero(merged | changed), where, n)
    # The whole is the larger of the two, the parts are the smaller and what lies between.
    greater = np.where(sizes > 0, where[differing], place[differing])
    lesser = np.where(sizes > 0, place[differing], where[differing])
    return LinkedCounts(
        values=np.concatenate([cells.values, values[added], np.abs(sizes)]),
        rest=np.concatenate([cells.rest, then.rest[added], np.ones(len(gap), bool)]),
        sensitive=np.concatenate([cells.sensitive, then.sensitive[added], np.ones(len(gap), bool)]),
        links=sparse.vstack(
            [
                _widened(cells.links, np.arange(many), n),
                _widened(then.links[rows], where, n),
                _differences(greater, lesser, gap, n),
            ]
        ).tocsr(),
        inside=_inside(cells, then, where, changed, n),
        cost=np.concatenate([cells.cost, np.ones(len(added) + len(gap))]),
        fixed=fixed,
        kept=kept,
        known=floor,
    ).checked()


def _same_place(cube: Cube, old: Cube) -> Grid:
    """Where each cell of the old cube stands in the new one; -1 where it has none."""
    series = np.array([cube.place.get(name, -1) for name in old.series])
    areas = np.array([cube.area_place.get(code, -1) for code in old.areas.codes])
    periods = np.array([cube.period_place.get(period, -1) for period in old.periods])
    grid = np.array(cube.counts.shape)
    at = (series[:, None, None] * grid[1] + areas[:, None]) * grid[2] + periods
    there = (series[:, None, None] >= 0) & (areas[:, None] >= 0) & (periods >= 0)
    return np.concatenate([np.where(there, at, -1).ravel(), np.full(old.cells.rest.sum(), -1)])


def _remembered(
    cells: LinkedCounts, old: Protection, given: Grid, where: Grid, n: int
) -> tuple[Grid, Grid, Grid]:
    """`fixed`, `kept` and `known` of all n cells, once the public has seen an earlier release. `given`: the places of
    its counts in itself, `where` each of its places stands among all."""
    then = old.cube.cells
    hidden = np.zeros(len(then.values), bool)
    hidden[: old.hidden.size] = old.hidden.ravel()
    least = np.where(hidden, then.least(hidden), 0.0)
    fixed, kept, floor = _told(cells, n)
    at = where[given]
    fixed[at] |= ~hidden[given]
    kept[at] |= hidden[given] & ~fixed[at]
    floor[at] = np.maximum(floor[at], np.where(then.values[given] > 0, least[given], 0))
    floor[fixed] = 0
    return fixed, kept, floor


def _told(cells: LinkedCounts, n: int) -> tuple[Grid, Grid, Grid]:
    """`fixed`, `kept` and `known` of these cells, made as long as all."""
    empty = replace(cells, fixed=cells.told)
    fixed = np.concatenate([empty.told, np.zeros(n - len(empty.told), bool)])
    kept, floor = np.zeros(n, bool), np.zeros(n)
    if cells.kept is not None and cells.known is not None:
        kept[: len(cells.kept)], floor[: len(cells.known)] = cells.kept, cells.known
    return fixed, kept, floor


def _widened(links: sparse.csr_matrix, where: Grid, n: int) -> sparse.csr_matrix:
    entries = links.tocoo()
    return sparse.csr_matrix((entries.data, (entries.row, where[entries.col])), shape=(links.shape[0], n))


def _differences(greater: Grid, lesser: Grid, gap: Grid, n: int) -> sparse.csr_matrix:
    rows = np.arange(len(gap))
    data = np.concatenate([np.ones(len(gap)), -np.ones(2 * len(gap))])
    cells = np.tile(rows, 3), np.concatenate([greater, lesser, gap])
    return sparse.csr_matrix((data, cells), shape=(len(gap), n))


def _inside(cells: LinkedCounts, then: LinkedCounts, where: Grid, changed: Grid, n: int) -> sparse.csr_matrix:
    now, old = cells.inside.tocoo(), then.inside.tocoo()
    new = changed[old.row] | changed[old.col]
    rows = np.concatenate([now.row, where[old.row[new]]])
    columns = np.concatenate([now.col, where[old.col[new]]])
    return sparse.csr_matrix((np.ones(len(rows), np.int8), (rows, columns)), shape=(n, n))
