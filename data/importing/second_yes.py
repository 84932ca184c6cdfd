"""What is asked again before a file is written: rows that would be gone, places not the sender's, a simulation."""

from __future__ import annotations

from data import geography
from data.importing.faults import Fault
from data.importing.intake import Intake
from data.place_names import regencies_named
from data.store import Store

LOST, ELSEWHERE, SIMULATED = "rows_lost", "sender_elsewhere", "among_simulated"
# Codes enough to find the rows by; the count is always whole.
_NAMED = 10


def asked(intake: Intake, store: Store, sender: str) -> list[Fault]:
    """One fault for each submission that would lose rows, one where all places of the file are other regencies than the
    one that the sender's name holds or the file itself tells, and one where its rows would come among simulated ones.
    Nothing where a file may be written without asking."""
    lost = intake.changes[intake.changes["removed"] > 0]
    faults = [
        Fault(
            LOST,
            details={
                "regency": geography.area_name(str(change.regency)),
                "month": str(change.month),
                "table_name": str(change.table_name),
                "count": str(change.removed),
                "held": str(change.rows_held),
                "now": str(change.rows_now),
                "codes": codes,
                "named": "yes" if codes else "no",
            },
        )
        for change in lost.itertuples()
        for codes in [_codes_lost(intake, store, change.regency, change.month, change.table_name)]
    ]
    release = None if intake.nothing_new else store.latest_release()
    among_simulated = [Fault(SIMULATED)] if release is not None and release.simulated else []
    return faults + _elsewhere(intake, sender) + among_simulated


def _codes_lost(intake: Intake, store: Store, regency: str, month: str, name: str) -> str:
    """The codes of the rows held for one regency, month and table that the file does not bring: "K-1, K-2", the first
    few of them; "" where the rows bear no code, as those of a recap."""
    rows_held, brought = store.current_rows(name, [regency]), intake.tables.get(name)
    if "id" not in rows_held:
        return ""
    gone = set(rows_held.loc[rows_held["month"] == month, "id"])
    if brought is not None:
        gone -= set(brought.loc[(brought["regency"] == regency) & (brought["month"] == month), "id"])
    named = sorted(map(str, gone))
    return ", ".join([*named[:_NAMED], *(["…"] if len(named) > _NAMED else [])])


def _elsewhere(intake: Intake, sender: str) -> list[Fault]:
    """Where all rows are about other regencies than its sender is of, or, where the sender's name tells none, than its
    titles or its name tell."""
    places = set(intake.changes["regency"]) & set(geography.regencies().index)
    senders = regencies_named(sender)
    titles = {regency for raw in intake.raw for regency in raw.named.regencies}
    named, whose = (senders, "sender") if senders else (titles, "file")
    if not places or not named or places & named:
        return []
    listed = {
        key: ", ".join(geography.area_name(code) for code in sorted(codes))
        for key, codes in {"places": places, "senders": named}.items()
    }
    return [Fault(ELSEWHERE, details={**listed, "whose": whose})]
