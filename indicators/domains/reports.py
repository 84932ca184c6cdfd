"""Domain b: reports, their follow-up, takedown, and how far justice goes; by month of receipt."""

from indicators.definition import Indicator, Quantile, Quantity

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
    breakdowns=("channel", "ocsea_form", "sex", "age_group", "risk"),
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

# The bands in which the facts count calendar days; the last one is open.
DAY_BANDS = (
    ("0", 0, 0),
    ("1", 1, 1),
    ("2", 2, 2),
    ("3", 3, 3),
    ("4-5", 4, 5),
    ("6-10", 6, 10),
    ("11-20", 11, 20),
    ("21+", 21, 21),
)
LONGEST_WAIT = DAY_BANDS[-1][1]


def _response_days(indicator_id: str, share: float) -> Indicator:
    """A quantile of the reports due; one that is open past its time stands among the longest, never dropped."""
    followed_up, due = Quantity("reports_followed_up"), Quantity("reports_due")
    days = Quantity("response_days", dimension="days")
    return Indicator(
        id=indicator_id,
        domain="b",
        numerator=followed_up,
        denominator=due,
        tables=("reports",),
        per=1,
        direction="lower",
        unit="days",
        interval="order",
        awaiting=RECEIVED,
        breakdowns=("days",),
        form=Quantile(share, days, DAY_BANDS, at_end=(due, followed_up)),
        matures=True,
    )


RESPONSE_DAYS = _response_days("response_days", 0.5)
RESPONSE_DAYS_P90 = _response_days("response_days_p90", 0.9)

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
    matures=True,
    domain="b",
    numerator=Quantity("reached_court"),
    denominator=RECEIVED,
    tables=("reports",),
)

JUSTICE_VERDICT = Indicator(
    id="justice_verdict",
    matures=True,
    domain="b",
    numerator=VERDICTS,
    denominator=RECEIVED,
    tables=("reports",),
)

JUSTICE_MAXIMUM = Indicator(
    id="justice_maximum",
    matures=True,
    domain="b",
    numerator=Quantity("maximum_sentence"),
    denominator=VERDICTS,
    tables=("reports",),
)
