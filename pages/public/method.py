"""Method: each indicator's definition, formula and worked example with the chosen area's figures; the terms."""

import streamlit as st

from ui import frame, method, session

session.guard("public")
view = frame.view()

st.title(view.say("method-title"))
st.html(f"<p class='lead'>{view.say('method-lead', area=view.area_name, period=view.period_name)}</p>")
names = method.names(view)
st.session_state.setdefault("indicator", method.asked_for(names))
chosen = st.selectbox(view.say("method-choose"), list(names), format_func=names.__getitem__, key="indicator")
frame.remember("indicator", chosen)
st.html(method.sheet(view, chosen))
st.markdown(f"### {view.say('method-score-title')}")
st.html(f"<p class='lead'>{view.say('method-score-text')}</p>{method.classes(view)}")
st.markdown(f"### {view.say('method-states-title')}")
st.html(method.states(view))
st.markdown(f"### {view.say('method-glossary-title')}")
st.html(method.glossary(view))
