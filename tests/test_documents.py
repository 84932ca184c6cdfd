"""Documents cannot rot: made ones equal their source, and every command, page, path and function they name is there."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType

import pytest

import pelita
from commands.serve import documents
from tests.architecture.house import HOUSE, modules, our_files
from tests.pages.app import PAGES

ROOT = Path(__file__).parents[1]
MADE = documents(pelita.main)
# The changelog tells what was, and may name what has gone since.
OF_TODAY = [
    path
    for path in our_files(".md")
    if path.parts[0] in ("docs", "data") or (len(path.parts) == 1 and path.name != "CHANGELOG.md")
]
# Where names with dots come from that are not of the house.
ELSEWHERE = {"alt", "fluent", "functools", "gc", "ibis", "runner", "server", "st", "window"}
# What people put there, and the repository leaves out.
PUT_THERE = {".streamlit/secrets.toml"}

DOTTED = re.compile(r"`([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+)(?:\([^`]*)?`")
PATH = re.compile(r"(?<![\w./:@-])((?:\.?[\w-]+/)+[\w.-]*|[\w-]+\.(?:py|toml|ftl))")
FILE_ENDINGS = {path.suffix[1:] for path in our_files()} | {"xlsx", "zip"}


def missing_paths(text: str) -> set[str]:
    """Paths below our top folders, and modules or folders by their last name, that a text names but are not there.

    NAME stands for a name to be chosen.
    """
    top = {path.parts[0] for path in our_files()}
    last_names = {path.name for path in our_files()}
    last_names |= {f"{folder.name}/" for path in our_files() for folder in path.parents}
    missing = set()
    for written in (path.rstrip(".") for path in PATH.findall(text) if "NAME" not in path):
        if written.partition("/")[0] in top:
            missing |= set() if (ROOT / written).exists() else {written}
        elif written.count("/") == written.endswith("/"):
            missing |= {written} - last_names
    return missing - PUT_THERE


def missing_names(text: str) -> set[str]:
    """`module.function` in code marks that is neither of the house nor known to come from elsewhere."""
    dotted = {name for name in DOTTED.findall(text) if name.rpartition(".")[2] not in FILE_ENDINGS}
    return {name for name in dotted if name.partition(".")[0] not in ELSEWHERE and not is_of_the_house(name)}


def is_of_the_house(name: str) -> bool:
    """Whether a module, found by its whole name or by its last word, has what the name says."""
    first, _, rest = name.partition(".")
    starts = (
        [first] if first in HOUSE else [module for module in module_names() if module.endswith(f".{first}")]
    )
    return any(has(importlib.import_module(start), rest.split(".")) for start in starts)


def module_names() -> Iterable[str]:
    """Every module and package of the rooms, by its whole name."""
    for path in modules():
        if path.parts[0] not in ("pages", "app.py", "serve.py"):
            yield ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def has(module: object, names: list[str]) -> bool:
    for name in names:
        if isinstance(module, ModuleType) and not hasattr(module, name):
            try:
                module = importlib.import_module(f"{module.__name__}.{name}")
            except ModuleNotFoundError:
                return False
        elif not hasattr(module, name):
            return False
        else:
            module = getattr(module, name)
    return True


def of_all_documents(missing: Callable[[str], set[str]]) -> dict[str, set[str]]:
    missing_by_path = {str(path): missing((ROOT / path).read_text("utf-8")) for path in OF_TODAY}
    return {path: names for path, names in missing_by_path.items() if names}


@pytest.mark.parametrize("name", list(MADE))
def test_a_made_document_equals_its_source(name: str) -> None:
    assert (ROOT / "docs" / name).read_text("utf-8") == MADE[name], "run: python pelita.py docs"


@pytest.mark.parametrize("readme", ["README.md", "README.id.md"])
def test_a_readme_names_the_two_commands_in_its_first_screen(readme: str) -> None:
    first = "\n".join((ROOT / readme).read_text("utf-8").splitlines()[:40])
    for wanted in ("make run", "make test", "http://localhost:8501"):
        assert wanted in first


@pytest.mark.parametrize("readme", ["README.md", "README.id.md"])
def test_a_readme_names_six_commands_and_leads_to_the_rest(readme: str) -> None:
    text = (ROOT / readme).read_text("utf-8")
    block = text.partition(". .venv/bin/activate\n")[2].partition("```")[0]
    names = [line.split()[2] for line in block.splitlines()]
    assert len(names) == 6
    assert set(names) <= set(pelita.main.commands)
    assert "(docs/commands.md)" in text


def test_the_pages_document_names_every_page() -> None:
    text = (ROOT / "docs" / "pages.md").read_text("utf-8")
    assert [page for page in PAGES if f"`{page.partition('/')[2]}`" not in text] == []


def test_the_architecture_names_every_folder_of_the_rooms() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rooms = ("data", "indicators", "briefing", "presentation", "ui", "commands", "locales", "pages")
    folders = {path.parent for path in our_files() if path.parts[0] in rooms}
    shown = {folder for folder in folders if not {"migrations", "fonts"} & set(folder.parts)}
    assert {str(folder) for folder in shown if f"{folder.name}/" not in text} - {
        "locales/id",
        "locales/en",
    } == set()


def test_every_path_that_a_document_names_is_there() -> None:
    assert of_all_documents(missing_paths) == {}


def test_every_function_that_a_document_names_is_there() -> None:
    assert of_all_documents(missing_names) == {}


def test_every_link_within_the_documents_leads_somewhere() -> None:
    def dead(path: Path) -> list[str]:
        links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", (ROOT / path).read_text("utf-8"))
        return [link for link in links if not (ROOT / path).parent.joinpath(link).exists()]

    assert {str(path): links for path in [*OF_TODAY, Path("CHANGELOG.md")] if (links := dead(path))} == {}


# --- decisions: the number of each, where it stands, and whether it holds

DECISIONS = ROOT / "docs" / "decisions"
DECISION = re.compile(
    r"^\*\*(\d+)\. .+?\n_(20\d\d-\d\d-\d\d), version \d+\.\d+\.\d+: ([^_]+)\._$", re.MULTILINE | re.DOTALL
)
LISTED = re.compile(r"^\| (\d+) \| .+ \| \[.+\]\((.+)\) \| (.+) \|$", re.MULTILINE)
STATUS = re.compile(r"holds|(?:holds; .+, )?replaced by (\d+)(?: and (\d+))?")


def decisions() -> list[tuple[int, str, str]]:
    """Number, file and status of each, in the order of their numbers."""
    return sorted(
        (int(number), path.name, status)
        for path in DECISIONS.glob("*.md")
        for number, _, status in DECISION.findall(path.read_text("utf-8"))
    )


def test_every_decision_has_its_number_once() -> None:
    assert [number for number, _, _ in decisions()] == list(range(1, len(decisions()) + 1))


def test_every_decision_stands_in_the_list() -> None:
    listed = LISTED.findall((DECISIONS / "README.md").read_text("utf-8"))
    assert [(int(number), name, status) for number, name, status in listed] == decisions()


def test_a_decision_holds_or_is_replaced_by_a_later_one() -> None:
    statuses = {number: STATUS.fullmatch(status) for number, _, status in decisions()}
    later = {
        number: [int(other) for other in hit.groups() if other] if hit else [0]
        for number, hit in statuses.items()
    }
    assert {
        number: others
        for number, others in later.items()
        if not all(number < other <= len(statuses) for other in others)
    } == {}


def test_what_is_not_there_is_noticed() -> None:
    text = "`data/holding/`, `incoming/`, `store/`, `hinges.py`, `facts.facts(a)`, `data.periods.Decade`, `ledger.rows`"
    assert missing_paths(text) == {"data/holding/", "incoming/", "hinges.py"}
    assert missing_names(text) == {"facts.facts", "data.periods.Decade", "ledger.rows"}
    assert (
        missing_names("`periods.Period`, `data.store.Store.of`, `indicators.evaluation`, `words.csv`")
        == set()
    )
