"""One indicator in depth: which one, its finding as a title, its history, its funnel, and its breakdown."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd

import locales
from data import words
from indicators import by_id
from indicators.comparison import compare, funnel_plot
from indicators.comparison.extremes import FEWEST, extremes, passed_over
from indicators.comparison.looked_at import Looked, looked_at
from indicators.definition import Indicator, Quantile
from indicators.records import records
from indicators.scores.bases import base_of
from presentation.analysis import control_chart
from presentation.analysis import funnel_plot as funnels
from presentation.parts import charts, domain_head, phrases, superlatives
from presentation.parts.domain_head import source_of
from presentation.parts.figure import Figure, figure
from presentation.view import View


def title(view: View, indicator: Indicator, compared: pd.DataFrame) -> str:
    """The figure with its base and interval, and how it stands: to its target, else to the others, else to before."""
    row = view.own(indicator.id)
    subject = {
        "name": phrases.indicator_name(view.language, indicator.id),
        "area": view.area_name,
        "period": view.period_name,
    }
    if row["value"] != row["value"]:
        return view.say("one-title-none", **subject, state=phrases.state(view.language, row["status"]))
    if base_of(row.to_dict()).thin:
        return view.say("one-title-none", **subject, state=phrases.heard(view.language, row))
    if view.basis == "verified" and indicator.core:
        return view.say("one-title", **subject, value=_verified(view, indicator))
    sentence = view.say("one-title", **subject, value=_value(view, row) + _interval(view, row))
    stands = _stands(view, indicator, compared)
    return f"{sentence} — {stands}" if stands else sentence


def _verified(view: View, indicator: Indicator) -> str:
    """What verification leaves open, and how much is verified: "30–100 % (3 dari 10 terverifikasi)"."""
    row, times = view.verified_range(indicator.id), indicator.denominator.times
    bare = "index" if indicator.unit == "percent" else indicator.unit
    lower = phrases.amount(view.language, bare, row["floor"], 0 if indicator.unit == "percent" else None)
    upper = phrases.amount(view.language, indicator.unit, row["ceiling"])
    part, whole = (locales.number(view.language, row[side] / times) for side in ("verified", "denominator"))
    key = "one-verified" if indicator.denominator.is_event else "one-verified-items"
    return view.say(key, lower=lower, upper=upper, part=part, whole=whole)


def _value(view: View, row: pd.Series) -> str:
    """With its base, or with its unit; a declared zero over a population is a figure too: "0,00 per 10.000 anak"."""
    indicator = by_id(row["indicator"])
    unit = indicator.unit
    if unit == "percent":
        return phrases.with_base(view.language, row)
    value = phrases.value_of(view.language, row)
    return (
        f"{value} {phrases.unit(view.language, indicator, view.period.kind)}"
        if unit.startswith("per_")
        else value
    )


def _interval(view: View, row: pd.Series) -> str:
    """ "(selang 34–64 %)", joined so that a line never ends within it."""
    if row["lower"] != row["lower"]:
        return ""
    unit = by_id(row["indicator"]).unit
    bare = "index" if unit == "percent" else unit
    lower = phrases.amount(view.language, bare, row["lower"], 0 if unit == "percent" else None)
    if row["upper"] != row["upper"]:
        return " " + view.say("one-interval-open", lower=lower)
    upper = phrases.amount(view.language, unit, row["upper"])
    return " " + view.say("one-interval", lower=lower + "\u2060", upper="\u2060" + upper)


def _stands(view: View, indicator: Indicator, compared: pd.DataFrame) -> str:
    for against in ("target", "rest", "previous"):
        if against in compared.index and compared.loc[against, "verdict"] != "not_comparable":
            row = compared.loc[against]
            target = phrases.amount(view.language, indicator.unit, row["reference"])
            return view.say(f"stands-{against}-{row['verdict']}", target=target)
    return ""


def lead(view: View, indicator: Indicator) -> str:
    """What is asked here; for a neutral one, that it is not judged; and the way to the method sheet."""
    sentence = view.say(f"indicator-{indicator.id}-what")
    if indicator.direction == "neutral":
        sentence += " " + view.say("one-neutral")
    link = f"<a href='{view.address('method', indicator=indicator.id)}'>{view.say('one-method')}</a>"
    return f"<p class='lead quiet'>{sentence} {link}</p>"


def history(view: View, indicator: Indicator) -> Figure:
    spans = domain_head.trend_spans(view)
    rows = view.history(indicator.id, spans, alone=True)
    past = view.charted(indicator.id, spans, alone=True)
    note = control_chart.note(view, indicator, past)
    return figure(
        view,
        control_chart.title(view, spans, past),
        control_chart.chart(view, indicator, rows, spans, past),
        control_chart.twin(view, rows, spans, past),
        source_of(indicator.id),
        note=f"<p class='lead quiet small'>{note}</p>" if note else "",
    )


def looked(view: View, indicator: Indicator, compared: pd.DataFrame) -> Looked:
    """How many figures this page judges: the comparisons, the history, and the regencies of the funnel."""
    past = view.charted(indicator.id, domain_head.trend_spans(view), alone=True)
    judged = compare.looked(compared).also(looked_at("chart", int(past.has_limits)))
    if "regency" not in indicator.areas:
        return judged
    counted = view.counted(indicator.id)
    if funnel_plot.without_funnel(indicator, counted):
        return judged
    return judged.also(funnel_plot.funnel(indicator, counted).looked)


def funnel(view: View, indicator: Indicator) -> Figure | None:
    """The funnel over all regencies of the province, or why there is none; None for what is not measured by regency."""
    if "regency" not in indicator.areas:
        return None
    rows = view.counted(indicator.id)
    if reason := funnel_plot.without_funnel(indicator, rows):
        why = view.say("funnel-without-" + reason.replace("_", "-"))
        return Figure(view.say("funnel-name"), None, None, "", f"<p class='lead quiet'>{why}</p>")
    shown = funnel_plot.funnel(indicator, rows)
    return figure(
        view,
        funnels.title(view, indicator, shown),
        funnels.chart(view, indicator, shown),
        funnels.twin(view, indicator, shown),
        source_of(indicator.id),
        charts.counted(indicator, shown.points),
        note=f"<p class='lead quiet small'>{funnels.note(view, indicator)}</p>",
    )


def regencies(view: View, indicator: Indicator) -> Figure | None:
    """The regencies of the chosen area; for a regency those of the whole province, among which it stands. None for what
    is measured for the province only."""
    if "regency" not in indicator.areas:
        return None
    rows = view.results("regency")
    inside = view.regencies if view.area_kind != "regency" else rows["area"]
    rows = rows[(rows["indicator"] == indicator.id) & rows["area"].isin(inside)]
    return None if rows.empty else charts.rows_figure(view, rows, source_of(indicator.id))


def breakdowns(view: View, indicator: Indicator) -> Iterator[Figure]:
    """The indicator by the categories of its breakdown, where it has one and something was counted."""
    for dimension in indicator.breakdowns:
        parts = _parts(view, indicator, dimension)
        name = words.word("dimension", dimension, view.language)
        within = name[:1].lower() + name[1:]
        if parts["whole"].notna().all() and parts["whole"].sum() == 0:
            continue
        drawn = charts.bars if _counts_only(indicator) else charts.part_of_whole
        yield figure(
            view,
            _breakdown_title(view, indicator, parts, within),
            drawn(parts.assign(value=parts["part"]), view.say("breakdown-axis", name=within)),
            charts.plain_twin(parts, {"label": name, "shown": view.say("column-value-shown")}),
            source_of(indicator.id),
            parts["part" if _counts_only(indicator) else "whole"].sum(skipna=False),
        )


def _counts_only(indicator: Indicator) -> bool:
    """Whether the categories share one denominator, so that only what they count differs."""
    return not indicator.denominator.is_event or isinstance(indicator.form, Quantile)


def _parts(view: View, indicator: Indicator, dimension: str) -> pd.DataFrame:
    """Each category: label, part, whole, shown."""
    rows = view.breakdown(indicator.id, words.codes(dimension), dimension=dimension)
    rows = rows[rows["area"] == view.area]
    hidden = rows["status"] == "hidden"
    counted = rows[["numerator", "denominator"]].fillna(0).mask(hidden)
    rows = rows.assign(numerator=counted["numerator"], denominator=counted["denominator"])
    labels = [words.word(dimension, code, view.language) for code in words.codes(dimension)]
    parts = pd.DataFrame({"label": labels, "part": rows["numerator"], "whole": rows["denominator"]})
    if _counts_only(indicator):
        shown = [charts.shown_count(view, part) for part in parts["part"]]
    else:
        shown = [_share(view, row) for row in records(rows)]
    return parts.assign(shown=shown).reset_index(drop=True)


def _share(view: View, row: Mapping[Hashable, Any]) -> str:
    if row["status"] == "hidden":
        return phrases.state(view.language, "hidden")
    return phrases.part_of_whole(view.language, row)


def _breakdown_title(view: View, indicator: Indicator, parts: pd.DataFrame, name: str) -> str:
    if parts["whole"].isna().any() or parts["part"].isna().any():
        is_all = charts.is_all_hidden(parts["part"])
        return view.say("breakdown-hidden", name=name, all="yes" if is_all else "no")
    if _counts_only(indicator):
        most = parts[parts["part"] == parts["part"].max()]
        labels = locales.listing(view.language, list(most["label"]))
        return view.say("breakdown-most", name=name, most=labels, shown=most["shown"].iloc[0])
    counted = parts[parts["whole"] > 0]
    enough = counted[counted["whole"] >= FEWEST]
    if len(enough) < 2:
        return view.say("breakdown-too-few", name=name, fewest=FEWEST)
    shares = counted["part"] / counted["whole"]
    lowest, highest = (enough.loc[labels] for labels in extremes(shares, counted["whole"]))
    if len(lowest) == len(enough):
        return view.say("breakdown-alike", name=name)
    return view.say(
        "breakdown-range",
        name=name,
        among=superlatives.among(view.language, any(passed_over(shares, counted["whole"]))),
        high=locales.listing(view.language, list(highest["label"])),
        highest=_end(view, indicator, highest),
        low=locales.listing(view.language, list(lowest["label"])),
        lowest=_end(view, indicator, lowest),
    )


def _end(view: View, indicator: Indicator, parts: pd.DataFrame) -> str:
    """A share with its base; of several, whose bases differ, the share alone."""
    if len(parts) == 1:
        return str(parts["shown"].iloc[0])
    share = indicator.per * parts["part"].iloc[0] / parts["whole"].iloc[0]
    return phrases.amount(view.language, indicator.unit, share)


def comparisons_title(view: View, compared: pd.DataFrame) -> str:
    """How many of the comparisons are more than chance; a distance to a target is no such question."""
    possible = compared[compared["verdict"].isin([*compare.DIFFERENT, "alike"])]
    apart = possible[possible["verdict"] != "alike"]
    if possible.empty:
        return view.say("compare-title-none")
    return view.say("compare-title", apart=len(apart), all=len(possible))
