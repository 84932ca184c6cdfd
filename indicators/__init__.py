"""Every indicator in display order, written out by hand: add one by its definition and a line here."""

from indicators.definition import Indicator
from indicators.domains import campaigns, collaboration, obstacles, reports, satisfaction, victims

DOMAINS = ("a", "b", "c", "d", "e")

INDICATORS: tuple[Indicator, ...] = (
    campaigns.CAMPAIGN_ACTIVITIES,
    campaigns.CAMPAIGN_REACH,
    campaigns.CAMPAIGN_PARTICIPANTS,
    campaigns.CAMPAIGN_SUSTAINED,
    campaigns.CAMPAIGN_LOCAL_CONTEXT,
    campaigns.CAMPAIGN_CONCENTRATION,
    reports.REPORTS_RECEIVED,
    reports.REPORTS_FOLLOWED_UP,
    reports.REPORTS_IN_TIME,
    reports.RESPONSE_DAYS,
    reports.RESPONSE_DAYS_P90,
    reports.TAKEDOWN_DONE,
    reports.DIGITAL_REPORTS,
    reports.JUSTICE_POLICE,
    reports.JUSTICE_COURT,
    reports.JUSTICE_VERDICT,
    reports.JUSTICE_MAXIMUM,
    victims.VICTIMS_SERVED,
    victims.VICTIMS_COMPREHENSIVE,
    victims.SERVICES_GIVEN,
    victims.REHABILITATION_COMPLETED,
    victims.REINTEGRATION,
    victims.TRAUMA_CARE,
    victims.SERVED_AT_HOME,
    victims.SERVED_BY_SEX,
    collaboration.JOINT_ACTIVITIES_HELD,
    collaboration.PARTNERS_ACTIVE,
    collaboration.AGREEMENTS_IN_FORCE,
    collaboration.NETWORK_DENSITY,
    collaboration.NETWORK_CENTRALISATION,
    collaboration.GOVERNMENT_LED,
    collaboration.PARTICIPATION_LEVEL,
    collaboration.PARTICIPATION,
    satisfaction.SATISFACTION_IKM,
    satisfaction.SATISFACTION_ACCESS,
    satisfaction.SATISFACTION_WITHOUT_COST,
    satisfaction.SATISFACTION_RESPONDENTS,
    obstacles.STAFF_PER_CHILDREN,
    obstacles.STAFF_CERTIFIED,
    obstacles.BUDGET_SPENT,
    obstacles.BUDGET_PER_CHILD,
    obstacles.DIGITAL_CONNECTION,
    obstacles.CONNECTED_VILLAGES,
    obstacles.REGULATION_STAGE,
    obstacles.FAMILY_LITERACY,
)

CORE: tuple[Indicator, ...] = tuple(indicator for indicator in INDICATORS if indicator.core)

_BY_ID = {indicator.id: indicator for indicator in INDICATORS}


def by_id(indicator_id: str) -> Indicator:
    """The indicator with this id, or one category of it: "services_given:health", "reports_received:sex=female".

    KeyError for an unknown indicator, ValueError for a breakdown that it does not have.
    """
    whole, _, part = indicator_id.partition(":")
    if whole not in _BY_ID:
        raise KeyError(f"no indicator is called {whole!r}")
    if not part:
        return _BY_ID[whole]
    dimension, _, category = part.rpartition("=")
    return _BY_ID[whole].within(category, dimension or None)
