"""A small register with rare numbers planted in it, and its publication, for tests of what a stranger is sent."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np

from briefing import from_store, publishing
from briefing.public_figures import Counts
from data import importing
from data.store import Store
from indicators.disclosure.public_counts import Cell
from indicators.evaluation import Evaluation
from tests.data.filled import recap, sent
from tests.hand_workbook import workbook

# Barito Selatan has 3 reports, so those of its neighbours, which would tell them from the district's, are hidden too.
SMALL, RARE = {"62.04": 3}, {"62.13": 71_939, "62.05": 48_271}
QUARTER = "2026-Q2"
_CUT_OFF = date(2026, 10, 20)


def publish(folder: Path) -> None:
    """Three regencies of one electoral district with recaps of reports and victims, one of another with its register;
    published."""
    store = Store(folder)
    read = importing.examine("katingan.xlsx", workbook("62.06"), store, _CUT_OFF)
    importing.take(read, store, cut_off=_CUT_OFF, sender="UPTD")
    for regency, count in (SMALL | RARE).items():
        sent(store, {"recap": recap(counts_of(count), "05/2026", regency)})
    release = store.latest_release()
    assert release is not None
    publishing.publish(store, release, "Provinsi")


def counts_of(reports: int) -> dict[str, int]:
    """What a regency with so many reports states: other numbers that are as rare as theirs."""
    measures = ("reports_received", "reports_followed_up", "reports_due", "reports_in_time", "victims")
    served, boys = reports - reports // 4, reports // 3
    return {
        **dict.fromkeys(measures, reports),
        "reached_police": reports - reports // 5,
        "reports_received sex Perempuan": reports - boys,
        "reports_received sex Laki-laki": boys,
        "victims sex Perempuan": reports - boys,
        "victims sex Laki-laki": boys,
        "victims_served": served,
        "victims_with_need": served,
        "victims_all_needs_met": reports // 2,
        "rehabilitation_started": boys,
        "rehabilitation_completed": reports // 6,
    }


def as_published(folder: Path) -> Evaluation:
    """The newest publication as the public gets it."""
    store = Store(folder)
    publication = publishing.latest(store)
    assert publication is not None
    return publishing.protected(store, from_store.whole(store, publication.release_id), publication)


def exact_counts(folder: Path) -> dict[Cell, int]:
    """Every public count as it is: what only the office knows."""
    published = as_published(folder)
    store = Store(folder)
    release = store.latest_release()
    assert release is not None
    assert published.protection is not None
    public = Counts.of(from_store.whole(store, release.id).arrays, release.cut_off).public
    return {cell: int(count) for cell, count in zip(public.cells, public.counts, strict=True)}


def rare_numbers(folder: Path) -> set[int]:
    """The counts that are too large to occur by chance, and that nobody is told: no public figure, nor so near a best
    estimate that one might be taken for the other."""
    told = as_published(folder).protection
    assert told is not None
    public = np.concatenate([told.figures, told.estimates])
    counts = {count for count in exact_counts(folder).values() if count > 10_000}
    return {count for count in counts if not (np.abs(public - count) < 2).any()}
