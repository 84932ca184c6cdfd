"""What must be reached, in words and tables: the least effort for a class, and each regency's part in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

import locales
from data import geography
from indicators import by_id
from indicators.scores.goal_seeking import Reach, reach, share_out
from presentation import editions
from presentation.administration.targets import amount
from presentation.parts import html_table, phrases
from presentation.view import View

_MOST_NAMED = 3


def solved(view: View, to_class: str, year: int) -> Reach:
    """The way of the chosen area from the chosen period to a class under the targets of a year."""
    rows = view.core(view.area_kind)
    of_area = rows[rows["area"] == view.area]
    return reach(of_area, editions.evaluation(view.edition).targets, to_class, year)


def sentence(view: View, way: Reach) -> str:
    """The answer in a sentence; where there is a way, with what must rise most."""
    if way.answer == "no_score" and view.received().thin:
        heard = phrases.heard(view.language, view.received()._asdict())
        return view.say("reach-thin", area=view.area_name, heard=heard)
    answer = view.say(
        f"reach-{way.answer}",
        class_name=phrases.class_name(view.language, way.to_class),
        year=str(way.year),
        area=view.area_name,
        now=locales.number(view.language, way.now, 1),
        needed=locales.number(view.language, way.needed, 1),
        best=locales.number(view.language, way.best, 1),
    )
    if way.answer != "reachable":
        return answer
    most = rising(way).sort_values("added", ascending=False, kind="stable").head(_MOST_NAMED)
    steps = "; ".join(_step(view, row) for _, row in most.iterrows())
    whole = view.say("reach-whole", score=locales.number(view.language, way.whole, 1))
    return f"{answer} {view.say('reach-most', steps=steps)} {whole}"


def rising(way: Reach) -> pd.DataFrame:
    """The steps that ask for something once events are counted whole."""
    return way.steps[(way.steps["added"] > 0) & (way.steps["whole_value"] != way.steps["value"])]


def _step(view: View, row: pd.Series) -> str:
    values = {
        "name": phrases.indicator_name(view.language, row["indicator"]),
        "from": amount(view, row["indicator"], row["value"]),
        "to": amount(view, row["indicator"], row["whole_value"]),
    }
    more = extra(view, row["indicator"], row["extra"])
    return (
        view.say("reach-step-events", **values, extra=more)
        if more
        else view.say("reach-step-value", **values)
    )


def extra(view: View, indicator: str, count: float) -> str:
    """18 laporan lagi ditindaklanjuti; nothing where no events can be counted or none is needed."""
    if count != count or not count:
        return ""
    # The store counts in floats, and a plural asks for a whole number.
    return view.say(f"extra-{indicator}", n=int(count), count=locales.number(view.language, count))


def left_out(view: View, way: Reach) -> str:
    """Which indicators the way goes without, or ""."""
    missing = [phrases.indicator_name(view.language, name) for name in way.left_out]
    if not missing or way.answer == "no_score":
        return ""
    return view.say("reach-left-out", names=locales.listing(view.language, missing))


def table(view: View, way: Reach) -> str:
    """Every core indicator with what it is, what it must be, and how many events more that means, as HTML."""
    keys = ("targets-indicator", "column-now", "column-to", "column-extra", "column-whole",
            "column-attainment-now", "column-attainment-needed")  # fmt: skip
    lines = [_line(view, row) for _, row in way.steps.iterrows()]
    return html_table.table([view.say(key) for key in keys], lines)


def note(view: View, way: Reach) -> str:
    figures = {name: locales.number(view.language, getattr(way, name), 1) for name in ("needed", "whole")}
    return view.say("reach-note", period=view.period_name, year=str(way.year), **figures)


def _line(view: View, row: pd.Series) -> list[str]:
    rises, events = row["added"] > 0, extra(view, row["indicator"], row["extra"])
    spared = rises and row["extra"] == 0
    return [
        phrases.indicator_name(view.language, row["indicator"]),
        amount(view, row["indicator"], row["value"]),
        amount(view, row["indicator"], row["needed_value"]) if rises else view.say("reach-enough"),
        view.say("reach-spared") if spared else events or html_table.NOTHING,
        amount(view, row["indicator"], row["whole_value"]) if rises else html_table.NOTHING,
        locales.number(view.language, row["attainment"], 1),
        locales.number(view.language, row["needed_attainment"], 1),
    ]


@dataclass(frozen=True)
class Shares:
    """One indicator shared out among the regencies of an area: `sentences` say to which common floor, `table` (HTML)
    what each has to do."""

    sentences: tuple[str, ...]
    table: str


def shares(view: View, way: Reach, indicator: str) -> Shares:
    """All regencies of the area that are below are raised to a common floor, at which the area reaches what it must."""
    step = rising(way).set_index("indicator").loc[indicator]
    rows = view.core("regency")
    of_area = rows[(rows["indicator"] == indicator) & rows["area"].isin(view.regencies)]
    floor, parts = share_out(of_area, by_id(indicator), float(step["whole_value"]))
    parts["rises"] = parts["needed_value"] > parts["value"] + 1e-9
    keys = ("column-place", "column-now", "column-to", "column-extra")
    lines = [_share_line(view, indicator, part) for _, part in parts.sort_values("value").iterrows()]
    return Shares(
        tuple(_share_sentences(view, indicator, step, floor, parts)),
        html_table.table([view.say(key) for key in keys], lines),
    )


def _share_sentences(
    view: View, indicator: str, step: pd.Series, floor: float, parts: pd.DataFrame
) -> Iterator[str]:
    """To which floor how many regencies must rise and what that takes; and which have no figure to share in."""
    below = parts[parts["rises"]]
    total = float(below["extra"].sum(min_count=1)) if len(below) else 0.0
    to_floor = view.say(
        "share-floor",
        name=phrases.indicator_name(view.language, indicator),
        area=view.area_name,
        to=amount(view, indicator, step["whole_value"]),
        floor=amount(view, indicator, floor),
        count=len(below),
        known=len(parts),
        extra=0 if total != total else int(total),
        shown=extra(view, indicator, total),
    )
    if total > step["extra"]:
        least = extra(view, indicator, step["extra"])
        to_floor += " " + view.say("share-more", area=view.area_name, least=least)
    yield to_floor
    silent = [area for area in view.regencies if area not in set(parts["area"])]
    if silent:
        yield view.say("share-without", names=phrases.places(view.language, silent))


def _share_line(view: View, indicator: str, part: pd.Series) -> list[str]:
    reached = amount(view, indicator, part["reached_value"])
    return [
        geography.area_name(part["area"]),
        amount(view, indicator, part["value"]),
        reached if part["rises"] else view.say("reach-enough"),
        extra(view, indicator, part["extra"]) or html_table.NOTHING,
    ]
