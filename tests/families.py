"""Random families: which members of each a run draws, and the seed it draws them by.

A run draws a fifth of every family, each day another. PELITA_SEED=20261121 draws what was drawn on that day;
PELITA_FAMILY=whole, which `make test-all` sets, draws every member.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from datetime import date
from random import Random

import pytest
from hypothesis import HealthCheck, settings

PART = 5


def is_whole() -> bool:
    return os.environ.get("PELITA_FAMILY") == "whole"


def seed() -> int:
    """The seed of the day, or another that was asked for. Programs that the run starts inherit it."""
    return int(os.environ.setdefault("PELITA_SEED", f"{date.today():%Y%m%d}"))


def share(size: int) -> int:
    """How many of a family's members a run draws."""
    return size if is_whole() else math.ceil(size / PART)


def drawn(family: str, size: int) -> list[int]:
    """The numbers, of 0 to `size` − 1, of the members that this run draws, in order."""
    return sorted(Random(f"{family} {seed()}").sample(range(size), share(size)))


def hold(family: str, size: int, check: Callable[[int], object]) -> None:
    """A check holds for each of the members drawn; where it does not, all for which it fails are named at once."""
    faults = []
    for number in drawn(family, size):
        try:
            check(number)
        except Exception as error:  # whatever it is, it is what the member showed
            faults.append(f"{family}, member {number}: {type(error).__name__}: {error}")
    if faults:
        pytest.fail("\n\n".join(faults), pytrace=False)


def examples(size: int) -> settings:
    """Settings of a family that Hypothesis draws: none fails because the machine has other work as well.

    Hypothesis begins with the simplest member, so it is given three at least.
    """
    return settings(
        max_examples=max(share(size), min(size, 3)),
        deadline=None,
        derandomize=False,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
    )


def said() -> str:
    """What the header of a run says of its families."""
    much = "whole" if is_whole() else "a fifth of each (PELITA_FAMILY=whole: all)"
    return f"random families: {much}; PELITA_SEED={seed()} draws the same again"
