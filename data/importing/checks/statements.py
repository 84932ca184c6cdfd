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

COLUMNS = [*STATEMENT, "form", "evidence", "document", "row_count"]


@dataclass
class Told:
    """What the file tells of one regency × month × table.

    `good` of the `found` rows may be taken. `completing`: they are added to what is held. `kept`: rows held that stay
    beside them, of a completing file all it does not bring, otherwise those whose new writing has a fault.
    `expected`: how many rows the original of a mended workbook had, 0 if it does not say.
    `confirmed`: the cover sheet says that there are no rows, or none but those held. `refused`: take nothing of it.
    """

    form: str = "register"
    found: int = 0
    good: int = 0
    document: str | None = None
    completing: bool = True
    kept: int = 0
    expected: int = 0
    confirmed: bool = False
    refused: bool = False
    cover_rows: list[int] = field(default_factory=list)

    @property
    def is_told(self) -> bool:
        return not self.refused and (self.good > 0 or self.confirmed)


def gather(draft: Draft) -> dict[Statement, Told]:
    """Compare rows with rows, and rows with the cover sheet. A disagreement is a fault and sets all its rows aside."""
    told: dict[Statement, Told] = {}
    for name in draft.tables:
        if name not in (SUBMISSIONS.name, RECAP.name):
            _count(draft, name, told)
    if RECAP.name in draft.tables:
        _refuse_beside_registers(draft, told)
        _count(draft, RECAP.name, told)
    if SUBMISSIONS.name in draft.tables:
        _compare_with_cover(draft, told)
    _refuse_parts_of_nothing(draft, told)
    return told


def recount(draft: Draft, told: dict[Statement, Told]) -> dict[Statement, Told]:
    """What is told after further rows were refused: those with good rows left, and declared ones.

    Also counts anew how many rows of each are good and how many that are held stay beside them.
    """
    for one in told.values():
        one.good = 0
    for name, rows in draft.tables.items():
        if name != SUBMISSIONS.name:
            for key, good in zip(draft.statements_of(name), rows["good"], strict=True):
                if good and key in told:
                    told[key].good += 1
    for name in {key[2] for key in told}:
        kept = Counter(staying(draft, name, told)[STATEMENT].itertuples(index=False, name=None))
        for key, one in told.items():
            if key[2] == name:
                one.kept = kept[key]
    return {key: one for key, one in told.items() if one.is_told}


def _count(draft: Draft, name: str, told: dict[Statement, Told]) -> None:
    rows = draft.tables[name]
    marks = rows[["good", "completing", "expected"]].itertuples(index=False, name=None)
    for key, (good, completing, expected) in zip(draft.statements_of(name), marks, strict=True):
        if not any(part is None or part != part for part in key) and not (key in told and told[key].refused):
            one = told.setdefault(key, Told(form="recap" if name == RECAP.name else "register"))
            one.found += 1
            one.good += bool(good)
            one.expected = max(one.expected, int(expected))
            # A recap comes back whole, so it replaces; a register completes only if all its rows come back mended.
            one.completing &= bool(completing) and name != RECAP.name and BY_NAME[name] not in LEDGERS


def _refuse_beside_registers(draft: Draft, told: dict[Statement, Told]) -> None:
    """The same month both as a register and as a recap would count twice; which one is meant, nobody here can know."""
    statements = draft.statements_of(RECAP.name)
    for key in told.keys() & set(statements):
        place = {"regency": geography.area_name(key[0]), "month": key[1]}
        said = words.word("table", key[2], "id")
        draft.refuse(RECAP.name, statements.index(key), "recap_beside_register", "measure", said, **place)
        set_aside(draft, key)
        told[key].refused = True


def _refuse_parts_of_nothing(draft: Draft, told: dict[Statement, Told]) -> None:
    """Mended rows complete what is held. Where nothing is held, they alone would pass for the whole month."""
    held = draft.current()[STATEMENT]
    known = set(held.itertuples(index=False, name=None))
    for key, one in told.items():
        if not one.completing or not one.found or one.refused or key in known:
            continue
        if 0 < one.expected <= one.found:
            one.completing, one.kept = False, 0  # it is the whole month, none of which was taken before
        else:
            table = BY_NAME[key[2]]
            index = int(draft.tables[table.name].index[draft.statements_of(table.name).index(key)])
            shown = next(name for name in table.key if name in table.column_names)
            place = {"regency": geography.area_name(key[0]), "month": key[1], "rows": str(one.found)}
            said = words.word("table", table.name, "id")
            draft.refuse(table.name, index, "nothing_to_complete", shown, said, **place)
            set_aside(draft, key)
            one.refused = True


def set_aside(draft: Draft, statement: Statement) -> None:
    """Take out all rows that tell a statement, as a register or as a recap."""
    for name in (statement[2], RECAP.name):
        if name in draft.tables:
            draft.set_aside(name, statement)


