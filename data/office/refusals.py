"""Why something that somebody put in is not taken, and what to do, in each language; all reasons at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import locales


@dataclass(frozen=True)
class Refusal:
    """One reason: the message `<about>-refused-<code>` with its values; days and numbers are written as the language
    does."""

    about: str
    code: str
    details: dict[str, Any] = field(default_factory=dict)

    def said(self, language: str) -> str:
        shown = {name: _shown(language, value) for name, value in self.details.items()}
        return locales.say(language, f"{self.about}-refused-{self.code}", **shown)


def _shown(language: str, value: Any) -> Any:
    if isinstance(value, date):
        return locales.day(language, value)
    if isinstance(value, float):
        return locales.number(language, value, 0 if value.is_integer() else 1)
    return value


class Refused(ValueError):
    """It was not taken; `refusals` say why."""

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        super().__init__(", ".join(f"{one.about}: {one.code}" for one in refusals))
        self.refusals = list(refusals)

    @property
    def codes(self) -> list[str]:
        return [one.code for one in self.refusals]

    def said(self, language: str) -> list[str]:
        return [one.said(language) for one in self.refusals]


def refuse_if(found: Sequence[Refusal]) -> None:
    """Raises Refused where there is any reason."""
    if found:
        raise Refused(found)
