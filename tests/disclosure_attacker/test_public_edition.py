"""What the product publishes of sparse registers, attacked: one release, and two with late months and a correction."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
import pytest

from briefing.public_figures import Counts
from data import geography
from indicators.disclosure.earlier_publications import Earlier, as_told
from indicators.disclosure.rounding import BASE
from indicators.measurement.fact_arrays import FactArrays
from tests import families
from tests.disclosure_attacker import registers
from tests.disclosure_attacker.attacker import Attack, Narrowed
from tests.disclosure_attacker.cells import Cell, PublicFacts, Published
from tests.disclosure_attacker.published_edition import of_plan
from tests.disclosure_attacker.registers import Register

SECRET = hashlib.sha256(b"a secret of a test").digest()
DISTRICTS = registers.districts()
# Of processor time, for the search after whole numbers in one register.
SECONDS = 30.0 if families.is_whole() else 5.0
# Of the counts that are asked for, the share of which that search may leave it open whether they are narrowed.
MOST_UNDECIDED = 0.6 if families.is_whole() else 0.9


class Release(NamedTuple):
    """What was published of a register, the counts it is of, and what is kept for the next publication."""

    register: Register
    published: list[Published]
    truth: dict[Cell, float]
    kept: Earlier


def publish(register: Register, number: int = 0, before: tuple[Earlier, ...] = ()) -> Release:
    counts = Counts.of(FactArrays(register.facts, geography.geography()), register.cut_off)
    rounded = counts.rounded(SECRET, before)
    assert not rounded.open.any(), "refused"
    told = np.flatnonzero(counts.public.told)
    cells, exact, figures = (
        [counts.public.cells[at] for at in told],
        counts.public.counts[told],
        rounded.figures[told],
    )
    kept = {"name": [cell.name for cell in cells], "count": exact, "figure": figures, "turn": rounded.turns[told],
            "low": rounded.low[told], "high": rounded.high[told]}  # fmt: skip
    earlier = as_told(counts.asked, pd.DataFrame(kept))
    return Release(register, *of_plan(cells, figures, exact, BASE, number), earlier)


def attack(*releases: Release, without: tuple[str, ...] = ()) -> Attack:
    """What is published of all releases together; asked for are all counts, also those that nobody publishes."""
    published = [cell for release in releases for cell in release.published]
    truth: dict[Cell, float] = {}
    for number, release in enumerate(releases):
        truth |= registers.true_counts(release.register.counts, number) | release.truth
    public = PublicFacts(DISTRICTS, tuple(release.register.calendar for release in releases))
    return Attack(published, public, truth, without, _Behind(truth, releases), in_all=SECONDS)


class _Behind:
    """Every count behind what was published: what the register holds, where the truth does not say."""

    def __init__(self, truth: dict[Cell, float], releases: Sequence[Release]) -> None:
        self.truth = truth
        self.counted = [registers.Counted(release.register.counts) for release in releases]

    def get(self, cell: Cell, otherwise: float = 0.0) -> float:
        if cell in self.truth or ":" in cell.measure:
            return self.truth.get(cell, otherwise)
        return self.counted[cell.release].get(cell, otherwise)


def but_at_least_two_open(narrowed: list[Narrowed]) -> list[Narrowed]:
    """Without the one thing that is accepted: of reports still open, a rest that nobody is told, it may be known that
    they are two at least (docs/threats.md)."""
    return [count for count in narrowed if count.cell.measure != "reports_open" or count.high < 4]


def faults(attack: Attack, exactly: bool) -> list[Narrowed]:
    """The counts that are narrowed. What can neither be shown to be so nor to be wide is none, and not much."""
    narrowed = but_at_least_two_open(attack.narrowed(exactly))
    settled = [count for count in narrowed if count.settled]
    assert len(narrowed) - len(settled) < MOST_UNDECIDED * len(attack.targets)
    return settled


@pytest.mark.parametrize("seed", registers.seeds())
def test_no_small_count_of_a_sparse_register_is_narrowed(seed: int) -> None:
    assert faults(attack(publish(registers.register(seed))), exactly=False) == []


@pytest.mark.parametrize("seed", registers.seeds())
def test_two_releases_together_narrow_none_of_either(seed: int) -> None:
    """Neither of the newest nor of what the counts of the earlier one had been, also where they have changed since; in
    whole numbers, as far as the search gets in its time."""
    first, second = registers.two_releases(seed)
    before = publish(first)
    after = publish(second, 1, (before.kept,))
    assert faults(attack(before, after), exactly=True) == []
