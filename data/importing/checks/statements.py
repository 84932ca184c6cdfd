"""What a file tells: which regency × month × table, from its rows and from what its cover sheet (Kiriman) states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import pandas as pd

from data import geography, periods, words
from data.importing.draft import STATEMENT, Draft, Statement, keys_of
from data.importing.faults import Fault
from data.importing.notes import Note
from data.store.schema import LEDGERS
from data.tables import BY_NAME, RECAP, REGISTERS, SUBMISSIONS

COLUMNS = [*STATEMENT, "form", "evidence", "document", "row_count", "declared", "read_count"]


@dataclass
class Account:
    """What the file tells of one regency × month × table.

    `good` of the `found` rows may be taken. `completing`: they are added to what is held. `kept`: rows held that stay
    beside them, of a completing file all it does not bring, otherwise those whose new writing has a fault.
    `expected`: how many rows the original of a mended workbook had, 0 if it does not say. `stated`: by the cover sheet.
    `confirmed`: the cover sheet says that there are no rows, or none but those held. `refused`: take nothing of it.
    """

    form: str = "register"
    found: int = 0
    good: int = 0
    document: str | None = None
    completing: bool = True
    kept: int = 0
    expected: int = 0
    stated: int | None = None
    confirmed: bool = False
    refused: bool = False
    cover_rows: list[int] = field(default_factory=list)

    @property
    def is_told(self) -> bool:
        return not self.refused and (self.good > 0 or self.confirmed)


def gather(draft: Draft) -> dict[Statement, Account]:
    """Compare rows with rows, and rows with the cover sheet. A disagreement is a fault and sets all its rows aside."""
    accounts: dict[Statement, Account] = {}
    for name in draft.tables:
        if name not in (SUBMISSIONS.name, RECAP.name):
            _count(draft, name, accounts)
    if RECAP.name in draft.tables:
        _refuse_beside_registers(draft, accounts)
        _count(draft, RECAP.name, accounts)
    if SUBMISSIONS.name in draft.tables:
        _compare_with_cover(draft, accounts)
    _refuse_parts_of_nothing(draft, accounts)
    return accounts


def recount(draft: Draft, accounts: dict[Statement, Account]) -> dict[Statement, Account]:
    """What is told after further rows were refused: those with good rows left, and declared ones.

    Also counts anew how many rows of each are good and how many that are held stay beside them.
    """
    for account in accounts.values():
        account.good = 0
    for name, rows in draft.tables.items():
        if name != SUBMISSIONS.name:
            for key, good in zip(draft.statements_of(name), rows["good"], strict=True):
                if good and key in accounts:
                    accounts[key].good += 1
    for name in {key[2] for key in accounts}:
        kept = Counter(staying(draft, name, accounts)[STATEMENT].itertuples(index=False, name=None))
        for key, account in accounts.items():
            if key[2] == name:
                account.kept = kept[key]
    return {key: account for key, account in accounts.items() if account.is_told}


def _count(draft: Draft, name: str, accounts: dict[Statement, Account]) -> None:
    rows = draft.tables[name]
    marks = rows[["good", "completing", "expected"]].itertuples(index=False, name=None)
    for key, (good, completing, expected) in zip(draft.statements_of(name), marks, strict=True):
        if not any(part is None or part != part for part in key) and not (
            key in accounts and accounts[key].refused
        ):
            account = accounts.setdefault(key, Account(form="recap" if name == RECAP.name else "register"))
            account.found += 1
            account.good += bool(good)
            account.expected = max(account.expected, int(expected))
            # A recap comes back whole, so it replaces; a register completes only if all its rows come back mended.
            account.completing &= bool(completing) and name != RECAP.name and BY_NAME[name] not in LEDGERS


def _refuse_beside_registers(draft: Draft, accounts: dict[Statement, Account]) -> None:
    """The same month both as a register and as a recap would count twice; which one is meant, nobody here can know."""
    statements = draft.statements_of(RECAP.name)
    for key in accounts.keys() & set(statements):
        place = {"regency": geography.area_name(key[0]), "month": key[1]}
        register = words.word("table", key[2], "id")
        draft.refuse(RECAP.name, statements.index(key), "recap_beside_register", "measure", register, **place)
        set_aside(draft, key)
        accounts[key].refused = True


def _refuse_parts_of_nothing(draft: Draft, accounts: dict[Statement, Account]) -> None:
    """Mended rows complete what is held. Where nothing is held, they alone would pass for the whole month."""
    current = draft.current()[STATEMENT]
    current_keys = set(current.itertuples(index=False, name=None))
    for key, account in accounts.items():
        if not account.completing or not account.found or account.refused or key in current_keys:
            continue
        if 0 < account.expected <= account.found:
            # It is the whole month, none of which was taken before.
            account.completing, account.kept = False, 0
        else:
            table = BY_NAME[key[2]]
            index = int(draft.tables[table.name].index[draft.statements_of(table.name).index(key)])
            shown = next(name for name in table.key if name in table.column_names)
            place = {"regency": geography.area_name(key[0]), "month": key[1], "rows": str(account.found)}
            register = words.word("table", table.name, "id")
            draft.refuse(table.name, index, "nothing_to_complete", shown, register, **place)
            set_aside(draft, key)
            account.refused = True


def set_aside(draft: Draft, statement: Statement) -> None:
    """Take out all rows that tell a statement, as a register or as a recap."""
    for name in (statement[2], RECAP.name):
        if name in draft.tables:
            draft.set_aside(name, statement)


def _compare_with_cover(draft: Draft, accounts: dict[Statement, Account]) -> None:
    cover = draft.tables[SUBMISSIONS.name]
    # Rows whose own month or regency cannot be read may belong to any statement of their table.
    loose = {
        name: int(rows[["regency", "month"]].isna().any(axis=1).sum()) for name, rows in draft.tables.items()
    }
    columns = ["regency", "month", "table", "rows_stated", "document", "completing", "good"]
    for index, regency, month, table, stated, document, completing, good in cover[columns].itertuples(
        name=None
    ):
        key = (regency, month, table)
        account = accounts.setdefault(key, Account()) if good else Account(refused=True)
        if account.refused:
            continue
        account.completing &= bool(completing)
        account.kept = _held_and_not_here(draft, key) if account.completing else 0
        code = _disagreement(stated, account, loose.get(table, 0))
        if code:
            rows = str(account.found + account.kept)
            draft.refuse(SUBMISSIONS.name, index, code, "rows_stated", str(stated or ""), rows=rows)
            set_aside(draft, key)
            account.refused = True
            continue
        if account.found and stated == account.found:
            account.completing, account.kept = False, 0
        account.confirmed = account.found == 0 and (
            stated == account.kept or (stated is None and account.kept > 0)
        )
        account.document = document
        account.stated = stated
        account.cover_rows.append(index)


def _disagreement(stated: int | None, account: Account, loose: int) -> str:
    """The fault, if any, between the number of rows a cover sheet states and those there are."""
    if stated is None:
        return "" if account.found or account.kept or loose else "empty_submission"
    agrees = account.found <= stated <= account.found + loose or stated == account.found + account.kept
    return "" if agrees else "stated_total"


def _held_and_not_here(draft: Draft, statement: Statement) -> int:
    """How many rows held of this statement a file does not bring, neither right nor wrong."""
    name = statement[2]
    held_rows = draft.held(name)
    held_rows = held_rows[(held_rows["regency"] == statement[0]) & (held_rows["month"] == statement[1])]
    here = set(keys_of(name, draft.tables[name])) if name in draft.tables else set()
    return sum(key not in here for key in keys_of(name, held_rows))


def staying(draft: Draft, name: str, accounts: Mapping[Statement, Account]) -> pd.DataFrame:
    """The held rows of a register that count unchanged once the good rows of what is told are taken.

    A row that comes again and is good is replaced. Of the others, those of what is not told stay, those beside mended
    rows, and in a register told anew those whose new writing has a fault: a fault must not take away what is held.
    """
    held_rows = draft.held(name)
    if held_rows.empty or BY_NAME[name] in LEDGERS:
        return held_rows.iloc[:0]
    good: set[tuple[object, ...]] = set()
    faulty: set[tuple[object, ...]] = set()
    if (rows := draft.tables.get(name)) is not None:
        for row_key, is_good in zip(keys_of(name, rows), rows["good"], strict=True):
            (good if is_good else faulty).add(row_key)
    replacing = {
        key: account for key, account in accounts.items() if account.is_told and not account.completing
    }
    stays = []
    for key, row_key in zip(
        held_rows[STATEMENT].itertuples(index=False, name=None), keys_of(name, held_rows), strict=True
    ):
        account = replacing.get(key)
        stays.append(
            row_key not in good and (account is None or (row_key in faulty and account.form == "register"))
        )
    return held_rows.loc[stays]


def submissions(draft: Draft, accounts: dict[Statement, Account]) -> pd.DataFrame:
    """One row for each statement taken: its keys, form, evidence, document, row_count, and how many rows the office
    declared (by the cover sheet, or of the original of mended rows) and the file brought."""
    current = draft.current()
    documents = dict(
        zip(current[STATEMENT].itertuples(index=False, name=None), current["document"], strict=True)
    )
    rows = []
    for key, account in accounts.items():
        document = account.document
        if document is None and account.completing and isinstance(documents.get(key), str):
            document = documents[key]
        evidence = "documented" if document else "reported"
        counts = account.good + account.kept, account.stated or account.expected or None, account.found
        rows.append((*key, account.form, evidence, document, *counts))
    return pd.DataFrame(rows, columns=COLUMNS)


def locked(draft: Draft, accounts: dict[Statement, Account], anew: Collection[Statement]) -> list[Fault]:
    """A fault for whatever the province has verified and this file would replace with something else (`anew`)."""
    current = draft.current()
    verified = current[current["evidence"] == "verified"]
    registers = {table.name for table in REGISTERS}
    sheets = {raw_table.table.name: raw_table.sheet for raw_table in draft.raw}
    faults = []
    for regency, month, table in verified[STATEMENT].itertuples(index=False, name=None):
        if (regency, month, table) in anew and table in registers:
            form = accounts[regency, month, table]
            sheet = sheets.get(
                RECAP.name if form.form == "recap" else table, sheets.get(SUBMISSIONS.name, "")
            )
            place = {"regency": geography.area_name(regency), "month": month, "table_name": table}
            faults.append(Fault("verified_locked", sheet, details=place))
    return faults


def corrected_before(draft: Draft, anew: Collection[Statement]) -> list[Note]:
    """A note for whatever this file would replace that was itself sent as a correction: who did so, when and why."""
    added_to = {table.name for table in LEDGERS}  # never replaced
    notes = []
    for submission in draft.current().itertuples():
        is_correction = isinstance(submission.note, str) and bool(submission.note.strip())
        statement = (submission.regency, submission.month, submission.table_name)
        if is_correction and statement in anew and submission.table_name not in added_to:
            details = {
                "regency": geography.area_name(str(submission.regency)),
                "month": str(submission.month),
                "table_name": str(submission.table_name),
                "day": f"{periods.by_office_clock(submission.sent_at):%Y-%m-%d}",
                "sender": submission.sender
                if isinstance(submission.sender, str) and submission.sender
                else "–",
                "reason": str(submission.note),
            }
            notes.append(Note("corrected_before", details=details))
    return notes
