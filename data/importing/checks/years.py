"""Years far from all others of a regency: mostly a slip of the pen, so they are asked about before they are taken."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from data.importing.draft import Draft
from data.importing.notes import YEAR, Offer, is_accepted
from data.importing.raw_table import written
from data.tables import BY_NAME, MONTHLY, RECAP, SERVICES, SUBMISSIONS

# Tables whose rows tell of a month or a year; in the others a thing may have begun long ago.
_ASKED = (*MONTHLY, RECAP.name, SUBMISSIONS.name, "capacity", "community")
_NEXT_TO = 1
# What holds until a day does so for some years; further off it is a slip of the pen as well.
_UNTIL = {"agreements": "valid_until"}
_LONGEST = 10


def ask(draft: Draft, this_year: int, accepted: Collection[str]) -> list[Offer]:
    """Hold every row whose year is far from this year and from all years that are held or told of its regency, unless
    somebody said that it is right. Years that follow each other up to a near one are near: a history may be sent."""
    offers: dict[str, Offer] = {}
    held_years = _held_years(draft)
    years_told = _told_years(draft)
    for name in draft.tables:
        # A service is of the month of its report, and waits for that.
        if name not in _ASKED or name == SERVICES.name:
            continue
        rows = draft.tables[name]
        column = "month" if name in (RECAP.name, SUBMISSIONS.name) else BY_NAME[name].dated_by
        for index, regency, month in rows[["regency", "month"]].itertuples(name=None):
            if not isinstance(month, str) or not isinstance(regency, str):
                continue
            sure = held_years.get(regency, set()) | {this_year}
            year, near = int(month[:4]), _near(sure, years_told.get(regency, set()))
            if year in near:
                continue
            key = f"{YEAR} {name} {regency} {year}"
            said_yes = is_accepted(YEAR, key, accepted)
            nearest = min(sure | (near & years_told.get(regency, set())), key=lambda other: abs(other - year))
            details = {"year": str(year), "nearest": str(nearest), "table_name": name}
            row, sheet = int(rows.at[index, "row"]), str(rows.at[index, "sheet"])
            offers.setdefault(key, Offer(YEAR, key, sheet, row, details, said_yes))
            if not said_yes:
                cell = rows.at[index, column] if column in rows else None
                draft.refuse(
                    name, index, "year_far", column, written(cell), year=str(year), nearest=str(nearest)
                )
    return [*offers.values(), *_ask_until(draft, this_year, accepted)]


def _ask_until(draft: Draft, this_year: int, accepted: Collection[str]) -> list[Offer]:
    """The same of the year until which something holds, unless it is held already."""
    offers: dict[str, Offer] = {}
    for name in _UNTIL.keys() & draft.tables.keys():
        rows, column = draft.tables[name], _UNTIL[name]
        held_rows = draft.held(name)
        held_days = {
            (place, f"{end:%Y-%m-%d}")
            for place, end in zip(held_rows["regency"], held_rows[column], strict=True)
            if isinstance(end, date)
        }
        for index, regency, day in rows[["regency", column]].itertuples(name=None):
            if not isinstance(day, date) or day.year <= this_year + _LONGEST:
                continue
            if (regency, f"{day:%Y-%m-%d}") in held_days:
                continue
            key = f"{YEAR} {name} {regency} {day.year}"
            said_yes = is_accepted(YEAR, key, accepted)
            details = {"year": str(day.year), "nearest": str(this_year)}
            row, sheet = int(rows.at[index, "row"]), str(rows.at[index, "sheet"])
            offers.setdefault(key, Offer(YEAR, key, sheet, row, {**details, "table_name": name}, said_yes))
            if not said_yes:
                draft.refuse(name, index, "year_far", column, written(day), **details)
    return list(offers.values())


def _near(sure: Iterable[int], years: Collection[int]) -> set[int]:
    """The years that are sure, and those told that are next to one of them, and so on."""
    near = set(sure)
    near |= {year + step for year in near for step in (-_NEXT_TO, _NEXT_TO)}
    while more := {
        year for year in years if year not in near and any(abs(year - other) <= _NEXT_TO for other in near)
    }:
        near |= more
    return near


def _told_years(draft: Draft) -> dict[str, set[int]]:
    years: dict[str, set[int]] = {}
    for name, rows in draft.tables.items():
        if name in _ASKED:
            for regency, month in zip(rows["regency"], rows["month"], strict=True):
                if isinstance(regency, str) and isinstance(month, str):
                    years.setdefault(regency, set()).add(int(month[:4]))
    return years


def _held_years(draft: Draft) -> dict[str, set[int]]:
    years: dict[str, set[int]] = {}
    current = draft.current()
    chosen = current[current["table_name"].isin(_ASKED)]
    for regency, month in zip(chosen["regency"], chosen["month"], strict=True):
        years.setdefault(regency, set()).add(int(str(month)[:4]))
    return years
