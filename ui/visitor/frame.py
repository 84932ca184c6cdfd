"""What stands around every page: the choices above it, kept in the address, and the lines below it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from html import escape
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

import locales
from data import geography
from data.office.roles import Standing
from data.refusal import NotTaken, Refused
from data.store import Release, StoreProblem
from presentation import editions, offers
from presentation.editions import EXACT
from presentation.view import View
from ui.server import process_switches
from ui.server.http_headers import language_script
from ui.visitor import as_public, audit, entrance, first_start, nothing_held, period_choice, session_keys
from ui.visitor.entrance import Visitor

_FOLDER = Path(__file__).parents[1]
_NAMES = (session_keys.PERIOD, session_keys.AREA, session_keys.BASIS, session_keys.LANGUAGE)
_SPOKEN = {session_keys.LANGUAGE: "language"}


def language() -> str:
    """The visitor's language: chosen, or asked for in the address, or Indonesian."""
    spoken = st.session_state.get(session_keys.LANGUAGE)
    return (
        str(spoken)
        if spoken in locales.LANGUAGES
        else _settle(session_keys.LANGUAGE, list(locales.LANGUAGES), "id")
    )


def dress() -> None:
    """Pelita's own styles, and the language of the page for those who have it read aloud."""
    words = "".join(
        f"--say-{name}: '{locales.say(language(), f'uploader-{name}')}';" for name in ("upload", "limit")
    )
    st.html(f"<style>:root {{ {words} }}\n{(_FOLDER / 'style.css').read_text('utf-8')}</style>")
    st.html(f"<script>{language_script(language())}</script>", unsafe_allow_javascript=True)


def _settle(name: str, options: Sequence[str], default: str) -> str:
    """One choice: what the visitor set, else what the address asks for, else the default; always one of the options."""
    wanted = st.session_state.get(name, st.query_params.get(name))
    if wanted is not None and wanted not in options:
        st.session_state[session_keys.NOT_UNDERSTOOD] = {
            **st.session_state.get(session_keys.NOT_UNDERSTOOD, {}),
            name: wanted,
        }
    st.session_state[name] = wanted if wanted in options else default
    return str(st.session_state[name])


def _tell_what_was_not_understood() -> None:
    """An address that asks for something unknown is answered with something else; the reader is told so."""
    for name, wanted in st.session_state.pop(session_keys.NOT_UNDERSTOOD, {}).items():
        choice = locales.say(language(), f"choose-{_SPOKEN.get(name, name)}")
        st.warning(locales.say(language(), "not-understood", choice=choice, wanted=str(wanted)[:40]))


@contextmanager
def telling_of_refusals(but: type[Refused] | None = None, later: str = "") -> Iterator[None]:
    """Whatever is refused in here is told with what to do about it. Where somebody can mend what they put in, the page
    goes on, else it ends. The kind named in `but` is left alone.

    `later`: a callback has no place on the page; what it may not do is kept in the session under this key.
    """
    try:
        yield
    except Refused as refused:
        if but is not None and isinstance(refused, but):
            raise
        sentences = refused.said(language())
        if later:
            st.session_state[later] = "\n\n".join(sentences)
            return
        for sentence in sentences:
            st.error(sentence)
        if not isinstance(refused, NotTaken):
            st.stop()


def arrive() -> Visitor:
    """Who is here. Where the database cannot be read, that is said, and whoever it is sees what needs none: official
    context, and where help is."""
    st.session_state[session_keys.ENTERED], st.session_state[session_keys.VIEW] = False, None
    st.session_state[session_keys.STORE_DOWN] = False
    try:
        with telling_of_refusals(but=StoreProblem):
            who = entrance.visitor()
            audit.greet(who)
            if who.gets_figures and who.audience == EXACT:
                first_start.prepare()
            editions.newest_of(who.audience)
    except StoreProblem as problem:
        st.session_state[session_keys.STORE_DOWN] = True
        for sentence in problem.said(language()):
            st.error(sentence)
        who = Visitor(Standing(), "unreachable")
    st.session_state[session_keys.ENTERED] = True
    return who


def choices(who: Visitor, collecting: bool = False) -> View | None:
    """Draw the choices and return them as a view; None while nothing has come in, or nothing may be shown.
    `collecting`: whether the page is one of those on which months are sent."""
    speech = language()
    # Before anything was published an officer reads what the own regency sent, and nothing else.
    release = editions.release(who.audience) if who.gets_figures else editions.newest_of(who.audience)
    if release is None:
        with st.container(horizontal=True, horizontal_alignment="right", key="choices"):
            as_public.switch(speech, who.given)
            _language_choice()
            entrance.closing_door(speech, who, _enter)
        if who.as_public:
            as_public.mark(speech)
        return None
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="choices"):
        if marks := _marks(speech, release, who.audience):
            st.html(marks)
        period = period_choice.choose(speech, who, release, collecting)
        area = _area_choice(speech, who)
        basis = _basis_choice(speech, offers.bases_on_offer(who.audience))
        as_public.switch(speech, who.given)
        _language_choice()
        entrance.closing_door(speech, who, _enter)
    if who.as_public:
        as_public.mark(speech)
    _tell_what_was_not_understood()
    _write_address()
    return View(speech, period, area, basis, release, who.audience, as_public=who.as_public)


