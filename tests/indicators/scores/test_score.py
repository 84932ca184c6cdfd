"""The score: domain means, the weighted total, classes, and what missing domains do."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators import CORE, DOMAINS, by_id
from indicators.scores.score import COLUMNS, classify, score
from tests.families import examples
from tests.indicators.scored import results, targets

HUNDRED = targets(*((indicator.id, "", 2023, 100) for indicator in CORE))
FEW = 200

# One row a domain except for b, which has two. An IKM of 81.25 is three quarters of the way from 25 to 100.
FIVE = (
    ("campaign_reach", "62.06", 80),
    ("reports_followed_up", "62.06", 90),
    ("reports_in_time", "62.06", 50),
    ("victims_served", "62.06", 60),
    ("joint_activities_held", "62.06", 40),
    ("satisfaction_ikm", "62.06", 81.25),
)


def scored(*rows: tuple[str, str, float], **options: object) -> pd.Series:
    return score(results(*rows), HUNDRED, **{"draws": FEW, **options}).iloc[0]


def test_the_total_is_the_mean_of_the_domain_means() -> None:
    """b = (90 + 50) / 2 = 70; total (80 + 70 + 60 + 40 + 75) / 5 = 65: low, since medium starts at 66."""
    row = scored(*FIVE)
    assert row["domains"] == {"a": 80, "b": 70, "c": 60, "d": 40, "e": 75}
    assert (row["score"], row["uncapped"], row["class"]) == (65, 65, "low")
    assert row["rests_on"] == ("a", "b", "c", "d", "e")


def test_weights_move_the_total() -> None:
    """a 3, d 1, the others 0: (3 × 80 + 40) / 4 = 70. The others keep their own score."""
    row = scored(*FIVE, weights={"a": 3, "d": 1})
    assert (row["score"], row["rests_on"]) == (70, ("a", "d"))
    assert row["domains"]["e"] == 75


def test_a_domain_without_data_has_no_score_and_no_weight() -> None:
    """Without c: (80 + 70 + 40 + 75) / 4 = 66.25; with a c of 0 it would be 53."""
    row = scored(*(row for row in FIVE if row[0] != "victims_served"))
    assert row["domains"]["c"] is None
    assert row["score"] == 66.25
    assert row["rests_on"] == ("a", "b", "d", "e")


def test_a_value_of_zero_is_data() -> None:
    """c = 0: (80 + 70 + 0 + 40 + 75) / 5 = 53."""
    rows = [(name, area, 0 if name == "victims_served" else value) for name, area, value in FIVE]
    row = scored(*rows)
    assert (row["domains"]["c"], row["score"]) == (0, 53)


def test_without_any_data_there_is_no_score() -> None:
    row = scored(("victims_served", "62.06", math.nan))
    assert row[["score", "lower", "upper", "uncapped"]].isna().all()
    assert (row["class"], row["class_lower"], row["class_upper"], row["rests_on"]) == ("", "", "", ())
    assert row["domains"] == dict.fromkeys(DOMAINS)


def test_no_core_result_at_all_gives_no_score() -> None:
    row = scored(("takedown_done", "62.06", 90))
    assert math.isnan(row["score"])
    assert (row["domains"], row["rests_on"]) == (dict.fromkeys(DOMAINS), ())


def of(*domains: str) -> list[tuple[str, str, float]]:
    """The rows of FIVE in these domains."""
    return [row for row in FIVE if by_id(row[0]).domain in domains]


def assert_no_total(row: pd.Series) -> None:
    assert row[["score", "uncapped", "lower", "upper"]].isna().all()
    assert (row["class"], row["class_lower"], row["class_upper"]) == ("", "", "")


def test_two_of_five_domains_make_no_total() -> None:
    """80 and 60 stay what they are. Two rows of b make one domain, not two."""
    row = scored(*of("a", "c"))
    assert_no_total(row)
    assert row["domains"] == {"a": 80, "b": None, "c": 60, "d": None, "e": None}
    assert row["rests_on"] == ("a", "c")
    assert_no_total(scored(*of("a", "b")))


def test_three_of_five_domains_make_a_total() -> None:
    """(80 + 60 + 40) / 3 = 60."""
    row = scored(*of("a", "c", "d"))
    assert (row["score"], row["uncapped"], row["class"]) == pytest.approx((60, 60, "low"))
    assert row["rests_on"] == ("a", "c", "d")
    assert row["lower"] < 60 < row["upper"]


def test_a_silent_regency_is_not_judged_by_its_agreement() -> None:
    """Its only value is a standing stock: no score of the domain, neither 0 nor 100, and no interval of it."""
    for value in (0, 100):
        row = scored(("agreements_in_force", "62.06", value))
        assert_no_total(row)
        assert (row["domains"]["d"], row["rests_on"], row["domain_limits"]) == (None, (), {})


def test_an_agreement_counts_beside_a_value_of_the_period() -> None:
    """Joint activities 40 and agreements 0: d = 20."""
    row = scored(("agreements_in_force", "62.06", 0), *of("d"))
    assert (row["domains"]["d"], row["rests_on"]) == (20, ("d",))


def test_stocks_alone_do_not_help_to_reach_three_domains() -> None:
    """a and c have data of the period, d an agreement only: two domains, no total. With e: (80 + 60 + 75) / 3."""
    stock = ("agreements_in_force", "62.06", 100)
    assert_no_total(scored(*of("a", "c"), stock))
    row = scored(*of("a", "c", "e"), stock)
    assert (row["score"], row["rests_on"]) == (pytest.approx(215 / 3), ("a", "c", "e"))
    assert row["lower"] <= row["score"] <= row["upper"]
    assert set(row["domain_limits"]) == {"a", "c", "e"}


def test_the_indicators_without_a_value_are_named() -> None:
    row = scored(*of("a", "b", "e"), ("agreements_in_force", "62.06", 100))
    assert row["missing"] == {
        "a": ("campaign_activities", "campaign_sustained"),
        "b": (),
        "c": ("victims_served", "victims_comprehensive", "rehabilitation_completed"),
        "d": ("joint_activities_held", "partners_active"),
        "e": ("satisfaction_access",),
    }


def test_weights_on_two_domains_need_data_in_both() -> None:
    """a and c: (80 + 60) / 2 = 70. Without c none, however many other domains have data."""
    assert scored(*of("a", "c"), weights={"a": 1, "c": 1})["score"] == 70
    assert_no_total(scored(*of("a", "b", "d", "e"), weights={"a": 1, "c": 1}))


def test_a_domain_of_no_weight_does_not_help_to_reach_three() -> None:
    """a, c and d have data. Of a, b, c and e that is two; of a, b, c and d three: (80 + 60 + 40) / 3 = 60."""
    rows = of("a", "c", "d")
    row = scored(*rows, weights=dict.fromkeys("abce", 1))
    assert_no_total(row)
    assert (row["domains"]["d"], row["rests_on"]) == (40, ("a", "c"))
    assert scored(*rows, weights=dict.fromkeys("abcd", 1))["score"] == 60


def test_weight_on_a_missing_domain_alone_gives_no_score() -> None:
    assert math.isnan(scored(*FIVE[:1], weights={"e": 1})["score"])


def test_explaining_indicators_are_passed_over() -> None:
    assert scored(*FIVE, ("takedown_done", "62.06", 1))["score"] == 65


def test_one_row_a_period_and_area_in_order_of_appearance() -> None:
    frame = pd.concat(
        [
            results(("campaign_reach", area, 50), period=period)
            for period in ("2026-Q2", "2025")
            for area in "yx"
        ]
    )
    scores = score(frame, HUNDRED, draws=FEW)
    assert tuple(scores.columns) == COLUMNS
    assert list(zip(scores["period"], scores["area"], strict=True)) == [
        ("2026-Q2", "y"),
        ("2026-Q2", "x"),
        ("2025", "y"),
        ("2025", "x"),
    ]


@pytest.mark.parametrize(
    ("weights", "sentence"),
    [
        ({"z": 1}, "no domain is called z"),
        ({"a": 0, "b": 0}, "not all of them 0"),
        ({"a": -1, "b": 2}, "must not be negative"),
    ],
)
def test_weights_that_make_no_sense_are_refused(weights: dict[str, float], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        scored(*FIVE, weights=weights)


def test_without_draws_a_score_has_no_limits() -> None:
    with pytest.raises(ValueError, match="no fewer draws than none"):
        scored(*FIVE, draws=-1)
    alone = scored(*FIVE, draws=0)
    assert alone["score"] == alone["score"]
    assert alone[["lower", "upper"]].isna().all()
    assert alone["domain_limits"] == {}
    assert (alone["class_lower"], alone["class_upper"]) == ("", "")


def test_no_score_no_class() -> None:
    assert classify(math.nan) == ""
    assert classify(0) == "very_low"


values = st.one_of(st.none(), st.floats(0, 200))


@examples(40)
@given(st.lists(values, min_size=len(CORE), max_size=len(CORE)))
def test_a_score_lies_between_its_domains_and_within_its_interval(drawn: list[float | None]) -> None:
    rows = [
        (indicator.id, "62.06", math.nan if value is None else value)
        for indicator, value in zip(CORE, drawn, strict=True)
    ]
    row = scored(*rows, draws=20)
    present = {
        indicator.domain
        for indicator, value in zip(CORE, drawn, strict=True)
        if value is not None and indicator.is_monthly
    }
    assert {domain for domain, value in row["domains"].items() if value is not None} == present
    assert set(row["rests_on"]) == present
    if len(present) < 3:
        assert_no_total(row)
    else:
        domains = [value for value in row["domains"].values() if value is not None]
        assert min(domains) - 1e-9 <= row["score"] <= max(domains) + 1e-9
        assert 0 <= row["lower"] <= row["score"] <= row["upper"] <= 100 + 1e-9
        assert row["uncapped"] >= row["score"] - 1e-9
