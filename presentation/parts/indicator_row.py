"""The indicator row, Pelita's signature form: name, bar with interval and target, value, class, trend, sentence.

Plain HTML, so that the same row can stand on a page, in a pack without a server, and on paper.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape

import locales
from indicators.comparison.control_chart import NOTHING, History
from presentation.parts import phrases
from presentation.parts.theme import BRAND, CLASS_COLOURS, INK, LINE, PAPER, SIGNAL_COLOURS, TINTS, UNJUDGED

_TREND_WIDTH, _TREND_HEIGHT = 118, 30
# A value of more characters is one of words, such as a level's name: it wraps, or the sentence beside it had no room.
_LONGEST_FIGURE = 10
_Place = Callable[[int, float], tuple[float, float]]


@dataclass(frozen=True)
class Row:
    """One row. Numbers are on the bar's scale 0–100; None where there is none.

    `class_shown` replaces the class by another judgement, such as a grade. `status` is a state when there is no figure.
    `verified` is what verification leaves open: from its floor to its ceiling. `trend` is the same figure over the last
    periods, oldest first, with its limits and signals where it has any. `link` is an address.
    """

    name: str
    note: str
    value: float | None
    shown: str
    lower: float | None = None
    upper: float | None = None
    target: float | None = None
    target_shown: str = ""
    last: float | None = None
    verified: tuple[float, float] | None = None
    class_name: str = ""
    class_shown: str = ""
    status: str = "ok"
    trend: History = NOTHING
    says: str = ""
    link: str = ""


def table(language: str, rows: Sequence[Row], trend_name: str = "") -> str:
    """The rows as one HTML table, stacked on a narrow screen (style.css). `trend_name`: quarters, months."""
    heads = ("row-name", "row-bar", "row-value", "row-class", "row-trend", "row-says")
    trend = {"count": str(max((len(row.trend.values) for row in rows), default=0)), "periods": trend_name}
    head = "".join(
        f"<th scope='col' class='{key[4:]}'>{escape(locales.say(language, key, **trend))}</th>"
        for key in heads
    )
    body = "".join(_row(language, row) for row in rows)
    return f"<table class='rows'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _row(language: str, row: Row) -> str:
    note = f"<small>{escape(row.note)}</small>" if row.note else ""
    name = f"<a href='{row.link}'>{escape(row.name)}</a>" if row.link else escape(row.name)
    value = "value words" if row.status == "ok" and len(row.shown) > _LONGEST_FIGURE else "value"
    return (
        f"<tr><td class='name'>{name}{note}</td>"
        f"<td class='bar'>{_bar(language, row)}</td>"
        f"<td class='{value}'>{escape(row.shown) if row.status == 'ok' else '–'}</td>"
        f"<td class='class'>{_class(language, row)}</td>"
        f"<td class='trend'>{_trend(row)}</td>"
        f"<td class='says'>{escape(row.says)}</td></tr>"
    )


def _held(value: float) -> float:
    return min(100.0, max(0.0, value))


def _bar(language: str, row: Row) -> str:
    if row.value is None and row.target is None:
        return ""
    parts = []
    if row.status == "ok" and row.value is not None:
        colour = CLASS_COLOURS.get(row.class_name, UNJUDGED)
        parts.append(f"<span class='fill' style='width:{_held(row.value):.1f}%;background:{colour}'></span>")
        if row.verified is not None:
            left, right = map(_held, row.verified)
            place = f"left:{left:.1f}%;width:{right - left:.1f}%"
            parts.append(f"<span class='fill outlined' style='{place}'></span>")
        if row.lower is not None and row.upper is not None:
            left, right = _held(row.lower), _held(row.upper)
            parts.append(f"<span class='whisker' style='left:{left:.1f}%;width:{right - left:.1f}%'></span>")
        if row.last is not None:
            parts.append(f"<span class='last' style='left:{_held(row.last):.1f}%'></span>")
    if row.target is not None:
        side = " right" if row.target > 75 else ""
        text = f"<b>{escape(row.target_shown)}</b>"
        parts.append(f"<span class='target{side}' style='left:{_held(row.target):.1f}%'>{text}</span>")
    shown = row.shown if row.status == "ok" else phrases.state(language, row.status)
    label = escape(f"{row.name}: {shown}", quote=True)
    return f"<div class='track' role='img' aria-label='{label}'>{''.join(parts)}</div>"


def _class(language: str, row: Row) -> str:
    if row.status != "ok":
        return state_mark(language, row.status)
    if row.class_shown or not row.class_name:
        return escape(row.class_shown)
    return f"{chip(row.class_name)}{escape(phrases.class_name(language, row.class_name))}"


def chip(class_name: str) -> str:
    return f"<span class='chip' style='background:{CLASS_COLOURS[class_name]}'></span>"


_SIGNS = {"reported_zero": "0", "not_yet_due": "◷", "nothing_to_count": "∅", "few": "<5"}


def state_mark(language: str, status: str) -> str:
    """The mark of a state with its word: seven states, seven marks, the same everywhere."""
    sign = escape(_SIGNS.get(status, ""))
    return f"<span class='state {status}'>{sign}</span>{escape(phrases.state(language, status))}"


def legend(language: str, classes: Iterable[str], states: Iterable[str], has_unsure: bool = False) -> str:
    """Classes and states that a map or chart shows, in one line; `has_unsure`: also areas of which no class may be
    said."""
    items = [f"{chip(name)}{escape(phrases.class_name(language, name))}" for name in classes]
    if has_unsure:
        pale = "".join(
            f"<span class='chip' style='background:{TINTS[name]}'></span>" for name in ("high", "low")
        )
        items.append(f"{pale}{escape(locales.say(language, 'class-unsure'))}")
    items += [state_mark(language, status) for status in states]
    return "<div class='legend'>" + "".join(f"<span class='item'>{item}</span>" for item in items) + "</div>"


def _trend(row: Row) -> str:
    """A line of the last periods, broken where one has no figure; with its limits as a band where it has any, and the
    points of a signal marked. What stands apart is an open dot that no line leads to."""
    past, values = row.trend, row.trend.values
    points = [(index, value) for index, value in enumerate(values) if value == value]
    if len(points) + len(past.apart) < 2:
        return ""
    limits = [_held(limit) for limit in (*past.lower, *past.upper) if limit == limit]
    heights = [*(value for _, value in points), *past.apart.values(), *limits]
    low, spread = min(heights), max(max(heights) - min(heights), 1.0)
    step = (_TREND_WIDTH - 6) / max(1, len(values) - 1)

    def at(index: int, value: float) -> tuple[float, float]:
        return 3 + index * step, _TREND_HEIGHT - 4 - (value - low) / spread * (_TREND_HEIGHT - 8)

    path = " ".join(f"{'M' if start else 'L'}{x:.1f},{y:.1f}" for start, (x, y) in _strokes(points, at))
    last = "".join(_dot(at(*point), 2.8, BRAND) for point in points[-1:])
    open_dots = "".join(_dot(at(*point), 2.4, PAPER, BRAND, 1.2) for point in past.apart.items())
    band = _band(past, at) if past.has_limits else ""
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{_TREND_WIDTH}' height='{_TREND_HEIGHT}'>"
        f"{band}<path d='{path}' fill='none' stroke='{BRAND}' stroke-width='1.6'/>"
        f"{last}{open_dots}{_marks(past, at)}</svg>"
    )
    # As a picture, not as markup: Streamlit takes drawings out of the HTML it is given.
    picture = base64.b64encode(svg.encode()).decode()
    return f"<img alt='' width='{_TREND_WIDTH}' height='{_TREND_HEIGHT}' src='data:image/svg+xml;base64,{picture}'>"


def _band(past: History, at: _Place) -> str:
    """Between the limits of every point, which are wider where fewer were counted."""
    limited = [place for place, limit in enumerate(past.lower) if limit == limit]
    edge = [at(place, _held(past.upper[place])) for place in limited]
    edge += [at(place, _held(past.lower[place])) for place in reversed(limited)]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in edge)
    return f"<polygon points='{points}' fill='{LINE}' opacity='0.45'/>"


def _marks(past: History, at: _Place) -> str:
    """A dot in the colour of its meaning at every point of a signal."""
    marked = {place: hit.label for hit in past.hits for place in hit.points}
    return "".join(
        _dot(at(place, past.values[place]), 3.2, SIGNAL_COLOURS[label], INK, 0.7)
        for place, label in marked.items()
    )


def _dot(
    place: tuple[float, float], radius: float, fill: str, stroke: str = "none", width: float = 0.0
) -> str:
    x, y = place
    edge = f" stroke='{stroke}' stroke-width='{width}'" if width else ""
    return f"<circle cx='{x:.1f}' cy='{y:.1f}' r='{radius}' fill='{fill}'{edge}/>"


def _strokes(points: Sequence[tuple[int, float]], at: _Place) -> Iterable[tuple[bool, tuple[float, float]]]:
    before = None
    for index, value in points:
        yield before is None or index - before > 1, at(index, value)
        before = index
