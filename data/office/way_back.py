"""The way back: a submission withdrawn with a reason, or sent back to whoever sent it; neither is ever forgotten."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import pandas as pd
import sqlalchemy as sa

import locales
from data import geography
from data.importing import check_free_text
from data.office.roles import Standing
from data.refusal import Refusal, Refused, refuse_if
from data.store import Store, StoreChanged, audit_chain, releases, submissions
from data.store.connection import no_rows
from data.store.schema import LEDGERS
from data.tables import BY_NAME

_NAMED_AT_MOST = 5
SENT_BACK = {
    "regency": "string",
    "month": "string",
    "table_name": "string",
    "submission_id": "int64",
    "at": "timestamp",
    "actor": "string",
    "reason": "string",
}


class _OfSubmission(Refusal):
    """A refusal whose details are a month and tables, said as the language says them."""

    def said(self, language: str) -> str:
        details = dict(self.details)
        if "month" in details:
            details["month"] = locales.month_name(language, details["month"])
        if "tables" in details:
            tables = [locales.say(language, f"table-{name}") for name in details["tables"]]
            details["tables"] = locales.listing(language, tables)
        return locales.say(language, f"{self.about}-refused-{self.code}", **details)


@dataclass(frozen=True)
class Withdrawn:
    """What came of a withdrawal: the submission taken back, the one that counts again (None: no report), and the
    release that follows (None: nothing is held any more)."""

    number: int
    stands_again: int | None
    release: str | None


def withdraw(
    store: Store,
    standing: Standing,
    regency: str,
    month: str,
    table: str,
    *,
    by: str,
    reason: str,
    number: int | None = None,
) -> Withdrawn:
    """Take back what counts of a regency, month and table; what it replaced, or no report, stands again. Every release
    made of it keeps its facts and its hash.

    `number`: the submission that was shown. Raises NotTaken for texts that may not be kept, StoreChanged where another
    one counts by now, and Refused where there is none, it is not this standing's to take back, or rows that stay, or
    would stand again, would no longer fit together.
    """
    _refuse_texts(by, reason)
    _refuse_strangers(standing, regency)
    with store.writing() as connection:
        current = _current(connection, regency, month, table)
        if current.empty:
            raise _refused("nothing", _place(regency, month, table))
        submission = current.iloc[0]
        taken = int(submission["submission_id"])
        if number is not None and number != taken:
            raise StoreChanged(store.place.said)
        if submission["evidence"] == "verified" and not standing.may.verify:
            raise _refused("verified", _place(regency, month, table))
        release = releases.current(connection)
        before = submissions.contradictions(connection, regency)
        stands_again = submissions.withdraw(connection, taken, by.strip(), reason.strip())
        _refuse_contradictions(submissions.contradictions(connection, regency) - before, stands_again)
        about = {"submissions": str(taken), "area": regency, "month": month, "table": table}
        audit_chain.append(connection, store.actor, "withdrawal", about)
        follows = None
        # A release of nothing would pass for data that say nothing happened.
        if release is not None and not submissions.of_registers(connection).empty:
            follows = store.follow(connection, release.cut_off).id
        return Withdrawn(taken, stands_again, follows)


def send_back(store: Store, standing: Standing, numbers: Collection[int], *, by: str, reason: str) -> int:
    """Send submissions that count and are not verified back to whoever sent them, who reads the reason; returns how
    many. Their figures count as before until others are sent. Raises NotTaken and Refused as `withdraw`."""
    _refuse_texts(by, reason)
    if not standing.may.verify:
        raise _refused("not-yours")
    with store.writing() as connection:
        current = submissions.read(connection, current=True)
        ledgers = current["table_name"].isin([ledger.name for ledger in LEDGERS])
        asked = current[current["submission_id"].isin(list(numbers)) & ~ledgers]
        chosen = [int(number) for number in asked.loc[asked["evidence"] != "verified", "submission_id"]]
        if not chosen:
            raise _refused("nothing-waiting")
        submissions.send_back(connection, chosen, by.strip(), reason.strip())
        audit_chain.append(connection, store.actor, "send_back", {"submissions": audit_chain.spans(chosen)})
        return len(chosen)


def sent_back(store: Store) -> pd.DataFrame:
    """What was sent back and not yet sent anew: regency, month, table_name, submission_id, at (UTC), actor, reason."""
    if not store.exists:
        return no_rows(SENT_BACK)
    with store.reading() as connection:
        return submissions.sent_back(connection)


def _current(connection: sa.Connection, regency: str, month: str, table: str) -> pd.DataFrame:
    current = submissions.read(connection, current=True, regencies=[regency])
    named = (current["month"] == month) & (current["table_name"] == table)
    # Targets and commitments are set anew, never taken back.
    return current[named & ~current["table_name"].isin([ledger.name for ledger in LEDGERS])]


def _refuse_texts(by: str, reason: str) -> None:
    lacking = [
        Refusal("way-back", name) for name, text in {"by": by, "reason": reason}.items() if not text.strip()
    ]
    refuse_if([*lacking, *check_free_text(verifier=by, reason=reason)])


def _refuse_strangers(standing: Standing, regency: str) -> None:
    if not standing.may_import([regency]):
        raise _refused("not-yours")


def _refuse_contradictions(new: set[tuple[str, str]], stands_again: int | None) -> None:
    if not new:
        return
    tables = [name for name in BY_NAME if any(table == name for table, _ in new)]
    ids = sorted({identity for _, identity in new})
    listed = ", ".join(ids[:_NAMED_AT_MOST]) + (", …" if len(ids) > _NAMED_AT_MOST else "")
    raise _refused("needed", {"tables": tables, "ids": listed, "again": "yes" if stands_again else "no"})


def _refused(code: str, details: Mapping[str, Any] = MappingProxyType({})) -> Refused:
    return Refused(_OfSubmission("way-back", code, details))


def _place(regency: str, month: str, table: str) -> dict[str, Any]:
    return {"regency": geography.area_name(regency), "month": month, "tables": [table]}
