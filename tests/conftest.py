"""What tests of several rooms share: a real PostgreSQL server, and a store on either database."""

from __future__ import annotations

import fcntl
import gc
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import settings

import pelita
from data import demo
from data.office import publication_secret
from data.store import Store, releases
from tests import families, hand_workbook, planted
from tests.data.store import ready_stores
from tests.data.store.postgresql_server import Server

pytest_plugins = ["tests.shown_registers"]
ENGINES = ("duckdb", "postgresql")
# The last full quarter before this day is the third of 2026.
TODAY = date(2026, 11, 21)
# The worker that comes last to a long file would work on alone: so these are begun first. Tests in a browser wait for
# most of their time: they are all for one worker, which has one browser and one server for them, while others compute.
BROWSER = "browser"
LONGEST = (
    "data/store/test_two_databases",
    "data/store/test_durability",
    "pages/public/test_siting",
    "commands/test_pelita",
    "data/importing/test_intake",
    "disclosure_attacker/test_registers",
    "indicators/disclosure/test_attack",
    "briefing/test_what_was_read",
    "data/facts/test_facts",
    "corpus/test_faulty",
    "corpus/test_ugly",
    "corpus/test_round_trip",
    "pages/test_every_page",
    "pages/test_published",
    "pages/office/test_import_file",
    "briefing/test_publishing",
    "data/office/test_field_reports",
    "commands/test_import_file",
    "presentation/siting/test_address",
    "second/test_recomputed",
)


