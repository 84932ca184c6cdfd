"""What a reader remembers of a file's texts to save time: equal texts once, and nothing once the file is read."""

from __future__ import annotations

import contextvars
import gc
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

from data import importing
from data.importing.layout.read import read_file
from data.importing.one_reading import once_a_reading, one_reading
from data.store import Store
from tests.data.filled import CAMPAIGN, REPORT, csv_of, plain_rows, sheet_of, with_

# A word that stands nowhere else, as somebody's name would.
RARE = "qzwxjkv"
HEADINGS, *ROWS = plain_rows(
    "campaigns",
    [
        CAMPAIGN,
        with_(CAMPAIGN, id=f"K-{RARE}-2", figures=f"Tokoh {RARE}"),
        with_(CAMPAIGN, id="K-3", regency_code=None, regency_name=f"Kabupaten {RARE}"),
        with_(CAMPAIGN, id="K-4", district=f"Kecamatan {RARE}", date=f"12 {RARE} 2026"),
    ],
)
CAMPAIGNS = [HEADINGS, *ROWS, [f"Jumlah {RARE}"], [f"Catatan: {RARE}"]]
TITLED = [[f"Laporan {RARE}"], [*HEADINGS, f"Kolom {RARE}"], *CAMPAIGNS[1:]]
REPORTS = plain_rows("reports", [with_(REPORT, received=f"05/03/2026 {RARE}")])
KOBO = [
    ["_uuid", "_index", "id", f"bagian {RARE}/date", "held", "form"],
    [RARE, 1, f"K-{RARE}", "2026-01-12", "Ya", RARE],
]
REFUSED = [*TITLED, [f"Hubungi Sdri. Contoh {RARE.title()}"]]


def rooms() -> Iterator[ModuleType]:
    return (module for name, module in list(sys.modules.items()) if name.partition(".")[0] == "data")


def parts_of(thing: object) -> list[object]:
    """What a thing holds, without the ways that lead out of this room."""
    if isinstance(thing, ModuleType) or (isinstance(thing, type) and not thing.__module__.startswith("data")):
        return []
    if isinstance(thing, FunctionType):
        return [thing.__closure__, thing.__defaults__, thing.__kwdefaults__, thing.__dict__]
    return list(gc.get_referents(thing))


def texts_kept(mark: str) -> set[str]:
    """Every text with this mark in it that can be reached from a module of data/, or from the running context."""
    waiting: list[object] = [*map(vars, rooms()), *contextvars.copy_context().values()]
    seen: set[int] = set()
    kept = set()
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, str) and mark in thing.casefold():
            kept.add(thing)
        elif id(thing) not in seen:
            seen.add(id(thing))
            waiting += parts_of(thing)
    return kept


FILES = {
    "a table": ("a.xlsx", sheet_of("Kampanye", *TITLED)),
    "a sheet's name": ("a.xlsx", sheet_of(f"Lembar {RARE}", *CAMPAIGNS)),
    "dates": ("a.xlsx", sheet_of("Laporan", *REPORTS)),
    "CSV": ("a.csv", csv_of(TITLED)),
    "Kobo": ("a.xlsx", sheet_of("Kobo", *KOBO)),
    "refused": ("a.xlsx", sheet_of("Kampanye", *REFUSED)),
}


def test_no_text_of_a_file_stays_after_it_was_read(tmp_path: Path) -> None:
    for what, (name, content) in FILES.items():
        read_file(name, content)
        assert importing.examine(name, content, Store(tmp_path), date(2026, 6, 30)).faults, what
    assert texts_kept(RARE) == set()


def test_the_search_finds_a_text_that_stays() -> None:
    importing.kept_for_a_test = {("", (f"K-{RARE}",)): [1]}  # type: ignore[attr-defined]
    try:
        assert texts_kept(RARE) == {f"K-{RARE}"}
    finally:
        del importing.kept_for_a_test  # type: ignore[attr-defined]


ASKED: list[str] = []


@once_a_reading(at_most=2)
def length_of(text: str) -> int:
    ASKED.append(text)
    return len(text)


@pytest.fixture(autouse=True)
def nothing_asked() -> None:
    ASKED.clear()


def test_equal_texts_are_looked_at_once_in_a_reading_and_anew_in_the_next() -> None:
    for _ in range(2):
        with one_reading():
            assert [length_of(text) for text in ("a", "bb", "a")] == [1, 2, 1]
    assert ASKED == ["a", "bb"] * 2


def test_of_many_texts_only_the_last_are_remembered() -> None:
    with one_reading():
        assert [length_of(text) for text in ("a", "bb", "ccc", "a")] == [1, 2, 3, 1]
    assert ASKED == ["a", "bb", "ccc", "a"]


def test_a_reading_within_a_reading_is_part_of_it() -> None:
    with one_reading():
        length_of("a")
        with one_reading():
            length_of("a")
        length_of("a")
    assert ASKED == ["a"]


@one_reading()
def broken_off() -> None:
    length_of("a")
    raise RuntimeError


def test_outside_of_a_reading_and_after_a_broken_one_nothing_is_remembered() -> None:
    with pytest.raises(RuntimeError):
        broken_off()
    assert [length_of("a"), length_of("a")] == [1, 1]
    assert ASKED == ["a"] * 3
