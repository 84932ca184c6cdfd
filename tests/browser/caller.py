"""A visitor without a screen: speaks with the server as a browser does, and keeps what the server answers."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from tests.browser.conftest import Server

_LARGEST = 64 * 2**20


def answer(
    server: Server, page: str, cookies: dict[str, str], choices: Mapping[str, str] | None = None
) -> list[ForwardMsg]:
    """All messages of a first visit to a page by its address, until its turn has ended."""
    return [ForwardMsg.FromString(frame) for frame in frames(server, page, cookies, choices)]


def frames(
    server: Server, page: str, cookies: dict[str, str], choices: Mapping[str, str] | None = None
) -> list[bytes]:
    """The same as they came.

    As in a browser the cookies come with the call, and the one against forgery is also named in it.
    """
    host = urlsplit(server.address).netloc
    given = "; ".join(f"{name}={value}" for name, value in cookies.items())
    asked = BackMsg()
    asked.rerun_script.page_name = page
    asked.rerun_script.query_string = urlencode(choices or {})
    came = list[bytes]()
    with connect(
        f"ws://{host}/_stcore/stream",
        origin=Origin(server.address),
        subprotocols=[Subprotocol("streamlit"), Subprotocol(cookies["_streamlit_xsrf"])],
        additional_headers={"Cookie": given},
        max_size=_LARGEST,
    ) as line:
        line.send(asked.SerializeToString())
        while not came or ForwardMsg.FromString(came[-1]).WhichOneof("type") != "script_finished":
            frame = line.recv(timeout=60)
            assert isinstance(frame, bytes)
            came.append(frame)
    return came


def title(messages: list[ForwardMsg]) -> str:
    """The page's heading, "" where it has none."""
    headings = [message.delta.new_element.heading for message in messages]
    return next((heading.body for heading in headings if heading.tag == "h1"), "")


def alerts(messages: list[ForwardMsg]) -> list[str]:
    """What is said in boxes of their own."""
    return [
        message.delta.new_element.alert.body
        for message in messages
        if message.delta.new_element.HasField("alert")
    ]


def figures(messages: list[ForwardMsg]) -> int:
    """How many tables, charts and maps came."""
    drawn = ("dataframe", "vega_lite_chart", "deck_gl_json_chart")
    return sum(message.delta.new_element.WhichOneof("type") in drawn for message in messages)
