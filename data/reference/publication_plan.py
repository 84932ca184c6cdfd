"""What the public gets of a release: which counts of people, for which areas and times, in the order of their use."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import pandas as pd

from data import reference, words
from data.measures import MEASURES
from data.refusal import Refusal, Refused

_FILE = reference.FOLDER / "publication_plan.csv"
AREA_KINDS = ("province", "district_dprd", "regency")
PERIOD_KINDS = ("year", "quarter")


class PlanLine(NamedTuple):
    """What the public gets of one measure, whole or by a dimension: the categories there can be, the kinds of period
    for each kind of area, and with which step it comes: the first is what the score rests on."""

    measure: str
    dimension: str
    categories: tuple[str, ...]
    periods: Mapping[str, tuple[str, ...]]
    step: int


@cache
def publication_plan() -> tuple[PlanLine, ...]:
    """The plan in its order. Raises Refused as `checked` does."""
    return checked(pd.read_csv(_FILE, dtype=str, keep_default_na=False))


def checked(rows: pd.DataFrame) -> tuple[PlanLine, ...]:
    """The lines of rows of step, measure, dimension and a column each kind of area that names kinds of period.

    Raises Refused, which names every line with a measure that is not declared as protected, a dimension it is not
    divided by, or a kind of period that is none.
    """
    faults = [
        fault for number, row in enumerate(rows.to_dict("records"), 2) if (fault := _fault(number, row))
    ]
    if faults:
        raise Refused(faults)
    lines = [_line(row) for row in rows.to_dict("records")]
    return tuple(sorted(lines, key=lambda line: line.step))


def _fault(number: int, row: Mapping[str, str]) -> Refusal | None:
    details = {"line": number, "measure": row["measure"], "dimension": row["dimension"]}
    measure = MEASURES.get(row["measure"])
    if measure is None or measure.public != "protected" or measure.sums:
        return Refusal("plan", "measure", details)
    if row["dimension"] and row["dimension"] not in measure.breakdowns:
        return Refusal("plan", "dimension", details)
    kinds = {kind for area in AREA_KINDS for kind in row[area].split()}
    if not row["step"].isdigit() or not kinds <= set(PERIOD_KINDS):
        return Refusal("plan", "period", {**details, "kinds": ", ".join(PERIOD_KINDS)})
    return None


def _line(row: Mapping[str, str]) -> PlanLine:
    categories = tuple(words.codes(row["dimension"])) if row["dimension"] else ()
    periods = {area: tuple(row[area].split()) for area in AREA_KINDS}
    return PlanLine(row["measure"], row["dimension"], categories, periods, int(row["step"]))
