"""Service points on the page of coverage: where they stand, what they offer and when they are open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

import locales
from data import geography, words
from indicators.access.coverage import Coverage
from presentation.coverage import field_reports, point_reports, reach
from presentation.maps import capitals, choropleth, point_marks
from presentation.parts import html_table, phrases
from presentation.parts.vega_lite import Drawing, Written
from presentation.view import View

_GROUND = "#F2EFE8"
_OF_A_MARK = ("regency", "id", "kind", "functions", "hours", "lon", "lat")


def inside(view: View, area: str = "") -> pd.DataFrame:
    """The points open at the period's end in the chosen area, or in one regency or district of it. A shelter is in its
    regency, and in none of its districts."""
    told = reach.coverage(view).told
    regencies = [area[:5]] if area else view.regencies
    own = told[told["regency"].isin(regencies)]
    if len(area) > 5:
        placed = reach.coverage(view).points
        at = placed.loc[placed["district"] == area, ["regency", "id"]]
        own = own.merge(at, on=["regency", "id"])
    return own.reset_index(drop=True)


def chart(view: View, area: str, height: int, reports: pd.DataFrame) -> Drawing:
    """The points on plain regencies, with their capitals. `reports`: what nobody has settled yet, as
    `point_reports.unsettled` has it, written beside the points."""
    codes = list(geography.regencies().index)
    status = ["ok" if code in view.regencies else "outside" for code in codes]
    held = reach.coverage(view)
    states, counts = _states(held), held.told["regency"].value_counts().to_dict()
    ground = pd.DataFrame(
        {
            "regency": codes,
            "shown": [_count(view, states[code], counts.get(code, 0)) for code in codes],
            "colour": _GROUND,
            "status": status,
        }
    )
    title = view.say("points-name")
    told = point_marks.standing(_drawn(view, reports))
    over: list[Written] = [
        *capitals.marks(view, "regency", ground.set_index("regency"), title),
        *point_marks.points(view, told),
    ]
    return choropleth.choropleth(view, ground, title, height, area[:5], over, dots=point_marks.taken(told))


def _states(held: Coverage) -> dict[str, str]:
    """Regency → the state of its points."""
    told = held.layers("regency")["functions_present"].status
    return dict(zip(held.areas("regency"), told, strict=True))


def _count(view: View, state: str, count: int) -> str:
    return view.say("points-count", count=count) if state == "ok" else phrases.state(view.language, state)


def on_map(view: View) -> pd.DataFrame:
    """The points that have a place: one that is told by its district or capital alone stands there."""
    placed = reach.coverage(view).points
    return placed[placed["regency"].isin(view.regencies)]


def _drawn(view: View, reports: pd.DataFrame) -> pd.DataFrame:
    """The points that have a place, as `point_marks.standing` takes them."""
    found = {(one["regency"], one["id"]): one for one in reports.to_dict("records")}
    rows = []
    for one in on_map(view)[list(_OF_A_MARK)].to_dict("records"):
        report = found.get((one["regency"], one["id"]))
        told = (one["id"], _functions(view, one["functions"]), _hours(view, one), _found(view, report))
        mark = f"{point_reports.SIGN}{report['numbers']}" if report else ""
        said, name = " · ".join(filter(None, told)), words.word("point_kind", one["kind"], view.language)
        rows.append((one["regency"], one["lon"], one["lat"], one["kind"], name, "open", said, "", mark))
    return pd.DataFrame(rows, columns=list(point_marks.POINT_COLUMNS))


def _found(view: View, report: Mapping[Any, Any] | None) -> str:
    return view.say("point-reports-said", said=report["said"]) if report else ""


def legend(view: View, reports: pd.DataFrame) -> str:
    """What the squares and signs on the map mean, as HTML."""
    sign = point_reports.legend(view) if len(reports) else ""
    return capitals.with_legend(view, f"<div class='legend'>{sign}</div>")


def kinds(view: View, own: pd.DataFrame) -> str:
    """How many points there are of each kind: Pos pengaduan 20 · Rumah sakit 13."""
    number = own["kind"].map(lambda kind: words.word("point_kind", kind, view.language)).value_counts()
    return " · ".join(f"{kind} {locales.number(view.language, count)}" for kind, count in number.items())


def finding(view: View, own: pd.DataFrame, area: str = "") -> str:
    """How many points are open there, and how many of them assist a child."""
    regencies = [area[:5]] if area else view.regencies
    held = reach.coverage(view)
    states = _states(held)
    silent = [one for one in regencies if states[one] not in ("ok", "reported_zero", "no_such_service")]
    if own.empty:
        return view.say("points-unknown") if len(silent) == len(regencies) else view.say("points-none")
    placed = (held.points[name] for name in ("regency", "id", "assisting"))
    helping = {(regency, point) for regency, point, assists in zip(*placed, strict=True) if assists}
    assisting = sum(point in helping for point in zip(own["regency"], own["id"], strict=True))
    said = view.say("points-finding", count=len(own), assisting=assisting)
    return (
        f"{said}; {view.say('points-silent', names=phrases.places(view.language, silent))}"
        if silent
        else said
    )


def table(view: View, own: pd.DataFrame, reports: pd.DataFrame) -> str:
    """Every point with its kind, functions, place and hours, and with what nobody has settled, as HTML."""
    heads = [view.say(f"points-{name}") for name in ("id", "kind", "place", "functions", "hours")]
    lines = [_line(view, one) for one in own.to_dict("records")]
    if reports.empty:
        return html_table.table(heads, lines)
    said = {
        (one["regency"], one["id"]): f"{point_reports.SIGN}{one['numbers']} {one['said']}"
        for one in reports.to_dict("records")
    }
    found = [said.get(point, "") for point in zip(own["regency"], own["id"], strict=True)]
    lines = [[*line, one or html_table.NOTHING] for line, one in zip(lines, found, strict=True)]
    loud = [place for place, one in enumerate(found) if one]
    return html_table.table([*heads, view.say("points-report")], lines, loud)


def _line(view: View, one: Mapping[Any, Any]) -> list[str]:
    kind = words.word("point_kind", str(one["kind"]), view.language)
    district = str(one["district"])
    named = str(geography.districts()["name"].get(district, ""))
    regency = phrases.place(str(one["regency"]))
    where = f"{named}, {regency}" if named else regency
    if one["kind"] == "shelter":
        where = view.say("points-shelter", regency=regency)
    functions = _functions(view, one["functions"])
    return [
        str(one["id"]),
        kind,
        where,
        functions or html_table.NOTHING,
        _hours(view, one) or html_table.NOTHING,
    ]


def _hours(view: View, one: Mapping[Any, Any]) -> str:
    return field_reports.clock(view.language, str(one["hours"]))


def _functions(view: View, functions: Any) -> str:
    return ", ".join(words.word("function", str(one), view.language) for one in functions)


def districts_twin(view: View, regency: str) -> pd.DataFrame:
    """The districts of a regency: children (an estimate), villages, the band of the trip and what is there."""
    held = reach.coverage(view)
    own = held.trips.table[held.trips.table["regency"] == regency]
    offered = held.layer("functions_present", "district").reindex(own.index)

    def band(one: pd.Series) -> str:
        return view.say(f"reach-band-{one['band'].replace('_', '-')}") if one["band"] else "–"

    return pd.DataFrame(
        {
            view.say("points-district"): list(geography.districts()["name"].reindex(own.index)),
            view.say("points-children"): [
                locales.number(view.language, one) for one in own["children_12_17"]
            ],
            view.say("points-villages"): [locales.number(view.language, one) for one in own["villages"]],
            view.say("points-travel"): [band(one) for _, one in own.iterrows()],
            view.say("points-functions"): [
                view.say("part-of", part=f"{part:g}", whole=f"{whole:g}") if part == part else "–"
                for part, whole in zip(offered["numerator"], offered["denominator"], strict=True)
            ],
        }
    )
