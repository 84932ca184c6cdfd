"""The floors inside indicators/: a folder knows those below it, and none above or beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.house import hold, imported_modules, modules, read, room_of

# From the ground up. Folders of one floor do not know each other; the list is indicators/__init__.py.
FLOORS = (
    {"definition", "statistics", "records"},
    {"domains"},
    {"the list"},
    {"measurement"},
    {"scores", "comparison", "disclosure"},
    {"access"},
    {"underserved", "siting", "evaluation"},
    {"change"},
)
FLOOR_OF = {place: number for number, floor in enumerate(FLOORS) for place in floor}


def place_of(module: str) -> str:
    """Where a name of indicators stands: "scores" of indicators.scores.score, "the list" of indicators.CORE."""
    second = module.split(".")[1] if "." in module else ""
    return second if second in FLOOR_OF else "the list"


def upward_imports(source: str, place: str) -> set[str]:
    """What a source at a place imports from above or beside it."""
    ours = {name for name in imported_modules(source) if name.split(".")[0] == "indicators"}
    return {name for name in ours if place_of(name) != place and FLOOR_OF[place_of(name)] >= FLOOR_OF[place]}


def indicator_modules() -> list[Path]:
    return [path for path in modules() if room_of(path) == "indicators"]


def own_place(path: Path) -> str:
    """The folder of a module, or its own name beside the folders."""
    name = path.with_suffix("").parts[1]
    return "the list" if name == "__init__" else name


def test_everything_in_indicators_stands_on_a_floor() -> None:
    assert {own_place(path) for path in indicator_modules()} == set(FLOOR_OF)


def test_nothing_in_indicators_knows_what_stands_above_or_beside_it() -> None:
    hold(indicator_modules(), lambda path: upward_imports(read(path), own_place(path)))


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("statistics", "from indicators.domains import reports"),
        ("domains", "from indicators import CORE"),
        ("measurement", "from indicators.scores.score import score"),
        ("scores", "from indicators.disclosure.protection import HIDDEN"),
        ("comparison", "import indicators.scores"),
        ("access", "from indicators.siting import gains"),
        ("siting", "from indicators.underserved.ranking import underserved"),
        ("underserved", "from indicators.evaluation import Evaluation"),
        ("evaluation", "from indicators.change import signal"),
        ("definition", "import indicators"),
    ],
)
def test_an_import_from_above_or_beside_is_seen(place: str, source: str) -> None:
    assert upward_imports(source, place)


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("domains", "from indicators.definition import Indicator"),
        ("measurement", "from indicators.measurement.panel import Panel\nimport numpy as np"),
        ("scores", "from indicators import CORE, DOMAINS"),
        ("access", "from indicators.disclosure.protection import HIDDEN"),
        ("change", "from indicators.evaluation import Evaluation\nfrom data.periods import Period"),
    ],
)
def test_an_import_from_below_passes(place: str, source: str) -> None:
    assert upward_imports(source, place) == set()
