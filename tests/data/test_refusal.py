"""One way to refuse: a reason in both languages, all reasons at once, and a fault as a reason with a place."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date

import pytest

import locales
from data.importing.faults import Fault, Faulty
from data.refusal import NotTaken, Refusal, Refused, refuse_if
from data.store import StoreProblem
from tests.architecture.house import modules, read

LATE = Refusal("field", "old", {"first": date(2025, 6, 29)})
FAST = Refusal("travel", "speed", {"lowest": 2.0, "highest": 100.5})
PLACED = Fault("not_a_date", "Laporan", 7, "Kanal", "31 Mai")


def test_a_reason_writes_days_and_numbers_as_the_language_does() -> None:
    assert "29 Juni 2025" in LATE.said("id")
    assert "29 June 2025" in LATE.said("en")
    assert "2 dan 100,5" in FAST.said("id")
    assert "2 and 100.5" in FAST.said("en")


def test_all_reasons_are_told_at_once_and_in_their_order() -> None:
    with pytest.raises(NotTaken) as refused:
        refuse_if([FAST, LATE])
    assert refused.value.codes == ["speed", "old"]
    for language in locales.LANGUAGES:
        assert refused.value.said(language) == [FAST.said(language), LATE.said(language)]
    refuse_if([])


def test_a_fault_is_a_reason_that_begins_with_its_place() -> None:
    assert PLACED.said("id").startswith("Lembar Laporan, baris 7, kolom Kanal: ")
    assert PLACED.said("en").startswith("Sheet Laporan, row 7, column Kanal: ")
    assert NotTaken([PLACED]).said("id") == [PLACED.said("id")]
    whole = Fault("web_page")
    assert whole.said("en") == f"{whole.what('en')} {whole.what_to_do('en')}"


def test_what_stands_in_a_file_reaches_no_log() -> None:
    for error in (NotTaken([PLACED]), Faulty("unknown_word", "Laporan", 7, nearest="31 Mai")):
        assert "Mai" not in f"{error} {error!r}"
        assert "Laporan" not in f"{error} {error!r}"


def test_a_fault_takes_the_sheet_that_it_does_not_know() -> None:
    assert Faulty("open_quote", "", 3, limit="1").on("Laporan").fault == Fault(
        "open_quote", "Laporan", 3, details={"limit": "1"}
    )
    assert Faulty("open_quote", "Kampanye").on("Laporan").fault.sheet == "Kampanye"


@pytest.mark.parametrize("kind", StoreProblem.__subclasses__())
def test_every_problem_of_the_store_says_what_to_do_and_its_log_speaks_english(
    kind: type[StoreProblem],
) -> None:
    problem = kind("pelita.duckdb", "no reason")
    assert problem.said("id") != problem.said("en") == [str(problem)]


def literal_refusals(source: str) -> Iterator[str]:
    """The messages of the refusals that a source writes out: `<about>-refused-<code>`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refusal":
            words = [part.value for part in node.args[:2] if isinstance(part, ast.Constant)]
            if len(words) == 2:
                yield "{}-refused-{}".format(*words)


def test_every_refusal_has_its_words() -> None:
    keys = {key for path in modules() for key in literal_refusals(read(path))}
    assert {"store-refused-nothing-held", "target-refused-same", "setting-refused-value"} <= keys
    assert [
        key for key in sorted(keys) for language in locales.LANGUAGES if not locales.has(key, language)
    ] == []


def test_a_refusal_is_neither_a_value_error_nor_one_of_the_system() -> None:
    """Whoever catches those means something else: a speed that is none, a file that is not there."""
    assert not issubclass(Refused, ValueError | OSError)
