"""What panels of the same facts share: it changes no figure, nobody can change it, and it keeps no facts alive."""

import weakref

import pandas as pd
import pytest

from data import geography
from data.periods import Period, parse
from data.store import Store
from indicators import INDICATORS
from indicators.measurement.fact_arrays import FactArrays
from indicators.measurement.measure import AREA_KINDS, measure
from indicators.measurement.monthly import Monthly
from tests.conftest import TODAY

# Some reach beyond the months of the facts, so that their panels are of other months.
SPANS = [parse(span) for span in ("2026-Q2", "2025", "2026-Q1", "2027-Q1", "2022-05", "2026-Q2")]


@pytest.fixture(scope="module")
def facts(register_copy: Store) -> pd.DataFrame:
    release = register_copy.latest_release()
    assert release is not None
    return register_copy.facts(release.id)


def laid_out(facts: pd.DataFrame) -> FactArrays:
    return FactArrays(facts, geography.geography())


def measured(arrays: FactArrays, span: Period, basis: str) -> pd.DataFrame:
    return measure(arrays.facts, arrays.geography, INDICATORS, [span], AREA_KINDS, basis, TODAY, arrays)


@pytest.mark.parametrize("spans", [SPANS, SPANS[::-1]])
def test_a_panel_after_others_reads_what_it_would_read_alone(
    facts: pd.DataFrame, spans: list[Period]
) -> None:
    """Every indicator, on both bases in turn, from the same arrays and each from arrays of its own."""
    shared = laid_out(facts)
    for span in spans:
        for basis in ("reported", "verified"):
            alone = measured(laid_out(facts), span, basis)
            pd.testing.assert_frame_equal(measured(shared, span, basis), alone)


def test_nobody_can_change_what_is_shared(facts: pd.DataFrame) -> None:
    arrays = laid_out(facts)
    monthly = Monthly.of(arrays, tuple(arrays.months), "reported")
    assert monthly is Monthly.of(arrays, tuple(arrays.months), "reported")
    for grid in (*monthly.by_item("reports_received", "", (), None), monthly.flow(("reports",), frozenset())):
        with pytest.raises(ValueError, match="read-only"):
            grid[0] = 1


def test_a_ledger_that_nobody_holds_is_gone_at_once(facts: pd.DataFrame) -> None:
    """Without a search for garbage, which leaves out what was there when the server had shown its first page."""
    arrays = laid_out(facts)
    measured(arrays, SPANS[0], "reported")
    gone = weakref.ref(arrays)
    del arrays
    assert gone() is None
