"""The page of coverage: its finding, what may be chosen, the map of a layer and what stands beside it, the rules."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import pydeck as pdk

import locales
from indicators.access.travel import THRESHOLDS
from indicators.underserved.ranking import Underserved
from presentation.coverage import layers, reach, underserved
from presentation.coverage.layers import Layer
from presentation.maps import capitals, choropleth, deck_map, tile_map
from presentation.parts.vega_lite import Drawing
from presentation.view import View

# The thresholds in hours, as an address writes them.
HOURS = tuple(f"{hours:g}" for hours in THRESHOLDS)
_LISTED, _LAST = 5, 40
_RULES = ("points", "children", "districts", "need", "provision", "ranks")
MAP_HEIGHT = 385


@dataclass(frozen=True)
class Choice:
    """What a reader chose on this page: a layer, the kind of areas, the threshold in hours, and how it is drawn."""

    layer: str
    by: str
    threshold: float
    picture: str


def pictures(by: str) -> tuple[str, ...]:
    """How a layer may be drawn; there are too many districts for tiles."""
    return ("map", "tiles", "deck") if by == "regency" else ("map", "deck")


def title(view: View, choice: Choice) -> str:
    """How many children live beyond the threshold, and which areas are the most underserved."""
    sentence = _beyond(view, choice.threshold)
    first = underserved.first_said(view, reach.ranked(view, choice.by, choice.threshold))
    return f"{sentence} {first}." if first else sentence


def _beyond(view: View, threshold: float) -> str:
    counts, hours = reach.beyond(view, threshold), f"{threshold:g}"
    shown = {name: locales.number(view.language, count) for name, count in counts.items()}
    if counts["unknown"] == counts["all"]:
        return view.say("coverage-finding-unknown", hours=hours, all=shown["all"])
    if counts["unknown"]:
        return view.say("coverage-finding-partly", hours=hours, **shown)
    return view.say("coverage-finding", hours=hours, beyond=shown["beyond"], all=shown["all"])


# --- the map


@dataclass(frozen=True)
class LayerMap:
    """A layer as a map. `note`: below the picture, or ""; `legend`: HTML; `marked`: whether it shows figures of the
    register, which may be simulated."""

    title: str
    picture: Drawing | pdk.Deck
    note: str
    legend: str
    source: str
    twin: pd.DataFrame
    marked: bool


def layer_map(view: View, choice: Choice, area: str) -> LayerMap:
    """The chosen layer, drawn as it was asked for, with the chosen area pointed out ("" for none)."""
    layer = layers.layer(view, choice.layer, choice.by, choice.threshold)
    as_tiles = choice.picture == "tiles"
    return LayerMap(
        title=layers.title(view, layer),
        picture=_picture(view, layer, choice, area),
        # Without WebGL the map to move about in stays empty.
        note=view.say("deck-note") if choice.picture == "deck" else "",
        legend=layer.legend if as_tiles else capitals.with_legend(view, layer.legend),
        source=layers.source_line(view, layer),
        twin=layer.twin,
        marked=not layer.official,
    )


def _picture(view: View, layer: Layer, choice: Choice, area: str) -> Drawing | pdk.Deck:
    picked = [area] if area else []
    if choice.picture == "deck":
        level = "regencies" if choice.by == "regency" else "districts"
        return deck_map.deck(level, layer.rows.set_index("area"), picked)
    squares = capitals.marks(view, choice.by, layer.rows.set_index("area"), layer.name)
    dots = capitals.places(choice.by)
    if choice.by == "district":
        rows = layer.rows.rename(columns={"area": "district"})
        return choropleth.districts(
            view, rows, layer.name, MAP_HEIGHT, picked, squares, selects=True, dots=dots
        )
    rows = layer.rows.drop(columns="regency").rename(columns={"area": "regency"})
    if choice.picture == "tiles":
        return tile_map.tile_grid(view, rows, layer.name, height=MAP_HEIGHT)
    return choropleth.choropleth(view, rows, layer.name, MAP_HEIGHT, area, squares, selects=True, dots=dots)


# --- beside the map


@dataclass(frozen=True)
class Beside:
    """What stands beside the map: `parts` below a title as HTML, and `rest`, HTML that is folded away, or ""."""

    title: str
    parts: tuple[str, ...]
    rest: str = ""


def beside(view: View, choice: Choice, area: str) -> Beside:
    """The underserved with their reasons, or all that is known of one area."""
    ranking = reach.ranked(view, choice.by, choice.threshold)
    return _of_area(view, ranking, area) if area else _first_areas(view, ranking)


def _of_area(view: View, ranking: Underserved, area: str) -> Beside:
    standing = f"<p class='lead quiet small'>{underserved.standing(view, ranking, area)}</p>"
    items = "".join(f"<li>{reason}</li>" for reason in underserved.reasons(view, ranking, area))
    reasons = (f"<ul class='flags'>{items}</ul>",) if items else ()
    return Beside(reach.name(area), (standing, *reasons, underserved.parts(view, ranking, area)))


def _first_areas(view: View, ranking: Underserved) -> Beside:
    first = underserved.listed(view, ranking, 0, _LISTED)
    nothing = f"<p class='lead quiet'>{view.say('gaps-none')}</p>"
    way = f"<a href='{view.address('siting')}' target='_self'>{view.say('gaps-next')}</a>"
    parts = (first or nothing, f"<p class='lead'>{way}</p>")
    return Beside(view.say("gaps-title"), parts, underserved.listed(view, ranking, _LISTED, _LAST))


def rules(view: View) -> list[str]:
    """The rules behind the figures, in words and with their numbers."""
    rule = reach.rules(view.edition)
    numbers = {
        "detour": locales.number(view.language, rule.detour, 1),
        "speed": locales.number(view.language, rule.speed_kmh),
    }
    travel = view.say("how-travel", **numbers, own=len(rule.overrides))
    return [travel, *(view.say(f"how-{name}") for name in _RULES)]
