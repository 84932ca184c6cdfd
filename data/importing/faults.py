"""What is wrong with a file: a fault is data that says where, what, and what to do, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

import locales
from data.refusal import NotTaken, Refusal

# What was written may be a whole letter; a sentence shows its beginning.
_LONGEST_SHOWN = 200
_MONTH = re.compile(r"\d{4}-\d\d")
# What a sentence chooses its wording by, where nothing in particular is to be said.
_USUAL = {"shape": "none", "seen": "none", "advice": "none"}


def sentence(language: str, key: str, **values: str) -> str:
    """A message with values from a file, each shortened to what a reader needs to find it.

    What the checks fill in themselves is said as the language says it: a month ("2026-04"), a day ("2026-11-22"),
    a table's name, and counts, by which a sentence chooses its plural.
    """
    return locales.say(
        language, key, **{name: _said(language, name, value) for name, value in (_USUAL | values).items()}
    )


def _said(language: str, name: str, value: str) -> str | int:
    if name == "month" and _MONTH.fullmatch(value):
        return locales.month_name(language, value)
    if name == "day":
        return locales.day(language, date.fromisoformat(value))
    if name == "table_name":
        return locales.say(language, f"table-{value}")
    if name in ("count", "checked"):
        return int(value)
    return value if len(value) <= _LONGEST_SHOWN else f"{value[: _LONGEST_SHOWN - 1]}…"


def place_of(language: str, sheet: str, row: int | None, column: str, heading: str = "") -> str:
    """Sheet, row and column as far as they are known: "Lembar Laporan, baris 7, kolom Kanal".

    `heading`: what stands above a column that is named by its letter.
    """
    parts = []
    if sheet:
        parts.append(sentence(language, "where-sheet", sheet=sheet))
    if row is not None:
        parts.append(locales.say(language, "where-row", row=str(row)))
    if column:
        named = f"{column} ({heading})" if heading else column
        parts.append(sentence(language, "where-column", column=named))
    place = ", ".join(parts)
    return place[:1].upper() + place[1:]


@dataclass(frozen=True)
class Fault(Refusal):
    """A refusal with a place. `row` is the row number as the spreadsheet shows it; None where the whole sheet is meant.

    `value` is what was written, never set for personal data. `details` fill the sentence of this code; a `heading`
    among them says what stands above a column that is named by its letter. `follows`: sheet and row of the fault that
    this one only follows from.
    """

    about: str = field(default="fault", init=False)
    sheet: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""
    details: Mapping[str, str] = field(default_factory=dict, kw_only=True)
    follows: tuple[str, int] | None = field(default=None, kw_only=True)

    # A fault of the whole file leaves no good rows to choose: nothing of it can be taken.
    @property
    def whole_file(self) -> bool:
        return self.code in WHOLE_FILE

    def where(self, language: str) -> str:
        return place_of(language, self.sheet, self.row, self.column, self.details.get("heading", ""))

    def what(self, language: str) -> str:
        return sentence(language, f"fault-{self.code}", value=self.value, column=self.column, **self.details)

    def what_to_do(self, language: str) -> str:
        return sentence(
            language, f"fault-{self.code}-do", value=self.value, column=self.column, **self.details
        )

    def said(self, language: str) -> str:
        """Where, what and what to do, in one line."""
        place, message = self.where(language), f"{self.what(language)} {self.what_to_do(language)}"
        return f"{place}: {message}" if place else message

    def __str__(self) -> str:
        """For a log, which nothing that stands in a file may reach."""
        return self.code

    def as_dict(self) -> dict[str, object]:
        """For machines: where, code and value, with the sentences in both languages."""
        return {
            "code": self.code,
            "sheet": self.sheet,
            "row": self.row,
            "column": self.column,
            "value": self.value,
            "follows": None if self.follows is None else {"sheet": self.follows[0], "row": self.follows[1]},
            **{
                f"message_{language}": f"{self.what(language)} {self.what_to_do(language)}"
                for language in locales.LANGUAGES
            },
        }


def by_row(faults: Iterable[Fault]) -> list[list[Fault]]:
    """Faults in their order, those of one row together, and what only follows from a row under its cause."""
    groups: dict[tuple[str, int | None, str], list[Fault]] = {}
    rows: dict[tuple[str, int | None], list[Fault]] = {}
    listed = list(faults)
    for fault in listed:
        if fault.follows is None:
            # A fault of a whole sheet stands for itself.
            key = (fault.sheet, fault.row, "" if fault.row is not None else f"{fault.code} {fault.column}")
            groups.setdefault(key, []).append(fault)
            rows.setdefault((fault.sheet, fault.row), groups[key])
    for fault in listed:
        if fault.follows is not None:
            # A cause may itself follow from another, or have been told of elsewhere.
            group = rows.get(fault.follows) or groups.setdefault((fault.sheet, fault.row, ""), [])
            group.append(fault)
            rows.setdefault((fault.sheet, fault.row), group)
    return list(groups.values())


def lines_of(language: str, faults: Iterable[Fault]) -> Iterator[tuple[str, Fault]]:
    """Each fault with its place: in full for the first of a row, for the others only the column, or the row that waits
    for it, after an arrow."""
    for group in by_row(faults):
        for place, fault in enumerate(group):
            first = group[0]
            if place == 0:
                yield fault.where(language), fault
            elif (fault.sheet, fault.row) == (first.sheet, first.row):
                yield (
                    "↳ " + place_of(language, "", None, fault.column, fault.details.get("heading", "")),
                    fault,
                )
            else:
                yield f"↳ {fault.where(language)}", fault


class Faulty(NotTaken):
    """What was read cannot be taken. Whoever knows more of the place than the `fault` says puts it in."""

    def __init__(self, code: str, sheet: str = "", row: int | None = None, /, **details: str) -> None:
        self.fault = Fault(code, sheet, row, details=details)
        super().__init__(self.fault)

    def on(self, sheet: str) -> Faulty:
        """The same, on this sheet if it knows of none."""
        fault = self.fault
        return Faulty(fault.code, fault.sheet or sheet, fault.row, **fault.details)


WHOLE_FILE = frozenset(
    [
        "unreadable_file",
        "file_too_large",
        "zip_bomb",
        "too_many_rows",
        "too_many_columns",
        "encrypted_file",
        "old_workbook",
        "binary_workbook",
        "opendocument",
        "web_page",
        "macros",
        "external_links",
        "unsafe_xml",
        "nothing_found",
        "unknown_sheet",
        "missing_column",
        "duplicate_column",
        "ambiguous_column",
        "rows_above_header",
        "date_order_unclear",
        "personal_data",
        "personal_heading",
        "personal_text",
        "correction_without_sender",
        "verified_locked",
        "rows_lost",
        "sender_elsewhere",
        "among_simulated",
        "zero_not_stated",
    ]
)
ROW_CODES = frozenset(
    [
        "missing_value",
        "formula",
        "cell_error",
        "open_quote",
        "review_rejected",
        "review_open",
        "year_far",
        "unknown_regency",
        "ambiguous_regency_code",
        "regency_conflict",
        "unknown_district",
        "village_outside",
        "unknown_village",
        "unknown_word",
        "not_a_date",
        "two_digit_year",
        "date_order_mixed",
        "not_a_month",
        "not_a_year",
        "future_date",
        "before",
        "not_a_number",
        "ambiguous_number",
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
        "total_row",
        "empty_submission",
        "shelter_too_fine",
        "shelter_hidden",
        "recap_incomplete",
        "recap_total",
        "recap_beside_register",
        "recap_breakdown",
        "part_above_whole",
        "target_indicator",
        "target_year",
        "target_past",
        "target_range",
        "target_worst",
    ]
)
CODES = WHOLE_FILE | ROW_CODES
