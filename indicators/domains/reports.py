"""Domain b: reports, their follow-up, takedown, and how far justice goes; by month of receipt."""

from math import inf

from indicators.definition import Indicator, Quantile, Quantity, Step

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

_SINGLE = tuple(Step(f"{day}", day, day) for day in range(21))
# Releases made before days were counted singly have these bands.
_COUNTED_ONCE = (Step("4-5", 4, 5), Step("6-10", 6, 10), Step("11-20", 11, 20), Step("21+", 21, inf))
_LONG = (Step("21-30", 21, 30), Step("31-60", 31, 60), Step("61+", 61, inf))
# Calendar days as the facts count them: singly up to 20, then in bands, of which the last is open.
DAYS = tuple(sorted((*_SINGLE, *_COUNTED_ONCE, *_LONG), key=lambda step: step.lowest))


def _band(name: str, lowest: float, highest: float) -> Step:
    inside = (step.name for step in DAYS if lowest <= step.lowest <= highest)
    return Step(name, lowest, highest, tuple(inside))


# The bands in which people read them, and the public gets them.
DAY_BANDS = (
    _band("0", 0, 0),
    _band("1", 1, 1),
    _band("2", 2, 2),
    _band("3", 3, 3),
    _band("4-5", 4, 5),
    _band("6-10", 6, 10),
    _band("11-20", 11, 20),
    _band("21+", 21, inf),
)


def _response_days(indicator_id: str, share: float) -> Indicator:
    """A quantile of the reports; one that is open has waited so long already, and is never dropped."""
    followed_up, due = Quantity("reports_followed_up"), Quantity("reports_due")
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
        form=Quantile(
            share,
            Quantity("response_days", dimension="days"),
            DAYS,
            open=Quantity("reports_open", dimension="days"),
            at_end=(due, followed_up),
            shown=DAY_BANDS,
        ),
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
