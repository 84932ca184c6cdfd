"""A chart of which every figure is hidden is one sentence, without axes or table."""

from __future__ import annotations

import pandas as pd
import pytest

from presentation.parts import charts, superlatives
from presentation.parts.figure import UNDRAWN, figure
from presentation.results import reports, victims
from tests.presentation import views

NOTHING = float("nan")


def counts(*values: float) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "label": list("AB"),
            "value": values,
            "whole": values,
            "part": values,
            "shown": ["disembunyikan"] * 2,
        }
    )


def test_counts_that_are_all_hidden_are_not_drawn() -> None:
    for draw in (charts.bars, charts.part_of_whole):
        assert draw(counts(NOTHING, NOTHING), "laporan") is UNDRAWN
        assert draw(counts(NOTHING, 5.0), "laporan") is not UNDRAWN
        assert draw(counts(NOTHING, NOTHING)[:0], "laporan") is not UNDRAWN, "nothing counted is not hidden"


@pytest.mark.parametrize(
    ("statuses", "is_closed"),
    [
        (["hidden", "no_report"], True),
        (["few", "few"], True),
        (["hidden", "ok"], False),
        (["no_report"] * 2, False),
    ],
)
def test_an_indicator_of_which_no_regency_is_told_is_not_drawn(statuses: list[str], is_closed: bool) -> None:
    rows = pd.DataFrame({"indicator": "reports_followed_up", "area": ["62.01", "62.02"], "status": statuses})
    assert charts.is_closed(rows) == is_closed
    if is_closed:
        assert charts.by_regency(views.view(), rows) is UNDRAWN
        assert "tidak dibuka untuk umum" in superlatives.finding("id", rows)
        assert "not open to the public" in superlatives.finding("en", rows)
    elif "ok" not in statuses:
        assert "belum ada angka" in superlatives.finding("id", rows)


def test_its_figure_is_its_title_and_its_source() -> None:
    shown = figure(
        views.view(), "Menurut saluran: tidak dibuka", UNDRAWN, counts(1.0, 2.0), "source-changes", 0.0
    )
    assert (shown.chart, shown.twin, shown.note) == (None, None, "")
    assert shown.title == "Menurut saluran: tidak dibuka"
    assert "n = 0" not in shown.source


def test_titles_say_whether_some_or_all_is_hidden() -> None:
    view = views.view()
    for title, some in ((reports.stages_title, "sebagian"), (victims.services_title, "sebagian")):
        assert some in title(view, counts(NOTHING, 5.0))
        assert "tidak dibuka untuk umum" in title(view, counts(NOTHING, NOTHING))
