"""How much use is left of protected counts: what is shown, beside what plainer ways of protecting would show."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from indicators.disclosure.linked_counts import LARGEST, SMALLEST, Numbers
from indicators.disclosure.protection import Protection

_BASE, _RAISED = 5, 7


class Usefulness(NamedTuple):
    """Counts of people above zero: how many there are, how many are shown, how many there would be if only those of
    1–4 were hidden (from which many of them could be worked out), and how many would be exact if all were rounded.

    `withheld`: the counts marked as hidden, zeros inside hidden counts among them. Only `shown` and `withheld` follow
    from what is public: how many of the hidden ones are above zero, or small, would tell of them.
    """

    counts: int
    shown: int
    withheld: int
    primary_alone: int
    rounded: int


def usefulness(protection: Protection) -> Usefulness:
    """The usefulness of what a protection leaves."""
    values = protection.cube.counts
    above, hidden = values > 0, protection.hidden
    small = (values >= SMALLEST) & (values <= LARGEST)
    return Usefulness(
        counts=int(above.sum()),
        shown=int((above & ~hidden).sum()),
        withheld=int(hidden.sum()),
        primary_alone=int((above & ~small).sum()),
        rounded=int((above & (nhs_rounded(values) == values)).sum()),
    )


def nhs_rounded(values: Numbers) -> Numbers:
    """Every count to the nearest 5, but 1–7 to 5, as NHS Digital publishes counts of hospital patients by place."""
    raised = (values >= 1) & (values <= _RAISED)
    return np.asarray(np.where(raised, float(_BASE), _BASE * np.floor(values / _BASE + 0.5)))
