"""What the import says to people and machines: what was read, what would change, and what to do about a refusal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

import locales
from commands.shell.answer import first, records
from data.importing import Intake, differences
from data.importing.faults import Fault, lines_of
from data.store import Release

# Faults whose own sentence ends with it that nothing was saved.
_SAY_SO = {"personal_data", "personal_heading", "personal_text", "correction_without_sender"}


def _told(language: str, place: str, fault: Fault) -> str:
    """A fault in one line, after its place."""
    message = f"{fault.what(language)} {fault.what_to_do(language)}"
    return f"{place}: {message}" if place else message


@dataclass(frozen=True)
class Outcome:
    """What came of an import. `refused`: why it was or would be refused; `release`: the one that counts after it;
    `written`: the file that the faulty rows were written to."""

    intake: Intake
    refused: list[Fault]
    release: Release | None = None
    preview: bool = False
    written: Path | None = None

    @property
    def nothing_new(self) -> bool:
        return self.intake.nothing_new or (self.intake.good_rows_held and not self.refused)

    def machine(self) -> dict[str, Any]:
        """Everything, for machines; the faults are those of the refusal or of the rows that were left out."""
        intake = self.intake
        return {
            "taken": self.release is not None and not self.nothing_new,
            "refused": bool(self.refused),
            "release": self.release.id if self.release else None,
            "nothing_new": self.nothing_new,
            "rows": {name: len(rows) for name, rows in intake.tables.items() if len(rows)},
            "submissions": len(intake.submissions),
            "faults": [fault.as_dict() for fault in self._faults],
            "faulty_rows": str(self.written) if self.written else None,
            "changes": records(intake.changes),
            "changed_cells": records(intake.changed_cells),
            "notes": [note.as_dict() for note in intake.notes],
            "questions": [question.as_dict() for question in intake.questions],
            "offers": [offer.as_dict() for offer in intake.offers],
            "sheets": [rows._asdict() for rows in intake.rows_by_sheet],
            "ignored": {table.sheet: table.ignored for table in intake.raw if table.ignored},
        }

    def human(self, language: str) -> str:
        """Both languages, this one first, and the table of changes in this one."""
        lines = [line for spoken in first(language) for line in self._lines(spoken)]
        shown = differences.differing(self.intake.changes)
        if len(shown) and (self.preview or not self.refused):
            rows = [differences.row(language, change) for _, change in shown.iterrows()]
            headings = differences.headings(language)
            lines += ["", pd.DataFrame(rows, columns=headings).to_string(index=False)]
        return "\n".join(lines)

    @property
    def _faults(self) -> list[Fault]:
        return self.refused or self.intake.faults

    def _lines(self, language: str) -> list[str]:
        intake = self.intake
        lines = [note.said(language) for note in intake.notes]
        lines += [question.said(language) for question in intake.questions]
        lines += [offer.said(language) for offer in intake.offers if not offer.accepted]
        if self._faults and not any(fault.whole_file for fault in self._faults):
            lines += [rows.said(language) for rows in intake.rows_by_sheet]
        lines += [_told(language, place, fault) for place, fault in lines_of(language, self._faults)]
        values = {
            "release": self.release.id if self.release else "–",
            "count": len(intake.changes),
            "faulty": intake.faulty_rows,
            "file": str(self.written),
            "good": "yes" if intake.can_take_good else "no",
        }
        waiting = {offer.kind for offer in intake.offers if not offer.accepted}
        lines += [locales.say(language, f"told-offer-{kind}") for kind in sorted(waiting)]
        return lines + [locales.say(language, key, **values) for key in self._closing()]

    def _closing(self) -> list[str]:
        """The messages that say what came of it and what to do now."""
        intake = self.intake
        keys = ["preview-nothing-new"] if intake.nothing_new else []
        keys += ["told-good-held"] if intake.good_rows_held else []
        keys += ["told-faulty-rows"] if self.written else []
        if self.refused:
            return keys + self._of_refusal()
        keys += ["told-good-taken"] if self.release and intake.can_take_good and intake.faults else []
        keys += ["told-preview"] if self.preview and not intake.nothing_new else []
        if self.release:
            keys += ["told-release-stays" if self.nothing_new else "told-release"]
        return keys

    def _of_refusal(self) -> list[str]:
        codes = {fault.code for fault in self.refused}
        rows = self.intake.faulty_rows and not any(fault.whole_file for fault in self.refused)
        keys = ["told-would-refuse"] if self.preview else [] if codes <= _SAY_SO else ["told-nothing-saved"]
        keys += ["told-date-order"] if "date_order_unclear" in codes else []
        keys += ["told-correct"] if codes & {"verified_locked", "correction_without_sender"} else []
        keys += ["told-mend"] if rows else []
        return keys
