"""What is said of plans, of three districts with 100, 50 and 10 children."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from indicators.siting.best_places import KINDS
from indicators.siting.gains import BEYOND, UNKNOWN, WITHIN, Gains
from presentation.siting import words
from tests.presentation.views import view

CODES = ["62.06.02", "62.06.05", "62.71.01"]


def plan(*after: str) -> Gains:
    """From 10 children within two hours, 50 of whom it is not known, to what is given."""
    columns = {"regency": [code[:5] for code in CODES], "children": [100.0, 50.0, 10.0]}
    before = [BEYOND, UNKNOWN, WITHIN]
    areas = pd.DataFrame({**columns, "before": before, "after": list(after)}, index=CODES)
    return Gains(KINDS["counselling_post"], 2.0, areas)


@pytest.mark.parametrize(
    ("after", "title"),
    [
        ((WITHIN, UNKNOWN, WITHIN), "This plan would bring 100 more children within 2 hours"),
        ((WITHIN, WITHIN, WITHIN), "This plan would bring 150 more children within 2 hours"),
        ((BEYOND, UNKNOWN, BEYOND), "With this plan 10 children would no longer be within 2 hours"),
        ((BEYOND, UNKNOWN, WITHIN), "This plan does not change"),
    ],
)
def test_a_plan_is_told_by_the_children_it_brings_or_takes(after: tuple[str, ...], title: str) -> None:
    assert words.own_title(view(language="en"), plan(*after)).startswith(title)


def test_of_two_plans_the_one_that_brings_more_is_named_first_whichever_stands_first() -> None:
    """110 and 60 children within two hours afterwards: 50 more."""
    more, fewer = ("More", plan(WITHIN, UNKNOWN, WITHIN)), ("Fewer", plan(BEYOND, WITHIN, WITHIN))
    title = words.compared_title(view(language="en"), [more, fewer])
    assert title == words.compared_title(view(language="en"), [fewer, more])
    assert title.index("More") < title.index("50") < title.index("Fewer")
    same = words.compared_title(view(language="en"), [more, ("Other", more[1])])
    assert "50" not in same


def test_children_who_may_be_reached_already_are_counted_apart() -> None:
    assert plan(WITHIN, WITHIN, WITHIN).perhaps_already == 50
    sentence = words.within(view(language="en"), plan(WITHIN, WITHIN, WITHIN))
    assert all(number in sentence for number in ("10", "160"))


def test_the_rule_of_shelters_and_of_teams_is_told_where_they_are() -> None:
    posts = plan(WITHIN, UNKNOWN, WITHIN)
    shelters, teams = (replace(posts, kind=KINDS[kind]) for kind in ("shelter", "mobile_team"))
    rules = [words.rules(view(), plans) for plans in ([posts], [shelters], [posts, teams])]
    assert len(set(rules)) == 3
    assert rules[2].startswith(rules[0])


@pytest.mark.parametrize(
    ("choice", "value", "phrase"),
    [
        ("hours", "2", "2 jam"),
        ("kind", "shelter", "Rumah aman"),
        ("new", "3", "3"),
        ("season", "rain", "Musim hujan"),
    ],
)
def test_a_choice_is_in_words_and_a_number_says_itself(choice: str, value: str, phrase: str) -> None:
    assert words.option(view(), choice, value) == phrase
