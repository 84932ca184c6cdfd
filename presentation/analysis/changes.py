"""What changed, on screen: the finding, the sentences behind it, and the regencies' parts as a table of heat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd

import locales
from data import say_values
from data.periods import Period, parse
from indicators.change.decomposition import EFFECTS
from indicators.change.printed import PLACES
from indicators.change.sentences import Sentence, sentences
from indicators.change.signal import OTHER_MONTHS, Change, Movement, change, moved
from indicators.records import records
from presentation import editions
from presentation.editions import EXACT, Edition
from presentation.kept import kept
from presentation.parts import phrases
from presentation.parts.figure import source_line
from presentation.view import View

# Blue for raised and orange for lowered: told apart by every eye, and the sign stands in each cell too.
RAISED, LOWERED = "#14506E", "#B0661C"
_STRONGEST = 0.85


@kept(64)
def _change(edition: Edition, period: Period, before: Period, by: str, area: str) -> Change:
    return change(editions.evaluation(edition), period, before, by, area=area)


@kept(64)
def _moved(edition: Edition, period: Period, before: Period, by: str, area: str) -> Movement:
    return moved(editions.evaluation(edition), period, before, by, area=area)


def since_last(view: View) -> Movement:
    """How far the score of the chosen area moved since what the period is held against."""
    return _moved(view.edition, view.period, view.before, view.area_kind, view.area)


def of(view: View, before: Period | None = None) -> Change:
    """The change in the chosen area, from what the period is held against or another one of its kind."""
    return _change(view.edition, view.period, before or view.before, view.area_kind, view.area)


def own(view: View, changed: Change | Movement) -> pd.Series:
    """The row of the chosen area."""
    return changed.areas[changed.areas["area"] == view.area].iloc[0]


def is_unpublished(view: View, row: pd.Series) -> bool:
    """Whether the public has no score to compare with: it was not published, or there is none."""
    return view.audience != EXACT and bool(row["score_before"] != row["score_before"])


def title(view: View, row: pd.Series) -> str:
    """The finding: by how much the score moved, and whether that is more than chance."""
    values = {
        "area": view.area_name,
        "period": view.period_name,
        "before": view.named(parse(row["before"])),
    }
    if row["outcome"] == OTHER_MONTHS:
        return view.say("changes-title-other-months", **values)
    if row["points"] != row["points"]:
        unpublished = is_unpublished(view, row)
        return view.say("changes-title-unpublished" if unpublished else "changes-title-unknown", **values)
    if row["printed"] == 0:
        return view.say("changes-title-none", **values)
    return view.say(
        "changes-title",
        **values,
        direction="up" if row["printed"] > 0 else "down",
        points=say_values.said(view.language, "points", row["printed"]),
        outcome=row["outcome"],
    )


def say(language: str, sentence: Sentence) -> str:
    """A sentence in a language."""
    values = {
        name: say_values.said(language, value.kind, value.value) for name, value in sentence.values.items()
    }
    return locales.say(language, sentence.key, **values)


def told(view: View, changed: Change) -> list[Sentence]:
    """What is said of the change in the chosen area."""
    return sentences(changed, view.area)


def lead(view: View, sentences: Sequence[Sentence]) -> str:
    """The sentences about the whole, as the paragraph under the title."""
    texts = [say(view.language, sentence) for sentence in sentences if sentence.about == "whole"]
    return f"<p class='lead'>{escape(' '.join(texts))}</p>"


def instead(view: View, row: pd.Series) -> str:
    """Where the public cannot compare a period under way, because its months of a year before are not told alone: the
    way to the last whole one that has a score before it, as HTML; else ""."""
    whole = editions.evaluation(view.edition).known.is_whole(view.period)
    if view.compares_bases or whole or row["points"] == row["points"]:
        return ""
    last = view.period.previous
    if view.own_scores([last.previous, last], draws=0)["score"].isna().any():
        return ""
    way = view.say("changes-instead", period=view.named(last), before=view.named(last.previous))
    return f"<p class='lead'><a href='{view.address('changes', period=last.id)}' target='_self'>{escape(way)}</a></p>"


def reasons(view: View, sentences: Sequence[Sentence]) -> str:
    """The other sentences as a list; where a sentence has places behind it, they stand in its item."""
    items: list[list[str]] = []
    for sentence in sentences:
        if sentence.about == "places" and items:
            items[-1].append(f"<span>{escape(say(view.language, sentence))}</span>")
        elif sentence.about != "whole":
            items.append([escape(say(view.language, sentence))])
    return "<ol class='reached'>" + "".join(f"<li>{' '.join(item)}</li>" for item in items) + "</ol>"


def indicator_twin(view: View, changed: Change) -> pd.DataFrame:
    """Every core indicator of the area: value on both sides, points by effect, and whether its change is a signal. The
    points are those of the bars and the sentences."""
    rows = changed.indicators[changed.indicators["area"] == view.area]
    points = {
        view.say("changes-column-points"): "printed",
        **{view.say(f"changes-column-effect-{part}"): f"printed_{part}" for part in EFFECTS},
    }
    return pd.DataFrame(
        {
            view.say("method-choose"): [
                phrases.indicator_name(view.language, indicator) for indicator in rows["indicator"]
            ],
            view.named(parse(changed.areas["before"].iloc[0])): _values(view, rows, "_before"),
            view.period_name: _values(view, rows, ""),
            **{
                name: [
                    say_values.signed(view.language, points) if points == points else "–"
                    for points in rows[column]
                ]
                for name, column in points.items()
            },
            view.say("changes-column-judged"): [
                view.say(f"changes-judged-{signal or 'none'}") for signal in rows["signal"]
            ],
        }
    )


def _values(view: View, rows: pd.DataFrame, end: str) -> list[str]:
    names = ("status", "numerator", "denominator", "value")
    side = rows[["indicator", *(f"{name}{end}" for name in names)]].set_axis(["indicator", *names], axis=1)
    return [phrases.with_base(view.language, row) for row in records(side)]


@dataclass(frozen=True)
class Parts:
    """Regencies × indicators in points of the score: the finding, the table of heat and a note as HTML, the source, and
    the table to be read."""

    title: str
    heat: str
    note: str
    source: str
    twin: pd.DataFrame


def parts(view: View, changed: Change) -> Parts | None:
    """What each regency and indicator gave to the change; None where there is none, or of a single regency."""
    rows = _table(view, changed)
    if rows.empty:
        return None
    whole = own(view, changed)["printed"]
    note = view.say("changes-parts-note", area=view.area_name, points=say_values.signed(view.language, whole))
    return Parts(
        _parts_title(view, changed),
        _heat(view, rows),
        f"<p class='lead quiet'>{escape(note)}</p>",
        source_line(view, "source-changes"),
        _parts_twin(view, rows),
    )


def _table(view: View, changed: Change) -> pd.DataFrame:
    """Indicators (and "" for all) × regencies (and "" for what belongs to none, "all" for all) of the chosen area, in
    points as printed: each row and column sums to what stands at its end."""
    parts = changed.parts[changed.parts["area"] == view.area]
    if parts.empty or view.area_kind == "regency":
        return pd.DataFrame()
    wide = parts.pivot_table(
        index="indicator", columns="regency", values="printed", aggfunc="sum", sort=False
    )
    order = [indicator for indicator in changed.indicators["indicator"].unique() if indicator in wide.index]
    places = [*view.regencies, *([""] if "" in wide.columns else [])]
    wide = wide.reindex(index=order, columns=places)
    wide["all"] = wide.sum(axis=1)
    wide.loc[""] = wide.sum(min_count=1)
    return wide.round(PLACES) + 0.0


def _parts_title(view: View, changed: Change) -> str:
    together = changed.regencies
    together = together[(together["area"] == view.area) & (together["indicator"] == "")]
    size = together["printed"].abs()
    if not size.any():
        return view.say("changes-parts-title", count=0, place="", points="")
    most = together[size == size.max()]
    points = say_values.signed(view.language, most["printed"].iloc[0])
    if len(most) > 1:
        points = locales.number(view.language, size.max(), 1)
    places = phrases.places(view.language, list(most["regency"]))
    return view.say("changes-parts-title", count=len(most), place=places, points=points)


def _place(view: View, regency: str) -> str:
    if regency == "all":
        return view.say("changes-all")
    return phrases.place(regency) if regency else view.say("changes-without-place")


def _name(view: View, indicator: str) -> str:
    return phrases.indicator_name(view.language, indicator) if indicator else view.say("changes-all")


def _heat(view: View, parts: pd.DataFrame) -> str:
    """Places as upright headings, a row an indicator; the deeper the colour, the more points."""
    largest = parts.iloc[:-1, :-1].abs().max().max() or 1.0
    head = "".join(
        f"<th scope='col'><span>{escape(_place(view, str(area)))}</span></th>" for area in parts.columns
    )
    body = "".join(
        f"<tr><th scope='row'>{escape(_name(view, str(indicator)))}</th>"
        + "".join(_cell(view, str(indicator), str(place), points, largest) for place, points in row.items())
        + "</tr>"
        for indicator, row in parts.iterrows()
    )
    mark = f"<span class='mark'>{view.say('simulated')}</span>" if view.release.simulated else ""
    return (
        f"{mark}<div class='wide'><table class='heat'><thead><tr><td></td>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def _cell(view: View, indicator: str, place: str, points: float, largest: float) -> str:
    if points != points:
        return "<td></td>"
    if points == 0:
        return "<td>·</td>"
    label = view.say(
        "changes-parts-cell",
        place=_place(view, place),
        indicator=_name(view, indicator),
        direction="up" if points > 0 else "down",
        points=say_values.said(view.language, "points", points),
    )
    total = place == "all" or not indicator
    share = round(_STRONGEST * min(1.0, abs(points) / largest), 2)
    colour = RAISED if points > 0 else LOWERED
    style = "" if total else f" style='background:color-mix(in srgb, {colour} {share:.0%}, white)'"
    strong = " class='strong'" if share > 0.5 and not total else " class='sum'" if total else ""
    title_text = escape(label, quote=True)
    return f"<td{strong}{style} title='{title_text}'>{say_values.signed(view.language, points)}</td>"


def _parts_twin(view: View, parts: pd.DataFrame) -> pd.DataFrame:
    shown = parts.apply(
        lambda column: [
            say_values.signed(view.language, points) if points == points else "–" for points in column
        ]
    )
    shown.columns = pd.Index([_place(view, str(area)) for area in parts.columns])
    shown.insert(0, view.say("method-choose"), [_name(view, str(indicator)) for indicator in parts.index])
    return shown
