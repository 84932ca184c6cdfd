"""Looks up every pinned library among the known vulnerabilities: `make check` runs it.

A vulnerability that is found fails. Where no index can be asked, or it does not know a library, that is said clearly,
and nothing fails: pip-audit by itself would call a set of libraries sound of which it could look up none.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
REQUIREMENTS = ("requirements.txt", "requirements-dev.txt")
# What pip-audit and the library under it say when the service cannot be asked or answers with nonsense.
UNREACHABLE = (
    "could not connect", "connectionerror", "connecttimeout", "readtimeout", "timed out", "not redirecting properly",
    "serviceerror", "proxyerror", "sslerror", "jsondecodeerror", "max retries exceeded",
)  # fmt: skip
SAID = {
    "sound": (
        "Audit pustaka: {count} pustaka diperiksa, tidak ada kerentanan yang dikenal.",
        "Dependency audit: {count} libraries looked up, no known vulnerability.",
    ),
    "found": (
        "Audit pustaka: kerentanan dikenal pada {names}. Naikkan versinya (CONTRIBUTING.md).",
        "Dependency audit: known vulnerabilities in {names}. Raise their versions (CONTRIBUTING.md).",
    ),
    "unknown": (
        "Audit pustaka: TIDAK DIPERIKSA, karena indeks tidak mengenal versinya: {names}.",
        "Dependency audit: NOT LOOKED UP, since the index does not know these versions: {names}.",
    ),
    "unreachable": (
        "Audit pustaka: TIDAK DILAKUKAN. Indeks kerentanan tidak dapat dihubungi dari sini. Ulangi saat tersambung.",
        "Dependency audit: NOT DONE. No index of vulnerabilities could be reached from here. Repeat it when connected.",
    ),
    "failed": ("Audit pustaka: pip-audit gagal.", "Dependency audit: pip-audit failed."),
}


def main() -> int:
    """0 where nothing is known against the libraries or nobody could be asked; 1 for a finding or a failed program."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        done = _ask(report)
        if report.exists():
            return judge(json.loads(report.read_text("utf-8"))["dependencies"])
    if any(sign in done.stderr.lower() for sign in UNREACHABLE):
        say("unreachable")
        return 0
    say("failed")
    print(done.stderr, file=sys.stderr)
    return 1


def _ask(report: Path) -> subprocess.CompletedProcess[str]:
    # Every version is fixed, also of what the libraries need, so that nothing has to be resolved.
    asked = [part for name in REQUIREMENTS for part in ("--requirement", str(ROOT / name))]
    how = [
        "--no-deps",
        "--disable-pip",
        "--progress-spinner",
        "off",
        "--format",
        "json",
        "--output",
        str(report),
    ]
    return subprocess.run([sys.executable, "-m", "pip_audit", *asked, *how], capture_output=True, text=True)


def judge(dependencies: list[dict[str, Any]]) -> int:
    """What was found of each library: name, version, vulns; or name and skip_reason where it could not be looked up."""
    unknown = sorted(dependency["name"] for dependency in dependencies if "skip_reason" in dependency)
    vulnerable = [dependency for dependency in dependencies if dependency.get("vulns")]
    if len(unknown) == len(dependencies):
        say("unreachable")
        return 0
    if unknown:
        say("unknown", names=", ".join(unknown))
    if not vulnerable:
        say("sound", count=len(dependencies) - len(unknown))
        return 0
    for dependency in vulnerable:
        ids = ", ".join(flaw["id"] for flaw in dependency["vulns"])
        mended = sorted({version for flaw in dependency["vulns"] for version in flaw.get("fix_versions", [])})
        print(f"{dependency['name']} {dependency['version']}: {ids} -> {', '.join(mended) or '?'}")
    say("found", names=", ".join(dependency["name"] for dependency in vulnerable))
    return 1


def say(key: str, **values: object) -> None:
    for sentence in SAID[key]:
        print(sentence.format(**values))


if __name__ == "__main__":
    sys.exit(main())
