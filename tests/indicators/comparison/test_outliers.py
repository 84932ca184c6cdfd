"""Months that ask for a look: the modified z-score by hand and against others, its borders, and what is no history."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from indicators.comparison.outliers import COLUMNS, flagged, flags, looked, modified_z, monthly_values
from indicators.comparison.outliers import judged as judged_of
from tests.indicators.given import facts

YEAR = (4, 5, 5, 6, 7, 9) * 2
MONTHS = [f"{year}-{month:02d}" for year in (2024, 2025, 2026) for month in range(1, 13)]
whole_numbers = st.lists(st.integers(0, 200), min_size=6, max_size=24)


def history(*values: float, regency: str = "62.06", first: int = 0, measure: str = "reports") -> pd.DataFrame:
    """One value a month, from the given month on."""
    months = MONTHS[first : first + len(values)]
    return pd.DataFrame({"regency": regency, "month": months, "measure": measure, "value": values})


def judged(*values: float, **more: object) -> pd.DataFrame:
    """What is flagged of the last of these values."""
    rows = history(*values, **more)  # type: ignore[arg-type]
    return flagged(rows, [rows["month"].iloc[-1]])


# --- the score


def test_the_score_by_hand() -> None:
    """4 5 5 6 7 9: median 5.5; distances 1.5 .5 .5 .5 1.5 3.5, their median 1; (20 − 5.5) × 0.6745 ÷ 1 = 9.780."""
    assert modified_z(20, [4, 5, 5, 6, 7, 9]) == pytest.approx(9.78025)


def test_the_score_where_more_than_half_is_alike() -> None:
    """5 5 5 5 5 11: the median distance is 0, the mean 1; (11 − 5) ÷ 1.253314 = 4.787."""
    assert modified_z(11, [5, 5, 5, 5, 5, 11]) == pytest.approx(6 / 1.253314)


def test_a_history_that_never_varied_gives_no_score() -> None:
    assert math.isnan(modified_z(9, [4, 4, 4, 4, 4, 4]))
    assert math.isnan(modified_z(4, [4, 4, 4, 4, 4, 4]))


def test_no_history_is_an_error() -> None:
    with pytest.raises(ValueError, match="needs a history"):
        modified_z(1, [])


def test_a_printed_example() -> None:
    """An observation of 10 beside a median of 5 and a MAD of 2 was printed as 1.69 (bit1024.com, Modified Z Score)."""
    assert modified_z(10, [3, 3, 5, 7, 7]) == pytest.approx(1.69, abs=5e-3)


def test_the_example_of_another_program() -> None:
    """spatialEco (R), example of outliers(): 100 steps from 0.1 to 5, the last three 100, 55 and 250: 3 beyond 9.9."""
    series = np.linspace(0.1, 5, 100)
    series[97:] = (100, 55, 250)
    scores = np.array([modified_z(value, series) for value in series])
    assert (scores > 9.9).sum() == 3
    assert (np.abs(scores) > 3.5).sum() == 3


@given(st.integers(0, 500), whole_numbers)
def test_it_is_what_scipy_makes_of_it(value: int, past: list[int]) -> None:
    """scipy's median absolute deviation is scaled by the same quantile, 0.67449, with more digits."""
    spread = stats.median_abs_deviation(past, scale="normal")
    assume(spread > 0)
    assert modified_z(value, past) == pytest.approx((value - np.median(past)) / spread, rel=1e-4)


@given(st.integers(0, 500), whole_numbers, st.sampled_from([0.5, 2, 4, 1024]), st.integers(-1000, 1000))
def test_the_unit_and_the_zero_of_a_measure_do_not_matter(
    value: int, past: list[int], scale: float, shift: int
) -> None:
    moved = modified_z(value * scale + shift, np.array(past) * scale + shift)
    assert moved == pytest.approx(modified_z(value, past), nan_ok=True)


