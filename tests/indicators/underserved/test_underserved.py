"""Need against provision by hand, reasons as data, classes, and what moves a rank."""

import math
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from indicators.underserved.need_and_provision import (
    NEED_PARTS,
    PARTS,
    PROVISION_PARTS,
    checked_weights,
    parts,
)
from indicators.underserved.rank_stability import STABILITY_COLUMNS, corners, drawn, ranks, stability
from indicators.underserved.ranking import Underserved, classes, sides, underserved
from tests.indicators.access.small_land import covered
from tests.indicators.access.test_coverage import TOLD

EQUAL = np.ones((1, len(PARTS)))


def values(**parts: float) -> np.ndarray:
    return np.array([[parts.get(name, np.nan) for name in PARTS]])


def found_in(ranking: Underserved, area: str) -> dict[str, tuple[float, float, str]]:
    rows = ranking.reasons[ranking.reasons["area"] == area].fillna(-1)
    return {row.code: (row.numerator, row.denominator, row.detail) for row in rows.itertuples()}


def test_need_and_provision_by_hand() -> None:
    """Base (0.4 + 0.8) ÷ 2 = 0.6; reports at half the highest rate raise it by a third of the way: 0.6 + 0.4 × ⅓ × 0.5
    = 0.6667. Provision (1 + 0.5 + 0 + 0.5) ÷ 4 = 0.5, the unknown villages left out. Shortfall ⅓."""
    numbers = values(
        children=0.4, blank_spots=0.8, reports=0.5, travel=1, functions=0.5, staff=0, campaigns=0.5
    )
    both = sides(numbers, EQUAL)
    assert both.need[0, 0] == pytest.approx(2 / 3)
    assert both.provision[0, 0] == pytest.approx(0.5)
    assert both.shortfall[0, 0] == pytest.approx(1 / 3)


def test_silence_is_no_smaller_need_and_a_report_never_lowers_it() -> None:
    there = {"travel": 1.0, "functions": 1.0, "staff": 1.0}
    silent = sides(values(children=0.9, **there), EQUAL).need[0, 0]
    little = sides(values(children=0.9, reports=0.01, **there), EQUAL).need[0, 0]
    assert silent == pytest.approx(0.9)
    assert little > silent


@given(
    arrays.arrays(float, len(PARTS), elements=st.floats(0, 1)),
    st.integers(0, len(PARTS) - 1), st.floats(0, 1),
    arrays.arrays(float, len(PARTS), elements=st.floats(0.01, 5)),
)  # fmt: skip
def test_more_need_never_lessens_the_shortfall_and_more_provision_never_raises_it(
    parts: np.ndarray, part: int, other: float, weights: np.ndarray
) -> None:
    more = parts.copy()
    more[part] = max(parts[part], other)
    before, after = sides(np.array([parts, more]), weights[None, :]).shortfall[0]
    assert after >= before - 1e-9 if part < len(NEED_PARTS) else after <= before + 1e-9
    assert -1e-9 <= before <= 1 + 1e-9


def test_who_is_not_known_enough_is_not_ranked() -> None:
    """Two parts of provision are too few; so is a need without the children."""
    assert np.isnan(sides(values(children=0.5, travel=1, staff=1), EQUAL).shortfall).all()
    assert np.isnan(sides(values(blank_spots=0.5, travel=1, staff=1, villages=0), EQUAL).need).all()
    assert not np.isnan(sides(values(children=0.5, travel=1, staff=1, villages=0), EQUAL).need).any()


