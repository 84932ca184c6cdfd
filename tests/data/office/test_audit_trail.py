"""The audit trail: a chain that is only added to, stands or falls with the deed, and shows any change made to it."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.actors import Actor, of_system
from data.office import audit_trail, targets
from data.office.audit_trail import Entry, Fault
from data.office.targets import Change
from data.store import Store, audit_chain
from data.store.audit_chain import BEFORE_THE_FIRST, Head
from data.store.schema import AUDIT_LOG, HOLDS
from tests.conftest import ENGINES
from tests.data.conftest import Officer
from tests.data.filled import CAMPAIGN, TARGET, TODAY, sent, with_
from tests.families import examples

pytestmark = pytest.mark.whole

OTHER = {"duckdb": "postgresql", "postgresql": "duckdb"}
LOG = HOLDS["audit_log"]
StoreOn = Callable[..., Store]
SITI = Actor("siti", "verifier")


def filled_log(store: Store, count: int = 6) -> pd.DataFrame:
    """So many entries of exports, by one verifier."""
    areas = [f"62.{number:02d}" for number in range(1, count + 1)]
    audit_trail.record_all(store, [Entry(SITI, "export", {"what": "method", "area": area}) for area in areas])
    return audit_trail.entries(store)


def tamper(store: Store, statement: str, **values: Any) -> None:
    """Change the log behind the program's back."""
    with store.reading() as connection:
        connection.execute(sa.text(statement), values)
        connection.commit()


def rewritten(store: Store, rows: list[dict[str, Any]]) -> None:
    """Put other entries in place of the whole log."""
    with store.reading() as connection:
        connection.execute(sa.delete(LOG))
        if rows:
            connection.execute(sa.insert(LOG), rows)
        connection.commit()


def rows_of(store: Store) -> list[dict[str, Any]]:
    with store.reading() as connection:
        return [dict(row._mapping) for row in connection.execute(sa.select(LOG).order_by(LOG.c.number))]


