"""What no file may hold: where it was made, and addresses of other computers on screen."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.house import KNOW_STREAMLIT, hold, modules, our_files, read, room_of

ON_SCREEN = {"presentation", *KNOW_STREAMLIT}

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
