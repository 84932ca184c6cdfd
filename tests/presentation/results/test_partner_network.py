"""The network of partners on its page: a box for every two kinds, each name once, and a title that says the finding."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import locales
from data import words
from data.periods import parse
from indicators.measurement import partner_network as network
from presentation import editions
from presentation.editions import EXACT
from presentation.results import partner_network
from presentation.view import View
from tests.pages.app import App
from tests.presentation.drawn import tables_of


@pytest.fixture
def view(shown: Path) -> View:
    release = editions.store().latest_release()
    assert release is not None
    return View("id", parse("2026-Q2"), "62", "reported", release, EXACT)


def drawn(view: View) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """The boxes and the names of the staircase."""
    nodes, links = view.network()
    met = network.strengths(list(nodes["kind"]), links)
    chart = partner_network.staircase(view, met, links).to_dict()
    tables = tables_of(chart).values()
    boxes, names = (next(rows for rows in tables if ("name" in rows[0]) is named) for named in (False, True))
    return boxes, names


@pytest.mark.parametrize("area", ["62", "62.71", "62.06"])
def test_every_two_kinds_have_one_box_with_their_count(view: View, area: str) -> None:
    area_view = replace(view, area=area)
    nodes, links = area_view.network()
    boxes, names = drawn(area_view)
    count = len(nodes)
    assert len(names) == count
    assert len(boxes) == count * (count - 1) / 2
    assert len({box["pair"] for box in boxes}) == len(boxes)
    counts = sorted(box["shown"] for box in boxes if box["shown"] != "0")
    assert counts == sorted(locales.number("id", number) for number in links["activities"])


def test_a_name_never_lies_over_a_box_or_another_name(view: View) -> None:
    """A name begins right of every box of its row, and no two names share a row."""
    boxes, names = drawn(view)
    for name in names:
        beside = [box for box in boxes if box["middle"] == name["middle"]]
        assert all(box["right"] <= name["left"] for box in beside)
    assert len({name["middle"] for name in names}) == len(names)


def test_the_title_says_who_how_dense_and_who_dominates(view: View) -> None:
    """In 2026-Q2 of the demonstration register the office met others most, and led almost all there was."""
    nodes, links = view.network()
    met = network.strengths(list(nodes["kind"]), links)
    office = links[(links["one"] == "women_child_office") | (links["other"] == "women_child_office")]
    assert met.iloc[0] == office["activities"].sum()
    title = partner_network.title(view, met)
    density = view.own("network_density")
    assert title.startswith(words.word("partner_kind", "women_child_office", "id"))
    assert f"{density['numerator']:.0f} dari {density['denominator']:.0f}" in title
    assert title.endswith("Ada dominasi peran pemerintah.")


def test_where_nobody_met_anybody_a_sentence_stands_for_the_picture(shown: Path) -> None:
    text = App(area="62.10", period="2026-Q2").open("collaboration").text
    assert locales.say("id", "network-none") in text


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_the_page_draws_it_with_a_table_beside_it(shown: Path, language: str) -> None:
    app = App(period="2026-Q2", lang=language).open("collaboration")
    assert locales.say(language, "network-how-to-read") in app.text
    twins = [frame.value for frame in app.test.get("dataframe")]
    heading = locales.say(language, "network-column-other")
    assert [len(twin) for twin in twins if heading in twin.columns] == [29]
    assert len(app.test.get("vega_lite_chart")) <= 6
