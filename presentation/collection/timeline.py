"""What happened to submissions, told as a timeline, and the releases that came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from html import escape

import pandas as pd

import locales
from data import periods
from presentation import editions
from presentation.collection.verification import place_name
from presentation.parts import html_table, phrases
from presentation.view import View

_EVENTS_SHOWN = 40


@dataclass(frozen=True)
class History:
    """Events, newest first. `events`: HTML, "" where there is none; `note`: what is not shown and how to get it."""

    title: str
    events: str = ""
    note: str = ""


def history(language: str, chosen: Mapping[str, str]) -> History:
    """Who did what, when and why, newest first; what counts no longer stays, and says so.

    Of one regency at least: the events of all would be no story, and more to read with every month.
    """
    say = partial(locales.say, language)
    if not chosen["place"]:
        return History(say("history-none"), note=say("history-choose"))
    events = editions.store().history(chosen["place"], chosen["month"] or None, chosen["table"] or None)
    title = _title(language, chosen, len(events))
    if events.empty:
        return History(title)
    newest, gone = events.iloc[::-1].head(_EVENTS_SHOWN), _gone(events)
    items = "".join(_event(language, event, gone) for _, event in newest.iterrows())
    cut = {"shown": _EVENTS_SHOWN, "all": locales.number(language, len(events))}
    note = say("history-cut", **cut) if len(events) > _EVENTS_SHOWN else ""
    return History(title, f"<ol class='story'>{items}</ol>", note)


def _gone(events: pd.DataFrame) -> set[int]:
    """The submissions that count no longer: superseded or withdrawn, and not reinstated since."""
    gone: set[int] = set()
    for action, number in events.dropna(subset=["submission_id"])[["action", "submission_id"]].itertuples(
        index=False
    ):
        if action in ("superseded", "withdrawn"):
            gone.add(number)
        elif action == "reinstated":
            gone.discard(number)
    return gone


def _title(language: str, chosen: Mapping[str, str], count: int) -> str:
    parts = [
        place_name(chosen["place"]),
        locales.month_name(language, chosen["month"]) if chosen["month"] else "",
        locales.say(language, f"table-{chosen['table']}") if chosen["table"] else "",
    ]
    about = " · ".join(part for part in parts if part)
    return locales.say(
        language, "history-title", about=about, count=count, shown=locales.number(language, count)
    )


def _event(language: str, event: pd.Series, gone: set[int]) -> str:
    """One event: when, what, of which submission, by whom, why."""
    say = partial(locales.say, language)
    action, reason = event["action"], event["reason"]
    what = say(f"event-{action}", number=_number(event["submission_id"]))
    if action == "documented":
        what += f": {reason}"
    by = say("event-by", actor=event["actor"]) if event["actor"] else ""
    why = say("event-why", reason=reason) if reason and action != "documented" else ""
    old = action == "sent" and event["submission_id"] in gone
    if old:
        why += " " + say("event-no-longer-counts")
    details = " · ".join(escape(part) for part in (_about(language, event), by, why.strip()) if part)
    when = locales.moment(language, periods.by_office_clock(event["at"]))
    return (
        f"<li class='{action}{' old' if old else ''}'><time>{when}</time>"
        f"<b>{escape(what)}</b><span>{details}</span></li>"
    )


def _about(language: str, event: pd.Series) -> str:
    if not event["regency"]:
        return ""
    month = locales.month_name(language, event["month"])
    return f"{place_name(event['regency'])}, {month}, {locales.say(language, 'table-' + event['table_name'])}"


def _number(submission_id: object) -> str:
    return "" if pd.isna(submission_id) else str(int(submission_id))  # type: ignore[call-overload]


@dataclass(frozen=True)
class Releases:
    """Every release, newest first: `table` is HTML."""

    title: str
    table: str
    note: str


def releases(view: View) -> Releases:
    """Every release: id, cut-off, when, completeness, hash, and which one is current."""
    newest_first = editions.store().releases().iloc[::-1]
    keys = ("release-id", "release-cut-off", "release-made", "release-submissions", "release-completeness",
            "release-hash", "release-state")  # fmt: skip
    rows = [_release(view, release) for _, release in newest_first.head(_EVENTS_SHOWN).iterrows()]
    current = {place for place, row in enumerate(rows) if row[0] == view.release.key}
    return Releases(
        view.say("releases-title", count=len(newest_first), current=view.release.key),
        html_table.table([view.say(key) for key in keys], rows, loud=current),
        view.say("releases-note"),
    )


def _release(view: View, release: pd.Series) -> list[str]:
    states = [
        *([view.say("release-current")] if release["release_id"] == view.release.key else []),
        *([view.say("simulated")] if release["simulated"] else []),
    ]
    completeness = release["completeness"]
    return [
        release["release_id"],
        locales.day(view.language, release["cut_off"]),
        locales.moment(view.language, periods.by_office_clock(release["made_at"])),
        locales.number(view.language, release["submissions"]),
        phrases.amount(
            view.language, "percent", 100 * completeness if pd.notna(completeness) else float("nan")
        ),
        release["content_hash"][:12],
        ", ".join(states) or html_table.NOTHING,
    ]
