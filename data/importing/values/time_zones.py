"""Days told with a time zone: turned into the office's (WIB) where they are read, and said so for each column."""

from __future__ import annotations

from collections.abc import Iterable

from data.importing.notes import Note
from data.importing.raw_table import RawTable
from data.importing.values.written_dates import clock_in


def settle(tables: Iterable[RawTable]) -> list[Note]:
    """A note for each column of days that are told with a zone: how many, and how many fell on another day here.

    To be asked before the order of day and month is settled, since that makes days of the texts.
    """
    notes = []
    for table in tables:
        for column in table.table.columns:
            if column.kind in ("date", "month"):
                clocks = [clock_in(cell) for cell in table.rows[column.name] if isinstance(cell, str)]
                zoned = [clock for clock in clocks if clock.zoned and clock.understood]
                if zoned:
                    details = {
                        "count": str(len(zoned)),
                        "moved": str(sum(clock.days != 0 for clock in zoned)),
                    }
                    heading = table.heading(column.name)
                    notes.append(Note("time_zone", table.sheet, column=heading, details=details))
    return notes
