"""The form "Propose an indicator" asks for all that a definition has, in its own words, in both languages."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from briefing.catalogue import WORDS
from data.tables import REGISTERS
from indicators import INDICATORS
from indicators.definition import (
    AREA_KINDS,
    Concentration,
    Difference,
    Direction,
    Indicator,
    IntervalMethod,
    Quantile,
)

FORM = Path(__file__).parents[1] / ".github" / "ISSUE_TEMPLATE" / "propose-an-indicator.yml"


def questions() -> dict[str, str]:
    """Id of each question → its part of the form."""
    parts = re.split(r"^  - type: ", FORM.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return {hit[1]: part for part in parts if (hit := re.search(r"^    id: (\w+)$", part, re.MULTILINE))}


def options(question: str) -> list[str]:
    """The first word of each option: what the definition says for it."""
    listed = questions()[question].partition("options:")[2].partition("validations:")[0]
    return re.findall(r'^        - "?(\w+)', listed, re.MULTILINE)


def test_the_form_asks_for_every_field_of_a_definition() -> None:
    assert {field.name for field in fields(Indicator)} - questions().keys() == set()


def test_the_form_asks_for_the_words_of_an_indicator_its_target_and_its_owner() -> None:
    assert {*WORDS, "name", "target", "owner", "example"} - questions().keys() == set()


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("direction", set(get_args(Direction))),
        ("interval", set(get_args(IntervalMethod))),
        ("areas", set(AREA_KINDS)),
        ("domain", {indicator.domain for indicator in INDICATORS}),
        ("unit", {indicator.unit for indicator in INDICATORS}),
        ("tables", {table.name for table in REGISTERS}),
    ],
)
def test_a_closed_list_offers_what_a_definition_may_say(question: str, answers: set[str]) -> None:
    assert set(options(question)) == answers


def test_the_form_offers_every_form_of_a_value() -> None:
    names = {kind.__name__ for kind in (Quantile, Difference, Concentration)}
    assert names <= set(options("form"))


def test_every_question_is_asked_in_both_languages() -> None:
    labels = {
        name: re.search(r"^      label: (.+)$", part, re.MULTILINE) for name, part in questions().items()
    }
    assert [
        name for name, label in labels.items() if name != "id" and (not label or " / " not in label[1])
    ] == []
