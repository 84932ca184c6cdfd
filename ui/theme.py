"""The visual language: colours, the five classes and five states, and the chart theme made from them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeAlias

import altair as alt
import pandas as pd
from altair.utils import schemapi
from babel import Locale

PAPER, INK, QUIET, LINE = "#FBFAF7", "#1D2A30", "#5B6B73", "#DDD8CE"
BRAND, ACCENT = "#0F4C5C", "#D9962B"
FONT = "Source Sans, Source Sans 3, sans-serif"

# Safe for colour-blind readers and ordered in grey print; a class is always also said as a word.
CLASS_COLOURS = {
    "very_high": "#14506E",
    "high": "#5C9FBC",
    "medium": "#E9DDB3",
    "low": "#E09A5A",
    "very_low": "#A8432B",
}
CLASSES = tuple(CLASS_COLOURS)
STATES = ("no_report", "reported_zero", "hidden", "no_such_service", "not_yet_due")
# Not states of a figure but of our knowledge: sent and not yet verified; known, but too little for a score.
UNSETTLED = ("not_verified", "too_few")
# A signal is also said in words and drawn larger, in a shape of its own; neutral ones ask to be looked at, no more.
SIGNAL_COLOURS = {"improvement": "#5C9FBC", "concern": "#A8432B", "neutral": ACCENT}
# For figures that are neither good nor bad: one hue, light to dark.
NEUTRAL_STEPS = ("#DCE8EA", "#A9C7CD", "#6FA1AC", "#3B7786", "#0F4C5C")


def number_format(language: str) -> dict[str, Any]:
    """The d3 number locale of a language: 1.234,5 in Indonesian."""
    if language == "id":
        return {
            "decimal": ",",
            "thousands": ".",
            "grouping": [3],
            "currency": ["Rp", ""],
            "percent": "\u202f%",
        }
    return {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["Rp", ""], "percent": "%"}


def time_format(language: str) -> dict[str, Any]:
    """The d3 time locale of a language, its names taken from Unicode's CLDR."""
    names = Locale(language)
    order = (6, 0, 1, 2, 3, 4, 5)
    return {
        "dateTime": "%A, %e %B %Y %X",
        "date": "%d/%m/%Y",
        "time": "%H.%M.%S",
        "periods": ["AM", "PM"],
        "days": [names.days["format"]["wide"][day] for day in order],
        "shortDays": [names.days["format"]["abbreviated"][day] for day in order],
        "months": [names.months["format"]["wide"][month] for month in range(1, 13)],
        "shortMonths": [names.months["format"]["abbreviated"][month] for month in range(1, 13)],
    }


# Altair would check every part of a chart when it is made and the whole once more when it is shown. On a page that is
# most of its time, so the tests check them (tests/ui/test_charts.py) and a visitor waits for none of it.
schemapi.disable_debug_mode()


# A layer as Vega-Lite has it. What is the same on every map is quicker to write down than to have Altair put together.
Written: TypeAlias = dict[str, Any]


class Layers:
    """Charts drawn over each other, with properties of the whole: `alt.layer`, but written from each chart as it is.

    Altair copies every part of every layer four times over, so that layers may be changed later; none here is.
    `datasets`: data by name, for charts of `alt.NamedData` and for layers that are `Written`.
    """

    def __init__(
        self, *charts: Drawing | Written, datasets: Mapping[str, Any] | None = None, **whole: Any
    ) -> None:
        self._charts, self._datasets, self._whole = charts, dict(datasets or {}), whole

    def to_dict(self, validate: bool = False) -> dict[str, Any]:
        held: dict[int, Any] = {}
        layers = [one if isinstance(one, dict) else _layer(one, held, validate) for one in self._charts]
        specification: dict[str, Any] = {"$schema": alt.SCHEMA_URL, "datasets": self._datasets, **self._whole}
        for layer in layers:
            specification["datasets"] |= layer.pop("datasets", {})
            for of_the_whole in ("$schema", "config"):
                layer.pop(of_the_whole, None)
        return {**specification, "layer": layers}


def _layer(chart: Drawing, held: dict[int, Any], validate: bool) -> dict[str, Any]:
    """A chart as it is written, with its data in it; what several layers share is made ready once, and `held`."""
    frame = chart.data if isinstance(chart, alt.Chart) else None
    if not isinstance(chart, alt.Chart) or not isinstance(frame, pd.DataFrame):
        return chart.to_dict(validate=validate)
    if id(frame) not in held:
        held[id(frame)] = {"values": records(frame)}
    bare = chart.copy(deep=False)
    bare.data = alt.Undefined
    # Altair puts an empty table in place of what it was not given.
    written = {name: part for name, part in bare.to_dict(validate=validate).items() if name != "datasets"}
    return {**written, "data": held[id(frame)]}


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a small frame as JSON has them: nothing where a number is missing. Streamlit's way, an Arrow file for
    each frame, takes longer to make and is heavier than a few dozen rows."""
    columns = [[None if value != value else value for value in frame[name].tolist()] for name in frame]
    return [dict(zip(frame.columns, row, strict=True)) for row in zip(*columns, strict=True)]


# What may be shown: one chart, or some over each other.
Drawing: TypeAlias = alt.Chart | Layers


class Dressed:
    """A chart in Pelita's dress, as what Streamlit asks of one: its specification, written without checking it again.

    `mark`: words in the corner of the picture, which is copied without the page around it.
    """

    def __init__(self, chart: Drawing, language: str, mark: str = "") -> None:
        self._chart, self._language, self._mark = chart, language, mark

    def to_dict(self) -> dict[str, Any]:
        specification: dict[str, Any] = self._chart.to_dict(validate=False)
        specification["config"] = configuration(self._language)
        if self._mark:
            specification["title"] = {"text": self._mark, "anchor": "end", "color": ACCENT, "fontSize": 11,
                                      "fontWeight": "bold", "offset": 2}  # fmt: skip
        return specification


@cache
def configuration(language: str) -> dict[str, Any]:
    """Vega-Lite's configuration: the dress, and a language's numbers and dates. Streamlit's own theme is off."""
    axis = {"labelColor": QUIET, "titleColor": QUIET, "gridColor": LINE, "domainColor": LINE, "tickColor": LINE,
            "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal"}  # fmt: skip
    legend = {
        "labelColor": INK,
        "titleColor": QUIET,
        "labelFontSize": 12,
        "titleFontSize": 12,
        "orient": "top",
    }
    return {
        "font": FONT,
        "background": "transparent",
        "locale": {"number": number_format(language), "time": time_format(language)},
        "axis": axis,
        "axisY": {"grid": False, "labelColor": INK, "labelLimit": 220},
        "view": {"stroke": None},
        "legend": legend,
        "text": {"color": INK, "fontSize": 12},
        "title": {"color": QUIET, "fontSize": 12},
    }
