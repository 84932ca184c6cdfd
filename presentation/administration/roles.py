"""The roles in words and tables: who holds which, the history, what each role may, and which pages it is shown."""

from __future__ import annotations

from dataclasses import asdict

import pandas as pd

import locales
from data import periods
from data.office import roles
from data.office.roles import MAY, Role
from data.settings import Settings
from presentation import editions
from presentation.parts import html_table, phrases

_HISTORY_SHOWN = 100


def current() -> pd.DataFrame:
    """Who has a role now, see data.office.roles.current."""
    return roles.current(editions.store())


def title(speech: str, holders: pd.DataFrame) -> str:
    shown = locales.number(speech, len(holders))
    return locales.say(speech, "roles-title", count=len(holders), shown=shown)


def lead(speech: str, is_local: bool) -> str:
    """Whether logging in is set up, and whether this table or the provider's claim decides."""
    if is_local:
        return locales.say(speech, "roles-lead-local")
    return locales.say(speech, f"roles-lead-{Settings.from_environment().roles_from}")


def name(speech: str, role: str) -> str:
    return locales.say(speech, f"role-{role}")


def place(regency: str) -> str:
    return phrases.place(regency) if regency else html_table.NOTHING


def table(speech: str, rows: pd.DataFrame) -> str:
    """Who was given which role, when, by whom and why, as HTML. `rows`: as data.office.roles has them."""
    keys = ("roles-who", "roles-role", "roles-regency", "roles-since", "roles-by", "roles-reason")
    lines = [
        [
            row["identity"].partition(":")[2],
            name(speech, row["role"]),
            place(row["regency"]),
            locales.moment(speech, periods.by_office_clock(row["at"])),
            row["actor"],
            row["reason"],
        ]
        for _, row in rows.iterrows()
    ]
    return html_table.table([locales.say(speech, key) for key in keys], lines)


def changes() -> pd.DataFrame:
    """Every role given and taken, newest first."""
    return roles.changes(editions.store()).iloc[::-1]


def history_table(speech: str, changes: pd.DataFrame) -> str:
    return table(speech, changes.head(_HISTORY_SHOWN))


def changed(speech: str, identity: str, role: str) -> str:
    """That somebody was given a role, or that theirs ("") was taken."""
    key = "roles-given" if role else "roles-taken"
    return locales.say(speech, key, who=identity.partition(":")[2], role=name(speech, role or "public"))


def powers(speech: str) -> str:
    """What each role may do besides opening pages, as HTML."""
    heads = [
        locales.say(speech, "roles-role"),
        *(locales.say(speech, f"may-{power}") for power in asdict(MAY[Role.LOCAL])),
    ]
    lines = [
        [
            name(speech, role),
            *(locales.say(speech, f"may-is-{str(reach).lower()}") for reach in asdict(may).values()),
        ]
        for role, may in MAY.items()
    ]
    return html_table.table(heads, lines)


def access(speech: str) -> str:
    """Which pages each role is shown, as the guards read it, as HTML."""
    heads = [locales.say(speech, "roles-page"), *(name(speech, role) for role in Role)]
    lines = [
        [
            locales.say(speech, f"page-{page.partition('/')[2]}"),
            *(locales.say(speech, f"access-{row[role.value]}") for role in Role),
        ]
        for page, row in roles.access().iterrows()
    ]
    return html_table.table(heads, lines)
