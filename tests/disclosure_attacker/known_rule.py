"""Who knows the rule by which cells are hidden: which counts would have led to the very table that is published."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable

from tests.disclosure_attacker.cells import SMALL

Counts = tuple[int, ...]


def narrowed_by_rule(
    publish: Callable[[Counts], Hashable],
    explained_by: Callable[[Counts, Hashable], bool],
    tables: Iterable[Counts],
) -> list[tuple[Counts, int]]:
    """Of all tables there can be, each with the place of a count of 1–4 that the rule narrows and the sums do not.

    `publish`: the rule, without any lot; `explained_by`: whether a table fits what is published by its numbers alone.
    """
    every = list(tables)
    alike: dict[Hashable, list[Counts]] = defaultdict(list)
    for table in every:
        alike[publish(table)].append(table)
    told = []
    for shown, by_rule in alike.items():
        by_numbers = [table for table in every if explained_by(table, shown)]
        for table in by_rule:
            places = [place for place, count in enumerate(table) if count in SMALL]
            told += [
                (table, place)
                for place in places
                if _narrow(by_rule, place) and not _narrow(by_numbers, place)
            ]
    return told


def _narrow(tables: list[Counts], place: int) -> bool:
    counts = {table[place] for table in tables}
    return not set(SMALL) <= set(range(min(counts), max(counts) + 1))
