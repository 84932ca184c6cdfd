"""Two registers that differ in what must not be seen alone: whoever is not of the office is sent the same, byte for
byte."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random

import pytest

import locales
from data.store import Store
from tests import families
from tests.commands.command import answer
from tests.families import family
from tests.pages.app import PUBLIC, App
from tests.twins import stores

MadeOnce = Callable[[str, Callable[[Path], object]], Path]
CHOICES = (
    ("62", "2026"),
    ("kalteng-4", "2026-Q2"),
    ("62.05", "2026-Q2"),
    ("62.04", "2026"),
    ("62.13", "2026"),
)


@pytest.fixture(scope="module")
def twins(made_once: MadeOnce) -> tuple[Path, Path]:
    first, second = (
        made_once(f"twin-{first}", partial(stores.publish, small=3, first=first)) for first in (30, 60)
    )
    return first, second


def wire(app: App) -> Iterator[tuple[str, bytes]]:
    """Every element of a page as it goes to a browser, and what it keeps in the address."""
    yield "address", repr(sorted(app.test.query_params.items())).encode()
    for node in app.test._tree:
        proto = getattr(node, "proto", None)
        if node.type == "download_button":
            proto.ClearField("deferred_file_id")  # drawn anew for every visitor, whatever the file holds
        yield node.type, proto.SerializeToString(deterministic=True) if proto is not None else b""


def sent(home: Path, page: str, language: str, area: str, period: str) -> list[tuple[str, bytes]]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PELITA_HOME", str(home))
        patched.setenv("PELITA_DEMO", "0")
        return list(wire(App(local=False, lang=language, period=period, area=area).open(page)))


def test_they_are_twins(twins: tuple[Path, Path]) -> None:
    """Neither the rows nor the releases are the same."""
    releases = [Store(home).latest_release() for home in twins]
    assert releases[0] is not None
    assert releases[1] is not None
    assert releases[0].content_hash != releases[1].content_hash


@family("page", "language")
@pytest.mark.parametrize("language", locales.LANGUAGES)
@pytest.mark.parametrize("page", PUBLIC)
def test_a_stranger_is_sent_the_same_page_of_both(twins: tuple[Path, Path], page: str, language: str) -> None:
    choices = CHOICES if families.is_whole() else Random(f"{page} {families.seed()}").sample(CHOICES, 1)
    for area, period in choices:
        first, second = (sent(home, page, language, area, period) for home in twins)
        assert len(first) > 10
        assert [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]] == [], (area, period)


def test_a_stranger_is_sent_the_same_files_of_both(
    twins: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = []
    for home in twins:
        monkeypatch.setenv("PELITA_HOME", str(home))
        folders.append(tmp_path / home.name)
        answer("export", "--role", "public", "--out", str(folders[-1]))
    files = [{file.name: file.read_bytes() for file in folder.iterdir()} for folder in folders]
    assert files[0]
    assert [name for name in {**files[0], **files[1]} if files[0].get(name) != files[1].get(name)] == []
