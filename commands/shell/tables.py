"""History, releases and flags as tables to read: moments by the office's clock, days in words, shares of the due."""

from __future__ import annotations

import pandas as pd

import locales
from briefing import flag_sentences
from data import say_values
from data.periods import by_office_clock
from data.store.releases import RULE

_HASH_SHOWN = 12
_EVENTS = ("heading-moment", "heading-event", "column-place", "column-month", "preview-table", "heading-actor",
           "heading-reason", "heading-file")  # fmt: skip
_RELEASES = ("release-id", "release-cut-off", "release-made", "release-submissions", "release-completeness",
             "release-hash", "release-state")  # fmt: skip


def events(language: str, rows: pd.DataFrame) -> str:
    """What happened, a line an event; `rows` as `Store.history` has it."""
    return _table(language, _EVENTS, [_event(language, event) for _, event in rows.iterrows()])


def _event(language: str, event: pd.Series) -> list[str]:
    number = "" if pd.isna(event["submission_id"]) else str(int(event["submission_id"]))
    what = locales.say(language, f"event-{event['action']}", number=number)
    about = event["regency"] or event["table_name"]
    return [
        locales.moment(language, by_office_clock(event["at"])),
        f"{what} ({event['release_id']})" if event["release_id"] else what,
        say_values.place(event["regency"]) if about else "–",
        locales.month_name(language, event["month"]) if event["month"] else "–",
        locales.say(language, f"table-{event['table_name']}") if event["table_name"] else "–",
        event["actor"] or "–",
        event["reason"] or "–",
        event["file_hash"][:_HASH_SHOWN] or "–",
    ]


def flags(language: str, rows: pd.DataFrame) -> str:
    """What asks for a look; `rows` as `outliers.flags` has it."""
    headings, lines = flag_sentences.table(language, rows)
    return pd.DataFrame(lines, columns=headings).to_string(index=False)


def releases(language: str, rows: pd.DataFrame) -> str:
    """Every release; `rows` as `Store.releases` has it, with current and maybe intact."""
    checked = "intact" in rows
    headings = (*_RELEASES, "heading-intact") if checked else _RELEASES
    return _table(
        language, headings, [_release(language, release, checked) for _, release in rows.iterrows()]
    )


def _release(language: str, release: pd.Series, checked: bool) -> list[str]:
    states = [
        *([locales.say(language, "release-current")] if release["current"] else []),
        *([locales.say(language, "simulated")] if release["simulated"] else []),
        *([] if release["rule"] == RULE else [locales.say(language, "release-old-rule")]),
    ]
    share = "–"
    if pd.notna(release["completeness"]):
        share = locales.percent(language, 100 * release["completeness"], 1)
        share = locales.say(language, "received-of-due", share=share)
    row = [
        release["release_id"],
        locales.day(language, release["cut_off"]),
        locales.moment(language, by_office_clock(release["made_at"])),
        locales.number(language, release["submissions"]),
        share,
        release["content_hash"][:_HASH_SHOWN],
        ", ".join(states) or "–",
    ]
    return [*row, locales.say(language, "yes" if release["intact"] else "no")] if checked else row


def _table(language: str, headings: tuple[str, ...], rows: list[list[str]]) -> str:
    columns = [locales.say(language, key) for key in headings]
    return pd.DataFrame(rows, columns=columns).to_string(index=False)
