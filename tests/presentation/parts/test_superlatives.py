"""Highest and lowest in words, worked by hand: ties stand together, and nobody is named for a figure of a few."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators import by_id
from indicators.comparison.extremes import FEWEST, bases, extremes
from presentation.parts import superlatives
from tests.families import examples
from tests.presentation.parts.test_phrases import in_time, row

PLACES = ("62.01", "62.02", "62.03", "62.04", "62.05", "62.06", "62.07")


def said(*rows: dict[str, object], language: str = "id") -> str:
    return superlatives.finding(language, pd.DataFrame(list(rows))).replace("\u202f", " ")


def test_those_below_the_target_are_counted_and_the_lowest_is_named() -> None:
    assert (
        said(in_time("62.06", 9, 22), in_time("62.71", 9, 10), in_time("62.07", 0, 0, "no_report"))
        == "Tindak lanjut tepat waktu: 1 dari 2 daerah di bawah target 80 %; terendah Katingan (41 %, 9 dari 22)"
    )


def test_six_at_nought_are_six() -> None:
    six = [in_time(place, 0, 5 + at) for at, place in enumerate(PLACES[:6])]
    assert said(*six, in_time("62.71", 9, 10)).endswith("6 dari 7 daerah di bawah target 80 %; 6 daerah 0 %")


def test_two_at_nought_are_both_named() -> None:
    text = said(in_time("62.05", 0, 6), in_time("62.06", 0, 9), in_time("62.71", 9, 10))
    assert text.endswith("; terendah Barito Utara dan Katingan (0 %)")


def test_who_has_fewer_than_five_is_no_lowest() -> None:
    text = said(in_time("62.05", 0, 4), in_time("62.06", 3, 5), in_time("62.71", 9, 10))
    assert text.endswith(
        "2 dari 3 daerah di bawah target 80 %; "
        "di antara yang dihitung dari 5 atau lebih, terendah Katingan (60 %, 3 dari 5)"
    )


def test_a_few_that_lie_inside_the_ends_are_not_spoken_of() -> None:
    text = said(in_time("62.05", 3, 4), in_time("62.06", 3, 5), in_time("62.71", 9, 10))
    assert text.endswith("; terendah Katingan (60 %, 3 dari 5)")
    neutral = [row("digital_reports", area, part, 10) for area, part in (("62.06", 2), ("62.71", 6))]
    inside, beyond = (row("digital_reports", "62.05", part, 2) for part in (1, 2))
    assert said(*neutral, inside, language="en").startswith("Reports by digital channels: highest in")
    assert said(*neutral, beyond, language="en").startswith(
        "Reports by digital channels: of those counted from 5 or more, highest in Kota Palangka Raya"
    )


def test_where_all_have_fewer_than_five_nobody_is_named() -> None:
    assert said(in_time("62.05", 0, 4), in_time("62.06", 3, 4)).endswith(
        "2 dari 2 daerah di bawah target 80 %"
    )
    neutral = [row("digital_reports", "62.06", 1, 4), row("digital_reports", "62.71", 3, 4)]
    assert said(*neutral, language="en").endswith("2 areas have figures, each of fewer than 5")


def test_where_all_are_equal_nobody_is_lowest() -> None:
    assert said(in_time("62.05", 3, 6), in_time("62.06", 4, 8)).endswith(
        "2 dari 2 daerah di bawah target 80 %"
    )
    neutral = [row("digital_reports", "62.06", 3, 6), row("digital_reports", "62.71", 4, 8)]
    assert said(*neutral).endswith(": sama di Katingan dan Kota Palangka Raya (50 %)")


def test_one_with_enough_among_others_is_no_end() -> None:
    neutral = [row("digital_reports", "62.06", 3, 6), row("digital_reports", "62.71", 1, 2)]
    assert said(*neutral, language="en").endswith(
        "Katingan 50%, 3 of 6; elsewhere the figures are of fewer than 5"
    )


def test_all_reach_the_target() -> None:
    text = said(in_time("62.06", 9, 10), in_time("62.71", 10, 10), language="en")
    assert text == "Followed up in time: all 2 areas reach the target of 80%; lowest Katingan (90%, 9 of 10)"


def test_a_neutral_count_neither_praises_nor_blames() -> None:
    rows = [row("digital_reports", "62.06", 2, 8), row("digital_reports", "62.71", 6, 8)]
    assert said(*rows, language="en") == (
        "Reports by digital channels: highest in Kota Palangka Raya (75%, 6 of 8), lowest in Katingan (25%, 2 of 8)"
    )


def test_nobody_has_a_figure() -> None:
    assert "belum ada angka" in said(in_time("62.07", 0, 0, "no_report"))


def test_an_ikm_is_of_questionnaires_and_not_of_their_nine_scores() -> None:
    rows = pd.DataFrame({"denominator": [9 * 4.0, 9 * 5.0]})
    assert list(bases(by_id("satisfaction_ikm"), rows)) == [4, 5]
    assert list(bases(by_id("partners_active"), pd.DataFrame({"denominator": [7.0]}))) == [7]


@examples(100)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(1, 12)), max_size=8))
def test_ends_hold_all_that_share_them_and_nobody_of_fewer_than_five(pairs: list[tuple[int, int]]) -> None:
    values = pd.Series([float(value) for value, _ in pairs], dtype=float)
    behind = pd.Series([float(count) for _, count in pairs], dtype=float)
    lowest, highest = extremes(values, behind)
    enough = [at for at, (_, count) in enumerate(pairs) if count >= FEWEST]
    for labels, end in ((lowest, min), (highest, max)):
        wanted = end((pairs[at][0] for at in enough), default=None)
        assert labels == [at for at in enough if pairs[at][0] == wanted]


@pytest.mark.parametrize(("count", "text"), [(1, "A0"), (3, "A0, A1, dan A2"), (4, "4 daerah")])
def test_three_are_named_and_more_are_counted(count: int, text: str) -> None:
    assert superlatives.who("id", [f"A{number}" for number in range(count)]) == text
