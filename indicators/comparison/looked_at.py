"""How many figures were looked at for a signal, and how many signals chance alone would make among them.

Whoever looks often enough finds a signal by chance, so each look has a small chance of its own, the same on every page,
and a figure is judged alike wherever it stands. What a page or an answer shows of one quarter is so few looks that at
most MOST_BY_CHANCE signals are expected by chance; how many, stands beside them.

    comparison   two figures held against each other, one regency in a funnel, a change of the score: 1 in 500
    chart        a whole series in time, whatever its points: 1 in 25 at most (by simulation, `control_limits`)
    month        one monthly figure against its own history: 1 in 400 (by simulation, `outliers`)
"""

from __future__ import annotations

from typing import Literal, NamedTuple

What = Literal["comparison", "chart", "month"]
CHANCE: dict[What, float] = {"comparison": 1 / 500, "chart": 1 / 25, "month": 1 / 400}
LEVEL = 1 - CHANCE["comparison"]
MOST_BY_CHANCE = 1.0


class Looked(NamedTuple):
    """How many were looked at, and how many signals are expected where nothing differs and nothing moves."""

    number: int
    by_chance: float

    def also(self, *others: Looked) -> Looked:
        """These and others together."""
        every = (self, *others)
        return Looked(sum(looked.number for looked in every), sum(looked.by_chance for looked in every))


def looked_at(what: What, number: int) -> Looked:
    return Looked(number, number * CHANCE[what])
