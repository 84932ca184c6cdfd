"""The time of day behind a date and the zone it is told in: by how many days the office's calendar (WIB) differs."""

from __future__ import annotations

import re
from typing import NamedTuple

from data.importing.one_reading import once_a_reading

_OFFICE = 7 * 60
_DAY = 24 * 60
_MOST = 14 * 60
_TIME = re.compile(
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?P<second>[:.]\d\d(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?m\b\.?)?\s*(?P<rest>.*)",
    re.DOTALL | re.ASCII,
)
# "08.00 s.d. 7/3/2026 16.00": what stands there is not of one day.
_ANOTHER_DAY = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2} +[a-z]{3,} +\d{4}", re.ASCII)
_OFFSET = re.compile(
    r"\(?(?P<named>utc|gmt)?(?P<sign>[+−-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?(?!\d)", re.ASCII
)
_REGION = re.compile(r"[\[(]?([a-z]+/[a-z_]+)")
_LETTERS = re.compile(r"\(?([a-z]{1,4})\b\)?")
_SPELLED = re.compile(
    r"\(?(?:waktu indonesia (?:bagian )?(barat|tengah|timur)|(western|central|eastern) indonesian? time"
    r"|indonesian? (western|central|eastern) time)\b"
)
# Zones in minutes east of Greenwich; what other letters mean (_FOREIGN) is not guessed.
_ZONES = {
    "z": 0,
    "utc": 0,
    "gmt": 0,
    "zulu": 0,
    "wib": _OFFICE,
    "wita": 8 * 60,
    "wit": 9 * 60,
    "sgt": 8 * 60,
    "myt": 8 * 60,
}
_SPELLED_ZONES = {
    "barat": _OFFICE,
    "western": _OFFICE,
    "tengah": 8 * 60,
    "central": 8 * 60,
    "timur": 9 * 60,
    "eastern": 9 * 60,
}
_REGIONS = {
    "etc/utc": 0,
    "asia/jakarta": _OFFICE,
    "asia/pontianak": _OFFICE,
    "asia/makassar": 8 * 60,
    "asia/jayapura": 9 * 60,
}
_FOREIGN = re.compile(
    r"[ecmp][sd]t|akst|hst|bst|ces?t|eest|eet|msk|ist|pkt|ict|[jk]st|hkt|a[wce]st|aedt|nz[sd]t"
)


class Clock(NamedTuple):
    """What a time of day says of its date: `days` to add for the office's day, whether it names a zone, and whether
    that zone is one we know."""

    days: int = 0
    zoned: bool = False
    understood: bool = True


@once_a_reading(at_most=4096)
def clock_of(text: str) -> Clock:
    """Read what stands behind a date, from the hour on: "17:00:00.000z", "23.30 wita", "08.00 - selesai"."""
    match = _TIME.match(text)
    if match is None:
        return Clock()
    if _ANOTHER_DAY.search(match["rest"]):
        return Clock(understood=False)
    zone = _zone(match["rest"], strict=match["second"] is None)
    if zone is None:
        return Clock()
    minutes = _minutes(match)
    if zone == _UNKNOWN or minutes is None:
        return Clock(zoned=True, understood=False)
    return Clock((minutes - zone + _OFFICE) // _DAY, zoned=True)


_UNKNOWN = 99 * 60


def _minutes(match: re.Match[str]) -> int | None:
    hour, minute, half = int(match["hour"]), int(match["minute"]), match["half"] or ""
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return 60 * hour + minute if hour <= 24 and minute < 60 else None


def _zone(rest: str, strict: bool) -> int | None:
    """The zone in minutes east of Greenwich; None where none is named, _UNKNOWN for one that we do not know.

    `strict`: without seconds "08.00-12.00" is from eight to twelve, and no zone twelve hours west.
    """
    if offset := _OFFSET.match(rest):
        if strict and offset["sign"] != "+" and not offset["named"]:
            return None
        minutes = 60 * int(offset["hours"]) + int(offset["minutes"] or 0)
        west = offset["sign"] != "+"
        return _UNKNOWN if minutes > _MOST else -minutes if west else minutes
    if spelled := _SPELLED.match(rest):
        return _SPELLED_ZONES[next(name for name in spelled.groups() if name)]
    if region := _REGION.match(rest):
        return _REGIONS.get(region[1], _UNKNOWN)
    if letters := _LETTERS.match(rest):
        return _ZONES.get(letters[1], _UNKNOWN if _FOREIGN.fullmatch(letters[1]) else None)
    return None
