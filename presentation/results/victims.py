"""What the victims page shows beside its rows: services needed and given, and girls and boys served."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

import locales
from data import words
from indicators.comparison.extremes import extremes, passed_over
from indicators.records import records
from presentation.parts import charts, phrases, superlatives
from presentation.parts.figure import Figure, figure
from presentation.view import View

SOURCE = "source-register-victims"


def figures(view: View) -> Iterator[Figure]:
    """Services needed and given, those who got all, rehabilitation to its end, and girls and boys."""
    needed = services(view)
    yield figure(
        view,
        services_title(view, needed),
        charts.part_of_whole(needed, view.say("services-needed-given")),
        services_twin(view, needed),
        SOURCE,
        needed["whole"].sum(skipna=False),
    )
    yield charts.indicator_figure(view, "victims_comprehensive", SOURCE)
    yield charts.indicator_figure(view, "rehabilitation_completed", SOURCE)
    sexes = by_sex(view)
    yield figure(
        view,
        by_sex_title(view, sexes),
        charts.part_of_whole(sexes, view.say("victims-served-of-all")),
        by_sex_twin(view, sexes),
        SOURCE,
        sexes["whole"].sum(skipna=False),
    )


def _parts(view: View, indicator: str, closed_list: str) -> pd.DataFrame:
    """An indicator within each word of its breakdown that has any: label, whole, part, value, shown."""
    codes = words.codes(closed_list)
    results = view.breakdown(indicator, codes)
    results = results[results["area"] == view.area]
    drawn = []
    for code, row in zip(codes, records(results), strict=True):
        if row["status"] == "hidden" or row["denominator"] > 0:
            sentence = (
                phrases.state(view.language, "hidden")
                if row["status"] == "hidden"
                else phrases.part_of_whole(view.language, row)
            )
            label = words.word(closed_list, code, view.language)
            drawn.append(
                {
                    "label": label,
                    "whole": row["denominator"],
                    "part": row["numerator"],
                    "value": row["value"],
                    "shown": sentence,
                }
            )
    return pd.DataFrame(drawn, columns=["label", "whole", "part", "value", "shown"])


def services(view: View) -> pd.DataFrame:
    return _parts(view, "services_given", "service").sort_values("whole", ascending=False, ignore_index=True)


def services_title(view: View, drawn: pd.DataFrame) -> str:
    if drawn.empty:
        left_out = view.leaves_out("services_needed/service") or view.leaves_out("services_needed")
        return view.say("services-unstated" if left_out else "services-none")
    if drawn["value"].isna().any():
        return view.say("services-hidden", all="yes" if charts.is_all_hidden(drawn["whole"]) else "no")
    lowest, highest = extremes(drawn["value"], drawn["whole"])
    return view.say(
        "services-title",
        given=locales.number(view.language, drawn["part"].sum()),
        needed=locales.number(view.language, drawn["whole"].sum()),
        tail="" if lowest == highest else _furthest(view, drawn, lowest),
    )


def _furthest(view: View, drawn: pd.DataFrame, lowest: list[int]) -> str:
    """The services of which the smallest part was given; several that share it with that share alone."""
    least = drawn.loc[lowest]
    share = locales.percent(view.language, least["value"].iloc[0])
    return view.say(
        "services-furthest",
        service=locales.listing(view.language, [label.lower() for label in least["label"]]),
        least=share if len(least) > 1 else least["shown"].iloc[0],
        among=superlatives.among(view.language, passed_over(drawn["value"], drawn["whole"])[0]),
    )


def services_twin(view: View, drawn: pd.DataFrame) -> pd.DataFrame:
    return _twin(view, drawn, "services-needed", "services-given")


def _twin(view: View, drawn: pd.DataFrame, whole: str, part: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            view.say("column-category-shown"): drawn["label"],
            view.say(whole): [charts.shown_count(view, value) for value in drawn["whole"]],
            view.say(part): [charts.shown_count(view, value) for value in drawn["part"]],
            view.say("column-value-shown"): [
                locales.percent(view.language, value) for value in drawn["value"]
            ],
        }
    )


def by_sex(view: View) -> pd.DataFrame:
    return _parts(view, "victims_served", "sex")


def by_sex_title(view: View, drawn: pd.DataFrame) -> str:
    if len(drawn) < 2:
        return view.say("by-sex-few")
    if drawn["value"].isna().any():
        return view.say("by-sex-hidden")
    girls, boys = drawn.iloc[0], drawn.iloc[1]
    return view.say("by-sex-title", girls=girls["shown"], boys=boys["shown"])


def by_sex_twin(view: View, drawn: pd.DataFrame) -> pd.DataFrame:
    return _twin(view, drawn, "victims-all", "victims-served")
