"""The survey of an area and period as the public gets it: from the rounded counts and means alone."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from data.periods import Period
from indicators.definition import Indicator
from indicators.disclosure.protection import FEW, FEWEST_ANSWERS, HIDDEN, Mean, Protection
from indicators.disclosure.public_counts import Reading, by_itself
from indicators.domains.satisfaction import (
    FLOOR,
    SATISFACTION_RESPONDENTS,
    SCALE,
    UNSUR,
    grade_border,
    ikm_grade,
    sample_to_ask,
)
from indicators.measurement.survey import (
    DIMENSIONS,
    USERS,
    WHOLE,
    Survey,
    SurveyPart,
    spreadsheets,
    to_next_grade,
)
from indicators.statistics.sampling_error import margin_of_error

_NONE = SurveyPart(*WHOLE, math.nan, math.nan, math.nan, math.nan, math.nan, "none", "")


def protected_survey(
    protection: Protection, categories: Mapping[str, Sequence[str]], period: Period, area: str, basis: str
) -> Survey:
    """The survey from what is public: every mean in whole points, its margin from the rounded spread and number of
    answers; a part of which it is not sure that FEWEST_ANSWERS answered is left out, as is what rests on how many
    reports came month by month. Status HIDDEN where no count of questionnaires is told, FEW where it is too small."""
    by_name = {mean[0]: value for mean, value in protection.means.items() if mean[1:] == (area, period.id)}
    whole = _part(protection, by_name, WHOLE, period, area)
    if basis != "reported" or whole is None:
        return _withheld(HIDDEN if basis != "reported" or not _is_told(protection, period, area) else FEW)
    pieces = [(dimension, name) for dimension in DIMENSIONS for name in categories[dimension]]
    parts = [_part(protection, by_name, piece, period, area) for piece in pieces]
    others = any(part and part.dimension == "respondent" and part.category not in USERS for part in parts)
    if whole.claim == "plain":
        whole = replace(whole, claim="others" if others else "rounded")
    values = {name: by_name[f"unsur/{name}"].mean for name in UNSUR if f"unsur/{name}" in by_name}
    unsur = pd.DataFrame(
        {
            "unsur": UNSUR,
            "value": [values.get(name, math.nan) for name in UNSUR],
            "grade": [ikm_grade(values.get(name, math.nan)) for name in UNSUR],
            "gap": [max(grade_border("A") - values.get(name, math.nan), 0.0) for name in UNSUR],
        }
    )
    users = _estimate(
        protection, Reading.of(SATISFACTION_RESPONDENTS, SATISFACTION_RESPONDENTS.denominator), period, area
    )
    without_cost = by_name.get("satisfaction_without_cost")
    return Survey(
        status="ok",
        whole=whole,
        parts=tuple(part for part in parts if part is not None),
        unsur=unsur,
        without_cost=math.nan if without_cost is None else without_cost.mean,
        users=users,
        sample=float(sample_to_ask(users)) if users > 0 else math.nan,
        months_without_reports=0,
        crowded=0,
        step=to_next_grade(values) if len(values) == len(UNSUR) else None,
        spreadsheets=spreadsheets(whole.ikm, unsur["value"], pd.Series(dtype=float)),
        regencies=0,
    )


def _part(
    protection: Protection, by_name: Mapping[str, Mean], piece: tuple[str, str], period: Period, area: str
) -> SurveyPart | None:
    """One piece of a survey; None where too few answered for sure, or nothing is told."""
    dimension, category = piece
    reading = _questionnaires(by_itself("questionnaires", dimension, category))
    at = protection.answers.get((reading, area, period.id))
    mean = by_name.get(f"ikm/{category}")
    if (
        at is None
        or mean is None
        or not protection.low[at] >= FEWEST_ANSWERS
        or protection.estimates[at] != protection.estimates[at]
    ):
        return None
    n, ikm = float(np.round(protection.estimates[at])), float(np.clip(mean.mean, *SCALE))
    margin = (
        margin_of_error(ikm * n, mean.deviation**2 * (n - 1) + n * ikm**2, n)
        if mean.deviation == mean.deviation
        else math.nan
    )
    has_margin = margin == margin
    return SurveyPart(
        dimension,
        category,
        n,
        ikm,
        margin,
        lower=max(ikm - margin, SCALE[0]) if has_margin else math.nan,
        upper=min(ikm + margin, SCALE[1]) if has_margin else math.nan,
        claim="plain" if has_margin else "none",
        grade=ikm_grade(ikm) if protection.low[at] >= FLOOR else "",
    )


def _questionnaires(indicator: Indicator) -> Reading:
    return Reading.of(indicator, indicator.numerator)


def _estimate(protection: Protection, reading: Reading, period: Period, area: str) -> float:
    at = protection.answers.get((reading, area, period.id))
    return math.nan if at is None else float(protection.estimates[at])


def _is_told(protection: Protection, period: Period, area: str) -> bool:
    """Whether a count of questionnaires is told, however small."""
    value = _estimate(protection, _questionnaires(by_itself("questionnaires")), period, area)
    return value == value


def _withheld(status: str) -> Survey:
    """A survey of which nothing is told."""
    unsur = pd.DataFrame({"unsur": UNSUR, "value": np.nan, "grade": "", "gap": np.nan})
    return Survey(
        status=status,
        whole=_NONE,
        parts=(),
        unsur=unsur,
        without_cost=math.nan,
        users=math.nan,
        sample=math.nan,
        months_without_reports=0,
        crowded=0,
        step=None,
        spreadsheets=spreadsheets(math.nan, unsur["value"], pd.Series(dtype=float)),
        regencies=0,
    )
