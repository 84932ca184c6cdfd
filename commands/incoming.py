"""Commands for what comes in: the empty workbook, the demonstration register, and the import of a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

import locales
from commands.answering import (
    answer,
    as_table,
    first,
    json_option,
    language_option,
    month_after,
    records,
    refuse,
    sentences,
    stop,
    store,
)
from commands.refusing import FilePath, Misused, in_both, working_on
from data import demo as demonstration
from data import forms, importing, template
from data.importing import Intake
from data.incoming.notes import ORDERS
from data.incoming.progress import Progress, silent
from data.store import Release, StoreChanged

_TRIES = 3


@click.command("template")
@click.option(
    "--out", type=FilePath(path_type=Path, dir_okay=False), default=Path("pelita.xlsx"), show_default=True
)
@language_option
@json_option
def template_command(out: Path, language: str, as_json: bool) -> None:
    """Write the empty workbook that officers fill in."""
    with working_on(out):
        out.write_bytes(template.workbook(language))
    answer(as_json, {"written": str(out)}, str(out))


@click.command("forms")
@click.option("--out", type=FilePath(path_type=Path, file_okay=False), default=Path("."), show_default=True)
@json_option
def forms_command(out: Path, as_json: bool) -> None:
    """Write the KoboToolbox forms (XLSForm) of campaigns and satisfaction."""
    out.mkdir(parents=True, exist_ok=True)
    made = [out / forms.file_name(name) for name in forms.FORMS]
    for name, file in zip(forms.FORMS, made, strict=True):
        with working_on(file):
            file.write_bytes(forms.xlsform(name))
    versions = {name: forms.settings(name)["version"] for name in forms.FORMS}
    written = [str(file) for file in made]
    answer(as_json, {"written": written, "versions": versions}, "\n".join(written))


@click.command()
@click.option(
    "--until", metavar="YYYY-MM", help="Last month of the register; default: the last full quarter's."
)
@click.option("--remove", is_flag=True, help="Take the demonstration register out; other submissions stay.")
@json_option
def demo(until: str | None, remove: bool, as_json: bool) -> None:
    """Build the SIMULATED demonstration register, or take it out before real work begins."""
    held = store()
    if remove:
        count = held.remove_simulated(date.today())
        return answer(as_json, {"removed_submissions": count}, in_both("told-removed", count=count))
    if held.latest_release() is not None:
        stop(as_json, "refused-holds-already")
    today = date.today() if until is None else month_after(until)
    release = demonstration.build(held, today)
    answer(as_json, {"release": release.id, "submissions": release.submissions, "simulated": True},
           in_both("told-simulated", release=release.id, count=release.submissions))  # fmt: skip


@click.command("import")
@click.argument("file", type=FilePath(exists=True, path_type=Path, dir_okay=False))
@click.option("--preview", is_flag=True, help="Tell what would change, and write nothing.")
@click.option("--take-good", is_flag=True, help="Take the good rows although others have faults.")
@click.option(
    "--faulty-rows",
    type=FilePath(path_type=Path, dir_okay=False),
    help="Write the faulty rows, with reasons, here.",
)
@click.option(
    "--correct", default="", metavar="REASON", help="Replace what has been verified, for this reason."
)
@click.option(
    "--date-order",
    "date_orders",
    multiple=True,
    metavar="[SHEET: COLUMN=]dmy|mdy",
    help="How dates are written that can be read in two ways; without a column, in all of them.",
)
@click.option("--sender", default="", help="Which office sent the file.")
@language_option
@json_option
def import_command(
    file: Path,
    preview: bool,
    take_good: bool,
    faulty_rows: Path | None,
    correct: str,
    date_orders: tuple[str, ...],
    sender: str,
    language: str,
    as_json: bool,
) -> None:
    """Import a filled workbook or CSV; every fault is listed, and nothing is half-taken."""
    held, content, orders = store(), file.read_bytes(), dict(map(_order, date_orders))
    for attempt in range(_TRIES):
        with _progress(language, as_json) as progress:
            intake = importing.examine(file.name, content, held, date.today(), correct, orders, progress)
        if faulty_rows is not None and intake.faults:
            with working_on(faulty_rows):
                faulty_rows.write_bytes(template.faulty_workbook(intake.raw, intake.faults, language))
        if preview:
            return _tell(intake, None, language, as_json)
        try:
            release = importing.take(
                intake, held, cut_off=date.today(), sender=sender, good_only=take_good, correction=correct
            )
        except importing.Refused as refused:
            refuse(refused.faults, as_json, language)
        except StoreChanged:
            # Nobody has looked at the comparison yet, so it is simply made again.
            if attempt == _TRIES - 1:
                raise
        else:
            return _tell(intake, release, language, as_json)


def _order(said: str) -> tuple[str, str]:
    """The key of a question ("" for all) and its answer."""
    key, _, order = said.rpartition("=")
    if order not in ORDERS:
        raise Misused.of("refused-date-order", value=said)
    return key, order


@contextmanager
def _progress(language: str, as_json: bool) -> Iterator[Progress]:
    """A bar for people who wait at a terminal; nothing for machines and files."""
    if as_json or not sys.stderr.isatty():
        yield silent
        return
    with click.progressbar(length=100, file=sys.stderr, show_eta=False) as bar:

        def told(stage: str, share: float) -> None:
            bar.label = locales.say(language, f"progress-{stage}")
            bar.update(round(share * 100) - bar.pos)

        yield told


def _tell(intake: Intake, release: Release | None, language: str, as_json: bool) -> None:
    taken = {name: len(rows) for name, rows in intake.tables.items() if len(rows)}
    machine = {
        "taken": release is not None and not intake.nothing_new,
        "release": release.id if release else None,
        "nothing_new": intake.nothing_new,
        "rows": taken,
        "submissions": len(intake.submissions),
        "faults": [fault.as_dict() for fault in intake.faults],
        "changes": records(intake.changes),
        "changed_cells": records(intake.changed_cells),
        "notes": [note.as_dict() for note in intake.notes],
        "questions": [question.as_dict() for question in intake.questions],
        "ignored": {one.sheet: one.ignored for one in intake.raw if one.ignored},
    }
    lines = []
    for one in first(language):
        lines += [locales.say(one, "told-release", release=release.id)] if release else []
        lines += [note.said(one) for note in intake.notes]
        lines += [question.said(one) for question in intake.questions]
        lines += sentences(intake.faults, one)
    if not intake.changes.empty:
        lines.append(as_table(intake.changes))
    answer(as_json, machine, "\n".join(lines))
