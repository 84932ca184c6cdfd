"""Officers at other computers, whose deeds may be killed: two programs for all tests of a run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.store import Store

_ROOT = Path(__file__).parents[2]


class Officer:
    """Another program that works on stores; it starts one deed at a time."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.data.officer"]
        environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
        self.program = subprocess.Popen(
            command, cwd=_ROOT, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self.said() == "ready"

    def begin(self, store: Store, *deed: str) -> int:
        """Start a deed; returns the number of the process that does it."""
        assert self.program.stdin is not None
        self.program.stdin.write("\t".join([str(store.place.home), store.place.url, *deed]) + "\n")
        self.program.stdin.flush()
        return int(self.said())

    def said(self) -> str:
        assert self.program.stdout is not None
        return self.program.stdout.readline().strip()

    def do(self, store: Store, *deed: str) -> str:
        self.begin(store, *deed)
        return self.said()

    def kill(self, number: int) -> None:
        """Without any warning, and wait until it is gone."""
        os.kill(number, signal.SIGKILL)
        while (line := self.said()) != "ended by 9":
            assert line.startswith("sent"), line


@pytest.fixture(scope="session")
def officers() -> Iterator[tuple[Officer, Officer]]:
    """Two programs for all tests: to start one costs more than most of its deeds."""
    both = Officer(), Officer()
    yield both
    for officer in both:
        officer.program.kill()
        officer.program.communicate()


@pytest.fixture
def officer(officers: tuple[Officer, Officer]) -> Officer:
    return officers[0]
