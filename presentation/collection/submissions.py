"""What the page of submissions says: who sent what in time, who is late or silent, and which months ask for a look."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from html import escape

import pandas as pd

import locales
from briefing import flag_sentences
from data import geography, periods, words
from data.facts import completeness
from data.facts.completeness import MONTHLY, RECEIVED
from data.office import left_out, way_back
from indicators.comparison import outliers
from presentation import editions
from presentation.collection import calendar, sent
from presentation.editions import EXACT, Edition
from presentation.kept import kept
from presentation.parts import html_table, phrases
from presentation.parts.figure import source_line
from presentation.view import View

_MONTHS_SHOWN = 12
_FLAGS_SHOWN = 12
_NAMED_IN_TITLE = 4


@kept(8)
def _statuses_on(edition: Edition, day: date) -> pd.DataFrame:
    facts = editions.evaluation(edition).facts
    return completeness.statuses(facts, day, list(geography.regencies().index))


@kept(8)
def _judged(edition: Edition) -> pd.DataFrame:
    return outliers.judged(outliers.monthly_values(editions.evaluation(edition).facts))


def own(view: View) -> View:
    """What an officer sees of the own regency is what is held now, not what was published last."""
    newest = editions.newest_of(view.audience) if _is_own(view) else None
    return view if newest is None else replace(view, release=newest)


def _is_own(view: View) -> bool:
    """Whether an officer looks at the own regency."""
    return view.audience == view.area


def _day(view: View) -> date:
    """On which day it is judged what is due: of a release on its own, for an officer today."""
    return max(view.release.cut_off, periods.office_today()) if _is_own(view) else view.release.cut_off


def of_area(view: View, table: str = calendar.ALL) -> pd.DataFrame:
    """Every status of the area's regencies: of one monthly table, or of all."""
    statuses = _statuses_on(view.edition, _day(view))
    statuses = statuses[statuses["regency"].isin(view.regencies)]
    return statuses if table == calendar.ALL else statuses[statuses["table"] == table]


def last_twelve(view: View, statuses: pd.DataFrame) -> pd.DataFrame:
    """Those of the twelve months that end with the chosen period, or with the newest month there is."""
    months = sorted(set(statuses["month"]))
    ended = [month for month in months if month <= view.period.months[-1]] or months[:1]
    return statuses[statuses["month"].isin(ended[-_MONTHS_SHOWN:])]


def judged_month(view: View, statuses: pd.DataFrame) -> str:
    """The newest of these months that was due by the cut-off; for an officer the newest that is over, which is the one
    to send; "" if none was."""
    day = _day(view)
    newest = periods.last_full("month", day).id if _is_own(view) else periods.newest_due(day)
    return max((month for month in statuses["month"] if month <= newest), default="")


def table_name(view: View, table: str) -> str:
    return view.say("all-tables") if table == calendar.ALL else view.say(f"table-{table}")


def title(view: View, statuses: pd.DataFrame, table: str, month: str) -> str:
    """The finding: how many sent everything for the month, and who is silent."""
    if not month:
        return view.say("submissions-not-due", area=view.area_name)
    shown = calendar.cells(statuses[statuses["month"] == month])
    complete = int((shown["received"] == shown["of"]).sum())
    silent = list(shown.loc[shown["status"] == "missing", "regency"])
    about = {"month": locales.month_name(view.language, month), "table": table_name(view, table)}
    if len(view.regencies) == 1:
        sending = calendar.said(view, shown.iloc[0])
        return view.say("submissions-title-one", area=view.area_name, said=sending, **about)
    return view.say(
        "submissions-title" if table == calendar.ALL else "submissions-title-table",
        complete=complete,
        all=len(shown),
        silent=_named(view, silent),
        **about,
    )


def _named(view: View, silent: list[str]) -> str:
    """Names for a title; where they are many, how many: they stand by name below it."""
    if len(silent) > _NAMED_IN_TITLE:
        return view.say("many-regencies", count=len(silent))
    return phrases.places(view.language, silent) or view.say("nobody")


