"""What the campaigns page shows beside its rows: where and how activities happen, and which districts saw none."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

import locales
from data import geography, words
from indicators.comparison.extremes import FEWEST, extremes
from indicators.measurement.denominators import of_year
from presentation import editions
from presentation.parts import charts, phrases
from presentation.parts.figure import Figure, figure
from presentation.view import View

SOURCE = "source-register-campaigns"


def figures(view: View) -> Iterator[Figure]:
    """Activities where children live, districts reached, forms planned and held, and the districts that saw none."""
    if view.area_kind != "regency":
        shared = shares(view)
        yield figure(
            view,
            shares_title(view, shared, held(view)),
            charts.two_shares(view, shared, view.say("share-activities"), view.say("share-children")),
            shares_twin(view, shared),
            "source-activities-and-children",
            held(view),
        )
    yield charts.indicator_figure(view, "campaign_reach", SOURCE)
    forms = planned_and_held(view, "campaign_form")
    yield figure(
        view,
        forms_title(view, forms),
        charts.part_of_whole(forms, view.say("activities-planned-held")),
        planned_twin(view, forms),
        SOURCE,
        held(view),
    )
    yield figure(view, unreached_title(view), None, unreached(view), SOURCE)


def held(view: View) -> float:
    return float(view.counts("activities_held")["value"].sum())


def _heard(view: View) -> list[str]:
    """The regencies whose campaigns are known; of a silent one nobody knows whether it held any."""
    rows = view.by_regency("campaign_reach")
    return rows.loc[rows["numerator"].notna(), "area"].tolist()


def shares(view: View) -> pd.DataFrame:
    """Each reporting regency's share of their activities held and of their children 12–17, both percent."""
    heard = _heard(view)
    activities = view.counts("activities_held").groupby("regency")["value"].sum()
    activities = activities.reindex(heard, fill_value=0.0)
    everywhere = editions.evaluation(view.edition).geography
    children = of_year(everywhere, "children_12_17", view.period.year).loc[heard]
    total = max(activities.sum(), 1.0)
    shared = pd.DataFrame({"first": 100 * activities / total, "second": 100 * children / children.sum()})
    shared = shared.assign(place=[phrases.place(area) for area in shared.index])
    return shared.sort_values("first", ascending=False).reset_index(drop=True)


def shares_title(view: View, shared: pd.DataFrame, count: float) -> str:
    """Who has most activities beyond its share of children, or all that have as much; of a few nothing is said."""
    if not count:
        return view.say("shares-none")
    if count < FEWEST:
        return view.say("shares-few", count=locales.number(view.language, count))
    gap = shared["first"] - shared["second"]
    most = shared.loc[extremes(gap)[1]]
    if len(most) == len(shared):
        return view.say("shares-alike", count=len(shared))
    if len(most) > 1:
        points = locales.number(view.language, gap.max(), 1)
        return view.say(
            "shares-tied", places=locales.listing(view.language, list(most["place"])), points=points
        )
    return view.say(
        "shares-title",
        place=most["place"].iloc[0],
        activities=locales.percent(view.language, most["first"].iloc[0]),
        children=locales.percent(view.language, most["second"].iloc[0]),
    )


def shares_twin(view: View, shared: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            view.say("column-place"): shared["place"],
            view.say("share-activities"): [
                locales.percent(view.language, value, 1) for value in shared["first"]
            ],
            view.say("share-children"): [
                locales.percent(view.language, value, 1) for value in shared["second"]
            ],
        }
    )


def planned_and_held(view: View, dimension: str) -> pd.DataFrame:
    """Activities planned and held by each word of a breakdown: label, whole, part, shown."""
    planned = view.counts("activities_planned", dimension).groupby("category")["value"].sum()
    done = view.counts("activities_held", dimension).groupby("category")["value"].sum()
    codes = [code for code in words.codes(dimension) if planned.get(code, 0) > 0]
    codes.sort(key=lambda code: -planned[code])
    return pd.DataFrame(
        [
            {
                "label": words.word(dimension, code, view.language),
                "whole": float(planned[code]),
                "part": float(done.get(code, 0)),
                "shown": view.say(
                    "part-of",
                    part=locales.number(view.language, done.get(code, 0)),
                    whole=locales.number(view.language, planned[code]),
                ),
            }
            for code in codes
        ],
        columns=["label", "whole", "part", "shown"],
    )


def forms_title(view: View, forms: pd.DataFrame) -> str:
    if forms.empty or not forms["part"].sum():
        left_out = view.leaves_out("activities_held/campaign_form")
        return view.say("forms-unstated" if left_out else "forms-none")
    held_in_all = forms["part"].sum()
    if held_in_all < FEWEST:
        return view.say("forms-few", count=locales.number(view.language, held_in_all))
    top = forms.loc[extremes(forms["part"])[1]]
    base = {"part": top["part"].sum(), "whole": held_in_all}
    return view.say(
        "forms-title",
        form=locales.listing(view.language, list(top["label"])),
        share=locales.percent(view.language, 100 * base["part"] / base["whole"]),
        **{name: locales.number(view.language, count) for name, count in base.items()},
    )


def planned_twin(view: View, forms: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            view.say("column-category-shown"): forms["label"],
            view.say("planned"): [locales.number(view.language, value) for value in forms["whole"]],
            view.say("held"): [locales.number(view.language, value) for value in forms["part"]],
        }
    )


def _never(view: View) -> dict[str, list[str]]:
    """Districts without an activity in the period, by regency; silent regencies are unknown, not unreached."""
    reached = set(view.counts("activities_held")["district"])
    places = geography.districts()
    unreached = places[places["regency"].isin(_heard(view)) & ~places.index.isin(reached)]
    return {regency: sorted(group["name"]) for regency, group in unreached.groupby("regency")}


def districts_known(view: View) -> int:
    return int(geography.districts()["regency"].isin(_heard(view)).sum())


def unreached_title(view: View) -> str:
    never = _never(view)
    return view.say("unreached-title", count=sum(map(len, never.values())), known=districts_known(view))


def unreached(view: View) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                view.say("column-place"): phrases.place(regency),
                view.say("column-count-shown"): locales.number(view.language, len(names)),
                view.say("districts"): ", ".join(names),
            }
            for regency, names in sorted(_never(view).items(), key=lambda entry: -len(entry[1]))
        ]
    )
