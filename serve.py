"""The server door: the app as an ASGI application, with what stands before it: headers, limits, compressed bundles."""

import streamlit as st
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from streamlit.runtime.pages_manager import PagesManager

from data.settings import Settings
from ui import faults, late_entries, provider
from ui.bundles import Bundles
from ui.headers import Doorway
from ui.throttle import Throttle

# Streamlit takes a folder called pages/ for its old automatic pages until app.py has run once. The first visitor of a
# fresh server who follows a link to a page would pass app.py by, or be told that the page does not exist.
PagesManager.uses_pages_directory = False

auth, settings = provider.check(), Settings.from_environment()
app = st.App(
    "app.py",
    lifespan=late_entries.lasting,
    secrets=provider.from_environment(),
    middleware=[
        Middleware(Doorway, secure=provider.is_secure(auth), longest=settings.session_hours * 3600),
        Middleware(Throttle),
        Middleware(Bundles),
    ],
    on_script_error=faults.tell,
    exception_handlers={HTTPException: faults.answer},
)
