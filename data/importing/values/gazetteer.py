"""Where a place lies that is no district's name: BPS codes, capitals, towns and villages → their districts."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from data import geography, reference

_FILE = reference.FOLDER / "places.csv"
_KIND = re.compile(r"(?i)^\s*(?:ds|desa|kel|kelurahan|kota|ibu ?kota|dusun|kec|kecamatan)\b[.\s]*")
_BPS = re.compile(r"(?i)^\W*(?:kode|bps|\W)*(62\d\d[ .]?\d{3}|62[ .]\d\d[ .]\d{3})(?:[.,]0+)?\W*$", re.ASCII)
_PROVINCE = re.compile(r"(?i)[\s,/(–-]+(?:prov(?:insi|\.)?\s*)?(?:kalimantan tengah|kalteng)\W*$")
_AT_MOST = 3


class Advice(NamedTuple):
    """What a text means that is no district of its regency: `kind` is bps, place, elsewhere or none; `districts` are
    codes, nearest first."""

    kind: str = "none"
    districts: tuple[str, ...] = ()


def advice_on(text: str, regency: str) -> Advice:
    """Where the district lies that was meant in this regency, as far as that can be said without guessing letters."""
    code = _bps().get(re.sub(r"\D", "", match[1])) if (match := _BPS.match(text)) else None
    if code is not None:
        return Advice("bps" if code.startswith(f"{regency}.") else "elsewhere", (code,))
    # "Kasongan, Kab. Katingan" is of Kasongan.
    named = _districts_named(text) or _districts_named(re.split(r"[,(/]", text)[0])
    inside = [district for district in dict.fromkeys(named) if district.startswith(f"{regency}.")]
    if inside:
        return Advice("place", tuple(inside[:_AT_MOST]))
    elsewhere = [other for other in geography.regencies().index if other != regency]
    districts = [code for other in elsewhere if (code := geography.recognise_district(text, other)[0])]
    return Advice("elsewhere", (districts[0],)) if len(districts) == 1 else Advice()


def regencies_named(text: str) -> list[str]:
    """The regencies in which a place of this name lies: that of a capital alone, else of every town or village."""
    text = _PROVINCE.sub("", text)
    of_capital = _capitals().get(_letters(text), [])
    return of_capital or list(dict.fromkeys(district[:5] for district in _districts_named(text)))


def _districts_named(text: str) -> list[str]:
    """Towns before villages of the same name."""
    plain = _letters(text)
    return [district for kind in ("town", "village") for district in _places()[kind].get(plain, [])]


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]", "", _KIND.sub("", text)).casefold()


@cache
def _capitals() -> Mapping[str, list[str]]:
    """Letters of a capital's name → its regencies."""
    capitals: dict[str, list[str]] = defaultdict(list)
    for code, capital in geography.regencies()["capital"].items():
        capitals[_letters(str(capital))].append(str(code))
    return dict(capitals)


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        return tuple((row["place"], row["district"], row["kind"]) for row in csv.DictReader(file))


@cache
def _bps() -> Mapping[str, str]:
    return {place: district for place, district, kind in _rows() if kind == "bps"}


@cache
def _places() -> Mapping[str, Mapping[str, list[str]]]:
    """Kind → letters of a name → its districts. "Kuala Pembuang I" is found as Kuala Pembuang too."""
    places: dict[str, dict[str, list[str]]] = {"town": defaultdict(list), "village": defaultdict(list)}
    for place, district, kind in _rows():
        if kind != "bps":
            for name in dict.fromkeys((place, re.sub(r"\s+(?:[IV]+|\d+)$", "", place))):
                places[kind][_letters(name)].append(district)
    return {kind: dict(districts) for kind, districts in places.items()}
