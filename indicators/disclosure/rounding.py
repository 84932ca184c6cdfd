"""Rounding of counts to a multiple of BASE, up or down by a lot that only the holder of the secret can draw."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

# With 5 either answer leaves every count of 1–4 possible: 0 may stand for 0–4, and 5 for 1–9. With 3 it would not.
BASE = 5
SMALLEST, LARGEST = 1, BASE - 1
SECRET_BYTES = 32
# What stands for a figure that is not told, and how often that is so by lot alone: of any, and of those of most use.
UNTOLD = -1
UNTOLD_BY_LOT, SELDOM_UNTOLD = 0.01, 0.0001


def rounded(secret: bytes, names: Sequence[str], counts: Numbers, turns: Numbers) -> Numbers:
    """Each count at a multiple of BASE beside it: the upper one with probability (count mod BASE) ÷ BASE, so that the
    mean over lots is the count itself. The same cell, count and turn always get the same answer.

    `names`: what tells a cell from all others; `turns`: how often its lot was drawn again. All of one length n; n
    multiples come back. Raises ValueError for a secret that is too short, and for counts below 0.

    Unbiased random rounding: Statistics Canada since 1971; keyed like the cell key method of the Australian Bureau of
    Statistics (Fraser & Wooton 2005), so that asking again averages nothing out.
    """
    if len(secret) < SECRET_BYTES:
        raise ValueError(f"a secret has {SECRET_BYTES} bytes")
    if (counts < 0).any():
        raise ValueError("a count cannot be negative")
    below, rest = counts // BASE * BASE, counts % BASE
    asked = np.flatnonzero(rest)
    lots = np.zeros(len(counts))
    lots[asked] = [_lot(secret, f"{names[at]}|{counts[at]}|{turns[at]}") for at in asked.tolist()]
    return np.asarray(below + BASE * ((rest > 0) & (lots < rest / BASE)), dtype=np.int64)


def untold(secret: bytes, names: Sequence[str], shares: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which figures are not told by lot, so that one which is not told says nothing of its count; `shares`: how often
    that is so of each."""
    lots = (_lot(secret, f"{name}|untold") for name in names)
    return np.array([lot < share for lot, share in zip(lots, shares, strict=True)], dtype=bool)


def possible(figures: Numbers) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The least and the most count that may stand behind each figure: of one that is not told anything."""
    told = figures != UNTOLD
    return np.where(told, np.maximum(figures - LARGEST, 0), 0.0), np.where(told, figures + LARGEST, np.inf)


def _lot(secret: bytes, message: str) -> float:
    """A number from 0 up to 1 that nobody can foretell without the secret."""
    digest = hashlib.blake2b(message.encode(), key=secret, digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64


def seed_of(secret: bytes, names: Sequence[str]) -> bytes:
    """A seed that the same secret and cells always give."""
    return hashlib.blake2b("|".join(names).encode(), key=secret, digest_size=16).digest()
