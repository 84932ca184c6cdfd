"""What a chart costs a view: layers written once and kept, beside the same chart built and written anew by Altair."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import altair as alt
import pandas as pd

from presentation.parts import charts
from presentation.parts.theme import BRAND

TIMES = 200
COUNTS = pd.DataFrame(
    {"label": [f"Kabupaten {number}" for number in range(14)], "value": range(14), "shown": ["x"] * 14}
)


def anew() -> dict[str, Any]:
    """The bars as one would write them in Altair, for each view."""
    drawn = COUNTS.assign(end=COUNTS["value"])
    base = alt.Chart(drawn).encode(
        y=alt.Y("label:N", sort=list(drawn["label"]), title=None),
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("shown:N", title="laporan")],
    )
    x = alt.X(
        "value:Q",
        title="laporan",
        scale=alt.Scale(domain=[0, 14.6]),
        axis=alt.Axis(tickMinStep=1, tickCount=5),
    )
    bars = base.mark_bar(color=BRAND, height={"band": 0.62}).encode(x=x)
    words = base.mark_text(align="left", dx=5).encode(x=x, text=alt.Text("shown:N"))
    return alt.layer(bars, words).properties(height=400).to_dict(validate=False)


def seconds(make: Callable[[], object]) -> float:
    make()
    begun = time.process_time()
    for _ in range(TIMES):
        make()
    return (time.process_time() - begun) / TIMES


def test_a_chart_for_another_view() -> None:
    kept, whole = seconds(lambda: charts.bars(COUNTS, "laporan").to_dict()), seconds(anew)
    print(f"\nbars of 14 rows: {1000 * kept:.2f} ms kept, {1000 * whole:.2f} ms anew: 1/{whole / kept:.0f}")
    assert kept < whole
