"""Logins that are under way, in this server's memory: how long they last, which are over. Nothing here is stored.

The provider's claims come in a signed cookie that would be good for 30 days, also after somebody logged out elsewhere.
So the server remembers when each login was last used, and which ones have ended. After a restart it knows none: one
that is older than the time without activity counts as ended, since nobody can say whether it was used.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_LOCK = threading.Lock()
_LAST_USED: dict[Login, float] = {}
_ENDED: dict[Login, float] = {}


@dataclass(frozen=True)
class Login:
    """One time that somebody logged in: issuer, subject, when (seconds since 1970), and what makes it unlike others."""

    issuer: str
    subject: str
    at: float
    nonce: str = ""

    @staticmethod
    def of(claims: Mapping[str, Any]) -> Login | None:
        """The login that claims speak of; None where they do not say who or when, and cannot be judged."""
        subject, at = claims.get("sub"), claims.get("iat")
        if (
            not isinstance(subject, str)
            or not subject
            or isinstance(at, bool)
            or not isinstance(at, int | float)
        ):
            return None
        return Login(str(claims.get("iss", "")), subject, float(at), str(claims.get("nonce", "")))


@dataclass(frozen=True)
class Limits:
    """How long a login lasts: in seconds without activity, and in seconds at most."""

    idle: float
    longest: float


def is_over(login: Login, limits: Limits, now: float | None = None) -> bool:
    """Whether a login has ended, by itself or by somebody. Asking is no activity."""
    now = time.time() if now is None else now
    with _LOCK:
        if login in _ENDED:
            return True
        last = _LAST_USED.get(login, login.at)
    return now - last > limits.idle or not -300 <= now - login.at <= limits.longest


def use(login: Login, limits: Limits, now: float | None = None) -> bool:
    """Note that a login is used; False, and nothing noted, where it is over. What is over stays over."""
    now = time.time() if now is None else now
    if is_over(login, limits, now):
        end(login, now)
        return False
    with _LOCK:
        _LAST_USED[login] = now
    return True


def end(login: Login, now: float | None = None) -> None:
    """End a login for every window that rests on it."""
    now = time.time() if now is None else now
    with _LOCK:
        _LAST_USED.pop(login, None)
        _ENDED[login] = now
        # A cookie lasts 30 days, and no login longer: what is older need not be remembered.
        for old in [earlier for earlier, ended in _ENDED.items() if now - ended > 31 * 86_400]:
            del _ENDED[old]


def forget_all() -> None:
    """As after a restart of the server."""
    with _LOCK:
        _LAST_USED.clear()
        _ENDED.clear()
