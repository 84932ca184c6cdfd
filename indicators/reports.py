"""Domain b: reports, their follow-up, takedown, and how far justice goes; by month of receipt."""

from indicators.definition import Indicator, Quantity

RECEIVED = Quantity("reports_received")
VERDICTS = Quantity("reached_verdict")

REPORTS_RECEIVED = Indicator(
    id="reports_received",
    domain="b",
    numerator=RECEIVED,
    denominator=Quantity("children_0_17", how="exposure"),
    tables=("reports",),
    per=10_000,
    direction="neutral",
    unit="per_10000",
    interval="rate",
    breakdown="channel",
)

REPORTS_FOLLOWED_UP = Indicator(
    id="reports_followed_up",
    domain="b",
    numerator=Quantity("reports_followed_up"),
    denominator=RECEIVED,
    tables=("reports",),
    core=True,
)

REPORTS_IN_TIME = Indicator(
    id="reports_in_time",
    domain="b",
    numerator=Quantity("reports_in_time"),
    denominator=Quantity("reports_due"),
    tables=("reports",),
    core=True,
    awaiting=RECEIVED,
)

TAKEDOWN_DONE = Indicator(
    id="takedown_done",
    domain="b",
    numerator=Quantity("takedown_done"),
    denominator=Quantity("takedown_asked"),
    tables=("reports",),
)

DIGITAL_REPORTS = Indicator(
    id="digital_reports",
    domain="b",
    numerator=Quantity("reports_received", dimension="channel", categories=("online", "sapa_129")),
    denominator=RECEIVED,
    tables=("reports",),
    direction="neutral",
)

JUSTICE_POLICE = Indicator(
    id="justice_police",
    domain="b",
    numerator=Quantity("reached_police"),
    denominator=RECEIVED,
    tables=("reports",),
)

JUSTICE_COURT = Indicator(
    id="justice_court",
    domain="b",
    numerator=Quantity("reached_court"),
    denominator=RECEIVED,
    tables=("reports",),
)

JUSTICE_VERDICT = Indicator(
    id="justice_verdict",
    domain="b",
    numerator=VERDICTS,
    denominator=RECEIVED,
    tables=("reports",),
)

JUSTICE_MAXIMUM = Indicator(
    id="justice_maximum",
    domain="b",
    numerator=Quantity("maximum_sentence"),
    denominator=VERDICTS,
    tables=("reports",),
)
