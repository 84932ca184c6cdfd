"""The store does whole things: a failure, a killed process or a busy file leave the last good state."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
import sqlalchemy as sa

from data import facts
from data.office import audit_trail
from data.store import Settings, Store, StoreBusy, StoreUnreachable, connection, duckdb_file, releases
from data.store import store as store_module
from tests.data.facts.registers import CUT_OFF, rows_of, statements_of

ROOT = Path(__file__).parents[3]

TARGET = {"regency": "", "month": "2026-01", "indicator": "reports_followed_up", "year": 2026, "target": 80.0,
          "reference": "Renstra"}  # fmt: skip


def submit(store: Store, count: int = 1, *, month: int = 1, simulated: bool = False, sender: str = "") -> str:
    frames = {"campaigns": rows_of("campaigns", [{"date": date(2026, month, 3)}] * count)}
    statements = statements_of(frames, {})
    return store.submit(
        frames, statements, cut_off=CUT_OFF, simulated=simulated, into_simulation=True, sender=sender
    ).id


def planned(store: Store) -> float:
    release = store.latest_release()
    assert release is not None
    facts = store.facts(release.id)
    return float(
        facts[(facts["measure"] == "activities_planned") & (facts["dimension"] == "")]["value"].sum()
    )


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path))
    monkeypatch.setenv("PELITA_DEMO", "0")
    assert Settings.from_environment() == Settings(tmp_path, demonstration=False)
    monkeypatch.delenv("PELITA_HOME")
    monkeypatch.delenv("PELITA_DEMO")
    assert Settings.from_environment() == Settings(Path("var").resolve(), demonstration=True)


def test_a_store_that_was_never_written_has_nothing_and_is_not_made_by_asking(tmp_path: Path) -> None:
    store = Store(tmp_path / "new")
    assert store.latest_release() is None
    assert store.submissions().empty
    assert store.current_rows("reports").empty
    assert store.commitments().empty
    assert (store.targets()["regency"] == "").all()
    assert not store.place.home.exists()


def test_a_release_is_found_again_and_stays_readable_after_later_ones(store: Store) -> None:
    first = submit(store, 2)
    second = submit(store, 3)
    assert store.latest_release().id == second
    assert planned(store) == 3
    assert store.facts(first)["value"].sum() != store.facts(second)["value"].sum()
    assert not store.latest_release().simulated


def test_the_latest_release_is_never_stale_and_read_only_when_the_file_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, other = Store(tmp_path), Store(tmp_path)
    for count in (1, 2, 3):
        assert other.latest_release() is None or other.latest_release().id != submit(store, count)
        assert other.latest_release() == store.latest_release()
    latest = other.latest_release()
    monkeypatch.setattr("data.store.store.connected", lambda *_: pytest.fail("the file was opened again"))
    assert other.latest_release() == latest


def test_only_entries_of_the_audit_trail_leave_the_stamp_as_it_is(tmp_path: Path) -> None:
    """So that what pages hold is not read again because they were looked at; any other write changes it."""
    store = Store(tmp_path)
    submit(store)
    before = store.stamp
    count = len(audit_trail.entries(store))
    for _ in range(2):
        audit_trail.record(store, "sign_out")
        assert store.stamp == before
    assert len(audit_trail.entries(store)) == count + 2
    submit(store, count=2)
    assert store.stamp not in (before, None)


def test_what_another_program_writes_after_an_entry_changes_the_stamp(tmp_path: Path) -> None:
    store = Store(tmp_path)
    submit(store)
    before = store.stamp
    audit_trail.record(store, "sign_out")
    code = (
        "from pathlib import Path; from data.office import audit_trail; from data.store import Store;"
        f"audit_trail.record(Store(Path({str(store.place.home)!r})), 'sign_out')"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    assert store.stamp != before


FULL = """
import resource, sys
from pathlib import Path
from data.office import audit_trail
from data.store import Store
store = Store(Path(sys.argv[1]))
size = store.place.file.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
for _ in range(3):
    audit_trail.record(store, "sign_out")
