"""Commands that ask what the questionnaires say, and that write the method down."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
import pandas as pd

import locales
from briefing import method_document
from briefing.method_sheet import Subject
from commands.figures.indicators import evaluation
from commands.shell.answer import answer, as_table, check_area, json_option, period_of, plain, records, store
from commands.shell.options import area_option, basis_option, period_option
from commands.shell.refusal import FilePath, working_on
from data import geography, words
from data.office import audit_trail
from indicators.measurement.survey import DIMENSIONS, Survey, SurveyPart


@click.command()
@period_option
@area_option
@basis_option
@json_option
def satisfaction(period: str, area: str, basis: str, as_json: bool) -> None:
    """IKM satu wilayah dengan galat dan mutu, sembilan unsur, kanal, responden, dan sampel yang diperlukan.

    The IKM of an area with margin and grade, the nine unsur, channels, respondents and the required sample.
    """
    when = period_of(period)
    check_area(area)
    categories = {dimension: words.codes(dimension) for dimension in DIMENSIONS}
    answers = evaluation(as_json).survey(categories, when, area, basis)
    answer(as_json, {"period": when.id, "area": area, **_machine(answers)}, _human(answers))


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
    held = evaluation(as_json)
    release = store().latest_release()
    assert release is not None, "evaluation() refuses an empty store"
    kind = geography.kind_of(area)
    rows = held.results([when], kind, basis)
    rows = method_document.with_province(rows[rows["area"] == area], held.results([when], "province", basis))
    subject = Subject(language, when, area, basis, release)
    written = method_document.document(subject, rows)
    target = out or Path(method_document.file_name(subject))
    about = {"period": when.id, "area": area, "basis": basis, "release": release.id}
    audit_trail.record(store(), "export", what="method", **about)
    with working_on(target):
        target.write_text(written, "utf-8")
    told = {"written": str(target), "release": release.id, "indicators": len(rows)}
    answer(as_json, told, str(target))


def _machine(answers: Survey) -> dict[str, Any]:
    step = answers.step
    return {
        "status": answers.status,
        **_part(answers.whole),
        "without_cost": plain(answers.without_cost),
        "users": plain(answers.users),
        "required_sample": plain(answers.sample),
        "months_without_reports": answers.months_without_reports,
        "months_with_more_answers_than_reports": answers.crowded,
        "unsur": records(answers.unsur),
        "parts": [_part(one) for one in answers.parts],
        "next_grade": asdict(step) if step else None,
        "ways_of_counting": records(answers.spreadsheets),
    }


def _part(part: SurveyPart) -> dict[str, Any]:
    return {
        name: plain(value) for name, value in asdict(part).items() if part.dimension or name not in _OF_PARTS
    }


_OF_PARTS = ("dimension", "category")


def _human(answers: Survey) -> str:
    if answers.status != "ok":
        return "\n".join(locales.say(language, f"state-{answers.status}") for language in locales.LANGUAGES)
    pieces = pd.DataFrame([asdict(part) for part in (answers.whole, *answers.parts)])
    tables = (pieces, answers.unsur, answers.spreadsheets)
    said = (
        locales.say(
            language,
            "told-sample",
            users=locales.number(language, answers.users),
            sample=locales.number(language, answers.sample),
            without=locales.number(language, answers.without_cost, 2),
        )
        for language in locales.LANGUAGES
    )
    return "\n\n".join((*map(as_table, tables), "\n".join(said)))
