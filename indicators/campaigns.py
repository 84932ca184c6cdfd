"""Domain a: campaigns and education, whether they are held, reach every district and are followed up."""

from indicators.definition import Indicator, Quantity

HELD = Quantity("activities_held")

CAMPAIGN_ACTIVITIES = Indicator(
    id="campaign_activities",
    domain="a",
    numerator=HELD,
    denominator=Quantity("activities_planned"),
    tables=("campaigns",),
    core=True,
    breakdown="audience",
)

CAMPAIGN_REACH = Indicator(
    id="campaign_reach",
    domain="a",
    numerator=Quantity("activities_held", how="districts"),
    denominator=Quantity("districts", how="reference"),
    tables=("campaigns",),
    core=True,
)

CAMPAIGN_PARTICIPANTS = Indicator(
    id="campaign_participants",
    domain="a",
    numerator=Quantity("participants"),
    denominator=Quantity("children_12_17", how="exposure"),
    tables=("campaigns",),
    per=1_000,
    unit="per_1000",
    # People come in groups, so a Poisson interval on heads would be far too narrow.
    interval="none",
)

CAMPAIGN_SUSTAINED = Indicator(
    id="campaign_sustained",
    domain="a",
    numerator=Quantity("activities_followed_up"),
    denominator=HELD,
    tables=("campaigns",),
    core=True,
)

CAMPAIGN_LOCAL_CONTEXT = Indicator(
    id="campaign_local_context",
    domain="a",
    numerator=Quantity("activities_local"),
    denominator=HELD,
    tables=("campaigns",),
)
