"""Need against provision: nine classes on a map and in a square, each with a sign of its own for grey print."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from html import escape

import pandas as pd

import locales
from indicators.underserved.ranking import Underserved
from presentation.coverage import reach, underserved
from presentation.maps import choropleth
from presentation.parts import phrases
from presentation.parts.figure import Figure, figure
from presentation.parts.vega_lite import Drawing
from presentation.view import View

# Need from low (A) to high (C), provision from low (1) to high (3): darker with need, warmer with the lack. Lightness
# falls along both, so that the order stays for whoever sees no colours; the sign tells the class itself.
COLOURS = {
    "A3": "#F1F0EA", "A2": "#F3DDB9", "A1": "#EBB568",
    "B3": "#BCD2DC", "B2": "#BFAF93", "B1": "#B9823F",
    "C3": "#6E9FB8", "C2": "#74706A", "C1": "#6B3E12",
}  # fmt: skip
_NEEDS = "ABC"


@dataclass(frozen=True)
class NeedByProvision:
    """The figure, and beside it the square that is its legend, as HTML."""

    figure: Figure
    square: str


def need_by_provision(view: View, ranking: Underserved, height: int) -> NeedByProvision:
    """The nine classes of the areas of a kind, on a map of this height in pixels, in a table and in a square."""
    drawn = rows(view, ranking)
    picture, table = chart(view, ranking.by, drawn, height), twin(view, ranking, drawn)
    shown = figure(view, finding(view, drawn), picture, table, "reach-source-underserved")
    return NeedByProvision(shown, square(view, drawn))


def signs(table: pd.DataFrame) -> pd.Series:
    """The class of each area as a sign, "C1" for high need and low provision; "" where it is not known."""
    return pd.Series(
        [
            f"{_NEEDS[int(need) - 1]}{int(there)}" if need and there else ""
            for need, there in zip(table["need_class"], table["provision_class"], strict=True)
        ],
        index=table.index,
        dtype="str",
    )


def rows(view: View, ranking: Underserved) -> pd.DataFrame:
    """What a map draws: index area, with regency, sign, shown, colour, status."""
    table = ranking.table[["regency"]].assign(sign=signs(ranking.table))
    table["status"] = (table["sign"] != "").map({True: "ok", False: "too_few"})
    table.loc[~table["regency"].isin(view.regencies), "status"] = "outside"
    table["colour"] = table["sign"].map(COLOURS).fillna("#FFFFFF")
    table["shown"] = [
        f"{sign}: {_said(view, sign)}" if sign else phrases.state(view.language, "too_few")
        for sign in table["sign"]
    ]
    return table


def _said(view: View, sign: str) -> str:
    return view.say(
        "pair-class", need=_level(view, _NEEDS.index(sign[0])), provision=_level(view, int(sign[1]) - 1)
    )


def _level(view: View, place: int) -> str:
    return view.say(f"pair-level-{place + 1}")


def chart(view: View, by: str, drawn: pd.DataFrame, height: int) -> Drawing:
    """The map of the nine classes, each area with its sign where there is room for it."""
    seen = drawn[drawn["status"] == "ok"].rename_axis("code").reset_index()
    title, above = view.say("pair-title"), choropleth.signs(seen[["code", "sign", "colour"]])
    if by == "regency":
        regions = drawn.rename_axis("regency").drop(columns="regency").reset_index()
        return choropleth.choropleth(view, regions, title, height, over=above)
    return choropleth.districts(view, drawn.rename_axis("district").reset_index(), title, height, over=above)


def finding(view: View, drawn: pd.DataFrame) -> str:
    """Which areas have the highest need and the lowest provision."""
    classed = drawn[drawn["status"] == "ok"]
    if classed.empty:
        return view.say("pair-nothing")
    worst = list(classed.index[classed["sign"] == "C1"])
    if len(classed) == 1:
        row, name = classed.iloc[0], reach.name(str(classed.index[0]))
        need, there = _NEEDS.index(row["sign"][0]), int(row["sign"][1]) - 1
        return view.say("pair-one", name=name, need=_level(view, need), provision=_level(view, there))
    if not worst:
        return view.say("pair-none", count=len(classed))
    if len(worst) > 4:
        return view.say("pair-many", count=len(worst), known=len(classed))
    names = locales.listing(view.language, [reach.name(area) for area in worst])
    return view.say("pair-some", names=names, count=len(worst))


def square(view: View, drawn: pd.DataFrame) -> str:
    """The legend: need upwards, provision to the right, in every field its sign and how many areas are in it."""
    number = drawn.loc[drawn["status"] == "ok", "sign"].value_counts()
    lines = []
    for need in reversed(_NEEDS):
        cells = "".join(_cell(f"{need}{there}", int(number.get(f"{need}{there}", 0))) for there in (1, 2, 3))
        lines.append(f"<tr><th scope='row'>{escape(_level(view, _NEEDS.index(need)))}</th>{cells}</tr>")
    feet = "".join(f"<th scope='col'>{escape(_level(view, place))}</th>" for place in range(3))
    axes = {side: escape(view.say(f"pair-axis-{side}")) for side in ("need", "provision")}
    return (
        f"<div class='pair'><span class='up'>{axes['need']}</span><table>{''.join(lines)}"
        f"<tr><td></td>{feet}</tr></table><span class='along'>{axes['provision']}</span></div>"
    )


def _cell(sign: str, count: int) -> str:
    colour = COLOURS[sign]
    ink = "#FFFFFF" if choropleth.is_dark(colour) else "#1D2A30"
    return f"<td style='background:{colour};color:{ink}'><b>{sign}</b><small>{count or '–'}</small></td>"


def twin(view: View, ranking: Underserved, drawn: pd.DataFrame) -> pd.DataFrame:
    """The classes and both sides of every area, as a table."""
    table = underserved.inside(view, ranking)
    moves = reach.steadiness(view, ranking.by).reindex(table.index)

    def share(side: str) -> list[str]:
        return [locales.percent(view.language, 100 * part) for part in table[side]]

    return pd.DataFrame(
        {
            view.say("column-place"): [reach.name(str(area)) for area in table.index],
            view.say("pair-column-class"): list(drawn.loc[table.index, "shown"]),
            view.say("pair-axis-need"): share("need"),
            view.say("pair-axis-provision"): share("provision"),
            view.say("pair-column-rank"): [locales.number(view.language, rank) for rank in table["rank"]],
            view.say("pair-column-often"): _range(view, moves, "lower", "upper"),
            view.say("pair-column-ever"): _range(view, moves, "best", "worst"),
            view.say("pair-column-known"): [
                view.say("part-of", part=str(parts), whole="8") for parts in table["known"]
            ],
        }
    )


def _range(view: View, moves: pd.DataFrame, low: str, high: str) -> list[str]:
    number = partial(locales.number, view.language)
    ends = zip(moves[low], moves[high], strict=True)
    return [f"{number(lower)}–{number(upper)}" if lower == lower else "–" for lower, upper in ends]
