"""The one way to refuse: what stands against something, in each language, and the error that carries all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import locales


@dataclass(frozen=True)
class Refusal:
    """One reason, and what to do: the message `<about>-refused-<code>` with its values.

    Days and numbers among the `details` are written as the language does.
    """

    about: str
    code: str
    details: Mapping[str, Any] = field(default_factory=dict)

    def said(self, language: str) -> str:
        shown = {name: _shown(language, value) for name, value in self.details.items()}
        return locales.say(language, f"{self.about}-refused-{self.code}", **shown)

    def __str__(self) -> str:
        """For whoever runs the server and reads its log."""
        return self.said("en")


def _shown(language: str, value: Any) -> Any:
    if isinstance(value, date):
        return locales.day(language, value)
    if isinstance(value, float):
        return locales.number(language, value, 0 if value.is_integer() else 1)
    return value


class Refused(Exception):
    """Something was not done; `refusals` say why. Whatever the house refuses is one of these.

    As it stands: this cannot be done now, whatever somebody fills in.
    """

    def __init__(self, refusals: Refusal | Sequence[Refusal]) -> None:
        # Not handed on as arguments, which a log would repeat with all their details.
        super().__init__()
        self.refusals = [refusals] if isinstance(refusals, Refusal) else list(refusals)

    @property
    def codes(self) -> list[str]:
        return [refusal.code for refusal in self.refusals]

    def said(self, language: str) -> list[str]:
        """A sentence or two for each reason."""
        return [refusal.said(language) for refusal in self.refusals]

    def __str__(self) -> str:
        return "\n".join(map(str, self.refusals))


class NotTaken(Refused):
    """What somebody put in is not taken: all that speaks against it at once, for them to mend and send again."""


def refuse_if(refusals: Sequence[Refusal]) -> None:
    """Raises NotTaken where there is any reason."""
    if refusals:
        raise NotTaken(refusals)
