"""Links: relative on a page, with the reader's own choices, and after a base where they leave the screen."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from urllib.parse import parse_qs, urlsplit

from tests.presentation.views import view


def test_a_link_keeps_the_choices_and_is_relative() -> None:
    link = urlsplit(unescape(view("62.06", "en").address("indicator", indicator="reports_in_time")))
    assert (link.scheme, link.netloc, link.path) == ("", "", "indicator")
    assert parse_qs(link.query) == {
        "period": ["2026-Q3"],
        "area": ["62.06"],
        "basis": ["reported"],
        "lang": ["en"],
        "indicator": ["reports_in_time"],
    }


def test_what_is_asked_for_goes_before_the_readers_own_choice() -> None:
    link = urlsplit(unescape(view("62.06").address("changes", area="62.07")))
    assert parse_qs(link.query)["area"] == ["62.07"]


def test_a_base_stands_before_the_page_and_all_of_it_may_stand_in_an_attribute() -> None:
    leaving = replace(view(), base="https://pelita.example/kalteng/?a=1&b='2'/")
    link = leaving.address("changes")
    assert unescape(link).startswith("https://pelita.example/kalteng/?a=1&b='2'/changes?period=2026-Q3&")
    assert not set("\"'<>") & set(link)
