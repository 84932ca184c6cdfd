"""The visual language: colours, the five classes and seven states, and the chart theme made from them."""

from __future__ import annotations

from functools import cache
from typing import Any

from babel import Locale

import locales
from presentation.parts.vega_lite import Drawing, Written

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
# The same where a class may not be said: as much of each as leaves no doubt that it is none of them.
TINTS = {
    name: "#" + "".join(f"{round(255 - 0.35 * (255 - int(colour[at : at + 2], 16))):02X}" for at in (1, 3, 5))
    for name, colour in CLASS_COLOURS.items()
}
# Of a figure that has no class: like none of theirs, and light enough to show the interval drawn on it.
UNJUDGED = "#9AA7AC"
STATES = ("no_report", "reported_zero", "hidden", "no_such_service", "not_yet_due", "nothing_to_count", "few")
# Not states of a figure but of our knowledge: sent and not yet verified; a score on fewer than all domains; known, but
# too little for a score.
UNSETTLED = ("not_verified", "fewer_domains", "too_few")
# A signal is also said in words and drawn larger, in a shape of its own; neutral ones ask to be looked at, no more.
SIGNAL_COLOURS = {"improvement": "#5C9FBC", "concern": "#A8432B", "neutral": ACCENT}
# For figures that are neither good nor bad: one hue, light to dark.
NEUTRAL_STEPS = ("#DCE8EA", "#A9C7CD", "#6FA1AC", "#3B7786", "#0F4C5C")


def number_format(language: str) -> dict[str, Any]:
    """The d3 number locale of a language: 1.234,5 in Indonesian."""
    always = {"grouping": [3], "currency": ["Rp", ""], "minus": locales.MINUS}
    if language == "id":
        return {"decimal": ",", "thousands": ".", "percent": "\u202f%", **always}
    return {"decimal": ".", "thousands": ",", "percent": "%", **always}


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


class Dressed:
    """A chart in Pelita's dress, as what Streamlit asks of one: its specification.

    `mark`: words in the corner of the picture, which is copied without the page around it.
    """

    def __init__(self, chart: Drawing, language: str, mark: str = "") -> None:
        self._chart, self._language, self._mark = chart, language, mark

    def to_dict(self) -> Written:
        specification = self._chart.to_dict()
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
