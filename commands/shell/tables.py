"""History, releases and flags as tables to read: moments by the office's clock, days in words, shares of the due."""

from __future__ import annotations

import pandas as pd

import locales
from briefing import flag_sentences as told_flags
from data import say_values
from data.periods import by_office_clock

_HASH_SHOWN = 12
_EVENTS = ("heading-moment", "heading-event", "column-place", "column-month", "preview-table", "heading-actor",
           "heading-reason", "heading-file")  # fmt: skip
_RELEASES = ("release-id", "release-cut-off", "release-made", "release-submissions", "release-completeness",
             "release-hash", "release-state")  # fmt: skip


def events(language: str, found: pd.DataFrame) -> str:
    """What happened, a line an event; `found` as `Store.history` has it."""
    return _table(language, _EVENTS, [_event(language, one) for _, one in found.iterrows()])


def _event(language: str, one: pd.Series) -> list[str]:
    number = "" if pd.isna(one["submission_id"]) else str(int(one["submission_id"]))
    what = locales.say(language, f"event-{one['action']}", number=number)
    about = one["regency"] or one["table_name"]
    return [
        locales.moment(language, by_office_clock(one["at"])),
        f"{what} ({one['release_id']})" if one["release_id"] else what,
        say_values.place(one["regency"]) if about else "–",
        locales.month_name(language, one["month"]) if one["month"] else "–",
        locales.say(language, f"table-{one['table_name']}") if one["table_name"] else "–",
        one["actor"] or "–",
        one["reason"] or "–",
        one["file_hash"][:_HASH_SHOWN] or "–",
    ]


def flags(language: str, found: pd.DataFrame) -> str:
    """What asks for a look; `found` as `outliers.flags` has it."""
    headings, rows = told_flags.table(language, found)
    return pd.DataFrame(rows, columns=headings).to_string(index=False)


def releases(language: str, found: pd.DataFrame) -> str:
    """Every release; `found` as `Store.releases` has it, with current and maybe intact."""
    checked = "intact" in found
    headings = (*_RELEASES, "heading-intact") if checked else _RELEASES
    return _table(language, headings, [_release(language, one, checked) for _, one in found.iterrows()])


def _release(language: str, one: pd.Series, checked: bool) -> list[str]:
    states = [
        *([locales.say(language, "release-current")] if one["current"] else []),
        *([locales.say(language, "simulated")] if one["simulated"] else []),
    ]
    share = "–"
    if pd.notna(one["completeness"]):
        share = locales.percent(language, 100 * one["completeness"], 1)
        share = locales.say(language, "received-of-due", share=share)
    row = [
        one["release_id"],
        locales.day(language, one["cut_off"]),
        locales.moment(language, by_office_clock(one["made_at"])),
        locales.number(language, one["submissions"]),
        share,
        one["content_hash"][:_HASH_SHOWN],
        ", ".join(states) or "–",
    ]
    return [*row, locales.say(language, "yes" if one["intact"] else "no")] if checked else row


def _table(language: str, headings: tuple[str, ...], rows: list[list[str]]) -> str:
    said = [locales.say(language, key) for key in headings]
    return pd.DataFrame(rows, columns=said).to_string(index=False)
