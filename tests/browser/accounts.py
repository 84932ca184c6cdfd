"""People who log in with an account provider of the tests' own, as a browser goes through it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tests.browser.conftest import Server, Visit, free_port

REGENCY = "62.06"


@contextmanager
def provider(people: Sequence[dict[str, object]]) -> Iterator[dict[str, str]]:
    """An OpenID Connect provider that knows some people, as long as it is needed: the settings of a server where they
    log in, and where the provider's word comes before the table's."""
    port = free_port()
    claims = [part for person in people for part in ("--user-claims", json.dumps(person))]
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port), *claims]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://localhost:{port}/.well-known/openid-configuration"
    _wait_for(address, process)
    yield {
        "PELITA_OIDC_REDIRECT_URI": "http://localhost:{port}/oauth2callback",
        "PELITA_OIDC_CLIENT_ID": "pelita",
        "PELITA_OIDC_CLIENT_SECRET": "only for this test",
        "PELITA_OIDC_METADATA_URL": address,
        "PELITA_COOKIE_SECRET": "0123456789abcdef0123456789abcdef",
        "PELITA_ROLES_FROM": "claim",
    }
    process.terminate()
    process.wait(timeout=20)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    patience = time.monotonic() + 30
    while True:
        try:
            urllib.request.urlopen(address, timeout=2).close()
            return
        except OSError:
            assert time.monotonic() < patience, "the provider did not answer"
            assert process.poll() is None, "the provider stopped"
            time.sleep(0.2)


def log_in(visit: Visit, server: Server, who: str, page: str = "") -> None:
    visit.page.goto(server.url(page))
    visit.page.get_by_role("button", name="Masuk", exact=True).click()
    visit.page.get_by_role("button", name=who).click()
    visit.page.wait_for_url(f"{server.address}/**", timeout=30_000)
    forget_the_providers_page(visit)


def forget_the_providers_page(visit: Visit) -> None:
    """The provider's own page, which is not ours, asks for its looks elsewhere."""
    visit.outside[:] = [url for url in visit.outside if "picocss" not in url]
