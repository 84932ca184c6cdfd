"""Publishing on screen: what the public sees now, the deed of publishing, and the package of open data."""

from __future__ import annotations

import io
from html import escape

import pandas as pd
import streamlit as st

import locales
from briefing import open_data, publishing
from briefing.publishing import AlreadyPublished, NotSafe, Publication
from data import periods
from data.office import publications
from indicators.disclosure.utility import Usefulness
from presentation import editions
from presentation.parts import html_table
from presentation.view import View
from ui.visitor import audit, limits


def show(view: View) -> None:
    """What the public sees, and the button that opens the newest release to it."""
    st.markdown(f"### {view.say('publish-title')}")
    if said := st.session_state.pop("published", ""):
        st.success(said)
    if refused := st.session_state.pop("not-published", ""):
        st.error(refused)
    st.write(_state(view))
    newest = editions.store().latest_release()
    shown = editions.publication()
    if newest is not None and (shown is None or shown.release_id != newest.id):
        st.caption(view.say("publish-about"))
        st.button(view.say("publish-now"), key="publish", on_click=_publish, args=(view,))


def _state(view: View) -> str:
    shown = editions.publication()
    if shown is None:
        return view.say("publish-never")
    newest = editions.store().latest_release()
    if newest is not None and newest.id == shown.release_id:
        return view.say("publish-current", release=shown.release_id)
    held = publications.every(editions.store()).set_index("number")
    moment = periods.by_office_clock(held.loc[shown.number, "published_at"])
    return view.say("publish-behind", release=shown.release_id, day=locales.day(view.language, moment))


def _publish(view: View) -> None:
    held = audit.store()
    release = held.latest_release()
    if release is None:
        return
    with st.spinner(view.say("publish-working")):
        try:
            made = publishing.publish(held, release, view.say("publish-office"))
        except AlreadyPublished:
            st.session_state["published"] = view.say("publish-same", release=release.id)
            return
        except NotSafe as unsafe:
            st.session_state["not-published"] = view.say("publish-unsafe", count=len(unsafe.found))
            return
    use = _use(made)
    counts = {name: locales.number(view.language, count) for name, count in use._asdict().items()}
    said = (
        view.say("publish-done", release=release.id, shown=counts["shown"], all=counts["counts"]),
        view.say("publish-beside", primary=counts["primary_alone"], rounded=counts["rounded"]),
    )
    st.session_state["published"] = " ".join(said)


@st.cache_data(max_entries=4, show_spinner=False)
def _files(publication: Publication) -> dict[str, bytes]:
    """Made once for all visitors: it is the same for everybody."""
    edition = editions.Edition(publication.release_id, editions.PROTECTED)
    return open_data.package(editions.evaluation(edition), editions.store().release(publication.release_id))


@st.cache_data(max_entries=4, show_spinner=False)
def _use(publication: Publication) -> Usefulness:
    return publishing.use_of(editions.store(), publication)


def open_package(view: View) -> None:
    """The page of open data: what it rests on, how much of it is shown, its files, and the download."""
    publication = editions.publication()
    if publication is None:
        st.title(view.say("open-none"))
        st.html(f"<p class='lead'>{escape(view.say('publish-never'))}</p>")
        return
    release = editions.store().release(publication.release_id)
    use = _use(publication)
    counts = {
        "shown": locales.number(view.language, use.shown),
        "hidden": locales.number(view.language, use.withheld),
    }
    st.title(view.say("open-shown", **counts))
    st.html(f"<p class='lead'>{escape(view.say('open-lead', release=release.id))}</p>")
    with st.spinner(view.say("open-working")):
        files = _files(publication)
    limits.download_button(
        view.language,
        view.say("open-download"),
        lambda: open_data.zipped(files),
        file_name=open_data.file_name(release),
        mime="application/zip",
        taken=audit.exporting("open_data", release=release.id),
    )
    st.markdown(f"### {view.say('open-in-it')}")
    heads = [view.say(f"open-{name}") for name in ("file", "holds", "rows")]
    st.html(html_table.table(heads, [_line(view, name, content) for name, content in files.items()]))
    st.caption(view.say("open-protection"))


def _line(view: View, name: str, content: bytes) -> list[str]:
    stem, _, ending = name.partition(".")
    rows = locales.number(view.language, len(pd.read_csv(io.BytesIO(content)))) if ending == "csv" else "–"
    return [name, view.say(f"open-file-{stem}"), rows]
