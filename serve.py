"""The server door: the app as an ASGI application, with what stands before it: headers, limits, compressed bundles."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware

from data.settings import Settings
from ui.server import error_page, oidc_provider, process_switches
from ui.server.http_headers import Doorway
from ui.server.login_return import LoginReturn
from ui.server.rate_limit import Throttle
from ui.server.static_files import Bundles
from ui.visitor import audit_queue, first_start


@asynccontextmanager
async def lasting(server: object) -> AsyncIterator[None]:
    """What is begun as the server starts, and ended as it stops."""
    threading.Thread(target=first_start.begin, daemon=True).start()
    async with audit_queue.lasting(server):
        yield


process_switches.for_the_server()
auth, settings = oidc_provider.check(), Settings.from_environment()
app = st.App(
    "app.py",
    lifespan=lasting,
    secrets=oidc_provider.from_environment(),
    middleware=[
        Middleware(Doorway, secure=oidc_provider.is_secure(auth), longest=settings.session_hours * 3600),
        Middleware(Throttle),
        Middleware(LoginReturn),
        Middleware(Bundles),
    ],
    on_script_error=error_page.tell,
    exception_handlers={HTTPException: error_page.answer},
)
