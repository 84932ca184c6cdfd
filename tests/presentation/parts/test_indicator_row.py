"""The indicator row and its marks: six states, six marks, and a trend that breaks where a period is missing."""

from __future__ import annotations

import base64
import re

from indicators.comparison.control_chart import History, history_of_values
from presentation.parts import indicator_row
from presentation.parts.indicator_row import Row
from presentation.parts.theme import CLASS_COLOURS, PAPER, SIGNAL_COLOURS, STATES, UNJUDGED


def html(**given: object) -> str:
    made = {"name": "Korban dilayani", "note": "", "value": 62.0, "shown": "62 %", **given}
    return indicator_row.table("id", [Row(**made)], "triwulan")  # type: ignore[arg-type]


def drawing(text: str) -> str:
    picture = re.search(r"base64,([^']+)'", text)
    return base64.b64decode(picture[1]).decode() if picture else ""


def test_a_row_draws_value_interval_target_and_last_period_on_one_scale() -> None:
    text = html(lower=50.0, upper=70.0, target=80.0, target_shown="80 %", last=55.0, class_name="low")
    assert f"width:62.0%;background:{CLASS_COLOURS['low']}" in text
    assert "left:50.0%;width:20.0%" in text
    assert "<span class='target right' style='left:80.0%'><b>80 %</b>" in text
    assert "left:55.0%" in text


def test_what_has_no_class_has_the_colour_of_none() -> None:
    """Of an index with an official grade, or without a target: drawn as very high it had two words for its class."""
    assert f"background:{UNJUDGED}" in html(class_shown="C · Kurang Baik")
    assert UNJUDGED not in CLASS_COLOURS.values()


def test_a_bar_never_leaves_its_track() -> None:
    assert "width:100.0%" in html(value=140.0)


def test_a_value_of_words_wraps_and_a_number_does_not() -> None:
    assert "<td class='value'>4,2 hari</td>" in html(shown="4,2 hari")
    assert "<td class='value words'>Konsultasi (tingkat 2)</td>" in html(shown="Konsultasi (tingkat 2)")


def test_a_state_shows_no_bar_no_value_and_its_own_words() -> None:
    text = html(value=None, shown="–", status="no_report", target=80.0)
    assert "class='fill'" not in text
    assert "tidak ada laporan diterima" in text


def test_seven_states_have_seven_marks() -> None:
    assert len({indicator_row.state_mark("id", status) for status in STATES}) == len(STATES) == 7


def test_a_trend_breaks_where_a_period_has_no_figure() -> None:
    path = re.search(
        r"<path d='([^']+)'", drawing(html(trend=history_of_values([50.0, 52.0, None, 55.0, 51.0])))
    )
    assert path is not None
    assert path[1].count("M") == 2


def test_a_part_of_a_period_is_an_open_dot_that_no_line_leads_to() -> None:
    """Two whole years between two parts: the line joins the two alone. Of parts alone there is no line."""
    parts = [False, True, True, False]
    drawn = drawing(html(trend=history_of_values([40.0, 50.0, 52.0, 60.0], whole=parts)))
    path = re.search(r"<path d='([^']+)'", drawn)
    assert path is not None
    assert (path[1].count("M"), path[1].count("L")) == (1, 1)
    assert drawn.count(f"fill='{PAPER}'") == 2
    assert drawing(html(trend=history_of_values([40.0, 60.0], whole=[False] * 2))).count("<circle") == 2
    assert drawing(html(trend=history_of_values([40.0], whole=[False]))) == ""


def test_limits_are_drawn_from_eight_points_on() -> None:
    assert "<polygon" not in drawing(html(trend=history_of_values([50.0, 52, 51, 50, 53, 52, 51])))
    assert "<polygon" in drawing(html(trend=history_of_values([50.0, 52, 51, 50, 53, 52, 51, 54])))


def test_the_points_of_a_signal_are_marked_in_the_colour_of_their_meaning() -> None:
    """50 54 50 … and 80, which lies beyond the limits: an improvement, or a concern where lower is better."""
    trend = [50.0, 54.0] * 6 + [50.0, 80.0]
    for direction, label in (("higher", "improvement"), ("lower", "concern"), ("neutral", "neutral")):
        drawn = drawing(html(trend=history_of_values(trend, direction)))
        assert drawn.count(SIGNAL_COLOURS[label]) == 1
    assert "#A8432B" not in drawing(html(trend=history_of_values([50.0, 54.0] * 6, "lower")))


def test_what_makes_no_chart_has_neither_limits_nor_signals() -> None:
    drawn = drawing(html(trend=History((*[50.0, 54.0] * 6, 50.0, 80.0), reason="stock")))
    assert "<path" in drawn
    assert "<polygon" not in drawn
    assert SIGNAL_COLOURS["improvement"] not in drawn


def test_a_row_may_lead_somewhere() -> None:
    assert "<a href='indicator?indicator=x'>Korban dilayani</a>" in html(link="indicator?indicator=x")
    assert "<a " not in html()


def test_what_is_written_in_a_row_is_never_markup() -> None:
    assert "<script>" not in html(name="<script>alert(1)</script>", says="<b>x</b>")
