"""A real PostgreSQL server for tests: made in a temporary folder, stopped and thrown away afterwards."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg

_PATIENCE_SECONDS = 60
_SETTINGS = (
    "listen_addresses=",
    "fsync=off",
    "max_connections=300",
    "shared_buffers=64MB",
    "log_min_messages=fatal",
)


class Server:
    """A running server; `url` names one of its databases."""

    def __init__(self, folder: Path, programs: Path, limit: int | None = None) -> None:
        self.folder, self.programs = folder, programs
        self._numbers = count(1)
        # The databases that tests.data.store.ready_stores copies, each by what filled it.
        self.models: dict[Callable[..., object], str] = {}
        self._limit = limit
        self._process: subprocess.Popen[bytes] | None = None

    @staticmethod
    @contextmanager
    def running(largest_file: int | None = None, make: Sequence[str] = ()) -> Iterator[Server]:
        """Start a server and stop it. `largest_file`: no file may grow beyond so many bytes, as on a full disk."""
        folder = Path(tempfile.mkdtemp(prefix="pelita-postgres-"))
        try:
            if os.geteuid() == 0:
                shutil.chown(folder, _account(), _account())
            server = Server(folder, _programs(), largest_file)
            server._run("initdb", "-D", str(folder / "data"), "-A", "trust", "-U", "pelita", "-E", "UTF8",
                        "--locale=C", "--no-sync", *make)  # fmt: skip
            server.start()
            try:
                yield server
            finally:
                server.stop()
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def start(self) -> None:
        settings = [part for setting in _SETTINGS for part in ("-c", setting)]
        command = [
            str(self.programs / "postgres"),
            "-D",
            str(self.folder / "data"),
            "-k",
            str(self.folder),
            *settings,
        ]
        self._process = subprocess.Popen(
            command, user=_account(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.folder,
            preexec_fn=self._limited if self._limit else None,
        )  # fmt: skip
        self._wait()

    def stop(self) -> None:
        assert self._process is not None
        self._process.send_signal(signal.SIGINT)
        self._process.wait(_PATIENCE_SECONDS)

    def grow(self) -> None:
        """Start again without the limit, as on a disk that has been cleared."""
        self.stop()
        self._limit = None
        self.start()

    def _limited(self) -> None:
        assert self._limit is not None
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (self._limit, self._limit))

    def _wait(self) -> None:
        patience = time.monotonic() + _PATIENCE_SECONDS
        while True:
            try:
                psycopg.connect(self.url("postgres")).close()
            except psycopg.OperationalError:
                if time.monotonic() > patience:
                    raise
                time.sleep(0.1)
            else:
                return

    def url(self, database: str) -> str:
        return f"postgresql://pelita@/{database}?host={self.folder}"

    def new_database(self, model: str = "template1") -> str:
        """The address of a new database: empty, or a copy of another that nobody is connected to."""
        name = f"pelita_{next(self._numbers)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{model}"')  # type: ignore[call-overload]
        return self.url(name)

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), *arguments]
        done = subprocess.run(command, user=_account(), capture_output=True, text=True, cwd=self.folder)
        assert done.returncode == 0, done.stderr


def _programs() -> Path:
    """Where the server's programs are: `make test` tells it."""
    folder = os.environ.get("PELITA_POSTGRES")
    assert folder, "PELITA_POSTGRES does not name the folder of PostgreSQL's programs; run: make test"
    return Path(folder)


def _account() -> str | None:
    """PostgreSQL refuses to run as the administrator; Debian's package brings an account for it."""
    return "postgres" if os.geteuid() == 0 else None
