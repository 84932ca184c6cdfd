"""Successive releases of one register: what they tell together, asked by the attacker and by the audit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.periods import parse
from indicators.definition import AREA_KINDS
from indicators.disclosure import protect as disclosure
from indicators.disclosure.earlier_releases import with_earlier
from indicators.disclosure.linked_counts import LinkedCounts
from indicators.disclosure.protect import (
    audit_cells,
    protect,
    protect_cells,
    public_cells,
    settle,
    settle_cells,
)
from indicators.disclosure.protection import Protection, as_kept
from indicators.disclosure.public_cube import Cube, Series
from indicators.measurement.measure import Areas
from tests.families import examples, family
from tests.indicators.disclosure.attacker import Attacker
from tests.indicators.disclosure.attacker_of_two import AttackerOfTwo
from tests.indicators.disclosure.sparse_registers import PLACES, register
from tests.indicators.disclosure.test_attack import DISTRICTS, cube, later, truth
from tests.indicators.disclosure.two_way_tables import table

Two = tuple[pd.DataFrame, pd.DataFrame]


def a_new_month(seed: int) -> Two:
    facts = register(seed)
    return facts[facts["month"] < facts["month"].max()], facts


def late_submissions(seed: int) -> Two:
    return later(register(seed), seed)


def a_late_office(seed: int) -> Two:
    facts = register(seed)
    return facts[(facts["regency"] != "62.03") | (facts["month"] < "2025-10")], facts


def a_correction(seed: int) -> Two:
    """One month of one regency sent anew, with other counts."""
    facts, other = register(seed), register(seed + 1000)
    months = sorted(set(facts["month"]) & set(other["month"]))
    old, new = (
        (rows["regency"] == "62.02") & (rows["month"] == months[len(months) // 2]) for rows in (facts, other)
    )
    return facts, pd.concat([facts[~old], other[new]], ignore_index=True)


def kept(protection: Protection) -> Protection:
    return as_kept(protection.frame(exact=True), PLACES)


def together(cubes: tuple[Cube, Cube], protections: tuple[Protection, Protection]) -> AttackerOfTwo:
    first, second = (Attacker(public_cells(protection), DISTRICTS) for protection in protections)
    return AttackerOfTwo((first, second), (truth(cubes[0]), truth(cubes[1])))


@family("happens")
@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("happens", [a_new_month, late_submissions, a_late_office, a_correction])
def test_nothing_small_is_recovered_from_two_releases(happens: Callable[[int], Two], seed: int) -> None:
    """Neither a count of 1–4 of either, nor what a count grew or fell by."""
    first, second = (cube(facts) for facts in happens(seed))
    before = settle(first)
    after = settle(second, [kept(before.protection)])
    assert before.found.empty
    assert after.found.empty
    assert together((first, second), (before.protection, after.protection)).recovered() == []


def test_two_releases_protected_each_for_itself_are_solved() -> None:
    first, second = (cube(facts) for facts in late_submissions(1))
    apart = protect(first), protect(second)
    assert len(together((first, second), apart).recovered(enough=3)) >= 3


def test_three_releases_are_safe_two_by_two() -> None:
    facts = register(3)
    cubes = [cube(facts[facts["month"] <= last]) for last in ("2025-08", "2025-10", "2025-12")]
    shown: list[Protection] = []
    for counted in cubes:
        made = settle(counted, [kept(old) for old in shown])
        assert made.found.empty
        shown.append(made.protection)
    for old, new in ((0, 2), (1, 2)):
        assert together((cubes[old], cubes[new]), (shown[old], shown[new])).recovered() == []


# --- more is hidden where it is needed


@examples(25)
@given(st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=2, max_size=4))
def test_hiding_around_what_is_found_makes_it_safe_by_itself(rows: list[list[int]]) -> None:
    """Begun with nothing but the small counts, it ends where the audit finds nothing."""
    cells, _ = table(rows)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(
            disclosure, "protect_cells", lambda counts: protect_cells(counts, complementary=False)
        )
        hidden, recovered, turns = settle_cells(cells)
    assert recovered.empty
    assert audit_cells(cells, hidden).empty
    assert (turns > 0) == bool(len(audit_cells(cells, protect_cells(cells, complementary=False))))


def test_what_was_shown_for_good_cannot_be_made_safe() -> None:
    """10 = 3 + 7: 10 and 7 stand in an earlier release, so that 3 follows whatever is done."""
    cells = replace(LinkedCounts.of([10, 3, 7], [(0, [1, 2])]), fixed=np.array([True, False, True]))
    hidden, recovered, turns = settle_cells(cells)
    assert recovered[["cell", "value", "least", "most"]].to_numpy().tolist() == [[1, 3, 3, 3]]
    assert hidden.tolist() == [False, True, False]
    assert turns <= 1


def test_a_link_away_is_enough_where_the_neighbour_may_be_hidden() -> None:
    """10 = 3 + 7 and 15 = 7 + 8: with 7 hidden for 3, and 8 for 7, the 3 may be 1 to 9."""
    cells = LinkedCounts.of([10, 3, 7, 15, 8], [(0, [1, 2]), (3, [2, 4])])
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(
            disclosure, "protect_cells", lambda counts: protect_cells(counts, complementary=False)
        )
        hidden, recovered, turns = settle_cells(cells)
    assert recovered.empty
    assert hidden[[0, 1, 2]].all()
    assert turns == 1


# --- the two releases as one system, by hand


def small_cube(first: float, second: float, third: float) -> Cube:
    """One count, of three regencies in two districts, in one quarter and its year."""
    areas = Areas.of(PLACES, AREA_KINDS)
    counts = dict(zip(PLACES.index, (first, second, third), strict=True))
    regencies = [
        float(counts[code]) for code, kind in zip(areas.codes, areas.kinds, strict=True) if kind == "regency"
    ]
    sums = np.array([np.array(regencies)[inside].sum() for inside in areas.regencies])
    values = np.repeat(sums[None, :, None], 2, axis=2)
    periods = (parse("2025-Q1"), parse("2025"))
    return Cube((Series("reports_withdrawn"),), areas, periods, values, np.zeros(values.shape, bool))


def everything_shown(counted: Cube) -> Protection:
    return Protection(counted, np.zeros(counted.counts.shape, bool))


def test_three_more_reports_hide_the_regency_its_district_and_the_province() -> None:
    """10 + 20 | 30 = 60 were shown; now 13 + 20 | 30 = 63. Shown again, 13, 33 or 63 would say: three came since."""
    old, new = small_cube(10, 20, 30), small_cube(13, 20, 30)
    assert protect(new).hidden.sum() == 0
    after = settle(new, [everything_shown(old)])
    assert after.found.empty
    places = {area: bool(after.protection.hidden[0, at].all()) for area, at in new.area_place.items()}
    assert places == {"62": True, "one": True, "two": False, "62.01": True, "62.02": False, "62.03": False}


def test_the_joined_system_has_the_old_counts_that_changed_and_their_changes() -> None:
    """Of six areas × two periods three areas changed: 6 old counts, and 6 changes by 3, all of them small."""
    old, new = small_cube(10, 20, 30), small_cube(13, 20, 30)
    cells = with_earlier(new, [everything_shown(old)])
    assert len(cells.values) == 12 + 6 + 6
    assert cells.values[18:].tolist() == [3.0] * 6
    assert cells.small[18:].all()
    assert cells.rest[18:].all()
    assert cells.told[:18].sum() == 6 + 6
    assert np.abs(cells.links @ cells.values).max() == 0


def test_twenty_more_reports_may_be_told() -> None:
    after = settle(small_cube(30, 20, 30), [everything_shown(small_cube(10, 20, 30))])
    assert after.found.empty
    assert not after.protection.hidden.any()


def test_what_was_hidden_and_has_not_changed_stays_hidden() -> None:
    """3 + 20 hid both regencies of the district. The third has sent 40 more: nothing changes for the two."""
    old, new = small_cube(3, 20, 30), small_cube(3, 20, 70)
    before = settle(old).protection
    after = settle(new, [before]).protection
    for area in ("62.01", "62.02"):
        assert before.hidden[0, old.area_place[area]].all()
        assert after.hidden[0, new.area_place[area]].all()
