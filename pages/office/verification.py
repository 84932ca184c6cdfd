"""Verification: what waits for the province, the history of each submission, what locking means, and the releases."""

import streamlit as st

from presentation.collection import verification
from ui.collection import publication, timeline
from ui.collection import verification as page
from ui.visitor import entrance, frame

entrance.guard("office/verification")
view = frame.view()

submissions = verification.current(view)
st.title(verification.title(view, submissions))
st.html(f"<p class='lead quiet'>{view.say('verification-lead')}</p>")
page.show_outcome()
chosen = page.filters(view, submissions)
page.show_queue(view, verification.queue(submissions, chosen))
page.show_locked(view, submissions, chosen)
with st.expander(view.say("locking-title")):
    parts = ("verified", "correction", "progress", "unverified")
    st.markdown("\n\n".join(view.say(f"locking-{part}") for part in parts))
publication.show(view)
timeline.show_history(view.language, chosen)
timeline.show_releases(view)
