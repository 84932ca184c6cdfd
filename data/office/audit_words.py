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
    return " – ".join(locales.month_name(language, month) for month in value.split("…"))


def _areas(language: str, value: str) -> str:
    areas = value.split(",")
    if len(areas) > _AREAS_NAMED:
        return locales.say(language, "trail-areas", count=str(len(areas)))
    return ", ".join(geography.area_name(area) for area in areas)


def _before(_: str, value: str) -> str:
    number, _, digest = value.partition(":")
    return f"{number} ({digest[:_HASH_SHOWN]})"


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
        details = json.loads(text)
        ordered = sorted(
            details.items(), key=lambda pair: ABOUT.index(pair[0]) if pair[0] in ABOUT else len(ABOUT)
        )
        return " · ".join(_part(language, str(name), str(value)) for name, value in ordered) or "–"
    except (ValueError, AttributeError, TypeError):
        return text or "–"


def _part(language: str, name: str, value: str) -> str:
    try:
        shown = _SAID[name](language, value) if name in _SAID else value
    except (KeyError, ValueError):
        shown = value
    key = f"trail-about-{name}"
    return locales.say(language, key, value=shown) if locales.has(key) else f"{name} {shown}"


def _word(language: str, kind: str, value: object) -> str:
    key = f"trail-{kind}-{value}"
    return locales.say(language, key) if locales.has(key) else str(value)


def action(language: str, value: str) -> str:
    return _word(language, "action", value)


def rows(language: str, log: pd.DataFrame) -> list[list[str]]:
    """Entries as texts under HEADINGS; `log` as data.office.audit_trail.entries has it, in the order given."""
    return [
        [
            locales.number(language, entry["number"]),
            locales.moment(language, by_office_clock(entry["at"])) if pd.notna(entry["at"]) else "–",
            f"{entry['actor']} · {_word(language, 'role', entry['role'])}",
            _word(language, "action", entry["action"]),
            about(language, str(entry["about"])),
        ]
        for _, entry in log.iterrows()
    ]


def soundness(language: str, check: Soundness) -> list[str]:
    """Sentences: sound up to which entry and what outside the database confirms it, or the first fault."""
    if check.fault is not None:
        number = locales.number(language, check.fault.number)
        fault = locales.say(language, f"trail-fault-{check.fault.kind}", number=number)
        return [fault, locales.say(language, "trail-fault-do")]
    if check.last is None:
        return [locales.say(language, "trail-empty")]
    number = locales.number(language, check.last.number)
    sound = locales.say(language, "trail-sound", last=number, hash=check.last.hash[:_HASH_SHOWN])
    if not check.witnessed:
        return [sound, locales.say(language, "trail-not-witnessed")]
    witnessed = locales.number(language, check.witnessed)
    return [sound, locales.say(language, "trail-witnessed", number=witnessed)]


def restored(language: str, check: Soundness) -> list[str]:
    """What was found of the trail that came with a backup: sound as far as it can be known without its head, or the
    first fault."""
    if check.fault is not None:
        return [locales.say(language, "trail-restored-fault"), *soundness(language, check)]
    number = locales.number(language, check.last.number if check.last else 0)
    return [locales.say(language, "trail-restored", number=number)]


def as_csv(log: pd.DataFrame) -> bytes:
    """Every cell of every entry, so that the chain can be checked elsewhere; moments in UTC. Texts that a spreadsheet
    would calculate begin with an apostrophe."""
    moments = log["at"].dt.strftime("%Y-%m-%dT%H:%M:%S.%f")
    safe = log["actor"].map(lambda name: f"'{name}" if str(name).startswith(_FORMULA) else name)
    table = log.assign(at=moments, actor=safe).rename(columns={"at": "moment"})
    return table.to_csv(index=False).encode("utf-8-sig")
