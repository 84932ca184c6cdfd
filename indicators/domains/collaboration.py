"""Domain d: joint activities, active partners, agreements in force, government lead and participation."""

from itertools import combinations

from indicators.definition import Indicator, Quantile, Quantity, Step, constant

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
# Two kinds as the facts name them: "education+police_ppa".
EXPECTED_PAIRS = tuple("+".join(pair) for pair in combinations(sorted(EXPECTED_PARTNERS), 2))
# Freeman's denominator, (n − 1)(n − 2), for the seven expected kinds.
MOST_CENTRAL = (len(EXPECTED_PARTNERS) - 1) * (len(EXPECTED_PARTNERS) - 2)
LEVELS = ("1", "2", "3", "4", "5")

JOINT_ACTIVITIES_HELD = Indicator(
    id="joint_activities_held",
    domain="d",
    numerator=JOINT_HELD,
    denominator=Quantity("joint_planned"),
    tables=("joint_activities",),
    core=True,
    breakdowns=("joint_kind",),
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

NETWORK_DENSITY = Indicator(
    id="network_density",
    domain="d",
    numerator=Quantity("partner_pair", "partner_pair", EXPECTED_PAIRS, how="categories"),
    denominator=constant(len(EXPECTED_PAIRS)),
    tables=("joint_activities",),
    looked_up=("partners",),
    # One meeting of four makes six links at once, so an interval of independent links would be far too narrow.
    interval="none",
)

NETWORK_CENTRALISATION = Indicator(
    id="network_centralisation",
    domain="d",
    numerator=Quantity("partner_pair", "partner_pair", EXPECTED_PAIRS, how="centralisation"),
    # Where nobody met anybody there is no centre: no figure, rather than the best one.
    denominator=Quantity("partner_pair", "partner_pair", EXPECTED_PAIRS, how="any", times=MOST_CENTRAL),
    tables=("joint_activities",),
    looked_up=("partners",),
    direction="lower",
    interval="none",
)

PARTICIPATION_LEVEL = Indicator(
    id="participation_level",
    domain="d",
    numerator=Quantity("joint_held", "level", ("3", "4", "5")),
    denominator=Quantity("joint_held", "level"),
    tables=("joint_activities",),
    per=1,
    unit="level",
    interval="order",
    worst=1,
    breakdowns=("level",),
    # An ordinal code has a median, never a mean.
    form=Quantile(
        0.5, Quantity("joint_held", "level"), tuple(Step(level, int(level), int(level)) for level in LEVELS)
    ),
)

PARTICIPATION = Indicator(
    id="participation",
    domain="d",
    numerator=Quantity("villages_patbm", how="last"),
    denominator=Quantity("villages", how="reference"),
    tables=("community",),
    interval="none",
)
