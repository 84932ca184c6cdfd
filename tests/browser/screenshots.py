"""`make screenshots`: every page in both languages at two sizes, to be looked at; the README's own are kept in docs."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from tests.browser.conftest import ROOT, Server, Visit
from tests.browser.test_first_path import ADDRESSES

KEPT = ROOT / "docs" / "screenshots"
IN_THE_README = ("overview", "coverage")
SIZES = {"wide": (1366, 768), "phone": (390, 844)}


def test_take_screenshots(serve: Callable[[], Server], visit: Callable[..., Visit]) -> None:
    folder = Path(os.environ.get("SCREENSHOTS", ROOT / "var" / "screenshots"))
    folder.mkdir(parents=True, exist_ok=True)
    KEPT.mkdir(exist_ok=True)
    server = serve()
    for size, (width, height) in SIZES.items():
        for language in ("id", "en"):
            opened = visit(width, height)
            for address in ADDRESSES:
                name = address or "overview"
                page = opened.open(server.url(address, lang=language))
                page.screenshot(path=folder / f"{name}-{size}-{language}.png")
                if size == "wide" and name in IN_THE_README:
                    page.screenshot(path=KEPT / f"{name}{'.en' if language == 'en' else ''}.png")
