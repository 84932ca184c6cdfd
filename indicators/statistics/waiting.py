"""How long until something happened, where some still wait: quantiles of Kaplan and Meier's estimate, with limits."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import special

Grid = NDArray[Any]


class Places(NamedTuple):
    """Steps of the scale by their place, as many as there are cells; the number of steps where none is reached."""

    value: Grid
    lower: Grid
    upper: Grid


def quantile(share: float, over: Grid, waiting: Grid, beyond: Grid, level: float = 0.95) -> Places:
    """The first step by which a share (0–1) of all is over, with the limits of an interval.

    `over` (steps × cells) counts what ended at each step, `waiting` what had been open that long when last seen, and
    `beyond` (cells) what is open longer than anything known. What waits at a step was still open when others ended
    there, and drops out afterwards.

    Kaplan and Meier (1958), J. Am. Stat. Assoc. 53: 457–481. With nothing open it is the quantile by nearest rank. The
    limits are those steps at which the binomial test does not reject the share, of as many observations as carry what
    is known of the estimate there: F (1 − F) over Greenwood's variance, and before the first end all of them.
    Cutler and Ederer (1958), J. Chronic Dis. 8: 699–712; Dorey and Korn (1987), Stat. Med. 6: 679–687. With nothing
    open these are all, and the limits are order statistics: Conover (1999), Practical Nonparametric Statistics, 3rd
    ed., ch. 3.2.
    """
    tail = (1 - level) / 2
    survived, spread = np.ones(over.shape[1]), np.zeros(over.shape[1])
    tests = np.zeros((3, *over.shape), dtype=bool)
    everyone = at_risk = (over + waiting).sum(axis=0) + beyond
    for step, (ends, leaves) in enumerate(zip(over, waiting, strict=True)):
        some = np.maximum(at_risk, 1)
        # Greenwood's sum times what survives, so that nothing is divided by 0 where all is over.
        spread = spread * (1 - ends / some) + survived * ends / some**2
        survived = survived * (1 - ends / some)
        ended = 1 - survived
        tests[0, step] = ended >= share - 1e-9
        # Where nothing ends here, all is as it was a step before.
        new = ends > 0 if step else np.ones(len(ends), dtype=bool)
        tests[1:, step] = tests[1:, step - 1]
        size = np.where(spread > 0, ended / np.where(spread > 0, spread, 1), everyone)[new]
        count = np.round(size * ended[new], 9)
        tests[1, step, new] = _at_most(count, size, share) >= tail
        tests[2, step, new] = _at_most(count - 1, size, share) >= 1 - tail
        at_risk = at_risk - ends - leaves
    return Places(*(np.where(passed.any(axis=0), passed.argmax(axis=0), len(over)) for passed in tests))


def _at_most(count: Grid, size: Grid, share: float) -> Grid:
    """How often a binomial count of `size` trials is at most `count`; both may be parts of whole ones."""
    inside = (count >= 0) & (count < size)
    trials, successes = np.where(inside, size - count, 1.0), np.where(inside, count + 1, 1.0)
    chance = special.betainc(trials, successes, 1 - share)
    return np.where(inside, chance, np.where(count < 0, 0.0, 1.0))
