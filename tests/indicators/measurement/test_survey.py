"""What questionnaires say: margins with and without a known population, floor, gaps, the next grade, spreadsheets."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.periods import parse
from indicators.domains.satisfaction import UNSUR, grade_above, grade_border, ikm_grade, sample_to_ask
from indicators.measurement.survey import Survey, survey, to_next_grade
from indicators.statistics.sampling_error import margin_of_error, standard_error
from tests.indicators.given import GEOGRAPHY, LATER, facts, result

CATEGORIES = {
    "survey_channel": ("at_service", "online"),
    "respondent": ("victim_family", "adolescent", "community", "partner"),
}
# 16 questionnaires: eight with 24 points (IKM 66.667) and eight with 27 (75).
BY_UNSUR = dict(zip(UNSUR, (40, 48, 32, 64, 44, 48, 52, 40, 40), strict=True))
SIXTEEN = "\n".join(
    [
        "2026-Q1 62.06 sent satisfaction reports",
        "2026-01 62.06 questionnaires 16",
        f"2026-01 62.06 score_sum {sum(BY_UNSUR.values())}",
        f"2026-01 62.06 index_square_sum {8 * ((200 / 3) ** 2 + 75**2)}",
        *(f"2026-01 62.06 score_sum unsur={unsur} {total}" for unsur, total in BY_UNSUR.items()),
    ]
)


def of(text: str, area: str = "62.06", period: str = "2026-Q1", basis: str = "reported") -> Survey:
    return survey(facts(text), GEOGRAPHY, CATEGORIES, parse(period), area, basis, LATER)


def test_a_known_population_narrows_the_margin() -> None:
    """s² = 16 × 4.1667² / 15 = 18.5185; SE = √(18.5185/16) = 1.07583; t(15) = 2.13145 gives 2.2931.
    Of 64 users: × √(1 − 16/64) = 0.86603 gives 1.9859."""
    answers = of(SIXTEEN + "\n2026-01 62.06 reports_received 64")
    assert answers.whole.ikm == pytest.approx(70.8333, abs=5e-5)
    assert answers.whole.margin == pytest.approx(1.9859, abs=5e-5)
    assert (answers.whole.claim, answers.whole.grade, answers.users) == ("finite", "C", 64)
    assert (answers.whole.lower, answers.whole.upper) == pytest.approx((68.8475, 72.8192), abs=5e-4)


def test_of_64_users_the_table_asks_for_55() -> None:
    """3.841 × 64 × 0.25 / (0.0025 × 63 + 0.96025) = 54.98."""
    assert of(SIXTEEN + "\n2026-01 62.06 reports_received 64").sample == 55


def test_a_month_without_a_register_of_reports_leaves_the_population_unknown() -> None:
    """Sixty-four reports in two months, and nobody knows of the third: the margin stays 2.2931."""
    text = SIXTEEN.replace("sent satisfaction reports", "sent satisfaction")
    answers = of(
        text + "\n2026-01 62.06 sent reports\n2026-02 62.06 sent reports\n2026-01 62.06 reports_received 64"
    )
    assert answers.whole.margin == pytest.approx(2.2931, abs=5e-5)
    assert (answers.whole.claim, answers.months_without_reports) == ("plain", 1)
    assert math.isnan(answers.users)
    assert math.isnan(answers.sample)


@pytest.mark.parametrize("users", [16, 12])
def test_when_all_users_answered_no_sampling_error_is_claimed(users: int) -> None:
    answers = of(SIXTEEN + f"\n2026-01 62.06 reports_received {users}")
    assert answers.whole.claim == "all"
    assert math.isnan(answers.whole.margin)
    assert answers.whole.grade == "C"


def questionnaires(regency: str, n: int, reports: int, month: str = "2026-01") -> str:
    """So many with 27 points each (IKM 75), and so many reports."""
    return "\n".join(
        [
            f"{month} {regency} sent satisfaction reports",
            f"{month} {regency} questionnaires {n}",
            f"{month} {regency} score_sum {27 * n}",
            f"{month} {regency} index_square_sum {n * 75**2}",
            *(f"{month} {regency} score_sum unsur={unsur} {3 * n}" for unsur in UNSUR),
            f"{month} {regency} reports_received {reports}",
            "",
        ]
    )


def test_many_answers_in_one_regency_do_not_stand_for_another() -> None:
    """30 of 5 and 16 of 40 are 46 of 45 in sum, and yet 24 of Seruyan's were left out: no claim of all."""
    text = questionnaires("62.06", 30, 5) + questionnaires("62.07", 16, 40)
    answers = of(text, "62")
    assert (answers.whole.n, answers.users) == (46, 45)
    assert (answers.whole.claim, answers.crowded) == ("plain", 1)
    assert answers.whole.margin == 0, "a margin is claimed; all answered 75, so it is 0"


