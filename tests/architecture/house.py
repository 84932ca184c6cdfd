"""The files of the house, as its rules look at them."""

from __future__ import annotations

import ast
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOT_OURS = {".git", ".venv", ".venv-spark", ".hypothesis", "var", "__pycache__", "test-results"}

# What each room may import of the house: a name stands for the room and all in it.
MAY_IMPORT = {
    "locales": {"locales"},
    "data": {"data", "locales"},
    "indicators": {
        "indicators",
        "data.periods",
        "data.measures",
        "data.reference.horizons",
        "data.reference.publication_plan",
    },
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


def read(path: Path) -> str:
    return (ROOT / path).read_text("utf-8")


def imported_by(node: ast.AST) -> set[str]:
    """Every module that a statement imports: `from data import periods` is `data.periods`."""
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names}
    if isinstance(node, ast.ImportFrom):
        return {f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names}
    return set()


def imported_modules(source: str) -> set[str]:
    """Every module a source imports, wherever in it."""
    return set[str]().union(*map(imported_by, ast.walk(ast.parse(source))))


def hold(paths: Iterable[Path], broken: Callable[[Path], Iterable[str] | bool]) -> None:
    """A rule holds for each of the files; where it does not, all that break it are named at once, each with how."""
    faults = {path.as_posix(): how for path in paths if (how := broken(path))}
    lines = [path if how is True else f"{path}: {', '.join(sorted(how))}" for path, how in faults.items()]
    if lines:
        pytest.fail("\n".join(lines), pytrace=False)


def has_fewer_lines(source: str, limit: int) -> bool:
    return len(source.splitlines()) < limit
