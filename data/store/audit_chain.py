"""The audit trail: who did what, in a chain of hashes that is only added to, and whether it is still whole."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
import uuid
from collections.abc import Collection, Generator, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import sqlalchemy as sa

from data.actors import ROLES, Actor
from data.store.connection import Place, frame_of, queue_as_writer
from data.store.history import now
from data.store.schema import AUDIT_LOG, HOLDS

ACTIONS = (
    "sign_in", "sign_out", "session_expired", "import", "verification", "send_back", "withdrawal", "given_up",
    "removal", "release", "publication", "export",
    "target_change", "role_change", "exact_view", "backup", "restore",
    "field_report", "field_answer", "scenario", "travel_change",
)  # fmt: skip
# What an entry may be about: where something is, never how many. Whole numbers are years only, texts are short.
ABOUT = (
    "what", "page", "simulated", "evidence", "indicator", "identity", "given", "table", "area", "period", "month",
    "year", "basis", "state", "submissions", "events", "file", "release", "backup", "before",
    "report", "point", "finding", "answer", "scenario", "district", "season", "reason",
)  # fmt: skip
FAULTS = ("changed", "missing", "out_of_order", "cut_off", "foreign", "head_gone", "head_unreadable")
BEFORE_THE_FIRST = "0" * 64
_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
_LONGEST = 200
_AT_ONCE = 5_000
_log = HOLDS["audit_log"]


@dataclass(frozen=True)
class Head:
    """The newest entry of a log: enough to see later whether anything up to it was cut off or replaced."""

    store_id: str
    number: int
    hash: str


@dataclass(frozen=True)
class Fault:
    """The first thing wrong with a log: one of FAULTS, and at which entry."""

    kind: str
    number: int


@dataclass(frozen=True)
class Soundness:
    """What became of a check. `last`: the newest entry. `witnessed`: the number up to which a head that was kept
    outside the database confirms the log; 0 where none was kept."""

    fault: Fault | None
    last: Head | None
    witnessed: int = 0


def canonical(about: Mapping[str, Any]) -> str:
    """What an entry is about as JSON in one form only. Raises ValueError for what does not belong in a log."""
    for name, value in about.items():
        if name not in ABOUT:
            raise ValueError(f"an entry is not about {name!r}")
        if not isinstance(value, str | bool) and (name != "year" or not isinstance(value, int)):
            raise ValueError(f"{name} of an entry is a short text, not {type(value).__name__}")
        if isinstance(value, str) and len(value) > _LONGEST:
            raise ValueError(f"{name} of an entry is longer than {_LONGEST} characters")
    return _json({name: value for name, value in about.items() if value != ""})


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def hash_of(entry: Mapping[str, Any]) -> str:
    """The SHA-256 of an entry: of all its cells but `hash` as JSON, keys sorted, without spaces, in UTF-8; the moment
    as 2026-11-22T09:30:00.000000."""
    cells = {name: entry[name] for name in AUDIT_LOG if name != "hash"}
    moment = cells["moment"]
    cells["moment"] = moment.isoformat(timespec="microseconds") if moment is not None else None
    return hashlib.sha256(_json(cells).encode()).hexdigest()


def append(
    connection: sa.Connection,
    actor: Actor,
    action: str,
    about: Mapping[str, Any] | None = None,
    at: datetime | None = None,
) -> Head:
    """Add one entry, in the caller's writing transaction: it stands or falls with the deed.

    `at`: when it happened (UTC), if not now. Raises ValueError for an unknown action, role or kind of detail.
    """
    if action not in ACTIONS:
        raise ValueError(f"{action!r} is no action of the audit log")
    if actor.role not in ROLES:
        raise ValueError(f"{actor.role!r} is no role")
    before = head(connection) or Head(uuid.uuid4().hex, 0, BEFORE_THE_FIRST)
    entry: dict[str, Any] = {
        "number": before.number + 1,
        "moment": at or now(),
        "store_id": before.store_id,
        "actor": safe_name(actor.name),
        "role": actor.role,
        "action": action,
        "about": canonical(about or {}),
        "previous_hash": before.hash,
    }
    entry["hash"] = hash_of(entry)
    connection.execute(sa.insert(_log).values(entry))
    return Head(before.store_id, before.number + 1, entry["hash"])


def head(connection: sa.Connection) -> Head | None:
    """The newest entry; None while there is none."""
    newest = sa.select(_log.c.store_id, _log.c.number, _log.c.hash).order_by(_log.c.number.desc()).limit(1)
    newest_entry: Any = connection.execute(newest.where(_log.c.number.is_not(None))).first()
    return Head(*newest_entry) if newest_entry else None


def entries(connection: sa.Connection) -> pd.DataFrame:
    """The whole log, oldest first: columns AUDIT_LOG, the moment (UTC) called `at`."""
    log = frame_of(connection, sa.select(_log).order_by(_log.c.number), AUDIT_LOG)
    return log.rename(columns={"moment": "at"})


# --- checking


def verify(connection: sa.Connection, kept: Collection[Head] = ()) -> Soundness:
    """Walk the chain from its first entry and name the first fault. `kept`: heads kept outside the database."""
    chain = _Chain(next((kept_head.store_id for kept_head in kept if kept_head.store_id), None), kept)
    fault = None
    with closing(_rows(connection)) as rows:
        for entry in rows:
            if fault := chain.follow(entry):
                break
    last = head(connection)
    if fault is not None:
        return Soundness(_moved(entry, fault, last), last)
    witnessed = max((kept_head.number for kept_head in kept), default=0)
    count = last.number if last else 0
    if witnessed > count:
        return Soundness(Fault("cut_off", count + 1), last)
    return Soundness(None, last, witnessed)


def _rows(connection: sa.Connection) -> Generator[dict[str, Any], None, None]:
    wanted = sa.select(_log).order_by(_log.c.number.nulls_last(), _log.c.hash)
    with connection.execute(wanted.execution_options(yield_per=_AT_ONCE)) as entries:
        for row in entries:
            yield dict(row._mapping)


class _Chain:
    """What the next entry must be like, after those that were sound."""

    def __init__(self, store_id: str | None, kept: Collection[Head]) -> None:
        self.store_id, self.kept = store_id, kept
        self.number, self.hash = 0, BEFORE_THE_FIRST

    def follow(self, entry: Mapping[str, Any]) -> Fault | None:
        """The fault of an entry, or None where it is the next one of the chain."""
        expected = self.number + 1
        kind = self._kind(entry, expected)
        if kind:
            return Fault(kind, expected)
        self.store_id, self.number, self.hash = entry["store_id"], expected, entry["hash"]
        return None

    def _kind(self, entry: Mapping[str, Any], expected: int) -> str:
        number = entry["number"]
        if number is not None and number > expected:
            return "missing"
        if hash_of(entry) != entry["hash"]:
            return "changed"
        if self.store_id is not None and entry["store_id"] != self.store_id:
            return "foreign"
        if number != expected or entry["previous_hash"] != self.hash:
            return "out_of_order"
        # The chain fits together, but it is not the one whose head was kept: it was cut and written on.
        other = any(
            kept_head.number == expected and kept_head.hash != entry["hash"] for kept_head in self.kept
        )
        return "changed" if other else ""


def _moved(entry: Mapping[str, Any], fault: Fault, last: Head | None) -> Fault:
    """An entry that does not fit its hash, but would under another number of this log, was moved there."""
    if fault.kind != "changed" or last is None:
        return fault
    others = (number for number in range(1, last.number + 1) if number != entry["number"])
    moved = any(hash_of({**entry, "number": number}) == entry["hash"] for number in others)
    return Fault("out_of_order", fault.number) if moved else fault


# --- the head outside the database


def head_file(place: Place) -> Path:
    """Where the head of this database's log is kept: beside the DuckDB file, or in PELITA_HOME for a server's."""
    named = f"-{hashlib.sha256(place.said.encode()).hexdigest()[:12]}" if place.on_server else ""
    return place.home / f"audit-head{named}.json"


def kept_head(place: Place) -> Head | None:
    """The head kept outside the database; None where there is none, or none that can be read (`lost_head`)."""
    try:
        written = json.loads(head_file(place).read_text("utf-8"))
        store_id, number, digest = written["store_id"], written["number"], written["hash"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    is_head = isinstance(store_id, str) and type(number) is int and number > 0 and isinstance(digest, str)
    return Head(store_id, number, digest) if is_head and _HASH.fullmatch(digest) else None


def lost_head(place: Place, last: Head | None) -> Fault | None:
    """Of a log that has entries a head is kept since the first: the fault where it is gone, or no head any more."""
    if last is None or kept_head(place) is not None:
        return None
    return Fault("head_unreadable" if head_file(place).exists() else "head_gone", last.number)


def keep_head(connection: sa.Connection, place: Place, anew: bool = False) -> None:
    """Keep the newest entry outside the database as well; called after a commit.

    It only moves on from an entry that is still there unchanged: what was cut off stays seen. `anew`: after a restore,
    which is an entry itself. The deed is done already, so whatever fails here is only warned of: the next one mends it.
    """
    try:
        queue_as_writer(connection)
        last, kept = head(connection), kept_head(place)
        if last is not None and last != kept and (anew or kept is None or _continues(connection, kept, last)):
            _write(head_file(place), last)
        connection.rollback()
    except (OSError, sa.exc.DBAPIError, duckdb.Error) as error:
        logging.getLogger("pelita").warning("%s: %s", head_file(place), type(error).__name__)


def _continues(connection: sa.Connection, kept: Head, last: Head) -> bool:
    hashes = connection.execute(sa.select(_log.c.hash).where(_log.c.number == kept.number)).scalars().all()
    return last.number > kept.number and last.store_id == kept.store_id and list(hashes) == [kept.hash]


def _write(file: Path, last: Head) -> None:
    """Whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with partial.open("w", encoding="utf-8") as written:
            written.write(_json(asdict(last)) + "\n")
            written.flush()
            os.fsync(written.fileno())
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)


# --- short texts for what entries are about


def spans(numbers: Collection[int]) -> str:
    """Numbers as short spans: 3–5,9. Where that is long, only the first and the last: 3…90."""
    ordered = sorted({int(number) for number in numbers})
    if not ordered:
        return ""
    starts = [number for place, number in enumerate(ordered) if not place or ordered[place - 1] != number - 1]
    ends = [number for place, number in enumerate(ordered) if ordered[place + 1 : place + 2] != [number + 1]]
    pairs = zip(starts, ends, strict=True)
    text = ",".join(f"{first}" if first == last else f"{first}–{last}" for first, last in pairs)
    return text if len(text) <= _LONGEST else f"{ordered[0]}…{ordered[-1]}"


def safe_name(text: str) -> str:
    """A name as it may stand in a log: without signs that a reader does not see, and short."""
    return re.sub(r"[\x00-\x1f\x7f]", " ", text).strip()[:_LONGEST]
