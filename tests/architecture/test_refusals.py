"""There is one way to refuse: one family of errors, told at the door of commands and in the frame of screens."""

from __future__ import annotations

import ast
import builtins
from functools import cache

import pytest

from tests.architecture.house import hold, modules, read, room_of

# Where what is refused is told to people; whoever works below lets it pass.
TOLD_AT = {"commands/shell/answer.py", "ui/visitor/frame.py"}
# The beginning of the family; and what is no refusal but a program that must be changed for a new library.
BESIDE = {"Refused", "SwitchGone"}
# What a caller treats as no refusal: comparing once more, and telling that all is so already.
TREATED_APART = {"StoreChanged", "AlreadyPublished"}


def is_error_of_python(name: str) -> bool:
    named = getattr(builtins, name, None)
    return isinstance(named, type) and issubclass(named, BaseException)


def bases(source: str) -> dict[str, set[str]]:
    """Each class of a source with the plain names of what it is made from."""
    classes = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef))
    return {node.name: {base.id for base in node.bases if isinstance(base, ast.Name)} for node in classes}


def kinds_of_their_own(source: str) -> set[str]:
    """Errors that a source declares beside the family."""
    return {name for name, above in bases(source).items() if any(map(is_error_of_python, above))}


@cache
def family() -> frozenset[str]:
    """`Refused` and every kind of it."""
    above = {name: names for path in modules() for name, names in bases(read(path)).items()}
    kinds, before = {"Refused"}, set[str]()
    while kinds != before:
        before = set(kinds)
        kinds |= {name for name, names in above.items() if names & kinds}
    return frozenset(kinds)


def kinds_caught(source: str) -> set[str]:
    """Which of the family the except clauses of a source name."""
    handlers = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ExceptHandler))
    named = (node.id for handler in handlers if handler.type for node in ast.walk(handler.type)
             if isinstance(node, ast.Name))  # fmt: skip
    return set(named) & family()


def test_every_error_of_the_house_is_a_refusal() -> None:
    hold(modules(), lambda path: kinds_of_their_own(read(path)) - BESIDE)


def test_what_is_refused_is_told_in_two_places() -> None:
    above = [path for path in modules() if room_of(path) != "data" and path.as_posix() not in TOLD_AT]
    hold(above, lambda path: kinds_caught(read(path)) - TREATED_APART)
    paths = {path.as_posix() for path in modules() if "Refused" in kinds_caught(read(path))}
    assert paths == TOLD_AT


def test_the_family_is_found() -> None:
    assert family() >= {"NotTaken", "Faulty", "StoreProblem", "StoreFull", "NoBackup", *TREATED_APART}


@pytest.mark.parametrize(
    ("source", "kinds"),
    [
        ("class TooLate(ValueError): ...", {"TooLate"}),
        ("class TooLate(Exception): ...", {"TooLate"}),
        ("class TooLate(StoreProblem): ...", set()),
        ("class Misused(click.UsageError): ...", set()),
    ],
)
def test_an_error_beside_the_family_is_seen(source: str, kinds: set[str]) -> None:
    assert kinds_of_their_own(source) == kinds


@pytest.mark.parametrize(
    ("clause", "kinds"),
    [
        ("except Refused as refused", {"Refused"}),
        ("except (ValueError, StoreFull)", {"StoreFull"}),
        ("except OSError", set()),
        ("except", set()),
    ],
)
def test_a_refusal_that_is_caught_is_seen(clause: str, kinds: set[str]) -> None:
    assert kinds_caught(f"try:\n    pass\n{clause}:\n    pass") == kinds
