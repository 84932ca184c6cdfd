"""What the reports page shows beside its rows: reports received, the way through justice, and their breakdowns."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

import locales
from indicators.comparison.extremes import FEWEST, extremes
from indicators.domains.reports import DAY_BANDS
from presentation.parts import charts, phrases, superlatives
from presentation.parts.figure import Figure, figure
from presentation.parts.vega_lite import Drawing
from presentation.view import View

SOURCE = "source-register-reports"
_BREAKDOWNS = (("days", "response_days"), ("channel", "reports_received"), ("ocsea_form", "reports_received"))
# A protected count comes by the name of its band already; one that is hidden whole has no category.
_BAND_OF = {name: band.name for band in DAY_BANDS for name in (band.name, *band.categories)} | {"": ""}

STAGES = (
    "reports_received",
    "reports_followed_up",
    "reached_police",
    "reached_prosecutor",
    "reached_court",
    "reached_verdict",
)


def figures(view: View) -> Iterator[Figure]:
    """Received and never judged, answered in time, the way through justice, and how reports break down."""
    received = view.by_regency("reports_received")
    yield figure(
        view,
        received_title(view, received),
        received_chart(view, received),
        charts.result_twin(view, received),
        SOURCE,
        _sum(view.counts("reports_received")),
    )
    yield charts.indicator_figure(view, "reports_in_time", SOURCE)
    steps = stages(view)
    yield figure(
        view,
        stages_title(view, steps),
        charts.bars(steps, view.say("reports-count")),
        charts.plain_twin(steps, {"label": view.say("stage"), "shown": view.say("column-count-shown")}),
        SOURCE,
        steps["value"].iloc[0],
    )
    for dimension, measure in _BREAKDOWNS:
        yield _breakdown(view, dimension, measure)


def _breakdown(view: View, dimension: str, measure: str) -> Figure:
    counts = view.counts(measure, dimension)
    if dimension == "days":
        counts = counts.assign(category=counts["category"].map(_BAND_OF))
    counts = charts.labelled(view, counts, dimension)
    in_order = counts if dimension == "days" else charts.ranked(counts)
    names = {"label": view.say("column-category-shown"), "shown": view.say("column-count-shown")}
    return figure(
        view,
        breakdown_title(view, dimension, counts),
        charts.bars(in_order, view.say("reports-count")),
        charts.plain_twin(in_order, names),
        SOURCE,
        counts["value"].sum(skipna=False),
    )


def received_title(view: View, rows: pd.DataFrame) -> str:
    """Counts are neutral: how many, and who is silent; never who is best. How many is the area's own count:
    those of its regencies, each rounded by a lot of its own, add up to another."""
    if charts.is_closed(rows):
        return superlatives.finding(view.language, rows)
    count = _sum(view.counts("reports_received"))
    if charts.is_any_hidden(rows) or count != count:
        return view.say("received-title-hidden", shown=int((rows["status"] == "ok").sum()), all=len(rows))
    values = {"n": int(count), "count": locales.number(view.language, count)}
    silent = view.silent()
    if not silent:
        return view.say("received-title-all", **values)
    return view.say("received-title", **values, silent=phrases.places(view.language, silent))


def received_chart(view: View, rows: pd.DataFrame) -> Drawing:
    return charts.by_regency(view, rows)


def stages(view: View) -> pd.DataFrame:
    """Reports at each stage that the registers or recaps tell: label, value, shown with its share of the received."""
    stated = [measure for measure in STAGES if not view.leaves_out(measure)]
    values = [_sum(view.counts(measure)) for measure in stated]
    received = values[0]
    shown = [charts.shown_count(view, value) for value in values]
    if received > 0:
        shares = [
            f" · {locales.percent(view.language, 100 * value / received)}" if value == value else ""
            for value in values
        ]
        shown[1:] = [text + share for text, share in zip(shown[1:], shares[1:], strict=True)]
    labels = [view.say(f"stage-{measure}") for measure in stated]
    return pd.DataFrame({"label": labels, "value": values, "shown": shown})


def _sum(counts: pd.DataFrame) -> float:
    return float("nan") if charts.is_any_hidden(counts) else float(counts["value"].sum())


def stages_title(view: View, drawn: pd.DataFrame) -> str:
    """The step that the fewest have taken, or those that as few have; whether they stopped or are still on their way,
    nobody can tell yet."""
    if drawn["value"].isna().any():
        return view.say("stages-hidden", all="yes" if charts.is_all_hidden(drawn["value"]) else "no")
    if not drawn["value"].iloc[0]:
        return view.say("stages-none")
    received = drawn["value"].iloc[0]
    drops = drawn["value"].diff().fillna(0)
    steps = extremes(drops)[0]
    worst = steps[0]
    if drops[worst] == 0:
        return view.say("stages-all", count=locales.number(view.language, received))
    if received < FEWEST:
        return view.say("stages-few", count=locales.number(view.language, received))
    if len(steps) > 1:
        ways = [
            view.say(
                "stages-step", before=drawn["label"][step - 1].lower(), after=drawn["label"][step].lower()
            )
            for step in steps
        ]
        lost = locales.number(view.language, -drops[worst])
        return view.say("stages-tied", steps=locales.listing(view.language, ways), lost=lost)
    return view.say(
        "stages-title",
        before=drawn["label"][worst - 1].lower(),
        after=drawn["label"][worst].lower(),
        had=locales.number(view.language, drawn["value"][worst - 1]),
        kept=locales.number(view.language, drawn["value"][worst]),
    )


def breakdown_title(view: View, dimension: str, counts: pd.DataFrame) -> str:
    if counts["value"].isna().any():
        name, is_all = (
            view.say(f"breakdown-name-{dimension.replace('_', '-')}"),
            charts.is_all_hidden(counts["value"]),
        )
        return view.say("breakdown-hidden", name=name, all="yes" if is_all else "no")
    total = counts["value"].sum()
    if not total:
        measure = "response_days" if dimension == "days" else "reports_received"
        left_out = view.leaves_out(f"{measure}/{dimension}") or view.leaves_out(measure)
        return view.say(f"breakdown-{dimension}-{'unstated' if left_out else 'none'}")
    name = view.say(f"breakdown-name-{dimension.replace('_', '-')}")
    if total < FEWEST:
        return view.say("breakdown-few", name=name, count=locales.number(view.language, total))
    top = counts.loc[extremes(counts["value"])[1]]
    shown = view.say(
        "breakdown-of",
        tied=len(top),
        share=locales.percent(view.language, 100 * top["value"].iloc[0] / total),
        count=locales.number(view.language, top["value"].iloc[0]),
        total=locales.number(view.language, total),
    )
    names = locales.listing(view.language, list(top["label"]))
    return view.say(f"breakdown-{dimension}", name=names, shown=shown)
