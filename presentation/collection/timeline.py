"""What happened to submissions, told as a timeline, and the releases that came of it."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

import locales
from data import periods
from presentation import editions
from presentation.parts import html_table, phrases
from presentation.view import View
from ui.collection import verification

_EVENTS_SHOWN = 40


def show_history(view: View, chosen: dict[str, str]) -> None:
    """Who did what, when and why, newest first; what has been superseded stays, and says so.

    Of one regency at least: the events of all would be no story, and more to read with every month.
    """
    if not chosen["place"]:
        st.markdown(f"### {view.say('history-none')}")
        st.caption(view.say("history-choose"))
        return
    events = editions.store().history(chosen["place"], chosen["month"] or None, chosen["table"] or None)
    st.markdown(f"### {_title(view, chosen, len(events))}")
    if events.empty:
        return
    newest = events.iloc[::-1].head(_EVENTS_SHOWN)
    gone = set(events.loc[events["action"] == "superseded", "submission_id"].dropna())
    st.html(f"<ol class='story'>{''.join(_event(view, one, gone) for _, one in newest.iterrows())}</ol>")
    if len(events) > _EVENTS_SHOWN:
        all_of_them = locales.number(view.language, len(events))
        st.caption(view.say("history-cut", shown=_EVENTS_SHOWN, all=all_of_them))


def _title(view: View, chosen: dict[str, str], count: int) -> str:
    parts = [
        verification.place_name(chosen["place"]),
        locales.month_name(view.language, chosen["month"]) if chosen["month"] else "",
        view.say(f"table-{chosen['table']}") if chosen["table"] else "",
    ]
    about = " · ".join(part for part in parts if part)
    return view.say("history-title", about=about, count=count, shown=locales.number(view.language, count))


def _event(view: View, one: pd.Series, gone: set[int]) -> str:
    """One event: when, what, of which submission, by whom, why."""
    what = view.say(f"event-{one['action']}", number=_number(one["submission_id"]))
    if one["action"] == "documented":
        what += f": {one['reason']}"
    about = ""
    if one["regency"]:
        month = locales.month_name(view.language, one["month"])
        about = (
            f"{verification.place_name(one['regency'])}, {month}, {view.say('table-' + one['table_name'])}"
        )
    by = view.say("event-by", actor=one["actor"]) if one["actor"] else ""
    why = (
        view.say("event-why", reason=one["reason"]) if one["reason"] and one["action"] != "documented" else ""
    )
    old = one["action"] == "sent" and one["submission_id"] in gone
    if old:
        why += " " + view.say("event-no-longer-counts")
    details = " · ".join(escape(part) for part in (about, by, why.strip()) if part)
    when = locales.moment(view.language, periods.by_office_clock(one["at"]))
    return (
        f"<li class='{one['action']}{' old' if old else ''}'><time>{when}</time>"
        f"<b>{escape(what)}</b><span>{details}</span></li>"
    )


def _number(submission_id: object) -> str:
    return "" if pd.isna(submission_id) else str(int(submission_id))  # type: ignore[call-overload]


def show_releases(view: View) -> None:
    """Every release, newest first: id, cut-off, when, completeness, hash, and which one is current."""
    held = editions.store().releases().iloc[::-1]
    st.markdown(f"### {view.say('releases-title', count=len(held), current=view.release.id)}")
    keys = ("release-id", "release-cut-off", "release-made", "release-submissions", "release-completeness",
            "release-hash", "release-state")  # fmt: skip
    rows = [_release(view, one) for _, one in held.head(_EVENTS_SHOWN).iterrows()]
    current = {place for place, row in enumerate(rows) if row[0] == view.release.id}
    st.html(html_table.table([view.say(key) for key in keys], rows, loud=current))
    st.caption(view.say("releases-note"))


def _release(view: View, one: pd.Series) -> list[str]:
    states = [
        *([view.say("release-current")] if one["release_id"] == view.release.id else []),
        *([view.say("simulated")] if one["simulated"] else []),
    ]
    completeness = one["completeness"]
    return [
        one["release_id"],
        locales.day(view.language, one["cut_off"]),
        locales.moment(view.language, periods.by_office_clock(one["made_at"])),
        locales.number(view.language, one["submissions"]),
        phrases.amount(
            view.language, "percent", 100 * completeness if pd.notna(completeness) else float("nan")
        ),
        one["content_hash"][:12],
        ", ".join(states) or "–",
    ]
