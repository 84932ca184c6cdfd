"""Same age: a period is judged by reports that have all had their time, and reads the same whenever it is read."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from data.periods import parse
from indicators import by_id
from indicators.measurement.measure import measure
from indicators.measurement.panel import months_before, months_read
from tests.indicators.given import GEOGRAPHY, facts, result

REHABILITATION = "rehabilitation_completed"
TEXT = """
2025-Q4 62.06 sent reports services
2026-Q1 62.06 sent reports services
2026-Q2 62.06 sent reports services
2025-10 62.06 rehabilitation_started 8
2025-10 62.06 rehabilitation_completed 4
2026-02 62.06 rehabilitation_started 6
2026-02 62.06 rehabilitation_completed 3
2026-05 62.06 rehabilitation_started 13
2026-05 62.06 rehabilitation_completed 1
"""


def test_a_quarter_is_judged_by_what_was_received_three_months_before() -> None:
    """Second quarter: 3 of 6 begun by those received in the first; the 1 of 13 of May are still within their time."""
    row = result(TEXT, REHABILITATION, "2026-Q2", cut_off=date(2026, 7, 20))
    assert (row.numerator, row.denominator, row.value, row.status) == (3, 6, 50, "ok")
    assert result(TEXT, REHABILITATION, "2026-Q1", cut_off=date(2026, 7, 20)).value == 50


@pytest.mark.parametrize(
    "cut_off", [date(2026, 7, 10), date(2026, 7, 20), date(2026, 12, 31), date(2030, 1, 1)]
)
def test_what_was_read_stays_read(cut_off: date) -> None:
    row = result(TEXT, REHABILITATION, "2026-Q2", cut_off=cut_off)
    assert (row.numerator, row.denominator) == (3, 6)


def test_a_month_whose_reports_have_not_had_their_time_is_not_due() -> None:
    """Those of March have 90 days on 29 June: on the 28th the quarter is judged by January and February alone."""
    text = TEXT + "2026-03 62.06 rehabilitation_started 4"
    early, late = (result(text, REHABILITATION, "2026-Q2", cut_off=date(2026, 6, day)) for day in (28, 29))
    assert (early.denominator, early.months_due) == (6, 2)
    assert (late.denominator, late.months_due) == (10, 3)


def test_a_period_of_which_nothing_has_had_its_time_is_not_yet_due() -> None:
    assert result(TEXT, REHABILITATION, "2026-Q3", cut_off=date(2026, 7, 20)).status == "not_yet_due"


def test_longer_periods_are_made_of_the_same_months() -> None:
    rows = {span: result(TEXT, REHABILITATION, span) for span in ("2026-S1", "2026-Q1", "2026-Q2")}
    for side in ("numerator", "denominator"):
        assert rows["2026-S1"][side] == rows["2026-Q1"][side] + rows["2026-Q2"][side]


def test_the_months_before() -> None:
    assert months_before(parse("2026-Q1"), 3) == ["2025-10", "2025-11", "2025-12"]
    assert months_before(parse("2026-02"), 6) == ["2025-08"]
    assert months_read(by_id("campaign_reach"), parse("2026-02")) == ["2025-12", "2026-01", "2026-02"]
    assert months_read(by_id("campaign_reach"), parse("2026-Q1")) == ["2026-01", "2026-02", "2026-03"]
    assert months_read(by_id(REHABILITATION), parse("2026-02")) == ["2025-11"]
    assert by_id(REHABILITATION).lag == 3
    assert by_id("reintegration").lag == 6


@pytest.mark.parametrize("seed", range(5))
def test_constant_quality_gives_the_newest_quarter_what_the_others_have(seed: int) -> None:
    """Eight quarters of 400 rehabilitations, each completed after days of one distribution, read 20 days after the
    last. At one age the newest quarter lies within chance of the others (0.5 points of a score are 7.5 of attainment
    here). Read as they stand on that day, as before, the newest would be far below."""
    random = np.random.default_rng(seed)
    months = [f"{2024 + number // 12}-{number % 12 + 1:02d}" for number in range(24)]
    cut_off, lines, as_read = date(2026, 1, 20), [], {}
    for month in months:
        day = date(int(month[:4]), int(month[5:]), 15)
        waits = random.gamma(4, 15, size=133)
        completed = int((waits <= 90).sum())
        as_read[month] = float((waits <= (cut_off - day).days).mean())
        lines += [f"{month} 62.06 sent reports services", f"{month} 62.06 rehabilitation_started 133",
                  f"{month} 62.06 rehabilitation_completed {completed}"]  # fmt: skip
    quarters = [parse(f"{year}-Q{number}") for year in (2024, 2025) for number in range(1, 5)][1:]
    measured = measure(
        facts("\n".join(lines)), GEOGRAPHY, [by_id(REHABILITATION)], quarters, "regency", cut_off=cut_off
    )
    values = measured[measured["area"] == "62.06"]["value"].to_numpy(float)
    assert abs(values[-1] - values[:-1].mean()) < 7.5
    old = [100 * np.mean([as_read[month] for month in quarter.months]) for quarter in quarters]
    assert np.mean(old[:-1]) - old[-1] > 25
