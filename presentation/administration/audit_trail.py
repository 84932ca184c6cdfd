"""The audit trail in words: the verdict on its chain, and the newest of its entries."""

from __future__ import annotations

import time
from dataclasses import dataclass

import pandas as pd

import locales
from data.office import audit_trail, audit_words
from data.office.audit_trail import Head, Soundness
from presentation import editions
from presentation.kept import kept
from presentation.parts import html_table

_SHOWN = 200
_CHECKED_AGAIN_SECONDS = 30


def read() -> tuple[pd.DataFrame, Soundness]:
    """The whole log and what its check came to."""
    store = editions.store()
    # Of the same newest entry the check is made again after half a minute: what was tampered with is seen soon enough.
    return _read(str(store.place), audit_trail.head(store), int(time.monotonic() // _CHECKED_AGAIN_SECONDS))


@kept(4)
def _read(place: str, newest: Head | None, half_minute: int) -> tuple[pd.DataFrame, Soundness]:
    return audit_trail.entries(editions.store()), audit_trail.check(editions.store())


def title(speech: str, soundness: Soundness) -> str:
    fault, last = soundness.fault, soundness.last
    return locales.say(
        speech,
        "trail-title",
        state="fault" if fault else "sound" if last else "empty",
        last=locales.number(speech, last.number if last else 0),
        number=locales.number(speech, fault.number if fault else 0),
    )


def lead(speech: str) -> str:
    return locales.say(speech, "trail-lead")


def verdict(speech: str, soundness: Soundness) -> str:
    """Whether the chain is sound and up to which entry, or what is wrong with it."""
    return " ".join(audit_words.soundness(speech, soundness))


@dataclass(frozen=True)
class Entries:
    """The newest entries: `table` as HTML, "" where there is none; `cut` says how many there are in all where not all
    are shown, else ""."""

    title: str
    table: str = ""
    cut: str = ""


def newest(speech: str, entries: pd.DataFrame) -> Entries:
    """The newest of these entries in words, a row each."""
    count, shown = len(entries), locales.number(speech, len(entries))
    title = locales.say(speech, "trail-shown", count=count, shown=shown)
    if not count:
        return Entries(title)
    headings = [locales.say(speech, key) for key in audit_words.HEADINGS]
    table = html_table.table(headings, audit_words.rows(speech, entries.head(_SHOWN)))
    cut = locales.say(speech, "trail-cut", shown=str(_SHOWN), all=shown) if count > _SHOWN else ""
    return Entries(title, table, cut)
