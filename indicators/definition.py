"""What an indicator is: a numerator over a denominator, and all that must be known to read the result."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

How = Literal[
    "sum",
    "last",
    "of_year",
    "any_last",
    "districts",
    "categories",
    "required_sample",
    "reference",
    "exposure",
    "constant",
]
Direction = Literal["higher", "lower", "neutral"]
IntervalMethod = Literal["wilson", "rate", "mean", "none"]

# A stock stands until it is replaced, so one submission at or before a period's end is enough.
STOCK_TABLES = frozenset({"agreements", "service_points", "partners", "capacity", "community"})
# Of these, the ones sent as a whole once a year: a newer year takes the place of the one before.
YEARLY_TABLES = frozenset({"capacity", "community"})


@dataclass(frozen=True)
class Quantity:
    """One side of an indicator, as it is read for a regency and a period.

    `measure` is a measure of the facts, or a column of the geography for "reference" and "exposure". `plus`
    and `minus` name further ones to add and subtract. `dimension` and `categories` pick a breakdown's rows
    (no categories: all of them); without a dimension the undivided rows are read. `times` multiplies it.

    how         the quantity is
    sum         the sum over the period's months
    last        the stock in the period's last month
    of_year     the same for a flow of the year (money, sessions): unknown unless that very year was sent
    any_last    1 if that stock is above 0, else 0
    districts   the number of distinct districts with a positive sum
    categories  the number of distinct categories, among `categories`, with a positive sum
    required_sample  the questionnaires that a population of this sum needs (Krejcie & Morgan 1970)
    reference   the geography's column as it stands
    exposure    the geography's column, times the share of the period's months that were reported: the
                population of a rate is only exposed in the months whose events are counted
    constant    1 for every regency (times `times`)
    """

    measure: str
    dimension: str = ""
    categories: tuple[str, ...] = ()
    how: How = "sum"
    times: float = 1.0
    plus: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()

    @property
    def is_event(self) -> bool:
        """Whether it is read from the facts, rather than from the geography or a constant."""
        return self.how not in ("reference", "exposure", "constant")

    @property
    def stated_as(self) -> frozenset[str]:
        """The counts of the facts it rests on, as a recap may leave them out: "victims", "victims/sex"."""
        if not self.is_event:
            return frozenset()
        breakdown = f"/{self.dimension}" if self.dimension else ""
        return frozenset(f"{name}{breakdown}" for name in (self.measure, *self.plus, *self.minus))


def constant(value: float) -> Quantity:
    """The same number for every regency."""
    return Quantity("", how="constant", times=value)


@dataclass(frozen=True)
class Indicator:
    """One indicator: value = per × numerator ÷ denominator, pooled over areas and periods.

    tables             the tables a regency must have sent for a month before that month counts
    looked_up          stock tables in which the rows of `tables` are looked up: needed too, unless every month
                       of the period that counts came as a recap, which states the outcome itself
    direction          higher or lower is better, or neutral: never judged
    interval           wilson (proportion of events), rate (events on a population), mean (of questionnaires),
                       none (a stock or a sum of money)
    core               whether it makes the score; the others explain it
    requires_function  the service function without which an empty denominator means "no such service"
    awaiting           when the denominator is 0 and this is not, the result is not yet due
    breakdown          the dimension by which numerator and denominator can be split, see `within`
    spread             for a mean: the sum of squares of the observations, on the value's scale
    bounds             for a mean: the least and the greatest value possible
    checked_by         the office's reviewer; empty until one has signed
    next_review        ISO date

    Its words (name, why it matters, what it must not be used for, its source) live in locales/ under the id.
    """

    id: str
    domain: str
    numerator: Quantity
    denominator: Quantity
    tables: tuple[str, ...]
    per: float = 100.0
    direction: Direction = "higher"
    unit: str = "percent"
    interval: IntervalMethod = "wilson"
    core: bool = False
    requires_function: str | None = None
    awaiting: Quantity | None = None
    breakdown: str | None = None
    spread: Quantity | None = None
    looked_up: tuple[str, ...] = ()
    bounds: tuple[float, float] = (0.0, float("inf"))
    checked_by: str = ""
    next_review: str = "2027-06-30"

    def __post_init__(self) -> None:
        if (self.interval == "mean") != (self.spread is not None):
            raise ValueError(f"{self.id}: an interval of a mean needs a spread, and only that interval does")

    @property
    def is_monthly(self) -> bool:
        """Whether it rests on at least one table that is sent month by month, not on stocks alone."""
        return any(table not in STOCK_TABLES for table in self.tables)

    def within(self, category: str) -> Indicator:
        """The same indicator for one category of its breakdown, with id "services_given:health".

        A denominator from the geography or a constant stays whole. Raises ValueError without a breakdown.
        """
        if self.breakdown is None:
            raise ValueError(f"{self.id} has no breakdown")
        return replace(
            self,
            id=f"{self.id}:{category}",
            numerator=self._part(self.numerator, category),
            denominator=self._part(self.denominator, category),
            core=False,
            awaiting=None,
        )

    def _part(self, quantity: Quantity, category: str) -> Quantity:
        if not quantity.is_event:
            return quantity
        return replace(quantity, dimension=self.breakdown or "", categories=(category,))
