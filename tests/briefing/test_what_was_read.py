"""What was read stays read: neither a target set later nor a changed line of the reference moves a past period."""

from __future__ import annotations

from datetime import date, datetime

import pandas as pd
import pytest
import sqlalchemy as sa

from briefing import from_store
from data.office.targets import Change, keep
from data.periods import parse
from data.store import Store
from data.store.schema import HOLDS

READ = ["2026-05", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-S1", "2026"]


def scores(store: Store) -> pd.DataFrame:
    release = store.latest_release()
    assert release is not None
    evaluation = from_store.whole(store, release.id)
    return pd.concat(
        [
            evaluation.scores([parse(span)], by, draws=0)[["period", "area", "score", "class"]]
            for span in READ
            for by in ("regency", "province")
        ]
    )


def first_read(store: Store, moment: datetime) -> Store:
    """The register as if it had been built then, whenever the tests are run."""
    with store.writing() as connection:
        connection.execute(sa.update(HOLDS["releases"]).values(made_at=moment))
    return store


@pytest.mark.parametrize("regency", ["", "62.06"])
def test_a_target_set_on_30_november_moves_no_period_that_has_begun(
    register_copy: Store, monkeypatch: pytest.MonkeyPatch, regency: str
) -> None:
    """Lowered to 50 for the whole year, as it was done once, it would lift regencies into a higher class."""
    store = first_read(register_copy, datetime(2026, 10, 20))
    before = scores(store)
    monkeypatch.setattr("data.store.history.now", lambda: datetime(2026, 11, 30, 2))
    change = Change("reports_in_time", regency, 2026, 50.0 - len(regency), "Renja", "Rapat", "Kepala DPPA")
    keep(store, change, cut_off=date(2026, 11, 30))
    pd.testing.assert_frame_equal(scores(store), before)

    monkeypatch.setattr(
        Store, "targets", lambda store, until=None, read=Store.targets: read(store, until).assign(since="")
    )
    undated = scores(store)
    assert (undated["class"] != before["class"]).any(), "the rule before this one moved what had been read"
