"""How far a long import is: what the reader and the checks call, so that whoever waits can be shown it."""

from __future__ import annotations

from collections.abc import Callable

# Called with the stage (reading, checking, comparing, writing) and the share of it that is done, 0 to 1.
Progress = Callable[[str, float], None]
STAGES = ("reading", "checking", "comparing", "writing")


def silent(stage: str, share: float) -> None:
    """Tell nobody."""
