"""Every regency as a tile of the same size."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from data import geography
from presentation.maps import choropleth
from presentation.parts.theme import LINE, QUIET
from presentation.parts.vega_lite import Drawing, Layers
from presentation.view import View

_NARROW = 9
_NARROW_ONLY = "width < 420 ? 1 : 0"


def tile_grid(view: View, regions: pd.DataFrame, value_title: str, height: int = 300) -> Drawing:
    """Every regency as a tile of the same size: on a map the large, empty ones look like most of the province."""
    tiles = geography.regencies().reset_index().rename(columns={"code": "regency"})
    tiles = tiles[["regency", "name", "short_name", "tile_row", "tile_col"]].merge(
        regions[list(choropleth.COLUMNS)], on="regency"
    )
    tiles["fill"] = [choropleth.fill_of(*one) for one in zip(tiles["colour"], tiles["status"], strict=True)]
    tiles["dark"] = [choropleth.is_dark(colour) for colour in tiles["fill"]]
    tiles["name_lines"] = [name.replace(" ", "\n", 1) for name in tiles["short_name"]]
    # A tile has room for the value only: of "41 %, 9 dari 22" and "62,4 (58–67)" the first part.
    value = tiles["shown"].str.split(r", | \(| dari | of ", regex=True).str[0]
    sign = tiles["status"].map({**choropleth.SIGNS, "no_such_service": "╱╱"})
    tiles["sign"] = sign.fillna(value.where(tiles["status"] == "ok", ""))
    # On a phone a tile is as wide as some nine small letters: the short form of a name, and a word a line.
    alias = geography.regencies()["aliases"].fillna("").str.split(";").str[0].reindex(tiles["regency"])
    short = [
        one if 0 < len(one) < _NARROW else name for one, name in zip(alias, tiles["short_name"], strict=True)
    ]
    tiles["narrow"] = [one.replace(" ", "\n") for one in short]
    tiles["narrow_sign"] = tiles["sign"].str.replace(" ", "\n")
    x = alt.X("tile_col:O", axis=None, scale=alt.Scale(paddingInner=0.06))
    y = alt.Y("tile_row:O", axis=None, scale=alt.Scale(paddingInner=0.06))
    tooltip = [
        alt.Tooltip("name:N", title=view.say("column-place")),
        alt.Tooltip("shown:N", title=value_title),
    ]
    base = alt.Chart(tiles).encode(x=x, y=y, tooltip=tooltip)
    return Layers(
        base.transform_filter("datum.status != 'no_report'")
        .mark_rect(stroke=LINE)
        .encode(fill=alt.Fill("fill:N", scale=None)),
        base.transform_filter("datum.status == 'no_report'").mark_rect(
            fill="#FFFFFF", stroke=QUIET, strokeDash=[4, 3]
        ),
        *_written(base, "name_lines", "sign", choropleth.WIDE, 10, 11),
        *_written(base, "narrow", "narrow_sign", _NARROW_ONLY, 8, 8),
        height=height,
    )


def _written(base: alt.Chart, name: str, sign: str, seen: str, small: float, large: float) -> list[alt.Chart]:
    """The name of each tile and its value below, at widths where they are `seen`."""
    told = base.encode(
        color=alt.ColorValue(**choropleth.ON_COLOUR), opacity=alt.OpacityValue(alt.ExprRef(seen))
    )
    lines: dict[str, Any] = {"lineBreak": "\n", "lineHeight": small + 1}
    return [
        told.mark_text(fontSize=small, dy=-12, **lines).encode(text=alt.Text(f"{name}:N")),
        told.mark_text(fontSize=large, fontWeight="bold", dy=16, **lines).encode(text=alt.Text(f"{sign}:N")),
    ]
