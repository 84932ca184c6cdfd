"""Disclosure control: which published counts of people must not be shown, and the proof that they do not follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from indicators.disclosure.attacker import NEARLY, Attack, prove
from indicators.disclosure.earlier_releases import with_earlier
from indicators.disclosure.linked_counts import LARGEST, SMALLEST, LinkedCounts, Numbers
from indicators.disclosure.protection import Protection
from indicators.disclosure.public_cube import Cube
from indicators.disclosure.suppression import suppressed as protect_cells

__all__ = [
    "SettledProtection",
    "audit",
    "audit_cells",
    "protect",
    "protect_cells",
    "public_cells",
    "rows_to_hide",
    "settle",
    "settle_cells",
]

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


def protect(
    cube: Cube, published_before: Sequence[Protection] = (), complementary: bool = True
) -> Protection:
    """What the public may see of a cube: once per release. `published_before`: the releases that it has seen already
    (`protection.as_kept`), whose shown counts it keeps: what was hidden and has not changed stays hidden, and a count
    is not shown again where the difference to what was shown is 1–4.

    Without `complementary` only small counts are hidden, to show what that leaves open.
    """
    hidden = protect_cells(with_earlier(cube, published_before), complementary)
    return Protection(cube, hidden[: cube.counts.size].reshape(cube.counts.shape))


def audit(protection: Protection, published_before: Sequence[Protection] = ()) -> pd.DataFrame:
    """The counts of 1–4, and the differences to earlier releases, of which the public can tell more than that: measure,
    dimension, category, area, period ("" for a rest or a difference), value, least, most. None where it is safe."""
    cells = with_earlier(protection.cube, published_before)
    hidden = np.zeros(len(cells.values), bool)
    hidden[: protection.hidden.size] = protection.hidden.ravel()
    if cells.kept is not None:
        hidden[protection.hidden.size :] = cells.kept[protection.hidden.size :]
    return _named(protection.cube, audit_cells(cells, hidden))


def _named(cube: Cube, findings: pd.DataFrame) -> pd.DataFrame:
    names = [_name(cube, int(place)) for place in findings["cell"]]
    keys = pd.DataFrame(names, columns=["measure", "dimension", "category", "area", "period"])
    return keys.join(findings[["value", "least", "most"]])


class SettledProtection(NamedTuple):
    """What the public may see, what the audit still finds in it (rows of `audit`), and in how many turns more had to be
    hidden for that."""

    protection: Protection
    found: pd.DataFrame
    turns: int


def settle(cube: Cube, published_before: Sequence[Protection] = ()) -> SettledProtection:
    """`protect`, and where `audit` finds anything, more is hidden around it, as `settle_cells` does."""
    hidden, findings, turns = settle_cells(with_earlier(cube, published_before))
    protection = Protection(cube, hidden[: cube.counts.size].reshape(cube.counts.shape))
    return SettledProtection(protection, _named(cube, findings), turns)


def settle_cells(cells: LinkedCounts) -> tuple[Numbers, pd.DataFrame, int]:
    """Which counts to hide (n truth values), what the audit still finds then, and after how many turns.

    What `protect_cells` hides is chosen for little loss. Where earlier publications have left no cheap way, what stands
    beside a count that is found is hidden too, a link further each turn, until nothing is found or nothing is left.
    """
    hidden = protect_cells(cells)
    around, turns = np.zeros(len(hidden), bool), 0
    while len(findings := audit_cells(cells, hidden)):
        around[findings["cell"]] = True
        further = cells.beside(around)
        can = ~cells.told & ~cells.rest & (cells.values > 0)
        if (further == around).all() and not (can & around & ~hidden).any():
            break
        around, turns = further, turns + 1
        hidden = hidden | (can & around)
        hidden = hidden | cells.veiled(hidden)
    return hidden, findings, turns


def _name(cube: Cube, place: int) -> tuple[str, ...]:
    if place >= cube.counts.size:
        return ("",) * 5
    series, area, period = np.unravel_index(place, cube.counts.shape)
    return (*cube.series[series], cube.areas.codes[area], cube.periods[period].id)


def public_cells(protection: Protection, release: str = "") -> pd.DataFrame:
    """Everything counted of people that the public may have, a row each: release (if named), measure, period_kind,
    period, area_kind, area, dimension, category, value (NaN unless shown), status."""
    cells = protection.frame()
    if release:
        cells.insert(0, "release", release)
    return cells


def audit_cells(cells: LinkedCounts, hidden: Numbers, seed: int = 1) -> pd.DataFrame:
    """The small counts of which an attacker can tell more than that they are 1–4: cell, value, least, most.

    `hidden`: n truth values, however they were chosen. Bounds that follow link by link convict without a programme;
    tables found for many counts at once acquit; what is left has its range computed exactly.
    """
    hidden = hidden & (cells.values > 0)
    attack = Attack(cells, hidden)
    least, most = attack.outer()
    convicted = cells.small & _narrow(least, most)
    proof = prove(cells, hidden, excused=convicted, seed=seed)
    for place in np.flatnonzero(proof.open):
        least[place], most[place] = attack.exact(int(place))
    convicted |= proof.open & _narrow(least, most)
    places = np.flatnonzero(convicted)
    return pd.DataFrame(
        {"cell": places, "value": cells.values[places], "least": least[places], "most": most[places]}
    )


def _narrow(least: Numbers, most: Numbers) -> Numbers:
    """Whether a range leaves out any of 1–4."""
    return np.asarray((least > SMALLEST + NEARLY) | (most < LARGEST - NEARLY))