@given(st.integers(0, 500), whole_numbers)
def test_the_order_of_the_past_does_not_matter_and_the_mirror_turns_the_sign(
    value: int, past: list[int]
) -> None:
    score = modified_z(value, past)
    assert modified_z(value, past[::-1]) == pytest.approx(score, nan_ok=True)
    assert modified_z(-value, [-earlier for earlier in past]) == pytest.approx(-score, nan_ok=True)


# --- what is flagged


def test_a_flag_says_value_median_score_and_the_usual_range() -> None:
    """Twice 4 5 5 6 7 9: median 5.5, one deviation 1 ÷ 0.6745 = 1.4826; 7 of them 10.378: from 0 to 15.878."""
    row = judged(*YEAR, 20).iloc[0]
    assert row[["regency", "month", "measure"]].tolist() == ["62.06", "2025-01", "reports"]
    assert (row["value"], row["median"], row["months"]) == (20, 5.5, 12)
    assert row["z"] == pytest.approx(9.78025)
    assert (row["lower"], row["upper"]) == pytest.approx((0, 15.878), abs=5e-4)


@pytest.mark.parametrize(("value", "asks"), [(15, False), (16, True), (1, False)])
def test_the_border_of_the_range(value: int, asks: bool) -> None:
    """The same history: to 15.878 nothing is asked."""
    assert len(judged(*YEAR, value)) == asks


@pytest.mark.parametrize(("months", "asks"), [(11, False), (12, True)])
def test_fewer_than_twelve_earlier_months_are_no_history(months: int, asks: bool) -> None:
    past = [10, 12, 11, 13, 12, 10, 10, 12, 11, 13, 12, 10][:months]
    assert len(judged(*past, 90)) == asks


@pytest.mark.parametrize(("value", "asks"), [(5, False), (6, True)])
def test_a_small_step_says_nothing_however_steady_the_past(value: int, asks: bool) -> None:
    """0 0 0 0 0 1: the z of 5 is 5 ÷ (1.253314 ÷ 6) = 23.9, and still five activities are no riddle."""
    assert modified_z(5, [0, 0, 0, 0, 0, 1]) > 23
    assert len(judged(*[0, 0, 0, 0, 0, 1] * 2, value)) == asks


@pytest.mark.parametrize(("value", "asks"), [(9, False), (10, True)])
def test_where_nothing_ever_varied_the_step_decides(value: int, asks: bool) -> None:
    flagged = judged(*[4] * 12, value)
    assert len(flagged) == asks
    assert flagged["z"].isna().all()


def test_a_fall_to_zero_is_flagged_too() -> None:
    row = judged(*[40, 42, 44, 41, 43, 45] * 2, 0).iloc[0]
    assert row["z"] < -7
    assert row["lower"] > 0


def test_the_usual_range_never_falls_below_zero() -> None:
    assert judged(*[1, 3, 2, 1, 4, 2] * 2, 60).iloc[0]["lower"] == 0


def test_later_months_never_judge_an_earlier_one() -> None:
    """What comes after January changes nothing in what is said of January."""
    early = [*YEAR, 20]
    alone = flagged(history(*early))
    followed = flagged(history(*early, 21, 20, 22, 19, 20))
    pd.testing.assert_frame_equal(alone, followed[followed["month"] <= "2025-01"].reset_index(drop=True))


def test_only_the_last_two_years_count() -> None:
    """Twelve quiet months three years ago, then a gap: they are no history any more; the same twelve nearer are."""
    quiet = history(*[10, 12, 11] * 4)
    now = history(90, first=36 - 1)
    assert flagged(pd.concat([quiet, now])).empty
    assert len(flagged(pd.concat([history(*[10, 12, 11] * 4, first=20), now]))) == 1


def test_each_regency_is_judged_by_its_own_history() -> None:
    """30 is usual in the capital and unheard of in Katingan."""
    rows = pd.concat([history(*[29, 31, 28, 33, 30, 32] * 2, 30, regency="62.71"), history(*YEAR, 30)])
    assert flagged(rows)["regency"].tolist() == ["62.06"]


