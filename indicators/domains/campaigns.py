"""Domain a: campaigns and education, whether they are held, reach every district and are followed up."""

from dataclasses import replace

from indicators.definition import Concentration, Indicator, Quantity

HELD = Quantity("activities_held")
ADOLESCENTS = Quantity("children_12_17", how="exposure")
CAPITAL = ("62.71",)

CAMPAIGN_ACTIVITIES = Indicator(
    id="campaign_activities",
    domain="a",
    numerator=HELD,
    denominator=Quantity("activities_planned"),
    tables=("campaigns",),
    core=True,
    breakdowns=("audience", "campaign_form"),
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
    denominator=ADOLESCENTS,
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

CAMPAIGN_CONCENTRATION = Indicator(
    id="campaign_concentration",
    domain="a",
    numerator=replace(HELD, places=CAPITAL),
    denominator=HELD,
    tables=("campaigns",),
    per=1,
    direction="lower",
    unit="times",
    interval="share",
    # Children count in the months that count, so that a regency's silence does not make the capital look crowded.
    form=Concentration(replace(ADOLESCENTS, places=CAPITAL), ADOLESCENTS),
    areas=("province",),
)
