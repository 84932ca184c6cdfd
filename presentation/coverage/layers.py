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
from presentation.coverage import reach, reach_layers
from presentation.maps.scored_regencies import scored_regencies
from presentation.parts import charts, domain_head, figure, indicator_row, phrases
from presentation.parts.theme import CLASS_COLOURS, CLASSES, NEUTRAL_STEPS
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
    offered = {one: _reach_name(view, one, threshold) for one in reach_layers.BOTH}
    if by == "district":
        return offered
    offered |= {one: _reach_name(view, one, threshold) for one in reach_layers.BY_REGENCY}
    offered |= {one: view.say(f"layer-{one}") for one in _BY_REGENCY}
    return offered | {
        one.id: phrases.indicator_name(view.language, one.id) for one in CORE if one.id not in offered
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
    legend = _finish(view, rows_of, bool(rows_of["class"].ne("").any()))
    said = ""
    if chosen in reach_layers.BOTH and rows_of["class"].eq("").all():
        said = reach_layers.finding(view, chosen, by, threshold, rows_of[inside])
    name = names(view, by, threshold)[chosen]
    return Layer(chosen, name, by, source, rows_of, _twin(view, rows_of, by), legend, said)


def _rows(view: View, chosen: str, by: str, threshold: float) -> tuple[pd.DataFrame, str]:
    own = {"score": _scores, "blank_spots": _blank_spots}
    if chosen in own:
        return _of_regencies(*own[chosen](view))
    # By regency a core indicator is judged against its target; by district nothing is.
    if by == "regency" and chosen in {one.id for one in CORE}:
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
            "shown": [phrases.with_base(view.language, row) for row in mine.to_dict("records")],
            "status": mine["status"].to_numpy(),
            "class": [phrases.class_of_attainment(value) for value in mine["attainment"]],
        }
    )
    return regions, domain_head.source_of(indicator)


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
        return indicator_row.legend(view.language, CLASSES, states)
    if not known.any():
        return indicator_row.legend(view.language, (), states)
    fixed = regions.loc[known, "step"].notna().all()
    steps = regions.loc[known, "step"].astype(int) if fixed else neutral_steps(regions.loc[known, "value"])
    regions.loc[known, "colour"] = [NEUTRAL_STEPS[step] for step in steps]
    return neutral_legend(view, regions[known].assign(step=steps), states)


def neutral_steps(values: pd.Series) -> list[int]:
    """Equal steps from the smallest to the largest value, 0–4; all alike stand in the middle."""
    low, high = float(values.min()), float(values.max())
    if high <= low:
        return [2] * len(values)
    return [min(4, int(5 * (value - low) / (high - low))) for value in values]


def neutral_legend(view: View, known: pd.DataFrame, states: Sequence[str] = ()) -> str:
    """Each step that occurs, with the smallest and largest value in it (`short`, or else `shown`), and below them the
    states in view."""
    items = []
    for step, group in known.groupby("step"):
        said = group["short"] if "short" in group else group["shown"]
        low, high = said[group["value"].idxmin()], said[group["value"].idxmax()]
        chip = f"<span class='chip' style='background:{NEUTRAL_STEPS[int(str(step))]}'></span>"
        items.append(f"<span class='item'>{chip}{escape(low if low == high else f'{low} – {high}')}</span>")
    marks = indicator_row.legend(view.language, (), states) if states else ""
    return f"<div class='legend'>{''.join(items)}</div>{marks}"


def _twin(view: View, table: pd.DataFrame, by: str) -> pd.DataFrame:
    inside = table[table["status"] != "outside"].sort_values("value", ascending=False, kind="stable")
    said = {view.say("column-place"): [reach.name(area) for area in inside["area"]]}
    said[view.say("column-value-shown")] = list(inside["shown"])
    if (inside["class"] != "").any():
        said[view.say("row-class")] = [
            phrases.class_name(view.language, name) if name else "–" for name in inside["class"]
        ]
    return pd.DataFrame(said)


def title(view: View, shown: Layer) -> str:
    """The finding of a layer: highest and lowest, how many are without such a service, how many without a figure."""
    known = shown.known
    without = int((shown.rows["status"] == "no_such_service").sum())
    settled = ["ok", "outside", "reported_zero", "no_such_service"]
    silent = shown.rows[~shown.rows["status"].isin(settled)]
    if known.empty:
        return view.say("layer-nothing")
    high, low = known.loc[known["value"].idxmax()], known.loc[known["value"].idxmin()]
    if shown.finding:
        said = shown.finding
    elif high["value"] == low["value"]:
        said = view.say("layer-alike", count=len(known), place=reach.name(low["area"]), value=low["shown"])
    elif without:
        # The lowest are those without any: the lowest figure would say that there is none below it.
        said = view.say("layer-highest-alone", high=reach.name(high["area"]), highest=high["shown"])
    else:
        said = view.say(
            "layer-highest",
            high=reach.name(high["area"]),
            highest=high["shown"],
            low=reach.name(low["area"]),
            lowest=low["shown"],
        )
    if without:
        said += f"; {view.say('layer-without', count=without)}"
    if len(silent):
        if len(silent) > _NAMED:
            return f"{said}; {view.say('layer-states-many', count=len(silent))}"
        named = locales.listing(view.language, [reach.name(area) for area in silent["area"]])
        said += "; " + view.say("layer-states", count=len(silent), names=named)
    return said


def source_line(view: View, shown: Layer) -> str:
    """Where a layer's figures come from; the number is of areas that have one."""
    if shown.official:
        line = view.say("source-line", source=view.say(shown.source))
        return f"{line} · n = {locales.number(view.language, len(shown.known))}"
    return figure.source_line(view, shown.source, len(shown.known))
