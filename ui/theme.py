"""The visual language: colours, the five classes and five states, and the chart theme made from them."""

from __future__ import annotations

from typing import Any

import altair as alt
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


# Altair would check every part of a chart when it is made and the whole once more when it is shown: once is enough.
schemapi.disable_debug_mode()


def dressed(chart: alt.TopLevelMixin, language: str) -> Any:
    """A chart in Pelita's dress, speaking a language's numbers; set on the chart, for Streamlit has its own theme."""
    axis = {"labelColor": QUIET, "titleColor": QUIET, "gridColor": LINE, "domainColor": LINE, "tickColor": LINE,
            "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal"}  # fmt: skip
    return chart.configure(
        font=FONT,
        background="transparent",
        locale=alt.Locale(number=number_format(language), time=time_format(language)),
        axis=axis,
        axisY={"grid": False, "labelColor": INK, "labelLimit": 220},
        view={"stroke": None},
        legend={
            "labelColor": INK,
            "titleColor": QUIET,
            "labelFontSize": 12,
            "titleFontSize": 12,
            "orient": "top",
        },
        text={"color": INK, "fontSize": 12},
        title={"color": QUIET, "fontSize": 12},
    )
