"""The network of partners: who met whom in joint activities, as a staircase of counts with every name on a step."""

from __future__ import annotations

from functools import cache

import altair as alt
import pandas as pd

import locales
from data import words
from indicators.measurement import partner_network
from presentation.parts import phrases
from presentation.parts.figure import Figure, figure
from presentation.parts.theme import INK, LINE, NEUTRAL_STEPS, PAPER, QUIET
from presentation.parts.vega_lite import Drawing, Written, rows_named, written
from presentation.view import View

_STEP, _MARK = 27, 22
# Beside the last step its name needs room, in steps; a screen of 390 px holds thirteen of them.
_ROOM = 0.58
_LEAST_WIDE = 9.0  # steps, so that the boxes of a few kinds are no bars
_DARK_FROM = 3  # of the neutral steps: from this one on ink cannot be read


def network(view: View, source: str) -> Figure:
    """The network of the chosen period and area; where nobody met anybody its title says so, and nothing is drawn."""
    nodes, links = view.network()
    met = partner_network.strengths(list(nodes["kind"]), links)
    if links.empty:
        return figure(view, title(view, met), None, None, source)
    return figure(
        view,
        title(view, met),
        staircase(view, met, links),
        twin(view, links),
        source,
        view.own("joint_activities_held")["numerator"],
        f"<p class='quiet'>{note(view)}</p>",
    )


def title(view: View, met: pd.Series) -> str:
    """Who stands in the middle, how dense the network is, and whether government dominates it."""
    density = view.own("network_density")
    if density["status"] != "ok":
        return view.say("network-unknown", state=phrases.state(view.language, density["status"]))
    if not met.sum():
        return view.say("network-none")
    centre = partner_network.middle(met)
    sentences = [
        view.say(
            "network-middle" if centre else "network-no-middle",
            name=words.word("partner_kind", centre, view.language) if centre else "",
            pairs=phrases.with_base(view.language, density),
        )
    ]
    if partner_network.government_dominates(view.own("government_led")):
        sentences.append(view.say("network-government"))
    return " ".join(sentences)


def note(view: View) -> str:
    """How the picture is read, and what the indicators say of the network of a single regency."""
    rows = {
        name: view.own(indicator)
        for name, indicator in (("centralisation", "network_centralisation"), ("led", "government_led"))
    }
    figures = {name: phrases.with_base(view.language, row) for name, row in rows.items()}
    key = "network-note" if len(view.regencies) == 1 else "network-note-pooled"
    return view.say("network-how-to-read") + " " + view.say(key, **figures)


def twin(view: View, links: pd.DataFrame) -> pd.DataFrame:
    named = {
        view.say(f"network-column-{end}"): [
            words.word("partner_kind", kind, view.language) for kind in links[end]
        ]
        for end in ("one", "other")
    }
    return pd.DataFrame(
        {
            **named,
            view.say("network-column-activities"): [
                _number(view, activities) for activities in links["activities"]
            ],
        }
    )


def staircase(view: View, met: pd.Series, links: pd.DataFrame) -> Drawing:
    """Half of the matrix kind × kind, the strongest first: a box holds the activities that both took part in.

    A kind's name stands on its step: those before it are to its left, those after it below.
    """
    kinds = [words.word("partner_kind", kind, view.language) for kind in met.index]
    names = [{"name": kind, "left": place + 0.08, "middle": place + 0.5} for place, kind in enumerate(kinds)]
    return Drawing(
        _layers(view.say("joint-held"), len(kinds)),
        {"boxes": _boxes(view, list(met.index), links), "names": names},
        height=_STEP * len(kinds) + _MARK,
    )


@cache
def _layers(held_title: str, kinds: int) -> list[Written]:
    boxes = rows_named("boxes").encode(
        x=_x("left:Q", kinds),
        y=_y("top:Q", kinds),
        tooltip=[alt.Tooltip("pair:N", title=" "), alt.Tooltip("shown:N", title=held_title)],
    )
    names = rows_named("names").mark_text(align="left", color=INK, fontSize=12)
    fills = boxes.mark_rect(stroke=LINE, strokeWidth=1).encode(
        x2=alt.X2("right:Q"), y2=alt.Y2("bottom:Q"), color=alt.Color("fill:N", scale=None)
    )
    counts = boxes.mark_text(fontSize=12).encode(
        x=_x("centre:Q", kinds), y=_y("middle:Q", kinds), text="shown:N", color=alt.Color("ink:N", scale=None)
    )
    beside = names.encode(x=_x("left:Q", kinds), y=_y("middle:Q", kinds), text="name:N")
    return [written(layer) for layer in (fills, counts, beside)]


def _x(field: str, kinds: int) -> alt.X:
    width = max(kinds * (1 + _ROOM), _LEAST_WIDE)
    return alt.X(field, axis=None, scale=alt.Scale(domain=[0, width], nice=False))


def _y(field: str, kinds: int) -> alt.Y:
    return alt.Y(field, axis=None, scale=alt.Scale(domain=[kinds, 0], nice=False))


def _boxes(view: View, kinds: list[str], links: pd.DataFrame) -> pd.DataFrame:
    """A box for every two kinds: where it lies, its count, its fill and the ink that can be read on it."""
    counts = {
        frozenset((str(partner), str(other))): float(many)
        for partner, other, many in links[["one", "other", "activities"]].itertuples(index=False, name=None)
    }
    # Where few met, once is not much: it is not drawn as dark as fifteen times elsewhere.
    most = max(*counts.values(), len(NEUTRAL_STEPS))
    rows = []
    for row, lower in enumerate(kinds):
        for column, upper in enumerate(kinds[:row]):
            count = counts.get(frozenset((lower, upper)), 0.0)
            step = min(int(count / most * len(NEUTRAL_STEPS)), len(NEUTRAL_STEPS) - 1)
            pair = [words.word("partner_kind", kind, view.language) for kind in (upper, lower)]
            rows.append(
                {
                    "left": column, "right": column + 1, "centre": column + 0.5,
                    "top": row, "bottom": row + 1, "middle": row + 0.5,
                    "pair": " – ".join(pair),
                    "shown": _number(view, count),
                    "fill": NEUTRAL_STEPS[step] if count else PAPER,
                    "ink": QUIET if not count else PAPER if step >= _DARK_FROM else INK,
                }
            )  # fmt: skip
    return pd.DataFrame(rows)


def _number(view: View, count: float) -> str:
    return locales.number(view.language, count)
