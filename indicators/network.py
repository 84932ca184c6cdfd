"""Networks of agencies as their links: how dense they are, and how far they hang on one member."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Links = NDArray[Any]


def degrees(pairs: Sequence[tuple[str, str]], nodes: Sequence[str]) -> Links:
    """How many of these distinct links end at each node; KeyError for a link to a node that is not named."""
    places = {node: place for place, node in enumerate(nodes)}
    ends = [places[end] for pair in {frozenset(pair) for pair in pairs} for end in pair]
    return np.bincount(np.array(ends, dtype=int), minlength=len(nodes))


def density(links: Links) -> float:
    """2m ÷ (n (n − 1)) of a network given by its nodes' degrees: the share of possible links that are there.

    Wasserman & Faust (1994), Social Network Analysis, ch. 4.3. Raises ValueError with fewer than three nodes.
    """
    nodes = _enough(links)
    return float(links.sum() / (nodes * (nodes - 1)))


def centralisation(links: Links) -> float:
    """Σ (max d − d) ÷ ((n − 1)(n − 2)) over the nodes' degrees d: 1 for a star, 0 where all are alike.

    Freeman (1978), Social Networks 1: 215–239. Raises ValueError with fewer than three nodes.
    """
    nodes = _enough(links)
    return float(unevenness(links) / ((nodes - 1) * (nodes - 2)))


def unevenness(links: Links) -> Links:
    """Σ (max d − d) over the last axis, the numerator of `centralisation`."""
    return np.asarray((links.max(axis=-1, keepdims=True) - links).sum(axis=-1))


def _enough(links: Links) -> int:
    if len(links) < 3:
        raise ValueError("a network needs at least three nodes")
    return len(links)
