"""Registers that differ only in what must not be seen give the public the same, byte for byte."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

import pytest

from data import geography
from data.store import Release, kept_files
from indicators.evaluation import Evaluation
from indicators.measurement.fact_arrays import FactArrays
from tests import families
from tests.disclosure_attacker import registers
from tests.disclosure_attacker.registers import CUT_OFF, Register
from tests.public_edition import protection_of
from tests.twins import records

RELEASE = Release("r", datetime(2026, 1, 20, tzinfo=UTC), CUT_OFF, "", 0, simulated=False)


def as_public(register: Register) -> Evaluation:
    """A register as the public gets it."""
    land = geography.geography()
    protection = protection_of(FactArrays(register.facts, land), register.cut_off, bytes(32))
    targets = kept_files.targets(kept_files.now()).assign(since="")
    return Evaluation(register.facts, land, targets, register.cut_off, protection)


# All of it opens every public page many times, for a quarter of a minute a register; a run draws one register and one
# reader's choice.
@families.family()
@pytest.mark.parametrize("seed", range(0, registers.REGISTERS, 7))
def test_in_which_month_of_a_quarter_a_report_came_is_seen_nowhere(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = registers.register(seed)
    moved = records.moved_within_quarters(register, seed)
    assert moved.counts != register.counts
    first, second = as_public(register), as_public(moved)
    assert records.differing(records.files(first, RELEASE), records.files(second, RELEASE)) == []
    every = records.CHOICES
    choices = every if families.is_whole() else Random(f"twins {seed} {families.seed()}").sample(every, 1)
    pages = [records.records(evaluation, RELEASE, choices, monkeypatch) for evaluation in (first, second)]
    assert len(pages[0]) == 8 * len(choices)
    assert records.differing(*pages) == []


def test_what_moves_within_a_quarter_moves_no_quarter() -> None:
    """The twins above are twins: their months differ, and nothing that is told does."""
    register = registers.register(6)
    moved = records.moved_within_quarters(register, 6)
    assert moved.counts != register.counts
    assert registers.true_counts(moved.counts) == registers.true_counts(register.counts)


def test_a_twin_by_figures_differs_in_its_counts() -> None:
    """Of figures rounded down to fives, a register with one victim fewer of a mark gives the same where it can."""
    register, mark = registers.register(6), ("victims_trauma_care", "")

    def rounded_down(of: Register) -> dict[object, int]:
        counts = registers.true_counts(of.counts, kinds=["year"])
        return {cell: figure for cell, count in counts.items() if (figure := int(count) // 5 * 5)}

    twin = next(records.alike_when_published(register, mark, rounded_down, 40))
    assert twin.counts != register.counts
    assert rounded_down(twin) == rounded_down(register)
