"""What the method page says of an indicator: definition, formula, worked example, target, limits; and the glossary."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

import locales
from data import geography
from indicators import INDICATORS, by_id
from indicators.scoring import CLASSES
from ui import phrases, rows
from ui.session import View
from ui.theme import STATES


def names(view: View) -> dict[str, str]:
    """Every indicator in display order: id → "Kampanye & edukasi · Kegiatan terlaksana"."""
    return {
        one.id: f"{view.say(f'domain-{one.domain}')} · {phrases.indicator_name(view.language, one.id)}"
        for one in INDICATORS
    }


def asked_for(offered: dict[str, str]) -> str:
    wanted = st.query_params.get("indicator")
    return wanted if wanted in offered else next(iter(offered))


def sheet(view: View, indicator: str) -> str:
    """One indicator as a sheet of terms and descriptions, its formula and its example first."""
    about, row = by_id(indicator), view.own(indicator)
    numerator, denominator = (
        view.say(f"indicator-{indicator}-{side}") for side in ("numerator", "denominator")
    )
    name = phrases.indicator_name(view.language, indicator)
    formula = f"{name} = {numerator} ÷ {denominator}" + _times(view, about.per)
    if not about.is_ratio:
        formula = f"{name}: {numerator}; {denominator}"
    lines = [
        ("method-what", view.say(f"indicator-{indicator}-what")),
        ("method-why", view.say(f"indicator-{indicator}-why")),
        ("method-not", view.say(f"indicator-{indicator}-not")),
        ("method-direction", view.say(f"method-direction-{about.direction}")),
        ("method-interval", view.say(f"method-interval-{about.interval}")),
        ("method-target", _target(view, row)),
        ("method-evidence", view.say(f"basis-{row['evidence']}") if row["evidence"] else "–"),
        ("method-completeness", _completeness(view, row)),
        ("method-source", view.say(f"indicator-{indicator}-source")),
    ]
    described = "".join(f"<dt>{escape(view.say(key))}</dt><dd>{escape(text)}</dd>" for key, text in lines)
    return (
        f"<div class='formula'>{escape(formula)}</div>"
        f"<div class='formula'>{escape(_example(view, row))}</div><dl class='sheet'>{described}</dl>"
    )


def _times(view: View, per: float) -> str:
    return f" × {locales.number(view.language, per)}" if per != 1 else ""


def _example(view: View, row: pd.Series) -> str:
    """The formula with this area's numbers filled in, its interval and its attainment."""
    about = by_id(row["indicator"])
    if row["value"] != row["value"]:
        return view.say(
            "method-no-example", area=view.area_name, state=phrases.state(view.language, row["status"])
        )
    numerator, denominator = (_figure(view, row[side]) for side in ("numerator", "denominator"))
    area = geography.area_name(row["area"])
    if about.is_ratio:
        base = f"{numerator} ÷ {denominator}{_times(view, about.per)}"
    else:
        base = view.say(f"says-{about.unit}", numerator=numerator, denominator=denominator)
    said = f"{view.say('method-example', area=area)}: {base}"
    said += f" = {phrases.amount(view.language, about.unit, row['value'], 2)}"
    if row["lower"] == row["lower"]:
        limits = " – ".join(
            phrases.amount(view.language, about.unit, row[side], 2) for side in ("lower", "upper")
        )
        said += f" ({limits})"
    if row["uncapped"] == row["uncapped"]:
        said += "; " + view.say("says-attained", attained=locales.percent(view.language, row["uncapped"], 1))
    return said


def _figure(view: View, value: float) -> str:
    return locales.number(view.language, value, 0 if float(value).is_integer() else 2)


def _target(view: View, row: pd.Series) -> str:
    if row["target"] != row["target"]:
        return view.say("method-no-target")
    amount = phrases.amount(view.language, by_id(row["indicator"]).unit, row["target"], 2)
    said = view.say("method-target-line", target=amount, reference=row["reference"])
    return said if row["confirmed"] else f"{said}. {view.say('method-unconfirmed')}"


def _completeness(view: View, row: pd.Series) -> str:
    return view.say(
        "method-completeness-line",
        reporting=locales.number(view.language, row["regencies_reporting"]),
        due=locales.number(view.language, row["regencies_due"]),
        sent=locales.number(view.language, row["months_reported"]),
        months=locales.number(view.language, row["months_due"]),
    )


def classes(view: View) -> str:
    said = {
        name: view.say(
            "class-bound" if bound else "class-lowest",
            name=phrases.class_name(view.language, name),
            bound=str(bound or CLASSES[-2][1]),
        )
        for name, bound in CLASSES
    }
    items = [f"<span class='item'>{rows.chip(name)}{escape(text)}</span>" for name, text in said.items()]
    return f"<div class='legend'>{''.join(items)}</div>"


def states(view: View) -> str:
    return rows.legend(view.language, (), STATES)


def glossary(view: View) -> str:
    terms = [term.strip() for term in view.say("glossary-terms").split(",")]
    described = "".join(
        f"<dt>{escape(view.say(f'glossary-{term}-term'))}</dt><dd>{escape(view.say(f'glossary-{term}-meaning'))}</dd>"
        for term in terms
    )
    return f"<dl class='sheet wide'>{described}</dl>"
