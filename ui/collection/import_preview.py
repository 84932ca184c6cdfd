"""What a file would change, on the page: shown before anything is written."""

from __future__ import annotations

import streamlit as st

from data.importing import Intake
from presentation.collection import import_preview
from presentation.collection.import_preview import Cells
from ui.parts import show


def show_changes(language: str, read: Intake) -> bool:
    """What the file would change; tells whether rows that are held would be gone."""
    shown = import_preview.changes(language, read)
    if shown.nothing_new:
        st.info(shown.nothing_new)
    if shown.title:
        st.markdown(f"### {shown.title}")
    if shown.same:
        st.caption(shown.same)
    if shown.lost:
        st.warning(shown.lost)
    if shown.listing is not None:
        show.listing(shown.listing)
    if shown.cells is not None:
        _show_cells(shown.cells)
    return bool(shown.lost)


def _show_cells(cells: Cells) -> None:
    with st.expander(cells.title):
        show.listing(cells.listing)
        if cells.cut:
            st.caption(cells.cut)


def show_flags(language: str, read: Intake) -> None:
    """The months of this file that ask for a look."""
    if flags := import_preview.flags(language, read):
        st.html(flags)
