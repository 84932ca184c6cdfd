"""By how many days after it was received a report is judged by what takes long: the same age for every cohort."""

from __future__ import annotations

from functools import cache

import pandas as pd

from data import reference
from data.refusal import Refusal, Refused

_FILE = reference.FOLDER / "horizons.csv"


@cache
def horizons() -> dict[str, int]:
    """Indicator → days. Raises Refused where a file says less than a day, or no whole days."""
    return checked(pd.read_csv(_FILE))


def checked(rows: pd.DataFrame) -> dict[str, int]:
    """The horizons of rows of indicator and days. Raises Refused, which names every row that cannot be."""
    days = pd.to_numeric(rows["days"], errors="coerce")
    wrong = rows[~((days >= 1) & (days % 1 == 0))]
    if not wrong.empty:
        raise Refused(
            [
                Refusal("horizon", "days", {"indicator": str(row.indicator), "days": str(row.days)})
                for row in wrong.itertuples()
            ]
        )
    return dict(zip(rows["indicator"].astype(str), days.astype(int), strict=True))
