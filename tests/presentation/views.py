"""A reader's choice over a release of which nothing has to be known."""

from datetime import UTC, date, datetime

from data.geography import PROVINCE
from data.periods import parse
from data.store import Release
from presentation.editions import EXACT
from presentation.view import View


def view(area: str = PROVINCE, language: str = "id") -> View:
    release = Release("r", datetime(2026, 10, 1, tzinfo=UTC), date(2026, 9, 30), "", 0, simulated=False)
    return View(language, parse("2026-Q3"), area, "reported", release, EXACT)
