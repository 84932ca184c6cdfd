"""The front door: language, choices, and the list of pages."""

from pathlib import Path

import streamlit as st

import locales
from ui import frame, session, trail

PAGES = {
    "results": ["overview", "campaigns", "reports", "victims", "collaboration", "satisfaction"],
    "behind": ["changes", "indicator", "stability", "method"],
    "places": ["coverage", "context"],
    "work": [
        "office/import_file",
        "office/submissions",
        "office/verification",
        "office/targets",
        "office/trail",
    ],
}
ICON = Path(__file__).parent / "ui" / "lamp.png"

st.set_page_config(page_title="Pelita", page_icon=str(ICON), layout="wide", initial_sidebar_state="collapsed")
st.session_state["entered"] = session.is_local_visitor()


def page(place: str) -> st.Page:
    room, _, name = place.rpartition("/")
    return st.Page(
        f"pages/{room or 'public'}/{name}.py",
        title=locales.say(frame.language(), f"page-{name}"),
        url_path=name.replace("_", "-"),
        default=name == "overview",
    )


sections = {
    locales.say(frame.language(), f"pages-{section}"): [page(place) for place in places]
    for section, places in PAGES.items()
}
chosen = st.navigation(sections, position="top")
st.set_page_config(page_title=f"{chosen.title} · Pelita")
st.logo(str(ICON), size="large")
frame.dress()
if st.session_state["entered"]:
    with frame.telling_of_store_problems():
        session.prepare()
        st.session_state["view"] = frame.choices()
chosen.run()
if st.session_state["entered"]:
    frame.closing(st.session_state["view"])
    trail.seen(chosen.url_path.replace("-", "_") or "overview", st.session_state["view"])
