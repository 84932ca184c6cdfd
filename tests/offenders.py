"""One rule over many cases as one test: every case that breaks it is named at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

Case = TypeVar("Case")


def hold_for_all(cases: Iterable[Case], check: Callable[[Case], None]) -> None:
    """Calls `check` with each case; fails with all for which it raised, and with how it was broken."""
    broken, seen = {}, 0
    for case in cases:
        seen += 1
        try:
            check(case)
        except Exception as problem:
            broken[str(case)] = f"{type(problem).__name__}: {problem}".partition("\n")[0]
    assert broken == {}
    assert seen, "a rule without cases holds nothing"
