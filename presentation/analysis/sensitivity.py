"""What a class hangs on, in words: weights, single indicators, ways of adding up, and where the variance is from."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import pandas as pd

import locales
from data.periods import Period
from indicators import by_id
from indicators.records import records
from indicators.scores.rank_intervals import variance_shares
from indicators.scores.sensitivity import indicator_hinges, variants, weight_hinges
from presentation import release_figures
from presentation.analysis.stability import share, weight
from presentation.editions import Edition
from presentation.kept import kept
from presentation.parts import phrases
from presentation.view import View


@kept(256)
def _found(
    edition: Edition, span: Period, by: str, area: str
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, dict[str, float]]:
    """Hinges of weights and of indicators, the ways of adding up, and the sources of variance."""
    drawn = release_figures.drawn_of(edition, span, by)
    return (
        weight_hinges(drawn, area),
        indicator_hinges(drawn, area),
        variants(drawn, area).set_index("variant"),
        variance_shares(drawn, area),
    )


@dataclass(frozen=True)
class Sensitivity:
    """What a class hangs on: short lists as HTML, and the indicators as a table, None where nothing has a score."""

    lists: tuple[str, ...]
    twin: pd.DataFrame | None


def sensitivity(view: View) -> Sensitivity:
    """The hinges of the chosen area at the default weights, as four short lists."""
    of_weights, indicators, ways, variance = _found(view.edition, view.period, view.area_kind, view.area)
    if indicators.empty:
        drawn = release_figures.drawn_of(view.edition, view.period, view.area_kind)
        why = view.say("score-hidden" if drawn.hidden.get(view.area) else "score-none")
        return Sensitivity((f"<p class='lead quiet'>{escape(why)}</p>",), None)
    lists = (
        _list(view, "hinges-weights", _weights(view, of_weights)),
        _list(view, "hinges-chance", _by_chance(view, indicators) or [view.say("hinge-chance-none")]),
        _list(view, "hinges-without", _without(view, indicators, ways.at["arithmetic", "class"])),
        _list(view, "hinges-adding", [*_variants(view, ways), _sources(view, variance)]),
    )
    return Sensitivity(lists, _twin(view, indicators))


def _list(view: View, key: str, lines: list[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<p class='lead quiet'>{escape(view.say(key))}</p><ul class='flags'>{items}</ul>"


def _class(view: View, name: str) -> str:
    return phrases.class_name(view.language, name).lower()


def _weights(view: View, hinges: pd.DataFrame) -> list[str]:
    lines = []
    for hinge in records(hinges):
        changes = [
            view.say(
                f"hinge-{side}", becomes=_class(view, hinge[f"{side}_class"]), at=weight(view, hinge[side])
            )
            for side in ("below", "above")
            if hinge[side] == hinge[side]
        ]
        lines.append(
            view.say(
                "hinge-weight",
                domain=view.say(f"domain-{hinge['domain']}-short"),
                weight=weight(view, hinge["weight"]),
                changes="; ".join(changes) or view.say("hinge-never"),
            )
        )
    return lines


def _amount(view: View, row: pd.Series, value: float) -> str:
    return phrases.amount(view.language, by_id(row["indicator"]).unit, value, 1)


def _by_chance(view: View, indicators: pd.DataFrame) -> list[str]:
    """Those whose own interval holds a value with another class."""
    return [
        view.say(
            "hinge-chance",
            name=phrases.indicator_name(view.language, row["indicator"]),
            value=_amount(view, row, row["value"]),
            lower=_amount(view, row, row["lower"]),
            upper=_amount(view, row, row["upper"]),
            becomes=_class(view, row[f"{way}_class"]),
            at=_amount(view, row, row[f"{way}_at"]),
        )
        for row in records(indicators)
        for way in ("rise", "fall")
        if row[f"{way}_within"]
    ]


def _without(view: View, indicators: pd.DataFrame, present: str) -> list[str]:
    lines = [
        view.say(
            "hinge-without",
            name=phrases.indicator_name(view.language, row["indicator"]),
            score=locales.number(view.language, row["score_without"], 1),
            class_name=_class(view, row["class_without"]),
        )
        for _, row in indicators[indicators["class_without"] != present].iterrows()
    ]
    return lines or [view.say("hinge-without-none")]


def _variants(view: View, variants: pd.DataFrame) -> list[str]:
    return [
        view.say(
            f"variant-{name}",
            score=locales.number(view.language, variants.at[name, "score"], 1),
            class_name=_class(view, variants.at[name, "class"]),
        )
        for name in ("geometric", "uncapped")
    ]


def _sources(view: View, parts: dict[str, float]) -> str:
    """Where the variance of the simulated score comes from, the largest part first."""
    if any(part != part for part in parts.values()):
        return view.say("variance-none")
    shares = [
        view.say(f"variance-{name}", share=share(view, part))
        for name, part in sorted(parts.items(), key=lambda part: -part[1])
        if part > 0
    ]
    return view.say("variance-shares", parts=", ".join(shares))


def _twin(view: View, indicators: pd.DataFrame) -> pd.DataFrame:
    def flips(way: str) -> list[str]:
        return [
            view.say(
                "hinge-flip",
                at=_amount(view, row, row[f"{way}_at"]),
                becomes=_class(view, row[f"{way}_class"]),
            )
            if row[f"{way}_class"]
            else "–"
            for row in records(indicators)
        ]

    rows = records(indicators)
    limits = [
        "–"
        if row["lower"] != row["lower"]
        else f"{_amount(view, row, row['lower'])} – {_amount(view, row, row['upper'])}"
        for row in rows
    ]
    return pd.DataFrame(
        {
            view.say("row-name"): [phrases.indicator_name(view.language, row["indicator"]) for row in rows],
            view.say("column-value-shown"): [_amount(view, row, row["value"]) for row in rows],
            view.say("column-interval"): limits,
            view.say("column-without"): [
                f"{locales.number(view.language, row['score_without'], 1)}, {_class(view, row['class_without'])}"
                for row in rows
            ],
            view.say("column-rise"): flips("rise"),
            view.say("column-fall"): flips("fall"),
        }
    )
