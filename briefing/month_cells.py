"""How much a month asks of an officer: cells to fill in the filled workbook beside those of an empty one."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from data import periods
from data.demo import Register
from data.importing.prefilled import YEARLY, records, still_open
from data.tables import BY_NAME, MONTHLY, REGISTERS

COLUMNS = ["regency", "month", "to_fill", "empty", "anew"]
# What is known of a row only once the day in the other column has come.
_KNOWN_WITH = {
    ("reports", "maximum_sentence"): "verdict",
    ("services", "given_in"): "first_date",
    ("services", "trauma_trained"): "first_date",
    ("joint_activities", "taking_part"): "held",
}
# Days that are planned or agreed, and so known before they come.
_AHEAD = {"planned", "valid_until"}
# On the cover sheet a month without any is a row of regency, month, table and 0; in the filled workbook the 0 alone.
_ZERO_FILLED, _ZERO_EMPTY = 1, 4
_Row = Mapping[str, Any]
_Key = tuple[Any, ...]


def month_cells(
    register: Register, regencies: Collection[str] | None = None, months: Sequence[str] | None = None
) -> pd.DataFrame:
    """A row for each regency and month that was sent, columns COLUMNS; by default from the register's 13th month on.

    What was known when the month began is what had happened by then: days to come stand empty. `to_fill`: the cells to
    be written into the workbook filled with it, for new rows, changed cells and stated zeros. `empty`: all filled cells
    of that workbook once it is done, which an empty one would ask for, with one cell of each row for its regency.
    `anew`: the cells of an empty workbook that tells no more than the import needs, each table and month in which
    anything changed, whole.
    """
    sent = register.submissions.loc[register.submissions["table_name"].isin(MONTHLY)]
    places = set(sent[["regency", "month"]].itertuples(index=False, name=None))
    chosen = sorted(set(sent["month"]))[12:] if months is None else months
    counts = []
    for regency in sorted({regency for regency, _ in places if regencies is None or regency in regencies}):
        rows = {table.name: _rows(register, table.name, regency) for table in REGISTERS}
        counts += [_count(rows, regency, month) for month in chosen if (regency, month) in places]
    return pd.DataFrame(counts, columns=COLUMNS)


def shares(counts: pd.DataFrame) -> dict[str, float]:
    """The cells of all together, and `to_fill` as a share of `empty` and of `anew`."""
    sums = {name: int(counts[name].sum()) for name in ("to_fill", "empty", "anew")}
    return {**sums, "share": sums["to_fill"] / sums["empty"], "share_anew": sums["to_fill"] / sums["anew"]}


def _count(rows: Mapping[str, Sequence[_Row]], regency: str, month: str) -> tuple[str, str, int, int, int]:
    """`rows`: table → all rows of the regency."""
    began, ended = _last_day(periods.parse(month).shift(-1).id), _last_day(month)
    before = {
        name: [_at(name, row, began) for row in of_table if row["month"] < month]
        for name, of_table in rows.items()
    }
    given_out = still_open(before, month)
    counts = []
    for name, of_table in rows.items():
        now = [_at(name, row, ended) for row in of_table if row["month"] <= month]
        counts.append(_count_table(name, now, _by_key(name, before[name]), _by_key(name, given_out[name])))
        if name in MONTHLY and not any(row["month"] == month for row in now):
            counts.append((_ZERO_FILLED, _ZERO_EMPTY, _ZERO_EMPTY))
    to_fill, empty, anew = map(sum, zip(*counts, strict=True))
    return (regency, month, to_fill, empty, anew)


def _count_table(
    name: str, now: Sequence[_Row], before: Mapping[_Key, _Row], given_out: Mapping[_Key, _Row]
) -> tuple[int, int, int]:
    """Cells to fill, of the workbook begun empty, and of the changed months told anew, of one table."""
    to_fill = empty = 0
    overwritten: set[_Key] = set()
    changed: set[str] = set()
    cells_of_month: Counter[str] = Counter()
    for row in now:
        key = _key(name, row)
        cells_of_month[row["month"]] += _filled(name, row)
        pattern = before.get(key) or _pattern(name, row, given_out)
        differing = _differing(name, row, pattern)
        if differing or key not in before:
            changed.add(row["month"])
        if key in given_out or key not in before:
            to_fill += differing
            empty += _filled(name, row)
            if pattern and key not in before:
                overwritten.add(_key(name, pattern))
    # The row of last year was overwritten, and is not in the workbook any more.
    empty -= sum(_filled(name, given_out[key]) for key in overwritten)
    return to_fill, empty, sum(cells_of_month[month] for month in changed)


def _by_key(name: str, rows: Sequence[_Row]) -> dict[_Key, _Row]:
    return {_key(name, row): row for row in rows}


def _rows(register: Register, name: str, regency: str) -> list[_Row]:
    table = register.tables.get(name)
    return [] if table is None else list(records(table[table["regency"] == regency]))


def _last_day(month: str) -> date:
    year, number = map(int, month.split("-"))
    return date(year, number, calendar.monthrange(year, number)[1])


def _at(name: str, row: _Row, day: date) -> _Row:
    """A row as it was known at the end of a day."""

    def has_come(column: str) -> bool:
        value = row.get(_KNOWN_WITH.get((name, column), column))
        return column in _AHEAD or (value is not None and not (isinstance(value, date) and value > day))

    return {column: value for column, value in row.items() if has_come(column)}


def _key(name: str, row: _Row) -> _Key:
    return tuple(row.get(column) for column in BY_NAME[name].key)


def _pattern(name: str, row: _Row, given_out: Mapping[_Key, _Row]) -> _Row:
    """The row of an earlier year that stands in the workbook, of which a new year's is made; nothing for others."""
    if name not in YEARLY:
        return {}
    other = [column for column in BY_NAME[name].key if column != "year"]
    return next(
        (
            earlier
            for earlier in given_out.values()
            if [earlier[column] for column in other] == [row[column] for column in other]
        ),
        {},
    )


def _differing(name: str, row: _Row, pattern: _Row) -> int:
    asked = BY_NAME[name].asked
    return sum(column in row and row[column] != pattern.get(column) for column in asked)


def _filled(name: str, row: _Row) -> int:
    """The filled cells of a row, and one that names its regency."""
    return 1 + sum(column in row for column in BY_NAME[name].asked)