def test_on_the_small_land() -> None:
    """Katingan (62.06): children 4,000 ÷ 12,000 = ⅓, blank spots 5 ÷ 20 = ¼: base 0.29167; the only one with reports,
    so at the highest rate: need 0.29167 + 0.70833 ÷ 3 = 0.52778. Travel 0.5 within 2 hours, functions 3 ÷ 6, campaigns
    1 ÷ 4 districts of the register, PATBM 4 ÷ 20. Palangka Raya told too little."""
    ranking = underserved(covered(TOLD), "regency")
    row = ranking.table.loc["62.06"]
    assert row["need"] == pytest.approx(0.52778, abs=1e-5)
    katingan = ranking.parts[ranking.parts["area"] == "62.06"].set_index("part")
    assert katingan.loc[["travel", "functions", "campaigns", "villages"], "value"].tolist() == [
        0.5,
        0.5,
        0.25,
        0.2,
    ]
    assert katingan.loc[list(NEED_PARTS), "share"].sum() == pytest.approx(row["need"])
    assert katingan.loc[list(PROVISION_PARTS), "share"].sum() == pytest.approx(1 - row["provision"])
    assert katingan.loc["reports", ["weight", "share"]].tolist() == pytest.approx(
        [1 / 3, 0.70833 / 3], abs=1e-5
    )
    assert math.isnan(ranking.table.loc["62.71", "rank"])
    assert ranking.table.loc["62.71", ["need_class", "provision_class"]].tolist() == [0, 0]
    lost = ranking.missing.set_index(["area", "part"])["status"]
    assert lost["62.71", "functions"] == "no_report"
    assert lost["62.07", "reports"] == "no_report"


def test_the_reasons_are_data_with_their_numbers() -> None:
    """Katingan: 1 of its 3 districts within 2 hours; mediation, outreach and case management are missing; 5 of 20
    villages without signal. Seruyan: its two counsellors have no point that assists, and no psychologist."""
    ranking = underserved(covered(TOLD), "regency")
    katingan = found_in(ranking, "62.06")
    assert katingan["travel"] == (1, 3, "2")
    assert katingan["functions"] == (3, 6, "outreach+case_management+mediation")
    assert katingan["blank_spots"] == (5, 20, "")
    assert katingan["campaign_reach"] == (1, 4, "")
    assert katingan["villages"] == (4, 20, "")
    assert "no_staff" not in katingan
    seruyan = found_in(ranking, "62.07")
    assert seruyan["no_staff"] == (0, -1, "psychologists")
    assert seruyan["staff_nowhere"] == (2, -1, "")
    assert seruyan["functions"][2].split("+")[0] == "outreach"
    assert "travel" not in seruyan


def test_reasons_of_districts() -> None:
    """Hulu: beyond 2 hours, its last activity in June 2025, in none of the three months heard of since. Jauh never had
    one in the four heard of. A shelter is missing in no district: where it is, districts do not tell."""
    ranking = underserved(covered(TOLD), "district")
    hulu = found_in(ranking, "62.06.02")
    assert hulu["travel"] == (0, 6, "2")
    assert hulu["campaigns"] == (9, 3, "2025-06")
    assert hulu["reports"] == (6, 3000, "")
    assert "temporary_shelter" not in hulu["functions"][2]
    assert found_in(ranking, "62.06.03")["campaigns_never"] == (4, -1, "")
    assert found_in(ranking, "62.06.01")["unknown"][2] in ("not_by_district", "reported_zero")
    order = ranking.reasons[ranking.reasons["area"] == "62.06.02"]
    shares = order[order["code"] != "unknown"]["share"].tolist()
    assert shares == sorted(shares, reverse=True)


def test_all_missing_ranks_nobody_and_says_so() -> None:
    ranking = underserved(covered("2025-05 62.06 sent partners"), "regency")
    assert ranking.table["rank"].isna().all()
    assert set(ranking.table["need_class"]) == {0}
    assert set(ranking.missing["part"]) == {"reports", *PROVISION_PARTS}
    assert stability(covered("2025-05 62.06 sent partners"), "regency", draws=5)["rank"].isna().all()


def test_all_equal_are_all_first_and_in_the_middle() -> None:
    equal = pd.Series([0.4, 0.4, np.nan, 0.4 + 1e-15])
    assert classes(equal).tolist() == [2, 2, 0, 2]
    assert classes(pd.Series([np.nan, np.nan])).tolist() == [0, 0]
    assert classes(pd.Series([0.7])).tolist() == [2]
    assert np.isnan(ranks(np.array([[0.4, 0.4, np.nan]]))).all()


def test_classes_are_thirds_and_equal_ones_stay_together() -> None:
    assert classes(pd.Series([1, 2, 3, 4, 5, 6])).tolist() == [1, 1, 2, 2, 3, 3]
    assert classes(pd.Series([0, 0, 0, 0, 1, 2])).tolist() == [1, 1, 1, 1, 3, 3]
    assert classes(pd.Series([5, 1])).tolist() == [3, 1]


