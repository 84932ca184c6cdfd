"""The rules of the house: which room imports which, what a page begins with, and what no file may hold."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NOT_OURS = {".git", ".venv", ".venv-spark", ".hypothesis", "var", "__pycache__", "test-results"}

# What each room may import of the house: a name stands for the room and all in it.
MAY_IMPORT = {
    "locales": {"locales"},
    "data": {"data", "locales"},
    "indicators": {"indicators", "data.periods"},
    "briefing": {"briefing", "indicators", "data", "locales"},
    "presentation": {"presentation", "briefing", "indicators", "data", "locales"},
    "ui": {"ui", "presentation", "briefing", "indicators", "data", "locales"},
    "pages": {"ui", "presentation", "briefing", "indicators", "data", "locales"},
    "app": {"ui", "presentation", "locales"},
    "serve": {"ui", "data.settings", "locales"},
    "commands": {"commands", "presentation", "briefing", "indicators", "data", "locales"},
    "pelita": {"commands"},
}
HOUSE = {*MAY_IMPORT, "tests", "bench"}
KNOW_STREAMLIT = {"ui", "pages", "app", "serve"}
ON_SCREEN = {"presentation", *KNOW_STREAMLIT}
# What presentation/ still takes from Streamlit's side, to be emptied with the last tie that is cut.
UNCUT_TIES = {"presentation": {"ui", "streamlit"}}
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "core", "base", "manager", "misc"}

# Put together from parts, so that this file does not hold what it forbids.
REGISTRIES = [
    ".".join(name.split())
    for name in ("pypi org", "pythonhosted org", "npmjs org", "npmjs com", "anaconda org", "crates io")
]
BUILD_FOLDERS = "|".join(("work", "tmp", "root", "home", "Users", "builds", "workspace"))
BUILD_PATH = re.compile(rf"(?<![\w.:/}})>~*-])/(?:{BUILD_FOLDERS})/[\w.]")
ADDRESS = re.compile(r"(?:https?|wss?)://([^/\s:\"'?#]*)")
# Names of markup, which nothing ever asks for, and this computer.
HARMLESS_HOSTS = {"localhost", "127.0.0.1", "www.w3.org"}


def imported_modules(source: str) -> set[str]:
    """Every module a source imports, wherever in it: `from data import periods` is `data.periods`."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names}
    return names


def forbidden_imports(source: str, room: str) -> set[str]:
    """What a source in a room imports although it may not; relative imports, which hide the room, always."""
    may = MAY_IMPORT[room] | UNCUT_TIES.get(room, set())

    def is_allowed(module: str) -> bool:
        top = module.partition(".")[0]
        if top == "streamlit":
            return room in KNOW_STREAMLIT or top in may
        return not module.startswith(".") and (
            top not in HOUSE or any(f"{module}.".startswith(f"{name}.") for name in may)
        )

    return {module for module in imported_modules(source) if not is_allowed(module)}


def begins_with_guard(source: str, page: str) -> bool:
    """Whether the first statement after docstring and imports calls `entrance.guard` with the page's own place: with
    another's, a page would open for those whom the other is for."""
    statements = ast.parse(source).body
    if ast.get_docstring(ast.parse(source)) is not None:
        statements = statements[1:]
    first = next((line for line in statements if not isinstance(line, ast.Import | ast.ImportFrom)), None)
    return (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Call)
        and ast.unparse(first.value) == f"entrance.guard({page!r})"
    )


def vague_names(path: Path) -> set[str]:
    """Parts of a module's path that say nothing about what is in it."""
    return {part for part in path.with_suffix("").parts if part.strip("_") in VAGUE_NAMES}


def is_well_placed_page(path: Path) -> bool:
    """One folder deeper than Streamlit's automatic pages, in a room that says who may see it."""
    return len(path.parts) == 3 and path.parts[:2] in (("pages", "public"), ("pages", "office"))


def has_fewer_lines(source: str, limit: int) -> bool:
    return len(source.splitlines()) < limit


def betrayals(text: str) -> set[str]:
    """Package registries and folders of the machine it was made on, as a text names them."""
    return {host for host in REGISTRIES if host in text} | {hit.group() for hit in BUILD_PATH.finditer(text)}


def addresses_elsewhere(source: str) -> set[str]:
    """Hosts, other than this computer, in a program's strings; docstrings and comments are for reading."""
    tree = ast.parse(source)
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare
    ]
    return {
        hit.group() for text in texts for hit in ADDRESS.finditer(text) if hit.group(1) not in HARMLESS_HOSTS
    }


