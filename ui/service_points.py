"""Service points on the page of coverage: where they stand, what they offer and when they are open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

import locales
from data import geography, words
from indicators.coverage import Coverage
from ui import ledger, maps, phrases, point_marks, reached
from ui.session import View
from ui.theme import Drawing

_GROUND = "#F2EFE8"


def inside(view: View, area: str = "") -> pd.DataFrame:
    """The points open at the period's end in the chosen area, or in one regency or district of it. A shelter is in its
    regency, and in none of its districts."""
    told = reached.coverage(view).told
    regencies = [area[:5]] if area else view.regencies
    own = told[told["regency"].isin(regencies)]
    if len(area) > 5:
        placed = reached.coverage(view).points
        at = placed.loc[placed["district"] == area, ["regency", "id"]]
        own = own.merge(at, on=["regency", "id"])
    return own.reset_index(drop=True)


def chart(view: View, area: str, height: int) -> Drawing:
    """The points on plain regencies."""
    codes = list(geography.regencies().index)
    status = ["ok" if code in view.regencies else "outside" for code in codes]
    held = reached.coverage(view)
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
    return maps.choropleth(view, ground, title, height, area[:5], over=point_marks.points(view, _drawn(view)))


def _states(held: Coverage) -> dict[str, str]:
    """Regency → the state of its points."""
    told = held.layers("regency")["functions_present"].status
    return dict(zip(held.areas("regency"), told, strict=True))


def _count(view: View, state: str, count: int) -> str:
    return view.say("points-count", count=count) if state == "ok" else phrases.state(view.language, state)


def _drawn(view: View) -> pd.DataFrame:
    """The points that have a place, as `point_marks.points` takes them: one that is told by its district or capital
    alone stands there."""
    placed = reached.coverage(view).points
    own = placed[placed["regency"].isin(view.regencies)]
    said = [
        " · ".join(filter(None, (one["id"], _functions(view, one["functions"]), one["hours"])))
        for one in own.to_dict("records")
    ]
    names = [words.word("point_kind", kind, view.language) for kind in own["kind"]]
    shown = own.assign(code=own["regency"], kind_name=names, state="open", said=said, label="")
    return shown[list(point_marks.POINT_COLUMNS)]


def finding(view: View, own: pd.DataFrame) -> str:
    """How many points are open, and how many of them assist a child."""
    held = reached.coverage(view)
    states = _states(held)
    silent = [one for one in view.regencies if states[one] not in ("ok", "reported_zero", "no_such_service")]
    if own.empty:
        return view.say("points-unknown") if len(silent) == len(view.regencies) else view.say("points-none")
    helping = held.points
    helping = helping[helping["assisting"] & helping["regency"].isin(own["regency"])]
    said = view.say("points-finding", count=len(own), assisting=len(own.merge(helping, on=["regency", "id"])))
    return (
        f"{said}; {view.say('points-silent', names=phrases.places(view.language, silent))}"
        if silent
        else said
    )


def table(view: View, own: pd.DataFrame) -> str:
    """Every point with its kind, functions, place and hours, as HTML."""
    heads = [view.say(f"points-{name}") for name in ("id", "kind", "place", "functions", "hours")]
    return ledger.table(heads, [_line(view, one) for one in own.to_dict("records")])


def _line(view: View, one: Mapping[Any, Any]) -> list[str]:
    kind = words.word("point_kind", str(one["kind"]), view.language)
    district = str(one["district"])
    named = str(geography.districts()["name"].get(district, ""))
    regency = phrases.place(str(one["regency"]))
    where = f"{named}, {regency}" if named else regency
    if one["kind"] == "shelter":
        where = view.say("points-shelter", regency=regency)
    functions = _functions(view, one["functions"])
    return [str(one["id"]), kind, where, functions or ledger.NOTHING, str(one["hours"]) or ledger.NOTHING]


def _functions(view: View, functions: Any) -> str:
    return ", ".join(words.word("function", str(one), view.language) for one in functions)


def districts_twin(view: View, regency: str) -> pd.DataFrame:
    """The districts of a regency: children (an estimate), villages, the band of the trip and what is there."""
    held = reached.coverage(view)
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
