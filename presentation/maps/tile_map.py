"""Every regency as a tile of the same size."""

from __future__ import annotations

from functools import cache
from typing import Any

import altair as alt
import pandas as pd

from data import geography
from presentation.maps import choropleth
from presentation.maps.map_layers import ON_COLOUR, WIDE
from presentation.parts.theme import LINE, QUIET
from presentation.parts.vega_lite import Drawing, Written, rows_named, written
from presentation.view import View

_NARROW = 9
_NARROW_ONLY = "width < 420 ? 1 : 0"


def tile_grid(view: View, regions: pd.DataFrame, value_title: str, height: int = 300) -> Drawing:
    """Every regency as a tile of the same size: on a map the large, empty ones look like most of the province."""
    tiles = geography.regencies().reset_index().rename(columns={"code": "regency"})
    tiles = tiles[["regency", "name", "short_name", "tile_row", "tile_col"]].merge(
        regions[list(choropleth.COLUMNS)], on="regency"
    )
    tiles["fill"] = [choropleth.fill_of(*look) for look in zip(tiles["colour"], tiles["status"], strict=True)]
    tiles["dark"] = [choropleth.is_dark(colour) for colour in tiles["fill"]]
    tiles["name_lines"] = [name.replace(" ", "\n", 1) for name in tiles["short_name"]]
    # A tile has room for the value only: of "41 %, 9 dari 22" and "62,4 (58–67)" the first part.
    value = tiles["shown"].str.split(r", | \(| dari | of ", regex=True).str[0]
    sign = tiles["status"].map({**choropleth.SIGNS, "no_such_service": "╱╱"})
    value = value.where(tiles["status"] != "fewer_domains", "╱ " + value + " ╱")
    tiles["sign"] = sign.fillna(value.where(tiles["status"].isin(["ok", "fewer_domains"]), ""))
    # On a phone a tile is as wide as some nine small letters: the short form of a name, and a word a line.
    alias = geography.regencies()["aliases"].fillna("").str.split(";").str[0].reindex(tiles["regency"])
    short = [
        other if 0 < len(other) < _NARROW else name
        for other, name in zip(alias, tiles["short_name"], strict=True)
    ]
    tiles["narrow"] = [name.replace(" ", "\n") for name in short]
    tiles["narrow_sign"] = tiles["sign"].str.replace(" ", "\n")
    return Drawing(_layers(view.say("column-place"), value_title), {"rows": tiles}, height=height)


@cache
def _layers(place_title: str, value_title: str) -> list[Written]:
    apart = alt.Scale(paddingInner=0.06)
    base = rows_named().encode(
        x=alt.X("tile_col:O", axis=None, scale=apart),
        y=alt.Y("tile_row:O", axis=None, scale=apart),
        tooltip=[alt.Tooltip("name:N", title=place_title), alt.Tooltip("shown:N", title=value_title)],
    )
    firm = base.transform_filter("datum.status != 'no_report'").mark_rect(stroke=LINE)
    silent = base.transform_filter("datum.status == 'no_report'")
    layers = [
        firm.encode(fill=alt.Fill("fill:N", scale=None)),
        silent.mark_rect(fill="#FFFFFF", stroke=QUIET, strokeDash=[4, 3]),
        *_words(base, "name_lines", "sign", WIDE, 10, 11),
        *_words(base, "narrow", "narrow_sign", _NARROW_ONLY, 8, 8),
    ]
    return [written(layer) for layer in layers]


def _words(base: alt.Chart, name: str, sign: str, seen: str, small: float, large: float) -> list[alt.Chart]:
    """The name of each tile and its value below, at widths where they are `seen`."""
    words = base.encode(color=ON_COLOUR, opacity=alt.OpacityValue(alt.ExprRef(seen)))
    lines: dict[str, Any] = {"lineBreak": "\n", "lineHeight": small + 1}
    return [
        words.mark_text(fontSize=small, dy=-12, **lines).encode(text=alt.Text(f"{name}:N")),
        words.mark_text(fontSize=large, fontWeight="bold", dy=16, **lines).encode(text=alt.Text(f"{sign}:N")),
    ]
