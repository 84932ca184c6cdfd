"""Periods of which some months are not known, beside whole ones: marked in every series, and named by their months."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.periods import parse
from indicators import by_id
from presentation import editions
from presentation.analysis import changes, comparison, control_chart, waterfall
from presentation.editions import EXACT
from presentation.parts import domain_head
from presentation.results import overview
from presentation.view import View

PARTS = {"id": ["2023 (Okt–Des)", "2026 (Jan–Sep)"], "en": ["2023 (Oct–Dec)", "2026 (Jan–Sep)"]}


def year(language: str) -> View:
    """The year under way of the demonstration register, which begins in October 2023 and ends in September 2026."""
    release = editions.store().latest_release()
    assert release is not None
    return View(language, parse("2026"), "62", "reported", release, EXACT)


@pytest.mark.parametrize("language", ["id", "en"])
def test_lines_of_domains_and_indicators_set_part_years_apart_and_say_so(shown: Path, language: str) -> None:
    view = year(language)
    score = view.own_scores(draws=0).iloc[0]
    assert {tuple(row.trend.apart) for row in overview.domain_rows(view, score)} == {(0, 3)}
    open_dot = view.say("trend-apart", periods="").partition(":")[0]
    for legend in (overview.domains(view, score)[1], domain_head.listed(view, "b", "source-all")[1]):
        assert all(part in legend for part in PARTS[language])
        assert open_dot in legend


def test_a_chart_of_an_indicator_sets_part_years_apart(shown: Path) -> None:
    view, indicator = year("id"), by_id("reports_followed_up")
    spans = domain_head.trend_spans(view)
    rows = view.history(indicator.id, spans, alone=True)
    past = view.charted(indicator.id, spans, alone=True)
    points = control_chart._points(view, rows, spans, past)
    assert points["apart"].tolist() == [True, False, False, True]
    assert points["stretch"].nunique() == 3
    assert [points["name"].iloc[place] for place in (0, -1)] == PARTS["id"]
    assert [control_chart.twin(view, rows, spans, past)["Periode"].iloc[place] for place in (0, -1)] == PARTS[
        "id"
    ]
    assert PARTS["id"][0] in control_chart.note(view, indicator, past)


def test_what_a_part_is_held_against_is_named_with_its_months(shown: Path) -> None:
    """2026 under way against January to September 2025; 2024 against the three months known of 2023."""
    view = year("id")
    changed = changes.of(view)
    labels = waterfall.steps(view, changes.own(view, changed), changed.indicators)["label"]
    assert (labels.iloc[0], labels.iloc[-1]) == ("2025 (Jan–Sep)", "2026 (Jan–Sep)")
    view = View("id", parse("2024"), "62", "reported", view.release, EXACT)
    assert comparison._name(view, view.comparisons("reports_followed_up").loc["previous"]) == PARTS["id"][0]
    assert PARTS["id"][0] in changes.title(view, changes.own(view, changes.since_last(view)))
