"""The figures from outside are counted: at least sixty, and each names where it was printed or computed."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

LEAST = 60


def with_figures() -> dict[str, Any]:
    """Every test of this folder but those of this file, by its module and name."""
    files = sorted(
        path for path in Path(__file__).parent.glob("test_*.py") if path.name != Path(__file__).name
    )
    modules = [importlib.import_module(f"tests.oracles.{file.stem}") for file in files]
    return {
        f"{module.__name__}.{name}": test
        for module in modules
        for name, test in vars(module).items()
        if name.startswith("test_") and test.__module__ == module.__name__
    }


def test_every_figure_from_outside_names_its_source() -> None:
    assert [name for name, test in with_figures().items() if not getattr(test, "source", "").strip()] == []


def test_there_are_enough_figures_from_outside() -> None:
    """A row of a table counts as one figure, however many limits it gives."""
    counted = {name: test.figures for name, test in with_figures().items()}
    assert sum(counted.values()) >= LEAST
    assert min(counted.values()) > 0
