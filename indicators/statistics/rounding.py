"""Rounding half-up for grades and classes: in decimals, so that a float's last digit decides nothing."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal


def half_up(value: float, places: int) -> Decimal:
    """The value rounded half-up to `places` decimals (at most 6): 90.5 → 91 and 76.605 → 76.61.

    A computed 76.605 may sit in memory as 76.60499999999999. The value is therefore read at nine decimals
    first, which is finer than any two results of whole counts can differ and coarser than the float's error.
    """
    return Decimal(f"{value:.9f}").quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
