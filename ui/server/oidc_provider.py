"""The account provider as it is set up: OpenID Connect by the environment or by .streamlit/secrets.toml."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from streamlit.runtime.secrets import secrets_singleton

from data.refusal import Refusal, Refused

# Environment → the key of Streamlit's [auth] section.
_NAMES = {
    "PELITA_OIDC_REDIRECT_URI": "redirect_uri",
    "PELITA_OIDC_CLIENT_ID": "client_id",
    "PELITA_OIDC_CLIENT_SECRET": "client_secret",
    "PELITA_OIDC_METADATA_URL": "server_metadata_url",
    "PELITA_COOKIE_SECRET": "cookie_secret",
}
_SHORTEST_SECRET = 32


def from_environment() -> dict[str, Any] | None:
    """The section [auth] as the environment gives it, for st.App(secrets=…); None where it gives none of it.

    Raises Refused, which names settings and repeats none of their values.
    """
    given = {key: os.environ[name] for name, key in _NAMES.items() if os.environ.get(name)}
    return {"auth": given} if given else None


def settings() -> Mapping[str, Any] | None:
    """The section [auth], from whichever place; None where nobody can log in."""
    given = from_environment()
    if given is not None:
        return given["auth"]
    return secrets_singleton.get("auth") if secrets_singleton.load_if_toml_exists() else None


def check() -> Mapping[str, Any] | None:
    """The section [auth] if it is whole. A half one would lock everybody out, or sign cookies with a weak secret.

    Raises Refused where part of the settings is there and part is not, or is too weak: the server does not start so.
    """
    auth = settings()
    if auth is None:
        return None
    lacking = [name for name, key in _NAMES.items() if not auth.get(key)]
    if lacking:
        raise Refused(Refusal("setting", "lacking", {"names": ", ".join(lacking)}))
    if len(str(auth["cookie_secret"])) < _SHORTEST_SECRET:
        raise Refused(Refusal("setting", "weak-secret", {"fewest": str(_SHORTEST_SECRET)}))
    return auth


def is_secure(auth: Mapping[str, Any] | None) -> bool:
    """Whether people come by https: as the address says to which the provider sends them back."""
    return auth is not None and urlsplit(str(auth["redirect_uri"])).scheme == "https"
