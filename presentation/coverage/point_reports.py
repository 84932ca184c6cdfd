"""What partners found at service points and nobody has settled yet, marked where the points are shown, for whoever may
read field reports."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd

from presentation.coverage import field_reports
from presentation.view import View

SIGN = "!"
_LISTED = 6
COLUMNS = ("regency", "id", "numbers", "named", "said")


def unsettled(view: View, points: pd.DataFrame, may_read: bool) -> pd.DataFrame:
    """Those of some points (regency, id) against which a report has no answer yet, or only the promise of one; none for
    whoever may not read reports. Columns COLUMNS: a row a point, the numbers of its reports, what it is called, and
    what they say with their age; those that wait longest first."""
    if points.empty or not may_read:
        return pd.DataFrame(columns=list(COLUMNS))
    shown = set(zip(points["regency"], points["id"], strict=True))
    by_point: dict[tuple[str, str], list[dict[Any, Any]]] = {}
    for report in field_reports.unsettled(field_reports.of_area(view)).to_dict("records"):
        point = (report["regency"], report["point"])
        if point in shown:
            by_point.setdefault(point, []).append(report)
    rows = [(*point, *_in_words(view, reports)) for point, reports in by_point.items()]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _in_words(view: View, reports: list[dict[Any, Any]]) -> tuple[str, str, str]:
    """The numbers of the reports on a point, what it is called, and what they say."""
    numbers = ", ".join(str(report["report_id"]) for report in reports)
    sentences = "; ".join(_sentence(view, report) for report in reports)
    return numbers, field_reports.place(view, reports[0]), sentences


def _sentence(view: View, report: Mapping[Any, Any]) -> str:
    """ "Tutup, 41 hari: belum dijawab"."""
    return view.say(
        "point-report",
        found=field_reports.found(view, report),
        age=field_reports.age(view, int(report["days"])),
        state=field_reports.state(view, report),
    )


def listed(view: View, reports: pd.DataFrame, drawn: pd.DataFrame) -> str:
    """The reports beside the map, as HTML, with a way to the page that has them all. `drawn`: the points
    (regency, id) that stand on the map."""
    items = []
    for row in reports.head(_LISTED).to_dict("records"):
        sign, name, sentence = (
            escape(text) for text in (f"{SIGN}{row['numbers']}", row["named"], row["said"])
        )
        items.append(f"<li><b>{sign}</b> {name}<br><span>{sentence}</span></li>")
    below = []
    if (rest := len(reports) - _LISTED) > 0:
        below.append(view.say("point-reports-more", count=rest))
    if len(reports.merge(drawn[["regency", "id"]])) < len(reports):
        below.append(view.say("point-reports-undrawn"))
    notes = f"<p class='lead quiet small'>{escape(' '.join(below))}</p>" if below else ""
    way = f"<a href='{view.address('field-reports')}' target='_self'>{view.say('point-reports-way')}</a>"
    return f"<ul class='flags found'>{''.join(items)}</ul>{notes}<p class='lead'>{way}</p>"


def legend(view: View) -> str:
    """What the sign on the map means."""
    return f"<span class='item'><b>{SIGN}</b> {escape(view.say('point-reports-legend'))}</span>"