def _enter() -> None:
    """To the provider. Logging in leads back to this address: what stands in it without having been chosen is left out,
    for an officer begins with something else than the public."""
    if period_choice.is_begun_with():
        forget(session_keys.PERIOD)
    if st.session_state.get(session_keys.AREA) == geography.PROVINCE:
        forget(session_keys.AREA)
    st.login()


def _marks(speech: str, release: Release, audience: str) -> str:
    """What every page says of its figures: that they are simulated, of an old rule, or rounded for the public; each
    with its reason."""
    keys = [
        ("simulated", release.simulated),
        ("release-old-rule", not release.of_this_rule),
        ("rounded-for-public", _is_rounded(audience)),
    ]
    return " ".join(
        f"<span class='simulated' title='{escape(locales.say(speech, f'{key}-long'), quote=True)}'>"
        f"{locales.say(speech, key)}</span>"
        for key, is_so in keys
        if is_so
    )


def _is_rounded(audience: str) -> bool:
    """Whether somebody's figures are the public's; before anything is published an officer has the own ones only."""
    return audience != EXACT and editions.is_open(audience)


def _area_choice(speech: str, who: Visitor) -> str:
    """The area; an officer begins at the own regency, and is offered no other until something was published."""
    areas = offers.areas() if who.gets_figures else (who.standing.regency,)
    _settle(session_keys.AREA, areas, who.standing.regency or geography.PROVINCE)
    return st.selectbox(
        locales.say(speech, "choose-area"),
        areas,
        format_func=lambda area: _area_label(speech, area),
        key=session_keys.AREA,
        label_visibility="collapsed",
        width=232,
    )


def _area_label(speech: str, area: str) -> str:
    name = geography.area_name(area)
    if area == geography.PROVINCE:
        return locales.say(speech, "area-province", name=name)
    return name if "." in area else locales.say(speech, "area-electoral", name=name)


def _basis_choice(speech: str, bases: Sequence[str]) -> str:
    """The basis; the public has one only, and nothing to choose."""
    _settle(session_keys.BASIS, list(bases), "reported")
    if len(bases) == 1:
        return bases[0]
    return st.selectbox(
        locales.say(speech, "choose-basis"),
        bases,
        format_func=lambda basis: locales.say(speech, f"basis-{basis}"),
        key=session_keys.BASIS,
        label_visibility="collapsed",
        width=130,
    )


def _language_choice() -> None:
    st.segmented_control(
        locales.say(language(), "choose-language"),
        locales.LANGUAGES,
        format_func=str.upper,
        key=session_keys.LANGUAGE,
        label_visibility="collapsed",
        required=True,
        width="content",
    )


def _write_address() -> None:
    """The address always says what is shown, so that it can be sent to someone."""
    wanted = {name: str(st.session_state[name]) for name in _NAMES}
    if {name: st.query_params.get(name) for name in _NAMES} != wanted:
        st.query_params.update(wanted)


def remember(name: str, value: str) -> None:
    """Put one more choice of a page into its address."""
    if st.query_params.get(name) != value:
        st.query_params[name] = value


def forget(*names: str) -> None:
    """Take choices that are no longer asked out of a page's address."""
    for name in names:
        if name in st.query_params:
            del st.query_params[name]


@cache
def inline(picture: Path) -> str:
    """A small picture as an address that holds it: by an address of its own it is asked for several times over."""
    return f"data:image/png;base64,{b64encode(picture.read_bytes()).decode()}"


def closing() -> DeltaGenerator:
    """The lines under every page, also one that refuses: where a child finds help, and above it the place for what the
    figures rest on."""
    with st.container(key="closing"):
        release_line = st.container()
        st.caption(locales.say(language(), "closing-help"))
    return release_line


def tell_release(place: DeltaGenerator, view: View | None) -> None:
    """What the figures of the page rest on."""
    if view is None:
        return
    speech = language()
    place.caption(
        locales.say(
            speech,
            "closing-release",
            release=view.release.id,
            cut_off=locales.day(speech, view.release.cut_off),
            submissions=locales.number(speech, view.release.submissions),
        )
        + (" " + locales.say(speech, "simulated-long") if view.release.simulated else "")
        + ("" if view.release.of_this_rule else " " + locales.say(speech, "release-old-rule-long"))
        + (" " + locales.say(speech, "rounded-for-public-long") if _is_rounded(view.audience) else "")
    )


def leave(view: View | None) -> None:
    """After a page with figures."""
    if view is not None:
        process_switches.settle()


def view(without_data: bool = False) -> View:
    """The visitor's view, for a page to show; where nothing has come in yet, the page says so and stops, unless it
    can do without."""
    chosen: View | None = st.session_state.get(session_keys.VIEW)
    if chosen is None and without_data:
        return nothing_held.view(language())
    if chosen is None:
        st.title(locales.say(language(), "empty-title"))
        st.write(locales.say(language(), "empty-text"))
        nothing_held.tell(language())
        st.stop()
    return chosen
