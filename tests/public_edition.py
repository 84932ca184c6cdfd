"""The public figures of facts by themselves, without a store."""

from __future__ import annotations

from datetime import date

from briefing.public_figures import Counts
from indicators.disclosure.protection import Protection
from indicators.measurement.fact_arrays import FactArrays


def protection_of(arrays: FactArrays, cut_off: date, secret: bytes) -> Protection:
    """The public figures of facts of which nothing was published before. Raises ValueError where the public could
    narrow a small count."""
    counts = Counts.of(arrays, cut_off)
    rounded = counts.rounded(secret)
    if rounded.open.any():
        raise ValueError(f"{int(rounded.open.sum())} small counts could be narrowed")
    return counts.protection(rounded, arrays, cut_off)
