"""A stranger's visit to every public page of a published register: all that is sent, searched for exact counts."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

import locales
from tests import planted
from tests.browser import caller
from tests.browser.conftest import Server, Visit
from tests.browser.wire import Wire, as_bytes, contents, numbers
from tests.pages.app import PUBLIC

pytestmark = pytest.mark.browser

# Besides the province in the planted quarter: a hidden regency, and what would tell of it.
_CLOSER = ("overview", "reports", "victims")
_ELSEWHERE = (("62.05", planted.QUARTER), ("kalteng-4", "2026"))
# On the map of coverage the reports are a layer to be chosen, and stand among the parts of an area's need.
_ON_THE_MAP = ({"layer": "reports_received"}, {"layer": "reports_received", "place": "62.13"})


@dataclass
class Told:
    """What the stranger got: messages, documents by address, files by name."""

    wire: Wire = field(default_factory=Wire)
    documents: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def texts(self) -> Iterator[tuple[str, str]]:
        """All that is text in them, with where it was."""
        for page, message in self.wire.messages():
            yield from ((page, str(content)) for content in contents(message))
        yield from self.documents.items()
        for name, content in self.files.items():
            yield name, content.decode("utf-8", "replace")


@pytest.fixture(scope="module")
def register(planted_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(planted_register, tmp_path_factory.mktemp("planted") / "home"))


@pytest.fixture(scope="module")
def server(serve: Callable[..., Server], register: Path) -> Server:
    """A server for which nobody sits at this computer."""
    return serve(register, PELITA_LOCAL="0", PELITA_DEMO="0")


@pytest.fixture(scope="module")
def answers(server: Server, browser: Browser) -> Told:
    """Every public page, some of them of smaller areas, every download, and what is refused. Those that offer a file
    are opened in a browser too; of the others all that the server sends is what the open connection brings."""
    page = browser.new_page(viewport={"width": 1366, "height": 768}, accept_downloads=True)
    answers, visit = Told(), Visit(page, [], [])
    page.goto(server.url("method"))
    visit.settle()
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    answers.wire.tap(page)
    here = {"area": "62", "period": planted.QUARTER}
    asked = [(name, here) for name in PUBLIC] + [("coverage", here | more) for more in _ON_THE_MAP]
    asked += [(name, {"area": area, "period": period}) for name in _CLOSER for area, period in _ELSEWHERE]
    for name, choices in asked:
        answers.wire.page = " ".join([name, *choices.values()])
        address = "" if name == "overview" else name.replace("_", "-")
        came = caller.frames(server, address, cookies, choices)
        answers.wire.frames += [(answers.wire.page, frame) for frame in came]
        if not any(offers_a_file(frame) for frame in came):
            continue
        answer = page.goto(server.url(address, **choices))
        assert answer is not None
        visit.settle()
        answers.documents |= {
            f"{answers.wire.page} as sent": answer.text(),
            answers.wire.page: page.content(),
        }
        answers.files |= downloads(visit)
    for path in ("verification", "nothing", "reports?period=x&area=62.05"):
        answers.wire.page = path
        page.goto(f"{server.address}/{path}")
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=60_000)
        answers.documents[path] = page.content()
    for path in ("media/0.csv", "component/x", "_stcore/metrics", "nothing/at/all", "%00"):
        answers.documents[path] = page.request.get(f"{server.address}/{path}").text()
    page.close()
    return answers


def offers_a_file(frame: bytes) -> bool:
    return ForwardMsg.FromString(frame).delta.new_element.WhichOneof("type") == "download_button"


def downloads(visit: Visit) -> dict[str, bytes]:
    """The file behind every button that offers one; of an archive, the files in it."""
    files = {}
    for button in visit.page.locator("[data-testid=stDownloadButton] button").all():
        with visit.page.expect_download(timeout=60_000) as waiting:
            button.click()
        name, content = waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()
        if name.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                files |= {member: archive.read(member) for member in archive.namelist()}
        else:
            files[name] = content
    return files


def test_the_visit_reached_what_there_is(answers: Told, register: Path) -> None:
    """The search below is worth something: pages, tables, charts and files came, and figures in them."""
    assert {page.split()[0] for page, _ in answers.wire.frames} >= set(PUBLIC)
    kinds = [message.delta.new_element.WhichOneof("type") for _, message in answers.wire.messages()]
    assert kinds.count("vega_lite_chart") > 20
    assert kinds.count("dataframe") > 20
    assert {"counts.csv", "indicators.csv", "datapackage.json"} <= set(answers.files)
    assert any(name.endswith(".html") for name in answers.files)
    everything = "\n".join(text for _, text in answers.texts)
    told = planted.as_published(register).protection
    assert told is not None
    figures = {int(figure) for figure in told.figures if figure > 10_000}
    assert any(str(figure) in everything for figure in figures)
    assert "disembunyikan" in everything


def test_no_rare_number_is_in_anything_a_stranger_is_sent(answers: Told, register: Path) -> None:
    rare = planted.rare_numbers(register)
    assert len(rare) > 5
    spelled = {str(number) for number in rare} | {
        locales.number(language, number) for number in rare for language in locales.LANGUAGES
    }
    # Not the digits of a coordinate.
    spelling = re.compile(r"(?<![\d.,])(?:" + "|".join(map(re.escape, sorted(spelled))) + r")(?!\d)")
    leaks = {(place, match.group()) for place, text in answers.texts for match in spelling.finditer(text)}
    raw = {as_written for number in rare for as_written in as_bytes(number)[1:]}
    leaks |= {(page, str(digits)) for page, frame in answers.wire.frames for digits in raw if digits in frame}
    for page, message in answers.wire.messages():
        sent = {number for given in contents(message) for number in numbers(given)}
        leaks |= {(page, str(number)) for number in rare & sent}
    assert leaks == set()
