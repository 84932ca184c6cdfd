"""An officer at another computer: a program that imports on demand, in children that may be killed at any moment.

Run as `python -m tests.data.officer`. Each line on its standard input starts one child: home and address of a store, a
deed and its words, with tabs between. The child's number is answered, then what became of it. Everything slow is loaded
before the first child, so that children work at once, on whichever store.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

import alembic.command  # noqa: F401 - loaded before the first child
import psycopg  # noqa: F401
import pyarrow  # noqa: F401

from briefing import publishing
from briefing.publishing import AlreadyPublished
from data import importing
from data.actors import Actor
from data.office import audit_trail, way_back
from data.office.roles import Role, Standing
from data.store import Store, StoreChanged, StoreProblem, releases
from tests.data.facts.registers import rows_of, statements_of
from tests.data.filled import CAMPAIGN, REPORT, SERVICE, TODAY, with_, workbook_of


def workbook(regency: str, month: int, rows: int) -> bytes:
    """Reports of one month with a service each, and as many campaigns: three tables that belong together."""
    day = date(2026, month, 10)
    place = {"regency_code": regency, "regency_name": None}
    stages = dict.fromkeys(
        ("assessed", "first_follow_up", "police", "prosecutor", "takedown_asked", "takedown_done")
    )
    reports = [
        with_(REPORT, **place, **stages, district=None, received=day, id=f"L-{month}-{n}")
        for n in range(rows)
    ]
    services = [
        with_(
            SERVICE,
            **place,
            id=f"Y-{month}-{n}",
            report_id=f"L-{month}-{n}",
            first_date=day,
            completed_date=None,
        )
        for n in range(rows)
    ]
    campaigns = [with_(CAMPAIGN, **place, district=None, date=day, id=f"K-{month}-{n}") for n in range(rows)]
    return workbook_of({"reports": reports, "services": services, "campaigns": campaigns})


def alternate(store: Store, first: str) -> None:
    """Send two states of the same month in turn, beginning with one of them, until somebody puts an end to it."""
    for rows in cycle((9, 4) if first == "9" else (4, 9)):
        send(store, ALTERNATING[rows], "UPTD Katingan")
        print(f"sent {rows}", flush=True)


def to_and_fro(store: Store) -> None:
    """Send a month, send it back and withdraw it, over and over, until somebody puts an end to it."""
    administrator = Standing(Role.ADMINISTRATOR)
    while True:
        send(store, CAMPAIGNS_OF_JANUARY, "UPTD Katingan")
        print("sent", flush=True)
        current = store.current_submissions(["62.06"])
        january = current.loc[current["month"] == "2026-01", "submission_id"]
        way_back.send_back(store, administrator, list(january), by="DPPA", reason="Kecamatan kosong")
        print("sent back", flush=True)
        way_back.withdraw(
            store, administrator, "62.06", "2026-01", "campaigns", by="DPPA", reason="Salah bulan"
        )
        print("sent away", flush=True)


CAMPAIGNS_OF_JANUARY = workbook_of(
    {"campaigns": [with_(CAMPAIGN, date=date(2026, 1, 10), id=f"K-1-{n}") for n in range(9)]}
)
ALTERNATING = {rows: workbook("62.06", 1, rows) for rows in (9, 4)}


def send(store: Store, content: bytes, sender: str) -> None:
    while True:
        intake = importing.examine("kiriman.xlsx", content, store, TODAY)
        try:
            importing.take(intake, store, cut_off=TODAY, sender=sender)
        except StoreChanged:
            continue
        return


def publish_often(store: Store) -> None:
    """Send two states of a month in turn and publish each, until somebody puts an end to it."""
    for rows in cycle((9, 4)):
        send(store, ALTERNATING[rows], "UPTD Katingan")
        release = store.latest_release()
        assert release is not None
        print("sent", flush=True)
        with suppress(AlreadyPublished):
            publishing.publish(store, release, "DPPA")
        print("sent and published", flush=True)


def months(store: Store, regency: str, sender: str) -> None:
    """Send the first two months of one regency, one after the other."""
    for month in (1, 2):
        send(store, workbook(regency, month, 3), sender)


def too_much(store: Store, spare: str) -> None:
    """Send more than the disk has room for: no file may grow by more than `spare` bytes."""
    if not store.place.on_server:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        limit = store.place.file.stat().st_size + int(spare)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    frames = {
        "campaigns": rows_of("campaigns", [{"id": f"K-{n}", "district": f"{n:040}"} for n in range(60_000)])
    }
    store.submit(frames, statements_of(frames, {}), cut_off=TODAY)


def without_rights(store: Store) -> None:
    """Send from an account that may only read the folder."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    send(store, ALTERNATING[9], "UPTD Katingan")


def entries(store: Store, name: str, count: str) -> None:
    """Write so many entries of the audit trail, one deed after another."""
    store = Store(store.place.home, store.place.url, Actor(name, "officer"))
    audit_trail.record(store, "sign_in")
    print("ready", flush=True)
    for turn in range(int(count)):
        audit_trail.record(store, "export", what="method", area=f"62.{turn:02d}")


DEEDS: dict[str, Callable[..., None]] = {
    "alternate": alternate,
    "to_and_fro": to_and_fro,
    "publish_often": publish_often,
    "months": months,
    "too_much": too_much,
    "without_rights": without_rights,
    "entries": entries,
}


def child(store: Store, deed: str, words: list[str]) -> str:
    """What became of the deed: "done", or the name of the problem and what was said."""
    try:
        DEEDS[deed](store, *words)
    except StoreProblem as problem:
        return f"{type(problem).__name__}: {problem.said('id')[0]} | {problem.said('en')[0]}"
    return "done"


def warm() -> None:
    """One whole import elsewhere: a child finds everything loaded, also one that may read no folder of ours."""
    releases.facts_query(TODAY, "postgres", frozenset({"reports", "services", "campaigns"}))
    with TemporaryDirectory() as elsewhere:
        send(Store(Path(elsewhere)), ALTERNATING[9], "")


def main() -> None:
    warm()
    print("ready", flush=True)
    for line in sys.stdin:
        home, url, deed, *words = line.rstrip("\n").split("\t")
        number = os.fork()
        if number == 0:
            print(child(Store(Path(home), url), deed, words), flush=True)
            os._exit(0)
        print(number, flush=True)
        _, status = os.waitpid(number, 0)
        if status:
            print(f"ended by {status}", flush=True)


if __name__ == "__main__":
    main()