def _compare_with_cover(draft: Draft, told: dict[Statement, Told]) -> None:
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
        one = told.setdefault(key, Told()) if good else Told(refused=True)
        if one.refused:
            continue
        one.completing &= bool(completing)
        one.kept = _held_and_not_here(draft, key) if one.completing else 0
        code = _disagreement(stated, one, loose.get(table, 0))
        if code:
            rows = str(one.found + one.kept)
            draft.refuse(SUBMISSIONS.name, index, code, "rows_stated", str(stated or ""), rows=rows)
            set_aside(draft, key)
            one.refused = True
            continue
        if one.found and stated == one.found:
            one.completing, one.kept = False, 0
        one.confirmed = one.found == 0 and (stated == one.kept or (stated is None and one.kept > 0))
        one.document = document
        one.cover_rows.append(index)


def _disagreement(stated: int | None, one: Told, loose: int) -> str:
    """The fault, if any, between the number of rows a cover sheet states and those there are."""
    if stated is None:
        return "" if one.found or one.kept or loose else "empty_submission"
    agrees = one.found <= stated <= one.found + loose or stated == one.found + one.kept
    return "" if agrees else "stated_total"


def _held_and_not_here(draft: Draft, statement: Statement) -> int:
    """How many rows held of this statement a file does not bring, neither right nor wrong."""
    name = statement[2]
    held = draft.held(name)
    held = held[(held["regency"] == statement[0]) & (held["month"] == statement[1])]
    here = set(keys_of(name, draft.tables[name])) if name in draft.tables else set()
    return sum(key not in here for key in keys_of(name, held))


def staying(draft: Draft, name: str, told: Mapping[Statement, Told]) -> pd.DataFrame:
    """The held rows of a register that count unchanged once the good rows of what is told are taken.

    A row that comes again and is good is replaced. Of the others, those of what is not told stay, those beside mended
    rows, and in a register told anew those whose new writing has a fault: a fault must not take away what is held.
    """
    held = draft.held(name)
    if held.empty or BY_NAME[name] in LEDGERS:
        return held.iloc[:0]
    good: set[tuple[object, ...]] = set()
    faulty: set[tuple[object, ...]] = set()
    if (rows := draft.tables.get(name)) is not None:
        for own, is_good in zip(keys_of(name, rows), rows["good"], strict=True):
            (good if is_good else faulty).add(own)
    replacing = {key: one for key, one in told.items() if one.is_told and not one.completing}
    stays = []
    for key, own in zip(held[STATEMENT].itertuples(index=False, name=None), keys_of(name, held), strict=True):
        one = replacing.get(key)
        stays.append(own not in good and (one is None or (own in faulty and one.form == "register")))
    return held.loc[stays]


def submissions(draft: Draft, told: dict[Statement, Told]) -> pd.DataFrame:
    """One row for each statement taken: its keys, form, evidence, document, row_count."""
    held = draft.current()
    documents = dict(zip(held[STATEMENT].itertuples(index=False, name=None), held["document"], strict=True))
    rows = []
    for key, one in told.items():
        document = one.document
        if document is None and one.completing and isinstance(documents.get(key), str):
            document = documents[key]
        evidence = "documented" if document else "reported"
        rows.append((*key, one.form, evidence, document, one.good + one.kept))
    return pd.DataFrame(rows, columns=COLUMNS)


def locked(draft: Draft, told: dict[Statement, Told], anew: Collection[Statement]) -> list[Fault]:
    """A fault for whatever the province has verified and this file would replace with something else (`anew`)."""
    held = draft.current()
    held = held[held["evidence"] == "verified"]
    registers = {table.name for table in REGISTERS}
    sheets = {one.table.name: one.sheet for one in draft.raw}
    faults = []
    for regency, month, table in held[STATEMENT].itertuples(index=False, name=None):
        if (regency, month, table) in anew and table in registers:
            form = told[regency, month, table]
            sheet = sheets.get(
                RECAP.name if form.form == "recap" else table, sheets.get(SUBMISSIONS.name, "")
            )
            place = {"regency": geography.area_name(regency), "month": month, "table_name": table}
            faults.append(Fault("verified_locked", sheet, details=place))
    return faults


def corrected_before(draft: Draft, anew: Collection[Statement]) -> list[Note]:
    """A note for whatever this file would replace that was itself sent as a correction: who did so, when and why."""
    held = draft.current()
    ledgers = held["table_name"].isin([table.name for table in LEDGERS])  # added to, never replaced
    held = held[(held["note"].fillna("").str.strip() != "") & ~ledgers]
    notes = []
    for one in held.itertuples():
        if (one.regency, one.month, one.table_name) in anew:
            details = {
                "regency": geography.area_name(str(one.regency)),
                "month": str(one.month),
                "table_name": str(one.table_name),
                "day": f"{periods.by_office_clock(one.sent_at):%Y-%m-%d}",
                "sender": one.sender if isinstance(one.sender, str) and one.sender else "–",
                "reason": str(one.note),
            }
            notes.append(Note("corrected_before", details=details))
    return notes
