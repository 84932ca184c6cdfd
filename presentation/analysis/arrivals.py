"""New, late and revised data of the two periods that are compared, and what an earlier release said of the first."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

import locales
from briefing import from_store
from data.facts import arrivals as arrived
from data.periods import Period, due_date
from data.tables import MONTHLY
from indicators.change.arrival_sentences import arrival_sentences, revision_sentence
from indicators.change.sentences import Sentence
from indicators.change.signal import revision
from presentation import editions
from presentation.analysis import changes
from presentation.editions import EXACT, Edition
from presentation.kept import kept
from presentation.parts import html_table, phrases
from presentation.parts.figure import source_line
from presentation.view import View

_SHOWN = 15


# What a release was made from never changes, so the store is asked once for all periods.
@kept(4)
def _came(release_id: str, last_submission: int) -> pd.DataFrame:
    return arrived.came(editions.store().submissions(), last_submission)


@kept(16)
def _revision(edition: Edition, before: Period, by: str) -> pd.DataFrame:
    store = editions.store()
    first = arrived.first_release(store.releases(), edition.release_id, before)
    then = None
    if (
        first is not None and edition.audience == EXACT
    ):  # of an earlier release the public keeps what it saw then
        then = from_store.as_it_was(store, first)
    return revision(then, editions.evaluation(edition), before, by)


def told(view: View, before: Period) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The arrivals of the area's regencies, and the counts by period."""
    submissions = _came(view.release.key, view.release.last_submission)
    rows = arrived.of_periods(submissions, before, view.period)
    rows = rows[rows["regency"].isin(view.regencies)]
    return rows, arrived.counted(rows, before, view.period)


def records(view: View, before: Period, counts: pd.DataFrame) -> list[Sentence]:
    """What is said of the data: arrivals by period, and the revision of the earlier period's score."""
    since = due_date(before.months[-1])
    revised = _revision(view.edition, before, view.area_kind)
    return [
        *arrival_sentences(counts, before.id, view.period.id, since),
        revision_sentence(revised, view.area, before.id),
    ]


@dataclass(frozen=True)
class Arrivals:
    """What is said of the data behind two periods; all but title and source as HTML. `all_rows`: "" where the first
    rows are all."""

    title: str
    sentences: str
    first_rows: str
    source: str
    all_rows: str


def arrivals(view: View, before: Period) -> Arrivals:
    """The counts and the revision in sentences, and the late, the revised and what came after, as a list."""
    rows, counts = told(view, before)
    summed = counts[["late", "revised"]].sum()
    asked = rows["late"] | rows["revised"] | (rows["fresh"] & (rows["period"] == before.id))
    lines = _lines(view, rows[asked].sort_values(["last", "regency", "month"], ascending=[False, True, True]))
    items = "".join(
        f"<li>{escape(changes.say(view.language, sentence))}</li>"
        for sentence in records(view, before, counts)
    )
    nothing = f"<p class='lead quiet'>{escape(view.say('arrivals-none'))}</p>"
    return Arrivals(
        view.say("arrivals-title", late=int(summed["late"]), revised=int(summed["revised"])),
        f"<ul class='flags'>{items}</ul>",
        html_table.table(_heads(view), lines[:_SHOWN]) if lines else nothing,
        source_line(view, "source-submissions"),
        html_table.table(_heads(view), lines) if len(lines) > _SHOWN else "",
    )


def _heads(view: View) -> list[str]:
    keys = ("column-place", "column-month", "choose-table", "arrivals-kind", "arrivals-first", "arrivals-due",
            "arrivals-last", "arrivals-versions")  # fmt: skip
    return [view.say(key) for key in keys]


def _lines(view: View, rows: pd.DataFrame) -> list[list[str]]:
    """A line for the tables of a regency and month that came on the same days in the same way."""
    alike = ["regency", "month", "first", "due", "last", "late", "revised", "versions"]
    return [
        _line(view, dict(zip(alike, key, strict=True)), list(alike_rows["table"]))
        for key, alike_rows in rows.groupby(alike, sort=False)
    ]


def _line(view: View, row: dict[str, Any], tables: list[str]) -> list[str]:
    kinds = [view.say(f"arrivals-{kind}") for kind in ("late", "revised") if row[kind]]
    every = len(tables) == len(MONTHLY)
    return [
        phrases.place(row["regency"]),
        locales.month_name(view.language, row["month"]),
        view.say("all-tables")
        if every
        else locales.listing(view.language, [view.say(f"table-{table}") for table in tables]),
        locales.listing(view.language, kinds) or view.say("arrivals-fresh"),
        *(locales.day(view.language, row[name]) for name in ("first", "due", "last")),
        str(row["versions"]),
    ]
