"""Who counts as sitting at this computer."""

from __future__ import annotations

import pytest

from ui.session import is_local


def test_a_direct_connection_from_this_computer_is_local() -> None:
    assert is_local(None, {"Host": "localhost:8501"})


def test_another_computer_is_not_local() -> None:
    assert not is_local("10.0.0.7", {})


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Real-Ip", "Forwarded", "X-Forwarded-Host", "Via"])
def test_whoever_comes_through_a_proxy_is_not_local(header: str) -> None:
    assert not is_local(None, {header: "203.0.113.9"})