def sentences(view: View, statuses: pd.DataFrame, month: str) -> list[str]:
    """The late, the incomplete and the silent of the month, by name; nothing where no month was due."""
    if not month:
        return []
    now = statuses[(statuses["month"] == month) & (statuses["status"] != "not_yet_due")]
    heard = now["regency"].isin(now.loc[now["status"].isin(RECEIVED), "regency"])
    named = {
        "late": _named_tables(view, now, "late"),
        "lacking": _named_tables(view, now[heard], "missing"),
        "silent": [
            _silent_for(view, statuses[statuses["month"] <= month], regency)
            for regency in dict.fromkeys(now.loc[~heard, "regency"])
        ],
    }
    month_name = locales.month_name(view.language, month)
    return [
        view.say(f"submissions-{key}", month=month_name, names="; ".join(names))
        for key, names in named.items()
        if names
    ]


def next_due(view: View) -> str:
    """Which month is due next, and when."""
    month = periods.parse(periods.newest_due(periods.office_today())).shift(1).id
    day = locales.day(view.language, periods.due_date(month))
    return view.say("submissions-next-due", month=locales.month_name(view.language, month), day=day)


def overdue(view: View, month: str, table: str = calendar.ALL) -> list[str]:
    """Of whom something is overdue today, whatever period is chosen: of the newest month that was due by now, unless
    that is the month the page speaks of."""
    today = periods.office_today()
    newest = periods.newest_due(today)
    if newest == month:
        return []
    statuses = _statuses_on(view.edition, today)
    chosen = statuses["regency"].isin(view.regencies) & (statuses["month"] == newest)
    if table != calendar.ALL:
        chosen &= statuses["table"] == table
    missing = statuses[chosen & (statuses["status"] == "missing")]
    regencies = list(dict.fromkeys(missing["regency"]))
    all_of_them = len(regencies) == len(view.regencies) > 1
    names = _named(view, regencies) if all_of_them else phrases.places(view.language, regencies)
    due = locales.day(view.language, periods.due_date(newest))
    about = {"month": locales.month_name(view.language, newest), "names": names, "due": due}
    if not regencies:
        return []
    if table == calendar.ALL:
        return [view.say("submissions-overdue", **about)]
    return [view.say("submissions-overdue-table", table=table_name(view, table), **about)]


