"""A stranger's visit to every public page of a published register: all that is sent, searched and solved."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from playwright.sync_api import Browser

import locales
from data import geography
from indicators import by_id
from presentation.parts import phrases
from tests import planted
from tests.browser.conftest import Server, Visit
from tests.browser.wire import Wire, as_bytes, contents, numbers
from tests.indicators.disclosure.attacker import TWICE, Attacker, Key, Terms
from tests.pages.app import PUBLIC

pytestmark = pytest.mark.browser

# Besides the province in the planted quarter: a hidden regency, and what would tell of it.
_CLOSER = ("overview", "reports", "victims")
_ELSEWHERE = (("62.05", planted.QUARTER), ("kalteng-4", "2026"))
# On the map of coverage the reports are a layer to be chosen, and stand among the parts of an area's need.
_ON_THE_MAP = ({"layer": "reports_received"}, {"layer": "reports_received", "place": "62.13"})
DISTRICTS = geography.geography()["electoral_district"].to_dict()


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

    @property
    def counts(self) -> pd.DataFrame:
        """The open data's table of counts."""
        counts = pd.read_csv(io.BytesIO(self.files["counts.csv"]), dtype={"area": str, "period": str})
        return counts.fillna({"dimension": "", "category": ""})


@pytest.fixture(scope="module")
def register(planted_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(planted_register, tmp_path_factory.mktemp("planted") / "home"))


@pytest.fixture(scope="module")
def server(serve: Callable[..., Server], register: Path) -> Server:
    """A server for which nobody sits at this computer."""
    return serve(register, PELITA_LOCAL="0", PELITA_DEMO="0")


@pytest.fixture(scope="module")
def answers(server: Server, browser: Browser) -> Told:
    """One visit: every public page, some of them of smaller areas, every download, and what is refused."""
    page = browser.new_page(viewport={"width": 1366, "height": 768}, accept_downloads=True)
    answers, visit = Told(), Visit(page, [], [])
    answers.wire.tap(page)
    here = {"area": "62", "period": planted.QUARTER}
    asked = [(name, here) for name in PUBLIC] + [("coverage", here | more) for more in _ON_THE_MAP]
    asked += [(name, {"area": area, "period": period}) for name in _CLOSER for area, period in _ELSEWHERE]
    for name, choices in asked:
        answers.wire.page = " ".join([name, *choices.values()])
        address = "" if name == "overview" else name.replace("_", "-")
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


def test_the_visit_reached_what_there_is(answers: Told) -> None:
    """The search below is worth something: pages, tables, charts and files came, and figures in them."""
    assert {page.split()[0] for page, _ in answers.wire.frames} >= set(PUBLIC)
    kinds = [message.delta.new_element.WhichOneof("type") for _, message in answers.wire.messages()]
    assert kinds.count("vega_lite_chart") > 20
    assert kinds.count("dataframe") > 20
    assert {"counts.csv", "indicators.csv", "datapackage.json"} <= set(answers.files)
    assert any(name.endswith(".html") for name in answers.files)
    everything = "\n".join(text for _, text in answers.texts)
    assert all(spelling in everything for spelling in (locales.number("id", 71_939), "71939"))
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


# --- what a reader can take from the tables on screen, as equations over the counts

# The counts behind an indicator, as its page says; None for what is not about people.
_BEHIND = {
    "reports_received": ("reports_received", None),
    "reports_followed_up": ("reports_followed_up", "reports_received"),
    "reports_in_time": ("reports_in_time", "reports_due"),
    "justice_police": ("reached_police", "reports_received"),
    "justice_court": ("reached_court", "reports_received"),
    "takedown_done": ("takedown_done", "takedown_asked"),
    "victims_served": ("victims_served", "victims"),
    "victims_comprehensive": ("victims_all_needs_met", "victims_with_need"),
    "rehabilitation_completed": ("rehabilitation_completed", "rehabilitation_started"),
    "reintegrated": ("reintegrated", "victims"),
}
_STAGES = ("reports_received", "reached_police", "reached_prosecutor", "reached_court", "reached_verdict")
_ON_PAGE = {
    "reports": ("reports_received", "reports_in_time"),
    "victims": ("victims_comprehensive", "rehabilitation_completed"),
}


def count_in(text: Any) -> float:
    """A count as an Indonesian reader is shown it; NaN for words and dashes."""
    digits = str(text).replace(".", "")
    return float(digits) if digits.isdecimal() else float("nan")


def readings(answers: Told) -> Iterator[Terms]:
    """Counts that tables and files tell: of regencies on the pages of reports and victims, the way to court, the two
    sexes, and numerator, denominator and rate of every row of the indicators' file."""
    places = {phrases.place(code): code for code in geography.regencies().index}
    yield from of_the_regencies(answers, places)
    for area, period in (("62", planted.QUARTER), *_ELSEWHERE):
        yield from of_the_stages(answers, area, period)
        yield from of_the_sexes(answers, area, period)
    yield from of_the_map(answers, places)
    yield from of_the_file(answers)


def of_the_regencies(answers: Told, places: dict[str, str]) -> Iterator[Terms]:
    """Both counts of each indicator by regency, in the tables below the charts."""
    for page, names in _ON_PAGE.items():
        tables = answers.wire.tables(f"{page} 62 {planted.QUARTER}")
        twins = [table for table in tables if {"Wilayah", "Pembilang", "Penyebut"} <= set(table)]
        assert len(twins) == len(names)
        for name, twin in zip(names, twins, strict=True):
            for measure, column in zip(_BEHIND[name], ("Pembilang", "Penyebut"), strict=True):
                for place, cell in zip(twin["Wilayah"], twin[column], strict=True):
                    yield from _known(measure, "", places[place], planted.QUARTER, count_in(cell))


