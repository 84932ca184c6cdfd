"""Who may see and do what: the roles, what each may, the pages each is shown, and whom the office gave one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import pandas as pd
import sqlalchemy as sa

from data import geography, reference
from data.importing import check_free_text
from data.refusal import Refusal, refuse_if
from data.store import Store, append_only, audit_chain
from data.store.connection import frame_of, no_rows
from data.store.schema import HOLDS, ROLE_CHANGES

_changes = HOLDS["role_changes"]
_ACCESS = reference.FOLDER / "access.csv"
NONE, OWN, ALL = "none", "own", "all"


class Role(StrEnum):
    """What somebody is to Pelita. `local` is one person on one computer, where nobody logs in."""

    PUBLIC = "public"
    PARTNER = "partner"
    OFFICER = "officer"
    VERIFIER = "verifier"
    LEADERSHIP = "leadership"
    ADMINISTRATOR = "administrator"
    LOCAL = "local"


# Nobody is given the role of whoever sits at the computer; "public" is what remains when a role is taken.
GIVEN = (Role.PARTNER, Role.OFFICER, Role.VERIFIER, Role.LEADERSHIP, Role.ADMINISTRATOR)


@dataclass(frozen=True)
class May:
    """What a role may do. `exact` and `imports`: for "none", its "own" or "all" regencies."""

    exact: str = NONE
    imports: str = NONE
    verify: bool = False
    set_targets: bool = False
    see_trail: bool = False
    manage_roles: bool = False
    report_points: bool = False
    answer_reports: bool = False
    set_travel: bool = False
    save_scenarios: bool = False


_EVERYTHING = May(
    ALL,
    ALL,
    verify=True,
    set_targets=True,
    see_trail=True,
    manage_roles=True,
    report_points=True,
    answer_reports=True,
    set_travel=True,
    save_scenarios=True,
)
MAY = {
    Role.PUBLIC: May(),
    Role.PARTNER: May(report_points=True, save_scenarios=True),
    Role.OFFICER: May(exact=OWN, imports=OWN, report_points=True, save_scenarios=True),
    Role.VERIFIER: May(exact=ALL, imports=ALL, verify=True, report_points=True, save_scenarios=True),
    Role.LEADERSHIP: May(
        exact=ALL,
        set_targets=True,
        see_trail=True,
        report_points=True,
        answer_reports=True,
        set_travel=True,
        save_scenarios=True,
    ),
    Role.ADMINISTRATOR: _EVERYTHING,
    Role.LOCAL: _EVERYTHING,
}


@dataclass(frozen=True)
class Standing:
    """A role, and the regency of an officer ("" for everybody else)."""

    role: Role = Role.PUBLIC
    regency: str = ""

    @property
    def may(self) -> May:
        return MAY[self.role]

    def sees_exact(self, regency: str) -> bool:
        """Whether exact figures of a regency are for these eyes."""
        return self._reaches(self.may.exact, regency)

    def may_import(self, regencies: Iterable[str]) -> bool:
        """Whether a file about these regencies may be taken from this hand."""
        return all(self._reaches(self.may.imports, regency) for regency in regencies)

    def _reaches(self, how_far: str, regency: str) -> bool:
        return how_far == ALL or (how_far == OWN and bool(regency) and regency == self.regency)


@cache
def access() -> pd.DataFrame:
    """The table of pages: page → figures (`figures_of`) and, for each role, "shown" or "refused"."""
    return pd.read_csv(_ACCESS, dtype=str, keep_default_na=False).set_index("page")


# Each page of the menu is asked for at every turn.
@cache
def is_shown(page: str, role: Role) -> bool:
    """Whether a page ("public/overview") is for a role. Raises KeyError for a page without a row."""
    return bool(access().loc[page, role.value] == "shown")


@cache
def figures_of(page: str) -> str:
    """What figures a page shows: of the "register", of an officer's "own" regency first, "published" ones or "none"."""
    return str(access().loc[page, "figures"])


def standing(role: object, regency: object = "") -> Standing:
    """What was said of somebody, by a table or a claim, as a standing; whatever is not understood is public.

    Only an officer has a regency, and one without a regency that exists is no officer.
    """
    if not isinstance(role, str) or role not in GIVEN:
        return Standing()
    if role != Role.OFFICER:
        return Standing(Role(role))
    if not isinstance(regency, str) or regency not in geography.regencies().index:
        return Standing()
    return Standing(Role.OFFICER, regency)


