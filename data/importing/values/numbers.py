"""Numbers as text: which sign marks the decimals, told by the number itself, by its column, or else not guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from data.importing.faults import Faulty
from data.importing.notes import Note
from data.importing.raw_table import RawTable
from data.tables import Column

_MONEY = re.compile(r"^(?:rp|idr)\.?", re.IGNORECASE)
_CENTS = re.compile(r"[.,]-{1,2}$")
_PEOPLE = re.compile(r"(?<=\d)\s*(?:orang|org|jiwa|peserta)\.?\s*$", re.IGNORECASE)
_NOUGHT = re.compile(r"(?:0\s*)?\(?\s*(?:nol|zero)\s*\)?", re.IGNORECASE)
_PERCENT = 100
_SPOKEN = {",": "comma", ".": "dot"}
_PLAIN = re.compile(r"\d{1,40}", re.ASCII)
# Three digits after the only sign: thousands or thousandths. After a leading nought they can only be the latter.
_OPEN = re.compile(r"(?!0)\d{1,3}([.,])\d{3}", re.ASCII)
# What each shape proves to be the decimal sign.
_PROOFS = (
    (re.compile(r"\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d{1,40}|\d{1,40},\d{1,40}", re.ASCII), ","),
    (re.compile(r"\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+\.\d{1,40}|\d{1,40}\.\d{1,40}", re.ASCII), "."),
)


def number_in(text: str, column: Column, sign: str = "") -> float:
    """The number a text means in this column. `sign`: the decimal sign that the rest of the column proves.

    Raises Faulty: not_a_number, or ambiguous_number where 1,500 may be 1500 or 1.5 and nothing says which.
    """
    if column.kind == "whole":
        text = _PEOPLE.sub("", text)
        if _NOUGHT.fullmatch(text.strip()):
            return 0.0
    minus, digits = _digits(text)
    if digits.endswith("%"):
        return minus * _percent(digits[:-1], column)
    if _PLAIN.fullmatch(digits):
        return minus * float(digits)
    if match := _OPEN.fullmatch(digits):
        return minus * _decided(digits, match[1], minus, column, sign)
    if proven := proven_sign(text):
        return minus * _value(digits, proven)
    raise Faulty("not_a_number")


def proven_sign(text: str) -> str:
    """The decimal sign that a number can only have been written with; "" if it tells nothing or is no number."""
    digits = _digits(text)[1]
    if _OPEN.fullmatch(digits):
        return ""
    return next((sign for shape, sign in _PROOFS if shape.fullmatch(digits)), "")


def is_open(text: str) -> bool:
    """Whether a number has three digits after its only sign."""
    return _OPEN.fullmatch(_digits(text)[1]) is not None


def settle(tables: Iterable[RawTable]) -> list[Note]:
    """Find for each column of quantities the decimal sign that its numbers prove, where any of them leaves it open."""
    notes = []
    for table in tables:
        for column in table.table.columns:
            if column.kind in ("whole", "decimal"):
                texts = [cell for cell in table.rows[column.name] if isinstance(cell, str)]
                sign = _sign_of(texts)
                if sign:
                    table.decimal_signs[column.name] = sign
                    details = {"sign": _SPOKEN[sign], "count": str(sum(map(is_open, texts)))}
                    notes.append(
                        Note("decimal_sign", table.sheet, column=table.heading(column.name), details=details)
                    )
    return notes


def _sign_of(texts: Sequence[str]) -> str:
    if not any(map(is_open, texts)):
        return ""
    proven = {sign for text in texts if (sign := proven_sign(text))}
    return proven.pop() if len(proven) == 1 else ""


def _digits(text: str) -> tuple[int, str]:
    """Sign and digits of a number without currency, blanks and the dash for no cents."""
    plain = _CENTS.sub("", _MONEY.sub("", re.sub(r"\s", "", text).replace("−", "-")))
    if plain[:1] in ("-", "+"):
        return (-1 if plain[0] == "-" else 1), _MONEY.sub("", plain[1:])
    return 1, plain


def _value(digits: str, sign: str) -> float:
    thousands = "." if sign == "," else ","
    return float(digits.replace(thousands, "").replace(sign, "."))


def _percent(digits: str, column: Column) -> float:
    """A share in percent stands in a column of plain figures only, and has no thousands."""
    if column.kind != "decimal" or column.money or (column.maximum or 0) < _PERCENT:
        raise Faulty("not_a_number")
    plain = digits.replace(",", ".")
    if not re.fullmatch(r"\d{1,40}(\.\d{1,40})?", plain, re.ASCII):
        raise Faulty("not_a_number")
    return float(plain)


def _decided(digits: str, mark: str, minus: int, column: Column, sign: str) -> float:
    """1.500 or 1,500: by the column's limits, by its other numbers, or in counts and money by the form's own rule that
    dots stand between thousands. A comma there may be either, so it is not guessed."""
    thousands, decimals = float(digits.replace(mark, "")), float(digits.replace(mark, "."))
    fitting = [value for value in (thousands, decimals) if _fits(minus * value, column)]
    if len(fitting) == 1:
        return fitting[0]
    is_count = column.kind == "whole" or column.money
    if mark == "." and is_count and sign != ".":
        return thousands
    if sign and not (is_count and sign == mark):
        return decimals if sign == mark else thousands
    raise Faulty("ambiguous_number", thousands=f"{thousands:.0f}", decimals=f"{decimals:g}".replace(".", ","))


def _fits(value: float, column: Column) -> bool:
    above = column.minimum is None or value >= column.minimum
    return above and (column.maximum is None or value <= column.maximum)
