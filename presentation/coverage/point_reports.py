"""What partners found at service points and nobody has settled yet, marked where the points are shown, for whoever may
read field reports."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd

from presentation.coverage import field_reports
from presentation.view import View
from ui.visitor import entrance

SIGN = "!"
_PAGE = "office/field_reports"
_LISTED = 6
COLUMNS = ("regency", "id", "numbers", "named", "said")


def may_see() -> bool:
    """Whether whoever is here may read field reports (data/reference/access.csv): never the public."""
    return not entrance.refusal(_PAGE, entrance.visitor())


def unsettled(view: View, own: pd.DataFrame) -> pd.DataFrame:
    """The points of `own` (regency, id) against which a report has no answer yet, or only the promise of one; none for
    whoever may not read reports. Columns COLUMNS: a row a point, the numbers of its reports, what it is called, and
    what they say with their age; those that wait longest first."""
    if own.empty or not may_see():
        return pd.DataFrame(columns=list(COLUMNS))
    held = field_reports.unsettled(field_reports.of_area(view))
    points = set(zip(own["regency"], own["id"], strict=True))
    mine: dict[tuple[str, str], list[dict[Any, Any]]] = {}
    for one in held.to_dict("records"):
        where = (one["regency"], one["point"])
        if where in points:
            mine.setdefault(where, []).append(one)
    rows = []
    for (regency, point), reports in mine.items():
        numbers = ", ".join(str(one["report_id"]) for one in reports)
        said = "; ".join(_said(view, one) for one in reports)
        rows.append((regency, point, numbers, field_reports.place(view, reports[0]), said))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _said(view: View, one: Mapping[Any, Any]) -> str:
    """ "Tutup, 41 hari: belum dijawab"."""
    age = field_reports.age(view, int(one["days"]))
    found, state = field_reports.found(view, one), field_reports.state(view, one)
    return view.say("point-report", found=found, age=age, state=state)


def listed(view: View, reports: pd.DataFrame, drawn: pd.DataFrame) -> str:
    """The reports beside the map, as HTML, with a way to the page that has them all. `drawn`: the points
    (regency, id) that stand on the map."""
    items = []
    for one in reports.head(_LISTED).to_dict("records"):
        sign, named, said = (escape(text) for text in (f"{SIGN}{one['numbers']}", one["named"], one["said"]))
        items.append(f"<li><b>{sign}</b> {named}<br><span>{said}</span></li>")
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
