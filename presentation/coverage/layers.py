"""The layers of a map: who is reached, any score, core indicator or context figure as one frame to draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
import pandas as pd

import locales
from data import geography
from indicators import CORE
from indicators.comparison.extremes import extremes
from indicators.records import records
from indicators.scores.classes import classify
from presentation.coverage import reach, reach_layers
from presentation.maps.scored_regencies import colour_of, scored_regencies
from presentation.parts import charts, domain_head, figure, indicator_row, phrases, superlatives
from presentation.parts.theme import CLASSES, NEUTRAL_STEPS
from presentation.view import View

_NAMED = 4  # more areas without a figure than this are only counted
_BY_REGENCY = ("blank_spots", "score")


@dataclass(frozen=True)
class Layer:
    """One layer. `rows`: area, regency, value, shown, colour, status, class; those with a class are coloured by it.

    `by`: "regency" or "district". `finding`: what it shows, where highest and lowest would not say it.
    """

    id: str
    name: str
    by: str
    source: str
    rows: pd.DataFrame
    twin: pd.DataFrame
    legend: str
    finding: str

    @property
    def official(self) -> bool:
        """Published figures: real, of their own date, and of no basis or period of ours."""
        return self.id == "blank_spots" or self.id in reach_layers.OFFICIAL

    @property
    def known(self) -> pd.DataFrame:
        return self.rows[self.rows["status"] == "ok"]


def names(view: View, by: str, threshold: float) -> dict[str, str]:
    """Every layer on offer by a kind of area: id → name, who is reached first, then score and core indicators."""
    offered = {name: _reach_name(view, name, threshold) for name in reach_layers.BOTH}
    if by == "district":
        return offered
    offered |= {name: _reach_name(view, name, threshold) for name in reach_layers.BY_REGENCY}
    offered |= {name: view.say(f"layer-{name}") for name in _BY_REGENCY}
    return offered | {
        indicator.id: phrases.indicator_name(view.language, indicator.id)
        for indicator in CORE
        if indicator.id not in offered
    }


def _reach_name(view: View, layer: str, threshold: float) -> str:
    key = f"layer-{layer}"
    if not locales.has(key, view.language):
        return phrases.indicator_name(view.language, layer)
    return view.say(key, hours=f"{threshold:g}") if layer in reach_layers.TIMED else view.say(key)


def layer(view: View, chosen: str, by: str, threshold: float) -> Layer:
    """The layer with this id, over all areas of a kind; those outside the chosen area are drawn but not coloured."""
    rows_of, source = _rows(view, chosen, by, threshold)
    inside = rows_of["regency"].isin(view.regencies)
    rows_of.loc[~inside, "status"] = "outside"
    legend = _finish(view, rows_of, bool(rows_of.get("leaning", rows_of["class"]).ne("").any()))
    finding = ""
    if chosen in reach_layers.BOTH and rows_of["class"].eq("").all():
        finding = reach_layers.finding(view, chosen, by, threshold, rows_of[inside])
    name = names(view, by, threshold)[chosen]
    return Layer(chosen, name, by, source, rows_of, _twin(view, rows_of, by), legend, finding)


def _rows(view: View, chosen: str, by: str, threshold: float) -> tuple[pd.DataFrame, str]:
    makers = {"score": _scores, "blank_spots": _blank_spots}
    if chosen in makers:
        return _of_regencies(*makers[chosen](view))
    # By regency a core indicator is judged against its target; by district nothing is.
    if by == "regency" and chosen in {indicator.id for indicator in CORE}:
        return _of_regencies(*_indicator(view, chosen))
    return reach_layers.rows(view, chosen, by, threshold), reach_layers.source(chosen)


def _of_regencies(regions: pd.DataFrame, source: str) -> tuple[pd.DataFrame, str]:
    return regions.assign(area=regions["regency"], short=regions["shown"], step=np.nan), source


def _scores(view: View) -> tuple[pd.DataFrame, str]:
    regions = scored_regencies(view)
    scores = view.scores("regency").set_index("area")["score"]
    return regions.assign(value=regions["regency"].map(scores)), "source-all"


def _indicator(view: View, indicator: str) -> tuple[pd.DataFrame, str]:
    results = view.results("regency")
    mine = results[results["indicator"] == indicator]
    regions = pd.DataFrame(
        {
            "regency": mine["area"].to_numpy(),
            "value": mine["value"].to_numpy(),
            "shown": [phrases.with_base(view.language, row) for row in records(mine)],
            "status": mine["status"].to_numpy(),
            "class": [phrases.class_of(row) for row in records(mine)],
            "leaning": [classify(value) for value in mine["attainment"]],
        }
    )
    return regions, domain_head.source_of(indicator)


def _blank_spots(view: View) -> tuple[pd.DataFrame, str]:
    return _plain(
        view, reach.coverage(view).land.geography["blank_spot_villages"].to_dict()
    ), "source-layer-blank_spots"


def _plain(view: View, values: dict[str, float]) -> pd.DataFrame:
    regencies = list(geography.regencies().index)
    numbers = [float(values.get(regency, np.nan)) for regency in regencies]
    status = [
        "no_report" if number != number else ("ok" if number else "reported_zero") for number in numbers
    ]
    return pd.DataFrame(
        {
            "regency": regencies,
            "value": numbers,
            "shown": [
                phrases.state(view.language, "no_report")
                if number != number
                else locales.number(view.language, number)
                for number in numbers
            ],
            "status": status,
            "class": "",
        }
    )


def _finish(view: View, regions: pd.DataFrame, judged: bool) -> str:
    """Colour the regions in place and return the legend that explains the colours and the states in view."""
    drawn = regions["status"] == "ok"
    regions["colour"] = "#FFFFFF"
    states = charts.states_in(regions)
    if judged:
        drawn |= regions["status"] == "fewer_domains"
        classes, leanings = regions.loc[drawn, "class"], regions.loc[drawn, "leaning"]
        regions.loc[drawn, "colour"] = list(map(colour_of, classes, leanings))
        return indicator_row.legend(view.language, CLASSES, states, bool(classes.eq("").any()))
    if not drawn.any():
        return indicator_row.legend(view.language, (), states)
    fixed = regions.loc[drawn, "step"].notna().all()
    steps = regions.loc[drawn, "step"].astype(int) if fixed else neutral_steps(regions.loc[drawn, "value"])
    regions.loc[drawn, "colour"] = [NEUTRAL_STEPS[step] for step in steps]
    return neutral_legend(view, regions[drawn].assign(step=steps), states)


def neutral_steps(values: pd.Series) -> list[int]:
    """Equal steps from the smallest to the largest value, 0–4; all alike stand in the middle."""
    low, high = float(values.min()), float(values.max())
    if high <= low:
        return [2] * len(values)
    return [min(4, int(5 * (value - low) / (high - low))) for value in values]


def neutral_legend(view: View, regions: pd.DataFrame, states: Sequence[str] = ()) -> str:
    """Each step that occurs, with the smallest and largest value in it (`short`, or else `shown`), and below them the
    states in view."""
    items = []
    for step, group in regions.groupby("step"):
        texts = group["short"] if "short" in group else group["shown"]
        low, high = texts[group["value"].idxmin()], texts[group["value"].idxmax()]
        chip = f"<span class='chip' style='background:{NEUTRAL_STEPS[int(str(step))]}'></span>"
        items.append(f"<span class='item'>{chip}{escape(low if low == high else f'{low} – {high}')}</span>")
    marks = indicator_row.legend(view.language, (), states) if states else ""
    return f"<div class='legend'>{''.join(items)}</div>{marks}"


def _twin(view: View, table: pd.DataFrame, by: str) -> pd.DataFrame:
    inside = table[table["status"] != "outside"].sort_values("value", ascending=False, kind="stable")
    columns = {view.say("column-place"): [reach.name(area) for area in inside["area"]]}
    columns[view.say("column-value-shown")] = list(inside["shown"])
    if (inside["class"] != "").any():
        columns[view.say("row-class")] = [
            phrases.class_name(view.language, name) if name else "–" for name in inside["class"]
        ]
    return pd.DataFrame(columns)


def title(view: View, layer: Layer) -> str:
    """The finding of a layer: highest and lowest, how many are without such a service, how many without a figure."""
    without = int((layer.rows["status"] == "no_such_service").sum())
    settled = ["ok", "fewer_domains", "outside", "reported_zero", "nothing_to_count", "no_such_service"]
    silent = layer.rows[~layer.rows["status"].isin(settled)]
    if layer.known.empty:
        return view.say("layer-nothing")
    if too_little := figure.thin(view, layer.source):
        return too_little
    parts = [layer.finding or _extremes(view, layer.known, bool(without))]
    if without:
        parts.append(view.say("layer-without", count=without))
    if len(silent) > _NAMED:
        parts.append(view.say("layer-states-many", count=len(silent)))
    elif len(silent):
        names = locales.listing(view.language, [reach.name(area) for area in silent["area"]])
        parts.append(view.say("layer-states", count=len(silent), names=names))
    return "; ".join(parts)


def _extremes(view: View, rows: pd.DataFrame, some_without: bool) -> str:
    """The highest and the lowest figure, with all areas that have it."""
    lowest, highest = (rows.loc[labels] for labels in extremes(rows["value"]))
    high, low = (
        superlatives.who(view.language, [reach.name(area) for area in areas["area"]])
        for areas in (highest, lowest)
    )
    shown = {"highest": _figure(highest), "lowest": _figure(lowest)}
    if high == low:
        return view.say("layer-alike", count=len(rows), place=low, value=shown["lowest"])
    if some_without:
        # The lowest are those without any: the lowest figure would say that there is none below it.
        return view.say("layer-highest-alone", high=high, highest=shown["highest"])
    return view.say("layer-highest", high=high, low=low, **shown)


def _figure(rows: pd.DataFrame) -> str:
    """A figure with its base; of several, whose bases differ, the figure alone."""
    return str((rows["short"] if len(rows) > 1 and "short" in rows else rows["shown"]).iloc[0])


def source_line(view: View, layer: Layer) -> str:
    """Where a layer's figures come from; the number is of areas that have one."""
    if layer.official:
        line = view.say("source-line", source=figure.source_of(view, layer.source))
        return f"{line} · n = {locales.number(view.language, len(layer.known))}"
    return figure.source_line(view, layer.source, len(layer.known))
