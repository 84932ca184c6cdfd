"""What the reader forgave or decided (notes), and what it must ask about because nothing in the file decides it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import locales
from data.importing.faults import place_of, sentence

ORDERS = ("dmy", "mdy")
NOTES = frozenset(
    {
        "encoding",
        "separator",
        "hidden_sheet",
        "title_rows",
        "header_row",
        "column_renamed",
        "column_ignored",
        "numbering_row",
        "repeated_header",
        "total_row",
        "remark_rows",
        "outside_rows",
        "place_only_rows",
        "beyond_columns",
        "hidden_rows",
        "merged_rows",
        "dashes",
        "dates_maybe_exchanged",
        "date_order",
        "decimal_sign",
        "yes_no_marks",
        "word_from_day",
        "kobo_columns",
        "corrected_before",
        "time_zone",
        "nothing_words",
        "columns_joined",
        "unseen_signs",
        "unknown_sheet",
        "letterhead",
        "review_unseen",
        "review_unknown",
        "zero_unclear",
        "ages",
        "word_read_as",
    }
)
# What a reader should see before saving, not only find when looking for it.
WARNINGS = frozenset({"corrected_before", "unknown_sheet", "review_unseen", "review_unknown", "zero_unclear"})


@dataclass(frozen=True)
class Note:
    """One thing that was forgiven or decided. `details` fill the sentence `note-<code>`; values are texts."""

    code: str
    sheet: str = ""
    row: int | None = None
    column: str = ""
    details: Mapping[str, str] = field(default_factory=dict)

    def said(self, language: str) -> str:
        """One sentence, led by where it applies."""
        place = place_of(language, self.sheet, self.row, self.column)
        message = sentence(language, f"note-{self.code}", **self.details)
        return f"{place}: {message}" if place else message

    def as_dict(self) -> dict[str, object]:
        """For machines: code and place, with the sentence in both languages."""
        messages = {f"message_{language}": self.said(language) for language in locales.LANGUAGES}
        return {"code": self.code, "sheet": self.sheet, "row": self.row, "column": self.column, **messages}


@dataclass(frozen=True)
class Question:
    """A column of dates that can be read day first ("dmy") or month first ("mdy"), and nothing says which.

    `examples`: up to three of its texts as written.
    """

    sheet: str
    column: str
    examples: tuple[str, ...]

    @property
    def key(self) -> str:
        """What an answer names it by."""
        return f"{self.sheet}: {self.column}"

    @property
    def options(self) -> tuple[str, ...]:
        return ORDERS

    def said(self, language: str) -> str:
        """The question as one sentence."""
        details = {"sheet": self.sheet, "column": self.column, "examples": "; ".join(self.examples)}
        return sentence(language, "question-date_order", **details)

    def as_dict(self) -> dict[str, object]:
        """For machines: key, place, examples and options, with the question in both languages."""
        messages = {f"message_{language}": self.said(language) for language in locales.LANGUAGES}
        return {"key": self.key, "sheet": self.sheet, "column": self.column,
                "examples": list(self.examples), "options": list(ORDERS), **messages}  # fmt: skip


ZERO, YEAR = "zero", "year"


@dataclass(frozen=True)
class Offer:
    """What a file seems to say, and what is done only if somebody says yes: a month stated as zero (ZERO), or a year
    far from all others (YEAR). `details` fill the sentence `offer-<kind>`; `accepted`: somebody has said yes."""

    kind: str
    key: str
    sheet: str = ""
    row: int | None = None
    details: Mapping[str, str] = field(default_factory=dict)
    accepted: bool = False

    def said(self, language: str) -> str:
        """The question as a sentence, led by where it arises."""
        place = place_of(language, self.sheet, self.row, "")
        message = sentence(language, f"offer-{self.kind}", **self.details)
        return f"{place}: {message}" if place else message

    def as_dict(self) -> dict[str, object]:
        """For machines: kind, key, place and whether it was accepted, with the sentence in both languages."""
        messages = {f"message_{language}": self.said(language) for language in locales.LANGUAGES}
        return {"kind": self.kind, "key": self.key, "sheet": self.sheet, "row": self.row,
                "accepted": self.accepted, **messages}  # fmt: skip


def is_accepted(kind: str, key: str, answers: Collection[str]) -> bool:
    """Whether an offer is among those that somebody said yes to, by its key or with all of its kind."""
    return kind in answers or key in answers
