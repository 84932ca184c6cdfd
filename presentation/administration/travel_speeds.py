"""The travel speeds in words and tables: the districts that have one of their own, and the history of all changes."""

from __future__ import annotations

import pandas as pd

import locales
from briefing import from_store
from data import geography, periods
from data.office import travel_speeds
from data.office.travel_speeds import Override
from presentation import editions
from presentation.parts import html_table, phrases

_HISTORY_SHOWN = 60


def in_force() -> pd.DataFrame:
    """The speeds that hold now, as data.office.travel_speeds has them."""
    return travel_speeds.in_force(editions.store())


def title(speech: str, overrides: pd.DataFrame) -> str:
    count = overrides["district"].nunique()
    shown = {
        "shown": locales.number(speech, count),
        "all": locales.number(speech, len(geography.districts())),
    }
    return locales.say(speech, "travel-title", count=count, **shown)


def lead(speech: str) -> str:
    """What the common rule is, and what may be given a speed of its own."""
    rules = from_store.rules({})
    detour = locales.number(speech, rules.detour, 1)
    return locales.say(speech, "travel-lead", detour=detour, speed=locales.number(speech, rules.speed_kmh))


def district(code: str) -> str:
    return str(geography.districts().at[code, "name"])


def regency(code: str) -> str:
    """The regency that a district lies in, by name."""
    return phrases.place(str(geography.districts().at[code, "regency"]))


def place(code: str) -> str:
    """A district with its regency."""
    return f"{district(code)}, {regency(code)}"


def speed(speech: str, kmh: float) -> str:
    if pd.isna(kmh):
        return locales.say(speech, "travel-common")
    shown = locales.number(speech, kmh, 0 if float(kmh).is_integer() else 1)
    return locales.say(speech, "travel-kmh", shown=shown)


def season(speech: str, name: str) -> str:
    return locales.say(speech, f"season-{name}")


def mode(speech: str, name: str) -> str:
    return locales.say(speech, f"mode-{name}")


def table(speech: str, overrides: pd.DataFrame) -> str:
    """The speeds in force as an HTML table."""
    keys = ("district", "regency", "season", "mode", "speed", "source", "office", "since")
    lines = [
        [
            district(override["district"]),
            regency(override["district"]),
            season(speech, override["season"]),
            mode(speech, override["mode"]),
            speed(speech, override["speed_kmh"]),
            override["source"],
            override["office"] or html_table.NOTHING,
            _day(speech, override["at"]),
        ]
        for _, override in overrides.iterrows()
    ]
    return html_table.table([locales.say(speech, f"travel-{key}") for key in keys], lines)


def _day(speech: str, at: pd.Timestamp) -> str:
    return html_table.NOTHING if pd.isna(at) else locales.day(speech, periods.by_office_clock(at))


def done(speech: str, override: Override) -> str:
    """That a speed was set, or taken back."""
    return locales.say(
        speech,
        "travel-done",
        district=district(override.district),
        season=season(speech, override.season).lower(),
        speed=speed(speech, override.speed_kmh),
    )


def history() -> pd.DataFrame:
    """Every change of a speed, newest first, as data.office.travel_speeds has them."""
    return travel_speeds.history(editions.store())


def history_table(speech: str, changes: pd.DataFrame) -> str:
    """Who changed which speed, when, from what to what, and by what source, as an HTML table."""
    keys = ("when", "district", "season", "mode", "from", "to", "source", "office")
    lines = [
        [
            locales.moment(speech, periods.by_office_clock(change["at"])),
            place(change["district"]),
            season(speech, change["season"]),
            mode(speech, change["mode"]),
            speed(speech, change["before"]),
            speed(speech, change["speed_kmh"]),
            change["source"],
            change["office"],
        ]
        for _, change in changes.head(_HISTORY_SHOWN).iterrows()
    ]
    return html_table.table([locales.say(speech, f"travel-{key}") for key in keys], lines)
