"""What the page of import says: what can be done with a file, its faults, and what saving it did to the score."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

import pandas as pd

import locales
from data import geography, periods
from data.importing import Intake, kobo_forms, prefilled, template
from data.importing.faults import Fault, lines_of
from data.office.roles import Standing
from data.tables import TARGETS
from presentation import editions
from presentation.collection import submissions
from presentation.editions import EXACT
from presentation.parts import phrases
from presentation.parts.html_table import Listing
from presentation.view import View

# Of a file refused for these nothing may stay, not even in memory.
_PERSONAL = frozenset({"personal_data", "personal_heading"})
_ASKED = "date_order_unclear"
_MONTHS_OFFERED = 6
# In these states the good rows stand for themselves, and the faulty ones can be mended apart.
_TAKEN_APART = ("good", "held", "none")


@cache
def empty_workbook(language: str) -> bytes:
    return template.workbook(language)


def places(standing: Standing) -> list[str]:
    """The regencies whose workbook this standing may take along; of an officer the own one."""
    return [regency for regency in geography.regencies().index if standing.may_import([regency])]


def months_offered(today: date) -> list[str]:
    """Months a workbook is filled for, newest first: that under way, the one that is due, and some before."""
    this_month = periods.parse(f"{today:%Y-%m}")
    return [this_month.shift(-back).id for back in range(_MONTHS_OFFERED)]


def workbook_of(regency: str, month: str, language: str) -> bytes:
    """The workbook of one regency and month with what is held of it."""
    return template.workbook(language, prefilled.filling(editions.store(), regency, month, language))


@cache
def form(name: str) -> bytes:
    """One of the forms for telephones."""
    return kobo_forms.xlsform(name)


def is_personal(faults: Collection[Fault]) -> bool:
    return any(fault.code in _PERSONAL for fault in faults)


def is_for(standing: Standing, read: Intake) -> bool:
    """Whether all regencies and tables of a file are this standing's to tell."""
    columns = ["regency", "table_name"]
    statements = pd.concat([read.changes[columns], read.submissions[columns]])
    may_tell = standing.may_import({str(regency) for regency in statements["regency"]})
    return may_tell and (standing.may.set_targets or TARGETS.name not in set(statements["table_name"]))


def faults(read: Intake) -> list[Fault]:
    """Those to show: what is asked in a question is no fault beside it."""
    return [fault for fault in read.faults if fault.code != _ASKED or not read.questions]


def state(read: Intake, faults: Sequence[Fault]) -> str:
    """What can be done with a file with these faults: "refused" and "locked" as a whole, questions first ("asked"),
    or good rows that can be saved ("good"), are held already ("held") or are not there ("none")."""
    whole = {fault.code for fault in faults if fault.whole_file}
    if whole:
        return "locked" if whole == {"verified_locked"} else "refused"
    if read.questions:
        return "asked"
    return "good" if read.can_take_good else "held" if read.good_rows_held else "none"


def can_be_mended(read: Intake, state: str) -> bool:
    """Whether the faulty rows can be given back as a workbook of their own."""
    return bool(read.faulty_rows) and state in _TAKEN_APART


def listed(language: str, faults: Sequence[Fault]) -> Listing:
    """Every fault: where, what, what to do; those of one row together, and what follows from it under it."""
    headings = [locales.say(language, key) for key in ("faults-place", "faults-what", "faults-do")]
    rows = [
        [place, fault.what(language), fault.what_to_do(language)]
        for place, fault in lines_of(language, faults)
    ]
    return Listing(headings, rows)


def counted(language: str, read: Intake) -> list[str]:
    """How many rows of each sheet were read, and how many of them are wrong or wait for others: to be checked there."""
    return [rows.said(language) for rows in read.rows_by_sheet]


def scored(view: View) -> View:
    """What a score is told of after saving: the chosen area and period; of an officer's own regency by what is held,
    for nothing that they send moves what was published; and in the quarter of the chosen month."""
    of_the_officer = submissions.own(view)
    by_month = view.audience != EXACT and view.period.kind == "month"
    return (
        replace(of_the_officer, period=periods.containing(view.period.id, "quarter"))
        if by_month
        else of_the_officer
    )


def score(view: View) -> pd.Series:
    """The score of what is scored for a view."""
    return scored(view).own_scores().iloc[0]


def outcome(language: str, release: str, rows: int, before: pd.Series | None, view: View | None) -> str:
    """After saving: which release it made, and how the score moved from what it was. `before`: None where there was
    no score; `view`: None where there is nothing to show now."""
    done = locales.say(language, "import-done", release=release, rows=locales.number(language, rows))
    if view is None:
        return done
    now = phrases.score_text(language, score(view))
    about = {"area": view.area_name, "period": scored(view).period_name, "after": now}
    if before is None:
        return f"{done} {locales.say(language, 'import-change-first', **about)}"
    was = phrases.score_text(language, before)
    key = "import-change-none" if was == now else "import-change"
    return f"{done} {locales.say(language, key, before=was, **about)}"
