"""What panels of one ledger share: it changes no figure, nobody can change it, and it keeps no ledger alive."""

import weakref

import pandas as pd
import pytest

from data import geography
from data.periods import Period, parse
from data.store import Store
from indicators import INDICATORS
from indicators.measurement.fact_arrays import Ledger
from indicators.measurement.measure import AREA_KINDS, measure
from indicators.measurement.monthly import Monthly
from tests.conftest import TODAY

# Some reach beyond the months of the facts, so that their panels are of other months.
SPANS = [parse(one) for one in ("2026-Q2", "2025", "2026-Q1", "2027-Q1", "2022-05", "2026-Q2")]


@pytest.fixture(scope="module")
def facts(register_copy: Store) -> pd.DataFrame:
    release = register_copy.latest_release()
    assert release is not None
    return register_copy.facts(release.id)


def laid_out(facts: pd.DataFrame) -> Ledger:
    return Ledger(facts, geography.geography())


def measured(ledger: Ledger, span: Period, basis: str) -> pd.DataFrame:
    return measure(ledger.facts, ledger.geography, INDICATORS, [span], AREA_KINDS, basis, TODAY, ledger)


@pytest.mark.parametrize("spans", [SPANS, SPANS[::-1]])
def test_a_panel_after_others_reads_what_it_would_read_alone(
    facts: pd.DataFrame, spans: list[Period]
) -> None:
    """Every indicator, on both bases in turn, from one ledger and each from a ledger of its own."""
    shared = laid_out(facts)
    for span in spans:
        for basis in ("reported", "verified"):
            alone = measured(laid_out(facts), span, basis)
            pd.testing.assert_frame_equal(measured(shared, span, basis), alone)


def test_nobody_can_change_what_is_shared(facts: pd.DataFrame) -> None:
    ledger = laid_out(facts)
    held = Monthly.of(ledger, tuple(ledger.months), "reported")
    assert held is Monthly.of(ledger, tuple(ledger.months), "reported")
    for grid in (*held.by_item("reports_received", "", (), None), held.flow(("reports",), frozenset())):
        with pytest.raises(ValueError, match="read-only"):
            grid[0] = 1


def test_a_ledger_that_nobody_holds_is_gone_at_once(facts: pd.DataFrame) -> None:
    """Without a search for garbage, which leaves out what was there when the server had shown its first page."""
    ledger = laid_out(facts)
    measured(ledger, SPANS[0], "reported")
    gone = weakref.ref(ledger)
    del ledger
    assert gone() is None