def our_files(suffix: str = "") -> Iterator[Path]:
    """Files of the repository, relative to it, without what tools and the office put there."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(name for name in folders if name not in NOT_OURS and not name.endswith("_cache"))
        ours = (name for name in sorted(names) if name.endswith(suffix) and name not in NOT_OURS)
        yield from ((Path(folder) / name).relative_to(ROOT) for name in ours)


def room_of(path: Path) -> str:
    """The top folder, or the module that stands beside it: `ui` of ui/parts/theme.py, `app` of app.py."""
    return path.with_suffix("").parts[0]


def modules() -> list[Path]:
    """Modules of the product's rooms."""
    return [path for path in our_files(".py") if room_of(path) in MAY_IMPORT]


def pages() -> list[Path]:
    return [path for path in modules() if path.parts[0] == "pages"]


def read(path: Path) -> str:
    return (ROOT / path).read_text("utf-8")


def hold(paths: Iterable[Path], broken: Callable[[Path], Iterable[str] | bool]) -> None:
    """A rule holds for each of the files; where it does not, all that break it are named at once, each with how."""
    faults = {path.as_posix(): how for path in paths if (how := broken(path))}
    lines = [path if how is True else f"{path}: {', '.join(sorted(how))}" for path, how in faults.items()]
    if lines:
        pytest.fail("\n".join(lines), pytrace=False)


def test_the_house_is_found() -> None:
    rooms = {room_of(path) for path in modules()}
    assert {"data", "indicators", "locales", "ui", "pages", "app", "serve", "pelita"} <= rooms


# Each rule is one test, which names all that break it at once.


def test_imports_go_one_way() -> None:
    hold(modules(), lambda path: forbidden_imports(read(path), room_of(path)))


def test_pages_are_placed_where_it_is_seen_who_may_open_them() -> None:
    hold(pages(), lambda path: not is_well_placed_page(path))


def test_a_page_begins_with_its_guard() -> None:
    """A deep link may come before app.py has run."""

    def place(path: Path) -> str:
        return path.relative_to("pages").with_suffix("").as_posix()

    hold(pages(), lambda path: not begins_with_guard(read(path), place(path)))


def test_pages_are_short() -> None:
    hold(pages(), lambda path: not has_fewer_lines(read(path), 80))


def test_the_front_door_is_short() -> None:
    assert has_fewer_lines(read(Path("app.py")), 60)


def test_a_module_is_no_longer_than_can_be_read_in_one_sitting() -> None:
    hold(modules(), lambda path: not has_fewer_lines(read(path), 351))


def test_names_of_modules_say_what_they_hold() -> None:
    hold(our_files(".py"), vague_names)


def test_no_file_tells_where_it_was_made() -> None:
    def betrayals_in(path: Path) -> set[str]:
        try:
            return betrayals(read(path))
        except UnicodeDecodeError:
            return set()  # pictures and fonts

    hold(our_files(), betrayals_in)


def test_nothing_on_screen_asks_another_computer() -> None:
    on_screen = [path for path in modules() if room_of(path) in ON_SCREEN]
    hold(on_screen, lambda path: addresses_elsewhere(read(path)))


def test_a_rule_that_is_broken_names_all_that_break_it() -> None:
    paths = [Path("a.py"), Path("b.py"), Path("c.py")]
    with pytest.raises(pytest.fail.Exception, match=r"\Aa\.py: x, y\nc\.py: x, y\Z"):
        hold(paths, lambda path: {"y", "x"} if path.stem != "b" else set())
    with pytest.raises(pytest.fail.Exception, match=r"\Ab\.py\Z"):
        hold(paths, lambda path: path.stem == "b")


# The rules themselves: each one must fail on a small module that breaks it, and pass one that keeps it.


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("data", "import indicators"),
        ("data", "from indicators.measurement.measure import measure"),
        ("data", "def late():\n    import streamlit as st"),
        ("data", "from ui import session"),
        ("data", "from . import periods"),
        ("indicators", "from data import store"),
        ("indicators", "from data.periods_of_elsewhere import parse"),
        ("indicators", "import data.facts"),
        ("indicators", "import locales"),
        ("locales", "import data"),
        ("locales", "from streamlit import write"),
        ("briefing", "import streamlit.testing"),
        ("ui", "from pages.public import overview"),
        ("ui", "import app"),
        ("ui", "from tests.indicators import given"),
        ("pages", "from pages.office import import_file"),
        ("pages", "import pelita"),
        ("app", "import pelita"),
        ("pelita", "from ui import charts"),
        ("pelita", "import streamlit"),
    ],
)
def test_an_import_against_the_direction_is_seen(room: str, source: str) -> None:
    assert forbidden_imports(source, room)


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("data", "import pandas as pd\nimport locales\nfrom data import periods"),
        ("indicators", "from data.periods import Period\nfrom indicators import CORE"),
        ("indicators", "from data import periods"),
        ("ui", "import streamlit as st\nfrom data.store import Store\nfrom indicators import CORE"),
        ("pages", "import streamlit as st\nfrom ui.visitor import entrance\nfrom data import importing"),
        ("pages", "from briefing import method\nfrom ui import frame"),
        ("commands", "import click\nfrom data import store\nfrom indicators.evaluation import Evaluation"),
        ("pelita", "import click\nfrom commands import holding"),
    ],
)
def test_an_import_along_the_direction_passes(room: str, source: str) -> None:
    assert forbidden_imports(source, room) == set()


