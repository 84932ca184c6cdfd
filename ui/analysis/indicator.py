"""One indicator in depth, on a page: which one, and its comparisons."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from indicators.definition import Indicator
from presentation.analysis import comparison, indicator
from presentation.view import View


def asked_for(names: Mapping[str, str]) -> str:
    """The indicator that the address asks for, else the first."""
    wanted = st.query_params.get("indicator")
    return wanted if wanted is not None and wanted in names else next(iter(names))


def show_comparisons(view: View, about: Indicator, compared: pd.DataFrame) -> None:
    st.markdown(f"### {indicator.comparisons_title(view, compared)}")
    st.html(comparison.table(view, compared, indicator.looked(view, about, compared)))
    with st.expander(view.say("peers-who")):
        st.write(comparison.rule(view))
