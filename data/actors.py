"""Who does something: the name the office knows somebody by, and the role in which they act."""

from __future__ import annotations

import getpass
import os
from dataclasses import dataclass

# "local" is one person on one computer; the others are given by the office.
ROLES = ("public", "partner", "officer", "verifier", "leadership", "administrator", "local")
# Who never gets exact figures of people.
PROTECTED = ("public", "partner")


@dataclass(frozen=True)
class Actor:
    """A name and one of ROLES."""

    name: str
    role: str


def of_system() -> Actor:
    """Whoever runs the program on this computer: for a command, its administrator.

    The account itself is asked first: what the environment calls a user, the user may set.
    """
    try:
        import pwd

        return Actor(pwd.getpwuid(os.geteuid()).pw_name, "administrator")
    except (ImportError, KeyError):
        pass  # Windows has no such list, and a container may not know its account
    try:
        return Actor(getpass.getuser(), "administrator")
    except (OSError, KeyError, ImportError):
        return Actor("unknown", "administrator")