def chained(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same entries with numbers and hashes as if they had been written so: what a patient forger makes."""
    before = BEFORE_THE_FIRST
    for number, row in enumerate(rows, start=1):
        row |= {"number": number, "previous_hash": before}
        before = row["hash"] = audit_chain.hash_of(row)
    return rows


def fault(store: Store, *heads: Head) -> Fault | None:
    return audit_trail.check(store, heads).fault


# --- the chain


def test_the_hash_of_the_first_entry_is_that_of_its_cells_written_out(store: Store) -> None:
    """sha256 of this text, in UTF-8 and without the line breaks, where the store's id is 32 letters a:

    {"about":"{\\"page\\":\\"reports\\",\\"period\\":\\"2026-Q3\\"}","action":"exact_view","actor":"siti",
    "moment":"2026-11-22T09:30:00.000000","number":1,"previous_hash":"000…0" (64 noughts),"role":"verifier",
    "store_id":"aaa…a"}

    which `printf … | sha256sum` gives as fdeb8b6e…: the figure below.
    """
    text = (
        '{"about":"{\\"page\\":\\"reports\\",\\"period\\":\\"2026-Q3\\"}","action":"exact_view","actor":"siti",'
        '"moment":"2026-11-22T09:30:00.000000","number":1,"previous_hash":"' + "0" * 64 + '",'
        '"role":"verifier","store_id":"' + "a" * 32 + '"}'
    )
    at = datetime(2026, 11, 22, 9, 30)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("uuid.uuid4", lambda: type("Id", (), {"hex": "a" * 32}))
        audit_trail.record_all(
            store, [Entry(SITI, "exact_view", {"period": "2026-Q3", "page": "reports"}, at)]
        )
    entry = audit_trail.entries(store).iloc[0]
    assert entry["hash"] == hashlib.sha256(text.encode()).hexdigest()
    assert entry["hash"].startswith("fdeb8b6e6e035e7c608827971c2f7466")
    assert audit_trail.check(store).fault is None


def test_entries_are_numbered_without_gaps_and_each_holds_the_hash_before_it(store: Store) -> None:
    log = filled_log(store)
    assert log["number"].tolist() == [1, 2, 3, 4, 5, 6]
    assert log["previous_hash"].tolist() == [BEFORE_THE_FIRST, *log["hash"][:-1]]
    assert log["store_id"].nunique() == 1
    assert json.loads(log["about"][0]) == {"area": "62.01", "what": "method"}
    soundness = audit_trail.check(store)
    assert (soundness.fault, soundness.last.number, soundness.witnessed) == (None, 6, 6)


def test_every_deed_leaves_its_entries_in_the_name_of_who_did_it(store: Store, tmp_path: Path) -> None:
    store = Store(store.place.home, store.place.url, SITI)
    release = sent(store, {"campaigns": [CAMPAIGN]})
    store.verify(by="DPPA", cut_off=TODAY)
    sent(store, {"targets": [TARGET]})
    change = Change("victims_served", "62.06", 2027, 90.0, "Renstra", "Naik", "DPPA")
    targets.keep(store, change, cut_off=TODAY)
    store.make_release(date(2027, 1, 31))
    store.back_up(tmp_path / "b.zip")
    log = audit_trail.entries(store)
    assert log["action"].tolist() == [
        "import", "release", "verification", "release", "import", "target_change", "release",
        "target_change", "release", "release", "backup",
    ]  # fmt: skip
    assert set(zip(log["actor"], log["role"], strict=True)) == {("siti", "verifier")}
    about = [json.loads(text) for text in log["about"]]
    assert about[0]["area"] == "62.06"
    assert about[0]["submissions"] == "1"
    assert len(about[0]["file"]) == 64
    assert about[1] == {"release": release.id}
    assert about[2] == {"evidence": "verified", "events": "3", "submissions": "1"}
    assert about[7] == {"area": "62.06", "indicator": "victims_served", "submissions": "3", "year": 2027}
    assert audit_trail.check(store).fault is None


def test_documents_and_the_removal_of_the_simulation_are_told(store: Store) -> None:
    sent(store, {"campaigns": [CAMPAIGN]}, simulated=True)
    store.document("62.06", "2026-01", "campaigns", document="BA-1/2026", by="UPTD", cut_off=TODAY)
    store.remove_simulated(TODAY)
    log = audit_trail.entries(store)
    assert log["action"].tolist() == ["import", "release", "verification", "release", "removal"]
    assert json.loads(log["about"][0])["simulated"] is True
    assert json.loads(log["about"][2])["evidence"] == "documented"
    assert audit_trail.check(store).fault is None


def test_a_deed_that_fails_leaves_no_entry(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    sent(store, {"campaigns": [CAMPAIGN]})
    before = audit_trail.entries(store)
    monkeypatch.setattr("data.store.releases.make", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        sent(store, {"campaigns": [with_(CAMPAIGN, held="Tidak")]})
    assert audit_trail.entries(store).equals(before)
    assert len(store.submissions()) == 1


def test_a_deed_whose_entry_fails_is_not_done(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.store.audit_chain.append", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        sent(store, {"campaigns": [CAMPAIGN]})
    assert store.submissions().empty


@pytest.mark.parametrize(
    "about", [{"child": "x"}, {"page": 3}, {"area": "x" * 201}, {"year": 2.5}, {"release": None}]
)
def test_what_does_not_belong_in_a_log_is_refused(tmp_path: Path, about: dict[str, Any]) -> None:
    store = Store(tmp_path)
    with pytest.raises(ValueError, match="entry"):
        audit_trail.record(store, "export", **about)
    assert audit_trail.entries(store).empty


def test_an_unknown_action_or_role_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no action"):
        audit_trail.record(Store(tmp_path), "deletion")
    with pytest.raises(ValueError, match="no role"):
        audit_trail.record(Store(tmp_path, actor=Actor("siti", "king")), "export")


def test_a_command_acts_in_the_name_of_the_account_and_not_of_what_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("USER", "somebody-else")
    monkeypatch.setenv("LOGNAME", "somebody-else")
    assert of_system().role == "administrator"
    assert Store(tmp_path).actor == of_system() != Actor("somebody-else", "administrator")


@pytest.mark.parametrize(
    ("numbers", "text"),
    [([], ""), ([3], "3"), ([9, 3, 4, 5], "3–5,9"), ([1, 3], "1,3"), (range(1, 400, 2), "1…399")],
)
def test_numbers_are_told_as_spans(numbers: list[int], text: str) -> None:
    assert audit_chain.spans(numbers) == text


# --- tampering


TAMPERED = [
    ("UPDATE audit_log SET actor = 'budi' WHERE number = 3", "changed", 3),
    ("UPDATE audit_log SET about = '{}' WHERE number = 6", "changed", 6),
    ("UPDATE audit_log SET role = NULL WHERE number = 1", "changed", 1),
    ("UPDATE audit_log SET number = NULL WHERE number = 6", "changed", 6),
    ("DELETE FROM audit_log WHERE number = 3", "missing", 3),
    ("DELETE FROM audit_log WHERE number = 1", "missing", 1),
    ("DELETE FROM audit_log WHERE number IN (2, 5)", "missing", 2),
    ("UPDATE audit_log SET number = 7 - number WHERE number IN (3, 4)", "out_of_order", 3),
    ("INSERT INTO audit_log SELECT * FROM audit_log WHERE number = 4", "out_of_order", 5),
    ("DELETE FROM audit_log WHERE number > 4", "cut_off", 5),
    ("DELETE FROM audit_log", "cut_off", 1),
]


def test_tampering_by_sql_is_found_with_its_kind_and_place(store: Store) -> None:
    filled_log(store)
    kept = audit_chain.kept_head(store.place)
    for statement, kind, number in TAMPERED:
        with store.reading() as connection:
            connection.execute(sa.text(statement))
            assert audit_chain.verify(connection, [kept]).fault == Fault(kind, number), statement
            connection.rollback()
    assert fault(store) is None


def test_an_entry_taken_out_with_all_later_hashes_made_anew_is_found_by_the_head(store: Store) -> None:
    """The forged chain of five fits together; but the head says that there was a sixth entry."""
    filled_log(store)
    rows = rows_of(store)
    rewritten(store, chained([*rows[:2], *rows[3:]]))
    assert fault(store) == Fault("cut_off", 6)


def test_a_cell_changed_with_all_later_hashes_made_anew_is_found_by_the_head(store: Store) -> None:
    filled_log(store)
    rows = rows_of(store)
    rows[2]["actor"] = "budi"
    rewritten(store, chained(rows))
    assert fault(store) == Fault("changed", 6)
    audit_chain.head_file(store.place).unlink()
    assert fault(store) == Fault("head_gone", 6), "within the database alone nothing else is left to be seen"


def test_entries_swapped_with_their_own_hashes_made_anew_are_out_of_order(store: Store) -> None:
    filled_log(store)
    rows = rows_of(store)
    for row, number in ((rows[2], 4), (rows[3], 3)):
        row["number"] = number
        row["hash"] = audit_chain.hash_of(row)
    rewritten(store, rows)
    assert fault(store) == Fault("out_of_order", 3)


def test_a_log_that_was_cut_and_written_on_is_still_found(store: Store) -> None:
    filled_log(store)
    tamper(store, "DELETE FROM audit_log WHERE number > 4")
    audit_trail.record(store, "export", what="method")
    assert fault(store) == Fault("cut_off", 6)
    filled_log(store, 3)
    assert fault(store) == Fault("changed", 6)


def test_the_log_of_another_store_is_foreign(store: Store, tmp_path: Path) -> None:
    other = Store(tmp_path / "other")
    filled_log(store)
    filled_log(other, 9)
    rewritten(store, rows_of(other))
    assert fault(store) == Fault("foreign", 1)


def test_an_entry_of_another_store_that_fits_the_chain_is_foreign(store: Store) -> None:
    filled_log(store)
    rows = rows_of(store)
    rows[3]["store_id"] = "f" * 32
    rewritten(store, chained(rows))
    assert fault(store) == Fault("foreign", 4)


def test_a_head_kept_elsewhere_finds_what_the_one_beside_the_database_no_longer_can(store: Store) -> None:
    filled_log(store)
    head = audit_trail.head(store)
    tamper(store, "DELETE FROM audit_log WHERE number > 4")
    audit_chain.head_file(store.place).unlink()
    assert fault(store) == Fault("head_gone", 4)
    assert fault(store, head) == fault(store, Head("", head.number, head.hash)) == Fault("cut_off", 5)
    filled_log(store, 3)
    assert fault(store, Head("", head.number, head.hash)) == Fault("changed", 6)


def test_where_the_database_was_thrown_away_its_log_is_missed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    filled_log(store)
    store.place.file.unlink()
    assert fault(store) == Fault("cut_off", 1)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store(tmp_path_factory.mktemp("sound"))
    filled_log(store, 5)
    return store


def _changed(text: str, place: int, letter: str) -> str:
    """One character put in, taken out, or replaced."""
    at = place % (len(text) + 1)
    return text[:at] + letter + text[at + (place // 7) % 2 :]


@settings(examples(100), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    row=st.integers(0, 4),
    column=st.sampled_from([*AUDIT_LOG]),
    place=st.integers(0, 10_000),
    letter=st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00") | st.just(""),
    amount=st.integers(-3, 9).filter(bool),
)
def test_any_change_of_one_character_in_any_cell_of_any_entry_is_found(
    sound: Store, row: int, column: str, place: int, letter: str, amount: int
) -> None:
    rows = rows_of(sound)
    cell = rows[row][column]
    if column == "number":
        rows[row][column] = cell + amount
    elif column == "moment":
        rows[row][column] = (pd.Timestamp(cell) + pd.Timedelta(amount, "us")).to_pydatetime()
    else:
        rows[row][column] = _changed(cell, place, letter)
    if rows[row][column] == cell:
        return
    with sound.reading() as connection:
        connection.execute(sa.delete(LOG))
        connection.execute(sa.insert(LOG), rows)
        soundness = audit_chain.verify(connection, [audit_chain.kept_head(sound.place)])
        connection.rollback()
    assert soundness.fault is not None


# --- two at once, and killed


@pytest.mark.parametrize("engine", ENGINES)
def test_two_programs_that_write_at_once_make_one_chain(
    store_on: StoreOn, officers: tuple[Officer, Officer], engine: str
) -> None:
    store = store_on(engine)
    for officer, name in zip(officers, ("one", "two"), strict=True):
        officer.begin(store, "entries", name, "12")
    assert [[officer.said(), officer.said()] for officer in officers] == [["ready", "done"]] * 2
    log = audit_trail.entries(store)
    assert log["number"].tolist() == list(range(1, 27))
    assert log["actor"].value_counts().to_dict() == {"one": 13, "two": 13}
    soundness = audit_trail.check(store)
    assert (soundness.fault, soundness.witnessed) == (None, 26)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_killed_program_leaves_no_gap(store_on: StoreOn, officer: Officer, engine: str) -> None:
    """Killed while it writes one entry after another; whoever comes next goes on from the last whole one."""
    store = store_on(engine)
    for turn in range(3):
        number = officer.begin(store, "entries", f"killed-{turn}", "100000")
        assert officer.said() == "ready"
        time.sleep(0.05 + 0.07 * turn)
        officer.kill(number)
        soundness = audit_trail.check(store)
        assert soundness.fault is None
        assert soundness.last.number - soundness.witnessed <= 1, (
            "at most the entry during which it was killed"
        )
    log = filled_log(store, 1)
    assert log["number"].tolist() == list(range(1, len(log) + 1))
    assert audit_trail.check(store).witnessed == len(log)


# --- the head outside


def test_the_head_is_kept_beside_the_database_whole_or_not_at_all(store: Store) -> None:
    filled_log(store)
    file = audit_chain.head_file(store.place)
    assert file.parent == store.place.home
    assert audit_chain.kept_head(store.place) == audit_trail.head(store)
    file.write_text("{")
    assert audit_chain.kept_head(store.place) is None
    filled_log(store, 1)
    assert audit_chain.kept_head(store.place) == audit_trail.head(store)
    assert not list(store.place.home.glob("*.part"))


def test_two_databases_of_one_folder_have_a_head_each(store_on: StoreOn) -> None:
    on_server, in_file = store_on("postgresql"), store_on("duckdb")
    filled_log(on_server, 3)
    assert fault(in_file) is None
    filled_log(in_file, 2)
    assert (audit_trail.check(on_server).witnessed, audit_trail.check(in_file).witnessed) == (3, 2)


def test_where_the_head_cannot_be_kept_the_deed_still_stands(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("data.store.audit_chain._write", full)
    assert len(filled_log(store, 2)) == 2
    assert "audit-head" in caplog.text
    assert audit_trail.check(store).witnessed == 0


# --- backup and restore


@pytest.mark.parametrize("engine", ENGINES)
def test_a_backup_carries_the_log_and_a_restore_is_an_entry_itself(
    store_on: StoreOn, engine: str, tmp_path: Path
) -> None:
    origin = store_on(engine)
    sent(origin, {"campaigns": [CAMPAIGN]})
    origin.back_up(tmp_path / "b.zip")
    restored = Store(tmp_path / "new") if engine == "postgresql" else store_on("postgresql")
    restored.restore(tmp_path / "b.zip")
    assert rows_of(restored)[:2] == rows_of(origin)[:2]
    log, origin_log = audit_trail.entries(restored), audit_trail.entries(origin)
    assert log["action"].tolist() == ["import", "release", "restore"]
    assert json.loads(log["about"][2])["backup"] == json.loads(origin_log["about"][2])["backup"]
    soundness = audit_trail.check(restored)
    assert (soundness.fault, soundness.witnessed) == (None, 3)


def test_a_restore_in_place_of_a_lost_database_says_what_the_head_had_been(tmp_path: Path) -> None:
    """Five entries, the last two of them after the backup; the database is lost, and the backup holds three."""
    store = Store(tmp_path / "held")
    sent(store, {"campaigns": [CAMPAIGN]})
    store.back_up(tmp_path / "b.zip")
    filled_log(store, 2)
    lost = audit_trail.head(store)
    store.place.file.unlink()
    Path(f"{store.place.file}.wal").unlink(missing_ok=True)
    store.restore(tmp_path / "b.zip")
    newest = audit_trail.entries(store).iloc[-1]
    assert (newest["number"], newest["action"]) == (3, "restore")
    assert json.loads(newest["about"])["before"] == f"{lost.number}:{lost.hash}"
    assert audit_trail.check(store).fault is None
    assert audit_trail.check(store, [lost]).fault is not None, (
        "a head kept elsewhere still tells that entries are gone"
    )
