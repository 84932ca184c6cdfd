"""What the public still gets of the demonstration register, by each way of protecting it. Prints; asserts no time.

python -m pytest bench/bench_disclosure.py -s
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import process_time

import numpy as np
import pytest
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

from data import demo, geography
from data.store import Store
from indicators.disclosure.linked_counts import LinkedCounts, Numbers
from indicators.disclosure.protect import audit, protect
from indicators.disclosure.public_cube import Cube, cube_of
from indicators.disclosure.utility import nhs_rounded
from indicators.measurement.fact_arrays import FactArrays

TODAY = date(2026, 11, 21)
BASE = 5


@pytest.fixture(scope="module")
def cube(tmp_path_factory: pytest.TempPathFactory) -> Cube:
    store = Store(Path(tmp_path_factory.mktemp("disclosure")))
    release = demo.build(store, TODAY)
    arrays = FactArrays(store.facts(release.id), geography.geography())
    return cube_of(arrays, store.release(release.id).cut_off)


def shares(name: str, cube: Cube, shown: Numbers) -> None:
    """The share of counts above 0 that are shown exactly, by kind of area and period."""
    there, kinds = cube.counts > 0, np.array(cube.areas.kinds)
    spans = np.array([one.kind for one in cube.periods])
    print(f"\n{name}: {100 * (shown & there).sum() / there.sum():.1f} % of {there.sum()} counts above 0")
    for kind in dict.fromkeys(kinds):
        for span in ("quarter", "year"):
            chosen = (kinds == kind)[:, None] & (spans == span)
            whole = there & chosen
            print(f"  {kind} {span}: {(shown & whole).sum()} of {whole.sum()}")


def test_suppression(cube: Cube) -> None:
    small = cube.cells.small[: cube.counts.size].reshape(cube.counts.shape)
    shares("primary suppression alone", cube, ~small)
    start = process_time()
    protection = protect(cube)
    print(f"\nprotected in {process_time() - start:.1f} s of processor time")
    shares("complementary suppression", cube, ~protection.hidden)
    zeros = (cube.values == 0) & ~np.isnan(cube.values)
    print(f"  zeros shown: {(zeros & ~protection.hidden).sum()} of {zeros.sum()}")
    for name, one in (("primary alone", protect(cube, complementary=False)), ("complementary", protection)):
        start = process_time()
        told = audit(one)
        print(f"{name}: {len(told)} counts of 1-4 narrower than 1-4 ({process_time() - start:.1f} s)")


def controlled(cells: LinkedCounts, seconds: float = 120) -> Numbers | None:
    """Multiples of 5 that keep every sum, as near the counts as can be; None if none is found in time."""
    alive = np.flatnonzero((cells.values > 0) & ~cells.rest)
    whole = cells.links[np.asarray((abs(cells.links) @ cells.rest.astype(float)) == 0)][:, alive]
    whole = whole[np.diff(whole.indptr) > 0]
    many = len(alive)
    values = cells.values[alive]
    off = sparse.identity(many)
    links = sparse.vstack(
        [
            sparse.hstack([whole, sparse.csr_matrix((whole.shape[0], many))]),
            sparse.hstack([BASE * off, -off]),
            sparse.hstack([BASE * off, off]),
        ]
    )
    found = milp(
        np.r_[np.zeros(many), np.ones(many)],
        constraints=LinearConstraint(
            links.tocsr(),
            np.r_[np.zeros(whole.shape[0]), np.full(many, -np.inf), values],
            np.r_[np.zeros(whole.shape[0]), values, np.full(many, np.inf)],
        ),
        integrality=np.r_[np.ones(many), np.zeros(many)],
        bounds=Bounds(0, np.inf),
        options={"time_limit": seconds, "mip_rel_gap": 0.02},
    )
    if found.x is None:
        return None
    rounded = np.zeros(len(cells.values))
    rounded[alive] = BASE * np.round(found.x[:many])
    return rounded


def errors(name: str, cube: Cube, rounded: Numbers) -> None:
    """How far rounded counts lie off, over counts above 0."""
    counts = cube.counts.ravel()
    there = counts > 0
    off = np.abs(rounded[: counts.size] - counts)[there]
    print(
        f"\n{name}: {100 * (off == 0).mean():.1f} % exact, off by {off.mean():.2f} on average, "
        f"by half of the count or more in {100 * (off >= counts[there] / 2).mean():.1f} %, "
        f"shown as 0 in {100 * (rounded[: counts.size][there] == 0).mean():.1f} %"
    )


def test_rounding(cube: Cube) -> None:
    cells = cube.cells
    whole = nhs_rounded(cells.values)
    errors("NHS-style rounding", cube, whole)
    broken = np.abs(cells.links @ np.where(cells.rest, cells.values, whole))
    sums = np.asarray((abs(cells.links) @ cells.rest.astype(float)) == 0) & (
        np.asarray(abs(cells.links) @ cells.values) > 0
    )
    print(f"  sums that no longer add up: {100 * (broken[sums] > 0).mean():.1f} %")
    rounded = controlled(cells)
    if rounded is None:
        print("\ncontrolled rounding to base 5: no solution found in time")
    else:
        errors("controlled rounding to base 5", cube, rounded)
