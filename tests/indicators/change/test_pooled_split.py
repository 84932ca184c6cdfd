"""The split of a pooled value's change, recomputed in fractions, and its identities by property."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.change.pooled_split import pooled_split
from tests.families import examples

Counts = dict[str, tuple[int, int]]
REGENCIES = ("A", "B", "C", "D")


@st.composite
def sides(draw: st.DrawFn) -> Counts:
    """Some regencies with a part of a whole; wholes of 0 among them."""
    counts = {}
    for regency in draw(st.lists(st.sampled_from(REGENCIES), unique=True)):
        whole = draw(st.integers(0, 30))
        counts[regency] = (draw(st.integers(0, whole)), whole)
    return counts


def pooled(side: Counts) -> Fraction:
    return Fraction(sum(part for part, _ in side.values()), sum(whole for _, whole in side.values()))


def in_fractions(before: Counts, now: Counts) -> dict[tuple[str, str], Fraction]:
    """Kitagawa's components over the regencies counted on both sides, the second way: standardised, as Das Gupta writes
    it. The own part of one regency is what the whole would move by if its rate alone moved, by the mean shares."""
    both = sorted(name for name in before if before[name][1] and now.get(name, (0, 0))[1])
    then, today = ({name: side[name] for name in both} for side in (before, now))
    parts: dict[tuple[str, str], Fraction] = {}
    if both:
        wholes = [sum(side[name][1] for name in both) for side in (then, today)]
        for name in both:
            rates = [Fraction(*side[name]) for side in (then, today)]
            standard = sum(
                Fraction(side[name][1], whole) for side, whole in zip((then, today), wholes, strict=True)
            )
            parts[name, "value"] = standard / 2 * (rates[1] - rates[0])
        moved = sum(parts.values())
        # The rest of what the same regencies moved is the mix.
        parts["", "mix"] = pooled(today) - pooled(then) - moved
    levels = [pooled(then), pooled(today)] if both else [(pooled(before) + pooled(now)) / 2] * 2
    for name in sorted({*before, *now} - {*both}):
        amounts = [
            (Fraction(part) - level * whole) / sum(of for _, of in side.values())
            for side, level in zip((before, now), levels, strict=True)
            for part, whole in [side.get(name, (0, 0))]
        ]
        parts[name, "composition"] = amounts[1] - amounts[0]
    return parts


def counted(side: Counts) -> bool:
    return sum(whole for _, whole in side.values()) > 0


@examples(300)
@given(sides(), sides())
def test_the_parts_are_those_worked_in_fractions_and_sum_to_the_change(before: Counts, now: Counts) -> None:
    parts = {(name, effect): amount for name, effect, amount in pooled_split(before, now)}
    if not (counted(before) and counted(now)):
        assert parts == {}
        return
    wanted = in_fractions(before, now)
    assert sum(wanted.values()) == pooled(now) - pooled(before)
    assert sum(parts.values()) == pytest.approx(float(pooled(now) - pooled(before)), abs=1e-12)
    for place in {*wanted, *parts}:
        assert parts.get(place, 0.0) == pytest.approx(float(wanted.get(place, 0)), abs=1e-12)


@examples(200)
@given(sides(), sides())
def test_swapped_sides_turn_every_sign(before: Counts, now: Counts) -> None:
    there = {part[:2]: part[2] for part in pooled_split(before, now)}
    back = {part[:2]: part[2] for part in pooled_split(now, before)}
    assert there.keys() == back.keys()
    for place, amount in there.items():
        assert back[place] == pytest.approx(-amount, abs=1e-12)


@examples(200)
@given(sides(), st.dictionaries(st.sampled_from(REGENCIES), st.integers(1, 9), min_size=4, max_size=4))
def test_sizes_alone_move_nobody(before: Counts, times: dict[str, int]) -> None:
    """Each regency any number of times as large, at the same rate: every own part is 0, to the last digit."""
    now = {name: (times[name] * part, times[name] * whole) for name, (part, whole) in before.items()}
    assert all(amount == 0 for _, effect, amount in pooled_split(before, now) if effect == "value")


@examples(200)
@given(sides(), sides())
def test_an_own_part_goes_the_way_of_its_rate(before: Counts, now: Counts) -> None:
    for name, effect, amount in pooled_split(before, now):
        if effect == "value":
            rise = Fraction(*now[name]) - Fraction(*before[name])
            assert amount * float(rise) >= 0
