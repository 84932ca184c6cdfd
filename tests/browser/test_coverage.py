"""Areas chosen by real clicks: regencies on the drawn map and on the moving one; and a browser without WebGL."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from math import log, pi, radians, tan

import pytest
from playwright.sync_api import Browser, Locator, Page
from playwright.sync_api import TimeoutError as TooLate

from data import geography
from presentation.maps.deck_map import CENTRE, ZOOM
from tests import families
from tests.browser.conftest import Server, Visit, browser_path, stand_still

pytestmark = pytest.mark.browser

# Their labels stand well inside them, at every scale. One after the other is clicked: two a day, all five where whole.
_OTHERS = ("62.07", "62.02", "62.03", "62.12")
CLICKED = (
    "62.06",
    *(_OTHERS[number] for number in families.drawn("regencies that are clicked", len(_OTHERS))),
)
_NO_WEBGL = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--no-first-run", "--disable-gpu", "--disable-webgl", "--disable-webgl2", "--disable-3d-apis"]  # fmt: skip


def short_name(regency: str) -> str:
    return str(geography.regencies().at[regency, "name"]).removeprefix("Kabupaten ")


def opened(page: Page, regency: str) -> None:
    """The drill-down of a regency stands beside the map, in the box and in the address."""
    name = short_name(regency)
    page.get_by_role("heading", name=name, exact=True, level=3).wait_for(timeout=20_000)
    page.get_by_text("Petugas terjangkau").first.wait_for()
    page.wait_for_url(f"**place={regency}*")
    page.wait_for_function(
        "name => [...document.querySelectorAll('input')].some(one => one.value === name)", arg=name
    )


def test_regencies_on_the_drawn_map(demonstration_server: Server, visit: Callable[..., Visit]) -> None:
    visitor = visit()
    page = visitor.open(demonstration_server.url("coverage"))
    for regency in CLICKED:
        name = geography.regencies().at[regency, "name"]
        drawn = page.locator("[data-testid=stVegaLiteChart]").first
        area = drawn.locator(f"[aria-roledescription=geoshape][aria-label*='{name};']").first
        area.wait_for()
        page.mouse.click(*inside(page, area))
        opened(page, regency)
        visitor.settle()


def inside(page: Page, area: Locator) -> tuple[float, float]:
    """A point of the screen within a shape, where the shape itself would be hit."""
    point = area.evaluate("""shape => {
        shape.scrollIntoView({block: 'center'});
        const box = shape.getBoundingClientRect(), matrix = shape.getScreenCTM().inverse();
        for (const along of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]) for (const down of [0.5, 0.35, 0.65, 0.2, 0.8]) {
            const x = box.x + along * box.width, y = box.y + down * box.height;
            if (shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix))) return [x, y];
        }
    }""")
    return point[0], point[1]


def test_regencies_on_the_moving_map(demonstration_server: Server, visit: Callable[..., Visit]) -> None:
    """It opens at a click, and asks nobody for tiles."""
    visitor = visit()
    page = visitor.open(demonstration_server.url("coverage"))
    page.get_by_text("Peta bergerak", exact=True).click()
    places = geography.regencies()
    for regency in CLICKED:
        lon, lat = places.loc[regency, ["label_lon", "label_lat"]]
        heading = page.get_by_role("heading", name=short_name(regency), exact=True, level=3)
        for _ in range(16):
            # After each choice the map is a new one. When its shapes can be clicked nothing outside it tells: a click
            # that comes too early meets nothing, and is made again.
            canvas = page.locator("[data-testid=stDeckGlJsonChart] canvas").first
            canvas.wait_for(timeout=30_000)
            stand_still(page)
            box = canvas.bounding_box()
            assert box is not None
            page.mouse.click(*on_screen(box, float(lon), float(lat)))
            with suppress(TooLate):
                heading.wait_for(timeout=2_000)
                break
        opened(page, regency)
        visitor.settle()


def on_screen(box: Mapping[str, float], lon: float, lat: float) -> tuple[float, float]:
    """Where a place stands on the moving map as it opens: Web Mercator around presentation/maps/deck_map's centre."""
    scale = 512 * 2**ZOOM / (2 * pi)

    def north(degrees: float) -> float:
        return log(tan(pi / 4 + radians(degrees) / 2))

    x = box["x"] + box["width"] / 2 + scale * radians(lon - CENTRE[0])
    y = box["y"] + box["height"] / 2 - scale * (north(lat) - north(CENTRE[1]))
    return x, y


def test_without_webgl_the_page_still_answers(demonstration_server: Server, browser: Browser) -> None:
    """The drawn map, the table and the box do; the moving map says where to look instead."""
    without = browser.browser_type.launch(executable_path=browser_path(), args=_NO_WEBGL)
    page = without.new_page(viewport={"width": 1366, "height": 768})
    page.goto(demonstration_server.url("coverage"))
    assert page.evaluate("document.createElement('canvas').getContext('webgl2')") is None
    drawn = page.locator("[data-testid=stVegaLiteChart] [aria-roledescription=geoshape]").first
    drawn.wait_for(timeout=60_000)
    page.get_by_text("Lihat sebagai tabel").first.click()
    page.locator("table.ledger").first.wait_for()
    page.get_by_text("Peta bergerak", exact=True).click()
    page.get_by_text("Peta ini memerlukan WebGL").wait_for()
    assert "301.873 anak" in page.locator("h1").inner_text()
    page.get_by_role("radio", name="Peta", exact=True).click()
    drawn.wait_for(timeout=30_000)
    without.close()
