"""What presentation/ made, put on a page by Streamlit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import altair as alt
import pandas as pd
import streamlit as st

from presentation.parts import html_table
from presentation.parts.domain_head import Head
from presentation.parts.figure import Figure, dressed
from presentation.parts.html_table import Listing
from presentation.parts.vega_lite import Drawing
from presentation.view import View

_AS_HTML = 100


def figure(view: View, shown: Figure | None, plain: bool = False) -> None:
    """A figure whole, where there is one. `plain`: its table as text of the page, for a page that has none of
    Streamlit's tables, whose program weighs more than a map."""
    if shown is None:
        return
    st.markdown(f"### {shown.title}")
    if shown.chart is not None:
        picture(view, shown.chart)
    if shown.note:
        st.html(shown.note)
    if shown.chart is None and shown.twin is not None:
        table(shown.twin, plain=True)  # in the place of a chart nothing of it is cut off
    if shown.source:
        st.caption(shown.source)
    if shown.chart is not None and shown.twin is not None:
        with st.expander(view.say("table-twin")):
            table(shown.twin, plain)


def figures(view: View, shown: Iterable[Figure]) -> None:
    for each in shown:
        figure(view, each)


def table(rows: pd.DataFrame, plain: bool = False) -> None:
    """A table: Streamlit's, or as text of the page."""
    if plain:
        st.html(html_table.table(list(rows.columns), rows.astype(str).to_numpy().tolist()))
    else:
        st.dataframe(rows, hide_index=True, width="stretch")


def listing(shown: Listing) -> None:
    """A table whose cells wrap and stack on a phone; where it is very long one that scrolls."""
    if len(shown.rows) <= _AS_HTML:
        st.html(html_table.table(shown.headings, shown.rows, shown.loud))
    else:
        st.dataframe(pd.DataFrame(shown.rows, columns=shown.headings), hide_index=True, width="stretch")


def picture(view: View, chart: Drawing, marked: bool = True) -> None:
    """A chart alone. Streamlit asks a chart for its specification and for nothing else."""
    st.altair_chart(cast(alt.Chart, dressed(view, chart, marked)), theme=None, width="stretch")


def domain_head(head: Head) -> bool:
    """How a domain's page begins; tells whether there is anything to draw below it."""
    st.title(head.title)
    for lead in head.leads:
        st.html(lead)
    st.html(head.table)
    st.caption(head.legend)
    if head.nothing:
        st.html(head.nothing)
    return not head.nothing
