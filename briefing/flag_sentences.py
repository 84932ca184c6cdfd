"""Monthly figures that ask for a look, in words: a sentence each, or a table of all."""

from __future__ import annotations

import math

import pandas as pd

import locales
from data import say_values, words


def sentence(language: str, row: pd.Series, name: str) -> str:
    """Kegiatan terlaksana 31; biasanya 5 (median 24 bulan sebelumnya), ditandai di atas 9."""
    above = row["value"] > row["median"]
    return locales.say(
        language,
        "flag-line",
        name=name,
        value=locales.number(language, row["value"]),
        side="above" if above else "below",
        usual=locales.number(language, row["median"], 0 if float(row["median"]).is_integer() else 1),
        bound=locales.number(language, _bounds(row)[above]),
        months=int(row["months"]),
    )


def usual_range(language: str, row: pd.Series) -> str:
    """The whole numbers that would not be flagged: 2–9."""
    low, high = _bounds(row)
    return f"{locales.number(language, low)}–{locales.number(language, high)}"


def _bounds(row: pd.Series) -> tuple[int, int]:
    """The least and the greatest whole number that would not be flagged."""
    return math.ceil(row["lower"] - 1e-9), math.floor(row["upper"] + 1e-9)


def table(language: str, flags: pd.DataFrame) -> tuple[list[str], list[list[str]]]:
    """Headings and rows: place, month, measure, value, median, usual range, modified z."""
    keys = ("column-place", "column-month", "column-measure", "column-value-shown", "flag-median", "flag-usual",
            "flag-z")  # fmt: skip
    rows = [
        [
            say_values.place(row["regency"]),
            locales.month_name(language, row["month"]),
            words.word("measure", row["measure"], language),
            locales.number(language, row["value"]),
            locales.number(language, row["median"], 1),
            usual_range(language, row),
            locales.number(language, row["z"], 1),
        ]
        for _, row in flags.iterrows()
    ]
    return [locales.say(language, key) for key in keys], rows