def _for_these_eyes(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of those regencies whose own figures are for these eyes."""
    return rows if view.audience == EXACT else rows[rows["regency"] == view.audience]


def _chosen(view: View, rows: pd.DataFrame, table: str) -> pd.DataFrame:
    """Those in the chosen area, of one table or of all."""
    rows = rows[rows["regency"].isin(view.regencies)]
    return rows if table == calendar.ALL else rows[rows["table_name"] == table]


def _sent_back(view: View) -> pd.DataFrame:
    """What was sent back and not yet sent anew."""
    return _for_these_eyes(view, way_back.sent_back(editions.store()))


def sent_back(view: View, table: str = calendar.ALL) -> list[str]:
    """What was sent back, a sentence each, in the chosen area."""
    return sent.sent_back_sentences(view.language, _chosen(view, _sent_back(view), table))


def _short(view: View) -> pd.DataFrame:
    """Months of which rows wait to be mended."""
    return _for_these_eyes(view, left_out.short(editions.store()))


def short(view: View, table: str = calendar.ALL) -> list[str]:
    """Months of which rows wait to be mended, a sentence each, in the chosen area."""
    return left_out.sentences(view.language, _chosen(view, _short(view), table))


def _named_tables(view: View, statuses: pd.DataFrame, status: str) -> list[str]:
    """Katingan (Layanan dan Kepuasan), …: whose tables have the status."""
    chosen = statuses[statuses["status"] == status]
    return [
        f"{phrases.place(str(regency))} ({_tables(view, list(of_regency['table']))})"
        for regency, of_regency in chosen.groupby("regency", sort=False)
    ]


def _tables(view: View, tables: list[str]) -> str:
    if len(tables) == len(MONTHLY):
        return view.say("all-tables").lower()
    return locales.listing(view.language, [view.say(f"table-{table}") for table in tables])


def _silent_for(view: View, statuses: pd.DataFrame, regency: str) -> str:
    """Seruyan (12 bulan berturut-turut), counted back from the newest of these months that was due."""
    due = statuses[(statuses["regency"] == regency) & (statuses["status"] != "not_yet_due")]
    heard = due.assign(heard=due["status"].isin(RECEIVED)).groupby("month")["heard"].any().sort_index()
    run = int((~heard[::-1]).cumprod().sum())
    key = "silent-ever" if run == len(heard) else "silent-months"
    return view.say(key, place=phrases.place(regency), count=run)


@dataclass(frozen=True)
class Calendar:
    """Regencies × months as every figure here is shown: `table` and `legend` are HTML."""

    title: str
    table: str
    legend: str
    source: str
    twin: pd.DataFrame


def calendar_of(view: View, statuses: pd.DataFrame, table: str) -> Calendar:
    """The calendar of these statuses, with how many of the due came and in time as its title."""
    shown = calendar.cells(statuses, _sent_back(view), _short(view))
    due = statuses[statuses["status"] != "not_yet_due"]
    counted = {
        "received": locales.number(view.language, due["status"].isin(RECEIVED).sum()),
        "due": locales.number(view.language, len(due)),
        "share": locales.percent(view.language, 100 * completeness.share(statuses)),
        "in_time": locales.number(view.language, (due["status"] == "in_time").sum()),
        "months": len(set(statuses["month"])),
    }
    return Calendar(
        view.say("calendar-title" if len(due) else "calendar-title-none", **counted),
        calendar.table(view, shown, table),
        calendar.legend(view, shown),
        _source_line(view),
        calendar.twin(view, shown),
    )


def _source_line(view: View) -> str:
    """Whatever basis is chosen above, what was sent is all that was reported."""
    return source_line(replace(view, basis="reported"), "source-submissions")


@dataclass(frozen=True)
class Flags:
    """Months that differ from their regency's own history: `items`, the first of them, and `table`, all, as HTML; both
    "" where there is none."""

    title: str
    lead: str
    items: str
    source: str
    table: str


def flags(view: View, statuses: pd.DataFrame) -> Flags:
    """Each month that asks for a look: value, usual range, and the way to its submission."""
    judged = _judged_of(view, statuses)
    rows, looked = outliers.asking(judged), phrases.looked(view.language, outliers.looked(judged))
    first = "".join(f"<li>{_flag_line(view, row)}</li>" for _, row in rows.head(_FLAGS_SHOWN).iterrows())
    return Flags(
        view.say("flags-title", count=len(rows)),
        " ".join(part for part in (view.say("flags-lead"), looked) if part),
        f"<ul class='flags'>{first}</ul>" if first else "",
        _source_line(view),
        html_table.table(*flag_sentences.table(view.language, rows)) if first else "",
    )


def _judged_of(view: View, statuses: pd.DataFrame) -> pd.DataFrame:
    """The monthly figures among these regencies, months and tables that were held against their own history."""
    judged, tables = _judged(view.edition), set(statuses["table"])
    if view.audience != EXACT:
        # A flag tells a figure of one month; of other regencies an officer gets none.
        judged = judged[judged["regency"] == view.audience]
    measures = [measure for measure, needed in outliers.WATCHED.items() if tables & set(needed)]
    asked = judged["regency"].isin(view.regencies) & judged["month"].isin(set(statuses["month"]))
    return judged[asked & judged["measure"].isin(measures)]


def _flag_line(view: View, row: pd.Series) -> str:
    """One flag as a sentence; its place and month lead to the submission."""
    table = outliers.WATCHED[row["measure"]][-1]
    where = view.address("history", place=row["regency"], month=row["month"], table=table)
    month = locales.month_name(view.language, row["month"])
    measure = words.word("measure", row["measure"], view.language)
    return (
        f"<a href='{where}'>{escape(phrases.place(row['regency']))}, {month}</a>: "
        f"{escape(flag_sentences.sentence(view.language, row, measure))}"
    )
