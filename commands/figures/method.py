"""The command that writes the method down, filled with the figures of an area."""

from __future__ import annotations

from pathlib import Path

import click

import locales
from briefing import method_document
from briefing.method_sheet import Subject
from commands.shell.answer import answer, evaluated, newest_release, open_store
from commands.shell.files import FilePath, working_on
from commands.shell.options import (
    area_option,
    basis_option,
    check_area,
    json_option,
    period_of,
    period_option,
)
from data import geography
from data.office import audit_trail
from indicators.measurement.denominators import years_taken


@click.command()
@period_option
@area_option
@basis_option
@click.option(
    "--language",
    "--lang",
    "language",
    type=click.Choice(locales.LANGUAGES),
    default="id",
    show_default=True,
    help="Language of the document.",
)
@click.option(
    "--out", type=FilePath(path_type=Path, dir_okay=False), help="The HTML file; by default its own name."
)
@json_option
def method(period: str, area: str, basis: str, language: str, out: Path | None, as_json: bool) -> None:
    """Tulis seluruh metode sebagai satu berkas HTML, tiap rumus berisi angka wilayah itu.

    Write the whole method as one HTML file, each formula filled with an area's figures.
    """
    when = period_of(period)
    check_area(area)
    store = open_store()
    release = newest_release(store)
    evaluation = evaluated(store, release)
    rows = evaluation.results([when], geography.kind_of(area), basis)
    province = evaluation.results([when], "province", basis)
    rows = method_document.with_province(rows[rows["area"] == area], province)
    subject = Subject(language, when, area, basis, release, years_taken(evaluation.geography, when.year))
    written = method_document.document(subject, rows)
    target = out or Path(method_document.file_name(subject))
    about = {"period": when.id, "area": area, "basis": basis, "release": release.id}
    audit_trail.record(store, "export", what="method", **about)
    with working_on(target):
        target.write_text(written, "utf-8")
    machine = {"written": str(target), "release": release.id, "indicators": len(rows)}
    answer(as_json, machine, str(target))
