"""A protected evaluation: planted numbers that are hidden are looked for in everything that it gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from data.periods import parse
from indicators import INDICATORS, by_id
from indicators.change.sentences import sentences
from indicators.change.signal import change, revision
from indicators.comparison.control_chart import history
from indicators.comparison.funnel_plot import funnel, without_funnel
from indicators.definition import AREA_KINDS, Quantity
from indicators.disclosure.protect import protect
from indicators.disclosure.protection import Protection
from indicators.disclosure.public_cube import COUNTED, Series, cube_of
from indicators.domains.reports import DAY_BANDS
from indicators.evaluation import Evaluation
from indicators.measurement.fact_arrays import FactArrays
from indicators.scores.goal_seeking import reach, share_out
from indicators.scores.rank_intervals import draw, standings
from tests.indicators import given
from tests.indicators.disclosure.sparse_registers import CUT_OFF, MONTHS, PLACES, arrays

# Reports of each regency and quarter: primes that nothing else comes to. One is small and takes others with it.
RECEIVED = {
    "62.01": [7919, 7907, 7901, 7883],
    "62.02": [6841, 6833, 6829, 6827],
    "62.03": [3, 6011, 6007, 5987],
}
SHARES = {"reports_due": 1.0, "reports_followed_up": 0.71, "reports_in_time": 0.53, "victims_served": 0.67}
TABLES = ("reports", "services", "satisfaction")
TARGETS = pd.DataFrame(
    [
        {
            "indicator": indicator.id,
            "regency": "",
            "year": 2025,
            "target": 90.0,
            "reference": "",
            "confirmed": True,
        }
        for indicator in INDICATORS
        if indicator.core
    ]
)


def facts() -> pd.DataFrame:
    rows: list[dict[str, Any]] = []
    for place, quarters in RECEIVED.items():
        for month in MONTHS:
            first = (int(month[5:]) - 1) % 3 == 0
            many = quarters[(int(month[5:]) - 1) // 3] if first else 0
            counts = {("reports_received", "", ""): many, ("victims", "", ""): many}
            counts |= {(name, "", ""): int(many * share) for name, share in SHARES.items()}
            for measure in ("reports_received", "victims"):
                counts |= {(measure, "sex", "female"): many - many // 3, (measure, "sex", "male"): many // 3}
            served = counts["victims_served", "", ""]
            counts |= {("victims_served", "sex", "female"): served - served // 4}
            counts |= {("victims_served", "sex", "male"): served // 4}
            counts |= {("questionnaires", "", ""): many, ("questionnaires", "respondent", "adolescent"): many}
            counts |= {("score_sum", "", ""): 27 * many, ("score_sum", "respondent", "adolescent"): 27 * many}
            counts |= {("index_square_sum", "", ""): 6000 * many, ("access_sum", "", ""): 75 * many}
            counts |= {("submitted", "table", table): 1 for table in TABLES}
            rows += [
                {"month": month, "regency": place, "district": "", "evidence": "verified"}
                | {"measure": measure, "dimension": dimension, "category": category, "value": float(value)}
                for (measure, dimension, category), value in counts.items()
                if value
            ]
    return pd.DataFrame(rows)


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    rows = facts()
    return Evaluation(rows, PLACES, TARGETS, CUT_OFF, protect(cube_of(arrays(rows), CUT_OFF)))


@pytest.fixture(scope="module")
def planted(evaluation: Evaluation) -> set[float]:
    """The true values of hidden counts, of those that no shown count has."""
    assert evaluation.protection is not None
    counts, hidden = evaluation.protection.cube.counts, evaluation.protection.hidden
    return set(counts[hidden & (counts > 4)]) - set(counts[~hidden])


def numbers(given: Any) -> Iterator[float]:
    """Every number in a frame, dataclass, mapping or list, however deep."""
    if isinstance(given, pd.DataFrame):
        for name in given:
            yield from numbers(given[name].tolist())
    elif is_dataclass(given) and not isinstance(given, type):
        for part in fields(given):
            yield from numbers(getattr(given, part.name))
    elif isinstance(given, dict):
        yield from numbers(list(given.values()))
    elif isinstance(given, list | tuple):
        for item in given:
            yield from numbers(item)
    elif isinstance(given, int | float | np.number):
        yield float(given)


def everything(evaluation: Evaluation) -> Iterator[tuple[str, Any]]:
    """All that an evaluation gives, and what is made of it."""
    quarter, before = parse("2025-Q2"), parse("2025-Q1")
    spans = [before, quarter, parse("2025"), parse("2025-03"), parse("2025-S1")]
    for by in AREA_KINDS:
        yield f"scores {by}", evaluation.scores([before, quarter], by, draws=50)
        changed = change(evaluation, quarter, before, by, draws=50)
        yield f"change {by}", changed
        yield f"told {by}", [sentences(changed, area) for area in changed.areas["area"]]
        yield f"standings {by}", standings(draw(evaluation.core([before], by), TARGETS, draws=50))
        yield f"revision {by}", revision(evaluation, evaluation, before, by)
    for basis in ("reported", "verified"):
        for by in AREA_KINDS:
            yield f"results {by}", evaluation.results(spans, by, basis)
            yield f"recalled {by}", evaluation.recalled([before], by, basis)
            for indicator in (
                "reports_received",
                "reports_followed_up",
                "satisfaction_ikm",
                "victims_served",
            ):
                yield (
                    f"counted {indicator} {by}",
                    evaluation.counted([by_id(indicator)], [before, quarter], by, basis),
                )
                yield (
                    f"compared {indicator} {by}",
                    evaluation.comparisons([by_id(indicator)], quarter, by, basis),
                )
            parts = evaluation.breakdown(
                by_id("reports_received"), ["female", "male"], spans, by, basis, "sex"
            )
            yield f"breakdown {by}", parts
            yield f"served {by}", evaluation.breakdown(by_id("victims_served"), ["female"], spans, by, basis)
            yield (
                f"floors {by}",
                [
                    share_out(results[results["status"] == "ok"], by_id(name), 95.0)
                    for results in [evaluation.recalled([before], by, basis)]
                    for name in ("reports_in_time", "victims_served")
                    if (results[results["indicator"] == name]["status"] == "ok").any()
                ],
            )
        for area in ("62", "one", "two", *PLACES.index):
            places = [area]
            for measure in COUNTED:
                yield f"counts {measure} {area}", evaluation.counts(measure, "", before, area, places, basis)
            yield f"by sex {area}", evaluation.counts("victims", "sex", before, area, places, basis)
            yield f"survey {area}", evaluation.survey(CATEGORIES, before, area, basis)
            if not area.isalpha():
                by = "province" if area == "62" else "regency" if "." in area else "district_dprd"
                core = evaluation.core([before], by)
                yield f"network {area}", evaluation.network(before, list(PLACES.index), basis)
                for indicator in ("reports_received", "reports_in_time", "satisfaction_ikm"):
                    series = evaluation.recalled([before, quarter], by, basis, [by_id(indicator)])
                    yield (
                        f"history {indicator} {area}",
                        history(by_id(indicator), series[series["area"] == area]),
                    )
                yield f"reach {area}", reach(core[core["area"] == area], TARGETS, "high", 2026)
    for indicator in ("reports_received", "reports_followed_up"):
        rows = evaluation.counted([by_id(indicator)], [before], "regency")
        if not without_funnel(by_id(indicator), rows):
            yield f"funnel {indicator}", tuple(funnel(by_id(indicator), rows))


CATEGORIES = {"survey_channel": ["paper"], "respondent": ["adolescent"]}


def test_no_hidden_number_is_in_anything_that_is_given(evaluation: Evaluation, planted: set[float]) -> None:
    assert len(planted) >= 5
    leaks = {
        (name, number)
        for name, given in everything(evaluation)
        for number in numbers(given)
        if any(abs(number - value) < 1e-6 for value in planted)
    }
    assert leaks == set()


def test_the_same_search_finds_them_in_an_evaluation_that_is_not_protected(
    evaluation: Evaluation, planted: set[float]
) -> None:
    exact = Evaluation(evaluation.facts, evaluation.geography, evaluation.targets, evaluation.cut_off)
    rows = exact.results([parse("2025-Q1")], "regency")
    assert planted & set(numbers(rows))


def test_a_row_over_a_hidden_count_is_hidden(evaluation: Evaluation) -> None:
    """3 reports in the first quarter: no rate of them, no score of the regency, and the zeros of others stay."""
    rows = evaluation.results([parse("2025-Q1")], "regency").set_index(["indicator", "area"])
    row = rows.loc["reports_followed_up", "62.03"]
    assert row["status"] == "hidden"
    figures = ["numerator", "denominator", "value", "lower", "upper", "uncapped", "attainment"]
    assert row[figures].isna().all()
    scores = evaluation.scores([parse("2025-Q1")], "regency", draws=0).set_index("area")
    assert np.isnan(scores.loc["62.03", "score"])
    assert scores.loc["62.03", "domains"]["b"] is None
    assert "b" in scores.loc["62.03", "hidden"]


def test_months_semesters_and_the_verified_basis_are_not_public(evaluation: Evaluation) -> None:
    for span, basis in (("2025-03", "reported"), ("2025-S1", "reported"), ("2025-Q2", "verified")):
        rows = evaluation.results([parse(span)], "province", basis).set_index("indicator")
        assert rows.loc["reports_received", "status"] == "hidden", (span, basis)
        assert rows.loc["campaign_activities", "status"] == "no_report"


def test_the_rest_of_the_province_is_hidden_where_a_regency_in_it_is(evaluation: Evaluation) -> None:
    rows = evaluation.comparisons(
        [by_id("reports_followed_up")], parse("2025-Q1"), "regency", against=["rest"]
    )
    other = rows.set_index("area").loc["62.01"]
    assert other["reason"] == "hidden"
    assert np.isnan(other["reference"])


def test_what_is_shown_is_what_is_counted(evaluation: Evaluation) -> None:
    exact = Evaluation(evaluation.facts, evaluation.geography, evaluation.targets, evaluation.cut_off)
    spans = [parse("2025-Q3"), parse("2025")]
    shown, true = (source.results(spans, AREA_KINDS) for source in (evaluation, exact))
    public = ((shown["status"] != "hidden") & ~shown["indicator"].str.startswith("response_days")).to_numpy()
    pd.testing.assert_frame_equal(shown[public], true[public])
    assert public.any()


def test_days_come_to_the_public_in_bands_alone_and_to_officers_of_their_own_regency_singly() -> None:
    """Fourteen reports in 62.06, answered after 7 days (5), 8 days (6) and 19 days (3): the median of 8 is public as
    "6–10 days". A single day is public nowhere, and what is still open in no shape."""
    text = """
        2026-01 62.06 sent reports
        2026-01 62.06 reports_received 14
        2026-01 62.06 reports_due 14
        2026-01 62.06 reports_followed_up 14
        2026-01 62.06 response_days 14
        2026-01 62.06 response_days days=7 5
        2026-01 62.06 response_days days=8 6
        2026-01 62.06 response_days days=19 3
        2026-01 62.06 reports_open days=3 9
    """
    made = given.facts(text)
    cube = cube_of(FactArrays(made, given.GEOGRAPHY), given.LATER)
    assert {name.category for name in cube.series if name[:2] == ("response_days", "days")} == {
        "6-10",
        "11-20",
    }
    nothing_hidden = Protection(cube, np.zeros(cube.values.shape, bool))
    asked, span = [by_id("response_days")], [parse("2026-Q1")]

    def row(protection: Protection | None) -> pd.Series:
        evaluation = Evaluation(made, given.GEOGRAPHY, TARGETS, given.LATER, protection)
        rows = evaluation.results(span, "regency", indicators=asked)
        return rows[rows["area"] == "62.06"].iloc[0]

    public, own, exact = row(nothing_hidden), row(replace(nothing_hidden, own="62.06")), row(None)
    assert (public["value"], public["at_most"], public["lower"], public["upper"]) == (6, 10, 6, 20)
    assert (exact["value"], exact["at_most"]) == (own["value"], own["at_most"]) == (8, 8)
    for category in ("7", "8", "19"):
        assert nothing_hidden.veil(Quantity("response_days", "days", (category,))).all()
    assert not nothing_hidden.veil(Quantity("response_days", "days", DAY_BANDS[5].categories)).any()
    assert nothing_hidden.veil(Quantity("reports_open", "days", ("3",))).all()
    evaluation = Evaluation(made, given.GEOGRAPHY, TARGETS, given.LATER, nothing_hidden)
    for measure in ("reports_open", "response_days"):
        counts = evaluation.counts(measure, "days", span[0], "62.06", ["62.06"])
        assert set(counts["category"]) <= {"", "6-10", "11-20"}
    assert set(evaluation.counts("reports_open", "", span[0], "62.06", ["62.06"])["status"]) == {"hidden"}


def test_a_category_named_with_a_plus_is_one_category(evaluation: Evaluation) -> None:
    assert Series("response_days", "days", "21+").joins == ()
    assert Series("reports_received", "channel", "online+sapa_129").joins == ("online", "sapa_129")
