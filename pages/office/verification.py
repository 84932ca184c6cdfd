"""Verification: what waits for the province, the history of each submission, what locking means, and the releases."""

import streamlit as st

from presentation.collection import timeline
from ui.collection import publication, verification
from ui.visitor import entrance, frame

entrance.guard("office/verification")
view = frame.view()

with frame.telling_of_store_problems():
    held = verification.current(view)
    st.title(verification.title(view, held))
    st.html(f"<p class='lead quiet'>{view.say('verification-lead')}</p>")
    verification.show_outcome()
    chosen = verification.filters(view, held)
    verification.show_queue(view, verification.queue(held, chosen))
    verification.show_locked(view, held, chosen)
    with st.expander(view.say("locking-title")):
        st.markdown(
            "\n\n".join(view.say(f"locking-{part}") for part in ("verified", "correction", "unverified"))
        )
    publication.show(view)
    timeline.show_history(view, chosen)
    timeline.show_releases(view)
