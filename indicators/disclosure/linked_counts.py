"""Counts that are published side by side, and the links by which some of them follow from others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Numbers = NDArray[Any]

SMALLEST, LARGEST = 1, 4


@dataclass(frozen=True)
class LinkedCounts:
    """n counts and m links between them.

    `values` (n): the true counts, 0 where nothing was sent. `rest` (n): what is left of a whole without its part; it is
    never published, so that its zero is not public either. `sensitive` (n): whether a count of 1–4 there is to be
    protected. `links` (m × n): in every row the whole has 1 and its parts −1; links @ values = 0. `inside` (n × n,
    boolean): row one, column other, where one is a share of the other by place, time or category. `cost` (n): how much
    use is lost with a count that is hidden.

    Of counts that an earlier release told too (each n, None without): `fixed`, shown then and the same now, so that
    hiding them is in vain; `kept`, hidden then and the same now, so that they stay hidden; `known`, the least that was
    known of them then.
    """

    values: Numbers
    rest: Numbers
    sensitive: Numbers
    links: sparse.csr_matrix
    inside: sparse.csr_matrix
    cost: Numbers
    fixed: Numbers | None = None
    kept: Numbers | None = None
    known: Numbers | None = None

    @classmethod
    def of(
        cls,
        values: Sequence[float] | Numbers,
        sums: Iterable[tuple[int, Sequence[int]]],
        rests: Iterable[tuple[int, int]] = (),
        cost: Sequence[float] | None = None,
    ) -> LinkedCounts:
        """Counts with links written out: each whole with its shares, and each whole with one part of it, to which a
        rest is added. Raises ValueError where a whole is not the sum of its shares or is smaller than its part."""
        counts = [float(value) for value in values]
        given, rows = len(counts), []
        pairs = [(whole, list(shares)) for whole, shares in sums]
        for whole, shares in pairs:
            rows.append((whole, shares))
        for whole, part in rests:
            counts.append(counts[whole] - counts[part])
            rows.append((whole, [part, len(counts) - 1]))
        n = len(counts)
        links = sparse.lil_matrix((len(rows), n))
        for row, (whole, parts) in enumerate(rows):
            links[row, whole] = 1
            links[row, parts] = -1
        inside = sparse.lil_matrix((n, n), dtype=bool)
        for whole, shares in pairs:
            inside[shares, whole] = True
        rest = np.arange(n) >= given
        weights = np.ones(n) if cost is None else np.append(np.asarray(cost, float), np.ones(n - given))
        made = cls(np.array(counts), rest, np.ones(n, bool), links.tocsr(), inside.tocsr(), weights)
        return made.checked()

    def checked(self) -> LinkedCounts:
        """These cells. Raises ValueError where counts are negative or a link does not hold."""
        if (self.values < 0).any():
            raise ValueError("a count, or what is left of a whole without its part, cannot be negative")
        if np.abs(self.links @ self.values).max(initial=0) > 1e-6:
            raise ValueError("a whole must be the sum of its parts")
        return self

    @cached_property
    def small(self) -> Numbers:
        """The counts of 1–4 that are to be protected, rests among them."""
        return self.sensitive & (self.values >= SMALLEST) & (self.values <= LARGEST)

    @cached_property
    def told(self) -> Numbers:
        """Which counts cannot be hidden any more."""
        return np.zeros(len(self.values), bool) if self.fixed is None else self.fixed

    @cached_property
    def filled(self) -> Numbers:
        """The counts, rests among them, that stand in a link in which anything was counted."""
        counted = np.asarray(abs(self.links) @ self.values) > 0
        return np.asarray(abs(self.links[counted]).sum(axis=0)).ravel() > 0

    def beneath(self, hidden: Numbers) -> Numbers:
        """Which counts lie inside a hidden one, at any distance."""
        below = np.zeros(len(hidden), bool)
        while True:
            more = (self.inside @ (hidden | below).astype(np.int8)) > 0
            if (more == below).all():
                return below
            below = more

    def beside(self, chosen: Numbers) -> Numbers:
        """The chosen counts, and all that stand in a link with one of them."""
        links = abs(self.links)
        touched = np.asarray(links @ chosen.astype(float)) > 0
        return chosen | (np.asarray(links[touched].sum(axis=0)).ravel() > 0)

    def veiled(self, hidden: Numbers) -> Numbers:
        """The zeros inside hidden counts: shown, they would say how many at least the hidden count is, and of what."""
        return self.beneath(hidden) & (self.values == 0) & ~self.rest & ~self.told

    def least(self, hidden: Numbers) -> Numbers:
        """The least that anybody knows of a hidden count: 1, or 0 inside another hidden one, where zeros are veiled."""
        least = np.where(self.beneath(hidden) | self.rest, 0.0, 1.0)
        return least if self.known is None else np.maximum(least, self.known)
