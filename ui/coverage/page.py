"""The page of coverage: its choices, and the parts it lays out."""

from __future__ import annotations

from collections.abc import Sequence

import pydeck as pdk
import streamlit as st

from briefing import layer_files, open_data
from indicators.access.coverage import AREAS, DEFAULT_THRESHOLD
from indicators.underserved.ranking import Underserved
from presentation.coverage import layers, page, reach, service_points, underserved
from presentation.coverage.page import HOURS, MAP_HEIGHT, Choice
from presentation.coverage.reach_layers import OFFICIAL
from presentation.view import View
from ui.coverage import area_choice
from ui.parts import show
from ui.visitor import audit, entrance, frame, limits, session_keys

_REPORTS = "office/field_reports"


def choices(view: View) -> Choice:
    """The row above the map. What is chosen stands in the address."""
    by = _settle(session_keys.BY, AREAS, "regency")
    hours = _settle(session_keys.HOURS, HOURS, f"{DEFAULT_THRESHOLD:g}")
    names = layers.names(view, by, float(hours))
    # Before anything was sent only the official layers say something.
    _settle(session_keys.LAYER, list(names), "underserved" if view.release.submissions else OFFICIAL[0])
    pictures = page.pictures(by)
    _settle(session_keys.PICTURE, pictures, "map")
    with st.container(horizontal=True, vertical_alignment="bottom", key="reach"):
        st.selectbox(
            view.say("choose-layer"), list(names), format_func=names.__getitem__, key=session_keys.LAYER, width=330,
            label_visibility="collapsed",
        )  # fmt: skip
        st.segmented_control(
            view.say("choose-by"), AREAS, format_func=lambda kind: view.say(f"by-{kind}"), key=session_keys.BY,
            required=True, label_visibility="collapsed", width="content",
        )  # fmt: skip
        st.select_slider(
            view.say("choose-hours"), HOURS, key=session_keys.HOURS, width=170, label_visibility="collapsed",
            format_func=lambda threshold: view.say("hours-shown", hours=threshold),
        )  # fmt: skip
        st.segmented_control(
            view.say("choose-picture"), pictures, format_func=lambda name: view.say(f"{name}-tab"),
            key=session_keys.PICTURE, required=True, label_visibility="collapsed", width="content",
        )  # fmt: skip
    names_in_address = (session_keys.LAYER, session_keys.BY, session_keys.HOURS, session_keys.PICTURE)
    layer, by, hours, picture = (str(st.session_state[name]) for name in names_in_address)
    for name, chosen in zip(names_in_address, (layer, by, hours, picture), strict=True):
        frame.remember(name, chosen)
    return Choice(layer, by, float(hours), picture)


def _settle(name: str, options: Sequence[str], default: str) -> str:
    """What was set, else what the address asks for, else the default; always one of the options."""
    wanted = st.session_state.get(name, st.query_params.get(name))
    st.session_state[name] = wanted if wanted in options else default
    return str(st.session_state[name])


def show_map(view: View, choice: Choice, area: str) -> None:
    """The map of a layer with its legend, source and table."""
    shown = page.layer_map(view, choice, area)
    st.markdown(f"### {shown.title}")
    if isinstance(shown.picture, pdk.Deck):
        area_choice.moving(shown.picture, MAP_HEIGHT)
    elif choice.picture == "tiles":
        show.picture(view, shown.picture, shown.marked)
    else:
        area_choice.picture(view, shown.picture, shown.marked)
    if shown.note:
        st.caption(shown.note)
    st.html(shown.legend)
    st.caption(shown.source)
    with st.expander(view.say("table-twin")):
        show.table(shown.twin, plain=True)


def show_beside(view: View, choice: Choice, area: str) -> None:
    """Beside the map: the underserved with their reasons, or all that is known of one area."""
    area_choice.box(view, choice.by)
    shown = page.beside(view, choice, area)
    st.markdown(f"### {shown.title}")
    for part in shown.parts:
        st.html(part)
    if shown.rest:
        with st.expander(view.say("gaps-rest")):
            st.html(shown.rest)


def show_missing(view: View, ranking: Underserved) -> None:
    """What nobody knows of the areas."""
    finding, table = underserved.missing(view, ranking)
    st.markdown(f"### {finding}")
    if table:
        st.html(table)
    st.caption(view.say("missing-note"))


def may_read_reports() -> bool:
    """Whether whoever is here may read field reports (data/reference/access.csv): never the public."""
    return not entrance.refusal(_REPORTS, entrance.visitor())


def show_points(view: View, area: str) -> None:
    """The points of the area on a map, and each with kind, functions, place and hours; the districts of a regency. With
    them what partners found and nobody has settled yet, for whoever may read that."""
    shown = service_points.service_points(view, area, may_read_reports())
    st.markdown(f"### {shown.title}")
    left, right = st.columns([2, 1], gap="medium") if shown.reports else (st.container(), st.container())
    with left:
        show.picture(view, shown.chart)
        st.html(shown.legend)
        st.caption(shown.kinds)
        st.caption(shown.source)
    if shown.reports:
        with right:
            st.markdown(f"### {shown.reports_title}")
            st.html(shown.reports)
    with st.expander(shown.table_title, expanded=bool(area)):
        st.html(shown.table)
    if area:
        with st.expander(shown.districts_title):
            show.table(service_points.districts_twin(view, area[:5]), plain=True)


def show_rules(view: View) -> None:
    """The rules behind the figures, in words and with their numbers."""
    with st.expander(view.say("how-title")):
        st.markdown("\n".join(f"- {rule}" for rule in page.rules(view)))


def show_downloads(view: View) -> None:
    """All layers as files, made of the figures that this reader may see, when the button is pressed."""
    coverage = reach.coverage(view)
    st.markdown(f"## {view.say('files-heading')}")
    st.caption(view.say("files-lead"))
    limits.download_button(
        view.language,
        view.say("files-button"),
        lambda: open_data.zipped(layer_files.files(coverage, view.release, view.period, view.basis)),
        file_name=layer_files.file_name(view.release, view.period),
        mime="application/zip",
        taken=audit.exporting("layers", release=view.release.key, period=view.period.id),
    )
