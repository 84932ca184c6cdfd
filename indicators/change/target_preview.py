"""What a target would move before it is set: from which periods it holds, and what it would do to scores."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.periods import KINDS, Period, between, containing
from indicators.definition import AREA_KINDS
from indicators.evaluation import Evaluation
from indicators.scores.attainment import attain
from indicators.scores.score import score_attained

_MOVED = ("period", "area", "score_before", "score", "class_before", "class")


@dataclass(frozen=True)
class Preview:
    """`holds_from`: the first period of each of KINDS for which the target would hold. `begun`: what it would move in
    periods that have begun by the cut-off (nothing, unless one begins on the very day); `supposed`: what would be
    otherwise in `period`, had it held then. Both: period, area, score_before, score (0–100), class_before and class, a
    row each area whose score is another one.
    """

    holds_from: tuple[Period, ...]
    begun: pd.DataFrame
    supposed: pd.DataFrame
    period: Period


def preview(evaluation: Evaluation, target: pd.DataFrame, period: Period) -> Preview:
    """What one target would move, as `attainment` lets targets hold. `target`: its row, with the columns of the
    evaluation's targets; `period`: the one in which it is supposed, as if it had been set before."""
    row = target.iloc[0]
    first, last = max(row["since"], f"{row['year']}-01-01"), f"{evaluation.cut_off:%Y-%m}"
    spans = [] if first[:7] > last else [span for kind in KINDS for span in between(first[:7], last, kind)]
    begun = [_moved(evaluation, target, span) for span in spans if _begins(span) >= first]
    undated = target.assign(since="", year=min(int(row["year"]), period.year))
    return Preview(
        tuple(_first(kind, first) for kind in KINDS),
        pd.concat([pd.DataFrame(columns=list(_MOVED)), *begun], ignore_index=True),
        _moved(evaluation, undated, period),
        period,
    )


def _begins(period: Period) -> str:
    return f"{period.months[0]}-01"


def _first(kind: str, day: str) -> Period:
    """The first period of a kind that begins on a day (2026-11-30) or after it."""
    period = containing(day[:7], kind)
    return period if _begins(period) >= day else period.shift(1)


def _moved(evaluation: Evaluation, target: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The areas that would have another score in a period."""
    with_it = pd.concat([evaluation.targets, target], ignore_index=True)
    rows = []
    for by in AREA_KINDS:
        measured = evaluation.core([period], by)
        old, new = (
            score_attained(attain(measured, targets), draws=0)[["area", "score", "class"]]
            for targets in (evaluation.targets, with_it)
        )
        rows.append(old.merge(new, on="area", suffixes=("_before", "")).assign(period=period.id))
    both = pd.concat(rows, ignore_index=True)
    differs = (both["score"] - both["score_before"]).abs() > 1e-9
    return both.loc[differs, list(_MOVED)].reset_index(drop=True)
