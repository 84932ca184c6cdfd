"""What the collaboration page shows beside its rows: joint activities, partner kinds, levels and agreements."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

import locales
from data import words
from indicators.comparison.extremes import FEWEST, extremes
from indicators.domains.collaboration import EXPECTED_PARTNERS
from presentation.parts import charts, phrases
from presentation.parts.figure import Figure, figure
from presentation.results import partner_network
from presentation.view import View

SOURCE = "source-register-collaboration"


def figures(view: View) -> Iterator[Figure]:
    """Joint activities by kind, partners, who met whom, activities by regency and level, and agreements."""
    kinds = planned_and_held(view)
    yield figure(
        view,
        kinds_title(view, kinds),
        charts.part_of_whole(kinds, view.say("joint-planned-held")),
        kinds_twin(view, kinds),
        SOURCE,
        kinds["whole"].sum(),
    )
    present = partners(view)
    yield figure(
        view,
        partners_title(view, present),
        charts.bars(present, view.say("participations")),
        charts.plain_twin(present, {"label": view.say("partner-kind"), "shown": view.say("participations")}),
        SOURCE,
        present["value"].sum(),
    )
    yield partner_network.network(view, SOURCE)
    yield charts.indicator_figure(view, "joint_activities_held", SOURCE)
    levels = charts.labelled(view, view.counts("joint_held", "level"), "level")
    yield figure(
        view,
        levels_title(view, levels),
        charts.bars(levels, view.say("joint-held")),
        charts.plain_twin(
            levels, {"label": view.say("participation-level"), "shown": view.say("joint-held")}
        ),
        SOURCE,
        levels["value"].sum(),
    )
    yield figure(view, agreements_title(view), None, agreements(view), SOURCE)


def planned_and_held(view: View) -> pd.DataFrame:
    """Joint activities by kind: label, whole (planned), part (held), shown."""
    planned = view.counts("joint_planned", "joint_kind").groupby("category")["value"].sum()
    done = view.counts("joint_held", "joint_kind").groupby("category")["value"].sum()
    drawn = []
    for code in words.codes("joint_kind"):
        part, whole = float(done.get(code, 0)), float(planned.get(code, 0))
        sentence = view.say(
            "part-of", part=locales.number(view.language, part), whole=locales.number(view.language, whole)
        )
        drawn.append(
            {
                "label": words.word("joint_kind", code, view.language),
                "whole": whole,
                "part": part,
                "shown": sentence,
            }
        )
    return pd.DataFrame(drawn)


def kinds_title(view: View, kinds: pd.DataFrame) -> str:
    if not kinds["whole"].sum():
        return view.say("joint-unstated" if view.leaves_out("joint_held/joint_kind") else "joint-none")
    return view.say(
        "joint-title",
        held=locales.number(view.language, kinds["part"].sum()),
        planned=locales.number(view.language, kinds["whole"].sum()),
    )


def kinds_twin(view: View, kinds: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            view.say("column-category-shown"): kinds["label"],
            view.say("planned"): [locales.number(view.language, value) for value in kinds["whole"]],
            view.say("held"): [locales.number(view.language, value) for value in kinds["part"]],
        }
    )


def partners(view: View) -> pd.DataFrame:
    return charts.ranked(
        charts.labelled(view, view.counts("partner_activity", "partner_kind"), "partner_kind")
    )


def partners_title(view: View, drawn: pd.DataFrame) -> str:
    """Which of the seven expected kinds took part in nothing."""
    if view.own("partners_active")["status"] != "ok":
        return view.say("partners-unknown")
    active = set(drawn.loc[drawn["value"] > 0, "label"])
    absent = [words.word("partner_kind", kind, view.language) for kind in EXPECTED_PARTNERS]
    absent = [name for name in absent if name not in active]
    if absent:
        return view.say("partners-absent", count=len(absent), names=locales.listing(view.language, absent))
    top = drawn.loc[extremes(drawn["value"])[1]]
    names = locales.listing(view.language, list(top["label"]))
    return view.say("partners-title", name=names, count=top["shown"].iloc[0])


def levels_title(view: View, drawn: pd.DataFrame) -> str:
    total = drawn["value"].sum()
    if not total:
        return view.say("levels-unstated" if view.leaves_out("joint_held/level") else "joint-none")
    if total < FEWEST:
        return view.say("levels-few", count=locales.number(view.language, total))
    # Ordinal levels have a median, never a mean.
    median = drawn["label"][int((drawn["value"].cumsum() >= total / 2).idxmax())]
    return view.say("levels-title", level=median)


def agreements_title(view: View) -> str:
    row = view.own("agreements_in_force")
    if row["status"] != "ok":
        return view.say("agreements-none", state=phrases.state(view.language, row["status"]))
    numbers = {side: locales.number(view.language, row[side]) for side in ("numerator", "denominator")}
    return view.say("agreements-title", **numbers)


def agreements(view: View) -> pd.DataFrame:
    """Each regency: whether an agreement that covers procedure and data sharing is in force."""
    rows = view.by_regency("agreements_in_force")
    answers = [
        view.say("yes" if row["numerator"] > 0 else "no")
        if row["numerator"] == row["numerator"]
        else phrases.state(view.language, row["status"])
        for _, row in rows.iterrows()
    ]
    return pd.DataFrame(
        {
            view.say("column-place"): [phrases.place(area) for area in rows["area"]],
            view.say("agreement-complete"): answers,
        }
    )