"""


@pytest.mark.skipif(os.name == "nt", reason="files are limited in another way there")
def test_where_the_file_cannot_grow_an_entry_is_written_all_the_same(tmp_path: Path) -> None:
    """The log beside it still can. What was written once must not be told as failed, or it would be written again."""
    store = Store(tmp_path)
    submit(store)
    count = len(audit_trail.entries(store))
    subprocess.run([sys.executable, "-c", FULL, str(tmp_path)], cwd=ROOT, check=True)
    assert len(audit_trail.entries(store)) == count + 3


def test_where_there_is_hardly_room_the_stamp_changes_and_the_entry_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    submit(store)
    count, before = len(audit_trail.entries(store)), store.stamp
    monkeypatch.setattr(duckdb_file, "_ROOM", 1 << 62)
    audit_trail.record(store, "sign_out")
    assert len(audit_trail.entries(store)) == count + 1
    assert store.stamp != before


def test_a_release_made_while_the_last_one_was_read_is_found_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    submit(store)
    read = Store._read_latest_release

    def overtaken(reader: Store) -> object:
        latest = read(reader)
        monkeypatch.undo()
        submit(store, 2)
        return latest

    other = Store(tmp_path)
    store_module._LATEST.clear()
    monkeypatch.setattr(Store, "_read_latest_release", overtaken)
    first = other.latest_release()
    second = other.latest_release()
    assert first is not None
    assert second is not None
    assert first.id != second.id
    assert second == read(other)


def test_where_somebody_is_reading_an_entry_may_change_the_stamp_and_is_written(tmp_path: Path) -> None:
    store = Store(tmp_path)
    submit(store)
    count = len(audit_trail.entries(store))
    with store.reading() as connection:
        connection.execute(sa.text("SELECT count(*) FROM submissions"))
        audit_trail.record(store, "sign_out")
    assert len(audit_trail.entries(store)) == count + 1
    release = submit(store, count=3)
    assert store.latest_release().id == release  # type: ignore[union-attr]


@pytest.mark.whole
def test_a_failure_inside_a_submission_leaves_the_old_state(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit(store, 2)
    submit(store, 1, month=2, simulated=True)
    before = (store.latest_release(), store.submissions(), planned(store))

    def fail(*_: object) -> None:
        raise RuntimeError("no release")

    with monkeypatch.context() as broken:
        broken.setattr(releases, "make", fail)
        for change in (
            lambda: submit(store, 5),
            lambda: store.remove_simulated(CUT_OFF),
            lambda: store.verify(by="DPPA", cut_off=CUT_OFF),
        ):
            with pytest.raises(RuntimeError, match="no release"):
                change()
    assert store.latest_release() == before[0]
    assert store.submissions().equals(before[1])
    assert planned(store) == before[2]
    assert len(store.current_rows("campaigns")) == 3


WRITER = """
import sys, time
from pathlib import Path
from data.store import releases
from data.store import Store
from tests.data.store.test_store import submit
home, month, hold = Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
make = releases.make
def slowly(*given):
    made = make(*given)
    print("writing", flush=True)
    time.sleep(hold)
    return made