@given(st.lists(st.integers(0, 5), min_size=1, max_size=20))
def test_a_higher_value_is_never_in_a_lower_class(numbers: list[int]) -> None:
    ordered = sorted(numbers)
    assert all(
        lower <= higher for lower, higher in pairwise(classes(pd.Series(ordered, dtype=float)).tolist())
    )


def test_ranks_fall_with_the_shortfall_and_equal_ones_share_the_middle() -> None:
    ranked = ranks(np.array([[0.5, 0.2, 0.5, np.nan], [0.1, 0.2, 0.3, 0.4]]))
    assert ranked[0].tolist()[:3] == [1.5, 3, 1.5]
    assert math.isnan(ranked[0, 3])
    assert ranked[1].tolist() == [4, 3, 2, 1]


def test_stability_holds_every_rank_that_a_choice_can_give() -> None:
    """The rank with any weights and threshold lies between best and worst, and the same seed draws the same."""
    coverage = covered(TOLD)
    table = stability(coverage, "district", draws=40)
    assert tuple(table.columns) == STABILITY_COLUMNS
    pd.testing.assert_frame_equal(table, stability(coverage, "district", draws=40))
    ranked = table[table["rank"].notna()]
    assert (ranked["best"] <= ranked["lower"]).all()
    assert (ranked["lower"] <= ranked["upper"]).all()
    assert (ranked["upper"] <= ranked["worst"]).all()
    for threshold in (1, 6):
        shortfall = underserved(coverage, "district", threshold).table["shortfall"]
        rank = pd.Series(ranks(shortfall.to_numpy()[None, :])[0], index=shortfall.index).dropna()
        assert (rank >= table.loc[rank.index, "best"]).all()
        assert (rank <= table.loc[rank.index, "worst"]).all()
    with pytest.raises(ValueError, match="once"):
        stability(coverage, "district", draws=0)


def test_weights_are_drawn_evenly_from_each_side_and_the_corners_are_all_of_them() -> None:
    weights = drawn(2_000)
    assert weights[:, :3].sum(axis=1) == pytest.approx(1)
    assert weights[:, 3:].sum(axis=1) == pytest.approx(1)
    assert weights[:, :3].mean(axis=0) == pytest.approx(1 / 3, abs=0.02)
    assert corners().shape == (15, 8)
    assert (corners().sum(axis=1) == 2).all()


def test_a_weight_can_put_a_part_out() -> None:
    coverage = covered(TOLD)
    alone = underserved(
        coverage, "regency", weights={name: 0 for name in PROVISION_PARTS if name != "villages"}
    )
    assert alone.table.loc["62.06", "provision"] == pytest.approx(0.2)
    only = underserved(coverage, "regency", weights={"children": 0, "blank_spots": 0})
    assert only.table.loc["62.06", "need"] == 1
    assert only.table["need"].drop("62.06").isna().all()


@pytest.mark.parametrize(
    ("weights", "message"),
    [({"happiness": 1}, "no parts"), ({"travel": -1}, "0 or more"), ({"travel": math.nan}, "0 or more"),
     (dict.fromkeys(NEED_PARTS, 0), "must have")],
)  # fmt: skip
def test_weights_that_weigh_nothing_are_refused(weights: dict[str, float], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        checked_weights(weights)


def test_an_area_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="kind of area"):
        underserved(covered(TOLD), "village")


def test_staff_are_held_against_the_mean_of_all_together() -> None:
    """Where nobody has staff within reach, nobody has the mean: 0, not unknown."""
    none = "\n".join(line for line in TOLD.splitlines() if "staff" not in line)
    without_staff = parts(covered(none), "regency", 2).set_index(["part", "area"])["value"]
    assert without_staff["staff", "62.06"] == 0
    assert math.isnan(without_staff["staff", "62.71"])
    with_staff = parts(covered(TOLD), "regency", 2).set_index(["part", "area"])["value"]
    assert 0 <= with_staff["staff", "62.06"] <= 1
