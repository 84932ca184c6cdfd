"""A file that came in → checked tables with all their faults, and from there, if it is wanted, into the store."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from types import MappingProxyType

import pandas as pd

from data.importing import differences
from data.importing.checks import (
    between_rows,
    foreign_keys,
    prefilled_rows,
    recap,
    statements,
    years,
    zero_offers,
)
from data.importing.checks.rows import read_rows
from data.importing.checks.statements import Account
from data.importing.draft import STATEMENT, Draft, Statement, without_marks
from data.importing.faults import Fault
from data.importing.layout import personal_data
from data.importing.layout.letterheads import without_agency
from data.importing.layout.read import Reading, columns_of, read_file
from data.importing.left_out import counted, gather
from data.importing.notes import Note, Offer, Question
from data.importing.one_reading import one_reading
from data.importing.progress import Progress, silent
from data.importing.raw_table import RawTable, SheetRows
from data.importing.values.cell import Limits
from data.refusal import refuse_if
from data.store import Release, Store, audit_chain, left_out
from data.tables import SUBMISSIONS


@dataclass
class Intake:
    """What a file holds after checking. `tables` and `submissions` are its good part; `faults` are all that is wrong.

    `tables`: name → rows as `Store.submit` takes them. `submissions` has one row for each regency × month × table
    that the file tells: regency, month, table_name, form (register or recap), evidence, document, row_count.
    Both leave out what is held already. `changes` has one row for everything the file tells, also where that is nothing
    new, and `changed_cells` one for every cell that would change, both as data.importing.differences describes them.
    `based_on`: the event up to which the store was known; `file_hash`: the SHA-256 of the file.
    `left_out`: the rows that are not taken with the good ones, as data.importing.left_out gathers them; `settled`: the
    numbers of those that waited since earlier and came again.
    """

    name: str
    tables: dict[str, pd.DataFrame] = field(default_factory=dict)
    submissions: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=statements.COLUMNS))
    faults: list[Fault] = field(default_factory=list)
    raw: list[RawTable] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    changes: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=differences.CHANGES))
    changed_cells: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=differences.CELLS))
    based_on: int = 0
    file_hash: str = ""
    left_out: pd.DataFrame = field(default_factory=left_out.nothing)
    settled: list[int] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        return not self.faults

    @property
    def refused_whole(self) -> bool:
        return any(fault.whole_file for fault in self.faults)

    @property
    def can_take_good(self) -> bool:
        return not self.refused_whole and not self.submissions.empty

    @property
    def nothing_new(self) -> bool:
        """Whether the file is right and says nothing but what is held already: of a prefilled workbook sent back as it
        was given out that may be nothing at all."""
        return self.clean and self.submissions.empty and bool(self.raw)

    @property
    def good_rows_held(self) -> bool:
        """Whether the file has faults, and its good rows say nothing but what is held already."""
        all_held = self.submissions.empty and not self.changes.empty
        return bool(self.faults) and not self.refused_whole and all_held

    @property
    def faulty_rows(self) -> int:
        """How many rows have a fault of their own."""
        row_faults = (fault for fault in self.faults if fault.row is not None and not fault.whole_file)
        return len({(fault.sheet, fault.row) for fault in row_faults})

    @property
    def rows_by_sheet(self) -> list[SheetRows]:
        """What was read of each sheet, as it can be counted there."""
        faulty = {(fault.sheet, fault.row) for fault in self.faults}
        counted = []
        for raw_table in self.raw:
            rows = [int(row) for row in raw_table.rows["row"]]
            if rows and not any(line.number in rows for line in raw_table.zero_lines):
                wrong = sum((raw_table.sheet, row) in faulty for row in rows)
                counted.append(
                    SheetRows(raw_table.sheet, rows[0], rows[-1], len(rows), wrong, len(raw_table.waiting))
                )
        return counted

    @property
    def row_count(self) -> int:
        return sum(len(rows) for rows in self.tables.values())


@one_reading()
def examine(
    name: str,
    content: bytes,
    store: Store,
    today: date,
    correction: str = "",
    date_orders: Mapping[str, str] = MappingProxyType({}),
    progress: Progress = silent,
    accepted: Collection[str] = (),
) -> Intake:
    """Read and check a file against itself and against the store. Writes nothing.

    A reason in `correction` permits replacing what has been verified; `date_orders` answers questions of the reader;
    `accepted` are the offers that somebody said yes to: their keys, or a kind for all of it.
    """
    correction = correction.strip()
    read = read_file(name, content, date_orders, progress, today)
    intake = Intake(name, faults=read.faults, raw=read.raw, notes=read.notes, questions=read.questions)
    if not any(fault.whole_file for fault in read.faults):
        draft = _draft(read, store, Limits(today))
        draft.faults[:0] = read.faults
        intake.offers, open_notes = _ask(draft, today, accepted)
        intake.notes += open_notes
        _check(draft, today)
        progress("comparing", 0.0)
        _compare(intake, draft, correction)
        intake.based_on = draft.based_on
        if intake.nothing_new and not draft.based_on:
            intake.faults.append(Fault("nothing_found", value=name, details={"seen": "form"}))
        progress("comparing", 1.0)
    intake.faults = _in_order(intake.faults, intake.raw)
    intake.file_hash = sha256(content).hexdigest()
    return intake


def _in_order(faults: list[Fault], raw: list[RawTable]) -> list[Fault]:
    """Faults as one reads the file: sheet by sheet, row by row, column by column."""
    sheets = {raw_table.sheet: place for place, raw_table in enumerate(raw)}
    columns = {
        (raw_table.sheet, raw_table.heading(name)): place
        for raw_table in raw
        for place, name in enumerate(columns_of(raw_table.table))
    }

    def place(fault: Fault) -> tuple[int, str, int, int, int, str]:
        column = columns.get((fault.sheet, fault.column), len(columns))
        # Columns named by letters: Z stands before AA.
        named = (column, len(fault.column), fault.column)
        return (sheets.get(fault.sheet, len(sheets)), fault.sheet, fault.row or 0, *named)

    return sorted(faults, key=place)


def _ask(draft: Draft, today: date, accepted: Collection[str]) -> tuple[list[Offer], list[Note]]:
    """What somebody must say yes to before it is taken: months without anything, and years far from all others."""
    between_rows.add_months(draft)
    between_rows.keep_asked_no_more(draft)
    prefilled_rows.settle(draft)
    zeros, notes = zero_offers.offered(draft, accepted)
    far = years.ask(draft, today.year, accepted)
    zero_offers.state(draft, zeros)
    return [*zeros, *far], notes


def _check(draft: Draft, today: date) -> None:
    """Everything that is checked between rows before it is asked what they tell."""
    recap.read_categories(draft)
    between_rows.refuse_repeated(draft)
    between_rows.refuse_moved(draft)
    between_rows.refuse_impossible_targets(draft, today)
    between_rows.refuse_service_before_report(draft)
    recap.refuse_incomplete(draft)


def _compare(intake: Intake, draft: Draft, correction: str) -> None:
    """What the rows tell, beside what is held: fills the intake with what is new in it, and with all faults."""
    accounts = foreign_keys.settle(draft, statements.gather(draft))
    taken = _taken(draft, accounts)
    rows, submitted = _completed(draft, accounts, taken), statements.submissions(draft, accounts)
    intake.changes, intake.changed_cells = differences.compare(draft, rows, submitted)
    anew = differences.told_anew(intake.changes)
    if not correction:
        draft.faults += statements.locked(draft, accounts, anew - _only_completed(draft, intake.changes))
    draft.mark_waiting(taken)
    intake.left_out, intake.settled = gather(draft, taken, intake.changes)
    intake.notes += statements.corrected_before(draft, anew)
    intake.tables = {table: _only(anew, table, some) for table, some in rows.items()}
    intake.submissions = _only(anew, "", submitted)
    intake.faults = draft.faults


def _only_completed(draft: Draft, changes: pd.DataFrame) -> set[Statement]:
    """Months known to be short to which only rows are added that were waited for: what was verified of them stays."""
    short = counted(draft.left_out)
    if not short:
        return set()
    kept = changes[
        (changes["changed"] == 0) & (changes["removed"] == 0) & (changes["form_now"] == changes["form_held"])
    ]
    keys = kept[STATEMENT].itertuples(index=False, name=None)
    return {key for key, new in zip(keys, kept["new"], strict=True) if 0 < new <= short[key]}


def _only(chosen: set[Statement], table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that belong to one of these statements; rows without a table name are those of `table`."""
    names = rows["table_name"] if "table_name" in rows else [table] * len(rows)
    keys = zip(rows["regency"], rows["month"], names, strict=True)
    return rows.loc[[key in chosen for key in keys]]


