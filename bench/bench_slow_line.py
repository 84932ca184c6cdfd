"""How long the map of coverage takes on a weak line, 1.6 Mbit/s with 150 ms, by Chromium's own brake.

Beside each time stands what the line alone would need for the bytes that came, and the ratio of the two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import Server, browser, serve
from tests.conftest import made_once, simulated

__all__ = ["browser", "made_once", "serve", "simulated"]

BITS, DELAY = 1_600_000, 150
_MAP = "[data-testid=stVegaLiteChart] [aria-roledescription=geoshape]"


@dataclass
class Visit:
    """One opening of the page: seconds until the first map was there, and what came over the line until then."""

    seconds: float
    fetched: int
    told: int

    @property
    def line(self) -> float:
        """Seconds the line needs for these bytes, and for the least that is asked and answered before the first."""
        return (self.fetched + self.told) * 8 / BITS + 2 * DELAY / 1000

    def report(self, what: str) -> None:
        print(
            f"\n{what}: {self.seconds:.1f} s, {self.seconds / self.line:.1f} × the line alone ({self.line:.1f} s for "
            f"{self.fetched / 1000:,.0f} kB of files and {self.told / 1000:,.0f} kB of messages)"
        )


def opened(context: BrowserContext, url: str, slow: bool = True) -> tuple[Visit, Page]:
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    if slow:
        line.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": DELAY,
                "downloadThroughput": BITS / 8,
                "uploadThroughput": BITS / 8,
            },
        )
    came = {"files": 0, "messages": 0}
    line.on("Network.loadingFinished", lambda told: _add(came, "files", told["encodedDataLength"]))
    line.on(
        "Network.webSocketFrameReceived",
        lambda told: _add(came, "messages", len(told["response"]["payloadData"]) * 3 // 4),
    )
    start = perf_counter()
    page.goto(url, wait_until="commit")
    page.locator(_MAP).first.wait_for(timeout=120_000)
    return Visit(perf_counter() - start, came["files"], came["messages"]), page


def _add(came: dict[str, int], kind: str, many: float) -> None:
    came[kind] += int(many)


@pytest.fixture(scope="module")
def server(serve: Callable[[], Server]) -> Server:
    return serve()


@pytest.mark.parametrize("by", ["regency", "district"])
def test_the_first_map(server: Server, browser: Browser, by: str) -> None:
    """By somebody who never was here, then by the same again, then a change of layer; the server knows the page."""
    url = server.url("coverage", by=by)
    warming = browser.new_context()
    opened(warming, url, slow=False)[0].report(f"{by}, first visitor of this server, quick line")
    warming.close()
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    cold, page = opened(context, url)
    cold.report(f"{by}, cold")
    page.close()
    quick, page = opened(context, url, slow=False)
    page.close()
    warm, page = opened(context, url)
    warm.report(f"{by}, warm")
    print(
        f"{by}, warm on a quick line: {quick.seconds:.1f} s; the weak one takes {warm.seconds / quick.seconds:.1f} ×"
    )
    start = perf_counter()
    page.get_by_text("Kecamatan" if by == "regency" else "Kabupaten/kota", exact=True).first.click()
    page.wait_for_url(f"**by={'district' if by == 'regency' else 'regency'}*")
    print(f"{by}, to the other kind of area: {perf_counter() - start:.1f} s until the server answers")
    context.close()
