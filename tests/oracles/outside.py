"""How a test says that its figures come from outside: every row is one figure, and the source stands with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

Test = Callable[..., None]

PERMENPAN = "Permenpan RB 14/2017, Survei Kepuasan Masyarakat: table of perception, intervals and grades"
SIMFONI = "SIMFONI PPA, January–July 2021, child victims of all Indonesia"
PHE = "ukhsa-collaboration/PHEindicatormethods, tests/testthat: expected values made outside the package"


def outside(source: str, names: str, rows: Sequence[Any]) -> Callable[[Test], Test]:
    """Parametrise a test with figures printed or computed outside this repository, by the source named."""

    def decorate(test: Test) -> Test:
        decorated = pytest.mark.parametrize(names, rows)(test)
        decorated.source, decorated.figures = source, len(rows)  # type: ignore[attr-defined]
        return decorated

    return decorate


def printed(source: str, figures: int = 1) -> Callable[[Test], Test]:
    """The same for a test that holds its figures itself; `figures` is how many it checks."""

    def decorate(test: Test) -> Test:
        test.source, test.figures = source, figures  # type: ignore[attr-defined]
        return test

    return decorate
