"""What tests of several rooms share: a real PostgreSQL server, and a store on either database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data.store import Store
from tests.server import Server

ENGINES = ("duckdb", "postgresql")
# Of two workers the one that comes last to a long file would work on alone: so these are begun first.
LONGEST = (
    "ui/test_pages",
    "data/test_durability",
    "browser/test_first_path",
    "corpus/test_ugly",
    "browser/test_importing",
    "browser/test_stranger",
    "test_command",
    "data/test_two_databases",
    "second/test_recomputed",
    "corpus/test_round_trip",
    "ui/test_change_sentences",
    "ui/test_verification",
    "indicators/test_changes",
    "ui/test_indicator_page",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    tests = Path(__file__).parent
    place = {tests / f"{name}.py": at for at, name in enumerate(LONGEST)}
    items.sort(key=lambda item: place.get(item.path, len(place)))


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server of this test run's own, reached through a socket in a folder of its own."""
    with Server.running() as started:
        yield started


@pytest.fixture
def store_on(tmp_path: Path, request: pytest.FixtureRequest) -> Callable[[str], Store]:
    """A new, empty store on a database: "duckdb" or "postgresql"."""

    def made(engine: str) -> Store:
        if engine == "duckdb":
            return Store(tmp_path / "held")
        return Store(tmp_path / "held", request.getfixturevalue("server").new_database())

    return made


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, store_on: Callable[[str], Store]) -> Store:
    """An empty store, once on each database."""
    return store_on(request.param)
