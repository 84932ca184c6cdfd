"""The audit trail in words: what an entry is about, whether the chain is sound, the log as rows and as a CSV file."""

from __future__ import annotations

import json
from collections.abc import Callable

import pandas as pd

import locales
from data import geography, words
from data.office.audit_trail import Soundness
from data.periods import by_office_clock, parse
from data.say_values import period_name
from data.store.audit_chain import ABOUT

HEADINGS = ("trail-number", "trail-moment", "trail-actor", "trail-action", "trail-about")
_HASH_SHOWN = 12
_AREAS_NAMED = 3
# What a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@")


def _months(language: str, value: str) -> str:
    return " – ".join(locales.month_name(language, one) for one in value.split("…"))


def _areas(language: str, value: str) -> str:
    areas = value.split(",")
    if len(areas) > _AREAS_NAMED:
        return locales.say(language, "trail-areas", count=str(len(areas)))
    return ", ".join(geography.area_name(one) for one in areas)


def _before(_: str, value: str) -> str:
    number, _, known = value.partition(":")
    return f"{number} ({known[:_HASH_SHOWN]})"


_SAID: dict[str, Callable[[str, str], str]] = {
    "page": lambda language, value: locales.say(language, f"page-{value}"),
    "period": lambda language, value: period_name(language, parse(value)),
    "area": _areas,
    "basis": lambda language, value: locales.say(language, f"basis-{value}").lower(),
    "evidence": lambda language, value: locales.say(language, f"basis-{value}").lower(),
    "month": _months,
    "table": lambda language, value: locales.say(language, f"table-{value}"),
    "indicator": lambda language, value: words.word("indicator", value, language),
    "what": lambda language, value: locales.say(language, f"trail-what-{value}"),
    "given": lambda language, value: locales.say(language, f"trail-role-{value}"),
    "identity": lambda _, value: value.partition(":")[2] or value,
    "finding": lambda language, value: locales.say(language, f"finding-{value}").lower(),
    "answer": lambda language, value: locales.say(language, f"answer-{value}").lower(),
    "season": lambda language, value: locales.say(language, f"season-{value}").lower(),
    "district": lambda _, value: str(geography.districts().at[value, "name"]),
    "file": lambda _, value: value[:_HASH_SHOWN],
    "backup": lambda _, value: value[:_HASH_SHOWN],
    "before": _before,
}


def about(language: str, text: str) -> str:
    """What an entry is about; as it stands where it cannot be read, since an entry may have been tampered with."""
    try:
        told = json.loads(text)
        ordered = sorted(told.items(), key=lambda one: ABOUT.index(one[0]) if one[0] in ABOUT else len(ABOUT))
        return " · ".join(_part(language, str(name), str(value)) for name, value in ordered) or "–"
    except (ValueError, AttributeError, TypeError):
        return text or "–"


def _part(language: str, name: str, value: str) -> str:
    try:
        said = _SAID[name](language, value) if name in _SAID else value
    except (KeyError, ValueError):
        said = value
    key = f"trail-about-{name}"
    return locales.say(language, key, value=said) if locales.has(key) else f"{name} {said}"


def _word(language: str, kind: str, value: object) -> str:
    key = f"trail-{kind}-{value}"
    return locales.say(language, key) if locales.has(key) else str(value)


def action(language: str, value: str) -> str:
    return _word(language, "action", value)


def rows(language: str, log: pd.DataFrame) -> list[list[str]]:
    """Entries as texts under HEADINGS; `log` as data.office.audit_trail.entries has it, in the order given."""
    return [
        [
            locales.number(language, one["number"]),
            locales.moment(language, by_office_clock(one["at"])) if pd.notna(one["at"]) else "–",
            f"{one['actor']} · {_word(language, 'role', one['role'])}",
            _word(language, "action", one["action"]),
            about(language, str(one["about"])),
        ]
        for _, one in log.iterrows()
    ]


def soundness(language: str, found: Soundness) -> list[str]:
    """Sentences: sound up to which entry and what outside the database confirms it, or the first fault."""
    if found.fault is not None:
        number = locales.number(language, found.fault.number)
        fault = locales.say(language, f"trail-fault-{found.fault.kind}", number=number)
        return [fault, locales.say(language, "trail-fault-do")]
    if found.last is None:
        return [locales.say(language, "trail-empty")]
    number = locales.number(language, found.last.number)
    said = locales.say(language, "trail-sound", last=number, hash=found.last.hash[:_HASH_SHOWN])
    if not found.witnessed:
        return [said, locales.say(language, "trail-not-witnessed")]
    witnessed = locales.number(language, found.witnessed)
    return [said, locales.say(language, "trail-witnessed", number=witnessed)]


def as_csv(log: pd.DataFrame) -> bytes:
    """Every cell of every entry, so that the chain can be checked elsewhere; moments in UTC. Texts that a spreadsheet
    would calculate begin with an apostrophe."""
    moments = log["at"].dt.strftime("%Y-%m-%dT%H:%M:%S.%f")
    safe = log["actor"].map(lambda name: f"'{name}" if str(name).startswith(_FORMULA) else name)
    told = log.assign(at=moments, actor=safe).rename(columns={"at": "moment"})
    return told.to_csv(index=False).encode("utf-8-sig")
