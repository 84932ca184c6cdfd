"""Underserved areas in words: the list with its reasons, the parts of one area, and what nobody knows."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

import locales
from data import words
from data.periods import parse
from indicators.comparison.extremes import extremes
from indicators.records import records
from indicators.underserved.need_and_provision import NEED_PARTS
from indicators.underserved.ranking import Underserved
from presentation.coverage import reach
from presentation.parts import html_table, phrases, superlatives
from presentation.parts.html_table import NOTHING
from presentation.view import View

_REASONS = 3  # of one area in the list; the drill-down has all
_NAMED = 6  # more areas than this are only counted
# Reasons that say nothing of what is lacking there: they are the size of the need, which the parts show.
_SIZES = ("children", "reports", "unknown")
_SECOND = ("staff", "campaign_reach")  # told of a part only where nothing plainer is

# A row of Underserved.reasons.
_Reason = Mapping[Any, Any]


def listed(view: View, ranking: Underserved, first: int, last: int) -> str:
    """The ranked areas inside the chosen one, from place `first` up to `last`, with their reasons, as HTML."""
    table = inside(view, ranking)
    chosen = table[table["rank"].notna()].iloc[first:last]
    if chosen.empty:
        return ""
    rows = "".join(_entry(view, ranking, str(area), row) for area, row in chosen.iterrows())
    return f"<ol class='gaps'>{rows}</ol>"


def inside(view: View, ranking: Underserved) -> pd.DataFrame:
    """The rows of the areas inside the chosen one."""
    return ranking.table[ranking.table["regency"].isin(view.regencies)]


def first(view: View, ranking: Underserved) -> str:
    """Who is the most underserved inside the chosen area, by rank: one, or all that share it; "" where none is ranked,
    where one stands alone, or where all are alike."""
    ranks = inside(view, ranking)["rank"].dropna()
    if ranks.nunique() < 2:
        return ""
    return superlatives.who(view.language, [reach.name(str(area)) for area in extremes(ranks)[0]])


def first_said(view: View, ranking: Underserved) -> str:
    """`first` as titles say it, with the ranks that other choices of weights and hours would give where they differ;
    "" for nobody."""
    place = first(view, ranking)
    if not place:
        return ""
    leading = extremes(inside(view, ranking)["rank"].dropna())[0]
    moves = reach.steadiness(view, ranking.by).reindex(leading).dropna()
    last = math.ceil(moves["upper"].max()) if len(moves) else 1
    if last <= len(leading):
        return view.say("coverage-first", place=place)
    ends = {"lower": math.floor(moves["lower"].min()), "upper": last}
    return view.say("coverage-first-moving", place=place, **ends)


def _entry(view: View, ranking: Underserved, area: str, row: pd.Series) -> str:
    link = view.address("coverage", by=ranking.by, hours=f"{ranking.threshold:g}", place=area)
    why = escape("; ".join(reasons(view, ranking, area, _REASONS)) or view.say("reach-no-reason"))
    named = f"<a href='{link}' target='_self'>{escape(reach.name(area))}</a>"
    return f"<li><b>{int(row['rank'])}</b> {named}<span>{why}.</span></li>"


def reasons(view: View, ranking: Underserved, area: str, most: int = 99) -> list[str]:
    """The reasons of an area in words, the weightiest first."""
    plainest = _plainest(records(ranking.reasons[ranking.reasons["area"] == area]))
    absent = [reason["detail"] for reason in plainest if reason["code"] == "no_staff"]
    first: dict[tuple[str, str], _Reason] = {}
    for reason in plainest:
        first.setdefault((reason["part"], reason["code"]), reason)
    return [
        _no_staff(view, absent) if code == "no_staff" else _in_words(view, ranking.by, reason)
        for (_, code), reason in list(first.items())[:most]
    ]


def _plainest(reasons: Sequence[_Reason]) -> list[_Reason]:
    """Of one part the plainest is told: that there is no psychologist, rather than a share of the province's staff."""
    lacking = [reason for reason in reasons if reason["code"] not in _SIZES]
    of_part = Counter(reason["part"] for reason in lacking)
    return [reason for reason in lacking if of_part[reason["part"]] == 1 or reason["code"] not in _SECOND]


def _no_staff(view: View, kinds: list[str]) -> str:
    names = [view.say(f"gap-kind-{kind}") for kind in kinds]
    return view.say("gap-no-staff", names=locales.listing(view.language, names))


def _in_words(view: View, by: str, reason: _Reason) -> str:
    code, detail = str(reason["code"]), str(reason["detail"])
    number = {
        name: "" if math.isnan(reason[name]) else locales.number(view.language, reason[name])
        for name in ("numerator", "denominator")
    }
    part, whole = number["numerator"], number["denominator"]
    if code == "travel":
        kind = "district" if by == "district" else "regency"
        return view.say(f"gap-travel-{kind}", part=part, whole=whole, hours=detail)
    if code == "functions":
        named = [words.word("function", name, view.language).lower() for name in detail.split("+") if name]
        if reason["numerator"] == 0:
            return view.say("gap-functions-none", whole=whole)
        return view.say("gap-functions", part=part, whole=whole, names=locales.listing(view.language, named))
    if code in ("staff", "staff_nowhere", "campaigns_never"):
        return view.say(f"gap-{code.replace('_', '-')}", part=part)
    if code == "campaigns":
        return view.say("gap-campaigns", month=locales.month_name(view.language, parse(detail).id))
    if code == "campaign_reach":
        # Over more than a quarter the same district counts once in each: Katingan has 13 and not 39.
        quarters = "many" if view.period.kind in ("semester", "year") else "one"
        return view.say("gap-campaign-reach", part=part, whole=whole, quarters=quarters)
    return view.say(f"gap-{code.replace('_', '-')}", part=part, whole=whole)


