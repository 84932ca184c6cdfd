"""The whole app in AppTest, as one visitor: open a page with choices in the address and read what it says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any
from unittest.mock import patch

from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.testing.v1 import AppTest, app_test, local_script_runner
from streamlit.util import calc_hash

ROOT = Path(__file__).parents[2]
PUBLIC = (
    "overview",
    "stability",
    "changes",
    "campaigns",
    "reports",
    "victims",
    "collaboration",
    "satisfaction",
    "indicator",
    "coverage",
    "siting",
    "context",
    "open_data",
    "method",
)
OFFICE = (
    "import_file",
    "submissions",
    "history",
    "verification",
    "targets",
    "field_reports",
    "travel",
    "roles",
    "trail",
)
PAGES = (*(f"public/{name}" for name in PUBLIC), *(f"office/{name}" for name in OFFICE))
# Room and name of every page that there is → its file, in a section of its room or in the room itself.
FILES = {
    f"{path.relative_to(ROOT / 'pages').parts[0]}/{path.stem}": path
    for path in sorted((ROOT / "pages").rglob("*.py"))
}

# A server looks once, as it starts, which installed libraries bring components, and compiles a script once; the tests'
# app would at every turn.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
_scripts = ScriptCache()
for module in (app_test, local_script_runner):
    module.ScriptCache = lambda: _scripts  # type: ignore[attr-defined]

_ended = local_script_runner.require_widgets_deltas


def _wait(runner: local_script_runner.LocalScriptRunner, timeout: float = 3) -> None:
    """Wait for the script's thread to end, instead of looking for that a thousand times a second."""
    if runner._script_thread is not None:
        runner._script_thread.join(timeout)
    _ended(runner, timeout)


local_script_runner.require_widgets_deltas = _wait

HYPHENATED = re.compile(r"(?<![\w.,/)\\–-])-\d")


class App:
    """One visitor, who comes by the address of a page that is opened, or else of the overview; what was shown can be
    read."""

    def __init__(self, local: bool = True, claims: Mapping[str, Any] | None = None, **choices: str) -> None:
        """`claims`: what a provider says of the visitor; None where nobody can log in, and `local` decides."""
        self.local, self.claims = local, claims
        self._came = False
        self._test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        for name, value in choices.items():
            self._test.query_params[name] = value

    @property
    def test(self) -> AppTest:
        return self._test if self._came else self.run()._test

    @classmethod
    def around_the_door(cls, page: str, local: bool = True, claims: Mapping[str, Any] | None = None) -> App:
        """A page run alone, without the front door."""
        app = cls.__new__(cls)
        app.local, app.claims = local, claims
        app._test = AppTest.from_file(str(FILES[page]), default_timeout=60)
        return app.run()

    def run(self) -> App:
        self._came = True
        # AppTest has no connection; where the visitor sits is what the test says.
        with (
            patch("ui.visitor.entrance.is_local_visitor", return_value=self.local),
            patch("ui.visitor.entrance._claims", return_value=self.claims),
        ):
            self._test.run()
        assert not self.test.exception, self.test.exception[0].message
        for chart in self.test.get("vega_lite_chart"):
            # A browser cannot read such a number, and would show its complaint in place of the chart.
            assert "NaN" not in chart.proto.spec
            assert "Infinity" not in chart.proto.spec
        # One minus sign in all that people read: the hyphen of the keyboard stands before no number.
        assert not HYPHENATED.search(self.text), HYPHENATED.search(self.text)
        return self

    def open(self, page: str) -> App:
        """Go to a page, by its name or by room/name; fails if the page shows an error of the program."""
        place = page if "/" in page else f"public/{page}"
        if self._came:
            self._test.switch_page(str(FILES[place].relative_to(ROOT)))
        elif (name := place.partition("/")[2]) != "overview":
            # Before the first turn AppTest knows no addresses, and would take the name of the file for one.
            self._test._page_hash = calc_hash(name.replace("_", "-"))
        return self.run()

    @property
    def title(self) -> str:
        return self.test.title[0].value.replace("\u2060", "")

    @property
    def text(self) -> str:
        """All that is said: titles, sentences, captions, HTML without its marks, and tables."""
        spoken = [
            element.value
            for kind in ("title", "markdown", "caption", "error", "warning", "success", "info")
            for element in self.test.get(kind)
        ]
        html = [
            unescape(re.sub(r"<[^>]+>", " ", element.proto.body))
            for element in self.test.get("html")
            if "<style>" not in element.proto.body
        ]
        tables = [frame.value.to_string() for frame in self.test.get("dataframe") if hasattr(frame, "value")]
        boxes = [box.label for box in self.test.checkbox]
        return "\n".join([*map(str, spoken), *html, *tables, *boxes]).replace("\u202f", " ")

    def press(self, label: str) -> App:
        """Press the button of this label."""
        next(button for button in self.test.button if button.label == label).click()
        return self.run()
