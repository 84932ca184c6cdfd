"""What the page of verification says: the finding, what waits for the province, and each submission in a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

import pandas as pd

import locales
from data import geography, periods
from data.office import left_out, way_back
from data.store.schema import LEDGERS
from presentation import editions
from presentation.kept import kept
from presentation.parts import phrases
from presentation.parts.phrases import as_written
from presentation.view import View

# Order of the queue → the column it goes by, and whether the smallest comes first.
ORDERS = {"oldest": ("sent_at", True), "newest": ("sent_at", False), "largest": ("row_count", False)}
_STATEMENT = ["regency", "month", "table_name"]
_LEDGERS = [ledger.name for ledger in LEDGERS]


@kept(4)
def _current(made_at: datetime, event: int) -> pd.DataFrame:
    """The submissions that count, but for ledgers, which nobody verifies, each with why it was `sent_back` and how
    many of its rows are `waiting` to be mended; read again after any event."""
    store = editions.store()
    submissions = store.current_submissions()
    reasons = way_back.sent_back(store).set_index("submission_id")["reason"]
    submissions = submissions.assign(sent_back=submissions["submission_id"].map(reasons))
    submissions = submissions.merge(
        left_out.short(store)[[*_STATEMENT, "waiting"]], on=_STATEMENT, how="left"
    )
    submissions["waiting"] = submissions["waiting"].fillna(0).astype("int64")
    return submissions[~submissions["table_name"].isin(_LEDGERS)]


def current(view: View) -> pd.DataFrame:
    """The current submissions of the chosen area; those of the province itself where that is the area."""
    submissions = _current(view.release.made_at, editions.store().last_event())
    areas = [*view.regencies, *([geography.PROVINCE] if view.area == geography.PROVINCE else [])]
    return submissions[submissions["regency"].isin(areas)]


def place_name(area: str) -> str:
    return geography.area_name(area) if area == geography.PROVINCE else phrases.place(area)


def queue(submissions: pd.DataFrame, chosen: Mapping[str, str]) -> pd.DataFrame:
    """Those of the chosen regency, month and table that are not verified, in the chosen order."""
    waiting = submissions[submissions["evidence"] != "verified"]
    for name, column in {"place": "regency", "month": "month", "table": "table_name"}.items():
        if chosen[name]:
            waiting = waiting[waiting[column] == chosen[name]]
    by, ascending = ORDERS[chosen["order"]]
    return waiting.sort_values([by, "regency", "month"], ascending=[ascending, True, True], ignore_index=True)


def title(view: View, submissions: pd.DataFrame) -> str:
    """The finding: how many wait, and which has waited longest."""
    waiting = submissions[submissions["evidence"] != "verified"]
    if waiting.empty:
        return view.say("verification-title-none", area=view.area_name)
    oldest = waiting.loc[waiting["sent_at"].idxmin()]
    return view.say(
        "verification-title",
        shown=locales.number(view.language, len(waiting)),
        all=locales.number(view.language, len(submissions)),
        place=place_name(oldest["regency"]),
        day=locales.day(view.language, periods.by_office_clock(oldest["sent_at"])),
    )


def item(view: View, submission: pd.Series, to_history: bool = True) -> str:
    """A waiting submission in one line of Markdown: what, how many rows, on what evidence, from whom, since when."""
    regency, month, table = submission["regency"], submission["month"], submission["table_name"]
    head = f"**{place_name(regency)} · {locales.month_name(view.language, month)} · {view.say('table-' + table)}**"
    document, sender = submission["document"], submission["sender"]
    says = [
        _rows(view, submission),
        view.say(f"basis-{submission['evidence']}").lower(),
        view.say("document-number", number=as_written(document))
        if _given(document)
        else view.say("no-document"),
        view.say("sent-by", sender=as_written(sender)) if _given(sender) else view.say("no-sender"),
        view.say("sent-on", day=locales.day(view.language, periods.by_office_clock(submission["sent_at"]))),
    ]
    if _given(submission["sent_back"]):
        says.append(view.say("sent-back-because", reason=as_written(submission["sent_back"])))
    if to_history:
        way = view.address("history", place=regency, month=month, table=table).replace("&amp;", "&")
        says.append(f"[{view.say('to-history')}]({way})")
    return f"{head} — {' · '.join(says)}"


def _rows(view: View, submission: pd.Series) -> str:
    """How many rows it holds; of a month that is short, "3 dari 7 baris"."""
    rows, waiting = int(submission["row_count"]), int(submission["waiting"])
    if not waiting:
        return view.say(f"holds-{submission['form']}", rows=rows, shown=locales.number(view.language, rows))
    counts = {"held": rows, "whole": rows + waiting}
    return view.say(
        "short-state", **{name: locales.number(view.language, count) for name, count in counts.items()}
    )


def short(view: View, submissions: pd.DataFrame) -> list[str]:
    """A sentence for each of these submissions whose month is short."""
    lacking = submissions[submissions["waiting"] > 0].rename(columns={"row_count": "held"})
    return left_out.sentences(view.language, lacking.assign(whole=lacking["held"] + lacking["waiting"]))


def locked(view: View, submissions: pd.DataFrame, chosen: Mapping[str, str]) -> Iterator[str]:
    """The one submission asked for, where it is verified already and so stands in no queue, as Markdown."""
    asked = submissions[
        (submissions["regency"] == chosen["place"])
        & (submissions["month"] == chosen["month"])
        & (submissions["table_name"] == chosen["table"])
    ]
    for _, submission in asked[asked["evidence"] == "verified"].iterrows():
        yield f"{item(view, submission, to_history=False)} · {_locked_by(view, submission)}"


def _locked_by(view: View, submission: pd.Series) -> str:
    if not _given(submission["verified_by"]):
        return view.say("locked")
    moment = locales.moment(view.language, periods.by_office_clock(submission["verified_at"]))
    return view.say("locked-by", office=as_written(submission["verified_by"]), moment=moment)


def _given(text: object) -> bool:
    return isinstance(text, str) and bool(text.strip())
