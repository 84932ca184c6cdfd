"""What a target would move, in sentences, before anybody sets it."""

from __future__ import annotations

import pandas as pd

import locales
from data import say_values
from data.office.targets import Change
from data.periods import parse
from indicators.change.target_preview import Preview
from presentation.parts import phrases

_MOST_NAMED = 6


def row(change: Change, since: str) -> pd.DataFrame:
    """The row that the ledger of targets would get, were the change kept on the day `since` ("" before any release)."""
    names = ("indicator", "regency", "year", "target", "reference")
    kept = {name: getattr(change, name) for name in names}
    return pd.DataFrame([{**kept, "confirmed": True, "since": since}])


def sentences(language: str, outcome: Preview) -> list[str]:
    """From which periods the target would hold, what of the periods begun it would move, and what would be otherwise
    had it held in a period that can be read."""
    names = [say_values.period_name(language, period) for period in outcome.holds_from]
    lines = [locales.say(language, "target-preview-holds", periods=locales.listing(language, names))]
    if outcome.begun.empty:
        lines.append(locales.say(language, "target-preview-stays"))
    lines += [
        _moved(language, "begun", str(span), rows)
        for span, rows in outcome.begun.groupby("period", sort=False)
    ]
    return [*lines, _moved(language, "supposed", outcome.period.id, outcome.supposed)]


def _moved(language: str, which: str, period: str, rows: pd.DataFrame) -> str:
    """How many areas of all kinds have another score in a period, and which change their class."""
    other = rows[rows["class"] != rows["class_before"]]
    return locales.say(
        language,
        f"target-preview-{which}",
        period=say_values.period_name(language, parse(period)),
        scores=len(rows),
        classes=len(other),
        named="; ".join(_class(language, area) for area in other.head(_MOST_NAMED).to_dict("records")),
        more=max(len(other) - _MOST_NAMED, 0),
    )


def _class(language: str, area: dict[str, str]) -> str:
    names = (phrases.class_name(language, area[name]) for name in ("class_before", "class"))
    return f"{phrases.place(area['area'])} {' → '.join(names)}"
