"""What is left of protected counts, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from indicators.disclosure.protect import protect
from indicators.disclosure.utility import nhs_rounded, usefulness
from tests.indicators.disclosure.sparse_registers import register
from tests.indicators.disclosure.test_attack import cube


def test_nhs_rounding_by_hand() -> None:
    """1–7 become 5, 12 and 13 go to their nearest 5, a zero stays."""
    given = np.array([0, 1, 4, 5, 7, 8, 10, 12, 13])
    assert nhs_rounded(given).tolist() == [0, 5, 5, 5, 5, 10, 10, 10, 15]


@pytest.mark.parametrize("seed", range(2))
def test_usefulness_counts_what_is_in_the_table(seed: int) -> None:
    protection = protect(cube(register(seed)))
    table, use = protection.frame(exact=True), usefulness(protection)
    above = table[table["value"] > 0]
    assert use.counts == len(above)
    assert use.shown == (above["status"] == "ok").sum()
    assert use.withheld == (table["status"] == "hidden").sum() >= use.counts - use.shown
    assert use.primary_alone == (above["value"] > 4).sum() > use.shown
    assert use.rounded == (above["value"] % 5 == 0).sum()
