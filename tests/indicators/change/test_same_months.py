"""Whole periods and parts of them: what is held against what, and what is called not comparable yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from data import geography
from data.periods import parse
from data.store import Store
from indicators import by_id
from indicators.change.sentences import sentences
from indicators.change.signal import Change, change
from indicators.evaluation import Evaluation
from indicators.measurement.measure import measure
from indicators.measurement.same_months import KnownMonths
from tests.indicators import given

KNOWN = KnownMonths("2023-10", date(2026, 10, 20))


@pytest.fixture(scope="module")
def evaluation(demonstration: Path) -> Evaluation:
    """The demonstration register: from October 2023, cut off on 20 October 2026."""
    store = Store(demonstration)
    release = store.latest_release()
    assert release is not None
    return Evaluation(store.facts(release.id), geography.geography(), store.targets(), release.cut_off)


def moved(evaluation: Evaluation, period: str, before: str, by: str = "province") -> Change:
    return change(evaluation, parse(period), parse(before), by, draws=50)


@pytest.mark.parametrize(
    ("period", "before"),
    [
        ("2026-Q3", "2026-Q2"),  # whole, and whole
        ("2026-S2", "2025-S2:3"),  # July to September
        ("2026", "2025:9"),
        ("2024", "2023"),  # all of it, and October to December: the best there is, and not alike
        ("2026-Q4", "2026-Q3"),  # nothing of it is over
        ("2026-09", "2026-08"),
    ],
)
def test_a_period_under_way_is_held_against_the_same_months_of_the_year_before(
    period: str, before: str
) -> None:
    assert KNOWN.before(parse(period)).id == before


def test_where_the_year_before_lacks_those_months_the_period_before_stays() -> None:
    """July to September 2024 lack those of 2023 before the register began in October."""
    assert KnownMonths("2023-10", date(2024, 10, 20)).before(parse("2024-S2")).id == "2024-S1"


@pytest.mark.parametrize(
    ("period", "other", "alike"),
    [
        ("2026-S2", "2026-S1", False),
        ("2026-S2", "2025-S2:3", True),
        ("2024", "2023", False),
        ("2025", "2024", True),
    ],
)
def test_only_the_same_months_are_alike(period: str, other: str, alike: bool) -> None:
    assert KNOWN.are_alike(parse(period), parse(other)) is alike


def test_a_part_of_a_period_is_written_and_read() -> None:
    part = parse("2025-S2:3")
    assert (part.id, part.months) == ("2025-S2:3", ("2025-07", "2025-08", "2025-09"))
    assert part.whole == parse("2025-S2")
    assert parse("2025:9").months[-1] == "2025-09"
    for text in ("2025-S2:0", "2025-S2:6", "2025-Q1:3", "2025-07:1", "2025:12", "2025-S2:1:2"):
        with pytest.raises(ValueError, match="no period"):
            parse(text)


def test_three_months_of_a_half_year_are_no_signal_against_a_whole_one(evaluation: Evaluation) -> None:
    """2026-S2 to the end of September against 2026-S1, as it once said: "kinds of partner 83 % → 62 %; a signal"."""
    movement = moved(evaluation, "2026-S2", "2026-S1")
    row = movement.areas.iloc[0]
    assert (row["outcome"], row["signal"], row["xmr"], row["history"]) == ("other_months", "", "", 0)
    assert (row["months_before"], row["months"], row["months_whole"]) == (6, 3, 6)
    assert row[["points", "points_alike", "printed", "lower", "upper"]].isna().all()
    assert row[["score_before", "score"]].notna().all()
    assert movement.parts.empty
    assert not (movement.indicators.set_index("indicator")["signal"] == "signal")["partners_active"]
    assert {sentence.key for sentence in sentences(movement, "62")} == {"changes-other-months"}


def test_a_year_against_the_one_begun_in_october_is_no_signal(evaluation: Evaluation) -> None:
    """2024 against October to December 2023, as it once said: "up 6.5; a signal". A first half-year begun in September
    has enough for a score, and is not comparable with the next."""
    year = moved(evaluation, "2024", "2023").areas.iloc[0]
    assert (year["signal"], year["xmr"]) == ("", "")
    assert year["points"] != year["points"]
    begun = replace(evaluation, facts=evaluation.facts[evaluation.facts["month"] >= "2024-09"])
    half = moved(begun, "2025-S1", "2024-S2").areas.iloc[0]
    assert (half["outcome"], half["signal"]) == ("other_months", "")
    assert (half["months_before"], half["months"]) == (4, 6)


def test_the_same_months_of_the_year_before_are_compared_and_split(evaluation: Evaluation) -> None:
    """The scores of July to September of both years, as quarters have them too; parts sum to the change."""
    movement = moved(evaluation, "2026-S2", "2025-S2:3")
    row = movement.areas.iloc[0]
    quarters = evaluation.scores([parse("2025-Q3"), parse("2026-Q3")], "province", draws=0)
    assert list(quarters["score"]) == pytest.approx([row["score_before"], row["score"]])
    assert movement.parts["points"].sum() == pytest.approx(row["points"])
    assert row["outcome"] in ("signal", "ordinary", "composition")
    assert row["history"] == 0


def test_what_is_gathered_until_it_is_enough_is_held_against_the_same_months_alone(
    evaluation: Evaluation,
) -> None:
    """Respondents of three months against those that half a year needs are not held against six months of them."""
    asked = [by_id("satisfaction_respondents"), by_id("reports_in_time")]

    def reasons(before: str) -> dict[str, str]:
        against = ["previous"]
        rows = evaluation.comparisons(asked, parse("2026-S2"), "province", "reported", parse(before), against)
        return dict(zip(rows["indicator"], rows["reason"], strict=True))

    assert reasons("2026-S1")["satisfaction_respondents"] == "other_months"
    assert reasons("2026-S1")["reports_in_time"] == ""
    assert reasons("2025-S2:3")["satisfaction_respondents"] != "other_months"


def test_of_a_part_only_its_whole_quarters_count_distinct_things() -> None:
    """January to May: the quarter from January; April and May are no quarter yet."""
    facts = given.facts(
        "2026-Q1 62.06 sent campaigns\n2026-Q2 62.06 sent campaigns\n2026-01 62.06.01 activities_held 1\n"
        "2026-04 62.06.01 activities_held 1\n2026-05 62.06.02 activities_held 1"
    )
    spans = [parse(text) for text in ("2026-Q1", "2026-S1:5", "2026-S1", "2026-Q1:2")]
    rows = measure(facts, given.GEOGRAPHY, [by_id("campaign_reach")], spans, "regency", cut_off=given.LATER)
    of_katingan = rows[rows["area"] == "62.06"]
    assert list(of_katingan["numerator"].iloc[:3]) == [1, 1, 3]
    assert of_katingan["status"].iloc[3] == "not_yet_due"


def test_a_period_that_is_over_is_compared_as_before(evaluation: Evaluation) -> None:
    later = replace(evaluation, cut_off=date(2027, 1, 20))
    assert later.known.before(parse("2026-S2")) == parse("2026-S1")
