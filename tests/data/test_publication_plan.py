"""The plan of what is published: what it holds, and what it refuses."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

import locales
from data.measures import MEASURES
from data.reference.publication_plan import checked, publication_plan
from data.refusal import Refused
from indicators import CORE, by_id

LINE = {
    "step": "1",
    "measure": "victims",
    "dimension": "",
    "province": "year quarter",
    "district_dprd": "year",
}


def plan(**changed: str) -> Any:
    return checked(pd.DataFrame([{**LINE, "regency": "year", **changed}]))


def test_a_line_says_for_which_areas_and_times() -> None:
    (line,) = plan()
    assert line.periods == {"province": ("year", "quarter"), "district_dprd": ("year",), "regency": ("year",)}
    assert plan(dimension="sex")[0].categories == ("female", "male")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"measure": "victims_with_disability"}, "measure"),
        ({"measure": "activities_held"}, "measure"),
        ({"measure": "score_sum"}, "measure"),
        ({"dimension": "channel"}, "dimension"),
        ({"province": "month"}, "period"),
        ({"step": "first"}, "period"),
    ],
)
def test_a_line_that_cannot_be_is_named_with_what_to_do(changed: dict[str, str], code: str) -> None:
    with pytest.raises(Refused) as refused:
        plan(**changed)
    assert refused.value.codes == [code]
    assert refused.value.refusals[0].details["line"] == 2
    assert all("2" in "".join(refused.value.said(language)) for language in locales.LANGUAGES)


def test_what_the_score_rests_on_comes_first_and_must_be_told() -> None:
    first = {line.measure for line in publication_plan() if line.step == 1}
    core = {
        quantity.measure
        for indicator in CORE
        for quantity in indicator.quantities
        if quantity.is_event and MEASURES[quantity.measure].public == "protected"
    }
    assert {name for name in core if not MEASURES[name].sums} <= first
    assert by_id("victims_served").numerator.measure in first
    steps = [line.step for line in publication_plan()]
    assert steps == sorted(steps)
