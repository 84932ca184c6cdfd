"""Documents cannot rot: made ones equal their source, and every command, page and table is documented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import pelita
from briefing import catalogue
from tests.ui.app import PAGES

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", list(catalogue.documents()))
def test_a_made_document_equals_its_source(name: str) -> None:
    assert (ROOT / "docs" / name).read_text("utf-8") == catalogue.documents()[name], (
        "run: python pelita.py docs"
    )


@pytest.mark.parametrize("readme", ["README.md", "README.id.md"])
def test_a_readme_names_the_two_commands_in_its_first_screen(readme: str) -> None:
    first = "\n".join((ROOT / readme).read_text("utf-8").splitlines()[:40])
    for wanted in ("make run", "make test", "http://localhost:8501"):
        assert wanted in first


@pytest.mark.parametrize("readme", ["README.md", "README.id.md"])
def test_a_readme_names_every_command_of_the_administrator(readme: str) -> None:
    text = (ROOT / readme).read_text("utf-8")
    assert [command for command in pelita.main.commands if f"pelita.py {command}" not in text] == []


def test_the_pages_document_names_every_page() -> None:
    text = (ROOT / "docs" / "pages.md").read_text("utf-8")
    assert [page for page in PAGES if f"`{page.partition('/')[2]}`" not in text] == []


@pytest.mark.parametrize(
    "document", [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")], ids=lambda path: path.name
)
def test_a_link_within_the_documents_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", document.read_text("utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []
