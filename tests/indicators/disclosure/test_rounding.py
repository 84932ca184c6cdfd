"""Rounding by lot: unbiased over secrets, the same answer to the same question, and 1–4 under either answer."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.disclosure.rounding import BASE, UNTOLD, UNTOLD_BY_LOT, possible, rounded, untold

SECRET = bytes(range(32))


def lots(count: int, secret: bytes, name: str = "cell") -> int:
    return int(rounded(secret, [name], np.array([count]), np.array([0]))[0])


@pytest.mark.parametrize("count", range(11))
def test_the_mean_over_secrets_is_the_count(count: int) -> None:
    """Of 4,000 secrets the mean lies within 4 standard errors: √(f (1 − f)) × 5 ÷ √4000 is at most 0.04."""
    secrets = [hashlib.sha256(str(number).encode()).digest() for number in range(4_000)]
    figures = [lots(count, secret) for secret in secrets]
    assert np.mean(figures) == pytest.approx(count, abs=0.16)
    assert set(figures) <= {count // BASE * BASE, -(-count // BASE) * BASE}


@given(st.integers(0, 10_000), st.binary(min_size=32, max_size=32), st.text(max_size=20))
def test_a_figure_is_a_multiple_less_than_five_away_and_always_the_same(
    count: int, secret: bytes, name: str
) -> None:
    figure = lots(count, secret, name)
    assert figure % BASE == 0
    assert abs(figure - count) < BASE
    assert figure == lots(count, secret, name)


def test_another_cell_count_or_turn_is_another_lot() -> None:
    names = [f"cell {number}" for number in range(400)]
    twos = rounded(SECRET, names, np.full(400, 2), np.zeros(400, int))
    again = rounded(SECRET, names, np.full(400, 2), np.ones(400, int))
    assert 0.3 < (twos == BASE).mean() < 0.5
    assert 0.3 < (twos != again).mean() < 0.65


def test_every_answer_to_a_small_count_is_an_answer_to_all_small_counts() -> None:
    """0 may stand for 0–4 and 5 for 1–9; with a base of 3, 3 would stand for 1–5 and 0 for 0–2 only."""
    low, high = possible(np.array([0, 5, 10, UNTOLD]))
    assert list(zip(low, high, strict=True)) == [(0, 4), (1, 9), (6, 14), (0, np.inf)]


def test_a_few_are_untold_by_lot_alone() -> None:
    names = [f"cell {number}" for number in range(20_000)]
    assert untold(SECRET, names, np.full(20_000, UNTOLD_BY_LOT)).mean() == pytest.approx(0.01, abs=0.004)
    assert not untold(SECRET, names, np.zeros(20_000)).any()


def test_a_short_secret_and_a_negative_count_are_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        lots(3, b"short")
    with pytest.raises(ValueError, match="negative"):
        lots(-1, SECRET)