def take(
    intake: Intake,
    store: Store,
    *,
    cut_off: date,
    sender: str = "",
    good_only: bool = False,
    correction: str = "",
    simulated: bool = False,
    into_simulation: bool = False,
) -> Release:
    """Write an examined file into the store, whole or (if asked) its good rows.

    Nothing is written if the file, or what is asked for of it, says what is held already: then the current release
    is returned. Raises NotTaken before it writes, also where real rows would come among simulated ones and nobody said
    yes (`into_simulation`), and StoreChanged if the store is not what the file was compared with.
    """
    refuse_if(refusals(intake, sender, good_only, correction))
    nothing_new = intake.nothing_new or intake.good_rows_held
    rows = intake.left_out if good_only else left_out.nothing()
    if nothing_new and (release := store.latest_release()) is not None:
        if len(rows) or intake.settled:
            with store.writing() as connection:
                left_out.keep(connection, rows, intake.settled)
                audit_chain.append(connection, store.actor, "import", {"file": intake.file_hash})
        return release
    counts, keys = counted(rows), list(intake.submissions[STATEMENT].itertuples(index=False, name=None))
    first = intake.changes[intake.changes["form_held"] == ""]
    new = set(first[STATEMENT].itertuples(index=False, name=None))
    # What is told for the first time corrects nothing, though it came in the same file.
    notes = ["" if key in new else correction.strip() for key in keys]
    return store.submit(
        intake.tables,
        intake.submissions.assign(left_out=[counts[key] for key in keys], note=notes),
        left_out=rows,
        settled=intake.settled,
        cut_off=cut_off,
        sender=sender,
        note=correction.strip(),
        simulated=simulated,
        into_simulation=into_simulation,
        file_hash=intake.file_hash,
        based_on=intake.based_on,
    )


