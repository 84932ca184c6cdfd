"""What the questionnaires of one area and period say: IKM, margin, nine unsur, parts, sample, spreadsheets."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import numpy as np
import pandas as pd

from data.periods import Period, parse
from indicators.definition import Indicator, Quantity, constant
from indicators.domains.satisfaction import (
    FLOOR,
    SATISFACTION_IKM,
    SATISFACTION_WITHOUT_COST,
    SCALE,
    UNSUR,
    grade_above,
    grade_border,
    ikm_grade,
    sample_to_ask,
)
from indicators.measurement.fact_arrays import FactArrays
from indicators.measurement.measure import PROVINCE, STATUSES, measure
from indicators.statistics.intervals import least_square_total
from indicators.statistics.rounding import half_up
from indicators.statistics.sampling_error import margin_of_error

DIMENSIONS = ("survey_channel", "respondent")
WHOLE = ("", "")
TRUNCATED_WEIGHT = 0.11

# The users of the service: the kinds of respondent who stand behind a report. Residents and partners do not.
USERS = ("victim_family", "adolescent")

# What is claimed of the error of sampling:
# finite  the population is known and larger than n: the margin is corrected for it
# others  residents or partners answered too, whose number nobody knows: the margin is not corrected
# plain   the number of users is not known, or somewhere more answered than there were reports, so that reports are
#         no count of users: the margin is not corrected, so it is rather too wide
# rounded the number of users is told rounded by lot: the margin is not corrected
# all     only users answered, and in every regency and month at least as many as there are: nobody was left out, so
#         no error is claimed
# none    fewer than two questionnaires: nothing can be said of their spread
Claim = Literal["finite", "others", "plain", "rounded", "all", "none"]


@dataclass(frozen=True)
class SurveyPart:
    """All questionnaires, or those of one channel or kind of respondent (`dimension`, `category`).

    `ikm` NaN without questionnaires; `margin` NaN where none is claimed (`claim`), then `lower` and `upper` too, which
    are held to 25–100. `grade` is "" below the floor.
    """

    dimension: str
    category: str
    n: float
    ikm: float
    margin: float
    lower: float
    upper: float
    claim: Claim
    grade: str


@dataclass(frozen=True)
class Step:
    """What it would take to reach the next grade: these unsur, the lowest first, raised to class A."""

    grade: str
    points: float
    unsur: tuple[str, ...]
    ikm: float


@dataclass(frozen=True)
class Survey:
    """The questionnaires of one area and period. Values are on 25–100.

    `status` as in `measure`; other than "ok" nothing follows. `unsur`: columns unsur, value, grade, gap (points to
    class A, 0 above it), in the order of the regulation. `users`: the reports received in the months that count, NaN if
    in `months_without_reports` of these no register of reports came. `crowded`: in how many months of a regency more
    answered than there were reports. `sample`: the questionnaires that so many users
    ask for, NaN without users. `spreadsheets`:
    columns way, ikm, grade: the same answers counted otherwise; `regencies`: how many have an IKM of their own.
    """

    status: str
    whole: SurveyPart
    parts: tuple[SurveyPart, ...]
    unsur: pd.DataFrame
    without_cost: float
    users: float
    sample: float
    months_without_reports: int
    crowded: int
    step: Step | None
    spreadsheets: pd.DataFrame
    regencies: int


def survey(
    facts: pd.DataFrame,
    geography: pd.DataFrame,
    categories: Mapping[str, Sequence[str]],
    period: Period,
    area: str,
    basis: str = "reported",
    cut_off: date = date.max,
    arrays: FactArrays | None = None,
) -> Survey:
    """The survey of one area and period. `facts`, `geography`, `basis`, `cut_off` and `arrays` as for `measure`;
    `categories`: the channels and kinds of respondent to look for, by dimension."""
    pieces = [WHOLE, *((dimension, name) for dimension in DIMENSIONS for name in categories[dimension])]
    asked = [*asked_of(pieces), SATISFACTION_IKM, SATISFACTION_WITHOUT_COST, _USERS, *OF_UNSUR]
    arrays = arrays or FactArrays(facts, geography)
    is_inside = (geography.index == area) | (geography["electoral_district"] == area) | (area == PROVINCE)
    inside = list(geography.index[is_inside])

    def by_regency_of(indicators: Sequence[Indicator], periods: Sequence[Period]) -> pd.DataFrame:
        rows = measure(facts, geography, indicators, periods, "regency", basis, cut_off, arrays)
        return rows[rows["area"].isin(inside)]

    measured = by_regency_of(asked, [period])
    rows = _pooled(measured, {indicator.id: indicator.per for indicator in asked})
    population, without = _population(rows)
    crowded, everybody = _answered(
        by_regency_of([_ANSWERED, _USERS], [parse(month) for month in period.months])
    )
    kinds = [_part(rows, piece, math.nan, "plain") for piece in pieces[1:]]
    others = sum(part.n for part in kinds if part.dimension == "respondent" and part.category not in USERS)
    whole = _whole(rows, population, bool(others), crowded > 0, everybody)
    unsur = _unsur(rows)
    status, has_population = str(rows.loc["ikm/", "status"]), population > 0
    by_regency = measured.loc[measured["indicator"] == SATISFACTION_IKM.id, "value"].dropna()
    return Survey(
        status=status,
        whole=whole,
        parts=tuple(part for part in kinds if part.ikm == part.ikm),
        unsur=unsur,
        without_cost=float(rows.loc[SATISFACTION_WITHOUT_COST.id, "value"]),
        users=population,
        sample=float(sample_to_ask(population)) if has_population else math.nan,
        months_without_reports=without,
        crowded=crowded,
        step=to_next_grade(dict(zip(unsur["unsur"], unsur["value"], strict=True)))
        if status == "ok"
        else None,
        spreadsheets=spreadsheets(whole.ikm, unsur["value"], by_regency),
        regencies=len(by_regency),
    )


def _whole(rows: pd.DataFrame, population: float, others: bool, crowded: bool, everybody: bool) -> SurveyPart:
    """All questionnaires together. Where `everybody` among the users answered, and no `others`, nothing was sampled;
    with others, or where more answered than there were users (`crowded`), the population says nothing."""
    if everybody and population > 0 and not others:
        return _without_margin(_part(rows, WHOLE, math.nan, "plain"), "all")
    users = math.nan if others or crowded else population
    return _part(rows, WHOLE, users, "others" if others else "plain")


def _pooled(measured: pd.DataFrame, per: Mapping[str, float]) -> pd.DataFrame:
    """The regencies' rows as one row an indicator: rule 4 of `measure`, which leaves what does not count NaN."""
    rank = measured["status"].map({name: place for place, name in enumerate(STATUSES)})
    by_indicator = measured.assign(rank=rank).groupby("indicator", sort=False)
    rows = by_indicator[["numerator", "denominator"]].sum(min_count=1)
    rows["months_reported"] = by_indicator["months_reported"].sum()
    rows["status"] = [STATUSES[place] for place in by_indicator["rank"].max()]
    divisor = rows["denominator"].where(rows["denominator"] > 0)
    return rows.assign(value=pd.Series(per) * rows["numerator"] / divisor)


