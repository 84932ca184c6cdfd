"""What the page of one regency's submissions says: what counts of which month, what was sent back, and the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd

import locales
from data import geography, periods
from data.office import left_out, way_back
from data.office.roles import ALL, Standing
from data.store.schema import LEDGERS
from data.tables import REGISTERS
from presentation import editions
from presentation.collection.verification import place_name
from presentation.parts.html_table import NOTHING, Listing

_LINES = 60
_NAMED = 5
_HEADINGS = ("column-month", "preview-table", "preview-rows", "sent-state", "sent-when")


@dataclass(frozen=True)
class Sent:
    """What counts of a regency, or of one month and table of it. `listing`: a line a submission; `sent_back`: a
    sentence for each that was sent back, and `short` for each month of which rows wait to be mended; `number`: the one
    that can be withdrawn, where month and table are chosen."""

    title: str
    lead: str
    sent_back: Sequence[str]
    listing: Listing | None
    number: int | None
    verified: bool = False
    short: Sequence[str] = ()


def regencies(standing: Standing) -> list[str]:
    """Those of which this standing may see every submission, "" for none yet chosen first where it is any."""
    return ["", *geography.regencies().index] if standing.may.exact == ALL else [standing.regency]


def offered(regency: str) -> dict[str, list[str]]:
    """Months, newest first, and tables of which a regency ever sent anything."""
    submissions = _every(regency)
    tables = set(submissions["table_name"])
    return {
        "month": sorted(set(submissions["month"]), reverse=True),
        "table": [table.name for table in REGISTERS if table.name in tables],
    }


def _every(regency: str) -> pd.DataFrame:
    submissions = editions.store().submissions()
    ledgers = [ledger.name for ledger in LEDGERS]
    return submissions[(submissions["regency"] == regency) & ~submissions["table_name"].isin(ledgers)]


def of(language: str, chosen: Mapping[str, str]) -> Sent:
    """What counts of the chosen regency ("place"), month and table ("" for all)."""
    say = partial(locales.say, language)
    if not chosen["place"]:
        return Sent(say("sent-title-none"), say("sent-choose"), (), None, None)
    submissions = _every(chosen["place"])
    counts = submissions[submissions["superseded_by"].isna() & submissions["withdrawn_at"].isna()]
    for name, column in {"month": "month", "table": "table_name"}.items():
        if chosen[name]:
            counts = counts[counts[column] == chosen[name]]
    back = way_back.sent_back(editions.store())
    back = back[back["submission_id"].isin(counts["submission_id"])]
    lacking = left_out.of(left_out.short(editions.store()), chosen["place"], chosen["month"], chosen["table"])
    single = bool(chosen["month"] and chosen["table"] and len(counts))
    return Sent(
        _title(language, chosen, counts),
        say("sent-lead"),
        sent_back_sentences(language, back),
        _listing(language, counts, set(back["submission_id"])),
        int(counts["submission_id"].iloc[0]) if single else None,
        single and counts["evidence"].iloc[0] == "verified",
        left_out.sentences(language, lacking),
    )


def _title(language: str, chosen: Mapping[str, str], counts: pd.DataFrame) -> str:
    say, place = partial(locales.say, language), place_name(chosen["place"])
    if chosen["month"] and chosen["table"] and counts.empty:
        about = {
            "month": locales.month_name(language, chosen["month"]),
            "table": say(f"table-{chosen['table']}"),
        }
        return say("sent-title-no-report", place=place, **about)
    return say("sent-title", place=place, count=len(counts), shown=locales.number(language, len(counts)))


def _listing(language: str, counts: pd.DataFrame, back: set[int]) -> Listing | None:
    if counts.empty:
        return None
    newest = counts.sort_values(["month", "submission_id"], ascending=False).head(_LINES)
    rows = [_row(language, submission, back) for _, submission in newest.iterrows()]
    loud = {place for place, number in enumerate(newest["submission_id"]) if number in back}
    return Listing([locales.say(language, key) for key in _HEADINGS], rows, loud)


def _row(language: str, submission: pd.Series, back: set[int]) -> list[str]:
    say = partial(locales.say, language)
    state = (
        say("sent-back-state")
        if submission["submission_id"] in back
        else say(f"basis-{submission['evidence']}")
    )
    rows = int(submission["row_count"])
    day = locales.day(language, periods.by_office_clock(submission["sent_at"]))
    sender = (
        submission["sender"] if isinstance(submission["sender"], str) and submission["sender"] else NOTHING
    )
    return [
        locales.month_name(language, submission["month"]),
        say(f"table-{submission['table_name']}"),
        say(f"holds-{submission['form']}", rows=rows, shown=locales.number(language, rows)),
        state,
        f"{day} · {sender}",
    ]


# --- sent back


def waiting(standing: Standing, language: str) -> list[str]:
    """What was sent back to whoever this is, a sentence each; of many the oldest, and how many more there are."""
    back = way_back.sent_back(editions.store())
    mine = back[[standing.may_import([str(regency)]) for regency in back["regency"]]] if len(back) else back
    sentences = sent_back_sentences(language, mine.head(_NAMED))
    more = len(mine) - _NAMED
    return [*sentences, *([locales.say(language, "sent-back-more", count=more)] if more > 0 else [])]


def short(standing: Standing, language: str) -> list[str]:
    """Months of whoever this is of which rows wait to be mended, a sentence each; of many the first."""
    lacking = left_out.short(editions.store())
    mine = (
        lacking[[standing.may_import([str(regency)]) for regency in lacking["regency"]]]
        if len(lacking)
        else lacking
    )
    return left_out.sentences(language, mine.head(_NAMED))


def workbook(language: str, place: str = "", month: str = "", table: str = "") -> bytes:
    """The rows that wait to be mended, as a workbook. Raises Refused where none waits."""
    return left_out.workbook(editions.store(), place, month, table, language)


def sent_back_sentences(language: str, back: pd.DataFrame) -> list[str]:
    """A sentence for each submission that was sent back; `back` as data.office.way_back.sent_back has it."""
    return [
        locales.say(
            language,
            "sent-back-sentence",
            place=place_name(row["regency"]),
            month=locales.month_name(language, row["month"]),
            table=locales.say(language, f"table-{row['table_name']}"),
            office=row["actor"],
            day=locales.day(language, periods.by_office_clock(row["at"])),
            reason=row["reason"],
        )
        for _, row in back.iterrows()
    ]
