"""Highest and lowest in words: who shares a place stands in it together, and nobody is named for a figure of a few."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

import locales
from indicators import by_id
from indicators.comparison.extremes import FEWEST, bases, extremes, passed_over
from indicators.definition import Indicator
from presentation.parts import phrases

# As many are named; more that share a place are counted.
_NAMED = 3


def who(language: str, names: Sequence[str]) -> str:
    """Kapuas; Kapuas dan Katingan; more than three are "6 daerah"."""
    if len(names) > _NAMED:
        return locales.say(language, "areas-count", count=len(names))
    return locales.listing(language, list(names))


def among(language: str, passed_over: bool) -> str:
    """What stands before an end where others, of fewer than FEWEST, lie as far out; "" where none does."""
    return locales.say(language, "finding-among", fewest=FEWEST) + " " if passed_over else ""


def finding(language: str, rows: pd.DataFrame) -> str:
    """What one indicator by regency shows, as the title of its chart.

    `rows`: result rows of one indicator with target and attainment. Where it is judged: how many stay below
    the target and which is lowest. Where it is not: the highest and the lowest, without praise or blame. Of a figure of
    fewer than FEWEST neither is said.
    """
    indicator = by_id(rows["indicator"].iloc[0])
    name = phrases.indicator_name(language, indicator.id)
    measured = rows[rows["status"] == "ok"]
    if measured.empty:
        is_closed = rows["status"].isin(["hidden", "few"]).any()
        return locales.say(language, "finding-hidden" if is_closed else "finding-none", name=name)
    if len(measured) == 1:
        only = measured.iloc[0]
        value = phrases.with_base(language, only)
        return locales.say(language, "finding-one", name=name, place=phrases.place(only["area"]), value=value)
    judged = measured.dropna(subset="target")
    if indicator.direction == "neutral" or judged.empty:
        return _range(language, indicator, measured)
    return _below_target(language, indicator, judged)


def _range(language: str, indicator: Indicator, measured: pd.DataFrame) -> str:
    behind = bases(indicator, measured)
    lowest, highest = extremes(measured["value"], behind)
    values: dict[str, object] = {"name": phrases.indicator_name(language, indicator.id)}
    if not lowest:
        return locales.say(language, "finding-few", **values, known=len(measured), fewest=FEWEST)
    values |= {"low": _places(language, measured, lowest), "lowest": _value(language, measured, lowest)}
    if lowest == highest:
        return locales.say(
            language, "finding-alike" if len(lowest) > 1 else "finding-only", **values, fewest=FEWEST
        )
    values |= {"high": _places(language, measured, highest), "highest": _value(language, measured, highest)}
    values["among"] = among(language, any(passed_over(measured["value"], behind)))
    return locales.say(language, "finding-range", **values)


def _below_target(language: str, indicator: Indicator, judged: pd.DataFrame) -> str:
    """How many of those that are judged stay below their target, and which is lowest: by value, where all have the same
    target; else by attainment."""
    shared = judged["target"].nunique() == 1
    return locales.say(
        language,
        "finding-target" if shared else "finding-own-targets",
        name=phrases.indicator_name(language, indicator.id),
        below=int((judged["attainment"] < 100).sum()),
        known=len(judged),
        target=phrases.amount(language, indicator.unit, judged["target"].iloc[0]),
        tail=_tail(language, indicator, judged, shared),
    )


def _tail(language: str, indicator: Indicator, judged: pd.DataFrame, shared: bool) -> str:
    """Who is lowest; "" where nobody can be named: too few behind the figures, or all are equal."""
    ranked, behind = judged["value" if shared else "attainment"], bases(indicator, judged)
    lowest, highest = extremes(ranked, behind)
    if lowest == highest:
        return ""
    values, of_whom = judged.loc[lowest, "value"], among(language, passed_over(ranked, behind)[0])
    if len(lowest) > 1 and values.nunique() > 1:
        low = _places(language, judged, lowest)
        return locales.say(language, "finding-furthest", low=low, among=of_whom)
    key = "finding-lowest" if shared else "finding-lowest-own"
    key = "finding-lowest-many" if len(lowest) > _NAMED else key
    low, value = _places(language, judged, lowest), _value(language, judged, lowest)
    return locales.say(language, key, low=low, lowest=value, among=of_whom)


def _places(language: str, rows: pd.DataFrame, labels: Sequence[Any]) -> str:
    return who(language, [phrases.place(area) for area in rows.loc[list(labels), "area"]])


def _value(language: str, rows: pd.DataFrame, labels: Sequence[Any]) -> str:
    """The value with its base; of several, whose bases differ, the value alone."""
    first = rows.loc[list(labels)].iloc[0]
    return phrases.with_base(language, first) if len(labels) == 1 else phrases.value_of(language, first)
