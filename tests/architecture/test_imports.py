"""Which room imports which, and that no import of the house is hidden."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from tests.architecture.house import (
    HOUSE,
    KNOW_STREAMLIT,
    MAY_IMPORT,
    ROOT,
    hold,
    imported_by,
    imported_modules,
    modules,
    read,
    room_of,
)


def forbidden_imports(source: str, room: str) -> set[str]:
    """What a source in a room imports although it may not; relative imports, which hide the room, always."""
    may = MAY_IMPORT[room]

    def is_allowed(module: str) -> bool:
        top = module.partition(".")[0]
        if top == "streamlit":
            return room in KNOW_STREAMLIT
        return not module.startswith(".") and (
            top not in HOUSE or any(f"{module}.".startswith(f"{name}.") for name in may)
        )

    return {module for module in imported_modules(source) if not is_allowed(module)}


def hidden_imports(source: str) -> set[str]:
    """What a source imports of the house elsewhere than at its top, or by a name in a string: so circles are dodged."""
    tree = ast.parse(source)
    at_top = set(map(id, tree.body))
    inside = [node for node in ast.walk(tree) if id(node) not in at_top]
    named = [
        node.args[0].value
        for node in inside
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).rpartition(".")[2] in ("import_module", "__import__")
        and node.args
        and isinstance(node.args[0], ast.Constant)
    ]
    names = {str(name) for name in named}.union(*map(imported_by, inside))
    return {name for name in names if name.partition(".")[0] in HOUSE}


def test_the_house_is_found() -> None:
    rooms = {room_of(path) for path in modules()}
    assert {"data", "indicators", "locales", "ui", "pages", "app", "serve", "pelita"} <= rooms


def test_imports_go_one_way() -> None:
    hold(modules(), lambda path: forbidden_imports(read(path), room_of(path)))


def test_presentation_is_loaded_without_streamlit() -> None:
    """Not by a detour either: what is shown has to be made where no screen is."""
    names = [".".join(path.with_suffix("").parts) for path in modules() if room_of(path) == "presentation"]
    load = f"import importlib, sys; [importlib.import_module(name) for name in {names}]"
    tell = "print([name for name in sys.modules if name.partition('.')[0] in ('streamlit', 'ui')])"
    loaded = subprocess.run(
        [sys.executable, "-c", f"{load}; {tell}"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert len(names) > 40
    assert loaded.stdout.strip() == "[]"


def test_no_import_of_the_house_is_hidden() -> None:
    """An import within a function is for heavy libraries of others; of the house it hides a circle."""
    hold(modules(), lambda path: hidden_imports(read(path)))


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
        ("presentation", "from pages.public import overview"),
        ("presentation", "import commands"),
        ("presentation", "import streamlit as st"),
        ("presentation", "from ui.visitor import entrance"),
        ("briefing", "from presentation import view"),
        ("ui", "from tests.indicators import given"),
        ("pages", "from pages.office import import_file"),
        ("pages", "import pelita"),
        ("app", "import pelita"),
        ("commands", "from ui.visitor import frame"),
        ("commands", "import streamlit"),
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
        ("presentation", "from briefing import method_sheet\nfrom indicators import CORE"),
        ("commands", "from presentation.coverage import reach"),
        ("commands", "import click\nfrom data import store\nfrom indicators.evaluation import Evaluation"),
        ("pelita", "import click\nfrom commands import holding"),
    ],
)
def test_an_import_along_the_direction_passes(room: str, source: str) -> None:
    assert forbidden_imports(source, room) == set()


@pytest.mark.parametrize(
    "source",
    [
        "def late():\n    from data import periods",
        "def late():\n    import ui.visitor",
        "class Late:\n    import data",
        "if late:\n    from indicators import CORE",
        'import importlib\ndef late():\n    return importlib.import_module("data.store")',
    ],
)
def test_an_import_that_is_hidden_is_seen(source: str) -> None:
    assert hidden_imports(source)


@pytest.mark.parametrize(
    "source",
    [
        "from data import periods\nimport indicators",
        "def late():\n    import geopandas",
        "def late():\n    from alembic import command",
    ],
)
def test_an_import_at_the_top_and_one_of_a_library_pass(source: str) -> None:
    assert hidden_imports(source) == set()
