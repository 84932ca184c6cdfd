"""The interval of a score: reproducible, its own for every area, and as wide as the data deserve."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from indicators import CORE
from indicators.scores.attainment import attain
from indicators.scores.judged import Judged, judge
from indicators.scores.monte_carlo import method_draws, percentiles, score_intervals, simulate_judged
from indicators.scores.score import score
from tests.indicators.scored import results, sampled, targets

TARGETS = targets(
    *((name, "", 2023, 100) for name in ("reports_followed_up", "victims_served", "campaign_reach")),
    ("satisfaction_ikm", "", 2023, 100),
)
MANY = 20_000


def katingan() -> pd.DataFrame:
    """Three domains, so that there is a total."""
    return pd.concat(
        [
            sampled("campaign_reach", "62.06", 2, 4),
            sampled("reports_followed_up", "62.06", 6, 10),
            sampled("victims_served", "62.06", 3, 10),
        ]
    )


def test_the_same_seed_gives_the_same_interval_and_another_seed_another() -> None:
    first, again, other = (score(katingan(), TARGETS, draws=500, seed=seed) for seed in (1, 1, 2))
    pd.testing.assert_frame_equal(first, again)
    assert first[["lower", "upper"]].notna().all(axis=None)
    assert first.loc[0, "lower"] != other.loc[0, "lower"]


def test_an_interval_does_not_depend_on_what_else_is_in_the_frame() -> None:
    """Katingan alone, and Katingan after Seruyan with its rows the other way round."""
    seruyan = sampled("reports_followed_up", "62.07", 1, 3)
    alone = score(katingan(), TARGETS, draws=500)
    among = score(pd.concat([seruyan, katingan().iloc[::-1]]), TARGETS, draws=500)
    assert alone[["lower", "upper"]].notna().all(axis=None)
    pd.testing.assert_frame_equal(alone, among[among["area"] == "62.06"].reset_index(drop=True))


def test_the_same_figures_elsewhere_or_at_another_time_are_drawn_anew() -> None:
    """Chance in Katingan says nothing about chance in Seruyan, nor about the next quarter."""
    here = katingan()
    frames = [here, here.assign(area="62.07"), here.assign(period="2026-Q2")]
    assert score(pd.concat(frames), TARGETS, draws=500)["lower"].nunique() == 3


def test_domains_are_drawn_around_what_is_judged_by_chance_alone() -> None:
    """The mean is what is judged and the deviation that of chance, also where it reaches beyond the scale."""
    judged = Judged({"a": 60.0, "c": 99.0, "e": 50.0}, {"a": 5.0, "c": 8.0, "e": 0.0})
    drawn = simulate_judged(("2026-Q1", "62.06"), judged, MANY, 1)
    assert drawn["a"].mean() == pytest.approx(60)
    assert (drawn["c"].mean(), drawn["c"].std()) == pytest.approx((99, 8), abs=0.01)
    assert drawn["c"].max() > 100
    assert (drawn["e"] == 50).all()
    assert abs(np.corrcoef(drawn["a"], drawn["c"])[0, 1]) < 0.03


def test_a_single_even_indicator_has_the_interval_of_its_levels() -> None:
    """Three domains of one indicator each, 24 of 40: the levels L by which 60 is not among the 5 % farthest, of
    L ± 1.645 √(L (1 − L) ÷ 120), are 52.5 and 67.1; the wider side is 7.5, to each side of 60."""
    names = ("campaign_reach", "reports_followed_up", "victims_served")
    rows = attain(pd.concat([sampled(name, "62.06", 24, 40) for name in names]), TARGETS, CORE)
    judged = judge(rows.to_dict("records"), {indicator.id: indicator for indicator in CORE})
    levels = np.linspace(0.4, 0.8, 400_001)
    inside = levels[np.abs(levels - 0.6) <= 1.6448536 * np.sqrt(levels * (1 - levels) / 120)]
    assert (100 * inside[0], 100 * inside[-1]) == pytest.approx((52.5, 67.1), abs=0.05)
    assert list(judged.domains.values()) == pytest.approx([60] * 3)
    half = 100 * (0.6 - inside[0])
    assert 1.6448536 * np.sqrt(sum(part**2 for part in judged.deviations.values())) / 3 == pytest.approx(
        half, abs=0.01
    )


def test_a_value_without_an_interval_stands() -> None:
    """Three domains of 60 (an IKM of 70 is 60 % of the way from 25 to 100): where nothing is drawn, neither weights
    nor aggregation matter: 60–60."""
    rows = (("campaign_reach", 60), ("victims_served", 60), ("satisfaction_ikm", 70))
    row = score(results(*((name, "62.06", value) for name, value in rows)), TARGETS, draws=500).iloc[0]
    assert (row["lower"], row["upper"]) == pytest.approx((60, 60))


def test_fewer_cases_make_a_wider_interval() -> None:
    few, many = (
        score(sampled("victims_served", "62.06", 6 * times, 10 * times), TARGETS, {"c": 1}, draws=2_000).iloc[
            0
        ]
        for times in (1, 100)
    )
    assert few["upper"] - few["lower"] > 5 * (many["upper"] - many["lower"])


def test_two_domains_without_sampling_differ_by_weights_and_aggregation_alone() -> None:
    """80 and 20. Arithmetic: 20 + 60 w with w = u/(u + v), u, v in 0.75–1.25, so from 42.5 to 57.5.

    Geometric: 20 × 4^w, from 33.6 to 47.6. Half of the draws are of each kind, so the 5–95 % interval runs
    from the lowest tenth of the geometric ones to the highest tenth of the arithmetic ones.
    """
    rows = results(("campaign_reach", "62.06", 80), ("victims_served", "62.06", 20))
    row = score(rows, TARGETS, {"a": 1, "c": 1}, draws=MANY).iloc[0]
    u, v = np.random.default_rng(7).uniform(0.75, 1.25, size=(2, MANY))
    share = u / (u + v)
    expected = np.percentile(20 * 4**share, 10), np.percentile(20 + 60 * share, 90)
    assert row["score"] == 50
    assert (row["lower"], row["upper"]) == pytest.approx(expected, abs=0.3)


def test_a_domain_of_zero_does_not_break_the_geometric_mean() -> None:
    """Its floor is 1: with 100 beside it the geometric mean is about √(1 × 100) = 10, never 0."""
    rows = results(("campaign_reach", "62.06", 100), ("victims_served", "62.06", 0))
    row = score(rows, TARGETS, {"a": 1, "c": 1}, draws=2_000).iloc[0]
    assert row["score"] == 50
    assert 5 < row["lower"] < 10


def test_every_draw_of_weights_stays_within_a_quarter_and_half_are_geometric() -> None:
    chosen = method_draws({"a": 2.0, "b": 0.0}, MANY, seed=1)
    assert 1.5 <= chosen.weights[:, 0].min() <= chosen.weights[:, 0].max() <= 2.5
    assert (chosen.weights[:, 1] == 0).all()
    assert chosen.geometric.mean() == pytest.approx(0.5, abs=0.02)


def test_the_interval_holds_the_score_as_measured_and_as_judged_and_stays_on_the_scale() -> None:
    assert score_intervals([np.array([90.0, 95.0])], [(100.0, 100.0)])[0][1] == 100
    assert score_intervals([np.array([70.0, 75.0])], [(60.0, 80.0)]) == [(60, 80)]
    assert score_intervals([np.array([-20.0, 120.0])], [(60.0, 80.0)]) == [(0, 100)]


def test_without_draws_or_without_a_score_there_is_no_interval() -> None:
    assert np.isnan(score_intervals([np.array([90.0, 95.0])], [(float("nan"), float("nan"))])).all()
    row = score(results(("campaign_reach", "62.06", 50)), TARGETS, draws=100).iloc[0]
    assert np.isnan([row["lower"], row["upper"]]).all()


@pytest.mark.parametrize(
    ("weights", "expected", "judged", "lower", "upper"),
    [
        (None, 67.03859340351784, 68.60372903905893, 40.23407527048117, 83.98835373372904),
        (
            {"a": 2, "b": 1, "c": 1, "e": 0.5},
            68.09739953736596,
            70.82598541374777,
            36.387665839255995,
            94.1600202196829,
        ),
    ],
)
def test_a_published_interval_comes_out_again_to_the_last_digit(
    weights: dict[str, float] | None, expected: float, judged: float, lower: float, upper: float
) -> None:
    """Figures computed on 1 December 2026 with the seed of releases: faster code must not move a published score.

    Score: (100·2/4·100/60 = 83.33; (60 + 5/9·125 = 69.44)/2 = 64.72; 30; (71.5 − 25)/(76.61 − 25) = 90.10)/4 = 67.039.
    """
    ikm = results(("satisfaction_ikm", "62.06", 71.5)).assign(lower=66.0, upper=77.0)
    counted = (
        ("campaign_reach", 2, 4),
        ("reports_followed_up", 6, 10),
        ("reports_in_time", 5, 9),
        ("victims_served", 3, 10),
    )
    frame = pd.concat([*(sampled(name, "62.06", part, whole) for name, part, whole in counted), ikm])
    aims = {"campaign_reach": 60, "reports_followed_up": 100, "reports_in_time": 80, "victims_served": 100}
    aims["satisfaction_ikm"] = 76.61
    row = score(
        frame, targets(*((name, "", 2023, aim) for name, aim in aims.items())), weights, draws=2_000
    ).iloc[0]
    assert [row[name] for name in ("score", "judged", "lower", "upper")] == pytest.approx(
        (expected, judged, lower, upper), rel=0, abs=1e-9
    )
    assert row["domain_limits"] == {
        "a": pytest.approx((31.15013626909956, 100.0), abs=1e-9),
        "b": pytest.approx((42.63487026945475, 87.2944714444285), abs=1e-9),
        "c": pytest.approx((2.6053681366723276, 57.39463186332767), abs=1e-9),
        "e": pytest.approx((80.67414553066789, 99.52349059421854), abs=1e-9),
    }


@given(
    arrays.arrays(float, st.tuples(st.integers(1, 3), st.integers(1, 40)), elements=st.floats(-100, 100)),
    st.lists(st.floats(0, 100), min_size=1, max_size=3),
)
def test_percentiles_are_numpys(draws: np.ndarray, shares: list[float]) -> None:
    expected = np.percentile(draws, shares, axis=1).T
    np.testing.assert_allclose(percentiles(draws, shares), expected, rtol=1e-12, atol=1e-12)
