"""The survey of an area and period as the public gets it: without what rests on hidden questionnaires or reports."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from data.periods import Period
from indicators.definition import Quantity
from indicators.disclosure.protection import HIDDEN, Protection
from indicators.disclosure.public_cube import Series
from indicators.domains.satisfaction import SATISFACTION_IKM
from indicators.measurement.survey import WHOLE, Survey, SurveyPart

_NONE = SurveyPart(*WHOLE, math.nan, math.nan, math.nan, math.nan, math.nan, "none", "")


def protected_survey(exact: Survey, protection: Protection, period: Period, area: str, basis: str) -> Survey:
    """The survey without the parts whose questionnaires are hidden; hidden as a whole where its own are.

    How many reports there were, and a margin that was corrected for them, are left out unless they are shown: then the
    margin is NaN with the claim "none". A mean of the regencies' values is left out where one of them is hidden.
    """
    if exact.status == "no_report":
        return exact
    cube = protection.cube
    at = cube.area_place.get(area), cube.period_place.get(period)
    if basis != "reported" or None in at or protection.veil(Quantity("questionnaires"))[at]:
        return _withheld(exact)
    parts = tuple(
        part
        for part in exact.parts
        if not protection.veil(Quantity("questionnaires", part.dimension, (part.category,)))[at]
    )
    users_hidden = bool(protection.veil(Quantity("reports_received"))[at]) or exact.users != float(
        cube.counts[cube.place[_RECEIVED]][at]
    )
    shown = replace(exact, parts=parts)
    if _hidden_inside(protection, area, at[1]):
        # The mean over regencies tells the value of a hidden one, and their number how many of them are zero.
        ways = exact.spreadsheets
        shown = replace(shown, spreadsheets=ways[ways["way"] != "mean"].reset_index(drop=True), regencies=0)
    if users_hidden:
        shown = replace(shown, users=math.nan, sample=math.nan, crowded=0, whole=_without_users(exact.whole))
    return replace(shown, crowded=0)


_RECEIVED = Series("reports_received")


def _withheld(exact: Survey) -> Survey:
    """A survey of which nothing is told."""
    return replace(
        exact,
        status=HIDDEN,
        whole=_NONE,
        parts=(),
        unsur=exact.unsur.assign(value=np.nan, grade="", gap=np.nan),
        without_cost=math.nan,
        users=math.nan,
        sample=math.nan,
        crowded=0,
        step=None,
        spreadsheets=exact.spreadsheets.iloc[:0],
        regencies=0,
    )


def _without_users(whole: SurveyPart) -> SurveyPart:
    """A margin that rests on the number of users tells it, and so does the claim that all of them answered."""
    if whole.claim not in ("finite", "all"):
        return whole
    return replace(whole, margin=math.nan, lower=math.nan, upper=math.nan, claim="none")


def _hidden_inside(protection: Protection, area: str, period: int | None) -> bool:
    """Whether the questionnaires of a regency of the area are hidden."""
    areas = protection.cube.areas
    inside = areas.regencies[areas.codes.index(area)]
    regencies = [at for at, kind in enumerate(areas.kinds) if kind == "regency"]
    hidden = protection.veil(SATISFACTION_IKM.denominator)[:, period]
    return any(hidden[regencies[place]] for place in inside)
