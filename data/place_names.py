"""How places are written in what offices send: codes of two schemes, names, short forms, and their reading.

Kemendagri and BPS number the same 14 regencies with the same four digits, 8 of them differently. So:
"62.06" with its dot is Kemendagri; "BPS 6206" and "Kemendagri 6206" say their scheme; a bare 6206 can be
either, and counts only when both mean the same regency or a name beside it decides. "62.1" is what Excel
makes of 62.10, but also a code cut short or rounded: alone it is ambiguous, with a name the name decides.
"""

from __future__ import annotations

import csv
import math
import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from data import reference

_SCHEME = re.compile(r"\b(bps|kemendagri|kemdagri|permendagri|mendagri|dagri)\b", re.IGNORECASE)
_PROVINCE_NAME = re.compile(r"\b(prov(insi)?\b\W*)?(kalimantan\s+tengah|kalteng)\b", re.IGNORECASE)
_KINDS = ("pemerintahkabupaten", "pemerintahkota", "pemkab", "pemkot", "pemko",
          "kabupaten", "kab", "kotamadya", "kota", "kecamatan", "kec")  # fmt: skip

# "6. Katingan" in a numbered list, "Kab. Katingan 1)" with a footnote.
_BEFORE = re.compile(r"^\s*\(?(?:\d{1,2}\s*[.)]\s*|[a-z]\)\s*)(?=[^\W\d_])")
_AFTER = re.compile(r"(?<=[^\W\d_])\.?\s*(?:\(?\d{1,2}\)|\*+\)?|[¹²³⁰⁴-⁹]+⁾?\)?)\s*$")

Cell = str | float | int | None
Place = dict[str, str]


@dataclass(frozen=True)
class Recognition:
    """The regency meant, or the problem: unknown_regency, ambiguous_regency_code or regency_conflict.

    `readings` say what the cells can mean ("BPS 6206 Sukamara"); `nearest` are close official names."""

    code: str | None
    problem: str | None = None
    readings: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()


def recognise_regency(code: Cell, name: Cell = None) -> Recognition:
    """The one regency that every statement in the two cells can mean; each may hold a code, a name or both.

    Nothing is guessed: an unknown word is a problem also where the other cell alone would be enough."""
    texts = (_text(code), _text(name))
    claims = [claim for text in texts for claim in _claims(text)]
    readings = tuple(dict.fromkeys(reading for claim in claims for reading in claim))
    if not claims or not all(claims):
        near = dict.fromkeys(place for text in texts for place in _nearest_regencies(text))
        return Recognition(None, "unknown_regency", readings, tuple(near))
    common = set.intersection(*(set(claim.values()) for claim in claims))
    if len(common) == 1:
        return Recognition(common.pop())
    return Recognition(None, "ambiguous_regency_code" if common else "regency_conflict", readings)


def recognise_district(text: Cell, regency: str) -> tuple[str | None, tuple[str, ...]]:
    """The district of this regency meant by a code (62.06.01, 620601), a name or both; else None and the
    nearest names. BPS numbers districts with seven digits, which are not read."""
    of_regency = {code: place for code, place in _places("districts").items() if place["regency"] == regency}
    spellings = {_letters(place["name"]): code for code, place in of_regency.items()}
    by_digits = {code.replace(".", ""): code for code in of_regency}
    written, words = _text(text), _letters(_text(text))
    claims = [by_digits.get(re.sub(r"\D", "", number)) for number in _numbers(written)]
    claims += [spellings.get(_spelling(words, spellings))] if words else []
    if len(set(claims)) == 1 and claims[0]:
        return claims[0], ()
    near = [*filter(None, claims), *_nearest(words, spellings)]
    return None, tuple(dict.fromkeys(of_regency[code]["name"] for code in near))


def regencies_named(text: str) -> set[str]:
    """The regencies whose names or codes stand in a text about an office: "UPTD PPA Kab. Katingan", "62.06" → 62.06.
    An office of the province is in one of them and stands for all. Without its dot a code says nothing: BPS counts
    others with the same digits. An office that is called by its town alone is of the regency whose capital that is."""
    if re.search(r"\bprov(insi)?\b", text, re.IGNORECASE):
        return set()
    words = re.findall(r"[^\W\d_]+", text.casefold())
    spans = {
        "".join(words[first:last]) for first in range(len(words)) for last in range(first + 1, first + 4)
    }
    codes = set(re.findall(r"(?<![\d.])\d\d\.\d\d(?![\d.])", text)) & _places("regencies").keys()
    by_name, by_town = (
        {spellings[span] for span in spans & spellings.keys()}
        for spellings in (_regency_spellings(), _capital_spellings())
    )
    return codes | by_name or by_town


