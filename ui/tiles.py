"""Every regency as a tile of the same size."""

from __future__ import annotations

import altair as alt
import pandas as pd

from data import geography
from ui import maps
from ui.session import View
from ui.theme import LINE, QUIET, Drawing, Layers


def tile_grid(view: View, regions: pd.DataFrame, value_title: str, height: int = 300) -> Drawing:
    """Every regency as a tile of the same size: on a map the large, empty ones look like most of the province."""
    tiles = geography.regencies().reset_index().rename(columns={"code": "regency"})
    tiles = tiles[["regency", "name", "short_name", "tile_row", "tile_col"]].merge(
        regions[list(maps.COLUMNS)], on="regency"
    )
    tiles["fill"] = tiles["colour"].where(tiles["status"] == "ok", "#FFFFFF")
    tiles.loc[tiles["status"] == "outside", "fill"] = maps.OUTSIDE
    tiles["dark"] = [maps.is_dark(colour) for colour in tiles["fill"]]
    tiles["name_lines"] = [name.replace(" ", "\n", 1) for name in tiles["short_name"]]
    # A tile has room for the value only: of "41 %, 9 dari 22" and "62,4 (58–67)" the first part.
    value = tiles["shown"].str.split(r", | \(| dari | of ", regex=True).str[0]
    sign = tiles["status"].map({**maps.SIGNS, "no_such_service": "╱╱"})
    tiles["sign"] = sign.fillna(value.where(tiles["status"] == "ok", ""))
    x = alt.X("tile_col:O", axis=None, scale=alt.Scale(paddingInner=0.06))
    y = alt.Y("tile_row:O", axis=None, scale=alt.Scale(paddingInner=0.06))
    tooltip = [
        alt.Tooltip("name:N", title=view.say("column-place")),
        alt.Tooltip("shown:N", title=value_title),
    ]
    base = alt.Chart(tiles).encode(x=x, y=y, tooltip=tooltip)
    ink = alt.ColorValue(**maps.ON_COLOUR)
    return Layers(
        base.transform_filter("datum.status != 'no_report'")
        .mark_rect(stroke=LINE)
        .encode(fill=alt.Fill("fill:N", scale=None)),
        base.transform_filter("datum.status == 'no_report'").mark_rect(
            fill="#FFFFFF", stroke=QUIET, strokeDash=[4, 3]
        ),
        base.mark_text(fontSize=10, lineBreak="\n", dy=-12, lineHeight=11).encode(
            text=alt.Text("name_lines:N"), color=ink
        ),
        base.mark_text(fontSize=11, fontWeight="bold", dy=16).encode(text=alt.Text("sign:N"), color=ink),
        height=height,
    )