releases.make = slowly
submit(Store(home), month=month)
print("done", flush=True)
"""


@contextmanager
def writer(home: Path, month: int, hold: float) -> Iterator[subprocess.Popen[str]]:
    """Another program that is in the middle of a submission and stays there for `hold` seconds."""
    command = [sys.executable, "-c", WRITER, str(home), str(month), str(hold)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment) as program:
        assert program.stdout.readline() == "writing\n"
        try:
            yield program
        finally:
            program.kill()


def test_two_programs_write_one_after_the_other(tmp_path: Path) -> None:
    """The second finds the file locked by the first, waits, and succeeds."""
    with writer(tmp_path, 1, 1.0) as first:
        submit(Store(tmp_path), month=3)
        assert first.wait(30) == 0
    assert planned(Store(tmp_path)) == 2


def test_a_program_that_never_lets_go_is_named_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_LOCK_SECONDS", 0.3)
    with writer(tmp_path, 1, 60), pytest.raises(StoreBusy, match="in use by another program"):
        submit(Store(tmp_path))


def test_a_program_killed_in_the_middle_of_writing_loses_only_what_it_wrote(tmp_path: Path) -> None:
    store = Store(tmp_path)
    submit(store, 2)
    good = store.latest_release()
    with writer(tmp_path, 2, 60) as killed:
        killed.send_signal(signal.SIGKILL)
        killed.wait()
    assert store.latest_release() == good
    assert planned(store) == 2
    submit(store, month=2)
    assert planned(store) == 3


def test_two_threads_of_the_server_may_write_at_once(store: Store) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(3) as threads:
        list(threads.map(lambda month: submit(store, month=month), (1, 2, 3)))
    assert planned(store) == 3
    assert store.submissions()["submission_id"].is_unique


def test_removing_the_simulation_leaves_what_is_real(store: Store, tmp_path: Path) -> None:
    submit(store, 4, month=1, simulated=True)
    submit(store, 5, month=2, simulated=True)
    submit(store, 1, month=2, sender="DPPA Katingan")
    assert store.latest_release().simulated
    assert store.remove_simulated(CUT_OFF) == 2
    assert planned(store) == 1
    assert not store.latest_release().simulated
    assert store.submissions()["sender"].tolist() == ["DPPA Katingan"]
    alone = Store(tmp_path / "alone")
    submit(alone, 1, month=2)
    assert alone.latest_release().content_hash == store.latest_release().content_hash


@pytest.mark.parametrize("dialect", ["duckdb", "postgres"])
def test_the_query_for_a_cut_off_is_the_one_that_would_be_written_for_it(dialect: str) -> None:
    """Texts are written once, for a day that stands for every cut-off: December, whose month after is in another
    year."""
    cut_off, names = date(2026, 12, 31), re.compile("ibis_table_unnest_(column_)?[a-z0-9]+")
    for part in ("of_reports", "of_campaigns", "of_agreements"):
        filled = facts.PARTS[part].needs
        texts = [
            names.sub("", write(part, cut_off, dialect, filled))
            for write in (releases._part_query, releases._written)
        ]
        assert texts[0] == texts[1]


def test_removing_the_only_submissions_leaves_no_release(store: Store) -> None:
    submit(store, 4, simulated=True)
    assert store.remove_simulated(CUT_OFF) == 1
    assert store.latest_release() is None
    submit(store, 2, simulated=True)
    assert planned(store) == 2


def test_a_target_alone_makes_no_release_of_nothing(store: Store) -> None:
    """A target set while the simulation is held outlives it, and waits for what it will be held against."""
    submit(store, 4, simulated=True)
    frames = {"targets": pd.DataFrame([TARGET])}
    store.submit(frames, statements_of(frames, {}), cut_off=CUT_OFF, into_simulation=True)
    assert store.remove_simulated(CUT_OFF) == 1
    assert store.latest_release() is None
    assert store.make_release(CUT_OFF) is None
    assert (store.targets()["target"] == 80.0).any()


def test_ledgers_are_not_verified(store: Store) -> None:
    """One month of campaigns and one target: one submission can be verified."""
    submit(store, 1)
    frames = {"targets": pd.DataFrame([TARGET])}
    store.submit(frames, statements_of(frames, {}), cut_off=CUT_OFF)
    assert store.verify(by="DPPA", cut_off=CUT_OFF) == 1
    assert store.submissions().set_index("table_name")["evidence"].to_dict() == {
        "campaigns": "verified",
        "targets": "reported",
    }


def test_verifying_raises_the_grade_of_what_is_named_and_of_nothing_superseded(store: Store) -> None:
    submit(store, 1)
    submit(store, 2)
    submit(store, 1, month=2)
    assert store.verify(by="DPPA", cut_off=CUT_OFF, regency="62.06", month="2026-01") == 1
    assert store.verify(by="DPPA", cut_off=CUT_OFF, regency="62.07") == 0
    assert store.submissions()["evidence"].tolist() == ["reported", "verified", "reported"]
    facts = store.facts(store.latest_release().id)
    graded = facts[(facts["measure"] == "activities_planned") & (facts["dimension"] == "")]
    assert graded.set_index("month")["evidence"].to_dict() == {"2026-01": "verified", "2026-02": "reported"}


@pytest.mark.parametrize("obstacle", ["a file where the folder should be", "no database", "no permission"])
def test_a_place_that_cannot_be_written_is_said_clearly(
    tmp_path: Path, obstacle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    if obstacle == "a file where the folder should be":
        home.write_text("")
    elif obstacle == "no database":
        home.mkdir()
        (home / "pelita.duckdb").write_text("x" * 5000)
    else:
        monkeypatch.setattr(Path, "mkdir", _no_permission)
    with pytest.raises(StoreUnreachable, match=r"pelita\.duckdb cannot be opened.*write access.*PELITA_HOME"):
        submit(Store(home))


def _no_permission(self: Path, *_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied", str(self))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind the administrator")
def test_a_folder_for_reading_only_is_said_clearly(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreUnreachable, match="write access"):
        submit(Store(tmp_path))


def test_readers_and_a_writer_of_one_program_never_stand_in_each_others_way(tmp_path: Path) -> None:
    """A connection that opens while the last one of another thread closes finds the file still attached: it waits."""
    with Store(tmp_path).writing():
        pass
    end = time.monotonic() + 4

    def read() -> int:
        turns = 0
        while time.monotonic() < end:
            Store(tmp_path).releases()
            turns += 1
        return turns

    def write() -> int:
        turns = 0
        while time.monotonic() < end:
            with Store(tmp_path).writing():
                turns += 1
            time.sleep(0.01)  # so that it is the readers who close last, and open first
        return turns

    with ThreadPoolExecutor(3) as threads:
        jobs = [threads.submit(work) for work in (read, read, write)]
    assert all(job.result() > 0 for job in jobs)
