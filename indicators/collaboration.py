"""Domain d: joint activities, active partners, agreements in force, government lead and participation."""

from indicators.definition import Indicator, Quantity, constant

JOINT_HELD = Quantity("joint_held")

EXPECTED_PARTNERS = (
    "women_child_office",
    "police_ppa",
    "hospital",
    "prosecutor",
    "social_affairs",
    "education",
    "ngo",
)

JOINT_ACTIVITIES_HELD = Indicator(
    id="joint_activities_held",
    domain="d",
    numerator=JOINT_HELD,
    denominator=Quantity("joint_planned"),
    tables=("joint_activities",),
    core=True,
)

PARTNERS_ACTIVE = Indicator(
    id="partners_active",
    domain="d",
    numerator=Quantity(
        "partner_activity", dimension="partner_kind", categories=EXPECTED_PARTNERS, how="categories"
    ),
    denominator=constant(len(EXPECTED_PARTNERS)),
    tables=("joint_activities",),
    looked_up=("partners",),
    core=True,
)

AGREEMENTS_IN_FORCE = Indicator(
    id="agreements_in_force",
    domain="d",
    numerator=Quantity("agreements_complete", how="any_last"),
    denominator=constant(1),
    tables=("agreements",),
    core=True,
)

GOVERNMENT_LED = Indicator(
    id="government_led",
    domain="d",
    numerator=Quantity("joint_government_led"),
    # Not all held: on the verified basis a lead that nobody has verified is unknown, not "no government".
    denominator=Quantity("joint_lead_known"),
    tables=("joint_activities",),
    looked_up=("partners",),
    direction="neutral",
)

PARTICIPATION = Indicator(
    id="participation",
    domain="d",
    numerator=Quantity("villages_patbm", how="last"),
    denominator=Quantity("villages", how="reference"),
    tables=("community",),
    interval="none",
)
