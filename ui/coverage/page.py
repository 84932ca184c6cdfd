"""The page of coverage: its finding, its choices, and the parts it lays out."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

import locales
from briefing import layer_files, open_data
from indicators.access.coverage import AREAS, DEFAULT_THRESHOLD
from indicators.access.travel import THRESHOLDS
from presentation.coverage import layers, point_reports, rank_ranges, reach, service_points, underserved
from presentation.coverage.layers import Layer
from presentation.maps import capitals, choropleth, deck_map, tile_map
from presentation.parts import html_table, phrases
from presentation.parts.figure import figure, source_line
from presentation.view import View
from ui.coverage import area_choice
from ui.parts import show
from ui.visitor import audit, frame, limits

PICTURES = ("map", "tiles", "deck")
_LISTED = 5
_HEIGHT = 385
_POINTS_HEIGHT = 470


@dataclass(frozen=True)
class Choice:
    """What a reader chose on this page."""

    layer: str
    by: str
    threshold: float
    picture: str


def title(view: View, threshold: float, by: str) -> str:
    """How many children live beyond the threshold, and which area is the most underserved."""
    counts = reach.beyond(view, threshold)
    hours = f"{threshold:g}"
    shown = {name: locales.number(view.language, one) for name, one in counts.items()}
    held = reach.ranked(view, by, threshold)
    ranked = underserved.inside(view, held)["rank"].dropna()
    if counts["unknown"] == counts["all"]:
        said = view.say("coverage-finding-unknown", hours=hours, all=shown["all"])
    elif counts["unknown"]:
        said = view.say("coverage-finding-partly", hours=hours, **shown)
    else:
        said = view.say("coverage-finding", hours=hours, beyond=shown["beyond"], all=shown["all"])
    if ranked.empty or (held.table["rank"].nunique() == 1 and len(ranked) > 1):
        return said
    return f"{said} {view.say('coverage-first', place=reach.name(str(ranked.index[0])))}"


def choices(view: View) -> Choice:
    """The row above the map. What is chosen stands in the address."""
    _settle("by", AREAS, "regency")
    _settle("hours", [f"{one:g}" for one in THRESHOLDS], f"{DEFAULT_THRESHOLD:g}")
    by, hours = str(st.session_state["by"]), str(st.session_state["hours"])
    names = layers.names(view, by, float(hours))
    _settle("layer", list(names), "underserved")
    pictures = PICTURES if by == "regency" else ("map", "deck")
    _settle("picture", pictures, "map")
    with st.container(horizontal=True, vertical_alignment="bottom", key="reach"):
        st.selectbox(
            view.say("choose-layer"), list(names), format_func=names.__getitem__, key="layer", width=330,
            label_visibility="collapsed",
        )  # fmt: skip
        st.segmented_control(
            view.say("choose-by"), AREAS, format_func=lambda one: view.say(f"by-{one}"), key="by", required=True,
            label_visibility="collapsed", width="content",
        )  # fmt: skip
        st.select_slider(
            view.say("choose-hours"), [f"{one:g}" for one in THRESHOLDS], key="hours",
            format_func=lambda one: view.say("hours-shown", hours=one), width=170, label_visibility="collapsed",
        )  # fmt: skip
        st.segmented_control(
            view.say("choose-picture"), pictures, format_func=lambda one: view.say(f"{one}-tab"), key="picture",
            required=True, label_visibility="collapsed", width="content",
        )  # fmt: skip
    for name in ("layer", "by", "hours", "picture"):
        frame.remember(name, str(st.session_state[name]))
    state = st.session_state
    return Choice(str(state["layer"]), str(state["by"]), float(state["hours"]), str(state["picture"]))


def _settle(name: str, options: object, default: str) -> None:
    """What was set, else what the address asks for, else the default; always one of the options."""
    known = list(options)  # type: ignore[call-overload]
    wanted = st.session_state.get(name, st.query_params.get(name))
    st.session_state[name] = wanted if wanted in known else default


def picture(view: View, shown: Layer, choice: Choice, area: str) -> None:
    """The map of a layer with its legend, source and table. Without WebGL the moving one stays empty, and says so."""
    st.markdown(f"### {layers.title(view, shown)}")
    picked = [area] if area else []
    squares = capitals.marks(view, choice.by, shown.rows.set_index("area"), shown.name)
    dots = capitals.places(choice.by)
    if choice.picture == "deck":
        level = "regencies" if choice.by == "regency" else "districts"
        area_choice.moving(deck_map.deck(level, shown.rows.set_index("area"), picked), _HEIGHT)
        st.caption(view.say("deck-note"))
    elif choice.picture == "tiles":
        regions = shown.rows.drop(columns="regency").rename(columns={"area": "regency"})
        show.picture(view, tile_map.tile_grid(view, regions, shown.name, height=_HEIGHT), not shown.official)
    elif choice.by == "regency":
        regions = shown.rows.drop(columns="regency").rename(columns={"area": "regency"})
        drawn = choropleth.choropleth(
            view, regions, shown.name, _HEIGHT, area, squares, selects=True, dots=dots
        )
        area_choice.picture(view, drawn, not shown.official)
    else:
        rows = shown.rows.rename(columns={"area": "district"})
        drawn = choropleth.districts(
            view, rows, shown.name, _HEIGHT, picked, squares, selects=True, dots=dots
        )
        area_choice.picture(view, drawn, not shown.official)
    st.html(shown.legend if choice.picture == "tiles" else capitals.with_legend(view, shown.legend))
    st.caption(layers.source_line(view, shown))
    with st.expander(view.say("table-twin")):
        show.table(shown.twin, plain=True)


def answer(view: View, choice: Choice, area: str) -> None:
    """Beside the map: the underserved with their reasons, or all that is known of one area."""
    held = reach.ranked(view, choice.by, choice.threshold)
    area_choice.box(view, choice.by)
    if area:
        st.markdown(f"### {reach.name(area)}")
        st.html(f"<p class='lead quiet small'>{underserved.standing(view, held, area)}</p>")
        said = underserved.reasons(view, held, area)
        if said:
            st.html("<ul class='flags'>" + "".join(f"<li>{one}</li>" for one in said) + "</ul>")
        st.html(underserved.parts(view, held, area))
        return
    st.markdown(f"### {view.say('gaps-title')}")
    first = underserved.listed(view, held, 0, _LISTED)
    st.html(first or f"<p class='lead quiet'>{view.say('gaps-none')}</p>")
    st.html(
        f"<p class='lead'><a href='{view.address('siting')}' target='_self'>{view.say('gaps-next')}</a></p>"
    )
    if rest := underserved.listed(view, held, _LISTED, 40):
        with st.expander(view.say("gaps-rest")):
            st.html(rest)


def steadiness(view: View, choice: Choice) -> None:
    """How far the ranks move, drawn and as a table."""
    rows = rank_ranges.drawn(view, reach.ranked(view, choice.by, choice.threshold))
    drawing = None if rows.empty else rank_ranges.chart(view, rows)
    note = f"<p class='lead quiet small'>{view.say('ranks-note')}</p>"
    title, twin = rank_ranges.finding(view, rows), rank_ranges.twin(view, rows)
    shown = figure(view, title, drawing, twin, "reach-source-underserved", note=note)
    show.figure(view, shown, plain=True)


def how(view: View) -> None:
    """The rules behind the figures, in words and with their numbers."""
    rules = reach.rules()
    with st.expander(view.say("how-title")):
        told = {
            "detour": locales.number(view.language, rules.detour, 1),
            "speed": locales.number(view.language, rules.speed_kmh),
        }
        lines = [
            view.say("how-travel", **told, own=len(rules.overrides)),
            *(
                view.say(f"how-{one}")
                for one in ("points", "children", "districts", "need", "provision", "ranks")
            ),
        ]
        st.markdown("\n".join(f"- {line}" for line in lines))


def show_missing(view: View, said: str, rows: list[list[str]]) -> None:
    st.markdown(f"### {said}")
    if rows:
        heads = [view.say(f"missing-{name}") for name in ("part", "state", "areas")]
        st.html(html_table.table(heads, rows))
    st.caption(view.say("missing-note"))


def show_points(view: View, area: str) -> None:
    """The points of the area on a map, and each with kind, functions, place and hours; the districts of a regency. With
    them what partners found and nobody has settled yet, for whoever may read that."""
    own = service_points.inside(view, area)
    st.markdown(f"### {service_points.finding(view, own, area)}")
    everywhere = point_reports.unsettled(view, service_points.inside(view) if area else own)
    reports = everywhere.merge(own[["regency", "id"]]) if area else everywhere
    drawn = service_points.chart(view, area, _POINTS_HEIGHT, everywhere)
    left, right = st.columns([2, 1], gap="medium") if len(reports) else (st.container(), st.container())
    with left:
        show.picture(view, drawn)
        st.html(service_points.legend(view, everywhere))
        st.caption(service_points.kinds(view, own))
        st.caption(source_line(view, "source-service-points", len(own)))
    if len(reports):
        with right:
            st.markdown(f"### {view.say('point-reports-title', count=len(reports))}")
            st.html(point_reports.listed(view, reports, service_points.on_map(view)))
    with st.expander(view.say("points-table", count=len(own)), expanded=bool(area)):
        st.html(f"<div class='points'>{service_points.table(view, own, reports)}</div>")
    if area:
        with st.expander(view.say("points-districts", place=phrases.place(area[:5]))):
            show.table(service_points.districts_twin(view, area[:5]), plain=True)


def show_downloads(view: View) -> None:
    """All layers as files, made of the figures that this reader may see, when the button is pressed."""
    held = reach.coverage(view)
    st.markdown(f"## {view.say('files-heading')}")
    st.caption(view.say("files-lead"))
    limits.download_button(
        view.language,
        view.say("files-button"),
        lambda: open_data.zipped(layer_files.files(held, view.release, view.period, view.basis)),
        file_name=layer_files.file_name(view.release, view.period),
        mime="application/zip",
        taken=audit.exporting("layers", release=view.release.id, period=view.period.id),
    )
