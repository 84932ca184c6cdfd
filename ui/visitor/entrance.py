"""Who a visitor is, and the guard before every page: by login where there is a provider, else by where they sit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from html import escape
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

import locales
from data import geography
from data.actors import Actor
from data.office import audit_trail, roles
from data.office.roles import Role, Standing
from data.settings import Settings
from data.store import Store
from presentation import editions
from presentation.kept import kept_by_stamp
from ui.server.http_headers import LOOPBACK
from ui.server.http_headers import PEER as PEER
from ui.visitor import as_public, first_start, logins, session_keys
from ui.visitor.logins import Limits, Login

FORWARDING = (
    "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Forwarded-Server", "Forwarded",
    "Via", "X-Real-Ip", "X-Client-Ip", "X-Cluster-Client-Ip", "True-Client-Ip", "Cf-Connecting-Ip",
)  # fmt: skip
WATCHED_SECONDS = 20
_LOCAL_NAMES = {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True)
class Visitor:
    """Whoever opened the page. `given`: the standing they have; `state`: "local", "in" (logged in), "out", "expired",
    or "stranger" where nobody can log in; "unreachable" where the database cannot be read. `login` and `name` of
    somebody who is logged in. `as_public`: whether they look at pages as the public does."""

    given: Standing
    state: str
    login: Login | None = None
    name: str = ""
    as_public: bool = False

    @property
    def standing(self) -> Standing:
        """By which all is shown and allowed: who looks as the public may nothing that the public may not."""
        return Standing() if self.as_public else self.given

    @property
    def role(self) -> Role:
        return self.standing.role

    @property
    def audience(self) -> str:
        """For whose eyes figures are computed."""
        return editions.audience(self.standing)

    @cached_property
    def gets_figures(self) -> bool:
        """Whether figures of the register may be computed for this visitor at all. Asked for every page of the menu."""
        return self.state != "unreachable" and editions.is_open(self.audience)


def visitor() -> Visitor:
    """Who is here now, and as whom they look. Counts as activity of a login. Raises StoreProblem where the table of
    roles cannot be read."""
    who = _arrived()
    return replace(who, as_public=as_public.is_for(who.given) and as_public.is_on())


def _arrived() -> Visitor:
    claims, settings = _claims(), Settings.from_environment()
    if claims is None:
        local = settings.local and is_local_visitor()
        return Visitor(Standing(Role.LOCAL), "local") if local else Visitor(Standing(), "stranger")
    if claims.get("is_logged_in") is not True:
        return Visitor(Standing(), "out")
    login = Login.of(claims)
    if login is None or not logins.use(login, limits(settings)):
        return Visitor(Standing(), "expired")
    name = str(claims.get("email") or claims.get("name") or login.subject)
    return Visitor(_standing(claims, settings), "in", login, name)


def _claims() -> Mapping[str, Any] | None:
    """What the provider said of the visitor; None where no provider is set up (st.user then has no `is_logged_in`)."""
    claims = st.user.to_dict()
    return claims if "is_logged_in" in claims else None


def limits(settings: Settings) -> Limits:
    return Limits(settings.idle_minutes * 60.0, settings.session_hours * 3600.0)


def _standing(claims: Mapping[str, Any], settings: Settings) -> Standing:
    """By the provider's claim where the administrator said that it counts and it is there, else by the office's table.

    The table is the default: a provider shared by all offices is kept by others, and some let people write claims.
    """
    if settings.roles_from == "claim" and settings.role_claim in claims:
        return roles.standing(claims[settings.role_claim], claims.get(settings.regency_claim))
    return _standing_in_table(editions.store(), tuple(identities(claims)))


# Asked on every turn.
_standing_in_table = kept_by_stamp(512)(roles.standing_of)


def identities(claims: Mapping[str, Any]) -> list[str]:
    """The names under which the table may know somebody. An e-mail counts only where the provider has verified it:
    otherwise anybody could claim to be anybody."""
    names = [roles.identity(subject=str(claims["sub"]))] if claims.get("sub") else []
    if claims.get("email") and claims.get("email_verified") is True:
        names.append(roles.identity(email=str(claims["email"])))
    return names


def is_local_visitor() -> bool:
    """Whether the visitor sits at this computer."""
    return is_local(st.context.headers)


def is_local(headers: Mapping[str, str]) -> bool:
    """A loopback connection, as the server itself saw it, that no proxy has passed on, from a page of this computer.

    A proxy that adds no header at all still passes on the browser's Origin, which then names another host.
    """
    if headers.get(PEER) != LOOPBACK or any(headers.get(name) is not None for name in FORWARDING):
        return False
    host, origin = headers.get("Host") or "", headers.get("Origin")
    try:
        named = urlsplit(f"//{host}").hostname
        return named in _LOCAL_NAMES and (origin is None or urlsplit(origin).netloc == host)
    except ValueError:
        return False


_REASONS = {"expired": "expired", "out": "log-in", "stranger": "elsewhere", "unreachable": "store-down"}


def refusal(page: str, who: Visitor) -> str:
    """Why a page is not shown to somebody: "", "expired", "log-in", "elsewhere", "store-down", "role", "not-open", or
    "as-public" where only the switch stands in the way."""
    if not roles.is_shown(page, who.role):
        return "as-public" if roles.is_shown(page, who.given.role) else _REASONS.get(who.state, "role")
    if roles.figures_of(page) == "register" and not who.gets_figures:
        return _REASONS[who.state] if who.state in ("expired", "unreachable") else "not-open"
    return ""


def here() -> Visitor:
    """Who is here now; while the database cannot be read, somebody of whom nothing is known."""
    down = st.session_state.get(session_keys.STORE_DOWN) is True
    return Visitor(Standing(), "unreachable") if down else visitor()


def guard(page: str) -> None:
    """Stop here unless the page is for this visitor; a page opened around the front door stops too."""
    who = here()
    language = st.session_state.get(session_keys.LANGUAGE, "id")
    reason = refusal(page, who)
    if not reason and st.session_state.get(session_keys.ENTERED) is not True:
        reason = "front-door"
    if reason == "not-open" and first_start.is_preparing():
        reason = "preparing"
        st.fragment(_look_for_publication, run_every=3)()
    if reason:
        st.info(locales.say(language, f"entrance-{reason}"))
        if page != "public/context":
            ways = {"context": "entrance-context"}
            if who.standing.regency:
                ways |= {"submissions": "entrance-own-calendar"}
            links = [
                f"<a href='{page}?lang={language}' target='_self'>{locales.say(language, key)}</a>"
                for page, key in ways.items()
            ]
            st.html(f"<p class='lead'>{' · '.join(links)}</p>")
        st.stop()


def _look_for_publication() -> None:
    """Show the page as soon as there is something to show."""
    if not first_start.is_preparing():
        st.rerun(scope="app")


def closing_door(language: str, who: Visitor, enter: Callable[[], None]) -> None:
    """The button to log in, or who is logged in with the button to log out; nothing where nobody can."""
    if who.state in ("out", "expired"):
        st.button(
            locales.say(language, "entrance-enter"),
            key=session_keys.LOG_IN,
            on_click=enter,
            type="tertiary",
        )
    elif who.state == "in":
        whom = locales.say(language, "entrance-as", name=who.name, role=said(language, who.given))
        st.html(f"<span class='who'>{escape(whom)}</span>")
        leave = locales.say(language, "entrance-leave")
        st.button(leave, key=session_keys.LOG_OUT, on_click=_leave, args=(who.login,), type="tertiary")


def said(language: str, standing: Standing) -> str:
    """A standing in words: "petugas Kabupaten Katingan"."""
    if standing.regency:
        return locales.say(language, "role-officer-of", place=geography.area_name(standing.regency))
    return locales.say(language, f"role-{standing.role}")


def _leave(login: Login) -> None:
    """Out of every window of this login, and out at the provider where it offers that."""
    logins.end(login)
    if isinstance(actor := st.session_state.get(session_keys.ACTOR), Actor):
        audit_trail.record(Store.of(Settings.from_environment(), actor), "sign_out")
    st.logout()


def watch(who: Visitor) -> None:
    """Look now and then whether the login and its role still last, so that an unattended screen does not go on showing
    figures."""
    if who.login is not None:
        st.fragment(_look, run_every=WATCHED_SECONDS)(who.login, who.given)


def _look(login: Login, standing: Standing) -> None:
    settings, claims, has_ended = Settings.from_environment(), _claims(), True
    try:
        has_ended = logins.is_over(login, limits(settings)) or _standing(claims or {}, settings) != standing
    finally:  # where the database is down the page begins anew too, and says so
        if has_ended:
            st.rerun(scope="app")
