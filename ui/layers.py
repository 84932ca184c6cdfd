"""The layers of a map: any score, core indicator or context figure as one frame that a map can draw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

import locales
from data import geography, words
from indicators import CORE, by_id
from ui import charts, phrases, rows
from ui.session import View
from ui.theme import CLASS_COLOURS, CLASSES, NEUTRAL_STEPS

_OFFICIAL = ("children", "blank_spots", "connected_villages")
_CONTEXT = (
    "functions",
    "staff_per_children",
    "participation",
    "connected_villages",
    "children",
    "blank_spots",
)


@dataclass(frozen=True)
class Layer:
    """One layer. `regions`: regency, value, shown, colour, status; `judged` layers are coloured by class."""

    id: str
    name: str
    source: str
    regions: pd.DataFrame
    judged: bool
    twin: pd.DataFrame
    legend: str

    @property
    def official(self) -> bool:
        """Published figures: real, of their own date, and of no basis or period of ours."""
        return self.id in _OFFICIAL

    @property
    def known(self) -> pd.DataFrame:
        return self.regions[self.regions["status"] == "ok"]


def names(view: View) -> dict[str, str]:
    """Every layer on offer: id → name, the score first, then the core indicators, then need and staff."""
    offered = {"score": view.say("layer-score")}
    offered |= {one.id: phrases.indicator_name(view.language, one.id) for one in CORE}
    return offered | {one: _context_name(view, one) for one in _CONTEXT}


def _context_name(view: View, layer: str) -> str:
    known = locales.has(f"layer-{layer}", view.language)
    return view.say(f"layer-{layer}") if known else phrases.indicator_name(view.language, layer)


def layer(view: View, chosen: str) -> Layer:
    """The layer with this id, over all 14 regencies; those outside the chosen area are drawn but not coloured."""
    makers: dict[str, Callable[[View], tuple[pd.DataFrame, str]]] = {
        "score": _scores,
        "functions": _functions,
        "children": _children,
        "blank_spots": _blank_spots,
    }
    regions, source = makers[chosen](view) if chosen in makers else _indicator(view, chosen)
    judged = regions["class"].ne("").any()
    inside = regions["regency"].isin(view.regencies)
    regions.loc[~inside, "status"] = "outside"
    legend = _finish(view, regions, judged)
    return Layer(chosen, names(view)[chosen], source, regions, judged, _twin(view, regions), legend)


def _scores(view: View) -> tuple[pd.DataFrame, str]:
    from ui import overview

    regions = overview.scored_regencies(view)
    scores = view.scores("regency").set_index("area")["score"]
    return regions.assign(value=regions["regency"].map(scores)), "source-all"


def _indicator(view: View, indicator: str) -> tuple[pd.DataFrame, str]:
    results = view.results("regency")
    mine = results[results["indicator"] == indicator]
    regions = pd.DataFrame(
        {
            "regency": mine["area"].to_numpy(),
            "value": mine["value"].to_numpy(),
            "shown": [phrases.with_base(view.language, row) for row in mine.to_dict("records")],
            "status": mine["status"].to_numpy(),
            "class": [phrases.class_of_attainment(value) for value in mine["attainment"]],
        }
    )
    return regions, source_of(indicator)


def source_of(indicator: str) -> str:
    """The words for where an indicator's figures come from, as a locale key."""
    if indicator == "connected_villages":
        return "source-layer-blank_spots"
    rooms = {"a": "campaigns", "b": "reports", "c": "victims", "d": "collaboration", "e": "satisfaction"}
    domain = by_id(indicator).domain
    return f"source-register-{rooms[domain]}" if domain in rooms else "source-all"


def _functions(view: View) -> tuple[pd.DataFrame, str]:
    """How many of the six functions of a UPTD PPA are offered at the period's end."""
    regions = _plain(view, view.functions_offered().to_dict())
    of_all = str(len(words.codes("function")))
    known = regions["status"] == "ok"
    regions.loc[known, "shown"] = [
        view.say("part-of", part=locales.number(view.language, value), whole=of_all)
        for value in regions.loc[known, "value"]
    ]
    return regions, "source-service-points"


def _children(view: View) -> tuple[pd.DataFrame, str]:
    return _plain(view, geography.geography()["children_12_17"].to_dict()), "source-layer-children"


def _blank_spots(view: View) -> tuple[pd.DataFrame, str]:
    return _plain(view, geography.geography()["blank_spot_villages"].to_dict()), "source-layer-blank_spots"


