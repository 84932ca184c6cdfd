"""Service points on the page of coverage: where they stand, what they offer and when they are open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

import locales
from data import geography, words
from indicators.access.coverage import Coverage
from indicators.records import records
from presentation.coverage import field_reports, point_reports, reach
from presentation.maps import capitals, choropleth, point_marks
from presentation.parts import html_table, phrases
from presentation.parts.figure import source_line
from presentation.parts.vega_lite import Drawing, Written
from presentation.view import View

_GROUND = "#F2EFE8"
_HEIGHT = 470
_OF_A_MARK = ("regency", "id", "kind", "functions", "hours", "lon", "lat")


@dataclass(frozen=True)
class ServicePoints:
    """The points of an area: `chart` with `legend` (HTML), `kinds` and `source` below it; `reports` (HTML, "" where
    there are none to be read) under their title; `table` (HTML), and the title of the twin of a regency's districts,
    "" where no area is chosen."""

    title: str
    chart: Drawing
    legend: str
    kinds: str
    source: str
    reports_title: str
    reports: str
    table_title: str
    table: str
    districts_title: str


def service_points(view: View, area: str, may_read_reports: bool) -> ServicePoints:
    """The points of the chosen area, or of one regency or district of it. With them what partners found and nobody has
    settled yet, for whoever may read that."""
    points = inside(view, area)
    everywhere = point_reports.unsettled(view, inside(view) if area else points, may_read_reports)
    reports = everywhere.merge(points[["regency", "id"]]) if area else everywhere
    return ServicePoints(
        title=finding(view, points, area),
        chart=chart(view, area, _HEIGHT, everywhere),
        legend=legend(view, everywhere),
        kinds=kinds(view, points),
        source=source_line(view, "source-service-points", len(points)),
        reports_title=view.say("point-reports-title", count=len(reports)) if len(reports) else "",
        reports=point_reports.listed(view, reports, on_map(view)) if len(reports) else "",
        table_title=view.say("points-table", count=len(points)),
        table=f"<div class='points'>{table(view, points, reports)}</div>",
        districts_title=view.say("points-districts", place=phrases.place(area[:5])) if area else "",
    )


def inside(view: View, area: str = "") -> pd.DataFrame:
    """The points open at the period's end in the chosen area, or in one regency or district of it. A shelter is in its
    regency, and in none of its districts."""
    coverage = reach.coverage(view)
    regencies = [area[:5]] if area else view.regencies
    points = coverage.told[coverage.told["regency"].isin(regencies)]
    if len(area) > 5:
        placed = coverage.points
        at = placed.loc[placed["district"] == area, ["regency", "id"]]
        points = points.merge(at, on=["regency", "id"])
    return points.reset_index(drop=True)


def chart(view: View, area: str, height: int, reports: pd.DataFrame) -> Drawing:
    """The points on plain regencies, with their capitals. `reports`: what nobody has settled yet, as
    `point_reports.unsettled` has it, written beside the points."""
    codes = list(geography.regencies().index)
    status = ["ok" if code in view.regencies else "outside" for code in codes]
    coverage = reach.coverage(view)
    states, counts = _states(coverage), coverage.told["regency"].value_counts().to_dict()
    ground = pd.DataFrame(
        {
            "regency": codes,
            "shown": [_count(view, states[code], counts.get(code, 0)) for code in codes],
            "colour": _GROUND,
            "status": status,
        }
    )
    title = view.say("points-name")
    standing = point_marks.standing(_drawn(view, reports))
    over: list[Written] = [
        *capitals.marks(view, "regency", ground.set_index("regency"), title),
        *point_marks.points(view, standing),
    ]
    dots = point_marks.taken(standing)
    return choropleth.choropleth(view, ground, title, height, area[:5], over, dots=dots)


def _states(coverage: Coverage) -> dict[str, str]:
    """Regency → the state of its points."""
    states = coverage.layers("regency")["functions_present"].status
    return dict(zip(coverage.areas("regency"), states, strict=True))


def _count(view: View, state: str, count: int) -> str:
    return view.say("points-count", count=count) if state == "ok" else phrases.state(view.language, state)


def on_map(view: View) -> pd.DataFrame:
    """The points that have a place: one that is told by its district or capital alone stands there."""
    placed = reach.coverage(view).points
    return placed[placed["regency"].isin(view.regencies)]


def _drawn(view: View, reports: pd.DataFrame) -> pd.DataFrame:
    """The points that have a place, as `point_marks.standing` takes them."""
    by_point = {(row["regency"], row["id"]): row for row in records(reports)}
    rows = []
    for point in records(on_map(view)[list(_OF_A_MARK)]):
        report = by_point.get((point["regency"], point["id"]))
        parts = (
            point["id"],
            _functions(view, point["functions"]),
            _hours(view, point),
            _reported(view, report),
        )
        mark = f"{point_reports.SIGN}{report['numbers']}" if report else ""
        name = words.word("point_kind", point["kind"], view.language)
        tip = " · ".join(filter(None, parts))
        rows.append(
            (point["regency"], point["lon"], point["lat"], point["kind"], name, "open", tip, "", mark)
        )
    return pd.DataFrame(rows, columns=list(point_marks.POINT_COLUMNS))


def _reported(view: View, report: Mapping[Any, Any] | None) -> str:
    return view.say("point-reports-said", said=report["said"]) if report else ""


def legend(view: View, reports: pd.DataFrame) -> str:
    """What the squares and signs on the map mean, as HTML."""
    sign = point_reports.legend(view) if len(reports) else ""
    return capitals.with_legend(view, f"<div class='legend'>{sign}</div>")


def kinds(view: View, points: pd.DataFrame) -> str:
    """How many points there are of each kind: Pos pengaduan 20 · Rumah sakit 13."""
    number = points["kind"].map(lambda kind: words.word("point_kind", kind, view.language)).value_counts()
    return " · ".join(f"{kind} {locales.number(view.language, count)}" for kind, count in number.items())


def finding(view: View, points: pd.DataFrame, area: str = "") -> str:
    """How many points are open there, and how many of them assist a child."""
    regencies = [area[:5]] if area else view.regencies
    coverage = reach.coverage(view)
    states = _states(coverage)
    silent = [
        regency for regency in regencies if states[regency] not in ("ok", "reported_zero", "no_such_service")
    ]
    if points.empty:
        return view.say("points-unknown") if len(silent) == len(regencies) else view.say("points-none")
    placed = (coverage.points[name] for name in ("regency", "id", "assisting"))
    helping = {(regency, point) for regency, point, assists in zip(*placed, strict=True) if assists}
    assisting = sum(point in helping for point in zip(points["regency"], points["id"], strict=True))
    sentence = view.say("points-finding", count=len(points), assisting=assisting)
    if not silent:
        return sentence
    return f"{sentence}; {view.say('points-silent', names=phrases.places(view.language, silent))}"


def table(view: View, points: pd.DataFrame, reports: pd.DataFrame) -> str:
    """Every point with its kind, functions, place and hours, and with what nobody has settled, as HTML."""
    heads = [view.say(f"points-{name}") for name in ("id", "kind", "place", "functions", "hours")]
    lines = [_line(view, point) for point in records(points)]
    if reports.empty:
        return html_table.table(heads, lines)
    by_point = {
        (row["regency"], row["id"]): f"{point_reports.SIGN}{row['numbers']} {row['said']}"
        for row in records(reports)
    }
    cells = [by_point.get(point, "") for point in zip(points["regency"], points["id"], strict=True)]
    lines = [[*line, cell or html_table.NOTHING] for line, cell in zip(lines, cells, strict=True)]
    loud = [place for place, cell in enumerate(cells) if cell]
    return html_table.table([*heads, view.say("points-report")], lines, loud)


def _line(view: View, point: Mapping[Any, Any]) -> list[str]:
    kind = words.word("point_kind", str(point["kind"]), view.language)
    district = str(geography.districts()["name"].get(str(point["district"]), ""))
    regency = phrases.place(str(point["regency"]))
    where = f"{district}, {regency}" if district else regency
    if point["kind"] == "shelter":
        where = view.say("points-shelter", regency=regency)
    functions = _functions(view, point["functions"])
    return [
        str(point["id"]),
        kind,
        where,
        functions or html_table.NOTHING,
        _hours(view, point) or html_table.NOTHING,
    ]


def _hours(view: View, point: Mapping[Any, Any]) -> str:
    return field_reports.clock(view.language, str(point["hours"]))


def _functions(view: View, functions: Any) -> str:
    return ", ".join(words.word("function", str(function), view.language) for function in functions)


def districts_twin(view: View, regency: str) -> pd.DataFrame:
    """The districts of a regency: children (an estimate), villages, the band of the trip and what is there."""
    coverage = reach.coverage(view)
    trips = coverage.trips.table[coverage.trips.table["regency"] == regency]
    offered = coverage.layer("functions_present", "district").reindex(trips.index)

    def numbers(column: str) -> list[str]:
        return [locales.number(view.language, number) for number in trips[column]]

    return pd.DataFrame(
        {
            view.say("points-district"): list(geography.districts()["name"].reindex(trips.index)),
            view.say("points-children"): numbers("children_12_17"),
            view.say("points-villages"): numbers("villages"),
            view.say("points-travel"): [
                view.say(f"reach-band-{band.replace('_', '-')}") if band else "–" for band in trips["band"]
            ],
            view.say("points-functions"): [
                view.say("part-of", part=f"{part:g}", whole=f"{whole:g}") if part == part else "–"
                for part, whole in zip(offered["numerator"], offered["denominator"], strict=True)
            ],
        }
    )
