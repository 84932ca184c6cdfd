"""Who stands in the middle of a network and whether government dominates it, worked by hand."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.measurement import partner_network
from indicators.statistics.intervals import wilson


def links(*rows: tuple[str, str, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["one", "other", "activities"])


def test_a_strength_is_the_sum_over_all_who_were_met() -> None:
    """police: 3 + 2 = 5; education: 3 + 1 = 4; ngo: 2 + 1 = 3; adat met nobody."""
    met = partner_network.strengths(
        ["adat", "ngo", "police"],
        links(("education", "police", 3), ("ngo", "police", 2), ("education", "ngo", 1)),
    )
    assert met.to_dict() == {"police": 5, "education": 4, "ngo": 3, "adat": 0}
    assert list(met.index) == ["police", "education", "ngo", "adat"]
    assert partner_network.middle(met) == "police"


def test_nobody_stands_in_the_middle_where_two_share_it_or_none_met() -> None:
    """Of a single meeting of two each has 1; without any meeting all have 0."""
    assert partner_network.middle(partner_network.strengths(["a", "b", "c"], links(("a", "b", 1)))) == ""
    assert partner_network.middle(partner_network.strengths(["a", "b"], links())) == ""
    assert partner_network.middle(partner_network.strengths([], links())) == ""


@given(st.dictionaries(st.sampled_from(["ab", "ac", "ad", "bc", "bd", "cd"]), st.integers(1, 50)))
def test_strengths_sum_to_twice_the_links_in_any_order(pairs: dict[str, int]) -> None:
    rows = [(partner, other, float(many)) for (partner, other), many in pairs.items()]
    met = partner_network.strengths("abcd", links(*rows))
    turned = partner_network.strengths(
        "abcd", links(*((other, partner, many) for partner, other, many in rows[::-1]))
    )
    assert met.sum() == 2 * sum(pairs.values())
    assert met.to_dict() == turned.to_dict()


@pytest.mark.parametrize(
    ("led", "meetings", "dominates"),
    [(40, 43, True), (5, 5, True), (3, 3, False), (4, 5, False), (0, 9, False)],
)
def test_government_dominates_only_by_more_than_chance(led: int, meetings: int, dominates: bool) -> None:
    """Wilson at 95 %: 40 of 43 from 81.4 %, 5 of 5 from 56.6 %;

    3 of 3 from 43.9 % and 4 of 5 from 37.6 % may be chance.
    """
    lower, upper = wilson(led, meetings)
    assert (
        partner_network.government_dominates(pd.Series({"lower": 100 * lower, "upper": 100 * upper}))
        is dominates
    )


def test_an_unknown_lead_is_no_dominance() -> None:
    assert not partner_network.government_dominates(pd.Series({"lower": float("nan"), "upper": float("nan")}))