def _plain(view: View, values: dict[str, float]) -> pd.DataFrame:
    regencies = list(geography.regencies().index)
    known = [float(values.get(regency, np.nan)) for regency in regencies]
    status = ["no_report" if value != value else ("ok" if value else "reported_zero") for value in known]
    return pd.DataFrame(
        {
            "regency": regencies,
            "value": known,
            "shown": [
                phrases.state(view.language, "no_report")
                if value != value
                else locales.number(view.language, value)
                for value in known
            ],
            "status": status,
            "class": "",
        }
    )


def _finish(view: View, regions: pd.DataFrame, judged: bool) -> str:
    """Colour the regions in place and return the legend that explains the colours and the states in view."""
    known = regions["status"] == "ok"
    regions["colour"] = "#FFFFFF"
    states = charts.states_in(regions)
    if judged:
        regions.loc[known, "colour"] = regions.loc[known, "class"].map(CLASS_COLOURS)
        return rows.legend(view.language, CLASSES, states)
    if not known.any():
        return rows.legend(view.language, (), states)
    steps = neutral_steps(regions.loc[known, "value"])
    regions.loc[known, "colour"] = [NEUTRAL_STEPS[step] for step in steps]
    return neutral_legend(view, regions[known].assign(step=steps), states)


def neutral_steps(values: pd.Series) -> list[int]:
    """Equal steps from the smallest to the largest value, 0–4; all alike stand in the middle."""
    low, high = float(values.min()), float(values.max())
    if high <= low:
        return [2] * len(values)
    return [min(4, int(5 * (value - low) / (high - low))) for value in values]


def neutral_legend(view: View, known: pd.DataFrame, states: Sequence[str] = ()) -> str:
    """Each step that occurs, with the smallest and largest value in it, and below them the states in view."""
    items = []
    for step, group in known.groupby("step"):
        low, high = group.loc[group["value"].idxmin(), "shown"], group.loc[group["value"].idxmax(), "shown"]
        chip = f"<span class='chip' style='background:{NEUTRAL_STEPS[int(str(step))]}'></span>"
        items.append(f"<span class='item'>{chip}{escape(low if low == high else f'{low} – {high}')}</span>")
    marks = rows.legend(view.language, (), states) if states else ""
    return f"<div class='legend'>{''.join(items)}</div>{marks}"


def _twin(view: View, regions: pd.DataFrame) -> pd.DataFrame:
    inside = regions[regions["status"] != "outside"].sort_values("value", ascending=False)
    said = {
        view.say("column-place"): [phrases.place(area) for area in inside["regency"]],
        view.say("column-value-shown"): inside["shown"],
    }
    if (inside["class"] != "").any():
        said[view.say("row-class")] = [
            phrases.class_name(view.language, name) if name else "–" for name in inside["class"]
        ]
    return pd.DataFrame(said)


def widths(shown: Layer) -> dict[str, Any]:
    """Column widths of a layer's table, in pixels, so that no word of it is cut."""
    return {
        name: st.column_config.Column(width=width)
        for name, width in zip(shown.twin.columns, (140, 180, 120), strict=False)
    }


def title(view: View, shown: Layer) -> str:
    """The finding of a layer: highest and lowest, and how many have no figure."""
    known = shown.known
    silent = shown.regions[~shown.regions["status"].isin(["ok", "outside", "reported_zero"])]
    if known.empty:
        return view.say("layer-nothing")
    high, low = known.loc[known["value"].idxmax()], known.loc[known["value"].idxmin()]
    if high["value"] == low["value"]:
        said = view.say(
            "layer-alike", count=len(known), place=phrases.place(low["regency"]), value=low["shown"]
        )
    else:
        said = view.say(
            "layer-highest",
            high=phrases.place(high["regency"]),
            highest=high["shown"],
            low=phrases.place(low["regency"]),
            lowest=low["shown"],
        )
    if len(silent):
        names = phrases.places(view.language, list(silent["regency"]))
        said += "; " + view.say("layer-states", count=len(silent), names=names)
    return said


def heading(view: View, shown: Layer) -> str:
    if shown.official:
        return view.say("coverage-title-official", name=shown.name)
    return view.say("coverage-title", name=shown.name, period=view.period_name)


def source_line(view: View, shown: Layer) -> str:
    """Where a layer's figures come from; the number is of areas that have one."""
    if shown.official:
        line = view.say("source-line", source=view.say(shown.source))
        return f"{line} · n = {locales.number(view.language, len(shown.known))}"
    return charts.source_line(view, shown.source, len(shown.known))
