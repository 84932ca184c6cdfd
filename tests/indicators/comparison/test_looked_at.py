"""How many are looked at, and that chance alone makes at most one signal of what a page or an answer shows at once."""

from __future__ import annotations

from collections import Counter

import pytest

from indicators import CORE, DOMAINS, INDICATORS
from indicators.comparison.compare import AGAINST
from indicators.comparison.control_chart import unsuited
from indicators.comparison.looked_at import LEVEL, MOST_BY_CHANCE, Looked, looked_at
from indicators.comparison.outliers import WATCHED

REGENCIES = 14


def test_the_level_is_that_of_one_comparison() -> None:
    assert pytest.approx(0.998) == LEVEL
    assert looked_at("comparison", 98) == (98, pytest.approx(0.196))
    assert looked_at("chart", 5).also(looked_at("month", 100)) == (105, pytest.approx(0.45))


@pytest.mark.parametrize(
    "page",
    [
        # Changes of all regencies in one answer: each core indicator, each score, and each score's history.
        looked_at("comparison", REGENCIES * (len(CORE) + 1)).also(looked_at("chart", REGENCIES)),
        # One indicator of all regencies in one answer.
        looked_at("comparison", REGENCIES * len(AGAINST)),
        # One indicator on its page: its comparisons, its history, and the funnel.
        looked_at("comparison", len(AGAINST) + REGENCIES).also(looked_at("chart", 1)),
        # The overview: the histories of five domains, and the change of the score.
        looked_at("chart", len(DOMAINS)).also(looked_at("comparison", 1)),
        # The monthly figures of a quarter.
        looked_at("month", REGENCIES * len(WATCHED) * 3),
    ],
)
def test_at_most_one_signal_by_chance_over_a_page_and_a_quarter(page: Looked) -> None:
    assert page.by_chance <= MOST_BY_CHANCE


def test_nor_on_the_page_of_any_domain() -> None:
    charts = Counter(indicator.domain for indicator in INDICATORS if not unsuited(indicator))
    assert looked_at("chart", max(charts.values())).by_chance <= MOST_BY_CHANCE
