"""Overview: the score and its class, what changed, who is missing, the five indicators, the map, the least reached."""

import streamlit as st

from presentation.analysis import stability
from presentation.maps import choropleth
from presentation.parts import charts, indicator_row
from presentation.results import overview
from ui.visitor import entrance, frame

entrance.guard("public/overview")
view = frame.view()

score, verified = overview.own_scores(view)
st.title(overview.headline(view, score, verified))
leads = [f"{stability.rank(view)} {overview.what_changed(view, score)}", overview.completeness(view)]
st.html(f"<p class='lead'>{leads[0]}</p><p class='lead quiet'>{leads[1]}</p>")
st.html(
    indicator_row.table(
        view.language, overview.domain_rows(view, score), view.say(f"kinds-{view.period.kind}")
    )
)
st.caption(view.say("row-legend-overview" if view.compares_bases else "row-legend-open"))

left, right = st.columns([3, 2], gap="large")
with left:
    areas = overview.scored_regencies(view)
    charts.figure(
        view,
        overview.map_title(view, areas),
        choropleth.choropleth(view, areas, view.say("score")),
        overview.score_twin(view),
        "source-all",
        int((areas["status"] == "ok").sum()),
        note=overview.map_legend(view, areas),
    )
with right:
    st.markdown(f"### {view.say('least-reached-title')}")
    st.html(overview.attention(view))
    st.caption(view.say("least-reached-note"))
