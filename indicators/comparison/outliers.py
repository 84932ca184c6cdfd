"""Months that differ much from a regency's own history, by the modified z-score: they ask for a look, no more."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from data.periods import parse
from indicators.comparison.looked_at import Looked, looked_at

# What is watched, and the tables a month must have come with before its silence on a measure means zero.
WATCHED = {
    "activities_held": ("campaigns",),
    "participants": ("campaigns",),
    "reports_received": ("reports",),
    "services_needed": ("reports", "services"),
    "joint_held": ("joint_activities",),
    "questionnaires": ("satisfaction",),
}
# |z| above it. Iglewicz and Hoaglin advise 3.5; but of the 252 months that a quarter asks about (14 regencies, 6
# measures) 2 to 20 would then be flagged by chance, since counts come in batches and heads in groups. By simulation of
# Poisson counts, counts of twice and four times that variance, and heads of groups, twice as far leaves 0.1 to 1.1 over
# 24 months of history, 0.4 to 2 over 12 (tests/indicators/comparison/test_outliers.py).
THRESHOLD = 7.0
FEWEST_MONTHS = 12
WINDOW = 24  # calendar months looked back on: what an office was years ago is no measure of it now
# A regency that holds 0 or 1 activity a month would be asked about every third one: a step so small says nothing.
LEAST_DISTANCE = 5
KEYS = ["regency", "month", "measure"]
COLUMNS = [*KEYS, "value", "median", "z", "lower", "upper", "months"]
_MAD_SCALE, _MEAN_SCALE = 0.6745, 1.253314


def modified_z(value: ArrayLike, history: ArrayLike) -> float:
    """How far a value lies from the median of a history, in robust standard deviations; NaN if it never varied.

    0.6745 (x − median) / MAD, where MAD is the median absolute deviation from the median (Iglewicz & Hoaglin
    1993, How to Detect and Handle Outliers, ASQC 16). With a MAD of 0, when more than half of the history is
    alike: (x − median) / (1.253314 MeanAD), with the mean absolute deviation from the median (IBM Cognos Analytics,
    "Modified z score"). Raises ValueError without a history.
    """
    past = pd.Series(np.asarray(history, dtype=float))
    if past.empty:
        raise ValueError("a value needs a history to be compared with")
    spread = _spread(past.to_frame(), past.median()).iloc[0]
    return float((np.asarray(value, dtype=float) - past.median()) / spread) if spread else float("nan")


def _spread(past: pd.DataFrame, centre: pd.Series | float) -> pd.Series:
    """One robust standard deviation of each column; 0 where nothing varies."""
    distance = (past - centre).abs()
    by_median = distance.median() / _MAD_SCALE
    return by_median.where(by_median > 0, distance.mean() * _MEAN_SCALE)


def monthly_values(facts: pd.DataFrame) -> pd.DataFrame:
    """What was counted each month: regency, month, measure, value; 0 where the tables came and held nothing.

    `facts`: as data.facts describes them. A month whose tables did not all come, or came as a recap that leaves
    the measure out, has no row: silence is not zero.
    """
    whole = facts[facts["dimension"] == ""]
    sums = whole[whole["measure"].isin(list(WATCHED))].groupby(KEYS)["value"].sum()
    return pd.concat([_values_of(facts, sums, measure) for measure in WATCHED], ignore_index=True)


def _values_of(facts: pd.DataFrame, sums: pd.Series, measure: str) -> pd.DataFrame:
    sent = facts[(facts["measure"] == "submitted") & facts["category"].isin(WATCHED[measure])]
    tables = sent.groupby(["regency", "month"])["category"].nunique()
    unstated = facts[(facts["measure"] == "unstated") & (facts["category"] == measure)]
    left_out = pd.MultiIndex.from_frame(unstated[["regency", "month"]])
    complete = tables.index[tables == len(WATCHED[measure])].difference(left_out)
    rows = complete.to_frame(index=False).assign(measure=measure)
    return rows.assign(value=sums.reindex(pd.MultiIndex.from_frame(rows[KEYS])).fillna(0.0).to_numpy())


def flagged(values: pd.DataFrame, months: Sequence[str] = ()) -> pd.DataFrame:
    """The values that ask for a look, newest month first.

    `values`: regency, month, measure, value, one row each. `months`: those to be judged (default: all). Every month
    is judged by the 24 calendar months before it, if at least 12 of them are known, and never by later ones: so it is
    judged alike on the day it comes in and a year after, and a flag neither comes nor goes behind anybody's back.
    Flagged is what lies more than 7 modified z-scores and more than 5 away from the median. Where the history never
    varied there is no z (NaN), and the distance of 5 decides alone.

    Returned: KEYS, value, median, z, and lower, upper: the range that would not be flagged, never below 0;
    months: how many earlier months it was compared with.
    """
    return asking(judged(values, months))


def asking(rows: pd.DataFrame) -> pd.DataFrame:
    """Those of the rows of `judged` that ask for a look, newest month first."""
    asks = (rows["value"] < rows["lower"]) | (rows["value"] > rows["upper"])
    shown = rows.loc[asks, COLUMNS].sort_values(["month", "regency", "measure"], ignore_index=True)
    return shown.sort_values("month", ascending=False, kind="stable", ignore_index=True)


def judged(values: pd.DataFrame, months: Sequence[str] = ()) -> pd.DataFrame:
    """Every value that has history enough, flagged or not, in COLUMNS; arguments as in `flagged`."""
    chosen = sorted(set(months) or set(values["month"]))
    parts = [
        _judged(by_month, measure, month)
        for measure, rows in values.groupby("measure")
        for by_month in [rows.pivot(index="month", columns="regency", values="value")]
        for month in chosen
        if month in by_month.index
    ]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=COLUMNS)


def _judged(by_month: pd.DataFrame, measure: str, month: str) -> pd.DataFrame:
    """One month of every regency beside its history. `by_month`: months × regencies."""
    first = parse(month).shift(-WINDOW).id
    past = by_month[(by_month.index >= first) & (by_month.index < month)]
    now = by_month.loc[month]
    regencies = past.columns[(past.notna().sum() >= FEWEST_MONTHS) & now.notna()]
    past, now = past[regencies], now[regencies]
    centre = past.median()
    spread = _spread(past, centre)
    reach = (spread * THRESHOLD).clip(lower=LEAST_DISTANCE)
    return pd.DataFrame(
        {
            "regency": regencies,
            "month": month,
            "measure": measure,
            "value": now.to_numpy(),
            "median": centre.to_numpy(),
            "z": ((now - centre) / spread.where(spread > 0)).to_numpy(),
            "lower": (centre - reach).clip(lower=0).to_numpy(),
            "upper": (centre + reach).to_numpy(),
            "months": past.notna().sum().to_numpy(),
        }
    )


def flags(facts: pd.DataFrame, months: Sequence[str] = ()) -> pd.DataFrame:
    """The months that ask for a look among the measures watched; columns and arguments as in `flagged`."""
    return flagged(monthly_values(facts), months)


def looked(rows: pd.DataFrame) -> Looked:
    """How many monthly figures were judged, and how many would be flagged by chance. `rows`: as `judged` has them."""
    return looked_at("month", len(rows))