_USERS = Indicator(
    id="users",
    domain="e",
    numerator=Quantity("reports_received"),
    denominator=constant(1),
    tables=("satisfaction", "reports"),
    interval="none",
)
_ANSWERED = replace(_USERS, id="answered", numerator=Quantity("questionnaires"), tables=("satisfaction",))
OF_UNSUR = tuple(
    replace(SATISFACTION_WITHOUT_COST, id=f"unsur/{unsur}", numerator=Quantity("score_sum", "unsur", (unsur,)),
            denominator=Quantity("questionnaires"))
    for unsur in UNSUR
)  # fmt: skip


def asked_of(pieces: Sequence[tuple[str, str]]) -> list[Indicator]:
    """For each piece the IKM, and the sum of squares that its spread is read from."""
    asked = []
    for dimension, category in pieces:
        within = (dimension, (category,) if category else ())
        plain = replace(
            SATISFACTION_IKM,
            core=False,
            interval="none",
            spread=None,
            id=f"ikm/{category}",
            numerator=Quantity("score_sum", *within),
            denominator=Quantity("questionnaires", *within, times=len(UNSUR)),
        )
        squares = replace(plain, id=f"squares/{category}", numerator=Quantity("index_square_sum", *within))
        asked += [plain, squares]
    return asked


def _population(rows: pd.DataFrame) -> tuple[float, int]:
    """The users in the months with questionnaires, and in how many of those months no report's register came.

    One month without it, and the population is unknown: a part of it would make the margin too narrow.
    """
    of_survey, with_reports = (rows.loc[name, "months_reported"] for name in ("ikm/", "users"))
    without = int(of_survey - with_reports)
    users = float(rows.loc["users", "numerator"])
    return (users if without == 0 else math.nan), without


