"""From a release to what the public may see of it: rounded, proved, and published as a deed of its own."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from briefing import from_store
from briefing.public_figures import Counts, Told
from data.office import publication_secret, publications
from data.office.publications import Kept
from data.refusal import Refusal, Refused
from data.store import Release, Store
from indicators.disclosure import public_means
from indicators.disclosure.controlled import Rounded, ToRound
from indicators.disclosure.earlier_publications import Earlier, as_told
from indicators.disclosure.protection import Protection, periods_of
from indicators.disclosure.public_counts import Cell, PublicCounts, Reading
from indicators.disclosure.rounding import UNTOLD
from indicators.evaluation import Evaluation

# Between the parts of a reading as it is kept.
_BETWEEN = "\t"


class AlreadyPublished(Refused):
    """The newest publication is of this very release: what somebody wanted is so."""


@dataclass(frozen=True)
class Publication:
    """One publication: its number, the release it is of, and the hash of its public figures."""

    number: int
    release_id: str
    figures_hash: str

    @property
    def name(self) -> str:
        """What everybody may call it. A release's own id begins the hash of exact counts: whoever knew all but one
        could try the last."""
        return f"P{self.number}-{self.figures_hash[:8]}"


@dataclass(frozen=True)
class Opened(Release):
    """A release as whoever is not of the office may know it: id and hash are those of its publication."""

    kept_as: str = ""

    @property
    def key(self) -> str:
        return self.kept_as


@dataclass(frozen=True)
class Prepared:
    """What would be published of a release: the public figures beside the counts they are of, and what is kept.

    `processor_seconds`: what it took to work out.
    """

    release: Release
    exact: Evaluation
    protection: Protection
    kept: Kept
    after: int
    processor_seconds: float


def publish(
    store: Store,
    release: Release,
    by: str,
    anew: str = "",
    told: Callable[[float], object] = lambda share: None,
) -> Publication:
    """Work out what the public may see of a release beside all it has seen already, prove it, and publish it.

    `anew`: the reason for which it is not held against what was published before; "" (as ever) to hold it against all
    of it. `told` hears how far it is, 0 to 1. The releases of a simulated register and of a real one say nothing of
    each other. Raises Refused where the public could narrow small counts or the secret is not there, AlreadyPublished,
    and StoreChanged where somebody has published meanwhile; then nothing was published.
    """
    before = _of_kind(store, release.simulated)
    if len(before) and before["release_id"].iloc[-1] == release.id and not anew:
        raise AlreadyPublished(Refusal("publish", "same", {"release": release.id}))
    prepared = prepare(store, release, anew, told)
    number = publications.publish(store, release.id, prepared.kept, by, after=prepared.after)
    return Publication(number, release.id, hash_of(prepared.kept))


def prepare(
    store: Store, release: Release, anew: str = "", told: Callable[[float], object] = lambda share: None
) -> Prepared:
    """What `publish` would publish; nothing is opened. Raises Refused as it does."""
    begun = time.process_time()
    before = _of_kind(store, release.simulated)
    seen = [] if anew else _seen(store, before)
    marks = [kept.about["mark"] for _, kept in seen if kept.is_rounded]
    secret = publication_secret.secret(store, str(marks[-1]) if marks else _mark(store))
    exact = from_store.whole(store, release.id)
    counts = Counts.of(exact.arrays, release.cut_off)
    told(0.2)
    rounded = counts.rounded(
        secret, [_earlier(store, release_id, kept, counts.asked) for release_id, kept in seen]
    )
    if rounded.open.any():
        code = "unsafe" if not seen or counts.rounded(secret).open.any() else "unsafe-before"
        raise Refused(Refusal("publish", code, {"count": int(rounded.open.sum())}))
    told(0.6)
    protection = counts.protection(rounded, exact.arrays, release.cut_off)
    told(0.9)
    about = {"mark": publication_secret.mark_of(secret), "anew": anew}
    kept = Kept(_tables(counts.public, rounded, protection), about)
    after = int(publications.every(store)["number"].max()) if len(before) else 0
    return Prepared(release, exact, protection, kept, after, time.process_time() - begun)


def latest(store: Store) -> Publication | None:
    """What the public is shown now: the newest publication of a register like the present one, real or simulated, that
    was rounded."""
    release = store.latest_release()
    rows = _of_kind(store, release.simulated) if release is not None else pd.DataFrame()
    if rows.empty:
        return None
    number = int(rows["number"].iloc[-1])
    kept = publications.kept(store, number)
    return Publication(number, str(rows["release_id"].iloc[-1]), hash_of(kept)) if kept.is_rounded else None


def opened(store: Store, publication: Publication) -> Opened:
    """The release that was published, under the name of the publication."""
    release = store.release(publication.release_id)
    public = {"id": publication.name, "content_hash": publication.figures_hash}
    return Opened(**{**vars(release), **public}, kept_as=release.id)


def hash_of(kept: Kept) -> str:
    """SHA-256 of the figures that are told, and of nothing else that is kept: no count, no lot, no mean of few."""
    figures = kept.tables["cells"][[*Cell._fields[:-1], "figure"]]
    return hashlib.sha256(figures.to_csv(index=False, lineterminator="\n").encode()).hexdigest()


def protected(
    store: Store, evaluation: Evaluation, publication: Publication, regency: str = ""
) -> Evaluation:
    """The evaluation of a published release as the public gets it; with a `regency`, as its officers do.

    Raises Refused for a publication of before counts were rounded: its figures were made by another method.
    """
    return as_public(evaluation, of_number(store, publication.number), regency)


def as_public(evaluation: Evaluation, protection: Protection, regency: str = "") -> Evaluation:
    """An evaluation of which counts of people are told by a protection alone."""
    return replace(evaluation, protection=replace(protection, own=regency))


def _mark(store: Store) -> str:
    """The mark of the secret with which this store last published, "" where it never did by it."""
    for number in reversed(publications.every(store)["number"].tolist()):
        kept = publications.kept(store, int(number))
        if kept.is_rounded:
            return str(kept.about["mark"])
    return ""


def _seen(store: Store, before: pd.DataFrame) -> list[tuple[str, Kept]]:
    """What the public has seen, oldest first, from the last publication that began anew; and of which releases."""
    seen: list[tuple[str, Kept]] = []
    for number, release_id in zip(reversed(before["number"]), reversed(before["release_id"]), strict=True):
        kept = publications.kept(store, int(number))
        seen.insert(0, (str(release_id), kept))
        if kept.begins_anew:
            break
    return seen


def _earlier(store: Store, release_id: str, kept: Kept, asked: ToRound) -> Earlier:
    """An earlier publication, with the links of its own release and all that it told, by whatever plan. Of one that
    showed counts as they were, what has not changed is known; nothing more can follow of what has."""
    cells = kept.tables["cells"]
    if not kept.is_rounded:
        return as_told(asked, _shown_exactly(cells))
    release = store.release(release_id)
    arrays = from_store.whole(store, release_id).arrays
    return as_told(Counts.of(arrays, release.cut_off, former=_told(cells)).asked, cells)


def _shown_exactly(cells: pd.DataFrame) -> pd.DataFrame:
    """The counts that a publication of before showed as they were, in the columns of a rounded one."""
    shown = cells[cells["status"].isin(["ok", "reported_zero"])]
    names = (
        shown[["measure", "dimension", "category", "area", "period"]].astype(str).agg("|".join, axis=1) + "|0"
    )
    count = shown["value"].round().astype("int64")
    return pd.DataFrame({"name": names, "count": count, "low": count, "high": count, "turn": 0})


def _tables(public: PublicCounts, rounded: Rounded, protection: Protection) -> dict[str, pd.DataFrame]:
    """What is kept of a publication: the cells with their counts, and the means."""
    readings: list[list[str]] = [[] for _ in protection.cells]
    for (reading, _, period), at in protection.answers.items():
        readings[at].append(_BETWEEN.join(map(str, (*reading, period))))
    told = np.flatnonzero(public.told)
    cells = pd.DataFrame(protection.cells, columns=list(Cell._fields)).assign(
        months=[str(cell.months) for cell in protection.cells],
        name=[cell.name for cell in protection.cells],
        count=public.counts[told],
        figure=protection.figures,
        turn=rounded.turns[told],
        low=protection.low,
        high=protection.high,
        readings=["\n".join(texts) for texts in readings],
        draws=[row.astype("<i4").tobytes() for row in protection.draws],
    )
    return {"cells": cells, "means": public_means.as_table(protection.means)}


def of_number(store: Store, number: int) -> Protection:
    """The public figures of a publication. Raises Refused as `protected` does."""
    kept = publications.kept(store, number)
    if not kept.is_rounded:
        raise Refused(Refusal("publish", "before"))
    table = kept.tables["cells"]
    cells, _, answers = _told(table)
    draws = (
        np.stack([np.frombuffer(row, "<i4") for row in table["draws"]])
        if len(table)
        else np.zeros((0, 1), "<i4")
    )
    figures = table["figure"].to_numpy(np.int64)
    assert ((draws == UNTOLD).all(axis=1) == (figures == UNTOLD)).all()
    return Protection(
        cells, figures, table["low"].to_numpy(float), table["high"].to_numpy(float), draws, answers,
        public_means.from_table(kept.tables["means"]), periods_of(answers),
    )  # fmt: skip


def _told(table: pd.DataFrame) -> Told:
    """The cells as they are kept, with their counts, and which answers which reading."""
    rows = (
        table[list(Cell._fields)].assign(months=table["months"].map(int)).itertuples(index=False, name=None)
    )
    cells = tuple(Cell(*row) for row in rows)
    answers = {}
    for at, (cell, texts) in enumerate(zip(cells, table["readings"], strict=True)):
        for text in texts.split("\n"):
            measure, dimension, category, lag, tables, stated, period = text.split(_BETWEEN)
            reading = Reading(measure, dimension, category, int(lag), tables, stated)
            answers[reading, cell.area, period] = at
    return Told(cells, table["count"].to_numpy(np.int64), answers)


def _of_kind(store: Store, simulated: bool) -> pd.DataFrame:
    """The publications of simulated releases, or of real ones, oldest first."""
    releases = store.releases()
    alike = releases.loc[releases["simulated"] == simulated, "release_id"]
    rows = publications.every(store)
    return rows[rows["release_id"].isin(alike)].reset_index(drop=True)
