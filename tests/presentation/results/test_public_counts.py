"""Counts that were rounded by lot: a whole is told as its own count, and what a count counts is said with it."""

from __future__ import annotations

import math
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from data.periods import parse
from indicators.disclosure.protected_survey import protected_survey
from indicators.disclosure.protection import Mean
from indicators.disclosure.public_counts import Reading, by_itself
from indicators.domains.satisfaction import SATISFACTION_RESPONDENTS
from presentation.coverage import underserved
from presentation.editions import PROTECTED
from presentation.parts import charts, figure
from presentation.results import reports, satisfaction
from presentation.view import View
from tests.presentation import views

CATEGORIES = {"survey_channel": ("online",), "respondent": ("victim_family", "resident")}


@pytest.mark.parametrize(
    ("count", "title"),
    [
        (123, "123 laporan diterima; banyak atau sedikitnya tidak dinilai"),
        (math.nan, "Laporan diterima: 2 dari 2 daerah dapat ditampilkan; bilangan kecil disembunyikan"),
    ],
)
def test_reports_of_the_province_are_not_the_sum_of_its_regencies_rounded_each(
    count: float, title: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """75 and 67 would be 142."""
    whole = pd.DataFrame({"value": [count], "status": ["hidden" if count != count else "ok"]})
    monkeypatch.setattr(View, "counts", lambda view, measure: whole)
    monkeypatch.setattr(View, "silent", lambda view: [])
    rows = pd.DataFrame({"numerator": [75.0, 67.0], "status": "ok", "value": [1.0, 2.0]})
    assert reports.received_title(views.view(), rows) == title


def test_n_under_a_chart_is_told_of_the_whole_where_its_parts_are_rounded_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of 35 children regencies tell 8 to 14 each, together 43: the office adds up, the public reads its own 35."""
    rows = pd.DataFrame({"indicator": "reports_in_time", "status": "ok", "denominator": [8.0, 11, 10, 14]})
    monkeypatch.setattr(View, "own", lambda view, name: pd.Series({"status": "ok", "denominator": 35.0}))
    assert charts.counted_in(views.view(), rows) == 43
    assert charts.counted_in(replace(views.view(), audience=PROTECTED), rows) == 35


@pytest.mark.parametrize(("post", "n"), [(18.0, "n = 123"), (math.nan, None)])
def test_no_n_is_told_of_parts_of_which_some_are_hidden(
    post: float, n: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the hidden ones 105 would be told, of 123 reports."""
    parts = pd.DataFrame({"category": ["online", "complaint_post"], "value": [105.0, post]})
    parts["status"] = ["hidden" if value != value else "ok" for value in parts["value"]]
    monkeypatch.setattr(View, "counts", lambda view, measure, dimension: parts)
    monkeypatch.setattr(figure, "thin", lambda view, source: "")
    source = reports._breakdown(views.view(), "channel", "reports_received").source
    assert ("n = " in source) is (n is not None)
    assert (n or "") in source


def survey(**answers: float) -> Any:
    """The public survey of a year: 123 users, and so many answers, of all ("") and of one kind of respondent."""
    asked = {"": ("", ""), **{name: ("respondent", name) for name in answers if name}}
    readings = [
        Reading.of(questions, questions.numerator)
        for questions in (by_itself("questionnaires", *asked[name]) for name in answers)
    ]
    readings.append(Reading.of(SATISFACTION_RESPONDENTS, SATISFACTION_RESPONDENTS.denominator))
    counts = [*answers.values(), 123.0]
    protection: Any = SimpleNamespace(
        answers={(reading, "62", "2026"): at for at, reading in enumerate(readings)},
        means={(f"ikm/{name}", "62", "2026"): Mean(67, 10) for name in answers},
        estimates=counts,
        low=counts,
    )
    return protected_survey(protection, CATEGORIES, parse("2026"), "62", "reported")


def test_the_public_is_told_why_a_margin_has_no_correction() -> None:
    """Residents answered too, or users alone, of whom the public knows a rounded number."""
    both, users = survey(**{"": 690.0, "resident": 270.0}), survey(**{"": 690.0, "victim_family": 195.0})
    assert "juga dari warga dan mitra" in satisfaction.about(views.view(), both)
    alone = satisfaction.about(views.view(), users)
    assert "jumlah pengguna hanya diketahui setelah dibulatkan" in alone
    assert "tidak diketahui" not in alone


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2026-Q3", "kegiatan di 4 dari 13 kecamatan"),
        ("2026", "kegiatan di 4 dari 13 kecamatan (setiap triwulan dihitung lagi)"),
    ],
)
def test_districts_that_are_counted_in_each_quarter_are_said_to_be(period: str, text: str) -> None:
    reason = {"code": "campaign_reach", "detail": "", "numerator": 4.0, "denominator": 13.0}
    view = replace(views.view(), period=parse(period))
    assert underserved._in_words(view, "regency", reason) == text
