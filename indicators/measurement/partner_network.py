"""Networks of agencies as their links: how dense they are, how far they hang on one member, and on which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Links = NDArray[Any]

_HALF = 50.0


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


def strengths(nodes: Sequence[str], links: pd.DataFrame) -> pd.Series:
    """How many meetings each node had, summed over those it met (its strength), most first; equal ones as given.

    `links`: one, other, activities. Barrat et al. (2004), PNAS 101: 3747–3752, equation 2. Nodes of links that are
    not among `nodes` follow them.
    """
    ends = pd.concat([links.set_index(end)["activities"] for end in ("one", "other")])
    sums = ends.groupby(level=0).sum()
    named = list(dict.fromkeys([*nodes, *sorted(sums.index)]))
    return sums.reindex(named, fill_value=0).sort_values(ascending=False, kind="stable")


def middle(met: pd.Series) -> str:
    """The node that stands in the middle: the one of the greatest strength; "" where several share it or none met."""
    if met.empty or met.iloc[0] <= 0 or (met == met.iloc[0]).sum() > 1:
        return ""
    return str(met.index[0])


def government_dominates(led: pd.Series) -> bool:
    """Whether government leads more than half of the joint activities by more than chance.

    `led`: the result row of `government_led`, with its Wilson interval in percent. A half is the border since beyond it
    all other partners together lead less than government alone.
    """
    return bool(led["lower"] > _HALF)


def _enough(links: Links) -> int:
    if len(links) < 3:
        raise ValueError("a network needs at least three nodes")
    return len(links)
