"""The front door: language, who is here, choices, and the list of pages."""

from pathlib import Path

import streamlit as st

import locales
from ui.visitor import audit, entrance, frame, session_keys

# By section; a page of the public stands in the folder of its section.
PAGES = {
    "results": ["overview", "campaigns", "reports", "victims", "collaboration", "satisfaction"],
    "analysis": ["changes", "indicator", "stability", "method"],
    "places": ["coverage", "siting", "context", "open_data", "office/field_reports"],
    "work": ["office/import_file", "office/submissions", "office/history", "office/verification", "office/targets"],
    "house": ["office/travel", "office/roles", "office/trail"],
}  # fmt: skip
ICON = frame.inline(Path(__file__).parent / "ui" / "lamp.png")

st.set_page_config(page_title="Pelita", page_icon=ICON, layout="wide", initial_sidebar_state="collapsed")
# What stands below every page is drawn first: a page that stops draws nothing after it.
top, body = st.container(), st.container()
release_line = frame.closing()
with top:
    who = frame.arrive()


def page(section: str, place: str) -> st.Page:
    """A page; one that is not for this visitor has an address, where its guard says why, but no place in the list."""
    room, _, name = place.rpartition("/")
    return st.Page(
        f"pages/{room or f'public/{section}'}/{name}.py",
        title=locales.say(frame.language(), f"page-{name}"),
        url_path=name.replace("_", "-"),
        default=name == "overview",
        visibility="hidden" if entrance.refusal(f"{room or 'public'}/{name}", who) else "visible",
    )


sections = {
    locales.say(frame.language(), f"pages-{section}"): [page(section, place) for place in places]
    for section, places in PAGES.items()
}
chosen = st.navigation(sections, position="top")
name = chosen.url_path.replace("-", "_") or "overview"
st.set_page_config(page_title=f"{chosen.title} · Pelita")
st.logo(ICON, size="large")
with top, frame.telling_of_refusals():
    frame.dress()
    collecting = any(f"office/{name}" in places for places in PAGES.values())
    st.session_state[session_keys.VIEW] = frame.choices(who, collecting)
frame.tell_release(release_line, st.session_state[session_keys.VIEW])
entrance.watch(who)
try:
    with body, frame.telling_of_refusals():
        chosen.run()
finally:
    frame.leave(st.session_state[session_keys.VIEW])
    audit.seen(name, st.session_state[session_keys.VIEW])
