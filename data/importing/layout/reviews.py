"""Columns in which a survey tool or an office says whether a row was approved: what was not is held, not taken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from data import words
from data.importing.faults import Fault
from data.importing.notes import Note
from data.importing.raw_table import Spoiled, written

APPROVED, REJECTED, OPEN, UNSEEN = "approved", "rejected", "open", "unseen"
# Said of a review and of nothing else: these words tell a column whatever stands above it.
_CLEAR = {
    APPROVED: "approved; validation status approved; disetujui; telah disetujui; sudah disetujui; terverifikasi;"
    " diverifikasi; sudah diverifikasi; telah diverifikasi; tervalidasi; sudah divalidasi; verified; approved here;"
    " approved above; approved elsewhere; accepted here; accepted elsewhere",
    REJECTED: "not approved; validation status not approved; rejected; ditolak; tidak disetujui; tidak valid;"
    " tidak terverifikasi; tidak lolos; tidak lolos verifikasi; disapproved; declined",
    OPEN: "on hold; validation status on hold; hasissues; has issues; belum disetujui; belum diverifikasi;"
    " belum divalidasi; belum terverifikasi; belum ditinjau; belum diperiksa; menunggu verifikasi; menunggu validasi;"
    " menunggu persetujuan; menunggu tinjauan; perlu perbaikan; perlu diperbaiki; dikembalikan; draft; draf;"
    " unapproved; unapproved ready; unapproved waiting; unapproved above; unapproved elsewhere; unverified;"
    " correction requested; needs correction; sent back;"
    " waiting for approval; waiting for review; pending approval; pending review; needs review; in review;"
    " not reviewed; waiting for validation; waiting validation; in external validation",
}
# Understood only below a heading that asks for a review.
_USUAL = {
    APPROVED: "valid; accepted; diterima; ok; sah; lengkap; setuju; ya; yes; y; v; 1; true; sudah; lolos; complete;"
    " completed; final; registered; issued; certified; validated; selesai",
    REJECTED: "invalid; tolak; tidak; no; n; 0; false; x; batal; dibatalkan; cancelled; canceled; void; deleted;"
    " dihapus; duplikat; duplicate; archived; skipped; dilewati; gagal; tidak sah; tidak lengkap",
    OPEN: "edited; pending; menunggu; proses; dalam proses; in progress; revisi; perbaikan; ditunda; tertunda; hold;"
    " belum; incomplete; belum lengkap; ragu; declared; notified; active; open;"
    " submitted; overdue; schedule; scheduled",
    UNSEEN: "received; not set; none; null; no validation status; new; baru; -",
}
_ASKS = re.compile(
    r"(?:validation ?status(?: (?:label|uid))?|(?:system )?review ?(?:state|status|quality)|approval(?: status| state)?"
    r"|is ?approved|approved|is ?valid|valid|verified|verification(?: status)?|validation"
    r"|(?:status|hasil|keterangan) (?:verifikasi|validasi|persetujuan|tinjauan|review|pemeriksaan|approval)"
    r"|verifikasi|validasi|persetujuan|tinjauan|disetujui|diverifikasi|data valid"
    r"|(?:registration|declaration|record|event) status"
    r"|status (?:verifikator|supervisor|validator|pengiriman)|verifikasi (?:data|provinsi|kabupaten|supervisor))"
)

# Of these a column about something else may speak too, even where it says of some rows that they are approved.
_PROGRESS = frozenset(
    {"proses", "dalam proses", "in progress", "active", "open", "menunggu", "belum", "submitted", "tidak", "no", "n",
     "0", "false", "x", "gagal", "tidak lengkap", "belum lengkap", "ragu"}
)  # fmt: skip
# DHIS2 marks a value to be looked at again by a yes in this column, and by nothing else.
_MARKED = re.compile(r"followup|marked for follow up")
_YES = frozenset({"true", "1", "yes", "ya", "y", "x"})
_SHORT = {"tdk": "tidak", "tak": "tidak", "blm": "belum", "sdh": "sudah", "tlh": "telah"}
# As a program writes a state with its name: {'uid': 'validation_status_on_hold', 'label': 'On hold'}.
_NAMED = re.compile(r"""^\s*\{.*?['"](?:uid|label)['"]\s*:\s*['"]([^'"]+)['"]""", re.DOTALL)
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _plain(text: str) -> str:
    """A state or a heading as it is compared: no hyphens, and what is shortened written out."""
    named = _NAMED.match(text)
    plain = words.normal(named[1] if named else text).replace("-", " ")
    return " ".join(_SHORT.get(word, word) for word in plain.split()) or words.normal(text)


def _asks(heading: str) -> bool:
    return any(_ASKS.fullmatch(_plain(text)) for text in (heading, _HUMPS.sub(" ", heading)))


def _listed(states: Mapping[str, str]) -> dict[str, str]:
    return {_plain(word): state for state, listed in states.items() for word in listed.split(";")}


_CLEAR_WORDS = _listed(_CLEAR)
_WORDS = _listed(_USUAL) | _CLEAR_WORDS


@dataclass
class _Column:
    """`asks`: whether the heading asks for a review; `marks`: whether a yes below it marks what is open. `usual`: what
    elsewhere would be said of a review, where the heading does not ask for one."""

    heading: str
    asks: bool
    marks: bool = False
    states: list[tuple[int, str, str]] = field(default_factory=list)
    usual: list[tuple[int, str, str]] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)

    @property
    def all_states(self) -> list[tuple[int, str, str]]:
        """The states of the rows; where some rows are called approved, the usual words of the others are states too."""
        is_review = any(state == APPROVED for _, state, _ in self.states)
        return sorted([*self.states, *(self.usual if is_review else [])])


class Reviews:
    """The columns of a sheet that may tell of a review, filled row by row; one that turns out to be none is dropped."""

    def __init__(self, headings: Mapping[int, str]) -> None:
        """`headings`: place → what stands above each column that is not read."""
        self._columns = {
            place: _Column(text, _asks(text), _MARKED.fullmatch(_plain(text)) is not None)
            for place, text in headings.items()
        }

    def take(self, number: int, cells: Sequence[object]) -> None:
        """Look at one record."""
        for place in list(self._columns):
            column = self._columns[place]
            cell = cells[place] if place < len(cells) else None
            text = _plain(written(cell)) if cell is not None and not isinstance(cell, Spoiled) else ""
            state = _WORDS.get(text)
            if column.marks:
                column.states += [(number, OPEN, written(cell))] if text in _YES else []
            elif cell is None:
                column.blank.append(number)
            elif state is None and not column.asks:
                del self._columns[place]
            elif state is not None and text not in _CLEAR_WORDS and not column.asks:
                says_more = state in (REJECTED, OPEN) and text not in _PROGRESS
                column.usual += [(number, state, written(cell))] if says_more else []
            elif state is None:
                column.unknown.append(number)
            elif state == UNSEEN:
                column.blank.append(number)
            else:
                column.states.append((number, state, written(cell)))

    @property
    def headings(self) -> set[str]:
        """The headings of the columns that tell of a review."""
        return {column.heading for column in self._columns.values() if column.states}

    def faults(self, sheet: str) -> Iterator[Fault]:
        """A fault for every row that was rejected, or of which it is not decided yet; the first column that says so."""
        reviewed_rows: set[int] = set()
        for column in self._columns.values():
            for number, state, text in column.all_states:
                if state != APPROVED and number not in reviewed_rows:
                    reviewed_rows.add(number)
                    yield Fault(f"review_{state}", sheet, number, column.heading, text)

    def notes(self, sheet: str) -> Iterator[Note]:
        """What a column of reviews leaves open: rows that nobody has looked at where others were, and other words."""
        for column in self._columns.values():
            if column.states and column.blank:
                yield Note("review_unseen", sheet, column.blank[0], column.heading,
                           details={"count": str(len(column.blank))})  # fmt: skip
            if column.unknown:
                yield Note("review_unknown", sheet, column.unknown[0], column.heading,
                           details={"count": str(len(column.unknown))})  # fmt: skip
