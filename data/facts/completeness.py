"""What was sent of what was due: each regency × month × monthly table in time, late, missing or not yet due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import product

import pandas as pd

from data import periods
from data.tables import MONTHLY as MONTHLY

STATUSES = ("in_time", "late", "missing", "not_yet_due")
RECEIVED = ("in_time", "late")
EVIDENCE = ("reported", "documented", "verified")
_KEYS = ["regency", "month", "table"]
COLUMNS = [*_KEYS, "status", "evidence"]


def statuses(facts: pd.DataFrame, cut_off: date, regencies: Sequence[str]) -> pd.DataFrame:
    """One row for each of these regencies × month × monthly table: regency, month, table, status, evidence.

    `facts`: as data.facts describes them. Months run from the one with which the register begins (`periods.begins`), of
    a regency that sent earlier ones from its own first, to that of `cut_off`, or to the last one sent. Status is one of
    STATUSES: "in_time" if the first sending came no later than the due date (a correction sent later takes nothing from
    it), "late" if it came after, "missing" if nothing came and the due date has been reached, else "not_yet_due".
    Evidence is the lowest grade held, "" where nothing is.
    """
    sent = facts[(facts["dimension"] == "table") & facts["category"].isin(MONTHLY)]
    sent = sent[sent["measure"].isin(["submitted", "submitted_in_time"])]
    keys = sent.rename(columns={"category": "table"})
    received = keys[keys["measure"] == "submitted"]
    in_time = set(keys.loc[keys["measure"] == "submitted_in_time", _KEYS].itertuples(index=False, name=None))
    grades = received.assign(grade=received["evidence"].map(EVIDENCE.index)).groupby(_KEYS)["grade"].min()
    evidence = {key: EVIDENCE[grade] for key, grade in grades.items()}
    first = received.groupby("regency")["month"].min()
    begun = periods.begins(list(first)) if len(first) else ""
    since = first.clip(upper=begun).to_dict()
    rows = []
    for key in product(regencies, _months(received, cut_off), MONTHLY):
        if key[1] < since.get(key[0], begun):
            continue
        if key in evidence:
            status = "in_time" if key in in_time else "late"
        else:
            status = "missing" if periods.due_date(key[1]) <= cut_off else "not_yet_due"
        rows.append((*key, status, evidence.get(key, "")))
    return pd.DataFrame(rows, columns=COLUMNS)


def _months(received: pd.DataFrame, cut_off: date) -> list[str]:
    if received.empty:
        return []
    last = max(f"{cut_off:%Y-%m}", received["month"].max())
    return [month.id for month in periods.between(received["month"].min(), last, "month")]


def share(statuses: pd.DataFrame) -> float:
    """The share received of what was due, 0–1; NaN where nothing was. What came before it was due counts as due."""
    due = statuses[statuses["status"] != "not_yet_due"]
    return float(due["status"].isin(RECEIVED).mean()) if len(due) else float("nan")