def of_the_stages(answers: Told, area: str, period: str) -> Iterator[Terms]:
    """Reports on the way to court."""
    for table in answers.wire.tables(f"reports {area} {period}"):
        if "Tahap" in table:
            for measure, cell in zip(_STAGES, table["Jumlah"], strict=False):
                yield from _known(measure, "", area, period, count_in(cell))


def of_the_sexes(answers: Told, area: str, period: str) -> Iterator[Terms]:
    """Victims, and those served, of either sex."""
    for table in answers.wire.tables(f"victims {area} {period}"):
        if "Korban" in table:
            for word, expected in zip(table["Kategori"], ("Perempuan", "Laki-laki"), strict=False):
                assert word == expected
            for measure, column in (("victims", "Korban"), ("victims_served", "Dilayani")):
                for sex, cell in zip(("female", "male"), table[column], strict=False):
                    yield from _known(measure, sex, area, period, count_in(cell))


_REPORTS = re.compile(r"([\d.]+) laporan$")


def of_the_map(answers: Told, places: dict[str, str]) -> Iterator[Terms]:
    """Reports by regency: in the table below the map, among the parts of an area's need, and in the layers' file."""
    readings_seen = 0
    for more in _ON_THE_MAP:
        for table in answers.wire.ledgers(" ".join(["coverage", "62", planted.QUARTER, *more.values()])):
            for row in table:
                code = places.get(row[0]) if row else None
                code = more.get("place") if row and row[0] == "Laporan diterima" else code
                if code and (report := _REPORTS.search(row[-1])):
                    readings_seen += 1
                    yield from _known("reports_received", "", code, planted.QUARTER, count_in(report[1]))
    assert readings_seen > len(_ON_THE_MAP)
    layers = pd.read_csv(io.BytesIO(answers.files["regencies.csv"]), dtype={"code": str})
    for code, count in zip(layers["code"], layers["reports_received_numerator"], strict=True):
        yield from _known("reports_received", "", code, planted.QUARTER, count)


def of_the_file(answers: Told) -> Iterator[Terms]:
    rows = pd.read_csv(io.BytesIO(answers.files["indicators.csv"]), dtype={"area": str, "period": str})
    for row in rows[rows["indicator"].isin(list(_BEHIND))].to_dict("records"):
        part, whole = _BEHIND[row["indicator"]]
        yield from _known(part, "", row["area"], row["period"], row["numerator"])
        yield from _known(whole, "", row["area"], row["period"], row["denominator"])
        if whole and row["value"] == row["value"]:
            share = row["value"] / by_id(row["indicator"]).per
            both = _key(part, "", row["area"], row["period"]), _key(whole, "", row["area"], row["period"])
            yield [(both[0], 1.0), (both[1], -share)], 0.0


def _key(measure: str, sex: str, area: str, period: str) -> Key:
    return measure, "sex" if sex else "", sex, area, period


def _known(measure: str | None, sex: str, area: str, period: str, value: float) -> Iterator[Terms]:
    if measure and value == value:
        yield [(_key(measure, sex, area, period), 1.0)], value


def truth_of(register: Path) -> dict[Key, float]:
    exact = planted.exact_cells(register)
    keys = exact[["measure", "dimension", "category", "area", "period"]].itertuples(index=False, name=None)
    return dict(zip(keys, exact["value"].fillna(0), strict=True))


def unstated(truth: dict[Key, float]) -> set[Key]:
    """The counts that a recap does not break down, or not in full: the attacker is taken to know which."""
    parts: dict[Key, float] = {}
    for (measure, dimension, category, area, period), value in truth.items():
        if dimension and "+" not in category.strip("+"):
            whole = (measure, dimension, "", area, period)
            parts[whole] = parts.get(whole, 0) + value
    open_ended = {key for key, value in parts.items() if value != truth[key[0], "", "", *key[3:]]}
    first_of = {second: first for first, second in TWICE}
    return open_ended | {
        key
        for key, value in truth.items()
        if key[0] in first_of and truth.get((first_of[key[0]], *key[1:]), value) != value
    }


def test_no_small_count_is_recovered_from_all_that_a_stranger_is_sent(answers: Told, register: Path) -> None:
    """The open data, and what the tables on screen say besides it."""
    truth = truth_of(register)
    read = list(readings(answers))
    assert len(read) > 100
    assert sum(1 <= value <= 4 for value in truth.values()) > 50
    assert Attacker(answers.counts, DISTRICTS, read, unstated(truth)).recovered(truth) == []


def test_one_number_more_on_a_screen_would_be_enough(answers: Told, register: Path) -> None:
    """The attacker does use what is read: told the reports of one hidden regency, it finds those of Barito Selatan."""
    small = _key("reports_received", "", "62.04", planted.QUARTER)
    slip = ([(_key("reports_received", "", "62.05", planted.QUARTER), 1.0)], 48_271.0)
    open_ended = unstated(truth_of(register))
    recovered = Attacker(answers.counts, DISTRICTS, [*readings(answers), slip], open_ended).recovered(
        {small: 3.0}
    )
    assert [cell[0] for cell in recovered] == [small]
