"""The server door: the app as an ASGI application, so that middleware and routes have a place to stand."""

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from ui import late_entries

# Streamlit takes a folder called pages/ for its old automatic pages until app.py has run once. The first visitor of a
# fresh server who follows a link to a page would pass app.py by, or be told that the page does not exist.
PagesManager.uses_pages_directory = False

app = st.App("app.py", lifespan=late_entries.lasting)
