"""A figure as every figure here is shown: a title that says the finding, the chart, its source line, its table twin."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

import locales
from data import geography
from indicators.measurement import denominators
from presentation import editions
from presentation.parts import phrases
from presentation.parts.theme import Dressed
from presentation.parts.vega_lite import Drawing
from presentation.view import View

# The domain whose submissions a source rests on, "" for all; of other sources completeness is no question.
_DOMAIN_OF = {
    "source-all": "",
    "source-register-campaigns": "a",
    "source-activities-and-children": "a",
    "source-register-reports": "b",
    "source-register-victims": "c",
    "source-register-collaboration": "d",
    "source-register-satisfaction": "e",
}


# Sources that name whose year's figures they are.
_DATED = (
    "reach-source-travel",
    "reach-source-underserved",
    "source-activities-and-children",
    "source-layer-blank_spots",
    "source-layer-children",
)
_NEWEST = 9999


# What is drawn where every figure of a chart is hidden: nothing, for its title says so.
UNDRAWN = Drawing([], {})


@dataclass(frozen=True)
class Figure:
    """`chart`: None where the table stands in its place. `twin`: the same figures as a table, ready to read; None where
    the title says all. `source`: the whole line under it, or "". `note`: HTML between chart and source, or "".
    """

    title: str
    chart: Drawing | None
    twin: pd.DataFrame | None
    source: str
    note: str = ""


def thin(view: View, source: str) -> str:
    """What a title says where too little of what a source rests on came from the area; "" where enough did."""
    base = view.received(_DOMAIN_OF[source]) if source in _DOMAIN_OF else None
    if base is None or not base.thin:
        return ""
    return view.say("figure-thin", heard=phrases.heard(view.language, base._asdict()))


def figure(
    view: View,
    title: str,
    chart: Drawing | None,
    twin: pd.DataFrame | None,
    source: str,
    n: float | None = None,
    note: str = "",
) -> Figure:
    """A figure of a view. `source`: a locale key; `n`: how many were counted, where that can be said. Where too little
    of what was due came, the title says so and nothing else; of an UNDRAWN chart it stands alone."""
    title = thin(view, source) or title
    if chart is UNDRAWN:
        return Figure(title, None, None, source_line(view, source))
    return Figure(title, chart, twin, source_line(view, source, n), note)


def dressed(view: View, chart: Drawing, marked: bool = True) -> Dressed:
    """A chart in Pelita's dress. Only published figures, which are real, go without the SIMULASI mark."""
    return Dressed(chart, view.language, view.say("simulated") if marked and view.release.simulated else "")


def _years_taken(view: View) -> dict[str, str]:
    """Of what figures are divided by, whose year's figures count in the view's period; those of a release of the first
    rule are the newest of all."""
    places = (
        editions.evaluation(view.edition).geography if view.release.of_this_rule else geography.geography()
    )
    taken = denominators.years_taken(places, view.period.year if view.release.of_this_rule else _NEWEST)
    return {name: str(year) for name, year in taken.items()}


def source_of(view: View, source: str) -> str:
    """A source in words, by its locale key."""
    return view.say(source, **(_years_taken(view) if source in _DATED else {}))


def source_line(view: View, source: str, n: float | None = None) -> str:
    """Source, basis, cut-off, n, whether it is simulated, and whether its release is of an old rule."""
    parts = [
        view.say("source-line", source=source_of(view, source)),
        view.say(f"basis-line-{view.basis}"),
        view.say("cut-off-line", day=locales.day(view.language, view.release.cut_off)),
    ]
    if n is not None and n == n:
        parts.append(f"n = {locales.number(view.language, n)}")
    if view.release.simulated:
        parts.append(view.say("simulated"))
    if not view.release.of_this_rule:
        parts.append(view.say("release-old-rule"))
    return " · ".join(parts)
