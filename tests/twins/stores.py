"""Two published registers of which everybody is told the same, though their counts are not: what a stranger may never
tell apart."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from briefing import publishing
from data import importing
from data.store import Store
from tests.data.filled import recap, sent
from tests.hand_workbook import workbook
from tests.planted import RARE, counts_of

_CUT_OFF = date(2026, 10, 20)
# Of Barito Selatan so many reports in one or the other; by the lot of a run both are told alike.
_SMALL = "62.04"


def publish(folder: Path, small: int, first: int) -> None:
    """A register with the recap of every regency in two months of a quarter: `first` of each hundred reports came in
    the first of them, `small` reports of Barito Selatan in the first alone; published."""
    store = Store(folder)
    read = importing.examine("katingan.xlsx", workbook("62.06"), store, _CUT_OFF)
    importing.take(read, store, cut_off=_CUT_OFF, sender="UPTD")
    rows = []
    for regency, many in {**RARE, _SMALL: small}.items():
        whole = counts_of(many)
        share = {name: count * first // 100 if regency in RARE else count for name, count in whole.items()}
        rest = {name: count - share[name] for name, count in whole.items()}
        rows += [*recap(share, "05/2026", regency), *recap(rest, "06/2026", regency)]
    sent(store, {"recap": rows})
    release = store.latest_release()
    assert release is not None
    publishing.publish(store, release, "Provinsi")
