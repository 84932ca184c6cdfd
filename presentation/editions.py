"""A release as one audience may see it: exact, protected, or exact for one regency and protected for the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import NamedTuple

from briefing import from_store, publishing
from briefing.publishing import Publication
from data import periods
from data.office.roles import ALL, OWN, Standing
from data.refusal import Refusal, Refused
from data.store import Release, Settings, Store
from indicators.access.land import Land
from indicators.evaluation import Evaluation
from presentation.kept import kept, kept_by_stamp

EXACT, PROTECTED = "exact", "protected"
# How the id of no release ends: no hash has one character.
_NOTHING = "-0"


class Edition(NamedTuple):
    """The key under which everything computed from figures is kept: a release, as the store calls it, for whose eyes,
    and the name of the publication that they see, if it is one."""

    release_id: str
    audience: str
    published_as: str = ""

    @classmethod
    def of(cls, release: Release, audience: str) -> Edition:
        """Of a release as it is shown: one that was published twice is two."""
        return cls(release.key, audience, release.id if release.id != release.key else "")


def audience(standing: Standing) -> str:
    """For whose eyes figures are made: "exact", "protected", or the regency whose officer this is."""
    reach = standing.may.exact
    return EXACT if reach == ALL else standing.regency if reach == OWN and standing.regency else PROTECTED


def is_open(for_whom: str) -> bool:
    """Whether an audience gets figures of the register at all: exact ones, or those of a publication. Where nothing is
    held there is nothing to keep from anybody."""
    return for_whom == EXACT or publication() is not None or store().latest_release() is None


def store() -> Store:
    return Store.of(Settings.from_environment())


def publication() -> Publication | None:
    """The publication that the public is shown now."""
    return _publication(store())


# Asked on every turn.
_publication = kept_by_stamp(16)(publishing.latest)
_opened = kept_by_stamp(16)(publishing.opened)


def release(for_whom: str) -> Release | None:
    """The release an audience is shown: the newest one, or under its public name the newest that was published; None
    where there is none."""
    if for_whom == EXACT:
        return store().latest_release()
    shown = publication()
    return None if shown is None else _opened(store(), shown)


def newest_of(for_whom: str) -> Release | None:
    """The newest release, for whoever has a regency of their own or may see all exactly; None for anybody else."""
    return None if for_whom == PROTECTED else store().latest_release()


def of_nothing() -> Release:
    """What stands for a release before anything came in."""
    today = periods.office_today()
    return Release(f"{today:%Y%m%d}{_NOTHING}", datetime.now(UTC), today, "", 0, simulated=False)


def for_eyes(whole: Evaluation, edition: Edition) -> Evaluation:
    """A release as an audience may have it: whole, as it was published, or, of one that was not, what an officer's own
    regency sent and nothing else. Raises Refused where it is for nobody else yet."""
    if edition.audience == EXACT:
        return whole
    shown = publication()
    if shown is None or shown.release_id != edition.release_id:
        if edition.audience != PROTECTED:
            return replace(
                whole, facts=whole.facts[whole.facts["regency"] == edition.audience].reset_index(drop=True)
            )
        raise Refused(Refusal("figures", "not-open"))
    regency = "" if edition.audience == PROTECTED else edition.audience
    return publishing.protected(store(), whole, shown, regency)


@kept(4)
def land(edition: Edition) -> Land:
    """The districts as a release keeps them."""
    return from_store.land(store(), edition.release_id)


@kept(4)
def evaluation(edition: Edition) -> Evaluation:
    """One release, ready to be evaluated for an audience; read once for all its visitors. Raises Refused."""
    if edition.release_id.endswith(_NOTHING):
        return from_store.of_nothing(store(), periods.office_today())
    return for_eyes(from_store.whole(store(), edition.release_id), edition)