def test_many_answers_in_one_month_do_not_stand_for_another() -> None:
    """12 of 3 in January and 2 of 8 in February: 14 of 11 in sum."""
    text = questionnaires("62.06", 12, 3) + questionnaires("62.06", 2, 8, "2026-02")
    answers = of(text)
    assert (answers.whole.claim, answers.crowded) == ("plain", 1)


def test_all_are_asked_where_everywhere_all_answered() -> None:
    """5 of 5 and 9 of 8: nobody was left out anywhere. 5 of 5 and 7 of 8: one was, so the margin is corrected."""
    both = questionnaires("62.06", 5, 5) + questionnaires("62.07", 9, 8)
    assert of(both, "62").whole.claim == "all"
    one_fewer = questionnaires("62.06", 5, 5) + questionnaires("62.07", 7, 8)
    answers = of(one_fewer, "62")
    assert (answers.whole.claim, answers.crowded) == ("finite", 0)


def test_residents_who_answered_were_no_users_so_nobody_knows_how_many_could() -> None:
    """Ten residents among the sixteen: 12 reports are not the population, and 2.2931 is claimed after all."""
    text = (
        SIXTEEN + "\n2026-01 62.06 reports_received 12\n2026-01 62.06 questionnaires respondent=community 10"
    )
    answers = of(text)
    assert (answers.whole.claim, answers.users) == ("others", 12)
    assert answers.whole.margin == pytest.approx(2.2931, abs=5e-5)


def test_users_of_both_kinds_are_the_population() -> None:
    text = SIXTEEN + "\n2026-01 62.06 reports_received 64"
    text += "\n2026-01 62.06 questionnaires respondent=victim_family 10"
    text += "\n2026-01 62.06 questionnaires respondent=adolescent 6"
    assert of(text).whole.claim == "finite"


def test_no_report_at_all_is_no_population() -> None:
    assert of(SIXTEEN).whole.claim == "plain"


@pytest.mark.parametrize(("n", "grade"), [(9, ""), (10, "C")])
def test_the_floor_of_a_grade(n: int, grade: str) -> None:
    """Everyone gives 24 of 36 points: IKM 66.67, grade C from ten questionnaires on."""
    squares = n * (200 / 3) ** 2
    text = f"""
        2026-Q1 62.06 sent satisfaction
        2026-01 62.06 questionnaires {n}
        2026-01 62.06 score_sum {24 * n}
        2026-01 62.06 index_square_sum {squares}
        2026-01 62.06 questionnaires survey_channel=online {n}
        2026-01 62.06 score_sum survey_channel=online {24 * n}
        2026-01 62.06 index_square_sum survey_channel=online {squares}
        """
    answers = of(text)
    part = answers.parts[0]
    assert (part.dimension, part.category, part.n) == ("survey_channel", "online", n)
    assert (answers.whole.grade, part.grade) == (grade, grade)
    assert part.ikm == pytest.approx(66.6667, abs=5e-5)
    assert part.margin == pytest.approx(0, abs=1e-4)
    assert part.claim == "plain"


