"""Targets as leadership sets them: what a change may be, keeping it, and who changed what, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data import geography, target_limits
from data.importing import check_free_text
from data.refusal import NotTaken, Refusal
from data.store import Release, Store
from data.tables import TARGETS

HISTORY = ("at", "office", "indicator", "regency", "year", "before", "target", "reference", "reason")


@dataclass(frozen=True)
class Change:
    """A target to set: for one regency, or for all where `regency` is "". `office` sets it, for this `reason`."""

    indicator: str
    regency: str
    year: int
    target: float
    reference: str
    reason: str
    office: str


def refusals(change: Change, today: date) -> list[Refusal]:
    """Everything that speaks against a change, all at once; nothing where it may be kept.

    A text is never repeated where it seems to hold a person's data.
    """
    reasons = target_limits.refusals(change.indicator, change.year, change.target, today)
    if change.regency and change.regency not in geography.regencies().index:
        reasons.append(Refusal("target", "regency"))
    texts = {"reference": change.reference, "reason": change.reason, "office": change.office}
    reasons += [
        Refusal("target", "empty", {"which": which}) for which, text in texts.items() if not text.strip()
    ]
    faults = check_free_text(**texts)
    return reasons + [Refusal("target", "personal", {"which": fault.details["which"]}) for fault in faults]


def keep(store: Store, change: Change, *, cut_off: date, based_on: int | None = None) -> Release:
    """Add a checked change to the ledger of targets, and make the release that follows.

    `based_on`: the event up to which the targets were known to whoever changes them. Raises NotTaken where it is
    so already, and StoreChanged if something came for the same place in between.
    """
    if _is_so_already(store.targets(), change):
        raise NotTaken(Refusal("target", "same"))
    month = f"{change.year}-01"
    row = {name: getattr(change, name) for name in ("regency", *TARGETS.column_names)}
    row |= {"reference": change.reference.strip(), "target": float(change.target)}
    submission = {"regency": change.regency, "month": month, "table_name": TARGETS.name, "form": "register"}
    submitted = pd.DataFrame([{**submission, "evidence": "reported", "document": None, "row_count": 1}])
    return store.submit(
        {TARGETS.name: pd.DataFrame([{**row, "month": month}])},
        submitted,
        cut_off=cut_off,
        sender=change.office.strip(),
        note=change.reason.strip(),
        based_on=based_on,
        # A decision is no row of what happened: it may be tried on the demonstration register.
        into_simulation=True,
        target={"indicator": change.indicator, "area": change.regency, "year": change.year},
    )


def _is_so_already(targets: pd.DataFrame, change: Change) -> bool:
    alike = (targets["indicator"] == change.indicator) & (targets["regency"] == change.regency)
    newest = targets[alike & (targets["year"] == change.year)].tail(1)
    same = newest["confirmed"] & (newest["target"] == change.target)
    return bool((same & (newest["reference"] == change.reference.strip())).any())


def history(store: Store) -> pd.DataFrame:
    """Every change of a target, newest first: columns HISTORY.

    `at` is UTC; `before` the target that was in force until then for the same indicator, place and year, by the rule
    of `indicators.scores.attainment.targets_for`, with what came with Pelita; NaN where there was none.
    """
    rows = store.current_rows(TARGETS.name)
    submissions = store.submissions().set_index("submission_id")
    rows = rows.join(submissions[["sent_at", "sender", "note"]], on="submission_id")
    rows["before"] = _before(rows, store.default_targets())
    named = {"sent_at": "at", "sender": "office", "note": "reason"}
    return rows.rename(columns=named)[list(HISTORY)].iloc[::-1].reset_index(drop=True)


def _before(rows: pd.DataFrame, defaults: pd.DataFrame) -> pd.Series:
    """What was in force when each row came. The rows of one submission came together, none before another."""
    targets: dict[tuple[str, str], dict[int, float]] = {}
    _add(targets, defaults)
    before = pd.Series(float("nan"), index=rows.index)
    for _, together in rows.groupby("submission_id", sort=False):
        for place, row in zip(together.index, together.itertuples(), strict=True):
            before[place] = _in_force(targets, str(row.indicator), str(row.regency), int(row.year))
        _add(targets, together)
    return before


def _add(targets: dict[tuple[str, str], dict[int, float]], rows: pd.DataFrame) -> None:
    for row in rows.itertuples():
        targets.setdefault((str(row.indicator), str(row.regency)), {})[int(row.year)] = float(row.target)


def _in_force(
    targets: dict[tuple[str, str], dict[int, float]], indicator: str, regency: str, year: int
) -> float:
    """That of the latest year up to this one; in one year a regency's own beats that for all."""
    until_then = [
        (since, place != "", target)
        for place in {regency, ""}
        for since, target in targets.get((indicator, place), {}).items()
        if since <= year
    ]
    return max(until_then)[2] if until_then else float("nan")
