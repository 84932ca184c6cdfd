"""Protection and audit of small tables, worked by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.disclosure.linked_counts import LinkedCounts
from indicators.disclosure.protect import audit_cells, protect_cells
from tests.families import examples
from tests.indicators.disclosure.two_way_tables import GIVEN, flat, table


def test_hiding_the_small_count_alone_gives_it_away() -> None:
    """20 + x + 17 = 40 leaves one answer."""
    cells, at = table(GIVEN)
    hidden = flat(at, [(0, 1)])
    recovered = audit_cells(cells, hidden)
    assert list(recovered["cell"]) == [at[0, 1]]
    assert recovered[["least", "most"]].to_numpy().tolist() == [[3.0, 3.0]]


def test_three_hidden_counts_in_an_l_are_all_recovered() -> None:
    """The corner's neighbours stand alone in a row and a column each, and then so does the corner."""
    cells, at = table([[2, 3, 17], [4, 15, 13], [8, 10, 30]])
    recovered = audit_cells(cells, flat(at, [(0, 0), (0, 1), (1, 0)]))
    assert sorted(recovered["cell"]) == sorted([at[0, 0], at[0, 1], at[1, 0]])
    assert (recovered["least"] == recovered["value"]).all()
    assert (recovered["most"] == recovered["value"]).all()


def test_the_auditor_fails_the_l_of_the_given_table() -> None:
    cells, at = table(GIVEN)
    recovered = audit_cells(cells, flat(at, [(0, 1), (0, 0), (1, 1)]))
    assert list(recovered["cell"]) == [at[0, 1]]
    assert recovered["least"].item() == recovered["most"].item() == 3


def test_four_hidden_counts_in_a_rectangle_are_safe() -> None:
    """20, 3 over 12, 15: 3 may be 1 to 18, for a unit moved round the corners leaves every sum as it is."""
    cells, at = table(GIVEN)
    assert audit_cells(cells, flat(at, [(0, 1), (0, 0), (1, 1), (1, 0)])).empty


def test_protection_of_the_given_table_is_a_rectangle() -> None:
    cells, at = table(GIVEN)
    hidden = protect_cells(cells)
    assert hidden[at[0, 1]]
    assert hidden.sum() == 4
    assert audit_cells(cells, hidden).empty


def test_without_complementary_suppression_the_audit_fails() -> None:
    cells, at = table(GIVEN)
    hidden = protect_cells(cells, complementary=False)
    assert hidden.sum() == 1
    assert list(audit_cells(cells, hidden)["cell"]) == [at[0, 1]]


def test_a_range_that_ends_below_4_fails() -> None:
    """2 + 1 = 3 shown: each may be 1 or 2, never 4; so the sum is hidden too, and the zero inside it."""
    cells = LinkedCounts.of([3, 2, 1, 0], [(0, [1, 2, 3])])
    recovered = audit_cells(cells, np.array([False, True, True, False]))
    assert sorted(recovered["cell"]) == [0, 1, 2]
    assert protect_cells(cells).tolist() == [True, True, True, True]


def test_a_zero_stays_where_what_it_belongs_to_is_shown() -> None:
    """9 = 5 + 4 + 0 hides 4 and 5; the zero says nothing of them."""
    cells = LinkedCounts.of([9, 5, 4, 0], [(0, [1, 2, 3])])
    assert protect_cells(cells).tolist() == [False, True, True, False]
    assert audit_cells(cells, protect_cells(cells)).empty


def test_a_rest_of_a_few_children_is_protected_with_the_part() -> None:
    """12 reports of which 10 were followed up: both shown, 2 were not. One of the two is hidden."""
    cells = LinkedCounts.of([12, 10], [], rests=[(0, 1)])
    recovered = audit_cells(cells, np.array([False, False, False]))
    assert recovered[["value", "least", "most"]].to_numpy().tolist() == [[2.0, 2.0, 2.0]]
    hidden = protect_cells(cells)
    assert hidden[:2].sum() == 1
    assert audit_cells(cells, hidden).empty


def test_cells_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(ValueError, match="sum of its parts"):
        LinkedCounts.of([3, 1, 1], [(0, [1, 2])])
    with pytest.raises(ValueError, match="negative"):
        LinkedCounts.of([3, 4], [], rests=[(0, 1)])


SMALL = st.integers(0, 12)


@examples(60)
@given(
    st.integers(2, 4).flatmap(
        lambda m: st.lists(st.lists(SMALL, min_size=m, max_size=m), min_size=2, max_size=4)
    )
)
def test_what_protection_gives_passes_the_audit(rows: list[list[int]]) -> None:
    cells, _ = table(rows)
    hidden = protect_cells(cells)
    assert audit_cells(cells, hidden).empty
    assert not (cells.small & ~hidden).any()
    inside = cells.beneath(hidden)
    assert not (hidden & (cells.values == 0) & ~inside).any()