def test_one_questionnaire_has_no_margin() -> None:
    text = "2026-Q1 62.06 sent satisfaction\n2026-01 62.06 questionnaires 1\n2026-01 62.06 score_sum 27"
    answers = of(text + "\n2026-01 62.06 index_square_sum 5625")
    assert (answers.whole.ikm, answers.whole.claim) == (75, "none")
    assert math.isnan(answers.whole.margin)


def test_facts_from_before_scores_were_kept_by_channel_show_no_channel() -> None:
    assert of(SIXTEEN + "\n2026-01 62.06 questionnaires survey_channel=online 16").parts == ()


def test_the_nine_unsur_with_their_gap_to_class_a() -> None:
    """Time: 25 × 32/16 = 50.00, D, and 38.31 below 88.31. Cost: 100, A, no gap."""
    by_name = of(SIXTEEN).unsur.set_index("unsur")
    assert list(by_name.index) == list(UNSUR)
    assert tuple(by_name.loc["time"]) == pytest.approx((50, "D", 38.31))
    assert tuple(by_name.loc["cost"]) == (100, "A", 0)


def test_the_fewest_unsur_that_reach_the_next_grade() -> None:
    """From 70.83 to B (76.61) 5.78 points × 9 = 51.99 are missing. Time gives 38.31, and with requirements 25.81
    more it is enough: (637.5 + 64.12) / 9 = 77.958."""
    step = of(SIXTEEN).step
    assert step is not None
    assert (step.grade, step.unsur) == ("B", ("time", "requirements"))
    assert step.points == pytest.approx(5.7767, abs=5e-5)
    assert step.ikm == pytest.approx(77.958, abs=5e-4)


def test_from_b_only_everything_below_a_may_be_enough() -> None:
    """Eight unsur at 80 and one at 90: raising all eight gives (8 × 88.31 + 90)/9 = 88.498, class A."""
    step = to_next_grade({**dict.fromkeys(UNSUR[:8], 80.0), UNSUR[8]: 90.0})
    assert step is not None
    assert (step.grade, len(step.unsur)) == ("A", 8)
    assert ikm_grade(step.ikm) == "A"


def test_above_class_a_there_is_nothing() -> None:
    assert to_next_grade(dict.fromkeys(UNSUR, 90.0)) is None
    assert (grade_above("A"), grade_above("D"), grade_border("B")) == ("", "C", 76.61)


@given(st.lists(st.integers(100, 400), min_size=9, max_size=9))
def test_a_step_always_reaches_its_grade_and_no_unsur_too_many(hundredths: list[int]) -> None:
    values = dict(zip(UNSUR, (25 * hundredth / 100 for hundredth in hundredths), strict=True))
    ikm, step = sum(values.values()) / 9, to_next_grade(values)
    if step is None:
        assert ikm_grade(ikm) == "A"
        return
    assert step.ikm >= grade_border(step.grade) - 1e-9
    all_but_last = {**values, **{unsur: max(values[unsur], 88.31) for unsur in step.unsur[:-1]}}
    assert sum(all_but_last.values()) / 9 < grade_border(step.grade)


def test_the_same_answers_in_other_ways_of_counting() -> None:
    """Palangka Raya adds 4 questionnaires of 36 points: pooled 25 × 552/180 = 76.667 (B). The mean of 70.833 and 100
    is 85.417; the weights 0.11 give 0.99 × 76.667 = 75.9 (C)."""
    more = "\n".join(f"2026-01 62.71 score_sum unsur={unsur} 16" for unsur in UNSUR)
    text = f"""{SIXTEEN}
        2026-Q1 62.71 sent satisfaction
        2026-01 62.71 questionnaires 4
        2026-01 62.71 score_sum 144
        2026-01 62.71 index_square_sum 40000
        {more}"""
    answers = of(text, "62")
    ways = answers.spreadsheets.set_index("way")
    assert ways["ikm"].to_dict() == pytest.approx(
        {"exact": 76.6667, "weights": 75.9, "rounded": 76.6667, "mean": 85.4167}, abs=5e-5
    )
    assert ways["grade"].to_dict() == {"exact": "B", "weights": "C", "rounded": "B", "mean": "B"}
    assert answers.regencies == 2
    assert "mean" not in of(text).spreadsheets["way"].tolist()


