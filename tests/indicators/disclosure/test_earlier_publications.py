"""Two publications together narrow no small count: neither what is, nor what it was before it changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np
import pandas as pd
import pytest

from indicators.disclosure.controlled import Known, Rounded, ToRound, controlled
from indicators.disclosure.earlier_publications import Earlier, as_told, beside
from indicators.disclosure.known_links import Links
from indicators.disclosure.rounding import UNTOLD, possible

# A whole of two shares: the first share rises from 1 to 9, the other stays at 2.
BEFORE, AFTER = (3, 1, 2), (11, 9, 2)


def asked(counts: Sequence[int]) -> ToRound:
    every = np.ones(len(counts), bool)
    links = Links.of(3, sums=[(0, (1, 2))])
    return ToRound(["whole", "first", "other"], np.array(counts), links, every, every, ~every)


def published(figures: Sequence[int], counts: Sequence[int] = BEFORE) -> Earlier:
    low, high = possible(np.array(figures))
    return Earlier(asked(counts), Known(low, high, np.zeros(3, int)))


def possible_tables(before: Earlier, after: Rounded) -> np.ndarray:
    """The first share as it was and as it is, and the other, of which it is known that it has not changed."""
    ends = [*zip(before.told.low, before.told.high, strict=True)]
    now = [*zip(*possible(after.figures[:3]), strict=True)]
    return np.array(
        [
            (was, now_is, other)
            for was, now_is, other in product(range(10), range(30), range(10))
            if was <= now_is
            and all(
                low <= count <= high
                for count, (low, high) in zip((was + other, was, other), ends, strict=True)
            )
            and all(
                low <= count <= high
                for count, (low, high) in zip((now_is + other, now_is, other), now, strict=True)
            )
        ]
    )


def are_safe(tables: np.ndarray) -> bool:
    values = [set(tables[:, at].tolist()) for at in range(3)] + [set((tables[:, 0] + tables[:, 2]).tolist())]
    return all(not counts & {1, 2, 3, 4} or {1, 2, 3, 4} <= counts for counts in values)


def test_what_a_count_had_been_is_not_narrowed_by_what_is_told_later() -> None:
    """The whole was told as 0, so each share was 0–4. Were the other now told as 5, it were 1–4, and the first had been
    3 at most. Of forty secrets no one says so; without the links of before, some do."""
    before, unsafe = published((0, 0, 0)), 0
    for seed in range(40):
        secret = seed.to_bytes(32, "big")
        together = controlled(secret, *beside(asked(AFTER), [before]))
        assert not together.open.any()
        assert are_safe(possible_tables(before, together)), together.figures
        unchanged = Known(np.array([0.0, 0, 0]), np.array([np.inf, np.inf, 4]), np.zeros(3, int))
        unsafe += not are_safe(possible_tables(before, controlled(secret, asked(AFTER), unchanged)))
    assert unsafe > 5


def test_what_has_not_changed_is_one_count_and_what_has_risen_is_known_to_have() -> None:
    """Five counts: three of now, and the whole and the first share as they were, each at most what it is now."""
    joint, known = beside(asked(AFTER), [published((5, 0, 0))])
    assert joint.counts.tolist() == [*AFTER, 3, 1]
    assert joint.names == ["whole", "first", "other", "whole", "first"]
    assert joint.may_be_told.tolist() == [True] * 3 + [False] * 2
    assert known.high.tolist() == [np.inf, np.inf, 4, 9, 4]
    rows = {tuple(row) for row in joint.links.matrix.toarray().tolist()}
    was_sum = (0, 0, -1, 1, -1)
    assert {was_sum, tuple(-factor for factor in was_sum), (-1, 0, 0, 1, 0), (0, -1, 0, 0, 1)} < rows
    assert joint.links.hold(joint.counts).all()
    third, _ = beside(asked(AFTER), [published((5, 0, 0)), published((5, 5, 0), (4, 2, 2))])
    assert third.counts.tolist() == [*AFTER, 4, 2, 3, 1]


def test_where_no_lots_can_help_it_is_said_before_any_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole had been shown as 3: each share of it is 3 at most, whatever is told now."""
    shown = pd.DataFrame({"name": ["whole"], "count": [3], "low": [3], "high": [3], "turn": [0]})
    before = as_told(asked(BEFORE), shown)
    assert (before.told.low.tolist(), before.told.high.tolist()) == ([3, 0, 0], [3, np.inf, np.inf])
    monkeypatch.setattr("indicators.disclosure.controlled._Drawing", None)
    refused = controlled(bytes(32), *beside(asked(AFTER), [before]))
    assert refused.open.tolist() == [False, False, True, True, True]
    assert (refused.figures == UNTOLD).all()