@cache
def _places(table: str) -> dict[str, Place]:
    with (reference.FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


@cache
def _regency_spellings() -> dict[str, str]:
    """Every accepted spelling of a regency, letters only, with its code."""
    places = _places("regencies").items()
    return {
        _letters(name): code
        for code, place in places
        for name in [place["short_name"], *filter(None, place["aliases"].split(";"))]
    }


@cache
def _capital_spellings() -> dict[str, str]:
    return {_letters(place["capital"]): code for code, place in _places("regencies").items()}


def _text(cell: Cell) -> str:
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return ""
    return f"{cell:.10g}" if isinstance(cell, float) else _AFTER.sub("", _BEFORE.sub("", str(cell)))


def _numbers(text: str) -> list[str]:
    """The codes in a cell, comma as dot, without what spreadsheets add: "6206.0", "6.206", a last dot."""
    written = [number.strip(".,").replace(",", ".") for number in re.findall(r"\d[\d.,]*", text)]
    whole = [re.sub(r"^(\d{4,})\.0+$", r"\1", number) for number in written]
    return [re.sub(r"^6\.(2\d\d)$", r"6\1", number) for number in whole]


def _letters(text: str) -> str:
    """The letters of a name in lower case, "Gn." written out, without scheme, province and "kode"."""
    plain = _PROVINCE_NAME.sub(" ", _SCHEME.sub(" ", text)).casefold()
    return re.sub(r"[\W\d_]", "", re.sub(r"\bgn\b", "gunung", re.sub(r"\bkode\b", " ", plain)))


def _spelling(words: str, spellings: dict[str, str]) -> str:
    """The known spelling that the letters are, with or without the word for its kind before it."""
    forms = [words, *(words.removeprefix(kind) for kind in _KINDS)]
    return next((form for form in forms if form in spellings), "")


def _nearest(words: str, spellings: dict[str, str]) -> list[str]:
    forms = dict.fromkeys([words, *(words.removeprefix(kind) for kind in _KINDS)])
    near = [match for form in forms if form for match in get_close_matches(form, spellings, 6, 0.6)]
    return list(dict.fromkeys(spellings[match] for match in near))[:3]


def _nearest_regencies(text: str) -> list[str]:
    """Official names near to an unknown name, or that of a regency whose code begins a longer code."""
    regencies, words = _places("regencies"), _letters(text)
    within = [code for code in regencies for number in _numbers(text) if number.startswith(f"{code}.")]
    spelling = _spelling(words, _regency_spellings())
    near = [] if spelling else _nearest(words, _regency_spellings())
    return [regencies[code]["name"] for code in [*within, *near]]


def _claims(text: str) -> list[dict[str, str]]:
    """For each code and name in a cell what it can mean, as reading -> regency code; empty if nothing."""
    named_scheme = _SCHEME.search(text)
    scheme = (
        "" if named_scheme is None else "BPS" if named_scheme.group().casefold() == "bps" else "Kemendagri"
    )
    claims = [_code_readings(number, scheme) for number in _numbers(text)]
    if words := _letters(text):
        code = _regency_spellings().get(_spelling(words, _regency_spellings()))
        claims.append({f"{code} {_places('regencies')[code]['short_name']}": code} if code else {})
    return claims


def _code_readings(number: str, scheme: str) -> dict[str, str]:
    """What a code can mean; `scheme` is "BPS", "Kemendagri" or "" where the cell does not say."""
    regencies = _places("regencies")
    if re.fullmatch(r"62\.\d", number):
        codes = [code for code in regencies if _may_be_cut_to(number, code)]
        codes.sort(key=lambda code: code != f"{number}0")  # first what Excel makes of it
    else:
        codes = [code for code in regencies if number in (code, code.replace(".", ""))]
    kemendagri = {f"Kemendagri {code} {regencies[code]['short_name']}": code for code in codes}
    digits = number.replace(".", "") if scheme == "BPS" else number
    bps = {
        f"BPS {digits} {place['short_name']}": code
        for code, place in regencies.items()
        if place["bps_code"] == digits
    }
    if scheme and not (
        scheme == "BPS" and "." in number
    ):  # BPS writes no dot: such a cell contradicts itself
        return bps if scheme == "BPS" else kemendagri
    return kemendagri | bps


def _may_be_cut_to(number: str, code: str) -> bool:
    """Whether "62.1" may be what is left of a code: its end or its zero lost, or rounded to one decimal."""
    lost_zero = code == number.replace(".", ".0")
    return code.startswith(number) or lost_zero or abs(float(code) - float(number)) < 0.0501
