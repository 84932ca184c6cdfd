"""Publishing on screen: what the public sees now, the deed of publishing, and the package of open data."""

from __future__ import annotations

from html import escape

import streamlit as st

from briefing import open_data, publishing
from briefing.publishing import AlreadyPublished
from presentation import editions
from presentation.collection import publication
from presentation.view import View
from ui.visitor import audit, frame, limits, session_keys


def show(view: View) -> None:
    """What the public sees, and the button that opens the newest release to it."""
    st.markdown(f"### {view.say('publish-title')}")
    if outcome := st.session_state.pop(session_keys.PUBLISHED, ""):
        st.success(outcome)
    if refused := st.session_state.pop(session_keys.NOT_PUBLISHED, ""):
        st.error(refused)
    st.write(publication.state(view))
    if publication.is_behind():
        st.caption(view.say("publish-about"))
        st.button(view.say("publish-now"), key=session_keys.PUBLISH, on_click=_publish, args=(view,))


def _publish(view: View) -> None:
    store = audit.store()
    release = store.latest_release()
    if release is None:
        return
    with st.spinner(view.say("publish-working")), frame.telling_of_refusals(later=session_keys.NOT_PUBLISHED):
        try:
            made = publishing.publish(
                store, release, view.say("publish-office"), told=st.progress(0.0).progress
            )
        except AlreadyPublished as refused:
            # What was asked for is so: to a reader no refusal.
            st.session_state[session_keys.PUBLISHED] = " ".join(refused.said(view.language))
        else:
            st.session_state[session_keys.PUBLISHED] = publication.done(view, made)


def open_package(view: View) -> None:
    """The page of open data: what it rests on, how much of it is shown, its files, and the download."""
    published = editions.publication()
    if published is None:
        st.title(view.say("open-none"))
        st.html(f"<p class='lead'>{escape(view.say('publish-never'))}</p>")
        return
    shown = publication.open_package(view, published)
    st.title(shown.title)
    st.html(f"<p class='lead'>{escape(shown.lead)}</p>")
    with st.spinner(view.say("open-working")):
        files = publication.files(published)
    limits.download_button(
        view.language,
        view.say("open-download"),
        lambda: open_data.zipped(files),
        file_name=open_data.file_name(shown.release),
        mime="application/zip",
        taken=audit.exporting("open_data", release=shown.release.key),
    )
    st.markdown(f"### {view.say('open-in-it')}")
    st.html(publication.contents(view, files))
    st.caption(view.say("open-protection"))
