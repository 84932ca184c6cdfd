"""Published figures for the context page: as a map, as one table, as sentences, and where each comes from."""

from __future__ import annotations

from datetime import date
from functools import cache

import pandas as pd

import locales
from data import geography
from indicators.comparison.extremes import extremes
from indicators.disclosure.nested_rows import rows_to_hide
from presentation.coverage import layers
from presentation.parts import phrases, superlatives
from presentation.parts.theme import NEUTRAL_STEPS
from presentation.view import View

# Figures of which one contains the other are protected together: their difference is a count of people too.
_NESTED = (
    ("child_victims_2025", "all_victims_2025"),
    ("child_violence_reports_2022",),
    ("women_child_cases_2023",),
)


def all_figures() -> list[str]:
    return list(geography.context_sources().index)


def figures() -> list[str]:
    """Those that are numbers and can be drawn; the children first."""
    sources = geography.context_sources()
    numbers = list(sources.index[sources["kind"] == "number"])
    return sorted(numbers, key=lambda figure: figure != "children_12_17")


@cache
def _numbers() -> pd.DataFrame:
    """Regencies × figures, as published; NaN where nothing was found."""
    return geography.context().pivot(index="regency", columns="figure", values="number")


@cache
def hidden() -> pd.DataFrame:
    """Regencies × figures: whether a count of people must not be shown."""
    numbers = _numbers()
    marks = pd.DataFrame(False, index=numbers.index, columns=numbers.columns)
    for nested in _NESTED:
        rows_hidden = rows_to_hide(numbers[list(nested)])
        for figure in nested:
            marks[figure] = rows_hidden
    return marks


def _said(view: View, figure: str, value: float, is_hidden: bool) -> str:
    if is_hidden:
        return phrases.state(view.language, "hidden")
    if value != value:
        return view.say("missing-figure")
    return locales.number(view.language, value, int(geography.context_sources().loc[figure, "decimals"]))


def regions(view: View, figure: str) -> tuple[pd.DataFrame, str]:
    """What a map draws of one figure, and its legend. A hidden figure gives no colour and no number to the browser."""
    values, concealed = _numbers()[figure], hidden()[figure]
    drawn = pd.DataFrame(
        {
            "regency": values.index,
            "value": values.mask(concealed).to_numpy(),
            "shown": [
                _said(view, figure, value, mark) for value, mark in zip(values, concealed, strict=True)
            ],
        }
    )
    drawn["status"] = "ok"
    drawn.loc[drawn["value"].isna(), "status"] = "no_report"
    drawn.loc[drawn["value"] == 0, "status"] = "reported_zero"
    drawn.loc[concealed.to_numpy(), "status"] = "hidden"
    filled = drawn["status"] == "ok"
    steps = layers.neutral_steps(drawn.loc[filled, "value"])
    drawn["colour"] = "#FFFFFF"
    drawn.loc[filled, "colour"] = [NEUTRAL_STEPS[step] for step in steps]
    states = [status for status in ("reported_zero", "hidden") if (drawn["status"] == status).any()]
    return drawn, layers.neutral_legend(view, drawn[filled].assign(step=steps), states)


def map_title(view: View, figure: str, drawn: pd.DataFrame) -> str:
    filled = drawn[drawn["status"] == "ok"]
    top = filled.loc[extremes(filled["value"])[1]]
    return view.say(
        "context-map-title",
        name=view.say(f"figure-{figure}"),
        high=superlatives.who(view.language, [phrases.place(area) for area in top["regency"]]),
        highest=top["shown"].iloc[0],
    )


def source(view: View, figure: str) -> str:
    """Source, cut-off and unit of a figure, and its total where a total means something."""
    about = geography.context_sources().loc[figure]
    unit = view.say("unit-name-" + str(about["unit"]).replace("²", "2").replace(" ", "-"))
    line = view.say(
        "context-source", source=about["source"], as_of=_dates(view, str(about["as_of"])), unit=unit
    )
    if about["kind"] == "number" and "percent" not in str(about["unit"]):
        total = locales.number(view.language, _numbers()[figure].sum(), int(about["decimals"]))
        line += " " + view.say("context-total", total=total)
    return line


def _dates(view: View, as_of: str) -> str:
    """2024-06-30 → 30 Juni 2024; 2022-01/2022-06 → Januari 2022 – Juni 2022; a year stays."""

    def said(part: str) -> str:
        if len(part) == len("2024-06-30"):
            return locales.day(view.language, date.fromisoformat(part))
        return locales.month_name(view.language, part) if len(part) == len("2024-06") else part

    return " – ".join(map(said, as_of.split("/")))


def table(view: View) -> pd.DataFrame:
    """Every figure of every regency, ready to read."""
    texts = geography.context().pivot(index="regency", columns="figure", values="value")
    columns = {view.say("column-place"): [phrases.place(area) for area in texts.index]}
    for figure in all_figures():
        if geography.context_sources().loc[figure, "kind"] == "number":
            cells = [
                _said(view, figure, value, mark)
                for value, mark in zip(_numbers()[figure], hidden()[figure], strict=True)
            ]
        else:
            cells = [_text(view, figure, value) for value in texts[figure]]
        columns[view.say(f"figure-{figure}")] = cells
    return pd.DataFrame(columns)


def _text(view: View, figure: str, value: object) -> str:
    if value != value:
        return view.say("missing-figure")
    return view.say(f"uptd-{value}") if figure == "uptd_ppa" else str(value)


def national(view: View) -> list[str]:
    """The published statements beyond the regencies, in sentences."""
    values = geography.national_context()["value"]

    def number(key: str) -> str:
        return locales.number(view.language, values[key])

    return [
        view.say(
            "national-disrupting", percent=locales.percent(view.language, values["disrupting_harm_percent"])
        ),
        view.say(
            "national-victims",
            children=number("province_child_victims"),
            women=number("province_women_victims"),
        ),
        view.say("national-blank", villages=number("province_blank_spot_villages")),
        view.say(
            "national-funnel", recorded=number("justice_recorded"), court=number("justice_reached_court")
        ),
        view.say(
            "national-maximum",
            percent=locales.percent(view.language, values["south_jakarta_maximum_sentence_percent"]),
            offenders=number("south_jakarta_offenders"),
        ),
        view.say("national-leaders", many=number("leaders_many_unreported"), asked=number("leaders_asked")),
        view.say(
            "national-simfoni",
            victims=number("simfoni_child_victims"),
            complaints=number("simfoni_complaints"),
            health=number("simfoni_health"),
            rehabilitation=number("simfoni_social_rehabilitation"),
        ),
    ]
