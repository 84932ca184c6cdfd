"""Where next: what may be asked, and the exact answers to it, computed once for all visitors."""

from __future__ import annotations

from typing import NamedTuple

from data import periods
from data.office.travel_speeds import SEASONS
from indicators.access.coverage import Coverage
from indicators.access.travel import THRESHOLDS
from indicators.siting.best_places import MOST_NEW, Candidates, Siting, best_on, candidates
from indicators.siting.gains import Gains, gains
from indicators.siting.scenario import Outcome, Placed, Scenario, outcome
from presentation.coverage import reach
from presentation.coverage.reach import Speeds
from presentation.editions import Edition
from presentation.kept import kept
from presentation.view import View

WAYS = ("best", "own", "compare")
# How many new points, and within how many hours, as an address writes them.
NUMBERS = tuple(str(number) for number in range(1, MOST_NEW + 1))
HOURS = tuple(str(hours) for hours in THRESHOLDS)

Codes = tuple[str, ...]
Closed = tuple[tuple[str, str], ...]


class Ground(NamedTuple):
    """What every answer rests on; all that is computed is kept under it."""

    edition: Edition
    period: str
    basis: str
    speeds: Speeds


class Asked(NamedTuple):
    """What the reader asks: which kind, how many, within how many hours, and whether for the best or an own plan."""

    ground: Ground
    kind: str
    new: int
    hours: int
    way: str


def ground_of(view: View, season: str) -> Ground:
    """What answers to this reader rest on, by the speeds of a season."""
    return Ground(view.edition, view.period.id, view.basis, reach.speeds(season))


def seasons() -> tuple[str, ...]:
    """The whole year, and the seasons in which a district has a speed of its own."""
    whole_year = reach.speeds(SEASONS[0])
    return (SEASONS[0], *(season for season in SEASONS[1:] if reach.speeds(season) != whole_year))


def coverage(asked: Ground) -> Coverage:
    """Who is reached now, kept as it is for all visitors and pages: nobody changes it."""
    rule = reach.rules(asked.edition, asked.speeds)
    return reach.coverage_by(asked.edition, periods.parse(asked.period), asked.basis, rule)


@kept(256)
def best(asked: Ground, kind: str, new: int, hours: int) -> Siting:
    """The exact answer, computed once for all visitors, and for all periods in which the same is there."""
    return _solved(candidates(coverage(asked), kind, hours), new)


@kept(256, key=lambda land, new: (land.key, new))
def _solved(land: Candidates, new: int) -> Siting:
    return best_on(land, new)


@kept(32)
def changed(asked: Ground, kind: str, hours: int, placed: Codes, closed: Closed) -> tuple[Outcome, Gains]:
    """What placing and closing these points changes. Raises ValueError for what cannot be placed or closed."""
    plan = Scenario("plan", tuple(Placed(kind, area) for area in placed), closed)
    result = outcome(coverage(asked), plan, hours)
    return result, gains(result, kind)


def best_of(asked: Asked) -> Siting:
    return best(asked.ground, asked.kind, asked.new, asked.hours)
