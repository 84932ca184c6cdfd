"""Where pages stand, what they begin with, and how short they and the front door are."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.house import has_fewer_lines, hold, modules, read


def pages() -> list[Path]:
    return [path for path in modules() if path.parts[0] == "pages"]


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


def is_well_placed_page(path: Path) -> bool:
    """Deeper than Streamlit's automatic pages, in a room that says who may see it, or in a section of that room."""
    return 3 <= len(path.parts) <= 4 and path.parts[:2] in (("pages", "public"), ("pages", "office"))


def place_of(path: Path) -> str:
    """What a page is called by those who ask who may see it: its room and its name, whatever its section."""
    return f"{path.parts[1]}/{path.stem}"


def test_pages_are_placed_where_it_is_seen_who_may_open_them() -> None:
    hold(pages(), lambda path: not is_well_placed_page(path))


def test_a_page_begins_with_its_guard() -> None:
    """A deep link may come before app.py has run."""
    hold(pages(), lambda path: not begins_with_guard(read(path), place_of(path)))


def test_no_two_pages_of_a_room_have_one_name() -> None:
    assert len({place_of(path) for path in pages()}) == len(pages())


def test_pages_are_short() -> None:
    hold(pages(), lambda path: not has_fewer_lines(read(path), 80))


def test_the_front_door_is_short() -> None:
    assert has_fewer_lines(read(Path("app.py")), 60)


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
        ("pages/public/results/overview.py", True),
        ("pages/public/results/deeper/overview.py", False),
    ],
)
def test_only_two_rooms_hold_pages(path: str, placed: bool) -> None:
    assert is_well_placed_page(Path(path)) is placed
