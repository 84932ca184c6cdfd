"""What is asked again before a file is written: rows that would be gone, places that are not the sender's."""

from __future__ import annotations

from data import geography
from data.importing.faults import Fault
from data.importing.intake import Intake
from data.place_names import regencies_named

LOST, ELSEWHERE = "rows_lost", "sender_elsewhere"


def asked(intake: Intake, sender: str) -> list[Fault]:
    """One fault for each submission that would lose rows, and one where all places of the file are other regencies than
    the one that the sender's name holds. Nothing where a file may be written without asking."""
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
            },
        )
        for change in lost.itertuples()
    ]
    return faults + _elsewhere(intake, sender)


def _elsewhere(intake: Intake, sender: str) -> list[Fault]:
    places = set(intake.changes["regency"]) & set(geography.regencies().index)
    senders = regencies_named(sender)
    if not places or not senders or places & senders:
        return []
    named = {
        name: ", ".join(geography.area_name(code) for code in sorted(codes))
        for name, codes in {"places": places, "senders": senders}.items()
    }
    return [Fault(ELSEWHERE, details=named)]
