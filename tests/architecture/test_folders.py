"""How much a folder and a module hold, what they are called, and that a folder says what lives in it."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.architecture.house import ROOT, has_fewer_lines, hold, modules, our_files, read

MOST_MODULES = 14

VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "core", "base", "manager", "misc"}


def crowded(paths: Iterable[Path]) -> dict[str, int]:
    """The folders that hold more of these files than anyone looks through, and how many."""
    return {
        folder.as_posix(): many
        for folder, many in Counter(path.parent for path in paths).items()
        if many > MOST_MODULES
    }


def sign_of(folder: Path) -> str:
    """What a folder says of itself: the first line of its `__init__`, or of its README below the heading."""
    init, readme = folder / "__init__.py", folder / "README.md"
    if init.exists():
        words = ast.get_docstring(ast.parse(init.read_text("utf-8"))) or ""
        return words.partition("\n")[0]
    lines = readme.read_text("utf-8").splitlines() if readme.exists() else []
    return next((line for line in lines if line.strip() and not line.startswith("#")), "")


def vague_names(path: Path) -> set[str]:
    """Parts of a module's path that say nothing about what is in it."""
    return {part for part in path.with_suffix("").parts if part.strip("_") in VAGUE_NAMES}


def test_a_folder_holds_no_more_than_can_be_looked_through() -> None:
    assert crowded(our_files(".py")) == {}


def test_a_folder_says_what_lives_there() -> None:
    folders = sorted({path.parent for path in modules()})
    assert [folder.as_posix() for folder in folders if not sign_of(ROOT / folder)] == []


def test_a_module_is_no_longer_than_can_be_read_in_one_sitting() -> None:
    hold(modules(), lambda path: not has_fewer_lines(read(path), 351))


def test_names_of_modules_say_what_they_hold() -> None:
    hold(our_files(".py"), vague_names)


def test_a_rule_that_is_broken_names_all_that_break_it() -> None:
    paths = [Path("a.py"), Path("b.py"), Path("c.py")]
    with pytest.raises(pytest.fail.Exception, match=r"\Aa\.py: x, y\nc\.py: x, y\Z"):
        hold(paths, lambda path: {"y", "x"} if path.stem != "b" else set())
    with pytest.raises(pytest.fail.Exception, match=r"\Ab\.py\Z"):
        hold(paths, lambda path: path.stem == "b")


@pytest.mark.parametrize(
    "path", ["data/utils.py", "ui/common/chart.py", "indicators/core.py", "base.py", "data/_helpers.py"]
)
def test_a_vague_name_is_seen(path: str) -> None:
    assert vague_names(Path(path))


def test_a_telling_name_passes_though_a_vague_word_is_in_it() -> None:
    assert vague_names(Path("tests/indicators/domains/test_core_indicators.py")) == set()


def test_lines_are_counted_up_to_the_limit() -> None:
    """79 lines are under 80, 80 are not."""
    assert has_fewer_lines("x = 1\n" * 79, 80)
    assert not has_fewer_lines("x = 1\n" * 80, 80)


def test_a_fifteenth_module_is_one_too_many() -> None:
    full = [Path("data") / f"part_{number}.py" for number in range(14)]
    assert crowded([*full, Path("data/store/part.py")]) == {}
    assert crowded([*full, Path("data/one_more.py")]) == {"data": 15}


@pytest.mark.parametrize(
    ("name", "text", "sign"),
    [
        ("__init__.py", '"""What is held.\n\nAnd more."""\n', "What is held."),
        ("__init__.py", "from data import store\n", ""),
        ("__init__.py", "", ""),
        ("README.md", "# Data\n\nWhat is held.\n", "What is held."),
        ("README.md", "# Data\n", ""),
        ("other.py", '"""What is held."""\n', ""),
    ],
)
def test_a_folder_is_read_by_its_first_line(tmp_path: Path, name: str, text: str, sign: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert sign_of(tmp_path) == sign
