"""Killed at any moment, two at once, no room, no rights: the last good state stands, and nothing is mixed or lost."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from briefing import publishing
from data.office import audit_trail, publication_secret, publications, way_back
from data.store import Store, releases
from data.store.schema import HELD, HOLDS
from tests.conftest import ENGINES
from tests.data.conftest import Officer
from tests.data.filled import CAMPAIGN, sent, with_
from tests.data.store.postgresql_server import Server

# `make bench` kills fifty times.
KILLS = int(os.environ.get("PELITA_KILLS", "9"))
StoreOn = Callable[..., Store]


def assert_sound(store: Store) -> None:
    """Nothing in the store contradicts anything else in it."""
    submissions = store.submissions()
    current = submissions[submissions["superseded_by"].isna() & submissions["withdrawn_at"].isna()]
    assert not current.duplicated(["regency", "month", "table_name"]).any()
    assert set(submissions["superseded_by"].dropna()) <= set(submissions["submission_id"])
    counted: dict[int, int] = dict.fromkeys(submissions["submission_id"], 0)
    with store.reading() as connection:
        for table in HELD:
            ids = HOLDS[table.name].c.submission_id
            counted |= dict(connection.execute(sa.select(ids, sa.func.count()).group_by(ids)).all())
        release = releases.current(connection)
        assert release is not None
    assert counted == dict(zip(submissions["submission_id"], submissions["row_count"], strict=True))
    history = store.history()
    assert (
        history.loc[history["action"] == "sent", "submission_id"].tolist()
        == submissions["submission_id"].tolist()
    )
    away = submissions.loc[submissions["withdrawn_at"].notna(), "submission_id"]
    assert sorted(history.loc[history["action"] == "withdrawn", "submission_id"]) == sorted(away)
    assert store.check_releases()["intact"].all()
    assert audit_trail.check(store).fault is None
    with store.writing() as connection:
        assert releases.hash_now(connection, release) == release.content_hash


def seconds_of_one_import(officer: Officer, store: Store) -> float:
    """How long an import takes here and now: kills must fall before, into and after it."""
    number = officer.begin(store, "alternate", "9")
    officer.said()
    start = time.monotonic()
    officer.said()
    taken = time.monotonic() - start
    officer.kill(number)
    return taken


@pytest.mark.slow
@pytest.mark.parametrize("engine", ENGINES)
def test_an_import_killed_at_any_moment_leaves_the_last_good_state(
    store_on: StoreOn, officer: Officer, engine: str
) -> None:
    """Two states of one month are sent in turn, first the one not held; after every kill one of them is held, whole."""
    store, moments = store_on(engine), random.Random(20261122)
    sent(store, {"campaigns": [with_(CAMPAIGN, date=date(2026, 2, 5))]})
    states, other = set(), "4"
    longest = 1.4 * seconds_of_one_import(officer, store)
    for turn in range(KILLS):
        number = officer.begin(store, "alternate", other)
        if turn % 3 < 2:  # into the second import, so that the first is there however slow the computer
            officer.said()
        if turn % 3 != 1:  # else at once, so that the second is not there however quick it is
            time.sleep(moments.uniform(0, longest))
        officer.kill(number)
        rows = store.submissions()
        counts = set(rows.loc[rows["superseded_by"].isna() & (rows["month"] == "2026-01"), "row_count"])
        assert counts in ({9}, {4})
        states |= counts
        other = "4" if counts == {9} else "9"
    assert_sound(store)
    assert states == {9, 4}, "the kills must have met both states"


@pytest.mark.slow
@pytest.mark.parametrize("engine", ENGINES)
def test_a_withdrawal_and_a_sending_back_killed_at_any_moment_leave_the_last_good_state(
    store_on: StoreOn, officer: Officer, engine: str
) -> None:
    """January is sent, sent back and withdrawn in turn: after every kill it is there whole or not at all, and where it
    was sent back it is there."""
    store, moments = store_on(engine), random.Random(20261201)
    sent(store, {"campaigns": [with_(CAMPAIGN, date=date(2026, 2, 5))]})
    for turn in range(KILLS):
        number = officer.begin(store, "to_and_fro")
        start = time.monotonic()
        officer.said()
        taken = time.monotonic() - start
        for _ in range(turn % 3):
            officer.said()
        time.sleep(moments.uniform(0, taken))
        officer.kill(number)
        january = store.current_submissions(["62.06"]).query("month == '2026-01'")
        assert set(january["row_count"]) <= {9}
        back = way_back.sent_back(store)
        assert set(back["submission_id"]) <= set(january["submission_id"])
        assert_sound(store)
    actions = set(store.history("62.06")["action"])
    assert {"sent", "sent_back", "withdrawn"} <= actions, "the kills must have met every deed"


@pytest.mark.slow
@pytest.mark.parametrize("engine", ENGINES)
def test_publishing_killed_at_any_moment_leaves_a_publication_whole_or_none(
    store_on: StoreOn, officer: Officer, engine: str
) -> None:
    """Every publication there is can be read and is of a release that is held; the next is published as if nothing had
    happened, by the secret of the first."""
    store, moments = store_on(engine), random.Random(20261203)
    sent(store, {"campaigns": [with_(CAMPAIGN, date=date(2026, 2, 5))]})
    begun = officer.begin(store, "publish_often")
    assert officer.said() == "sent"
    start = time.monotonic()
    assert officer.said() == "sent and published"
    longest = 1.3 * (time.monotonic() - start)
    officer.kill(begun)
    for _ in range(max(KILLS // 3, 2)):
        number = officer.begin(store, "publish_often")
        officer.said()
        time.sleep(moments.uniform(0, longest))
        officer.kill(number)
        every = publications.every(store)
        assert every["number"].tolist() == list(range(1, len(every) + 1))
        assert set(every["release_id"]) <= set(store.releases()["release_id"])
        shown = publishing.latest(store)
        assert shown is not None
        assert shown.number == len(every)
        assert len(publishing.of_number(store, shown.number).cells)
        assert_sound(store)
    sent(store, {"campaigns": [with_(CAMPAIGN, date=date(2026, 3, 5), id="K-9")]})
    release = store.latest_release()
    assert release is not None
    assert publishing.publish(store, release, "DPPA").number == len(every) + 1
    assert publication_secret.path(store).exists()


@pytest.mark.parametrize("engine", ENGINES)
def test_two_officers_at_once_are_both_kept_and_nothing_is_mixed(
    store_on: StoreOn, officers: tuple[Officer, Officer], engine: str
) -> None:
    """Each sends two months of three tables, 3 rows each; then both send for one regency, and both are told."""
    store, (officer, other) = store_on(engine), officers
    officer.begin(store, "months", "62.06", "UPTD Katingan")
    other.begin(store, "months", "62.07", "UPTD Seruyan")
    assert (officer.said(), other.said()) == ("done", "done")
    officer.begin(store, "months", "62.08", "A")
    other.begin(store, "months", "62.08", "B")
    assert (officer.said(), other.said()) == ("done", "done")
    assert_sound(store)
    submissions = store.submissions()
    first = submissions[submissions["regency"] != "62.08"]
    assert sorted(first["sender"]) == ["UPTD Katingan"] * 6 + ["UPTD Seruyan"] * 6
    assert set(first["row_count"]) == {3}
    rows = store.current_rows("reports")
    assert rows.groupby(["regency", "month"]).size().to_dict() == {
        (regency, f"2026-0{month}"): 3 for regency in ("62.06", "62.07", "62.08") for month in (1, 2)
    }
    shared = submissions[submissions["regency"] == "62.08"]
    assert len(shared) == 6, "what one has sent is nothing new from the other"


@pytest.mark.parametrize("engine", ENGINES)
def test_a_full_disk_is_said_clearly_and_nothing_is_lost(
    engine: str, tmp_path: Path, officer: Officer
) -> None:
    """No file may grow as far as the import needs; the next import, with room, goes well."""
    if engine == "duckdb":
        fill_up(
            Store(tmp_path / "held"), officer, make_room=lambda: None
        )  # only the officer's files are limited
        return
    with Server.running(largest_file=3_000_000, make=["--wal-segsize=1"]) as small:
        store = Store(tmp_path / "held", small.new_database())
        fill_up(store, officer, make_room=small.grow)


def fill_up(store: Store, poor: Officer, make_room: Callable[[], None]) -> None:
    sent(store, {"campaigns": [CAMPAIGN]})
    before = store.latest_release(), store.submissions(), store.history()
    reply = poor.do(store, "too_much", "200000")
    assert reply.startswith("StoreFull: Tidak ada ruang lagi"), reply
    assert "There is no room left" in reply
    assert store.latest_release() == before[0]
    assert store.submissions().equals(before[1])
    assert store.history().equals(before[2])
    make_room()
    sent(store, {"campaigns": [with_(CAMPAIGN, held="Tidak")]})
    assert_sound(store)


def test_an_account_that_may_only_read_is_told_and_nothing_is_changed(
    tmp_path: Path, officer: Officer
) -> None:
    home = tmp_path / "held"
    store = Store(home)
    sent(store, {"campaigns": [CAMPAIGN]})
    before = store.place.file.read_bytes()
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.geteuid() and not folder.stat().st_mode & 0o005:
            folder.chmod(0o755)
    store.place.file.chmod(0o444)
    home.chmod(0o555)
    try:
        reply = officer.do(store, "without_rights")
    finally:
        home.chmod(0o755)
    assert reply.startswith("StoreUnreachable: Basis data"), reply
    assert "write access" in reply
    assert store.place.file.read_bytes() == before
