"""Coverage: any layer over the 14 regencies, as a map, as equal tiles, as a moving map on demand, and as a table."""

import streamlit as st

from ui import charts, frame, layers, maps, moving_map, session, tiles

session.guard("public/coverage")
view = frame.view()

names = layers.names(view)
st.session_state.setdefault(
    "layer", st.query_params.get("layer") if st.query_params.get("layer") in names else "score"
)
heading = st.container()
with st.container(horizontal=True, vertical_alignment="bottom"):
    chosen = st.selectbox(
        view.say("choose-layer"),
        list(names),
        format_func=names.__getitem__,
        key="layer",
        width=360,
        label_visibility="collapsed",
    )
    kind = st.segmented_control(
        view.say("choose-picture"),
        ["map", "tiles", "deck"],
        default="map",
        format_func=lambda one: view.say(f"{one}-tab"),
        key="picture",
        required=True,
        label_visibility="collapsed",
    )
frame.remember("layer", chosen)
shown = layers.layer(view, chosen)
heading.title(layers.heading(view, shown))

left, right = st.columns([4, 3], gap="large")
with left:
    st.markdown(f"### {layers.title(view, shown)}")
    if kind == "deck":
        st.pydeck_chart(moving_map.deck("regencies", shown.regions.set_index("regency")), height=430)
        st.caption(view.say("deck-note"))
    else:
        draw = tiles.tile_grid if kind == "tiles" else maps.choropleth
        charts.picture(view, draw(view, shown.regions, shown.name, height=440), marked=not shown.official)
    st.html(shown.legend)
    st.caption(layers.source_line(view, shown))
with right:
    st.markdown(f"### {view.say('table-tab')}")
    st.dataframe(
        shown.twin, hide_index=True, width="stretch", height="content", column_config=layers.widths(shown)
    )
