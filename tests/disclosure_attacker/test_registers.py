"""The links hold in every register, and each that matters makes the attacker find what it found no more."""

from __future__ import annotations

import zlib

import pytest

from tests.disclosure_attacker import registers
from tests.disclosure_attacker.attacker import Attack, narrowed
from tests.disclosure_attacker.cells import Cell, PublicFacts, Published, rounded

DISTRICTS = registers.districts()


@pytest.mark.parametrize("seed", registers.seeds())
def test_the_links_hold_in_every_register(seed: int) -> None:
    """Were one wrong, the attacker would deceive himself; what links two releases is among them."""
    releases = registers.two_releases(seed)
    truth: dict[Cell, float] = {}
    for number, register in enumerate(releases):
        truth |= registers.true_counts(register.counts, number)
    public = PublicFacts(DISTRICTS, tuple(register.calendar for register in releases))
    assert Attack([Published(cell, 0, 10**6) for cell in truth], public, truth).contradictions() == []


def test_sizes_are_what_they_are_said_to_be() -> None:
    yearly = [len(registers.register(seed).children) / 2 for seed in (6, 11)]
    assert all(15 < many < 450 for many in yearly)


@pytest.mark.parametrize("base", [3, 5])
def test_rounding_each_count_by_itself_is_not_enough(base: int) -> None:
    """The years of regencies and the quarters of the province, each rounded by lot: the sums narrow some."""
    register = registers.register(3)
    truth = registers.true_counts(register.counts)
    plan = [cell for cell in truth if is_planned(cell)]
    published = [rounded(cell, round_by_lot(int(truth[cell]), base, cell), base) for cell in plan]
    public = PublicFacts(DISTRICTS, (register.calendar,))
    assert narrowed(published, public, {cell: truth[cell] for cell in plan}, exactly=False)


def is_planned(cell: Cell) -> bool:
    return not cell.breakdown and (cell.area == "62" or cell.period_kind == "year")


def round_by_lot(count: int, base: int, cell: Cell) -> int:
    below = count - count % base
    return below + base if hash_of(cell) < (count % base) / base else below


def hash_of(cell: Cell) -> float:
    return zlib.crc32("|".join(map(str, cell)).encode()) / 2**32
