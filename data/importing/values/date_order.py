"""The order of day and month, decided for each column by evidence; what no evidence decides is asked, never guessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from data.importing.faults import Fault
from data.importing.notes import ORDERS, Note, Question
from data.importing.raw_table import RawTable, Spoiled
from data.importing.values.date_limits import Cover, bearing_on, cover_of, impossible
from data.importing.values.written_dates import Pair, pair_in, possible_years
from data.tables import Column

_EXAMPLES = 3
_FEW, _MONTHS = 3, 12
_OTHER = {"dmy": "mdy", "mdy": "dmy"}


@dataclass
class Settled:
    """What became of the dates of a file."""

    notes: list[Note] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


@dataclass
class _Dates:
    """The texts of one column in which two numbers and a year stand: place in the column → pair."""

    table: RawTable
    column: Column
    pairs: dict[int, Pair]
    order: str = ""
    evidence: str = ""
    mixed: bool = False
    applied: bool = False

    @property
    def open_places(self) -> list[int]:
        return [place for place, pair in self.pairs.items() if pair.is_open]

    @property
    def heading(self) -> str:
        return self.table.heading(self.column.name)

    @property
    def question(self) -> Question:
        cells = self.table.rows[self.column.name]
        examples = dict.fromkeys(str(cells.iat[place]) for place in self.open_places)
        return Question(self.table.sheet, self.heading, tuple(examples)[:_EXAMPLES])


def settle(tables: Sequence[RawTable], today: date, answers: Mapping[str, str]) -> Settled:
    """Put days into the tables for texts like 05/03/2026, each column by its order.

    Evidence, strongest first: an answer; a value of the column that only one order makes a day; a reading that other
    things make impossible (the future, the month on the cover sheet, an earlier stage); the order of the file's other
    columns if they agree. A value against the order of its column becomes a `Spoiled` cell.
    """
    columns = [dates for table in tables for dates in _gathered(table, today)]
    for dates in columns:
        _by_answer(dates, answers)
        _by_proof(dates)
    _by_circumstances(columns, today, cover_of(tables, today))
    agreed = {dates.order for dates in columns if dates.order}
    for dates in columns:
        if not dates.order and not dates.mixed and len(agreed) == 1 and dates.open_places:
            dates.order, dates.evidence = next(iter(agreed)), "others"
        if not dates.applied:
            _apply(dates)
    return _told(columns)


def _gathered(table: RawTable, today: date) -> Iterable[_Dates]:
    """The pairs of a table. Of a year that cannot be the order is not asked: it is no date in either."""
    years = possible_years(today)
    for column in table.table.columns:
        if column.kind in ("date", "month"):
            cells = enumerate(table.rows[column.name])
            pairs = {
                place: pair
                for place, cell in cells
                if isinstance(cell, str) and (pair := pair_in(cell)) and pair.year in years
            }
            if pairs:
                yield _Dates(table, column, pairs)


def _by_answer(dates: _Dates, answers: Mapping[str, str]) -> None:
    answer = answers.get(dates.question.key, answers.get("", ""))
    if answer in ORDERS and dates.open_places:
        dates.order, dates.evidence = answer, "answer"


def _by_proof(dates: _Dates) -> None:
    """What only one order can read proves it for the column; proofs of both orders prove nothing but a mixture."""
    proofs = Counter(pair.proves for pair in dates.pairs.values() if pair.proves)
    dates.mixed = len(proofs) == 2
    if len(proofs) == 1 and not dates.order:
        dates.order, dates.evidence = next(iter(proofs)), "proof"


def _by_circumstances(columns: Sequence[_Dates], today: date, cover: Cover) -> None:
    """Each column decided may decide another: the stages of a row stand in order."""
    decided = True
    for dates in columns:
        if dates.order:
            _apply(dates)
    while decided:
        decided = False
        for dates in columns:
            if dates.order or dates.mixed or not dates.open_places:
                continue
            dates.order, dates.evidence = _possible_order(dates, today, cover)
            if dates.order:
                decided = True
                _apply(dates)


def _possible_order(dates: _Dates, today: date, cover: Cover) -> tuple[str, str]:
    """The order whose other is impossible in some row while it is impossible in none, and what makes it so."""
    why: dict[str, str] = {}
    names = [name for name in bearing_on(dates.table.table, dates.column, cover) if name in dates.table.rows]
    cells = {name: list(dates.table.rows[name]) for name in names}
    seen = set()
    for place in dates.open_places:
        row = {name: cells[name][place] for name in names}
        # Equal rows are judged once: in a long column there are few different ones.
        key = (dates.pairs[place], *row.values())
        if key in seen:
            continue
        seen.add(key)
        days = {order: dates.pairs[place].in_order(order) for order in ORDERS}
        reasons = {
            order: impossible(dates.table.table, dates.column, day, row, today, cover)
            for order, day in days.items()
            if day is not None
        }
        if bool(reasons["dmy"]) != bool(reasons["mdy"]):
            against = next(order for order in ORDERS if reasons[order])
            why.setdefault(against, reasons[against])
        if len(why) == 2:
            return "", ""
    if not why:
        return "", ""
    against, reason = why.popitem()
    return _OTHER[against], reason


def _apply(dates: _Dates) -> None:
    """Write the days of a column whose order is known, and of a mixed one those that only one order can read."""
    usual = dates.order or _usual(dates)
    cells = list(dates.table.rows[dates.column.name])
    for place, pair in dates.pairs.items():
        if pair.is_open and not dates.order:
            continue
        day = pair.in_order(usual or "dmy")
        against = pair.proves and pair.proves != usual
        if against and (usual or dates.mixed):
            order = usual or _OTHER[pair.proves]
            cells[place] = Spoiled("date_order_mixed", cells[place], {"order": order})
        elif day is not None:
            cells[place] = day
    dates.table.replace(dates.column.name, cells)
    dates.applied = True


def _usual(dates: _Dates) -> str:
    """The order that more values of the column prove; "" if it is the same number."""
    proofs = Counter(pair.proves for pair in dates.pairs.values())
    return "" if proofs["dmy"] == proofs["mdy"] else max(ORDERS, key=proofs.__getitem__)


def _told(columns: Sequence[_Dates]) -> Settled:
    settled = Settled()
    for dates in columns:
        sheet, heading = dates.table.sheet, dates.heading
        if dates.order and (dates.open_places or dates.order == "mdy"):
            details = {"order": dates.order, "evidence": dates.evidence, "count": str(len(dates.open_places))}
            settled.notes.append(Note("date_order", sheet, column=heading, details=details))
        elif _may_be_exchanged(dates):
            settled.notes.append(Note("dates_maybe_exchanged", sheet, column=heading))
        elif dates.open_places and not dates.order:
            settled.questions.append(dates.question)
            examples = "; ".join(dates.question.examples)
            settled.faults.append(Fault("date_order_unclear", sheet, column=heading, value=examples))
    return settled


def _may_be_exchanged(dates: _Dates) -> bool:
    """Texts that only one order can read, and beside them days that are all 12 or less: what a spreadsheet set to the
    other order leaves when it makes days of those texts it can, with day and month exchanged. Worth a look."""
    if dates.open_places:
        return False
    cells = dates.table.rows[dates.column.name]
    real = [cell for place, cell in enumerate(cells) if isinstance(cell, date) and place not in dates.pairs]
    return len(real) >= _FEW and all(day.day <= _MONTHS for day in real)
