"""An attacker takes everything that the public gets and solves for what is hidden."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from indicators.disclosure.protect import audit, protect, public_cells
from indicators.disclosure.protection import Protection, as_kept
from indicators.disclosure.public_cube import Cube, cube_of
from tests import families
from tests.families import family
from tests.indicators.disclosure.attacker import Attacker, Key
from tests.indicators.disclosure.sparse_registers import CUT_OFF, PLACES, arrays, register

DISTRICTS = PLACES["electoral_district"].to_dict()
REGISTERS = 100
KEYS = ["measure", "dimension", "category", "area", "period"]


def cube(facts: pd.DataFrame) -> Cube:
    return cube_of(arrays(facts), CUT_OFF)


def truth(counted: Cube) -> dict[Key, float]:
    exact = Protection(counted, np.zeros(counted.counts.shape, bool)).frame()
    keys = exact[["measure", "dimension", "category", "area", "period"]].itertuples(index=False, name=None)
    return dict(zip(keys, exact["value"], strict=True))


def recovered(protection: Protection, enough: int = 10**9) -> int:
    return len(Attacker(public_cells(protection), DISTRICTS).recovered(truth(protection.cube), enough))


def test_nothing_small_is_recovered_from_sparse_registers() -> None:
    def is_safe(seed: int) -> None:
        assert recovered(protect(cube(register(seed)))) == 0

    families.hold("sparse registers", REGISTERS, is_safe)


def test_without_complementary_suppression_the_attacker_recovers() -> None:
    for seed in range(3):
        assert recovered(protect(cube(register(seed)), complementary=False), enough=1) == 1


@pytest.mark.parametrize("seed", range(3))
def test_the_audit_agrees_with_the_attacker(seed: int) -> None:
    counted = cube(register(seed))
    assert audit(protect(counted)).empty
    assert not audit(protect(counted, complementary=False)).empty


@pytest.mark.parametrize("seed", range(6))
def test_no_small_count_is_shown_and_a_zero_is_unless_it_lies_inside_a_hidden_count(seed: int) -> None:
    protection = protect(cube(register(seed)))
    cells = public_cells(protection)
    assert not cells["value"].between(1, 4).any()
    attacker = Attacker(cells, DISTRICTS)
    exact = truth(protection.cube)

    def inside(key: Key) -> bool:
        return any(whole in attacker.hidden or inside(whole) for whole in attacker.wholes(key))

    for key in attacker.hidden:
        assert exact[key] > 0 or inside(key), key


def test_the_order_of_rows_does_not_matter() -> None:
    facts = register(5)
    shuffled = facts.sample(frac=1, random_state=1).reset_index(drop=True)
    pd.testing.assert_frame_equal(public_cells(protect(cube(facts))), public_cells(protect(cube(shuffled))))


def test_what_is_kept_of_a_release_is_the_release() -> None:
    protection = protect(cube(register(2)))
    again = as_kept(protection.frame(exact=True), PLACES)
    pd.testing.assert_frame_equal(again.frame(), protection.frame())
    assert (again.cube.cells.links != protection.cube.cells.links).nnz == 0


def later(facts: pd.DataFrame, seed: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Two releases of a register: in the first some months of some regencies had not come yet."""
    lot = np.random.default_rng(seed)
    sent = facts[["month", "regency"]].drop_duplicates()
    late = set(sent[lot.random(len(sent)) < 0.15].itertuples(index=False, name=None))
    came = [pair not in late for pair in zip(facts["month"], facts["regency"], strict=True)]
    return facts[came].reset_index(drop=True), facts


@family()
@pytest.mark.parametrize("seed", range(8))
def test_two_releases_together_tell_no_more_than_one(seed: int) -> None:
    first, second = (cube(facts) for facts in later(register(seed), seed))
    before = protect(first)
    kept = as_kept(before.frame(exact=True), PLACES)
    after = protect(second, [kept])
    assert audit(after, [kept]).empty
    shown = [public_cells(protection).set_index(KEYS) for protection in (before, after)]
    exact = [truth(first), truth(second)]
    both = shown[0]["value"].dropna().index.intersection(shown[1]["value"].dropna().index)
    assert not any(1 <= abs(exact[0][key] - exact[1][key]) <= 4 for key in both)
    unchanged = [key for key in exact[1] if exact[0].get(key) == exact[1][key]]
    hidden = set(shown[0].index[shown[0]["status"] == "hidden"])
    assert all(shown[1].loc[key, "status"] == "hidden" for key in unchanged if key in hidden)


def test_two_releases_protected_each_for_itself_tell_differences() -> None:
    first, second = (cube(facts) for facts in later(register(1), 1))
    assert not audit(protect(second), [protect(first)]).empty