def test_the_newest_month_comes_first() -> None:
    rows = flagged(history(*YEAR, 40, 5, 6, 50))
    assert rows["month"].tolist() == sorted(rows["month"], reverse=True)
    assert len(rows) == 2


def test_nothing_given_nothing_flagged() -> None:
    assert list(flagged(history()).columns) == COLUMNS
    assert flagged(history(), ["2026-01"]).empty


def test_how_many_were_judged_is_counted_flagged_or_not() -> None:
    """Of fifteen months three have a year before them."""
    rows = judged_of(history(*YEAR, 5, 6, 40))
    assert looked(rows) == (3, pytest.approx(3 / 400))


@pytest.mark.parametrize(("mean", "times"), [(2, 1.0), (10, 1.0), (50, 1.0), (10, 2.0), (50, 2.0), (50, 4.0)])
def test_a_quarter_of_the_province_asks_about_at_most_one_month_by_chance(mean: float, times: float) -> None:
    """14 regencies × 6 measures × 3 months, of counts whose variance is so many times their mean, with two years before
    them; at 3.5 deviations, as it was, 2 to 6 would be asked about."""
    chance = np.random.default_rng(16)
    shape = (2_000, 25)
    drawn = (
        chance.poisson(mean, shape)
        if times == 1
        else chance.negative_binomial(mean / (times - 1), 1 / times, shape)
    )
    rows = pd.DataFrame(drawn.T, index=MONTHS[:25]).rename_axis("month").reset_index()
    values = rows.melt("month", var_name="regency").assign(measure="reports")
    asked = flagged(values, MONTHS[24:25])
    assert len(asked) / 2_000 * 252 <= 1


# --- from facts


def test_zero_is_a_value_and_silence_is_none() -> None:
    """January: sent with 3; February: sent, nothing held; March: nothing sent."""
    values = monthly_values(
        facts(
            """
            2026-01 62.06 sent campaigns
            2026-02 62.06 sent campaigns
            2026-01 62.06.01 activities_held 2
            2026-01 62.06    activities_held 1
            2026-01 62.06    activities_held campaign_form=school_visit 3
            """
        )
    )
    activities = values[values["measure"] == "activities_held"].set_index("month")["value"]
    assert activities.to_dict() == {"2026-01": 3, "2026-02": 0}
    assert set(values["measure"]) == {"activities_held", "participants"}


def test_needs_are_known_only_where_reports_and_services_both_came() -> None:
    values = monthly_values(facts("2026-01 62.06 sent reports services\n2026-02 62.06 sent services"))
    assert values.loc[values["measure"] == "services_needed", "month"].tolist() == ["2026-01"]


def test_what_a_recap_leaves_out_is_not_zero() -> None:
    values = monthly_values(
        facts("2026-01 62.06 sent campaigns\n2026-01 62.06 unstated measure=participants 1")
    )
    assert set(values["measure"]) == {"activities_held"}


def test_flags_come_from_facts_whatever_their_evidence() -> None:
    """Eighteen months of 10 or 12 reports, then 60, part of it verified."""
    months = [f"2025-{month:02d}" for month in range(1, 13)] + [f"2026-{month:02d}" for month in range(1, 7)]
    usual = "\n".join(
        f"{month} 62.06 reports_received {10 + place % 2 * 2}" for place, month in enumerate(months)
    )
    flagged = flags(
        facts(
            f"""
            2025 62.06 sent reports
            2026-Q1 62.06 sent reports
            2026-Q2 62.06 sent reports
            2026-07 62.06 sent reports
            {usual}
            2026-07 62.06.01 reports_received 40 verified
            2026-07 62.06.02 reports_received 20
            """
        ),
        ["2026-07"],
    )
    assert flagged[["regency", "month", "measure", "value", "median"]].values.tolist() == [
        ["62.06", "2026-07", "reports_received", 60, 11]
    ]
