"""Sending the files of the corpus into a store of their own, and comparing the facts that come of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd

from data import facts, importing
from data.importing import Intake
from data.importing.faults import Fault
from data.store import Store
from tests.corpus import clean
from tests.corpus.clean import TODAY
from tests.data.store.ready_stores import Kept

Place = tuple[str, str, int | None, str]


def examined(name: str, content: bytes, store: Store, **given: Any) -> Intake:
    return importing.examine(name, content, store, TODAY, **given)


def in_order(places: Iterable[Place]) -> list[Place]:
    """Places sorted by sheet, row, column and code."""
    return sorted(places, key=lambda place: (place[1], place[2] or 0, place[3], place[0]))


def told(faults: Iterable[Fault]) -> list[Place]:
    """Code, sheet, row and column of every fault, in order."""
    return in_order((fault.code, fault.sheet, fault.row, fault.column) for fault in faults)


def sent(store: Store, name: str, content: bytes, **given: Any) -> Intake:
    """Examine and take a file that must be without fault."""
    intake = examined(name, content, store, **given)
    assert not intake.faults, [(*told([fault])[0], fault.value) for fault in intake.faults]
    importing.take(intake, store, cut_off=TODAY)
    return intake


def facts_of(store: Store) -> pd.DataFrame:
    """The facts of the store's latest release, in an order of their own."""
    release = store.latest_release()
    assert release is not None
    return store.facts(release.id).sort_values(list(facts.COLUMNS), ignore_index=True)


@cache
def kept(*tables: str) -> Kept:
    """A store that holds the clean file, or only some of its tables."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder))
        sent(store, "bersih.xlsx", clean.xlsx_of(clean.sheets(*tables)))
        return Kept(store.place.file.read_bytes())


@cache
def clean_facts(*tables: str) -> pd.DataFrame:
    """The facts of the clean file, or of some of its tables."""
    with TemporaryDirectory() as folder:
        return facts_of(kept(*tables).laid(Path(folder)))


def state_of(store: Store) -> Mapping[str, Any]:
    """What may not change when nothing is written: release, submissions, and the file itself."""
    return {
        "release": store.latest_release(),
        "submissions": store.submissions().to_csv(),
        "file": store.place.file.read_bytes() if store.exists else None,
    }
