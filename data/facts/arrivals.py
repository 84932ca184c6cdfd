"""What came, came late and was revised of the monthly tables of two periods, from the submissions that are held."""

from __future__ import annotations

import pandas as pd

from data.periods import OFFICE_CLOCK, Period, due_date
from data.tables import MONTHLY

COLUMNS = (
    "period",
    "regency",
    "month",
    "table",
    "first",
    "last",
    "due",
    "versions",
    "fresh",
    "late",
    "revised",
)
COUNTS = ("fresh", "late", "revised")


def arrivals(
    submissions: pd.DataFrame, before: Period, period: Period, until: int | None = None
) -> pd.DataFrame:
    """One row for each regency × month × monthly table that came for either period: columns COLUMNS.

    `submissions` as the store keeps them; `until` leaves out those with a later number, as a release does. `first`,
    `last` and `due` are days of the office's clock. `fresh`: it first came after the day on which the period before
    was due; `late`: it first came after its own due date; `revised`: something that counted was replaced.
    """
    return of_periods(came(submissions, until), before, period)


def came(submissions: pd.DataFrame, until: int | None = None) -> pd.DataFrame:
    """What came of the monthly tables at all: regency, month, table, first, last, due, versions; as in `arrivals`."""
    monthly = submissions[submissions["table_name"].isin(MONTHLY)]
    if until is not None:
        monthly = monthly[monthly["submission_id"] <= until]
    day = monthly["sent_at"].dt.tz_localize("UTC").dt.tz_convert(OFFICE_CLOCK).dt.date
    keys = ["regency", "month", "table_name"]
    sendings = monthly.assign(day=day).groupby(keys, as_index=False).agg(
        first=("day", "min"), last=("day", "max"), versions=("day", "size")
    )  # fmt: skip
    sendings = sendings.rename(columns={"table_name": "table"}).sort_values(["regency", "month", "table"])
    due = {month: due_date(month) for month in sendings["month"].unique()}
    return sendings.assign(due=[due[month] for month in sendings["month"]]).reset_index(drop=True)


def of_periods(sendings: pd.DataFrame, before: Period, period: Period) -> pd.DataFrame:
    """Those of `came` that are of either period, columns COLUMNS."""
    of_month = {month: span.id for span in (before, period) for month in span.months}
    of_either = sendings[sendings["month"].isin(list(of_month))]
    since = due_date(before.months[-1])
    of_either = of_either.assign(
        period=of_either["month"].map(of_month),
        fresh=[first > since for first in of_either["first"]],
        late=[first > due for first, due in zip(of_either["first"], of_either["due"], strict=True)],
        revised=of_either["versions"] > 1,
    )
    return of_either[list(COLUMNS)].reset_index(drop=True)


def counted(sendings: pd.DataFrame, before: Period, period: Period) -> pd.DataFrame:
    """How many are fresh, late and revised, a row each period: period, fresh, late, revised."""
    sums = sendings.groupby("period")[list(COUNTS)].sum()
    return sums.reindex([before.id, period.id], fill_value=0).astype(int).rename_axis("period").reset_index()


def first_release(releases: pd.DataFrame, now: str, span: Period) -> str | None:
    """The id of the release that first judged a period once all of it was due; None if none did before this one.

    `releases` as the store lists them; `now` the release that is read.
    """
    current = releases.loc[releases["release_id"] == now, "number"].max()
    due = pd.to_datetime(releases["cut_off"]) >= pd.Timestamp(due_date(span.months[-1]))
    earlier = releases[(releases["number"] < current) & due].sort_values("number")
    return None if earlier.empty else str(earlier["release_id"].iloc[0])
