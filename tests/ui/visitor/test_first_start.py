"""The demonstration register is published as a server starts: once, in the background, and never anything real."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import locales
from briefing import publishing
from data.office import publications
from data.refusal import Refusal, Refused
from data.store import Store
from tests.data.facts.registers import rows_of, statements_of
from tests.data.filled import CAMPAIGN, TODAY, sent
from tests.pages.app import App
from ui.visitor import first_start


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Where the server keeps what it holds; nothing yet."""
    monkeypatch.setenv("PELITA_HOME", str(tmp_path))
    return Store(tmp_path)


def simulate(store: Store, *_: object) -> None:
    """A demonstration register of three reports."""
    rows = rows_of("reports", [{"id": f"L-{n}"} for n in range(3)])
    frames = {"reports": rows}
    store.submit(frames, statements_of(frames, {}), cut_off=TODAY, sender="SIMULASI", simulated=True)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole demonstration register takes seconds: a small one is built in its place."""
    monkeypatch.setattr(first_start.demo, "build", simulate)


def releases_published(store: Store) -> list[str]:
    return list(publications.every(store)["actor"])


@pytest.mark.usefixtures("quick")
def test_the_first_start_builds_and_publishes_it_and_the_next_does_nothing(store: Store) -> None:
    first_start.begin()
    assert releases_published(store) == ["SIMULASI"]
    first_start.begin()
    assert releases_published(store) == ["SIMULASI"]
    assert not first_start.is_preparing()


@pytest.mark.usefixtures("quick")
def test_where_none_is_wanted_nothing_is_done(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PELITA_DEMO", "0")
    first_start.begin()
    assert not store.exists


@pytest.mark.usefixtures("quick")
def test_what_an_office_sent_is_published_by_nobody_else(store: Store) -> None:
    """A real register is left alone, and so is one in which both stand."""
    sent(store, {"campaigns": [CAMPAIGN]})
    first_start.begin()
    simulate(store)
    release = store.latest_release()
    assert release is not None
    assert release.simulated
    first_start.begin()
    assert releases_published(store) == []


@pytest.mark.usefixtures("quick")
def test_one_that_was_ended_in_the_middle_is_published_by_the_next_start(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        """What no handler of a fault holds up."""

    def killed(*_: object) -> None:
        assert first_start.is_preparing()
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(publishing, "prepare", killed)
        with pytest.raises(Killed):
            first_start.begin()
    assert releases_published(store) == []
    first_start.begin()
    assert releases_published(store) == ["SIMULASI"]


@pytest.mark.usefixtures("quick")
def test_after_a_refusal_nothing_is_said_to_be_under_way(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Refused(Refusal("secret", "missing", {"file": "publication-secret"}))

    monkeypatch.setattr(publishing, "prepare", refuse)
    with pytest.raises(Refused):
        first_start.begin()
    assert releases_published(store) == []
    assert not first_start.is_preparing()


def test_of_two_that_start_at_once_one_publishes(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both have worked it out before either publishes."""
    simulate(store)
    prepare, both = publishing.prepare, threading.Barrier(2)

    def together(*given: Any) -> publishing.Prepared:
        made = prepare(*given)
        both.wait(30)
        return made

    monkeypatch.setattr(publishing, "prepare", together)
    ended: list[str] = []

    def start() -> None:
        first_start.publish_demonstration(Store(store.place.home))
        ended.append("well")

    servers = [threading.Thread(target=start) for _ in range(2)]
    for server in servers:
        server.start()
    for server in servers:
        server.join(60)
    assert ended == ["well", "well"]
    assert releases_published(store) == ["SIMULASI"]


@pytest.fixture
def preparing() -> Iterator[None]:
    first_start._at_work.set()
    yield
    first_start._at_work.clear()


@pytest.mark.usefixtures("preparing")
@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_meanwhile_the_public_view_says_that_it_is_being_prepared(shown: Path, language: str) -> None:
    stranger = App(local=False, lang=language).open("overview")
    assert [info.value for info in stranger.test.info] == [locales.say(language, "entrance-preparing")]
    office = App(lang=language, **{"as": "public"}).open("reports")
    assert locales.say(language, "as-public-preparing") in office.text
    assert "65," in App(lang="id").open("overview").title, "the office's first page does not wait"