@pytest.mark.parametrize(
    ("source", "guarded"),
    [
        ('"""A page."""\nfrom ui.visitor import entrance\nentrance.guard("public/reports")\nview = 1', True),
        ('from ui.visitor import entrance\nentrance.guard("public/reports")', True),
        ('"""A page."""\nfrom ui.visitor import entrance\nview = 1\nentrance.guard("public/reports")', False),
        (
            '"""A page."""\nfrom ui.visitor import entrance\nif view:\n    entrance.guard("public/reports")',
            False,
        ),
        ('"""A page."""\nfrom ui.visitor import entrance\nentrance.guard', False),
        ('"""A page."""\nfrom ui.visitor import entrance\nentrance.greet("public")', False),
        (
            '"""A page."""\nfrom ui.visitor import entrance\ndef show():\n    entrance.guard("public/reports")',
            False,
        ),
        ('"""A page."""\nimport streamlit as st', False),
        ('from ui.visitor import entrance\nentrance.guard("public/overview")', False),
        ("from ui.visitor import entrance\nentrance.guard(page)", False),
    ],
)
def test_only_a_guard_that_comes_first_counts(source: str, guarded: bool) -> None:
    assert begins_with_guard(source, "public/reports") is guarded


@pytest.mark.parametrize(
    ("path", "placed"),
    [
        ("pages/public/overview.py", True),
        ("pages/office/import_file.py", True),
        ("pages/overview.py", False),
        ("pages/secret/overview.py", False),
        ("pages/public/deeper/overview.py", False),
    ],
)
def test_only_two_rooms_hold_pages(path: str, placed: bool) -> None:
    assert is_well_placed_page(Path(path)) is placed


@pytest.mark.parametrize(
    "path", ["data/utils.py", "ui/common/chart.py", "indicators/core.py", "base.py", "data/_helpers.py"]
)
def test_a_vague_name_is_seen(path: str) -> None:
    assert vague_names(Path(path))


def test_a_telling_name_passes_though_a_vague_word_is_in_it() -> None:
    assert vague_names(Path("tests/indicators/test_core_indicators.py")) == set()


def test_lines_are_counted_up_to_the_limit() -> None:
    """79 lines are under 80, 80 are not."""
    assert has_fewer_lines("x = 1\n" * 79, 80)
    assert not has_fewer_lines("x = 1\n" * 80, 80)


@pytest.mark.parametrize(
    "text",
    [
        "--index-url https://" + REGISTRIES[0] + "/simple",
        'read("/' + 'work/main/data.csv")',
        "cp pelita.xlsx /" + "home/somebody/pelita.xlsx",
        "PATH=/" + "root/.local/bin",
        "(/" + "tmp/x)",
    ],
)
def test_a_trace_of_a_machine_is_seen(text: str) -> None:
    assert betrayals(text)


@pytest.mark.parametrize(
    "text", ["PELITA_HOME=/srv/pelita", "networking and/or/home-work", "#!/usr/bin/env bash", "~/pelita"]
)
def test_what_is_no_trace_passes(text: str) -> None:
    assert betrayals(text) == set()


@pytest.mark.parametrize(
    "source", ['get("https://example.org/style.json")', 'url = f"http://{host}/tiles"', 'wss = "wss://a.b/c"']
)
def test_an_address_elsewhere_is_seen(source: str) -> None:
    assert addresses_elsewhere(source)


@pytest.mark.parametrize(
    "source",
    [
        '"""After https://example.org/paper."""',
        "x = 1  # https://example.org",
        'url = "http://localhost:8501"',
        'url = f"http://127.0.0.1:{port}"',
        "svg = '<svg xmlns=\"http://www.w3.org/2000/svg\"/>'",
    ],
)
def test_this_computer_and_what_is_only_read_pass(source: str) -> None:
    assert addresses_elsewhere(source) == set()
