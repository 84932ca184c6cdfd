"""Domain c: victims served, given all they need, and through rehabilitation; by month of the report."""

from data.reference import horizons
from indicators.definition import Difference, Indicator, Quantity

VICTIMS = Quantity("victims")
SERVED = Quantity("victims_served")
TABLES = ("reports", "services")

VICTIMS_SERVED = Indicator(
    id="victims_served",
    domain="c",
    numerator=SERVED,
    denominator=VICTIMS,
    tables=TABLES,
    core=True,
    breakdowns=("sex",),
)

VICTIMS_COMPREHENSIVE = Indicator(
    id="victims_comprehensive",
    domain="c",
    numerator=Quantity("victims_all_needs_met"),
    denominator=Quantity("victims_with_need"),
    tables=TABLES,
    core=True,
)

SERVICES_GIVEN = Indicator(
    id="services_given",
    domain="c",
    numerator=Quantity("services_given"),
    denominator=Quantity("services_needed"),
    tables=TABLES,
    breakdowns=("service",),
)

REHABILITATION_COMPLETED = Indicator(
    id="rehabilitation_completed",
    horizon=horizons.horizons()["rehabilitation_completed"],
    domain="c",
    numerator=Quantity("rehabilitation_completed"),
    denominator=Quantity("rehabilitation_started"),
    tables=TABLES,
    core=True,
    requires_function="accompaniment",
)

REINTEGRATION = Indicator(
    id="reintegration",
    horizon=horizons.horizons()["reintegration"],
    domain="c",
    numerator=Quantity("reintegrated"),
    denominator=VICTIMS,
    tables=TABLES,
)

TRAUMA_CARE = Indicator(
    id="trauma_care",
    domain="c",
    numerator=Quantity("victims_trauma_care"),
    denominator=SERVED,
    tables=TABLES,
)

SERVED_AT_HOME = Indicator(
    id="served_at_home",
    domain="c",
    numerator=Quantity("victims_served_at_home"),
    denominator=SERVED,
    tables=TABLES,
)

SERVED_BY_SEX = Indicator(
    id="served_by_sex",
    domain="c",
    numerator=SERVED,
    denominator=VICTIMS,
    tables=TABLES,
    direction="neutral",
    unit="points",
    interval="newcombe",
    form=Difference("sex", "female", "male"),
)
