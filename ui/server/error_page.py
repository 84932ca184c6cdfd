"""What a reader is told when the program fails: that it did, and nothing of why. The reason goes to the log alone."""

from __future__ import annotations

import streamlit as st
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

import locales
from ui.visitor import session_keys


def tell(error: Exception) -> bool:
    """In place of the page: one sentence. True: Streamlit is to show nothing of its own."""
    st.error(locales.say(str(st.session_state.get(session_keys.LANGUAGE, "id")), "page-failed"))
    return True


def answer(request: Request, error: Exception) -> Response:
    """In place of an answer: the status, and a sentence in both languages."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status < 400:
        return Response(status_code=status, headers=getattr(error, "headers", None))
    return refusal(status)


def refusal(status: int) -> PlainTextResponse:
    """An answer that says no more than that, in both languages."""
    key = {403: "answer-forbidden", 404: "answer-not-found", 413: "answer-too-large", 429: "answer-too-often"}
    sentences = "\n".join(
        locales.say(language, key.get(status, "answer-failed")) for language in locales.LANGUAGES
    )
    headers = (
        {"Retry-After": "600", "Cache-Control": "no-store"}
        if status == 429
        else {"Cache-Control": "no-store"}
    )
    return PlainTextResponse(f"{sentences}\n", status, headers)
