"""The command of roles: giving, listing, taking, and refusals in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import locales
from tests.commands.command import answer, run

BY = ("--by", "Kepala DPPA", "--reason", "Penugasan baru")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "store"))


def test_a_role_is_given_listed_and_taken() -> None:
    given = answer(
        "roles", "grant", "--email", "Ani@dppa.go.id", "--role", "officer", "--regency", "62.06", *BY
    )
    assert given == {"change": 1, "identity": "email:ani@dppa.go.id", "role": "officer", "regency": "62.06"}
    answer("roles", "grant", "--subject", "4711", "--role", "verifier", *BY)
    listed = answer("roles", "list")
    assert [(grant["identity"], grant["role"], grant["regency"]) for grant in listed] == [
        ("email:ani@dppa.go.id", "officer", "62.06"),
        ("sub:4711", "verifier", ""),
    ]
    answer("roles", "revoke", "--email", "ani@dppa.go.id", *BY)
    assert [grant["identity"] for grant in answer("roles")] == ["sub:4711"]
    assert [change["role"] for change in answer("roles", "history")] == ["officer", "verifier", "public"]
    assert "Kabupaten Katingan" in run("roles", "history").output


def test_a_refusal_says_everything_in_both_languages() -> None:
    result = run("roles", "grant", "--email", "ani", "--role", "officer")
    assert result.exit_code == 2
    for code in ("identity", "by", "reason", "regency"):
        for language in locales.LANGUAGES:
            assert locales.say(language, f"role-refused-{code}") in result.output
    machine = json.loads(run("roles", "revoke", "--subject", "4711", *BY, "--json").output)
    assert machine["codes"] == ["none"]


def test_a_setting_that_means_nothing_is_refused_in_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PELITA_ROLES_FROM", "guess")
    result = run("roles")
    assert result.exit_code == 2
    assert "Pengaturan PELITA_ROLES_FROM" in result.output
    assert "The setting PELITA_ROLES_FROM" in result.output