settings.register_profile("families", families.examples(100))
settings.load_profile("families")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Hypothesis draws by the seed of the run, unless it was given one of its own. What is loaded while tests are
    collected becomes no garbage: a quarter of that time went into looking for some."""
    gc.disable()
    if config.option.hypothesis_seed is None:
        config.option.hypothesis_seed = families.seed()


def pytest_report_header() -> str:
    return families.said()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Who finds a failure in a short or quiet report sees there what was drawn."""
    if terminalreporter.stats.get("failed"):
        terminalreporter.write_line(families.said())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    # Who asks for a test by its name gets it.
    if not config.option.keyword and not any("[" in argument for argument in config.args):
        leaving = families.left_out(items)
        config.hook.pytest_deselected(items=leaving)
        gone = set(map(id, leaving))
        items[:] = [item for item in items if id(item) not in gone]
    tests = Path(__file__).parent
    place = {tests / f"{name}.py": at for at, name in enumerate(LONGEST)}

    def begun(item: pytest.Item) -> int:
        return -1 if item.path.parent == tests / BROWSER else place.get(item.path, len(place))

    items.sort(key=begun)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """By file, but for the tests in a browser."""
    from xdist.scheduler import LoadFileScheduling

    class ByFile(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = nodeid.partition("::")[0]
            return BROWSER if Path(file).parent.name == BROWSER else file

    return ByFile(config, log)


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end of the run: it need not be searched for garbage again and again."""
    gc.enable()
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def pytest_sessionfinish() -> None:
    gc.unfreeze()


@pytest.fixture(scope="session", autouse=True)
def _new_stores_are_laid() -> Iterator[None]:
    with ready_stores.new_ones_laid():
        yield


@pytest.fixture(scope="session", autouse=True)
def _lots_are_the_same_in_every_run() -> Iterator[None]:
    """What is published is rounded under one secret, where each store would make another by chance: a test that holds
    today holds tomorrow."""

    def written(file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(bytes(range(publication_secret.BYTES)).hex() + "\n", encoding="ascii")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(publication_secret, "_make", written)
        yield


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], object]], Path]:
    """A folder that one worker of the run fills and the others wait for: only to be read, or copied."""
    shared = tmp_path_factory.getbasetemp()
    if shared.name.startswith("popen-"):
        shared = shared.parent

    def made(name: str, fill: Callable[[Path], object]) -> Path:
        folder, done = shared / name, shared / f"{name}.made"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                fill(folder)
                done.touch()
        return folder

    return made


@pytest.fixture(autouse=True)
def _patches_are_known(request: pytest.FixtureRequest) -> Iterator[None]:
    if "monkeypatch" in request.fixturenames:
        ready_stores.PATCHES.append(request.getfixturevalue("monkeypatch"))
    yield
    ready_stores.PATCHES.clear()


@pytest.fixture(scope="session", autouse=True)
def _queries_are_written_once(made_once: Callable[[str, Callable[[Path], object]], Path]) -> Iterator[None]:
    """What Ibis writes for one worker of the run the others read: for all there is it takes seconds."""
    write = releases._written

    @cache
    def read(name: str, cut_off: date, dialect: str, filled: frozenset[str]) -> str:
        def fill(folder: Path) -> None:
            (folder / "query.sql").write_text(write(name, cut_off, dialect, filled))

        asked = sha256(repr((cut_off, dialect, sorted(filled))).encode()).hexdigest()[:12]
        return (made_once(f"query-{name}-{asked}", fill) / "query.sql").read_text()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(releases, "_written", read)
        yield


@pytest.fixture(scope="session")
def simulated(made_once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """The demonstration register as of TODAY, built once a run: only to be copied."""
    return made_once("simulated", lambda folder: demo.build(Store(folder), TODAY))


@pytest.fixture(scope="session")
def planted_register(made_once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """A small register that was published, with rare numbers in it, made once a run: only to be copied."""
    return made_once("published", planted.publish)


@pytest.fixture(scope="session")
def hand_held(made_once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """The store after the command has imported the hand workbook, made once a run: only to be copied."""

    def fill(folder: Path) -> None:
        file = folder.with_suffix(".xlsx")
        file.write_bytes(hand_workbook.workbook("62.06"))
        done = CliRunner().invoke(pelita.main, ["import", str(file)], env={"PELITA_HOME": str(folder)})
        assert done.exit_code == 0, done.output

    return made_once("hand", fill)


@pytest.fixture(scope="module")
def register_copy(simulated: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A module's own copy of the demonstration register."""
    return Store(Path(shutil.copytree(simulated, tmp_path_factory.mktemp("register") / "home")))


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server of this test run's own, reached through a socket in a folder of its own."""
    with Server.running() as started:
        yield started


@pytest.fixture
def store_on(tmp_path: Path, request: pytest.FixtureRequest) -> Callable[..., Store]:
    """A new store on a database, "duckdb" or "postgresql": as a function of the module left it that was called on such
    a store once a run; without one it holds nothing, and its tables are made."""

    def made(engine: str, fill: ready_stores.Fill = ready_stores.only_made) -> Store:
        if engine == "duckdb":
            return ready_stores.filled(fill).laid(tmp_path / "held")
        return ready_stores.filled_on(request.getfixturevalue("server"), tmp_path / "held", fill)

    return made


@pytest.fixture
def unbuilt_on(tmp_path: Path, request: pytest.FixtureRequest) -> Callable[[str], Store]:
    """A store of which there is nothing yet, not even its tables; what is opened there is built."""
    ready_stores.BUILT.add(tmp_path)

    def made(engine: str) -> Store:
        if engine == "duckdb":
            return Store(tmp_path / "unbuilt")
        return Store(tmp_path / "unbuilt", request.getfixturevalue("server").new_database())

    return made


@pytest.fixture(params=[pytest.param(name, marks=families.family(families.each_case)) for name in ENGINES])
def engine(request: pytest.FixtureRequest) -> str:
    """Each database in turn: every case runs on one of them, and on both where families are whole. A test that must
    not be drawn says `@pytest.mark.whole`."""
    return str(request.param)


@pytest.fixture
def store(engine: str, store_on: Callable[..., Store]) -> Store:
    """An empty store, once on each database."""
    return store_on(engine)