def refusals(intake: Intake, sender: str = "", good_only: bool = False, correction: str = "") -> list[Fault]:
    """Why `take` would refuse; nothing where it would not."""
    if personal := check_free_text(sender=sender, correction=correction):
        return personal
    if correction.strip() and not sender.strip():
        return [Fault("correction_without_sender")]
    taken = good_only and (intake.can_take_good or intake.good_rows_held)
    return [] if taken else intake.faults


def check_free_text(**texts: str) -> list[Fault]:
    """A fault for each text about a submission (sender, correction, verifier) that seems to hold a person's data.

    The fault never repeats the text. Whoever stores one of these texts asks here first.
    """
    # An office may be called Forum Anak: Tunas; a reason and a verifier are no names of offices.
    plain = {which: without_agency(text) if which == "sender" else text for which, text in texts.items()}
    signs = {which: personal_data.sign_of_person(text, text=True) for which, text in plain.items()}
    return [
        Fault("personal_text", details={"which": which, "sign": sign})
        for which, sign in signs.items()
        if sign
    ]


def _draft(read: Reading, store: Store, limits: Limits) -> Draft:
    """Typed rows of every table; one table may stand on several sheets."""
    raw = read.raw
    held_rows: dict[str, set[int | None]] = {}
    for fault in read.faults:
        held_rows.setdefault(fault.sheet, set()).add(fault.row)
    parts: dict[str, list[pd.DataFrame]] = {}
    faults: list[Fault] = []
    for raw_table in raw:
        rows, row_faults = read_rows(raw_table, limits)
        bad = {fault.row for fault in row_faults} | held_rows.get(raw_table.sheet, set())
        good = [row not in bad and row not in raw_table.doubted for row in rows["row"]]
        expected = [raw_table.expected.get(int(row), 0) for row in rows["row"]]
        rows = rows.assign(
            sheet=raw_table.sheet, good=good, completing=raw_table.completing, expected=expected
        )
        parts.setdefault(raw_table.table.name, []).append(rows)
        faults += row_faults
    tables = {name: pd.concat(several, ignore_index=True) for name, several in parts.items()}
    return Draft(raw, tables, faults, store)


def _taken(draft: Draft, accounts: dict[Statement, Account]) -> dict[str, pd.DataFrame]:
    """The good rows of what is told, with their index in the draft."""
    taken = {}
    for name, rows in draft.tables.items():
        if name == SUBMISSIONS.name:
            taken[name] = rows.loc[[index for account in accounts.values() for index in account.cover_rows]]
        else:
            keys = draft.statements_of(name)
            chosen = [bool(good) and key in accounts for key, good in zip(keys, rows["good"], strict=True)]
            taken[name] = rows.loc[rows.index[chosen]]
    return taken


def _completed(
    draft: Draft, accounts: dict[Statement, Account], taken: dict[str, pd.DataFrame]
) -> dict[str, pd.DataFrame]:
    """The rows taken, and of what they tell the held rows that stay beside them."""
    tables = {name: without_marks(rows) for name, rows in taken.items() if name != SUBMISSIONS.name}
    for name in {key[2] for key, account in accounts.items() if account.kept}:
        stays = statements.staying(draft, name, accounts)
        chosen = [key in accounts for key in stays[STATEMENT].itertuples(index=False, name=None)]
        kept = stays.loc[chosen].drop(columns=["submission_id", "table_name"])
        tables[name] = pd.concat([tables.get(name, kept.iloc[:0]), kept], ignore_index=True)
    return tables
