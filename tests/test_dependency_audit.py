"""The dependency audit of `make check`: a finding fails, and what could not be looked up is said and fails nothing."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# In place of pip-audit: says what it is told to say, writes the report it is told to write.
FAKE = """
import os, sys
print(os.environ["FAKE_SAYS"], file=sys.stderr)
if os.environ["FAKE_REPORT"]:
    open(sys.argv[sys.argv.index("--output") + 1], "w").write(os.environ["FAKE_REPORT"])
open(os.environ["FAKE_ASKED"], "w").write(" ".join(sys.argv))
sys.exit(int(os.environ["FAKE_EXIT"]))
"""
SOUND = {"name": "pandas", "version": "3.0.0", "vulns": []}
UNKNOWN = {"name": "fluent", "skip_reason": "not found"}
HARMED = {
    "name": "jinja2",
    "version": "3.1.0",
    "vulns": [{"id": "CVE-2030-1", "fix_versions": ["3.1.9"]}, {"id": "CVE-2030-2", "fix_versions": []}],
}


def audit(folder: Path, *dependencies: object, says: str = "", code: int = 0) -> tuple[int, str]:
    (folder / "pip_audit.py").write_text(FAKE)
    report = json.dumps({"dependencies": dependencies, "fixes": []}) if dependencies else ""
    environment = {**os.environ, "PYTHONPATH": str(folder), "FAKE_SAYS": says, "FAKE_REPORT": report,
                   "FAKE_EXIT": str(code), "FAKE_ASKED": str(folder / "asked")}  # fmt: skip
    command = [sys.executable, str(ROOT / ".ci" / "audit_dependencies.py")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    return done.returncode, done.stdout


def test_sound_libraries_pass_and_all_files_are_asked_of(tmp_path: Path) -> None:
    code, output = audit(tmp_path, SOUND, SOUND)
    assert code == 0
    assert "2 libraries looked up, no known vulnerability" in output
    assert "2 pustaka diperiksa" in output
    asked = (tmp_path / "asked").read_text()
    assert str(ROOT / "requirements.txt") in asked
    assert str(ROOT / "requirements-dev.txt") in asked


def test_a_vulnerability_fails_and_is_named_with_what_mends_it(tmp_path: Path) -> None:
    code, output = audit(tmp_path, SOUND, HARMED, UNKNOWN, code=1)
    assert code == 1
    assert "jinja2 3.1.0: CVE-2030-1, CVE-2030-2 -> 3.1.9" in output
    assert "known vulnerabilities in jinja2" in output


@pytest.mark.parametrize(
    "says",
    [
        "ERROR:pip_audit._cli:Could not connect to the vulnerability feed",
        "requests.exceptions.ConnectionError: name or service not known",
        "pip_audit._service.interface.ServiceError",
        "requests.exceptions.ReadTimeout: timed out",
        "requests.exceptions.JSONDecodeError: Expecting value",
    ],
)
def test_where_no_index_is_reachable_that_is_said_and_nothing_fails(tmp_path: Path, says: str) -> None:
    code, output = audit(tmp_path, says=says, code=1)
    assert code == 0
    assert "NOT DONE" in output
    assert "TIDAK DILAKUKAN" in output


def test_an_index_that_knows_none_of_the_libraries_has_audited_nothing(tmp_path: Path) -> None:
    """pip-audit itself says "No known vulnerabilities found" of this, and ends with 0."""
    code, output = audit(tmp_path, UNKNOWN, UNKNOWN, says="No known vulnerabilities found")
    assert code == 0
    assert "NOT DONE" in output
    assert "no known vulnerability" not in output


def test_single_libraries_that_were_not_looked_up_are_named(tmp_path: Path) -> None:
    code, output = audit(tmp_path, SOUND, UNKNOWN)
    assert code == 0
    assert "NOT LOOKED UP, since the index does not know these versions: fluent" in output
    assert "1 libraries looked up" in output


def test_a_program_that_fails_by_itself_fails(tmp_path: Path) -> None:
    code, output = audit(tmp_path, says="invalid requirements input: requirements.txt", code=1)
    assert code == 1
    assert "pip-audit failed" in output


def test_the_program_is_pinned_and_check_runs_it() -> None:
    assert re.search(r"^pip-audit==\d", (ROOT / "requirements-dev.txt").read_text(), re.MULTILINE)
    check = (ROOT / "Makefile").read_text().partition("\ncheck:")[2].partition("\n\n")[0]
    assert ".ci/audit_dependencies.py" in check
