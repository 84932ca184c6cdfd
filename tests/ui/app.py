"""The whole app in AppTest, as one visitor: open a page with choices in the address and read what it says."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from unittest.mock import patch

from streamlit.testing.v1 import AppTest

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
    "context",
    "method",
)
OFFICE = ("import_file", "submissions", "verification", "targets", "trail")
PAGES = (*(f"public/{name}" for name in PUBLIC), *(f"office/{name}" for name in OFFICE))


class App:
    """One visitor. `open` runs the front door and then a page; what was shown can be read."""

    def __init__(self, local: bool = True, **choices: str) -> None:
        self.local = local
        self.test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        for name, value in choices.items():
            self.test.query_params[name] = value
        self.run()

    def run(self) -> App:
        # AppTest has no connection; where the visitor sits is what the test says.
        with patch("ui.session.is_local_visitor", return_value=self.local):
            self.test.run()
        assert not self.test.exception, self.test.exception[0].message
        for chart in self.test.get("vega_lite_chart"):
            # A browser cannot read such a number, and would show its complaint in place of the chart.
            assert "NaN" not in chart.proto.spec
            assert "Infinity" not in chart.proto.spec
        return self

    def open(self, page: str) -> App:
        """Go to a page, by its name or by room/name; fails if the page shows an error of the program."""
        place = page if "/" in page else f"public/{page}"
        self.test.switch_page(f"pages/{place}.py")
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
