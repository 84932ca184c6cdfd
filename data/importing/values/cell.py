"""One cell as written → its value, by the kind of its column; or the problem that it has."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from data import geography, words
from data.importing.faults import Faulty
from data.importing.one_reading import once_a_reading
from data.importing.raw_table import Spoiled, written
from data.importing.values import ages, gazetteer, qualifiers
from data.importing.values.numbers import number_in
from data.importing.values.spellings import code_of, code_of_day
from data.importing.values.written_dates import (
    clock_in,
    day_in,
    has_short_year,
    month_in,
    possible_years,
    shape_of,
)
from data.tables import Column, Table

_EXCEL_EPOCH = date(1899, 12, 30)
_TOO_LARGE = 1e15
_NEAREST = 3
_CHOICES_NAMED = 6
_SERIAL = re.compile(r"[3-6]\d{4}(?:\.\d+)?")
_PSEUDONYM = re.compile(r"(?=\D*\d)[\w/.-]+", re.ASCII)
_LONGEST_ID = 40
_SEPARATORS = re.compile(r"[;,\n]")
_ALL_REGENCIES = {"semua", "all"}
_PROVINCE_WORDS = {"62", "provinsi", "provinsi kalimantan tengah", "kalimantan tengah", "province"}

regency_meant = once_a_reading(at_most=4096)(geography.recognise_regency)
district_meant = once_a_reading(at_most=4096)(geography.recognise_district)


@dataclass(frozen=True)
class Limits:
    """What the reading of a cell depends on besides the cell."""

    today: date
    # "," or "." where the other numbers of the column prove it, "" where they do not.
    decimal_sign: str = ""
    # Whether the column has ticks, so that a cross in it says no.
    ticked: bool = False


def read_cell(cell: object, column: Column, limits: Limits) -> Any:
    """The value of a cell: str, date, int or float by the kind of its column; None if it is empty and may be.

    Raises Faulty for a cell that cannot be taken.
    """
    if cell is None:
        if column.required:
            raise Faulty("missing_value")
        return None
    if isinstance(cell, Spoiled):
        raise Faulty(cell.code, **cell.details)
    return _READERS[column.kind](cell, column, limits)


def read_place(table: Table, code: object, name: object) -> str:
    """The regency that code and name mean together, "62" for the province or "" for all where the table allows it.

    Raises Faulty if they mean none, several, or different ones.
    """
    for cell in (code, name):
        if isinstance(cell, Spoiled):
            raise Faulty(cell.code, **cell.details)
    texts = {words.normal(written(cell)) for cell in (code, name)} - {""}
    if table.place == "regency_or_all" and texts <= _ALL_REGENCIES:
        return ""
    if table.place == "regency_or_province" and texts and texts <= _PROVINCE_WORDS:
        return geography.PROVINCE
    if not texts:
        raise Faulty("missing_value")
    return _recognised(written(code) or None, written(name) or None)


def _recognised(code: str | None, name: str | None) -> str:
    recognition = regency_meant(code, name)
    if recognition.code is None:
        assert recognition.problem is not None
        named = (
            gazetteer.regencies_named(name or code or "") if recognition.problem == "unknown_regency" else []
        )
        nearest = [geography.area_name(regency) for regency in named[:_NEAREST]] or recognition.nearest
        raise Faulty(
            recognition.problem,
            readings=" / ".join(recognition.readings) or "–",
            nearest=", ".join(nearest) or "–",
            advice="place" if named else "none",
        )
    return recognition.code


def _as_date(cell: object, column: Column, limits: Limits) -> date:
    if has_short_year(str(cell)):
        raise Faulty("two_digit_year")
    moment = _date_of(cell)
    if moment is None:
        raise Faulty("not_a_date", shape=_shape(str(cell), limits))
    if moment.year not in possible_years(limits.today):
        raise Faulty("not_a_date", shape="unread" if isinstance(cell, int | float) else "year")
    _refuse_future(moment > limits.today, column, limits)
    return moment


def _shape(text: str, limits: Limits) -> str:
    """Why a text is no one day or month: what qualifies it, else what its shape tells."""
    qualified = qualifiers.of_day(text, clock_in(text))
    return shape_of(text, limits.today) if qualified == "none" else qualified


def _refuse_future(is_future: bool, column: Column, limits: Limits) -> None:
    if is_future and not column.future:
        raise Faulty("future_date", today=written(limits.today))


def _date_of(cell: object) -> date | None:
    """A day beyond doubt. Two numbers and a year (05/03/2026) have become one before, by the order of their column."""
    if isinstance(cell, date):
        return cell
    try:
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return _EXCEL_EPOCH + timedelta(days=int(cell))
        if _SERIAL.fullmatch(str(cell)):
            return _EXCEL_EPOCH + timedelta(days=int(float(str(cell))))
    except (ValueError, OverflowError):
        return None
    return day_in(str(cell))


def _as_month(cell: object, column: Column, limits: Limits) -> str:
    year_month = month_in(written(cell)) if type(cell) in (str, int, float) else None
    if year_month is None and (moment := _date_of(cell)) is not None:
        year_month = moment.year, moment.month
    if year_month is None:
        raise Faulty("not_a_month", shape=_shape(str(cell), limits))
    if year_month[0] not in possible_years(limits.today):
        raise Faulty("not_a_month", shape="year")
    _refuse_future(year_month > (limits.today.year, limits.today.month), column, limits)
    return f"{year_month[0]}-{year_month[1]:02d}"


def _as_year(cell: object, column: Column, limits: Limits) -> int:
    text = written(cell)
    if not re.fullmatch(r"20\d\d", text):
        raise Faulty("not_a_year")
    _refuse_future(int(text) > limits.today.year, column, limits)
    return int(text)


def _as_number(cell: object, column: Column, limits: Limits) -> float:
    try:
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            value = float(cell)
        else:
            value = number_in(str(cell), column, limits.decimal_sign)
    except Faulty as faulty:
        if faulty.fault.code == "not_a_number":
            raise Faulty("not_a_number", shape=qualifiers.of_number(str(cell))) from None
        raise
    except OverflowError:
        value = math.inf
    if not math.isfinite(value) or abs(value) >= _TOO_LARGE:
        raise Faulty("not_a_number")
    return value


def _bounded(value: float, column: Column) -> float:
    if column.minimum == 0 and value < 0:
        raise Faulty("negative")
    if column.minimum is not None and value < column.minimum:
        raise Faulty("below_minimum", minimum=_plain(column.minimum))
    if column.maximum is not None and value > column.maximum:
        raise Faulty("above_maximum", maximum=_plain(column.maximum))
    return value


def _plain(number: float) -> str:
    return f"{number:.12g}".replace(".", ",")


def _as_decimal(cell: object, column: Column, limits: Limits) -> float:
    return _bounded(_as_number(cell, column, limits), column)


def _as_whole(cell: object, column: Column, limits: Limits) -> int:
    value = _bounded(_as_number(cell, column, limits), column)
    if not value.is_integer():
        raise Faulty("fraction")
    return int(value)


def _as_word(cell: object, column: Column, limits: Limits) -> str:
    assert column.words is not None
    text = written(cell)
    day = cell if isinstance(cell, date) else None
    code = code_of_day(day, column.words) if day else code_of(text, column.words, limits.ticked)
    if code is None:
        alike = _alike(text, column.words)
        choices = alike or words.word_list(column.words)["id"].tolist()[:_CHOICES_NAMED]
        raise Faulty("unknown_word", nearest=", ".join(choices), advice="none" if alike else "list")
    return code


def _alike(text: str, name: str) -> list[str]:
    """Words of a closed list to choose from: that of an age, else those written most alike; none where none is."""
    if name == "age_group" and (group := ages.group_of(text)):
        return [words.word(name, group[0], "id")]
    return words.nearest(name, text)


def _as_words(cell: object, column: Column, limits: Limits) -> str | None:
    parts = [part for part in _SEPARATORS.split(written(cell)) if part.strip()]
    return _filled(";".join(dict.fromkeys(_as_word(part, column, limits) for part in parts)), column)


def _filled(joined: str, column: Column) -> str | None:
    """A cell of nothing but separators holds nothing, which a required column may not."""
    if not joined and column.required:
        raise Faulty("missing_value")
    return joined or None


def _as_text(cell: object, column: Column, limits: Limits) -> str:
    return written(cell)


def _as_id(cell: object, column: Column, limits: Limits) -> str:
    """A pseudonym: what can be written with spaces and without a digit may be somebody's name."""
    text = written(cell)
    if len(text) > _LONGEST_ID or not _PSEUDONYM.fullmatch(text):
        raise Faulty("not_a_pseudonym")
    return text


def _as_ids(cell: object, column: Column, limits: Limits) -> str | None:
    parts = (part.strip() for part in _SEPARATORS.split(written(cell)))
    return _filled(";".join(dict.fromkeys(_as_id(part, column, limits) for part in parts if part)), column)


def _as_place(cell: object, column: Column, limits: Limits) -> str:
    return _recognised(None, written(cell))


def _as_village(cell: object, column: Column, limits: Limits) -> str:
    text = written(cell)
    if not re.fullmatch(r"62\.\d\d\.\d\d\.[12]\d{3}", text, re.ASCII) or not _is_district(text[:8]):
        raise Faulty("unknown_village")
    return text


def _is_district(code: str) -> bool:
    return code in geography.districts().index


_READERS: Mapping[str, Callable[[object, Column, Limits], Any]] = {
    "id": _as_id,
    "text": _as_text,
    "ids": _as_ids,
    "date": _as_date,
    "month": _as_month,
    "year": _as_year,
    "whole": _as_whole,
    "decimal": _as_decimal,
    "word": _as_word,
    "words": _as_words,
    "place": _as_place,
    "village": _as_village,
}
