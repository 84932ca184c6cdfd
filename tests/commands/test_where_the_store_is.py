"""A mistyped PELITA_HOME is refused by whatever only reads; a restore says what it found of the audit trail."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
import sqlalchemy as sa

import locales
import pelita
from data.office import audit_trail
from data.store import Store
from data.store.schema import HOLDS
from tests.commands.command import answer, run
from tests.data.filled import CAMPAIGN, sent

# What needs no store, or may begin one.
OTHERS = {"burden", "docs", "forms", "serve", "template", "import", "restore", "demo"}
# What a command is given that it does not go without.
GIVEN = {"period": "2026-Q1", "month": "2026-01", "regency": "62.06", "table": "campaigns", "number": "1",
         "office": "DPPA", "reason": "x", "indicator_id": "reports_followed_up", "folder": "out",
         "verifier": "DPPA", "file": "a.zip"}  # fmt: skip


def words_of(name: str) -> tuple[str, ...]:
    """A command with no more than it needs."""
    words = [name]
    for asked in pelita.main.commands[name].params:
        if asked.required:
            named = [asked.opts[0]] if isinstance(asked, click.Option) else []
            words += [*named, GIVEN[str(asked.name)]]
    return tuple(words)


READING = [
    *(words_of(name) for name in sorted(set(pelita.main.commands) - OTHERS)),
    ("release", "--check"),
    ("audit-log", "verify"),
    ("audit-log", "head"),
    ("roles", "list"),
    ("targets", "list"),
    ("targets", "history"),
    ("left-out", "file"),
    ("scenario", "list"),
    ("travel", "list"),
    ("field-report", "list"),
    ("demo", "--remove"),
    ("template", "--regency", "62.06", "--month", "2026-01"),
]


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_a_folder_without_a_store_is_named_and_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    home = tmp_path / "pelta"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PELITA_HOME", str(home))
    result = run(*arguments)
    assert result.exit_code == 2
    for language in locales.LANGUAGES:
        assert locales.say(language, "store-refused-not-there", path=str(home)) in result.output
    assert "Traceback" not in result.output
    assert not home.exists()
    assert list(tmp_path.iterdir()) == [], "nor anything else"


def test_every_slip_in_the_name_is_told_with_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sent(Store(tmp_path / "pelita"), {"campaigns": [CAMPAIGN]})
    (tmp_path / "a file").write_text("x")
    (tmp_path / "empty").mkdir()
    right = str(tmp_path / "pelita")
    slips = [right + " ", right + "x", right.upper(), f"{right}/pelita", f'"{right}"', "~/pelita", "$HOME/pelita",
             str(tmp_path), str(tmp_path / "a file"), str(tmp_path / "empty")]  # fmt: skip
    untold = []
    for slip in slips:
        monkeypatch.setenv("PELITA_HOME", slip)
        for arguments in (("score", "--period", "2026-Q1"), ("audit-log", "verify"), ("release", "--check")):
            result = run(*arguments)
            if result.exit_code != 2 or slip not in result.output or "Traceback" in result.output:
                untold.append((slip, arguments))
    assert untold == []
    monkeypatch.setenv("PELITA_HOME", right + "/")
    assert run("audit-log", "verify").exit_code == 0


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
