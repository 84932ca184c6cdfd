"""The first day: three steps and a date from an empty store to the first month, and which of them are done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import locales
from data import geography, periods
from data.office import audit_trail, roles, targets
from data.office.roles import Role
from data.store import Store
from data.store.schema import LEDGERS
from presentation import editions
from presentation.kept import kept_by_stamp

WORKBOOK = "workbook"
# Each with the page on which it is done; the workbook is had at once.
PAGES = {"targets": "office/targets", "people": "office/roles", WORKBOOK: "", "due": "office/submissions"}


@dataclass(frozen=True)
class Step:
    """One step. `page`: room and name of the page where it is done, "" for the workbook, which is handed out here.
    `is_done` is None for a date, which is waited for and never done here: the first submission ends the page."""

    id: str
    title: str
    text: str
    button: str
    page: str
    is_done: bool | None


def is_first_day() -> bool:
    """Whether nothing was sent yet, or all of it was taken back; targets alone are no submission."""
    release = editions.store().latest_release()
    # Where anything monthly was ever due, something was sent: a server need not be asked for all of it at every turn.
    return (release is None or release.completeness is None) and _holds_nothing(editions.store())


@kept_by_stamp(4)
def _holds_nothing(store: Store) -> bool:
    tables = set(store.current_submissions()["table_name"])
    return tables <= {ledger.name for ledger in LEDGERS}


def steps(language: str, today: date) -> list[Step]:
    """The steps in order and the first due date, with what is done of each."""
    store, say = editions.store(), partial(locales.say, language)
    holders = roles.current(store)
    officers = set(holders.loc[holders["role"] == Role.OFFICER, "regency"])
    all_regencies = len(geography.regencies())
    month = periods.parse(periods.newest_due(today)).shift(1).id
    due = periods.due_date(month)
    about: dict[str, dict[str, Any]] = {
        "targets": {"count": len(targets.history(store))},
        "people": {
            "officers": str(len(officers)),
            "all": str(all_regencies),
            "administrators": int((holders["role"] == Role.ADMINISTRATOR).sum()),
        },
        WORKBOOK: {"all": str(all_regencies)},
        "due": {
            "month": locales.month_name(language, month),
            "day": locales.day(language, due),
            "days": (due - today).days,
        },
    }
    done: dict[str, bool | None] = {
        "targets": about["targets"]["count"] > 0,
        "people": len(officers) == all_regencies and about["people"]["administrators"] > 0,
        WORKBOOK: _was_handed_out(store),
        "due": None,
    }
    return [
        Step(
            name,
            say(f"first-{name}-title", all=str(all_regencies)),
            say(f"first-{name}-text", **about[name]),
            say(f"first-{name}-button"),
            page,
            done[name],
        )
        for name, page in PAGES.items()
    ]


def _was_handed_out(store: Store) -> bool:
    """Whether anybody has taken a workbook, empty or filled in for a month: that stands in the audit trail."""
    exports = audit_trail.chosen(audit_trail.entries(store), action="export")
    return bool(exports["about"].str.contains('"what":"(?:empty_)?workbook"').any())
