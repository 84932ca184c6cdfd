"""What a run draws of a family: a fifth, of every kind at least one, the same on the same day; all where asked."""

from __future__ import annotations

from itertools import product

import pytest

from tests import families

PAGES, LANGUAGES = [f"page {number}" for number in range(20)], ["id", "en"]
MEMBERS = [{"page": page, "language": language} for page, language in product(PAGES, LANGUAGES)]


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PELITA_SEED", "20261121")
    monkeypatch.delenv("PELITA_FAMILY", raising=False)


def test_a_fifth_is_drawn_and_the_same_again() -> None:
    drawn = families.drawn_of("visits", MEMBERS, [])
    assert len(drawn) == len(MEMBERS) // 5
    assert drawn == families.drawn_of("visits", MEMBERS, [])
    assert drawn != families.drawn_of("other visits", MEMBERS, [])


def test_no_kind_is_ever_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    for day in range(20261101, 20261131):
        monkeypatch.setenv("PELITA_SEED", str(day))
        every_kind_is_drawn()


def every_kind_is_drawn() -> None:
    drawn = [MEMBERS[place] for place in families.drawn_of("visits", MEMBERS, ["page", "language"])]
    assert {member["page"] for member in drawn} == set(PAGES)
    assert {member["language"] for member in drawn} == set(LANGUAGES)
    assert len(drawn) <= len(PAGES) + 1
    ends = [
        MEMBERS[place] for place in families.drawn_of("visits", MEMBERS, [lambda member: member["page"][-1]])
    ]
    assert {member["page"][-1] for member in ends} == set("0123456789")


def test_every_member_has_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: set[int] = set()
    for day in range(40):
        monkeypatch.setenv("PELITA_SEED", str(day))
        drawn |= families.drawn_of("visits", MEMBERS, ["language"])
    assert drawn == set(range(len(MEMBERS)))


def test_a_run_that_is_asked_for_all_leaves_none_out(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PELITA_FAMILY", "whole")
    assert families.left_out(request.session.items) == []
    assert len(families.drawn("numbers", 40)) == 40
    monkeypatch.delenv("PELITA_FAMILY")
    assert len(families.drawn("numbers", 40)) == 8
