"""Domain e: public satisfaction, the IKM of Permenpan RB 14/2017, its grades and the sample it needs."""

import math
from decimal import Decimal
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from indicators.definition import Indicator, Quantity
from indicators.statistics.rounding import half_up

UNSUR = (
    "requirements",
    "procedure",
    "time",
    "cost",
    "product",
    "competence",
    "behaviour",
    "complaints",
    "facilities",
)
WITHOUT_COST = tuple(unsur for unsur in UNSUR if unsur != "cost")
SCALE = (25.0, 100.0)

# With fewer questionnaires a grade would be chance: the value stands with its margin, the grade is withheld.
FLOOR = 10

# Lower bound of each band of service quality, on the IKM rounded half-up to two decimals.
_GRADES = ((Decimal("88.31"), "A"), (Decimal("76.61"), "B"), (Decimal("65.00"), "C"), (Decimal("25.00"), "D"))

SATISFACTION_IKM = Indicator(
    id="satisfaction_ikm",
    domain="e",
    numerator=Quantity("score_sum"),
    # Nine scores a questionnaire: 25 × Σ scores / (9 n) weighs each unsur exactly 1/9, never 0.11.
    denominator=Quantity("questionnaires", times=len(UNSUR)),
    tables=("satisfaction",),
    per=25,
    unit="index",
    interval="mean",
    core=True,
    spread=Quantity("index_square_sum"),
    bounds=SCALE,
    worst=SCALE[0],
)

SATISFACTION_ACCESS = Indicator(
    id="satisfaction_access",
    domain="e",
    numerator=Quantity("access_sum"),
    denominator=Quantity("questionnaires"),
    tables=("satisfaction",),
    per=1,
    unit="index",
    interval="mean",
    core=True,
    spread=Quantity("access_square_sum"),
    bounds=SCALE,
    worst=SCALE[0],
)

# Who could have answered: the users of the service, which are the reports received in the months that count.
SATISFACTION_RESPONDENTS = Indicator(
    id="satisfaction_respondents",
    domain="e",
    numerator=Quantity("questionnaires"),
    denominator=Quantity("reports_received", how="required_sample"),
    tables=("satisfaction", "reports"),
    interval="none",
)

SATISFACTION_WITHOUT_COST = Indicator(
    id="satisfaction_without_cost",
    domain="e",
    numerator=Quantity("score_sum", dimension="unsur", categories=WITHOUT_COST),
    denominator=Quantity("questionnaires", times=len(WITHOUT_COST)),
    tables=("satisfaction",),
    per=25,
    unit="index",
    interval="none",
    worst=SCALE[0],
)


def ikm_grade(value: float) -> str:
    """The grade A–D of an IKM; "" for NaN. Raises ValueError outside 25–100.

    Permenpan RB 14/2017, on the value rounded half-up to two decimals: A from 88.31, B 76.61, C 65.00.
    """
    if math.isnan(value):
        return ""
    rounded = half_up(value, 2)
    if not Decimal(25) <= rounded <= Decimal(100):
        raise ValueError(f"an IKM lies between 25 and 100, not at {value}")
    return next(grade for lowest, grade in _GRADES if rounded >= lowest)


def grade_border(grade: str) -> float:
    """The least IKM of a grade: 88.31 for A. Raises KeyError for another letter."""
    return {letter: float(lowest) for lowest, letter in _GRADES}[grade]


def grade_above(grade: str) -> str:
    """The next better grade, "" above A."""
    return {worse: better for (_, better), (_, worse) in pairwise(_GRADES)}.get(grade, "")


def required_sample(population: float) -> float:
    """The questionnaires that a population needs, before rounding; for 100 people 79.5, for 1,000 277.7.

    Krejcie & Morgan (1970), Educ. Psychol. Meas. 30: 607–610, with χ² = 3.841, P = 0.5 and d = 0.05: it holds
    the finite-population correction. Raises ValueError for a population of 0 or less.
    """
    if not population > 0:
        raise ValueError("a sample needs a population above 0")
    chi_squared, share, error = 3.841, 0.5, 0.05
    variation = chi_squared * share * (1 - share)
    return variation * population / (error**2 * (population - 1) + variation)


def sample_to_ask(populations: ArrayLike) -> NDArray[np.float64]:
    """The required samples as the printed table has them, rounded to the nearest; of nobody 0, of NaN NaN.

    Permenpan RB 14/2017 carries that table, so a reader who looks it up finds the same number.
    """
    people = np.asarray(populations, dtype=float)
    asked = [
        float(np.floor(required_sample(number) + 0.5)) if number > 0 else number for number in people.ravel()
    ]
    return np.array(asked).reshape(people.shape)
