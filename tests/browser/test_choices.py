"""What is written finds its room: the choices above every page, and the sentences of the indicator rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.conftest import Server, Visit, stand_still
from tests.families import family

pytestmark = pytest.mark.browser

# Each chooser's value, how wide its words are, how wide its field is, and how far down the screen it stands.
_MEASURED = """() => [...document.querySelectorAll('.st-key-choices input:not([type=checkbox])')].map(one => {
    const style = getComputedStyle(one), pen = document.createElement('canvas').getContext('2d');
    pen.font = style.font;
    const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
    return [one.value, pen.measureText(one.value).width, one.clientWidth - padding,
            Math.round(one.getBoundingClientRect().top)];
})"""
_UNMARKED = "document.querySelector('.simulated').closest('[data-testid=stElementContainer]').remove()"


@family()
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_choice_can_be_read_whole(
    demonstration_server: Server, visit: Callable[..., Visit], language: str
) -> None:
    """The longest there are: a quarter under way, the province, what is verified; on a screen and on a phone."""
    page = visit().open(demonstration_server.url(lang=language, period="2026-Q4", basis="verified"))
    for width, height in ((1366, 768), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        stand_still(page)
        measured = page.evaluate(_MEASURED)
        assert len(measured) == 4
        assert [value for value, wide, room, _ in measured if wide > room] == []


def test_without_the_mark_they_stand_in_two_rows_too(
    demonstration_server: Server, visit: Callable[..., Visit]
) -> None:
    page = visit(390, 844).open(demonstration_server.url(period="2026-Q4"))
    for change in ("0", _UNMARKED):
        page.evaluate(change)
        rows = [top for *_, top in page.evaluate(_MEASURED)]
        assert rows[0] == rows[1] < rows[2] == rows[3]


@pytest.mark.parametrize("name", ["collaboration"])
def test_values_of_words_leave_the_sentences_their_room(
    demonstration_server: Server, visit: Callable[..., Visit], name: str
) -> None:
    """A level's name and "≥ 21 days / open" stand in the column of numbers like "79 %"."""
    page = visit(1366, 768).open(demonstration_server.url(name, period="2026-Q3"))
    page.locator("table.rows td.value.words").first.wait_for()
    widths = page.evaluate("['value', 'says'].map(one => document.querySelector('td.' + one).offsetWidth)")
    assert widths[0] < 110
    assert widths[1] > 250