def standing(view: View, ranking: Underserved, area: str) -> str:
    """The rank of an area and how far it moves over all thresholds and weights."""
    row = ranking.table.loc[area]
    if math.isnan(row["rank"]):
        return view.say("gap-unranked", known=int(row["known"]))
    ranks = {"rank": int(row["rank"]), "count": int(ranking.table["rank"].notna().sum())}
    moves = reach.steadiness(view, ranking.by).loc[area]
    if math.isnan(moves["lower"]):
        return view.say("gap-rank-alike", **ranks)
    return view.say("gap-rank", **ranks, lower=math.floor(moves["lower"]), upper=math.ceil(moves["upper"]))


def parts(view: View, ranking: Underserved, area: str) -> str:
    """The parts of need and provision of an area, each with its figure and a bar, as HTML."""
    of_area = ranking.parts[ranking.parts["area"] == area]
    sides = []
    for side in ("need", "provision"):
        value = ranking.table.at[area, side]
        shown = NOTHING if math.isnan(value) else locales.percent(view.language, 100 * value)
        head = f"<tr class='side'><th colspan='2'>{escape(view.say(f'gap-side-{side}'))}</th><td>{shown}</td></tr>"
        rows = [_part(view, ranking, part) for part in records(of_area[of_area["side"] == side])]
        sides.append(head + "".join(rows))
    return f"<table class='parts'>{''.join(sides)}</table>"


def _part(view: View, ranking: Underserved, part: Mapping[Any, Any]) -> str:
    name = escape(part_name(view, str(part["part"])))
    if math.isnan(part["value"]):
        state = escape(phrases.state(view.language, str(part["status"])))
        return f"<tr><th>{name}</th><td class='unknown' colspan='2'>{state}</td></tr>"
    side = "need" if part["part"] in NEED_PARTS else "provision"
    bar = f"<span class='part {side}'><i style='width:{100 * part['value']:.0f}%'></i></span>"
    return f"<tr><th>{name}</th><td>{bar}</td><td>{escape(_figure(view, ranking, part))}</td></tr>"


def _figure(view: View, ranking: Underserved, part: Mapping[Any, Any]) -> str:
    """The figure a part comes from: children alone, staff with one decimal, else a part of a whole."""
    name, numerator = str(part["part"]), float(part["numerator"])
    if name == "children":
        key = "reach-children-estimate" if ranking.by == "district" else "reach-children-official"
        return view.say(key, count=locales.number(view.language, numerator))
    if name == "reports":
        return view.say("gap-figure-reports", count=locales.number(view.language, numerator))
    if name == "staff":
        return view.say("gap-figure-staff", count=locales.number(view.language, numerator, 1))
    shown = {side: locales.number(view.language, part[side]) for side in ("numerator", "denominator")}
    return view.say("part-of", part=shown["numerator"], whole=shown["denominator"])


def part_name(view: View, part: str) -> str:
    return view.say(f"gap-part-{part.replace('_', '-')}")


def missing(view: View, ranking: Underserved) -> tuple[str, str]:
    """What nobody knows of the areas inside the chosen one: a sentence, and a table as HTML, a row a part and state, ""
    where all is known."""
    chosen = inside(view, ranking)
    # That a figure is made by regency only is nobody's gap; nor is a zero that was reported, or nothing to count.
    is_no_gap = ranking.missing["status"].isin(["not_by_district", "reported_zero", "nothing_to_count"])
    unknown = ranking.missing[ranking.missing["area"].isin(chosen.index) & ~is_no_gap]
    if unknown.empty:
        return view.say("gap-missing-nothing"), ""
    rows = [
        [part_name(view, part), phrases.state(view.language, status), _areas(view, list(group["area"]))]
        for (part, status), group in unknown.groupby(["part", "status"], sort=False)
    ]
    count = unknown["area"].value_counts()
    sentence = view.say(
        "gap-missing",
        parts=len(unknown),
        areas=len(count),
        most=_most(view, count),
        unranked=int(chosen["rank"].isna().sum()),
    )
    heads = [view.say(f"missing-{name}") for name in ("part", "state", "areas")]
    return sentence, html_table.table(heads, rows)


def _most(view: View, unknown: pd.Series) -> str:
    """Of which areas the most parts are unknown; "" where it is as many of all, or of one alone."""
    lowest, highest = extremes(unknown)
    if lowest == highest:
        return ""
    place = superlatives.who(view.language, [reach.name(str(area)) for area in highest])
    return view.say("gap-missing-most", place=place, most=int(unknown.max()))


def _areas(view: View, areas: list[str]) -> str:
    named = [reach.name(area) for area in areas[:_NAMED]]
    if len(areas) > _NAMED:
        return view.say("gap-and-more", names=", ".join(named), count=len(areas) - _NAMED)
    return locales.listing(view.language, named)
