"""Which class may be said of a score: in the office its own, in public one that its whole interval lies in."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from indicators.scores.classes import claimed
from presentation.parts import phrases
from tests.planted import as_published


@pytest.mark.parametrize(
    ("judged", "lower", "upper", "said"),
    [
        (60, 51, 65, "low"),
        (60, 50.5, 65.4, "low"),  # 50.5 is rounded to 51, 65.4 to 65
        (60, 50.4, 65, ""),
        (60, 51, 65.5, ""),
        (95, 91, 100, "very_high"),
        (10, 0, 40, "very_low"),
        (60, math.nan, math.nan, ""),
        (math.nan, math.nan, math.nan, ""),
    ],
)
def test_in_public_a_class_is_said_where_the_whole_interval_lies_in_it(
    judged: float, lower: float, upper: float, said: str
) -> None:
    assert claimed(judged, lower, upper, is_public=True) == said
    in_office = claimed(judged, lower, upper, is_public=False)
    assert in_office == ("" if judged != judged else {60: "low", 95: "very_high", 10: "very_low"}[judged])


@pytest.mark.parametrize(
    ("value", "lower", "upper", "said"),
    [
        (60.0, 55.0, 64.0, "low"),
        (60.0, 45.0, 64.0, ""),
        (60.0, 55.0, 80.0, ""),
        (60.0, math.nan, math.nan, "low"),
    ],
)
def test_of_a_public_indicator_its_interval_decides(
    value: float, lower: float, upper: float, said: str
) -> None:
    """Of reports followed up, of which 100 % is the target; in the office 60 is low whatever its interval."""
    row = {
        "indicator": "reports_followed_up",
        "attainment": value,
        "value": value,
        "lower": lower,
        "upper": upper,
    }
    assert phrases.class_of({**row, "target": 100.0, "weight": 0.5}) == said
    assert phrases.class_of({**row, "target": 100.0}) == "low"


@pytest.mark.parametrize(
    ("language", "said"), [("id", "Sangat rendah sampai sedang"), ("en", "Very low to medium")]
)
def test_where_none_may_be_said_it_is_said_between_which_it_lies(language: str, said: str) -> None:
    score = {"class": "", "class_lower": "very_low", "class_upper": "medium", "lower": 45.0, "upper": 70.0}
    assert phrases.class_range(language, score) == said
    sure = {**score, "class": "low", "class_lower": "low", "class_upper": "low"}
    assert phrases.class_range("id", sure) == "Rendah"


def test_no_public_score_has_a_class_that_its_interval_does_not_allow(planted_register) -> None:  # type: ignore[no-untyped-def]
    """Scores, domains and standings of a publication; the exact edition of the same register does say them."""
    public = as_published(planted_register)
    assert public.protection is not None
    years = [period for period in public.protection.periods if period.kind == "year"]
    for by in ("province", "district_dprd", "regency"):
        rows = pd.concat([public.scores(years, by, draws=2000), public.scores(years, by, draws=0)])
        for row in rows.to_dict("records"):
            assert row["class"] in ("", *({row["class_lower"]} & {row["class_upper"]}))
            for letter, name in row["domain_classes"].items():
                limits = row["domain_limits"].get(letter, (math.nan, math.nan))
                assert name == claimed(row["domains_judged"][letter], *limits, is_public=True)
