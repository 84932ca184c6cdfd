"""What a visitor's session holds is declared once, and Streamlit keeps nothing for all of them."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.house import KNOW_STREAMLIT, hold, modules, read, room_of
from ui.visitor import session_keys

DECLARED = Path("ui/visitor/session_keys.py")
_BY_KEY = ("get", "pop", "setdefault")
# A container's key names it for the style of the page, and nothing stands under it.
_OF_STYLE = ("container",)


def is_session(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "session_state"


def keys_asked(node: ast.AST) -> Iterator[ast.expr]:
    """What stands where a key of the session is asked for: under it, in it, or as the key of a widget."""
    if isinstance(node, ast.Subscript) and is_session(node.value):
        yield node.slice
    if isinstance(node, ast.Compare) and any(is_session(side) for side in node.comparators):
        yield node.left
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return
    if is_session(node.func.value) and node.func.attr in _BY_KEY:
        yield node.args[0]
    if node.func.attr not in _OF_STYLE:
        yield from (given.value for given in node.keywords if given.arg == "key")


def written_out(source: str) -> set[str]:
    """Keys of the session that a source writes out, and other ways into it: by a name of its own, or by attributes."""
    nodes = list(ast.walk(ast.parse(source)))
    keys = {
        ast.unparse(key)
        for node in nodes
        for key in keys_asked(node)
        if isinstance(key, ast.JoinedStr) or (isinstance(key, ast.Constant) and isinstance(key.value, str))
    }
    named = {ast.unparse(node) for node in nodes if isinstance(node, ast.Assign) and is_session(node.value)}
    attributes = {
        ast.unparse(node)
        for node in nodes
        if isinstance(node, ast.Attribute) and is_session(node.value) and node.attr not in _BY_KEY
    }
    return keys | named | attributes


def kept_by_streamlit(source: str) -> set[str]:
    """Streamlit's caches in a source: what is kept for all visitors is kept by presentation/kept.py."""
    return {
        node.attr
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute) and node.attr in ("cache_data", "cache_resource")
    }


def on_screen() -> list[Path]:
    return [path for path in modules() if room_of(path) in KNOW_STREAMLIT and path != DECLARED]


def test_no_key_of_the_session_is_written_out() -> None:
    hold(on_screen(), lambda path: written_out(read(path)))


def test_nothing_is_kept_by_streamlit() -> None:
    hold(on_screen(), lambda path: kept_by_streamlit(read(path)))


def declared() -> dict[str, object]:
    return {
        name: thing
        for name, thing in vars(session_keys).items()
        if (isinstance(thing, str) and name.isupper()) or inspect.isfunction(thing)
    }


def names_used(source: str) -> set[str]:
    """What a source takes from the module of keys: through its name, or by importing it."""
    nodes = list(ast.walk(ast.parse(source)))
    imported = {
        alias.name
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node.module == "ui.visitor.session_keys"
        for alias in node.names
    }
    return imported | {
        node.attr
        for node in nodes
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "session_keys"
    }


def names_called(source: str) -> set[str]:
    calls = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return {function.id for function in calls if isinstance(function, ast.Name)}


def test_every_declared_key_is_used_and_no_two_are_the_same() -> None:
    names = {name for name in declared() if not name.startswith("_")}
    used = set[str]().union(*(names_used(read(path)) for path in on_screen()), names_called(read(DECLARED)))
    assert names - used == set()
    keys = [key for name, key in declared().items() if isinstance(key, str) and not name.startswith("_")]
    assert len(keys) == len(set(keys)) > 30


@pytest.mark.parametrize(
    "source",
    [
        'st.session_state["lang"]',
        'streamlit.session_state["lang"] = "id"',
        'st.session_state.get("lang")',
        'st.session_state.pop(f"pick-{number}", None)',
        'st.session_state.setdefault("lang", "id")',
        '"lang" in st.session_state',
        'st.selectbox("Bahasa", ["id"], key="lang")',
        'column.text_input("Nama", key=f"set-{name}")',
        "state = st.session_state",
        "st.session_state.lang",
    ],
)
def test_a_key_that_is_written_out_is_seen(source: str) -> None:
    assert written_out(source)


@pytest.mark.parametrize(
    "source",
    [
        "st.session_state[session_keys.LANGUAGE] = st.session_state.get(name, default)",
        "st.session_state.pop(session_keys.pick(number), None)",
        "[key for key in st.session_state if session_keys.is_pick(key)]",
        'with st.container(key="filters"):\n    st.checkbox("Ya", key=key)',
        'st.query_params.get("lang")',
    ],
)
def test_a_declared_key_and_a_name_for_the_style_pass(source: str) -> None:
    assert written_out(source) == set()


def test_a_cache_of_streamlit_is_seen() -> None:
    assert kept_by_streamlit("@st.cache_data(max_entries=4)\ndef made(): ...") == {"cache_data"}
    assert kept_by_streamlit("@kept(4)\ndef made(): ...") == set()
