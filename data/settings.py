"""How this installation is set up, read once from the environment. Secrets: ui/server/oidc_provider.py."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from data.refusal import Refusal, Refused

ROLE_SOURCES = ("table", "claim")


@dataclass(frozen=True)
class Settings:
    """Where Pelita keeps what it holds, and how it tells visitors apart."""

    home: Path
    demonstration: bool = True
    database_url: str = ""
    local: bool = True
    roles_from: str = "table"
    role_claim: str = "pelita_role"
    regency_claim: str = "pelita_regency"
    idle_minutes: int = 30
    session_hours: int = 10

    @staticmethod
    def from_environment() -> Settings:
        """PELITA_HOME (default: var beside the program), PELITA_DEMO (0: no demonstration register),
        PELITA_DATABASE_URL (a PostgreSQL database; default: a DuckDB file in PELITA_HOME), PELITA_LOCAL (0: nobody is
        let in for sitting at this computer), PELITA_ROLES_FROM (table, or claim: then the provider's claims win),
        PELITA_ROLE_CLAIM and PELITA_REGENCY_CLAIM (their names), PELITA_IDLE_MINUTES and PELITA_SESSION_HOURS (how long
        a login lasts without and with activity). Raises Refused."""
        home = Path(os.environ.get("PELITA_HOME") or Path(__file__).parents[1] / "var")
        roles_from = os.environ.get("PELITA_ROLES_FROM") or "table"
        if roles_from not in ROLE_SOURCES:
            raise _meaningless("PELITA_ROLES_FROM", " / ".join(ROLE_SOURCES))
        return Settings(
            home.resolve(),
            os.environ.get("PELITA_DEMO", "1") != "0",
            os.environ.get("PELITA_DATABASE_URL", ""),
            os.environ.get("PELITA_LOCAL", "1") != "0",
            roles_from,
            os.environ.get("PELITA_ROLE_CLAIM") or "pelita_role",
            os.environ.get("PELITA_REGENCY_CLAIM") or "pelita_regency",
            _whole("PELITA_IDLE_MINUTES", 30),
            _whole("PELITA_SESSION_HOURS", 10),
        )


def _whole(name: str, default: int) -> int:
    """A whole number above 0 from the environment."""
    text = os.environ.get(name) or str(default)
    if not text.isdecimal() or int(text) < 1:
        raise _meaningless(name, "1, 2, 3 …")
    return int(text)


def _meaningless(name: str, wanted: str) -> Refused:
    """Of a setting that means nothing: nothing starts with a guess."""
    return Refused(Refusal("setting", "value", {"name": name, "wanted": wanted}))
