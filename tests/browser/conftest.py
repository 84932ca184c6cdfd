"""A real server on a store of its own, and a real browser that reports every request and every error."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Nothing of the browser's own may knock at the network while we listen for what the pages ask.
# WebGL is computed, for there may be no graphics card; pages themselves are put together without it, which costs less.
_FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
          "--no-first-run", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
          "--disable-gpu-compositing"]  # fmt: skip
# Streamlit has finished its turn, nothing of the turn before is left, every chart is drawn, and for a third of a second
# and four looks in a row the page has had as many elements and has been as high and as wide: what is still to come
# would change it.
_STILL = """() => {
    const app = document.querySelector('[data-testid=stApp]');
    const turning = !app || app.getAttribute('data-test-script-state') !== 'notRunning';
    const coming = document.querySelector('[data-stale=true], [data-testid=stSkeleton], [data-testid=stSpinner]');
    const charts = [...document.querySelectorAll('[data-testid=stVegaLiteChart]')];
    const drawn = charts.every(chart => chart.querySelector('svg, canvas')) && document.fonts.status === 'loaded';
    const root = document.documentElement, elements = document.getElementsByTagName('*').length;
    const shape = [elements, root.scrollWidth, root.scrollHeight, innerWidth, location.href].join(' ');
    const before = window.quiet;
    window.quiet = turning || coming || !drawn || !before || before.shape !== shape
        ? {shape, looks: 0, since: performance.now()} : {...before, looks: before.looks + 1};
    return window.quiet.looks >= 4 && performance.now() - window.quiet.since > 330;
}"""
# Both take a port as their last word.
_SERVER = (sys.executable, "-m", "streamlit", "run", "serve.py", "--server.port")
_BY_COMMAND = (sys.executable, "pelita.py", "serve", "--port")


@dataclass
class Server:
    """A running dashboard."""

    address: str
    home: Path

    def url(self, page: str = "", **choices: str) -> str:
        asked = "&".join(f"{name}={value}" for name, value in choices.items())
        return f"{self.address}/{page}?{asked}"


@dataclass
class Visit:
    """A browser page with what it asked of others and what went wrong in it."""

    page: Page
    outside: list[str]
    errors: list[str]

    def open(self, url: str) -> Page:
        self.page.goto(url)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until Streamlit has finished its turn, the charts are drawn and the page stands still."""
        self.page.locator("[data-testid=stMain] h1").first.wait_for(timeout=60_000)
        stand_still(self.page)


def stand_still(page: Page) -> None:
    """Wait until a page would not change by itself any more, whatever has just been done to it."""
    page.evaluate("window.quiet = undefined")
    # Asked by the clock: each frame that a page is asked to draw costs as much as all that is done here.
    page.wait_for_function(_STILL, timeout=60_000, polling=60)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_until_up(address: str, process: subprocess.Popen[bytes]) -> None:
    patience = time.monotonic() + 90
    while time.monotonic() < patience:
        assert process.poll() is None, "the server stopped"
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    raise AssertionError("the server did not answer")


@contextmanager
def _serving(simulated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Starts fresh servers on copies of the demonstration register, or of another (`of`), set up by what the
    environment is given besides; all are stopped at the end. The `command` makes the same server of itself in the
    end, but loads all that commands need before."""
    running: list[subprocess.Popen[bytes]] = []

    def start(of: Path | None = None, command: Sequence[str] = _SERVER, **settings: str) -> Server:
        home = Path(shutil.copytree(of or simulated, tmp_path_factory.mktemp("served") / "home"))
        port = free_port()
        with (home / "server.log").open("wb") as log:
            environment = {**os.environ, "PELITA_HOME": str(home), "PELITA_DEMO": "0", **settings}
            process = subprocess.Popen(
                [*command, str(port)], cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT
            )
        running.append(process)
        server = Server(f"http://localhost:{port}", home)
        _wait_until_up(server.address, process)
        return server

    yield start
    for process in running:
        process.terminate()
    for process in running:
        process.wait(timeout=20)


@pytest.fixture(scope="module")
def serve(simulated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    with _serving(simulated, tmp_path_factory) as start:
        yield start


@pytest.fixture(scope="session")
def demonstration_server(simulated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests that change nothing."""
    with _serving(simulated, tmp_path_factory) as start:
        yield start(command=_BY_COMMAND)


def browser_path() -> str:
    """The browser of this machine."""
    path = os.environ.get("PELITA_BROWSER") or next(filter(None, map(shutil.which, _BROWSERS)), None)
    assert path, "no browser: `make test` installs one"
    return path


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=browser_path(), args=_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Opens a visit of a given size; afterwards nothing may have been asked of anyone else."""
    visits: list[Visit] = []

    def begin(width: int = 1366, height: int = 768) -> Visit:
        page = browser.new_page(viewport={"width": width, "height": height})
        begun = Visit(page, [], [])
        page.on(
            "request", lambda request: begun.outside.append(request.url) if _is_outside(request.url) else None
        )
        page.on("pageerror", lambda error: begun.errors.append(str(error)))
        page.on(
            "console",
            lambda message: begun.errors.append(message.text) if "Security Policy" in message.text else None,
        )
        visits.append(begun)
        return begun

    yield begin
    for ended in visits:
        ended.page.close()
        assert ended.outside == [], "a page asked something of another server"
        assert ended.errors == [], "a script of the page failed"


def _is_outside(url: str) -> bool:
    return not url.startswith(("http://localhost:", "ws://localhost:", "data:", "blob:"))
