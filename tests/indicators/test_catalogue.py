"""The catalogue as a whole: complete, consistent, and no definition forgotten."""

from dataclasses import replace
from datetime import date

import pytest

from data.measures import countable
from indicators import CORE, DOMAINS, INDICATORS, by_id
from indicators.definition import Indicator, Quantity, constant
from indicators.domains import campaigns, collaboration, obstacles, reports, satisfaction, victims
from tests.indicators.given import GEOGRAPHY

ROOMS = (campaigns, reports, victims, collaboration, satisfaction, obstacles)


def test_the_thirteen_core_indicators() -> None:
    assert [indicator.id for indicator in CORE] == [
        "campaign_activities",
        "campaign_reach",
        "campaign_sustained",
        "reports_followed_up",
        "reports_in_time",
        "victims_served",
        "victims_comprehensive",
        "rehabilitation_completed",
        "joint_activities_held",
        "partners_active",
        "agreements_in_force",
        "satisfaction_ikm",
        "satisfaction_access",
    ]
    assert {indicator.domain for indicator in CORE} == set(DOMAINS)


def counts_of(indicator: Indicator) -> list[Quantity]:
    """What it reads from the facts."""
    read = (*indicator.quantities, *filter(None, (indicator.awaiting, indicator.spread)))
    return [quantity for quantity in read if quantity.is_event]


def test_every_count_can_be_marked_as_left_out_of_a_recap() -> None:
    """A recap that does not state it would else be read as zero (data/measures.py)."""
    stated, recapped = countable(), set(countable().values())
    of_recaps = [indicator for indicator in INDICATORS if set(indicator.tables) <= recapped]
    counts = {name for indicator in of_recaps for count in counts_of(indicator) for name in count.stated_as}
    assert len(counts) > 20
    assert counts - stated.keys() == set()


def test_every_definition_is_in_the_catalogue_under_its_own_name() -> None:
    defined = {
        name: definition
        for room in ROOMS
        for name, definition in vars(room).items()
        if isinstance(definition, Indicator)
    }
    assert sorted(definition.id for definition in defined.values()) == sorted(
        indicator.id for indicator in INDICATORS
    )
    assert all(name == definition.id.upper() for name, definition in defined.items())


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda indicator: indicator.id)
def test_a_definition_is_complete(indicator: Indicator) -> None:
    assert indicator.domain in (*DOMAINS, "obstacle")
    assert date.fromisoformat(indicator.next_review) > date(2026, 1, 1)
    assert not (indicator.core and (indicator.domain == "obstacle" or indicator.direction == "neutral"))
    for side in (indicator.numerator, indicator.denominator):
        if side.how in ("reference", "exposure"):
            assert {side.measure, *side.plus, *side.minus} <= set(GEOGRAPHY.columns)


def never_exceeds(numerator: Quantity, denominator: Quantity) -> bool:
    """Events of events, districts of all districts, categories of those looked for, one or none of one."""
    whole = {
        "sum": replace(denominator, how="sum", times=1),
        "districts": Quantity("districts", how="reference"),
        "categories": constant(len(set(numerator.categories))),
        "any_last": constant(1),
    }
    return numerator.times == 1 and denominator == whole.get(numerator.how)


def test_a_wilson_indicator_is_a_share_in_percent() -> None:
    for indicator in INDICATORS:
        if indicator.interval == "wilson":
            assert never_exceeds(indicator.numerator, indicator.denominator), indicator.id
            assert indicator.per == 100


def test_every_core_indicator_carries_an_interval() -> None:
    """Full counts too: the interval says how much such a count would vary by chance."""
    assert not [indicator.id for indicator in CORE if indicator.interval == "none"]


def test_more_reports_are_never_judged() -> None:
    assert by_id("reports_received").direction == "neutral"


def test_mediation_is_never_rewarded() -> None:
    """Sexual violence is not to be settled by mediation: no indicator counts it."""
    sides = [side for indicator in INDICATORS for side in (indicator.numerator, indicator.denominator)]
    assert not any("mediation" in (side.measure, *side.categories) for side in sides)


def test_by_id_finds_one_indicator_or_one_category_of_it() -> None:
    health = by_id("services_given:health")
    assert health.id == "services_given:health"
    assert health.numerator == Quantity("services_given", dimension="service", categories=("health",))
    assert not by_id("victims_served:male").core
    with pytest.raises(KeyError, match="no indicator is called 'happiness'"):
        by_id("happiness")
    with pytest.raises(ValueError, match="reports_in_time has no breakdown"):
        by_id("reports_in_time:online")


def test_a_category_of_a_rate_keeps_the_whole_population() -> None:
    online = by_id("reports_received:online")
    assert online.denominator == by_id("reports_received").denominator
    assert online.numerator.categories == ("online",)


def test_a_mean_needs_its_spread() -> None:
    with pytest.raises(ValueError, match="needs a spread"):
        replace(by_id("satisfaction_ikm"), spread=None)