def _answered(rows: pd.DataFrame) -> tuple[int, bool]:
    """In how many months of a regency more answered than there were reports, and whether in none fewer did, from rows
    of both by month.

    In sums, many answers to few reports in one place would hide who was left out in another.
    """
    counts = (
        rows.pivot(index=["area", "period"], columns="indicator", values="numerator")
        .dropna(how="all")
        .fillna(0)
    )
    answers, users = counts["answered"], counts["users"]
    return int((answers > users).sum()), bool((answers >= users).all())


def _without_margin(part: SurveyPart, claim: Claim) -> SurveyPart:
    """The part with no error of sampling claimed; one that is too small for a margin stays as it is."""
    if part.claim == "none":
        return part
    return replace(part, margin=math.nan, lower=math.nan, upper=math.nan, claim=claim)


def _part(rows: pd.DataFrame, piece: tuple[str, str], population: float, unknown: Claim) -> SurveyPart:
    """One piece; `unknown` is what is claimed when its population is NaN or 0."""
    dimension, category = piece
    row = rows.loc[f"ikm/{category}"]
    n = 0.0 if row["denominator"] != row["denominator"] else float(row["denominator"]) / len(UNSUR)
    ikm, squares = _on_scale(row["value"]), float(rows.loc[f"squares/{category}", "numerator"])
    margin, claim = _margin(ikm * n, squares, n, population, unknown)
    lowest, highest = SCALE
    return SurveyPart(
        dimension,
        category,
        n,
        ikm,
        margin,
        lower=max(ikm - margin, lowest) if margin == margin else math.nan,
        upper=min(ikm + margin, highest) if margin == margin else math.nan,
        claim=claim,
        grade=ikm_grade(ikm) if n >= FLOOR else "",
    )


def _margin(total: float, squares: float, n: float, population: float, unknown: Claim) -> tuple[float, Claim]:
    if n < 2 or not squares >= least_square_total(np.asarray(total), np.asarray(n)):
        return math.nan, "none"
    if not population > 0:
        return margin_of_error(total, squares, n), unknown
    return margin_of_error(total, squares, n, population), "finite"


def _on_scale(value: float) -> float:
    """The value, NaN below 25: facts of earlier releases count questionnaires of a part without their scores."""
    return float(value) if value >= SCALE[0] - 1e-9 else math.nan


def _unsur(rows: pd.DataFrame) -> pd.DataFrame:
    values = [_on_scale(rows.loc[f"unsur/{unsur}", "value"]) for unsur in UNSUR]
    return pd.DataFrame(
        {
            "unsur": UNSUR,
            "value": values,
            "grade": [ikm_grade(value) for value in values],
            "gap": np.maximum(grade_border("A") - np.array(values), 0),
        }
    )


def to_next_grade(values: dict[str, float]) -> Step | None:
    """The fewest unsur that lift the IKM to the next grade when raised to class A, the lowest first.

    `values`: each unsur on 25–100. None where the grade is A already. Raising all that lie below A's border always
    suffices, since the mean of nine values at or above it is not below it either.
    """
    ikm = sum(values.values()) / len(values)
    wanted, top = grade_above(ikm_grade(ikm)), grade_border("A")
    if not wanted:
        return None
    raised, lifted = dict(values), []
    for unsur in sorted(values, key=lambda name: values[name]):
        raised[unsur] = max(raised[unsur], top)
        lifted.append(unsur)
        reached = sum(raised.values()) / len(raised)
        if reached >= grade_border(wanted) - 1e-9:
            break
    return Step(wanted, grade_border(wanted) - ikm, tuple(lifted), reached)


def spreadsheets(ikm: float, unsur: pd.Series, by_regency: pd.Series) -> pd.DataFrame:
    """The same answers counted in ways that offices use: only the first is the regulation's."""
    if ikm != ikm:
        return pd.DataFrame({"way": [], "ikm": [], "grade": []})
    averages = unsur / 25  # NRR, 1–4
    ways = {
        "exact": ikm,
        "weights": 25 * TRUNCATED_WEIGHT * float(averages.sum()),
        "rounded": 25 * float(sum(half_up(average, 2) for average in averages)) / len(UNSUR),
    }
    if len(by_regency) > 1:
        ways["mean"] = float(by_regency.mean())
    grades = [_as_graded(value) for value in ways.values()]
    return pd.DataFrame({"way": list(ways), "ikm": list(ways.values()), "grade": grades})


def _as_graded(value: float) -> str:
    """Truncated weights can leave the scale below: the lowest possible 25 becomes 24.75, and is still D."""
    return ikm_grade(max(value, SCALE[0]))
