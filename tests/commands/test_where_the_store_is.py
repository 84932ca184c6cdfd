"""A mistyped PELITA_HOME is refused by whatever only reads; a restore says what it found of the audit trail."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import sqlalchemy as sa

import locales
from data.office import audit_trail
from data.store import Store
from data.store.schema import HOLDS
from tests.commands.command import answer, run
from tests.data.filled import CAMPAIGN, sent

READING = [
    ("history",),
    ("release",),
    ("release", "--check"),
    ("indicators", "--period", "2026-Q1"),
    ("score", "--period", "2026-Q1"),
    ("completeness", "--period", "2026-01"),
    ("flags",),
    ("audit-log",),
    ("audit-log", "verify"),
    ("audit-log", "head"),
    ("roles", "list"),
    ("targets", "list"),
    ("left-out",),
    ("scenario", "list"),
    ("travel", "list"),
    ("field-report", "list"),
    ("verify", "--by", "DPPA"),
    ("demo", "--remove"),
    ("backup", "a.zip"),
]


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_a_folder_without_a_store_is_named_and_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    home = tmp_path / "pelta"
    monkeypatch.setenv("PELITA_HOME", str(home))
    result = run(*arguments)
    assert result.exit_code == 2
    for language in locales.LANGUAGES:
        assert locales.say(language, "store-refused-not-there", path=str(home)) in result.output
    assert "Traceback" not in result.output
    assert not home.exists()


@pytest.mark.parametrize("tampered", [False, True])
def test_a_restore_says_what_it_found_of_the_audit_trail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tampered: bool
) -> None:
    store, file = Store(tmp_path / "old"), tmp_path / "a.zip"
    sent(store, {"campaigns": [CAMPAIGN]})
    if tampered:
        with store.writing() as connection:
            log = HOLDS["audit_log"]
            connection.execute(sa.update(log).where(log.c.number == 1).values(actor="somebody else"))
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "old"))
    answer("backup", str(file))
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "new"))
    result = run("restore", str(file))
    assert result.exit_code == 0
    assert ("jejak audit dalam cadangan itu tidak utuh" in result.output) == tampered
    assert ("berurutan dan tidak berubah" in result.output) == (not tampered)
    assert (audit_trail.check(Store(tmp_path / "new")).fault is None) == (not tampered)
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "newest"))
    restored = json.loads(run("restore", str(file), "--json").output)
    assert restored["audit"]["sound"] == (not tampered)
