"""The administrator's command as the tests give it."""

from __future__ import annotations

import json
from typing import Any

from click.testing import CliRunner, Result

import pelita


def run(*arguments: str) -> Result:
    return CliRunner().invoke(pelita.main, list(arguments))


def answer(*arguments: str) -> Any:
    """What a command that must not refuse tells machines."""
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.output)
