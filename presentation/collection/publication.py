"""What the public sees, in words: the state of publishing, what publishing did, and the page of open data."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pandas as pd

import locales
from briefing import open_data, publishing
from briefing.publishing import Publication
from data import periods
from data.office import publications
from data.store import Release
from presentation import editions
from presentation.editions import PROTECTED, Edition
from presentation.kept import kept
from presentation.parts import html_table
from presentation.view import View


def is_behind() -> bool:
    """Whether there is a newer release than the one the public sees."""
    newest, shown = editions.store().latest_release(), editions.publication()
    return newest is not None and (shown is None or shown.release_id != newest.id)


def state(view: View) -> str:
    """Which release the public sees, and since when where there is a newer one."""
    shown = editions.publication()
    if shown is None:
        return view.say("publish-never")
    if not is_behind():
        return view.say("publish-current", release=shown.name)
    every = publications.every(editions.store()).set_index("number")
    moment = periods.by_office_clock(every.loc[shown.number, "published_at"])
    return view.say("publish-behind", release=shown.name, day=locales.day(view.language, moment))


def done(view: View, publication: Publication) -> str:
    """What publishing did: how many counts are told, and how many withheld."""
    return view.say(
        "publish-done", release=publication.release_id, name=publication.name, **_told(view, publication)
    )


# Made once for all visitors: it is the same for everybody.
@kept(4)
def files(publication: Publication) -> dict[str, bytes]:
    """The package of open data: name → content."""
    release = publishing.opened(editions.store(), publication)
    return open_data.package(editions.evaluation(Edition.of(release, PROTECTED)), release)


@kept(4)
def _counted(publication: Publication) -> tuple[int, int]:
    return publishing.of_number(editions.store(), publication.number).told_and_withheld


def _told(view: View, publication: Publication) -> dict[str, str]:
    """How many counts of the plan are told, how many withheld, and how many there are, written out."""
    shown, hidden = _counted(publication)
    counts = {"shown": shown, "hidden": hidden, "all": shown + hidden}
    return {name: locales.number(view.language, count) for name, count in counts.items()}


@dataclass(frozen=True)
class OpenPackage:
    """What the page of open data says of a published release."""

    release: Release
    title: str
    lead: str


def open_package(view: View, publication: Publication) -> OpenPackage:
    """How many counts of the published release are shown and how many are not, and which release it is."""
    release = publishing.opened(editions.store(), publication)
    title = view.say("open-shown", **_told(view, publication))
    return OpenPackage(release, title, view.say("open-lead", release=release.id))


def contents(view: View, package: dict[str, bytes]) -> str:
    """The files of a package as an HTML table: name, what it holds, rows."""
    heads = [view.say(f"open-{name}") for name in ("file", "holds", "rows")]
    return html_table.table(heads, [_line(view, name, content) for name, content in package.items()])


def _line(view: View, name: str, content: bytes) -> list[str]:
    stem, _, ending = name.partition(".")
    table = pd.read_csv(io.BytesIO(content)) if ending == "csv" else None
    rows = html_table.NOTHING if table is None else locales.number(view.language, len(table))
    return [name, view.say(f"open-file-{stem}"), rows]
