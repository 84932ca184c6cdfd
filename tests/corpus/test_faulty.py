"""Faulty files: each is refused with the right codes at the right places, in two languages, and nothing is written."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Hashable, Mapping
from pathlib import Path

import pytest

import locales
from data import importing
from data.importing.faults import CODES, WHOLE_FILE, Fault
from data.importing.formats import xlsx_sheet
from data.refusal import NotTaken
from data.store import Store
from tests.corpus import clean, sending
from tests.corpus.faulty import faulty_targets
from tests.corpus.faulty.faulty import ALL, MENDABLE, Faulty
from tests.corpus.faulty.faulty_personal import EMAIL, NEVER_READ, NIK, PHONE
from tests.corpus.sending import told
from tests.families import family, is_whole

# Words that no Indonesian sentence holds; what was written into a cell is taken out before they are looked for.
ENGLISH = {
    "the",
    "is",
    "are",
    "of",
    "this",
    "that",
    "with",
    "not",
    "row",
    "sheet",
    "column",
    "write",
    "send",
    "file",
}
# What is said about a submission is no file: see the test of its own below. What is asked again before one is written
# hangs on the sender and on what is held.
NOT_BY_FILE = {
    "personal_text",
    "correction_without_sender",
    "rows_lost",
    "sender_elsewhere",
    "among_simulated",
}


def test_there_are_at_least_sixty_and_every_code_occurs() -> None:
    assert len(ALL) >= 60
    occurring = {code for faulty in ALL.values() for code, *_ in faulty.expected}
    assert occurring - CODES == set()
    assert CODES - occurring == NOT_BY_FILE


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for whatever the libraries lay down for a while."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _fewer_rows_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many as are too many take seconds to read: they come where every member of a family does."""
    if not is_whole():
        monkeypatch.setattr(xlsx_sheet, "MAX_ROWS", 2_000)


def kind(member: Mapping[str, Faulty]) -> Hashable:
    """What faults a file must bring; a file that holds somebody's data is a kind of its own."""
    faulty = member["faulty"]
    return frozenset(code for code, *_ in faulty.expected), faulty.name if faulty.never else ""


@family(kind)
@pytest.mark.parametrize("faulty", ALL.values(), ids=list(ALL))
def test_a_faulty_file_is_refused_at_the_right_places_and_nothing_is_written(
    faulty: Faulty,
    tmp_path: Path,
    temporary: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    store = Store(tmp_path / "home")
    if faulty.before:
        faulty.before(store)
    before = sending.state_of(store)
    intake = sending.examined(*faulty.make(), store, **faulty.given)
    assert told(intake.faults) == sending.in_order(faulty.expected)
    with pytest.raises(NotTaken):
        importing.take(intake, store, cut_off=clean.TODAY)
    if any(fault.whole_file for fault in intake.faults):
        assert not intake.can_take_good
        with pytest.raises(NotTaken):
            importing.take(intake, store, cut_off=clean.TODAY, good_only=True)
    assert sending.state_of(store) == before
    assert list(temporary.iterdir()) == []
    for fault in intake.faults:
        _speaks_both_languages(fault)
    out = capfd.readouterr()
    sentences = [
        *(str(fault.as_dict()) for fault in intake.faults),
        *(str(note.as_dict()) for note in intake.notes),
    ]
    _appears_nowhere(faulty.never, [*sentences, str(intake.raw), caplog.text, out.out, out.err], tmp_path)


def _speaks_both_languages(fault: Fault) -> None:
    """Where, what, and what to do: said in both languages, differently, with nothing left to fill in."""
    cells = [fault.value, fault.sheet, fault.column, *fault.details.values()]
    sentences = {}
    for language in locales.LANGUAGES:
        parts = [fault.what(language), fault.what_to_do(language)]
        if fault.sheet or fault.row is not None or fault.column:
            parts.append(fault.where(language))
        for part in parts:
            assert part.strip()
            assert not re.search(r"[{}]|fault-|where-|\$[a-z]", _without(part, cells)), part
        sentences[language] = parts
    assert all(indonesian != other for indonesian, other in zip(*sentences.values(), strict=True)), sentences
    words = set(re.findall(r"[a-z]+", _without(" ".join(sentences["id"]), cells).lower()))
    assert words & ENGLISH == set()


def _without(sentence: str, cells: list[str]) -> str:
    for text in sorted(filter(None, cells), key=len, reverse=True):
        sentence = sentence.replace(text, " ")
    return sentence


def _appears_nowhere(secrets: tuple[str, ...], sentences: list[str], home: Path) -> None:
    kept = [path for path in home.rglob("*") if path.is_file()]
    for secret in secrets:
        assert [text for text in sentences if secret in text] == []
        assert [path for path in kept if secret.encode() in path.read_bytes()] == []
        assert [path for path in kept if secret in path.name] == []


def test_the_search_for_traces_finds_one(tmp_path: Path) -> None:
    """Otherwise the assertions above would show nothing."""
    (tmp_path / "log").write_text(f"refused: {NIK}")
    with pytest.raises(AssertionError):
        _appears_nowhere((NIK,), [], tmp_path)
    with pytest.raises(AssertionError):
        _appears_nowhere((NIK,), [f"row 3: {NIK}"], tmp_path / "nothing")


@pytest.mark.parametrize("text", [NIK, f"Bidan {PHONE}", EMAIL])
@pytest.mark.parametrize("which", ["sender", "correction"])
def test_a_person_in_what_is_said_about_a_submission_is_refused(
    which: str, text: str, tmp_path: Path
) -> None:
    store = Store(tmp_path)
    intake = sending.examined("bersih.xlsx", clean.xlsx_of(clean.sheets("capacity")), store)
    with pytest.raises(NotTaken) as refused:
        importing.take(intake, store, cut_off=clean.TODAY, **{which: text})
    assert told(refused.value.refusals) == [("personal_text", "", None, "")]
    assert not store.exists
    for fault in refused.value.refusals:
        _speaks_both_languages(fault)
        assert text not in str(fault.as_dict())


@pytest.mark.parametrize("where", NEVER_READ)
def test_what_is_never_read_is_not_kept_either(where: str, tmp_path: Path) -> None:
    make, secrets = NEVER_READ[where]
    content = make()
    assert isinstance(content, bytes)
    intake = sending.sent(Store(tmp_path), "laporan.xlsx", content)
    _appears_nowhere(secrets, [str(intake.raw), *(str(note.as_dict()) for note in intake.notes)], tmp_path)


def test_whatever_is_no_fault_of_the_whole_file_is_mended_in_the_round_trip() -> None:
    partial = {
        name for name, faulty in ALL.items() if not {code for code, *_ in faulty.expected} & WHOLE_FILE
    }
    # The clean file that comes back has no sheet of targets; their mending is tested beside their rules.
    assert partial - {faulty.name for faulty in faulty_targets.CASES} == set(MENDABLE)