def identity(*, email: str = "", subject: str = "") -> str:
    """How somebody is written down: "email:a@b.go.id" or "sub:1234". Neither may pass for the other: some providers
    let people choose their subject."""
    return f"email:{email.strip().casefold()}" if email else f"sub:{subject.strip()}"


def current(store: Store) -> pd.DataFrame:
    """Who has a role now: identity, role, regency, at, actor, reason; sorted by identity."""
    return _given(changes(store))


def _given(every: pd.DataFrame) -> pd.DataFrame:
    last = every.drop_duplicates("identity", keep="last")
    given = last[last["role"].isin(list(GIVEN))]
    return given.sort_values("identity")[
        ["identity", "role", "regency", "at", "actor", "reason"]
    ].reset_index(drop=True)


def standing_of(store: Store, identities: Iterable[str]) -> Standing:
    """The standing that the office gave to somebody known by these identities; the first that was given one counts."""
    asked = list(identities)
    last = changes(store, asked).drop_duplicates("identity", keep="last").set_index("identity")
    for who in asked:
        if who in last.index and last.loc[who, "role"] != Role.PUBLIC:
            return standing(last.loc[who, "role"], last.loc[who, "regency"])
    return Standing()


def changes(store: Store, identities: Collection[str] | None = None) -> pd.DataFrame:
    """Roles given and taken, oldest first, of everybody or some: change_id, at (UTC), identity, role, regency, actor,
    reason. The last row of an identity counts."""
    if not store.exists:
        return no_rows(ROLE_CHANGES).rename(columns={"moment": "at"})
    with store.reading() as connection:
        return _read(connection, identities)


def _read(connection: sa.Connection, identities: Collection[str] | None = None) -> pd.DataFrame:
    chosen = [] if identities is None else [_changes.c.identity.in_(list(identities))]
    wanted = sa.select(_changes).where(*chosen).order_by(_changes.c.change_id)
    return frame_of(connection, wanted, ROLE_CHANGES).rename(columns={"moment": "at"})


def grant(store: Store, who: str, role: str, regency: str = "", *, by: str, reason: str) -> int:
    """Give somebody a role; returns the number of the change. Raises NotTaken with all that speaks against it."""
    codes = _faults(who, by, reason)
    if role not in GIVEN:
        codes.append("role")
    if role == Role.OFFICER and regency not in geography.regencies().index:
        codes.append("regency")
    if role != Role.OFFICER and regency:
        codes.append("no-regency")
    if not codes and standing_of(store, [who]) == Standing(Role(role), regency):
        codes.append("same")
    return _kept(store, codes, who, role, regency, by, reason)


def revoke(store: Store, who: str, *, by: str, reason: str) -> int:
    """Take somebody's role, who is public from now on. Raises NotTaken with all that speaks against it."""
    codes = _faults(who, by, reason)
    if not codes and standing_of(store, [who]) == Standing():
        codes.append("none")
    return _kept(store, codes, who, Role.PUBLIC.value, "", by, reason)


def _administrators(connection: sa.Connection) -> int:
    return int((_given(_read(connection))["role"] == Role.ADMINISTRATOR).sum())


def _kept(store: Store, codes: list[str], who: str, role: str, regency: str, by: str, reason: str) -> int:
    refuse_if([Refusal("role", code) for code in codes])
    with store.writing() as connection:
        before = _administrators(connection)
        audit_chain.append(
            connection, store.actor, "role_change", {"identity": who, "given": role, "area": regency}
        )
        row = {
            "identity": who,
            "role": role,
            "regency": regency,
            "actor": by.strip(),
            "reason": reason.strip(),
        }
        number = append_only.add(connection, "role_changes", row)
        # Asked among writers, so that two who take each other's role at once leave one of them.
        refuse_if([Refusal("role", "last")] if before and not _administrators(connection) else [])
        return number


def _faults(who: str, by: str, reason: str) -> list[str]:
    """What is wrong with the texts of a change, whichever way it goes."""
    kind, _, named = who.partition(":")
    is_address = re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", named) is not None
    codes = [] if named and (kind == "sub" or (kind == "email" and is_address)) else ["identity"]
    codes += ["by"] if not by.strip() else []
    codes += ["reason"] if not reason.strip() else []
    # Who is meant stands in its own place; the texts beside it are of an office.
    return codes + (["personal"] if check_free_text(by=by, reason=reason) else [])
