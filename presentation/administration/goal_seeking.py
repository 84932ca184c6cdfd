"""What must be reached, in words and tables: the least effort for a class, and each regency's part in it."""

from __future__ import annotations

from functools import partial
from html import escape

import pandas as pd
import streamlit as st

import locales
from data import geography
from indicators import by_id
from indicators.scores.goal_seeking import Reach, reach, share_out
from presentation import editions
from presentation.parts import html_table, phrases
from presentation.view import View
from ui.administration.targets import amount

_MOST_NAMED = 3


def solved(view: View, to_class: str, year: int) -> Reach:
    """The way of the chosen area from the chosen period to a class under the targets of a year."""
    rows = view.core(view.area_kind)
    own = rows[rows["area"] == view.area]
    return reach(own, editions.evaluation(view.edition).targets, to_class, year)


def sentence(view: View, way: Reach) -> str:
    """The answer in a sentence; where there is a way, with what must rise most."""
    said = view.say(
        f"reach-{way.answer}",
        class_name=phrases.class_name(view.language, way.to_class),
        year=str(way.year),
        area=view.area_name,
        now=locales.number(view.language, way.now, 1),
        needed=locales.number(view.language, way.needed, 1),
        best=locales.number(view.language, way.best, 1),
    )
    if way.answer != "reachable":
        return said
    most = _rising(way).sort_values("added", ascending=False, kind="stable").head(_MOST_NAMED)
    steps = "; ".join(_step(view, row) for _, row in most.iterrows())
    whole = view.say("reach-whole", score=locales.number(view.language, way.whole, 1))
    return f"{said} {view.say('reach-most', steps=steps)} {whole}"


def _rising(way: Reach) -> pd.DataFrame:
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


def show(view: View, way: Reach) -> None:
    """Every core indicator with what it is, what it must be, and how many events more that means."""
    st.markdown(f"### {view.say('reach-heading')}")
    missing = [phrases.indicator_name(view.language, name) for name in way.left_out]
    if missing and way.answer != "no_score":
        said = view.say("reach-left-out", names=locales.listing(view.language, missing))
        st.html(f"<p class='lead quiet'>{escape(said)}</p>")
    if way.answer != "reachable":
        st.html(f"<p class='lead'>{escape(sentence(view, way))}</p>")
        return
    keys = ("targets-indicator", "column-now", "column-to", "column-extra", "column-whole",
            "column-attainment-now", "column-attainment-needed")  # fmt: skip
    lines = [_line(view, row) for _, row in way.steps.iterrows()]
    st.html(html_table.table([view.say(key) for key in keys], lines))
    figures = {name: locales.number(view.language, getattr(way, name), 1) for name in ("needed", "whole")}
    st.caption(view.say("reach-note", period=view.period_name, year=str(way.year), **figures))


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


def show_shares(view: View, way: Reach) -> None:
    """One indicator shared out among the regencies of the area: all who are below are raised to a common floor."""
    rising = _rising(way).set_index("indicator")
    if way.answer != "reachable" or rising.empty:
        return
    st.markdown(f"### {view.say('share-heading')}")
    if view.area_kind == "regency":
        st.caption(view.say("share-one"))
        return
    hardest = str(rising["added"].idxmax())
    indicator = st.selectbox(
        view.say("share-indicator"),
        list(rising.index),
        index=list(rising.index).index(hardest),
        format_func=partial(phrases.indicator_name, view.language),
        width=360,
    )
    needed = float(rising.at[indicator, "whole_value"])
    rows = view.core("regency")
    own = rows[(rows["indicator"] == indicator) & rows["area"].isin(view.regencies)]
    floor, shares = share_out(own, by_id(indicator), needed)
    _show_share(view, indicator, rising.loc[indicator], floor, shares)


def _show_share(view: View, indicator: str, step: pd.Series, floor: float, shares: pd.DataFrame) -> None:
    rises = shares[shares["needed_value"] > shares["value"] + 1e-9]
    total = float(rises["extra"].sum(min_count=1)) if len(rises) else 0.0
    said = view.say(
        "share-floor",
        name=phrases.indicator_name(view.language, indicator),
        area=view.area_name,
        to=amount(view, indicator, step["whole_value"]),
        floor=amount(view, indicator, floor),
        count=len(rises),
        known=len(shares),
        extra=0 if total != total else int(total),
        shown=extra(view, indicator, total),
    )
    if total > step["extra"]:
        said += " " + view.say("share-more", area=view.area_name, least=extra(view, indicator, step["extra"]))
    st.html(f"<p class='lead'>{escape(said)}</p>")
    silent = [area for area in view.regencies if area not in set(shares["area"])]
    if silent:
        names = phrases.places(view.language, silent)
        st.html(f"<p class='lead quiet'>{escape(view.say('share-without', names=names))}</p>")
    keys = ("column-place", "column-now", "column-to", "column-extra")
    lines = [_share_line(view, indicator, row) for _, row in shares.sort_values("value").iterrows()]
    st.html(html_table.table([view.say(key) for key in keys], lines))


def _share_line(view: View, indicator: str, row: pd.Series) -> list[str]:
    rises = row["needed_value"] > row["value"] + 1e-9
    return [
        geography.area_name(row["area"]),
        amount(view, indicator, row["value"]),
        amount(view, indicator, row["reached_value"]) if rises else view.say("reach-enough"),
        extra(view, indicator, row["extra"]) or html_table.NOTHING,
    ]
