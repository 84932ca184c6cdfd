"""Texts in frames are Python's own, wherever they come from (decision 174)."""

from __future__ import annotations

from importlib.metadata import version

import pandas as pd

from data.store import Store
from tests.data.filled import REPORT, sent


def test_it_was_measured_on_the_pandas_that_is_installed() -> None:
    """A newer one may be quicker with Arrow's: measure again."""
    assert version("pandas") == "3.1.1"


def test_neither_new_frames_nor_those_of_the_store_hold_texts_of_arrow(store: Store) -> None:
    sent(store, {"reports": [REPORT]})
    frames = pd.DataFrame({"word": ["satu", None]}), store.current_rows("reports"), store.submissions()
    texts = {dtype for frame in frames for dtype in frame.dtypes if isinstance(dtype, pd.StringDtype)}
    assert {dtype.storage for dtype in texts} == {"python"}
