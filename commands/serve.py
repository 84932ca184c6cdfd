"""Commands that make the reference documents and serve the dashboard."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import cast

import click

from briefing import catalogue
from commands.shell.answer import answer
from commands.shell.files import FilePath, working_on
from commands.shell.options import json_option
from commands.shell.reference import commands_document
from data import demo as demonstration
from data import periods
from data.store import Settings, Store


def documents(door: click.Group) -> dict[str, str]:
    """Every made document: file name → Markdown. `door`: the group of all commands."""
    return {**catalogue.documents(), "commands.md": commands_document(door)}


@click.command()
@click.option(
    "--out", type=FilePath(path_type=Path, file_okay=False), default=Path("docs"), show_default=True
)
@json_option
def docs(out: Path, as_json: bool) -> None:
    """Tulis dokumen yang dibuat dari deklarasi: tabel, indikator, dan perintah.

    Write the documents made from the declarations: the tables, the indicators and the commands.
    """
    made = documents(cast(click.Group, click.get_current_context().find_root().command))
    for name, text in made.items():
        with working_on(out / name):
            (out / name).write_text(text, "utf-8")
    answer(as_json, {"written": list(made)}, "\n".join(made))


@click.command()
@click.option("--port", default=8501, show_default=True)
@json_option
def serve(port: int, as_json: bool) -> None:
    """Jalankan dasbor di komputer ini; bila belum ada data, register peragaan dibuat dahulu.

    Serve the dashboard on this computer; builds the demonstration register first if there is nothing yet.
    """
    settings = Settings.from_environment()
    if settings.demonstration and Store.of(settings).latest_release() is None:
        demonstration.build(Store.of(settings), periods.office_today())
    os.chdir(Path(__file__).parents[1])
    os.environ["PELITA_HOME"] = str(settings.home)
    if as_json:
        answer(True, {"address": f"http://localhost:{port}", "home": str(settings.home)}, "")
        sys.stdout.flush()
    command = [sys.executable, "-m", "streamlit", "run", "serve.py", "--server.port", str(port)]
    os.execv(sys.executable, command)
