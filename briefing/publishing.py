"""From a release to what the public may see of it: protected, audited, and published as a deed of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from briefing import from_store
from data import geography
from data.office import publications
from data.refusal import Refusal, Refused
from data.store import Release, Store
from indicators.disclosure.protect import settle
from indicators.disclosure.protection import Protection, as_kept
from indicators.disclosure.public_cube import cube_of
from indicators.disclosure.utility import Usefulness, usefulness
from indicators.evaluation import Evaluation


class AlreadyPublished(Refused):
    """The newest publication is of this very release: what somebody wanted is so."""


@dataclass(frozen=True)
class Publication:
    """One publication: its number, and the release it is of."""

    number: int
    release_id: str


def publish(store: Store, release: Release, by: str) -> Publication:
    """Work out what the public may see of a release beside all it has seen already, prove it, and publish it.

    The releases of a simulated register and of a real one say nothing of each other. Raises Refused where the audit
    finds counts that the public could work out, AlreadyPublished, and StoreChanged where somebody has published
    meanwhile; then nothing was published.
    """
    before = _of_kind(store, release.simulated)
    if len(before) and before["release_id"].iloc[-1] == release.id:
        raise AlreadyPublished(Refusal("publish", "same", {"release": release.id}))
    seen = [_kept(store, int(number)) for number in before["number"]]
    evaluation = from_store.whole(store, release.id)
    settled = settle(cube_of(evaluation.arrays, release.cut_off), seen)
    if len(settled.found):
        raise Refused(Refusal("publish", "unsafe", {"count": len(settled.found)}))
    after = int(publications.every(store)["number"].max()) if len(before) else 0
    number = publications.publish(store, release.id, settled.protection.frame(exact=True), by, after=after)
    return Publication(number, release.id)


def latest(store: Store) -> Publication | None:
    """What the public is shown now: the newest publication of a register like the present one, real or simulated."""
    release = store.latest_release()
    rows = _of_kind(store, release.simulated) if release is not None else pd.DataFrame()
    if rows.empty:
        return None
    return Publication(int(rows["number"].iloc[-1]), str(rows["release_id"].iloc[-1]))


def protected(
    store: Store, evaluation: Evaluation, publication: Publication, regency: str = ""
) -> Evaluation:
    """The evaluation of a published release as the public gets it; with a `regency`, as its officers do."""
    return replace(evaluation, protection=replace(_kept(store, publication.number), own=regency))


def _kept(store: Store, number: int) -> Protection:
    return as_kept(publications.cells(store, number), geography.geography())


def _of_kind(store: Store, simulated: bool) -> pd.DataFrame:
    """The publications of simulated releases, or of real ones, oldest first."""
    releases = store.releases()
    alike = releases.loc[releases["simulated"] == simulated, "release_id"]
    rows = publications.every(store)
    return rows[rows["release_id"].isin(alike)].reset_index(drop=True)


def use_of(store: Store, publication: Publication) -> Usefulness:
    """How much use is left of a publication; for the office, but for what `Usefulness` says is public."""
    return usefulness(_kept(store, publication.number))
