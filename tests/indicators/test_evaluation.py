"""What an evaluation offers beside results and scores."""

from collections import Counter
from collections.abc import Mapping

import pytest

from data.periods import parse
from indicators import CORE, by_id, evaluation
from indicators.change.signal import change
from indicators.evaluation import Evaluation
from indicators.scores.monte_carlo import simulated
from indicators.statistics.latin_hypercube import Draws
from tests.indicators.given import GEOGRAPHY, LATER, facts
from tests.indicators.scored import targets

WAITING = """
    2026-Q1 62.06 sent reports
    2026-Q1 62.06 reports_received 4
    2026-Q1 62.06 reports_followed_up 2
    2026-Q1 62.71 sent reports verified
    2026-Q1 62.71 reports_received 4 verified
    2026-Q1 62.71 reports_followed_up 3 verified
    """


@pytest.mark.parametrize("recalled", [False, True])
def test_what_was_sent_and_waits_for_the_province_is_not_silence(recalled: bool) -> None:
    """Katingan's reports are not verified, Palangka Raya's are, Seruyan sent none. Their districts: kalteng-1 holds
    the first two and is ok by Palangka Raya's 9 of 12, kalteng-2 is Seruyan alone. As reported nothing waits."""
    evaluation = Evaluation(facts(WAITING), GEOGRAPHY, targets(), LATER)
    read = evaluation.recalled if recalled else evaluation.results
    followed, quarter = [by_id("reports_followed_up")], [parse("2026-Q1")]
    for basis, by, expected in (
        ("verified", "regency", ["not_verified", "no_report", "ok"]),
        ("reported", "regency", ["ok", "no_report", "ok"]),
        ("verified", "district_dprd", ["ok", "no_report"]),
        ("verified", "province", ["ok"]),
    ):
        rows = read(quarter, by, basis, followed)
        assert rows["status"].tolist() == expected, (basis, by)
    assert read(quarter, "regency", "verified", followed)["value"].isna().tolist() == [True, True, False]


def test_an_area_of_which_one_regency_waits_is_not_silent() -> None:
    """Nothing is verified. The district of Katingan, which sent, waits; Seruyan's has sent nothing."""
    evaluation = Evaluation(facts(WAITING.replace("verified", "")), GEOGRAPHY, targets(), LATER)
    followed, quarter = [by_id("reports_followed_up")], [parse("2026-Q1")]
    assert evaluation.results(quarter, "district_dprd", "verified", followed)["status"].tolist() == [
        "not_verified",
        "no_report",
    ]
    assert evaluation.results(quarter, "province", "verified", followed)["status"].tolist() == [
        "not_verified"
    ]


def test_a_survey_that_waits_is_not_silence_either() -> None:
    """Katingan's questionnaires are not verified, Seruyan sent none."""
    text = "2026-Q1 62.06 sent satisfaction\n2026-Q1 62.06 questionnaires 4"
    evaluation = Evaluation(facts(text), GEOGRAPHY, targets(), LATER)
    categories: dict[str, list[str]] = {"survey_channel": [], "respondent": []}
    quarter = parse("2026-Q1")
    assert evaluation.survey(categories, quarter, "62.06", "verified").status == "not_verified"
    assert evaluation.survey(categories, quarter, "62.07", "verified").status == "no_report"


def test_score_rank_and_change_of_an_area_share_their_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """An area is drawn once for a period, whoever asks; what an evaluation remembers is not there for another."""
    asked: Counter[str] = Counter()

    def counted(
        place: str, domains: tuple[tuple[str, float, float], ...], draws: int, seed: int
    ) -> Mapping[str, Draws]:
        asked[place] += 1
        return simulated(place, domains, draws, seed)

    monkeypatch.setattr(evaluation, "simulated", counted)
    tables = {"campaigns": "activities", "joint_activities": "joint", "reports": "reports"}
    sent = "\n".join(
        f"{span} 62.06 sent {table}\n{span} 62.06 {name}_{whole} 10\n{span} 62.06 {name}_{part} 8"
        for span in ("2025-Q4", "2026-Q1")
        for table, name in tables.items()
        for whole, part in [("received", "followed_up") if table == "reports" else ("planned", "held")]
    )
    quarter, before = parse("2026-Q1"), parse("2025-Q4")
    every = targets(*((indicator.id, "", 2025, 80.0) for indicator in CORE))
    first, second = (Evaluation(facts(sent), GEOGRAPHY, every, LATER) for _ in range(2))
    scores = first.scores([quarter], "regency").set_index("area")
    change(first, quarter, before, "regency")
    drawn = first.drawn(quarter, "regency")
    assert set(asked.values()) == {1}
    assert scores.loc["62.06", "domain_limits"].keys() == drawn.simulated["62.06"].keys()
    second.drawn(quarter, "regency")
    assert sorted(asked.values())[-1] == 2


def test_a_register_is_known_from_when_more_than_half_had_sent() -> None:
    """Seruyan reaches back to 2019; Katingan and Palangka Raya began in 2026."""
    early = "2019-01 62.07 sent reports"
    evaluation = Evaluation(facts(WAITING + early), GEOGRAPHY, targets(), LATER)
    assert evaluation.known.first == "2026-01"
    assert Evaluation(facts(early), GEOGRAPHY, targets(), LATER).known.first == "2019-01"
    assert Evaluation(facts(early).iloc[:0], GEOGRAPHY, targets(), LATER).known.first == "9999-12"
