"""The obstacles: staff, budget, digital connection, regulation and family literacy; they explain the score only."""

from indicators.definition import Indicator, Quantity, constant

STAFF = Quantity("staff", how="last")
VILLAGES = Quantity("villages", how="reference")

STAFF_PER_CHILDREN = Indicator(
    id="staff_per_children",
    domain="obstacle",
    numerator=STAFF,
    denominator=Quantity("children_0_17", how="reference"),
    tables=("capacity",),
    per=10_000,
    unit="per_10000",
    interval="none",
    breakdowns=("staff_kind",),
)

STAFF_CERTIFIED = Indicator(
    id="staff_certified",
    domain="obstacle",
    numerator=Quantity("staff_certified", how="last"),
    denominator=STAFF,
    tables=("capacity",),
    interval="none",
)

BUDGET_SPENT = Indicator(
    id="budget_spent",
    domain="obstacle",
    numerator=Quantity("budget_spent", how="of_year"),
    denominator=Quantity("budget", how="of_year"),
    tables=("capacity",),
    interval="none",
)

BUDGET_PER_CHILD = Indicator(
    id="budget_per_child",
    domain="obstacle",
    numerator=Quantity("budget", how="of_year"),
    denominator=Quantity("children_0_17", how="reference"),
    tables=("capacity",),
    per=1,
    unit="rupiah",
    interval="none",
)

DIGITAL_CONNECTION = Indicator(
    id="digital_connection",
    domain="obstacle",
    numerator=Quantity("digital_connected", how="any_last"),
    denominator=constant(1),
    tables=("capacity",),
    interval="none",
)

CONNECTED_VILLAGES = Indicator(
    id="connected_villages",
    domain="obstacle",
    numerator=Quantity("villages", how="reference", minus=("blank_spot_villages",)),
    denominator=VILLAGES,
    tables=(),
    interval="none",
)

REGULATION_STAGE = Indicator(
    id="regulation_stage",
    domain="obstacle",
    numerator=Quantity("policy_stages_done", how="last"),
    denominator=Quantity("policy_stages", how="last"),
    tables=("policies",),
    interval="none",
    breakdowns=("policy_kind", "policy_issuer"),
    province_too=True,
)

FAMILY_LITERACY = Indicator(
    id="family_literacy",
    domain="obstacle",
    numerator=Quantity("villages_family_session", how="of_year"),
    denominator=VILLAGES,
    tables=("community",),
    interval="none",
)
