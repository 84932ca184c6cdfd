"""The survey as the public gets it, by hand: three regencies, of which one has three questionnaires in a quarter."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from data.periods import parse
from indicators.disclosure.protected_survey import protected_survey
from indicators.disclosure.protection import Protection
from indicators.evaluation import Evaluation
from indicators.measurement.survey import Survey
from tests.indicators.disclosure.test_protection import (
    CATEGORIES,
    CUT_OFF,
    PLACES,
    TARGETS,
    arrays,
    cube_of,
    facts,
)

FIRST, SECOND = parse("2025-Q1"), parse("2025-Q2")


@pytest.fixture(scope="module")
def exact() -> Evaluation:
    return Evaluation(facts(), PLACES, TARGETS, CUT_OFF)


@pytest.fixture(scope="module")
def nothing_hidden() -> Protection:
    counted = cube_of(arrays(facts()), CUT_OFF)
    return Protection(counted, np.zeros(counted.counts.shape, bool))


def hiding(protection: Protection, measure: str, area: str, period: str, dimension: str = "") -> Protection:
    """The protection with one count hidden as well, in all its categories."""
    cube, hidden = protection.cube, protection.hidden.copy()
    where = cube.area_place[area], cube.period_place[parse(period)]
    for series, place in cube.place.items():
        if series[:2] == (measure, dimension):
            hidden[place, where[0], where[1]] = True
    return replace(protection, hidden=hidden)


def told(
    exact: Evaluation, protection: Protection, area: str, basis: str = "reported"
) -> tuple[Survey, Survey]:
    survey = exact.survey(CATEGORIES, SECOND, area, basis)
    return survey, protected_survey(survey, protection, SECOND, area, basis)


def test_where_nothing_is_hidden_the_survey_is_whole(exact: Evaluation, nothing_hidden: Protection) -> None:
    survey, shown = told(exact, nothing_hidden, "62.01")
    assert shown.status == "ok"
    assert (shown.whole, shown.parts, shown.users) == (survey.whole, survey.parts, survey.users)
    assert shown.users == 7907


def test_of_hidden_questionnaires_nothing_is_told(exact: Evaluation, nothing_hidden: Protection) -> None:
    _, shown = told(exact, hiding(nothing_hidden, "questionnaires", "62.01", "2025-Q2"), "62.01")
    assert shown.status == "hidden"
    assert shown.parts == ()
    assert np.isnan([shown.whole.ikm, shown.whole.n, shown.users, shown.sample, shown.without_cost]).all()
    assert shown.unsur[["value", "gap"]].isna().all().all()
    assert shown.spreadsheets.empty
    assert (shown.step, shown.regencies, shown.crowded) == (None, 0, 0)


def test_a_hidden_part_is_left_out_and_the_whole_stays(exact: Evaluation, nothing_hidden: Protection) -> None:
    some = hiding(nothing_hidden, "questionnaires", "62.01", "2025-Q2", "respondent")
    survey, shown = told(exact, some, "62.01")
    assert [part.category for part in survey.parts] == ["adolescent"]
    assert shown.parts == ()
    assert shown.whole == survey.whole


def test_hidden_reports_take_the_users_and_the_margin_that_rests_on_them(
    exact: Evaluation, nothing_hidden: Protection
) -> None:
    """All 7907 users answered, so the exact survey has no sampling error: that claim would tell their number."""
    survey, shown = told(exact, hiding(nothing_hidden, "reports_received", "62.01", "2025-Q2"), "62.01")
    assert survey.whole.claim in ("all", "finite")
    assert shown.whole.claim == "none"
    assert np.isnan(
        [shown.users, shown.sample, shown.whole.margin, shown.whole.lower, shown.whole.upper]
    ).all()
    assert (shown.whole.ikm, shown.whole.n) == (survey.whole.ikm, survey.whole.n)


def test_a_hidden_regency_takes_the_mean_over_regencies_and_their_number(
    exact: Evaluation, nothing_hidden: Protection
) -> None:
    survey, shown = told(exact, hiding(nothing_hidden, "questionnaires", "62.03", "2025-Q2"), "62")
    assert "mean" in set(survey.spreadsheets["way"])
    assert set(shown.spreadsheets["way"]) == set(survey.spreadsheets["way"]) - {"mean"}
    assert (survey.regencies, shown.regencies) == (3, 0)
    assert shown.whole.ikm == survey.whole.ikm


def test_the_verified_basis_months_and_unknown_areas_are_not_public(
    exact: Evaluation, nothing_hidden: Protection
) -> None:
    survey = exact.survey(CATEGORIES, SECOND, "62.01")
    assert protected_survey(survey, nothing_hidden, SECOND, "62.01", "verified").status == "hidden"
    assert protected_survey(survey, nothing_hidden, parse("2025-04"), "62.01", "reported").status == "hidden"
    assert protected_survey(survey, nothing_hidden, SECOND, "62.01.01", "reported").status == "hidden"


def test_that_nothing_came_is_told(exact: Evaluation, nothing_hidden: Protection) -> None:
    survey = replace(exact.survey(CATEGORIES, FIRST, "62.01"), status="no_report")
    assert protected_survey(survey, nothing_hidden, FIRST, "62.01", "reported") is survey
