"""Children of districts are estimated from their regency's, and sum to them."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import geography
from indicators.access.land import children_by_district


def shared(villages: list[int], children: float) -> list[float]:
    districts = pd.DataFrame({"regency": "62.06", "villages": villages})
    whole = pd.DataFrame({"children_12_17": [children], "children_0_17": [children * 2]}, index=["62.06"])
    return children_by_district(districts, whole)["children_12_17"].tolist()


def test_largest_remainders_and_of_equal_ones_the_earlier_district() -> None:
    """100 over 9, 8, 7 villages of 24: 37.5, 33.33, 29.17 → 37, 33, 29, and the one left to the first. 10 over three
    equal ones: 3.33 each, the one left to the first."""
    assert shared([9, 8, 7], 100) == [38, 33, 29]
    assert shared([1, 1, 1], 10) == [4, 3, 3]


def test_unknown_stays_unknown() -> None:
    assert np.isnan(shared([1, 2], np.nan)).all()
    assert np.isnan(shared([0, 0], 50)).all()
    with pytest.raises(ValueError, match="villages"):
        shared([-1, 2], 50)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=20).filter(any), st.integers(0, 200_000))
def test_districts_sum_to_their_regency_and_are_within_a_child_of_their_share(
    villages: list[int], children: int
) -> None:
    parts = np.array(shared(villages, children))
    assert parts.sum() == children
    assert (abs(parts - children * np.array(villages) / sum(villages)) < 1).all()
    assert (parts[np.array(villages) == 0] == 0).all()


def test_the_136_districts_sum_to_the_14_regencies() -> None:
    """301,873 children of 12–17, 821,784 of 0–17 (Ditjen Dukcapil, 30 June 2024)."""
    children = children_by_district(geography.districts(), geography.geography())
    assert len(children) == 136
    assert children[["children_12_17", "children_0_17"]].sum().tolist() == [301_873, 821_784]
    by_regency = children.groupby("regency")[["children_12_17", "children_0_17"]].sum()
    published = geography.geography()[["children_12_17", "children_0_17"]]
    assert (by_regency == published).all(axis=None)
