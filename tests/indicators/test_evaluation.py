"""What an evaluation offers beside results and scores."""

import math
from datetime import date

from data.periods import parse
from indicators.evaluation import Evaluation
from tests.indicators.given import GEOGRAPHY, LATER, facts
from tests.indicators.scored import targets

POINTS = """
    2025-05 62.06 sent service_points
    2025-12 62.06 service_points function=mediation 1
    2026-Q1 62.06 service_points function=complaints 3
    2026-03 62.06 service_points function=outreach 1
    2025-05 62.07 sent service_points
    2026-01 62.07 service_points function=complaints 1
    2026-Q1 62.71 service_points function=complaints 1
    """


def offered(
    text: str = POINTS, period: str = "2026-Q1", basis: str = "reported", cut_off: date = LATER
) -> list[float]:
    """Katingan, Seruyan, Palangka Raya; -1 where it is not known."""
    evaluation = Evaluation(facts(text), GEOGRAPHY, targets(), cut_off)
    functions = evaluation.functions_offered(parse(period), basis)
    assert functions.index.tolist() == GEOGRAPHY.index.tolist()
    return [-1 if math.isnan(number) else number for number in functions]


def test_functions_offered_are_counted_once_at_the_end_of_the_period() -> None:
    """Katingan: complaints (three points) and outreach = 2, mediation is past. Seruyan's only point closed: 0.
    Palangka Raya never sent its points: unknown, whatever the facts say."""
    assert offered() == [2, 0, -1]
    assert offered(period="2026-01") == [1, 1, -1]


def test_functions_are_unknown_before_the_points_were_sent_and_before_any_month_has_ended() -> None:
    assert offered(period="2025-04") == [-1, -1, -1]
    assert offered(period="2026-01", cut_off=date(2026, 1, 9)) == [-1, -1, -1]


def test_functions_on_the_verified_basis() -> None:
    assert offered(basis="verified") == [-1, -1, -1]
    verified = "2026-01 62.06 sent service_points verified\n2026-03 62.06 service_points function=outreach 1 verified"
    assert offered(POINTS + verified, basis="verified") == [1, -1, -1]
