"""Every measure is declared once, and what nobody declared is closed."""

from __future__ import annotations

import pytest

from data.measures import MEASURES, PART_OF, RECAP_MEASURES, countable, is_closed, is_protected
from indicators import INDICATORS
from indicators.disclosure.open_counts import OPEN


def test_every_quantity_of_every_indicator_is_of_a_declared_measure() -> None:
    read = {
        name
        for indicator in INDICATORS
        for quantity in (*indicator.quantities, *filter(None, (indicator.awaiting, indicator.spread)))
        if quantity.is_event
        for name in (quantity.measure, *quantity.plus, *quantity.minus)
    }
    assert len(read) > 30
    assert read <= set(MEASURES)


def test_what_a_measure_is_part_of_is_a_measure() -> None:
    for name, measure in MEASURES.items():
        wholes = (
            *measure.within,
            measure.alike,
            measure.settles,
            measure.sums,
            *(at for at, _ in measure.at_most),
        )
        assert {whole for whole in wholes if whole} <= set(MEASURES), name
        assert {whole.split("/")[0] for whole in measure.within_category} <= set(MEASURES), name


@pytest.mark.parametrize("unit", ["report", "child", "service", "questionnaire", "participant"])
def test_whatever_counts_people_is_protected(unit: str) -> None:
    of_people = [name for name, measure in MEASURES.items() if measure.unit == unit]
    assert of_people
    assert all(is_protected(name) or is_closed(name) for name in of_people)


def test_what_nobody_declared_is_closed() -> None:
    assert is_protected("victims_with_disability")
    assert is_closed("victims_with_disability")


def test_open_counts_are_declared_as_open() -> None:
    assert {name for name in OPEN if MEASURES[name].public != "open"} == set()


def test_what_a_recap_may_state_follows() -> None:
    assert RECAP_MEASURES["victims"].dimensions == ("sex", "age_group")
    assert PART_OF["reports_followed_up"] == "reports_due"
    assert "victims" not in PART_OF
    assert {"victims/sex", "response_days/days", "partner_pair/partner_pair"} <= set(countable())
    assert "partner_pair" not in countable()
