"""Official context: real published figures, each with unit, cut-off and source, never mixed with the register."""

import streamlit as st

from presentation.coverage import official_context
from presentation.maps import choropleth
from ui.parts import show
from ui.visitor import entrance, frame, session_keys

entrance.guard("public/context")
view = frame.view(without_data=True)

st.title(view.say("context-title"))
st.html(f"<p class='lead'>{view.say('context-lead')}</p>")
left, right = st.columns([3, 2], gap="large")
with left:
    figures = official_context.figures()
    chosen = st.selectbox(
        view.say("context-figure"),
        figures,
        format_func=lambda figure: view.say(f"figure-{figure}"),
        key=session_keys.CONTEXT_FIGURE,
    )
    regions, legend = official_context.regions(view, chosen)
    st.markdown(f"### {official_context.map_title(view, chosen, regions)}")
    show.picture(view, choropleth.choropleth(view, regions, view.say(f"figure-{chosen}")), marked=False)
    st.html(legend)
    st.caption(f"{official_context.source(view, chosen)} n = {len(regions)}.")
with right:
    st.markdown(f"### {view.say('context-national-title')}")
    for sentence in official_context.national(view):
        st.markdown(f"- {sentence}")
st.markdown(f"### {view.say('context-table-title')}")
st.dataframe(official_context.table(view), hide_index=True, width="stretch", height="content")
st.caption(view.say("context-hidden"))
for figure in official_context.all_figures():
    st.caption(f"**{view.say(f'figure-{figure}')}.** {official_context.source(view, figure)}")
