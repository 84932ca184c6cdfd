"""The choices of the method page: an indicator or one category of it, and the rows its sheet is filled with."""

from __future__ import annotations

import pandas as pd

from data import words
from data.periods import Period
from indicators import INDICATORS, by_id
from indicators.measurement import denominators
from presentation import editions
from presentation.editions import Edition
from presentation.kept import kept
from presentation.parts import phrases
from presentation.view import View


def years_taken(view: View) -> dict[str, int]:
    """Whose year's population, districts and villages count in the chosen period."""
    return denominators.years_taken(editions.evaluation(view.edition).geography, view.period.year)


def offered(view: View) -> dict[str, str]:
    """Every indicator in display order, then its categories: id → "Korban · Layanan diberikan · Kesehatan"."""
    return {indicator: _label(view, indicator) for indicator in _ids()}


def wholes(view: View) -> dict[str, str]:
    """Every indicator in display order, without its categories."""
    return {indicator.id: _label(view, indicator.id) for indicator in INDICATORS}


def _ids() -> list[str]:
    listed = []
    for indicator in INDICATORS:
        listed.append(indicator.id)
        for dimension in indicator.breakdowns:
            listed += [indicator.within(category, dimension).id for category in words.codes(dimension)]
    return listed


def _label(view: View, indicator: str) -> str:
    domain = view.say(f"domain-{by_id(indicator).domain}-short")
    return f"{domain} · {phrases.indicator_name(view.language, indicator)}"


def rows(view: View) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The result rows of the chosen area, one an indicator, and those of the province."""
    results = view.results(view.area_kind)
    return results[results["area"] == view.area], view.results("province")


def row(view: View, indicator: str) -> pd.Series:
    """The result row of an indicator or of one category of it."""
    if ":" not in indicator:
        return view.own(indicator)
    results = _category(view.edition, indicator, view.period, view.area_kind, view.basis)
    return results[results["area"] == view.area].iloc[0]


@kept(256)
def _category(edition: Edition, indicator: str, period: Period, by: str, basis: str) -> pd.DataFrame:
    return editions.evaluation(edition).results([period], by, basis, [by_id(indicator)])
