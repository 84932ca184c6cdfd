"""The command that asks what the questionnaires say of an area."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click
import pandas as pd

import locales
from commands.shell.answer import answer, as_table, newest_evaluation, plain, records
from commands.shell.options import (
    area_option,
    basis_option,
    check_area,
    json_option,
    period_of,
    period_option,
)
from data import words
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
    answers = newest_evaluation().survey(categories, when, area, basis)
    answer(as_json, {"period": when.id, "area": area, **_machine(answers)}, _human(answers))


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
        "parts": [_part(part) for part in answers.parts],
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
    samples = (
        locales.say(
            language,
            "told-sample",
            users=locales.number(language, answers.users),
            sample=locales.number(language, answers.sample),
            without=locales.number(language, answers.without_cost, 2),
        )
        for language in locales.LANGUAGES
    )
    return "\n\n".join((*map(as_table, tables), "\n".join(samples)))
