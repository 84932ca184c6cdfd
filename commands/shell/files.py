"""The files and folders that a command reads and writes: refused in both languages, and named where they fail."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from commands.shell.refusal import Misused
from data.refusal import Refusal, Refused


class FilePath(click.Path):
    """A path whose refusal says in both languages what stands in the way."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            path = Path(os.fsdecode(value))
            kind = "missing" if not path.exists() else "denied"
            if path.is_dir() and not self.dir_okay:
                kind = "folder"
            elif path.is_file() and not self.file_okay:
                kind = "no-folder"
            raise Misused.of("refused-file", file=str(path), kind=kind, reason=error.message) from error


@contextmanager
def working_on(target: Path) -> Iterator[None]:
    """Whatever fails in here names the file that was meant: a full disk does not say of itself which it is."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno or errno.EIO, error.strerror or str(error), str(target)) from error


def refuse_unless_empty(folder: Path) -> None:
    """Old and new files must not be mixed."""
    if folder.exists() and any(folder.iterdir()):
        raise Refused(Refusal("export", "not-empty", {"folder": str(folder)}))


def write_files(folder: Path, files: dict[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
