"""Figures in words: a value with its unit, a state by its name, and the sentence a chart or page begins with."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

import locales
from data import geography, words
from indicators import by_id
from indicators.scoring import classify
from indicators.variation import history
from ui.theme import CLASSES

_PARTS_OF_WHOLES = {"percent"}


def amount(language: str, unit: str, value: float, decimals: int | None = None) -> str:
    """A value with its unit: 41 %, 71,6, Rp20.758, 0,71 per 10.000."""
    if value != value:
        return "–"
    if unit == "percent":
        return locales.percent(language, value, decimals or 0)
    if unit == "index":
        return locales.number(language, value, 1 if decimals is None else decimals)
    if unit == "rupiah":
        return "Rp" + locales.number(language, value)
    return locales.number(language, value, 2 if decimals is None else decimals)


def indicator_name(language: str, indicator: str) -> str:
    return words.word("indicator", indicator, language)


def value_of(language: str, row: pd.Series) -> str:
    """The value of a result row; a figure that is not there is said by its state."""
    unit = by_id(row["indicator"]).unit
    return (
        amount(language, unit, row["value"])
        if row["value"] == row["value"]
        else state(language, row["status"])
    )


def with_base(language: str, row: pd.Series) -> str:
    """The value with what it rests on: "41 %, 9 dari 22"."""
    unit = by_id(row["indicator"]).unit
    if row["status"] != "ok":
        return state(language, row["status"])
    if unit not in _PARTS_OF_WHOLES:
        return amount(language, unit, row["value"])
    return locales.say(
        language,
        "value-with-base",
        value=amount(language, unit, row["value"]),
        numerator=locales.number(language, row["numerator"]),
        denominator=locales.number(language, row["denominator"]),
    )


def state(language: str, status: str) -> str:
    return locales.say(language, f"state-{status}")


def class_name(language: str, name: str) -> str:
    return locales.say(language, f"class-{name}") if name else locales.say(language, "class-none")


def class_range(language: str, score: pd.Series) -> str:
    """The class of a score with what its interval leaves open: "sedang–rendah" across one border, across more the
    class itself and the ends: "Sedang (rendah–tinggi)"."""
    ends = list(dict.fromkeys(name for name in (score["class_upper"], score["class_lower"]) if name))
    if len(ends) < 2:
        return class_name(language, score["class"])
    high, low = (class_name(language, name) for name in ends)
    if score["class"] in ends and abs(CLASSES.index(ends[0]) - CLASSES.index(ends[1])) == 1:
        return f"{high}–{low}"
    return f"{class_name(language, score['class'])} ({low.lower()}–{high.lower()})"


def score_text(language: str, score: pd.Series) -> str:
    """62,4 (58–67), or that there is none."""
    if score["score"] != score["score"]:
        return locales.say(language, "score-none")
    limits = f"{locales.number(language, score['lower'])}–{locales.number(language, score['upper'])}"
    return f"{locales.number(language, score['score'], 1)} ({limits})"


def place(area: str) -> str:
    """The short way to say a regency in a chart: without Kabupaten, but Kota stays."""
    return geography.area_name(area).removeprefix("Kabupaten ")


def as_written(text: str) -> str:
    """What somebody wrote, so that it is never read as Markdown."""
    return re.sub(r"([\\`*_{}\[\]()#+!|<>~$:&-])", r"\\\1", text)


def places(language: str, areas: list[str]) -> str:
    return locales.listing(language, [place(area) for area in areas])


def finding(language: str, rows: pd.DataFrame) -> str:
    """What one indicator by regency shows, as the title of its chart.

    `rows`: result rows of one indicator with target and attainment. Where it is judged: how many stay below
    the target and which is lowest. Where it is not: the highest and the lowest, without praise or blame.
    """
    indicator = by_id(rows["indicator"].iloc[0])
    name = indicator_name(language, indicator.id)
    known = rows[rows["status"] == "ok"]
    if known.empty:
        return locales.say(language, "finding-none", name=name)
    least, most = known.loc[known["value"].idxmin()], known.loc[known["value"].idxmax()]
    if len(known) == 1:
        return locales.say(
            language, "finding-one", name=name, place=place(least["area"]), value=with_base(language, least)
        )
    judged = known.dropna(subset="target")
    if indicator.direction == "neutral" or judged.empty:
        return locales.say(
            language,
            "finding-range",
            name=name,
            high=place(most["area"]),
            highest=with_base(language, most),
            low=place(least["area"]),
            lowest=with_base(language, least),
        )
    below = judged[judged["attainment"] < 100]
    shared = judged["target"].nunique() == 1
    if not shared:
        least = judged.loc[judged["attainment"].idxmin()]
    return locales.say(
        language,
        "finding-target" if shared else "finding-own-targets",
        name=name,
        below=len(below),
        known=len(judged),
        target=amount(language, indicator.unit, judged["target"].iloc[0]),
        low=place(least["area"]),
        lowest=with_base(language, least),
    )


def weakest(language: str, rows: pd.DataFrame) -> str:
    """The attained core rows of one area → its lowest attainment, as a reason."""
    judged = rows.dropna(subset="attainment")
    if judged.empty:
        return locales.say(language, "reason-nothing")
    row = judged.loc[judged["attainment"].idxmin()]
    unit = by_id(row["indicator"]).unit
    return locales.say(
        language,
        "reason-weakest",
        name=indicator_name(language, row["indicator"]),
        value=with_base(language, row),
        target=amount(language, unit, row["target"]),
    )


def change(language: str, now: pd.Series, before: pd.Series, before_name: str) -> str:
    """How the score moved since the period before, and whether that is more than its own uncertainty."""
    if now["score"] != now["score"] or before["score"] != before["score"]:
        return locales.say(language, "change-unknown", before=before_name)
    if now["rests_on"] != before["rests_on"]:
        return locales.say(language, "change-other-domains", before=before_name)
    moved = now["score"] - before["score"]
    if abs(moved) < 0.05:
        return locales.say(language, "change-none", before=before_name)
    inside = now["lower"] <= before["score"] <= now["upper"]
    return locales.say(
        language,
        "change-ordinary" if inside else "change-signal",
        direction="up" if moved > 0 else "down",
        points=locales.number(language, abs(moved), 1),
        before=before_name,
        was=locales.number(language, before["score"], 1),
    )


def movement(language: str, values: Sequence[float | None], direction: str) -> str:
    """Whether a history holds a signal at its last point, short; "" where too few points are known to say."""
    chart = history(values, direction)
    if not chart.has_limits:
        return ""
    labels = {hit.label for hit in chart.latest}
    if not labels:
        return locales.say(language, "movement-ordinary")
    # Two rules may point both ways; then it is a signal of which nobody can say the direction.
    return locales.say(language, f"movement-{labels.pop() if len(labels) == 1 else 'neutral'}")


def class_of_attainment(attainment: float) -> str:
    """The class that an attainment of 0–100 would have as a score; "" when there is none."""
    return classify(attainment)