def test_rounding_the_nrr_first_moves_the_index() -> None:
    """29 people; NRR 3.62 3.48 3.45 4.00 3.52 3.62 3.66 3.62 3.97 sum to 32.94, × 25/9 = 91.5 for 91.4751."""
    totals = (105, 101, 100, 116, 102, 105, 106, 105, 115)
    text = "\n".join(
        [
            "2026-Q1 62.06 sent satisfaction\n2026-01 62.06 questionnaires 29",
            f"2026-01 62.06 score_sum {sum(totals)}\n2026-01 62.06 index_square_sum 250000",
            *(
                f"2026-01 62.06 score_sum unsur={unsur} {total}"
                for unsur, total in zip(UNSUR, totals, strict=True)
            ),
        ]
    )
    ways = of(text).spreadsheets.set_index("way")["ikm"]
    assert ways["exact"] == pytest.approx(91.4751, abs=5e-5)
    assert ways["rounded"] == pytest.approx(91.5, abs=1e-9)


def test_the_lowest_possible_answers_are_still_class_d_with_truncated_weights() -> None:
    text = "2026-Q1 62.06 sent satisfaction\n2026-01 62.06 questionnaires 10\n2026-01 62.06 score_sum 90"
    ones = "\n".join(f"2026-01 62.06 score_sum unsur={unsur} 10" for unsur in UNSUR)
    ways = of(f"{text}\n2026-01 62.06 index_square_sum 6250\n{ones}").spreadsheets.set_index("way")
    assert tuple(ways.loc["weights"]) == pytest.approx((24.75, "D"))


def test_nothing_sent_is_no_survey() -> None:
    answers = of("2026-Q1 62.71 sent satisfaction")
    assert (answers.status, answers.whole.n, answers.step, answers.parts) == ("no_report", 0, None, ())
    assert answers.spreadsheets.empty


def test_the_pooled_area_is_that_of_measure() -> None:
    text = f"{SIXTEEN}\n2026-Q1 62.71 sent satisfaction\n2026-02 62.71 questionnaires 3\n2026-02 62.71 score_sum 90"
    text += "\n2026-02 62.71 index_square_sum 20900"
    row = result(text, "satisfaction_ikm", area="kalteng-1")
    answers = of(text, "kalteng-1")
    assert (answers.whole.n, answers.whole.ikm) == pytest.approx((row["denominator"] / 9, row["value"]))
    assert answers.status == row["status"]


def test_respondents_against_the_required_sample() -> None:
    """16 questionnaires, 64 users, sample 55: 16/55 = 29.09 %."""
    row = result(SIXTEEN + "\n2026-01 62.06 reports_received 64", "satisfaction_respondents")
    assert row["numerator"] == 16
    assert row["value"] == pytest.approx(29.09, abs=5e-3)


def test_a_sample_of_nobody_asks_nobody() -> None:
    assert sample_to_ask([0, 10, 100, 1000]).tolist() == [0, 10, 80, 278]


@pytest.mark.parametrize(
    ("n", "squares", "population", "sentence"),
    [
        (1, 100, None, "at least two"),
        (10, 1000, 9, "larger than its population"),
        (10, 1, None, "squares is too small"),
    ],
)
def test_what_has_no_standard_error_is_refused(
    n: int, squares: float, population: float | None, sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        standard_error(100, squares, n, population)


@given(st.lists(st.floats(25, 100), min_size=2, max_size=40), st.integers(0, 500))
def test_a_correction_only_narrows_and_a_census_has_no_error(values: list[float], more: int) -> None:
    total, squares, n = sum(values), sum(value**2 for value in values), len(values)
    assert margin_of_error(total, squares, n, n) == 0
    assert margin_of_error(total, squares, n, n + more) <= margin_of_error(total, squares, n) + 1e-12
