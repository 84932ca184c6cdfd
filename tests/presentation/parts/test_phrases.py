"""Figures in words: values, states, classes, findings and changes, worked by hand."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from indicators import by_id
from indicators.change.printed import printed
from presentation.parts import phrases


def row(
    indicator: str, area: str, numerator: float, denominator: float, status: str = "ok", **more: float
) -> dict[str, object]:
    value = 100 * numerator / denominator if status == "ok" else float("nan")
    base = {"indicator": indicator, "area": area, "numerator": numerator, "denominator": denominator,
            "value": value, "status": status, "target": float("nan"), "attainment": float("nan")}  # fmt: skip
    return {**base, **more}


def in_time(area: str, numerator: float, denominator: float, status: str = "ok") -> dict[str, object]:
    """A row of reports_in_time with its target of 80 %."""
    made = row("reports_in_time", area, numerator, denominator, status, target=80.0)
    if status == "ok":
        made["attainment"] = min(100.0, float(str(made["value"])) / 80 * 100)
    return made


def test_a_value_stands_with_its_base() -> None:
    """9 of 22 is 40.9 %: 41 %."""
    text = phrases.with_base("id", pd.Series(in_time("62.06", 9, 22)))
    assert text.replace("\u202f", " ") == "41 %, 9 dari 22"


@pytest.mark.parametrize(
    ("language", "kind", "unit"),
    [("id", "quarter", "per 10.000 anak, per triwulan"), ("en", "year", "per 10,000 children, per year")],
)
def test_a_rate_over_people_names_its_time_and_a_stock_has_none(language: str, kind: str, unit: str) -> None:
    assert phrases.unit(language, by_id("reports_received"), kind) == unit
    assert phrases.unit(language, by_id("staff_per_children"), kind) == unit.split(", per ")[0]


def test_a_state_stands_for_a_value_that_is_not_there() -> None:
    silent = pd.Series(in_time("62.07", float("nan"), float("nan"), "no_report"))
    assert phrases.with_base("id", silent) == "tidak ada laporan diterima"
    assert phrases.value_of("en", silent) == "no report received"


@pytest.mark.parametrize(
    ("count", "phrase"), [(1, "19 hari, dari 1 saja"), (4, "19 hari, dari 4 saja"), (5, "19 hari")]
)
def test_a_median_of_a_few_says_of_how_many_it_is(count: int, phrase: str) -> None:
    days = row("response_days", "62.06", 19, count, value=19.0) | {"at_most": 19.0}
    assert phrases.value_of("id", days) == phrases.with_base("id", days) == phrase


@pytest.mark.parametrize(
    ("value", "at_most", "words", "short"),
    [
        (19.0, 19.0, "19 hari", "19 hari"),
        (21.0, 30.0, "21–30 hari", "21–30 hari"),
        (61.0, math.inf, "61 hari atau lebih", "61 hari atau lebih"),
        (20.0, math.nan, "lebih dari 20 hari, belum tercapai", "> 20 hari"),
        (0.0, math.nan, "belum tercapai", "belum tercapai"),
    ],
)
def test_days_say_what_is_known_of_them(value: float, at_most: float, words: str, short: str) -> None:
    days = row("response_days", "62.06", 19, 40, value=value) | {"at_most": at_most}
    assert phrases.value_of("id", days) == words
    assert phrases.where_narrow("id", days) == short


def score(value: float, lower: float, upper: float) -> pd.Series:
    from indicators.scores.score import classify

    limits = {"class_lower": classify(lower), "class_upper": classify(upper), "rests_on": ("a", "b", "c")}
    return pd.Series({"score": value, "lower": lower, "upper": upper, "class": classify(value), **limits})


# What a score judged by the level of an area may still owe to its size (docs/score-interval.md).
UNEVEN = " (bila capaiannya sangat tidak merata, nilai itu masih dapat meleset sampai 3,5 poin)."


@pytest.mark.parametrize(
    ("measured", "judged", "sentence"),
    [
        (70.0, 71.0, ""),
        (70.04, 71.05, "Kelas (dan peringkat, bila ada) dinilai dari 71,1: pada kejadian yang sedikit, batas 100 "
         "menurunkan skor terukur kira-kira 1,1 poin hanya karena kebetulan" + UNEVEN),
        (75.4, 75.6, "Kelas (dan peringkat, bila ada) dinilai dari 75,6: pada kejadian yang sedikit, batas 100 "
         "menurunkan skor terukur kira-kira 0,2 poin hanya karena kebetulan" + UNEVEN),
        (float("nan"), float("nan"), ""),
    ],
)  # fmt: skip
def test_what_is_judged_is_told_where_it_is_another_class_or_more_than_a_point(
    measured: float, judged: float, sentence: str
) -> None:
    """75.4 is medium and 75.6 high; 71 is a point from 70, and both are medium."""
    assert phrases.judged("id", {"score": measured, "judged": judged}) == sentence


def test_of_a_domain_what_is_judged_is_told_too_and_by_which_class() -> None:
    row = {
        "score": 70.0,
        "judged": 70.2,
        "domains": {"a": 72.0, "b": None},
        "domains_judged": {"a": 76.0, "b": None},
    }
    assert phrases.judged("en", row, "a") == (
        "This domain’s class is judged by 76.0: of few events the cap at 100 takes about 4.0 points of the measured "
        "score by chance alone."
    )
    assert phrases.judged("en", row, "b") == ""


@pytest.mark.parametrize(
    ("value", "lower", "upper", "phrase"),
    [
        (70, 67, 75, "Sedang"),
        (62.4, 58, 67, "Rendah, mungkin sedang"),
        (72, 57, 77, "Sedang, mungkin rendah atau tinggi"),
        (float("nan"), float("nan"), float("nan"), "belum dapat dinilai"),
    ],
)
def test_a_class_says_what_its_interval_leaves_open(
    value: float, lower: float, upper: float, phrase: str
) -> None:
    assert phrases.class_range("id", score(value, lower, upper)) == phrase


def moved(before: float, now: float, outcome: str, **more: object) -> pd.Series:
    """A row of a change from Triwulan II 2026."""
    domains = {"rests_on": ("a", "b", "c"), "rests_on_before": ("a", "b", "c")}
    scores = {
        "before": "2026-Q2",
        "score_before": before,
        "score": now,
        "points": now - before,
        "printed": printed(now) - printed(before),
        "outcome": outcome,
    }
    return pd.Series({**domains, **scores, **more})


def test_a_change_is_a_signal_or_ordinary_and_names_its_largest_mover() -> None:
    mover = ("reports_in_time", -1.3)
    sentence = phrases.change("id", moved(64.5, 62.4, "ordinary"), mover)
    assert sentence == (
        "Turun 2,1 poin dari Triwulan II 2026 (64,5); masih naik-turun biasa. "
        "Paling banyak menggerakkan skor: Tindak lanjut tepat waktu (−1,3)."
    )
    assert phrases.change("en", moved(62.4, 70.0, "signal")) == (
        "Up 7.6 points from Quarter 2, 2026 (62.4); a signal, worth a look."
    )
    assert phrases.change("id", moved(62.4, 70.0, "composition")) == (
        "Naik 7,6 poin dari Triwulan II 2026 (62,4); "
        "sebagian besar karena bidang, indikator, atau daerah yang dinilai berbeda."
    )


def test_a_change_that_cannot_be_told_or_is_none_says_so() -> None:
    assert (
        phrases.change("id", moved(float("nan"), 62.4, ""))
        == "Belum dapat dibandingkan dengan Triwulan II 2026."
    )
    assert phrases.change("en", moved(62.41, 62.44, "ordinary")) == "The same as Quarter 2, 2026 (62.4)."


def test_other_domains_on_the_two_sides_are_told_plainly() -> None:
    sentence = phrases.change("en", moved(60, 62, "ordinary", rests_on_before=("a", "b", "d")))
    assert sentence.endswith("so part of the change comes from what the score is made of.")


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ({"hidden": ("b", "c")}, "tidak dibuka untuk umum"),
        ({"hidden": ()}, "belum dapat dinilai"),
        ({}, "belum dapat dinilai"),
    ],
)
def test_a_hidden_score_is_never_said_to_be_none(row: dict[str, tuple[str, ...]], text: str) -> None:
    """Of the office itself, whose rows may have no such column, nothing is hidden."""
    score = {"score": float("nan"), "thin": False, **row}
    assert phrases.score_text("id", score) == text
    assert phrases.is_hidden(score) == bool(row.get("hidden"))
