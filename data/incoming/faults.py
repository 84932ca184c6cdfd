"""What is wrong with a file: a fault is data that says where, what, and what to do, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import locales


def place_of(language: str, sheet: str, row: int | None, column: str) -> str:
    """Sheet, row and column as far as they are known: "lembar Laporan, baris 7, kolom Kanal"."""
    parts = []
    if sheet:
        parts.append(locales.say(language, "where-sheet", sheet=sheet))
    if row is not None:
        parts.append(locales.say(language, "where-row", row=str(row)))
    if column:
        parts.append(locales.say(language, "where-column", column=column))
    return ", ".join(parts)


@dataclass(frozen=True)
class Fault:
    """One reason for refusal. `row` is the row number as the spreadsheet shows it; None where the whole sheet is meant.

    `value` is what was written, never set for personal data. `details` fill the sentence of this code.
    """

    code: str
    sheet: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""
    details: Mapping[str, str] = field(default_factory=dict)

    # A fault of the whole file leaves no good rows to choose: nothing of it can be taken.
    @property
    def whole_file(self) -> bool:
        return self.code in WHOLE_FILE

    def where(self, language: str) -> str:
        return place_of(language, self.sheet, self.row, self.column)

    def what(self, language: str) -> str:
        return locales.say(
            language, f"fault-{self.code}", value=self.value, column=self.column, **self.details
        )

    def what_to_do(self, language: str) -> str:
        return locales.say(
            language, f"fault-{self.code}-do", value=self.value, column=self.column, **self.details
        )

    def as_dict(self) -> dict[str, object]:
        """For machines: where, code and value, with the sentences in both languages."""
        return {
            "code": self.code,
            "sheet": self.sheet,
            "row": self.row,
            "column": self.column,
            "value": self.value,
            **{
                f"message_{language}": f"{self.what(language)} {self.what_to_do(language)}"
                for language in locales.LANGUAGES
            },
        }


WHOLE_FILE = frozenset(
    {
        "unreadable_file",
        "file_too_large",
        "nothing_found",
        "unknown_sheet",
        "missing_column",
        "duplicate_column",
        "personal_data",
        "personal_heading",
        "personal_text",
        "verified_locked",
        "date_order_unclear",
    }
)
ROW_CODES = frozenset(
    {
        "missing_value",
        "unknown_regency",
        "ambiguous_regency_code",
        "regency_conflict",
        "unknown_district",
        "village_outside",
        "unknown_village",
        "unknown_word",
        "not_a_date",
        "not_a_month",
        "not_a_year",
        "future_date",
        "date_order_mixed",
        "two_digit_year",
        "before",
        "not_a_number",
        "negative",
        "fraction",
        "below_minimum",
        "above_maximum",
        "duplicate",
        "duplicate_in_store",
        "unknown_reference",
        "reference_refused",
        "still_referred_to",
        "nothing_to_complete",
        "not_a_pseudonym",
        "stated_total",
        "empty_submission",
        "shelter_too_fine",
        "shelter_hidden",
        "recap_incomplete",
        "recap_total",
        "recap_beside_register",
        "recap_breakdown",
        "part_above_whole",
    }
)
CODES = WHOLE_FILE | ROW_CODES
